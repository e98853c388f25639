//! What all form fields share: name, label, hint, errors, and the words about who sees the value.
use super::id_of;

/// The shared part of a form field.
#[derive(Clone, Debug, Default)]
pub struct Field {
    /// The form name.
    pub name: String,
    /// The element's id.
    pub id: String,
    /// The words above the field.
    pub label: String,
    /// Help below the label.
    pub hint: Option<String>,
    /// What is wrong, in words.
    pub errors: Vec<String>,
    /// The mark after the label of a field that may stay empty.
    pub optional: Option<String>,
    /// Who will see the value.
    pub seen_by: Option<String>,
    /// Whether the label is for screen readers only (fields in tables).
    pub quiet: bool,
    /// Whether the value is shown but cannot be changed.
    pub disabled: bool,
}

impl Field {
    pub(super) fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        let name = name.into();
        Self {
            id: id_of(&name),
            name,
            label: label.into(),
            ..Self::default()
        }
    }

    /// Whether the field was refused.
    pub fn bad(&self) -> bool {
        !self.errors.is_empty()
    }

    /// The ids of the sentences about this field.
    pub fn described_by(&self) -> Option<String> {
        let mut ids = Vec::new();
        if self.hint.is_some() {
            ids.push(format!("{}-hint", self.id));
        }
        if self.bad() {
            ids.push(format!("{}-error", self.id));
        }
        if self.seen_by.is_some() {
            ids.push(format!("{}-seen", self.id));
        }
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

/// The methods that every field has.
macro_rules! field_methods {
    () => {
        /// Help below the label.
        #[must_use]
        pub fn hint(mut self, hint: impl Into<String>) -> Self {
            self.field.hint = Some(hint.into());
            self
        }

        /// What is wrong with the value, as `errors.of("name", lang)` gives it.
        #[must_use]
        pub fn errors(mut self, errors: impl IntoIterator<Item = impl Into<String>>) -> Self {
            self.field.errors = errors.into_iter().map(Into::into).collect();
            self
        }

        /// Says after the label that the field may stay empty.
        #[must_use]
        pub fn optional(mut self, lang: $crate::platform::i18n::Lang) -> Self {
            self.field.optional = Some(lang.t("ui-optional"));
            self
        }

        /// Says below the field who will see the value.
        #[must_use]
        pub fn seen_by(mut self, words: impl Into<String>) -> Self {
            self.field.seen_by = Some(words.into());
            self
        }

        /// Another id than the name gives, where a page has two forms.
        #[must_use]
        pub fn id(mut self, id: impl Into<String>) -> Self {
            self.field.id = id.into();
            self
        }

        /// Shows the label to screen readers only.
        #[must_use]
        pub fn quiet_label(mut self) -> Self {
            self.field.quiet = true;
            self
        }

        /// Shows the value without letting it change; it is not sent.
        #[must_use]
        pub fn disabled(mut self, disabled: bool) -> Self {
            self.field.disabled = disabled;
            self
        }
    };
}
pub(crate) use field_methods;
