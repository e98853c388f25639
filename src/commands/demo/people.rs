//! Invented members of a club: ages as clubs have them, belts that fit, guardians for the young.
use chrono::{Datelike as _, Days, NaiveDate};

use super::names::{Dice, FEMALE, LAST, MALE, PLACES, STREETS};
use crate::platform::{
    people::{
        Address, AwardedGrade, ClubMembership, ConsentDraft, EmergencyContact, GuardianDraft,
        MemberDetails, MemberDraft, NewMember, age_on, consent_how, consent_purpose, relation,
    },
    sheets::values,
    text::fold,
};

/// How many of a hundred members are of which age: a Slovenian club is mostly children.
const AGES: &[(usize, usize, usize)] = &[
    (14, 6, 8),
    (20, 9, 10),
    (20, 11, 12),
    (14, 13, 14),
    (10, 15, 17),
    (7, 18, 20),
    (9, 21, 34),
    (6, 35, 64),
];

/// Belts by years of training, from white on.
const BELTS: &[&str] = &[
    "kyu6", "kyu5", "kyu4", "kyu3", "kyu2", "kyu1", "dan1", "dan2", "dan3",
];

/// Members of one club.
pub struct Club<'a> {
    pub dice: Dice<'a>,
    pub name: &'a str,
    /// Begins the licence numbers.
    pub code: &'a str,
    pub today: NaiveDate,
}

impl Club<'_> {
    /// So many members.
    pub fn members(&self, count: usize) -> Vec<NewMember> {
        (0..count).map(|number| self.member(number)).collect()
    }

    fn member(&self, number: usize) -> NewMember {
        let dice = &self.dice;
        let birth_date = self.born(self.age());
        // The age the rules go by: a birthday still to come this year counts.
        let age = usize::try_from(age_on(birth_date, self.today)).unwrap_or(0);
        let is_female = dice.percent(38);
        let first_name = dice.pick(if is_female { FEMALE } else { MALE }).to_owned();
        let last_name = dice.pick(LAST).to_owned();
        let joined_age = if age <= 8 {
            age.saturating_sub(1).max(5)
        } else {
            6 + dice.below(age.saturating_sub(6).min(9))
        };
        let joined_on = self.autumn(birth_date, joined_age);
        let years = age.saturating_sub(joined_age);
        let belt = self.belt(age, years);
        let is_competing = age >= 9 && dice.percent(62);
        let mut draft = MemberDraft {
            first_name,
            last_name,
            birth_date: Some(birth_date),
            sex: Some(if is_female { "f" } else { "m" }.to_owned()),
            belt: Some(belt.to_owned()),
            joined_on: Some(joined_on),
            ..MemberDraft::default()
        };
        if is_competing {
            draft.licence_no = Some(format!("{}-{:04}", self.code, 1001 + number));
            draft.licence_until = self.licence_until();
        }
        if age > 18 && dice.percent(8) {
            draft.left_on = self
                .today
                .checked_sub_days(Days::new(30 + dice.below(300) as u64));
        }
        draft.details = self.details(&draft, age, belt, joined_on);
        if age >= 15 {
            return NewMember::from(draft);
        }
        self.child(draft, joined_on)
    }

    /// A child: a guardian, mostly with a consent; a few still wait for it and have nothing else on file.
    fn child(&self, draft: MemberDraft, joined_on: NaiveDate) -> NewMember {
        let dice = &self.dice;
        let is_mother = dice.percent(60);
        let guardian_first = dice.pick(if is_mother { FEMALE } else { MALE });
        let guardian = GuardianDraft {
            first_name: guardian_first.to_owned(),
            last_name: draft.last_name.clone(),
            email: email(guardian_first, &draft.last_name),
            phone: self.phone(),
            relation: if is_mother {
                relation::MOTHER
            } else {
                relation::FATHER
            }
            .to_owned(),
            ..GuardianDraft::default()
        };
        if dice.percent(6) {
            return NewMember {
                draft: draft.reduced(),
                guardians: vec![guardian],
                consent: None,
            };
        }
        let consent = if dice.percent(55) {
            ConsentDraft::on_paper(joined_on)
        } else {
            ConsentDraft {
                purpose: consent_purpose::PROCESSING.to_owned(),
                how: consent_how::PAPER.to_owned(),
                given_on: joined_on,
                guardian: None,
                person: guardian.full_name(),
                text_version: consent_how::PAPER.to_owned(),
                text: String::new(),
            }
        };
        NewMember {
            draft,
            guardians: vec![guardian],
            consent: Some(consent),
        }
    }

    fn details(
        &self,
        draft: &MemberDraft,
        age: usize,
        belt: &str,
        joined_on: NaiveDate,
    ) -> MemberDetails {
        let dice = &self.dice;
        let (post_code, town) = dice.pick(PLACES);
        let mut details = MemberDetails {
            address: Address {
                street: format!("{} {}", dice.pick(STREETS), 1 + dice.below(88)),
                post_code: post_code.to_owned(),
                town: town.to_owned(),
                country: "SI".to_owned(),
            },
            citizenship: "SLO".to_owned(),
            memberships: vec![ClubMembership {
                club: self.name.to_owned(),
                from: Some(joined_on),
                to: None,
            }],
            ..MemberDetails::default()
        };
        if age >= 15 {
            details.email = email(&draft.first_name, &draft.last_name);
            details.phone = self.phone();
        }
        if age >= 9 && dice.percent(60) {
            details.weight_g = u32::try_from((24 + age.min(20) * 2 + dice.below(22)) * 1000).ok();
            details.height_mm =
                u32::try_from((1180 + age.min(17) * 35 + dice.below(120)) / 10 * 10).ok();
        }
        if belt != "kyu6" {
            details.grades = vec![AwardedGrade {
                code: belt.to_owned(),
                awarded_on: joined_on
                    .checked_add_days(Days::new(200 + dice.below(150) as u64))
                    .filter(|day| *day < self.today),
                board: format!("{} {}", dice.pick(MALE), dice.pick(LAST)),
                certificate: format!("{}/{}", 100 + dice.below(800), self.today.year() - 1),
            }];
        }
        if dice.percent(70) {
            details.emergency = Some(EmergencyContact {
                name: format!("{} {}", dice.pick(FEMALE), draft.last_name),
                phone: self.phone(),
                ..EmergencyContact::default()
            });
        }
        details
    }

    fn age(&self) -> usize {
        let mut drawn = self.dice.below(100);
        for (share, from, to) in AGES {
            if drawn < *share {
                return from + self.dice.below(to - from + 1);
            }
            drawn -= share;
        }
        22
    }

    fn born(&self, age: usize) -> NaiveDate {
        let year = self.today.year() - i32::try_from(age).unwrap_or(20);
        let day =
            NaiveDate::from_yo_opt(year, 1 + u32::try_from(self.dice.below(365)).unwrap_or(0))
                .unwrap_or(self.today);
        if day > self.today {
            day.with_year(year - 1).unwrap_or(day)
        } else {
            day
        }
    }

    /// A day in the autumn of that age: clubs enrol in September and October.
    fn autumn(&self, birth_date: NaiveDate, age: usize) -> NaiveDate {
        let year = birth_date.year() + i32::try_from(age).unwrap_or(6);
        let day = NaiveDate::from_ymd_opt(year, 9, 1)
            .and_then(|d| d.checked_add_days(Days::new(self.dice.below(45) as u64)));
        day.filter(|d| *d < self.today).unwrap_or_else(|| {
            self.today
                .checked_sub_days(Days::new(40))
                .unwrap_or(self.today)
        })
    }

    fn belt(&self, age: usize, years: usize) -> &'static str {
        let highest = match age {
            0..=7 => 1,
            8..=9 => 2,
            10..=11 => 3,
            12..=13 => 4,
            14..=15 => 5,
            16..=20 => 6,
            _ => 8,
        };
        let at = years.min(highest).saturating_sub(self.dice.below(2));
        BELTS.get(at).copied().unwrap_or("kyu6")
    }

    /// Most licences run to the end of the year, some have expired, a few end soon.
    fn licence_until(&self) -> Option<NaiveDate> {
        let year = self.today.year();
        match self.dice.below(10) {
            0 => NaiveDate::from_ymd_opt(year - 1, 12, 31),
            1 => self
                .today
                .checked_add_days(Days::new(3 + self.dice.below(25) as u64)),
            _ => NaiveDate::from_ymd_opt(year, 12, 31),
        }
    }

    /// A mobile number out of the range 040 000 xxx, which nobody is given.
    fn phone(&self) -> String {
        let typed = format!("040 000 {:03}", self.dice.below(1000));
        values::phone(&typed).unwrap_or_else(|_| format!("+38640000{:03}", self.dice.below(1000)))
    }
}

/// An address of the domain that is reserved for examples (RFC 2606).
fn email(first: &str, last: &str) -> String {
    format!("{}.{}@example.com", fold(first), fold(last)).replace(' ', "")
}
