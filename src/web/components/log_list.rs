//! What happened: when, who, what.
use askama::Template;

use super::part;

/// What happened, newest first.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "components/log_list.html")]
pub struct LogList {
    entries: Vec<Entry>,
}
part!(LogList);

#[derive(Clone, Debug)]
struct Entry {
    iso: String,
    when: String,
    who: String,
    what: String,
    detail: Option<String>,
    link: Option<(String, String)>,
}

impl LogList {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an entry: the moment for machines (RFC 3339) and in words, who, and what they did.
    #[must_use]
    pub fn entry(
        mut self,
        iso: impl Into<String>,
        when: impl Into<String>,
        who: impl Into<String>,
        what: impl Into<String>,
    ) -> Self {
        self.entries.push(Entry {
            iso: iso.into(),
            when: when.into(),
            who: who.into(),
            what: what.into(),
            detail: None,
            link: None,
        });
        self
    }

    /// Adds a second line to the last entry: a reason, values before and after.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        if let Some(entry) = self.entries.last_mut() {
            entry.detail = Some(detail.into());
        }
        self
    }

    /// Links the last entry to its own page.
    #[must_use]
    pub fn link(mut self, href: impl Into<String>, label: impl Into<String>) -> Self {
        if let Some(entry) = self.entries.last_mut() {
            entry.link = Some((href.into(), label.into()));
        }
        self
    }

    /// Whether nothing happened.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}
