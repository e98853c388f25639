//! The start: opens the vault, or makes it on the very first start, and refuses everything in between.
//!
//! A key is made only when database and keystore are both absent. In every other case a missing piece is a mistake or a
//! loss, and a new key would hide it until somebody needs the old data.

use std::fs::File;

use uuid::Uuid;

use super::Vault;
use super::error::VaultError;
use super::files;
use super::kek::Kek;
use super::keystore::Keystore;
use super::layout::Layout;
use crate::platform::random::Random;

/// What to do with what is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Plan {
    Open,
    /// First start; the key may have been put there beforehand, as mounted secrets are.
    Create {
        with_key: bool,
    },
    RefuseKeyMissing {
        needed_by: &'static str,
    },
    RefuseKeystoreMissing,
    RefuseKeysMissing,
}

fn plan(key: bool, keystore: bool, database: bool) -> Plan {
    match (key, keystore, database) {
        (true, true, _) => Plan::Open,
        (key, false, false) => Plan::Create { with_key: !key },
        (true, false, true) => Plan::RefuseKeystoreMissing,
        (false, false, true) => Plan::RefuseKeysMissing,
        (false, true, false) => Plan::RefuseKeyMissing {
            needed_by: "the keystore",
        },
        (false, true, true) => Plan::RefuseKeyMissing {
            needed_by: "the keystore with the database's keys",
        },
    }
}

/// Opens the vault. If key, keystore and database are all absent, makes key and keystore first; if only the key is there
/// (a mounted secret on the first start), makes the keystore for it.
pub fn open_or_create(
    layout: &Layout,
    database_is_empty: bool,
    random: &dyn Random,
) -> Result<Vault, VaultError> {
    layout.check()?;
    if let Plan::Create { .. } = survey(layout, database_is_empty)? {
        return create(layout, database_is_empty, random);
    }
    open(layout)
}

/// Says what would keep the vault from opening, all of it, and changes nothing; for `tatami doctor`.
pub fn inspect(layout: &Layout, database_is_empty: bool) -> Vec<VaultError> {
    let mut problems: Vec<_> = layout.check().err().into_iter().collect();
    match survey(layout, database_is_empty) {
        Err(error) => problems.push(error),
        Ok(Plan::Create { with_key: true }) => {}
        Ok(Plan::Create { with_key: false }) => problems.extend(Kek::read(&layout.key_file).err()),
        Ok(_) => match open(layout) {
            Ok(vault) => problems.extend(vault.problems()),
            Err(error) => problems.push(error),
        },
    }
    problems
}

/// What the keystore lacks for these tenants, the ones of the database. Nothing when it does not open at all: [`inspect`] says why.
pub fn lacking(layout: &Layout, tenants: &[Uuid]) -> Vec<VaultError> {
    let Ok(vault) = open(layout) else {
        return Vec::new();
    };
    tenants
        .iter()
        .filter(|tenant| !vault.has_tenant(**tenant))
        .filter_map(|tenant| vault.keystore().roots(*tenant).err())
        .collect()
}

/// How many tenants the keystore has keys for; none when it does not open.
pub fn owners(layout: &Layout) -> usize {
    open(layout)
        .and_then(|vault| vault.keystore().tenants())
        .map_or(0, |tenants| tenants.len())
}

fn open(layout: &Layout) -> Result<Vault, VaultError> {
    let kek = Kek::read(&layout.key_file)?;
    Ok(Vault::new(Keystore::open(layout, kek)?))
}

fn create(
    layout: &Layout,
    database_is_empty: bool,
    random: &dyn Random,
) -> Result<Vault, VaultError> {
    let dir = &layout.keystore_dir;
    files::make_dir(dir).map_err(VaultError::io("make the directory", dir))?;
    let lock = File::open(dir).map_err(VaultError::io("open the directory", dir))?;
    // Two processes that start at the same moment must not make two keys. The lock goes with the file at the end.
    lock.lock()
        .map_err(VaultError::io("lock the directory", dir))?;
    let Plan::Create { with_key } = survey(layout, database_is_empty)? else {
        return open(layout);
    };
    if with_key {
        Kek::generate(random).write_new(&layout.key_file)?;
    }
    // Read back under the same rules as at every later start: a disk that knows no modes shows itself now.
    let kek = Kek::read(&layout.key_file)?;
    Ok(Vault::new(Keystore::create(layout, kek, random)?))
}

/// Looks what is there and turns refusals into errors.
fn survey(layout: &Layout, database_is_empty: bool) -> Result<Plan, VaultError> {
    let key_file = &layout.key_file;
    let key =
        files::is_there(key_file).map_err(VaultError::io("look for the key file", key_file))?;
    let keystore = Keystore::exists(&layout.keystore_dir)?;
    match plan(key, keystore, !database_is_empty) {
        Plan::RefuseKeyMissing { needed_by } => Err(VaultError::KeyMissing {
            path: key_file.clone(),
            needed_by,
        }),
        Plan::RefuseKeystoreMissing => Err(VaultError::KeystoreMissing {
            path: layout.keystore_dir.clone(),
        }),
        Plan::RefuseKeysMissing => Err(VaultError::KeysMissing {
            key: key_file.clone(),
            keystore: layout.keystore_dir.clone(),
        }),
        plan => Ok(plan),
    }
}

#[cfg(test)]
mod tests {
    use std::fs::{self, Permissions};
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;
    use crate::platform::random::SeededRandom;
    use crate::platform::vault::Purpose;
    use crate::platform::vault::support::{self, Home};

    #[test]
    fn of_the_eight_situations_only_the_safe_ones_start() {
        let random = SeededRandom::new(1);
        for key in [false, true] {
            for keystore in [false, true] {
                for database in [false, true] {
                    let home = Home::new();
                    if !key {
                        fs::remove_file(&home.layout.key_file).unwrap();
                    }
                    if !keystore {
                        fs::remove_dir_all(&home.layout.keystore_dir).unwrap();
                    }
                    let before = support::listing(home.dir.path());
                    let problems = inspect(&home.layout, !database);
                    assert_eq!(
                        support::listing(home.dir.path()),
                        before,
                        "looking changes nothing"
                    );
                    let outcome = open_or_create(&home.layout, !database, &random);
                    let situation = format!("key {key}, keystore {keystore}, database {database}");
                    match (key, keystore, database) {
                        (true, true, _) | (_, false, false) => {
                            assert!(outcome.is_ok(), "{situation}: {outcome:?}");
                            assert!(problems.is_empty(), "{situation}: {problems:?}");
                            assert_eq!(support::listing(home.dir.path()).len(), 5, "{situation}");
                            assert!(open_or_create(&home.layout, !database, &random).is_ok());
                        }
                        _ => {
                            let error = outcome.unwrap_err();
                            let right = match (key, keystore) {
                                (true, _) => matches!(error, VaultError::KeystoreMissing { .. }),
                                (false, true) => matches!(error, VaultError::KeyMissing { .. }),
                                (false, false) => matches!(error, VaultError::KeysMissing { .. }),
                            };
                            assert!(right, "{situation}: {error}");
                            assert!(error.to_string().contains("back"), "{situation}: {error}");
                            assert_eq!(problems.len(), 1, "{situation}");
                            assert_eq!(
                                support::listing(home.dir.path()),
                                before,
                                "{situation}: nothing is made"
                            );
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn a_key_that_was_put_there_beforehand_is_used_on_the_first_start() {
        let home = Home::new();
        let key = fs::read(&home.layout.key_file).unwrap();
        fs::remove_dir_all(&home.layout.keystore_dir).unwrap();
        // An empty directory, as a fresh volume is, counts as absent, and is closed to others.
        fs::create_dir(&home.layout.keystore_dir).unwrap();
        fs::set_permissions(&home.layout.keystore_dir, Permissions::from_mode(0o755)).unwrap();
        open_or_create(&home.layout, true, &SeededRandom::new(2)).unwrap();
        assert_eq!(fs::read(&home.layout.key_file).unwrap(), key);
        assert!(open_or_create(&home.layout, false, &SeededRandom::new(3)).is_ok());
    }

    #[test]
    fn a_first_start_that_was_cut_off_anywhere_is_made_good() {
        for leave in [
            &["key"][..],
            &["key", "instance.key"],
            &["instance.key.new", "key"],
            &["kek.new"],
        ] {
            let home = Home::new();
            let (store, key) = (&home.layout.keystore_dir, &home.layout.key_file);
            fs::remove_file(store.join("header.json")).unwrap();
            if !leave.contains(&"instance.key") {
                fs::remove_file(store.join("instance.key")).unwrap();
            }
            if leave.contains(&"instance.key.new") {
                fs::write(store.join("instance.key.new"), "{").unwrap();
            }
            if !leave.contains(&"key") {
                fs::remove_file(key).unwrap();
            }
            if leave.contains(&"kek.new") {
                fs::write(key.with_file_name("kek.new"), "half").unwrap();
            }
            let vault = open_or_create(&home.layout, true, &SeededRandom::new(2)).unwrap();
            assert!(vault.instance_sealer(Purpose::Session).is_ok());
            assert!(open_or_create(&home.layout, false, &SeededRandom::new(2)).is_ok());
        }
    }

    #[test]
    fn a_keystore_without_its_header_but_with_a_tenant_is_not_made_anew() {
        let home = Home::new();
        home.vault()
            .add_tenant(Uuid::from_u128(1), &SeededRandom::new(1))
            .unwrap();
        fs::remove_file(home.layout.keystore_dir.join("header.json")).unwrap();
        let error = open_or_create(&home.layout, true, &SeededRandom::new(2)).unwrap_err();
        assert!(
            matches!(error, VaultError::KeystoreDamaged { .. }),
            "{error}"
        );
    }

    #[test]
    fn the_key_inside_the_data_directory_refuses_before_anything_is_made() {
        let dir = tempfile::tempdir().unwrap();
        let layout = Layout {
            data_dir: dir.path().join("data"),
            keystore_dir: dir.path().join("keystore"),
            key_file: dir.path().join("data/key/kek"),
        };
        assert!(matches!(
            open_or_create(&layout, true, &SeededRandom::new(1)),
            Err(VaultError::Nested { .. })
        ));
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
    }

    #[test]
    fn the_doctor_names_all_that_is_wrong_at_once() {
        let home = Home::new();
        home.vault()
            .add_tenant(Uuid::from_u128(1), &SeededRandom::new(1))
            .unwrap();
        home.vault()
            .add_tenant(Uuid::from_u128(2), &SeededRandom::new(1))
            .unwrap();
        for tenant in [1, 2].map(Uuid::from_u128) {
            fs::write(
                home.layout
                    .keystore_dir
                    .join(format!("tenant-{tenant}.key")),
                "",
            )
            .unwrap();
        }
        assert_eq!(inspect(&home.layout, false).len(), 2);
        fs::set_permissions(&home.layout.key_file, Permissions::from_mode(0o644)).unwrap();
        assert!(matches!(
            inspect(&home.layout, false).as_slice(),
            [VaultError::KeyMode { .. }]
        ));
    }

    #[test]
    fn starting_twice_at_the_same_moment_makes_one_key() {
        let home = Home::new();
        fs::remove_file(&home.layout.key_file).unwrap();
        fs::remove_dir_all(&home.layout.keystore_dir).unwrap();
        let ids: Vec<_> = std::thread::scope(|scope| {
            let start = |seed| {
                let layout = &home.layout;
                scope.spawn(move || {
                    open_or_create(layout, true, &SeededRandom::new(seed))
                        .map(|vault| vault.keystore().installation())
                })
            };
            let threads: Vec<_> = (0..6).map(start).collect();
            threads
                .into_iter()
                .map(|thread| thread.join().unwrap().unwrap())
                .collect()
        });
        assert!(ids.windows(2).all(|pair| pair[0] == pair[1]), "{ids:?}");
    }
}
