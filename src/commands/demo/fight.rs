//! An invented category is drawn and fought to its end: by the same rules as a real one, and the same each time.
use anyhow::anyhow;

use super::bouts::{self, Ending};
use crate::{
    competitions::{Fought, why_not_drawn},
    judo::{
        draw::{self, Entry, Input, PoolShape, Separation},
        entrant::{ContestNo, Entrant, Side},
        profile::{Frozen, Profile, SystemRange, templates},
        random::{Dice, Seed},
        sheet::{Force, Record, Sheet},
        systems::{Round, builtin},
    },
    platform::{
        error::{AppError, Result},
        i18n::Lang,
    },
};

/// Who is drawn, as far as the draw and the contests look.
#[derive(Clone, Copy, Debug)]
pub struct Entered {
    /// The club, by number.
    pub club: u32,
    /// The country, by number.
    pub country: u32,
    /// How good, from 0 to 99.
    pub strength: u64,
}

/// An ending that must be there: of which contest of which round.
pub type Special = (Round, u16, Ending);

/// The rules of the invented federation for an age class: those of the templates, with clubs kept apart before countries, and pools
/// for the young.
///
/// # Errors
/// When a template cannot be read, which a test rules out.
pub fn profile(age_class: &str) -> Result<Frozen> {
    let (template, code) = match age_class {
        "U12" => ("children-11-12", "podalpje-u12"),
        "U14" => ("children-13-14", "podalpje-u14"),
        "SEN" => ("ijf-2025", "podalpje-sen"),
        _ => ("ijf-2025-cadets", "podalpje-u18"),
    };
    let template = templates::named(template)
        .and_then(std::result::Result::ok)
        .ok_or_else(|| failed(&template))?;
    let systems = if age_class == "U12" {
        let range = |from, to, system: &str, sheets: &[u16]| SystemRange {
            from,
            to,
            system: system.to_owned(),
            sheets: sheets.to_vec(),
        };
        vec![
            range(2, 5, "round_robin", &[2, 3, 4, 5]),
            range(6, 10, "double_pool", &[6, 7, 8, 9, 10]),
            range(11, 128, "double_repechage", &[16, 32, 64, 128]),
        ]
    } else {
        template.systems.clone()
    };
    Profile {
        code: code.to_owned(),
        source: format!("{} ({})", template.source, template.code),
        separation: vec![Separation::Club, Separation::Country],
        systems,
        ..template
    }
    .freeze()
    .map_err(|refusals| failed(&refusals))
}

/// Draws and fights a category.
///
/// # Errors
/// When the rules refuse something, which a test rules out.
pub fn fight(
    profile: Frozen,
    entered: &[Entered],
    seed: Seed,
    specials: &[Special],
) -> Result<Fought> {
    let rules = profile.rules();
    let (system, lines) = rules
        .system_for(entered.len())
        .ok_or_else(|| failed(&entered.len()))?;
    let wiring = builtin(&system, lines).ok_or_else(|| failed(&system))?;
    let seeds = seeds(rules, entered);
    let entries = (0..)
        .zip(entered)
        .zip(seeds)
        .map(|((number, one), seed)| Entry {
            club: Some(one.club),
            country: Some(one.country),
            seed,
            ..Entry::new(Entrant(number))
        })
        .collect();
    let input = Input {
        pools: PoolShape::of(&wiring),
        seeding: rules
            .seeding
            .as_ref()
            .and_then(crate::judo::profile::Seeding::for_draw)
            .unwrap_or_default(),
        separation: rules.separation.clone(),
        ..Input::new(entries, lines, seed)
    };
    let drawn = draw::make(&input)
        .map_err(|refusal| failed(&why_not_drawn(Lang::En, &refusal, |who| who.0.to_string())))?;
    let record = Record {
        lines: drawn.lines,
        ..Record::default()
    };
    let mut sheet = Sheet::new(wiring.clone(), rules.pools.clone(), record)
        .map_err(|refusal| failed(&refusal))?;
    let mut dice = Dice::new(Seed(seed.0.rotate_left(17)));
    loop {
        if let Some(no) = sheet.open().first().copied() {
            contest(&mut sheet, rules, no, entered, specials, &mut dice)?;
        } else if let Some(tie) = sheet.decisions().first() {
            let mut order = tie.entrants.clone();
            dice.shuffle(&mut order);
            sheet
                .decide(tie.pool, &order, Force::No)
                .map_err(|refusal| failed(&refusal))?;
        } else {
            break;
        }
    }
    Ok(Fought {
        wiring,
        draw: drawn.record,
        record: sheet.into_record(),
        profile,
    })
}

/// The best are seeded where the profile seeds: four of nine and more, eight of sixteen and more.
fn seeds(rules: &Profile, entered: &[Entered]) -> Vec<Option<u16>> {
    let most = match (&rules.seeding, entered.len()) {
        (None, _) | (_, 0..9) => 0,
        (Some(_), 9..16) => 4,
        (Some(seeding), _) => seeding.seeds,
    };
    let mut order: Vec<usize> = (0..entered.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(entered.get(*at).map(|one| one.strength)));
    let mut seeds = vec![None; entered.len()];
    for (seed, at) in (1..=most).zip(order) {
        if let Some(own) = seeds.get_mut(at) {
            *own = Some(seed);
        }
    }
    seeds
}

fn contest(
    sheet: &mut Sheet,
    rules: &Profile,
    no: ContestNo,
    entered: &[Entered],
    specials: &[Special],
    dice: &mut Dice,
) -> Result<()> {
    let (white, blue) = sheet.slots(no);
    let strength = |slot: crate::judo::sheet::Slot| {
        slot.entrant()
            .and_then(|who| entered.get(usize::from(who.0)))
            .map_or(50, |one| one.strength)
    };
    // The better one wins more often, by how much better.
    let (white, blue) = (strength(white), strength(blue));
    let winner = if dice.below(white + blue + 40) < white + 20 {
        Side::White
    } else {
        Side::Blue
    };
    let round = sheet.wiring().contest(no).map(|planned| planned.round);
    let number = sheet.wiring().number_in_round(no);
    let special = specials
        .iter()
        .find(|(of, which, _)| Some(*of) == round && Some(*which) == number);
    let ending = match special {
        Some((_, _, ending)) => *ending,
        None => Ending::any(
            dice,
            &rules.contest,
            matches!(round, Some(Round::Pool(_)) | None),
        ),
    };
    let outcome = bouts::outcome(&rules.contest, ending, winner, dice)
        .ok_or_else(|| failed(&(no, ending)))?;
    sheet
        .record_outcome(no, outcome, Force::No)
        .map(drop)
        .map_err(|refusal| failed(&refusal))
}

fn failed(what: &impl std::fmt::Debug) -> AppError {
    AppError::internal(anyhow!("the demonstration cannot be fought: {what:?}"))
}
