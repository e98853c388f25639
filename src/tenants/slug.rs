//! The name of a tenant in addresses: unique in the whole installation, chosen once.
use crate::platform::{
    i18n::Text,
    text::{self, is_slug},
};

/// Longest name in addresses.
pub const LONGEST: usize = 40;
const SHORTEST: usize = 2;
/// Words that would read like a part of the program.
const RESERVED: [&str; 6] = ["en", "sl", "new", "tatami", "admin", "ops"];

/// Refuses what cannot stand in an address.
///
/// # Errors
/// The sentence that says how it should look.
pub fn check(slug: &str) -> Result<(), Text> {
    if !(SHORTEST..=LONGEST).contains(&slug.len()) {
        Err(Text::key("tenants-slug-length")
            .with("least", SHORTEST)
            .with("most", LONGEST))
    } else if !is_slug(slug) {
        Err(Text::key("tenants-slug-letters"))
    } else if RESERVED.contains(&slug) {
        Err(Text::key("tenants-slug-reserved"))
    } else {
        Ok(())
    }
}

/// A name in addresses made of a name: `Judo klub Zelena dolina` is `judo-klub-zelena-dolina`.
#[must_use]
pub fn suggest(name: &str) -> String {
    text::slug(name, LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_an_address() {
        assert_eq!(
            suggest("Judo klub Zelena dolina"),
            "judo-klub-zelena-dolina"
        );
        assert_eq!(suggest("  JK »Šiška« – Ljubljana! "), "jk-siska-ljubljana");
        assert_eq!(suggest(&"Đ".repeat(60)).len(), LONGEST);
        assert_eq!(suggest("柔道"), "");
    }

    #[test]
    fn what_is_suggested_is_accepted() {
        for name in [
            "Judo klub Zelena dolina",
            "JK Čebela 2000",
            "Judo zveza – vzhod",
        ] {
            assert!(check(&suggest(name)).is_ok(), "{name}");
        }
    }

    #[test]
    fn what_cannot_stand_in_an_address_is_refused() {
        for slug in [
            "",
            "a",
            "Klub",
            "klub dolina",
            "klub/dolina",
            "-klub",
            "klub-",
            "a--b",
            "č",
            "ops",
            &"a".repeat(41),
        ] {
            assert!(check(slug).is_err(), "{slug}");
        }
    }
}
