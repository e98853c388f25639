//! The hand-over at 15 and 18, by the clock.
use axum::http::StatusCode;
use chrono::{NaiveDate, TimeZone as _, Utc};
use tatami::{platform::people::store, portal::handover, tenants::Role};

use super::{day, draft, family, give, has, mails, member, own, page, standing_for};
use crate::{
    accounts::people::{last_mail, path_in},
    support::{TestApp, TestTenant},
};

fn stand(app: &TestApp, on: NaiveDate) {
    app.clock
        .set(Utc.from_utc_datetime(&on.and_hms_opt(10, 0, 0).unwrap()));
}

async fn sweep(app: &TestApp) {
    handover::housekeeping(&app.platform).await.unwrap();
}

async fn guardians(app: &TestApp, club: &TestTenant, of: entity::ids::MemberId) -> usize {
    app.platform
        .db()
        .read(club.id, async |tx| {
            let all = store::guardians_of(tx, &app.platform, of).await?;
            Ok(all
                .iter()
                .filter(|g| g.link.as_ref().is_some_and(|link| link.until.is_none()))
                .count())
        })
        .await
        .unwrap()
}

#[tokio::test]
async fn zvop_2_art_8_at_fifteen_the_guardian_looks_on_and_the_person_decides() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    app.owner(&club).await;
    let ana = family(&app, &club, "Ana", day(2011, 6, 10), "ana@dom.example").await;
    give(&app, &club, ana.child, Some(ana.mother), "pictures").await;
    give(&app, &club, ana.child, Some(ana.mother), "health").await;
    // 61 days before nobody is told, 60 days before both guardians and Ana are, once.
    stand(&app, day(2026, 4, 10));
    sweep(&app).await;
    assert!(mails(&app, "handover").await.is_empty());
    stand(&app, day(2026, 4, 11));
    sweep(&app).await;
    sweep(&app).await;
    let told = mails(&app, "handover").await;
    assert_eq!(
        told.iter().map(|(to, _)| to.as_str()).collect::<Vec<_>>(),
        [
            "ana@dom.example",
            "maja@druzina.example",
            "oto@druzina.example"
        ]
    );
    assert!(told[1].1.contains("10. 6. 2026"));

    // The day before, the mother decides.
    stand(&app, day(2026, 6, 9));
    sweep(&app).await;
    let maja = standing_for(&app, &club, ana.child, ana.mother).await;
    maja.get(own(&club, ana.child, "/handover"))
        .await
        .ok()
        .has_text("Do 15. leta odločaš ti.");
    // On the day she looks on, at once, whether the clock has run or not.
    stand(&app, day(2026, 6, 10));
    let maja = app.sign_in(maja.account()).await;
    maja.get(own(&club, ana.child, "/handover"))
        .await
        .ok()
        .has_text("odloča brez skrbnikov");
    maja.post(
        own(&club, ana.child, "/handover"),
        &[("purpose", "pictures"), ("answer", "withdraw")],
    )
    .await
    .is(StatusCode::FORBIDDEN);
    sweep(&app).await;
    sweep(&app).await;
    assert_eq!(mails(&app, "handover").await.len(), 6);
    // A login of her own is offered.
    assert_eq!(mails(&app, "invitation").await.len(), 1);
    let invitation = last_mail(&app, "invitation").await.unwrap();
    assert_eq!(invitation.to, "ana@dom.example");
    let own_client = app.stranger();
    let path = path_in(&invitation);
    own_client.get(&path).await.ok();
    own_client
        .post(
            format!("{path}/accept"),
            &[("name", "Ana Zupan"), ("password", "vijolična miza poje")],
        )
        .await
        .redirects_to("/me");
    // What was agreed holds until she says otherwise; she confirms one and ends the other.
    assert!(has(&app, &club, ana.child, "pictures").await);
    let here = own(&club, ana.child, "/handover");
    let shown = own_client.get(&here).await.ok();
    assert_eq!(shown.select("form[action$=handover]").len(), 2);
    own_client
        .post(&here, &[("purpose", "pictures"), ("answer", "confirm")])
        .await
        .is(StatusCode::SEE_OTHER);
    own_client
        .post(&here, &[("purpose", "health"), ("answer", "withdraw")])
        .await
        .is(StatusCode::SEE_OTHER);
    assert!(has(&app, &club, ana.child, "pictures").await);
    assert!(!has(&app, &club, ana.child, "health").await);
    own_client
        .get(&here)
        .await
        .ok()
        .has_text("nobena privolitev ne čaka nate");
    own_client
        .post(&here, &[("purpose", "health"), ("answer", "withdraw")])
        .await
        .is(StatusCode::NOT_FOUND);
    own_client
        .post(&here, &[("purpose", "pictures"), ("answer", "perhaps")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_clubs_rule_may_leave_a_guardian_nothing_from_fifteen_on() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let ana = family(&app, &club, "Ana", day(2011, 6, 10), "").await;
    let maja = standing_for(&app, &club, ana.child, ana.mother).await;
    app.change_profile(&club, |profile| {
        profile.guardian_view = "nothing".to_owned();
    })
    .await;
    maja.get(own(&club, ana.child, "")).await.ok();
    stand(&app, day(2026, 6, 10));
    let maja = app.sign_in(maja.account()).await;
    maja.get(own(&club, ana.child, ""))
        .await
        .is(StatusCode::NOT_FOUND);
    app.change_profile(&club, |profile| {
        profile.guardian_view = "overview".to_owned();
    })
    .await;
    maja.get(own(&club, ana.child, "")).await.ok();
}

#[tokio::test]
async fn the_rule_is_one_of_the_settings() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let form = owner.get(club.url("/settings")).await.ok();
    let mut pairs = crate::members::fields(&form, &[]);
    pairs.retain(|(name, _)| name != "guardian_view");
    pairs.push(("guardian_view".to_owned(), "nothing".to_owned()));
    crate::members::send(&owner, &club.url("/settings"), &pairs)
        .await
        .is(StatusCode::SEE_OTHER);
    let form = owner.get(club.url("/settings")).await.ok();
    assert_eq!(
        form.attr("input[name=guardian_view][checked]", "value")
            .as_deref(),
        Some("nothing")
    );
    owner
        .get(club.url("/log"))
        .await
        .ok()
        .has_text("Kaj skrbniki še vidijo");
}

#[tokio::test]
async fn at_eighteen_nobody_stands_for_a_person_any_more() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let ana = family(&app, &club, "Ana", day(2008, 6, 10), "ana@dom.example").await;
    let maja = standing_for(&app, &club, ana.child, ana.mother).await;
    stand(&app, day(2026, 4, 11));
    sweep(&app).await;
    assert_eq!(mails(&app, "handover").await.len(), 3);
    stand(&app, day(2026, 6, 9));
    sweep(&app).await;
    assert_eq!(guardians(&app, &club, ana.child).await, 2);
    stand(&app, day(2026, 6, 10));
    let maja = app.sign_in(maja.account()).await;
    maja.get(own(&club, ana.child, ""))
        .await
        .is(StatusCode::NOT_FOUND);
    sweep(&app).await;
    sweep(&app).await;
    assert_eq!(guardians(&app, &club, ana.child).await, 0);
    assert_eq!(mails(&app, "handover").await.len(), 6);
    let owner = app.owner(&club).await;
    owner
        .get(page(&club, ana.child))
        .await
        .ok()
        .has_text("do 10. 6. 2026")
        .has_text("predaja odločanja ob rojstnem dnevu");
    owner
        .get(club.url("/log"))
        .await
        .ok()
        .has_text("končan dostop do strani osebe – Skrbnica: Ana Zupan");
}

#[tokio::test]
async fn who_was_born_on_a_leap_day_is_fifteen_on_the_first_of_march() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    app.owner(&club).await;
    stand(&app, day(2026, 11, 1));
    let lan = family(&app, &club, "Lan", day(2012, 2, 29), "lan@dom.example").await;
    stand(&app, day(2026, 12, 30));
    sweep(&app).await;
    assert!(mails(&app, "handover").await.is_empty(), "61 days before");
    stand(&app, day(2026, 12, 31));
    sweep(&app).await;
    assert!(mails(&app, "handover").await[0].1.contains("1. 3. 2027"));
    stand(&app, day(2027, 2, 28));
    sweep(&app).await;
    assert!(mails(&app, "invitation").await.is_empty());
    let maja = standing_for(&app, &club, lan.child, lan.mother).await;
    maja.get(own(&club, lan.child, "/handover"))
        .await
        .ok()
        .has_text("Do 15. leta odločaš ti.");
    stand(&app, day(2027, 3, 1));
    sweep(&app).await;
    assert_eq!(mails(&app, "invitation").await.len(), 1);
}

#[tokio::test]
async fn who_came_after_the_birthday_is_handed_over_to_nobody() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    app.owner(&club).await;
    let secretary = app.actor(&club, Role::Secretary).await;
    let old = member(
        &app,
        &club,
        draft("Bor", day(2008, 1, 1), "bor@dom.example"),
    )
    .await;
    sweep(&app).await;
    assert!(mails(&app, "handover").await.is_empty());
    assert!(mails(&app, "invitation").await.is_empty());
    secretary
        .get(page(&club, old))
        .await
        .ok()
        .has_no_text("predaja odločanja");
}
