//! Passkeys over HTTP: added, used alone and as the second factor, removed; and every answer that is none.
use axum::http::StatusCode;
use chrono::TimeDelta;
use serde_json::Value;

use super::{
    authenticator::Authenticator,
    people::{PASSWORD, Person, give_password, last_mail, mails_of, newcomer, person, sign_in},
};
use crate::support::{Client, TestApp};

const PAGE: &str = "/account/passkeys";

async fn options(client: &Client, path: &str) -> Value {
    let answer = client.post(path, &[]).await.ok();
    assert_eq!(answer.header("content-type"), "application/json");
    serde_json::from_slice(&answer.body).unwrap()
}

async fn add(client: &Client, device: &mut Authenticator, name: &str) {
    client.get(PAGE).await.ok();
    let given = options(client, "/account/passkeys/options").await;
    let credential = device.register(&given);
    let fields = [("name", name), ("credential", credential.as_str())];
    client.post(PAGE, &fields).await.is(StatusCode::SEE_OTHER);
}

/// Asks for a challenge on the page of signing in, and answers it.
async fn try_in(client: &Client, device: &Authenticator) -> crate::support::Answer {
    client.get("/sign-in").await.ok();
    let given = options(client, "/sign-in/passkey/options").await;
    let credential = device.sign(&given);
    client
        .post("/sign-in/passkey", &[("credential", &credential)])
        .await
}

async fn ana_with_passkey(app: &TestApp) -> (Person, Client, Authenticator) {
    let ana = person(app, "ana@klub.example").await;
    let client = sign_in(app, &ana).await;
    let mut device = Authenticator::new(1);
    add(&client, &mut device, "Telefon").await;
    (ana, client, device)
}

#[tokio::test]
async fn asvs_6_3_4_a_passkey_signs_in_alone_and_counts_as_both_factors() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let (ana, client, device) = ana_with_passkey(&app).await;
    app.grant(&club, ana.id, tatami::tenants::Role::HealthOfficer)
        .await;
    client.get(PAGE).await.ok().has_text("Telefon");
    assert!(
        last_mail(&app, "passkey-added")
            .await
            .unwrap()
            .body
            .contains("Telefon")
    );

    app.later(TimeDelta::minutes(1));
    let other = app.stranger();
    try_in(&other, &device).await.redirects_to("/");
    // The second factor is fresh: health data open without a code, and not eleven minutes later.
    other.get(club.url("/health/export")).await.ok();
    app.later(TimeDelta::minutes(11));
    other
        .get(club.url("/health/export"))
        .await
        .is(StatusCode::SEE_OTHER);
    other
        .get("/account/security")
        .await
        .ok()
        .has_text("Dodan je bil ključ");
}

#[tokio::test]
async fn a_passkey_is_the_second_factor_after_the_password_and_before_delicate_work() {
    let app = TestApp::start().await;
    let (ana, _, device) = ana_with_passkey(&app).await;
    let client = app.stranger();
    app.later(TimeDelta::minutes(1));
    give_password(&client, &ana.email, PASSWORD)
        .await
        .redirects_to("/sign-in/factor");
    let page = client.get("/sign-in/factor").await.ok();
    assert_eq!(
        page.attrs("form[data-passkey=get]", "action"),
        ["/sign-in/factor"]
    );
    let given = options(&client, "/sign-in/factor/options").await;
    assert_eq!(given["userVerification"], "required");
    let credential = device.sign(&given);
    client
        .post("/sign-in/factor", &[("credential", &credential)])
        .await
        .redirects_to("/");
    app.later(TimeDelta::minutes(11));
    client
        .get("/account/confirm?next=/account/passkeys")
        .await
        .ok();
    let given = options(&client, "/account/confirm/options").await;
    let fields = [
        ("credential", device.sign(&given)),
        ("next", PAGE.to_owned()),
    ];
    let fields = fields
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    client
        .post("/account/confirm", &fields)
        .await
        .redirects_to(PAGE);
    client.get(PAGE).await.ok();
}

#[tokio::test]
async fn asvs_6_7_2_a_challenge_is_long_never_the_same_and_answered_once() {
    let app = TestApp::start().await;
    let (_, _, device) = ana_with_passkey(&app).await;
    let client = app.stranger();
    client.get("/sign-in").await.ok();
    let mut seen = std::collections::HashSet::new();
    for _ in 0..5 {
        let given = options(&client, "/sign-in/passkey/options").await;
        let challenge = given["challenge"].as_str().unwrap().to_owned();
        let bytes = data_encoding::BASE64URL_NOPAD.decode(challenge.as_bytes());
        assert!(bytes.unwrap().len() >= 32);
        assert!(seen.insert(challenge));
    }
    app.later(TimeDelta::minutes(1));
    let given = options(&client, "/sign-in/passkey/options").await;
    let credential = device.sign(&given);
    let fields = [("credential", credential.as_str())];
    // Two at once: one comes in. Afterwards, nobody.
    let twin = Client::new(app.router.clone(), client.cookie(), Some(client.csrf()));
    let (one, two) = tokio::join!(
        client.post("/sign-in/passkey", &fields),
        twin.post("/sign-in/passkey", &fields)
    );
    let in_now = [one.status, two.status]
        .iter()
        .filter(|status| **status == StatusCode::SEE_OTHER)
        .count();
    assert_eq!(in_now, 1, "{} {}", one.status, two.status);
    let again = app.stranger();
    again.get("/sign-in").await.ok();
    again
        .post("/sign-in/passkey", &fields)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("Ključ ni bil sprejet");
}

#[tokio::test]
async fn answers_that_are_none_are_refused() {
    let app = TestApp::start().await;
    let (_, _, device) = ana_with_passkey(&app).await;
    app.later(TimeDelta::minutes(1));
    // A passkey nobody added.
    let mut foreign = Authenticator::new(9);
    try_in(&app.stranger(), &foreign)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    // One that says it is another's: same credential, another key.
    foreign.credential.clone_from(&device.credential);
    try_in(&app.stranger(), &foreign)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    app.later(TimeDelta::minutes(1));
    // On another site's page; without making sure who holds it.
    for change in [
        |device: &mut Authenticator| device.origin = "https://tatami.example.net".to_owned(),
        |device: &mut Authenticator| device.verifies = false,
    ] {
        let mut changed = device.clone();
        change(&mut changed);
        try_in(&app.stranger(), &changed)
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY);
    }
    // Too late.
    app.later(TimeDelta::minutes(1));
    let late = app.stranger();
    late.get("/sign-in").await.ok();
    let given = options(&late, "/sign-in/passkey/options").await;
    app.later(TimeDelta::minutes(6));
    let credential = device.sign(&given);
    late.post("/sign-in/passkey", &[("credential", &credential)])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    // Nonsense, and nothing.
    for nonsense in ["", "{}", "null", "[1]"] {
        late.get("/sign-in").await.ok();
        late.post("/sign-in/passkey", &[("credential", nonsense)])
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn a_challenge_for_one_thing_is_none_for_another_and_none_in_another_session() {
    let app = TestApp::start().await;
    let (ana, _, device) = ana_with_passkey(&app).await;
    app.later(TimeDelta::minutes(1));
    let client = app.stranger();
    client.get("/sign-in").await.ok();
    let given = options(&client, "/sign-in/passkey/options").await;
    let credential = device.sign(&given);
    // In somebody else's browser.
    let other = app.stranger();
    other.get("/sign-in").await.ok();
    other
        .post("/sign-in/passkey", &[("credential", &credential)])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    // As the second factor.
    give_password(&client, &ana.email, PASSWORD)
        .await
        .redirects_to("/sign-in/factor");
    client.get("/sign-in/factor").await.ok();
    client
        .post("/sign-in/factor", &[("credential", &credential)])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    // Without being signed in there are no options to add one, and none for the second step.
    let stranger = app.stranger();
    stranger.get("/sign-in").await.ok();
    stranger
        .post("/account/passkeys/options", &[])
        .await
        .is(StatusCode::SEE_OTHER);
    stranger
        .post("/sign-in/factor/options", &[])
        .await
        .is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn another_persons_passkey_is_no_second_factor() {
    let app = TestApp::start().await;
    let (_, _, device) = ana_with_passkey(&app).await;
    let eva = person(&app, "eva@klub.example").await;
    let at_eva = sign_in(&app, &eva).await;
    let mut evas = Authenticator::new(2);
    add(&at_eva, &mut evas, "").await;
    app.later(TimeDelta::minutes(11));
    at_eva.get("/account/confirm").await.ok();
    let given = options(&at_eva, "/account/confirm/options").await;
    at_eva
        .post("/account/confirm", &[("credential", &device.sign(&given))])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    // A passkey that another account has cannot be added again.
    let given = options(&at_eva, "/account/confirm/options").await;
    at_eva
        .post("/account/confirm", &[("credential", &evas.sign(&given))])
        .await
        .redirects_to("/");
    at_eva.get(PAGE).await.ok();
    let given = options(&at_eva, "/account/passkeys/options").await;
    let mut anas = Authenticator::new(1);
    let credential = anas.register(&given);
    at_eva
        .post(PAGE, &[("credential", &credential)])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("že dodan");
}

#[tokio::test]
async fn asvs_6_5_6_any_factor_is_taken_away_by_its_owner_but_not_the_last_one() {
    let app = TestApp::start().await;
    let (_, client, device) = ana_with_passkey(&app).await;
    // The codes of the application go, because the passkey is there.
    client.get("/account").await.ok();
    client
        .post("/account/second-factor/remove", &[])
        .await
        .redirects_to("/account");
    client
        .get("/account")
        .await
        .ok()
        .has_text("Kode aplikacije so odstranjene.");
    let action = client
        .get(PAGE)
        .await
        .ok()
        .attrs("main form", "action")
        .into_iter()
        .find(|action| action.ends_with("/remove"))
        .unwrap();
    client.post(&action, &[]).await.redirects_to(PAGE);
    client
        .get(PAGE)
        .await
        .ok()
        .has_text("edini drugi korak")
        .has_text("Telefon");
    // With a second one, the first goes, and opens nothing any more.
    let mut second = Authenticator::new(3);
    add(&client, &mut second, "Ključek").await;
    client.get(PAGE).await.ok();
    client.post(&action, &[]).await.redirects_to(PAGE);
    app.later(TimeDelta::minutes(2));
    try_in(&app.stranger(), &device)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    try_in(&app.stranger(), &second).await.redirects_to("/");
}

#[tokio::test]
async fn a_passkey_alone_makes_a_second_factor_with_recovery_codes() {
    let app = TestApp::start().await;
    let ana = newcomer(&app, "ana@klub.example").await;
    let client = app.stranger();
    give_password(&client, &ana.email, PASSWORD)
        .await
        .redirects_to("/account/second-factor");
    let mut device = Authenticator::new(4);
    add(&client, &mut device, "Telefon").await;
    let codes = client.get("/account/recovery-codes").await.ok();
    assert_eq!(codes.select("#codes li").len(), 10);
    let code = codes.select("#codes li").remove(0);
    // From now on the password alone leads to the second step, where a recovery code does as well.
    app.later(TimeDelta::minutes(1));
    let again = app.stranger();
    give_password(&again, &ana.email, PASSWORD)
        .await
        .redirects_to("/sign-in/factor");
    let page = again.get("/sign-in/factor").await.ok();
    assert!(page.attr("input[name=code]", "id").is_none());
    again
        .post("/sign-in/factor", &[("recovery", &code)])
        .await
        .redirects_to("/");
}

#[tokio::test]
async fn at_an_address_in_numbers_the_page_says_why_there_are_none() {
    let app = TestApp::start_with(|config| {
        config.public_url = "http://127.0.0.1:8080".to_owned();
    })
    .await;
    let client = app.sign_in(app.account("Ana").await).await;
    client.get(PAGE).await.ok().has_text("naslovu s številkami");
    client
        .post("/account/passkeys/options", &[])
        .await
        .is(StatusCode::NOT_FOUND);
    let page = app.stranger().get("/sign-in").await.ok();
    assert!(page.attrs("form[data-passkey]", "action").is_empty());
}

#[tokio::test]
async fn a_damaged_passkey_and_one_moved_to_another_account_open_nothing() {
    use entity::{passkey, scope::Global as _};
    use sea_orm::{ColumnTrait as _, QueryFilter as _, sea_query::Expr};
    let app = TestApp::start().await;
    let (ana, _, device) = ana_with_passkey(&app).await;
    let eva = person(&app, "eva@klub.example").await;
    let row = app
        .platform
        .db()
        .system_read("a passkey of a test", async |tx| {
            Ok(passkey::Entity::all_rows().one(tx).await?.unwrap())
        })
        .await
        .unwrap();
    let mut flipped = row.sealed.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    for (account, sealed) in [(ana.id, flipped), (eva.id, row.sealed.clone())] {
        app.platform
            .db()
            .system_write("tamper with a passkey of a test", async |tx| {
                passkey::Entity::update_rows()
                    .col_expr(passkey::Column::Sealed, Expr::value(sealed.clone()))
                    .col_expr(passkey::Column::AccountId, Expr::value(account.0))
                    .filter(passkey::Column::Id.eq(row.id))
                    .exec(tx)
                    .await?;
                Ok(())
            })
            .await
            .unwrap();
        app.later(TimeDelta::minutes(1));
        try_in(&app.stranger(), &device)
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY);
        // As eva's, too: the device says whose it is, so it is told that it is hers.
        let mut hers = device.clone();
        hers.be(eva.id.0.as_bytes());
        try_in(&app.stranger(), &hers)
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn of_two_requests_that_take_the_last_two_factors_away_at_once_one_is_refused() {
    for swapped in [false, true] {
        let app = TestApp::start().await;
        let (ana, client, _) = ana_with_passkey(&app).await;
        let page = client.get(PAGE).await.ok();
        let action = page
            .attrs("main form", "action")
            .into_iter()
            .find(|action| action.ends_with("/remove"))
            .unwrap();
        let app_goes = client.post("/account/second-factor/remove", &[]);
        let passkey_goes = client.post(&action, &[]);
        let answers = if swapped {
            tokio::join!(passkey_goes, app_goes)
        } else {
            tokio::join!(app_goes, passkey_goes)
        };
        for answer in [answers.0, answers.1] {
            assert!(!answer.status.is_server_error(), "{}", answer.visible());
        }
        assert_eq!(mails_of(&app, "factor-changed").await.len(), 1);
        app.later(TimeDelta::minutes(1));
        give_password(&app.stranger(), &ana.email, PASSWORD)
            .await
            .redirects_to("/sign-in/factor");
    }
}
