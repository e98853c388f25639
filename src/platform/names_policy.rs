//! How a name appears on a public page: decided by the tenant for each age, never decided anew for what is already published.
//!
//! Name and surname need no consent at a competition, the year of birth does (opinion of the Slovenian commissioner, 2018), and
//! a child's name deserves more care than an adult's (GDPR recital 38). So the default shows less of a minor, as data protection
//! by default asks (GDPR Art. 25(2)), and whoever's age is not known counts as a minor.
use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

/// How much of a name is shown. A later one protects more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NameStyle {
    /// Eva Hribar.
    Full,
    /// Eva H.
    FirstInitial,
    /// E. H.
    Initials,
    /// Nothing; pages say that the name is not published.
    Hidden,
}

impl NameStyle {
    /// All of them, the most open first.
    pub const ALL: [Self; 4] = [Self::Full, Self::FirstInitial, Self::Initials, Self::Hidden];

    /// As stored, and as a form sends it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::FirstInitial => "first_initial",
            Self::Initials => "initials",
            Self::Hidden => "hidden",
        }
    }

    /// The style with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.code() == code)
    }

    /// Key of its words, for settings and previews.
    #[must_use]
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Full => "names-style-full",
            Self::FirstInitial => "names-style-first-initial",
            Self::Initials => "names-style-initials",
            Self::Hidden => "names-style-hidden",
        }
    }

    /// The name in this style; empty when it is hidden.
    #[must_use]
    pub fn show(self, first: &str, last: &str) -> String {
        let (first, last) = (first.trim(), last.trim());
        let parts = match self {
            Self::Full => [first.to_owned(), last.to_owned()],
            Self::FirstInitial => [first.to_owned(), initial(last)],
            Self::Initials => [initial(first), initial(last)],
            Self::Hidden => return String::new(),
        };
        parts.join(" ").trim().to_owned()
    }
}

/// The first letter with a full stop, and the marks that belong to it.
fn initial(name: &str) -> String {
    let mut letters = name.chars().skip_while(|c| !c.is_alphabetic());
    let Some(letter) = letters.next() else {
        return String::new();
    };
    let mut out: String = letter.to_uppercase().collect();
    out.extend(letters.take_while(|c| ('\u{300}'..='\u{36f}').contains(c)));
    out.push('.');
    out
}

/// How old somebody is on the day of an event, as far as the law and the policy care.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgeBand {
    /// Below the age at which one decides about one's own data (ZVOP-2 Art. 8).
    Under15,
    /// A minor who does.
    From15To17,
    /// Eighteen and older.
    Adult,
    /// Not known: counts as a minor.
    Unknown,
}

impl AgeBand {
    /// Key of its words.
    #[must_use]
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Under15 => "names-age-under-15",
            Self::From15To17 => "names-age-15-17",
            Self::Adult => "names-age-adult",
            Self::Unknown => "names-age-unknown",
        }
    }
}

/// What is known of a birth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Birth {
    /// The day.
    On(NaiveDate),
    /// Only the year.
    In(i32),
    /// Nothing.
    Unknown,
}

impl Birth {
    /// The age band on a day. Of a year alone the youngest possible age counts.
    #[must_use]
    pub fn band_on(self, day: NaiveDate) -> AgeBand {
        let age = match self {
            Self::On(birth) => {
                let had_birthday = (day.month(), day.day()) >= (birth.month(), birth.day());
                day.year() - birth.year() - i32::from(!had_birthday)
            }
            Self::In(year) => {
                let all_had_birthday = (day.month(), day.day()) == (12, 31);
                day.year() - year - i32::from(!all_had_birthday)
            }
            Self::Unknown => return AgeBand::Unknown,
        };
        match age {
            // Nobody competes before the third birthday or after the hundred-and-tenth: somebody mistyped.
            ..3 | 110.. => AgeBand::Unknown,
            3..15 => AgeBand::Under15,
            15..18 => AgeBand::From15To17,
            18..110 => AgeBand::Adult,
        }
    }
}

/// A tenant's rule: how names appear at each age.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NamesPolicy {
    /// Below 15.
    pub under_15: NameStyle,
    /// From 15 to 17.
    pub minors_15_17: NameStyle,
    /// From 18 on.
    pub adults: NameStyle,
}

impl Default for NamesPolicy {
    fn default() -> Self {
        Self {
            under_15: NameStyle::Initials,
            minors_15_17: NameStyle::FirstInitial,
            adults: NameStyle::Full,
        }
    }
}

impl NamesPolicy {
    /// The policy of a stored document; what is missing or unreadable is as by default.
    #[must_use]
    pub fn from_json(stored: &serde_json::Value) -> Self {
        let style = |name: &str| {
            stored
                .get(name)
                .and_then(|v| v.as_str())
                .and_then(NameStyle::parse)
        };
        let default = Self::default();
        Self {
            under_15: style("under_15").unwrap_or(default.under_15),
            minors_15_17: style("minors_15_17").unwrap_or(default.minors_15_17),
            adults: style("adults").unwrap_or(default.adults),
        }
    }

    /// As stored.
    #[must_use]
    pub fn to_json(self) -> serde_json::Value {
        serde_json::json!({
            "under_15": self.under_15.code(),
            "minors_15_17": self.minors_15_17.code(),
            "adults": self.adults.code(),
        })
    }

    /// How a name appears at an age. Whoever's age is not known is shown as the best protected minor.
    #[must_use]
    pub fn style(self, band: AgeBand) -> NameStyle {
        match band {
            AgeBand::Under15 => self.under_15,
            AgeBand::From15To17 => self.minors_15_17,
            AgeBand::Adult => self.adults,
            AgeBand::Unknown => self.under_15.max(self.minors_15_17),
        }
    }

    /// The policy that shows, at each age, no more than either of two.
    #[must_use]
    pub fn stricter(self, other: Self) -> Self {
        Self {
            under_15: self.under_15.max(other.under_15),
            minors_15_17: self.minors_15_17.max(other.minors_15_17),
            adults: self.adults.max(other.adults),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn a_name_appears_in_four_ways() {
        let shown = NameStyle::ALL.map(|style| style.show("Eva Marija", "Čeh-Hribar"));
        assert_eq!(
            shown,
            ["Eva Marija Čeh-Hribar", "Eva Marija Č.", "E. Č.", ""]
        );
        assert_eq!(NameStyle::Initials.show("", "O'Neil"), "O.");
        assert_eq!(NameStyle::Initials.show("'t Jan", "žagar"), "T. Ž.");
        assert_eq!(
            NameStyle::Initials.show("S\u{30c}pela", "Kos"),
            "S\u{30c}. K."
        );
    }

    #[test]
    fn the_age_is_that_of_the_day_of_the_event() {
        let event = day(2026, 11, 21);
        for (birth, band) in [
            (Birth::On(day(2011, 11, 21)), AgeBand::From15To17),
            (Birth::On(day(2011, 11, 22)), AgeBand::Under15),
            (Birth::On(day(2008, 11, 21)), AgeBand::Adult),
            (Birth::On(day(2008, 11, 22)), AgeBand::From15To17),
            (Birth::In(2011), AgeBand::Under15),
            (Birth::In(2010), AgeBand::From15To17),
            (Birth::In(2008), AgeBand::From15To17),
            (Birth::In(2007), AgeBand::Adult),
            (Birth::Unknown, AgeBand::Unknown),
            (Birth::In(2026), AgeBand::Unknown),
            (Birth::In(1890), AgeBand::Unknown),
        ] {
            assert_eq!(birth.band_on(event), band, "{birth:?}");
        }
        assert_eq!(
            Birth::In(2011).band_on(day(2026, 12, 31)),
            AgeBand::From15To17
        );
        assert_eq!(
            Birth::On(day(2012, 2, 29)).band_on(day(2027, 2, 28)),
            AgeBand::Under15
        );
        assert_eq!(
            Birth::On(day(2012, 2, 29)).band_on(day(2027, 3, 1)),
            AgeBand::From15To17
        );
    }

    #[test]
    fn by_default_less_is_shown_of_minors_and_of_unknown_ages() {
        let policy = NamesPolicy::from_json(&serde_json::json!({"adults": "nonsense", "other": 1}));
        assert_eq!(policy, NamesPolicy::default());
        assert_eq!(policy.style(AgeBand::Under15), NameStyle::Initials);
        assert_eq!(policy.style(AgeBand::From15To17), NameStyle::FirstInitial);
        assert_eq!(policy.style(AgeBand::Adult), NameStyle::Full);
        assert_eq!(policy.style(AgeBand::Unknown), NameStyle::Initials);
        let open = NamesPolicy {
            under_15: NameStyle::Full,
            minors_15_17: NameStyle::Hidden,
            adults: NameStyle::Full,
        };
        assert_eq!(open.style(AgeBand::Unknown), NameStyle::Hidden);
        assert_eq!(NamesPolicy::from_json(&open.to_json()), open);
        assert_eq!(serde_json::to_value(open).unwrap(), open.to_json());
    }

    #[test]
    fn the_stricter_of_two_shows_no_more_than_either() {
        let a = NamesPolicy {
            under_15: NameStyle::Hidden,
            minors_15_17: NameStyle::Full,
            adults: NameStyle::Full,
        };
        let b = NamesPolicy::default();
        let c = a.stricter(b);
        assert_eq!(
            (c.under_15, c.minors_15_17, c.adults),
            (NameStyle::Hidden, NameStyle::FirstInitial, NameStyle::Full)
        );
    }

    proptest! {
        #[test]
        fn initials_never_hold_a_whole_name(first in "\\PC{0,12}", last in "\\p{L}{2,12}") {
            let shown = NameStyle::Initials.show(&first, &last);
            prop_assert!(!shown.contains(&last), "{shown}");
        }

        #[test]
        fn a_year_never_counts_as_older_than_a_day_in_it(year in 1950..2023_i32, month in 1..=12_u32, date in 1..=28_u32, m in 1..=12_u32, d in 1..=28_u32) {
            let event = day(2026, m, d);
            let rank = |band| match band { AgeBand::Unknown => 0, AgeBand::Under15 => 1, AgeBand::From15To17 => 2, AgeBand::Adult => 3 };
            prop_assert!(rank(Birth::In(year).band_on(event)) <= rank(Birth::On(day(year, month, date)).band_on(event)));
        }
    }
}
