//! Fields that are not shown.
use askama::Template;

use super::part;

/// The token that proves a form came from our own page.
#[derive(Clone, Debug, Template)]
#[template(
    source = r#"<input type="hidden" name="csrf" value="{{ token }}">"#,
    ext = "html"
)]
pub struct CsrfField {
    token: String,
}
part!(CsrfField);

impl CsrfField {
    /// The field with a token.
    pub fn new(token: impl Into<String>) -> Self {
        Self {
            token: token.into(),
        }
    }
}

/// A value the form carries along.
#[derive(Clone, Debug, Template)]
#[template(
    source = r#"<input type="hidden" name="{{ name }}" value="{{ value }}">"#,
    ext = "html"
)]
pub struct Hidden {
    name: String,
    value: String,
}
part!(Hidden);

impl Hidden {
    /// A name and a value.
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            value: value.into(),
        }
    }
}
