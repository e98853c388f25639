//! The member card, and how somebody who knows nothing but a public key checks it.
use axum::http::StatusCode;
use data_encoding::BASE64URL_NOPAD;
use serde_json::Value;
use tatami::platform::{people::MemberDraft, vault::is_signed};

use super::{adult, athlete, child, day, me};
use crate::{
    members,
    support::{Client, TestApp, TestTenant},
};

async fn card_of(person: &Client, tenant: &TestTenant, member: entity::ids::MemberId) -> String {
    let page = person.get(me(tenant, member, "/card")).await.ok();
    page.select("#card-text").pop().unwrap()
}

/// What a reader does that has the key and no connection: docs/member-card.md, step by step.
fn checked_offline(text: &str, key: &[u8; 32]) -> Option<Value> {
    let (signed, signature) = text.rsplit_once('.')?;
    let signature = BASE64URL_NOPAD.decode(signature.as_bytes()).ok()?;
    if !is_signed(key, signed.as_bytes(), &signature) {
        return None;
    }
    let body = BASE64URL_NOPAD
        .decode(signed.rsplit_once('.')?.1.as_bytes())
        .ok()?;
    serde_json::from_slice(&body).ok()
}

#[tokio::test]
async fn a_card_is_proven_with_the_published_key_alone_and_says_five_things() {
    let app = TestApp::start().await;
    let (club, other) = (app.club("prvi").await, app.club("drugi").await);
    let (ana, member) = athlete(&app, &club, adult()).await;
    let text = card_of(&ana, &club, member).await;
    let key = async |tenant: &TestTenant| {
        let answer = app
            .stranger()
            .get(format!("/t/{}/card-key", tenant.slug))
            .await
            .ok();
        let json: Value = serde_json::from_slice(&answer.body).unwrap();
        assert_eq!(json["algorithm"], "Ed25519");
        let key = json["keys"][0]["public_key"].as_str().unwrap();
        <[u8; 32]>::try_from(BASE64URL_NOPAD.decode(key.as_bytes()).unwrap()).unwrap()
    };
    let (own, foreign) = (key(&club).await, key(&other).await);
    assert_eq!(
        checked_offline(&text, &own).unwrap().to_string(),
        r#"["Ana","Zupan",1990,"Judo prvi","kyu4","2026-12-31"]"#
    );
    assert_eq!(checked_offline(&text, &foreign), None);
    app.stranger()
        .get("/t/ni-takega/card-key")
        .await
        .is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn anybody_checks_a_card_on_a_page_that_keeps_nothing() {
    let app = TestApp::start().await;
    let (club, _) = (app.club("prvi").await, app.club("drugi").await);
    let (ana, member) = athlete(&app, &club, adult()).await;
    let text = card_of(&ana, &club, member).await;
    let stranger = app.stranger();
    stranger.get("/verify").await.ok();
    for shown in [text.clone(), format!("http://localhost:8080/verify#{text}")] {
        stranger
            .post("/verify", &[("card", &shown)])
            .await
            .ok()
            .has_text("Prava, velja do 31. 12. 2026")
            .has_text("Ana Zupan")
            .has_text("1990")
            .has_text("oranžni pas (4. kyu)");
    }
    for wrong in [
        text.replace("prvi", "drugi"),
        text.replace("prvi", "tretji"),
        text.replacen("TATAMI1", "TATAMI2", 1),
        text[..text.len() - 2].to_owned(),
        "karkoli".to_owned(),
        "x".repeat(5000),
        String::new(),
    ] {
        stranger
            .post("/verify", &[("card", &wrong)])
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY)
            .has_text("Ni potrjeno")
            .has_no_text("Zupan");
    }
    app.later(chrono::TimeDelta::days(400));
    let later = app.stranger();
    later.get("/verify").await.ok();
    later
        .post("/verify", &[("card", &text)])
        .await
        .ok()
        .has_text("Prava, a potekla 31. 12. 2026");
}

#[tokio::test]
async fn whoever_left_and_a_child_without_consent_have_no_card() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let left = MemberDraft {
        left_on: Some(day("2026-01-31")),
        ..members::adult("Eva", "Kos")
    };
    let (eva, member) = athlete(&app, &club, left).await;
    let page = eva
        .get(me(&club, member, "/card"))
        .await
        .ok()
        .has_text("Izkaznice zdaj ni");
    assert!(page.select("svg.qr").is_empty());
    let (petra, gal) = child(&app, &club, false).await;
    petra
        .get(me(&club, gal, "/card"))
        .await
        .ok()
        .has_text("Izkaznice zdaj ni");
}
