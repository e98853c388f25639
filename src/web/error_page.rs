//! The page that says what went wrong and the way on. It never says why inside, nor whether a person exists.
use askama::Template;
use axum::http::StatusCode;

use super::page::{Page, Shell};

/// What went wrong, in words, with links.
#[derive(Template)]
#[template(path = "layout/error.html")]
pub struct ErrorPage {
    page: Page,
    status: StatusCode,
    text: String,
    detail: Option<String>,
    incident: Option<String>,
    search: Option<String>,
    links: Vec<(String, String)>,
}

impl ErrorPage {
    /// The page for a status, in a frame; the menu of the frame stays.
    pub fn new(page: Page, status: StatusCode) -> Self {
        let (title, text) = keys(status);
        let (title, text) = (page.t(title), page.t(text));
        let home = match &page.shell {
            Shell::Console(shell) => format!("/o/{}", shell.tenant_slug),
            Shell::Public(shell) => format!("{}{}", page.public_root(), shell.tenant_slug),
            Shell::Person(shell) => shell.home.clone(),
            Shell::Operator(_) => "/ops".to_owned(),
            Shell::Plain => "/".to_owned(),
        };
        let search = page
            .shell
            .console()
            .filter(|_| status == StatusCode::NOT_FOUND)
            .and_then(|shell| shell.search.clone());
        let links = vec![(home, page.t("error-home"))];
        Self {
            page: page.with_title(title),
            status,
            text,
            detail: None,
            incident: None,
            search,
            links,
        }
    }

    /// The page for a form whose token is not valid any more.
    pub fn expired_form(page: Page) -> Self {
        let (title, text) = (page.t("error-csrf-title"), page.t("error-csrf-text"));
        let mut expired = Self::new(page, StatusCode::FORBIDDEN);
        expired.page.title = title;
        expired.text = text;
        expired
    }

    /// The page for a sealed record that does not open, and whose it is.
    pub fn damaged(page: Page, whose: Option<&str>) -> Self {
        let title = match whose {
            Some(name) => page.t1("error-damaged-of", "name", name),
            None => page.t("error-damaged-title"),
        };
        let text = page.t("error-damaged");
        let mut damaged = Self::new(page, StatusCode::CONFLICT);
        damaged.page.title = title;
        damaged.text = text;
        damaged
    }

    /// Adds a sentence: which role is needed, how long to wait.
    #[must_use]
    pub fn detail(mut self, words: impl Into<String>) -> Self {
        self.detail = Some(words.into());
        self
    }

    /// Says this instead of the general sentence: what is gone, how long to wait.
    #[must_use]
    pub fn instead(mut self, words: impl Into<String>) -> Self {
        self.text = words.into();
        self
    }

    /// Adds the code under which the log has the cause.
    #[must_use]
    pub fn incident(mut self, code: impl Into<String>) -> Self {
        self.incident = Some(code.into());
        self
    }

    /// Adds a way on, before the link to the start page.
    #[must_use]
    pub fn link(mut self, href: impl Into<String>, label: impl Into<String>) -> Self {
        let at = self.links.len().saturating_sub(1);
        self.links.insert(at, (href.into(), label.into()));
        self
    }
}

/// The keys of the title and the text for a status.
fn keys(status: StatusCode) -> (&'static str, &'static str) {
    match status.as_u16() {
        400 => ("error-400-title", "error-400-text"),
        401 => ("error-401-title", "error-401-text"),
        403 => ("error-403-title", "error-403-text"),
        404 => ("error-404-title", "error-404-text"),
        405 => ("error-405-title", "error-405-text"),
        408 => ("error-408-title", "error-408-text"),
        409 | 412 => ("error-409-title", "error-409-text"),
        410 => ("error-410-title", "error-410-text"),
        413 => ("error-413-title", "error-413-text"),
        415 => ("error-415-title", "error-415-text"),
        422 => ("error-422-title", "error-422-text"),
        429 => ("error-429-title", "error-429-text"),
        503 | 504 => ("error-503-title", "error-503-text"),
        _ => ("error-500-title", "error-500-text"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::i18n::Lang;

    #[test]
    fn every_status_has_words_in_both_languages() {
        for lang in Lang::ALL {
            for status in (400..600).filter_map(|code| StatusCode::from_u16(code).ok()) {
                let (title, text) = keys(status);
                assert_ne!(lang.t(title), title);
                assert_ne!(lang.t(text), text);
            }
        }
    }

    #[test]
    fn an_inner_error_shows_a_code_and_a_way_on() {
        let html = ErrorPage::new(
            Page::plain(Lang::Sl, "/x"),
            StatusCode::INTERNAL_SERVER_ERROR,
        )
        .incident("K7Q2")
        .link("/y", "Nazaj")
        .render()
        .expect("renders");
        assert!(
            html.contains("Oznaka dogodka: K7Q2")
                && html.contains("href=\"/y\"")
                && html.contains("Na začetno stran"),
            "{html}"
        );
    }
}
