//! The database, and the one door to tenant data.
//!
//! [`Db::read`] and [`Db::write`] hand out a [`TenantTx`]: a transaction that belongs to one tenant and refuses every
//! statement that does not bind that tenant's id. [`Db::system_read`] and [`Db::system_write`] hand out a [`SystemTx`] for the
//! tables of the installation; it refuses every statement that names a tenant's table.
mod clear;
mod connect;
pub mod dump;
mod guard;
mod limit;
mod revised;
mod schema;
mod tx;

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use ::entity::{
    ids::{AccountId, TenantId},
    relation, support_grant,
};
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, SqliteTransactionMode,
    TransactionOptions, TransactionTrait,
};
use tokio::sync::{Mutex, OwnedMutexGuard};

pub use clear::clear_tenant;
pub use connect::{DbUrl, is_loopback_url, loose_files, probe};
pub use revised::update_over;
pub use schema::{Schema, SchemaState};
pub use tx::{SystemTx, TenantTx};

use super::error::{AppError, Result};

/// How often a write is tried when the database asks for a repetition.
const ATTEMPTS: u8 = 4;
/// How often cutting the write-ahead log is tried after an erasure, before housekeeping goes on with it.
const CUTS: u32 = 6;

/// The pool, and on SQLite the queue in which writers wait (so that they do not hold connections that readers need).
#[derive(Clone)]
pub struct Db {
    pool: DatabaseConnection,
    writers: Option<Arc<Mutex<()>>>,
    cuts: Arc<Cuts>,
}

/// Erasures after which the write-ahead log has to be cut, and up to which of them it was.
struct Cuts {
    owed: AtomicU64,
    done: AtomicU64,
}

impl Default for Cuts {
    /// One is owed from the start: a process that was killed may have left what it erased in the log.
    fn default() -> Self {
        Self {
            owed: AtomicU64::new(1),
            done: AtomicU64::new(0),
        }
    }
}

impl std::fmt::Debug for Db {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Db").finish_non_exhaustive()
    }
}

impl Db {
    /// Connects to the database at `url`.
    ///
    /// # Errors
    /// When the scheme is neither `sqlite` nor `postgres`, or the database does not answer.
    pub async fn connect(url: &DbUrl) -> Result<Self> {
        let pool = connect::connect(url).await?;
        let writers =
            (pool.get_database_backend() == DbBackend::Sqlite).then(|| Arc::new(Mutex::new(())));
        Ok(Self {
            pool,
            writers,
            cuts: Arc::default(),
        })
    }

    /// Connects as the owner of the schema, over one connection only, so that the lock of a migration and its unlocking
    /// meet in the same session.
    ///
    /// # Errors
    /// As [`Db::connect`].
    pub async fn connect_owner(url: &DbUrl) -> Result<Self> {
        let pool = connect::connect_with(url, Some(1)).await?;
        Ok(Self {
            pool,
            writers: None,
            cuts: Arc::default(),
        })
    }

    /// SQLite or PostgreSQL.
    #[must_use]
    pub fn backend(&self) -> DbBackend {
        self.pool.get_database_backend()
    }

    /// The schema of this database: what is there, what is missing.
    #[must_use]
    pub fn schema(&self) -> Schema<'_> {
        Schema::new(&self.pool)
    }

    /// Closes the pool after running transactions have ended.
    ///
    /// # Errors
    /// When the database does.
    pub async fn close(&self) -> Result<()> {
        Ok(self.pool.clone().close().await?)
    }

    /// Reads data of one tenant. The transaction is dropped afterwards, so nothing is written.
    ///
    /// # Errors
    /// Whatever `work` returns, or the database.
    pub async fn read<T>(
        &self,
        tenant: TenantId,
        work: impl AsyncFnOnce(&TenantTx) -> Result<T>,
    ) -> Result<T> {
        let tx = self
            .begin_tenant(tenant, SqliteTransactionMode::Deferred)
            .await?;
        work(&tx).await
    }

    /// Reads data of one tenant, on SQLite each statement for itself: for what every request asks, as [`Db::system_look`]. Two
    /// statements may see two states.
    ///
    /// # Errors
    /// Whatever `work` returns, or the database.
    pub async fn look<T>(
        &self,
        tenant: TenantId,
        work: impl AsyncFnOnce(&TenantTx) -> Result<T>,
    ) -> Result<T> {
        if self.backend() == DbBackend::Sqlite {
            return work(&TenantTx::look(self.pool.clone(), tenant)).await;
        }
        // PostgreSQL's policies know the tenant from the transaction.
        self.read(tenant, work).await
    }

    /// Writes data of one tenant: all of it or nothing. `work` may run again when the database asks for it, so nothing
    /// outside the database may happen in it.
    ///
    /// # Errors
    /// Whatever `work` returns, or the database.
    pub async fn write<T>(
        &self,
        tenant: TenantId,
        work: impl AsyncFnOnce(&TenantTx) -> Result<T> + Clone,
    ) -> Result<T> {
        let _turn = self.writer_turn().await;
        let mut attempt = 0;
        loop {
            attempt += 1;
            let tx = self
                .begin_tenant(tenant, SqliteTransactionMode::Immediate)
                .await?;
            let done = match work.clone()(&tx).await {
                Ok(value) => tx.commit().await.map(|()| value),
                Err(error) => {
                    tx.rollback().await;
                    Err(error)
                }
            };
            match done {
                Err(error) if attempt < ATTEMPTS && error.is_retryable() => {}
                done => return done,
            }
        }
    }

    /// Reads tables of the installation. `reason` says why no tenant is involved; it goes to the trace.
    ///
    /// # Errors
    /// Whatever `work` returns, or the database.
    pub async fn system_read<T>(
        &self,
        reason: &'static str,
        work: impl AsyncFnOnce(&SystemTx) -> Result<T>,
    ) -> Result<T> {
        tracing::trace!(reason, "system read");
        let tx = self.begin_system(SqliteTransactionMode::Deferred).await?;
        work(&tx).await
    }

    /// Reads tables of the installation, each statement for itself: for what every request asks, where a transaction around one
    /// statement would triple the ways to the database.
    ///
    /// # Errors
    /// Whatever `work` returns, or the database.
    pub async fn system_look<T>(
        &self,
        reason: &'static str,
        work: impl AsyncFnOnce(&SystemTx) -> Result<T>,
    ) -> Result<T> {
        tracing::trace!(reason, "system look");
        work(&SystemTx::look(self.pool.clone())).await
    }

    /// Writes tables of the installation: all of it or nothing.
    ///
    /// # Errors
    /// Whatever `work` returns, or the database.
    pub async fn system_write<T>(
        &self,
        reason: &'static str,
        work: impl AsyncFnOnce(&SystemTx) -> Result<T> + Clone,
    ) -> Result<T> {
        tracing::trace!(reason, "system write");
        let _turn = self.writer_turn().await;
        let mut attempt = 0;
        loop {
            attempt += 1;
            let tx = self.begin_system(SqliteTransactionMode::Immediate).await?;
            let done = match work.clone()(&tx).await {
                Ok(value) => tx.commit().await.map(|()| value),
                Err(error) => {
                    tx.rollback().await;
                    Err(error)
                }
            };
            match done {
                Err(error) if attempt < ATTEMPTS && error.is_retryable() => {}
                done => return done,
            }
        }
    }

    /// The tenants an account works for, with its roles: a reading across tenants, of one's own roles only.
    ///
    /// # Errors
    /// When the database does.
    pub async fn own_roles(&self, account: AccountId) -> Result<Vec<(TenantId, String)>> {
        if self.backend() == DbBackend::Sqlite {
            return tx::own_roles(&self.pool, account).await;
        }
        tx::own_roles(&self.begin_own(account).await?, account).await
    }

    /// The members an account is or stands for, in all tenants: a reading across tenants, of one's own relations only.
    ///
    /// # Errors
    /// When the database does.
    pub async fn own_relations(&self, account: AccountId) -> Result<Vec<relation::Model>> {
        if self.backend() == DbBackend::Sqlite {
            return tx::own_relations(&self.pool, account).await;
        }
        tx::own_relations(&self.begin_own(account).await?, account).await
    }

    /// The grants of support an account asked for or is asked to approve as a colleague, in all tenants: a reading across
    /// tenants, of one's own grants only.
    ///
    /// # Errors
    /// When the database does.
    pub async fn own_grants(&self, account: AccountId) -> Result<Vec<support_grant::Model>> {
        if self.backend() == DbBackend::Sqlite {
            return tx::own_grants(&self.pool, account).await;
        }
        tx::own_grants(&self.begin_own(account).await?, account).await
    }

    /// A transaction on PostgreSQL in which the policies let an account's own rows through, and no tenant's.
    async fn begin_own(&self, account: AccountId) -> Result<DatabaseTransaction> {
        let tx = self.begin_plain(SqliteTransactionMode::Deferred).await?;
        tx.execute_unprepared(&format!(
            "SET LOCAL app.tenant = '{}'; SET LOCAL app.account = '{account}'",
            uuid::Uuid::nil()
        ))
        .await?;
        Ok(tx)
    }

    /// Empties the write-ahead log into the database file and cuts it to nothing, so that erased data are not in it any more.
    /// Tried again while readers hold it; on PostgreSQL there is nothing to do.
    ///
    /// # Errors
    /// When the log could not be cut within `attempts`.
    pub async fn checkpoint(&self, attempts: u32) -> Result<()> {
        if self.backend() != DbBackend::Sqlite {
            return Ok(());
        }
        for attempt in 0..attempts {
            let _turn = self.writer_turn().await;
            if connect::truncate_wal(&self.pool).await? {
                return Ok(());
            }
            tokio::time::sleep(std::time::Duration::from_millis(50 << attempt.min(6))).await;
        }
        Err(AppError::internal(anyhow::anyhow!(
            "the write-ahead log could not be cut: readers held it for too long"
        )))
    }

    /// Says, in the transaction of an erasure, that the write-ahead log has to be cut after it. Whatever happens between the
    /// commit and the cut (the browser went away, readers were busy), housekeeping does it.
    pub fn owe_cut(&self) {
        self.cuts.owed.fetch_add(1, Ordering::SeqCst);
    }

    /// Cuts the write-ahead log when an erasure is still in it.
    ///
    /// # Errors
    /// As [`Db::checkpoint`]; it is then still owed, and tried again by housekeeping.
    pub async fn cut_when_owed(&self) -> Result<()> {
        // Read before the cut: writers wait for it, so it holds every erasure that was owed by now.
        let owed = self.cuts.owed.load(Ordering::SeqCst);
        if self.cuts.done.load(Ordering::SeqCst) < owed {
            self.checkpoint(CUTS).await?;
            self.cuts.done.fetch_max(owed, Ordering::SeqCst);
        }
        Ok(())
    }

    /// Tells whether the database answers.
    ///
    /// # Errors
    /// When it does not.
    pub async fn ping(&self) -> Result<()> {
        Ok(self.pool.ping().await?)
    }

    async fn writer_turn(&self) -> Option<OwnedMutexGuard<()>> {
        match &self.writers {
            Some(queue) => Some(Arc::clone(queue).lock_owned().await),
            None => None,
        }
    }

    async fn begin_plain(&self, mode: SqliteTransactionMode) -> Result<DatabaseTransaction> {
        Ok(self
            .pool
            .begin_with_options(TransactionOptions {
                sqlite_transaction_mode: Some(mode),
                ..Default::default()
            })
            .await?)
    }

    async fn begin_tenant(
        &self,
        tenant: TenantId,
        mode: SqliteTransactionMode,
    ) -> Result<TenantTx> {
        let tx = self.begin_plain(mode).await?;
        if self.backend() == DbBackend::Postgres {
            // A UUID needs no escaping. `SET LOCAL` ends with the transaction; a plain `SET` would leak to the next one.
            tx.execute_unprepared(&format!("SET LOCAL app.tenant = '{tenant}'"))
                .await?;
        }
        Ok(TenantTx::new(tx, tenant))
    }

    async fn begin_system(&self, mode: SqliteTransactionMode) -> Result<SystemTx> {
        Ok(SystemTx::new(self.begin_plain(mode).await?))
    }
}
