//! A table of yes and no: rows and columns with names, a mark where it is yes.
use askama::Template;

use super::part;
use crate::platform::i18n::Lang;

/// A table of yes and no.
#[derive(Clone, Debug, Template)]
#[template(path = "components/yes_no_table.html")]
pub struct YesNoTable {
    caption: String,
    first: String,
    columns: Vec<String>,
    rows: Vec<(String, Vec<bool>)>,
    yes: String,
    no: String,
}
part!(YesNoTable);

impl YesNoTable {
    /// A table without rows: what it is, what the rows are, the names of the columns.
    pub fn new(
        lang: Lang,
        caption: impl Into<String>,
        first: impl Into<String>,
        columns: impl IntoIterator<Item = String>,
    ) -> Self {
        Self {
            caption: caption.into(),
            first: first.into(),
            columns: columns.into_iter().collect(),
            rows: Vec::new(),
            yes: lang.t("ui-yes"),
            no: lang.t("ui-no"),
        }
    }

    /// Whether there are no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Adds a row.
    #[must_use]
    pub fn row(mut self, name: impl Into<String>, marks: impl IntoIterator<Item = bool>) -> Self {
        self.rows.push((name.into(), marks.into_iter().collect()));
        self
    }
}
