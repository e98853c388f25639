//! A field for one line of text.
use askama::Template;

use super::field::{Field, field_methods};
use super::part;
use crate::web::assets;

/// A field for one line: name, e-mail, number, password, search.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "components/text_field.html")]
pub struct TextField {
    field: Field,
    kind: &'static str,
    value: String,
    autocomplete: Option<&'static str>,
    inputmode: Option<&'static str>,
    maxlength: Option<u32>,
    width: Option<&'static str>,
    suffix: Option<String>,
    list: Option<String>,
    town_into: Option<String>,
    meter: Option<Meter>,
    required: bool,
    readonly: bool,
    spellcheck: bool,
}
part!(TextField);

/// Shows while one types how far a new password is; only with a script, and nothing depends on it.
#[derive(Clone, Debug)]
struct Meter {
    least: i64,
    label: String,
    short: String,
    plain: String,
    good: String,
}

impl TextField {
    field_methods!();

    /// A field with a form name and a label.
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            field: Field::new(name, label),
            kind: "text",
            spellcheck: true,
            ..Self::default()
        }
    }

    /// What is typed so far.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// Shows a meter below: the fewest characters, then its name and the words for too short, too plain and enough.
    #[must_use]
    pub fn meter(mut self, least: i64, words: [String; 4]) -> Self {
        let [label, short, plain, good] = words;
        self.meter = Some(Meter {
            least,
            label,
            short,
            plain,
            good,
        });
        self
    }

    /// An e-mail address.
    #[must_use]
    pub fn email(mut self) -> Self {
        self.kind = "email";
        self.spellcheck = false;
        self
    }

    /// A telephone number.
    #[must_use]
    pub fn tel(mut self) -> Self {
        self.kind = "tel";
        self.spellcheck = false;
        self
    }

    /// A web address.
    #[must_use]
    pub fn url(mut self) -> Self {
        self.kind = "url";
        self.spellcheck = false;
        self
    }

    /// A search.
    #[must_use]
    pub fn search(mut self) -> Self {
        self.kind = "search";
        self.spellcheck = false;
        self
    }

    /// A password; what was typed is never sent back.
    #[must_use]
    pub fn password(mut self) -> Self {
        self.kind = "password";
        self.spellcheck = false;
        self
    }

    /// A code of digits: a second factor, a number.
    #[must_use]
    pub fn digits(mut self) -> Self {
        self.inputmode = Some("numeric");
        self.spellcheck = false;
        self
    }

    /// A decimal number.
    #[must_use]
    pub fn decimal(mut self) -> Self {
        self.inputmode = Some("decimal");
        self
    }

    /// What browsers may fill in; `off` in forms about other people.
    #[must_use]
    pub fn autocomplete(mut self, what: &'static str) -> Self {
        self.autocomplete = Some(what);
        self
    }

    /// The keyboard a phone shows.
    #[must_use]
    pub fn inputmode(mut self, mode: &'static str) -> Self {
        self.inputmode = Some(mode);
        self
    }

    /// How many characters fit.
    #[must_use]
    pub fn maxlength(mut self, characters: u32) -> Self {
        self.maxlength = Some(characters);
        self
    }

    /// As wide as what belongs into it: `w-4`, `w-6`, `w-10`, `w-20`.
    #[must_use]
    pub fn width(mut self, class: &'static str) -> Self {
        self.width = Some(class);
        self
    }

    /// The unit after the field.
    #[must_use]
    pub fn suffix(mut self, suffix: impl Into<String>) -> Self {
        self.suffix = Some(suffix.into());
        self
    }

    /// The id of a `<datalist>` with suggestions.
    #[must_use]
    pub fn list(mut self, id: impl Into<String>) -> Self {
        self.list = Some(id.into());
        self
    }

    /// This is a Slovenian post code: with a script, the field with this id suggests the town.
    #[must_use]
    pub fn town_into(mut self, id: impl Into<String>) -> Self {
        self.town_into = Some(id.into());
        self
    }

    fn post_codes(&self) -> String {
        assets::href("data/post-codes-si.json")
    }

    /// Marks the field as one that must be filled, for screen readers; the server decides.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    fn sends_value(&self) -> bool {
        self.kind != "password"
    }

    /// Shows the value without letting it change; it is sent.
    #[must_use]
    pub fn readonly(mut self) -> Self {
        self.readonly = true;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::i18n::Lang;

    #[test]
    fn a_refused_field_names_its_sentences_and_keeps_what_was_typed() {
        let html = TextField::new("guardian.email", "E-naslov")
            .email()
            .value("a\"b@")
            .hint("Za obvestila")
            .errors(["Vpiši naslov"])
            .to_string();
        assert!(
            html.contains("id=\"guardian-email\"") && html.contains("name=\"guardian.email\""),
            "{html}"
        );
        assert!(
            html.contains("aria-describedby=\"guardian-email-hint guardian-email-error\""),
            "{html}"
        );
        assert!(
            html.contains("aria-invalid=\"true\"") && html.contains("id=\"guardian-email-error\""),
            "{html}"
        );
        assert!(html.contains("value=\"a&#34;b@\""), "{html}");
    }

    #[test]
    fn a_password_is_never_sent_back() {
        let html = TextField::new("password", "Geslo")
            .password()
            .value("skrivnost")
            .optional(Lang::Sl)
            .to_string();
        assert!(!html.contains("skrivnost"), "{html}");
    }
}
