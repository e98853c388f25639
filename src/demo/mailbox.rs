//! What would have been mailed.
use askama::Template;
use axum::extract::State;

use super::OnlyDemo;
use crate::{
    platform::{
        error::Result,
        mail::{self, Listed},
        services::Platform,
    },
    web::{Page, View, page::Shell, visit::Visit},
};

#[derive(Template)]
#[template(path = "demo/mailbox.html")]
pub struct MailboxPage {
    page: Page,
    mails: Vec<Shown>,
}

struct Shown {
    mail: Listed,
    /// The body, line by line; addresses of ours are links.
    lines: Vec<(String, Option<String>)>,
}

/// Shows the newest fifty.
pub async fn page(
    _: OnlyDemo,
    State(platform): State<Platform>,
    visit: Visit,
) -> Result<View<MailboxPage>> {
    let base = platform.config().public_url.clone();
    let mails = mail::open_all(&platform, 50)
        .await?
        .into_iter()
        .map(|mail| {
            let lines = mail
                .content
                .body
                .lines()
                .map(|line| {
                    let link = line
                        .trim()
                        .strip_prefix(&base)
                        .filter(|path| path.starts_with('/'))
                        .map(str::to_owned);
                    (line.to_owned(), link)
                })
                .collect();
            Shown { mail, lines }
        })
        .collect();
    Ok(View(MailboxPage {
        page: visit.page(Shell::Plain, "demo-mailbox-title"),
        mails,
    }))
}
