//! What somebody may do with the data of a person they are, or stand for: the second half of the one table that decides. An
//! athlete and a guardian hold no role; they stand in a relation to a member of a tenant.
//!
//! Ages are those of GDPR Art. 8 with ZVOP-2 Art. 8: from 15 a person decides about their own data, and a guardian looks on; from
//! 18 a guardian stands for nobody.
use std::str::FromStr;

use chrono::NaiveDate;

pub use crate::platform::people::FULL_AGE;
pub use crate::platform::people::Matrix;
use crate::platform::people::{CONSENT_AGE, age_on};

/// How an account stands to a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// Is that person.
    Athlete,
    /// Stands for that person, a child.
    Guardian,
}

impl Relation {
    /// As stored.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Athlete => "athlete",
            Self::Guardian => "guardian",
        }
    }

    /// Key of its name.
    #[must_use]
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Athlete => "tenants-relation-athlete",
            Self::Guardian => "tenants-relation-guardian",
        }
    }
}

impl FromStr for Relation {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        [Self::Athlete, Self::Guardian]
            .into_iter()
            .find(|relation| relation.code() == code)
            .ok_or(())
    }
}

/// How far a person is on the way to deciding alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// Under 15: guardians decide.
    Child,
    /// From 15 to 18: decides alone, guardians look on.
    Youth,
    /// From 18.
    Adult,
}

impl Stage {
    /// Where a person born on `birth` is on `today`, the local day.
    #[must_use]
    pub fn of(birth: NaiveDate, today: NaiveDate) -> Self {
        match age_on(birth, today) {
            age if age < CONSENT_AGE => Self::Child,
            age if age < FULL_AGE => Self::Youth,
            _ => Self::Adult,
        }
    }
}

/// How somebody stands to a person today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Standing {
    /// The relation.
    pub relation: Relation,
    /// The person's age group.
    pub stage: Stage,
    /// What was agreed; for an athlete it says nothing.
    pub matrix: Matrix,
    /// Whether somebody who opens data about health confirmed that the account is whose it says.
    pub is_vouched: bool,
}

/// When a right is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Never.
    Never,
    /// Always.
    Always,
    /// For a guardian who consents or is informed.
    Involved,
    /// For a guardian who consents.
    Consents,
    /// For an account of which it is confirmed that it is the person's.
    Vouched,
    /// For a guardian who may see health data, with an account of which it is confirmed that it is theirs.
    SeesHealth,
}

impl When {
    fn holds(self, standing: Standing) -> bool {
        let matrix = standing.matrix;
        match self {
            Self::Never => false,
            Self::Always => true,
            Self::Involved => matrix.consents || matrix.is_informed,
            Self::Consents => matrix.consents,
            Self::Vouched => standing.is_vouched,
            Self::SeesHealth => matrix.sees_health && standing.is_vouched,
        }
    }
}

/// One line of the table.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// The right.
    pub name: &'static str,
    /// The person, under 15.
    pub own_child: When,
    /// The person, from 15.
    pub own: When,
    /// A guardian of somebody under 15.
    pub guardian_child: When,
    /// A guardian of somebody from 15 to 18. Of an adult nobody is a guardian.
    pub guardian_youth: When,
}

impl Rule {
    /// Whether it is there for somebody who stands so, but for the confirmation that the account is theirs.
    #[must_use]
    pub fn waits_for_vouching(&self, standing: Standing) -> bool {
        let vouched = Standing {
            is_vouched: true,
            ..standing
        };
        !self.allows(standing) && self.allows(vouched)
    }

    /// Whether it is there for somebody who stands so.
    #[must_use]
    pub fn allows(&self, standing: Standing) -> bool {
        let when = match (standing.relation, standing.stage) {
            (Relation::Athlete, Stage::Child) => self.own_child,
            (Relation::Athlete, _) => self.own,
            (Relation::Guardian, _) if standing.matrix.no_contact => When::Never,
            (Relation::Guardian, Stage::Child) => self.guardian_child,
            (Relation::Guardian, Stage::Youth) => self.guardian_youth,
            (Relation::Guardian, Stage::Adult) => When::Never,
        };
        when.holds(standing)
    }
}

/// A right over the data of a person one is or stands for. A handler names it: `Mine<SeeOwn>`.
pub trait PersonRight: Send + Sync + 'static {
    /// When it is there.
    const RULE: Rule;
    /// Its name in the actor matrix.
    const NAME: &'static str = Self::RULE.name;
}

macro_rules! rights {
    ($($(#[$doc:meta])* $name:ident: $own_child:ident, $own:ident, $guardian_child:ident, $guardian_youth:ident;)+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug)]
            pub enum $name {}

            impl PersonRight for $name {
                const RULE: Rule = Rule {
                    name: stringify!($name),
                    own_child: When::$own_child,
                    own: When::$own,
                    guardian_child: When::$guardian_child,
                    guardian_youth: When::$guardian_youth,
                };
            }
        )+

        /// Every right, for the actor matrix and docs/policy.md.
        pub const RIGHTS: &[Rule] = &[$($name::RULE),+];
    };
}

// The columns: the person under 15, the person from 15, a guardian of a child, a guardian of somebody from 15 to 18.
rights! {
    /// See the profile, grades, results, what is public, and how long it is kept.
    SeeOwn: Always, Always, Involved, Involved;
    /// Suggest a correction (GDPR Art. 16).
    SuggestCorrection: Always, Always, Involved, Never;
    /// Give and withdraw consents (GDPR Art. 7 and 8; ZVOP-2 Art. 8).
    DecideConsents: Never, Always, Consents, Never;
    /// Decide how one appears in public, and object (GDPR Art. 21).
    DecidePublication: Never, Always, Consents, Never;
    /// See who opened the data (GDPR Art. 15; ZVOP-2 Art. 22).
    SeeOwnLog: Always, Always, Involved, Never;
    /// See the data about health.
    SeeOwnHealth: Vouched, Vouched, SeesHealth, Never;
    /// Make a request under the GDPR.
    MakeRequest: Never, Always, Consents, Consents;
    /// Take a copy of everything (GDPR Art. 15 and 20).
    TakeOwnCopy: Never, Always, Consents, Never;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    fn guardian(stage: Stage, matrix: Matrix) -> Standing {
        Standing {
            relation: Relation::Guardian,
            stage,
            matrix,
            is_vouched: true,
        }
    }

    #[test]
    fn zvop_2_art_8_a_person_decides_alone_from_the_fifteenth_birthday_and_nobody_stands_for_an_adult()
     {
        let birth = day(2011, 6, 10);
        assert_eq!(Stage::of(birth, day(2026, 6, 9)), Stage::Child);
        assert_eq!(Stage::of(birth, day(2026, 6, 10)), Stage::Youth);
        assert_eq!(Stage::of(birth, day(2029, 6, 9)), Stage::Youth);
        assert_eq!(Stage::of(birth, day(2029, 6, 10)), Stage::Adult);
        for rule in RIGHTS {
            assert!(
                !rule.allows(guardian(
                    Stage::Adult,
                    Matrix {
                        sees_health: true,
                        ..Matrix::USUAL
                    }
                )),
                "{rule:?}"
            );
        }
    }

    #[test]
    fn whoever_may_have_no_contact_sees_nothing_whatever_else_is_written() {
        let all = Matrix {
            pays: true,
            consents: true,
            is_informed: true,
            sees_health: true,
            no_contact: true,
        };
        for rule in RIGHTS {
            assert!(!rule.allows(guardian(Stage::Child, all)), "{rule:?}");
        }
    }

    #[test]
    fn either_a_guardian_or_the_person_decides_and_never_both() {
        for rule in [DecideConsents::RULE, DecidePublication::RULE] {
            for stage in [Stage::Child, Stage::Youth, Stage::Adult] {
                let own = Standing {
                    relation: Relation::Athlete,
                    stage,
                    matrix: Matrix::USUAL,
                    is_vouched: true,
                };
                assert_ne!(
                    rule.allows(own),
                    rule.allows(guardian(stage, Matrix::USUAL)),
                    "{rule:?} {stage:?}"
                );
            }
        }
    }

    #[test]
    fn data_about_health_are_seen_through_no_account_that_nobody_confirmed() {
        let sees = Matrix {
            sees_health: true,
            ..Matrix::USUAL
        };
        let own = |stage| Standing {
            relation: Relation::Athlete,
            ..guardian(stage, Matrix::USUAL)
        };
        let seeing = [
            guardian(Stage::Child, sees),
            own(Stage::Child),
            own(Stage::Youth),
            own(Stage::Adult),
        ];
        for standing in seeing {
            assert!(SeeOwnHealth::RULE.allows(standing), "{standing:?}");
            let not_yet = Standing {
                is_vouched: false,
                ..standing
            };
            assert!(!SeeOwnHealth::RULE.allows(not_yet), "{not_yet:?}");
            assert!(SeeOwnHealth::RULE.waits_for_vouching(not_yet));
            assert!(SeeOwn::RULE.allows(not_yet));
        }
        let informed = Standing {
            is_vouched: false,
            ..guardian(Stage::Child, Matrix::USUAL)
        };
        assert!(!SeeOwnHealth::RULE.waits_for_vouching(informed));
    }

    #[test]
    fn a_guardian_who_only_pays_sees_nothing_but_what_is_agreed() {
        let payer = Matrix {
            pays: true,
            consents: false,
            is_informed: false,
            sees_health: false,
            no_contact: false,
        };
        for rule in RIGHTS {
            assert!(!rule.allows(guardian(Stage::Child, payer)), "{rule:?}");
        }
    }
}
