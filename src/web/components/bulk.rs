//! What can be done with the rows that are ticked.
use askama::Template;

use super::part;
use crate::platform::i18n::Lang;

/// Buttons for the ticked rows. It stands inside the list's form, after the filter and before the table; the style
/// sheet shows it when a box is ticked, and always where the browser cannot tell.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "components/bulk.html")]
pub struct BulkBar {
    lang: Lang,
    buttons: Vec<(String, String)>,
    all: Option<(String, String)>,
}
part!(BulkBar);

impl BulkBar {
    /// A bar without buttons.
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            ..Self::default()
        }
    }

    /// Adds a button that posts the list's form to another address.
    #[must_use]
    pub fn button(mut self, formaction: impl Into<String>, label: impl Into<String>) -> Self {
        self.buttons.push((formaction.into(), label.into()));
        self
    }

    /// Offers to take all rows that match: sends `all=yes` with the buttons. `label` says how many.
    #[must_use]
    pub fn all_matching(mut self, name: impl Into<String>, label: impl Into<String>) -> Self {
        self.all = Some((name.into(), label.into()));
        self
    }
}
