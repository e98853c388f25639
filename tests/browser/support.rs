//! The demonstration as a process of its own, and a browser that is driven.
use std::{
    net::TcpListener,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use fantoccini::{Client, ClientBuilder, Locator, wd::Capabilities};
use serde_json::json;
use tokio::sync::OnceCell;

/// A running demonstration.
pub struct Demo {
    process: Child,
    pub base: String,
    state: tempfile::TempDir,
}

impl Drop for Demo {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
        let _ = &self.state;
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}

static FILLED: OnceCell<tempfile::TempDir> = OnceCell::const_new();

/// A demonstration of one's own: a copy of one that was filled once.
pub async fn demo() -> Demo {
    let filled = FILLED
        .get_or_init(|| async {
            let state = tempfile::tempdir().unwrap();
            let done = Command::new(env!("CARGO_BIN_EXE_tatami"))
                .args([
                    "demo",
                    "--only-fill",
                    "--listen",
                    &format!("127.0.0.1:{}", free_port()),
                ])
                .env("XDG_STATE_HOME", state.path())
                .stdout(Stdio::null())
                .status()
                .unwrap();
            assert!(done.success(), "the demonstration could not be filled");
            state
        })
        .await;
    let state = tempfile::tempdir().unwrap();
    let copied = Command::new("cp")
        .arg("-a")
        .arg(filled.path().join("tatami-demo"))
        .arg(state.path())
        .status()
        .unwrap();
    assert!(copied.success());
    let port = free_port();
    let process = Command::new(env!("CARGO_BIN_EXE_tatami"))
        .args(["demo", "--listen", &format!("127.0.0.1:{port}")])
        .env("XDG_STATE_HOME", state.path())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let demo = Demo {
        process,
        base: format!("http://localhost:{port}"),
        state,
    };
    wait_for(port).await;
    demo
}

async fn wait_for(port: u16) {
    let until = Instant::now() + Duration::from_secs(60);
    while tokio::net::TcpStream::connect(("127.0.0.1", port))
        .await
        .is_err()
    {
        assert!(Instant::now() < until, "nothing listens at port {port}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// How the browser is set.
#[derive(Clone, Copy)]
pub struct Look {
    pub width: u32,
    pub is_dark: bool,
    pub has_script: bool,
}

pub const DESKTOP: Look = Look {
    width: 1280,
    is_dark: false,
    has_script: true,
};
pub const DARK: Look = Look {
    width: 1280,
    is_dark: true,
    has_script: true,
};
pub const PHONE: Look = Look {
    width: 320,
    is_dark: false,
    has_script: true,
};

/// A driven browser.
pub struct Browser {
    pub client: Client,
    driver: Child,
    base: String,
    _profile: tempfile::TempDir,
}

impl Drop for Browser {
    fn drop(&mut self) {
        drop(self.driver.kill());
        drop(self.driver.wait());
    }
}

impl Browser {
    pub async fn open(demo: &Demo, look: Look) -> Self {
        let port = free_port();
        let driver = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver is missing; scripts/test installs it");
        wait_for(port).await;
        let profile = tempfile::tempdir().unwrap();
        let scheme = if look.is_dark { 0 } else { 1 };
        let mut options = json!({
            "binary": "/usr/bin/chromium",
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-quic",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
                format!("--window-size={},900", look.width.max(500)),
                format!("--blink-settings=preferredColorScheme={scheme}"),
                format!("--user-data-dir={}", profile.path().display()),
            ],
        });
        if look.width < 500 {
            options["mobileEmulation"] = json!({ "deviceMetrics": { "width": look.width, "height": 700, "pixelRatio": 1.0 } });
        }
        if !look.has_script {
            options["prefs"] = json!({ "profile.managed_default_content_settings.javascript": 2 });
        }
        let mut capabilities = Capabilities::new();
        capabilities.insert("goog:chromeOptions".to_owned(), options);
        let client = ClientBuilder::new(hyper_util_connector())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .expect("Chromium does not start");
        Self {
            client,
            driver,
            base: demo.base.clone(),
            _profile: profile,
        }
    }

    pub async fn go(&self, path: &str) {
        self.client
            .goto(&format!("{}{path}", self.base))
            .await
            .unwrap();
    }

    /// Path and query of the page.
    pub async fn path(&self) -> String {
        let url = self.client.current_url().await.unwrap();
        url.as_str().trim_start_matches(&self.base).to_owned()
    }

    pub async fn text(&self, css: &str) -> String {
        self.client
            .find(Locator::Css(css))
            .await
            .unwrap_or_else(|_| panic!("{css}"))
            .text()
            .await
            .unwrap()
    }

    pub async fn words(&self) -> String {
        self.text("body").await
    }

    pub async fn has(&self, css: &str) -> bool {
        self.client.find(Locator::Css(css)).await.is_ok()
    }

    pub async fn click(&self, css: &str) {
        let element = self
            .client
            .find(Locator::Css(css))
            .await
            .unwrap_or_else(|_| panic!("nothing at {css}"));
        element
            .click()
            .await
            .unwrap_or_else(|error| panic!("{css}: {error}"));
    }

    pub async fn fill(&self, css: &str, value: &str) {
        let element = self
            .client
            .find(Locator::Css(css))
            .await
            .unwrap_or_else(|_| panic!("no field {css}"));
        drop(element.clear().await);
        element.send_keys(value).await.unwrap();
    }

    /// Waits until the address holds these letters: a click does not always wait for the page it leads to.
    pub async fn wait_path(&self, part: &str) {
        let until = Instant::now() + Duration::from_secs(15);
        while !self.path().await.contains(part) {
            assert!(
                Instant::now() < until,
                "{} does not hold {part}",
                self.path().await
            );
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// Waits until the page says these words.
    pub async fn wait_text(&self, words: &str) {
        let until = Instant::now() + Duration::from_secs(30);
        loop {
            let shown = match self.client.find(Locator::Css("body")).await {
                Ok(body) => body.text().await.unwrap_or_default(),
                Err(_) => String::new(),
            };
            if shown.contains(words) {
                return;
            }
            assert!(
                Instant::now() < until,
                "«{words}» did not come on {}:\n{shown}",
                self.path().await
            );
            tokio::time::sleep(Duration::from_millis(150)).await;
        }
    }

    /// Signs in as one of the demonstration, reading password and code from its page.
    pub async fn sign_in(&self, email: &str) {
        self.go("/demo").await;
        let password = self.text("main code").await;
        self.go("/sign-in").await;
        self.fill("input[name=email]", email).await;
        self.fill("input[name=password]", &password).await;
        self.click("main form button[type=submit]").await;
        // The code is looked up on another page: not before this one has come.
        self.wait_path("/sign-in/factor").await;
        let code = self.code_of(email).await;
        self.go("/sign-in/factor").await;
        self.fill("input[name=code]", &code).await;
        self.click("main form button[type=submit]").await;
        // A click does not always wait for the page it leads to.
        let until = Instant::now() + Duration::from_secs(15);
        while self.path().await.contains("sign-in") {
            assert!(
                Instant::now() < until,
                "not signed in: {}",
                self.words().await
            );
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// The code of the second factor of this moment.
    pub async fn code_of(&self, email: &str) -> String {
        self.go("/demo").await;
        let path = format!("//tr[td/code[text()='{email}']]/td[last()]/code");
        self.client
            .find(Locator::XPath(&path))
            .await
            .unwrap()
            .text()
            .await
            .unwrap()
    }

    pub async fn close(self) {
        self.client.clone().close().await.unwrap();
    }
}

fn hyper_util_connector() -> hyper_util::client::legacy::connect::HttpConnector {
    hyper_util::client::legacy::connect::HttpConnector::new()
}
