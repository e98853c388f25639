//! What the vault's tests share: a place with key and keystore in a directory that goes away.

use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::kek::Kek;
use super::layout::Layout;
use super::root::Roots;
use super::{Cell, Vault, open_or_create};
use crate::platform::random::SeededRandom;

/// A fresh installation without a database.
pub(super) struct Home {
    pub(super) dir: tempfile::TempDir,
    pub(super) layout: Layout,
}

impl Home {
    pub(super) fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let layout = Layout {
            data_dir: dir.path().join("data"),
            keystore_dir: dir.path().join("keystore"),
            key_file: dir.path().join("key/kek"),
        };
        open_or_create(&layout, true, &SeededRandom::new(42)).unwrap();
        Self { dir, layout }
    }

    /// The vault, opened as at a later start.
    pub(super) fn vault(&self) -> Vault {
        open_or_create(&self.layout, false, &SeededRandom::new(43)).unwrap()
    }

    pub(super) fn kek(&self) -> Kek {
        Kek::read(&self.layout.key_file).unwrap()
    }
}

/// A cell that differs from others by its row.
pub(super) fn cell(row: u128) -> Cell {
    Cell {
        table: "health_record",
        row: Uuid::from_u128(row),
        column: "document",
        rev: 1,
    }
}

/// Roots of known bytes.
pub(super) fn roots(versions: &[(u32, u8)]) -> Roots {
    Roots::known(
        versions
            .iter()
            .map(|(version, byte)| (*version, [*byte; 32]))
            .collect(),
    )
}

/// Every path below a directory.
pub(super) fn listing(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(listing(&path));
        }
        found.push(path);
    }
    found.sort();
    found
}
