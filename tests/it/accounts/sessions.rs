//! Sessions: how they are kept, how they end.
use axum::http::StatusCode;
use chrono::TimeDelta;
use entity::{scope::Global as _, session};

use super::people::{person, sign_in};
use crate::support::TestApp;

#[tokio::test]
async fn a_copy_of_the_database_holds_no_usable_session() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = sign_in(&app, &ana).await;
    let cookie = client.cookie().unwrap();
    let id = cookie.strip_prefix("sid=").unwrap().to_owned();
    let rows = app
        .platform
        .db()
        .system_read("sessions of a test", async |tx| {
            Ok(session::Entity::all_rows().all(tx).await?)
        })
        .await
        .unwrap();
    assert_eq!(rows.len(), 1, "the sessions before the two steps are gone");
    let row = &rows[0];
    let raw = data_encoding::BASE64URL_NOPAD
        .decode(id.as_bytes())
        .unwrap();
    assert_eq!(raw.len(), 16);
    for mark in [
        raw.as_slice(),
        id.as_bytes(),
        ana.id.0.as_bytes(),
        ana.id.to_string().as_bytes(),
        b"factor_at",
        client.csrf().as_bytes(),
    ] {
        assert!(!row.data.windows(mark.len()).any(|part| part == mark));
        assert!(!row.key.windows(mark.len()).any(|part| part == mark));
    }
}

#[tokio::test]
async fn signing_out_ends_the_session_on_the_server() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = sign_in(&app, &ana).await;
    client.get("/account").await.ok();
    let cookie = client.cookie();
    let answer = client.post("/sign-out", &[]).await.redirects_to("/");
    assert!(answer.header("clear-site-data").contains("\"cookies\""));
    let replay = crate::support::Client::new(app.router.clone(), cookie, None);
    replay
        .get("/account")
        .await
        .redirects_to("/sign-in?next=%2Faccount");
}

#[tokio::test]
async fn ones_own_sessions_are_listed_and_ended_one_by_one() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let phone = sign_in(&app, &ana).await;
    app.later(TimeDelta::minutes(1));
    let desk = sign_in(&app, &ana).await;
    let page = desk.get("/account").await.ok().has_text("ta naprava");
    assert_eq!(page.select(".devices li").len(), 2);
    let handle = page.attr(".devices input[name=session]", "value").unwrap();

    // Somebody else cannot end it with the same handle.
    app.later(TimeDelta::minutes(1));
    let eva = person(&app, "eva@klub.example").await;
    let stranger = sign_in(&app, &eva).await;
    stranger.get("/account").await.ok();
    stranger
        .post("/account/sessions/end", &[("session", &handle)])
        .await
        .redirects_to("/account");
    phone.get("/account").await.ok();

    desk.post("/account/sessions/end", &[("session", &handle)])
        .await
        .redirects_to("/account");
    phone.get("/account").await.is(StatusCode::SEE_OTHER);
    desk.get("/account")
        .await
        .ok()
        .has_text("Naprava je odjavljena.");
    for nonsense in ["", "zz", "00"] {
        desk.post("/account/sessions/end", &[("session", nonsense)])
            .await
            .redirects_to("/account");
    }
}

#[tokio::test]
async fn signing_out_everywhere_ends_all_sessions() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let phone = sign_in(&app, &ana).await;
    app.later(TimeDelta::minutes(1));
    let desk = sign_in(&app, &ana).await;
    desk.get("/account").await.ok();
    let cookie = desk.cookie();
    desk.post("/account/sessions/end-all", &[])
        .await
        .redirects_to("/sign-in");
    phone.get("/account").await.is(StatusCode::SEE_OTHER);
    crate::support::Client::new(app.router.clone(), cookie, None)
        .get("/account")
        .await
        .is(StatusCode::SEE_OTHER);
    app.later(TimeDelta::minutes(1));
    sign_in(&app, &ana).await.get("/account").await.ok();
}

#[tokio::test]
async fn a_session_ends_after_twelve_hours_however_busy() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = sign_in(&app, &ana).await;
    for _ in 0..24 {
        client.get("/account").await.ok();
        app.later(TimeDelta::minutes(30));
    }
    client.get("/account").await.ok();
    app.later(TimeDelta::minutes(1));
    client.get("/account").await.is(StatusCode::SEE_OTHER);
}
