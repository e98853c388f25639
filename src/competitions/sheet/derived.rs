//! What a sheet says about each entrant: place and contests won. Written into placings, so that everything that shows places has
//! one source.
use crate::judo::{entrant::Entrant, sheet::Sheet};

/// What a sheet says about an entrant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Derived {
    /// The place; none for whoever was struck off, or is not placed yet.
    pub place: Option<i32>,
    /// The order among the placings of the category, from 0.
    pub position: i32,
    /// Contests won: see [`Sheet::won`].
    pub won: i32,
    /// One of the first three places, but no medal: the profile gives none without a contest won (IJF SOR 2026 p.36).
    pub without_medal: bool,
}

/// What a sheet says about everybody on it, in the order of places; whoever has none comes last.
#[must_use]
pub fn of(sheet: &Sheet) -> Vec<(Entrant, Derived)> {
    let standing = sheet.standing();
    let placed = standing
        .placed
        .iter()
        .map(|(place, entrant)| (*entrant, Some(i32::from(*place))));
    let others = standing
        .unplaced
        .iter()
        .map(|(entrant, _)| (*entrant, None));
    placed
        .chain(others)
        .zip(0..)
        .map(|((entrant, place), position)| {
            (
                entrant,
                Derived {
                    place,
                    position,
                    won: i32::from(sheet.won(entrant)),
                    without_medal: standing.without_medal.contains(&entrant),
                },
            )
        })
        .collect()
}
