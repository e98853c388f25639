//! Members somebody chose in a list, on the way to a page of another area. In memory only, for an hour, one choice a person:
//! thousands of ids do not fit into an address, and nobody else needs to know them.
use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use ::entity::ids::{AccountId, MemberId, TenantId};
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

/// How long a choice is kept.
const KEEP: TimeDelta = TimeDelta::hours(1);

type Who = (TenantId, AccountId);

struct Choice {
    id: Uuid,
    members: Vec<MemberId>,
    until: DateTime<Utc>,
}

/// The choices of this process; a part of [`crate::platform::services::Platform`].
#[derive(Default)]
pub struct Chosen(Mutex<HashMap<Who, Choice>>);

impl Chosen {
    /// Keeps a choice under an id; an earlier one of the same person gives way.
    pub fn put(&self, who: Who, id: Uuid, members: Vec<MemberId>, now: DateTime<Utc>) {
        let choice = Choice {
            id,
            members,
            until: now + KEEP,
        };
        self.choices(now).insert(who, choice);
    }

    /// The members of a choice; nothing for anybody but whoever chose.
    #[must_use]
    pub fn get(&self, who: Who, id: Uuid, now: DateTime<Utc>) -> Option<Vec<MemberId>> {
        self.choices(now)
            .get(&who)
            .filter(|choice| choice.id == id)
            .map(|choice| choice.members.clone())
    }

    fn choices(&self, now: DateTime<Utc>) -> MutexGuard<'_, HashMap<Who, Choice>> {
        let mut choices = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        choices.retain(|_, choice| choice.until > now);
        choices
    }
}

impl std::fmt::Debug for Chosen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Chosen").finish_non_exhaustive()
    }
}
