//! The published results page against a bare route with a constant of the same size, and an unchanged page (304).
use std::time::Duration;

use chrono::{Datelike as _, Days};
use tatami::{
    competitions::{CategoryDraft, EventDraft, PlacingDraft, publish_event},
    tenants::Role,
};

use super::{
    bare,
    load::{self, Sample, Side, request},
    report::{Report, span, verdict},
    world::{Kind, World},
};

const ROUNDS: usize = 9;
const SLICE: Duration = Duration::from_millis(1000);
/// What browsers say they take.
const ENCODINGS: &str = "gzip, deflate, br, zstd";

pub async fn measure(report: &mut Report) {
    let world = World::start(Kind::Sqlite).await;
    publish(&world).await;
    let category = super::browser::Client::new(world.router.clone(), None, None)
        .get("/t/zveza/pokal")
        .await
        .ok()
        .attr("a[href*='/c/']", "href")
        .unwrap();
    report.table(
        "Published results against a bare axum route that returns a constant of the same size",
        &[
            "page",
            "bytes",
            "page, requests/s",
            "bare, requests/s",
            "ratio (all pairs)",
            "ratio by processor time",
            "aim",
        ],
    );
    for (name, path, encodings) in [
        (
            "overview, 16 categories, brotli",
            "/t/zveza/pokal",
            ENCODINGS,
        ),
        ("overview, not compressed", "/t/zveza/pokal", "identity"),
        ("category, brotli", category.as_str(), ENCODINGS),
    ] {
        page(report, &world, name, path, encodings).await;
    }
    unchanged(report, &world).await;
}

async fn page(report: &mut Report, world: &World, name: &str, path: &str, encodings: &str) {
    let answer = super::browser::Client::new(world.router.clone(), None, None)
        .get_with(path, &[("accept-encoding", encodings)])
        .await
        .ok();
    let size = answer.body.len();
    let side = Side {
        address: world.address,
        requests: vec![request(path, &[("accept-encoding", encodings)])],
        status: 200,
    };
    let samples = load::interleave(&[side, bare::constant(size).await], ROUNDS, SLICE);
    line(report, name, size, &samples[0], &samples[1], 0.8);
}

/// Asks with the tag of the copy the browser has: against the constant of the whole page, and against a bare 304.
async fn unchanged(report: &mut Report, world: &World) {
    let path = "/t/zveza/pokal";
    let answer = super::browser::Client::new(world.router.clone(), None, None)
        .get_with(path, &[("accept-encoding", ENCODINGS)])
        .await
        .ok();
    let tag = answer.header("etag").to_owned();
    let side = Side {
        address: world.address,
        requests: vec![request(
            path,
            &[("accept-encoding", ENCODINGS), ("if-none-match", &tag)],
        )],
        status: 304,
    };
    let size = answer.body.len();
    let sides = [side, bare::constant(size).await, bare::unchanged().await];
    let samples = load::interleave(&sides, ROUNDS, SLICE);
    line(
        report,
        "overview, 304, against the constant",
        size,
        &samples[0],
        &samples[1],
        0.9,
    );
    line(
        report,
        "overview, 304, against a bare 304",
        0,
        &samples[0],
        &samples[2],
        0.9,
    );
}

fn line(report: &mut Report, name: &str, size: usize, page: &[Sample], bare: &[Sample], aim: f64) {
    let (ratio, all) = load::ratio(page, bare, |sample| sample.rate);
    let (cpu, _) = load::ratio(bare, page, |sample| sample.cpu);
    report.row(vec![
        name.to_owned(),
        size.to_string(),
        format!("{:.0}", load::rate(page)),
        format!("{:.0}", load::rate(bare)),
        format!("**{ratio:.2}** ({})", span(&all)),
        format!("{cpu:.2}"),
        format!("at least {aim}: {}", verdict(ratio >= aim)),
    ]);
}

/// A competition of 16 categories and 212 entries.
async fn publish(world: &World) {
    let tenant = world.tenant("zveza", "federation").await;
    let director = world.person(tenant.id, Role::CompetitionDirector).await;
    let held_on = world
        .platform
        .today()
        .checked_sub_days(Days::new(8))
        .unwrap();
    let categories = [
        ("m", "U14", "-42", 14),
        ("m", "U14", "-50", 16),
        ("f", "U14", "-44", 9),
        ("m", "U16", "-55", 15),
        ("m", "U16", "-66", 16),
        ("f", "U16", "-52", 11),
        ("m", "U18", "-60", 17),
        ("m", "U18", "-73", 14),
        ("f", "U18", "-57", 10),
        ("f", "U18", "-63", 8),
        ("m", "SEN", "-66", 16),
        ("m", "SEN", "-73", 20),
        ("m", "SEN", "-81", 15),
        ("m", "SEN", "-90", 9),
        ("f", "SEN", "-57", 12),
        ("f", "SEN", "-63", 10),
    ];
    let mut number = 0;
    let categories = categories
        .into_iter()
        .map(|(sex, age_class, weight, entries)| CategoryDraft {
            sex: sex.to_owned(),
            age_class: age_class.to_owned(),
            weight: weight.to_owned(),
            placings: (0..entries)
                .map(|at| {
                    number += 1;
                    placing(number, at, age_class, held_on.year())
                })
                .collect(),
            fought: None,
        })
        .collect();
    let event = EventDraft {
        name: "Pokal zveze".to_owned(),
        slug: "pokal".to_owned(),
        held_on,
        town: "Ljubljana".to_owned(),
        venue: "Dvorana ob reki".to_owned(),
        organiser: tenant.name.clone(),
        categories,
    };
    publish_event(&world.platform, &tenant, event, director.account)
        .await
        .unwrap();
}

fn placing(number: usize, at: i32, age_class: &str, year: i32) -> PlacingDraft {
    let draft =
        super::people::member(number, chrono::NaiveDate::from_ymd_opt(year, 1, 1).unwrap()).draft;
    let age = match age_class {
        "U14" => 13,
        "U16" => 15,
        "U18" => 17,
        _ => 24,
    };
    PlacingDraft {
        first_name: draft.first_name,
        last_name: draft.last_name,
        birth_year: Some(year - age),
        club: format!("Judo klub {}", number % 18),
        country: ["SLO", "CRO", "AUT", "ITA"][number % 4].to_owned(),
        place: Some(match at {
            0 => 1,
            1 => 2,
            2 | 3 => 3,
            4 | 5 => 5,
            6 | 7 => 7,
            8..=15 => 9,
            _ => 17,
        }),
        contests_won: (5 - at).max(0),
    }
}
