//! Facts about the installation itself, by name: when the last backup was written.
mod store;

pub use store::{get, set};

/// When the last backup was written: RFC 3339.
pub const BACKUP_AT: &str = "backup_at";
