//! An address that is corrected on the record ends the invitation that was sent to the old one.
use axum::http::StatusCode;
use chrono::TimeDelta;
use entity::{invitation, scope::TenantOwned as _};
use tatami::{
    platform::people::store,
    tenants::{Role, invitations},
};

use super::{ACTOR, day, draft, family, mails, member, own, page};
use crate::{
    accounts::people::{last_mail, path_in, person, sign_in},
    members::{fields, send},
    support::{Client, TestApp, TestTenant},
};

const NEW: [(&str, &str); 2] = [("name", "Kdor koli"), ("password", "vijolična miza poje")];

async fn invited(
    app: &TestApp,
    client: &Client,
    club: &TestTenant,
    of: entity::ids::MemberId,
    who: &str,
) -> String {
    client
        .post(format!("{}/portal/invite", page(club, of)), &[("who", who)])
        .await
        .is(StatusCode::SEE_OTHER);
    path_in(&last_mail(app, "invitation").await.unwrap())
}

async fn open(app: &TestApp, club: &TestTenant) -> usize {
    let rows = app
        .platform
        .db()
        .read(club.id, async |tx| {
            Ok(invitation::Entity::of(club.id).all(tx).await?)
        })
        .await
        .unwrap();
    rows.iter().filter(|row| row.ended_at.is_none()).count()
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
async fn a_guardians_corrected_address_ends_the_invitation_to_the_wrong_one() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let secretary = app.actor(&club, Role::Secretary).await;
    let ana = family(&app, &club, "Ana", day(2013, 5, 1), "").await;
    let mother = ana.mother.to_string();
    let wrong = invited(&app, &secretary, &club, ana.child, &mother).await;
    // Somebody has an account at the wrong address.
    let stranger = person(&app, "maja@druzina.example").await;
    let at_stranger = sign_in(&app, &stranger).await;
    at_stranger.get(&wrong).await.ok();
    let form_path = format!("{}/guardians/{mother}", page(&club, ana.child));
    let form = secretary.get(&form_path).await.ok();
    // Another change leaves it.
    let pairs = fields(&form, &[("guardian_phone", "+386 41 111 222")]);
    send(&secretary, &form_path, &pairs)
        .await
        .is(StatusCode::SEE_OTHER);
    assert_eq!(open(&app, &club).await, 1);
    let form = secretary.get(&form_path).await.ok();
    let pairs = fields(&form, &[("guardian_email", "prava@dom.example")]);
    send(&secretary, &form_path, &pairs)
        .await
        .is(StatusCode::SEE_OTHER);
    assert_eq!(open(&app, &club).await, 0, "the wrong address is erased");
    at_stranger.get(&wrong).await.is(StatusCode::GONE);
    at_stranger.get("/account").await.ok();
    at_stranger
        .post(format!("{wrong}/accept"), &[])
        .await
        .is(StatusCode::GONE);
    at_stranger
        .get(own(&club, ana.child, ""))
        .await
        .is(StatusCode::NOT_FOUND);
    secretary
        .get(page(&club, ana.child))
        .await
        .ok()
        .has_no_text("Vabilo na maja@druzina.example");
    app.later(TimeDelta::seconds(1));
    let right = invited(&app, &secretary, &club, ana.child, &mother).await;
    let stranger = app.stranger();
    stranger.get(&right).await.ok();
    stranger
        .post(format!("{right}/accept"), &NEW)
        .await
        .redirects_to("/me");
}

#[tokio::test]
async fn a_members_corrected_address_ends_the_invitation_to_the_wrong_one() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let secretary = app.actor(&club, Role::Secretary).await;
    let eva = member(
        &app,
        &club,
        draft("Eva", day(1990, 1, 1), "napak@dom.example"),
    )
    .await;
    let wrong = invited(&app, &secretary, &club, eva, "self").await;
    let form_path = format!("{}/edit", page(&club, eva));
    let form = secretary.get(&form_path).await.ok();
    send(
        &secretary,
        &form_path,
        &fields(&form, &[("email", "eva@dom.example")]),
    )
    .await
    .is(StatusCode::SEE_OTHER);
    assert_eq!(open(&app, &club).await, 0);
    is_over(&app, &wrong).await;
}

#[tokio::test]
async fn an_address_corrected_by_an_import_ends_it_too_and_nothing_is_sent_anew_to_the_old_one() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let secretary = app.actor(&club, Role::Secretary).await;
    let eva = member(
        &app,
        &club,
        draft("Eva", day(1990, 1, 1), "napak@dom.example"),
    )
    .await;
    let wrong = invited(&app, &secretary, &club, eva, "self").await;
    app.platform
        .db()
        .write(club.id, async |tx| {
            let now = store::get(tx, &app.platform, eva).await?;
            let mut draft = now.draft.clone();
            draft.details.email = "eva@dom.example".to_owned();
            store::update_member(tx, &app.platform, eva, now.rev, draft, &ACTOR).await
        })
        .await
        .unwrap();
    is_over(&app, &wrong).await;
    app.later(TimeDelta::days(6));
    let stranger = app.stranger();
    stranger.get(&wrong).await.is(StatusCode::GONE);
    stranger.get("/sign-in").await.ok();
    stranger
        .post(format!("{wrong}/renew"), &[])
        .await
        .is(StatusCode::GONE);
    assert_eq!(mails(&app, "invitation").await.len(), 1);
    invitations::housekeeping(&app.platform).await.unwrap();
    assert_eq!(open(&app, &club).await, 0, "the old address is erased");
}
