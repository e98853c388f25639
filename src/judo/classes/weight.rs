//! Weight classes in grams. The upper limit is inside the class: "-60" holds 60.0 kg exactly, the next class begins above it
//! (design §1.2, sure). The entered class and the measured weight are two things and both are kept (design §1.3): nothing here
//! moves anybody.
use serde::{Deserialize, Serialize};

use crate::judo::profile::{ByGrams, Sex, WeighIn};

/// Whose weight classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Of {
    /// Of women and girls.
    F,
    /// Of men and boys.
    M,
    /// Of both, on one mat: the young in some federations (NL up to U13, design §1.1, one good source).
    Mixed,
}

impl Of {
    /// Whether somebody of that sex is among them.
    #[must_use]
    pub fn holds(self, sex: Sex) -> bool {
        match self {
            Self::F => sex == Sex::F,
            Self::M => sex == Sex::M,
            Self::Mixed => true,
        }
    }
}

/// The weight classes of an age group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// Whose.
    pub of: Of,
    /// The upper limits, the lightest first.
    pub up_to_grams: Vec<u32>,
    /// Whether there is a class above the last limit. The IJF's recommendation for 11 and 12 years has none.
    pub plus: bool,
}

/// A weight class: above one limit, up to and including another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeightClass {
    /// Heavier than this; none for the lightest class, which has no lower limit.
    pub over_grams: Option<u32>,
    /// At most this; none for the class above all.
    pub up_to_grams: Option<u32>,
}

/// What the scale says about an entered class. What follows is not decided here: with the IJF both sides are out (S1 6.2.5, sure
/// enough), clubs often move the athlete to the next class (design §1.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WeighedIn {
    /// In the class.
    Made,
    /// Over its limit and the tolerance.
    TooHeavy {
        /// The lightest class the weight makes: one up, or more; none where the table has none so heavy.
        next: Option<WeightClass>,
    },
    /// Not over the limit of the class below.
    TooLight {
        /// The class of the weight.
        belongs: WeightClass,
    },
}

/// What the scale says at the random weigh-in of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnTheDay {
    /// The profile has no random weigh-in, or the class has no limit: nobody of it is weighed (S1 6.2, one good source).
    NotWeighed,
    /// Within the limit.
    Within,
    /// Over it: out.
    Over {
        /// The limit in grams.
        limit: u32,
    },
}

impl ByGrams {
    /// The grams for a sex.
    #[must_use]
    pub fn of(&self, sex: Sex) -> u32 {
        match sex {
            Sex::F => self.women,
            Sex::M => self.men,
        }
    }
}

impl WeightClass {
    /// Whether a weight is in it.
    #[must_use]
    pub fn holds(self, grams: u32) -> bool {
        self.over_grams.is_none_or(|over| grams > over)
            && self.up_to_grams.is_none_or(|up_to| grams <= up_to)
    }

    /// Its name in lists: `-60`, `+100`, `-27.5`; `open` for the class without limits.
    #[must_use]
    pub fn code(self) -> String {
        match (self.up_to_grams, self.over_grams) {
            (Some(up_to), _) => format!("-{}", kilograms(up_to)),
            (None, Some(over)) => format!("+{}", kilograms(over)),
            (None, None) => "open".to_owned(),
        }
    }

    /// What the random weigh-in says (design §1.3): the limit plus the profile's share, rounded as the rulebook's list is.
    #[must_use]
    pub fn on_the_day(self, measured: u32, rules: &WeighIn) -> OnTheDay {
        let limit = self.up_to_grams.and_then(|up_to| rules.random_limit(up_to));
        match limit {
            None => OnTheDay::NotWeighed,
            Some(limit) if measured <= limit => OnTheDay::Within,
            Some(limit) => OnTheDay::Over { limit },
        }
    }
}

/// Kilograms without needless zeros.
fn kilograms(grams: u32) -> String {
    let text = format!("{}.{:03}", grams / 1_000, grams % 1_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

impl Weights {
    /// The classes, the lightest first. They hold every weight once, up to the last limit.
    pub fn classes(&self) -> impl Iterator<Item = WeightClass> + '_ {
        let over = std::iter::once(None).chain(self.up_to_grams.iter().copied().map(Some));
        let up_to = self
            .up_to_grams
            .iter()
            .copied()
            .map(Some)
            .chain(self.plus.then_some(None));
        over.zip(up_to)
            .map(|(over_grams, up_to_grams)| WeightClass {
                over_grams,
                up_to_grams,
            })
    }

    /// The class of a weight; none above the last limit where there is no class above.
    #[must_use]
    pub fn class_of(&self, grams: u32) -> Option<WeightClass> {
        self.classes().find(|class| class.holds(grams))
    }

    /// The class with this name: `-60`, `+100`.
    #[must_use]
    pub fn named(&self, code: &str) -> Option<WeightClass> {
        self.classes().find(|class| class.code() == code)
    }

    /// What the scale says about the class somebody is entered in. The tolerance is the profile's for the sex
    /// ([`WeighIn::tolerance_grams`]); it helps over the upper limit only, since nobody is kept from a class for being a little
    /// heavier than the limit below (ours: no source says more).
    #[must_use]
    pub fn weigh(&self, entered: WeightClass, measured: u32, tolerance: u32) -> WeighedIn {
        let makes = |class: &WeightClass| {
            class
                .up_to_grams
                .is_none_or(|up_to| measured <= up_to.saturating_add(tolerance))
        };
        if !makes(&entered) {
            let next = self.classes().find(makes);
            return WeighedIn::TooHeavy { next };
        }
        match entered.over_grams {
            Some(over) if measured <= over => match self.class_of(measured) {
                Some(belongs) => WeighedIn::TooLight { belongs },
                None => WeighedIn::Made,
            },
            _ => WeighedIn::Made,
        }
    }
}
