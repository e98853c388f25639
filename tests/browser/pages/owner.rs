//! The owner of a club: the account, the console, people and roles, settings, notices, the log.
use tatami::platform::clock::{Clock as _, SystemClock};

use crate::axe::Tour;

const OWNER: &str = "vodja@zelena-dolina.example";
const CLUB: &str = "/o/zelena-dolina";

pub async fn walk(tour: &mut Tour) {
    tour.browser.give_password(OWNER).await;
    tour.look().await;
    tour.browser.give_code(OWNER).await;
    // The language of the account is Slovenian; the session speaks the one that is asked for.
    tour.browser.go(&format!("/?lang={}", tour.lang)).await;
    tour.look().await;
    account(tour).await;
    console(tour).await;
    people(tour).await;
    settings(tour).await;
    refusals(tour).await;
}

async fn account(tour: &mut Tour) {
    tour.visit("/account").await;
    tour.browser.fill("input[name=name]", " ").await;
    tour.browser
        .follow("form[action='/account'] button[type=submit]")
        .await;
    tour.look().await;
    tour.visit("/account/password").await;
    tour.browser.submit().await;
    tour.look().await;
    tour.visit("/account/second-factor").await;
    tour.browser.fill("input[name=code]", "000000").await;
    tour.browser.submit().await;
    tour.look().await;
    tour.visit("/account/email").await;
    tour.browser.submit().await;
    tour.look().await;
    let wanted = "drugi@zelena-dolina.example";
    tour.browser.fill("input[name=email]", wanted).await;
    tour.browser.submit().await;
    tour.look().await;
    let link = "main a[href^='/account/email/']";
    tour.browser.go_until("/demo/mailbox", link).await;
    tour.browser.follow(link).await;
    tour.look().await;
    tour.visit("/account/email/povezava-ki-je-ni").await;
    tour.visit("/account/recovery-codes").await;
    tour.browser.submit().await;
    tour.look().await;
    let code = tour.browser.text("#codes li:first-child code").await;
    held(tour, &code).await;
    tour.visit("/account/confirm").await;
    tour.browser.fill("input[name=code]", "000000").await;
    tour.browser.submit().await;
    tour.look().await;
}

/// The session ends while a form is open: what was typed waits until one has signed in again.
async fn held(tour: &mut Tour, recovery_code: &str) {
    tour.browser.go(&format!("{CLUB}/people")).await;
    let ended = SystemClock.now().timestamp() - 60;
    tour.sql(&format!("UPDATE session SET expires_at = {ended}"))
        .await;
    tour.browser
        .follow("form[action$='/people/invite'] button[type=submit]")
        .await;
    tour.look().await;
    let next = "form[action='/sign-in'] button[type=submit]";
    let browser = &tour.browser;
    browser.fill("input[name=email]", OWNER).await;
    let password = browser.password().await;
    browser.fill("input[name=password]", &password).await;
    browser.follow(next).await;
    browser.click("main details summary").await;
    browser.fill("input[name=recovery]", recovery_code).await;
    browser.follow("main details button[type=submit]").await;
    assert!(browser.path().await.starts_with("/account/held"));
    tour.visit(&format!("/account/held?lang={}", tour.lang))
        .await;
    tour.browser
        .follow("form[action='/account/held/discard'] button")
        .await;
    tour.look().await;
}

async fn console(tour: &mut Tour) {
    tour.visit(CLUB).await;
    // The menus of the page, opened.
    tour.browser.click("details.account summary").await;
    tour.look().await;
    tour.browser.go(CLUB).await;
    tour.browser.click("details.switcher summary").await;
    tour.look().await;
    tour.visit(&format!("{CLUB}/log")).await;
    tour.browser
        .follow("form[action$='/log/verify'] button")
        .await;
    tour.look().await;
    tour.visit(&format!("{CLUB}/notices")).await;
    for kind in ["privacy", "processor"] {
        tour.visit(&format!("{CLUB}/notices/{kind}")).await;
    }
}

async fn people(tour: &mut Tour) {
    tour.visit(&format!("{CLUB}/people")).await;
    let invite = "form[action$='/people/invite'] button[type=submit]";
    tour.browser.follow(invite).await;
    tour.look().await;
    let browser = &tour.browser;
    browser.fill("input[name=email]", "nova@example.si").await;
    browser
        .fill(
            "form[action$='/people/invite'] input[name=name]",
            "Nova Tajnica",
        )
        .await;
    browser.click("input[name=role][value=secretary]").await;
    browser.follow(invite).await;
    tour.look().await;
    tour.browser.follow("main a[href*='/people/roles/']").await;
    tour.look().await;
    // Whoever is invited: with another account, with none, and with a wrong answer.
    tour.browser
        .go_until("/demo/mailbox", "main a[href^='/invitation/']")
        .await;
    let link = tour
        .browser
        .attr("main a[href^='/invitation/']", "href")
        .await;
    tour.visit(&link).await;
    let kept = tour.browser.client.get_all_cookies().await.unwrap();
    tour.leave().await;
    tour.visit(&link).await;
    tour.browser
        .follow("form[action$='/accept'] button[type=submit]")
        .await;
    tour.look().await;
    tour.leave().await;
    for cookie in kept {
        tour.browser.client.add_cookie(cookie).await.unwrap();
    }
}

async fn settings(tour: &mut Tour) {
    let path = format!("{CLUB}/settings");
    tour.visit(&path).await;
    let save = "main form[action$='/settings'] button[type=submit]";
    tour.browser
        .fill("input[name=phone]", "brez številke")
        .await;
    tour.browser.follow(save).await;
    tour.look().await;
    // Somebody else saves meanwhile.
    tour.browser.go(&path).await;
    tour.meanwhile(
        "main form[action$='/settings']",
        &[("represented_by", "Nekdo Drug")],
    )
    .await;
    tour.browser
        .fill("input[name=represented_by]", "Nekdo Tretji")
        .await;
    tour.browser.follow(save).await;
    tour.look().await;
}

async fn refusals(tour: &mut Tour) {
    // Secretary of the federation, not its owner; and a tenant that one has no part in.
    tour.browser.go("/o/zveza/settings").await;
    tour.look_at_error(403).await;
    tour.browser.go("/o/sokol-brdo").await;
    tour.look_at_error(404).await;
    tour.browser
        .go(&format!(
            "{CLUB}/members/00000000-0000-0000-0000-000000000000"
        ))
        .await;
    tour.look_at_error(404).await;
}
