//! Single values as people type them: each parser gives a typed value, or an error with a Fluent key.
//!
//! White space around a value, no-break spaces, invisible marks and the apostrophe by which spreadsheets
//! mark text never matter.

mod country;
mod date;
mod email;
mod measure;
mod phone;
mod post_code;
mod sex;
mod tax_number;
mod whole_name;
mod yes_no;

#[cfg(test)]
pub(super) mod tests;

use std::fmt;

pub use country::{country, country_ioc, country_iso};
pub use date::{DateWindow, date, format_date};
pub use email::email;
pub use measure::{grams, millimetres};
pub use phone::{format_phone, phone, phone_in};
pub use post_code::{post_code, post_code_and_town};
pub use sex::{Sex, sex};
pub use tax_number::tax_number;
pub use whole_name::{NameOrder, SplitName, name_order, split_name, tidy as tidy_name};
pub use yes_no::yes_no;

/// Why a value is refused.
///
/// The arguments may repeat what was typed, which is personal data: show them to the person who typed it,
/// never to a log. `Debug` and `Display` leave them out.
#[derive(Clone, PartialEq, Eq)]
pub struct ValueError {
    key: &'static str,
    args: Vec<(&'static str, String)>,
}

impl ValueError {
    pub(super) fn new(key: &'static str) -> Self {
        Self {
            key,
            args: Vec::new(),
        }
    }

    pub(super) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// The Fluent key of the sentence.
    #[must_use]
    pub fn key(&self) -> &'static str {
        self.key
    }

    /// The Fluent key and arguments of the sentence, as in [`super::ReadError::text`].
    #[must_use]
    pub fn text(&self) -> (&'static str, Vec<(&'static str, String)>) {
        (self.key, self.args.clone())
    }
}

impl fmt::Debug for ValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ValueError").field(&self.key).finish()
    }
}

impl fmt::Display for ValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key)
    }
}

impl std::error::Error for ValueError {}

/// The value without what spreadsheets and copying leave around it; runs of white space are one space.
///
/// # Errors
/// `sheets-value-empty` when nothing is left.
fn clean(text: &str) -> Result<String, ValueError> {
    let mut out = String::with_capacity(text.len());
    for word in text
        .split(|c: char| {
            c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
        })
        .filter(|word| !word.is_empty())
    {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    let bare = out.trim_start_matches('\'').trim_start();
    if bare.is_empty() {
        Err(ValueError::new("sheets-value-empty"))
    } else {
        Ok(bare.to_owned())
    }
}
