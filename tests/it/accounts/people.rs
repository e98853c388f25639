//! People with passwords and second factors, and the steps they take.
use entity::ids::AccountId;
use tatami::{
    accounts::{
        Email, NewAccount, create_account,
        factor::{self, Secret},
    },
    platform::{i18n::Lang, mail},
};

use crate::support::{Answer, Client, TestApp};

pub const PASSWORD: &str = "vijolična miza poje";

/// Somebody with an account.
pub struct Person {
    pub id: AccountId,
    pub email: String,
    /// Without it, the second factor is not set up.
    pub secret: Option<Secret>,
    pub codes: Vec<String>,
}

impl Person {
    /// The code that this person's phone shows now.
    pub fn code(&self, app: &TestApp) -> String {
        self.secret.as_ref().unwrap().code_at(app.now()).unwrap()
    }
}

/// An account with a password, not yet with a second factor.
pub async fn newcomer(app: &TestApp, email: &str) -> Person {
    let parsed = Email::parse(email).unwrap();
    let new = NewAccount::prepare(&app.platform, "Ana Zupan", parsed, PASSWORD, Lang::Sl)
        .await
        .unwrap();
    let id = app
        .platform
        .db()
        .system_write("an account of a test", async |tx| {
            create_account(tx, &app.platform, &new).await
        })
        .await
        .unwrap();
    Person {
        id,
        email: email.to_owned(),
        secret: None,
        codes: Vec::new(),
    }
}

/// An account with a password and a second factor.
pub async fn person(app: &TestApp, email: &str) -> Person {
    let mut person = newcomer(app, email).await;
    let secret = Secret::new(app.platform.random());
    person.codes = app
        .platform
        .db()
        .system_write("a second factor of a test", async |tx| {
            factor::set(tx, &app.platform, person.id, &secret, 0).await
        })
        .await
        .unwrap();
    person.secret = Some(secret);
    person
}

/// Opens the page and sends address and password.
pub async fn give_password(client: &Client, email: &str, password: &str) -> Answer {
    client.get("/sign-in").await.ok();
    client
        .post("/sign-in", &[("email", email), ("password", password)])
        .await
}

/// Signs in through both pages.
pub async fn sign_in(app: &TestApp, person: &Person) -> Client {
    let client = app.stranger();
    give_password(&client, &person.email, PASSWORD)
        .await
        .redirects_to("/sign-in/factor");
    client.get("/sign-in/factor").await.ok();
    client
        .post("/sign-in/factor", &[("code", &person.code(app))])
        .await
        .redirects_to("/");
    client
}

/// The newest mail with this template.
pub async fn last_mail(app: &TestApp, template: &str) -> Option<mail::Content> {
    let mails = mail::open_all(&app.platform, 50).await.unwrap();
    mails
        .into_iter()
        .find(|mail| mail.template == template)
        .map(|mail| mail.content)
}

/// All mails with this template.
pub async fn mails_of(app: &TestApp, template: &str) -> Vec<mail::Content> {
    let mails = mail::open_all(&app.platform, 200).await.unwrap();
    mails
        .into_iter()
        .filter(|mail| mail.template == template)
        .map(|mail| mail.content)
        .collect()
}

/// The path of the link in a mail.
pub fn path_in(mail: &mail::Content) -> String {
    let at = mail.body.find("http://localhost:8080").unwrap();
    mail.body[at..]
        .split_whitespace()
        .next()
        .unwrap()
        .replace("http://localhost:8080", "")
}
