//! Looking for entries of the processing log. What stands open (time, kind, who, whose) is looked for by the database with its
//! indexes; what is sealed (purpose, export, grant) is opened portion by portion.
use ::entity::{ids::AccountId, log_entry, scope::TenantOwned, values::operation};
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use uuid::Uuid;

use super::{Said, cell};
use crate::platform::{
    audit::{GRANT, Link, Shown, chain},
    db::TenantTx,
    error::{AppError, Result},
    services::Platform,
    vault::{Purpose, Sealer},
};

/// Entries read at a time.
const PORTION: u64 = 500;
/// Entries opened for one page, when what is looked for is sealed; the page then says where to go on.
const MOST_OPENED: u64 = 20_000;

/// Which entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of these kinds; none means any.
    pub operations: Vec<&'static str>,
    /// Done by this account.
    pub actor: Option<AccountId>,
    /// About one of these people; an empty list finds nothing.
    pub subjects: Option<Vec<Uuid>>,
    /// Not before.
    pub from: Option<DateTime<Utc>>,
    /// Before.
    pub until: Option<DateTime<Utc>>,
    /// For this purpose.
    pub purpose: Option<String>,
    /// About health data only.
    pub only_health: bool,
    /// What left in exports only.
    pub only_exports: bool,
    /// What was seen under a grant of support access only.
    pub only_support: bool,
    /// Under this grant.
    pub grant: Option<String>,
    /// In this export.
    pub export: Option<String>,
}

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Entries, newest first.
    pub entries: Vec<Shown>,
    /// Where to go on: before this entry. None when that was all.
    pub before: Option<i64>,
}

impl Filter {
    /// Whether an entry has to be opened to know whether it fits.
    fn is_sealed(&self) -> bool {
        self.purpose.is_some()
            || self.only_health
            || self.only_support
            || self.grant.is_some()
            || self.export.is_some()
    }

    fn fits(&self, entry: &Shown) -> bool {
        let said = |name: &str| {
            entry
                .detail
                .as_ref()
                .and_then(|detail| detail.get(name))
                .and_then(serde_json::Value::as_str)
        };
        let is_about_health = || {
            matches!(
                said("what"),
                Some("health" | "health-list" | "health-correction-opened")
            )
        };
        self.purpose
            .as_ref()
            .is_none_or(|purpose| entry.purpose.as_ref() == Some(purpose))
            && (!self.only_health || is_about_health())
            && (!self.only_support || said(GRANT).is_some())
            && self
                .grant
                .as_deref()
                .is_none_or(|grant| said(GRANT) == Some(grant))
            && self
                .export
                .as_deref()
                .is_none_or(|export| said("export") == Some(export))
    }

    fn query(&self, tx: &TenantTx) -> Select<log_entry::Entity> {
        let mut query = log_entry::Entity::of(tx.tenant());
        let mut kinds = self.operations.clone();
        if self.only_exports {
            if kinds.is_empty() {
                kinds.push(operation::EXPORT);
            } else {
                kinds.retain(|kind| *kind == operation::EXPORT);
                if kinds.is_empty() {
                    kinds.push("");
                }
            }
        }
        if !kinds.is_empty() {
            query = query.filter(log_entry::Column::Operation.is_in(kinds));
        }
        if let Some(actor) = self.actor {
            query = query.filter(log_entry::Column::ActorId.eq(actor));
        }
        if let Some(subjects) = &self.subjects {
            query = query.filter(log_entry::Column::SubjectId.is_in(subjects.iter().copied()));
        }
        if let Some(from) = self.from {
            query = query.filter(log_entry::Column::At.gte(from));
        }
        if let Some(until) = self.until {
            query = query.filter(log_entry::Column::At.lt(until));
        }
        query
    }
}

/// A page of what fits, newest first, before entry `before` when given; without what may not be told yet (B33).
///
/// # Errors
/// When the database does.
pub async fn find(
    tx: &TenantTx,
    platform: &Platform,
    filter: &Filter,
    before: Option<i64>,
    limit: usize,
) -> Result<Found> {
    let sealer = platform.sealer(tx.tenant(), Purpose::Audit)?;
    let now = platform.now();
    let wanted = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    let portion = if filter.is_sealed() { PORTION } else { wanted };
    let mut found = Found {
        entries: Vec::new(),
        before,
    };
    let mut opened = 0;
    loop {
        let mut query = filter.query(tx);
        if let Some(before) = found.before {
            query = query.filter(log_entry::Column::Seq.lt(before));
        }
        let rows = query
            .order_by_desc(log_entry::Column::Seq)
            .limit(portion)
            .all(tx)
            .await?;
        let read = u64::try_from(rows.len()).unwrap_or(u64::MAX);
        opened += read;
        for row in rows {
            let entry = open(&sealer, row);
            if super::is_told(&entry, now) && filter.fits(&entry) {
                if found.entries.len() == limit {
                    found.before = found.entries.last().map(|last| last.seq);
                    return Ok(found);
                }
                found.before = Some(entry.seq);
                found.entries.push(entry);
            } else {
                found.before = Some(entry.seq);
            }
        }
        if read < portion {
            found.before = None;
            return Ok(found);
        }
        if opened >= MOST_OPENED {
            return Ok(found);
        }
    }
}

/// Everything that fits, oldest first.
///
/// # Errors
/// [`AppError::TooLarge`] beyond `most` entries; when the database does.
pub async fn find_all(
    tx: &TenantTx,
    platform: &Platform,
    filter: &Filter,
    most: usize,
) -> Result<Vec<Shown>> {
    let mut all: Vec<Shown> = Vec::new();
    let mut before = None;
    loop {
        let found = find(tx, platform, filter, before, 2_000).await?;
        all.extend(found.entries);
        if all.len() > most {
            return Err(AppError::TooLarge("audit-too-many"));
        }
        before = found.before;
        if before.is_none() {
            break;
        }
    }
    all.reverse();
    Ok(all)
}

/// One entry with its place in the chain; none when it may not be told yet (B33).
///
/// # Errors
/// When the database or the keystore does.
pub async fn entry(tx: &TenantTx, platform: &Platform, seq: i64) -> Result<Option<(Shown, Link)>> {
    let sealer = platform.sealer(tx.tenant(), Purpose::Audit)?;
    let at = |seq: i64| {
        log_entry::Entity::of(tx.tenant())
            .filter(log_entry::Column::Seq.eq(seq))
            .one(tx)
    };
    let Some(row) = at(seq).await? else {
        return Ok(None);
    };
    let before = match at(seq - 1).await? {
        Some(before) => before.hash,
        // The first one follows what was removed before it, if anything was.
        None => match super::end::beginning(tx).await? {
            beginning if beginning.seq == seq - 1 => beginning.hash,
            _ => Vec::new(),
        },
    };
    let link = Link {
        fits: row.prev_hash == before
            && row.hash == chain::hash(&row)
            && super::is_whole(&sealer, &row),
        before: row.prev_hash.clone(),
        hash: row.hash.clone(),
    };
    let shown = open(&sealer, row);
    // What an authority forbids to tell does not exist yet for whoever reads.
    Ok(super::is_told(&shown, platform.now()).then_some((shown, link)))
}

/// The entries as they are stored, in order, from one number on.
///
/// # Errors
/// When the database does.
pub async fn stored(tx: &TenantTx, from: i64) -> Result<Vec<log_entry::Model>> {
    Ok(log_entry::Entity::of(tx.tenant())
        .filter(log_entry::Column::Seq.gte(from))
        .order_by_asc(log_entry::Column::Seq)
        .limit(PORTION)
        .all(tx)
        .await?)
}

/// All accounts that ever did something here that may be told of.
///
/// # Errors
/// When the database or the keystore does.
pub async fn actors(tx: &TenantTx, platform: &Platform) -> Result<Vec<AccountId>> {
    let ids: Vec<Option<AccountId>> = log_entry::Entity::of(tx.tenant())
        .select_only()
        .column(log_entry::Column::ActorId)
        .distinct()
        .filter(log_entry::Column::ActorId.is_not_null())
        .into_tuple()
        .all(tx)
        .await?;
    let mut told = Vec::with_capacity(ids.len());
    for id in ids.into_iter().flatten() {
        let own = Filter {
            actor: Some(id),
            ..Filter::default()
        };
        let newest = find(tx, platform, &own, None, 1).await?;
        if !newest.entries.is_empty() {
            told.push(id);
        }
    }
    Ok(told)
}

/// An entry as it is shown.
pub fn open(sealer: &Sealer, row: log_entry::Model) -> Shown {
    let said = sealer.open_json::<Said>(&cell(&row), &row.sealed).ok();
    let (purpose, by, detail) = said.map_or((None, None, None), |said| {
        (said.purpose, said.by, Some(said.detail))
    });
    Shown {
        seq: row.seq,
        at: row.at,
        operation: row.operation,
        actor: row.actor_id,
        by,
        subject: row.subject_id,
        purpose,
        detail,
    }
}
