//! One's own account.
use axum::http::StatusCode;
use chrono::TimeDelta;
use tatami::tenants::Role;

use super::people::{PASSWORD, give_password, last_mail, person, sign_in};
use crate::support::TestApp;

#[tokio::test]
async fn name_and_language_are_changed_and_kept() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = sign_in(&app, &ana).await;
    client.get("/account").await.ok().has_text("Moj račun");
    client
        .post("/account", &[("name", "  Ana Kos "), ("lang", "en")])
        .await
        .redirects_to("/account");
    let page = client
        .get("/account")
        .await
        .ok()
        .has_text("My account")
        .has_text("Saved.");
    assert_eq!(page.attr("#name", "value").unwrap(), "Ana Kos");
    let refused = client
        .post("/account", &[("name", " "), ("lang", "de")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.select(".problem li").len(), 2);
    app.later(TimeDelta::minutes(1));
    sign_in(&app, &ana)
        .await
        .get("/account")
        .await
        .ok()
        .has_text("My account");
}

#[tokio::test]
async fn asvs_6_2_2_and_6_2_3_changing_the_password_asks_for_the_old_one_and_ends_other_sessions() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let phone = sign_in(&app, &ana).await;
    app.later(TimeDelta::minutes(1));
    let desk = sign_in(&app, &ana).await;
    let new = "rumena žaba skače daleč";
    desk.get("/account/password").await.ok();
    desk.post(
        "/account/password",
        &[("current", "napačno geslo, dolgo"), ("password", new)],
    )
    .await
    .is(StatusCode::UNPROCESSABLE_ENTITY)
    .has_text("Sedanje geslo ni pravilno.");
    desk.post(
        "/account/password",
        &[("current", PASSWORD), ("password", "Password123456789")],
    )
    .await
    .is(StatusCode::UNPROCESSABLE_ENTITY)
    .has_text("najpogostejšimi");
    let before = desk.cookie();
    desk.post(
        "/account/password",
        &[("current", PASSWORD), ("password", new)],
    )
    .await
    .redirects_to("/account");
    assert_ne!(desk.cookie(), before);
    desk.get("/account")
        .await
        .ok()
        .has_text("Geslo je zamenjano.");
    phone.get("/account").await.is(StatusCode::SEE_OTHER);
    assert!(last_mail(&app, "password-new").await.is_some());
    app.later(TimeDelta::minutes(1));
    give_password(&app.stranger(), &ana.email, new)
        .await
        .redirects_to("/sign-in/factor");
}

#[tokio::test]
async fn the_front_door_leads_to_ones_own_tenants() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = sign_in(&app, &ana).await;
    client.get("/").await.ok().has_text("še ni nobene vloge");
    let (one, two) = (app.club("prvi").await, app.club("drugi").await);
    app.club("tretji").await;
    app.grant(&one, ana.id, Role::Secretary).await;
    client.get("/").await.redirects_to("/o/prvi");
    app.grant(&two, ana.id, Role::Admin).await;
    client
        .get("/")
        .await
        .ok()
        .has_text("Judo prvi")
        .has_text("Judo drugi")
        .has_no_text("tretji");
}

#[tokio::test]
async fn the_page_of_an_account_is_for_its_owner() {
    let app = TestApp::start().await;
    for path in [
        "/account",
        "/account/password",
        "/account/second-factor",
        "/account/recovery-codes",
        "/account/confirm",
    ] {
        let answer = app.stranger().get(path).await.is(StatusCode::SEE_OTHER);
        assert!(
            answer.location().starts_with("/sign-in?next="),
            "{path}: {}",
            answer.location()
        );
    }
}
