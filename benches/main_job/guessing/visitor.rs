//! A browser at an address of its own.
use std::{
    collections::BTreeMap,
    net::{IpAddr, SocketAddr},
    time::Duration,
};

use reqwest::{Client, Response, header, redirect::Policy};

/// A browser with its cookies.
pub struct Visitor {
    client: Client,
    server: SocketAddr,
    cookies: BTreeMap<String, String>,
    csrf: String,
}

impl Visitor {
    pub fn at(own: IpAddr, server: SocketAddr) -> Self {
        let client = Client::builder()
            .local_address(own)
            .redirect(Policy::none())
            .timeout(Duration::from_secs(120))
            .build()
            .unwrap();
        Self {
            client,
            server,
            cookies: BTreeMap::new(),
            csrf: String::new(),
        }
    }

    /// Somebody who is signed in already.
    pub fn with_session(mut self, cookie: &str, csrf: &str) -> Self {
        let (name, value) = cookie.split_once('=').unwrap();
        self.cookies.insert(name.to_owned(), value.to_owned());
        csrf.clone_into(&mut self.csrf);
        self
    }

    /// Leaves every cookie but that by which the browser is known.
    pub fn forget_session(&mut self) {
        self.cookies.retain(|name, _| name == "device");
    }

    /// The status of a page; what the page sets is kept.
    pub async fn get(&mut self, path: &str) -> u16 {
        let request = self.client.get(self.url(path));
        self.send(request).await
    }

    /// Posts a form with the token of the page before.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> u16 {
        let mut pairs = vec![("csrf", self.csrf.as_str())];
        pairs.extend(fields);
        let request = self
            .client
            .post(self.url(path))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(serde_html_form::to_string(&pairs).unwrap());
        self.send(request).await
    }

    /// Signs in; the status of the answer.
    pub async fn give_password(&mut self, email: &str, password: &str) -> u16 {
        self.post("/sign-in", &[("email", email), ("password", password)])
            .await
    }

    fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.server)
    }

    async fn send(&mut self, request: reqwest::RequestBuilder) -> u16 {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let answer = request
            .header(header::HOST, "localhost:8080")
            .header(header::COOKIE, cookies.join("; "))
            .send()
            .await
            .unwrap();
        self.keep(&answer);
        let status = answer.status().as_u16();
        let body = answer.text().await.unwrap();
        if let Some((_, rest)) = body.split_once("name=\"csrf\" value=\"") {
            rest.split('"').next().unwrap().clone_into(&mut self.csrf);
        }
        status
    }

    fn keep(&mut self, answer: &Response) {
        for cookie in answer.headers().get_all(header::SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}
