//! The rule for new passwords: long, not everybody's, not one's own name. No composition rules and no forced change
//! (NIST SP 800-63B-4, 3.1.1.2): fifteen characters where the password is the only factor, eight where the account has a second
//! one already. Which of the two holds is decided when the password is set or changed, by what the account has at that moment;
//! whoever signs in with a shorter one after the second factor is gone sets a new password first (pages/sign_in.rs).
use std::{collections::HashSet, sync::LazyLock};

use super::super::email::Email;
use crate::platform::{
    i18n::Text,
    text::{fold, nfc},
};

/// Fewest characters where the password is the only factor.
pub const SHORTEST: usize = 15;
/// Fewest characters where the account has a second factor.
pub const SHORTEST_WITH_FACTOR: usize = 8;
/// Most characters.
pub const LONGEST: usize = 256;
/// Most bytes as typed; more are not even normalised. 256 characters of any script fit, decomposed too.
pub const MOST_BYTES: usize = 4096;

/// What must be left of a password once everything that is easily guessed is taken out.
const OWN: usize = 8;
/// The same for a password beside a second factor.
const OWN_WITH_FACTOR: usize = 5;

/// Words that are no secret here, and the runs that the lists of stolen passwords are made of. Folded: no accents, no case.
const GUESSED: &[&str] = &[
    "tatami",
    "judoka",
    "judo",
    "ippon",
    "wazaari",
    "hajime",
    "dojo",
    "kodokan",
    "ijf",
    "klub",
    "club",
    "zveza",
    "drustvo",
    "sport",
    "slovenija",
    "slovenia",
    "ljubljana",
    "maribor",
    "celje",
    "geslo",
    "mojegeslo",
    "password",
    "passwort",
    "passw0rd",
    "p4ssword",
    "pass",
    "admin",
    "administrator",
    "welcome",
    "dobrodosli",
    "letmein",
    "iloveyou",
    "ljubimte",
    "qwertyuiop",
    "qwertzuiop",
    "qwerty",
    "qwertz",
    "asdfghjkl",
    "asdfgh",
    "asdf",
    "yxcvbnm",
    "zxcvbnm",
    "zxcvbn",
    "1q2w3e4r5t",
    "1q2w3e4r",
    "1q2w3e",
    "1qaz2wsx",
    "qazwsx",
    "abcdefghijklmnopqrstuvwxyz",
    "abcdefgh",
    "abcdef",
    "abcd",
    "abc",
    "football",
    "nogomet",
    "dragon",
    "monkey",
    "princess",
    "sunshine",
    "superman",
    "batman",
    "master",
    "shadow",
    "trustno1",
    "changeme",
    "secret",
    "skrivnost",
];

static COMMON: LazyLock<Vec<String>> = LazyLock::new(|| {
    include_str!("common.txt")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(bare)
        .collect()
});

/// Passwords out of leaks, eight characters and more, in lower case (scripts/known-passwords).
static KNOWN: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("known.txt").lines().collect());

/// Whose password it is to be, as far as it tells what is easily guessed about them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Owner<'a> {
    /// Name.
    pub name: &'a str,
    /// E-mail address.
    pub email: Option<&'a Email>,
    /// Names of the organisations the person works for, and other words around them.
    pub words: &'a [String],
    /// Whether the account has a second factor already.
    pub has_factor: bool,
}

impl Owner<'_> {
    /// Fewest characters for this person.
    #[must_use]
    pub fn least(&self) -> usize {
        if self.has_factor {
            SHORTEST_WITH_FACTOR
        } else {
            SHORTEST
        }
    }
}

/// Says why a password is refused for somebody without a second factor, or nothing.
#[must_use]
pub fn refuse(password: &str, name: &str, email: Option<&Email>) -> Option<Text> {
    refuse_for(
        password,
        &Owner {
            name,
            email,
            ..Owner::default()
        },
    )
}

/// Says why a password is refused, or nothing.
#[must_use]
pub fn refuse_for(password: &str, owner: &Owner<'_>) -> Option<Text> {
    let long = || Some(Text::key("accounts-password-long").with("most", count(LONGEST)));
    if password.len() > MOST_BYTES {
        return long();
    }
    let password = nfc(password);
    let length = password.chars().count();
    let least = owner.least();
    if length == 0 {
        return Some(Text::key("accounts-password-missing").with("least", count(least)));
    }
    if length < least {
        return Some(
            Text::key("accounts-password-short")
                .with("least", count(least))
                .with("n", count(length)),
        );
    }
    if length > LONGEST {
        return long();
    }
    let plain = bare(&password);
    let lower = password.to_lowercase();
    if KNOWN.contains(lower.as_str())
        || COMMON.contains(&plain)
        || is_made_of_known(&plain)
        || is_pattern(&plain)
    {
        return Some(Text::key("accounts-password-common"));
    }
    let own = if owner.has_factor {
        OWN_WITH_FACTOR
    } else {
        OWN
    };
    if left(&plain, &own_words(owner)) < own {
        return Some(Text::key("accounts-password-context"));
    }
    None
}

/// Whether it is one known password, or several one after the other, with digits around them at most.
fn is_made_of_known(plain: &str) -> bool {
    /// No known password is longer.
    const MOST: usize = 64;
    let ends: Vec<usize> = plain
        .char_indices()
        .map(|(at, _)| at)
        .chain([plain.len()])
        .collect();
    // Up to where it is explained, and whether a known password is part of that.
    let mut explained = std::collections::BTreeMap::from([(0, false)]);
    for (number, end) in ends.iter().enumerate().skip(1) {
        let mut best = None;
        for start in ends.iter().take(number).rev().take(MOST) {
            let (Some(before), Some(piece)) = (explained.get(start), plain.get(*start..*end))
            else {
                continue;
            };
            let is_digit = piece.len() == 1 && piece.bytes().all(|b| b.is_ascii_digit());
            if KNOWN.contains(piece) {
                best = Some(true);
            } else if is_digit {
                best = best.or(Some(*before)).map(|found| found || *before);
            }
        }
        if let Some(best) = best {
            explained.insert(*end, best);
        }
    }
    explained.get(&plain.len()) == Some(&true)
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// Folded, letters and digits only: what remains when somebody decorates a word.
fn bare(text: &str) -> String {
    let folded = fold(text);
    let letters: String = folded.chars().filter(|c| c.is_alphanumeric()).collect();
    // A password of signs only is judged by its signs.
    if letters.is_empty() { folded } else { letters }
}

/// Few different characters, or one piece repeated.
fn is_pattern(plain: &str) -> bool {
    let chars: Vec<char> = plain.chars().collect();
    let mut different = chars.clone();
    different.sort_unstable();
    different.dedup();
    if different.len() < 5 {
        return true;
    }
    (1..=chars.len() / 2).any(|size| {
        let piece = chars.get(..size).unwrap_or_default();
        chars.chunks(size).all(|chunk| piece.starts_with(chunk))
    })
}

fn own_words(owner: &Owner<'_>) -> Vec<String> {
    let email = owner.email.map(Email::as_str).unwrap_or_default();
    let mut words: Vec<String> = [owner.name, email]
        .into_iter()
        .chain(owner.words.iter().map(String::as_str))
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()))
        .map(bare)
        .filter(|word| word.chars().count() >= 3)
        .collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words
}

/// How many characters remain when every guessed word, every own word and every run of digits that follow one another is out.
fn left(plain: &str, own: &[String]) -> usize {
    let mut rest = plain.to_owned();
    for word in own
        .iter()
        .map(String::as_str)
        .chain(GUESSED.iter().copied())
    {
        rest = rest.replace(word, "\u{0}");
    }
    let chars: Vec<char> = rest.chars().collect();
    let mut kept = 0;
    let mut run = 0;
    for (at, c) in chars.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|b| chars.get(b));
        let follows = before.is_some_and(|b| {
            let step = i64::from(u32::from(*c)) - i64::from(u32::from(*b));
            c.is_ascii_digit() && b.is_ascii_digit() && (-1..=1).contains(&step)
        });
        run = if follows { run + 1 } else { 0 };
        if *c != '\u{0}' && run == 0 {
            kept += 1;
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(password: &str) -> Option<&'static str> {
        let email = Email::parse("ana.zupan@zelena-dolina.example").unwrap();
        refuse(password, "Ana Zupan", Some(&email)).map(|text| text.key)
    }

    #[test]
    fn asvs_6_2_5_long_ones_are_taken_whatever_they_are_made_of() {
        for good in [
            "vijolična miza poje",
            "lonec korak megla osem",
            "836104729583620",
            "🦊🐻🐨🐼🐸🦁🐯🐮🐷🐵🦄🐔🐧🐦🐤",
            "ena dve tri štiri pet",
            "Čebela-nosi-rdeč-klobuk",
        ] {
            assert_eq!(key(good), None, "{good}");
        }
        assert_eq!(
            key(&"dolga pot "
                .repeat(25)
                .replace("dolga", "dolga5 pot, kratka noč")),
            Some("accounts-password-long")
        );
        let most: String = (0..256_u32)
            .filter_map(|n| char::from_u32(0x4E00 + n))
            .collect();
        assert_eq!(key(&most), None);
    }

    fn with_factor(password: &str) -> Option<&'static str> {
        let email = Email::parse("ana.zupan@zelena-dolina.example").unwrap();
        let words = ["Judo klub Modri Vrh".to_owned()];
        let owner = Owner {
            name: "Ana Zupan",
            email: Some(&email),
            words: &words,
            has_factor: true,
        };
        refuse_for(password, &owner).map(|text| text.key)
    }

    #[test]
    fn asvs_6_2_1_eight_characters_do_beside_a_second_factor_and_fifteen_without() {
        assert_eq!(with_factor("kreda7x"), Some("accounts-password-short"));
        assert_eq!(with_factor("kreda7xp"), None);
        assert_eq!(key("kreda7xp"), Some("accounts-password-short"));
        assert_eq!(key("vijolična mizA"), Some("accounts-password-short"));
        assert_eq!(key("vijolična mizAx"), None);
    }

    #[test]
    fn asvs_6_1_2_and_6_2_11_words_around_a_person_make_no_password() {
        for bad in [
            "judoklub",
            "Tatami12",
            "ModriVrh",
            "modri-vrh-1",
            "AnaZupan",
            "zelenadolina",
            "IJFjudo1",
        ] {
            assert_eq!(with_factor(bad), Some("accounts-password-context"), "{bad}");
        }
        assert_eq!(with_factor("modri krt spi"), None);
    }

    #[test]
    fn asvs_6_2_4_every_known_password_is_refused_at_either_length() {
        let mut long = 0;
        for line in include_str!("known.txt").lines() {
            assert!(with_factor(line).is_some(), "{line}");
            if line.is_ascii() {
                assert!(with_factor(&line.to_uppercase()).is_some(), "{line}");
            }
            if line.chars().count() >= SHORTEST {
                assert!(key(line).is_some(), "{line}");
                long += 1;
            }
        }
        assert!(KNOWN.len() > 3000 && long > 100, "{} {long}", KNOWN.len());
    }

    #[test]
    fn asvs_6_2_12_known_passwords_one_after_the_other_are_refused() {
        for bad in [
            "iloveyou2princess1",
            "sunshine1sunshine2",
            "Password123456789",
            "1michelle2jennifer",
        ] {
            assert_eq!(key(bad), Some("accounts-password-common"), "{bad}");
        }
    }

    #[test]
    fn asvs_6_2_9_more_than_four_kilobytes_are_refused_before_anything_is_done_with_them() {
        assert_eq!(key(&"č".repeat(MOST_BYTES)), Some("accounts-password-long"));
        let long: String = (0..40).map(|n| format!("korak{}miza", n * 7)).collect();
        let of = |n: usize| long.chars().take(n).collect::<String>();
        assert_eq!((key(&of(64)), key(&of(256))), (None, None));
        assert_eq!(key(&of(257)), Some("accounts-password-long"));
    }

    #[test]
    fn fourteen_characters_are_too_few_and_letters_count_once() {
        assert_eq!(key("vijolična miza"), Some("accounts-password-short"));
        assert_eq!(
            key("vijolic\u{30c}na miza"),
            Some("accounts-password-short")
        );
        assert_eq!(key("vijolična mizaX"), None);
    }

    #[test]
    fn everybodys_passwords_are_refused() {
        for bad in [
            "aaaaaaaaaaaaaaaa",
            "123123123123123123",
            "Password123456789",
            "GesloGesloGeslo1",
            "qwertyuiopasdfghjkl",
            "1234567890123456",
            "iloveyouiloveyou",
            "passwordpassword",
            "judo judo judo judo",
            "!!!!!!!!!!!!!!!!",
        ] {
            assert!(key(bad).is_some(), "{bad}");
        }
    }

    #[test]
    fn ones_own_name_and_the_sport_alone_are_refused() {
        for bad in [
            "AnaZupanAnaZupan1",
            "judo-zelena-dolina-2026",
            "Zupan.Ana.Tatami.2026",
            "tatami judo ippon klub",
        ] {
            assert!(key(bad).is_some(), "{bad}");
        }
        assert_eq!(key("Ana pase modre krave"), None);
    }

    #[test]
    fn every_listed_password_is_refused() {
        for line in include_str!("common.txt")
            .lines()
            .filter(|l| !l.is_empty() && !l.starts_with('#'))
        {
            assert!(key(line).is_some(), "{line}");
            assert!(
                line.chars().count() >= SHORTEST,
                "shorter than the rule anyway: {line}"
            );
        }
    }
}
