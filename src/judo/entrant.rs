//! Who stands on a sheet: numbers, never people. Whoever uses the rules keeps the list that says who is who.
use serde::{Deserialize, Serialize};

/// A competitor (or a team) of one category: its index in the list of entries that was drawn, from 0.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Default,
)]
#[serde(transparent)]
pub struct Entrant(pub u16);

/// A contest of a sheet, by its number from 1.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Default,
)]
#[serde(transparent)]
pub struct ContestNo(pub u16);

/// A line of a sheet, from 1 at the top.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Default,
)]
#[serde(transparent)]
pub struct Line(pub u16);

/// A side of a contest. The upper line of the sheet wears white, in every round (IJF SOR 2026; verified on 29 categories).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The upper line.
    White,
    /// The lower line.
    Blue,
}

impl Side {
    /// Both, the upper first.
    pub const BOTH: [Self; 2] = [Self::White, Self::Blue];

    /// The opponent's.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::White => Self::Blue,
            Self::Blue => Self::White,
        }
    }
}
