//! Another name for one's own account. Other people know a name, and logs and lists show it, so it is no private matter: whoever gives
//! the account something to do is asked first, and writes it down.
use std::sync::{Arc, Mutex, PoisonError};

use ::entity::ids::AccountId;

use super::{
    security_log::{self, Event, event},
    store,
};
use crate::platform::{
    error::Result,
    i18n::{Lang, Text},
    services::Platform,
};

/// Somebody who knows an account by its name.
#[async_trait::async_trait]
pub trait NameWatcher: Send + Sync {
    /// Why an account may not be called so; nothing when it may.
    async fn refuse(
        &self,
        platform: &Platform,
        account: AccountId,
        name: &str,
    ) -> Result<Option<Text>>;

    /// Writes down that an account is about to be called so, while it still has its old name.
    async fn note(&self, platform: &Platform, account: AccountId, name: &str) -> Result<()>;
}

/// The watchers of this process; a part of [`Platform`].
#[derive(Default)]
pub struct NameWatchers(Mutex<Vec<Arc<dyn NameWatcher>>>);

impl NameWatchers {
    /// Registers a watcher, once, when the program starts.
    pub fn add(&self, watcher: Arc<dyn NameWatcher>) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(watcher);
    }

    fn all(&self) -> Vec<Arc<dyn NameWatcher>> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl std::fmt::Debug for NameWatchers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NameWatchers").finish_non_exhaustive()
    }
}

/// Why an account may not be called so.
pub(super) async fn refuse(
    platform: &Platform,
    account: AccountId,
    name: &str,
) -> Result<Option<Text>> {
    for watcher in platform.part::<NameWatchers>().all() {
        if let Some(why) = watcher.refuse(platform, account, name).await? {
            return Ok(Some(why));
        }
    }
    Ok(None)
}

/// Keeps name and language. Another name is written down first: what is in no log is not changed.
pub(super) async fn save(
    platform: &Platform,
    account: AccountId,
    (name, lang): (&str, Lang),
    is_renamed: bool,
) -> Result<()> {
    if is_renamed {
        for watcher in platform.part::<NameWatchers>().all() {
            watcher.note(platform, account, name).await?;
        }
    }
    platform
        .db()
        .system_write("one's own account", async |tx| {
            store::set_profile(tx, account, name, lang).await?;
            if is_renamed {
                let event = Event::new(event::NAME_CHANGED, Some(account));
                security_log::append(tx, platform, event).await?;
            }
            Ok(())
        })
        .await
}
