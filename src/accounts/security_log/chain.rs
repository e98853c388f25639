//! The hash of an entry covers the one before it, so a changed, removed or inserted entry shows.
use ::entity::operator_log;
use sha2::{Digest as _, Sha256};

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
