//! From 15 on a person decides without the guardians: no address and no account of a guardian becomes the person's own sign-in.
use axum::http::StatusCode;
use chrono::{NaiveDate, TimeZone as _, Utc};
use tatami::{
    platform::people::{Matrix, store},
    portal::handover,
    tenants::Role,
};

use super::{ACTOR, day, draft, family, mails, member, own, page, standing_for};
use crate::{
    accounts::people::{last_mail, path_in, person, sign_in},
    support::{Client, TestApp, TestTenant},
};

const WHY: &str = "je naslov skrbnika";

async fn invite(client: &Client, club: &TestTenant, of: entity::ids::MemberId, who: &str) {
    client
        .post(format!("{}/portal/invite", page(club, of)), &[("who", who)])
        .await
        .is(StatusCode::SEE_OTHER);
}

async fn sweep_on(app: &TestApp, on: NaiveDate) {
    app.clock
        .set(Utc.from_utc_datetime(&on.and_hms_opt(10, 0, 0).unwrap()));
    handover::housekeeping(&app.platform).await.unwrap();
}

#[tokio::test]
async fn nobody_is_invited_to_their_own_pages_at_a_guardians_address() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let secretary = app.actor(&club, Role::Secretary).await;
    let born = day(2010, 1, 1);
    // Of a guardian who acts, whatever the capitals; of one whose time is over; of one who may not be contacted.
    let ana = family(&app, &club, "Ana", born, "Maja@Druzina.example").await;
    let eva = family(&app, &club, "Eva", born, "maja@druzina.example").await;
    secretary
        .post(
            format!("{}/guardians/{}/unlink", page(&club, eva.child), eva.mother),
            &[],
        )
        .await
        .is(StatusCode::SEE_OTHER);
    let tim = family(&app, &club, "Tim", born, "oto@druzina.example").await;
    app.platform
        .db()
        .write(club.id, async |tx| {
            let none = Matrix::from_codes(["no_contact"]);
            store::set_matrix(tx, &app.platform, tim.child, tim.father, none, &ACTOR).await
        })
        .await
        .unwrap();
    for child in [ana.child, eva.child, tim.child] {
        secretary.get(page(&club, child)).await.ok().has_text(WHY);
        invite(&secretary, &club, child, "self").await;
        secretary
            .get(page(&club, child))
            .await
            .ok()
            .has_text("Vpiši naslov, ki ga bere samo ta oseba");
    }
    assert!(mails(&app, "invitation").await.is_empty());
    // The guardian is invited as a guardian all the same, and an address of one's own is enough.
    invite(&secretary, &club, ana.child, &ana.mother.to_string()).await;
    assert_eq!(mails(&app, "invitation").await.len(), 1);
    let bor = family(&app, &club, "Bor", born, "bor@dom.example").await;
    invite(&secretary, &club, bor.child, "self").await;
    assert_eq!(mails(&app, "invitation").await.len(), 2);
}

#[tokio::test]
async fn at_fifteen_no_sign_in_goes_to_a_guardians_address_and_the_office_is_told() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    app.owner(&club).await;
    let secretary = app.actor(&club, Role::Secretary).await;
    let born = day(2011, 6, 10);
    let ana = family(&app, &club, "Ana", born, "maja@druzina.example").await;
    family(&app, &club, "Eva", born, "eva@dom.example").await;
    sweep_on(&app, day(2026, 4, 11)).await;
    sweep_on(&app, day(2026, 4, 11)).await;
    let told = mails(&app, "own-address").await;
    assert_eq!(told.len(), 1, "60 days before, once, and not of Eva");
    assert!(told[0].1.contains(&ana.child.to_string()) && !told[0].1.contains("Ana"));
    sweep_on(&app, day(2026, 6, 10)).await;
    assert_eq!(mails(&app, "own-address").await.len(), 2);
    let invited = mails(&app, "invitation").await;
    assert_eq!(invited.len(), 1, "{invited:?}");
    assert_eq!(invited[0].0, "eva@dom.example");
    // What is told to the young person does not go there either: the guardian gets the guardian's mail.
    let at_maja: Vec<_> = mails(&app, "handover")
        .await
        .into_iter()
        .filter(|(to, _)| to == "maja@druzina.example")
        .collect();
    assert_eq!(at_maja.len(), 4);
    assert!(at_maja.iter().all(|(_, body)| !body.contains("Pozdrav, ")));
    let secretary = app.sign_in(secretary.account()).await;
    secretary
        .get(page(&club, ana.child))
        .await
        .ok()
        .has_text(WHY);
}

#[tokio::test]
async fn an_account_that_stood_for_somebody_is_never_their_own() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let secretary = app.actor(&club, Role::Secretary).await;
    let ana = family(&app, &club, "Ana", day(2010, 1, 1), "ana@dom.example").await;
    invite(&secretary, &club, ana.child, "self").await;
    let path = path_in(&last_mail(&app, "invitation").await.unwrap());
    // The account at this address comes to Ana's pages as her mother meanwhile.
    let maja = person(&app, "ana@dom.example").await;
    app.relate(&club, maja.id, ana.child, Some(ana.mother))
        .await;
    let client = sign_in(&app, &maja).await;
    client.get(&path).await.is(StatusCode::GONE);
    client.get("/account").await.ok();
    client
        .post(format!("{path}/accept"), &[])
        .await
        .is(StatusCode::GONE);
    client
        .post(own(&club, ana.child, "/data/copy"), &[])
        .await
        .is(StatusCode::FORBIDDEN);
    secretary
        .get(page(&club, ana.child))
        .await
        .ok()
        .has_text(WHY);
    // Not when it does not stand for her any more, either.
    let shown = secretary.get(page(&club, ana.child)).await.ok();
    let end = shown.attr("#portal form[action$=end]", "action").unwrap();
    secretary.post(&end, &[]).await.is(StatusCode::SEE_OTHER);
    invite(&secretary, &club, ana.child, "self").await;
    assert_eq!(mails(&app, "invitation").await.len(), 1);
}

#[tokio::test]
async fn who_is_written_down_as_guardian_and_as_the_person_has_the_guardians_rights() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let secretary = app.actor(&club, Role::Secretary).await;
    let ana = family(&app, &club, "Ana", day(2010, 1, 1), "ana@dom.example").await;
    let maja = standing_for(&app, &club, ana.child, ana.mother).await;
    let opened = own(&club, ana.child, "/opened");
    maja.get(&opened).await.is(StatusCode::FORBIDDEN);
    app.relate(&club, maja.account(), ana.child, None).await;
    maja.get(&opened).await.is(StatusCode::FORBIDDEN);
    maja.get(own(&club, ana.child, "")).await.ok();
    // When the guardian's time is over, nothing of the other is left.
    secretary
        .post(
            format!("{}/guardians/{}/unlink", page(&club, ana.child), ana.mother),
            &[],
        )
        .await
        .is(StatusCode::SEE_OTHER);
    maja.get(&opened).await.is(StatusCode::NOT_FOUND);
    // Whoever is only the person keeps everything.
    let eva = member(&app, &club, draft("Eva", day(2010, 1, 1), "")).await;
    let account = app.account("Eva Zupan").await;
    app.relate(&club, account, eva, None).await;
    app.sign_in(account)
        .await
        .get(own(&club, eva, "/opened"))
        .await
        .ok();
}

#[tokio::test]
async fn a_persons_own_account_is_not_made_their_guardian() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let secretary = app.actor(&club, Role::Secretary).await;
    // The office wrote Ana's own address down as her mother's.
    let ana = family(&app, &club, "Ana", day(2010, 1, 1), "").await;
    let known = person(&app, "maja@druzina.example").await;
    app.relate(&club, known.id, ana.child, None).await;
    let client = sign_in(&app, &known).await;
    invite(&secretary, &club, ana.child, &ana.mother.to_string()).await;
    for mail in mails(&app, "invitation").await {
        assert_eq!(mail.0, "maja@druzina.example");
        let path = path_in(&last_mail(&app, "invitation").await.unwrap());
        client.get("/account").await.ok();
        client
            .post(format!("{path}/accept"), &[])
            .await
            .is(StatusCode::GONE);
    }
    client.get(own(&club, ana.child, "/opened")).await.ok();
}

#[tokio::test]
async fn an_address_that_a_guardian_suggested_is_asked_about_before_a_sign_in_goes_there() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    app.owner(&club).await;
    let secretary = app.actor(&club, Role::Secretary).await;
    let ana = family(&app, &club, "Ana", day(2011, 6, 10), "").await;
    let maja = standing_for(&app, &club, ana.child, ana.mother).await;
    maja.post(
        own(&club, ana.child, "/corrections/email"),
        &[("new", "majina.druga@dom.example"), ("reason", "")],
    )
    .await
    .is(StatusCode::SEE_OTHER);
    let suggestion = secretary
        .get(club.url("/corrections"))
        .await
        .ok()
        .attr("main table a", "href")
        .unwrap();
    secretary
        .post(format!("{suggestion}/accept"), &[])
        .await
        .is(StatusCode::SEE_OTHER);
    sweep_on(&app, day(2026, 6, 10)).await;
    assert!(mails(&app, "invitation").await.is_empty());
    assert_eq!(mails(&app, "own-address").await.len(), 1);
    // The office has asked, and invites by hand.
    let secretary = app.sign_in(secretary.account()).await;
    invite(&secretary, &club, ana.child, "self").await;
    assert_eq!(mails(&app, "invitation").await.len(), 1);
}
