//! The operator of the installation.
use crate::axe::Tour;

const OPERATOR: &str = "operater@obdelovalec.example";

pub async fn walk(tour: &mut Tour) {
    tour.leave().await;
    tour.browser.sign_in(OPERATOR).await;
    tour.browser.go(&format!("/ops?lang={}", tour.lang)).await;
    tour.look().await;
    let tenant = tour
        .browser
        .attr("main a[href^='/ops/tenants/']:not([href$='/new'])", "href")
        .await;
    tour.visit(&tenant).await;
    for deed in ["suspend", "end"] {
        tour.visit(&format!("{tenant}/standing/{deed}")).await;
    }
    for path in [
        "/ops/agreements",
        "/ops/agreements/1",
        "/ops/agreements/new",
        "/ops/sub-processors",
        "/ops/sub-processors/new",
        "/ops/staff",
        "/ops/statement",
        "/ops/outbox",
        "/ops/jobs",
        "/ops/installation",
        "/ops/keys",
        "/ops/log",
        "/ops/log?show=sign-ins",
        "/ops/tenants/new",
    ] {
        tour.visit(path).await;
    }
    tour.browser.submit().await;
    tour.look().await;
}
