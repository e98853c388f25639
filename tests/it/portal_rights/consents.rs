//! Consents on one's own pages: both outcomes first, as easy to withdraw as to give.
use super::{athlete, log_of, mother_of};
use crate::support::{Answer, Client, TestApp};

/// The links to decide on the page of consents, with what they say.
fn decisions(page: &Answer) -> Vec<String> {
    page.attrs("main section .btns a", "href")
}

/// Gives a consent in two steps.
pub async fn give(client: &Client, path: &str) -> Answer {
    let form = client.get(path).await.ok();
    let id = form.attr("input[name=form_id]", "value").unwrap();
    client
        .post(path, &[("form_id", &id), ("answer", "yes")])
        .await
}

#[tokio::test]
async fn gdpr_art_7_a_consent_is_given_and_withdrawn_in_as_many_steps_and_nothing_is_ticked() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let ana = athlete(&app, &club, ("Ana", "Zupan"), "1990-05-06").await;
    let list = ana.url("/consents");
    let page = ana.client.get(&list).await.ok();
    let page = page
        .has_text("Če privoliš")
        .has_text("Posnetkov organizacija ne objavi.");
    assert!(page.attrs("main input[type=checkbox]", "name").is_empty());
    let ways = decisions(&page);
    let [to_give] = &ways[..] else {
        panic!("one way on: {ways:?}");
    };
    assert_eq!(*to_give, ana.url("/consents/give/pictures"));
    // First click: both outcomes and the text. Second click: given.
    let form = ana.client.get(to_give).await.ok();
    let form = form
        .has_text("Če privoliš")
        .has_text("Če ne privoliš")
        .has_text("Privolim, da Judo prvi fotografira");
    assert!(
        form.attrs("main input[type=checkbox], main input[type=radio]", "name")
            .is_empty()
    );
    give(&ana.client, to_give).await.redirects_to(&list);
    let page = ana.client.get(&list).await.ok();
    let ways = decisions(&page);
    let [to_withdraw] = &ways[..] else {
        panic!("one way on: {ways:?}");
    };
    // First click: what follows. Second click: withdrawn.
    ana.client
        .get(to_withdraw)
        .await
        .ok()
        .has_text("Če umakneš")
        .has_text("Če ostane");
    let receipt = page.attr("#receipts a", "href").unwrap();
    let receipt = ana.client.get(&receipt).await.ok();
    let receipt = receipt
        .has_text("Fotografije in posnetki, različica 1, v slovenščini")
        .has_text("v portalu osebe")
        .has_text("10. 3. 2026");
    assert!(receipt.select("blockquote")[0].starts_with("Privolim, da Judo prvi"));
    ana.client.post(to_withdraw, &[]).await.redirects_to(&list);
    ana.client.post(to_withdraw, &[]).await.redirects_to(&list);
    ana.client
        .get(&list)
        .await
        .ok()
        .has_text("Umaknjena 10. 3. 2026");
    // Keeping a child's data is nothing an adult is asked for.
    ana.client
        .get(ana.url("/consents/give/processing"))
        .await
        .is(axum::http::StatusCode::NOT_FOUND);
    ana.client
        .get(ana.url("/consents/give/nekaj"))
        .await
        .is(axum::http::StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn zvop_2_art_8_under_fifteen_only_a_guardian_who_consents_decides() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let mother = mother_of(&app, &club, "Gal").await;
    let account = app.account("Gal Čeh").await;
    app.relate(&club, account, mother.member, None).await;
    let child = app.sign_in(account).await;
    let give_path = mother.url("/consents/give/processing");
    let page = child.get(mother.url("/consents")).await.ok();
    let page = page.has_text("privoljuje starš ali skrbnik");
    assert!(decisions(&page).is_empty());
    for path in [&give_path, &mother.url("/consents/give/pictures")] {
        assert_eq!(child.get(path).await.status, 403);
        assert_eq!(child.post(path, &[]).await.status, 403);
    }
    give(&mother.client, &give_path)
        .await
        .redirects_to(&mother.url("/consents"));
    let page = mother.client.get(mother.url("/consents")).await.ok();
    let page = page.has_text("Petra Čeh");
    // Posted twice it is one, and the secretary reads it on the member's page.
    let owner = app.owner(&club).await;
    owner
        .get(club.url(&format!("/members/{}", mother.member)))
        .await
        .ok()
        .has_text("v portalu osebe");
    let withdraw = page
        .attr("main section .btns a[href$=withdraw]", "href")
        .unwrap();
    mother
        .client
        .get(&withdraw)
        .await
        .ok()
        .has_text("Izbrišejo se vsi drugi podatki otroka");
    mother
        .client
        .post(&withdraw, &[])
        .await
        .redirects_to(&mother.url("/consents"));
    let log = log_of(&app, &club, mother.member).await;
    assert!(
        log.iter()
            .any(|entry| entry.purpose.as_deref() == Some("own-decision"))
    );
}

#[tokio::test]
async fn whoever_withdraws_the_consent_to_health_data_empties_the_record() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    app.change_profile(&club, |profile| {
        profile.functions = serde_json::json!({ "health": true });
    })
    .await;
    let ana = athlete(&app, &club, ("Ana", "Zupan"), "1990-05-06").await;
    give(&ana.client, &ana.url("/consents/give/health"))
        .await
        .redirects_to(&ana.url("/consents"));
    let officer = app.actor(&club, tatami::tenants::Role::HealthOfficer).await;
    crate::health::write(&officer, &club, ana.member, "OSKODOVANO-KOLENO").await;
    let page = ana.client.get(ana.url("/consents")).await.ok();
    let withdraw = page
        .attr("main section .btns a[href$=withdraw]", "href")
        .unwrap();
    ana.client
        .get(&withdraw)
        .await
        .ok()
        .has_text("zdravstveni zapis ob umiku izprazni");
    ana.client.post(&withdraw, &[]).await;
    ana.client
        .get(ana.url("/consents"))
        .await
        .ok()
        .has_text("Zdravstveni zapis je prazen.");
    officer
        .post(
            crate::health::url(&club, ana.member, ""),
            &[("purpose", "injury-care")],
        )
        .await
        .has_no_text("OSKODOVANO-KOLENO");
}

#[tokio::test]
async fn a_consent_of_somebody_else_looks_like_none() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let ana = athlete(&app, &club, ("Ana", "Zupan"), "1990-05-06").await;
    let bor = athlete(&app, &club, ("Bor", "Kos"), "1991-05-06").await;
    give(&bor.client, &bor.url("/consents/give/pictures"))
        .await
        .redirects_to(&bor.url("/consents"));
    let page = bor.client.get(bor.url("/consents")).await.ok();
    let theirs = page.attr("#receipts a", "href").unwrap();
    let theirs = theirs.rsplit('/').nth(1).unwrap();
    for last in ["receipt", "withdraw"] {
        let mut answers = Vec::new();
        for id in [theirs.to_owned(), uuid::Uuid::from_u128(5).to_string()] {
            let answer = ana
                .client
                .get(ana.url(&format!("/consents/{id}/{last}")))
                .await;
            assert_eq!(answer.status, 404);
            answers.push(answer.text().replace(&id, ""));
        }
        assert_eq!(answers[0], answers[1]);
    }
    let answer = ana
        .client
        .post(ana.url(&format!("/consents/{theirs}/withdraw")), &[])
        .await;
    assert_eq!(answer.status, 404);
}
