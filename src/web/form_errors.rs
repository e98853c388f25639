//! What is wrong with a form, by field, in sentences not yet put into a language.
use std::collections::BTreeMap;

use crate::platform::i18n::{Lang, Text};
use crate::web::components::ErrorSummary;

/// Errors of a form: field name to sentences. Fields keep the order in which they were refused.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FieldErrors {
    order: Vec<String>,
    texts: BTreeMap<String, Vec<Text>>,
}

impl FieldErrors {
    /// No errors yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Refuses a field, with the sentence that says the way out. An empty name refuses the form as a whole.
    pub fn add(&mut self, field: impl Into<String>, text: Text) {
        let field = field.into();
        if !self.texts.contains_key(&field) {
            self.order.push(field.clone());
        }
        self.texts.entry(field).or_default().push(text);
    }

    /// Takes over the errors of a part of the form.
    pub fn extend(&mut self, other: Self) {
        let Self { order, mut texts } = other;
        for field in order {
            for text in texts.remove(&field).unwrap_or_default() {
                self.add(field.clone(), text);
            }
        }
    }

    /// Whether the form is accepted.
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// Whether this field was refused.
    pub fn has(&self, field: &str) -> bool {
        self.texts.contains_key(field)
    }

    /// The sentences of one field.
    pub fn of(&self, field: &str, lang: Lang) -> Vec<String> {
        self.texts
            .get(field)
            .into_iter()
            .flatten()
            .map(|text| text.in_lang(lang))
            .collect()
    }

    /// All errors, field by field, in the order in which they were found.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[Text])> {
        self.order.iter().filter_map(|field| {
            self.texts
                .get(field)
                .map(|texts| (field.as_str(), texts.as_slice()))
        })
    }

    /// The summary on top of the page, linking to the fields. Prints nothing when there are no errors.
    pub fn summary(&self, lang: Lang) -> ErrorSummary {
        let mut summary = ErrorSummary::new(lang);
        for (field, texts) in self.iter() {
            for text in texts {
                summary = summary.line(field, text.in_lang(lang));
            }
        }
        summary
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_keep_their_order_and_speak_the_language() {
        let mut errors = FieldErrors::new();
        assert!(errors.is_empty());
        errors.add("last_name", Text::key("ui-selected").with("n", 1));
        errors.add("first_name", Text::key("ui-selected").with("n", 2));
        errors.add("last_name", Text::key("ui-selected").with("n", 3));
        assert_eq!(errors.of("last_name", Lang::Sl), ["1 izbran", "3 izbrani"]);
        assert!(errors.of("email", Lang::Sl).is_empty());
        let fields: Vec<&str> = errors.iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["last_name", "first_name"]);
        let html = errors.summary(Lang::En).to_string();
        assert!(
            html.contains("href=\"#last_name\"") && html.contains("2 selected"),
            "{html}"
        );
    }
}
