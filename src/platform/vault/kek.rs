//! The key file: the one key that wraps all others (KEK, "key encryption key").
//!
//! The rule, in full: the file is an ordinary file (no link), holds exactly 32 bytes, belongs to the user of this program
//! or to root, and has the mode 0400. Secrets that a container runtime or systemd mounts come with modes such as 0440 or
//! 0444 and with owners that mean nothing inside. Therefore:
//!
//! * on a **read-only mount** (`/run/secrets/...` of Docker and Kubernetes, `$CREDENTIALS_DIRECTORY` of systemd) reading
//!   by group and others is accepted, and the owner is not asked for, for nobody in here can change the file or its mode;
//! * on a **memory file system under `/run`** reading by group and others is accepted; the owner still counts.
//!
//! The key is never taken from an environment variable: those are inherited, shown in `/proc` and end up in reports.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;

use zeroize::Zeroizing;

use super::error::VaultError;
use super::files;
use super::keyring::{Secret, derive};
use super::mounts::Mount;
use crate::platform::random::Random;

/// The length of the key file.
pub const KEK_LEN: usize = 32;

/// What the owner alone may do with the key file: read it.
const MODE: u32 = 0o400;
/// What everybody may do with it where the mount protects it.
const MOUNTED_MODE: u32 = 0o444;

/// The key that wraps the roots. Wiped when dropped, never shown.
#[derive(Clone)]
pub struct Kek(Secret);

impl Kek {
    /// Reads the key file after checking that nobody else can.
    pub fn read(path: &Path) -> Result<Self, VaultError> {
        let cannot_read = || VaultError::io("read the key file", path);
        let named = fs::symlink_metadata(path).map_err(cannot_read())?;
        if named.is_symlink() {
            return Err(VaultError::KeyIsLink { path: path.into() });
        }
        // Before opening, for opening a pipe would wait.
        if !named.is_file() {
            return Err(VaultError::KeyNotAFile { path: path.into() });
        }
        let mount = fs::canonicalize(path)
            .ok()
            .and_then(|path| Mount::of(&path));
        let user = rustix::process::geteuid().as_raw();
        judge(path, named.mode(), named.uid(), user, mount.as_ref())?;

        let file = File::open(path).map_err(cannot_read())?;
        let opened = file.metadata().map_err(cannot_read())?;
        // What was judged must be what is read, also if somebody exchanged the file in between.
        if (opened.dev(), opened.ino()) != (named.dev(), named.ino()) {
            let changed = io::Error::other("the file was exchanged while it was being read");
            return Err(cannot_read()(changed));
        }
        if opened.len() != KEK_LEN as u64 {
            return Err(VaultError::KeyLength {
                path: path.into(),
                found: opened.len(),
            });
        }
        let mut key = Zeroizing::new([0; KEK_LEN]);
        (&file)
            .read_exact(key.as_mut_slice())
            .map_err(cannot_read())?;
        Ok(Self(key))
    }

    /// Makes a new key.
    #[must_use]
    pub fn generate(random: &dyn Random) -> Self {
        let mut key = Zeroizing::new([0; KEK_LEN]);
        random.fill(key.as_mut_slice());
        Self(key)
    }

    /// A key from its bytes, as the recovery sheet gives them.
    #[must_use]
    pub fn from_bytes(bytes: [u8; KEK_LEN]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// Writes the key file, and never over another one.
    pub fn write_new(&self, path: &Path) -> Result<(), VaultError> {
        let cannot_write = || VaultError::io("write the key file", path);
        if files::is_there(path).map_err(cannot_write())? {
            return Err(VaultError::KeyExists { path: path.into() });
        }
        if let Some(dir) = path.parent().filter(|dir| !dir.as_os_str().is_empty()) {
            files::make_dir(dir).map_err(VaultError::io("make the directory", dir))?;
        }
        files::write_whole(path, self.0.as_slice(), MODE).map_err(cannot_write())
    }

    pub(super) fn bytes(&self) -> &[u8; KEK_LEN] {
        &self.0
    }

    /// A key of its own for recognising this key without opening anything.
    pub(super) fn check_key(&self) -> Secret {
        derive(&self.0, None, "tatami/kek-check/1")
    }
}

impl fmt::Debug for Kek {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Kek(..)")
    }
}

/// Whether a key file with this mode, owner and mount is for our eyes only. See the head of this file.
fn judge(
    path: &Path,
    mode: u32,
    owner: u32,
    user: u32,
    mount: Option<&Mount>,
) -> Result<(), VaultError> {
    let mode = mode & files::PERMISSIONS;
    let read_only = mount.is_some_and(Mount::is_read_only);
    let mounted = read_only || mount.is_some_and(Mount::is_memory_under_run);
    if !read_only && owner != user && owner != 0 {
        return Err(VaultError::KeyOwner {
            path: path.into(),
            owner,
            user,
        });
    }
    if mode == MODE || (mounted && mode & !MOUNTED_MODE == 0) {
        return Ok(());
    }
    Err(VaultError::KeyMode {
        path: path.into(),
        mode,
    })
}

#[cfg(test)]
mod tests {
    use std::fs::Permissions;
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;
    use crate::platform::random::SeededRandom;

    fn judged(mode: u32, owner: u32, mount: &str) -> Result<(), VaultError> {
        let mount = match mount {
            "disk" => Mount::example("/", "ext4", false),
            "read-only" => Mount::example("/run/secrets", "ext4", true),
            "run" => Mount::example("/run", "tmpfs", false),
            "tmp" => Mount::example("/tmp", "tmpfs", false),
            other => panic!("{other}"),
        };
        judge(
            Path::new("kek"),
            0o100_000 | mode,
            owner,
            1000,
            Some(&mount),
        )
    }

    #[test]
    fn on_a_disk_only_0400_of_ourselves_or_root_passes() {
        for mount in ["disk", "tmp"] {
            assert!(judged(0o400, 1000, mount).is_ok());
            assert!(judged(0o400, 0, mount).is_ok());
            assert!(matches!(
                judged(0o400, 1001, mount),
                Err(VaultError::KeyOwner {
                    owner: 1001,
                    user: 1000,
                    ..
                })
            ));
            for mode in 0..=0o7777 {
                assert_eq!(judged(mode, 1000, mount).is_ok(), mode == 0o400, "{mode:o}");
            }
        }
        assert!(judge(Path::new("kek"), 0o100_440, 1000, 1000, None).is_err());
    }

    #[test]
    fn a_mounted_secret_may_be_readable_but_never_writable() {
        for mount in ["read-only", "run"] {
            for mode in [0o400, 0o440, 0o444, 0o404] {
                assert!(judged(mode, 0, mount).is_ok(), "{mode:o}");
            }
            for mode in [0o600, 0o640, 0o644, 0o460, 0o446, 0o500, 0o4444] {
                assert!(judged(mode, 0, mount).is_err(), "{mode:o}");
            }
        }
        assert!(judged(0o444, 65_534, "read-only").is_ok());
        assert!(matches!(
            judged(0o444, 65_534, "run"),
            Err(VaultError::KeyOwner { .. })
        ));
    }

    #[test]
    fn a_written_key_is_read_back_and_never_overwritten() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("key/kek");
        let kek = Kek::generate(&SeededRandom::new(1));
        kek.write_new(&path).unwrap();
        assert_eq!(
            fs::metadata(&path).unwrap().mode() & files::PERMISSIONS,
            0o400
        );
        assert_eq!(
            fs::metadata(path.parent().unwrap()).unwrap().mode() & files::PERMISSIONS,
            0o700
        );
        assert_eq!(Kek::read(&path).unwrap().bytes(), kek.bytes());
        let again = Kek::generate(&SeededRandom::new(2)).write_new(&path);
        assert!(matches!(again, Err(VaultError::KeyExists { .. })));
        assert_eq!(Kek::read(&path).unwrap().bytes(), kek.bytes());
    }

    #[test]
    fn a_spoiled_key_file_is_refused_with_the_way_out() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("kek");
        let put = |bytes: &[u8], mode: u32| {
            let _ = fs::remove_file(&path);
            fs::write(&path, bytes).unwrap();
            fs::set_permissions(&path, Permissions::from_mode(mode)).unwrap();
        };
        put(&[7; 32], 0o400);
        assert!(Kek::read(&path).is_ok());

        put(&[7; 32], 0o644);
        let error = Kek::read(&path).unwrap_err();
        assert!(matches!(error, VaultError::KeyMode { mode: 0o644, .. }));
        assert!(
            error
                .to_string()
                .contains(&format!("chmod 0400 {}", path.display())),
            "{error}"
        );

        for length in [0, 31, 33, 64] {
            put(&vec![7; length], 0o400);
            let error = Kek::read(&path).unwrap_err();
            assert!(matches!(error, VaultError::KeyLength { found, .. } if found == length as u64));
        }

        assert!(matches!(
            Kek::read(dir.path()),
            Err(VaultError::KeyNotAFile { .. })
        ));
        assert!(matches!(
            Kek::read(&dir.path().join("none")),
            Err(VaultError::Io { .. })
        ));

        put(&[7; 32], 0o400);
        let link = dir.path().join("link");
        symlink(&path, &link).unwrap();
        assert!(matches!(
            Kek::read(&link),
            Err(VaultError::KeyIsLink { .. })
        ));
    }
}
