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
    let over = "/sign-in?signed_out=everywhere";
    desk.post("/account/sessions/end-all", &[])
        .await
        .redirects_to(over);
    let said = app.stranger().get(over).await.ok();
    said.has_text("Na vseh napravah je zdaj konec prijave");
    phone.get("/account").await.is(StatusCode::SEE_OTHER);
    crate::support::Client::new(app.router.clone(), cookie, None)
        .get("/account")
        .await
        .is(StatusCode::SEE_OTHER);
    app.later(TimeDelta::minutes(1));
    sign_in(&app, &ana).await.get("/account").await.ok();
}

#[tokio::test]
async fn an_error_is_said_in_the_language_one_chose_whatever_the_browser_speaks() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let refused = "/o/ni-takega-kluba";
    let client = sign_in(&app, &ana).await;
    client.get(refused).await.has_text("Na začetno stran");
    client.get("/account?lang=en").await.ok();
    client.get(refused).await.has_text("To the start page");
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

async fn count(app: &TestApp) -> usize {
    app.platform
        .db()
        .system_read("sessions of a test", async |tx| {
            Ok(session::Entity::all_rows().all(tx).await?.len())
        })
        .await
        .unwrap()
}

#[tokio::test]
async fn whoever_only_looks_costs_no_row_however_often() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    for n in 0..40 {
        for path in [
            "/sign-in",
            "/sign-in?lang=en",
            "/reset",
            &club.url("/members"),
            "/account",
        ] {
            // Now without a cookie, now with one that was never given.
            let client = app.stranger();
            client.get(path).await;
            let made_up = crate::support::Client::new(
                app.router.clone(),
                Some(format!("sid=AAAAAAAAAAAAAAAAAAA{:03}; pre=x", n)),
                None,
            );
            made_up.get(path).await;
        }
    }
    assert_eq!(count(&app).await, 0);
    // The language is kept all the same.
    let client = app.stranger();
    client.get("/sign-in?lang=en").await.ok();
    client.get("/sign-in").await.ok().has_text("Sign in");
    assert_eq!(count(&app).await, 0);
}

#[tokio::test]
async fn before_signing_in_a_forged_foreign_or_missing_token_is_refused() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let (client, other) = (app.stranger(), app.stranger());
    client.get("/sign-in").await.ok();
    other.get("/sign-in").await.ok();
    let form = format!("email={}&password=x", ana.email);
    let value = client.cookie().unwrap().replace("pre=", "");
    for token in [
        String::new(),
        other.csrf(),
        value.clone(),
        format!("{}A", client.csrf()),
    ] {
        client
            .post_raw("/sign-in", &format!("csrf={token}&{form}"))
            .await
            .is(StatusCode::FORBIDDEN);
    }
    // A token without its cookie, and a cookie that somebody made up.
    for cookie in [None, Some("pre=AAAA".to_owned()), other.cookie()] {
        crate::support::Client::new(app.router.clone(), cookie, None)
            .post_raw("/sign-in", &format!("csrf={}&{form}", client.csrf()))
            .await
            .is(StatusCode::FORBIDDEN);
    }
    // One's own is taken; and after signing in it is worth nothing, and its cookie is gone.
    client
        .post("/sign-in", &[("email", &ana.email), ("password", "x")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    let (before, token) = (client.cookie(), client.csrf());
    let signed_in = sign_in(&app, &ana).await;
    assert!(!signed_in.cookie().unwrap().contains("pre="));
    let planted = format!("{}; {}", signed_in.cookie().unwrap(), before.unwrap());
    crate::support::Client::new(app.router.clone(), Some(planted), None)
        .post_raw("/sign-out", &format!("csrf={token}"))
        .await
        .is(StatusCode::FORBIDDEN);
    signed_in.get("/account").await.ok();
}

#[tokio::test]
async fn a_page_that_is_only_read_writes_no_session() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = sign_in(&app, &ana).await;
    client.get("/account").await.ok();
    let seen = async || {
        app.platform
            .db()
            .system_read("sessions of a test", async |tx| {
                Ok(session::Entity::all_rows().one(tx).await?.unwrap().seen_at)
            })
            .await
            .unwrap()
    };
    let before = seen().await;
    app.later(TimeDelta::minutes(1));
    client.get("/account").await.ok();
    assert_eq!(seen().await, before);
    app.later(TimeDelta::minutes(3));
    client.get("/account").await.ok();
    assert!(seen().await > before, "it is kept alive now and then");
}
