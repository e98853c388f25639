//! Whoever is not signed in: the front door, public results and notices, pages that say what went wrong.
use sea_orm::ConnectionTrait as _;
use tatami::platform::i18n::Lang;

use crate::axe::Tour;

pub async fn walk(tour: &mut Tour) {
    front_door(tour).await;
    results_and_notices(tour).await;
    errors(tour).await;
}

async fn front_door(tour: &mut Tour) {
    for path in ["/", "/demo", "/demo/mailbox", "/demo/remove", "/sign-in"] {
        tour.visit(path).await;
    }
    let browser = &tour.browser;
    browser.fill("input[name=email]", "nekdo@example.si").await;
    browser.fill("input[name=password]", "ni pravo geslo").await;
    browser.submit().await;
    tour.look().await;
    tour.visit("/reset").await;
    tour.browser.submit().await;
    tour.look().await;
    let browser = &tour.browser;
    browser
        .fill("input[name=email]", "vodja@val-obala.example")
        .await;
    browser.submit().await;
    tour.look().await;
    let browser = &tour.browser;
    browser
        .go_until("/demo/mailbox", "main a[href^='/reset/']")
        .await;
    browser.follow("main a[href^='/reset/']").await;
    tour.look().await;
    tour.browser.fill("input[name=password]", "kratko").await;
    tour.browser.submit().await;
    tour.look().await;
    tour.visit("/reset/povezava-ki-je-ni").await;
    tour.visit("/invitation/povezava-ki-je-ni").await;
    tour.leave().await;
}

async fn results_and_notices(tour: &mut Tour) {
    let home = tour.public("/t/zveza");
    tour.visit(&home).await;
    let event = tour.browser.attr("main th a", "href").await;
    tour.visit(&event).await;
    let category = tour.browser.attr("main a[href*='/c/']", "href").await;
    tour.visit(&format!("{event}/medals")).await;
    tour.visit(&category).await;
    // A bracket with repechage, and pools with final contests.
    let open = tour.public("/t/zveza");
    tour.browser.go(&open).await;
    let with_bracket = tour
        .first_with("main th a", "main a[href*='sen-moski-73']")
        .await;
    tour.browser.go(&with_bracket).await;
    let bracket = tour
        .browser
        .attr("main a[href*='sen-moski-73']", "href")
        .await;
    tour.visit(&bracket).await;
    tour.browser.attr(".bracket .bout", "class").await;
    tour.browser.go(&open).await;
    let with_pools = tour
        .first_with("main th a", "main a[href*='u12-moski-34']")
        .await;
    tour.browser.go(&with_pools).await;
    let pools = tour
        .browser
        .attr("main a[href*='u12-moski-34']", "href")
        .await;
    tour.visit(&pools).await;
    tour.browser.attr("table.cross", "class").await;
    // Whose full name is published has a page: grown-ups, in the second competition or the first.
    tour.browser.go(&home).await;
    let event = tour.first_with("main th a", "main a[href*='/a/']").await;
    tour.browser.go(&event).await;
    let athlete = tour.browser.attr("main a[href*='/a/']", "href").await;
    tour.visit(&athlete).await;
    tour.visit(&tour.public("/t/zelena-dolina")).await;
    for notice in ["processor", "privacy"] {
        for version in ["", "/1"] {
            let path = tour.public(&format!("/t/zveza/{notice}{version}"));
            tour.visit(&path).await;
        }
    }
}

async fn errors(tour: &mut Tour) {
    for path in [
        tour.public("/t/ni-take-zveze"),
        "/ni-take-strani".to_owned(),
    ] {
        tour.browser.go(&path).await;
        tour.look_at_error(404).await;
    }
    // A form without its token.
    tour.browser.go("/sign-in").await;
    tour.browser
        .script(
            "document.querySelector('main [name=csrf]').value = 'x'",
            Vec::new(),
        )
        .await;
    tour.browser.submit().await;
    tour.look_at_error(403).await;
    tour.browser.go("/sign-in").await;
    // Guessing: from the fifth time on one waits longer each time, so that sooner or later a guess comes too early. The page of
    // whoever has to wait keeps the address that was typed.
    let wrong = Lang::parse(tour.lang).unwrap().t("accounts-sign-in-wrong");
    let mut guesses = 0;
    let mut waits = false;
    while !waits {
        assert!(guesses < 20, "nothing slows down who guesses");
        tour.browser.go("/sign-in").await;
        let browser = &tour.browser;
        browser.fill("input[name=email]", "nihce@example.si").await;
        browser.fill("input[name=password]", "ugibanje").await;
        browser.submit().await;
        guesses += 1;
        waits = !browser.text("main .problem").await.contains(&wrong);
    }
    tour.look().await;
}

/// Somebody else holds the database: what cannot be written is answered with a page.
pub async fn outage(tour: &mut Tour) {
    tour.leave().await;
    tour.browser.go("/reset").await;
    tour.browser
        .fill("input[name=email]", "vodja@sokol-brdo.example")
        .await;
    let other = tour.database().await;
    other.execute_unprepared("BEGIN IMMEDIATE").await.unwrap();
    tour.browser.submit().await;
    tour.look_at_error(503).await;
    other.execute_unprepared("ROLLBACK").await.unwrap();
    other.close().await.unwrap();
}
