//! Invitations of members and guardians to their own pages, and the end of access.
use axum::http::StatusCode;
use chrono::TimeDelta;
use entity::{invitation, scope::TenantOwned as _};
use tatami::{
    platform::people::{relation, store},
    tenants::Role,
};

use super::{ACTOR, adult, day, draft, family, mails, member, own, page, standing_for};
use crate::{
    accounts::people::{last_mail, path_in, person, sign_in},
    support::{Client, TestApp, TestTenant},
};

async fn invite(client: &Client, club: &TestTenant, of: entity::ids::MemberId, who: &str) {
    client
        .post(format!("{}/portal/invite", page(club, of)), &[("who", who)])
        .await
        .is(StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_guardian_is_invited_and_comes_to_every_child_without_a_second_factor() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let secretary = app.actor(&club, Role::Secretary).await;
    let ana = family(&app, &club, "Ana", day(2013, 5, 1), "").await;
    let tim = family(&app, &club, "Tim", day(2015, 5, 1), "").await;
    assert_eq!(ana.mother, tim.mother, "one guardian of two children");
    invite(&secretary, &club, ana.child, &ana.mother.to_string()).await;
    let mail = last_mail(&app, "invitation").await.unwrap();
    assert_eq!(mail.to, "maja@druzina.example");
    assert!(mail.body.contains("Ana") && mail.body.contains("Tim"));
    let path = path_in(&mail);
    secretary
        .get(page(&club, ana.child))
        .await
        .ok()
        .has_text("povabljeno");

    let maja = app.stranger();
    // A link only opens a page, which says who invites and which controller it is.
    maja.get(&path)
        .await
        .ok()
        .has_text("Judo klub zelena")
        .has_text("zasebnost@zelena.example")
        .has_text("do strani otrok: Ana, Tim");
    maja.post(
        format!("{path}/accept"),
        &[("name", "Maja Zupan"), ("password", "vijolična miza poje")],
    )
    .await
    .redirects_to("/me");
    maja.get("/me")
        .await
        .ok()
        .has_text("Ana Zupan")
        .has_text("Tim Zupan");
    maja.get(own(&club, ana.child, "")).await.ok();
    maja.get(own(&club, tim.child, "")).await.ok();
    app.stranger().get(&path).await.is(StatusCode::GONE);
    secretary
        .get(page(&club, tim.child))
        .await
        .ok()
        .has_text("ima dostop")
        .has_text("Maja Zupan, od 10. 3. 2026");
    app.owner(&club)
        .await
        .get(club.url("/log"))
        .await
        .ok()
        .has_text("poslano vabilo skrbniku na otrokove strani: Ana Zupan")
        .has_text("dan dostop do strani osebe – Maja Zupan: Tim Zupan");
}

#[tokio::test]
async fn a_child_has_no_login_of_its_own_and_from_fifteen_there_is_one() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let secretary = app.actor(&club, Role::Secretary).await;
    let ana = family(&app, &club, "Ana", day(2013, 5, 1), "ana@dom.example").await;
    invite(&secretary, &club, ana.child, "self").await;
    assert!(mails(&app, "invitation").await.is_empty());
    secretary
        .get(page(&club, ana.child))
        .await
        .ok()
        .has_text("Do 15. leta do strani otroka dostopajo skrbniki.");

    let eva = member(
        &app,
        &club,
        draft("Eva", day(2010, 1, 1), "eva@dom.example"),
    )
    .await;
    invite(&secretary, &club, eva, "self").await;
    let path = path_in(&last_mail(&app, "invitation").await.unwrap());
    // Somebody with an account at that address signs in and accepts by a button.
    let known = person(&app, "eva@dom.example").await;
    let client = sign_in(&app, &known).await;
    client.get(&path).await.ok().has_text("do lastnih strani");
    client
        .post(format!("{path}/accept"), &[])
        .await
        .redirects_to("/me");
    client.get(own(&club, eva, "")).await.ok();
    // Twice is once: whoever has access is not invited again.
    invite(&secretary, &club, eva, "self").await;
    assert_eq!(mails(&app, "invitation").await.len(), 1);
    // Nobody comes from one's own pages to somebody else's.
    client
        .get(own(&club, ana.child, ""))
        .await
        .is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_invitation_is_declined_renewed_and_taken_back() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let secretary = app.actor(&club, Role::Secretary).await;
    let ana = family(&app, &club, "Ana", day(2013, 5, 1), "").await;
    let mother = ana.mother.to_string();
    let rows = async || {
        app.platform
            .db()
            .read(club.id, async |tx| {
                Ok(invitation::Entity::of(club.id).all(tx).await?)
            })
            .await
            .unwrap()
    };
    invite(&secretary, &club, ana.child, &mother).await;
    let path = path_in(&last_mail(&app, "invitation").await.unwrap());
    let stranger = app.stranger();
    stranger.get(&path).await.ok();
    stranger
        .post(format!("{path}/decline"), &[])
        .await
        .is(StatusCode::SEE_OTHER);
    assert!(rows().await[0].sealed.is_empty(), "the address is erased");
    stranger.get(&path).await.is(StatusCode::GONE);

    app.later(TimeDelta::minutes(1));
    invite(&secretary, &club, ana.child, &mother).await;
    let path = path_in(&last_mail(&app, "invitation").await.unwrap());
    app.later(TimeDelta::days(6));
    let stranger = app.stranger();
    stranger.get(&path).await.is(StatusCode::GONE);
    stranger
        .post(format!("{path}/renew"), &[])
        .await
        .is(StatusCode::SEE_OTHER);
    let renewed = path_in(&last_mail(&app, "invitation").await.unwrap());
    assert_ne!(renewed, path);
    stranger.get(&renewed).await.ok().has_text("Ana");

    // Taken back, and only from the page of whoever it is about.
    let secretary = app.actor(&club, Role::Secretary).await;
    let open = rows()
        .await
        .into_iter()
        .find(|row| row.ended_at.is_none())
        .unwrap();
    let other = member(&app, &club, draft("Bor", day(1990, 1, 1), "")).await;
    let revoke = |of| format!("{}/portal/invitations/{}/revoke", page(&club, of), open.id);
    secretary
        .post(revoke(other), &[])
        .await
        .is(StatusCode::NOT_FOUND);
    secretary
        .post(revoke(ana.child), &[])
        .await
        .is(StatusCode::SEE_OTHER);
    stranger.get(&renewed).await.is(StatusCode::GONE);
}

#[tokio::test]
async fn access_that_is_ended_is_over_at_the_next_request() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let secretary = app.actor(&club, Role::Secretary).await;
    let ana = family(&app, &club, "Ana", day(2013, 5, 1), "").await;
    let maja = standing_for(&app, &club, ana.child, ana.mother).await;
    maja.get(own(&club, ana.child, "")).await.ok();
    let shown = secretary.get(page(&club, ana.child)).await.ok();
    let end = shown.attr("#portal form[action$=end]", "action").unwrap();
    // Through another member it is not found.
    let other = member(&app, &club, draft("Bor", day(1990, 1, 1), "")).await;
    let elsewhere = end.replace(&ana.child.to_string(), &other.to_string());
    secretary
        .post(elsewhere, &[])
        .await
        .is(StatusCode::NOT_FOUND);
    secretary.post(&end, &[]).await.is(StatusCode::SEE_OTHER);
    maja.get(own(&club, ana.child, ""))
        .await
        .is(StatusCode::NOT_FOUND);
    app.owner(&club)
        .await
        .get(club.url("/log"))
        .await
        .ok()
        .has_text("končan dostop do strani osebe – Skrbnica: Ana Zupan");
}

#[tokio::test]
async fn a_guardian_who_does_not_act_any_more_is_out_and_a_new_child_comes_by_itself() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let secretary = app.actor(&club, Role::Secretary).await;
    let ana = family(&app, &club, "Ana", day(2013, 5, 1), "").await;
    let maja = standing_for(&app, &club, ana.child, ana.mother).await;
    let tim = member(&app, &club, draft("Tim", day(2010, 5, 1), "")).await;
    maja.get(own(&club, tim, ""))
        .await
        .is(StatusCode::NOT_FOUND);
    app.platform
        .db()
        .write(club.id, async |tx| {
            store::link_guardian(tx, &app.platform, tim, ana.mother, relation::MOTHER, &ACTOR).await
        })
        .await
        .unwrap();
    maja.get(own(&club, tim, "")).await.ok();
    let told = mails(&app, "guardian-child").await;
    assert_eq!(told.len(), 1);
    assert!(told[0].1.contains("Tim"));

    secretary
        .post(
            format!("{}/guardians/{}/unlink", page(&club, ana.child), ana.mother),
            &[],
        )
        .await
        .is(StatusCode::SEE_OTHER);
    maja.get(own(&club, ana.child, ""))
        .await
        .is(StatusCode::NOT_FOUND);
    maja.get(own(&club, tim, "")).await.ok();
}

#[tokio::test]
async fn nobody_is_invited_who_may_not_be_contacted_or_has_no_address() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let secretary = app.actor(&club, Role::Secretary).await;
    let ana = family(&app, &club, "Ana", day(2013, 5, 1), "").await;
    let mut silent = adult("Vid", relation::OTHER);
    silent.email = String::new();
    let vid = app
        .platform
        .db()
        .write(club.id, async |tx| {
            let matrix = tatami::platform::people::Matrix::from_codes(["no_contact"]);
            store::set_matrix(tx, &app.platform, ana.child, ana.father, matrix, &ACTOR).await?;
            store::add_guardian(tx, &app.platform, ana.child, silent.clone(), &ACTOR).await
        })
        .await
        .unwrap();
    for who in [ana.father.to_string(), vid.to_string()] {
        invite(&secretary, &club, ana.child, &who).await;
    }
    assert!(mails(&app, "invitation").await.is_empty());
    secretary
        .post(
            format!("{}/portal/invite", page(&club, ana.child)),
            &[("who", &club.id.to_string())],
        )
        .await
        .is(StatusCode::NOT_FOUND);
    // Whoever may not edit members invites nobody.
    let health = app.actor(&club, Role::HealthOfficer).await;
    let refused = health
        .post(
            format!("{}/portal/invite", page(&club, ana.child)),
            &[("who", "self")],
        )
        .await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}
