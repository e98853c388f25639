//! Names that stand in mails, lists and logs.
use axum::http::StatusCode;
use tatami::tenants::Role;

use super::{
    invitations::mailed,
    people::{PASSWORD, last_mail, person, sign_in},
};
use crate::support::TestApp;

/// Names with which a mail of ours would say what somebody else wants.
const STRANGE: &[&str] = &[
    "Ana\nNujno: potrdi prijavo",
    "Ana\r\nZupan",
    "Ana Nujno http://evil.example/",
    "Ana www.evil.example",
    "Ana \u{202e}napuZ",
    "Ana\u{2067}Zupan",
    "Ana\u{200b}Zupan",
    "Ana\u{2028}Zupan",
];

#[tokio::test]
async fn an_account_takes_no_name_with_a_line_break_an_address_or_a_hidden_character() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = sign_in(&app, &ana).await;
    client.get("/account").await.ok();
    for name in STRANGE {
        client
            .post("/account", &[("name", name), ("lang", "sl")])
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY)
            .has_text("v eni vrstici");
    }
    client
        .post("/account", &[("name", "Đurđa O’Brien-Čeh"), ("lang", "sl")])
        .await
        .redirects_to("/account");
}

#[tokio::test]
async fn whoever_accepts_an_invitation_takes_no_such_name_either() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let path = mailed(&app, &club, "nova@klub.example", Role::Secretary).await;
    let client = app.stranger();
    for name in STRANGE.iter().take(6) {
        client.get(&path).await.ok();
        client
            .post(
                format!("{path}/accept"),
                &[("name", name), ("password", PASSWORD)],
            )
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY)
            .has_text("v eni vrstici");
    }
}

#[tokio::test]
async fn a_passkey_takes_no_name_that_would_add_a_line_to_the_mail_about_it() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = sign_in(&app, &ana).await;
    client.get("/account/passkeys").await.ok();
    client
        .post(
            "/account/passkeys",
            &[
                ("name", "Telefon\n\nNi treba storiti ničesar"),
                ("credential", "{}"),
            ],
        )
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("v eni vrstici");
    assert!(last_mail(&app, "passkey-added").await.is_none());
}
