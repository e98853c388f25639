//! Checking a log against itself and against its ends on record.
use super::{anchor, store};
use crate::platform::{
    audit::{self, Held, Verdict},
    db::TenantTx,
    error::Result,
    i18n::Text,
    services::Platform,
};

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Checked {
    /// Everything fits.
    Sound {
        /// Entries.
        entries: i64,
        /// Older entries that were removed when their time was over.
        expired: i64,
        /// Ends on record that the log contains.
        on_record: i64,
    },
    /// The chain itself is not whole.
    Damaged(Verdict),
    /// The chain is whole, and is not the one that was noted down: an end on record is not in it.
    Lost {
        /// Number of the entry that was the end.
        seq: i64,
        /// The last entry there is.
        last: i64,
    },
}

impl Checked {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        matches!(self, Self::Sound { .. })
    }

    /// In words.
    #[must_use]
    pub fn sentence(&self) -> Text {
        match self {
            Self::Sound {
                entries, on_record, ..
            } => Text::key("tenants-log-sound")
                .with("n", *entries)
                .with("recorded", *on_record),
            Self::Damaged(Verdict::Cut { last, expected }) => Text::key("tenants-log-cut")
                .with("last", *last)
                .with("expected", *expected),
            Self::Damaged(Verdict::Broken { seq } | Verdict::Sound { entries: seq, .. }) => {
                Text::key("tenants-log-broken").with("seq", *seq)
            }
            Self::Lost { seq, last } => Text::key("log-lost")
                .with("seq", seq.to_string())
                .with("last", last.to_string()),
        }
    }
}

/// Checks the whole log of the transaction's tenant.
///
/// # Errors
/// When the database or the keystore does.
pub async fn check(tx: &TenantTx, platform: &Platform) -> Result<Checked> {
    let verdict = audit::verify(tx, platform).await?;
    against_record(tx, verdict).await
}

/// Compares a log whose chain was checked with its ends on record.
///
/// # Errors
/// When the database does.
pub async fn against_record(tx: &TenantTx, verdict: Verdict) -> Result<Checked> {
    let Verdict::Sound { entries, expired } = verdict else {
        return Ok(Checked::Damaged(verdict));
    };
    let mut on_record = 0;
    for noted in store::on_record(tx, anchor::NOTED, tx.tenant(), None).await? {
        match audit::held(tx, &noted.head).await? {
            Held::Yes => on_record += 1,
            Held::Expired => {}
            Held::No => {
                return Ok(Checked::Lost {
                    seq: noted.head.seq,
                    last: entries + expired,
                });
            }
        }
    }
    Ok(Checked::Sound {
        entries,
        expired,
        on_record,
    })
}
