//! The hash of an entry covers the one before it, so a changed, removed or inserted entry shows. A keyed hash over it shows when all
//! hashes were made anew by somebody without the key.
use ::entity::operator_log;
use sha2::{Digest as _, Sha256};

use crate::platform::vault::Tagger;

/// The hash before the first entry.
pub const START: [u8; 32] = [0; 32];

/// SHA-256 over the hash before it and its fields, each with its length in front.
pub fn hash(entry: &operator_log::Model) -> [u8; 32] {
    let mut sha = Sha256::new();
    let mut field = |bytes: &[u8]| {
        sha.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
        sha.update(bytes);
    };
    field(b"tatami installation log 1");
    field(&entry.prev_hash);
    field(entry.id.as_bytes());
    field(&entry.seq.to_be_bytes());
    field(&entry.at.timestamp_micros().to_be_bytes());
    field(
        entry
            .actor_id
            .map(|a| *a.0.as_bytes())
            .unwrap_or_default()
            .as_slice(),
    );
    field(entry.operation.as_bytes());
    field(entry.detail.as_bytes());
    sha.finalize().into()
}

/// The keyed hash of an entry: version of the key, then HMAC over the entry's hash and the number from which on entries are keyed. That
/// number is part of all of them, so none can be stripped of its keyed hash without the later ones showing it.
pub fn tag(tagger: &Tagger, hash: &[u8], since: i64) -> Vec<u8> {
    let mut tag = tagger.version().to_be_bytes().to_vec();
    tag.extend(tagger.tag(&[LABEL, hash, &since.to_be_bytes()]));
    tag
}

const LABEL: &[u8] = b"tatami installation log 1";

/// Whether the keyed hash of an entry is right.
pub fn is_tagged(tagger: &Tagger, entry: &operator_log::Model, since: i64) -> bool {
    let Some((version, tag)) = entry
        .tag
        .as_deref()
        .and_then(|tag| tag.split_first_chunk::<4>())
    else {
        return false;
    };
    let parts: [&[u8]; 3] = [LABEL, &entry.hash, &since.to_be_bytes()];
    tagger.verify(u32::from_be_bytes(*version), &parts, tag)
}
