//! A list without rows: what will be here, and what to do.
use askama::Template;

use super::{Icon, part};

/// What will be here, and one thing to do.
#[derive(Clone, Debug, Template)]
#[template(path = "components/empty_state.html")]
pub struct EmptyState {
    icon: Icon,
    title: String,
    text: Option<String>,
    actions: Vec<(String, String)>,
}
part!(EmptyState);

impl EmptyState {
    /// What will be here.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            icon: Icon::Inbox,
            title: title.into(),
            text: None,
            actions: Vec::new(),
        }
    }

    /// Another picture.
    #[must_use]
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = icon;
        self
    }

    /// A sentence that explains.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }

    /// A way on; the first one is the main one.
    #[must_use]
    pub fn action(mut self, href: impl Into<String>, label: impl Into<String>) -> Self {
        self.actions.push((href.into(), label.into()));
        self
    }
}
