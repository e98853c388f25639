//! Corrections of data about health: suggested by those who see such data, read and answered by the health officer alone.
use axum::http::StatusCode;
use entity::ids::MemberId;
use tatami::{
    platform::{
        audit, mail,
        people::{Matrix, store::set_matrix},
    },
    tenants::Role,
};

use super::{
    adult, athlete, child, guardian, me,
    whose_words::{ANSWER, WORDS, rows, suggest, waiting, youth},
};
use crate::{
    exports::{COPY, bundle, started, unpack},
    members::ACTOR,
    support::{Client, TestApp, TestTenant},
};

async fn set_rights(app: &TestApp, tenant: &TestTenant, member: MemberId, sees_health: bool) {
    let petra = guardian(app, tenant, member, "Petra").await;
    let matrix = Matrix {
        sees_health,
        ..Matrix::USUAL
    };
    app.platform
        .db()
        .write(tenant.id, async |tx| {
            set_matrix(tx, &app.platform, member, petra, matrix, &ACTOR).await
        })
        .await
        .unwrap();
}

async fn keeps_health(app: &TestApp, club: &TestTenant) {
    app.change_profile(club, |profile| {
        profile.functions = serde_json::json!({ "health": true });
    })
    .await;
}

#[tokio::test]
async fn a_correction_of_health_is_read_and_answered_by_the_health_officer_alone() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    keeps_health(&app, &club).await;
    let (ana, father, member) = youth(&app, &club).await;
    let secretary = app.actor(&club, Role::Secretary).await;
    let officer = app.actor(&club, Role::HealthOfficer).await;
    suggest(&ana, &club, member, "health", WORDS).await;
    // The mail is for the officer, and says neither whose nor what.
    let mails = mail::open_all(&app.platform, 9).await.unwrap();
    let [told] = &mails[..] else {
        panic!("one mail: {mails:?}");
    };
    let told = format!("{told:?}");
    assert!(told.contains(&club.url("/health/corrections")), "{told}");
    assert!(!told.contains(WORDS) && !told.contains("Zupan"), "{told}");

    // The office sees that there is one, and who answers it.
    let list = secretary.get(club.url("/corrections")).await.ok();
    let list = list
        .has_text("Ana Zupan")
        .has_text("Podatki o zdravju")
        .has_text("odgovori samo oseba s pooblastilom za zdravstvene podatke");
    assert!(list.attrs("main table a", "href").is_empty());
    let id = rows(&app, &club).await[0].id;
    let here = club.url(&format!("/health/corrections/{id}"));
    let there = club.url(&format!("/corrections/{id}"));
    secretary.get(&there).await.redirects_to(&here);
    secretary.get(&here).await.is(StatusCode::FORBIDDEN);
    for deed in ["accept", "refuse"] {
        secretary
            .post(format!("{there}/{deed}"), &[("answer", ANSWER)])
            .await
            .redirects_to(&here);
        secretary
            .post(format!("{here}/{deed}"), &[("answer", ANSWER)])
            .await
            .is(StatusCode::FORBIDDEN);
    }
    assert_eq!(rows(&app, &club).await[0].state, "open");

    officer
        .get(club.url(""))
        .await
        .ok()
        .has_text("1 predlagan popravek podatkov o zdravju");
    assert_eq!(
        waiting(&officer, &club.url("/health/corrections")).await,
        std::slice::from_ref(&here)
    );
    let opened = async || {
        let log = app
            .platform
            .db()
            .read(club.id, async |tx| {
                audit::of_subject(tx, &app.platform, member.0, 100).await
            })
            .await
            .unwrap();
        log.into_iter()
            .filter(|entry| {
                entry.detail.as_ref().unwrap()["what"] == "health-correction-opened"
                    && entry.operation == "consult"
                    && entry.actor == Some(officer.account())
            })
            .count()
    };
    assert_eq!(opened().await, 0);
    officer.get(&here).await.ok().has_text(WORDS);
    assert_eq!(opened().await, 1);
    // It stands among the openings of data about health.
    let page = ana.get(me(&club, member, "/opened")).await.ok();
    let health = page.select("#health .log > li").join(" ");
    assert!(health.contains("predlog popravka podatkov o zdravju odprt"));
    officer
        .post(format!("{here}/accept"), &[("answer", ANSWER)])
        .await
        .redirects_to(&club.url("/health/corrections"));
    ana.get(me(&club, member, "/profile"))
        .await
        .ok()
        .has_text("Podatki o zdravju")
        .has_text(WORDS)
        .has_text(ANSWER);
    father
        .get(me(&club, member, "/profile"))
        .await
        .ok()
        .has_no_text(WORDS)
        .has_no_text(ANSWER);
    // Not even with its address does the officer read what is not about health.
    suggest(&ana, &club, member, "other", "Napaka.").await;
    let other = rows(&app, &club)
        .await
        .into_iter()
        .find(|row| row.field == "other")
        .unwrap()
        .id;
    officer
        .get(club.url(&format!("/health/corrections/{other}")))
        .await
        .redirects_to(&club.url(&format!("/corrections/{other}")));
    officer
        .get(club.url(&format!("/corrections/{other}")))
        .await
        .is(StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_correction_of_health_is_suggested_by_those_alone_who_see_health() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    keeps_health(&app, &club).await;
    let (petra, gal) = child(&app, &club, true).await;
    let form = me(&club, gal, "/corrections/health");
    let sent = [("new", WORDS), ("reason", "")];
    petra.get(&form).await.is(StatusCode::FORBIDDEN);
    petra.post(&form, &sent).await.is(StatusCode::FORBIDDEN);
    let offers = async |path: &str| {
        let page = petra.get(me(&club, gal, path)).await.ok();
        page.attrs("a", "href").contains(&form)
    };
    assert!(!offers("/corrections/other").await);
    set_rights(&app, &club, gal, true).await;
    assert!(offers("/corrections/other").await);
    let page = petra.post(me(&club, gal, "/health"), &[]).await.ok();
    assert!(page.visible().contains("V zdravstvenem zapisu ni podatkov"));
    // Writing asks for no fresh proof.
    app.later(chrono::TimeDelta::minutes(11));
    petra.get(&form).await.ok().has_no_text("Zdaj je zapisano");
    suggest(&petra, &club, gal, "health", WORDS).await;
    petra
        .get(me(&club, gal, "/profile"))
        .await
        .ok()
        .has_text(WORDS);
    // Who may not see such data any more does not see what was written about them, either.
    set_rights(&app, &club, gal, false).await;
    petra
        .get(me(&club, gal, "/profile"))
        .await
        .ok()
        .has_text("Podatki o zdravju")
        .has_no_text(WORDS);
}

#[tokio::test]
async fn the_record_of_health_leads_to_a_correction_of_its_own() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    keeps_health(&app, &club).await;
    let officer = app.actor(&club, Role::HealthOfficer).await;
    let (ana, member) = athlete(&app, &club, adult()).await;
    crate::portal_rights::consents::give(&ana, &me(&club, member, "/consents/give/health")).await;
    crate::health::write(&officer, &club, member, "koleno").await;
    let record = ana.post(me(&club, member, "/health"), &[]).await.ok();
    assert!(
        record
            .attrs("a", "href")
            .contains(&me(&club, member, "/corrections/health"))
    );
}

#[tokio::test]
async fn without_a_health_officer_the_owner_is_told_of_a_correction_of_health() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    keeps_health(&app, &club).await;
    let owner = app.owner(&club).await;
    app.actor(&club, Role::Secretary).await;
    let (ana, member) = athlete(&app, &club, adult()).await;
    suggest(&ana, &club, member, "health", WORDS).await;
    let mails = mail::open_all(&app.platform, 9).await.unwrap();
    assert_eq!(mails.len(), 1, "{mails:?}");
    assert!(format!("{mails:?}").contains(&club.url("/corrections")));
    owner
        .get(club.url("/corrections"))
        .await
        .ok()
        .has_text("Podatki o zdravju")
        .has_no_text(WORDS);
}

#[tokio::test]
async fn what_was_suggested_about_health_goes_with_the_consent_to_such_data() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    keeps_health(&app, &club).await;
    let (ana, member) = athlete(&app, &club, adult()).await;
    crate::portal_rights::consents::give(&ana, &me(&club, member, "/consents/give/health")).await;
    suggest(&ana, &club, member, "health", WORDS).await;
    suggest(&ana, &club, member, "other", "Napaka.").await;
    let consents = ana.get(me(&club, member, "/consents")).await.ok();
    let withdraw = consents
        .attrs("main section a", "href")
        .into_iter()
        .find(|href| href.ends_with("withdraw"))
        .unwrap();
    ana.post(&withdraw, &[]).await.is(StatusCode::SEE_OTHER);
    let left: Vec<String> = rows(&app, &club)
        .await
        .into_iter()
        .map(|row| row.field)
        .collect();
    assert_eq!(left, ["other"]);
}

#[tokio::test]
async fn the_offices_copy_is_whole_but_for_health_which_the_officer_takes_out() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let (ana, member) = athlete(&app, &club, adult()).await;
    suggest(&ana, &club, member, "other", "NAPAKA-V-IMENU").await;
    suggest(&ana, &club, member, "health", "ASTMA-NI-ASTMA").await;
    let taken_by = async |client: &Client| {
        let handed = started(client, &bundle(&club, member), COPY).await;
        app.work().await;
        let zip = client
            .get(format!("{}/file", handed.export))
            .await
            .ok()
            .body;
        unpack(&zip, &handed.passphrase).expect("opens")
    };
    let owner = app.owner(&club).await;
    for (name, text) in taken_by(&owner).await {
        assert!(
            text.contains("NAPAKA-V-IMENU") && text.contains(WORDS),
            "{name}"
        );
        assert!(!text.contains("ASTMA-NI-ASTMA"), "{name}");
    }
    let opened = async || {
        let log = app
            .platform
            .db()
            .read(club.id, async |tx| {
                audit::of_subject(tx, &app.platform, member.0, 100).await
            })
            .await
            .unwrap();
        log.iter()
            .any(|entry| entry.detail.as_ref().unwrap()["what"] == "health-correction-opened")
    };
    assert!(!opened().await);
    let officer = app.actor(&club, Role::HealthOfficer).await;
    for (name, text) in taken_by(&officer).await {
        assert!(text.contains("ASTMA-NI-ASTMA"), "{name}");
    }
    assert!(opened().await);
}
