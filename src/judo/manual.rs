//! docs/judo.md against the code: its tables of systems, templates and outcomes, and its examples of files.
use std::collections::BTreeSet;

use super::{classes, draw, ladders, outcome::Kind, profile, ranking, systems};

const MANUAL: &str = include_str!("../../docs/judo.md");

/// The text of a section.
fn section(title: &str) -> &'static str {
    let (_, rest) = MANUAL.split_once(&format!("\n## {title}\n")).expect(title);
    rest.split("\n## ").next().unwrap()
}

/// The rows of all tables of a section whose first cell is a code, as cells; codes without their marks.
fn rows(title: &str) -> Vec<Vec<&'static str>> {
    let lines = section(title)
        .lines()
        .filter(|line| line.starts_with("| `"));
    lines
        .map(|line| {
            let cells = line.trim_matches('|').split('|');
            cells.map(|cell| cell.trim().trim_matches('`')).collect()
        })
        .collect()
}

fn codes(title: &str) -> Vec<&'static str> {
    rows(title).iter().map(|row| row[0]).collect()
}

/// The example that follows a fence of this name; there is one.
fn example(name: &str) -> &'static str {
    let fence = format!("\n```toml {name}\n");
    let mut found = MANUAL.split(&fence).skip(1);
    let text = found.next().expect(name).split("```").next().unwrap();
    assert_eq!(found.next(), None, "{name} twice");
    text
}

fn numbers<T: ToString>(of: impl IntoIterator<Item = T>) -> String {
    let all: Vec<String> = of.into_iter().map(|n| n.to_string()).collect();
    all.join(" ")
}

#[test]
fn the_table_of_systems_is_that_of_the_code() {
    assert_eq!(codes("Systems"), systems::CODES);
    for row in rows("Systems") {
        let (code, sizes) = (row[0], systems::sizes(row[0]));
        let wirings: Vec<_> = sizes
            .iter()
            .map(|lines| systems::builtin(code, *lines).unwrap())
            .collect();
        assert_eq!(row[1], numbers(sizes), "{code}");
        assert_eq!(
            row[2],
            numbers(wirings.iter().map(|w| w.contests.len())),
            "{code}"
        );
        let places = &wirings.last().unwrap().places;
        let places: BTreeSet<u16> = places.iter().map(|rule| rule.place).collect();
        assert_eq!(row[3], numbers(places), "{code}");
    }
}

#[test]
fn the_tables_of_templates_name_all_of_them() {
    fn files(of: &[(&'static str, &str)]) -> BTreeSet<&'static str> {
        of.iter().map(|(name, _)| *name).collect()
    }
    for (title, files) in [
        ("Profiles", files(profile::templates::FILES)),
        ("Ages and weights", files(classes::templates::FILES)),
        ("Ranking lists", files(ranking::templates::FILES)),
        ("Country codes and belts", files(ladders::templates::FILES)),
    ] {
        let named = codes(title);
        assert_eq!(
            named.iter().copied().collect::<BTreeSet<_>>(),
            files,
            "{title}"
        );
        assert_eq!(named.len(), files.len(), "{title}");
    }
}

#[test]
fn times_and_systems_of_the_profiles_are_those_of_the_files() {
    let minutes = |seconds: u16| format!("{}:{:02}", seconds / 60, seconds % 60);
    let mut systems = "";
    for row in rows("Profiles") {
        let profile = profile::templates::named(row[0]).unwrap().unwrap();
        let contest = &profile.contest;
        assert_eq!(row[2], minutes(contest.seconds), "{}", row[0]);
        let golden = match contest.golden_score {
            None => "none".to_owned(),
            Some(golden) => {
                let limit = golden
                    .limit_seconds
                    .map_or_else(|| "no limit".to_owned(), minutes);
                let runs_on = if golden.ends_at_osaekomi_score {
                    ""
                } else {
                    ", osaekomi runs on"
                };
                limit + runs_on
            }
        };
        assert_eq!(row[3], golden, "{}", row[0]);
        let level = match contest.when_level {
            None => "",
            Some(profile::WhenLevel::Hantei) => "hantei",
            Some(profile::WhenLevel::Draw) => "draw (hiki-wake)",
        };
        assert_eq!(row[4], level, "{}", row[0]);
        if !row[5].starts_with("as ") {
            systems = row[5];
        } else if row[5] == "as 13–14" {
            systems = "2–5 round robin, 6–128 double repechage";
        }
        let ranges: Vec<String> = profile
            .systems
            .iter()
            .map(|range| {
                let code = range
                    .system
                    .replace('_', " ")
                    .replace("quarter final", "quarter-final");
                let name = code.strip_prefix("ijf ").unwrap_or(&code);
                format!("{}–{} {name}", range.from, range.to)
            })
            .collect();
        assert_eq!(systems, ranges.join(", "), "{}", row[0]);
    }
}

#[test]
fn the_table_of_outcomes_has_every_kind_and_what_follows_from_it() {
    let name = |kind: Kind| {
        serde_json::to_value(kind)
            .unwrap()
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(codes("Contest log and endings"), Kind::ALL.map(name));
    for (row, kind) in rows("Contest log and endings").iter().zip(Kind::ALL) {
        assert_eq!(row[2] == "none", kind.has_no_winner(), "{kind:?}");
        assert_eq!(row[3] == "yes", kind.loser_continues(), "{kind:?}");
    }
}

#[test]
fn the_seeding_options_are_those_of_the_draw() {
    let mut options = draw::Seeding::all().iter();
    for row in rows("Draw") {
        let option = options.next().unwrap();
        assert_eq!(row[0], option.code);
        assert_eq!(row[1], numbers(&option.eighths), "{}", option.code);
        let lines = option.lines(32).into_iter().map(|line| line + 1);
        assert_eq!(row[2], numbers(lines), "{}", option.code);
    }
    assert_eq!(options.next(), None);
    let words: Vec<&str> = section("Draw").split_whitespace().collect();
    let version = format!("Today's version is {};", draw::ALGORITHM);
    assert!(words.join(" ").contains(&version));
}

#[test]
fn the_criteria_of_pools_are_all_there() {
    let mut criteria = codes("Pools and tie-breaks");
    criteria.sort_unstable();
    criteria.dedup();
    assert_eq!(criteria.len(), 7);
    for code in criteria {
        let quoted = format!("\"{code}\"");
        assert!(
            serde_json::from_str::<profile::TieBreak>(&quoted).is_ok(),
            "{code}"
        );
    }
}

#[test]
fn the_examples_of_files_are_read() {
    assert_eq!(
        systems::read(example("wiring")).map(|wiring| wiring.lines),
        Ok(4)
    );
    let profile = profile::Profile::read(example("profile")).unwrap();
    assert!(profile.freeze().is_ok());
    let missing = profile.missing_systems(|code, lines| systems::builtin(code, lines).is_some());
    assert_eq!(missing, []);
    assert!(profile.seeding.unwrap().for_draw().is_some());
    let table = classes::Table::read(example("classes")).unwrap();
    assert!(table.group("u10").unwrap().near.is_some());
    assert_eq!(ranking::List::read(example("list")).unwrap().tiers.len(), 1);
    assert_eq!(
        ladders::Ladder::read(example("ladder"))
            .unwrap()
            .steps
            .len(),
        4
    );
    let fences = MANUAL.matches("\n```toml ").count();
    assert_eq!(fences, 5, "an example that no test reads");
}
