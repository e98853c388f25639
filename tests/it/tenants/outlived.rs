//! An invitation is good as long as whoever sent it may invite.
use axum::http::StatusCode;
use chrono::TimeDelta;
use entity::{role, scope::TenantOwned as _};
use tatami::tenants::{Role, store};

use crate::{
    accounts::people::{last_mail, path_in, person, sign_in},
    guardians,
    support::{Client, TestApp, TestTenant},
};

async fn invited(app: &TestApp, owner: &Client, club: &TestTenant, email: &str) -> String {
    owner.get(club.url("/people")).await.ok();
    owner
        .post(
            club.url("/people/invite"),
            &[("email", email), ("role", "owner")],
        )
        .await
        .redirects_to(&club.url("/people"));
    let (_, body) = guardians::mails(app, "invitation")
        .await
        .into_iter()
        .find(|(to, _)| to == email)
        .unwrap();
    let start = body.find("/invitation/").unwrap();
    body[start..].split_whitespace().next().unwrap().to_owned()
}

/// The open roles of somebody.
async fn held(app: &TestApp, club: &TestTenant, of: &Client) -> Vec<role::Model> {
    let account = of.account();
    let rows = app
        .platform
        .db()
        .read(club.id, async |tx| {
            Ok(role::Entity::of(club.id).all(tx).await?)
        })
        .await
        .unwrap();
    rows.into_iter()
        .filter(|row| row.account_id == account && row.ended_at.is_none())
        .collect()
}

async fn end(owner: &Client, club: &TestTenant, row: &role::Model) {
    owner
        .post(club.url(&format!("/people/roles/{}/end", row.id)), &[])
        .await
        .is(StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn an_invitation_ends_with_the_role_of_whoever_sent_it() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let (owner, second) = (app.owner(&club).await, app.owner(&club).await);
    let path = invited(&app, &second, &club, "speci@drugje.example").await;
    let kept = invited(&app, &owner, &club, "nova@klub.example").await;
    let row = held(&app, &club, &second).await.remove(0);
    end(&owner, &club, &row).await;
    owner
        .get(club.url("/people"))
        .await
        .ok()
        .has_no_text("speci@drugje.example")
        .has_text("nova@klub.example");
    owner
        .get(club.url("/log"))
        .await
        .ok()
        .has_text("preklicano vabilo");
    let sleeper = person(&app, "speci@drugje.example").await;
    let client = sign_in(&app, &sleeper).await;
    client.get(&path).await.is(StatusCode::GONE);
    client.get("/account").await.ok();
    client
        .post(format!("{path}/accept"), &[])
        .await
        .is(StatusCode::GONE);
    client
        .get(club.url("/people"))
        .await
        .is(StatusCode::NOT_FOUND);
    app.stranger().get(&kept).await.ok();
}

#[tokio::test]
async fn however_the_rights_went_nobody_is_let_in_and_nothing_is_sent_anew() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let (owner, second) = (app.owner(&club).await, app.owner(&club).await);
    let path = invited(&app, &second, &club, "speci@drugje.example").await;
    let row = held(&app, &club, &second).await.remove(0);
    // Behind the function that ends roles.
    app.platform
        .db()
        .write(club.id, async |tx| {
            store::end_role(tx, row.id, None, app.now()).await
        })
        .await
        .unwrap();
    let stranger = app.stranger();
    stranger.get(&path).await.is(StatusCode::GONE);
    // A page with a form, for its token.
    stranger.get("/sign-in").await.ok();
    stranger
        .post(
            format!("{path}/accept"),
            &[("name", "Speči"), ("password", "vijolična miza poje")],
        )
        .await
        .is(StatusCode::GONE);
    app.later(TimeDelta::days(6));
    stranger.get(&path).await.is(StatusCode::GONE);
    // A page with a form, for its token.
    stranger.get("/sign-in").await.ok();
    stranger
        .post(format!("{path}/renew"), &[])
        .await
        .is(StatusCode::GONE);
    assert_eq!(
        last_mail(&app, "invitation")
            .await
            .map(|mail| path_in(&mail)),
        Some(path)
    );
    drop(owner);
}

#[tokio::test]
async fn whoever_still_may_invite_keeps_the_invitations() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let (owner, second) = (app.owner(&club).await, app.owner(&club).await);
    app.grant(&club, second.account(), Role::Secretary).await;
    let path = invited(&app, &second, &club, "nova@klub.example").await;
    let rows = held(&app, &club, &second).await;
    let secretary = rows
        .iter()
        .find(|row| row.role == Role::Secretary.code())
        .unwrap();
    end(&owner, &club, secretary).await;
    app.stranger().get(&path).await.ok();
}

#[tokio::test]
async fn the_invitation_of_a_guardian_ends_with_the_secretary_who_sent_it() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let secretary = app.actor(&club, Role::Secretary).await;
    let born = guardians::day(2013, 5, 1);
    let ana = guardians::family(&app, &club, "Ana", born, "").await;
    secretary
        .post(
            format!("{}/portal/invite", guardians::page(&club, ana.child)),
            &[("who", &ana.mother.to_string())],
        )
        .await
        .is(StatusCode::SEE_OTHER);
    let path = path_in(&last_mail(&app, "invitation").await.unwrap());
    app.stranger().get(&path).await.ok();
    let row = held(&app, &club, &secretary).await.remove(0);
    owner.get(club.url("/people")).await.ok();
    end(&owner, &club, &row).await;
    app.stranger().get(&path).await.is(StatusCode::GONE);
    owner
        .get(guardians::page(&club, ana.child))
        .await
        .ok()
        .has_no_text("Vabilo na maja@druzina.example");
}

#[tokio::test]
async fn whoever_sent_an_invitation_hears_that_it_was_declined_and_reads_no_address() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let path = invited(&app, &owner, &club, "speci@drugje.example").await;
    let stranger = app.stranger();
    stranger.get(&path).await.ok();
    stranger
        .post(format!("{path}/decline"), &[])
        .await
        .redirects_to("/");
    let told = last_mail(&app, "invitation-declined").await.unwrap();
    assert_eq!(
        told.to,
        format!("{}@example.org", owner.account().0.simple())
    );
    assert!(told.body.contains("odgovorna oseba") && !told.body.contains("speci@"));
}
