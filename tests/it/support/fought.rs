//! A category that is drawn and fought by the rules, for tests that look at what is stored and shown of it.
use tatami::{
    competitions::{CategoryDraft, EventDraft, Fought, PlacingDraft, publish_event},
    judo::{
        draw::{self, Entry, Input, PoolShape},
        entrant::{Entrant, Side},
        outcome::{Kind, Outcome, Scores},
        profile::{Frozen, templates},
        random::Seed,
        sheet::{Force, Record, Sheet, Struck},
        systems::{Round, builtin},
    },
    tenants::{self, Role},
};

use super::{Client, TestApp, TestTenant};

/// First names that stand for nobody, each once.
const FIRST: [&str; 12] = [
    "Ana", "Brina", "Cvetka", "Darja", "Ema", "Fani", "Gaja", "Hana", "Iva", "Julija", "Klara",
    "Lara",
];

/// The last name of an entrant: letters only, and nowhere else on a page.
pub fn last_name(number: usize) -> String {
    let letter = |n: usize| char::from(b'a' + u8::try_from(n).unwrap());
    format!("Preizkus{}{}", letter(number / 26), letter(number % 26))
}

/// The first and last name of an entrant.
pub fn name(number: usize) -> String {
    format!("{} {}", FIRST[number % FIRST.len()], last_name(number))
}

/// Entrants born in these years, drawn and fought under a template; `struck` are taken off the sheet after the draw.
pub fn category(template: &str, weight: &str, births: &[i32], struck: &[u16]) -> CategoryDraft {
    let profile = templates::named(template)
        .unwrap()
        .unwrap()
        .freeze()
        .unwrap();
    let placings = births
        .iter()
        .enumerate()
        .map(|(number, birth)| PlacingDraft {
            first_name: FIRST[number % FIRST.len()].to_owned(),
            last_name: last_name(number),
            birth_year: Some(*birth),
            club: format!("Judo klub Kraj {}", number % 3),
            country: if number % 4 == 3 { "CRO" } else { "SLO" }.to_owned(),
            place: None,
            contests_won: 0,
        })
        .collect();
    CategoryDraft {
        sex: "f".to_owned(),
        age_class: "SEN".to_owned(),
        weight: weight.to_owned(),
        placings,
        fought: Some(fought(profile, births.len(), struck)),
    }
}

fn fought(profile: Frozen, entries: usize, struck: &[u16]) -> Fought {
    let rules = profile.rules();
    let (system, lines) = rules.system_for(entries).unwrap();
    let wiring = builtin(&system, lines).unwrap();
    let entrants = (0..u16::try_from(entries).unwrap()).map(|number| Entry {
        club: Some(u32::from(number) % 3),
        ..Entry::new(Entrant(number))
    });
    let input = Input {
        pools: PoolShape::of(&wiring),
        ..Input::new(entrants.collect(), lines, Seed(11))
    };
    let drawn = draw::make(&input).unwrap();
    let record = Record {
        lines: drawn.lines,
        struck: struck
            .iter()
            .map(|number| (Entrant(*number), Struck::FailedWeighIn))
            .collect(),
        ..Record::default()
    };
    let mut sheet = Sheet::new(wiring.clone(), rules.pools.clone(), record).unwrap();
    let mut turn = 0;
    loop {
        if let Some(no) = sheet.open().first().copied() {
            let in_pool = matches!(wiring.contest(no).unwrap().round, Round::Pool(_));
            sheet
                .record_outcome(no, outcome(turn, in_pool), Force::No)
                .unwrap();
            turn += 1;
        } else if let Some(tie) = sheet.decisions().first() {
            sheet
                .decide(tie.pool, &tie.entrants.clone(), Force::No)
                .unwrap();
        } else {
            break;
        }
    }
    Fought {
        wiring,
        draw: drawn.record,
        record: sheet.into_record(),
        profile,
    }
}

/// Outcomes of many kinds, in turn.
fn outcome(turn: u16, in_pool: bool) -> Outcome {
    let winner = if turn % 3 == 1 {
        Side::Blue
    } else {
        Side::White
    };
    let plain = Outcome {
        seconds: 30 + turn,
        ..Outcome::ippon(winner)
    };
    let with = |kind, won: Scores, lost: Scores| {
        let (white, blue) = match winner {
            Side::White => (won, lost),
            Side::Blue => (lost, won),
        };
        Outcome {
            kind,
            white,
            blue,
            ..plain
        }
    };
    let none = Scores::default();
    match turn % 6 {
        1 => with(
            Kind::Scores,
            Scores {
                waza_ari: 1,
                ..none
            },
            Scores { yuko: 2, ..none },
        ),
        2 => with(Kind::IndirectHansokuMake, none, Scores { shido: 3, ..none }),
        3 => Outcome {
            golden_score: true,
            seconds: 312,
            ..with(Kind::Scores, Scores { yuko: 1, ..none }, none)
        },
        4 if !in_pool => Outcome {
            seconds: 0,
            ..with(Kind::FusenGachi, none, none)
        },
        5 if !in_pool => with(Kind::KikenGachi, none, none),
        _ => plain,
    }
}

/// A published competition of the categories, in the tenant.
pub async fn publish(app: &TestApp, tenant: &TestTenant, categories: Vec<CategoryDraft>) {
    let row = tenants::store::find_by_slug(&app.platform, &tenant.slug)
        .await
        .unwrap()
        .unwrap();
    let event = EventDraft {
        name: "Pokal Žreba".to_owned(),
        slug: "pokal".to_owned(),
        held_on: "2026-02-21".parse().unwrap(),
        town: "Bled".to_owned(),
        venue: "Dvorana".to_owned(),
        organiser: "Zveza".to_owned(),
        categories,
    };
    let by = app.account("Vodja").await;
    publish_event(&app.platform, &row, event, by).await.unwrap();
}

/// An application with a federation whose competition of the categories is published, and its director.
pub async fn stage(categories: Vec<CategoryDraft>) -> (TestApp, TestTenant, Client) {
    let app = TestApp::start().await;
    let tenant = app.tenant("zveza", "federation").await;
    publish(&app, &tenant, categories).await;
    let director = app.actor(&tenant, Role::CompetitionDirector).await;
    (app, tenant, director)
}
