//! A driven Chromium. Nothing here waits for a while: everything waits for something to be so.
use std::{
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use fantoccini::{
    Client, ClientBuilder, Locator,
    wd::{Capabilities, WebDriverCompatibleCommand},
};
use serde_json::{Value, json};

use crate::server::{Server, free_port, wait_for};

/// How long something may take to be so.
const PATIENCE: Duration = Duration::from_secs(45);

/// How the browser is set.
#[derive(Clone, Copy)]
pub struct Look {
    pub width: u32,
    pub has_script: bool,
    /// The language it asks for.
    pub lang: &'static str,
}

pub const DESKTOP: Look = Look {
    width: 1280,
    has_script: true,
    lang: "sl",
};

/// A phone as most people have it.
pub const PHONE: Look = Look {
    width: 390,
    ..DESKTOP
};

/// A driven browser.
pub struct Browser {
    pub client: Client,
    driver: Child,
    pub base: String,
    is_phone: bool,
    _profile: tempfile::TempDir,
}

impl Drop for Browser {
    fn drop(&mut self) {
        drop(self.driver.kill());
        drop(self.driver.wait());
    }
}

/// A command of the protocol that Chromium's own developer tools speak.
#[derive(Debug)]
struct Cdp(String);

impl WebDriverCompatibleCommand for Cdp {
    fn endpoint(
        &self,
        base: &reqwest::Url,
        session: Option<&str>,
    ) -> Result<reqwest::Url, <reqwest::Url as std::str::FromStr>::Err> {
        base.join(&format!(
            "session/{}/goog/cdp/execute",
            session.unwrap_or_default()
        ))
    }

    fn method_and_body(&self, _: &reqwest::Url) -> (axum::http::Method, Option<String>) {
        (axum::http::Method::POST, Some(self.0.clone()))
    }
}

impl Browser {
    pub async fn open(server: &Server, look: Look) -> Self {
        let port = free_port();
        let driver = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver is missing; scripts/test installs it");
        wait_for(port).await;
        let profile = tempfile::tempdir().unwrap();
        let mut prefs = json!({ "intl.accept_languages": look.lang });
        if !look.has_script {
            prefs["profile.managed_default_content_settings.javascript"] = json!(2);
        }
        let options = json!({
            "binary": "/usr/bin/chromium",
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-quic",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
                "--window-size=1280,900".to_owned(),
                format!("--user-data-dir={}", profile.path().display()),
            ],
            "prefs": prefs,
        });
        let mut capabilities = Capabilities::new();
        capabilities.insert("goog:chromeOptions".to_owned(), options);
        let connector = hyper_util::client::legacy::connect::HttpConnector::new();
        let client = tokio::time::timeout(
            PATIENCE,
            ClientBuilder::new(connector)
                .capabilities(capabilities)
                .connect(&format!("http://127.0.0.1:{port}")),
        )
        .await
        .expect("Chromium does not answer")
        .expect("Chromium does not start");
        let browser = Self {
            client,
            driver,
            base: server.base.clone(),
            is_phone: look.width < 500,
            _profile: profile,
        };
        if browser.is_phone {
            let height = if look.width < PHONE.width { 700 } else { 844 };
            let screen = json!({ "width": look.width, "height": height, "deviceScaleFactor": 1, "mobile": true });
            browser
                .cdp("Emulation.setDeviceMetricsOverride", screen)
                .await;
            let touch = json!({ "enabled": true, "maxTouchPoints": 5 });
            browser
                .cdp("Emulation.setTouchEmulationEnabled", touch)
                .await;
        }
        browser
    }

    pub async fn close(self) {
        self.client.clone().close().await.unwrap();
    }

    /// Tells Chromium's developer tools something, and returns what they answer.
    pub async fn cdp(&self, name: &str, params: Value) -> Value {
        let command = json!({ "cmd": name, "params": params }).to_string();
        self.client
            .issue_cmd(Cdp(command))
            .await
            .unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub async fn go(&self, path: &str) {
        self.client
            .goto(&format!("{}{path}", self.base))
            .await
            .unwrap_or_else(|error| panic!("{path}: {error}"));
        self.fits().await;
    }

    /// On a phone no page is wider than the screen.
    async fn fits(&self) {
        if self.is_phone {
            let wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
            let wide = self.script(wide, Vec::new()).await;
            assert_eq!(wide, json!(0), "{} scrolls sideways", self.path().await);
        }
    }

    /// Path and query of the page.
    pub async fn path(&self) -> String {
        let url = self.client.current_url().await.unwrap();
        url.as_str().trim_start_matches(&self.base).to_owned()
    }

    pub async fn script(&self, script: &str, args: Vec<Value>) -> Value {
        self.client
            .execute(script, args)
            .await
            .unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    async fn find(&self, css: &str) -> fantoccini::elements::Element {
        match self.client.find(Locator::Css(css)).await {
            Ok(element) => element,
            Err(_) => panic!(
                "nothing at {css} on {}:\n{}",
                self.path().await,
                self.words().await
            ),
        }
    }

    pub async fn text(&self, css: &str) -> String {
        self.find(css).await.text().await.unwrap()
    }

    pub async fn attr(&self, css: &str, name: &str) -> String {
        self.find(css)
            .await
            .attr(name)
            .await
            .unwrap()
            .unwrap_or_else(|| panic!("{css} has no {name}"))
    }

    /// What stands in a field now.
    pub async fn value(&self, css: &str) -> String {
        self.find(css)
            .await
            .prop("value")
            .await
            .unwrap()
            .unwrap_or_default()
    }

    /// All that a reader sees.
    pub async fn words(&self) -> String {
        match self.client.find(Locator::Css("body")).await {
            Ok(body) => body.text().await.unwrap_or_default(),
            Err(_) => String::new(),
        }
    }

    pub async fn has(&self, css: &str) -> bool {
        self.client.find(Locator::Css(css)).await.is_ok()
    }

    pub async fn says(&self, words: &str) {
        let shown = self.words().await;
        assert!(
            shown.contains(words),
            "«{words}» is not on {}:\n{shown}",
            self.path().await
        );
    }

    /// Clicks what stays on the page.
    pub async fn click(&self, css: &str) {
        let element = self.find(css).await;
        let centre = "arguments[0].scrollIntoView({ block: 'center' })";
        self.script(centre, vec![serde_json::to_value(&element).unwrap()])
            .await;
        element
            .click()
            .await
            .unwrap_or_else(|error| panic!("{css}: {error}"));
    }

    /// Clicks what leads to another page, and waits until that page is there.
    pub async fn follow(&self, css: &str) {
        self.script("window.isBefore = true", Vec::new()).await;
        self.click(css).await;
        self.next_page(css).await;
    }

    /// Follows that of several links that is to be seen: a narrow screen has it elsewhere.
    pub async fn follow_seen(&self, css: &str) {
        let mark = "const seen = [...document.querySelectorAll(arguments[0])].find(e => e.checkVisibility()); \
            if (seen) seen.id = 'seen'; return !!seen";
        let is_there = self.script(mark, vec![json!(css)]).await;
        assert_eq!(is_there, json!(true), "no {css} is to be seen");
        self.follow("#seen").await;
    }

    /// Waits until another page than the marked one is there.
    pub async fn next_page(&self, after: &str) {
        let is_there = "return !window.isBefore && document.readyState === 'complete'";
        let until = Instant::now() + PATIENCE;
        loop {
            // While one page goes and the other comes there is no page to ask.
            if let Ok(Value::Bool(true)) = self.client.execute(is_there, Vec::new()).await {
                return self.fits().await;
            }
            assert!(
                Instant::now() < until,
                "no page came after {after} on {}",
                self.path().await
            );
            tokio::time::sleep(Duration::from_millis(15)).await;
        }
    }

    /// Sends the form that the button belongs to.
    pub async fn submit(&self) {
        self.follow("main form button[type=submit]").await;
    }

    pub async fn fill(&self, css: &str, value: &str) {
        let element = self.find(css).await;
        drop(element.clear().await);
        element.send_keys(value).await.unwrap();
    }

    /// Chooses an option by its value.
    pub async fn choose(&self, css: &str, value: &str) {
        self.find(css)
            .await
            .select_by_value(value)
            .await
            .unwrap_or_else(|error| panic!("{css} {value}: {error}"));
    }

    /// Hands a file to a field.
    pub async fn attach(&self, css: &str, file: &std::path::Path) {
        self.find(css)
            .await
            .send_keys(&file.display().to_string())
            .await
            .unwrap();
    }

    /// Types three parts of a date.
    pub async fn fill_date(&self, name: &str, [day, month, year]: [&str; 3]) {
        for (part, value) in [("day", day), ("month", month), ("year", year)] {
            self.fill(&format!("input[name='{name}.{part}']"), value)
                .await;
        }
    }

    /// Waits until something is on the page.
    pub async fn wait(&self, css: &str) {
        let until = Instant::now() + PATIENCE;
        while !self.has(css).await {
            assert!(
                Instant::now() < until,
                "{css} did not come on {}:\n{}",
                self.path().await,
                self.words().await
            );
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// Loads a page until something is on it: for what another part of the program does by and by.
    pub async fn go_until(&self, path: &str, css: &str) {
        let until = Instant::now() + PATIENCE;
        self.go(path).await;
        while !self.has(css).await {
            assert!(Instant::now() < until, "{css} did not come on {path}");
            tokio::time::sleep(Duration::from_millis(50)).await;
            self.go(path).await;
        }
    }

    /// The password of everybody in the demonstration; the page that is open stays.
    pub async fn password(&self) -> String {
        let script = "const done = arguments[0]; fetch('/demo').then(r => r.text()).then(text => \
            done(new DOMParser().parseFromString(text, 'text/html').querySelector('main code').textContent))";
        let told = self.client.execute_async(script, Vec::new()).await;
        told.unwrap().as_str().unwrap().to_owned()
    }

    /// The first steps of signing in, up to the page that asks for the code of the second factor.
    pub async fn give_password(&self, email: &str) {
        self.go("/demo").await;
        let password = self.text("main code").await;
        self.go("/sign-in").await;
        self.fill("input[name=email]", email).await;
        self.fill("input[name=password]", &password).await;
        self.submit().await;
        assert!(
            self.path().await.starts_with("/sign-in/factor"),
            "{}",
            self.words().await
        );
    }

    /// Gives the code of the second factor. A code counts once: whoever signs in a second time within its 30 seconds is
    /// refused with the first code and waits for the next, as a person does.
    pub async fn give_code(&self, email: &str) {
        let here = self.path().await;
        let code = self.code_of(email).await;
        if self.is_code_taken(&here, &code).await {
            return;
        }
        let until = Instant::now() + Duration::from_secs(40);
        let mut next = self.code_of(email).await;
        while next == code && Instant::now() < until {
            tokio::time::sleep(Duration::from_millis(500)).await;
            next = self.code_of(email).await;
        }
        assert!(
            self.is_code_taken(&here, &next).await,
            "{}",
            self.words().await
        );
    }

    async fn is_code_taken(&self, form: &str, code: &str) -> bool {
        self.go(form).await;
        self.fill("input[name=code]", code).await;
        self.submit().await;
        !self.path().await.contains("sign-in")
    }

    /// Signs in as one of the demonstration, reading password and code from its page.
    pub async fn sign_in(&self, email: &str) {
        self.give_password(email).await;
        self.give_code(email).await;
    }

    /// The code of the second factor of this moment.
    async fn code_of(&self, email: &str) -> String {
        self.go("/demo").await;
        let path = format!("//tr[td/code[text()='{email}']]/td[last()]/code");
        let cell = self.client.find(Locator::XPath(&path)).await.unwrap();
        cell.text().await.unwrap()
    }
}
