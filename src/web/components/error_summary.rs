//! The list of what is wrong, on top of a refused form.
use askama::Template;

use super::{id_of, part};
use crate::platform::i18n::Lang;

/// What is wrong, with a link to each field. Prints nothing when nothing is wrong.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "components/error_summary.html")]
pub struct ErrorSummary {
    lang: Lang,
    title: Option<String>,
    lines: Vec<(Option<String>, String)>,
}
part!(ErrorSummary);

impl ErrorSummary {
    /// A summary without lines.
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            ..Self::default()
        }
    }

    /// Another heading than "Podatki niso shranjeni".
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Adds a sentence about a field; an empty field name gives a sentence without a link.
    #[must_use]
    pub fn line(mut self, field: &str, text: impl Into<String>) -> Self {
        self.lines
            .push(((!field.is_empty()).then(|| id_of(field)), text.into()));
        self
    }

    /// The heading.
    fn heading(&self) -> String {
        self.title
            .clone()
            .unwrap_or_else(|| self.lang.t("ui-not-saved"))
    }
}
