//! The owner of a club at work: groups, grades, the log, a breach, the agreement, handing over.
use sea_orm::{ConnectionTrait as _, DbBackend, Statement};

use crate::axe::Tour;

const OWNER: &str = "vodja@zelena-dolina.example";
const CLUB: &str = "/o/zelena-dolina";

/// The owner signs in again: what comes needs a second factor of the last ten minutes.
pub async fn walk(tour: &mut Tour) {
    tour.leave().await;
    tour.browser.sign_in(OWNER).await;
    tour.browser.go(&format!("{CLUB}?lang={}", tour.lang)).await;
    tour.visit(&format!("{CLUB}/groups")).await;
    tour.wander(CLUB).await;
    groups(tour).await;
    breach(tour).await;
    tour.browser.go(&format!("{CLUB}/members")).await;
    let member = tour.browser.attr("tbody th a", "href").await;
    tour.visit(&format!("{member}/grades")).await;
    tour.browser.submit().await;
    tour.look().await;
    disagreement(tour).await;
    lost_factor(tour).await;
    handover(tour).await;
    tour.browser.go(&format!("{CLUB}/log")).await;
    tour.wander(CLUB).await;
    // Whatever else is linked by now.
    tour.browser.go(CLUB).await;
    tour.wander(CLUB).await;
    for path in ["/account/passkeys", "/account/security"] {
        tour.visit(path).await;
    }
}

/// A guardian refuses what a paper gives: the club records what was decided.
async fn disagreement(tour: &mut Tour) {
    let club = "(SELECT id FROM tenant WHERE slug = 'zelena-dolina')";
    tour.sql(&format!(
        "UPDATE consent SET guardian_id = NULL WHERE purpose = 'processing' AND tenant_id = {club}"
    ))
    .await;
    tour.sql(&format!(
        "INSERT INTO refusal (tenant_id, id, member_id, guardian_id, purpose, recorded_at) \
         SELECT g.tenant_id, randomblob(16), g.member_id, g.guardian_id, 'processing', c.recorded_at FROM guardianship g \
         JOIN consent c ON c.tenant_id = g.tenant_id AND c.member_id = g.member_id AND c.purpose = 'processing' AND c.withdrawn_at IS NULL \
         JOIN member m ON m.tenant_id = g.tenant_id AND m.id = g.member_id AND m.birth_date > '2013-01-01' \
         WHERE g.until IS NULL AND g.tenant_id = {club} LIMIT 1"
    ))
    .await;
    let database = tour.database().await;
    let child = database
        .query_one_raw(Statement::from_string(
            DbBackend::Sqlite,
            "SELECT hex(member_id) FROM refusal",
        ))
        .await
        .unwrap()
        .expect("a child whose guardians disagree");
    let child: String = child.try_get_by_index(0).unwrap();
    database.close().await.unwrap();
    let child = uuid::Uuid::parse_str(&child).unwrap();
    let page = format!("{CLUB}/members/{child}");
    tour.visit(&page).await;
    tour.visit(&format!("{page}/consents/decide/processing"))
        .await;
    tour.browser.submit().await;
    tour.look().await;
}

async fn groups(tour: &mut Tour) {
    tour.visit(&format!("{CLUB}/groups/new")).await;
    tour.browser.submit().await;
    tour.look().await;
    tour.browser
        .fill("input[name=name]", "Jutranja skupina")
        .await;
    tour.browser.submit().await;
    tour.look().await;
    let group = tour.browser.path().await;
    tour.visit(&format!("{group}/edit")).await;
    tour.visit(&format!("{group}/dissolve")).await;
}

async fn breach(tour: &mut Tour) {
    tour.visit(&format!("{CLUB}/breach/new")).await;
    tour.browser.submit().await;
    tour.look().await;
    for (field, value) in [
        ("input[name=title]", "Ukraden telefon"),
        ("input[name=noticed_day]", "1. 9. 2026"),
        ("textarea[name=what]", "Telefon trenerja je bil ukraden."),
        ("input[name=from_day]", "1. 9. 2026"),
    ] {
        tour.browser.fill(field, value).await;
    }
    tour.browser.click("input[name=scope][value=period]").await;
    tour.browser.submit().await;
    tour.look().await;
    tour.wander(&format!("{CLUB}/breach")).await;
}

/// The second factor of a colleague who lost it goes after three days, unless the colleague says no.
async fn lost_factor(tour: &mut Tour) {
    tour.browser.go(&format!("{CLUB}/people")).await;
    tour.browser
        .script(
            "document.querySelectorAll('details').forEach(d => d.open = true)",
            Vec::new(),
        )
        .await;
    tour.browser
        .follow("form[action$='/factor/remove'] button")
        .await;
    tour.look().await;
    let link = "main a[href*='/keep-factor/']";
    tour.browser.go_until("/demo/mailbox", link).await;
    let keep = tour.browser.attr(link, "href").await;
    let path = keep.split_once("/keep-factor/").unwrap().1;
    tour.visit(&format!("/keep-factor/{path}")).await;
}

async fn handover(tour: &mut Tour) {
    tour.visit(&format!("{CLUB}/handover")).await;
    let start = "main form[action$='/handover'] button.primary, main form.card button.primary";
    tour.browser.follow(start).await;
    tour.look().await;
    tour.browser
        .fill("input[name=email]", "nova.vodja@zelena-dolina.example")
        .await;
    tour.browser.click("input[name=end]").await;
    tour.browser.follow(start).await;
    tour.look().await;
}
