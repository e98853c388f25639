//! The lists that come with the house. A federation begins with one of them and makes it its own.
use super::{List, Refusal};

/// The files, by name.
pub const FILES: &[(&str, &str)] = &[
    (
        "ijf-seniors-2025",
        include_str!("data/ijf-seniors-2025.toml"),
    ),
    (
        "ijf-juniors-2025",
        include_str!("data/ijf-juniors-2025.toml"),
    ),
    ("ijf-cadets-2025", include_str!("data/ijf-cadets-2025.toml")),
    ("league-poland", include_str!("data/league-poland.toml")),
    ("national-cup", include_str!("data/national-cup.toml")),
];

/// The template of a name.
///
/// # Errors
/// When its file is wrong, which a test rules out.
#[must_use]
pub fn named(name: &str) -> Option<Result<List, Vec<Refusal>>> {
    FILES
        .iter()
        .find(|(file, _)| *file == name)
        .map(|(_, text)| List::read(text))
}

/// Every template that can be read: all of them.
pub fn all() -> impl Iterator<Item = List> {
    FILES.iter().filter_map(|(_, text)| List::read(text).ok())
}
