//! The ladders that come with the house. A federation begins with one of them and makes it its own.
use super::{Ladder, Refusal};

/// The files, by name: the federation's code.
pub const FILES: &[(&str, &str)] = &[
    ("jzs", include_str!("data/jzs.toml")),
    ("csju", include_str!("data/csju.toml")),
    ("pzj", include_str!("data/pzj.toml")),
    ("djb", include_str!("data/djb.toml")),
    ("ffjda", include_str!("data/ffjda.toml")),
];

/// The template of a name.
///
/// # Errors
/// When its file is wrong, which a test rules out.
#[must_use]
pub fn named(name: &str) -> Option<Result<Ladder, Vec<Refusal>>> {
    FILES
        .iter()
        .find(|(file, _)| *file == name)
        .map(|(_, text)| Ladder::read(text))
}

/// Every template that can be read: all of them.
pub fn all() -> impl Iterator<Item = Ladder> {
    FILES.iter().filter_map(|(_, text)| Ladder::read(text).ok())
}
