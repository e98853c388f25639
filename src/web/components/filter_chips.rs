//! The filters that are on, each with a way to take it off.
use askama::Template;

use super::part;
use crate::platform::i18n::Lang;

/// The filters that are on. Prints nothing when none is.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "components/filter_chips.html")]
pub struct FilterChips {
    lang: Lang,
    chips: Vec<(String, String)>,
    clear: Option<String>,
}
part!(FilterChips);

impl FilterChips {
    /// No filters yet.
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            ..Self::default()
        }
    }

    /// Adds a filter: its words and the address without it.
    #[must_use]
    pub fn chip(mut self, label: impl Into<String>, remove_href: impl Into<String>) -> Self {
        self.chips.push((label.into(), remove_href.into()));
        self
    }

    /// The address without any filter.
    #[must_use]
    pub fn clear(mut self, href: impl Into<String>) -> Self {
        self.clear = Some(href.into());
        self
    }

    /// Whether no filter is on.
    pub fn is_empty(&self) -> bool {
        self.chips.is_empty()
    }

    /// How many filters are on.
    pub fn len(&self) -> usize {
        self.chips.len()
    }
}
