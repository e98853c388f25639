//! The operator founds tenants and looks after the installation, and sees nobody's data.
use axum::http::StatusCode;
use chrono::TimeDelta;
use tatami::{
    accounts::security_log,
    platform::{audit::Verdict, jobs, mail},
    tenants::{Role, store},
};

use crate::support::TestApp;

const NEW: [(&str, &str); 3] = [
    ("kind", "club"),
    ("name", "Judo klub Čebela"),
    ("email", "ana@cebela.example"),
];

#[tokio::test]
async fn a_new_tenant_waits_for_its_owner() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    operator
        .get("/ops")
        .await
        .ok()
        .has_text("Še ni organizacij");
    operator.get("/ops/tenants/new").await.ok();
    let done = operator
        .post("/ops/tenants/new", &NEW)
        .await
        .is(StatusCode::SEE_OTHER);
    let page = operator.get(done.location()).await.ok();
    page.has_text("Organizacija Judo klub Čebela je odprta.")
        .has_text("Vabilo čaka na odgovor")
        .has_text("/t/judo-klub-cebela");
    operator
        .get("/ops")
        .await
        .ok()
        .has_text("judo-klub-cebela")
        .has_text("Klub");
    let mails = mail::open_all(&app.platform, 5).await.unwrap();
    assert_eq!(mails[0].content.to, "ana@cebela.example");
    let tenant = store::find_by_slug(&app.platform, "judo-klub-cebela")
        .await
        .unwrap()
        .unwrap();
    let roles = app
        .platform
        .db()
        .read(tenant.id, async |tx| store::list_open(tx).await)
        .await
        .unwrap();
    assert!(roles.is_empty(), "the operator has no role");
    operator
        .get("/o/judo-klub-cebela")
        .await
        .is(StatusCode::NOT_FOUND);
    let log = app
        .platform
        .db()
        .system_read("test", async |tx| {
            security_log::verify(tx, Some(&security_log::tagger(&app.platform)?)).await
        })
        .await
        .unwrap();
    assert_eq!(
        log,
        Verdict::Sound {
            entries: 1,
            expired: 0
        }
    );
}

#[tokio::test]
async fn without_mail_the_owners_link_is_shown_once_and_can_be_made_anew_until_there_is_an_owner() {
    let app = TestApp::start_with(|config| config.mail.smtp_url = None).await;
    let operator = app.operator().await;
    operator.get("/ops/tenants/new").await.ok();
    let page = operator.post("/ops/tenants/new", &NEW).await.ok();
    let first = page.select("#secret").remove(0);
    let on = page.attr("main a.primary", "href").unwrap();
    app.later(TimeDelta::days(6));
    let owner = operator.get(&on).await;
    // Twelve hours are over too: signing in again is part of life.
    owner.is(StatusCode::SEE_OTHER);
    let operator = app.sign_in(operator.account()).await;
    operator
        .get(&on)
        .await
        .ok()
        .has_text("Odgovorne osebe še ni in vabilo ne velja več.");
    let second = operator
        .post(format!("{on}/owner"), &[("email", "eva@cebela.example")])
        .await
        .ok()
        .select("#secret")
        .remove(0);
    assert_ne!(first, second);
    operator
        .post(format!("{on}/owner"), &[("email", "eva")])
        .await
        .redirects_to(&on);
    let tenant = store::find_by_slug(&app.platform, "judo-klub-cebela")
        .await
        .unwrap()
        .unwrap();
    let club = crate::support::TestTenant {
        id: tenant.id,
        slug: tenant.slug,
    };
    app.owner(&club).await;
    operator
        .get(&on)
        .await
        .ok()
        .has_text("Odgovorna oseba je določena.");
    operator
        .post(format!("{on}/owner"), &[("email", "mal@ory.example")])
        .await
        .is(StatusCode::CONFLICT);
}

#[tokio::test]
async fn a_refused_tenant_keeps_what_was_typed_and_leaves_nothing() {
    let app = TestApp::start().await;
    app.club("judo-klub-cebela").await;
    let operator = app.operator().await;
    operator.get("/ops/tenants/new").await.ok();
    let page = operator
        .post("/ops/tenants/new", &NEW)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.attrs(".problem a", "href"), ["#slug"]);
    assert_eq!(
        page.attr("#slug", "value").as_deref(),
        Some("judo-klub-cebela")
    );
    assert_eq!(
        page.attr("#name", "value").as_deref(),
        Some("Judo klub Čebela")
    );
    operator
        .post("/ops/tenants/new", &[("kind", "x")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(app.platform.vault().keystore().tenants().unwrap().len(), 1);
    assert!(mail::open_all(&app.platform, 5).await.unwrap().is_empty());
}

#[tokio::test]
async fn promise_b18_the_outbox_shows_neither_recipient_nor_content() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    operator.get("/ops/tenants/new").await.ok();
    operator
        .post("/ops/tenants/new", &NEW)
        .await
        .is(StatusCode::SEE_OTHER);
    let page = operator
        .get("/ops/outbox")
        .await
        .ok()
        .has_text("Vabilo k vlogi")
        .has_text("Čaka");
    let page = page
        .has_no_text("ana@cebela.example")
        .has_no_text("/invitation/");
    drop(page);
    operator
        .get("/ops/outbox?page=99999999999999999999&per=x")
        .await
        .ok();
    operator.get("/ops/outbox?page=1000").await.ok();
}

#[tokio::test]
async fn jobs_are_counted_by_kind_and_state() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    operator.get("/ops/jobs").await.ok().has_text("Nič ne čaka");
    let club = app.club("dolina").await;
    for _ in 0..2 {
        app.platform
            .db()
            .write(club.id, async |tx| {
                jobs::enqueue(tx, &app.platform, "some-kind", serde_json::json!({}), None).await
            })
            .await
            .unwrap();
    }
    let page = operator.get("/ops/jobs").await.ok();
    assert_eq!(page.select("tbody tr"), ["some-kind2000"]);
}

#[tokio::test]
async fn the_state_of_the_installation_names_what_is_missing() {
    let app = TestApp::start_with(|config| config.mail.smtp_url = None).await;
    let operator = app.operator().await;
    let page = operator
        .get("/ops/installation")
        .await
        .ok()
        .has_text("cel, 0 vpisov")
        .has_text("operator.name, operator.street");
    page.has_text("Pošiljanje e-pošte ni nastavljeno.");
}

#[tokio::test]
async fn nobody_else_finds_the_operators_pages() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    app.stranger()
        .get("/ops")
        .await
        .redirects_to("/sign-in?next=%2Fops");
    let owner = app.actor(&club, Role::Owner).await;
    for path in [
        "/ops",
        "/ops/tenants/new",
        "/ops/outbox",
        "/ops/jobs",
        "/ops/installation",
        "/setup/tenant",
        "/setup/done",
    ] {
        owner.get(path).await.is(StatusCode::NOT_FOUND);
    }
    let operator = app.operator().await;
    operator
        .get(format!("/ops/tenants/{}", app.platform.new_id()))
        .await
        .is(StatusCode::NOT_FOUND);
    for path in ["", "/settings", "/people", "/log", "/members"] {
        operator.get(club.url(path)).await.is(StatusCode::NOT_FOUND);
    }
}
