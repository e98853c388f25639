//! Country codes of the IOC and of ISO 3166 by an explicit table, both ways. No code is ever made from the letters of another:
//! 93 of the IOC's codes differ from ISO's, and two mean one country to the IOC and another to ISO (BRN is Bahrain and Brunei,
//! ANT Antigua and the Netherlands Antilles; design §3.5).
//!
//! The table is the one of the application's lists of countries, whose names are not read here: the library shows no text. It has no
//! years and no successors of countries that are no more, so nothing here says who Yugoslavia is today.
use std::sync::LazyLock;

use serde::{Deserialize, Serialize, de};

#[cfg(test)]
mod tests;

/// The table: `ioc,iso3,iso2,kind`, then a name. IOC codes, alpha-3 and kinds from the IJF's list (S7, good); alpha-2 from ISO 3166-1;
/// both from ISO 3166-3 for the countries that are no more. Kosovo has the codes in common use, which ISO leaves to its users.
const TABLE: &str = include_str!("../../../assets/data/country_codes.csv");

/// What an IOC code stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A country or territory that competes today.
    Country,
    /// One that is no more: URS, YUG, GDR, TCH, SCG, AHO ..
    Historic,
    /// Athletes without a flag: EOR, AIN, ROT, IRT ..
    Neutral,
    /// A union or federation: IJF, EJU ..
    Body,
}

/// A line of the table.
#[derive(Debug)]
struct Row {
    ioc: &'static str,
    iso3: Option<&'static str>,
    iso2: Option<&'static str>,
    kind: Kind,
}

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| TABLE.lines().skip(1).filter_map(row).collect());

fn row(line: &'static str) -> Option<Row> {
    let mut cells = line.split(',');
    let ioc = cells.next()?;
    let mut code = || cells.next().map(|code| (!code.is_empty()).then_some(code));
    let (iso3, iso2) = (code()?, code()?);
    let kind = match cells.next()? {
        "country" => Kind::Country,
        "historic" => Kind::Historic,
        "neutral" => Kind::Neutral,
        "body" => Kind::Body,
        _ => return None,
    };
    Some(Row {
        ioc,
        iso3,
        iso2,
        kind,
    })
}

/// A country, or whatever else athletes start for, by its IOC code. Written as that code.
#[derive(Clone, Copy)]
pub struct Country(&'static Row);

impl Country {
    /// By the three letters of the IOC, in any case: `SLO`.
    #[must_use]
    pub fn from_ioc(code: &str) -> Option<Self> {
        Self::all().find(|country| country.0.ioc.eq_ignore_ascii_case(code))
    }

    /// By the three letters of ISO 3166: `SVN`. Of two with one code (North Yemen and Yemen, the Federal Republic and Germany) the
    /// present one.
    #[must_use]
    pub fn from_iso3(code: &str) -> Option<Self> {
        Self::present_first(|row| row.iso3, code)
    }

    /// By the two letters of ISO 3166: `SI`. Of two with one code the present one, of two that are no more (CS) the later.
    #[must_use]
    pub fn from_iso2(code: &str) -> Option<Self> {
        Self::present_first(|row| row.iso2, code)
    }

    fn present_first(of: impl Fn(&Row) -> Option<&'static str>, code: &str) -> Option<Self> {
        Self::all()
            .filter(|country| of(country.0).is_some_and(|other| other.eq_ignore_ascii_case(code)))
            .min_by_key(|country| country.0.kind)
    }

    /// The two that a code of three letters means, where it means one to the IOC and another to ISO: who reads it must know
    /// whose code it is. None where it is clear.
    #[must_use]
    pub fn ambiguous(code: &str) -> Option<Ambiguous> {
        let (ioc, iso3) = (Self::from_ioc(code)?, Self::from_iso3(code)?);
        (ioc != iso3).then_some(Ambiguous { ioc, iso3 })
    }

    /// The code of the IOC.
    #[must_use]
    pub fn ioc(self) -> &'static str {
        self.0.ioc
    }

    /// The three letters of ISO 3166; none for what is no country and for the Unified Team of 1992, which never was one to ISO.
    #[must_use]
    pub fn iso3(self) -> Option<&'static str> {
        self.0.iso3
    }

    /// The two letters of ISO 3166.
    #[must_use]
    pub fn iso2(self) -> Option<&'static str> {
        self.0.iso2
    }

    /// What it is.
    #[must_use]
    pub fn kind(self) -> Kind {
        self.0.kind
    }

    /// All of them, by their IOC codes.
    pub fn all() -> impl Iterator<Item = Self> {
        ROWS.iter().map(Country)
    }
}

/// The two meanings of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ambiguous {
    /// What the IOC means.
    pub ioc: Country,
    /// What ISO means.
    pub iso3: Country,
}

impl PartialEq for Country {
    fn eq(&self, other: &Self) -> bool {
        self.ioc() == other.ioc()
    }
}

impl Eq for Country {}

impl PartialOrd for Country {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Country {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.ioc().cmp(other.ioc())
    }
}

impl std::hash::Hash for Country {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.ioc().hash(state);
    }
}

impl std::fmt::Debug for Country {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Country").field(&self.ioc()).finish()
    }
}

impl Serialize for Country {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.ioc())
    }
}

impl<'de> Deserialize<'de> for Country {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Self::from_ioc(&code)
            .ok_or_else(|| de::Error::invalid_value(de::Unexpected::Str(&code), &"an IOC code"))
    }
}
