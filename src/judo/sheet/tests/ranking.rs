//! Ranking of pools, and decisions.
use super::*;
use crate::judo::systems::builtin;

fn won(side: Side, waza_ari: u8, yuko: u8, seconds: u16) -> Outcome {
    let scores = Scores {
        waza_ari,
        yuko,
        ..Scores::default()
    };
    let mut outcome = by(Kind::Scores, Some(side));
    match side {
        Side::White => outcome.white = scores,
        Side::Blue => outcome.blue = scores,
    }
    outcome.seconds = seconds;
    outcome
}

#[test]
fn a_pool_is_ranked_by_wins_points_and_the_contest_between_two() {
    let mut sheet = pool_of(4);
    let contests = [
        won(Side::White, 1, 0, 60),
        won(Side::White, 1, 0, 60),
        won(Side::Blue, 0, 1, 60),
        won(Side::Blue, 1, 0, 60),
        won(Side::White, 1, 1, 60),
        won(Side::White, 1, 0, 60),
    ];
    for (at, outcome) in contests.into_iter().enumerate() {
        assert!(sheet.standing().placed.is_empty());
        fight(&mut sheet, u16::try_from(at).unwrap() + 1, outcome);
    }
    // 0 and 2 have two wins and 20 points each, and 0 beat 2; 1 has one win and 11 points, 3 one win and 1 point.
    assert_eq!(places(&sheet), [(0, 1), (1, 3), (2, 2), (3, 4)]);
    let table = sheet.table(0);
    let row = |at: usize| {
        (
            table[at].entrant.0,
            table[at].wins,
            table[at].points,
            table[at].rank,
        )
    };
    assert_eq!(row(0), (0, 2, 20, 1));
    assert_eq!(row(1), (2, 2, 20, 2));
    assert_eq!(row(2), (1, 1, 11, 3));
    assert_eq!(row(3), (3, 1, 1, 4));
    assert!(sheet.is_finished());
    assert!(sheet.table(1).is_empty());
}

#[test]
fn a_circle_of_three_is_told_apart_by_the_time_of_their_wins() {
    let mut sheet = pool_of(3);
    fight(
        &mut sheet,
        1,
        Outcome {
            seconds: 90,
            ..WHITE
        },
    );
    fight(
        &mut sheet,
        2,
        Outcome {
            seconds: 30,
            ..BLUE
        },
    );
    fight(
        &mut sheet,
        3,
        Outcome {
            seconds: 60,
            ..WHITE
        },
    );
    assert_eq!(places(&sheet), [(0, 3), (1, 2), (2, 1)]);
}

#[test]
fn two_who_are_left_of_a_circle_begin_again_with_the_contest_between_them() {
    // 0 beat 1, 1 beat 2, 2 beat 0; 1 and 2 needed the same time, 0 longer. Of the two left, 1 beat 2.
    let mut sheet = pool_of(3);
    fight(
        &mut sheet,
        1,
        Outcome {
            seconds: 90,
            ..WHITE
        },
    );
    fight(
        &mut sheet,
        2,
        Outcome {
            seconds: 60,
            ..BLUE
        },
    );
    fight(
        &mut sheet,
        3,
        Outcome {
            seconds: 60,
            ..WHITE
        },
    );
    assert_eq!(places(&sheet), [(0, 3), (1, 1), (2, 2)]);
}

#[test]
fn what_the_rules_cannot_settle_needs_a_decision() {
    let mut sheet = pool_of(3);
    for (no, outcome) in [(1, WHITE), (2, BLUE), (3, WHITE)] {
        fight(&mut sheet, no, outcome);
    }
    assert!(!sheet.is_finished() && sheet.open().is_empty());
    let standing = sheet.standing();
    assert!(standing.placed.is_empty());
    assert!(
        standing
            .unplaced
            .iter()
            .all(|(_, why)| *why == Unplaced::DecisionNeeded)
    );
    let ties = sheet.decisions();
    assert_eq!((ties.len(), ties[0].pool, ties[0].rank), (1, 0, 1));
    assert_eq!(ties[0].entrants, [Entrant(0), Entrant(1), Entrant(2)]);
    assert!(
        sheet
            .table(0)
            .iter()
            .all(|row| row.rank == 1 && row.is_level)
    );

    let all = [Entrant(2), Entrant(0), Entrant(1)];
    for wrong in [&[][..], &[Entrant(9)], &[Entrant(0), Entrant(0)]] {
        let refused = sheet.decide(0, wrong, Force::No);
        assert_eq!(refused, Err(Refusal::Decision(0)));
    }
    assert_eq!(sheet.decide(1, &all, Force::No), Err(Refusal::Decision(1)));
    // A decision about two of three who are level settles nothing yet.
    sheet.decide(0, &all[..2], Force::No).unwrap();
    assert!(!sheet.is_finished());
    sheet.decide(0, &all, Force::No).unwrap();
    assert!(sheet.is_finished() && sheet.decisions().is_empty());
    assert_eq!(places(&sheet), [(0, 2), (1, 3), (2, 1)]);

    // A correction that leaves the same three level keeps the decision, another withdraws it, if told to.
    let same = Outcome {
        golden_score: true,
        ..WHITE
    };
    assert_eq!(
        sheet.record_outcome(ContestNo(1), same, Force::No),
        Ok(Changed::default())
    );
    let refused = sheet.record_outcome(ContestNo(1), BLUE, Force::No);
    assert_eq!(
        refused,
        Err(Refusal::Rewrites {
            contests: Vec::new(),
            decisions: vec![0]
        })
    );
    let changed = sheet
        .record_outcome(ContestNo(1), BLUE, Force::Yes)
        .unwrap();
    assert_eq!(changed.decisions, [0]);
    assert!(sheet.record().decided.is_empty());
    assert_eq!(places(&sheet), [(0, 3), (1, 1), (2, 2)]);
}

#[test]
fn who_is_level_in_a_pool_waits_before_the_final() {
    // Two go to a final: the tie matters. With the third place for ranks 3 and 4 alike it does not.
    let mut wiring = one_pool(4, 1, None);
    wiring.places[3].place = 3;
    let mut sheet = sheet(wiring);
    // 0 beats all, 1 beats the others, 2 and 3 draw; nothing tells them apart.
    for (no, outcome) in [(1, WHITE), (2, WHITE), (3, WHITE), (4, WHITE), (5, WHITE)] {
        fight(&mut sheet, no, outcome);
    }
    fight(&mut sheet, 6, both(Kind::Draw));
    assert!(sheet.is_finished());
    assert_eq!(places(&sheet), [(0, 1), (1, 2), (2, 3), (3, 3)]);
    assert_eq!(sheet.standing().without_medal, [Entrant(2), Entrant(3)]);
    assert_eq!(sheet.standing().medal(Entrant(2)), None);
    assert_eq!(sheet.standing().medal(Entrant(1)), Some(2));
}

#[test]
fn points_of_victories_and_other_criteria_are_data() {
    let mut rules = ijf();
    rules.points = PoolPoints::Victory {
        ippon: 10,
        waza_ari: 7,
        yuko: 5,
        hantei: 1,
    };
    rules.tie_breaks = vec![TieBreak::Wins, TieBreak::Points, TieBreak::Lighter];
    (rules.win_halves, rules.draw_halves) = (2, 1);
    let ranked = |weights: &[(u16, u32)], contests: [Outcome; 3]| {
        let weights: BTreeMap<Entrant, u32> =
            weights.iter().map(|(e, w)| (Entrant(*e), *w)).collect();
        let record = Record { weights, ..full(3) };
        let mut sheet = Sheet::new(one_pool(3, 1, None), rules.clone(), record).unwrap();
        for (no, outcome) in (1..).zip(contests) {
            fight(&mut sheet, no, outcome);
        }
        sheet
    };
    let circle = [WHITE, BLUE, WHITE];
    let weights = [(0, 40_000), (1, 39_900), (2, 39_800)];
    assert_eq!(places(&ranked(&weights, circle)), [(0, 3), (1, 2), (2, 1)]);
    // Without one of the weights it is not settled; two of the same weight are left level.
    assert_eq!(ranked(&weights[..2], circle).decisions().len(), 1);
    let same = [(0, 40_000), (1, 39_800), (2, 39_800)];
    assert_eq!(ranked(&same, circle).decisions()[0].rank, 1);
    // A draw is half a win here; the highest score in which the winner is ahead counts.
    let yuko = Outcome {
        white: Scores {
            waza_ari: 1,
            yuko: 1,
            ..Scores::default()
        },
        blue: Scores {
            waza_ari: 1,
            ..Scores::default()
        },
        ..by(Kind::Scores, Some(Side::White))
    };
    let sheet = ranked(
        &[],
        [both(Kind::Draw), yuko, by(Kind::Hantei, Some(Side::White))],
    );
    let table = sheet.table(0);
    assert_eq!(
        (table[0].entrant.0, table[0].halves, table[0].points),
        (0, 3, 5)
    );
    assert_eq!(
        (table[1].entrant.0, table[1].halves, table[1].points),
        (1, 3, 1)
    );
    assert_eq!(table[0].draws, 1);
}

#[test]
fn own_scores_count_in_lost_contests_up_to_the_most() {
    let mut sheet = pool_of(2);
    let outcome = Outcome {
        white: Scores {
            waza_ari: 1,
            yuko: 3,
            shido: 3,
            ..Scores::default()
        },
        blue: Scores {
            yuko: 1,
            ..Scores::default()
        },
        ..by(Kind::IndirectHansokuMake, Some(Side::Blue))
    };
    fight(&mut sheet, 1, outcome);
    let table = sheet.table(0);
    assert_eq!((table[0].entrant.0, table[0].points), (1, 100));
    assert_eq!((table[1].points, table[1].shido), (13, 3));
    // Second of two without a win: the place, and no medal.
    assert_eq!(sheet.standing().without_medal, [Entrant(0)]);
}

#[test]
fn fewest_shido_and_wins_among_the_level_are_criteria() {
    let mut rules = ijf();
    rules.tie_breaks = vec![TieBreak::Wins, TieBreak::WinsAmong, TieBreak::FewestShido];
    let mut sheet = Sheet::new(one_pool(4, 1, None), rules, full(4)).unwrap();
    let shido = |count| Scores {
        ippon: 1,
        shido: count,
        ..Scores::default()
    };
    // 0, 1, 2 in a circle, all beat 3; 2 has no shido, 1 one, 0 two.
    fight(
        &mut sheet,
        1,
        Outcome {
            white: shido(2),
            ..WHITE
        },
    );
    fight(&mut sheet, 2, BLUE);
    fight(&mut sheet, 3, WHITE);
    fight(
        &mut sheet,
        4,
        Outcome {
            white: shido(1),
            ..WHITE
        },
    );
    fight(&mut sheet, 5, WHITE);
    fight(&mut sheet, 6, WHITE);
    assert_eq!(places(&sheet), [(0, 3), (1, 2), (2, 1), (3, 4)]);
}

#[test]
fn one_alone_in_a_pool_is_first_without_a_medal() {
    let mut record = full(3);
    record.lines[1] = None;
    record.lines[2] = None;
    let sheet = Sheet::new(one_pool(3, 1, None), ijf(), record).unwrap();
    assert!(sheet.is_finished());
    let standing = sheet.standing();
    assert_eq!(standing.placed, [(1, Entrant(0))]);
    assert_eq!(standing.medal(Entrant(0)), None);
}

/// A pool of `lines` in which everybody wins against all below them.
fn with_bronzes(wiring: Wiring, bronze_in_pool: u8) -> Sheet {
    let rules = PoolRules {
        bronze_in_pool,
        ..ijf()
    };
    let lines = wiring.lines;
    let mut sheet = Sheet::new(wiring, rules, full(lines)).unwrap();
    white_wins_all(&mut sheet);
    sheet
}

#[test]
fn a_single_pool_may_give_two_bronzes() {
    let given = |wiring, bronzes| {
        let placed = with_bronzes(wiring, bronzes).standing().placed;
        placed.iter().map(|(place, _)| *place).collect::<Vec<_>>()
    };
    assert_eq!(given(one_pool(6, 1, None), 1), [1, 2, 3, 4, 5, 6]);
    assert_eq!(given(one_pool(6, 1, None), 2), [1, 2, 3, 3, 5, 6]);
    assert_eq!(given(one_pool(3, 1, None), 2), [1, 2, 3]);
    // A medal, if the profile asks for no contest won.
    let sheet = with_bronzes(one_pool(4, 1, None), 2);
    assert_eq!(sheet.standing().without_medal, [Entrant(3)]);
    // Wherever there is more than one pool, or contests after it, the system gives the places.
    for wiring in all_systems() {
        let is_pool = wiring.system == "round_robin" && wiring.lines > 3;
        let is_changed = given(wiring.clone(), 1) != given(wiring.clone(), 2);
        assert_eq!(is_changed, is_pool, "{} {}", wiring.system, wiring.lines);
    }
}

#[test]
fn the_third_of_three_has_bronze_only_with_a_contest_won() {
    // IJF low numbers (design §1.4): a pool of three, then a final between the best two.
    let low = |third_wins: bool| {
        let mut sheet = sheet(builtin("ijf_low_numbers", 3).unwrap());
        while let Some(no) = sheet.open().first().copied() {
            let (white, blue) = sheet.slots(no);
            let (white, blue) = (white.entrant().unwrap().0, blue.entrant().unwrap().0);
            let white_wins = match (white, blue) {
                // Everybody wins once.
                (0, 2) if third_wins => false,
                _ => white < blue,
            };
            let mut outcome = Outcome::ippon(if white_wins { Side::White } else { Side::Blue });
            // Times tell them apart, should they be level.
            outcome.seconds = 10 + 20 * white + blue;
            sheet.record_outcome(no, outcome, Force::No).unwrap();
        }
        let standing = sheet.standing();
        let places: Vec<u16> = standing.placed.iter().map(|(place, _)| *place).collect();
        assert_eq!(places, [1, 2, 3]);
        let third = standing.placed[2].1;
        (standing.medal(third).is_some(), standing.without_medal)
    };
    assert_eq!(low(false), (false, vec![Entrant(2)]));
    assert_eq!(low(true), (true, vec![]));
}

#[test]
fn level_for_two_bronzes_nobody_has_to_decide() {
    // 2 and 3 drew, and lost to the others alike: without a second bronze they fight once more.
    let level = |bronze_in_pool| {
        let rules = PoolRules {
            bronze_in_pool,
            ..ijf()
        };
        let mut sheet = Sheet::new(one_pool(4, 1, None), rules, full(4)).unwrap();
        for no in 1..=5 {
            fight(&mut sheet, no, WHITE);
        }
        fight(&mut sheet, 6, both(Kind::Draw));
        sheet
    };
    assert_eq!(level(1).decisions().len(), 1);
    let sheet = level(2);
    assert!(sheet.decisions().is_empty());
    assert_eq!(places(&sheet), [(0, 1), (1, 2), (2, 3), (3, 3)]);
}
