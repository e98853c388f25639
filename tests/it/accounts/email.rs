//! Another e-mail address for one's own account.
use axum::http::StatusCode;
use chrono::TimeDelta;
use tatami::platform::mail;

use super::people::{PASSWORD, give_password, last_mail, newcomer, path_in, person, sign_in};
use crate::support::{Client, TestApp};

const NEW: &str = "ana.kos@klub.example";

/// Asks for the new address and returns the path of the link that was mailed to it.
async fn asked(app: &TestApp, client: &Client) -> String {
    client.get("/account/email").await.ok();
    client
        .post("/account/email", &[("email", "  Ana.Kos@Klub.example ")])
        .await
        .redirects_to("/account");
    let mail = last_mail(app, "email-confirm").await.unwrap();
    assert_eq!(mail.to, NEW);
    path_in(&mail)
}

#[tokio::test]
async fn asvs_6_3_7_an_address_changes_only_when_the_new_one_is_confirmed_and_the_old_one_is_told()
{
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = sign_in(&app, &ana).await;
    let link = asked(&app, &client).await;
    // The old address hears of the wish, without learning the new one.
    let told = last_mail(&app, "email-asked").await.unwrap();
    assert_eq!(told.to, ana.email);
    assert!(!told.body.contains(NEW));
    // Looking at the link changes nothing: programs that read mails do that too.
    client
        .get(&link)
        .await
        .ok()
        .has_text(NEW)
        .has_text(&ana.email);
    client.get("/account").await.ok().has_text(&ana.email);
    client.post(&link, &[]).await.redirects_to("/account");
    client
        .get("/account")
        .await
        .ok()
        .has_text("E-naslov je zamenjan")
        .has_text(NEW)
        .has_no_text(&ana.email);
    let told = last_mail(&app, "email-is-new").await.unwrap();
    assert_ne!(told.to, ana.email);
    let told = last_mail(&app, "email-new").await.unwrap();
    assert_eq!(told.to, ana.email);
    // From now on the new one signs in, and the old one does not.
    app.later(TimeDelta::minutes(1));
    give_password(&app.stranger(), &ana.email, PASSWORD)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    give_password(&app.stranger(), NEW, PASSWORD)
        .await
        .redirects_to("/sign-in/factor");
    // The link is used up.
    client.get(&link).await.is(StatusCode::GONE);
    client.post(&link, &[]).await.is(StatusCode::GONE);
}

#[tokio::test]
async fn a_stranger_who_gets_the_link_can_do_nothing_with_it() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let link = asked(&app, &sign_in(&app, &ana).await).await;
    let answer = app.stranger().get(&link).await.is(StatusCode::SEE_OTHER);
    assert!(answer.location().starts_with("/sign-in?next="));
    let other = person(&app, "bor@klub.example").await;
    let bor = sign_in(&app, &other).await;
    bor.get(&link).await.is(StatusCode::GONE).has_no_text(NEW);
    bor.get("/account").await.ok();
    bor.post(&link, &[]).await.is(StatusCode::GONE);
    bor.get("/account").await.ok().has_text(&other.email);
}

#[tokio::test]
async fn asvs_6_6_2_a_link_that_was_altered_or_is_over_changes_nothing() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = sign_in(&app, &ana).await;
    let first = asked(&app, &client).await;
    app.later(TimeDelta::minutes(2));
    let second = asked(&app, &client).await;
    // The sealed address of one link does not fit the secret of another.
    let (secret, sealed) = (
        second.split_once('.').unwrap().0,
        first.split_once('.').unwrap().1,
    );
    for bad in [
        first.clone(),
        format!("{secret}.{sealed}"),
        format!("{secret}.AAAA"),
        secret.to_owned(),
        "/account/email/x'%00".to_owned(),
    ] {
        let status = client.get(&bad).await.status;
        assert!(
            matches!(status, StatusCode::GONE | StatusCode::NOT_FOUND),
            "{bad}: {status}"
        );
    }
    client.get(&second).await.ok();
    app.later(TimeDelta::minutes(61));
    client.get(&second).await.is(StatusCode::GONE);
    client.get("/account").await.ok().has_text(&ana.email);
}

#[tokio::test]
async fn another_persons_address_is_neither_taken_nor_betrayed() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    newcomer(&app, NEW).await;
    let client = sign_in(&app, &ana).await;
    client.get("/account/email").await.ok();
    client
        .post("/account/email", &[("email", NEW)])
        .await
        .redirects_to("/account");
    // The page says the same as for a free address.
    client
        .get("/account")
        .await
        .ok()
        .has_text("nima drugega računa, smo nanj poslali povezavo");
    assert!(last_mail(&app, "email-confirm").await.is_none());
    let told = last_mail(&app, "email-taken").await.unwrap();
    assert_eq!(told.to, NEW);
    assert!(!told.body.contains(&ana.email));
}

#[tokio::test]
async fn an_address_that_somebody_else_got_meanwhile_is_not_taken_over() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = sign_in(&app, &ana).await;
    let link = asked(&app, &client).await;
    newcomer(&app, NEW).await;
    client.get(&link).await.ok();
    client.post(&link, &[]).await.is(StatusCode::GONE);
    client.get("/account").await.ok().has_text(&ana.email);
}

#[tokio::test]
async fn another_address_needs_a_fresh_second_factor_and_a_valid_one_is_asked_for() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = sign_in(&app, &ana).await;
    client.get("/account/email").await.ok();
    for (typed, why) in [
        ("ni naslov", "To ni e-naslov"),
        ("ANA@klub.example", "To je že tvoj naslov"),
    ] {
        client
            .post("/account/email", &[("email", typed)])
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY)
            .has_text(why);
    }
    app.later(TimeDelta::minutes(11));
    for answer in [
        client.get("/account/email").await,
        client.post("/account/email", &[("email", NEW)]).await,
    ] {
        answer.redirects_to("/account/confirm?next=%2Faccount%2Femail");
    }
    assert!(mail::open_all(&app.platform, 9).await.unwrap().is_empty());
}

#[tokio::test]
async fn where_no_mail_is_sent_the_page_says_who_can_change_the_address() {
    let app = TestApp::start_with(|config| config.mail.smtp_url = None).await;
    let ana = person(&app, "ana@klub.example").await;
    let client = sign_in(&app, &ana).await;
    client
        .get("/account/email")
        .await
        .ok()
        .has_text("prosi njenega upravljavca");
    client.get("/account").await.ok();
    client
        .post("/account/email", &[("email", NEW)])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
}
