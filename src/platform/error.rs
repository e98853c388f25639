//! The one error of the application. What a person reads and what the log reads are different fields.
use std::sync::Arc;

use sea_orm::{DbErr, SqlErr};

/// Why a request was not answered as asked.
#[derive(Clone, Debug)]
pub enum AppError {
    /// It does not exist, or it is not yours: the same answer for both.
    NotFound,
    /// It is known who you are, and you may not. The key of the sentence that is shown.
    Forbidden(&'static str),
    /// Somebody must sign in first; where to return to afterwards.
    SignIn {
        /// Path and query to come back to.
        next: String,
    },
    /// A second factor must be set up, or given again, first.
    SecondFactor {
        /// Path and query to come back to.
        next: String,
        /// Whether it has never been set up (otherwise it is not fresh enough).
        enrol: bool,
    },
    /// Something else happened in between. The key of the sentence that is shown.
    Conflict(&'static str),
    /// The request cannot be read as what it should be. The key of the sentence that is shown.
    Unreadable(&'static str),
    /// It was there and is gone on purpose.
    Gone(&'static str),
    /// More than is accepted. The key of the sentence that is shown.
    TooLarge(&'static str),
    /// Too many attempts; how long to wait.
    TooMany {
        /// Seconds until the next attempt is taken.
        seconds: u64,
    },
    /// Not now: the database or the disk does not answer, or too much is going on.
    Unavailable(Arc<anyhow::Error>),
    /// Our fault. Logged once, never shown.
    Internal(Arc<anyhow::Error>),
}

/// What handlers and stores return.
pub type Result<T, E = AppError> = std::result::Result<T, E>;

impl AppError {
    /// Wraps something unexpected.
    pub fn internal(error: impl Into<anyhow::Error>) -> Self {
        Self::Internal(Arc::new(error.into()))
    }

    /// Whether the database asks for the transaction to be repeated (40001 serialisation, 40P01 deadlock).
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        let (Self::Internal(error) | Self::Unavailable(error)) = self else {
            return false;
        };
        error
            .downcast_ref::<DbErr>()
            .and_then(sql_state)
            .is_some_and(|state| state == "40001" || state == "40P01")
    }

    /// Whether a unique rule of the database refused a row.
    #[must_use]
    pub fn is_taken(&self) -> bool {
        let Self::Internal(error) = self else {
            return false;
        };
        matches!(
            error.downcast_ref::<DbErr>().and_then(DbErr::sql_err),
            Some(SqlErr::UniqueConstraintViolation(_))
        )
    }

    /// Whether a unique rule over this column of this table refused a row.
    /// SQLite names the columns (`club.tenant_id, club.slug`), PostgreSQL the constraint (`club_slug_key`).
    #[must_use]
    pub fn is_taken_on(&self, table: &str, column: &str) -> bool {
        let Self::Internal(error) = self else {
            return false;
        };
        match error.downcast_ref::<DbErr>().and_then(DbErr::sql_err) {
            Some(SqlErr::UniqueConstraintViolation(text)) => {
                text.contains(&format!("{table}.{column}"))
                    || text.contains(&format!("{table}_{column}_key"))
            }
            _ => false,
        }
    }
}

fn sql_state(error: &DbErr) -> Option<String> {
    use sea_orm::{RuntimeErr, sqlx};
    match error {
        DbErr::Exec(RuntimeErr::SqlxError(e)) | DbErr::Query(RuntimeErr::SqlxError(e)) => {
            match e.as_ref() {
                sqlx::Error::Database(d) => d.code().map(|c| c.into_owned()),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Whether the database cannot be reached or cannot write now, as opposed to refusing what was asked.
fn is_outage(error: &DbErr) -> bool {
    use sea_orm::{RuntimeErr, sqlx};
    match error {
        DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => true,
        DbErr::Exec(RuntimeErr::SqlxError(e)) | DbErr::Query(RuntimeErr::SqlxError(e)) => {
            match e.as_ref() {
                sqlx::Error::Io(_)
                | sqlx::Error::PoolTimedOut
                | sqlx::Error::PoolClosed
                | sqlx::Error::WorkerCrashed => true,
                sqlx::Error::Database(d) => {
                    let code = d.code().unwrap_or_default();
                    // SQLite: 5 busy, 10 I/O error, 13 disk full, 14 cannot open and their extended codes;
                    // PostgreSQL: class 08 connection, 53 resources, 57P shutdown.
                    let low = code.parse::<u32>().map(|n| n & 0xff).ok();
                    matches!(low, Some(5 | 10 | 13 | 14)) && !code.starts_with('0')
                        || code.starts_with("08")
                        || code.starts_with("53")
                        || code.starts_with("57P")
                }
                _ => false,
            }
        }
        _ => false,
    }
}

impl From<DbErr> for AppError {
    fn from(error: DbErr) -> Self {
        match error {
            DbErr::RecordNotFound(_) | DbErr::RecordNotUpdated => Self::NotFound,
            other if is_outage(&other) => Self::Unavailable(Arc::new(other.into())),
            other => Self::internal(other),
        }
    }
}

impl From<anyhow::Error> for AppError {
    fn from(error: anyhow::Error) -> Self {
        Self::internal(error)
    }
}

impl From<serde_json::Error> for AppError {
    fn from(error: serde_json::Error) -> Self {
        Self::internal(error)
    }
}

impl From<std::io::Error> for AppError {
    fn from(error: std::io::Error) -> Self {
        Self::internal(error)
    }
}

impl From<askama::Error> for AppError {
    fn from(error: askama::Error) -> Self {
        Self::internal(error)
    }
}

impl std::fmt::Display for AppError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unavailable(e) | Self::Internal(e) => write!(f, "{e:#}"),
            other => write!(f, "{other:?}"),
        }
    }
}

impl From<super::vault::VaultError> for AppError {
    fn from(error: super::vault::VaultError) -> Self {
        Self::internal(error)
    }
}

impl From<super::vault::OpenError> for AppError {
    fn from(error: super::vault::OpenError) -> Self {
        Self::internal(error)
    }
}
