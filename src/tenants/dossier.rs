//! Parts of the copy of a person's data that depend on who asks for it.
use std::sync::{Arc, Mutex, PoisonError};

use super::{
    guard::Can,
    mine::Mine,
    policy::{ExportPerson, person::TakeOwnCopy},
};
use crate::platform::{
    audit::Purpose,
    dossier::{Part, Parts, Taker},
    services::Platform,
};

/// An area that decides by the person who asks what it contributes. `app.rs` registers them.
pub trait Contributor: Send + Sync {
    /// What this person gets for this purpose.
    fn part(&self, can: &Can<ExportPerson>, platform: &Platform, purpose: Purpose)
    -> Arc<dyn Part>;

    /// What somebody gets who asks for their own copy, or for that of a child they stand for.
    fn own_part(&self, mine: &Mine<TakeOwnCopy>, purpose: Purpose) -> Arc<dyn Part>;
}

/// The contributors of this process; a part of [`Platform`].
#[derive(Default)]
pub struct Contributors(Mutex<Vec<Arc<dyn Contributor>>>);

impl Contributors {
    /// Registers a contributor, once, when the program starts.
    pub fn add(&self, contributor: Arc<dyn Contributor>) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(contributor);
    }

    fn all(&self) -> Vec<Arc<dyn Contributor>> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl std::fmt::Debug for Contributors {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Contributors").finish_non_exhaustive()
    }
}

/// All parts of a copy that this person may take out for this purpose.
#[must_use]
pub fn parts_for(
    can: &Can<ExportPerson>,
    platform: &Platform,
    purpose: Purpose,
) -> Vec<Arc<dyn Part>> {
    let mut parts = platform.part::<Parts>().all();
    parts.extend(
        platform
            .part::<Contributors>()
            .all()
            .iter()
            .map(|contributor| contributor.part(can, platform, purpose)),
    );
    parts
}

/// All parts of the copy that somebody takes of their own data.
#[must_use]
pub fn own_parts(
    mine: &Mine<TakeOwnCopy>,
    platform: &Platform,
    purpose: Purpose,
) -> Vec<Arc<dyn Part>> {
    let taker = Taker {
        account: mine.account.id,
        guardian: mine.person.guardian,
    };
    let mut parts: Vec<Arc<dyn Part>> = platform
        .part::<Parts>()
        .all()
        .into_iter()
        .map(|part| part.own(taker).unwrap_or(part))
        .collect();
    parts.extend(
        platform
            .part::<Contributors>()
            .all()
            .iter()
            .map(|contributor| contributor.own_part(mine, purpose)),
    );
    parts
}
