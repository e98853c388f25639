use super::*;
use crate::judo::{
    contest::{Left, Pair},
    entrant::{
        Entrant,
        Side::{self, Blue, White},
    },
    outcome::{Kind, Outcome, Scores},
    profile::{TeamRules, templates},
    random::{Dice, Seed},
    sheet::{Force, Record, Sheet},
    systems,
};

fn rules(template: &str, team: &str) -> TeamRules {
    let profile = templates::named(template).unwrap().unwrap();
    profile.team(team).unwrap().clone()
}

fn mixed() -> TeamRules {
    rules("ijf-2025", "mixed")
}

fn codes(rules: &TeamRules, order: &[ClassNo]) -> Vec<String> {
    order
        .iter()
        .map(|no| rules.classes[usize::from(no.0)].code.clone())
        .collect()
}

/// Everybody of both teams, in the order of the cycle.
fn full(rules: &TeamRules) -> Encounter {
    let count = u32::try_from(rules.classes.len()).unwrap();
    let team = |from: u32| (from..from + count).map(Some).collect::<LineUp>();
    Encounter::new(order(rules, ClassNo(0), 0), team(0), team(100))
}

fn won(standing: &Standing) -> (u8, u8) {
    (standing.won.white, standing.won.blue)
}

fn without_winner(kind: Kind) -> Outcome {
    Outcome {
        kind,
        winner: None,
        white: Scores::default(),
        blue: Scores::default(),
        ..Outcome::ippon(White)
    }
}

fn lost_by(kind: Kind, winner: Side) -> Outcome {
    Outcome {
        kind,
        ..Outcome::ippon(winner)
    }
}

/// Three contests for each, fought in the order of the cycle.
fn level() -> Encounter {
    let mut encounter = full(&mixed());
    for no in 0..6 {
        let winner = if no % 2 == 0 { White } else { Blue };
        encounter
            .outcomes
            .insert(ClassNo(no), Outcome::ippon(winner));
    }
    encounter
}

#[test]
fn the_starting_class_is_drawn_and_rotates_by_round() {
    let rules = mixed();
    assert_eq!(
        codes(&rules, &order(&rules, ClassNo(0), 0)),
        ["f-57", "m-73", "f-70", "m-90", "f+70", "m+90"]
    );
    assert_eq!(
        codes(&rules, &order(&rules, ClassNo(4), 3)),
        ["m-73", "f-70", "m-90", "f+70", "m+90", "f-57"]
    );
    let drawn: Vec<_> = (0..60)
        .map(|seed| draw_start(&rules, &mut Dice::new(Seed(seed))))
        .collect();
    assert!((0..6).all(|no| drawn.contains(&ClassNo(no))));
    assert_eq!(drawn[7], draw_start(&rules, &mut Dice::new(Seed(7))));
}

#[test]
fn teams_of_one_sex_fight_light_to_heavy_in_every_round() {
    let rules = rules("ijf-2025", "men");
    assert_eq!(draw_start(&rules, &mut Dice::new(Seed(3))), ClassNo(0));
    assert_eq!(
        codes(&rules, &order(&rules, ClassNo(0), 2)),
        ["m-66", "m-73", "m-81", "m-90", "m+90"]
    );
    assert_eq!(rules.majority(), 3);
    let mut encounter = full(&rules);
    for no in 0..3 {
        encounter.outcomes.insert(ClassNo(no), Outcome::ippon(Blue));
    }
    assert_eq!(
        encounter.standing(&rules).unwrap().next,
        Next::Ended(Some(Blue))
    );
}

fn squad(classes: &[u8]) -> Vec<Member> {
    (0..)
        .zip(classes)
        .map(|(who, class)| Member {
            who,
            class: ClassNo(*class),
        })
        .collect()
}

#[test]
fn a_squad_has_at_most_two_in_a_class_and_at_least_four() {
    let rules = mixed();
    assert_eq!(check_squad(&rules, &squad(&[0, 0, 1, 2, 3, 4, 5])), Ok(()));
    assert_eq!(check_squad(&rules, &squad(&[0, 1, 2, 3])), Ok(()));
    assert_eq!(
        check_squad(&rules, &squad(&[0, 0, 0, 9])),
        Err(vec![
            LineUpFault::NoSuchClass(ClassNo(9)),
            LineUpFault::TooManyIn(ClassNo(0))
        ])
    );
    let mut double = squad(&[0, 1, 2]);
    double[2].who = 1;
    assert_eq!(
        check_squad(&rules, &double),
        Err(vec![
            LineUpFault::Twice(1),
            LineUpFault::TooFew { are: 3, needed: 4 }
        ])
    );
}

#[test]
fn seniors_may_fight_one_class_up_and_cadets_not() {
    // Two women of the lightest class, nobody of the middle one.
    let squad = squad(&[0, 0, 1, 3, 4, 5]);
    let up = [Some(0), Some(2), Some(1), Some(3), Some(4), Some(5)];
    assert_eq!(check_line_up(&mixed(), &squad, &up), Ok(()));
    let wrong = |who, class| {
        Err(vec![LineUpFault::WrongClass {
            who,
            class: ClassNo(class),
        }])
    };
    let cadets = rules("ijf-2025-cadets", "mixed");
    assert_eq!(check_line_up(&cadets, &squad, &up), wrong(1, 2));
    let two_up = [Some(0), Some(2), None, Some(3), Some(1), Some(5)];
    assert_eq!(check_line_up(&mixed(), &squad, &two_up), wrong(1, 4));
    let down = [Some(4), Some(2), Some(1), Some(3), None, Some(5)];
    assert_eq!(check_line_up(&mixed(), &squad, &down), wrong(4, 0));
    let other_sex = [Some(2), None, Some(1), Some(3), Some(4), Some(5)];
    assert_eq!(check_line_up(&mixed(), &squad, &other_sex), wrong(2, 0));
}

#[test]
fn a_line_up_names_athletes_of_the_team_once_and_at_least_four() {
    let squad = squad(&[0, 1, 2, 3, 4, 5]);
    let check = |line_up: &[Option<u32>]| check_line_up(&mixed(), &squad, line_up).unwrap_err();
    assert_eq!(
        check(&[Some(0), Some(1), Some(2), Some(3), Some(4), Some(77)]),
        [LineUpFault::NotOfTheTeam(77)]
    );
    assert_eq!(
        check(&[Some(0), Some(1), None, None, None, Some(5)]),
        [LineUpFault::TooFew { are: 3, needed: 4 }]
    );
    assert_eq!(
        check(&[Some(0), Some(1), Some(2), Some(3)]),
        [LineUpFault::WrongLength]
    );
    assert!(
        check(&[Some(0), Some(1), Some(0), Some(3), Some(4), Some(5)])
            .contains(&LineUpFault::Twice(0))
    );
}

#[test]
fn the_first_to_four_wins_and_the_rest_is_not_fought() {
    let rules = mixed();
    let mut encounter = full(&rules);
    assert_eq!(
        encounter.standing(&rules).unwrap().next,
        Next::Contest(ClassNo(0))
    );
    for no in 0..4 {
        encounter.outcomes.insert(ClassNo(no), Outcome::ippon(Blue));
    }
    let standing = encounter.standing(&rules).unwrap();
    assert_eq!(
        (won(&standing), standing.next),
        ((0, 4), Next::Ended(Some(Blue)))
    );
    let outcome = encounter.outcome(&rules).unwrap().unwrap();
    assert_eq!((outcome.kind, outcome.winner), (Kind::Scores, Some(Blue)));
    assert_eq!((outcome.white.yuko, outcome.blue.yuko), (0, 4));
    encounter.outcomes.insert(ClassNo(5), Outcome::ippon(White));
    assert_eq!(
        encounter.standing(&rules),
        Err(Fault::NotFought(ClassNo(5)))
    );
}

#[test]
fn a_missing_athlete_is_a_win_for_the_other_and_two_are_none() {
    let rules = mixed();
    let mut encounter = full(&rules);
    encounter.line_ups.white[0] = None;
    encounter.line_ups.blue[1] = None;
    encounter.line_ups.white[2] = None;
    encounter.line_ups.blue[2] = None;
    let standing = encounter.standing(&rules).unwrap();
    assert_eq!(won(&standing), (1, 1));
    assert_eq!(standing.next, Next::Contest(ClassNo(3)));
    // Two more for white, one for blue: more contests won, without a majority.
    for (no, winner) in [(3, White), (4, White), (5, Blue)] {
        encounter
            .outcomes
            .insert(ClassNo(no), Outcome::ippon(winner));
    }
    let standing = encounter.standing(&rules).unwrap();
    assert_eq!(
        (won(&standing), standing.next),
        ((3, 2), Next::Ended(Some(White)))
    );
    encounter.outcomes.insert(ClassNo(0), Outcome::ippon(White));
    assert_eq!(
        encounter.standing(&rules),
        Err(Fault::NotFought(ClassNo(0)))
    );
}

#[test]
fn at_three_all_a_class_is_drawn_for_golden_score_and_decides() {
    let rules = mixed();
    let mut encounter = level();
    let standing = encounter.standing(&rules).unwrap();
    assert_eq!(won(&standing), (3, 3));
    let Next::Draw(pot) = standing.next else {
        panic!("{:?}", standing.next);
    };
    assert_eq!(pot.len(), 6);
    assert_eq!(encounter.outcome(&rules), Ok(None));
    let class = draw_class(&pot, &mut Dice::new(Seed(5))).unwrap();
    let outcome = None;
    encounter.decisive.push(Decisive { class, outcome });
    assert_eq!(
        encounter.standing(&rules).unwrap().next,
        Next::Decisive(class)
    );
    encounter.decisive[0].outcome = Some(Outcome::ippon(Blue));
    let standing = encounter.standing(&rules).unwrap();
    assert_eq!(
        (won(&standing), standing.next),
        ((3, 4), Next::Ended(Some(Blue)))
    );
    let outcome = encounter.outcome(&rules).unwrap().unwrap();
    assert!(outcome.golden_score);
    // Nothing is drawn after that.
    encounter.decisive.push(Decisive {
        class,
        outcome: None,
    });
    assert_eq!(encounter.standing(&rules), Err(Fault::NotDrawn(class)));
}

fn pot(encounter: &Encounter) -> Vec<u8> {
    match encounter.standing(&mixed()).unwrap().next {
        Next::Draw(pot) => pot.into_iter().map(|class| class.0).collect(),
        next => panic!("{next:?}"),
    }
}

#[test]
fn a_class_where_both_are_missing_is_not_drawn() {
    let mut encounter = level();
    for no in [0, 1] {
        encounter.outcomes.remove(&ClassNo(no));
        encounter.line_ups.white[usize::from(no)] = None;
        encounter.line_ups.blue[usize::from(no)] = None;
    }
    assert_eq!(pot(&encounter), [2, 3, 4, 5]);
}

#[test]
fn a_class_where_one_is_missing_or_unable_stays_and_gives_the_win() {
    let mut missing = level();
    missing.outcomes.remove(&ClassNo(0));
    missing.line_ups.blue[0] = None;
    let mut injured = level();
    let kiken = lost_by(Kind::KikenGachi, White);
    injured.outcomes.insert(ClassNo(0), kiken);
    let mut banned = level();
    let out = lost_by(Kind::DirectHansokuMakeOut, White);
    banned.outcomes.insert(ClassNo(0), out);
    let mut hurt = level();
    hurt.unable.insert((Blue, ClassNo(0)));
    for mut encounter in [missing, injured, banned, hurt] {
        assert_eq!(pot(&encounter).len(), 6);
        encounter.decisive.push(Decisive {
            class: ClassNo(0),
            outcome: None,
        });
        let standing = encounter.standing(&mixed()).unwrap();
        assert_eq!(
            (won(&standing), standing.next),
            ((4, 3), Next::Ended(Some(White)))
        );
    }
    // Somebody with three shido or disqualified for a dangerous technique may fight.
    for kind in [
        Kind::IndirectHansokuMake,
        Kind::DirectHansokuMakeMayContinue,
    ] {
        let mut encounter = level();
        encounter.outcomes.insert(ClassNo(0), lost_by(kind, White));
        encounter.decisive.push(Decisive {
            class: ClassNo(0),
            outcome: None,
        });
        let next = encounter.standing(&mixed()).unwrap().next;
        assert_eq!(next, Next::Decisive(ClassNo(0)));
    }
}

#[test]
fn a_double_direct_hansoku_make_takes_the_class_out_and_a_double_third_shido_does_not() {
    // In the encounter ..
    let mut encounter = level();
    let shido = without_winner(Kind::DoubleIndirectHansokuMake);
    let direct = without_winner(Kind::DoubleDirectHansokuMake);
    encounter.outcomes.insert(ClassNo(0), shido);
    encounter.outcomes.insert(ClassNo(1), direct);
    assert_eq!(pot(&encounter), [0, 2, 3, 4, 5]);
    // .. and in the deciding contest: drawn again.
    let mut encounter = level();
    let class = ClassNo(2);
    let outcome = Some(shido);
    encounter.decisive.push(Decisive { class, outcome });
    assert_eq!(pot(&encounter).len(), 6);
    encounter.decisive.push(Decisive {
        class,
        outcome: Some(direct),
    });
    assert_eq!(pot(&encounter), [0, 1, 3, 4, 5]);
    encounter.decisive.push(Decisive {
        class,
        outcome: None,
    });
    assert_eq!(encounter.standing(&mixed()), Err(Fault::NotDrawn(class)));
}

#[test]
fn a_level_encounter_without_a_class_to_draw_is_for_a_commission() {
    let mut encounter = level();
    for no in 0..6 {
        let class = ClassNo(no);
        encounter.unable.extend([(White, class), (Blue, class)]);
    }
    assert_eq!(encounter.standing(&mixed()).unwrap().next, Next::Undecided);
    assert_eq!(encounter.outcome(&mixed()), Ok(None));
}

#[test]
fn a_team_that_does_not_come_loses_four_or_three_to_nothing() {
    for (team, majority) in [("mixed", 4), ("women", 3)] {
        let rules = rules("ijf-2025", team);
        let mut encounter = full(&rules);
        encounter.outcomes.insert(ClassNo(0), Outcome::ippon(White));
        encounter.left.white = Some(Left::NoShow);
        let standing = encounter.standing(&rules).unwrap();
        assert_eq!(won(&standing), (0, majority));
        let outcome = encounter.outcome(&rules).unwrap().unwrap();
        assert_eq!(
            (outcome.kind, outcome.winner),
            (Kind::FusenGachi, Some(Blue))
        );
        encounter.left.blue = Some(Left::Withdrawn);
        let outcome = encounter.outcome(&rules).unwrap().unwrap();
        assert_eq!(
            (outcome.kind, outcome.winner),
            (Kind::DoubleFusenGachi, None)
        );
    }
}

#[test]
fn a_pool_of_teams_is_ranked_by_encounters_then_by_contests() {
    // Design §1.5: all three win once, 4:1, 4:2 and 4:3 by contests, which makes 7, 6 and 5.
    let rules = mixed();
    let won = |winner: Side, by: usize, lost: usize| {
        let mut encounter = full(&rules);
        let order = encounter.order.clone();
        let winners =
            std::iter::repeat_n(winner.other(), lost).chain(std::iter::repeat_n(winner, by));
        for (class, side) in order.into_iter().zip(winners) {
            encounter.outcomes.insert(class, Outcome::ippon(side));
        }
        encounter.outcome(&rules).unwrap().unwrap()
    };
    let mut sheet = Sheet::new(
        systems::builtin("round_robin", 3).unwrap(),
        rules.pool_rules(),
        Record {
            lines: (0..3).map(|team| Some(Entrant(team))).collect(),
            ..Record::default()
        },
    )
    .unwrap();
    while let Some(no) = sheet.open().first().copied() {
        let (white, blue) = sheet.slots(no);
        let pair = (white.entrant().unwrap().0, blue.entrant().unwrap().0);
        let outcome = match pair {
            (0, 1) => won(White, 4, 1),
            (1, 2) => won(White, 4, 0),
            (0, 2) => won(Blue, 4, 2),
            other => panic!("{other:?}"),
        };
        sheet.record_outcome(no, outcome, Force::No).unwrap();
    }
    let table: Vec<_> = sheet
        .table(0)
        .iter()
        .map(|row| (row.entrant.0, row.wins, row.points))
        .collect();
    assert_eq!(table, [(0, 1, 6), (1, 1, 5), (2, 1, 4)]);
    assert!(sheet.decisions().is_empty());
}

#[test]
fn an_encounter_that_does_not_name_every_class_is_refused() {
    let rules = mixed();
    let mut encounter = full(&rules);
    encounter.order.swap(0, 1);
    assert!(encounter.standing(&rules).is_ok());
    encounter.order[0] = ClassNo(5);
    assert_eq!(encounter.standing(&rules), Err(Fault::Order));
    let mut encounter = full(&rules);
    encounter.line_ups.blue.pop();
    assert_eq!(encounter.standing(&rules), Err(Fault::LineUp));
}

#[test]
fn an_encounter_reads_as_it_was_written() {
    let mut encounter = level();
    encounter.unable.insert((Blue, ClassNo(3)));
    encounter.left = Pair {
        white: None,
        blue: Some(Left::NoShow),
    };
    let text = serde_json::to_string(&encounter).unwrap();
    assert_eq!(serde_json::from_str::<Encounter>(&text).unwrap(), encounter);
}

proptest::proptest! {
    /// Whatever happens, an encounter goes on to its end: whoever fights what is called comes there.
    #[test]
    fn every_encounter_comes_to_an_end(
        seed: u64, present in proptest::collection::vec(0..4_u8, 6), kinds in proptest::collection::vec(0..12_usize, 40), stops: bool,
    ) {
        let mut rules = mixed();
        rules.stops_at_majority = stops;
        let mut dice = Dice::new(Seed(seed));
        let start = draw_start(&rules, &mut dice);
        let side = |bit: u8| (0..6_u32).zip(&present).map(|(who, both)| (both & bit != 0).then_some(who)).collect::<LineUp>();
        let mut encounter = Encounter::new(order(&rules, start, 1), side(1), side(2));
        let mut kinds = kinds.into_iter().map(|kind| Kind::ALL[kind]).chain(std::iter::repeat(Kind::Scores));
        let mut outcome = |dice: &mut Dice| {
            let kind = kinds.next().unwrap();
            let winner = if dice.below(2) == 0 { White } else { Blue };
            if kind.has_no_winner() { without_winner(kind) } else { lost_by(kind, winner) }
        };
        for _ in 0..60 {
            let standing = encounter.standing(&rules).unwrap();
            match standing.next {
                Next::Contest(class) => { encounter.outcomes.insert(class, outcome(&mut dice)); }
                Next::Draw(pot) => {
                    let class = draw_class(&pot, &mut dice).unwrap();
                    encounter.decisive.push(Decisive { class, outcome: None });
                }
                Next::Decisive(_) => encounter.decisive.last_mut().unwrap().outcome = Some(outcome(&mut dice)),
                Next::Ended(winner) => {
                    let (white, blue) = (standing.won.white, standing.won.blue);
                    proptest::prop_assert_eq!(winner, Some(if white > blue { White } else { Blue }));
                    proptest::prop_assert!(white != blue);
                    let outcome = encounter.outcome(&rules).unwrap().unwrap();
                    proptest::prop_assert_eq!(outcome.winner, winner);
                    return Ok(());
                }
                Next::Undecided => return Ok(()),
            }
        }
        proptest::prop_assert!(false, "no end: {:?}", encounter);
    }
}
