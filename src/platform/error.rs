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
    /// Not here and now: this page of ours says why.
    Instead {
        /// Its path.
        page: String,
    },
    /// Something else happened in between. The key of the sentence that is shown.
    Conflict(&'static str),
    /// A sealed record that does not open: somebody reached into the database, or a disk forgot.
    Damaged {
        /// Whose it is, where that is known; shown.
        whose: Option<String>,
    },
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
    /// Nothing is wrong, but more wants the same at this moment than there is room for; how long to wait. It is nobody's failure,
    /// so nothing is logged: whoever floods the one does not flood the other.
    Busy {
        /// Seconds until there is likely to be room.
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
                | sqlx::Error::Protocol(_)
                | sqlx::Error::Tls(_)
                | sqlx::Error::BeginFailed
                | sqlx::Error::PoolTimedOut
                | sqlx::Error::PoolClosed
                | sqlx::Error::WorkerCrashed => true,
                sqlx::Error::Database(d) => is_outage_code(&d.code().unwrap_or_default()),
                _ => false,
            }
        }
        _ => false,
    }
}

/// Whether a code of a database means "not now". The codes of SQLite are numbers of at most four digits, whose low byte tells the
/// kind; those of PostgreSQL have five characters, whose first two tell the class.
fn is_outage_code(code: &str) -> bool {
    if code.len() < 5 {
        // 5 busy, 6 locked, 8 read-only, 10 I/O error, 13 disk full, 14 cannot open.
        return code
            .parse::<u32>()
            .is_ok_and(|code| matches!(code & 0xff, 5 | 6 | 8 | 10 | 13 | 14));
    }
    // 08 connection, 53 resources, 57P shutdown, 58 the server's disk; 40001 and 40P01 after the last repetition; 55P03 a lock.
    ["08", "53", "57P", "58", "40001", "40P01", "55P03"]
        .iter()
        .any(|class| code.starts_with(class))
}

/// Whether a disk is full or read-only somewhere below this error: it may be well again in a minute.
fn is_disk_full(error: &(dyn std::error::Error + 'static)) -> bool {
    use std::io::ErrorKind;
    let mut next = Some(error);
    while let Some(error) = next {
        let kind = error
            .downcast_ref::<std::io::Error>()
            .map(std::io::Error::kind);
        if matches!(
            kind,
            Some(
                ErrorKind::StorageFull
                    | ErrorKind::QuotaExceeded
                    | ErrorKind::FileTooLarge
                    | ErrorKind::ReadOnlyFilesystem
            )
        ) {
            return true;
        }
        next = error.source();
    }
    false
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
        if is_disk_full(&error) {
            return Self::Unavailable(Arc::new(error.into()));
        }
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
        if is_disk_full(&error) {
            return Self::Unavailable(Arc::new(error.into()));
        }
        Self::internal(error)
    }
}

impl From<super::vault::OpenError> for AppError {
    fn from(error: super::vault::OpenError) -> Self {
        match error {
            // The record is refused, and the reader told so.
            super::vault::OpenError::Damaged => {
                tracing::error!(%error, "a sealed value is refused");
                Self::Damaged { whose: None }
            }
            other => Self::internal(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outage_is_told_from_a_refusal_on_both_databases() {
        for code in [
            "5", "517", "6", "10", "778", "13", "14", "08006", "53100", "57P01", "40001",
        ] {
            assert!(is_outage_code(code), "{code}");
        }
        // 22021 (a byte no text may hold) ends on the same byte as SQLite's "busy".
        for code in ["", "19", "2067", "1", "22021", "23505", "42501", "57014"] {
            assert!(!is_outage_code(code), "{code}");
        }
    }

    #[test]
    fn a_full_disk_is_not_our_fault_and_a_missing_file_is() {
        use std::io::{Error, ErrorKind};
        let full = AppError::from(Error::from(ErrorKind::StorageFull));
        assert!(matches!(full, AppError::Unavailable(_)));
        let missing = AppError::from(Error::from(ErrorKind::NotFound));
        assert!(matches!(missing, AppError::Internal(_)));
    }
}
