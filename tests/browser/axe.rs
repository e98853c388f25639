//! axe-core finds no violation on any page, in light, in dark and at 320 pixels, in both languages; nothing scrolls sideways.
//!
//! The list of pages is complete by construction: it is held against the routes that the program declares.
use std::{
    collections::BTreeSet,
    future::Future as _,
    mem,
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    task::Poll,
};

use axum::http::Method;
use sea_orm::{ConnectOptions, ConnectionTrait as _, Database, DatabaseConnection};
use serde_json::{Value, json};
use tatami::{app, web::routes::RouteInfo};

use crate::{
    browser::{Browser, DESKTOP, Look},
    pages,
    server::{self, Server},
};

/// Routes that answer no page, and why.
const NO_PAGES: &[(&str, &str)] = &[
    ("/healthz", "a word for whoever watches the server"),
    ("/assets/{hash}/{*name}", "style sheets, scripts, fonts"),
    ("/o/{tenant}/members/import/sample", "a file"),
    ("/o/{tenant}/members/import/{draft}/faulty", "a file"),
    (
        "/o/{tenant}/competitions/{competition}/import/sample",
        "a file",
    ),
    ("/o/{tenant}/exports/{export}/file", "a file"),
    ("/me/{tenant}/{member}/copy/{export}/file", "a file"),
    ("/t/{tenant}/card-key", "data"),
    ("/t/{tenant}/{competition}/medals.json", "data"),
    ("/t/{tenant}/{competition}/medals.csv", "data"),
    ("/en/t/{tenant}/{competition}/medals.json", "data"),
    ("/en/t/{tenant}/{competition}/medals.csv", "data"),
];

/// Somebody who walks through the pages in one language and looks at each.
pub struct Tour {
    pub browser: Browser,
    pub lang: &'static str,
    database: PathBuf,
    routes: Vec<RouteInfo>,
    seen: BTreeSet<&'static str>,
    faults: Vec<String>,
}

impl Tour {
    async fn begin(server: &Server, lang: &'static str) -> Self {
        let axe = std::env::var("TATAMI_TEST_AXE")
            .expect("TATAMI_TEST_AXE names axe.min.js; scripts/test sets it");
        let axe = std::fs::read_to_string(axe).unwrap();
        let browser = Browser::open(server, Look { lang, ..DESKTOP }).await;
        // Chromium gives it to each page, whatever the page allows.
        browser
            .cdp(
                "Page.addScriptToEvaluateOnNewDocument",
                json!({ "source": axe }),
            )
            .await;
        Self {
            browser,
            lang,
            database: server.database(),
            routes: app::routes().table().to_vec(),
            seen: BTreeSet::new(),
            faults: Vec::new(),
        }
    }

    /// What an hour or a fault would do to the database.
    pub async fn sql(&self, statement: &str) {
        let other = self.database().await;
        other.execute_unprepared(statement).await.unwrap();
        other.close().await.unwrap();
    }

    /// A connection of one's own to the database of the demonstration.
    pub async fn database(&self) -> DatabaseConnection {
        let mut options = ConnectOptions::new(format!("sqlite://{}", self.database.display()));
        options.max_connections(1);
        Database::connect(options).await.unwrap()
    }

    /// Goes on at another installation.
    async fn move_to(&mut self, server: &Server) {
        self.leave().await;
        self.browser.base = server.base.clone();
    }

    /// Becomes nobody.
    pub async fn leave(&self) {
        self.browser.client.delete_all_cookies().await.unwrap();
    }

    /// A public page in the language of the tour.
    pub fn public(&self, path: &str) -> String {
        if self.lang == "en" {
            format!("/en{path}")
        } else {
            path.to_owned()
        }
    }

    /// Goes to a page and looks at it.
    pub async fn visit(&mut self, path: &str) {
        self.browser.go(path).await;
        self.look().await;
    }

    /// Looks at the page that is there: it must be one that was meant.
    pub async fn look(&mut self) {
        let page = self.here().await;
        assert!(
            !page.is_error,
            "an error at {}:\n{}",
            page.path,
            self.browser.words().await
        );
        self.check(&page).await;
        if let Some(route) = self.route_of(&page.path) {
            self.seen.insert(route);
        }
    }

    /// Looks at every page that is linked from the one that is there, and from those, below an address: one of each kind that
    /// nobody has looked at yet.
    pub async fn wander(&mut self, below: &str) {
        let mut waiting = self.links(below).await;
        while let Some(link) = waiting.pop() {
            let path = link.split(['?', '#']).next().unwrap_or_default();
            let route = self.route_of(path);
            let is_new = route.is_some_and(|route| !self.seen.contains(route));
            let is_page = NO_PAGES.iter().all(|(other, _)| Some(*other) != route);
            if is_new && is_page {
                self.visit(&link).await;
                waiting.extend(self.links(below).await);
            }
        }
    }

    async fn links(&self, below: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href')).filter(h => h.startsWith(arguments[0]))";
        let found = self.browser.script(script, vec![json!(below)]).await;
        found
            .as_array()
            .unwrap()
            .iter()
            .map(|link| link.as_str().unwrap().to_owned())
            .collect()
    }

    /// Looks at an error page of this status.
    pub async fn look_at_error(&mut self, status: u16) {
        let page = self.here().await;
        let words = self.browser.words().await;
        assert!(
            page.is_error && words.contains(&status.to_string()),
            "no {status} at {}:\n{words}",
            page.path
        );
        self.check(&page).await;
    }

    async fn here(&self) -> Here {
        let told = self
            .browser
            .script(
                "return [location.pathname, document.documentElement.lang, !!document.querySelector('.error-page')]",
                Vec::new(),
            )
            .await;
        Here {
            path: told[0].as_str().unwrap().to_owned(),
            lang: told[1].as_str().unwrap().to_owned(),
            is_error: told[2].as_bool().unwrap(),
        }
    }

    /// The declared route of an address: the one with the most parts that are not parameters.
    fn route_of(&self, path: &str) -> Option<&'static str> {
        let parts: Vec<&str> = path.split('/').collect();
        self.routes
            .iter()
            .filter(|route| route.method == Method::GET)
            .filter_map(|route| {
                let pattern: Vec<&str> = route.path.split('/').collect();
                let fits = pattern.len() == parts.len()
                    && pattern
                        .iter()
                        .zip(&parts)
                        .all(|(pattern, part)| pattern.starts_with('{') || pattern == part);
                let literal = pattern.iter().filter(|p| !p.starts_with('{')).count();
                fits.then_some((literal, route.path))
            })
            .max()
            .map(|(_, path)| path)
    }

    /// One loaded page: in Slovenian axe sees it wide, in light and in dark; in English at 320 pixels. That nothing scrolls
    /// sideways is asked at both widths in both languages.
    async fn check(&mut self, page: &Here) {
        if page.lang != self.lang {
            self.faults
                .push(format!("{} is in {}", page.path, page.lang));
        }
        // What is folded away is looked at as well.
        self.browser
            .script(
                "window.unfolded = [...document.querySelectorAll('details:not(.menu):not([open])')]; unfolded.forEach(d => d.open = true)",
                Vec::new(),
            )
            .await;
        let is_narrow = self.lang == "en";
        self.narrow(is_narrow).await;
        self.paint("light").await;
        self.run_axe(page, is_narrow, "light").await;
        if !is_narrow {
            self.paint("dark").await;
            self.run_axe(page, is_narrow, "dark").await;
            self.paint("light").await;
        }
        self.sideways(page, is_narrow).await;
        self.narrow(!is_narrow).await;
        self.sideways(page, !is_narrow).await;
        self.narrow(false).await;
        self.browser
            .script("unfolded.forEach(d => d.open = false)", Vec::new())
            .await;
    }

    async fn narrow(&self, is_narrow: bool) {
        let (width, height) = if is_narrow { (320, 700) } else { (1280, 900) };
        self.browser
            .cdp(
                "Emulation.setDeviceMetricsOverride",
                json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": is_narrow }),
            )
            .await;
    }

    async fn paint(&self, scheme: &str) {
        self.browser
            .cdp(
                "Emulation.setEmulatedMedia",
                json!({ "features": [
                    { "name": "prefers-color-scheme", "value": scheme },
                    { "name": "prefers-reduced-motion", "value": "reduce" },
                ] }),
            )
            .await;
    }

    async fn run_axe(&mut self, page: &Here, is_narrow: bool, scheme: &str) {
        // In dark only what depends on colours can be another than in light.
        let options = if scheme == "dark" {
            json!({ "runOnly": ["color-contrast", "link-in-text-block"], "resultTypes": ["violations"] })
        } else {
            json!({ "resultTypes": ["violations"] })
        };
        let script = "const [options, done] = arguments; axe.run(document, options).then(r => done(r.violations.map(v => \
            v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200) + ' ' + (n.any[0]?.message || n.all[0]?.message || n.none[0]?.message || '')).join(' | '))), \
            e => done([String(e)]))";
        let found = self
            .browser
            .client
            .execute_async(script, vec![options])
            .await
            .unwrap_or_else(|error| panic!("{}: {error}", page.path));
        for violation in found.as_array().unwrap() {
            self.faults.push(format!(
                "{} ({}, {scheme}, {}): {}",
                page.path,
                self.lang,
                if is_narrow { "320 px" } else { "1280 px" },
                violation.as_str().unwrap_or_default()
            ));
        }
    }

    async fn sideways(&mut self, page: &Here, is_narrow: bool) {
        let script = "const root = document.documentElement, wide = root.scrollWidth - root.clientWidth; \
            const far = wide > 0 ? [...document.querySelectorAll('main *, header *, footer *')].find(e => e.getBoundingClientRect().right > root.clientWidth + 1 && !e.closest('.scroll') && e.checkVisibility()) : null; \
            return [wide, far ? far.outerHTML.slice(0, 200) : '']";
        let found = self.browser.script(script, Vec::new()).await;
        if found[0].as_i64().unwrap_or(0) > 0 {
            self.faults.push(format!(
                "{} ({}) scrolls sideways by {} at {}: {}",
                page.path,
                self.lang,
                found[0],
                if is_narrow { "320 px" } else { "1280 px" },
                found[1].as_str().unwrap_or_default()
            ));
        }
    }

    /// What another tab would do: sends the form of this page with other values, and stays.
    pub async fn meanwhile(&self, form: &str, changes: &[(&str, &str)]) {
        let script = "const [form, changes, done] = arguments; const f = document.querySelector(form), data = new FormData(f); \
            for (const [name, value] of changes) data.set(name, value); \
            fetch(f.action, { method: 'POST', body: new URLSearchParams(data) }).then(r => done(r.status), e => done(String(e)))";
        let changes: Vec<Value> = changes.iter().map(|change| json!(change)).collect();
        let status = self
            .browser
            .client
            .execute_async(script, vec![json!(form), Value::Array(changes)])
            .await
            .unwrap();
        assert_eq!(status, json!(200), "meanwhile, {form} was not saved");
    }

    /// The first of the linked pages on which something is.
    pub async fn first_with(&self, links: &str, css: &str) -> String {
        let script = "const [links, css, done] = arguments; (async () => { \
            for (const a of document.querySelectorAll(links)) { \
            const page = new DOMParser().parseFromString(await (await fetch(a.href)).text(), 'text/html'); \
            if (page.querySelector(css)) return done(a.getAttribute('href')); } done(null); })()";
        let found = self
            .browser
            .client
            .execute_async(script, vec![json!(links), json!(css)])
            .await
            .unwrap();
        found
            .as_str()
            .unwrap_or_else(|| panic!("no page behind {links} has {css}"))
            .to_owned()
    }
}

/// The page that is there.
struct Here {
    path: String,
    lang: String,
    is_error: bool,
}

/// Takes one part of the way. What stops one part does not hide what the others find.
async fn part(tour: &mut Tour, name: &str, way: impl AsyncFnOnce(&mut Tour)) {
    let mut way = Box::pin(way(tour));
    let ended =
        std::future::poll_fn(
            |cx| match catch_unwind(AssertUnwindSafe(|| way.as_mut().poll(cx))) {
                Ok(polled) => polled.map(|()| true),
                Err(_) => Poll::Ready(false),
            },
        )
        .await;
    drop(way);
    if !ended {
        tour.faults
            .push(format!("{name} ({}) stopped; see above", tour.lang));
    }
}

async fn walk(demo: &Server, lang: &'static str) -> (BTreeSet<&'static str>, Vec<String>) {
    let mut tour = Tour::begin(demo, lang).await;
    let tour = &mut tour;
    part(tour, "nobody", pages::nobody::walk).await;
    part(tour, "owner", pages::owner::walk).await;
    part(tour, "members", pages::members::walk).await;
    part(tour, "competitions", pages::competitions::walk).await;
    part(tour, "office", pages::office::walk).await;
    part(tour, "health", pages::health::walk).await;
    part(tour, "support", pages::support::walk).await;
    part(tour, "persons", pages::persons::walk).await;
    part(tour, "operator", pages::operator::walk).await;
    part(tour, "outage", pages::nobody::outage).await;
    let (fresh, link) = server::empty().await;
    tour.move_to(&fresh).await;
    part(tour, "setup", async |tour| {
        pages::setup::walk(tour, &link).await;
    })
    .await;
    tour.browser.client.clone().close().await.unwrap();
    (mem::take(&mut tour.seen), mem::take(&mut tour.faults))
}

#[tokio::test]
async fn every_page_is_without_violations_in_light_in_dark_and_at_320_pixels_in_both_languages() {
    let (one, other) = (server::demo().await, server::demo().await);
    let (slovenian, english) = tokio::join!(walk(&one, "sl"), walk(&other, "en"));
    let mut faults: Vec<String> = slovenian.1.into_iter().chain(english.1).collect();
    let table = app::routes().table().to_vec();
    for route in table.iter().filter(|route| route.method == Method::GET) {
        let is_english = route.path.starts_with("/en/");
        let is_slovenian = route.path.starts_with("/t/");
        let is_page = NO_PAGES.iter().all(|(path, _)| *path != route.path);
        if is_page && !is_english && !slovenian.0.contains(route.path) {
            faults.push(format!("{} was not visited in Slovenian", route.path));
        }
        if is_page && !is_slovenian && !english.0.contains(route.path) {
            faults.push(format!("{} was not visited in English", route.path));
        }
    }
    for (path, _) in NO_PAGES {
        if table.iter().all(|route| route.path != *path) {
            faults.push(format!("{path} is no route; take it off the list"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
