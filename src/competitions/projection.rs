//! From what the organiser knows to what the public sees: the name as the frozen policy allows, and whether it has a page.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::person::Person;
use crate::platform::{
    names_policy::{AgeBand, Birth, NameStyle, NamesPolicy},
    text::fold,
};

/// The policy with the day whose ages count, as frozen when results are published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frozen {
    /// How names appear.
    #[serde(flatten)]
    pub policy: NamesPolicy,
    /// The day whose ages count: the first day of the event.
    pub held_on: NaiveDate,
}

impl Frozen {
    /// What counts for the next publication: the policy of today, but never more open than what was promised before.
    #[must_use]
    pub fn next(
        stored: Option<&serde_json::Value>,
        today: NamesPolicy,
        held_on: NaiveDate,
    ) -> Self {
        let before = stored.and_then(|json| serde_json::from_value::<Self>(json.clone()).ok());
        Self {
            policy: before.map_or(today, |frozen| frozen.policy.stricter(today)),
            held_on,
        }
    }

    /// What was frozen; the strictest of all when it cannot be read.
    #[must_use]
    pub fn of(stored: Option<&serde_json::Value>, held_on: NaiveDate) -> Self {
        stored
            .and_then(|json| serde_json::from_value(json.clone()).ok())
            .unwrap_or(Self {
                policy: NamesPolicy {
                    under_15: NameStyle::Hidden,
                    minors_15_17: NameStyle::Hidden,
                    adults: NameStyle::Hidden,
                },
                held_on,
            })
    }
}

/// A name as the public sees it, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The name; empty when it is hidden.
    pub name: String,
    /// How much of it.
    pub style: NameStyle,
    /// The age band on the day of the event.
    pub band: AgeBand,
    /// Whether the person's objection decided, not the policy.
    pub by_objection: bool,
}

/// What is known of a competitor who is a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Known {
    /// Date of birth.
    pub birth_date: NaiveDate,
    /// The most that is shown of the name everywhere, when the person decided so.
    pub everywhere: Option<NameStyle>,
    /// The most that is shown of it at this competition, when the person decided so.
    pub here: Option<NameStyle>,
}

impl Known {
    /// The stricter of what the person decided.
    #[must_use]
    pub fn at_most(&self) -> Option<NameStyle> {
        self.everywhere.max(self.here)
    }
}

/// How a competitor appears. A member's date of birth says more than the year in the file; of what the rule, the organiser, the person for this
/// competition and the person for everything say, the strictest counts.
#[must_use]
pub fn show(person: &Person, member: Option<Known>, frozen: &Frozen) -> Shown {
    let birth = member
        .map(|known| Birth::On(known.birth_date))
        .or(person.birth_year.map(Birth::In))
        .unwrap_or(Birth::Unknown);
    let band = birth.band_on(frozen.held_on);
    let by_policy = frozen.policy.style(band);
    let decided = member.and_then(|known| known.at_most());
    let style = [person.at_most, person.kept, decided]
        .into_iter()
        .flatten()
        .fold(by_policy, NameStyle::max);
    Shown {
        name: style.show(&person.first_name, &person.last_name),
        style,
        band,
        by_objection: style != by_policy,
    }
}

/// What makes two results those of one person within a tenant: the member, else the name with the year of birth; without
/// a year only within a club, so that namesakes are not made one.
#[must_use]
pub fn identity(person: &Person, member: Option<uuid::Uuid>, club: Option<uuid::Uuid>) -> String {
    if let Some(member) = member {
        return format!("m:{member}");
    }
    let name = fold(&person.name());
    match person.birth_year {
        Some(year) => format!("n:{name}|{year}"),
        None => format!(
            "c:{name}|{}",
            club.map(|id| id.to_string()).unwrap_or_default()
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn eva(birth_year: Option<i32>) -> Person {
        Person {
            first_name: "Eva".to_owned(),
            last_name: "Hribar".to_owned(),
            birth_year,
            ..Person::default()
        }
    }

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    fn frozen(policy: NamesPolicy) -> Frozen {
        Frozen {
            policy,
            held_on: day(2026, 11, 21),
        }
    }

    #[test]
    fn the_policy_decides_by_age_and_an_objection_only_hides_more() {
        let rule = frozen(NamesPolicy::default());
        let name = |year, birth: Option<NaiveDate>| {
            let member = birth.map(|birth_date| Known {
                birth_date,
                everywhere: None,
                here: None,
            });
            show(&eva(year), member, &rule).name
        };
        assert_eq!(name(Some(2000), None), "Eva Hribar");
        assert_eq!(name(Some(2009), None), "Eva H.");
        assert_eq!(name(Some(2014), None), "E. H.");
        assert_eq!(name(None, None), "E. H.");
        assert_eq!(
            name(Some(2011), Some(day(2011, 5, 1))),
            "Eva H.",
            "the date says more than the year"
        );
        let mut person = eva(Some(2000));
        person.at_most = Some(NameStyle::Hidden);
        let shown = show(&person, None, &rule);
        assert_eq!((shown.name.as_str(), shown.by_objection), ("", true));
        person.at_most = None;
        person.kept = Some(NameStyle::Hidden);
        assert_eq!(show(&person, None, &rule).name, "");
        let limited = |at_most| {
            let known = Known {
                birth_date: day(2000, 1, 1),
                everywhere: Some(NameStyle::FirstInitial),
                here: Some(at_most),
            };
            show(&eva(None), Some(known), &rule)
        };
        assert_eq!(limited(NameStyle::Initials).name, "E. H.");
        assert!(limited(NameStyle::Initials).by_objection);
        assert_eq!(limited(NameStyle::Hidden).name, "");
        person = eva(Some(2014));
        person.at_most = Some(NameStyle::Full);
        let shown = show(&person, None, &rule);
        assert_eq!((shown.name.as_str(), shown.by_objection), ("E. H.", false));
    }

    #[test]
    fn a_second_publication_never_shows_more_than_was_promised() {
        let first = frozen(NamesPolicy::default());
        let stored = serde_json::to_value(first).unwrap();
        assert_eq!(stored["under_15"], "initials");
        assert_eq!(stored["held_on"], "2026-11-21");
        let open = NamesPolicy {
            under_15: NameStyle::Full,
            minors_15_17: NameStyle::Hidden,
            adults: NameStyle::Full,
        };
        let next = Frozen::next(Some(&stored), open, day(2026, 11, 22));
        assert_eq!(
            (next.policy.under_15, next.policy.minors_15_17),
            (NameStyle::Initials, NameStyle::Hidden)
        );
        assert_eq!(next.held_on, day(2026, 11, 22));
        assert_eq!(Frozen::next(None, open, day(2026, 1, 1)).policy, open);
        assert_eq!(
            Frozen::of(None, day(2026, 1, 1)).policy.adults,
            NameStyle::Hidden
        );
    }

    #[test]
    fn namesakes_are_not_made_one() {
        let id = uuid::Uuid::from_u128;
        assert_eq!(
            identity(&eva(Some(2000)), None, Some(id(1))),
            identity(&eva(Some(2000)), None, Some(id(2)))
        );
        assert_ne!(
            identity(&eva(Some(2000)), None, None),
            identity(&eva(Some(2001)), None, None)
        );
        assert_ne!(
            identity(&eva(None), None, Some(id(1))),
            identity(&eva(None), None, Some(id(2)))
        );
        assert_ne!(
            identity(&eva(Some(2000)), Some(id(1)), None),
            identity(&eva(Some(2000)), Some(id(2)), None)
        );
    }
}
