//! The operator's staff ask to be let in, the club lets them, and they look.
use crate::axe::Tour;

const OPERATOR: &str = "operater@obdelovalec.example";
const FEDERATION: &str = "zveza@zveza.example";

pub async fn walk(tour: &mut Tour) {
    tour.leave().await;
    tour.browser.sign_in(OPERATOR).await;
    tour.visit(&format!("/ops/support?lang={}", tour.lang))
        .await;
    tour.wander("/ops/support").await;
    tour.visit("/ops/support/new/support").await;
    tour.browser.submit().await;
    tour.look().await;
    let script = "const t = document.querySelector('select[name=tenant]'); t.value = [...t.options].find(o => o.text.includes('zveza') || o.text.includes('Zveza')).value; \
        const p = document.querySelector('select[name=purpose]'); if (p) p.value = [...p.options].map(o => o.value).find(v => v); \
        document.querySelector('input[name=part][value=members]').checked = true;";
    tour.browser.script(script, Vec::new()).await;
    for (field, value) in [
        ("input[name=ticket]", "T-123"),
        ("input[name=minutes]", "30"),
        ("textarea[name=text]", "Seznam se ne odpre."),
    ] {
        tour.browser.fill(field, value).await;
    }
    tour.browser.submit().await;
    tour.look().await;
    tour.leave().await;
    tour.browser.sign_in(FEDERATION).await;
    tour.visit(&format!("/o/zveza/support?lang={}", tour.lang))
        .await;
    tour.wander("/o/zveza/support").await;
    tour.browser.go("/o/zveza/support").await;
    tour.browser.follow("main a[href*='/support/']").await;
    let request = tour.browser.path().await;
    tour.visit(&format!("{request}/approve")).await;
    tour.browser.submit().await;
    tour.look().await;
}
