//! An invitation to the staff is good as long as whoever sent it runs the installation.
use axum::http::StatusCode;
use chrono::TimeDelta;
use tatami::tenants::{
    Role,
    staff::{self, StaffRole},
};

use crate::{
    accounts::people::{last_mail, path_in},
    support::{Client, TestApp},
};

const NEW: [(&str, &str); 2] = [
    ("name", "Speči"),
    ("password", "modri konj skače čez plot 7"),
];

async fn invited(app: &TestApp, by: &Client) -> String {
    by.get("/ops/staff").await.ok();
    by.post(
        "/ops/staff/invite",
        &[("email", "speci@drugje.example"), ("role", "operator")],
    )
    .await
    .redirects_to("/ops/staff");
    path_in(&last_mail(app, "staff-invitation").await.unwrap())
}

async fn is_over(app: &TestApp, path: &str) {
    let stranger = app.stranger();
    stranger.get(path).await.is(StatusCode::GONE);
    // A page with a form, for its token.
    stranger.get("/sign-in").await.ok();
    stranger
        .post(format!("{path}/accept"), &NEW)
        .await
        .is(StatusCode::GONE);
}

#[tokio::test]
async fn an_invitation_to_the_staff_ends_with_the_work_of_whoever_sent_it() {
    let app = TestApp::start().await;
    let (first, second) = (app.operator().await, app.operator().await);
    let path = invited(&app, &second).await;
    app.stranger().get(&path).await.ok();
    let row = app
        .platform
        .db()
        .system_read("test", async |tx| {
            staff::store::of_account(tx, second.account()).await
        })
        .await
        .unwrap()
        .unwrap();
    first.get("/ops/staff").await.ok();
    first
        .post(format!("/ops/staff/{}/end", row.id), &[])
        .await
        .redirects_to("/ops/staff");
    first
        .get("/ops/staff")
        .await
        .ok()
        .has_no_text("speci@drugje.example");
    is_over(&app, &path).await;
}

#[tokio::test]
async fn who_is_no_operator_any_more_lets_nobody_in() {
    let app = TestApp::start().await;
    let (_first, second) = (app.operator().await, app.operator().await);
    let path = invited(&app, &second).await;
    app.platform
        .db()
        .system_write("test", async |tx| {
            staff::store::join(tx, &app.platform, second.account(), StaffRole::Support).await
        })
        .await
        .unwrap();
    is_over(&app, &path).await;
    app.later(TimeDelta::days(6));
    let stranger = app.stranger();
    stranger.get(&path).await.is(StatusCode::GONE);
    stranger.get("/sign-in").await.ok();
    stranger
        .post(format!("{path}/renew"), &[])
        .await
        .is(StatusCode::GONE);
    let newest = last_mail(&app, "staff-invitation").await.unwrap();
    assert_eq!(path_in(&newest), path);
}

#[tokio::test]
async fn the_invitation_of_a_first_owner_ends_with_the_operator_who_sent_it() {
    let app = TestApp::start().await;
    let (_first, second) = (app.operator().await, app.operator().await);
    let club = app.club("dolina").await;
    second.get(format!("/ops/tenants/{}", club.id)).await.ok();
    second
        .post(
            format!("/ops/tenants/{}/owner", club.id),
            &[("email", "speci@drugje.example")],
        )
        .await
        .is(StatusCode::SEE_OTHER);
    let path = path_in(&last_mail(&app, "invitation").await.unwrap());
    app.stranger()
        .get(&path)
        .await
        .ok()
        .has_text("odgovorna oseba");
    app.platform
        .db()
        .system_write("test", async |tx| {
            staff::store::join(tx, &app.platform, second.account(), StaffRole::Support).await
        })
        .await
        .unwrap();
    is_over(&app, &path).await;
    assert_eq!(Role::Owner.code(), "owner");
}

#[tokio::test]
async fn every_other_invitation_of_a_first_owner_ends_with_the_first_owner() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let club = app.club("dolina").await;
    let invite = async |email: &str| {
        operator.get(format!("/ops/tenants/{}", club.id)).await.ok();
        operator
            .post(
                format!("/ops/tenants/{}/owner", club.id),
                &[("email", email)],
            )
            .await
            .is(StatusCode::SEE_OTHER);
        path_in(&last_mail(&app, "invitation").await.unwrap())
    };
    let mistyped = invite("odgovroni@drugje.example").await;
    app.later(TimeDelta::minutes(1));
    let right = app.account("Prava Odgovorna").await;
    let of = tatami::accounts::find_account(&app.platform, right).await;
    let path = invite(&of.unwrap().unwrap().email).await;
    app.stranger().get(&mistyped).await.ok();
    let owner = app.sign_in(right).await;
    owner.get(&path).await.ok();
    owner
        .post(format!("{path}/accept"), &[])
        .await
        .redirects_to(&club.url(""));
    is_over(&app, &mistyped).await;
    let stranger = app.stranger();
    stranger.get("/sign-in").await.ok();
    stranger
        .post(format!("{mistyped}/renew"), &[])
        .await
        .is(StatusCode::GONE);
}

#[tokio::test]
async fn the_last_operator_does_not_become_something_else_by_an_invitation_either() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let own = tatami::accounts::find_account(&app.platform, operator.account()).await;
    let email = own.unwrap().unwrap().email;
    operator.get("/ops/staff").await.ok();
    operator
        .post(
            "/ops/staff/invite",
            &[("email", email.as_str()), ("role", "support")],
        )
        .await
        .redirects_to("/ops/staff");
    let path = path_in(&last_mail(&app, "staff-invitation").await.unwrap());
    operator.get(&path).await.ok();
    operator
        .post(format!("{path}/accept"), &[])
        .await
        .is(StatusCode::CONFLICT)
        .has_text("To je edina oseba, ki upravlja namestitev.");
    operator.get("/ops").await.ok();
}

#[tokio::test]
async fn who_invited_to_the_staff_hears_that_it_was_declined_and_reads_no_address() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let path = invited(&app, &operator).await;
    let stranger = app.stranger();
    stranger.get(&path).await.ok();
    stranger
        .post(format!("{path}/decline"), &[])
        .await
        .redirects_to("/");
    let told = last_mail(&app, "staff-invitation-declined").await.unwrap();
    assert_eq!(
        told.to,
        format!("{}@example.org", operator.account().0.simple())
    );
    assert!(!told.body.contains("speci@"));
}
