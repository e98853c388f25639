//! Time-based codes: six digits, SHA-1, thirty seconds, one step of tolerance; what every authenticator application understands.
use ::entity::account;
use chrono::{DateTime, Utc};
use data_encoding::BASE32_NOPAD;
use totp_rs::{Builder, Totp};
use zeroize::Zeroizing;

use crate::platform::{
    error::{AppError, Result},
    random::Random,
    services::Platform,
    vault::{Cell, Purpose},
};
use ::entity::ids::AccountId;

const SECRET_LEN: usize = 20;
const STEP: u64 = 30;

/// A shared secret.
#[derive(Clone)]
pub struct Secret(Zeroizing<[u8; SECRET_LEN]>);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(..)")
    }
}

impl Secret {
    /// A new secret of 160 bits.
    #[must_use]
    pub fn new(random: &dyn Random) -> Self {
        let mut bytes = Zeroizing::new([0; SECRET_LEN]);
        random.fill(bytes.as_mut_slice());
        Self(bytes)
    }

    /// Reads what [`Secret::base32`] wrote.
    #[must_use]
    pub fn from_base32(text: &str) -> Option<Self> {
        let bytes = Zeroizing::new(BASE32_NOPAD.decode(text.as_bytes()).ok()?);
        Some(Self(Zeroizing::new(bytes.as_slice().try_into().ok()?)))
    }

    /// The secret as applications take it by hand.
    #[must_use]
    pub fn base32(&self) -> String {
        BASE32_NOPAD.encode(self.0.as_slice())
    }

    /// The secret in groups of four, for people who type it.
    #[must_use]
    pub fn in_groups(&self) -> String {
        let text = self.base32();
        let groups: Vec<_> = text
            .as_bytes()
            .chunks(4)
            .map(String::from_utf8_lossy)
            .collect();
        groups.join(" ")
    }

    /// What the QR code says: whose code it is, and the secret.
    #[must_use]
    pub fn uri(&self, issuer: &str, email: &str) -> String {
        let (issuer, email) = (
            crate::web::query::encode(issuer),
            crate::web::query::encode(email),
        );
        format!(
            "otpauth://totp/{issuer}:{email}?secret={}&issuer={issuer}",
            self.base32()
        )
    }

    fn totp(&self) -> Result<Totp> {
        Builder::new()
            .with_secret(*self.0)
            .with_step_duration(STEP)
            .build()
            .map_err(|error| AppError::internal(anyhow::anyhow!("totp: {error}")))
    }

    /// The step whose code this is: now, the one before or the one after.
    ///
    /// # Errors
    /// Never for a secret made here.
    pub fn step_of(&self, code: &str, now: DateTime<Utc>) -> Result<Option<i64>> {
        let digits: String = code.chars().filter(|c| !c.is_whitespace()).collect();
        let seconds = u64::try_from(now.timestamp()).unwrap_or(0);
        Ok(self
            .totp()?
            .check(&digits, seconds)
            .and_then(|step| i64::try_from(step).ok()))
    }

    /// The code of a moment: what the application on the phone shows. For the demonstration and for tests.
    ///
    /// # Errors
    /// Never for a secret made here.
    pub fn code_at(&self, now: DateTime<Utc>) -> Result<String> {
        let seconds = u64::try_from(now.timestamp()).unwrap_or(0);
        Ok(self.totp()?.generate(seconds).to_string())
    }

    /// Seals it for an account. The moment it was confirmed is part of the place, so an old one does not open beside a new one.
    ///
    /// # Errors
    /// When the keystore cannot be read.
    pub fn seal(
        &self,
        platform: &Platform,
        account: AccountId,
        confirmed: DateTime<Utc>,
    ) -> Result<Vec<u8>> {
        let sealer = platform.vault().instance_sealer(Purpose::Session)?;
        Ok(sealer.seal(
            &cell(account, confirmed),
            self.0.as_slice(),
            platform.random(),
        ))
    }

    /// Opens the secret of an account; `None` when it has none, or one that does not open.
    ///
    /// # Errors
    /// When the keystore cannot be read.
    pub fn open(platform: &Platform, account: &account::Model) -> Result<Option<Self>> {
        let (Some(sealed), Some(confirmed)) = (&account.totp_secret, account.totp_confirmed_at)
        else {
            return Ok(None);
        };
        let sealer = platform.vault().instance_sealer(Purpose::Session)?;
        let Ok(bytes) = sealer.open(&cell(account.id, confirmed), sealed) else {
            tracing::error!(account = %account.id, "a second factor does not open: it was changed or moved in the database");
            return Ok(None);
        };
        Ok(bytes
            .as_slice()
            .try_into()
            .ok()
            .map(|bytes| Self(Zeroizing::new(bytes))))
    }
}

fn cell(account: AccountId, confirmed: DateTime<Utc>) -> Cell {
    let rev = u64::try_from(confirmed.timestamp_micros()).unwrap_or(0);
    Cell {
        table: "account",
        row: account.0,
        column: "totp_secret",
        rev,
    }
}

#[cfg(test)]
mod tests {
    use chrono::{TimeDelta, TimeZone as _};

    use super::*;
    use crate::platform::random::SeededRandom;

    fn at(seconds: i64) -> DateTime<Utc> {
        Utc.timestamp_opt(seconds, 0).unwrap()
    }

    #[test]
    fn codes_are_those_of_the_standard() {
        // RFC 6238, appendix B: the last six of the eight digits for SHA-1.
        let secret = Secret(Zeroizing::new(*b"12345678901234567890"));
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
        ] {
            assert_eq!(secret.code_at(at(seconds)).unwrap(), code);
            assert_eq!(
                secret.step_of(code, at(seconds)).unwrap(),
                Some(seconds / 30)
            );
        }
    }

    #[test]
    fn one_step_before_and_after_is_taken_and_no_more() {
        let secret = Secret::new(&SeededRandom::new(3));
        let now = at(1_800_000_000);
        let step = 1_800_000_000 / 30;
        for (steps, expected) in [
            (-2, None),
            (-1, Some(step - 1)),
            (0, Some(step)),
            (1, Some(step + 1)),
            (2, None),
        ] {
            let code = secret
                .code_at(now + TimeDelta::seconds(30 * steps))
                .unwrap();
            assert_eq!(secret.step_of(&code, now).unwrap(), expected, "{steps}");
        }
        let code = secret.code_at(now).unwrap();
        let spaced = format!(" {} {} ", &code[..3], &code[3..]);
        assert!(secret.step_of(&spaced, now).unwrap().is_some());
        for wrong in ["", "12345", "+12345", "1234567", "abcdef", "１２３４５６"] {
            assert_eq!(secret.step_of(wrong, now).unwrap(), None);
        }
    }

    #[test]
    fn the_secret_reads_back_and_says_whose_it_is() {
        let secret = Secret::new(&SeededRandom::new(4));
        let read = Secret::from_base32(&secret.base32()).unwrap();
        assert_eq!(read.0, secret.0);
        assert_eq!(secret.in_groups().len(), 39);
        let uri = secret.uri("Tatami", "ana@klub.example");
        assert!(
            uri.starts_with("otpauth://totp/Tatami:ana%40klub.example?secret=")
                && uri.ends_with("&issuer=Tatami"),
            "{uri}"
        );
        assert!(Secret::from_base32("AAAA").is_none());
    }
}
