//! axe-core finds no violation on any page, in light and dark and on a narrow phone, and nothing scrolls sideways.
use crate::support::{Browser, DARK, DESKTOP, Demo, Look, PHONE, demo};

/// Pages of a person: the sign-in and the paths.
const PAGES: &[(&str, &[&str])] = &[
    (
        "",
        &[
            "/",
            "/sign-in",
            "/reset",
            "/demo",
            "/demo/mailbox",
            "/demo/remove",
            "/t/zveza",
            "/en/t/zveza",
            "/t/zveza/privacy",
            "/t/zveza/processor",
            "/en/t/zelena-dolina/privacy",
            "/ni-take-strani",
        ],
    ),
    (
        "vodja@zelena-dolina.example",
        &[
            "/account",
            "/o/zelena-dolina",
            "/o/zelena-dolina/members",
            "/o/zelena-dolina/members?q=novak",
            "/o/zelena-dolina/members/new",
            "/o/zelena-dolina/members/import",
            "/o/zelena-dolina/notices",
            "/o/zelena-dolina/notices/privacy",
            "/o/zelena-dolina/people",
            "/o/zelena-dolina/settings",
            "/o/zelena-dolina/log",
            "/o/zelena-dolina/competitions",
            "/o/ni-take",
        ],
    ),
    (
        "zveza@zveza.example",
        &["/o/zveza/competitions", "/o/zveza/competitions/new"],
    ),
    ("operater@obdelovalec.example", &["/ops"]),
];

async fn check_all(demo: &Demo, look: Look) {
    let axe = std::env::var("TATAMI_TEST_AXE")
        .expect("TATAMI_TEST_AXE names axe.min.js; scripts/test sets it");
    let axe = std::fs::read_to_string(axe).unwrap();
    let mut faults = Vec::new();
    for (email, paths) in PAGES {
        let browser = Browser::open(demo, look).await;
        if !email.is_empty() {
            browser.sign_in(email).await;
        }
        let mut paths: Vec<String> = paths.iter().map(|p| (*p).to_owned()).collect();
        paths.extend(links_on(&browser, email).await);
        for path in &paths {
            browser.go(path).await;
            faults.extend(check(&browser, &axe, path, look).await);
        }
        browser.close().await;
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// One page of each kind that has an id in its address.
async fn links_on(browser: &Browser, email: &str) -> Vec<String> {
    let sources: &[(&str, &str)] = match email {
        "" => &[(
            "/t/zveza",
            "main a[href^='/t/zveza/']:not([href$='.json']):not([href$='.csv'])",
        )],
        "vodja@zelena-dolina.example" => &[("/o/zelena-dolina/members", "table.list tbody th a")],
        "zveza@zveza.example" => &[(
            "/o/zveza/competitions",
            "main a[href^='/o/zveza/competitions/']:not([href$='/new'])",
        )],
        _ => &[],
    };
    let mut found = Vec::new();
    for (source, css) in sources {
        browser.go(source).await;
        let Ok(link) = browser.client.find(fantoccini::Locator::Css(css)).await else {
            continue;
        };
        let Some(href) = link.attr("href").await.unwrap() else {
            continue;
        };
        found.push(href.clone());
        if email.is_empty() {
            browser.go(&href).await;
            for css in [
                "main a[href*='/c/']",
                "main a[href$='/medals']",
                "main a[href*='/a/']",
            ] {
                if let Ok(inner) = browser.client.find(fantoccini::Locator::Css(css)).await {
                    found.extend(inner.attr("href").await.unwrap());
                }
            }
        } else if email.starts_with("vodja") {
            found.push(format!("{href}/edit"));
        }
    }
    found
}

async fn check(browser: &Browser, axe: &str, path: &str, look: Look) -> Vec<String> {
    let mut faults = Vec::new();
    let script = format!(
        "{axe}; const done = arguments[arguments.length - 1]; \
         axe.run(document, {{ resultTypes: ['violations'], runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa'] }}) \
         .then(r => done(r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | '))))"
    );
    let found = browser
        .client
        .execute_async(&script, Vec::new())
        .await
        .unwrap_or_else(|e| panic!("{path}: {e}"));
    for violation in found.as_array().unwrap() {
        faults.push(format!(
            "{path} ({} px, dark: {}): {}",
            look.width,
            look.is_dark,
            violation.as_str().unwrap_or_default()
        ));
    }
    let wide = browser
        .client
        .execute(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth",
            Vec::new(),
        )
        .await
        .unwrap();
    if wide.as_i64().unwrap_or(0) > 0 {
        faults.push(format!(
            "{path}: scrolls sideways by {wide} at {} px",
            look.width
        ));
    }
    faults
}

#[tokio::test]
async fn no_page_violates_axe_in_light() {
    check_all(&demo().await, DESKTOP).await;
}

#[tokio::test]
async fn no_page_violates_axe_in_dark() {
    check_all(&demo().await, DARK).await;
}

#[tokio::test]
async fn no_page_violates_axe_or_scrolls_sideways_at_320_pixels() {
    check_all(&demo().await, PHONE).await;
}
