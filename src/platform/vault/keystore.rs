//! The keystore: a directory outside the database with one small file per root, so that a backup of the database holds
//! no key and one tenant's key can be destroyed alone.
//!
//! ```text
//! keystore/             0700
//!   header.json         0600   installation, version of the KEK, check value
//!   instance.key        0600   the installation's root
//!   tenant-<uuid>.key   0600   a tenant's root
//! ```

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::error::VaultError;
use super::files;
use super::header::{self, Header, HeaderFault};
use super::kek::Kek;
use super::layout::Layout;
use super::root::Roots;
use crate::platform::random::Random;

/// What there is to say of a root without showing it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyState {
    /// Whether it is the installation's.
    pub is_installation: bool,
    /// Its versions, the oldest first: the last one seals, the others only open.
    pub versions: Vec<u32>,
    /// When its file was written: when the root was made, or its last version added.
    pub written_at: Option<DateTime<Utc>>,
}

/// An opened keystore.
#[derive(Debug)]
pub struct Keystore {
    dir: PathBuf,
    kek: Kek,
    header: Header,
    /// Held while files are written, so that two requests cannot make two roots for one tenant.
    writing: Mutex<()>,
}

impl Keystore {
    /// Makes a new keystore with the installation's root.
    pub fn create(layout: &Layout, kek: Kek, random: &dyn Random) -> Result<Self, VaultError> {
        let dir = layout.keystore_dir.clone();
        if Self::exists(&dir)? {
            return Err(VaultError::KeystoreExists { path: dir });
        }
        files::make_dir(&dir).map_err(VaultError::io("make the directory", &dir))?;
        files::close_dir(&dir).map_err(VaultError::io("close the directory", &dir))?;
        let store = Self {
            header: Header::generate(&kek, random),
            dir,
            kek,
            writing: Mutex::default(),
        };
        // The header comes last: a directory without it counts as not made, so a crash here is made good at the next start.
        store.write_roots(Uuid::nil(), &Roots::generate(random), random)?;
        let path = header_path(&store.dir);
        files::write_whole(&path, &store.header.to_file(), 0o600)
            .map_err(VaultError::io("write", path))?;
        Ok(store)
    }

    /// Opens a keystore with its key, and proves by the installation's root that it is the right one.
    pub fn open(layout: &Layout, kek: Kek) -> Result<Self, VaultError> {
        let dir = layout.keystore_dir.clone();
        let meta = fs::metadata(&dir).map_err(VaultError::io("open the keystore", &dir))?;
        let mode = meta.mode() & files::PERMISSIONS;
        if mode & files::GROUP_AND_OTHERS != 0 {
            return Err(VaultError::KeystoreMode { path: dir, mode });
        }
        let path = header_path(&dir);
        let text = match fs::read(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(VaultError::KeystoreDamaged { path });
            }
            Err(error) => return Err(VaultError::io("read", path)(error)),
        };
        let header = Header::from_file(&text, &kek).map_err(|fault| match fault {
            HeaderFault::Damaged => VaultError::KeystoreDamaged { path },
            HeaderFault::Newer(found) => VaultError::KeystoreNewer {
                path: dir.clone(),
                found,
                known: header::FORMAT,
            },
            HeaderFault::WrongKey(installation) => VaultError::KeyWrong {
                path: layout.key_file.clone(),
                keystore: dir.clone(),
                installation,
            },
        })?;
        let store = Self {
            dir,
            kek,
            header,
            writing: Mutex::default(),
        };
        store.roots(Uuid::nil())?;
        Ok(store)
    }

    /// Whether there is a keystore in the directory. The installation's root alone does not make one: it is what a
    /// crash during [`Keystore::create`] leaves, and nothing was sealed with it yet.
    pub fn exists(dir: &Path) -> Result<bool, VaultError> {
        let look = || VaultError::io("look into the keystore", dir);
        if !files::is_there(dir).map_err(look())? {
            return Ok(false);
        }
        let header = files::is_there(&header_path(dir)).map_err(look())?;
        Ok(header || !tenants_in(dir).map_err(look())?.is_empty())
    }

    /// The random id of this installation; stands on the recovery sheet too.
    #[must_use]
    pub fn installation(&self) -> Uuid {
        self.header.installation
    }

    /// The version of the KEK under which roots are wrapped.
    #[must_use]
    pub fn kek_version(&self) -> u32 {
        self.header.kek_version
    }

    /// What there is to say of the root of a tenant, or of the installation; none when it is not there or cannot be read.
    #[must_use]
    pub fn state(&self, tenant: Option<Uuid>) -> Option<KeyState> {
        let owner = tenant.unwrap_or_else(Uuid::nil);
        let versions = self
            .roots(owner)
            .ok()?
            .iter()
            .map(|(version, _)| version)
            .collect();
        let written_at = fs::metadata(root_path(&self.dir, owner))
            .and_then(|meta| meta.modified())
            .ok()
            .map(DateTime::from);
        Some(KeyState {
            is_installation: tenant.is_none(),
            versions,
            written_at,
        })
    }

    /// The tenants that have a file here.
    pub fn tenants(&self) -> Result<Vec<Uuid>, VaultError> {
        tenants_in(&self.dir).map_err(VaultError::io("look into the keystore", &self.dir))
    }

    /// Makes a root for a new tenant.
    pub fn add_tenant(&self, tenant: Uuid, random: &dyn Random) -> Result<(), VaultError> {
        let _writing = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        // The nil UUID stands for the installation, which has its root from the beginning.
        if self.has_tenant(tenant) {
            return Err(VaultError::TenantExists { tenant });
        }
        self.write_roots(tenant, &Roots::generate(random), random)
    }

    /// Destroys the root of a tenant: overwritten, removed, and the removal made to last.
    pub fn remove_tenant(&self, tenant: Uuid) -> Result<(), VaultError> {
        let _writing = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let path = tenant_path(&self.dir, tenant);
        match files::shred(&path) {
            Ok(()) => Ok(()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                Err(VaultError::TenantMissing { tenant, path })
            }
            Err(error) => Err(VaultError::io("destroy", path)(error)),
        }
    }

    /// Whether a tenant has a file here.
    #[must_use]
    pub fn has_tenant(&self, tenant: Uuid) -> bool {
        root_path(&self.dir, tenant).exists()
    }

    /// Reads every root once and returns what is wrong with which.
    pub fn problems(&self) -> Vec<VaultError> {
        let tenants = match self.tenants() {
            Ok(tenants) => tenants,
            Err(error) => return vec![error],
        };
        std::iter::once(Uuid::nil())
            .chain(tenants)
            .filter_map(|owner| self.roots(owner).err())
            .collect()
    }

    /// Unwraps the roots of a tenant, or of the installation (nil).
    pub(super) fn roots(&self, owner: Uuid) -> Result<Roots, VaultError> {
        let path = root_path(&self.dir, owner);
        let text = match fs::read(&path) {
            Ok(text) => Some(text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(VaultError::io("read", path)(error)),
        };
        let roots = text
            .as_deref()
            .map(|text| Roots::from_file(text, &self.kek, self.header.kek_version, owner));
        match roots {
            Some(Some(roots)) => Ok(roots),
            _ if owner.is_nil() => Err(VaultError::KeystoreDamaged { path }),
            Some(None) => Err(VaultError::TenantDamaged {
                tenant: owner,
                path,
            }),
            None => Err(VaultError::TenantMissing {
                tenant: owner,
                path,
            }),
        }
    }

    pub(super) fn kek(&self) -> &Kek {
        &self.kek
    }

    fn write_roots(
        &self,
        owner: Uuid,
        roots: &Roots,
        random: &dyn Random,
    ) -> Result<(), VaultError> {
        let path = root_path(&self.dir, owner);
        let text = roots.to_file(&self.kek, self.header.kek_version, owner, random);
        files::write_whole(&path, &text, 0o600).map_err(VaultError::io("write", path))
    }
}

fn header_path(dir: &Path) -> PathBuf {
    dir.join("header.json")
}

fn tenant_path(dir: &Path, tenant: Uuid) -> PathBuf {
    dir.join(format!("tenant-{tenant}.key"))
}

fn root_path(dir: &Path, owner: Uuid) -> PathBuf {
    if owner.is_nil() {
        dir.join("instance.key")
    } else {
        tenant_path(dir, owner)
    }
}

fn tenants_in(dir: &Path) -> io::Result<Vec<Uuid>> {
    let mut tenants = Vec::new();
    for entry in fs::read_dir(dir)? {
        let name = entry?.file_name();
        let id = name
            .to_str()
            .and_then(|name| name.strip_prefix("tenant-")?.strip_suffix(".key"));
        tenants.extend(id.and_then(|id| Uuid::try_parse(id).ok()));
    }
    tenants.sort_unstable();
    Ok(tenants)
}

#[cfg(test)]
mod tests {
    use std::fs::Permissions;
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;
    use crate::platform::random::SeededRandom;
    use crate::platform::vault::support::Home;

    #[test]
    fn directory_and_files_are_for_the_owner_alone() {
        let home = Home::new();
        let tenant = Uuid::from_u128(1);
        home.vault()
            .add_tenant(tenant, &SeededRandom::new(1))
            .unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().mode() & files::PERMISSIONS;
        let dir = &home.layout.keystore_dir;
        assert_eq!(mode(dir), 0o700);
        let mut names: Vec<_> = fs::read_dir(dir)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        names.sort();
        assert_eq!(
            names,
            [
                dir.join("header.json"),
                dir.join("instance.key"),
                tenant_path(dir, tenant)
            ]
        );
        assert!(names.iter().all(|name| mode(name) == 0o600));
    }

    #[test]
    fn the_roots_stand_in_no_file_unwrapped() {
        let home = Home::new();
        let (vault, tenant) = (home.vault(), Uuid::from_u128(1));
        vault.add_tenant(tenant, &SeededRandom::new(1)).unwrap();
        for owner in [tenant, Uuid::nil()] {
            let roots = vault.keystore().roots(owner).unwrap();
            let (_, root) = roots.iter().next().unwrap();
            for entry in fs::read_dir(&home.layout.keystore_dir).unwrap() {
                let text = fs::read_to_string(entry.unwrap().path()).unwrap();
                assert!(!text.contains(&data_encoding::HEXLOWER.encode(root)));
            }
        }
    }

    #[test]
    fn a_wrong_key_is_recognised_and_the_sentence_says_which_installation_it_is() {
        let home = Home::new();
        let error =
            Keystore::open(&home.layout, Kek::generate(&SeededRandom::new(99))).unwrap_err();
        assert!(matches!(error, VaultError::KeyWrong { .. }), "{error}");
        let sentence = error.to_string();
        assert!(
            sentence.contains("is not the one that the keystore"),
            "{sentence}"
        );
        assert!(
            sentence.contains(&home.vault().keystore().installation().to_string()),
            "{sentence}"
        );
    }

    #[test]
    fn a_damaged_or_missing_header_or_instance_root_refuses_the_start() {
        for name in ["header.json", "instance.key"] {
            let home = Home::new();
            let path = home.layout.keystore_dir.join(name);
            fs::write(&path, "{").unwrap();
            let error = Keystore::open(&home.layout, home.kek()).unwrap_err();
            assert!(
                matches!(&error, VaultError::KeystoreDamaged { path: found } if *found == path),
                "{error}"
            );
            fs::remove_file(&path).unwrap();
            assert!(matches!(
                Keystore::open(&home.layout, home.kek()),
                Err(VaultError::KeystoreDamaged { .. })
            ));
        }
        let home = Home::new();
        fs::write(
            home.layout.keystore_dir.join("header.json"),
            "{\"format\":7}",
        )
        .unwrap();
        let error = Keystore::open(&home.layout, home.kek()).unwrap_err();
        assert!(
            matches!(
                error,
                VaultError::KeystoreNewer {
                    found: 7,
                    known: 1,
                    ..
                }
            ),
            "{error}"
        );
    }

    #[test]
    fn a_keystore_that_others_may_enter_is_refused() {
        let home = Home::new();
        let dir = &home.layout.keystore_dir;
        for mode in [0o750, 0o701, 0o777] {
            fs::set_permissions(dir, Permissions::from_mode(mode)).unwrap();
            let error = Keystore::open(&home.layout, home.kek()).unwrap_err();
            assert!(matches!(error, VaultError::KeystoreMode { .. }), "{error}");
            assert!(error.to_string().contains("chmod 0700"), "{error}");
        }
        fs::set_permissions(dir, Permissions::from_mode(0o700)).unwrap();
        assert!(Keystore::open(&home.layout, home.kek()).is_ok());
    }

    #[test]
    fn nothing_is_ever_overwritten() {
        let home = Home::new();
        let random = SeededRandom::new(1);
        let again = Keystore::create(&home.layout, home.kek(), &random);
        assert!(matches!(again, Err(VaultError::KeystoreExists { .. })));
        let (vault, tenant) = (home.vault(), Uuid::from_u128(1));
        vault.add_tenant(tenant, &random).unwrap();
        assert!(matches!(
            vault.add_tenant(tenant, &random),
            Err(VaultError::TenantExists { .. })
        ));
        assert!(matches!(
            vault.add_tenant(Uuid::nil(), &random),
            Err(VaultError::TenantExists { .. })
        ));
        assert!(matches!(
            vault.remove_tenant(Uuid::nil()),
            Err(VaultError::TenantMissing { .. })
        ));
        assert_eq!(vault.keystore().tenants().unwrap(), [tenant]);
    }
}
