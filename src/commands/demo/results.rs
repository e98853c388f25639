//! Two finished competitions of the federation: 60 entries of children and young people, 212 entries with guests from abroad. They
//! are drawn and fought by the rules ([`super::fight`]); nobody is given a place.
use ::entity::ids::AccountId;
use chrono::{Datelike as _, Days, NaiveDate};

use super::{
    bouts::Ending,
    fight::{Entered, Special, fight, profile},
    fill::Invented,
    names::{Dice, FEMALE, LAST, MALE},
};
use crate::{
    competitions::{CategoryDraft, EventDraft, PlacingDraft, publish_event},
    judo::{random::Seed, systems::Round},
    platform::{error::Result, random::SeededRandom, services::Platform},
    tenants::Tenant,
};

/// Other clubs of the invented federation.
const OTHERS: &[&str] = &[
    "Judo klub Rdeča skala",
    "Judo klub Mlin",
    "Judo društvo Hrast",
    "Judo klub Breza",
    "Judo klub Polje",
];

/// Invented clubs from abroad.
const ABROAD: &[(&str, &str)] = &[
    ("Judo klub Sjever", "CRO"),
    ("Judo klub Zlatna dolina", "CRO"),
    ("Judoclub Alpenblick", "AUT"),
    ("Judo Union Seetal", "AUT"),
    ("Judo Club Laguna", "ITA"),
    ("Dojo Adriatico", "ITA"),
    ("Tisza Judo SE", "HUN"),
    ("Judo klub Drina", "BIH"),
    ("Judo klub Soko", "SRB"),
    ("JC Bergwacht", "GER"),
];

/// A category of a competition.
struct Plan {
    sex: &'static str,
    age_class: &'static str,
    /// The ages of those who take part.
    ages: (i32, i32),
    weight: &'static str,
    entries: usize,
    specials: &'static [Special],
}

const fn plan(
    sex: &'static str,
    age_class: &'static str,
    ages: (i32, i32),
    weight: &'static str,
    entries: usize,
) -> Plan {
    Plan {
        sex,
        age_class,
        ages,
        weight,
        entries,
        specials: &[],
    }
}

impl Plan {
    /// With endings that must be there.
    const fn with(self, specials: &'static [Special]) -> Self {
        Self { specials, ..self }
    }
}

const YOUNG: &[Plan] = &[
    plan("m", "U12", (10, 11), "-34", 8),
    plan("m", "U12", (10, 11), "-42", 7),
    plan("f", "U12", (10, 11), "-36", 5),
    plan("m", "U14", (12, 13), "-46", 9),
    plan("m", "U14", (12, 13), "-55", 8),
    plan("f", "U14", (12, 13), "-48", 6),
    plan("m", "U16", (14, 15), "-60", 7),
    plan("f", "U16", (14, 15), "-57", 5),
    plan("m", "U18", (15, 17), "-66", 5),
];

const OPEN: &[Plan] = &[
    plan("m", "U14", (12, 13), "-42", 14),
    plan("m", "U14", (12, 13), "-50", 16),
    plan("f", "U14", (12, 13), "-44", 9),
    plan("m", "U16", (14, 15), "-55", 15),
    plan("m", "U16", (14, 15), "-66", 16),
    plan("f", "U16", (14, 15), "-52", 11),
    plan("m", "U18", (15, 17), "-60", 17),
    plan("m", "U18", (15, 17), "-73", 14),
    plan("f", "U18", (15, 17), "-57", 10),
    plan("f", "U18", (15, 17), "-63", 8),
    // Somebody does not come to the first contest, somebody cannot go on in the bronze contest.
    plan("m", "SEN", (18, 33), "-66", 16).with(&[
        (Round::Of(16), 3, Ending::NoShow),
        (Round::Bronze, 2, Ending::Withdrawal),
    ]),
    // Disqualified in the quarter-final against the spirit of judo: out, and seventh. Another may go on after a head dive.
    plan("m", "SEN", (18, 33), "-73", 20).with(&[
        (Round::Of(8), 2, Ending::AgainstTheSpirit),
        (Round::Of(8), 3, Ending::DangerousTechnique),
    ]),
    plan("m", "SEN", (18, 33), "-81", 15).with(&[(Round::Final, 1, Ending::GoldenScore)]),
    plan("m", "SEN", (18, 33), "-90", 9),
    plan("f", "SEN", (18, 31), "-57", 12).with(&[(Round::SemiFinal, 1, Ending::ThirdShido)]),
    plan("f", "SEN", (18, 31), "-63", 10),
];

/// The seed of everything here: the competitions of every demonstration are the same.
const SEED: u64 = 2026;

/// Whoever signs in as an athlete: first and last name.
pub const STAR: (&str, &str) = ("Tilen", "Podgornik");

/// When the athlete was born: U18 in both competitions.
#[must_use]
pub fn star_born(today: NaiveDate) -> NaiveDate {
    let year = today
        .checked_sub_days(Days::new(36))
        .unwrap_or(today)
        .year()
        - 16;
    NaiveDate::from_ymd_opt(year, 1, 14).unwrap_or(today)
}

/// Gives the athlete's name to whoever came to this place in a category.
fn crown(
    event: &mut EventDraft,
    (age_class, weight): (&str, &str),
    place: u16,
    birth_year: i32,
) -> Result<()> {
    let category = event
        .categories
        .iter_mut()
        .find(|one| one.sex == "m" && one.age_class == age_class && one.weight == weight);
    if let Some(category) = category
        && let Some(fought) = &category.fought
        && let Some((_, entrant)) = fought
            .sheet()?
            .standing()
            .placed
            .iter()
            .find(|(own, _)| *own == place)
        && let Some(placing) = category.placings.get_mut(usize::from(entrant.0))
    {
        placing.first_name = STAR.0.to_owned();
        placing.last_name = STAR.1.to_owned();
        placing.birth_year = Some(birth_year);
        placing.club = "Judo klub Zelena dolina".to_owned();
        placing.country = "SLO".to_owned();
    }
    Ok(())
}

/// Fills them in and publishes them.
///
/// # Errors
/// When the database or the vault does.
pub async fn fill(
    platform: &Platform,
    federation: &Tenant,
    clubs: &[Invented],
    by: AccountId,
) -> Result<()> {
    for event in events(platform.today(), &federation.name, clubs)? {
        publish_event(platform, federation, event, by).await?;
    }
    Ok(())
}

/// The competitions as they are seen from a day.
fn events(today: NaiveDate, federation: &str, clubs: &[Invented]) -> Result<[EventDraft; 2]> {
    let ago = |days: u64| today.checked_sub_days(Days::new(days)).unwrap_or(today);
    let random = SeededRandom::new(SEED);
    let invention = Invention {
        dice: Dice(&random),
        clubs,
    };
    let mut events = [
        EventDraft {
            name: format!("Pokal Podalpja za mlade {}", ago(36).year()),
            slug: format!("pokal-podalpja-{}", ago(36).year()),
            held_on: ago(36),
            town: "Velenje".to_owned(),
            venue: "Športna dvorana Zelena dolina".to_owned(),
            organiser: "Judo klub Zelena dolina".to_owned(),
            categories: invention.categories(YOUNG, ago(36), 0)?,
        },
        EventDraft {
            name: format!("Podalpje Open {}", ago(8).year()),
            slug: format!("podalpje-open-{}", ago(8).year()),
            held_on: ago(8),
            town: "Ljubljana".to_owned(),
            venue: "Dvorana ob reki".to_owned(),
            organiser: federation.to_owned(),
            categories: invention.categories(OPEN, ago(8), 35)?,
        },
    ];
    let born = star_born(today).year();
    let [young, open] = &mut events;
    crown(young, ("U18", "-66"), 1, born)?;
    crown(open, ("U18", "-73"), 2, born)?;
    Ok(events)
}

struct Invention<'a> {
    dice: Dice<'a>,
    clubs: &'a [Invented],
}

impl Invention<'_> {
    fn categories(
        &self,
        plans: &[Plan],
        day: NaiveDate,
        abroad: usize,
    ) -> Result<Vec<CategoryDraft>> {
        plans
            .iter()
            .map(|plan| self.category(plan, day, abroad))
            .collect()
    }

    fn category(&self, plan: &Plan, day: NaiveDate, abroad: usize) -> Result<CategoryDraft> {
        let placings: Vec<PlacingDraft> = (0..plan.entries)
            .map(|_| self.entry(plan, day, abroad))
            .collect();
        let number = |all: Vec<&str>, own: &str| {
            let at = all.iter().position(|one| *one == own).unwrap_or(all.len());
            u32::try_from(at).unwrap_or(u32::MAX)
        };
        let entered: Vec<Entered> = placings
            .iter()
            .map(|one| Entered {
                club: number(
                    placings.iter().map(|p| p.club.as_str()).collect(),
                    &one.club,
                ),
                country: number(
                    placings.iter().map(|p| p.country.as_str()).collect(),
                    &one.country,
                ),
                strength: self.dice.below(100) as u64,
            })
            .collect();
        let seed = Seed(self.dice.below(usize::MAX) as u64);
        Ok(CategoryDraft {
            sex: plan.sex.to_owned(),
            age_class: plan.age_class.to_owned(),
            weight: plan.weight.to_owned(),
            placings,
            fought: Some(fight(
                profile(plan.age_class)?,
                &entered,
                seed,
                plan.specials,
            )?),
        })
    }

    /// Somebody who takes part; the place comes from the contests.
    fn entry(&self, plan: &Plan, day: NaiveDate, abroad: usize) -> PlacingDraft {
        let dice = &self.dice;
        let (youngest, oldest) = plan.ages;
        let span = usize::try_from(oldest - youngest + 1).unwrap_or(1);
        let age = youngest + i32::try_from(dice.below(span)).unwrap_or(0);
        let (club, country) = if dice.percent(abroad) {
            let (club, country) = dice.pick(ABROAD);
            (club.to_owned(), country)
        } else if dice.percent(60) {
            let club = self
                .clubs
                .get(dice.below(self.clubs.len()))
                .map_or("Judo klub Zelena dolina", |club| club.name);
            (club.to_owned(), "SLO")
        } else {
            (dice.pick(OTHERS).to_owned(), "SLO")
        };
        PlacingDraft {
            first_name: dice
                .pick(if plan.sex == "f" { FEMALE } else { MALE })
                .to_owned(),
            last_name: dice.pick(LAST).to_owned(),
            birth_year: Some(day.year() - age),
            club,
            country: country.to_owned(),
            place: None,
            contests_won: 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::{
        commands::demo::fill::CLUBS,
        judo::{
            contest::fits,
            draw::verify,
            outcome::{Kind, Outcome},
            sheet::Slot,
        },
    };

    fn invented() -> [EventDraft; 2] {
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        events(day, "Zveza", &CLUBS).unwrap()
    }

    fn outcomes(events: &[EventDraft]) -> Vec<Outcome> {
        events
            .iter()
            .flat_map(|event| &event.categories)
            .flat_map(|one| {
                one.fought
                    .as_ref()
                    .unwrap()
                    .record
                    .outcomes
                    .values()
                    .copied()
            })
            .collect()
    }

    #[test]
    fn the_competitions_have_60_and_212_entries_and_are_the_same_each_time() {
        let (first, again) = (invented(), invented());
        for (event, entries) in first.iter().zip([60, 212]) {
            let placings = event.categories.iter().map(|one| one.placings.len());
            assert_eq!(placings.sum::<usize>(), entries);
        }
        assert_eq!(format!("{first:?}"), format!("{again:?}"));
    }

    #[test]
    fn every_category_is_drawn_by_its_record_and_fought_to_its_end_under_its_rules() {
        let mut systems = BTreeSet::new();
        for category in invented().iter().flat_map(|event| &event.categories) {
            let fought = category.fought.as_ref().unwrap();
            verify(&fought.draw).unwrap();
            let sheet = fought.sheet().unwrap();
            assert!(sheet.is_finished());
            let standing = sheet.standing();
            assert_eq!(standing.placed.len(), category.placings.len());
            for outcome in fought.record.outcomes.values() {
                assert_eq!(fits(&fought.profile.rules().contest, outcome), Ok(()));
            }
            systems.insert(fought.wiring.system.clone());
        }
        assert_eq!(
            systems.iter().map(String::as_str).collect::<Vec<_>>(),
            [
                "double_pool",
                "double_repechage",
                "ijf_low_numbers",
                "quarter_final_repechage",
                "round_robin"
            ]
        );
    }

    #[test]
    fn the_athlete_who_signs_in_won_once_and_came_second_once() {
        let events = invented();
        let placings = events.iter().flat_map(|event| &event.categories);
        let own = placings
            .flat_map(|category| &category.placings)
            .filter(|one| one.last_name == STAR.1 && one.first_name == STAR.0);
        assert_eq!(own.count(), 2);
    }

    #[test]
    fn contests_end_in_many_ways() {
        let outcomes = outcomes(&invented());
        for kind in [
            Kind::Scores,
            Kind::IndirectHansokuMake,
            Kind::DirectHansokuMakeMayContinue,
            Kind::DirectHansokuMakeOut,
            Kind::FusenGachi,
            Kind::KikenGachi,
            Kind::Hantei,
        ] {
            assert!(outcomes.iter().any(|one| one.kind == kind), "{kind:?}");
        }
        assert!(outcomes.iter().any(|one| one.golden_score));
        let by_scores = outcomes.iter().filter(|one| one.kind == Kind::Scores);
        assert!(by_scores.count() * 4 > outcomes.len() * 3);
    }

    #[test]
    fn whoever_is_disqualified_against_the_spirit_in_the_quarter_final_stays_seventh() {
        let events = invented();
        let categories = events.iter().flat_map(|event| &event.categories);
        let out = categories.filter_map(|category| {
            let sheet = category.fought.as_ref()?.sheet().ok()?;
            let (no, outcome) = sheet
                .record()
                .outcomes
                .iter()
                .find(|(_, one)| one.kind == Kind::DirectHansokuMakeOut)?;
            let (white, blue) = sheet.slots(*no);
            let loser = match outcome.winner? {
                crate::judo::entrant::Side::White => blue,
                crate::judo::entrant::Side::Blue => white,
            };
            let Slot::Ready(loser) = loser else {
                return None;
            };
            sheet.standing().place(loser)
        });
        assert_eq!(out.collect::<Vec<_>>(), [7]);
    }

    #[test]
    fn clubmates_do_not_meet_at_once_where_it_can_be_avoided() {
        for category in invented().iter().flat_map(|event| &event.categories) {
            let fought = category.fought.as_ref().unwrap();
            if !fought.wiring.pools.is_empty() {
                continue;
            }
            let first = fought.wiring.contests.iter().filter_map(|contest| {
                match (contest.white, contest.blue) {
                    (
                        crate::judo::systems::Origin::Line(white),
                        crate::judo::systems::Origin::Line(blue),
                    ) => Some((white, blue)),
                    _ => None,
                }
            });
            let club = |line: crate::judo::entrant::Line| {
                let who = fought.record.lines[usize::from(line.0) - 1]?;
                Some(&category.placings[usize::from(who.0)].club)
            };
            let met = first
                .filter(|(white, blue)| club(*white).is_some() && club(*white) == club(*blue))
                .count();
            let largest = category
                .placings
                .iter()
                .map(|one| {
                    let same = |other: &&PlacingDraft| other.club == one.club;
                    category.placings.iter().filter(same).count()
                })
                .max()
                .unwrap();
            assert!(
                met == 0 || largest * 2 > category.placings.len(),
                "{} {}: {met} of {largest}",
                category.age_class,
                category.weight
            );
        }
    }
}
