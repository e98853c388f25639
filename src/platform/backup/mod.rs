//! Backups of the installation: a directory with one encrypted segment for the installation and one for every tenant.
//!
//! A tenant's segment is encrypted under that tenant's own backup key, so that destroying a tenant's key destroys it in every
//! backup too (crypto-shredding). Keystore and key are never in a backup: without them it is noise.
mod read;
mod write;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use read::{Restored, restore};
pub use write::{prune, write};

/// What may be known about a backup without a key: no names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of this format.
    pub format: u32,
    /// Version of the program that wrote it.
    pub program: String,
    /// The installation, as its keystore names it.
    pub installation: String,
    /// When it was written.
    pub written_at: chrono::DateTime<chrono::Utc>,
    /// Tenants in it.
    pub tenants: Vec<Uuid>,
}

/// The version of the format this program writes and reads.
pub const FORMAT: u32 = 1;
const MANIFEST: &str = "manifest.json";
const INSTALLATION: &str = "installation.segment";

fn segment_of(tenant: Uuid) -> String {
    format!("tenant-{tenant}.segment")
}

/// What binds a segment to its place: swapping two segments is noticed.
fn context(installation: &str, name: &str) -> Vec<u8> {
    format!("tatami backup {FORMAT} {installation} {name}").into_bytes()
}
