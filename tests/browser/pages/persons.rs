//! The people the data are about: an athlete, and a guardian of two children; and what the office answers them.
use crate::axe::Tour;

const ATHLETE: &str = "tilen@zelena-dolina.example";
const GUARDIAN: &str = "skrbnica@zelena-dolina.example";
const OFFICER: &str = "zdravje@zelena-dolina.example";
const FEDERATION: &str = "zveza@zveza.example";

pub async fn walk(tour: &mut Tour) {
    tour.leave().await;
    tour.browser.sign_in(ATHLETE).await;
    tour.browser.go(&format!("/me?lang={}", tour.lang)).await;
    let home = tour.browser.path().await;
    let home = home.split('?').next().unwrap().to_owned();
    tour.visit(&home).await;
    tour.visit(&format!("{home}/health")).await;
    tour.browser.follow("form[action$='/health'] button").await;
    tour.look().await;
    tour.visit(&format!("{home}/public/everywhere")).await;
    tour.browser.click("input[name=style][value=object]").await;
    tour.browser.submit().await;
    tour.look().await;
    consent(tour, &home).await;
    tour.browser.go(&home).await;
    tour.wander(&home).await;
    tour.visit("/verify").await;
    tour.browser
        .fill("textarea, input[name=card]", "TATAMI1.ni")
        .await;
    tour.browser.submit().await;
    tour.look().await;
    suggestion(tour, &home).await;
    request(tour, &home).await;
    tour.browser.go(&format!("{home}/data")).await;
    tour.browser
        .follow("form[action$='/data/copy'] button")
        .await;
    tour.look().await;
    answers(tour).await;
    tour.leave().await;
    tour.browser.sign_in(GUARDIAN).await;
    tour.visit(&format!("/me?lang={}", tour.lang)).await;
    tour.browser.follow("main a[href^='/me/']").await;
    tour.look().await;
    tour.wander("/me/").await;
    health_correction(tour).await;
}

/// Of a child whose record the guardian sees; the health officer answers.
async fn health_correction(tour: &mut Tour) {
    tour.browser.go("/me").await;
    let homes = tour
        .browser
        .script(
            "return [...document.querySelectorAll(\"main a[href^='/me/']\")].map(a => a.getAttribute('href'))",
            Vec::new(),
        )
        .await;
    for home in homes.as_array().unwrap() {
        let home = home.as_str().unwrap();
        tour.browser.go(home).await;
        if tour.browser.has("main a[href$='/health']").await {
            tour.visit(&format!("{home}/corrections/health")).await;
            break;
        }
    }
    tour.browser.submit().await;
    tour.look().await;
    tour.browser
        .fill("[name=new]", "Sme vse, omejitev je minila.")
        .await;
    tour.browser.submit().await;
    tour.look().await;
    tour.leave().await;
    tour.browser.sign_in(OFFICER).await;
    tour.visit(&format!(
        "/o/zelena-dolina/health/corrections?lang={}",
        tour.lang
    ))
    .await;
    tour.browser.follow("main table a").await;
    tour.look().await;
    // A refusal has a reason.
    tour.browser
        .follow("form[action$='/refuse'] button[type=submit]")
        .await;
    tour.look().await;
}

/// Given, with its receipt, and withdrawn.
async fn consent(tour: &mut Tour, home: &str) {
    tour.visit(&format!("{home}/consents/give/pictures")).await;
    tour.browser.follow("button[name=answer][value=yes]").await;
    tour.look().await;
    tour.wander(&format!("{home}/consents")).await;
}

async fn suggestion(tour: &mut Tour, home: &str) {
    tour.visit(&format!("{home}/corrections/birth_date")).await;
    tour.browser.submit().await;
    tour.look().await;
    tour.visit(&format!("{home}/corrections/address")).await;
    tour.browser.submit().await;
    tour.look().await;
    tour.browser.fill("[name=town]", "Ormož").await;
    tour.browser.submit().await;
    tour.look().await;
}

async fn request(tour: &mut Tour, home: &str) {
    tour.visit(&format!("{home}/requests/new")).await;
    tour.browser.submit().await;
    tour.look().await;
    tour.browser.click("input[name=kind][value=access]").await;
    tour.browser.submit().await;
    tour.look().await;
}

/// The federation answers both.
async fn answers(tour: &mut Tour) {
    tour.leave().await;
    tour.browser.sign_in(FEDERATION).await;
    for inbox in ["corrections", "requests"] {
        tour.visit(&format!("/o/zveza/{inbox}?lang={}", tour.lang))
            .await;
        tour.browser.follow("main table a").await;
        tour.look().await;
    }
}
