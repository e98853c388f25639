//! The health officer: a record is opened for a purpose, a list goes out encrypted.
use super::members::passphrase_and_job;
use crate::axe::Tour;

const OFFICER: &str = "zdravje@zelena-dolina.example";
const CLUB: &str = "/o/zelena-dolina";

pub async fn walk(tour: &mut Tour) {
    tour.leave().await;
    tour.browser.sign_in(OFFICER).await;
    tour.browser.go(&format!("{CLUB}?lang={}", tour.lang)).await;
    tour.look().await;
    tour.visit(&format!("{CLUB}/health")).await;
    record(tour).await;
    tour.visit(&format!("{CLUB}/health/export")).await;
    let send = "main form.card button[type=submit]";
    tour.browser.follow(send).await;
    tour.look().await;
    tour.browser.click("input[name=purpose]").await;
    tour.browser
        .fill("input[name=recipient]", "zdravnik tekmovanja")
        .await;
    tour.browser.follow(send).await;
    passphrase_and_job(tour).await;
}

async fn record(tour: &mut Tour) {
    tour.visit(&format!("{CLUB}/members")).await;
    let member = tour
        .browser
        .attr("tbody tr:has(.tag.ok) th a", "href")
        .await;
    tour.visit(&member).await;
    tour.visit(&format!("{member}/health")).await;
    let open = "main form[action$='/health'] button[type=submit]";
    tour.browser.follow(open).await;
    tour.look().await;
    tour.browser.click("input[name=purpose]").await;
    tour.browser.follow(open).await;
    assert!(
        tour.browser.has("form[action$='/health/save']").await,
        "the record is not open"
    );
    tour.look().await;
    // A date that is none.
    let save = "form[action$='/health/save'] button[type=submit]";
    unfold(tour).await;
    tour.browser.fill("input[name='fit_until.day']", "32").await;
    tour.browser.follow(save).await;
    tour.look().await;
    // Somebody else saves meanwhile.
    tour.browser.go(&format!("{member}/health")).await;
    tour.browser.click("input[name=purpose]").await;
    tour.browser.follow(open).await;
    tour.meanwhile(
        "form[action$='/health/save']",
        &[("examined_by", "dr. Nekdo Drug")],
    )
    .await;
    unfold(tour).await;
    tour.browser
        .fill("input[name=examined_by]", "dr. Nekdo Tretji")
        .await;
    tour.browser.follow(save).await;
    tour.look().await;
}

async fn unfold(tour: &Tour) {
    if !tour.browser.has("main details[open] form").await {
        tour.browser.click("main details > summary").await;
    }
}
