//! The rule for new passwords: long, not everybody's, not one's own name. No composition rules and no forced change
//! (NIST SP 800-63B-4: fifteen characters where the password may be the only factor, as it is until a second one is set up).
use std::sync::LazyLock;

use super::super::email::Email;
use crate::platform::{
    i18n::Text,
    text::{fold, nfc},
};

/// Fewest characters.
pub const SHORTEST: usize = 15;
/// Most characters.
pub const LONGEST: usize = 256;

/// What must be left of a password once everything that is easily guessed is taken out.
const OWN: usize = 8;

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

/// Says why a password is refused, or nothing. `name` and `email` are its owner's.
#[must_use]
pub fn refuse(password: &str, name: &str, email: Option<&Email>) -> Option<Text> {
    let password = nfc(password);
    let length = password.chars().count();
    if length < SHORTEST {
        return Some(
            Text::key("accounts-password-short")
                .with("least", count(SHORTEST))
                .with("n", count(length)),
        );
    }
    if length > LONGEST {
        return Some(Text::key("accounts-password-long").with("most", count(LONGEST)));
    }
    let plain = bare(&password);
    if COMMON.contains(&plain) || is_pattern(&plain) {
        return Some(Text::key("accounts-password-common"));
    }
    if left(&plain, &own_words(name, email)) < OWN {
        return Some(Text::key("accounts-password-context"));
    }
    None
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

fn own_words(name: &str, email: Option<&Email>) -> Vec<String> {
    let email = email.map(Email::as_str).unwrap_or_default();
    let mut words: Vec<String> = name
        .split(|c: char| !c.is_alphanumeric())
        .chain(email.split(|c: char| !c.is_alphanumeric()))
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
    fn long_ones_are_taken_whatever_they_are_made_of() {
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
