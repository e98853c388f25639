//! Connecting: the address, the pool and SQLite's settings.
use std::{
    fs::OpenOptions,
    io::ErrorKind,
    os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _},
    path::{Path, PathBuf},
    time::Duration,
};

use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbErr, Statement,
    sqlx::{
        self, Connection as _, PgConnection, SqliteConnection,
        sqlite::{SqliteJournalMode, SqliteSynchronous},
    },
};

use crate::platform::error::{AppError, Result};

/// The address of a database. Its `Debug` hides the password.
#[derive(Clone, PartialEq, Eq)]
pub struct DbUrl(String);

impl DbUrl {
    /// Takes an address that begins with `sqlite:` or `postgres:`.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub fn new(url: impl Into<String>) -> std::result::Result<Self, String> {
        let url = url.into();
        match url.split_once(':').map(|(scheme, _)| scheme) {
            Some("sqlite" | "postgres" | "postgresql") => Ok(Self(url)),
            _ => Err("the database address must begin with sqlite: or postgres:".to_owned()),
        }
    }

    /// SQLite at a file, created when absent.
    #[must_use]
    pub fn sqlite_file(path: &std::path::Path) -> Self {
        Self(format!("sqlite:{}?mode=rwc", path.display()))
    }

    /// The address as it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is SQLite.
    #[must_use]
    pub fn is_sqlite(&self) -> bool {
        self.0.starts_with("sqlite:")
    }

    /// The user name in the address, if there is one.
    #[must_use]
    pub fn user(&self) -> Option<String> {
        let rest = self.0.split_once("://")?.1;
        let (user, _) = rest.split_once('@')?;
        Some(user.split(':').next().unwrap_or(user).to_owned())
    }

    /// Host, port and name of the database, without user and password.
    #[must_use]
    pub fn place(&self) -> String {
        let rest = self
            .0
            .split_once("://")
            .map_or(self.0.as_str(), |(_, rest)| rest);
        let rest = rest.rsplit_once('@').map_or(rest, |(_, place)| place);
        rest.split('?').next().unwrap_or(rest).to_owned()
    }

    /// The file of a SQLite database.
    #[must_use]
    pub fn sqlite_path(&self) -> Option<std::path::PathBuf> {
        let rest = self.0.strip_prefix("sqlite:")?;
        let rest = rest.strip_prefix("//").unwrap_or(rest);
        Some(rest.split('?').next().unwrap_or(rest).into())
    }
}

impl std::fmt::Debug for DbUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let scheme = self.0.split(':').next().unwrap_or_default();
        write!(f, "DbUrl({scheme}:..)")
    }
}

/// Whether an address of a server points at this machine.
#[must_use]
pub fn is_loopback_url(url: &str) -> bool {
    url.contains("@localhost")
        || url.contains("@127.0.0.1")
        || url.contains("@[::1]")
        || url.contains("host=/")
}

/// Why a database cannot be reached, in words: a pool only says that it waited too long. One try, over a connection of its own.
///
/// # Errors
/// A sentence for the operator.
pub async fn probe(url: &DbUrl) -> std::result::Result<(), String> {
    if url.is_sqlite() {
        return Ok(());
    }
    let place = url.place();
    let attempt = PgConnection::connect(url.as_str());
    match tokio::time::timeout(Duration::from_secs(10), attempt).await {
        Ok(Ok(connection)) => {
            drop(connection.close().await);
            Ok(())
        }
        Ok(Err(sqlx::Error::Database(error))) => Err(format!(
            "PostgreSQL at {place} refuses the connection: {}. Check user, password and name of the database.",
            error.message()
        )),
        Ok(Err(sqlx::Error::Io(error))) => Err(format!(
            "No PostgreSQL answers at {place}: {error}. Check that it runs, and host and port of the address."
        )),
        Ok(Err(error)) => Err(format!(
            "The database address for {place} does not work: {error}."
        )),
        Err(_) => Err(format!(
            "PostgreSQL at {place} does not answer within ten seconds. Check host, port and firewall."
        )),
    }
}

pub(super) async fn connect(url: &DbUrl) -> Result<DatabaseConnection> {
    connect_with(url, None).await
}

pub(super) async fn connect_with(
    url: &DbUrl,
    connections: Option<u32>,
) -> Result<DatabaseConnection> {
    if let Some(path) = url.sqlite_path().filter(|_| url.is_sqlite()) {
        create_private(&path)?;
    }
    let mut options = ConnectOptions::new(url.as_str());
    options
        .sqlx_logging(false)
        .acquire_timeout(Duration::from_secs(10))
        .test_before_acquire_if_idle_for(Duration::from_secs(30));
    if url.is_sqlite() {
        options
            .max_connections(connections.unwrap_or(6))
            .map_sqlx_sqlite_before_acquire(|connection, _| {
                Box::pin(async move { Ok(is_outside_transaction(connection)) })
            })
            .map_sqlx_sqlite_opts(|sqlite| {
                sqlite
                    .journal_mode(SqliteJournalMode::Wal)
                    // Nothing that was acknowledged may be lost in a power cut.
                    .synchronous(SqliteSynchronous::Full)
                    .foreign_keys(true)
                    .busy_timeout(Duration::from_secs(5))
                    // Erased means overwritten.
                    .pragma("secure_delete", "ON")
                    .pragma("temp_store", "MEMORY")
                    .pragma("trusted_schema", "OFF")
                    .statement_cache_capacity(256)
            });
    } else {
        options.max_connections(connections.unwrap_or(12));
    }
    Ok(Database::connect(options).await?)
}

/// Whether a connection that waits in the pool left its last transaction. SQLite ends a transaction by itself when the disk is
/// full; the driver's own rollback then finds none, and counts the transaction as open ever after. Every later one would be a
/// savepoint in nothing, whose rollback ends nothing and keeps the lock: such a connection is closed.
fn is_outside_transaction(connection: &SqliteConnection) -> bool {
    !connection.is_in_transaction()
}

/// Makes the file of a database that is not there yet for its owner alone. SQLite gives its log and its index the same mode.
fn create_private(path: &Path) -> Result<()> {
    let made = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path);
    match made {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// The files of a SQLite database that others than their owner may read or change, with their modes.
#[must_use]
pub fn loose_files(url: &DbUrl) -> Vec<(PathBuf, u32)> {
    let Some(path) = url.sqlite_path().filter(|_| url.is_sqlite()) else {
        return Vec::new();
    };
    ["", "-wal", "-shm"]
        .iter()
        .filter_map(|suffix| {
            let mut name = path.clone().into_os_string();
            name.push(suffix);
            let path = PathBuf::from(name);
            let mode = std::fs::metadata(&path).ok()?.permissions().mode() & 0o7777;
            (mode & 0o077 != 0).then_some((path, mode))
        })
        .collect()
}

/// One try of a truncating checkpoint; true when the log is empty.
pub(super) async fn truncate_wal(pool: &DatabaseConnection) -> Result<bool> {
    let row = pool
        .query_one_raw(Statement::from_string(
            pool.get_database_backend(),
            "PRAGMA wal_checkpoint(TRUNCATE)",
        ))
        .await?
        .ok_or_else(|| AppError::from(DbErr::Custom("no answer to a checkpoint".to_owned())))?;
    let busy: i32 = row.try_get_by_index(0)?;
    Ok(busy == 0)
}
