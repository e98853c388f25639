//! Settings are checked, kept, logged, and never saved over another's version unseen.
use axum::http::StatusCode;
use tatami::{
    platform::audit,
    tenants::{Role, profile, store},
};

use crate::support::{Answer, TestApp, TestTenant};

/// What a browser sends back: every field as the page shows it.
fn fields(page: &Answer) -> Vec<(String, String)> {
    let text = page.text();
    let html = scraper::Html::parse_document(&text);
    let select = |css: &str| scraper::Selector::parse(css).unwrap();
    let mut fields: Vec<(String, String)> = html
        .select(&select("main input"))
        .filter(|e| {
            e.value()
                .attr("type")
                .is_none_or(|t| !matches!(t, "radio" | "checkbox"))
                || e.value().attr("checked").is_some()
        })
        .map(|e| {
            (
                e.value().attr("name").unwrap().to_owned(),
                e.value().attr("value").unwrap_or_default().to_owned(),
            )
        })
        .filter(|(name, _)| name != "csrf")
        .collect();
    for list in html.select(&select("main select")) {
        let value = list
            .select(&select("option[selected]"))
            .next()
            .and_then(|o| o.value().attr("value"))
            .unwrap_or_default();
        fields.push((
            list.value().attr("name").unwrap().to_owned(),
            value.to_owned(),
        ));
    }
    fields
}

fn with<'a>(
    fields: &'a [(String, String)],
    changes: &[(&'a str, &'a str)],
) -> Vec<(&'a str, &'a str)> {
    let mut out: Vec<(&str, &str)> = fields
        .iter()
        .filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name))
        .map(|(n, v)| (n.as_str(), v.as_str()))
        .collect();
    out.extend(changes.iter().copied());
    out
}

async fn stored(app: &TestApp, club: &TestTenant) -> entity::profile::Model {
    app.platform
        .db()
        .read(club.id, async |tx| store::find_profile(tx).await)
        .await
        .unwrap()
        .unwrap()
}

#[tokio::test]
async fn settings_are_saved_and_the_log_names_the_fields_but_not_their_values() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let page = owner.get(club.url("/settings")).await.ok();
    let fields = fields(&page);
    let changes = [
        ("town", "Maribor"),
        ("post_code", "2000"),
        ("phone", "02 234 56 78"),
        ("obi", "green"),
        ("tax_no", "26084279"),
    ];
    owner
        .post(club.url("/settings"), &with(&fields, &changes))
        .await
        .redirects_to(&club.url("/settings"));
    owner
        .get(club.url("/settings"))
        .await
        .ok()
        .has_text("Nastavitve so shranjene.")
        .has_text("Podatki so popolni.");
    let now = stored(&app, &club).await;
    assert_eq!(
        (
            now.town.as_str(),
            now.phone.as_str(),
            now.obi.as_str(),
            now.rev
        ),
        ("Maribor", "+38622345678", "green", 2)
    );
    let entry = app
        .platform
        .db()
        .read(club.id, async |tx| {
            Ok(audit::page(tx, &app.platform, None, 1).await?.remove(0))
        })
        .await
        .unwrap();
    assert_eq!(entry.operation, "settings");
    let detail = entry.detail.unwrap().to_string();
    assert!(
        detail.contains("tax_no") && !detail.contains("26084279") && !detail.contains("Maribor"),
        "{detail}"
    );
    owner
        .get(club.url("/log"))
        .await
        .ok()
        .has_text("nastavitve spremenjene")
        .has_text("Davčna številka");
}

#[tokio::test]
async fn a_refused_form_keeps_everything_typed_and_says_the_way_out() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let fields = fields(&owner.get(club.url("/settings")).await.ok());
    let changes = [
        ("registration_no", "1234567"),
        ("email", "brez afne"),
        ("legal_name", "Judo društvo Nova dolina"),
    ];
    let page = owner
        .post(club.url("/settings"), &with(&fields, &changes))
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        page.attr("#legal_name", "value").as_deref(),
        Some("Judo društvo Nova dolina")
    );
    assert_eq!(page.attr("#email", "value").as_deref(), Some("brez afne"));
    assert_eq!(
        page.attrs(".problem a", "href"),
        ["#email", "#registration_no"]
    );
    page.has_text("Matična številka ni pravilna.")
        .has_text("Vpiši ga kot ime@primer.si.");
    assert_eq!(stored(&app, &club).await.rev, 1);
}

#[tokio::test]
async fn of_two_who_save_at_once_the_second_sees_both_versions() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let (ana, bor) = (app.owner(&club).await, app.actor(&club, Role::Admin).await);
    let fields = fields(&ana.get(club.url("/settings")).await.ok());
    bor.get(club.url("/settings")).await.ok();
    ana.post(club.url("/settings"), &with(&fields, &[("town", "Celje")]))
        .await
        .redirects_to(&club.url("/settings"));
    let mine = with(&fields, &[("street", "Nova pot 7")]);
    let page = bor
        .post(club.url("/settings"), &mine)
        .await
        .is(StatusCode::CONFLICT)
        .has_text("Celje");
    assert_eq!(page.attr("#street", "value").as_deref(), Some("Nova pot 7"));
    assert_eq!(
        page.select(".versus tbody th"),
        ["Ulica in hišna številka", "Kraj"]
    );
    assert_eq!(
        stored(&app, &club).await.town,
        "Celje",
        "nothing was overwritten unseen"
    );
    let rev = page.attr("input[name=rev]", "value").unwrap();
    bor.post(
        club.url("/settings"),
        &with(&fields, &[("street", "Nova pot 7"), ("rev", &rev)]),
    )
    .await
    .redirects_to(&club.url("/settings"));
    assert_eq!(stored(&app, &club).await.street, "Nova pot 7");
}

#[tokio::test]
async fn a_profile_that_is_not_complete_says_what_is_missing() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let fields = fields(&owner.get(club.url("/settings")).await.ok());
    owner
        .post(
            club.url("/settings"),
            &with(&fields, &[("phone", ""), ("privacy_email", "")]),
        )
        .await
        .redirects_to(&club.url("/settings"));
    let page = owner
        .get(club.url("/settings"))
        .await
        .ok()
        .has_text("Podatki še niso popolni.");
    assert_eq!(
        page.attrs(".note.warn a", "href"),
        ["#phone", "#privacy_email"]
    );
    assert!(!profile::may_be_public(&stored(&app, &club).await));
}

#[tokio::test]
async fn a_secretary_does_not_change_settings() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    app.actor(&club, Role::Secretary)
        .await
        .get(club.url("/settings"))
        .await
        .is(StatusCode::FORBIDDEN);
}
