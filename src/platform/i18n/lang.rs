//! The languages, and looking up a sentence in one of them.
use std::borrow::Cow;
use std::collections::HashMap;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, langid};
use serde::{Deserialize, Serialize};

use super::Arg;
use super::format::grouped;

fluent_templates::static_loader! {
    static LOCALES = {
        locales: "./assets/locales",
        fallback_language: "sl",
        customise: |bundle| {
            // Marks for mixed writing directions would end up in copied text and in exports.
            bundle.set_use_isolating(false);
            let english = bundle.locales.iter().any(|l| l.language.as_str() == "en");
            bundle.set_formatter(Some(if english { english_number } else { slovenian_number }));
        },
    };
}

static SL: LanguageIdentifier = langid!("sl");
static EN: LanguageIdentifier = langid!("en");

type Args<'a> = HashMap<Cow<'static, str>, FluentValue<'a>>;

/// A language of the screen. Slovenian is the first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Slovenian.
    #[default]
    Sl,
    /// English.
    En,
}

impl Lang {
    /// All languages, the first one first.
    pub const ALL: [Self; 2] = [Self::Sl, Self::En];

    /// The language tag, for `lang` attributes, cookies and columns.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Sl => "sl",
            Self::En => "en",
        }
    }

    /// The language with this tag; regions are ignored (`en-GB` is English).
    pub fn parse(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next()?;
        Self::ALL
            .into_iter()
            .find(|lang| lang.tag().eq_ignore_ascii_case(primary))
    }

    /// The language in its own words, as a link names it.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Sl => "Slovenščina",
            Self::En => "English",
        }
    }

    /// The language a page offers to switch to.
    pub fn other(self) -> Self {
        match self {
            Self::Sl => Self::En,
            Self::En => Self::Sl,
        }
    }

    /// The best language for an `Accept-Language` header; Slovenian when it names none of ours.
    pub fn accepted(header: &str) -> Self {
        let mut best = (0.0_f32, Self::default());
        for part in header.split(',') {
            let (tag, quality) = part.split_once(";q=").map_or((part, 1.0), |(tag, q)| {
                (tag, q.trim().parse().unwrap_or(0.0))
            });
            if let Some(lang) = Self::parse(tag)
                && quality > best.0
            {
                best = (quality, lang);
            }
        }
        best.1
    }

    /// The sentence with this key; the key itself when it is missing.
    pub fn t(self, key: &str) -> String {
        self.find(key, None)
    }

    /// The sentence with this key and values for its variables.
    pub fn t_args(self, key: &str, args: &[(&'static str, Arg)]) -> String {
        let args: Args<'_> = args
            .iter()
            .map(|(name, arg)| (Cow::Borrowed(*name), arg.as_fluent()))
            .collect();
        self.find(key, Some(&args))
    }

    /// The sentence with this key and one variable.
    pub fn t1(self, key: &str, name: &'static str, value: impl Into<Arg>) -> String {
        self.t_args(key, &[(name, value.into())])
    }

    /// The sentence with this key for a count, which is its variable `n`.
    pub fn n(self, key: &str, count: impl Into<Arg>) -> String {
        self.t1(key, "n", count)
    }

    /// The sentence with this key, when there is one: for codes that other areas may add words for.
    pub fn known(self, key: &str, args: &[(&'static str, Arg)]) -> Option<String> {
        let args: Args<'_> = args
            .iter()
            .map(|(name, arg)| (Cow::Borrowed(*name), arg.as_fluent()))
            .collect();
        LOCALES.lookup_no_default_fallback(self.identifier(), key, Some(&args))
    }

    fn find(self, key: &str, args: Option<&Args<'_>>) -> String {
        LOCALES
            .lookup_no_default_fallback(self.identifier(), key, args)
            .unwrap_or_else(|| {
                if cfg!(debug_assertions) {
                    tracing::error!(key, lang = self.tag(), "no such text");
                }
                key.to_owned()
            })
    }

    fn identifier(self) -> &'static LanguageIdentifier {
        match self {
            Self::Sl => &SL,
            Self::En => &EN,
        }
    }
}

impl std::fmt::Display for Lang {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.tag())
    }
}

fn slovenian_number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    count_of(value).map(|count| grouped(count, '.'))
}

fn english_number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    count_of(value).map(|count| grouped(count, ','))
}

/// Counts are whole numbers; anything else keeps Fluent's own form.
fn count_of(value: &FluentValue<'_>) -> Option<i64> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => {
            number.as_string().parse().ok()
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slovenian_has_four_forms_of_a_count() {
        let words: Vec<String> = [1, 2, 3, 4, 5, 100, 101, 102, 104, 105]
            .into_iter()
            .map(|n| Lang::Sl.n("ui-selected", n))
            .collect();
        assert_eq!(
            words,
            [
                "1 izbran",
                "2 izbrana",
                "3 izbrani",
                "4 izbrani",
                "5 izbranih",
                "100 izbranih",
                "101 izbran",
                "102 izbrana",
                "104 izbrani",
                "105 izbranih"
            ]
        );
        let people: Vec<String> = [1, 2, 3, 5, 101]
            .into_iter()
            .map(|n| Lang::Sl.n("ui-people", n))
            .collect();
        assert_eq!(
            people,
            ["1 član", "2 člana", "3 člani", "5 članov", "101 član"]
        );
    }

    #[test]
    fn a_missing_sentence_shows_its_key() {
        assert_eq!(Lang::En.t("no-such-sentence"), "no-such-sentence");
        assert_eq!(Lang::En.known("no-such-sentence", &[]), None);
        assert_eq!(
            Lang::En.known("ui-selected", &[("n", 2.into())]).as_deref(),
            Some("2 selected")
        );
    }

    #[test]
    fn output_holds_no_direction_marks_and_large_counts_are_grouped() {
        let text = Lang::Sl.n("ui-people", 12_345);
        assert_eq!(text, "12.345 članov");
        assert_eq!(Lang::En.n("ui-people", 12_345), "12,345 members");
        assert!(!text.contains(['\u{2068}', '\u{2069}']));
    }

    #[test]
    fn the_browser_chooses_among_our_languages_and_slovenian_is_first() {
        assert_eq!(Lang::accepted("en-GB,en;q=0.9,sl;q=0.8"), Lang::En);
        assert_eq!(Lang::accepted("de,sl;q=0.8,en;q=0.5"), Lang::Sl);
        assert_eq!(Lang::accepted("de"), Lang::Sl);
        assert_eq!(Lang::accepted(""), Lang::Sl);
        assert_eq!(Lang::parse("EN-us"), Some(Lang::En));
        assert_eq!(Lang::parse("hr"), None);
    }
}
