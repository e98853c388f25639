//! The tables that come with the house. A federation begins with one of them and makes it its own.
use super::{Refusal, Table};

/// The files, by name.
pub const FILES: &[(&str, &str)] = &[
    ("ijf", include_str!("data/ijf.toml")),
    ("ijf-children", include_str!("data/ijf-children.toml")),
    ("oejv-2026", include_str!("data/oejv-2026.toml")),
];

/// The template of a name.
///
/// # Errors
/// When its file is wrong, which a test rules out.
#[must_use]
pub fn named(name: &str) -> Option<Result<Table, Vec<Refusal>>> {
    FILES
        .iter()
        .find(|(file, _)| *file == name)
        .map(|(_, text)| Table::read(text))
}

/// Every template that can be read: all of them.
pub fn all() -> impl Iterator<Item = Table> {
    FILES.iter().filter_map(|(_, text)| Table::read(text).ok())
}
