//! E-mail addresses as accounts know them: checked, trimmed and in lower case, so that one person has one account.
use serde::{Deserialize, Serialize};

use crate::platform::text::nfc;

/// The longest address mail servers accept (RFC 5321, 4.5.3.1.3).
const LONGEST: usize = 254;

/// A valid address in its one form.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Email(String);

impl Email {
    /// Reads an address as typed; `None` when it is not one.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let text = nfc(typed.trim()).to_lowercase();
        if text.len() > LONGEST || text.contains(|c: char| c.is_whitespace() || c.is_control()) {
            return None;
        }
        let address: lettre::Address = text.parse().ok()?;
        let has_top_level = address.domain().split('.').count() > 1
            && address.domain().split('.').all(|part| !part.is_empty());
        has_top_level.then_some(Self(text))
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Email {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_has_one_address_however_it_is_typed() {
        let email = Email::parse("  Ana.Zupan@Klub.EXAMPLE ").unwrap();
        assert_eq!(email.as_str(), "ana.zupan@klub.example");
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for typed in [
            "",
            "ana",
            "ana@",
            "@klub.si",
            "ana@klub",
            "ana@klub.",
            "ana zupan@klub.si",
            "ana@klub.si\r\nBcc: x@y.si",
        ] {
            assert_eq!(Email::parse(typed), None, "{typed:?}");
        }
        assert_eq!(Email::parse(&format!("{}@klub.si", "a".repeat(250))), None);
    }
}
