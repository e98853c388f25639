//! Passkeys in a real browser, with the authenticator that Chromium's developer tools put into it.
use serde_json::json;

use crate::{
    browser::{Browser, DESKTOP},
    server,
};

const EMAIL: &str = "tajnistvo@zelena-dolina.example";
const USE: &str = "form[data-passkey=get] button";

impl Browser {
    /// A device with a fingerprint reader that always recognises the finger.
    async fn with_authenticator(&self) {
        self.cdp("WebAuthn.enable", json!({})).await;
        let options = json!({ "options": {
            "protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
            "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true,
        } });
        self.cdp("WebAuthn.addVirtualAuthenticator", options).await;
    }

    async fn sign_out(&self) {
        self.go("/account").await;
        self.follow("main form[action='/sign-out'] button").await;
    }
}

#[tokio::test]
async fn a_passkey_is_added_signs_in_is_the_second_factor_and_is_removed() {
    let demo = server::demo().await;
    let browser = Browser::open(&demo, DESKTOP).await;
    browser.with_authenticator().await;
    browser.sign_in(EMAIL).await;
    browser.go("/account/passkeys").await;
    browser
        .fill(
            "form[data-passkey=create] input[name=name]",
            "Službeni računalnik",
        )
        .await;
    browser.follow("form[data-passkey=create] button").await;
    browser.says("Ključ je dodan.").await;
    browser.says("Službeni računalnik").await;

    // Alone: no address, no password, no code.
    browser.sign_out().await;
    browser.go("/sign-in").await;
    browser.wait(&format!("{USE}:not([hidden])")).await;
    browser.follow(USE).await;
    assert!(
        !browser.path().await.contains("sign-in"),
        "{}",
        browser.words().await
    );
    browser.go("/account").await;
    browser.says(EMAIL).await;

    // After the password.
    browser.sign_out().await;
    browser.give_password(EMAIL).await;
    browser.follow(USE).await;
    assert!(
        !browser.path().await.contains("sign-in"),
        "{}",
        browser.words().await
    );

    // Removed, it opens nothing.
    browser.go("/account/passkeys").await;
    browser.follow("main form[action$='/remove'] button").await;
    browser.says("Ključ je odstranjen.").await;
    browser.sign_out().await;
    browser.go("/sign-in").await;
    browser.follow(USE).await;
    browser.says("Ključ ni bil sprejet").await;
    browser.close().await;
}

#[tokio::test]
async fn at_another_name_of_this_machine_the_page_says_where_passkeys_work() {
    let demo = server::demo().await;
    let browser = Browser::open(&demo, DESKTOP).await;
    let other = demo.base.replace("localhost", "127.0.0.1");
    browser
        .client
        .goto(&format!("{other}/sign-in"))
        .await
        .unwrap();
    browser.wait("[data-passkey-elsewhere]:not([hidden])").await;
    browser.says("delujejo samo na naslovu localhost").await;
    browser.close().await;
}
