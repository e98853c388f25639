//! Where a competition stands.

/// State of a competition towards the public.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Being prepared; the public is told nothing, not even that it exists.
    Draft,
    /// Its results are public.
    Published,
    /// They were, and are not any more: its addresses answer that it is gone.
    Unpublished,
}

impl State {
    /// As stored.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published => "published",
            Self::Unpublished => "unpublished",
        }
    }

    /// The state with this code; an unknown one shows nothing to anybody.
    #[must_use]
    pub fn parse(code: &str) -> Self {
        match code {
            "published" => Self::Published,
            "unpublished" => Self::Unpublished,
            _ => Self::Draft,
        }
    }

    /// Key of its words.
    #[must_use]
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Draft => "competitions-state-draft",
            Self::Published => "competitions-state-published",
            Self::Unpublished => "competitions-state-unpublished",
        }
    }
}
