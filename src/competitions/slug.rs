//! The name of a competition in addresses: unique within its tenant.
use crate::platform::{
    i18n::Text,
    text::{self, is_slug},
};

/// Longest name in addresses.
pub const LONGEST: usize = 60;
/// Words that stand in the addresses of a tenant for something else, now or soon.
const RESERVED: [&str; 13] = [
    "privacy",
    "processor",
    "a",
    "c",
    "medals",
    "athletes",
    "clubs",
    "competitions",
    "calendar",
    "results",
    "join",
    "verify",
    "card-key",
];

/// Refuses what cannot stand in an address.
///
/// # Errors
/// The sentence that says how it should look.
pub fn check(slug: &str) -> Result<(), Text> {
    if slug.len() > LONGEST || !is_slug(slug) {
        Err(Text::key("competitions-slug-letters").with("most", LONGEST))
    } else if RESERVED.contains(&slug) {
        Err(Text::key("competitions-slug-reserved").with("slug", slug))
    } else {
        Ok(())
    }
}

/// A name in addresses made of words.
#[must_use]
pub fn suggest(words: &str) -> String {
    text::slug(words, LONGEST)
}

/// The first of `base`, `base-2`, `base-3` .. that is free.
pub fn first_free(base: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let base = if base.is_empty() { "x" } else { base };
    let mut slug = base.to_owned();
    let mut number = 1_u32;
    while is_taken(&slug) {
        number += 1;
        slug = format!("{base}-{number}");
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_an_address_and_what_is_suggested_is_accepted() {
        for (name, slug) in [
            ("Pokal Čebele 2026", "pokal-cebele-2026"),
            ("Moški +100 kg, U18", "moski-plus-100-kg-u18"),
            ("Ženske −57 kg", "zenske-57-kg"),
            ("3. odprto prvenstvo »Šiška«", "3-odprto-prvenstvo-siska"),
        ] {
            assert_eq!(suggest(name), slug);
            assert_eq!(check(slug), Ok(()));
        }
        assert_eq!(suggest(&"Đ ".repeat(80)).len(), LONGEST - 1);
    }

    #[test]
    fn reserved_words_and_odd_letters_are_refused() {
        for slug in [
            "privacy",
            "processor",
            "medals",
            "a",
            "",
            "Pokal",
            "pokal 1",
            "pokal.json",
            "-x",
            "x-",
            "x--y",
            "č",
            &"a".repeat(61),
        ] {
            assert!(check(slug).is_err(), "{slug}");
        }
    }

    #[test]
    fn a_taken_name_gets_a_number() {
        assert_eq!(
            first_free("pokal", |s| s == "pokal" || s == "pokal-2"),
            "pokal-3"
        );
        assert_eq!(first_free("", |_| false), "x");
    }
}
