//! Whose word about addresses is believed.
use axum::http::StatusCode;

use crate::support::{Client, TestApp};

const HOST: &str = "judo.example";

async fn https(proxies: &[&str]) -> TestApp {
    let proxies = proxies
        .iter()
        .map(|network| (*network).to_owned())
        .collect();
    TestApp::start_with(move |config| {
        config.public_url = format!("https://{HOST}");
        config.trusted_proxies = proxies;
    })
    .await
}

/// Asks for a challenge, as any stranger may, and says that somebody else asks.
async fn try_as(client: &Client, forwarded: &str) -> StatusCode {
    let body = format!("csrf={}", client.csrf());
    let headers = [("x-forwarded-for", forwarded)];
    let path = "/sign-in/passkey/options";
    client.post_raw_with(path, &body, &headers).await.status
}

async fn stranger(app: &TestApp, peer: &str) -> Client {
    let client = app.stranger().calling(HOST).at(peer);
    client.get("/sign-in").await.ok();
    client
}

#[tokio::test]
async fn only_a_proxy_of_ours_says_whose_request_it_is() {
    // From elsewhere the header is what the sender wrote: the limit holds whatever stands in it.
    let app = https(&["127.0.0.0/8", "::1/128"]).await;
    let client = stranger(&app, "198.51.100.9").await;
    for n in 0..10 {
        let status = try_as(&client, &format!("203.0.{n}.1")).await;
        assert_eq!(status, StatusCode::OK, "{n}");
    }
    for n in 10..16 {
        let status = try_as(&client, &format!("203.0.{n}.1")).await;
        assert_eq!(status, StatusCode::TOO_MANY_REQUESTS, "{n}");
    }
    // The proxy tells visitors apart, and only its own word counts, not what the sender put before it.
    for proxies in [
        ["127.0.0.0/8", "::1/128"],
        ["192.0.2.0/28", "2001:db8::/64"],
    ] {
        let app = https(&proxies).await;
        let proxy = if proxies[0].starts_with("127") {
            "127.0.0.1"
        } else {
            "192.0.2.2"
        };
        let client = stranger(&app, proxy).await;
        for n in 0..10 {
            let status = try_as(&client, &format!("10.0.{n}.1, 203.0.113.1")).await;
            assert_eq!(status, StatusCode::OK, "{n}");
        }
        let status = try_as(&client, "203.0.113.1").await;
        assert_eq!(status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(try_as(&client, "203.0.113.2").await, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_proxy_that_is_named_replaces_this_machine() {
    let app = https(&["192.0.2.0/28"]).await;
    let client = stranger(&app, "127.0.0.1").await;
    for n in 0..10 {
        try_as(&client, &format!("203.0.{n}.1")).await;
    }
    let status = try_as(&client, "203.0.113.1").await;
    assert_eq!(status, StatusCode::TOO_MANY_REQUESTS);
}
