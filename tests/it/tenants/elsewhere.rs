//! An owner answers for the own people's sign-in, and has no power over accounts that belong elsewhere, too.
use axum::http::StatusCode;
use chrono::TimeDelta;
use tatami::tenants::Role;

use crate::{
    accounts::people::{Person, last_mail, path_in, person, sign_in},
    support::{Client, TestApp, TestTenant},
};

async fn post(owner: &Client, club: &TestTenant, of: &Person, what: &str, said: &str) {
    owner.get(club.url("/people")).await.ok();
    owner
        .post(club.url(&format!("/people/accounts/{}/{what}", of.id)), &[])
        .await
        .redirects_to(&club.url("/people"));
    owner.get(club.url("/people")).await.ok().has_text(said);
}

#[tokio::test]
async fn an_owner_has_no_power_over_an_account_with_a_role_in_another_organisation() {
    let app = TestApp::start().await;
    let (union, club) = (
        app.tenant("zveza", "federation").await,
        app.club("dolina").await,
    );
    let owner = app.owner(&union).await;
    let ana = person(&app, "ana@klub.example").await;
    app.grant(&union, ana.id, Role::Secretary).await;
    app.grant(&club, ana.id, Role::Owner).await;
    let client = sign_in(&app, &ana).await;
    app.later(TimeDelta::seconds(2));
    for what in ["sessions/end", "factor/remove"] {
        post(
            &owner,
            &union,
            &ana,
            what,
            "velja tudi zunaj te organizacije",
        )
        .await;
    }
    client.get(club.url("")).await.ok();
    assert!(last_mail(&app, "factor-removal").await.is_none());
    assert!(last_mail(&app, "sessions-ended").await.is_none());
    // What an owner may always do is end the role.
    assert_eq!(client.get(union.url("")).await.status, StatusCode::OK);
}

#[tokio::test]
async fn an_owner_has_no_power_over_the_account_of_the_operators_staff() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let operator = app.operator().await;
    app.grant(&club, operator.account(), Role::Secretary).await;
    let of = Person {
        id: operator.account(),
        email: String::new(),
        secret: None,
        codes: Vec::new(),
    };
    app.later(TimeDelta::seconds(2));
    for what in ["sessions/end", "factor/remove"] {
        post(&owner, &club, &of, what, "velja tudi zunaj te organizacije").await;
    }
    operator.get("/ops").await.ok();
    assert!(last_mail(&app, "factor-removal").await.is_none());
}

#[tokio::test]
async fn who_stopped_the_removal_of_a_factor_is_left_in_peace_for_seven_days() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let ana = person(&app, "ana@klub.example").await;
    app.grant(&club, ana.id, Role::Secretary).await;
    post(&owner, &club, &ana, "factor/remove", "po 72 urah").await;
    let link = path_in(&last_mail(&app, "factor-removal").await.unwrap());
    let stranger = app.stranger();
    stranger.get(&link).await.ok();
    stranger.post(&link, &[]).await.redirects_to("/sign-in");
    post(&owner, &club, &ana, "factor/remove", "v zadnjih 7 dneh").await;
    app.later(TimeDelta::days(6));
    let owner = app.sign_in(owner.account()).await;
    post(&owner, &club, &ana, "factor/remove", "v zadnjih 7 dneh").await;
    app.later(TimeDelta::days(2));
    let owner = app.sign_in(owner.account()).await;
    post(&owner, &club, &ana, "factor/remove", "po 72 urah").await;
}
