//! Forms that were sent too late: nothing that was typed is lost.
use axum::http::StatusCode;
use chrono::TimeDelta;
use entity::{
    member,
    scope::{Global as _, TenantOwned as _},
    session,
};
use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _, PaginatorTrait as _, Set};
use tatami::{accounts::session_store::Sessions, tenants::Role};

use super::people::{PASSWORD, Person, give_password, person, sign_in};
use crate::support::{Answer, Client, TestApp, TestTenant};

const HELD: &str = "%2Faccount%2Fheld";

/// A secretary who signed in through the pages.
async fn secretary(app: &TestApp, club: &TestTenant) -> (Person, Client) {
    let ana = person(app, "ana@klub.example").await;
    app.grant(club, ana.id, Role::Secretary).await;
    let client = sign_in(app, &ana).await;
    (ana, client)
}

/// The fields of the form of a new member, as the page has them, with what is typed.
fn filled<'a>(form_id: &'a str, first: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("form_id", form_id),
        ("first_name", first),
        ("last_name", "Zamudnik"),
        ("birth_date.day", "1"),
        ("birth_date.month", "2"),
        ("birth_date.year", "1990"),
    ]
}

async fn new_form(client: &Client, club: &TestTenant) -> String {
    let page = client.get(club.url("/members/new")).await.ok();
    page.attr("input[name=form_id]", "value").unwrap()
}

async fn members(app: &TestApp, club: &TestTenant) -> u64 {
    app.platform
        .db()
        .read(club.id, async |tx| {
            Ok(member::Entity::of(tx.tenant()).count(tx).await?)
        })
        .await
        .unwrap()
}

/// Sends the form of the page of what is held.
async fn send(client: &Client, page: &Answer) -> Answer {
    let action = page.attr("#held", "action").unwrap();
    let fields: Vec<(String, String)> = page
        .attrs("#held input[type=hidden]", "name")
        .into_iter()
        .filter(|name| name != "csrf")
        .map(|name| {
            let value = page.attr(&format!("input[name='{name}']"), "value");
            (name, value.unwrap_or_default())
        })
        .collect();
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(n, v)| (n.as_str(), v.as_str()))
        .collect();
    client.post(action, &fields).await
}

async fn sign_in_again(app: &TestApp, client: &Client, who: &Person) {
    // A code counts once.
    app.later(TimeDelta::seconds(60));
    client
        .get(format!("/sign-in?next={HELD}"))
        .await
        .ok()
        .has_text("Vpisano ni izgubljeno.");
    client
        .post(
            "/sign-in",
            &[
                ("email", who.email.as_str()),
                ("password", PASSWORD),
                ("next", "/account/held"),
            ],
        )
        .await
        .redirects_to(&format!("/sign-in/factor?next={HELD}"));
    client.get("/sign-in/factor").await.ok();
    client
        .post(
            "/sign-in/factor",
            &[("code", &who.code(app)), ("next", "/account/held")],
        )
        .await
        .redirects_to("/account/held");
}

#[tokio::test]
async fn a_form_sent_after_the_session_ended_waits_until_one_has_signed_in_again() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let (ana, client) = secretary(&app, &club).await;
    let form_id = new_form(&client, &club).await;
    app.later(TimeDelta::hours(13));
    client
        .post(club.url("/members/new"), &filled(&form_id, "Pozna"))
        .await
        .redirects_to(&format!("/sign-in?next={HELD}"));
    assert_eq!(members(&app, &club).await, 0);
    sign_in_again(&app, &client, &ana).await;
    let page = client.get("/account/held").await.ok();
    let page = page.has_text("Vpisano ni izgubljeno");
    assert_eq!(send(&client, &page).await.status, StatusCode::SEE_OTHER);
    assert_eq!(members(&app, &club).await, 1);
    client
        .get(club.url("/members"))
        .await
        .ok()
        .has_text("Zamudnik Pozna");
    client.get("/account/held").await.redirects_to("/");
}

#[tokio::test]
async fn a_session_that_ended_by_idleness_still_tells_whose_form_it_was() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let (ana, client) = secretary(&app, &club).await;
    let form_id = new_form(&client, &club).await;
    let ended = app.now() - TimeDelta::minutes(5);
    app.platform
        .db()
        .system_write("an idle session of a test", async |tx| {
            for row in session::Entity::all_rows().all(tx).await? {
                let mut row = row.into_active_model();
                row.expires_at = Set(ended.timestamp());
                row.update(tx).await?;
            }
            Ok(())
        })
        .await
        .unwrap();
    Sessions::sweep(&app.platform).await.unwrap();
    client
        .post(club.url("/members/new"), &filled(&form_id, "Pozna"))
        .await
        .redirects_to(&format!("/sign-in?next={HELD}"));
    sign_in_again(&app, &client, &ana).await;
    client
        .get("/account/held")
        .await
        .ok()
        .has_text("Vpisano ni izgubljeno");
}

#[tokio::test]
async fn what_somebody_else_typed_is_not_shown_to_the_next_person() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let (_, client) = secretary(&app, &club).await;
    let bor = person(&app, "bor@klub.example").await;
    app.grant(&club, bor.id, Role::Secretary).await;
    let form_id = new_form(&client, &club).await;
    app.later(TimeDelta::hours(13));
    client
        .post(club.url("/members/new"), &filled(&form_id, "Tuja"))
        .await
        .redirects_to(&format!("/sign-in?next={HELD}"));
    sign_in_again(&app, &client, &bor).await;
    client.get("/account/held").await.redirects_to("/");
}

#[tokio::test]
async fn a_form_without_the_token_of_its_session_is_not_held() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let (_, client) = secretary(&app, &club).await;
    app.later(TimeDelta::hours(13));
    let forged = client
        .post_raw(
            &club.url("/members/new"),
            "csrf=izmisljen&first_name=Tuja&last_name=Vsiljena",
        )
        .await;
    assert!(!forged.location().contains(HELD), "{}", forged.location());
    let stranger = app.stranger();
    give_password(&stranger, "nihce@klub.example", PASSWORD).await;
    let answer = stranger
        .post(club.url("/members/new"), &[("first_name", "Tuja")])
        .await;
    assert!(!answer.location().contains(HELD), "{}", answer.location());
}

#[tokio::test]
async fn members_chosen_for_a_health_list_outlive_the_question_for_a_fresh_code() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let officer = person(&app, "zdravje@klub.example").await;
    app.grant(&club, officer.id, Role::HealthOfficer).await;
    let ana = crate::health::member(
        &app,
        &club,
        "Ana",
        chrono::NaiveDate::from_ymd_opt(1990, 2, 1).unwrap(),
    )
    .await;
    let client = sign_in(&app, &officer).await;
    client.get(club.url("/members")).await.ok();
    app.later(TimeDelta::minutes(11));
    client
        .post(
            club.url("/health/export"),
            &[("id", &ana.to_string()), ("list", "dolg izbor")],
        )
        .await
        .redirects_to(&format!("/account/confirm?next={HELD}"));
    client
        .get(format!("/account/confirm?next={HELD}"))
        .await
        .ok();
    // Before the code is given, nothing is shown.
    let answer = client.get("/account/held").await;
    assert!(answer.location().starts_with("/account/confirm"));
    client
        .get(format!("/account/confirm?next={HELD}"))
        .await
        .ok();
    client
        .post(
            "/account/confirm",
            &[("code", &officer.code(&app)), ("next", "/account/held")],
        )
        .await
        .redirects_to("/account/held");
    let page = client.get("/account/held").await.ok();
    assert_eq!(
        page.attr("#held", "action").as_deref(),
        Some(club.url("/health/export").as_str())
    );
    assert_eq!(page.attr("input[name=id]", "value"), Some(ana.to_string()));
    assert_eq!(
        page.attr("input[name=list]", "value").as_deref(),
        Some("dolg izbor")
    );
    assert_eq!(page.header("cache-control"), "no-store");
}

#[tokio::test]
async fn a_form_that_cannot_be_held_is_said_to_be_lost() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let (ana, client) = secretary(&app, &club).await;
    let form_id = new_form(&client, &club).await;
    // A file is not held, neither before a code nor before signing in.
    app.later(TimeDelta::hours(13));
    let file = ("file", "clani.csv", b"Priimek;Ime".as_slice());
    let answer = client.upload(club.url("/members/import"), &[], file).await;
    let page = client.get(answer.location()).await.ok();
    page.has_text("zadnji obrazec ni shranil");
    // Of a session that was ended nothing is left that says whose form it was.
    let client = sign_in(&app, &ana).await;
    client.get(club.url("/members/new")).await.ok();
    app.platform
        .db()
        .system_write("sessions of a test end", async |tx| {
            tatami::accounts::end_sessions_of(tx, &app.platform, ana.id).await
        })
        .await
        .unwrap();
    let answer = client
        .post(club.url("/members/new"), &filled(&form_id, "Pozna"))
        .await
        .is(StatusCode::SEE_OTHER);
    assert!(
        answer.location().starts_with("/sign-in?next=") && !answer.location().contains(HELD),
        "{}",
        answer.location()
    );
    client
        .get(answer.location())
        .await
        .ok()
        .has_text("zadnji obrazec ni shranil")
        .has_no_text("Vpisano ni izgubljeno");
    // Whoever only comes to sign in reads nothing of it.
    let plain = client.get("/sign-in?next=%2Faccount").await.ok();
    plain.has_no_text("zadnji obrazec");
}
