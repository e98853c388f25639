//! A forgotten password.
use axum::http::StatusCode;
use chrono::TimeDelta;
use tatami::platform::mail;

use super::people::{
    PASSWORD, Person, give_password, last_mail, mails_of, path_in, person, sign_in,
};
use crate::support::TestApp;

const NEW: &str = "rumena žaba skače daleč";

async fn link(app: &TestApp, email: &str) -> String {
    let client = app.stranger();
    client.get("/reset").await.ok();
    client
        .post("/reset", &[("email", email)])
        .await
        .redirects_to("/reset/sent");
    path_in(&last_mail(app, "reset").await.unwrap())
}

#[tokio::test]
async fn asvs_6_4_3_a_link_sets_a_new_password_once_signs_nobody_in_and_keeps_the_second_factor() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let open = sign_in(&app, &ana).await;
    let path = link(&app, &ana.email).await;
    let client = app.stranger();
    client
        .get(&path)
        .await
        .ok()
        .has_text("Prijava v dveh korakih ostane");
    client
        .post(&path, &[("password", "kratko")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("Geslo ima 6 znakov");
    client
        .post(&path, &[("password", NEW)])
        .await
        .redirects_to("/sign-in");
    // Nobody is signed in, every session has ended, the owner is told.
    client
        .get("/sign-in")
        .await
        .ok()
        .has_text("Novo geslo je shranjeno");
    client.get("/account").await.is(StatusCode::SEE_OTHER);
    open.get("/account").await.is(StatusCode::SEE_OTHER);
    assert!(last_mail(&app, "password-new").await.is_some());
    // The link is used up.
    client.get(&path).await.is(StatusCode::GONE);
    client
        .post(&path, &[("password", "zelena žaba skače daleč")])
        .await
        .is(StatusCode::GONE);
    // The old password is void, the second factor stays.
    app.later(TimeDelta::minutes(1));
    give_password(&app.stranger(), &ana.email, PASSWORD)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    let again = app.stranger();
    give_password(&again, &ana.email, NEW)
        .await
        .redirects_to("/sign-in/factor");
    again.get("/sign-in/factor").await.ok();
    again
        .post("/sign-in/factor", &[("code", &ana.code(&app))])
        .await
        .redirects_to("/");
}

#[tokio::test]
async fn asvs_6_4_1_a_link_is_good_for_an_hour_and_beside_the_next_one() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let first = link(&app, &ana.email).await;
    app.later(TimeDelta::minutes(20));
    let second = link(&app, &ana.email).await;
    assert_ne!(first, second);
    app.stranger().get(&first).await.ok();
    app.stranger().get(&second).await.ok();
    app.later(TimeDelta::minutes(41));
    app.stranger().get(&first).await.is(StatusCode::GONE);
    app.stranger().get(&second).await.ok();
    app.later(TimeDelta::minutes(20));
    app.stranger().get(&second).await.is(StatusCode::GONE);
    app.stranger()
        .get("/reset/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        .await
        .is(StatusCode::GONE);
}

#[tokio::test]
async fn asking_tells_nobody_who_has_an_account() {
    let app = TestApp::start().await;
    person(&app, "ana@klub.example").await;
    let client = app.stranger();
    let mut answers = Vec::new();
    for email in ["ana@klub.example", "eva@klub.example"] {
        client.get("/reset").await.ok();
        let began = std::time::Instant::now();
        let answer = client.post("/reset", &[("email", email)]).await;
        let took = began.elapsed().as_millis();
        assert!((250..1_000).contains(&took), "{took} ms");
        answers.push((
            answer.status,
            answer.location().to_owned(),
            client.get("/reset/sent").await.ok().visible(),
        ));
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!(mail::open_all(&app.platform, 10).await.unwrap().len(), 1);
    client.get("/reset").await.ok();
    client
        .post("/reset", &[("email", "eva")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("To ni e-naslov");
}

#[tokio::test]
async fn a_second_mail_within_a_minute_is_not_sent_and_not_spoken_of() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    link(&app, &ana.email).await;
    link(&app, &ana.email).await;
    assert_eq!(mail::open_all(&app.platform, 10).await.unwrap().len(), 1);
    app.later(TimeDelta::minutes(2));
    link(&app, &ana.email).await;
    assert_eq!(mail::open_all(&app.platform, 10).await.unwrap().len(), 2);
}

#[tokio::test]
async fn asvs_6_4_1_a_copy_of_the_database_holds_no_link() {
    use entity::{account_token, scope::Global as _};
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let path = link(&app, &ana.email).await;
    let secret = path.rsplit('/').next().unwrap().to_owned();
    let rows = app
        .platform
        .db()
        .system_read("links of a test", async |tx| {
            Ok(account_token::Entity::all_rows().all(tx).await?)
        })
        .await
        .unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].token_hash.len(), 32);
    assert_ne!(
        Some(rows[0].token_hash.clone()),
        data_encoding::BASE64URL_NOPAD
            .decode(secret.as_bytes())
            .ok()
    );
    app.later(TimeDelta::hours(2));
    tatami::accounts::housekeeping(&app.platform).await.unwrap();
    let left = app
        .platform
        .db()
        .system_read("links of a test", async |tx| {
            Ok(account_token::Entity::all_rows().all(tx).await?)
        })
        .await
        .unwrap();
    assert!(left.is_empty());
}

#[tokio::test]
async fn without_mail_the_page_says_whom_to_ask() {
    let app = TestApp::start_with(|config| config.mail.smtp_url = None).await;
    person(&app, "ana@klub.example").await;
    let page = app
        .stranger()
        .get("/reset")
        .await
        .ok()
        .has_text("ne pošilja e-pošte");
    assert!(page.attr("input[name=email]", "name").is_none());
}

#[tokio::test]
async fn the_operator_takes_a_lost_factor_away_and_its_owner_is_told() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let open = sign_in(&app, &ana).await;
    app.platform
        .db()
        .system_write("a lost phone of a test", async |tx| {
            let account = tatami::accounts::find(tx, ana.id).await?.unwrap();
            tatami::accounts::factor::remove(tx, &app.platform, &account).await
        })
        .await
        .unwrap();
    open.get("/account").await.is(StatusCode::SEE_OTHER);
    assert!(last_mail(&app, "factor-removed").await.is_some());
    app.later(TimeDelta::minutes(1));
    give_password(&app.stranger(), &ana.email, PASSWORD)
        .await
        .redirects_to("/account/second-factor");
}

/// Somebody asks for a link from an address.
async fn ask_from(app: &TestApp, ip: &str, who: &Person) {
    let client = app.stranger().at(ip);
    client.get("/reset").await.ok();
    client
        .post("/reset", &[("email", &who.email)])
        .await
        .redirects_to("/reset/sent");
}

#[tokio::test]
async fn whoever_asks_from_many_networks_voids_no_link_and_fills_no_mailbox() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    ask_from(&app, "203.0.113.9", &ana).await;
    let own = path_in(&last_mail(&app, "reset").await.unwrap());
    for n in 0..8 {
        ask_from(&app, &format!("198.51.{n}.7"), &ana).await;
    }
    let sent = mails_of(&app, "reset").await;
    assert_eq!(sent.len(), 2);
    // Within a quarter of an hour it is the same link.
    assert!(sent.iter().all(|mail| path_in(mail) == own));
    app.stranger().get(&own).await.ok();
    // Later there are others beside it, and who goes on asking is sent fewer and fewer.
    for n in 0..2 {
        app.later(TimeDelta::minutes(16));
        ask_from(&app, &format!("192.0.{n}.7"), &ana).await;
        app.stranger().get(&own).await.ok();
    }
    assert_eq!(mails_of(&app, "reset").await.len(), 4);
    // Of four, the oldest goes.
    app.later(TimeDelta::minutes(16));
    ask_from(&app, "192.0.9.7", &ana).await;
    app.stranger().get(&own).await.is(StatusCode::GONE);
    // Whoever is sent none for now has one that is good.
    for n in 0..12 {
        app.later(TimeDelta::minutes(5));
        ask_from(&app, &format!("100.64.{n}.7"), &ana).await;
        let last = path_in(&last_mail(&app, "reset").await.unwrap());
        app.stranger().get(&last).await.ok();
    }
    assert_eq!(mails_of(&app, "reset").await.len(), 8);
    let last = path_in(&last_mail(&app, "reset").await.unwrap());
    let owner = app.stranger().at("203.0.113.9");
    app.later(TimeDelta::minutes(29));
    owner.get(&last).await.ok();
    owner
        .post(&last, &[("password", NEW)])
        .await
        .redirects_to("/sign-in");
    // Of all links none is left, and the next one comes at once.
    let before = mails_of(&app, "reset").await.len();
    ask_from(&app, "203.0.113.9", &ana).await;
    assert_eq!(mails_of(&app, "reset").await.len(), before + 1);
}

#[tokio::test]
async fn a_link_ends_when_the_password_is_changed_in_the_account() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let path = link(&app, &ana.email).await;
    let own = sign_in(&app, &ana).await;
    app.stranger().get(&path).await.ok();
    own.get("/account/password").await.ok();
    own.post(
        "/account/password",
        &[("current", PASSWORD), ("password", NEW)],
    )
    .await
    .redirects_to("/account");
    app.stranger().get(&path).await.is(StatusCode::GONE);
}
