//! The two steps of signing in.
use axum::http::{StatusCode, header};
use chrono::TimeDelta;
use entity::{account, scope::Global as _};
use sea_orm::{ColumnTrait as _, QueryFilter as _, sea_query::Expr};
use tatami::{
    accounts::password::{self, Checked, Line},
    commands::start,
    platform::random::SeededRandom,
};
use tower::ServiceExt as _;

use super::people::{PASSWORD, give_password, newcomer, person, sign_in};
use crate::support::TestApp;

#[tokio::test]
async fn password_and_code_sign_in_and_each_step_changes_the_session() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = app.stranger();
    client.get("/sign-in").await.ok();
    let before = client.cookie();
    client
        .post(
            "/sign-in",
            &[("email", " ANA@Klub.example "), ("password", PASSWORD)],
        )
        .await
        .redirects_to("/sign-in/factor");
    let half = client.cookie();
    client
        .get("/account")
        .await
        .redirects_to("/sign-in?next=%2Faccount");
    client
        .get("/sign-in/factor")
        .await
        .ok()
        .has_text("Koda iz aplikacije");
    client
        .post("/sign-in/factor", &[("code", &ana.code(&app))])
        .await
        .redirects_to("/");
    let full = client.cookie();
    assert!(before.is_some() && before != half && half != full && before != full);
    client
        .get("/account")
        .await
        .ok()
        .has_text("ana@klub.example")
        .has_text("Odjava");
    // The session known before signing in is worth nothing.
    let thief = crate::support::Client::new(app.router.clone(), before, None);
    thief.get("/account").await.is(StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_account_get_the_same_page() {
    let app = TestApp::start().await;
    person(&app, "ana@klub.example").await;
    let client = app.stranger();
    let known = give_password(&client, "ana@klub.example", "napačno geslo, dolgo")
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    let unknown = give_password(&client, "eva@klub.example", "napačno geslo, dolgo")
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    let no_address = give_password(&client, "eva", "napačno geslo, dolgo")
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(known.visible().contains("E-naslov ali geslo ni pravilno"));
    assert_eq!(known.text().replace("ana@", "eva@"), unknown.text());
    assert_eq!(
        unknown.text().replace("eva@klub.example", "eva"),
        no_address.text()
    );
    assert!(known.text().contains("ana@klub.example") && !known.text().contains("napačno geslo"));
}

#[tokio::test]
async fn asvs_6_2_8_passwords_are_compared_exactly() {
    let app = TestApp::start().await;
    person(&app, "ana@klub.example").await;
    for wrong in [
        "Vijolična miza poje",
        "vijolična miza poj",
        "vijolična miza poje ",
        "vijolicna miza poje",
        "",
    ] {
        give_password(&app.stranger(), "ana@klub.example", wrong)
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY);
        app.later(TimeDelta::minutes(16));
    }
    let apart = PASSWORD.replace('č', "c\u{30c}");
    give_password(&app.stranger(), "ana@klub.example", &apart)
        .await
        .is(StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_disabled_account_is_closed_at_once() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = sign_in(&app, &ana).await;
    client.get("/account").await.ok();
    let now = app.now();
    app.platform
        .db()
        .system_write("a disabled account of a test", async |tx| {
            account::Entity::update_rows()
                .col_expr(account::Column::DisabledAt, Expr::value(now))
                .filter(account::Column::Id.eq(ana.id))
                .exec(tx)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
    client
        .get("/account")
        .await
        .redirects_to("/sign-in?next=%2Faccount");
    app.later(TimeDelta::minutes(2));
    give_password(&app.stranger(), &ana.email, PASSWORD)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_second_step_must_follow_within_ten_minutes() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = app.stranger();
    give_password(&client, &ana.email, PASSWORD)
        .await
        .redirects_to("/sign-in/factor");
    app.later(TimeDelta::minutes(11));
    client.get("/sign-in/factor").await.redirects_to("/sign-in");
    app.stranger()
        .get("/sign-in/factor?next=/account")
        .await
        .redirects_to("/sign-in?next=%2Faccount");
}

#[tokio::test]
async fn one_goes_on_to_pages_of_ours_only() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    for (next, goes_to) in [
        ("/account", "/account"),
        ("//evil.example", "/"),
        ("https://evil.example", "/"),
        ("/\\evil.example", "/"),
    ] {
        let client = app.stranger();
        let page = client.get(format!("/sign-in?next={next}")).await.ok();
        assert_eq!(page.attr("input[name=next]", "value").unwrap(), goes_to);
        client
            .post(
                "/sign-in",
                &[
                    ("email", &ana.email),
                    ("password", PASSWORD),
                    ("next", next),
                ],
            )
            .await
            .is(StatusCode::SEE_OTHER);
        client.get("/sign-in/factor").await.ok();
        client
            .post(
                "/sign-in/factor",
                &[("code", &ana.code(&app)), ("next", next)],
            )
            .await
            .redirects_to(goes_to);
        client
            .get(format!("/sign-in?next={next}"))
            .await
            .redirects_to(goes_to);
        app.later(TimeDelta::minutes(1));
    }
}

#[tokio::test]
async fn without_the_token_of_the_page_nobody_is_signed_in() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = app.stranger();
    client.get("/sign-in").await.ok();
    let form = format!(
        "email={}&password={}",
        ana.email,
        PASSWORD.replace(' ', "+")
    );
    client
        .post_raw("/sign-in", &form)
        .await
        .is(StatusCode::FORBIDDEN);
    client
        .post_raw("/sign-in", &format!("csrf=wrong&{form}"))
        .await
        .is(StatusCode::FORBIDDEN);
    // Another person's token is none.
    let other = app.stranger();
    other.get("/sign-in").await.ok();
    client
        .post_raw("/sign-in", &format!("csrf={}&{form}", other.csrf()))
        .await
        .is(StatusCode::FORBIDDEN);
    for path in [
        "/sign-out",
        "/reset",
        "/account/password",
        "/account/sessions/end-all",
        "/account/recovery-codes",
    ] {
        sign_in(&app, &ana)
            .await
            .post_raw(path, "csrf=wrong")
            .await
            .is(StatusCode::FORBIDDEN);
        app.later(TimeDelta::minutes(1));
    }
}

#[tokio::test]
async fn the_cookie_is_for_this_host_and_for_requests_only() {
    let app = TestApp::start().await;
    let answer = app.stranger().get("/sign-in").await.ok();
    let cookie = answer.header("set-cookie").to_lowercase();
    assert!(
        cookie.starts_with("pre=")
            && cookie.contains("httponly")
            && cookie.contains("samesite=lax")
            && cookie.contains("path=/"),
        "{cookie}"
    );
    assert!(
        !cookie.contains("secure") && !cookie.contains("domain="),
        "{cookie}"
    );
    assert_eq!(answer.header("cache-control"), "no-store");

    let app =
        TestApp::start_with(|config| config.public_url = "https://judo.example".to_owned()).await;
    let request = axum::http::Request::builder()
        .uri("/sign-in")
        .header(header::HOST, "judo.example")
        .header("x-forwarded-proto", "https")
        .body(axum::body::Body::empty())
        .unwrap();
    let answer = app.router.clone().oneshot(request).await.unwrap();
    let cookie = answer
        .headers()
        .get("set-cookie")
        .unwrap()
        .to_str()
        .unwrap()
        .to_lowercase();
    assert!(
        cookie.starts_with("__host-pre=")
            && cookie.contains("secure")
            && cookie.contains("path=/")
            && !cookie.contains("domain="),
        "{cookie}"
    );
}

#[tokio::test]
async fn whoever_only_looks_at_the_first_page_gets_no_cookie() {
    let app = TestApp::start().await;
    let answer = app.stranger().get("/").await.ok().has_text("Prijava");
    assert_eq!(answer.header("set-cookie"), "");
    app.stranger()
        .get("/?lang=en")
        .await
        .ok()
        .has_text("Sign in");
}

#[tokio::test]
async fn without_a_second_factor_the_way_leads_to_setting_one_up() {
    let app = TestApp::start().await;
    let ana = newcomer(&app, "ana@klub.example").await;
    let client = app.stranger();
    give_password(&client, &ana.email, PASSWORD)
        .await
        .redirects_to("/account/second-factor");
    client
        .get("/account/second-factor")
        .await
        .ok()
        .has_text("Z njo preberi kodo QR");
}

#[tokio::test]
async fn a_password_kept_more_weakly_than_today_is_kept_anew() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let mut config = app.platform.config().clone();
    config.passwords.memory_kib += 1024;
    let later = start::platform_with(
        config,
        app.clock.clone(),
        std::sync::Arc::new(SeededRandom::new(99)),
    )
    .await
    .unwrap();
    let router = tatami::app::router(&later);
    let client = crate::support::Client::new(router, None, None);
    let before = kept(&app, &ana.email).await;
    give_password(&client, &ana.email, PASSWORD)
        .await
        .is(StatusCode::SEE_OTHER);
    let after = kept(&app, &ana.email).await;
    assert!(
        before.contains("$m=19456,t=2,p=1$") && after.contains("$m=20480,t=2,p=1$"),
        "{before} {after}"
    );
    assert_eq!(
        password::check(&later, Line::Known, Some((ana.id, &after)), PASSWORD)
            .await
            .unwrap(),
        Checked::Right
    );
    assert_eq!(
        password::check(&later, Line::Known, Some((ana.id, &before)), PASSWORD)
            .await
            .unwrap(),
        Checked::RightButWeak
    );
    // What is kept for one account is worth nothing in the place of another.
    let eva = person(&app, "eva@klub.example").await;
    assert_eq!(
        password::check(&later, Line::Known, Some((eva.id, &after)), PASSWORD)
            .await
            .unwrap(),
        Checked::Wrong
    );
}

async fn kept(app: &TestApp, email: &str) -> String {
    app.platform
        .db()
        .system_read("a kept password of a test", async |tx| {
            Ok(account::Entity::all_rows()
                .filter(account::Column::Email.eq(email))
                .one(tx)
                .await?
                .unwrap()
                .password_hash
                .unwrap())
        })
        .await
        .unwrap()
}
