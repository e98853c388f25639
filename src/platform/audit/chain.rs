//! The hash chain: pure functions over entries as they are stored.
use ::entity::log_entry;
use sha2::{Digest, Sha256};

/// The kind of record by which the entry about removing old ones is known; the hash of its record is that of the last one removed.
pub const CHECKPOINT: &str = "log";

/// Where a log begins: number and hash of the entry before the first one that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beginning {
    /// Number.
    pub seq: i64,
    /// Hash.
    pub hash: Vec<u8>,
}

impl Beginning {
    /// Of a log from which nothing was removed.
    #[must_use]
    pub fn of_all() -> Self {
        Self {
            seq: 0,
            hash: START.to_vec(),
        }
    }

    /// Before this entry.
    #[must_use]
    pub fn before(first: &log_entry::Model) -> Self {
        Self {
            seq: first.seq - 1,
            hash: first.prev_hash.clone(),
        }
    }

    /// Whether the newest entry about removing old ones says the same; without one the log has to begin at its beginning.
    #[must_use]
    pub fn is_told_by(&self, checkpoint: Option<&[u8]>) -> bool {
        match checkpoint {
            None => *self == Self::of_all(),
            Some(hash) => self.seq > 0 && self.hash == hash,
        }
    }
}

/// The hash of the last entry removed, if this is the entry that tells of it.
#[must_use]
pub fn checkpoint(entry: &log_entry::Model) -> Option<&[u8]> {
    (entry.record_kind.as_deref() == Some(CHECKPOINT))
        .then(|| entry.record_hash.as_deref().unwrap_or_default())
}

/// What checking a chain found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All entries fit.
    Sound {
        /// Number of entries that are there.
        entries: i64,
        /// Number of older ones that were removed when their time was over.
        expired: i64,
    },
    /// The chain breaks at this entry: it, or the one before it, was changed, removed or put in.
    Broken {
        /// First entry that does not fit.
        seq: i64,
    },
    /// Entries at the end are missing.
    Cut {
        /// Last entry that is there.
        last: i64,
        /// Last entry that was written.
        expected: i64,
    },
}

/// The hash before the first entry.
pub const START: [u8; 32] = [0; 32];

/// Hash of an entry: SHA-256 over the hash before it and its fields, each with its length in front.
pub fn hash(entry: &log_entry::Model) -> [u8; 32] {
    let mut sha = Sha256::new();
    let mut field = |bytes: &[u8]| {
        sha.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
        sha.update(bytes);
    };
    field(b"tatami log 1");
    field(&entry.prev_hash);
    field(entry.tenant_id.0.as_bytes());
    field(entry.id.as_bytes());
    field(&entry.seq.to_be_bytes());
    field(&entry.at.timestamp_micros().to_be_bytes());
    field(entry.operation.as_bytes());
    field(
        entry
            .actor_id
            .map(|a| *a.0.as_bytes())
            .unwrap_or_default()
            .as_slice(),
    );
    field(
        entry
            .subject_id
            .map(|s| *s.as_bytes())
            .unwrap_or_default()
            .as_slice(),
    );
    field(&entry.sealed);
    field(entry.record_kind.as_deref().unwrap_or_default().as_bytes());
    field(entry.record_hash.as_deref().unwrap_or_default());
    sha.finalize().into()
}

/// What binds the sealed part of an entry to all its open fields and to its place in the chain: the first 8 bytes of the hash of
/// the entry without its sealed part. It is the revision under which the sealed part is sealed, so whoever can write to the
/// database, but has no key, changes neither an open field nor the order unseen, even when all hashes are made anew.
pub fn binding(entry: &log_entry::Model) -> u64 {
    let open = log_entry::Model {
        sealed: Vec::new(),
        hash: Vec::new(),
        ..entry.clone()
    };
    hash(&open)
        .split_first_chunk()
        .map_or(0, |(first, _)| u64::from_be_bytes(*first))
}

/// Walks entries in order. `before` and `next` are the state after the last portion: its hash and the next number.
pub fn walk(entries: &[log_entry::Model], before: &mut Vec<u8>, next: &mut i64) -> Option<Verdict> {
    for entry in entries {
        let fits = entry.seq == *next && entry.prev_hash == *before && entry.hash == hash(entry);
        if !fits {
            return Some(Verdict::Broken { seq: *next });
        }
        before.clone_from(&entry.hash);
        *next += 1;
    }
    None
}
