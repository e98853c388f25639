//! What can be wrong with keys, each with a sentence that says what and how to mend it. For the log and `tatami doctor`,
//! never for a page: the sentences name paths of the machine.

use std::io;
use std::path::PathBuf;

use uuid::Uuid;

/// Why the vault does not open, or why one tenant's keys are not to be had.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// Two of the three directories lie inside each other.
    #[error(
        "The {inner_name} directory {} lies inside the {outer_name} directory {}, so a copy of one would carry the \
         other along. Move them apart: data, keystore and key each need a directory outside the other two.",
        inner.display(), outer.display()
    )]
    Nested {
        /// What the inner directory is for.
        inner_name: &'static str,
        /// Where it is.
        inner: PathBuf,
        /// What the outer directory is for.
        outer_name: &'static str,
        /// Where it is.
        outer: PathBuf,
    },
    /// There is no key file, but something that needs it.
    #[error(
        "The key file {} is missing, but {needed_by} exists, and a new key could not open it. Put the key file back from \
         its copy, or write it again from the recovery sheet with `tatami keys recover`. If the key lies elsewhere, \
         correct its path in the configuration.",
        path.display()
    )]
    KeyMissing {
        /// Where the key file should be.
        path: PathBuf,
        /// What cannot be opened without it.
        needed_by: &'static str,
    },
    /// The key file is a symbolic link.
    #[error(
        "The key file {} is a symbolic link, which somebody else could turn elsewhere. Give the path of the file itself.",
        path.display()
    )]
    KeyIsLink {
        /// The path given.
        path: PathBuf,
    },
    /// The key file is a directory, a device or the like.
    #[error(
        "The key file {} is not an ordinary file. Give the path of a file with 32 random bytes.",
        path.display()
    )]
    KeyNotAFile {
        /// The path given.
        path: PathBuf,
    },
    /// The key file may be read or changed by others.
    #[error(
        "The key file {} has the mode {mode:04o}, so more than reading by its owner is allowed. Say: chmod 0400 {}. (On a \
         read-only mount, or on a memory file system under /run, reading by others is accepted.)",
        path.display(), path.display()
    )]
    KeyMode {
        /// The key file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// The key file belongs to somebody else.
    #[error(
        "The key file {} belongs to the user with number {owner}, but this program runs as number {user}. Run it as the \
         owner, or say: chown {user} {}.",
        path.display(), path.display()
    )]
    KeyOwner {
        /// The key file.
        path: PathBuf,
        /// Whose it is.
        owner: u32,
        /// Who we are.
        user: u32,
    },
    /// The key file does not hold 32 bytes.
    #[error(
        "The key file {} holds {found} bytes and must hold exactly 32. Put the original file back; an editor that added a \
         line break, or a copy as text, spoils it. With the recovery sheet, `tatami keys recover` writes it anew.",
        path.display()
    )]
    KeyLength {
        /// The key file.
        path: PathBuf,
        /// How many bytes it holds.
        found: u64,
    },
    /// The key is a good key, but not the one of this keystore.
    #[error(
        "The key in {} is not the one that the keystore {} was made with. Put the right key file in its place (the \
         recovery sheet names the installation {installation}), or point the configuration at the keystore that \
         belongs to this key.",
        path.display(), keystore.display()
    )]
    KeyWrong {
        /// The key file.
        path: PathBuf,
        /// The keystore.
        keystore: PathBuf,
        /// The installation that the keystore names.
        installation: Uuid,
    },
    /// A key file is there where a new one should be written.
    #[error(
        "There is a key file at {} already, and it is not overwritten. Move it away first if it is not the right one.",
        path.display()
    )]
    KeyExists {
        /// The key file.
        path: PathBuf,
    },
    /// Key and database are there, the keystore is not.
    #[error(
        "The keystore {} is missing, but the database has data that was sealed with it. Put the keystore back from its \
         copy (it is never part of a backup made by `tatami backup`), or correct its path in the configuration. \
         Nothing was created.",
        path.display()
    )]
    KeystoreMissing {
        /// Where the keystore should be.
        path: PathBuf,
    },
    /// The database is there, key and keystore are not.
    #[error(
        "The database has data, but both the key file {} and the keystore {} are missing. Put both back from their \
         copies, or correct their paths in the configuration. Nothing was created, because new keys cannot open the \
         old data.",
        key.display(), keystore.display()
    )]
    KeysMissing {
        /// Where the key file should be.
        key: PathBuf,
        /// Where the keystore should be.
        keystore: PathBuf,
    },
    /// There is a keystore where a new one should be made.
    #[error("There is a keystore in {} already, and it is not overwritten.", path.display())]
    KeystoreExists {
        /// The keystore.
        path: PathBuf,
    },
    /// Others may look into the keystore.
    #[error(
        "The keystore {} has the mode {mode:04o}, so others than its owner can enter. Say: chmod 0700 {}.",
        path.display(), path.display()
    )]
    KeystoreMode {
        /// The keystore.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// `header.json` or `instance.key` cannot be understood.
    #[error(
        "The file {} of the keystore is missing or damaged. Put the keystore back from its copy; the tenants' own files \
         need not be replaced.",
        path.display()
    )]
    KeystoreDamaged {
        /// The file.
        path: PathBuf,
    },
    /// The keystore was written by a later program.
    #[error(
        "The keystore {} has the format {found}, and this program knows {known} as the latest. Use the newer program \
         that wrote it.",
        path.display()
    )]
    KeystoreNewer {
        /// The keystore.
        path: PathBuf,
        /// Its format.
        found: u32,
        /// The latest format known here.
        known: u32,
    },
    /// A tenant has no file in the keystore.
    #[error(
        "The tenant {tenant} has no key in the keystore ({} is missing). If the tenant was not removed on purpose, put \
         that file back from the copy of the keystore. Other tenants are not affected.",
        path.display()
    )]
    TenantMissing {
        /// The tenant.
        tenant: Uuid,
        /// Where its file should be.
        path: PathBuf,
    },
    /// A tenant's file does not open.
    #[error(
        "The key of the tenant {tenant} in {} is damaged. Put that file back from the copy of the keystore. Other \
         tenants are not affected.",
        path.display()
    )]
    TenantDamaged {
        /// The tenant.
        tenant: Uuid,
        /// Its file.
        path: PathBuf,
    },
    /// A tenant that is being added has a key.
    #[error("The tenant {tenant} has a key in the keystore already, and it is not overwritten.")]
    TenantExists {
        /// The tenant.
        tenant: Uuid,
    },
    /// The system refused a file operation.
    #[error("Cannot {action} {}: {source}. Check that the path exists, that the disk has room and that the user of this \
             program has the right to it.", path.display())]
    Io {
        /// What was tried.
        action: &'static str,
        /// On which file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl VaultError {
    /// For `map_err`: names the action and the path that the system's own error leaves out.
    pub(super) fn io(
        action: &'static str,
        path: impl Into<PathBuf>,
    ) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::Io {
            action,
            path,
            source,
        }
    }
}

/// Why a sealed value does not open. Says nothing about its content, so it may be logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// The value was changed, cut, or belongs to another tenant, row, column or revision.
    #[error("the sealed value is damaged or does not belong here")]
    Damaged,
    /// The value was sealed with a key version or a format that the keystore does not know.
    #[error("the sealed value names a key version that the keystore does not hold")]
    UnknownVersion,
    /// The tenant's key is missing or damaged.
    #[error("the tenant's key is not available")]
    NoKey,
}

impl From<VaultError> for OpenError {
    fn from(_: VaultError) -> Self {
        Self::NoKey
    }
}
