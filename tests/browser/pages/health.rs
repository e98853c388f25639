//! The health officer: a record is opened for a purpose, a list goes out encrypted.
use super::members::passphrase_and_job;
use crate::axe::Tour;

const OFFICER: &str = "zdravje@zelena-dolina.example";
const CLUB: &str = "/o/zelena-dolina";
const OPEN: &str = "main form[action$='/health'] button[type=submit]";

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
    let members = tour
        .browser
        .script(
            "return [...document.querySelectorAll('tbody tr:has(.tag.ok) th a')].map(a => a.getAttribute('href'))",
            Vec::new(),
        )
        .await;
    let members: Vec<&str> = members
        .as_array()
        .unwrap()
        .iter()
        .map(|href| href.as_str().unwrap())
        .collect();
    tour.visit(members[0]).await;
    tour.visit(&format!("{}/health", members[0])).await;
    tour.browser.follow(OPEN).await;
    tour.look().await;
    let member = consenting(tour, &members).await;
    tour.look().await;
    // A date that is none.
    let save = "form[action$='/health/save'] button[type=submit]";
    unfold(tour).await;
    tour.browser.fill("input[name='fit_until.day']", "32").await;
    tour.browser.follow(save).await;
    tour.look().await;
    // Somebody else saves meanwhile.
    open(tour, &member).await;
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

/// Opens one record after the other until there is one of somebody who consented to it. The first of the others is looked at too.
async fn consenting(tour: &mut Tour, members: &[&str]) -> String {
    let mut is_seen = false;
    for member in members {
        open(tour, member).await;
        if !tour.browser.has("main aside .note.warn").await {
            return (*member).to_owned();
        }
        if !is_seen {
            tour.look().await;
            is_seen = true;
        }
    }
    panic!("nobody on the first page of the list consented");
}

async fn open(tour: &Tour, member: &str) {
    tour.browser.go(&format!("{member}/health")).await;
    tour.browser.click("input[name=purpose]").await;
    tour.browser.follow(OPEN).await;
    assert!(
        tour.browser.has("form[action$='/health/save']").await,
        "the record is not open"
    );
}

async fn unfold(tour: &Tour) {
    if !tour.browser.has("main details[open] form").await {
        tour.browser.click("main details > summary").await;
    }
}
