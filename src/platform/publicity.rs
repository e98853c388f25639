//! Where a person appears in public, and how they have it changed (GDPR Art. 21): whoever publishes says it here, so that the
//! person's own pages need not know what a competition is. `app.rs` registers publishers when the program starts.
use std::sync::{Arc, Mutex, PoisonError};

use ::entity::{
    ids::{AccountId, MemberId},
    values::operation,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;
use uuid::Uuid;

use crate::platform::{
    audit::{self, Entry},
    competing,
    db::TenantTx,
    error::{AppError, Result},
    i18n::Lang,
    names_policy::{AgeBand, NameStyle},
    people::store as people,
    services::Platform,
};

/// A kind of public page somebody stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageKind {
    /// The results of a category.
    Category,
    /// The results of a category that was drawn: with the draw and the contests.
    Contests,
    /// The page of a competition: it names who won medals, and its files name everybody.
    Competition,
    /// The page of one athlete.
    Athlete,
}

/// A place where a person appears in public, with every page that shows it.
#[derive(Clone, Debug)]
pub struct Appearance {
    /// Its key.
    pub id: Uuid,
    /// What is decided about: one decision for all places of the same publication.
    pub about: Uuid,
    /// What was published.
    pub event: String,
    /// Which part of it, as whoever published it named it.
    pub part: String,
    /// Sex, age class and weight of that part, where it has them: what its name is made of in other languages.
    pub class: (Option<String>, String, String),
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
    /// How much of it is shown at most everywhere, as the person decided; [`NameStyle::Full`] when they decided nothing.
    pub everywhere: NameStyle,
    /// How much of it whoever publishes shows at most here, whatever the rule says.
    pub set: NameStyle,
    /// How much of it is shown.
    pub style: NameStyle,
    /// The pages: kind, and address without the tenant (`/pokal/c/zenske-57`).
    pub pages: Vec<(PageKind, String)>,
}

impl Appearance {
    /// How much of it is shown when nothing is decided for this place alone.
    #[must_use]
    pub fn by_default(&self) -> NameStyle {
        self.by_rule.max(self.everywhere).max(self.set)
    }

    /// Which part of it, in words.
    #[must_use]
    pub fn part_in(&self, lang: Lang) -> String {
        let (sex, age, weight) = &self.class;
        competing::category(lang, &self.part, (sex.as_deref(), age, weight))
    }

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

    /// Shows at most so much of the name in one publication ([`Appearance::about`]) from now on, also when it is made anew, in
    /// this transaction; as the rule says, when the limit is [`NameStyle::Full`]. Returns the limit before; nothing when it is none
    /// of this publisher's.
    async fn limit(
        &self,
        tx: &TenantTx,
        platform: &Platform,
        of: (MemberId, Uuid),
        at_most: NameStyle,
        by: AccountId,
    ) -> Result<Option<NameStyle>>;

    /// Publishes a member's name anew wherever it is public, after they decided for everything; in this transaction.
    async fn refresh(
        &self,
        tx: &TenantTx,
        platform: &Platform,
        member: MemberId,
        by: AccountId,
    ) -> Result<()>;
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

/// Shows at most so much of a member's name in one publication, and returns the limit before. The member's own id stands for all,
/// as in [`limit_everywhere`]. Let go of the public pages in memory after the commit.
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
    if of.1 == of.0.0 {
        return limit_everywhere(tx, platform, of.0, at_most, by).await;
    }
    for publisher in platform.part::<Publishers>().all() {
        if let Some(before) = publisher.limit(tx, platform, of, at_most, by).await? {
            return Ok(before);
        }
    }
    Err(AppError::NotFound)
}

/// Shows at most so much of a member's name everywhere, in what is public and in what will be, and returns the limit before;
/// [`NameStyle::Full`] takes the limit away. Let go of the public pages in memory after the commit.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such member; whatever a publisher returns.
pub async fn limit_everywhere(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    at_most: NameStyle,
    by: AccountId,
) -> Result<NameStyle> {
    let before = people::public_limit(tx, member).await?;
    if before == at_most {
        return Ok(before);
    }
    people::set_public_limit(tx, member, at_most).await?;
    let entry = Entry::new(operation::ALTER, Some(by))
        .about(member.0)
        .purpose("publication")
        .detail(json!({
            "what": if at_most == NameStyle::Full { "name-by-rule" } else { "name-limited" },
            "everywhere": true,
            "style": at_most.code(),
        }));
    audit::append(tx, platform, entry).await?;
    for publisher in platform.part::<Publishers>().all() {
        publisher.refresh(tx, platform, member, by).await?;
    }
    Ok(before)
}
