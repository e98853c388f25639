//! What is agreed with each adult, and guardians who disagree.
use axum::http::StatusCode;
use tatami::platform::people::{Matrix, store};

use super::{ACTOR, Family, day, family, give, has, mails, own, page, refuse, standing_for};
use crate::{
    members::{fields, send},
    support::{Client, TestApp, TestTenant},
};

/// Opens the form of a guardian and saves it with these boxes ticked.
async fn agree(client: &Client, club: &TestTenant, of: &Family, ticked: &[&str]) {
    let path = format!("{}/guardians/{}", page(club, of.child), of.father);
    let form = client.get(&path).await.ok();
    let mut pairs = fields(&form, &[]);
    pairs.retain(|(name, _)| name != "rights");
    pairs.extend(
        ticked
            .iter()
            .map(|code| ("rights".to_owned(), (*code).to_owned())),
    );
    send(client, &path, &pairs).await.is(StatusCode::SEE_OTHER);
}

async fn matrix(app: &TestApp, club: &TestTenant, of: &Family) -> Matrix {
    app.platform
        .db()
        .read(club.id, async |tx| {
            Ok(store::matrix_of(tx, of.father, of.child).await?.unwrap())
        })
        .await
        .unwrap()
}

#[tokio::test]
async fn what_is_agreed_is_kept_with_its_history_and_shown_to_everybody_it_is_about() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let ana = family(&app, &club, "Ana", day(2013, 5, 1), "").await;
    agree(&owner, &club, &ana, &["pays", "is_informed", "sees_health"]).await;
    assert_eq!(
        matrix(&app, &club, &ana).await.codes(),
        "is_informed sees_health pays"
    );
    owner
        .get(page(&club, ana.child))
        .await
        .ok()
        .has_text("Kdo kaj sme")
        .has_text("spremenjen dogovor s skrbnikom")
        .has_text("Prejema obvestila, Vidi zdravje, Plačuje");
    let oto = standing_for(&app, &club, ana.child, ana.father).await;
    let shown = oto.get(own(&club, ana.child, "/guardians")).await.ok();
    assert_eq!(shown.select("table.yes-no tbody tr").len(), 2);
    assert_eq!(shown.select("table.yes-no td.yes").len(), 5);
    // A form that never showed the boxes leaves what was agreed.
    let path = format!("{}/guardians/{}", page(&club, ana.child), ana.father);
    let form = owner.get(&path).await.ok();
    let mut pairs = fields(&form, &[]);
    pairs.retain(|(name, _)| name != "rights" && name != "with_rights");
    send(&owner, &path, &pairs).await.is(StatusCode::SEE_OTHER);
    assert!(matrix(&app, &club, &ana).await.pays);
}

#[tokio::test]
async fn where_no_contact_is_allowed_nothing_is_seen_and_nothing_is_sent() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let ana = family(&app, &club, "Ana", day(2013, 5, 1), "").await;
    let oto = standing_for(&app, &club, ana.child, ana.father).await;
    oto.get(own(&club, ana.child, "")).await.ok();
    agree(&owner, &club, &ana, &["no_contact", "consents", "pays"]).await;
    assert_eq!(matrix(&app, &club, &ana).await.codes(), "no_contact");
    oto.get(own(&club, ana.child, ""))
        .await
        .is(StatusCode::NOT_FOUND);
    let shown = owner.get(page(&club, ana.child)).await.ok();
    assert!(
        !shown.text().contains("mailto:oto@druzina.example"),
        "nobody is led to write"
    );
    // Addresses of a list: the mother's; with nobody left to be written to, none.
    let emails = async || {
        owner
            .post(
                club.url("/members/emails"),
                &[("id", ana.child.to_string().as_str())],
            )
            .await
            .ok()
    };
    emails()
        .await
        .has_text("maja@druzina.example")
        .has_no_text("oto@druzina.example");
    app.platform
        .db()
        .write(club.id, async |tx| {
            let matrix = Matrix::from_codes(["consents", "pays"]);
            store::set_matrix(tx, &app.platform, ana.child, ana.mother, matrix, &ACTOR).await
        })
        .await
        .unwrap();
    emails().await.has_no_text("@druzina.example");
}

#[tokio::test]
async fn guardians_who_disagree_are_a_state_that_counts_as_no_until_they_agree() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let ana = family(&app, &club, "Ana", day(2013, 5, 1), "").await;
    let maja = standing_for(&app, &club, ana.child, ana.mother).await;
    let oto = standing_for(&app, &club, ana.child, ana.father).await;
    give(&app, &club, ana.child, Some(ana.mother), "pictures").await;
    assert!(has(&app, &club, ana.child, "pictures").await);
    refuse(&app, &club, ana.child, Some(ana.father), "pictures").await;
    assert!(!has(&app, &club, ana.child, "pictures").await);
    for client in [&maja, &oto] {
        client
            .get(own(&club, ana.child, "/guardians"))
            .await
            .ok()
            .has_text("Skrbnika o privolitvi nista enotna")
            .has_text("zasebnost@zelena.example");
        // And both see who said what.
        client
            .get(own(&club, ana.child, "/consents"))
            .await
            .ok()
            .has_text(": privolitev da")
            .has_text(": privolitve ne da");
    }
    owner
        .get(page(&club, ana.child))
        .await
        .ok()
        .has_text("Skrbnika o privolitvi nista enotna");
    owner
        .get(club.url("/log"))
        .await
        .ok()
        .has_text("skrbnika o privolitvi nista enotna: Ana Zupan");
    // They agree.
    give(&app, &club, ana.child, Some(ana.father), "pictures").await;
    assert!(has(&app, &club, ana.child, "pictures").await);
    owner
        .get(club.url("/log"))
        .await
        .ok()
        .has_text("skrbnika o privolitvi nista več neenotna: Ana Zupan");
    // And disagree again: a withdrawal counts like a refusal, and both no is no dispute.
    refuse(&app, &club, ana.child, Some(ana.father), "pictures").await;
    assert!(!has(&app, &club, ana.child, "pictures").await);
    refuse(&app, &club, ana.child, Some(ana.mother), "pictures").await;
    maja.get(own(&club, ana.child, "/guardians"))
        .await
        .ok()
        .has_no_text("nista enotna");
}

#[tokio::test]
async fn a_decision_names_its_document_and_decides_between_guardians() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let ana = family(&app, &club, "Ana", day(2013, 5, 1), "").await;
    let path = format!("{}/consents/decide/pictures", page(&club, ana.child));
    // While they agree, there is nothing to decide.
    owner.get(&path).await.is(StatusCode::NOT_FOUND);
    give(&app, &club, ana.child, Some(ana.mother), "pictures").await;
    refuse(&app, &club, ana.child, Some(ana.father), "pictures").await;
    owner.get(&path).await.ok();
    let date = [
        ("decided_on.day", "1"),
        ("decided_on.month", "3"),
        ("decided_on.year", "2026"),
    ];
    let mut refused = vec![("outcome", "yes"), ("document", " ")];
    refused.extend(date);
    owner
        .post(&path, &refused)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("Navedi listino");
    let mut right = vec![("outcome", "yes"), ("document", "sklep II P 7/2026")];
    right.extend(date);
    owner.post(&path, &right).await.is(StatusCode::SEE_OTHER);
    assert!(has(&app, &club, ana.child, "pictures").await);
    owner
        .get(page(&club, ana.child))
        .await
        .ok()
        .has_text("sklep II P 7/2026")
        .has_no_text("velja, da privolitve ni");

    // A no on the data about health ends what rests on the consent.
    give(&app, &club, ana.child, Some(ana.mother), "health").await;
    refuse(&app, &club, ana.child, Some(ana.father), "health").await;
    let path = format!("{}/consents/decide/health", page(&club, ana.child));
    let mut no = vec![("outcome", "no"), ("document", "sklep II P 7/2026")];
    no.extend(date);
    owner.post(&path, &no).await.is(StatusCode::SEE_OTHER);
    assert!(!has(&app, &club, ana.child, "health").await);
    owner.get(&path).await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn where_both_signatures_are_needed_one_is_not_enough() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let ana = family(&app, &club, "Ana", day(2013, 5, 1), "").await;
    let custody = format!("{}/custody", page(&club, ana.child));
    owner
        .post(&custody, &[("needs_both", "yes")])
        .await
        .is(StatusCode::SEE_OTHER);
    give(&app, &club, ana.child, Some(ana.mother), "health").await;
    assert!(!has(&app, &club, ana.child, "health").await);
    owner
        .get(page(&club, ana.child))
        .await
        .ok()
        .has_text("Privolitev čaka na podpis drugega skrbnika");
    give(&app, &club, ana.child, Some(ana.father), "health").await;
    assert!(has(&app, &club, ana.child, "health").await);
    owner
        .post(&custody, &[("needs_both", "no")])
        .await
        .is(StatusCode::SEE_OTHER);
    owner
        .get(club.url("/log"))
        .await
        .ok()
        .has_text("za pomembne privolitve odslej potrebna oba podpisa: Ana Zupan")
        .has_text("za privolitve odslej zadostuje en podpis: Ana Zupan");
}

#[tokio::test]
async fn gdpr_art_8_a_childs_data_are_not_admitted_before_both_have_signed() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let ana = family(&app, &club, "Ana", day(2013, 5, 1), "").await;
    let consent_on = async || {
        app.platform
            .db()
            .read(club.id, async |tx| {
                Ok(store::get(tx, &app.platform, ana.child)
                    .await?
                    .guardian_consent_on)
            })
            .await
            .unwrap()
    };
    app.platform
        .db()
        .write(club.id, async |tx| {
            let given = store::list_consents(tx, &app.platform, ana.child).await?;
            store::withdraw_consent(tx, &app.platform, ana.child, given[0].id, &ACTOR).await?;
            store::set_needs_both(tx, &app.platform, ana.child, true, &ACTOR).await
        })
        .await
        .unwrap();
    assert_eq!(consent_on().await, None);
    give(&app, &club, ana.child, Some(ana.mother), "processing").await;
    assert_eq!(consent_on().await, None, "one signature admits nothing");
    give(&app, &club, ana.child, Some(ana.father), "processing").await;
    assert_eq!(consent_on().await, Some(day(2026, 3, 10)));
}

#[tokio::test]
async fn while_guardians_disagree_about_the_data_there_is_no_card_and_everybody_is_told() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let ana = family(&app, &club, "Ana", day(2013, 5, 1), "").await;
    let maja = standing_for(&app, &club, ana.child, ana.mother).await;
    let oto = standing_for(&app, &club, ana.child, ana.father).await;
    let card = own(&club, ana.child, "/card");
    let has_card = async || {
        let page = maja.get(&card).await.ok();
        !page.select("#card-text").is_empty()
    };
    assert!(has_card().await);
    let give = own(&club, ana.child, "/consents/give/processing");
    let say = async |answer: &str| {
        let form = oto.get(&give).await.ok();
        let id = form.attr("input[name=form_id]", "value").unwrap();
        oto.post(&give, &[("form_id", &id), ("answer", answer)])
            .await
            .is(StatusCode::SEE_OTHER);
    };
    say("no").await;
    assert!(!has_card().await);
    owner
        .get(club.url("/members"))
        .await
        .ok()
        .has_text("skrbnika še nista enotna");
    maja.get(own(&club, ana.child, "/guardians"))
        .await
        .ok()
        .has_text("članske izkaznice ni");
    let told = mails(&app, "consent-open").await;
    let to: Vec<&str> = told.iter().map(|(to, _)| to.as_str()).collect();
    assert_eq!(to, ["maja@druzina.example", "zasebnost@zelena.example"]);
    for (_, body) in &told {
        assert!(!body.contains("Ana") && !body.contains("Oto"), "{body}");
        assert!(body.contains(&ana.child.to_string()));
    }
    // Said again it is no news; agreed, the card is back.
    say("no").await;
    assert_eq!(mails(&app, "consent-open").await.len(), 2);
    say("yes").await;
    assert!(has_card().await);
    owner
        .get(club.url("/members"))
        .await
        .ok()
        .has_no_text("skrbnika še nista enotna");
}
