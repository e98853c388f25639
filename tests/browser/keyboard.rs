//! With the keyboard alone. Keys only: nothing here clicks.
use fantoccini::{
    actions::{InputSource as _, KeyAction, KeyActions},
    key::Key,
};
use serde_json::{Value, json};

use crate::{
    browser::{Browser, DESKTOP},
    server,
};

const MEMBERS: &str = "/o/zelena-dolina/members";

/// Where the keyboard is, and whether a person sees it: outlined, on the screen, under nothing.
const STOP: &str = "
    const e = document.activeElement;
    if (!e || e === document.body || e === document.documentElement) return null;
    window.stops ??= [];
    const known = stops.indexOf(e);
    if (known < 0) stops.push(e);
    // Where a box stands for a field that is drawn by its label, the label shows the focus.
    const seen = [e, e.closest('label'), e.parentElement].filter(Boolean);
    const outlined = seen.some(x => { const s = getComputedStyle(x); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; });
    const r = e.getBoundingClientRect(), x = r.left + Math.min(r.width / 2, 40), y = r.top + Math.min(r.height / 2, 20);
    const top = document.elementFromPoint(x, y);
    const free = r.width > 0 && r.height > 0 && x >= 0 && y >= 0 && x < innerWidth && y < innerHeight
        && !!top && (e.contains(top) || top.contains(e) || !!e.closest('label')?.contains(top));
    return { known: known >= 0, outlined, free, what: e.outerHTML.slice(0, 160), path: location.pathname };
";

/// The name of somebody of full age of whom the page has one only: nobody's consent stands in the way of an e-mail address.
const GROWN_UP: &str = "
    const rows = [...document.querySelectorAll('tbody tr')].map(row => ({ name: row.querySelector('th a').innerText, year: row.querySelector('th + td').innerText }));
    const isAdult = row => Number(row.year) > 1900 && new Date().getFullYear() - row.year > 18;
    return rows.find(row => isAdult(row) && rows.filter(other => other.name === row.name).length === 1)?.name ?? null";

impl Browser {
    /// Presses keys one after the other, as a keyboard does, wherever the focus is.
    async fn press(&self, keys: &str) {
        let mut typing = KeyActions::new("keyboard".to_owned());
        for value in keys.chars() {
            typing = typing
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
        }
        self.client.perform_actions(typing).await.unwrap();
    }

    /// Selects all that stands in a field.
    async fn select_all(&self) {
        let control = char::from(Key::Control);
        let typing = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: control })
            .then(KeyAction::Down { value: 'a' })
            .then(KeyAction::Up { value: 'a' })
            .then(KeyAction::Up { value: control });
        self.client.perform_actions(typing).await.unwrap();
    }

    async fn tab(&self) {
        self.press(&Key::Tab.to_string()).await;
    }

    /// Presses a key that leads to another page.
    async fn press_on(&self, key: &str) {
        self.script("window.isBefore = true", Vec::new()).await;
        self.press(key).await;
        self.next_page(key).await;
    }

    async fn is_at(&self, css: &str) -> bool {
        self.script(
            "return !!document.activeElement?.matches(arguments[0])",
            vec![json!(css)],
        )
        .await
            == json!(true)
    }

    /// Presses Tab until the keyboard is there.
    async fn tab_to(&self, css: &str) {
        for _ in 0..300 {
            if self.is_at(css).await {
                return;
            }
            self.tab().await;
        }
        panic!("Tab does not lead to {css} on {}", self.path().await);
    }

    /// Goes through the whole page with Tab: every stop is seen, and the way ends where it began.
    async fn walk_through(&self, path: &str) -> usize {
        self.go(path).await;
        let mut faults = Vec::new();
        for stops in 0..600 {
            self.tab().await;
            let stop = self.script(STOP, Vec::new()).await;
            if stop.is_null() || stop["known"] == json!(true) && stops > 0 && self.is_first().await
            {
                assert!(faults.is_empty(), "{path}:\n{}", faults.join("\n"));
                let all = self.script(
                    "return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex=\"0\"]')].filter(e => !e.disabled && e.checkVisibility({ visibilityProperty: true }) && !(e.type === 'radio' && !e.checked) && !stops.includes(e)).map(e => e.outerHTML.slice(0, 160))",
                    Vec::new(),
                ).await;
                let missed: Vec<&Value> = all
                    .as_array()
                    .unwrap()
                    .iter()
                    .filter(|html| !html.as_str().unwrap().contains("type=\"radio\""))
                    .collect();
                assert!(missed.is_empty(), "{path}: Tab never comes to {missed:?}");
                return stops;
            }
            assert!(
                stop["known"] == json!(false),
                "{path}: Tab is caught at {}",
                stop["what"]
            );
            if stop["outlined"] != json!(true) || stop["free"] != json!(true) {
                faults.push(stop.to_string());
            }
        }
        panic!("{path}: Tab never comes to an end");
    }

    async fn is_first(&self) -> bool {
        self.script("return document.activeElement === stops[0]", Vec::new())
            .await
            == json!(true)
    }
}

#[tokio::test]
async fn everything_on_a_page_is_reached_seen_and_left_with_tab() {
    let demo = server::demo().await;
    let browser = Browser::open(&demo, DESKTOP).await;
    browser.walk_through("/t/zveza").await;
    browser.sign_in("vodja@zelena-dolina.example").await;
    for path in [
        "/o/zelena-dolina",
        "/o/zelena-dolina/members?per=25",
        "/o/zelena-dolina/members/new",
        "/o/zelena-dolina/members/import",
        "/o/zelena-dolina/people",
        "/o/zelena-dolina/settings",
        "/o/zelena-dolina/competitions/new",
    ] {
        let stops = browser.walk_through(path).await;
        assert!(stops > 10, "{path} has {stops} stops");
    }
    browser.close().await;
}

#[tokio::test]
async fn a_member_is_found_chosen_and_changed_with_the_keyboard_alone() {
    let demo = server::demo().await;
    let browser = Browser::open(&demo, DESKTOP).await;
    browser.sign_in("tajnistvo@zelena-dolina.example").await;
    browser.go("/o/zelena-dolina").await;
    // The first stop is the way past the menu.
    browser.tab().await;
    assert!(browser.is_at("a.skip[href='#main']").await);
    browser.press(&Key::Enter.to_string()).await;
    assert!(
        browser.is_at("main").await,
        "the skip link leads to the page itself"
    );
    // A menu opens with Enter and closes with Escape, and the keyboard stays with it.
    browser.tab_to("details.account summary").await;
    browser.press(&Key::Enter.to_string()).await;
    assert!(browser.has("details.account[open]").await);
    browser.tab().await;
    assert!(browser.is_at("details.account a").await);
    browser.press(&Key::Escape.to_string()).await;
    assert!(!browser.has("details.account[open]").await);
    assert!(browser.is_at("details.account summary").await);
    // By the menu to the list.
    browser
        .tab_to(&format!("nav.nav a[href='{MEMBERS}']"))
        .await;
    browser.press_on(&Key::Enter.to_string()).await;
    assert_eq!(browser.path().await, MEMBERS);
    // The slash leads to the search; the list follows the letters.
    let name = browser.script(GROWN_UP, Vec::new()).await;
    let name = name.as_str().expect("a grown-up on the first page");
    browser.tab().await;
    browser.press("/").await;
    assert!(browser.is_at("main input[name=q]").await);
    browser.press(name).await;
    browser.wait(".chips .chip").await;
    assert_eq!(browser.text("tbody th a").await, name);
    // Choosing a row tells how many are chosen and offers what can be done.
    browser.tab_to("tbody input[name=id]").await;
    browser.press(" ").await;
    assert!(browser.text(".bulk-count").await.ends_with('1'));
    browser.tab_to("tbody th a").await;
    browser.press_on(&Key::Enter.to_string()).await;
    let member = browser.path().await;
    // The form, with a mistake.
    browser.tab_to("a[href$='/edit']").await;
    browser.press_on(&Key::Enter.to_string()).await;
    browser.tab_to("input[name=email]").await;
    browser.select_all().await;
    browser.press("ni naslov").await;
    browser.press_on(&Key::Enter.to_string()).await;
    assert!(
        browser.is_at(".problem[role=alert]").await,
        "the summary of mistakes has the keyboard"
    );
    browser.tab().await;
    assert!(browser.is_at(".problem a[href='#email']").await);
    browser.press(&Key::Enter.to_string()).await;
    assert!(
        browser.is_at("input[name=email]").await,
        "the mistake leads to its field"
    );
    assert_eq!(
        browser.value("input[name=email]").await,
        "ni naslov",
        "what was typed is kept"
    );
    browser.select_all().await;
    browser.press("prava@example.si").await;
    browser.press_on(&Key::Enter.to_string()).await;
    assert_eq!(
        browser.path().await,
        member,
        "not saved:\n{}",
        browser.words().await
    );
    assert!(
        browser.has("main [role=status]").await,
        "it is said that it was saved"
    );
    browser.says("prava@example.si").await;
    browser.close().await;
}
