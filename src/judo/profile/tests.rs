use std::collections::BTreeMap;

use super::*;
use crate::judo::{
    draw::{self, Entry, Input, PoolShape},
    entrant::Entrant,
    random::Seed,
    systems,
};

fn template(name: &str) -> Profile {
    templates::named(name).unwrap().unwrap()
}

fn text(name: &str) -> &'static str {
    templates::FILES
        .iter()
        .find(|(file, _)| *file == name)
        .unwrap()
        .1
}

#[test]
fn every_template_is_read_and_frozen_and_its_systems_exist() {
    for (name, text) in templates::FILES {
        let profile = Profile::read(text).unwrap_or_else(|faults| panic!("{name}: {faults:?}"));
        assert!(profile.freeze().is_ok(), "{name}");
        let known = |code: &str, lines| systems::builtin(code, lines).is_some();
        assert_eq!(profile.missing_systems(known), [], "{name}");
    }
    assert_eq!(templates::all().count(), templates::FILES.len());
}

#[test]
fn a_profile_survives_its_file_and_its_frozen_copy() {
    for profile in templates::all() {
        let file = profile.write().unwrap();
        assert_eq!(Profile::read(&file).unwrap(), profile, "{}", profile.code);
        let frozen = profile.freeze().unwrap();
        let kept = serde_json::to_value(&frozen).unwrap();
        let back: Frozen = serde_json::from_value(kept).unwrap();
        assert_eq!(back.rules(), &profile);
    }
}

#[test]
fn a_later_edition_does_not_change_a_frozen_copy() {
    let mut profile = template("ijf-2025");
    let frozen = profile.freeze().unwrap();
    profile.contest.seconds = 300;
    assert_eq!(frozen.rules().contest.seconds, 240);
}

#[test]
fn the_edition_of_the_day_holds() {
    let first = template("ijf-2025");
    let mut second = first.clone();
    second.valid_from = "2026-07-24".parse().unwrap();
    second.version = 2;
    let mut mended = second.clone();
    mended.version = 3;
    let all = [second, mended, first, template("djb-2026")];
    let on = |day: &str| {
        Profile::in_force(&all, "ijf", day.parse().unwrap()).map(|profile| profile.version)
    };
    assert_eq!(on("2025-01-31"), None);
    assert_eq!(on("2025-02-01"), Some(1));
    assert_eq!(on("2026-07-23"), Some(1));
    assert_eq!(on("2026-07-24"), Some(3));
}

#[test]
fn the_number_of_entries_chooses_system_and_sheet() {
    let ijf = template("ijf-2025");
    let cups = template("ijf-2025-cups");
    let groups = template("children-groups");
    for (profile, entries, expected) in [
        (&ijf, 0, None),
        (&ijf, 1, None),
        (&ijf, 2, Some(("ijf_low_numbers", 2))),
        (&ijf, 5, Some(("ijf_low_numbers", 5))),
        (&ijf, 6, Some(("quarter_final_repechage", 8))),
        (&ijf, 8, Some(("quarter_final_repechage", 8))),
        (&ijf, 9, Some(("quarter_final_repechage", 16))),
        (&ijf, 33, Some(("quarter_final_repechage", 64))),
        (&ijf, 128, Some(("quarter_final_repechage", 128))),
        (&ijf, 129, None),
        (&ijf, 1 << 20, None),
        (&cups, 6, Some(("double_repechage", 8))),
        (&groups, 7, Some(("round_robin", 7))),
        (&groups, 8, None),
    ] {
        let expected = expected.map(|(system, lines)| (system.to_owned(), lines));
        assert_eq!(profile.system_for(entries), expected, "{entries}");
    }
}

#[test]
fn pools_are_ranked_as_the_sources_of_each_profile_say() {
    use TieBreak::{HeadToHead, Points, ShortestWins, Wins};
    // IJF, S1 p.35 (design §1.5): own scores 100/10/1, at most 100 a contest; then the contest between them, then the shortest time.
    let own = PoolPoints::OwnScores {
        ippon: 100,
        waza_ari: 10,
        yuko: 1,
        hantei: 0,
        most: 100,
    };
    let ijf: (PoolPoints, &[TieBreak]) = (own, &[Wins, Points, HeadToHead, ShortestWins]);
    let victory = |yuko| PoolPoints::Victory {
        ippon: 10,
        waza_ari: 7,
        yuko,
        hantei: 0,
    };
    // DJB 2023 (design 10 §13), NL (design §1.1).
    let djb: (PoolPoints, &[TieBreak]) = (victory(1), &[Wins, Points, HeadToHead]);
    let jbn: (PoolPoints, &[TieBreak]) = (victory(5), &[Wins, Points, HeadToHead]);
    // Medal only with a win, bronze medals of one pool, halves of a win for a draw.
    for (names, (points, tie_breaks), medal_needs_win, bronze, draw) in [
        ("ijf-2025 ijf-2025-cadets ijf-2025-cups", ijf, true, 1, 0),
        (
            "children-11-12 children-13-14 oejv-2026-u12",
            ijf,
            true,
            1,
            0,
        ),
        ("children-groups", ijf, false, 2, 0),
        ("oejv-2026-u8", ijf, false, 1, 1),
        ("djb-2026 nwjv-2026-u13 nwjv-2026-u15", djb, false, 1, 0),
        ("jbn-2026-u13", jbn, false, 1, 0),
    ] {
        for name in names.split(' ') {
            let expected = PoolRules {
                points,
                tie_breaks: tie_breaks.to_vec(),
                win_halves: 2,
                draw_halves: draw,
                medal_needs_win,
                bronze_in_pool: bronze,
            };
            assert_eq!(template(name).pools, expected, "{name}");
        }
    }
}

#[test]
fn teams_have_the_classes_of_the_rulebook() {
    // Design §1.2, §1.9: the limit is the number of the class, the class above all has none.
    for (name, team, classes) in [
        ("ijf-2025", "mixed", "f-57 m-73 f-70 m-90 f+70 m+90"),
        ("ijf-2025-cups", "mixed", "f-57 m-73 f-70 m-90 f+70 m+90"),
        ("ijf-2025-cadets", "mixed", "f-48 m-60 f-63 m-81 f+63 m+81"),
        ("ijf-2025", "women", "f-52 f-57 f-63 f-70 f+70"),
        ("ijf-2025", "men", "m-66 m-73 m-81 m-90 m+90"),
        ("ijf-2025-cups", "women", "f-52 f-57 f-63 f-70 f+70"),
        ("ijf-2025-cups", "men", "m-66 m-73 m-81 m-90 m+90"),
    ] {
        let profile = template(name);
        let own = &profile.team(team).unwrap().classes;
        let codes: Vec<&str> = own.iter().map(|class| class.code.as_str()).collect();
        assert_eq!(codes.join(" "), classes, "{name} {team}");
        for class in own {
            let sex = if class.code.starts_with('f') {
                Sex::F
            } else {
                Sex::M
            };
            let limit = class.code[1..]
                .strip_prefix('-')
                .map(|kg| kg.parse::<u32>().unwrap() * 1000);
            assert_eq!(
                (class.sex, class.up_to_grams),
                (sex, limit),
                "{}",
                class.code
            );
        }
    }
}

#[test]
fn the_random_weigh_in_has_the_limits_of_the_rulebook() {
    let seniors = template("ijf-2025").weigh_in;
    for (upper, limit) in [
        (48_000, 50_400),
        (57_000, 59_900),
        (73_000, 76_700),
        (81_000, 85_100),
    ] {
        assert_eq!(seniors.random_limit(upper), Some(limit));
    }
    let cadets = template("ijf-2025-cadets").weigh_in;
    assert_eq!(cadets.random_limit(48_000), Some(50_600));
    assert_eq!(template("djb-2026").weigh_in.random_limit(48_000), None);
    assert_eq!(seniors.random_limit(u32::MAX), None);
}

#[test]
fn seeds_stand_where_the_option_says_and_no_more_than_there_are() {
    let mut seeding = template("ijf-2025").seeding.unwrap();
    assert_eq!(
        seeding.for_draw().unwrap().eighths,
        [1, 5, 7, 3, 4, 8, 6, 2]
    );
    seeding.seeds = 4;
    assert_eq!(seeding.for_draw().unwrap().eighths, [1, 5, 7, 3]);
}

/// A template with a change, and the one refusal it brings.
fn refused(name: &str, from: &str, to: &str) -> (Place, Reason) {
    let before = text(name);
    assert!(before.contains(from), "{name} has no {from}");
    let faults = Profile::read(&before.replacen(from, to, 1)).unwrap_err();
    let fault = faults.first().cloned().unwrap();
    (fault.place, fault.reason)
}

#[test]
fn a_file_that_cannot_be_read_is_refused_with_line_and_reason() {
    let at = |line, column| Place::At { line, column };
    let ijf = |from, to| refused("ijf-2025", from, to);
    assert_eq!(
        ijf("version = 1", "versoin = 1"),
        (at(4, 1), Reason::UnknownField("versoin".into()))
    );
    let (place, reason) = ijf("shido = 3\n", "");
    assert!(matches!(place, Place::At { .. }), "{place:?}");
    assert_eq!(reason, Reason::MissingField("shido".into()));
    let (place, reason) = ijf("\"country\"", "\"town\"");
    assert_eq!(place, at(8, 15));
    assert_eq!(reason, Reason::UnknownWord("town".into()));
    for (from, to) in [
        ("seconds = 240", "seconds = -1"),
        ("seconds = 240", "seconds = \"four minutes\""),
        ("seconds = 240", "seconds = 70000"),
        ("2025-02-01", "2025-02-30"),
        ("[contest]", "[contest"),
    ] {
        let (place, reason) = ijf(from, to);
        assert!(matches!(place, Place::At { .. }), "{to}: {place:?}");
        assert!(matches!(reason, Reason::Unreadable(_)), "{to}: {reason:?}");
    }
    let long = "#".repeat(crate::judo::rules_file::LONGEST + 1);
    assert_eq!(
        Profile::read(&long).unwrap_err().first().unwrap().reason,
        Reason::TooLong
    );
}

#[test]
fn a_profile_that_contradicts_itself_is_refused_with_field_and_reason() {
    let field = |name: &str| Place::Field(name.to_owned());
    let range = |is, least, most| Reason::OutOfRange { is, least, most };
    for (name, from, to, place, reason) in [
        (
            "ijf-2025",
            "code = \"ijf\"",
            "code = \"IJF 2025\"",
            "code",
            Reason::BadCode,
        ),
        (
            "ijf-2025",
            "version = 1",
            "version = 0",
            "version",
            range(0, 1, 65_535),
        ),
        (
            "ijf-2025",
            "seconds = 240",
            "seconds = 0",
            "contest.seconds",
            range(0, 10, 3_600),
        ),
        (
            "ijf-2025",
            "shido = 3",
            "shido = 0",
            "contest.shido",
            range(0, 1, 9),
        ),
        (
            "ijf-2025",
            "yuko = true",
            "yuko = false",
            "contest.osaekomi.yuko",
            Reason::ScoreNotInUse,
        ),
        (
            "ijf-2025",
            "yuko = 5, ",
            "",
            "contest.osaekomi.yuko",
            Reason::ScoreNotInUse,
        ),
        (
            "ijf-2025",
            "yuko = 5",
            "yuko = 10",
            "contest.osaekomi.waza_ari",
            Reason::NotRising,
        ),
        (
            "ijf-2025",
            "ippon = 20",
            "ippon = 10",
            "contest.osaekomi.ippon",
            Reason::NotRising,
        ),
        (
            "ijf-2025",
            "golden_score = { ",
            "when_level = \"hantei\"\ngolden_score = { ",
            "contest.when_level",
            Reason::NeverReached,
        ),
        (
            "ijf-2025",
            "golden_score = { ",
            "golden_score = { limit_seconds = 60, ",
            "contest.when_level",
            Reason::NoEnd,
        ),
        (
            "nwjv-2026-u13",
            "when_level = \"hantei\"\n",
            "",
            "contest.when_level",
            Reason::NoEnd,
        ),
        (
            "oejv-2026-u12",
            "\"hantei\"",
            "\"draw\"",
            "systems[1].system",
            Reason::DrawNeedsPool("double_repechage".into()),
        ),
        (
            "ijf-2025",
            "most = 100",
            "most = 99",
            "pools.points.most",
            Reason::NotRising,
        ),
        (
            "ijf-2025",
            "waza_ari = 10, yuko = 1,",
            "waza_ari = 0, yuko = 1,",
            "pools.points",
            Reason::NotRising,
        ),
        (
            "ijf-2025",
            "hantei = 0",
            "hantei = 5",
            "pools.points.hantei",
            Reason::ScoreNotInUse,
        ),
        (
            "ijf-2025",
            "draw_halves = 0",
            "draw_halves = 1",
            "pools.draw_halves",
            Reason::ScoreNotInUse,
        ),
        (
            "ijf-2025",
            "draw_halves = 0",
            "draw_halves = 2",
            "pools.win_halves",
            Reason::NotRising,
        ),
        (
            "ijf-2025",
            "\"points\", ",
            "\"wins\", ",
            "pools.tie_breaks",
            Reason::Twice("Wins".into()),
        ),
        (
            "ijf-2025",
            "bronze_in_pool = 1",
            "bronze_in_pool = 3",
            "pools.bronze_in_pool",
            range(3, 1, 2),
        ),
        (
            "ijf-2025",
            "seeds = 8",
            "seeds = 16",
            "seeding.seeds",
            range(16, 1, 8),
        ),
        (
            "ijf-2025",
            "option = \"ijf\"",
            "option = \"fair\"",
            "seeding.option",
            Reason::UnknownWord("fair".into()),
        ),
        (
            "ijf-2025",
            "[\"country\"]",
            "[\"club\", \"club\"]",
            "separation",
            Reason::Twice("Club".into()),
        ),
        (
            "ijf-2025",
            "to = 5",
            "to = 6",
            "systems[0].sheets",
            Reason::SheetTooSmall,
        ),
        (
            "ijf-2025",
            "from = 6",
            "from = 5",
            "systems[1].from",
            Reason::Overlap(5),
        ),
        (
            "ijf-2025",
            "from = 6",
            "from = 7",
            "systems",
            Reason::Gap(6),
        ),
        (
            "ijf-2025",
            "to = 128",
            "to = 129",
            "systems[1].to",
            range(129, 6, 128),
        ),
        (
            "ijf-2025",
            "[8, 16,",
            "[16, 8,",
            "systems[1].sheets",
            Reason::NotRising,
        ),
        (
            "ijf-2025",
            "[8, 16, 32, 64, 128]",
            "[8, 16, 24, 32, 64, 128]",
            "systems[1].sheets",
            Reason::NoSuchSheet(24),
        ),
        (
            "children-groups",
            "[2, 3, 4, 5, 6, 7]",
            "[2, 4, 5, 6, 7]",
            "systems[0].sheets",
            Reason::SheetTooLarge {
                lines: 4,
                entries: 3,
            },
        ),
        (
            "ijf-2025",
            "[8, 16, 32, 64, 128]",
            "[16, 32, 64, 128]",
            "systems[1].from",
            Reason::SheetTooLarge {
                lines: 16,
                entries: 6,
            },
        ),
        (
            "ijf-2025",
            "[8, 16, 32, 64, 128]",
            "[8, 16, 64, 128]",
            "systems[1].sheets",
            Reason::SheetTooLarge {
                lines: 64,
                entries: 17,
            },
        ),
        (
            "children-groups",
            "system = \"round_robin\"",
            "system = \"quarter_final_repechage\"",
            "systems[0].sheets",
            Reason::NoSuchSheet(2),
        ),
        (
            "ijf-2025",
            "fewest_athletes = 4",
            "fewest_athletes = 7",
            "teams[0].fewest_athletes",
            range(7, 1, 6),
        ),
        (
            "ijf-2025",
            "f-57",
            "m-73",
            "teams[0].classes",
            Reason::Twice("m-73".into()),
        ),
        (
            "ijf-2025",
            "code = \"women\"",
            "code = \"mixed\"",
            "teams.code",
            Reason::Twice("mixed".into()),
        ),
    ] {
        assert_eq!(
            refused(name, from, to),
            (field(place), reason),
            "{name}: {to}"
        );
    }
}

/// Whatever range a profile names, each number of entries in it can be drawn; a federation's own system is left to
/// [`Profile::missing_systems`].
#[test]
fn every_number_of_entries_that_passes_can_be_drawn() {
    let mut profile = template("ijf-2025");
    let mut drawn = BTreeMap::new();
    let mut passed = 0;
    for code in systems::CODES {
        let sizes = systems::sizes(code);
        for from in 2..=13 {
            for to in [from, from + 1, from + 9, 33] {
                for skip in 0..sizes.len().min(3) {
                    profile.systems = vec![SystemRange {
                        from,
                        to,
                        system: code.to_owned(),
                        sheets: sizes.iter().copied().skip(skip).collect(),
                    }];
                    let mut takes = |entries: u16| {
                        let (code, lines) = profile.system_for(usize::from(entries))?;
                        let wiring = systems::builtin(&code, lines)?;
                        let entrants = (0..entries).map(Entrant).map(Entry::new);
                        let input = Input {
                            pools: PoolShape::of(&wiring),
                            ..Input::new(entrants.collect(), lines, Seed(1))
                        };
                        let is_drawn = drawn
                            .entry((code, lines, entries))
                            .or_insert_with(|| draw::make(&input).is_ok());
                        (wiring.fewest <= entries && *is_drawn).then_some(())
                    };
                    let is_drawable = (from..=to).all(|entries| takes(entries).is_some());
                    passed += u32::from(is_drawable);
                    assert_eq!(profile.contradictions().is_empty(), is_drawable);
                }
            }
        }
    }
    assert!(passed > 20, "{passed}");
    profile.systems = vec![SystemRange {
        from: 2,
        to: 40,
        system: "federation_own".into(),
        sheets: vec![48],
    }];
    assert!(profile.contradictions().is_empty());
}

#[test]
fn all_contradictions_are_named_at_once_and_nothing_is_frozen() {
    let mut profile = template("ijf-2025");
    profile.source = " ".into();
    profile.systems.clear();
    let faults = profile.freeze().unwrap_err();
    let fields: Vec<_> = faults.into_iter().map(|fault| fault.place).collect();
    assert_eq!(
        fields,
        [
            Place::Field("source".into()),
            Place::Field("systems".into())
        ]
    );
}

proptest::proptest! {
    #[test]
    fn no_change_of_a_file_panics(file in 0..templates::FILES.len(), at in 0..4_000_usize, cut in 0..40_usize, with in ".{0,12}") {
        let text = templates::FILES[file].1;
        let chars: Vec<char> = text.chars().collect();
        let at = at.min(chars.len());
        let rest = (at + cut).min(chars.len());
        let changed: String = chars[..at].iter().copied().chain(with.chars()).chain(chars[rest..].iter().copied()).collect();
        if let Ok(profile) = Profile::read(&changed) {
            for entries in 0..140 {
                let _ = profile.system_for(entries);
            }
            let written = profile.write().unwrap();
            proptest::prop_assert_eq!(Profile::read(&written).unwrap(), profile);
        }
    }
}
