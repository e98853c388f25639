//! The three places: data, keystore and key. None may lie inside another, or one copy would hold lock and key.

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Component, Path, PathBuf};

use super::error::VaultError;

/// Where things lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// The directory of the database and of everything that a backup holds.
    pub data_dir: PathBuf,
    /// The directory of the wrapped roots.
    pub keystore_dir: PathBuf,
    /// The key file. Its directory counts as a place of its own.
    pub key_file: PathBuf,
}

impl Layout {
    /// The directory of the key file.
    #[must_use]
    pub fn key_dir(&self) -> &Path {
        match self.key_file.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        }
    }

    /// Refuses places that lie inside each other, also by way of symbolic links and bind mounts. The places need not
    /// exist yet.
    pub fn check(&self) -> Result<(), VaultError> {
        let resolve = |path: &Path| resolve(path).map_err(VaultError::io("resolve", path));
        let places = [
            ("data", resolve(&self.data_dir)?),
            ("keystore", resolve(&self.keystore_dir)?),
            ("key", resolve(self.key_dir())?),
        ];
        for (inner_name, inner) in &places {
            for (outer_name, outer) in &places {
                if inner_name != outer_name && lies_in(inner, outer) {
                    return Err(VaultError::Nested {
                        inner_name,
                        inner: inner.clone(),
                        outer_name,
                        outer: outer.clone(),
                    });
                }
            }
        }
        Ok(())
    }
}

/// Whether one of the directories above `inner`, or itself, is `outer`: by name, or by being the same directory.
fn lies_in(inner: &Path, outer: &Path) -> bool {
    let identity = |path: &Path| fs::metadata(path).ok().map(|meta| (meta.dev(), meta.ino()));
    let outer_identity = identity(outer);
    inner.ancestors().any(|above| {
        above == outer || (outer_identity.is_some() && identity(above) == outer_identity)
    })
}

/// The absolute path with links followed as far as it exists; `canonicalize` alone refuses what does not exist yet.
fn resolve(path: &Path) -> io::Result<PathBuf> {
    let mut real = PathBuf::new();
    for component in std::path::absolute(path)?.components() {
        match component {
            Component::ParentDir => {
                real.pop();
            }
            Component::CurDir => {}
            other => {
                real.push(other);
                match fs::canonicalize(&real) {
                    Ok(found) => real = found,
                    Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                    Err(error) => return Err(error),
                }
            }
        }
    }
    Ok(real)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    fn layout(base: &Path, data: &str, keystore: &str, key: &str) -> Layout {
        Layout {
            data_dir: base.join(data),
            keystore_dir: base.join(keystore),
            key_file: base.join(key),
        }
    }

    #[test]
    fn three_sisters_are_accepted_whether_they_exist_or_not() {
        let dir = tempfile::tempdir().unwrap();
        let sisters = layout(dir.path(), "data", "keystore", "key/kek");
        assert!(sisters.check().is_ok());
        for name in ["data", "keystore", "key"] {
            fs::create_dir(dir.path().join(name)).unwrap();
        }
        assert!(sisters.check().is_ok());
        // A name that only begins alike is not inside.
        assert!(
            layout(dir.path(), "data", "data-keystore", "data-key/kek")
                .check()
                .is_ok()
        );
    }

    #[test]
    fn every_nesting_is_refused_and_named() {
        let dir = tempfile::tempdir().unwrap();
        for (data, keystore, key, inner, outer) in [
            ("data", "data", "key/kek", "data", "keystore"),
            ("data", "data/keystore", "key/kek", "keystore", "data"),
            ("keystore/a/data", "keystore", "key/kek", "data", "keystore"),
            ("data", "keystore", "data/kek", "data", "key"),
            ("data", "keystore", "data/secret/kek", "key", "data"),
            ("data", "keystore", "keystore/kek", "keystore", "key"),
            ("data", "keystore", "keystore/x/../y/kek", "key", "keystore"),
            ("data", "keystore", "kek", "data", "key"),
            (
                "data",
                "x/../data/./keystore",
                "key/kek",
                "keystore",
                "data",
            ),
        ] {
            let error = layout(dir.path(), data, keystore, key).check().unwrap_err();
            assert!(
                matches!(error, VaultError::Nested { inner_name, outer_name, .. }
                    if (inner_name, outer_name) == (inner, outer)),
                "{data} {keystore} {key}: {error}"
            );
            assert!(error.to_string().contains("Move them apart"));
        }
    }

    #[test]
    fn a_link_into_another_place_is_seen_through() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir_all(dir.path().join("data/inside")).unwrap();
        symlink(dir.path().join("data/inside"), dir.path().join("elsewhere")).unwrap();
        for (keystore, key) in [
            ("elsewhere", "key/kek"),
            ("keystore", "elsewhere/kek"),
            ("elsewhere/new", "key/kek"),
        ] {
            let error = layout(dir.path(), "data", keystore, key)
                .check()
                .unwrap_err();
            assert!(
                matches!(
                    error,
                    VaultError::Nested {
                        outer_name: "data",
                        ..
                    }
                ),
                "{error}"
            );
        }
    }
}
