//! E-mail addresses: the syntax that mail servers accept everywhere.

use super::{ValueError, clean};

/// Reads an address; the domain becomes lower case. `mailto:` and angle brackets are dropped.
///
/// # Errors
/// `sheets-email-several` for more than one address, `sheets-email-letters` for č, š, ž and the like,
/// `sheets-email-invalid` otherwise.
pub fn email(text: &str) -> Result<String, ValueError> {
    let value = clean(text)?;
    let invalid = || ValueError::new("sheets-email-invalid");
    let bare = match (value.rfind('<'), value.strip_suffix('>')) {
        // "Ana Novak <ana@example.si>"
        (Some(at), Some(inner)) => inner.get(at + 1..).unwrap_or_default(),
        _ => value.as_str(),
    };
    let bare = bare
        .strip_prefix("mailto:")
        .unwrap_or(bare)
        .trim_matches([' ', ';', ',']);
    if bare.matches('@').count() > 1 {
        return Err(ValueError::new("sheets-email-several"));
    }
    if bare.contains('@') && !bare.is_ascii() {
        return Err(ValueError::new("sheets-email-letters"));
    }
    let (local, domain) = bare.split_once('@').ok_or_else(invalid)?;
    if is_local(local) && is_domain(domain) && bare.len() <= 254 {
        Ok(format!("{local}@{}", domain.to_ascii_lowercase()))
    } else {
        Err(invalid())
    }
}

/// A dot-atom of RFC 5321 of at most 64 characters.
fn is_local(local: &str) -> bool {
    (1..=64).contains(&local.len())
        && local.split('.').all(|atom| {
            !atom.is_empty()
                && atom
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&b))
        })
}

/// Two or more labels, the last one of letters (or an encoded name).
fn is_domain(domain: &str) -> bool {
    let labels: Vec<&str> = domain.split('.').collect();
    let well_formed = |label: &&str| {
        (1..=63).contains(&label.len())
            && label
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    labels.len() >= 2
        && labels.iter().all(well_formed)
        && labels.last().is_some_and(|top| {
            top.len() >= 2
                && (top.bytes().all(|b| b.is_ascii_alphabetic()) || top.starts_with("xn--"))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_and_their_domain_is_lower_case() {
        for (text, address) in [
            ("ana@example.si", "ana@example.si"),
            (" Ana.Novak+judo@Example.SI ", "Ana.Novak+judo@example.si"),
            ("mailto:ana@example.si", "ana@example.si"),
            ("Ana Novak <ana@example.si>", "ana@example.si"),
            ("ana@example.si;", "ana@example.si"),
            ("o'brien@sub.example-1.co", "o'brien@sub.example-1.co"),
        ] {
            assert_eq!(email(text), Ok(address.to_owned()), "{text}");
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in [
            "ana",
            "ana@",
            "@example.si",
            "ana@example",
            "a b@example.si",
            ".ana@example.si",
            "a..b@example.si",
            "ana@-x.si",
            "ana@x..si",
            "ana@x.s1",
            "ana@x.s",
        ] {
            assert_eq!(
                email(text).map_err(|error| error.key()),
                Err("sheets-email-invalid"),
                "{text}"
            );
        }
        assert_eq!(
            email("a@b.si, c@d.si").map_err(|error| error.key()),
            Err("sheets-email-several")
        );
        assert_eq!(
            email("žiga@example.si").map_err(|error| error.key()),
            Err("sheets-email-letters")
        );
        assert!(email(&format!("{}@example.si", "a".repeat(65))).is_err());
    }
}
