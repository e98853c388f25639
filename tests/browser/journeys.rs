//! What people do, from beginning to end.
use fantoccini::{Locator, key::Key};

use crate::support::{Browser, DESKTOP, Look, demo};

#[tokio::test]
async fn a_secretary_finds_a_member_with_the_keyboard_alone() {
    let demo = demo().await;
    let browser = Browser::open(&demo, DESKTOP).await;
    browser.sign_in("tajnistvo@zelena-dolina.example").await;
    browser.go("/o/zelena-dolina/members").await;
    // The first tab stop is the skip link.
    let body = browser.client.find(Locator::Css("body")).await.unwrap();
    body.send_keys(&Key::Tab.to_string()).await.unwrap();
    let first = browser.client.active_element().await.unwrap();
    assert!(
        first
            .attr("href")
            .await
            .unwrap()
            .unwrap_or_default()
            .starts_with('#'),
        "the skip link comes first"
    );
    // The slash leads to the search.
    browser
        .client
        .active_element()
        .await
        .unwrap()
        .send_keys("/")
        .await
        .unwrap();
    let search = browser.client.active_element().await.unwrap();
    assert_eq!(search.attr("name").await.unwrap().as_deref(), Some("q"));
    let name = browser.text("table.list tbody th a").await;
    search
        .send_keys(&format!(
            "{}{}",
            name.split(' ').next().unwrap(),
            Key::Enter
        ))
        .await
        .unwrap();
    browser.wait_text(name.split(' ').next().unwrap()).await;
    let link = browser
        .client
        .find(Locator::Css("table.list tbody th a"))
        .await
        .unwrap();
    link.send_keys(&Key::Enter.to_string()).await.unwrap();
    browser
        .client
        .wait()
        .for_element(Locator::Css("main h1"))
        .await
        .unwrap();
    browser.wait_path("/members/").await;
    browser.close().await;
}

#[tokio::test]
async fn members_are_searched_and_opened_without_javascript() {
    let demo = demo().await;
    let browser = Browser::open(
        &demo,
        Look {
            has_script: false,
            ..DESKTOP
        },
    )
    .await;
    browser.sign_in("tajnistvo@zelena-dolina.example").await;
    browser.go("/o/zelena-dolina/members").await;
    let name = browser.text("table.list tbody th a").await;
    let word = name.split(' ').next().unwrap().to_owned();
    browser
        .fill("input[name=q]", &format!("{word}{}", Key::Enter))
        .await;
    browser.wait_path("q=").await;
    assert!(browser.text("table.list tbody th a").await.contains(&word));
    browser.click("table.list tbody th a").await;
    browser.wait_path("/members/").await;
    browser.go("/t/zveza").await;
    assert!(browser.has("main a").await);
    browser.close().await;
}
