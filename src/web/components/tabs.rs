//! Views of one thing, as links.
use askama::Template;

use super::part;

/// Links to the views of one thing, one of them shown.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "components/tabs.html")]
pub struct Tabs {
    label: String,
    tabs: Vec<Tab>,
}
part!(Tabs);

#[derive(Clone, Debug)]
struct Tab {
    href: String,
    label: String,
    count: Option<u64>,
    current: bool,
}

impl Tabs {
    /// `label` names the group for screen readers.
    pub fn new(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            tabs: Vec::new(),
        }
    }

    /// Adds a view.
    #[must_use]
    pub fn tab(mut self, href: impl Into<String>, label: impl Into<String>, current: bool) -> Self {
        self.tabs.push(Tab {
            href: href.into(),
            label: label.into(),
            count: None,
            current,
        });
        self
    }

    /// Says how much the last view holds.
    #[must_use]
    pub fn count(mut self, count: u64) -> Self {
        if let Some(tab) = self.tabs.last_mut() {
            tab.count = Some(count);
        }
        self
    }
}
