//! A grant: what was asked for, who allowed it, and how it stands now.
use ::entity::{
    ids::{AccountId, MemberId, SupportGrantId, TenantId},
    support_grant,
};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    platform::{
        db::TenantTx,
        error::Result,
        services::Platform,
        vault::{Cell, Purpose},
    },
    tenants::policy::support::{Kind, Part},
};

/// A request that nobody answered is worth nothing after this long.
const WAITS: TimeDelta = TimeDelta::hours(72);

/// How a grant stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody answered yet.
    Waiting,
    /// Nobody answered in time.
    Lapsed,
    /// It was refused.
    Refused,
    /// It lets in, or holds back, now.
    Active,
    /// Its time is over.
    Over,
    /// It was ended before its time.
    Ended,
}

/// What of a request is sealed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Whom it concerns, as typed: one a line.
    pub persons: Vec<String>,
    /// What it is about.
    pub text: String,
}

/// A grant.
#[derive(Clone, Debug)]
pub struct Grant {
    /// As stored.
    pub row: support_grant::Model,
    /// Why.
    pub kind: Kind,
    /// What it is limited to.
    pub parts: Vec<Part>,
}

impl Grant {
    /// A stored grant; one that does not make sense gives nothing.
    #[must_use]
    pub fn of(row: support_grant::Model) -> Option<Self> {
        let kind = row.kind.parse().ok()?;
        let parts = row
            .scope
            .split(',')
            .filter_map(|code| Part::ALL.into_iter().find(|part| part.code() == code))
            .collect();
        Some(Self { row, kind, parts })
    }

    /// Key.
    #[must_use]
    pub fn id(&self) -> SupportGrantId {
        self.row.id
    }

    /// How it stands.
    #[must_use]
    pub fn state(&self, now: DateTime<Utc>) -> State {
        let row = &self.row;
        if row.refused_at.is_some() {
            State::Refused
        } else if row.ended_at.is_some() {
            State::Ended
        } else if row.approved_at.is_some() {
            if row.ends_at.is_some_and(|ends| now < ends) {
                State::Active
            } else {
                State::Over
            }
        } else if now - row.requested_at > WAITS {
            State::Lapsed
        } else {
            State::Waiting
        }
    }

    /// Whether it lets somebody in now. A hold never does.
    #[must_use]
    pub fn lets_in(&self, now: DateTime<Utc>) -> bool {
        self.kind != Kind::Hold && self.state(now) == State::Active
    }

    /// Whether the tenant may not be told of it now: an authority forbade it (B33).
    #[must_use]
    pub fn is_secret(&self, now: DateTime<Utc>) -> bool {
        self.row.tell_not_before.is_some_and(|at| now < at)
    }

    /// When it ended, if it did.
    #[must_use]
    pub fn over_at(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        match self.state(now) {
            State::Ended => self.row.ended_at,
            State::Over => self.row.ends_at,
            _ => None,
        }
    }

    /// Minutes that are left, the last one begun included.
    #[must_use]
    pub fn minutes_left(&self, now: DateTime<Utc>) -> i64 {
        self.row
            .ends_at
            .map_or(0, |ends| ((ends - now).num_seconds() + 59) / 60)
    }

    /// Whether it is limited to one person.
    #[must_use]
    pub fn is_of_one_person(&self) -> bool {
        self.row.member_id.is_some()
    }

    /// The person it is limited to.
    #[must_use]
    pub fn member(&self) -> Option<MemberId> {
        self.row.member_id
    }

    /// Who asked.
    #[must_use]
    pub fn asked_by(&self) -> AccountId {
        self.row.requested_by
    }

    /// Whether a colleague approved it in the tenant's place.
    #[must_use]
    pub fn is_urgent(&self) -> bool {
        self.row.approved_by.is_some() && self.row.approved_by == self.row.second_by
    }

    /// The purpose, as the log has it.
    #[must_use]
    pub fn purpose(&self) -> &'static str {
        let purposes = self.kind.purposes();
        purposes
            .iter()
            .find(|code| **code == self.row.purpose)
            .or(purposes.first())
            .copied()
            .unwrap_or("support")
    }

    /// What was typed.
    ///
    /// # Errors
    /// When the keystore does not answer, or the value was changed.
    pub fn words(&self, platform: &Platform) -> Result<Words> {
        Ok(platform
            .sealer(self.row.tenant_id, Purpose::Identity)?
            .open_json(&cell(self.row.id), &self.row.sealed)?)
    }
}

fn cell(id: SupportGrantId) -> Cell {
    Cell {
        table: "support_grant",
        row: id.0,
        column: "sealed",
        rev: 1,
    }
}

/// Seals what was typed.
pub(super) fn seal(
    platform: &Platform,
    tenant: TenantId,
    id: SupportGrantId,
    words: &Words,
) -> Result<Vec<u8>> {
    Ok(platform.sealer(tenant, Purpose::Identity)?.seal_json(
        &cell(id),
        words,
        platform.random(),
    )?)
}

/// The grants of a tenant that may be shown to it now, the newest first.
///
/// # Errors
/// When the database does.
pub async fn told_of(tx: &TenantTx, now: DateTime<Utc>, limit: u64) -> Result<Vec<Grant>> {
    Ok(super::store::list(tx, limit)
        .await?
        .into_iter()
        .filter_map(Grant::of)
        .filter(|grant| !grant.is_secret(now))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row() -> support_grant::Model {
        support_grant::Model {
            tenant_id: TenantId(uuid::Uuid::nil()),
            id: SupportGrantId(uuid::Uuid::nil()),
            kind: "support".to_owned(),
            ticket: "T-1".to_owned(),
            purpose: "support-fault".to_owned(),
            scope: "members,log".to_owned(),
            member_id: None,
            minutes: 60,
            requested_by: AccountId(uuid::Uuid::nil()),
            requested_at: DateTime::UNIX_EPOCH,
            second_by: None,
            approved_by: None,
            approved_at: None,
            ends_at: None,
            refused_by: None,
            refused_at: None,
            ended_by: None,
            ended_at: None,
            authority: None,
            order_no: None,
            tell_not_before: None,
            told_at: None,
            reported_at: None,
            hold_until: None,
            sealed: Vec::new(),
        }
    }

    #[test]
    fn a_grant_ends_with_its_last_minute() {
        let start = DateTime::UNIX_EPOCH;
        let mut row = row();
        row.approved_at = Some(start);
        row.ends_at = Some(start + TimeDelta::minutes(60));
        let grant = Grant::of(row).unwrap();
        assert_eq!(grant.parts, [Part::Members, Part::Log]);
        assert_eq!(grant.minutes_left(start), 60);
        assert_eq!(grant.minutes_left(start + TimeDelta::seconds(1)), 60);
        let last = start + TimeDelta::minutes(60) - TimeDelta::seconds(1);
        assert!(grant.lets_in(last));
        assert_eq!(grant.minutes_left(last), 1);
        assert!(!grant.lets_in(start + TimeDelta::minutes(60)));
    }

    #[test]
    fn a_request_lapses_after_three_days() {
        let grant = Grant::of(row()).unwrap();
        let start = DateTime::UNIX_EPOCH;
        assert_eq!(grant.state(start + TimeDelta::hours(72)), State::Waiting);
        assert_eq!(grant.state(start + TimeDelta::hours(73)), State::Lapsed);
        assert!(!grant.lets_in(start));
    }
}
