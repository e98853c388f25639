//! A field that takes a file.
use askama::Template;

use super::field::{Field, field_methods};
use super::part;

/// A field that takes a file. The form needs `enctype="multipart/form-data"`.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "components/file_field.html")]
pub struct FileField {
    field: Field,
    accept: Option<&'static str>,
}
part!(FileField);

impl FileField {
    field_methods!();

    /// A field with a form name and a label.
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            field: Field::new(name, label),
            accept: None,
        }
    }

    /// The endings the browser offers first, as in `.csv,.xlsx`.
    #[must_use]
    pub fn accept(mut self, endings: &'static str) -> Self {
        self.accept = Some(endings);
        self
    }
}
