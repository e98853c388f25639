//! What a tenant lets guardians see from the 15th to the 18th birthday of whom they stand for. The law makes the young person
//! decide alone (ZVOP-2 Art. 8); how much parents then still see is the club's rule, and never more than an overview.

/// What guardians still see of somebody from 15 to 18.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GuardianView {
    /// Profile, grades and results, and what is public.
    #[default]
    Overview,
    /// Nothing.
    Nothing,
}

impl GuardianView {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Overview, Self::Nothing];

    /// As stored and posted.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Nothing => "nothing",
        }
    }

    /// Key of its name.
    #[must_use]
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Overview => "guardians-view-overview",
            Self::Nothing => "guardians-view-nothing",
        }
    }

    /// By its code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.code() == code)
    }
}
