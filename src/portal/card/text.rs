//! The text of a card: `TATAMI1.<organisation>.<key version>.<what stands on it>.<signature>`.
//!
//! On it stands what is printed beside it and nothing else: name, year of birth, club, belt and the last day. The signature
//! (Ed25519) covers every character before its own dot, so no character can be changed.
use chrono::NaiveDate;
use data_encoding::BASE64URL_NOPAD;

use crate::platform::{text::is_slug, vault::Signer};

/// How the text begins: the format.
pub const FORMAT: &str = "TATAMI1";
/// Longest text that is looked at.
pub const LONGEST: usize = 2000;

/// What stands on a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Year of birth.
    pub birth_year: i32,
    /// Club.
    pub club: String,
    /// Code of the belt; empty for none.
    pub belt: String,
    /// Last day.
    pub valid_until: NaiveDate,
}

/// As the card is written: a JSON array, in this order.
type Written = (String, String, i32, String, String, NaiveDate);

/// The text of a card of the organisation with this name in addresses.
///
/// # Errors
/// When the card cannot be written as text, which no card does.
pub fn write(card: &Card, slug: &str, signer: &Signer) -> serde_json::Result<String> {
    let written: Written = (
        card.first_name.clone(),
        card.last_name.clone(),
        card.birth_year,
        card.club.clone(),
        card.belt.clone(),
        card.valid_until,
    );
    let body = BASE64URL_NOPAD.encode(&serde_json::to_vec(&written)?);
    let signed = format!("{FORMAT}.{slug}.{}.{body}", signer.version());
    let signature = BASE64URL_NOPAD.encode(&signer.sign(signed.as_bytes()));
    Ok(format!("{signed}.{signature}"))
}

/// A card as it was read: nothing of it is true before [`Claimed::proven`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimed<'a> {
    /// The organisation's name in addresses.
    pub slug: &'a str,
    version: u32,
    signed: &'a str,
    body: &'a str,
    signature: Vec<u8>,
}

/// Reads a text, alone or at the end of an address. None when it is no card.
#[must_use]
pub fn read(text: &str) -> Option<Claimed<'_>> {
    if text.len() > LONGEST {
        return None;
    }
    let text = text.trim();
    let text = text.rsplit_once('#').map_or(text, |(_, card)| card);
    let (signed, signature) = text.rsplit_once('.')?;
    let mut parts = signed.split('.');
    let (format, slug, version, body) =
        (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || format != FORMAT || !is_slug(slug) {
        return None;
    }
    Some(Claimed {
        slug,
        version: version.parse().ok()?,
        signed,
        body,
        signature: BASE64URL_NOPAD.decode(signature.as_bytes()).ok()?,
    })
}

impl Claimed<'_> {
    /// The card, when the organisation signed it.
    #[must_use]
    pub fn proven(&self, signer: &Signer) -> Option<Card> {
        if !signer.verify(self.version, self.signed.as_bytes(), &self.signature) {
            return None;
        }
        let body = BASE64URL_NOPAD.decode(self.body.as_bytes()).ok()?;
        let (first_name, last_name, birth_year, club, belt, valid_until): Written =
            serde_json::from_slice(&body).ok()?;
        Some(Card {
            first_name,
            last_name,
            birth_year,
            club,
            belt,
            valid_until,
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::platform::{
        random::SeededRandom,
        vault::{Layout, Purpose, Vault, open_or_create},
    };

    fn vault() -> (tempfile::TempDir, Vault) {
        let dir = tempfile::tempdir().unwrap();
        let layout = Layout {
            data_dir: dir.path().join("data"),
            keystore_dir: dir.path().join("keystore"),
            key_file: dir.path().join("key/kek"),
        };
        let vault = open_or_create(&layout, true, &SeededRandom::new(1)).unwrap();
        for tenant in 1..=2_u8 {
            vault
                .add_tenant(
                    Uuid::from_u128(tenant.into()),
                    &SeededRandom::new(tenant.into()),
                )
                .unwrap();
        }
        (dir, vault)
    }

    fn card() -> Card {
        Card {
            first_name: "Neža".to_owned(),
            last_name: "Žnidaršič".to_owned(),
            birth_year: 2011,
            club: "Judo klub Zelena dolina".to_owned(),
            belt: "kyu4".to_owned(),
            valid_until: NaiveDate::from_ymd_opt(2026, 12, 31).unwrap(),
        }
    }

    #[test]
    fn a_card_is_read_back_alone_and_out_of_an_address() {
        let (_dir, vault) = vault();
        let signer = vault
            .signer(Uuid::from_u128(1), Purpose::MemberCard)
            .unwrap();
        let text = write(&card(), "zelena-dolina", &signer).unwrap();
        for shown in [
            text.clone(),
            format!("  {text}\n"),
            format!("https://tatami.example/verify#{text}"),
        ] {
            let claimed = read(&shown).unwrap();
            assert_eq!(claimed.slug, "zelena-dolina");
            assert_eq!(claimed.proven(&signer), Some(card()));
        }
        assert!(text.len() < 300, "{}", text.len());
    }

    #[test]
    fn what_stands_on_a_card_is_name_year_club_belt_and_last_day_and_nothing_else() {
        let (_dir, vault) = vault();
        let signer = vault
            .signer(Uuid::from_u128(1), Purpose::MemberCard)
            .unwrap();
        let text = write(&card(), "zelena-dolina", &signer).unwrap();
        let body = text.split('.').nth(3).unwrap();
        assert_eq!(
            String::from_utf8(BASE64URL_NOPAD.decode(body.as_bytes()).unwrap()).unwrap(),
            r#"["Neža","Žnidaršič",2011,"Judo klub Zelena dolina","kyu4","2026-12-31"]"#
        );
    }

    #[test]
    fn the_key_of_another_organisation_proves_nothing() {
        let (_dir, vault) = vault();
        let [own, other] = [1, 2].map(|tenant| {
            vault
                .signer(Uuid::from_u128(tenant), Purpose::MemberCard)
                .unwrap()
        });
        let text = write(&card(), "zelena-dolina", &own).unwrap();
        assert_eq!(read(&text).unwrap().proven(&other), None);
    }

    #[test]
    fn a_card_with_any_changed_character_is_refused() {
        let (_dir, vault) = vault();
        let signer = vault
            .signer(Uuid::from_u128(1), Purpose::MemberCard)
            .unwrap();
        let text = write(&card(), "zelena-dolina", &signer).unwrap();
        let letters: Vec<char> = text.chars().collect();
        for at in 0..letters.len() {
            for put in ['A', 'B', 'a', '0', '1', '-', '_', '.', '=', 'é'] {
                if letters[at] == put {
                    continue;
                }
                let mut changed = letters.clone();
                changed[at] = put;
                let changed: String = changed.into_iter().collect();
                assert_eq!(
                    read(&changed).and_then(|claimed| claimed.proven(&signer)),
                    None,
                    "{changed}"
                );
            }
            let without: String = text.chars().take(at).collect();
            assert_eq!(read(&without).and_then(|c| c.proven(&signer)), None);
        }
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_no_card_and_no_fault(text in ".{0,200}") {
            prop_assert!(read(&text).is_none());
        }
    }
}
