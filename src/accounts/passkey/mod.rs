//! Passkeys (WebAuthn): a key in the person's device that signs a challenge after the device made sure who holds it. One with user
//! verification is password and second factor at once (NIST SP 800-63B-4, 3.1.7); biometrics never leave the device.
//!
//! A challenge is 32 random bytes, lives five minutes, belongs to one session and one purpose, and is used up by the first answer,
//! right or wrong: its ticket in the database is taken by one conditional statement.
mod ceremony;
mod register;
mod sign_in;
mod store;

use ::entity::{ids::AccountId, passkey};
use webauthn_rs::prelude::{Passkey, Url, Webauthn, WebauthnBuilder};

pub use register::{Registered, begin as begin_registration, finish as finish_registration};
pub use sign_in::{begin as begin_sign_in, begin_factor, finish as finish_sign_in, finish_factor};
pub use store::{count, list, remove, remove_all};

use crate::platform::{
    error::Result,
    services::Platform,
    vault::{Cell, Purpose},
};

/// The longest name of a passkey, in characters.
pub const LONGEST_NAME: usize = 60;
/// Passkeys an account may have.
pub const MOST: u64 = 20;

/// Whether this installation can offer passkeys: they are bound to a domain, so an address in numbers has none.
#[must_use]
pub fn are_offered(platform: &Platform) -> bool {
    party(platform).is_some()
}

/// The domain they are bound to.
#[must_use]
pub fn domain(platform: &Platform) -> Option<String> {
    let url = Url::parse(&platform.config().public_url).ok()?;
    url.domain().map(str::to_owned)
}

fn party(platform: &Platform) -> Option<Webauthn> {
    let url = Url::parse(&platform.config().public_url).ok()?;
    let domain = url.domain()?;
    WebauthnBuilder::new(domain, &url)
        .ok()?
        .rp_name("Tatami")
        .build()
        .ok()
}

/// What is found by: the table tells nobody which credentials there are.
fn credential_hash(platform: &Platform, credential: &[u8]) -> Result<Vec<u8>> {
    let tagger = platform.vault().instance_tagger(Purpose::BlindIndex)?;
    Ok(tagger.tag(&[b"passkey/1", credential]).to_vec())
}

fn cell(row: uuid::Uuid, rev: i64) -> Cell {
    Cell {
        table: "passkey",
        row,
        column: "sealed",
        rev: u64::try_from(rev).unwrap_or(0),
    }
}

/// Sealed together with its account: one person's passkey cannot be put in the place of another's.
fn seal(
    platform: &Platform,
    row: uuid::Uuid,
    rev: i64,
    account: AccountId,
    passkey: &Passkey,
) -> Result<Vec<u8>> {
    let sealer = platform.vault().instance_sealer(Purpose::Session)?;
    Ok(sealer.seal_json(&cell(row, rev), &(account, passkey), platform.random())?)
}

/// The passkey of a row; none when it was changed or moved in the database.
fn open(platform: &Platform, row: &passkey::Model) -> Result<Option<Passkey>> {
    let sealer = platform.vault().instance_sealer(Purpose::Session)?;
    let opened: std::result::Result<(AccountId, Passkey), _> =
        sealer.open_json(&cell(row.id, row.rev), &row.sealed);
    match opened {
        Ok((account, passkey)) if account == row.account_id => Ok(Some(passkey)),
        _ => {
            tracing::error!(passkey = %row.id, "a passkey does not open: it was changed or moved in the database");
            Ok(None)
        }
    }
}
