//! An installation that nobody has set up yet, and its page of components.
use tatami::{
    accounts::factor::Secret,
    platform::clock::{Clock as _, SystemClock},
};

use crate::axe::Tour;

pub async fn walk(tour: &mut Tour, link: &str) {
    for frame in ["console", "public"] {
        tour.visit(&format!("/styleguide?lang={}&frame={frame}", tour.lang))
            .await;
    }
    tour.visit(&format!("{link}?lang={}", tour.lang)).await;
    tour.visit(&format!("{link}/account?lang={}", tour.lang))
        .await;
    tour.browser.submit().await;
    tour.look().await;
    let browser = &tour.browser;
    browser.fill("input[name=name]", "Oto Operater").await;
    browser.fill("input[name=email]", "oto@example.si").await;
    browser
        .fill("input[name=password]", "zelo dolgo geslo za preizkus")
        .await;
    browser.submit().await;
    tour.look().await;
    let key = tour.browser.text("#key").await.replace(' ', "");
    let code = Secret::from_base32(&key)
        .unwrap()
        .code_at(SystemClock.now())
        .unwrap();
    tour.browser.fill("input[name=code]", &code).await;
    tour.browser.submit().await;
    // The recovery codes.
    tour.look().await;
    tour.browser.follow("main a.btn.primary").await;
    tour.look().await;
    tour.browser.submit().await;
    tour.look().await;
    let browser = &tour.browser;
    browser.click("input[name=kind][value=club]").await;
    browser.fill("input[name=name]", "Judo klub Prvi").await;
    browser.fill("input[name=slug]", "prvi").await;
    browser.click("input[name=owner][value=me]").await;
    browser.submit().await;
    tour.look().await;
    for path in [
        "/ops",
        "/ops/outbox",
        "/ops/jobs",
        "/ops/installation",
        "/ops/tenants/new",
        "/o/prvi",
        "/o/prvi/people",
        "/o/prvi/settings",
        "/o/prvi/agreement",
    ] {
        tour.visit(path).await;
    }
    // Without mail an invitation is a link that is shown once.
    tour.browser.go("/o/prvi/people").await;
    let browser = &tour.browser;
    browser.fill("input[name=email]", "nova@example.si").await;
    browser.click("input[name=role][value=secretary]").await;
    browser
        .follow("form[action$='/people/invite'] button[type=submit]")
        .await;
    tour.look().await;
    tour.visit("/reset").await;
}
