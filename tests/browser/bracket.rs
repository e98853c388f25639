//! The contests of a category: rounds beside each other on a desk, under each other on a phone, on A4 landscape on paper.
use data_encoding::BASE64;
use serde_json::{Value, json};

use crate::{
    browser::{Browser, DESKTOP, Look},
    server::{self, Server},
};

/// Where the rounds of the main sheet stand: left and top of each, in whole pixels.
const ROUNDS: &str = "return [...document.querySelectorAll('#contests .bracket')[0].querySelectorAll('.round')] \
    .map(round => { const box = round.getBoundingClientRect(); return [Math.round(box.left), Math.round(box.top)]; })";

/// A category of sixteen lines or more, of the competition of the demonstration that is not of children alone.
async fn open(demo: &Server, width: u32) -> Browser {
    let look = Look { width, ..DESKTOP };
    let browser = Browser::open(demo, look).await;
    browser.go("/t/zveza").await;
    for (css, part) in [
        ("main a[href*='/t/zveza/']", "open"),
        ("main a[href*='/c/']", "sen-moski-73"),
    ] {
        let find = "return [...document.querySelectorAll(arguments[0])].map(a => a.getAttribute('href')).find(href => href.includes(arguments[1])) ?? null";
        let href = browser.script(find, vec![json!(css), json!(part)]).await;
        browser.go(href.as_str().expect(part)).await;
    }
    browser
}

async fn rounds(browser: &Browser) -> Vec<(i64, i64)> {
    let boxes = browser.script(ROUNDS, Vec::new()).await;
    let boxes = boxes.as_array().unwrap().iter();
    boxes
        .map(|one| (one[0].as_i64().unwrap(), one[1].as_i64().unwrap()))
        .collect()
}

#[tokio::test]
async fn rounds_stand_beside_each_other_on_a_desk_and_under_each_other_on_a_phone() {
    let demo = server::demo().await;
    let desk = open(&demo, 1280).await;
    let wide = rounds(&desk).await;
    assert!(wide.len() >= 4, "{wide:?}");
    assert!(
        wide.windows(2)
            .all(|two| two[0].0 < two[1].0 && two[0].1 == two[1].1),
        "{wide:?}"
    );
    desk.close().await;
    let phone = open(&demo, 320).await;
    let narrow = rounds(&phone).await;
    assert_eq!(narrow.len(), wide.len());
    assert!(
        narrow
            .windows(2)
            .all(|two| two[0].0 == two[1].0 && two[0].1 < two[1].1),
        "{narrow:?}"
    );
    phone.close().await;
}

#[tokio::test]
async fn a_bracket_is_printed_on_a4_landscape_and_an_ordinary_page_upright() {
    let demo = server::demo().await;
    let browser = open(&demo, 1280).await;
    let (width, height) = paper(&browser).await;
    // A4 in points.
    assert!(
        (width - 842.0).abs() < 1.0 && (height - 595.0).abs() < 1.0,
        "{width} x {height}"
    );
    browser.go("/t/zveza/privacy").await;
    let (width, height) = paper(&browser).await;
    assert!(
        (width - 595.0).abs() < 1.0 && (height - 842.0).abs() < 1.0,
        "{width} x {height}"
    );
    browser.close().await;
}

/// The size of the first page that Chromium would print.
async fn paper(browser: &Browser) -> (f64, f64) {
    let asked = json!({ "preferCSSPageSize": true, "printBackground": false });
    let printed: Value = browser.cdp("Page.printToPDF", asked).await;
    let pdf = BASE64
        .decode(printed["data"].as_str().unwrap().as_bytes())
        .unwrap();
    let text = String::from_utf8_lossy(&pdf);
    let (_, sizes) = text.split_once("/MediaBox [").expect("a page");
    let (size, _) = sizes.split_once(']').unwrap();
    let numbers: Vec<f64> = size
        .split_whitespace()
        .map(|n| n.parse().unwrap())
        .collect();
    (numbers[2], numbers[3])
}
