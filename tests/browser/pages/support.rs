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
    asked(tour, "support", "members", None).await;
    // Somebody in danger: one person, and of it only the address.
    tour.browser.go("/ops/support/new/vital").await;
    asked(tour, "vital", "address", Some("Tilen Podgornik")).await;
    let vital = tour.browser.path().await;
    let vital = vital.rsplit('/').next().unwrap().to_owned();
    tour.leave().await;
    tour.browser.sign_in(FEDERATION).await;
    tour.visit(&format!("/o/zveza/support?lang={}", tour.lang))
        .await;
    tour.wander("/o/zveza/support").await;
    tour.visit(&format!("/o/zveza/support/{vital}/approve"))
        .await;
    tour.browser.submit().await;
    tour.look().await;
    tour.leave().await;
    tour.browser.sign_in(OPERATOR).await;
    tour.visit(&format!(
        "/o/zveza/support/{vital}/person?lang={}",
        tour.lang
    ))
    .await;
    staff(tour).await;
}

/// Fills in and sends the form that is there.
async fn asked(tour: &mut Tour, kind: &str, part: &str, person: Option<&str>) {
    let script = "const [part] = arguments; const t = document.querySelector('select[name=tenant]'); \
        t.value = [...t.options].find(o => o.text.toLowerCase().includes('zveza')).value; \
        const p = document.querySelector('select[name=purpose]'); if (p) p.value = [...p.options].map(o => o.value).find(v => v); \
        document.querySelector(`input[name=part][value=${part}]`).checked = true;";
    tour.browser
        .script(script, vec![serde_json::json!(part)])
        .await;
    let minutes = if kind == "vital" { "15" } else { "30" };
    let mut fields = vec![
        ("input[name=ticket]", "T-123"),
        ("input[name=minutes]", minutes),
        ("textarea[name=text]", "Seznam se ne odpre."),
    ];
    if let Some(person) = person {
        fields.push(("[name=person]", person));
    }
    for (field, value) in fields {
        tour.browser.fill(field, value).await;
    }
    tour.browser.submit().await;
    tour.look().await;
}

/// A colleague is invited, another one leaves; a sub-processor leaves.
async fn staff(tour: &mut Tour) {
    tour.browser.go("/ops/staff").await;
    let form = "form[action$='/staff/invite']";
    tour.browser
        .script(
            "document.querySelectorAll('details').forEach(d => d.open = true)",
            Vec::new(),
        )
        .await;
    tour.browser
        .fill(
            &format!("{form} input[name=email]"),
            "nova@obdelovalec.example",
        )
        .await;
    tour.browser
        .click(&format!("{form} input[name=role][value=support]"))
        .await;
    tour.browser
        .follow(&format!("{form} button[type=submit]"))
        .await;
    tour.look().await;
    let link = "main a[href*='/staff-invitation/']";
    tour.browser.go_until("/demo/mailbox", link).await;
    let invitation = tour.browser.attr(link, "href").await;
    let path = invitation.split_once("/staff-invitation/").unwrap().1;
    tour.visit(&format!("/staff-invitation/{path}")).await;
    tour.sql(
        "INSERT INTO staff (id, account_id, role, joined_at) \
         SELECT randomblob(16), id, 'support', created_at FROM account WHERE email = 'vodja@val-obala.example'",
    )
    .await;
    tour.sql(
        "INSERT INTO sub_processor (id, name, address, country, category, task_sl, task_en, data_in, contract_ref, safeguard, since, created_at) \
         SELECT randomblob(16), 'Gostitelj', 'Ulica 1', 'SI', 'hosting', 'gostovanje', 'hosting', '[\"SI\"]', 'P-1', '', '2026-01-01', created_at FROM account LIMIT 1",
    )
    .await;
    tour.visit("/ops/staff").await;
    tour.wander("/ops/staff").await;
    tour.visit("/ops/sub-processors").await;
    tour.wander("/ops/sub-processors").await;
}
