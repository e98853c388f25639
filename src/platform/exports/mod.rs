//! Protected exports: AES-256 ZIP (AE-2) and encrypted XLSX.
//!
//! Everything happens in memory: plaintext never touches a disk, and the buffers that hold it here are
//! overwritten when they are dropped. The passphrase is generated, shown once and stored nowhere.

mod bundle;
pub mod handover;
pub mod job;
mod passphrase;
mod workbook;

use thiserror::Error;

use crate::platform::i18n::Text;

pub use bundle::{Entry, EntryKind, NeutralName, zip_bundle};
pub use passphrase::Passphrase;
pub use workbook::encrypt_xlsx;

/// Longest name of a recipient, in characters.
pub const LONGEST_RECIPIENT: usize = 200;

/// To whom an export goes, as it is written into the processing log (GDPR Art. 15(1)(c)).
///
/// # Errors
/// The sentence that says what is wrong: nobody is named, or at too great a length.
pub fn recipient(typed: &str) -> Result<String, Text> {
    let name: String = typed.trim().chars().filter(|c| !c.is_control()).collect();
    if name.is_empty() {
        Err(Text::key("exports-error-recipient"))
    } else if name.chars().count() > LONGEST_RECIPIENT {
        Err(Text::key("exports-error-recipient-long").with("n", LONGEST_RECIPIENT))
    } else {
        Ok(name)
    }
}

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
