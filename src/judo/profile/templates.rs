//! The profiles that come with the house. A federation begins with one of them and makes it its own.
use super::{Profile, Refusal};

/// The files, by name.
pub const FILES: &[(&str, &str)] = &[
    ("ijf-2025", include_str!("data/ijf-2025.toml")),
    ("ijf-2025-cups", include_str!("data/ijf-2025-cups.toml")),
    ("ijf-2025-cadets", include_str!("data/ijf-2025-cadets.toml")),
    ("children-13-14", include_str!("data/children-13-14.toml")),
    ("children-11-12", include_str!("data/children-11-12.toml")),
    ("children-groups", include_str!("data/children-groups.toml")),
    ("djb-2026", include_str!("data/djb-2026.toml")),
    ("nwjv-2026-u13", include_str!("data/nwjv-2026-u13.toml")),
    ("nwjv-2026-u15", include_str!("data/nwjv-2026-u15.toml")),
    ("oejv-2026-u8", include_str!("data/oejv-2026-u8.toml")),
    ("oejv-2026-u12", include_str!("data/oejv-2026-u12.toml")),
    ("jbn-2026-u13", include_str!("data/jbn-2026-u13.toml")),
];

/// The template of a name.
///
/// # Errors
/// When its file is wrong, which a test rules out.
#[must_use]
pub fn named(name: &str) -> Option<Result<Profile, Vec<Refusal>>> {
    FILES
        .iter()
        .find(|(file, _)| *file == name)
        .map(|(_, text)| Profile::read(text))
}

/// Every template that can be read: all of them.
pub fn all() -> impl Iterator<Item = Profile> {
    FILES
        .iter()
        .filter_map(|(_, text)| Profile::read(text).ok())
}
