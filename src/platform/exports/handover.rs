//! A protected export between its form and its download. Everything is in the memory of this process: what is to be made, the
//! passphrase until the file is made, and the finished file for a few minutes and one download. Nothing of it is stored, so a
//! restart ends it; the job then says so.
//!
//! Whoever runs several processes sends a person's requests to one of them while an export is made.
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError, Weak},
    time::Duration,
};

use ::entity::ids::{AccountId, JobId, MemberId, TenantId};
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::Passphrase;
use crate::platform::{
    audit::Entry,
    error::{AppError, Result},
    jobs::{JobContext, JobEnd},
    services::Platform,
};

/// How long an export waits to be started.
const WAIT: TimeDelta = TimeDelta::minutes(15);
/// How long a started export may take, waiting in the queue included.
const LONGEST: TimeDelta = TimeDelta::hours(1);
/// How long a finished file waits for its download.
pub const KEEP: TimeDelta = TimeDelta::minutes(10);
/// Exports of one tenant on their way at a time, by one permission.
const PER_TENANT: usize = 5;
/// Copies of their own data that people of one tenant have on their way at a time.
const OWN_PER_TENANT: usize = 50;
/// Largest file, in bytes.
const LARGEST: usize = 64 * 1024 * 1024;
/// Finished files of one tenant that wait for their download, in bytes.
const SHELF_OF_TENANT: usize = 128 * 1024 * 1024;
/// Finished files of all tenants, in bytes.
const SHELF: usize = 256 * 1024 * 1024;

/// Makes the content of an export. It holds what was asked for, and proof that whoever asked may have it.
#[async_trait::async_trait]
pub trait Maker: Send + Sync {
    /// Collects, writes into the processing log what it opens, and encrypts.
    async fn make(
        &self,
        job: &JobContext,
        passphrase: Passphrase,
    ) -> std::result::Result<Made, JobEnd>;
}

/// A finished export.
pub struct Made {
    /// The encrypted file.
    pub bytes: Vec<u8>,
    /// What kind of file.
    pub kind: FileKind,
    /// What the processing log says of the file; its hash is added.
    pub entry: Entry,
}

/// What kind of file an export is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// An encrypted workbook.
    Xlsx,
    /// An encrypted ZIP.
    Zip,
}

impl FileKind {
    /// Extension of its name.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Zip => "zip",
        }
    }

    /// Media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Zip => "application/zip",
        }
    }
}

/// An export as it is asked for.
pub struct Asked {
    /// In which tenant.
    pub tenant: TenantId,
    /// By whom.
    pub account: AccountId,
    /// Name of the permission it was asked with; whoever lost it meanwhile does not get the file.
    pub permission: &'static str,
    /// Name of the further permission that something in it needs: what somebody may not open any more leaves in no file of theirs.
    pub also: Option<&'static str>,
    /// Of whom it is the own copy, taken by a right over this person's data; nobody when it is asked for in the office.
    pub member: Option<MemberId>,
    /// Key of its name.
    pub title: &'static str,
    /// Records of how many people.
    pub people: u64,
    /// Where its pages are: `/o/{tenant}/exports`.
    pub pages: String,
    /// Where to begin anew.
    pub again: String,
    /// Makes it.
    pub maker: Arc<dyn Maker>,
}

enum Stage {
    /// Asked for; whether the passphrase was shown.
    Waiting { passphrase: Passphrase },
    /// Started, with its job as soon as there is one.
    Started {
        passphrase: Passphrase,
        job: Option<JobId>,
    },
    /// Finished.
    Ready { job: JobId, file: File },
}

/// A finished file.
pub struct File {
    /// The encrypted bytes.
    pub bytes: Vec<u8>,
    /// What kind.
    pub kind: FileKind,
}

struct Slot {
    asked: Asked,
    stage: Stage,
    /// The passphrase, until it was shown.
    to_show: Option<Passphrase>,
    until: DateTime<Utc>,
}

/// What an export needs, from the form to the download.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needs {
    /// Name of the permission it was asked with.
    pub permission: &'static str,
    /// Name of the permission that something in it needs, too.
    pub also: Option<&'static str>,
    /// Whose own copy it is.
    pub member: Option<MemberId>,
}

impl Needs {
    /// Names of all permissions.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        [self.permission].into_iter().chain(self.also)
    }
}

impl Asked {
    fn needs(&self) -> Needs {
        Needs {
            permission: self.permission,
            also: self.also,
            member: self.member,
        }
    }
}

/// What a page says of an export.
#[derive(Clone, Debug)]
pub struct Seen {
    /// What it was asked with.
    pub needs: Needs,
    /// Key of its name.
    pub title: &'static str,
    /// Records of how many people.
    pub people: u64,
    /// Where to begin anew.
    pub again: String,
    /// Its job, once it was started.
    pub job: Option<JobId>,
    /// Whether it was started.
    pub is_started: bool,
}

/// The exports of this process; a part of [`Platform`].
#[derive(Default)]
pub struct Handover(Mutex<HashMap<Uuid, Slot>>);

impl Handover {
    /// Takes an export in and generates its passphrase. An earlier one of the same person that was never started gives way.
    ///
    /// # Errors
    /// [`AppError::Conflict`] when the tenant has too many on their way.
    pub fn ask(&self, platform: &Platform, asked: Asked) -> Result<Uuid> {
        self.ask_within(platform, asked, PER_TENANT)
    }

    /// As [`Handover::ask`], for somebody's copy of their own data: what people ask for themselves keeps nobody from their work.
    ///
    /// # Errors
    /// [`AppError::Conflict`] when people of the tenant have too many on their way.
    pub fn ask_own(&self, platform: &Platform, asked: Asked) -> Result<Uuid> {
        self.ask_within(platform, asked, OWN_PER_TENANT)
    }

    fn ask_within(&self, platform: &Platform, asked: Asked, most: usize) -> Result<Uuid> {
        let now = platform.now();
        let mut random = zeroize::Zeroizing::new([0_u8; 16]);
        platform.random().fill(random.as_mut_slice());
        let passphrase = Passphrase::from_random(&random);
        let id = platform.new_id();
        let mut slots = self.slots(now);
        slots.retain(|_, slot| {
            let is_own = slot.asked.tenant == asked.tenant && slot.asked.account == asked.account;
            !(is_own && matches!(slot.stage, Stage::Waiting { .. }))
        });
        if slots
            .values()
            .filter(|slot| {
                slot.asked.tenant == asked.tenant && slot.asked.permission == asked.permission
            })
            .count()
            >= most
        {
            return Err(AppError::Conflict("exports-too-many"));
        }
        slots.insert(
            id,
            Slot {
                asked,
                to_show: Some(passphrase.clone()),
                stage: Stage::Waiting { passphrase },
                until: now + WAIT,
            },
        );
        Ok(id)
    }

    /// What an export was asked with.
    #[must_use]
    pub fn needs(&self, id: Uuid, now: DateTime<Utc>) -> Option<Needs> {
        self.slots(now).get(&id).map(|slot| slot.asked.needs())
    }

    /// What a page says of an export; nothing for anybody but whoever asked.
    #[must_use]
    pub fn find(
        &self,
        id: Uuid,
        (tenant, account): (TenantId, AccountId),
        now: DateTime<Utc>,
    ) -> Option<Seen> {
        let slots = self.slots(now);
        let slot = slots
            .get(&id)
            .filter(|slot| slot.asked.tenant == tenant && slot.asked.account == account)?;
        let job = match &slot.stage {
            Stage::Waiting { .. } => None,
            Stage::Started { job, .. } => *job,
            Stage::Ready { job, .. } => Some(*job),
        };
        Some(Seen {
            needs: slot.asked.needs(),
            title: slot.asked.title,
            people: slot.asked.people,
            again: slot.asked.again.clone(),
            job,
            is_started: !matches!(slot.stage, Stage::Waiting { .. }),
        })
    }

    /// The export somebody has on the way or ready by this permission, and whether it is ready.
    #[must_use]
    pub fn under_way(
        &self,
        (tenant, account): (TenantId, AccountId),
        permission: &str,
        now: DateTime<Utc>,
    ) -> Option<(Uuid, bool)> {
        self.slots(now)
            .iter()
            .find(|(_, slot)| {
                slot.asked.tenant == tenant
                    && slot.asked.account == account
                    && slot.asked.permission == permission
                    && !matches!(slot.stage, Stage::Waiting { .. })
            })
            .map(|(id, slot)| (*id, matches!(slot.stage, Stage::Ready { .. })))
    }

    /// The passphrase: the first time only.
    #[must_use]
    pub fn show_passphrase(&self, id: Uuid, now: DateTime<Utc>) -> Option<Passphrase> {
        self.slots(now).get_mut(&id)?.to_show.take()
    }

    /// Marks an export as started; false when it was already.
    #[must_use]
    pub fn start(&self, id: Uuid, now: DateTime<Utc>) -> bool {
        let is_begun = self.start_unseen(id, now);
        if is_begun && let Some(slot) = self.slots(now).get_mut(&id) {
            slot.to_show = None;
        }
        is_begun
    }

    /// As [`Handover::start`], before the passphrase was shown: the page that shows it comes next.
    #[must_use]
    pub fn start_unseen(&self, id: Uuid, now: DateTime<Utc>) -> bool {
        let mut slots = self.slots(now);
        let Some(slot) = slots.get_mut(&id) else {
            return false;
        };
        let Stage::Waiting { passphrase } = &slot.stage else {
            return false;
        };
        slot.stage = Stage::Started {
            passphrase: passphrase.clone(),
            job: None,
        };
        slot.until = now + LONGEST;
        true
    }

    /// Says which job makes a started export.
    pub fn started(&self, id: Uuid, with: JobId, now: DateTime<Utc>) {
        if let Some(Slot {
            stage: Stage::Started { job, .. },
            ..
        }) = self.slots(now).get_mut(&id)
        {
            *job = Some(with);
        }
    }

    /// Takes the start back, when its job could not be written.
    pub fn unstart(&self, id: Uuid, now: DateTime<Utc>) {
        let mut slots = self.slots(now);
        let Some(slot) = slots.get_mut(&id) else {
            return;
        };
        if let Stage::Started {
            passphrase,
            job: None,
        } = &slot.stage
        {
            slot.stage = Stage::Waiting {
                passphrase: passphrase.clone(),
            };
            slot.until = now + WAIT;
        }
    }

    /// What a job needs; nothing after a restart.
    pub(super) fn maker(
        &self,
        id: Uuid,
        now: DateTime<Utc>,
    ) -> Option<(Arc<dyn Maker>, Passphrase, String)> {
        let slots = self.slots(now);
        let slot = slots.get(&id)?;
        match &slot.stage {
            Stage::Started { passphrase, .. } => {
                let page = format!("{}/{id}/file", slot.asked.pages);
                Some((Arc::clone(&slot.asked.maker), passphrase.clone(), page))
            }
            _ => None,
        }
    }

    /// Puts a finished file on the shelf and forgets its passphrase.
    ///
    /// # Errors
    /// The key of a sentence when there is no room for it.
    pub(super) fn finish(
        &self,
        id: Uuid,
        job: JobId,
        file: File,
        now: DateTime<Utc>,
    ) -> std::result::Result<(), &'static str> {
        let mut slots = self.slots(now);
        let size = |of: Option<TenantId>| -> usize {
            slots
                .values()
                .filter(|slot| of.is_none_or(|tenant| slot.asked.tenant == tenant))
                .filter_map(|slot| {
                    if let Stage::Ready { file, .. } = &slot.stage {
                        Some(file.bytes.len())
                    } else {
                        None
                    }
                })
                .sum()
        };
        let Some(tenant) = slots.get(&id).map(|slot| slot.asked.tenant) else {
            return Err("exports-lost-in-restart");
        };
        if file.bytes.len() > LARGEST {
            return Err("exports-too-large");
        }
        if size(Some(tenant)) + file.bytes.len() > SHELF_OF_TENANT
            || size(None) + file.bytes.len() > SHELF
        {
            return Err("exports-shelf-full");
        }
        if let Some(slot) = slots.get_mut(&id) {
            slot.stage = Stage::Ready { job, file };
            slot.until = now + KEEP;
        }
        Ok(())
    }

    /// Hands the file over: once.
    #[must_use]
    pub fn take(&self, id: Uuid, now: DateTime<Utc>) -> Option<File> {
        let mut slots = self.slots(now);
        match slots.remove(&id)? {
            Slot {
                stage: Stage::Ready { file, .. },
                ..
            } => Some(file),
            other => {
                slots.insert(id, other);
                None
            }
        }
    }

    /// Forgets an export with everything that belongs to it.
    pub fn forget(&self, id: Uuid) {
        self.lock().remove(&id);
    }

    /// Lets go of a file when its time is over, even if nobody asks for anything any more.
    pub(super) fn forget_later(self: &Arc<Self>, id: Uuid) {
        let shelf: Weak<Self> = Arc::downgrade(self);
        let keep = KEEP.to_std().unwrap_or(Duration::from_secs(600));
        tokio::spawn(async move {
            tokio::time::sleep(keep).await;
            if let Some(shelf) = shelf.upgrade() {
                shelf.forget(id);
            }
        });
    }

    /// The exports whose time is not over.
    fn slots(&self, now: DateTime<Utc>) -> MutexGuard<'_, HashMap<Uuid, Slot>> {
        let mut slots = self.lock();
        slots.retain(|_, slot| slot.until > now);
        slots
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Uuid, Slot>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl std::fmt::Debug for Handover {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Handover").finish_non_exhaustive()
    }
}
