//! Text for searching and sorting: accents and case are folded for search, and names are ordered the
//! Slovenian way (č after c, š after s, ž after z).

use std::sync::LazyLock;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;
use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

/// Version of the keys made by [`sort_key`]. It changes with the collation data and with our own rules; whoever raises it writes a
/// step of the migration that makes the stored keys anew.
pub const SORT_KEY_VERSION: &str = "icu-2.4/sl/tertiary/1";

/// Collates lower than every letter and is compared level by level (CLDR root collation), so that a small
/// difference in a surname (Novak, novak) does not outweigh the first name.
const MERGE_SEPARATOR: char = '\u{fffe}';

static COLLATOR: LazyLock<CollatorBorrowed<'static>> = LazyLock::new(|| {
    let mut options = CollatorOptions::default();
    options.strength = Some(Strength::Tertiary);
    Collator::try_new(locale!("sl").into(), options)
        .expect("the collation data is compiled into the binary")
});

/// Folds a text for search: without accents and case, compatibility forms made plain, runs of white space
/// one space, none at the ends. Folding twice changes nothing.
///
/// `fold("Đurić  Žiga")` is `"duric ziga"`. The letters that do not decompose (đ, ł, ø, ß, æ, œ, þ, ı)
/// are mapped by hand; typographic apostrophes and dashes become plain ones.
#[must_use]
pub fn fold(text: &str) -> String {
    let categories = CodePointMapData::<GeneralCategory>::new();
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    let plain = DecomposingNormalizerBorrowed::new_nfkd()
        .normalize_iter(text.chars())
        .filter(|c| {
            !matches!(
                categories.get(*c),
                GeneralCategory::NonspacingMark | GeneralCategory::Format
            )
        })
        .flat_map(char::to_lowercase);
    for c in plain {
        if c.is_whitespace() {
            gap = !out.is_empty();
            continue;
        }
        if gap {
            out.push(' ');
            gap = false;
        }
        match c {
            'đ' | 'ð' => out.push('d'),
            'ł' => out.push('l'),
            'ø' => out.push('o'),
            'ı' => out.push('i'),
            'ß' => out.push_str("ss"),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'þ' => out.push_str("th"),
            '’' | '‘' | 'ʼ' | '`' | '´' => out.push('\''),
            '‐' | '‑' | '‒' | '–' | '—' | '−' => out.push('-'),
            other => out.push(other),
        }
    }
    out
}

/// The one way to write a text in Unicode (NFC): the same letters typed on different devices become the same bytes.
#[must_use]
pub fn nfc(text: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc()
        .normalize(text)
        .into_owned()
}

/// Whether a text may be a name that stands in mails, lists and logs: in one line, with nothing that is not seen or that turns the
/// direction of what stands beside it, and without an address to follow. A stranger reads it in a mail of ours.
#[must_use]
pub fn is_name(text: &str) -> bool {
    let categories = CodePointMapData::<GeneralCategory>::new();
    let is_plain = |c| {
        !matches!(
            categories.get(c),
            GeneralCategory::Control
                | GeneralCategory::Format
                | GeneralCategory::LineSeparator
                | GeneralCategory::ParagraphSeparator
                | GeneralCategory::PrivateUse
        )
    };
    text.chars().all(is_plain) && !text.contains("://") && !fold(text).contains("www.")
}

/// Words as they stand in an address, at most so many characters: `Pokal Čebele 2026` is `pokal-cebele-2026`, `Moški +100 kg` is
/// `moski-plus-100-kg`.
#[must_use]
pub fn slug(words: &str, longest: usize) -> String {
    let mut slug = String::with_capacity(words.len());
    for c in fold(words).replace('+', " plus ").chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(longest);
    slug.trim_end_matches('-').to_owned()
}

/// Whether something is written as [`slug`] writes it: small letters, digits, single hyphens between them.
#[must_use]
pub fn is_slug(text: &str) -> bool {
    let is_plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    !text.is_empty()
        && text.bytes().all(is_plain)
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !text.contains("--")
}

/// The binary key by which people are ordered: compare bytes, then the id.
///
/// Both names are compared letter by letter first; accents and case decide only between equal letters.
#[must_use]
pub fn sort_key(last: &str, first: &str) -> Vec<u8> {
    let mut name = String::with_capacity(last.len() + first.len() + 4);
    name.push_str(last.trim());
    name.push(MERGE_SEPARATOR);
    name.push_str(first.trim());
    let mut key = Vec::with_capacity(40);
    let Ok(()) = COLLATOR.write_sort_key_to(&name, &mut key);
    key
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn accents_and_case_do_not_matter_for_search() {
        assert_eq!(fold("  ŽIGA  Čeh "), "ziga ceh");
        assert_eq!(fold("Đurić"), "duric");
        assert_eq!(
            fold("Łukasz Sørensen Weiß Æsir Œuvre"),
            "lukasz sorensen weiss aesir oeuvre"
        );
        assert_eq!(fold("O’Brien–Novak"), "o'brien-novak");
        assert_eq!(fold("ﬁn\u{a0}№"), "fin no");
        assert_eq!(fold(""), "");
    }

    #[test]
    fn a_letter_and_its_accent_typed_apart_become_one() {
        assert_eq!(nfc("c\u{30c}"), "č");
        assert_eq!(nfc("č"), "č");
    }

    #[test]
    fn a_name_stands_in_one_line_and_shows_all_it_is() {
        for name in [
            "Ana Zupan",
            "Đurić-Čeh, Žiga ml.",
            "O’Brien",
            "Нина Петрова",
            "李小龍",
        ] {
            assert!(is_name(name), "{name}");
        }
        for other in [
            "Ana\nNujno: potrdi prijavo",
            "Ana\r",
            "Ana\tZupan",
            "Ana \u{202e}napuZ",
            "Ana\u{2066}Zupan",
            "Ana\u{200b}Zupan",
            "Ana\u{2028}Nujno",
            "Ana http://evil.example/",
            "HTTPS://evil.example",
            "Ana WWW.evil.example",
        ] {
            assert!(!is_name(other), "{other:?}");
        }
    }

    #[test]
    fn names_are_in_slovenian_order() {
        let ordered = [
            "Cvetko", "Čeh", "Ćosić", "Dolenc", "Đurić", "Novak", "Novák", "Sever", "Šmid", "Zajc",
            "Žagar",
        ];
        let mut sorted = ordered;
        sorted.reverse();
        sorted.sort_by_key(|name| sort_key(name, ""));
        assert_eq!(sorted, ordered);
    }

    #[test]
    fn the_first_name_outweighs_case_and_accent_of_the_surname() {
        assert!(sort_key("kovač", "Ana") < sort_key("Kovač", "Žiga"));
        assert!(sort_key("Novák", "Ana") < sort_key("Novak", "Žiga"));
        assert!(sort_key("Novak", "Žiga") < sort_key("Novakovič", "Ana"));
        assert!(sort_key("Novak", "Cene") < sort_key("Novak", "Črt"));
    }

    #[test]
    fn the_keys_are_those_of_the_stated_version() {
        let shown = data_encoding::HEXLOWER.encode(&sort_key("Čeh", "Ana"));
        assert_eq!(
            shown, "30023339022b452b010b01c6c3dc06",
            "raise SORT_KEY_VERSION when keys change"
        );
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
