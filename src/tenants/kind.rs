//! What a tenant is.
use std::{fmt, str::FromStr};

/// What a tenant is: all three are controllers, they differ in what their console offers first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A judo club.
    Club,
    /// A federation of clubs.
    Federation,
    /// Whoever organises a competition without being either.
    Organiser,
}

impl Kind {
    /// All kinds, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Club, Self::Federation, Self::Organiser];

    /// As stored.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Club => "club",
            Self::Federation => "federation",
            Self::Organiser => "organiser",
        }
    }

    /// Key of its name.
    #[must_use]
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Club => "tenants-kind-club",
            Self::Federation => "tenants-kind-federation",
            Self::Organiser => "tenants-kind-organiser",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Kind {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.code() == code)
            .ok_or(())
    }
}
