//! Protected exports: AES-256 ZIP (AE-2) and encrypted XLSX.
//!
//! Everything happens in memory: plaintext never touches a disk, and the buffers that hold it here are
//! overwritten when they are dropped. The passphrase is generated, shown once and stored nowhere.

mod bundle;
mod passphrase;
mod workbook;

use thiserror::Error;

pub use bundle::{Entry, EntryKind, NeutralName, zip_bundle};
pub use passphrase::Passphrase;
pub use workbook::encrypt_xlsx;

/// Why a protected export could not be made.
#[derive(Debug, Error)]
pub enum ProtectError {
    /// Two entries of a bundle have the same name.
    #[error("two entries are called {0}")]
    SameName(String),
    /// An entry or bundle beyond the four gigabytes of an ordinary ZIP.
    #[error("the bundle is larger than an ordinary ZIP")]
    TooLarge,
    #[error("packing failed")]
    Zip(#[from] zip::result::ZipError),
    #[error("encrypting failed")]
    Io(#[from] std::io::Error),
}
