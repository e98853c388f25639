//! Where a person appears in public, and how they have it changed (GDPR Art. 21): whoever publishes says it here, so that the
//! person's own pages need not know what a competition is. `app.rs` registers publishers when the program starts.
use std::sync::{Arc, Mutex, PoisonError};

use ::entity::ids::{AccountId, MemberId};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::platform::{
    db::TenantTx,
    error::{AppError, Result},
    names_policy::{AgeBand, NameStyle},
    services::Platform,
};

/// A kind of public page somebody stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageKind {
    /// The results of a category.
    Category,
    /// The contests of a category, on the same page.
    Contests,
    /// The medals of a competition.
    Medals,
    /// The page of one athlete.
    Athlete,
}

/// A place where a person appears in public, with every page that shows it.
#[derive(Clone, Debug)]
pub struct Appearance {
    /// Its key.
    pub id: Uuid,
    /// What was published.
    pub event: String,
    /// Which part of it.
    pub part: String,
    /// When it was.
    pub held_on: NaiveDate,
    /// Since when it is public.
    pub published_at: Option<DateTime<Utc>>,
    /// The place, where there is one.
    pub place: Option<i32>,
    /// Club, as it is shown beside the name.
    pub club: String,
    /// First and last name, as the organiser knows them.
    pub name: (String, String),
    /// How much of it the publication's rule would show.
    pub by_rule: NameStyle,
    /// The age band the rule counts.
    pub band: AgeBand,
    /// How much of it is shown.
    pub style: NameStyle,
    /// The pages: kind, and address without the tenant (`/pokal/c/zenske-57`).
    pub pages: Vec<(PageKind, String)>,
}

impl Appearance {
    /// The name as this style shows it; empty when hidden.
    #[must_use]
    pub fn shown_as(&self, style: NameStyle) -> String {
        style.show(&self.name.0, &self.name.1)
    }
}

/// Somebody who publishes.
#[async_trait::async_trait]
pub trait Publisher: Send + Sync {
    /// Where a member appears in public now, the newest first.
    async fn appearances(
        &self,
        tx: &TenantTx,
        platform: &Platform,
        member: MemberId,
    ) -> Result<Vec<Appearance>>;

    /// Shows at most so much of the name in one of them from now on, in this transaction; nothing more than the rule says, when
    /// the limit is [`NameStyle::Full`]. Returns the limit before; nothing when it is none of this publisher's.
    async fn limit(
        &self,
        tx: &TenantTx,
        platform: &Platform,
        of: (MemberId, Uuid),
        at_most: NameStyle,
        by: AccountId,
    ) -> Result<Option<NameStyle>>;
}

/// The publishers of this process; a part of [`Platform`].
#[derive(Default)]
pub struct Publishers(Mutex<Vec<Arc<dyn Publisher>>>);

impl Publishers {
    /// Registers a publisher, once, when the program starts.
    pub fn add(&self, publisher: Arc<dyn Publisher>) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(publisher);
    }

    fn all(&self) -> Vec<Arc<dyn Publisher>> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl std::fmt::Debug for Publishers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Publishers").finish_non_exhaustive()
    }
}

/// Everywhere a member appears in public now.
///
/// # Errors
/// Whatever a publisher returns.
pub async fn appearances(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
) -> Result<Vec<Appearance>> {
    let mut all = Vec::new();
    for publisher in platform.part::<Publishers>().all() {
        all.extend(publisher.appearances(tx, platform, member).await?);
    }
    Ok(all)
}

/// Shows at most so much of a member's name in one place, and returns the limit before. Let go of the public pages in memory
/// after the commit.
///
/// # Errors
/// [`AppError::NotFound`] when the member does not appear there; whatever a publisher returns.
pub async fn limit(
    tx: &TenantTx,
    platform: &Platform,
    of: (MemberId, Uuid),
    at_most: NameStyle,
    by: AccountId,
) -> Result<NameStyle> {
    for publisher in platform.part::<Publishers>().all() {
        if let Some(before) = publisher.limit(tx, platform, of, at_most, by).await? {
            return Ok(before);
        }
    }
    Err(AppError::NotFound)
}
