//! A field for several lines of text.
use askama::Template;

use super::field::{Field, field_methods};
use super::part;

/// A field for several lines.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "components/text_area.html")]
pub struct TextArea {
    field: Field,
    value: String,
    rows: u16,
    maxlength: Option<u32>,
}
part!(TextArea);

impl TextArea {
    field_methods!();

    /// A field with a form name and a label.
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            field: Field::new(name, label),
            rows: 4,
            ..Self::default()
        }
    }

    /// What is typed so far.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// How many lines it shows.
    #[must_use]
    pub fn rows(mut self, rows: u16) -> Self {
        self.rows = rows;
        self
    }

    /// How many characters fit.
    #[must_use]
    pub fn maxlength(mut self, characters: u32) -> Self {
        self.maxlength = Some(characters);
        self
    }
}
