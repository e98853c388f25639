//! The hand-over at 15 and at 18. At 15 a person decides alone (GDPR Art. 8, ZVOP-2 Art. 8): what guardians consented to goes on
//! until the person confirms or changes it (EDPB guidelines 05/2020, 149-150), and a guardian looks on, as far as the tenant's
//! rule lets. At 18 nobody stands for them any more (Family Code, DZ Art. 117). Both are told beforehand.
//!
//! For the first page of a person: [`notices`].
mod decide;
mod mails;
mod own_address;
mod page;
mod sweep;

use chrono::{Days, NaiveDate};

use crate::{
    platform::{
        i18n::{Lang, Text},
        people::{CONSENT_AGE, FULL_AGE, birthday},
    },
    tenants::{Person, policy::person::Stage},
};

pub use decide::decide;
pub use page::page;
pub use sweep::housekeeping;

/// Both are told this many days before.
pub const TOLD_BEFORE: u64 = 60;

/// A day on which something changes.
#[derive(Clone, Debug)]
pub struct Coming {
    /// The day.
    pub on: NaiveDate,
    /// What changes.
    pub text: Text,
    /// Where it is explained.
    pub href: String,
}

impl Coming {
    /// What changes, in words.
    #[must_use]
    pub fn said(&self, lang: &Lang) -> String {
        self.text.in_lang(*lang)
    }
}

/// The days on which something changes for this person, the next one first.
#[must_use]
pub fn dates(person: &Person, today: NaiveDate) -> Vec<Coming> {
    let birth = person.card.birth_date;
    let name = person.card.first_name.as_str();
    let href = format!("{}/handover", person.home());
    let at = |age: i32, text: Text| Coming {
        on: birthday(birth, age),
        text,
        href: href.clone(),
    };
    let (fifteen, eighteen) = if person.is_me() {
        (
            Text::key("guardians-own-fifteen"),
            Text::key("guardians-own-eighteen"),
        )
    } else {
        (
            Text::key("guardians-child-fifteen").with("child", name),
            Text::key("guardians-child-eighteen").with("child", name),
        )
    };
    let mut dates = Vec::new();
    if Stage::of(birth, today) == Stage::Child {
        dates.push(at(CONSENT_AGE, fifteen));
    }
    if Stage::of(birth, today) != Stage::Adult {
        dates.push(at(FULL_AGE, eighteen));
    }
    dates
}

/// What a person, or who stands for them, should know today: the days that are near enough to be told of.
#[must_use]
pub fn notices(person: &Person, today: NaiveDate) -> Vec<Coming> {
    let until = today + Days::new(TOLD_BEFORE);
    let mut near = dates(person, today);
    near.retain(|coming| coming.on <= until);
    near
}
