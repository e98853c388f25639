//! Somebody with a browser: sends requests to the application in process and looks at the answers.
use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use entity::ids::AccountId;
use http_body_util::BodyExt as _;
use scraper::{Html, Selector};
use std::sync::{Arc, Mutex};
use tower::ServiceExt as _;

/// A browser with its cookie.
#[derive(Clone)]
pub struct Client {
    router: Router,
    cookies: Arc<Mutex<Vec<(String, String)>>>,
    csrf: Arc<Mutex<Option<String>>>,
    account: Option<AccountId>,
    host: String,
    peer: std::net::IpAddr,
}

impl Client {
    pub fn new(router: Router, cookie: Option<String>, csrf: Option<String>) -> Self {
        Self {
            router,
            cookies: Arc::new(Mutex::new(
                cookie
                    .iter()
                    .flat_map(|pairs| pairs.split("; "))
                    .filter_map(|pair| pair.split_once('='))
                    .map(|(name, value)| (name.to_owned(), value.to_owned()))
                    .collect(),
            )),
            csrf: Arc::new(Mutex::new(csrf)),
            account: None,
            host: "localhost:8080".to_owned(),
            peer: std::net::Ipv4Addr::LOCALHOST.into(),
        }
    }

    /// The same browser at another address.
    pub fn at(mut self, ip: &str) -> Self {
        self.peer = ip.parse().unwrap();
        self
    }

    /// The same browser, which calls us by another name.
    pub fn calling(mut self, host: &str) -> Self {
        host.clone_into(&mut self.host);
        self
    }

    pub fn with_account(mut self, account: AccountId) -> Self {
        self.account = Some(account);
        self
    }

    /// The account this browser is signed in with.
    pub fn account(&self) -> AccountId {
        self.account.expect("somebody who is signed in")
    }

    pub fn cookie(&self) -> Option<String> {
        let jar = self.cookies.lock().unwrap();
        let pairs: Vec<String> = jar
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        (!pairs.is_empty()).then(|| pairs.join("; "))
    }

    pub fn csrf(&self) -> String {
        self.csrf.lock().unwrap().clone().unwrap_or_default()
    }

    pub async fn get(&self, path: impl AsRef<str>) -> Answer {
        self.send(
            self.request(Method::GET, path.as_ref())
                .body(Body::empty())
                .unwrap(),
        )
        .await
    }

    /// Gets with more headers.
    pub async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = self.request(Method::GET, path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// Posts a form with this session's token.
    pub async fn post(&self, path: impl AsRef<str>, fields: &[(&str, &str)]) -> Answer {
        let mut pairs = vec![("csrf".to_owned(), self.csrf())];
        pairs.extend(
            fields
                .iter()
                .map(|(n, v)| ((*n).to_owned(), (*v).to_owned())),
        );
        self.post_raw(path.as_ref(), &serde_html_form::to_string(&pairs).unwrap())
            .await
    }

    /// Posts a body as it is.
    pub async fn post_raw(&self, path: &str, body: &str) -> Answer {
        self.post_raw_with(path, body, &[]).await
    }

    /// Posts a body as it is, with more headers.
    pub async fn post_raw_with(&self, path: &str, body: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = self
            .request(Method::POST, path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::from(body.to_owned())).unwrap())
            .await
    }

    /// Posts a form with a file.
    pub async fn upload(
        &self,
        path: impl AsRef<str>,
        fields: &[(&str, &str)],
        file: (&str, &str, &[u8]),
    ) -> Answer {
        let boundary = "----tatami-test-boundary";
        let mut body = Vec::new();
        let csrf = self.csrf();
        for (name, value) in [("csrf", csrf.as_str())].iter().chain(fields) {
            body.extend_from_slice(
                format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").as_bytes(),
            );
        }
        let (name, file_name, content) = file;
        body.extend_from_slice(
            format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file_name}\"\r\nContent-Type: application/octet-stream\r\n\r\n").as_bytes(),
        );
        body.extend_from_slice(content);
        body.extend_from_slice(format!("\r\n--{boundary}--\r\n").as_bytes());
        let request = self
            .request(Method::POST, path.as_ref())
            .header(
                header::CONTENT_TYPE,
                format!("multipart/form-data; boundary={boundary}"),
            )
            .body(Body::from(body))
            .unwrap();
        self.send(request).await
    }

    fn request(&self, method: Method, path: &str) -> axum::http::request::Builder {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, &self.host);
        if let Some(cookie) = self.cookie() {
            request = request.header(header::COOKIE, cookie);
        }
        request
    }

    async fn send(&self, mut request: Request<Body>) -> Answer {
        request
            .extensions_mut()
            .insert(axum::extract::ConnectInfo(std::net::SocketAddr::from((
                self.peer, 50_000,
            ))));
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let headers = response.headers().clone();
        for cookie in headers.get_all(header::SET_COOKIE) {
            let text = cookie.to_str().unwrap();
            let (name, value) = text.split(';').next().unwrap().split_once('=').unwrap();
            let mut jar = self.cookies.lock().unwrap();
            jar.retain(|(kept, _)| kept != name);
            if !text.contains("Max-Age=0") {
                jar.push((name.to_owned(), value.to_owned()));
            }
        }
        let body = response.into_body().collect().await.unwrap().to_bytes();
        let answer = Answer {
            status,
            headers,
            body: body.to_vec(),
        };
        if answer.is_html()
            && let Some(token) = answer
                .attr("input[name=csrf]", "value")
                .filter(|t| !t.is_empty())
        {
            *self.csrf.lock().unwrap() = Some(token);
        }
        answer
    }
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|v| v.to_str().ok())
            .unwrap_or_default()
    }

    pub fn location(&self) -> &str {
        self.header("location")
    }

    fn is_html(&self) -> bool {
        self.header("content-type").starts_with("text/html")
    }

    #[track_caller]
    pub fn ok(self) -> Self {
        self.is(StatusCode::OK)
    }

    #[track_caller]
    pub fn is(self, status: StatusCode) -> Self {
        assert_eq!(
            self.status,
            status,
            "{}\n{}",
            self.location(),
            self.visible()
        );
        self
    }

    #[track_caller]
    pub fn redirects_to(self, path: &str) -> Self {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.visible());
        assert_eq!(self.location(), path);
        self
    }

    /// The words of the page, with single spaces.
    pub fn visible(&self) -> String {
        if !self.is_html() {
            return self.text();
        }
        let html = Html::parse_document(&self.text());
        html.root_element()
            .text()
            .collect::<Vec<_>>()
            .join(" ")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[track_caller]
    pub fn has_text(self, words: &str) -> Self {
        assert!(
            self.visible().contains(words),
            "«{words}» is not in:\n{}",
            self.visible()
        );
        self
    }

    #[track_caller]
    pub fn has_no_text(self, words: &str) -> Self {
        assert!(
            !self.text().contains(words),
            "«{words}» is in:\n{}",
            self.visible()
        );
        self
    }

    /// The texts of the elements a CSS selector finds.
    pub fn select(&self, css: &str) -> Vec<String> {
        let html = Html::parse_document(&self.text());
        html.select(&Selector::parse(css).unwrap())
            .map(|e| {
                e.text()
                    .collect::<String>()
                    .split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" ")
            })
            .collect()
    }

    /// An attribute of the first element a CSS selector finds.
    pub fn attr(&self, css: &str, name: &str) -> Option<String> {
        let html = Html::parse_document(&self.text());
        html.select(&Selector::parse(css).unwrap())
            .next()
            .and_then(|e| e.value().attr(name).map(str::to_owned))
    }

    /// The values of an attribute of all elements a CSS selector finds.
    pub fn attrs(&self, css: &str, name: &str) -> Vec<String> {
        let html = Html::parse_document(&self.text());
        html.select(&Selector::parse(css).unwrap())
            .filter_map(|e| e.value().attr(name).map(str::to_owned))
            .collect()
    }
}
