//! One's own health record: who may open it, after which proof, and that the opening is written down.
use axum::http::StatusCode;
use chrono::TimeDelta;
use tatami::{
    platform::people::{Matrix, store},
    tenants::Role,
};

use super::{ACTOR, Someone, athlete, consents, guardian_of, log_of, mother_of, what};
use crate::{
    health::write,
    support::{TestApp, TestTenant},
};

const MARK: &str = "KANARCEK-MOJE-ZDRAVJE";

async fn keeps_health(app: &TestApp, club: &TestTenant) {
    app.change_profile(club, |profile| {
        profile.functions = serde_json::json!({ "health": true });
    })
    .await;
}

/// Openings of the record that are in the log.
async fn openings(app: &TestApp, club: &TestTenant, of: &Someone) -> usize {
    let log = log_of(app, club, of.member).await;
    let purpose = Some("access-request");
    log.iter()
        .filter(|entry| what(entry) == "health" && entry.purpose.as_deref() == purpose)
        .count()
}

#[tokio::test]
async fn asvs_7_5_3_one_opens_ones_own_record_behind_a_button_with_a_fresh_proof_and_an_entry() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    keeps_health(&app, &club).await;
    let ana = athlete(&app, &club, ("Ana", "Zupan"), "1990-05-06").await;
    consents::give(&ana.client, &ana.url("/consents/give/health")).await;
    let officer = app.actor(&club, Role::HealthOfficer).await;
    write(&officer, &club, ana.member, MARK).await;

    let home = ana.client.get(ana.url("")).await.ok();
    let here = ana.url("/health");
    assert!(home.attrs("nav a", "href").contains(&here));
    let sealed = ana.client.get(&here).await.ok();
    sealed
        .has_text("zapečateno")
        .has_no_text(MARK)
        .has_text("health_officer prvi")
        .has_text("varna vadba in izpolnjevanje pogojev za nastop")
        .has_text("Izrecna privolitev velja.");
    assert_eq!(openings(&app, &club, &ana).await, 0);
    ana.client
        .post(&here, &[])
        .await
        .ok()
        .has_text(MARK)
        .has_text("Zdravniško potrdilo ni vpisano");
    assert_eq!(openings(&app, &club, &ana).await, 1);
    // The officer sees who opened it, and the person sees herself.
    ana.client.get(&here).await.ok().has_text("Ti");

    // ASVS 7.5.3: after ten minutes it is asked again who it is, and nothing is opened before.
    app.later(TimeDelta::minutes(11));
    let page = ana.client.get(&here).await.ok();
    assert!(page.select("form[action$='/health']").is_empty());
    let answer = ana.client.post(&here, &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert!(answer.location().starts_with("/account/confirm"));
    assert_eq!(openings(&app, &club, &ana).await, 1);
    // Nor is everything at once taken out.
    let answer = ana.client.post(ana.url("/data/copy"), &[]).await;
    assert!(answer.location().starts_with("/account/confirm"));
}

#[tokio::test]
async fn of_a_child_the_guardian_who_may_see_health_opens_it_until_the_child_is_fifteen() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    keeps_health(&app, &club).await;
    let petra = mother_of(&app, &club, "Gal").await;
    let here = petra.url("/health");
    for answer in [
        petra.client.get(&here).await,
        petra.client.post(&here, &[]).await,
    ] {
        answer.is(StatusCode::FORBIDDEN);
    }
    let home = petra.client.get(petra.url("")).await.ok();
    assert!(!home.attrs("a", "href").contains(&here));

    let guardian = guardian_of(&app, &club, petra.member).await;
    let sees = Matrix {
        sees_health: true,
        ..Matrix::USUAL
    };
    app.platform
        .db()
        .write(club.id, async |tx| {
            store::set_matrix(tx, &app.platform, petra.member, guardian, sees, &ACTOR).await
        })
        .await
        .unwrap();
    petra.client.get(&here).await.ok();
    petra
        .client
        .post(&here, &[])
        .await
        .ok()
        .has_text("V zdravstvenem zapisu ni podatkov.");
    assert_eq!(openings(&app, &club, &petra).await, 1);

    app.later(TimeDelta::days(366 * 6));
    let petra_later = app.sign_in(petra.client.account()).await;
    petra_later.get(&here).await.is(StatusCode::FORBIDDEN);
    petra_later.post(&here, &[]).await.is(StatusCode::FORBIDDEN);
}
