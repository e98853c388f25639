//! The processing log as a file that can be checked without this installation: docs/processing-log.md describes it.
//!
//! Entries are there as they are stored, so each hash can be made anew. Of entries that a filter left out only the hash is there:
//! the file then shows that nothing was changed, removed or put in among the entries it has, and which ones it leaves out.
use std::collections::BTreeMap;

use ::entity::{
    ids::{AccountId, TenantId},
    log_entry,
};
use chrono::{DateTime, Utc};
use data_encoding::{BASE64, HEXLOWER};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::{
    Head,
    chain::{self, Beginning},
};

/// What the format is called.
pub const FORMAT: &str = "tatami-processing-log-1";

/// A log, or what a filter left of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LogFile {
    /// [`FORMAT`].
    pub format: String,
    /// Whose log.
    pub tenant: Uuid,
    /// When the file was made.
    pub made_at: DateTime<Utc>,
    /// The end of the log at that moment.
    pub head: Head,
    /// The last entry that was removed because its time was over; the chain goes on after it. Number 0 when none was.
    #[serde(default = "nothing_removed")]
    pub begins_after: Head,
    /// Entries, in order.
    pub entries: Vec<FileEntry>,
    /// Hashes of entries that a filter left out, by number.
    pub left_out: BTreeMap<i64, String>,
}

fn nothing_removed() -> Head {
    let Beginning { seq, hash } = Beginning::of_all();
    Head { seq, hash }
}

/// An entry as it is stored, and as it was read when the file was made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FileEntry {
    /// Number.
    pub seq: i64,
    /// Key.
    pub id: Uuid,
    /// When, in whole microseconds.
    pub at: DateTime<Utc>,
    /// What kind of action.
    pub operation: String,
    /// Who.
    pub actor: Option<Uuid>,
    /// Whose data.
    pub subject: Option<Uuid>,
    /// The sealed part, in Base64.
    pub sealed: String,
    /// Which sealed record it is about.
    pub record_kind: Option<String>,
    /// Hash of that record, hexadecimal.
    pub record_hash: Option<String>,
    /// Hash of the entry before it.
    pub prev_hash: String,
    /// Its own hash.
    pub hash: String,
    /// What the sealed part said. It is not under the hash: only an installation with the key can compare the two.
    pub read: Read,
}

/// What the sealed part of an entry says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Read {
    /// What for.
    pub purpose: Option<String>,
    /// What whoever did it was called then.
    #[serde(default)]
    pub by: Option<String>,
    /// What exactly; none when it can no longer be opened.
    pub detail: Option<Value>,
}

impl FileEntry {
    /// A stored entry.
    #[must_use]
    pub fn of(row: &log_entry::Model, read: Read) -> Self {
        Self {
            seq: row.seq,
            id: row.id,
            at: row.at,
            operation: row.operation.clone(),
            actor: row.actor_id.map(|id| id.0),
            subject: row.subject_id,
            sealed: BASE64.encode(&row.sealed),
            record_kind: row.record_kind.clone(),
            record_hash: row.record_hash.as_ref().map(|hash| HEXLOWER.encode(hash)),
            prev_hash: HEXLOWER.encode(&row.prev_hash),
            hash: HEXLOWER.encode(&row.hash),
            read,
        }
    }

    /// The entry as it would be stored; none when it is not written as one.
    #[must_use]
    pub fn row(&self, tenant: Uuid) -> Option<log_entry::Model> {
        let hex = |text: &str| HEXLOWER.decode(text.as_bytes()).ok();
        let record_hash = match &self.record_hash {
            Some(text) => Some(hex(text)?),
            None => None,
        };
        Some(log_entry::Model {
            tenant_id: TenantId(tenant),
            id: self.id,
            seq: self.seq,
            at: self.at,
            operation: self.operation.clone(),
            actor_id: self.actor.map(AccountId),
            subject_id: self.subject,
            sealed: BASE64.decode(self.sealed.as_bytes()).ok()?,
            record_kind: self.record_kind.clone(),
            record_hash,
            prev_hash: hex(&self.prev_hash)?,
            hash: hex(&self.hash)?,
        })
    }
}

/// What checking a file found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileVerdict {
    /// Everything in it fits, up to its end.
    Sound {
        /// Entries that were checked.
        entries: usize,
        /// Entries of which the file has the hash only.
        left_out: usize,
        /// Older entries that were removed when their time was over.
        expired: i64,
    },
    /// It is no file of this format.
    Unknown,
    /// The oldest entries are missing, and no entry tells that their time was over.
    Beginning {
        /// Last entry that is missing.
        seq: i64,
    },
    /// This entry was changed: its hash is another.
    Changed {
        /// Its number.
        seq: i64,
    },
    /// An entry with this number should be there and is not, or it is there twice or in the wrong place.
    Order {
        /// The number.
        seq: i64,
    },
    /// This entry does not follow the one before it.
    Link {
        /// Its number.
        seq: i64,
    },
    /// Entries at the end are missing.
    Cut {
        /// Last entry that is there.
        last: i64,
        /// Last entry that should be there.
        expected: i64,
    },
    /// The log does not contain an end of it that was noted down elsewhere.
    Lost {
        /// Number of the entry that was the end.
        seq: i64,
    },
}

/// Checks a file, without any key. `noted` is an end of the log that was kept elsewhere: out of a mail, or an older file.
#[must_use]
pub fn check(file: &LogFile, noted: Option<&Head>) -> FileVerdict {
    if file.format != FORMAT {
        return FileVerdict::Unknown;
    }
    let left_out: BTreeMap<i64, Vec<u8>> = file
        .left_out
        .iter()
        .filter_map(|(seq, hash)| Some((*seq, HEXLOWER.decode(hash.as_bytes()).ok()?)))
        .collect();
    let mut entries = file.entries.iter();
    let mut skipped = left_out.iter().peekable();
    let mut next_entry = entries.next();
    let beginning = Beginning {
        seq: file.begins_after.seq,
        hash: file.begins_after.hash.clone(),
    };
    let mut before = Some(beginning.hash.clone());
    let mut seq = beginning.seq;
    let mut checkpoint: Option<Vec<u8>> = None;
    let mut noted_hash = None;
    while next_entry.is_some() || skipped.peek().is_some() {
        seq += 1;
        let hash = match (next_entry, skipped.peek()) {
            (Some(entry), _) if entry.seq == seq => {
                let Some(row) = entry.row(file.tenant) else {
                    return FileVerdict::Changed { seq };
                };
                if row.hash != chain::hash(&row) {
                    return FileVerdict::Changed { seq };
                }
                if before.as_ref() != Some(&row.prev_hash) {
                    return FileVerdict::Link { seq };
                }
                if let Some(told) = chain::checkpoint(&row) {
                    checkpoint = Some(told.to_vec());
                }
                next_entry = entries.next();
                row.hash
            }
            (_, Some((number, _))) if **number == seq => match skipped.next() {
                Some((_, hash)) => hash.clone(),
                None => return FileVerdict::Order { seq },
            },
            _ => return FileVerdict::Order { seq },
        };
        if noted.is_some_and(|noted| noted.seq == seq) {
            noted_hash = Some(hash.clone());
        }
        before = Some(hash);
    }
    if seq < file.head.seq {
        return FileVerdict::Cut {
            last: seq,
            expected: file.head.seq,
        };
    }
    if seq > file.head.seq || before != Some(file.head.hash.clone()) {
        return FileVerdict::Link { seq };
    }
    if !beginning.is_told_by(checkpoint.as_deref()) {
        return FileVerdict::Beginning { seq: beginning.seq };
    }
    if let Some(noted) = noted
        && noted.seq > beginning.seq
        && noted_hash.as_ref() != Some(&noted.hash)
    {
        return if noted.seq > seq {
            FileVerdict::Cut {
                last: seq,
                expected: noted.seq,
            }
        } else {
            FileVerdict::Lost { seq: noted.seq }
        };
    }
    FileVerdict::Sound {
        entries: file.entries.len(),
        left_out: left_out.len(),
        expired: beginning.seq,
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone as _;

    use super::*;

    /// A log of `n` entries, of which a filter leaves out those in `out`.
    fn log(n: i64, out: &[i64]) -> LogFile {
        let tenant = Uuid::from_u128(7);
        let mut before = chain::START.to_vec();
        let (mut entries, mut left_out) = (Vec::new(), BTreeMap::new());
        for seq in 1..=n {
            let mut row = log_entry::Model {
                tenant_id: TenantId(tenant),
                id: Uuid::from_u128(u128::try_from(seq).unwrap()),
                seq,
                at: Utc.timestamp_opt(1_770_000_000 + seq, 5_000).unwrap(),
                operation: "alter".to_owned(),
                actor_id: Some(AccountId(Uuid::from_u128(1))),
                subject_id: None,
                sealed: vec![u8::try_from(seq).unwrap(); 40],
                record_kind: Some("member".to_owned()),
                record_hash: Some(vec![3; 32]),
                prev_hash: before,
                hash: Vec::new(),
            };
            row.hash = chain::hash(&row).to_vec();
            before = row.hash.clone();
            if out.contains(&seq) {
                left_out.insert(seq, HEXLOWER.encode(&row.hash));
            } else {
                entries.push(FileEntry::of(&row, Read::default()));
            }
        }
        LogFile {
            format: FORMAT.to_owned(),
            tenant,
            made_at: Utc.timestamp_opt(1_770_000_500, 0).unwrap(),
            head: Head {
                seq: n,
                hash: before,
            },
            begins_after: nothing_removed(),
            entries,
            left_out,
        }
    }

    #[test]
    fn a_whole_file_is_sound_also_after_it_was_written_and_read() {
        for out in [&[][..], &[1, 2], &[4], &[6], &[2, 3, 5]] {
            let file = log(6, out);
            let text = serde_json::to_string(&file).unwrap();
            let again: LogFile = serde_json::from_str(&text).unwrap();
            assert_eq!(
                check(&again, Some(&file.head)),
                FileVerdict::Sound {
                    entries: 6 - out.len(),
                    left_out: out.len(),
                    expired: 0
                }
            );
        }
        assert_eq!(
            check(&log(0, &[]), None),
            FileVerdict::Sound {
                entries: 0,
                left_out: 0,
                expired: 0
            }
        );
    }

    #[test]
    fn every_kind_of_tampering_with_a_file_is_found() {
        let sound = log(6, &[]);
        let mut changed = sound.clone();
        changed.entries[2].operation = "erase".to_owned();
        assert_eq!(check(&changed, None), FileVerdict::Changed { seq: 3 });
        let mut removed = sound.clone();
        removed.entries.remove(2);
        assert_eq!(check(&removed, None), FileVerdict::Order { seq: 3 });
        let mut reordered = sound.clone();
        reordered.entries.swap(2, 3);
        assert_eq!(check(&reordered, None), FileVerdict::Order { seq: 3 });
        let mut doubled = sound.clone();
        doubled.entries.insert(2, sound.entries[1].clone());
        assert_eq!(check(&doubled, None), FileVerdict::Order { seq: 3 });
        let mut cut = sound.clone();
        cut.entries.truncate(4);
        assert_eq!(
            check(&cut, None),
            FileVerdict::Cut {
                last: 4,
                expected: 6
            }
        );
        // Put in, with everything after it numbered and hashed anew: the end is another.
        let mut inserted = log(7, &[]);
        inserted.head = sound.head.clone();
        assert_eq!(check(&inserted, None), FileVerdict::Link { seq: 7 });
    }

    #[test]
    fn a_file_may_begin_later_only_where_an_entry_tells_that_older_ones_were_removed() {
        let whole = log(6, &[]);
        // The first two are gone, and nothing says why.
        let mut later = whole.clone();
        let gone: Vec<FileEntry> = later.entries.drain(..2).collect();
        let begins_after = Head {
            seq: 2,
            hash: HEXLOWER.decode(gone[1].hash.as_bytes()).unwrap(),
        };
        later.begins_after = begins_after.clone();
        assert_eq!(check(&later, None), FileVerdict::Beginning { seq: 2 });
        // An entry tells of it.
        let mut row = later.entries[3].row(later.tenant).unwrap();
        row.record_kind = Some(chain::CHECKPOINT.to_owned());
        row.record_hash = Some(begins_after.hash.clone());
        row.hash = chain::hash(&row).to_vec();
        later.head.hash.clone_from(&row.hash);
        later.entries[3] = FileEntry::of(&row, Read::default());
        assert_eq!(
            check(&later, None),
            FileVerdict::Sound {
                entries: 4,
                left_out: 0,
                expired: 2
            }
        );
        // One more is gone than it tells.
        let mut shorter = later.clone();
        let third = shorter.entries.remove(0);
        shorter.begins_after = Head {
            seq: 3,
            hash: HEXLOWER.decode(third.hash.as_bytes()).unwrap(),
        };
        assert_eq!(check(&shorter, None), FileVerdict::Beginning { seq: 3 });
        // An end from before cannot be compared, one that is there can.
        assert!(matches!(
            check(&later, Some(&begins_after)),
            FileVerdict::Sound { .. }
        ));
        let mut other = later.head.clone();
        other.hash = vec![9; 32];
        assert_eq!(check(&later, Some(&other)), FileVerdict::Lost { seq: 6 });
    }

    #[test]
    fn an_end_noted_down_elsewhere_finds_a_file_that_was_cut_with_its_end() {
        let sound = log(6, &[]);
        let shorter = log(4, &[]);
        assert!(matches!(check(&shorter, None), FileVerdict::Sound { .. }));
        assert_eq!(
            check(&shorter, Some(&sound.head)),
            FileVerdict::Cut {
                last: 4,
                expected: 6
            }
        );
        // Cut, and filled up again with other entries.
        let mut other = log(8, &[]);
        other.tenant = Uuid::from_u128(8);
        let mut before = chain::START.to_vec();
        for entry in &mut other.entries {
            let mut row = entry.row(other.tenant).unwrap();
            row.prev_hash = before;
            row.hash = chain::hash(&row).to_vec();
            before = row.hash.clone();
            *entry = FileEntry::of(&row, Read::default());
        }
        other.head.hash = before;
        assert!(matches!(check(&other, None), FileVerdict::Sound { .. }));
        assert_eq!(
            check(&other, Some(&sound.head)),
            FileVerdict::Lost { seq: 6 }
        );
        let mut foreign = sound;
        foreign.format = "other".to_owned();
        assert_eq!(check(&foreign, None), FileVerdict::Unknown);
    }
}
