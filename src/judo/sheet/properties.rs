//! Properties over every built-in system and size, with outcomes of every kind, struck entries, empty lines, corrections, and
//! records that make no sense. All choices come from one list of numbers, so that a failing case shrinks to a short story.
mod story;

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::super::{
    entrant::{ContestNo, Entrant, Line, Side},
    outcome::{Kind, Outcome},
    systems::{Origin, Planned, Round, Wiring},
};
use super::{
    Changed, Force, Record, Refusal, Sheet, Slot, Stage, Struck, Unplaced,
    support::{all_systems, ijf},
};
use story::{Choices, drawn, fight, is_pool, round};

/// Everybody drawn is named once; struck ones with their reason, and at the end all others with a place.
fn all_named_once(sheet: &Sheet) {
    let standing = sheet.standing();
    let placed = standing.placed.iter().map(|(_, who)| *who);
    let unplaced = standing.unplaced.iter().map(|(who, _)| *who);
    let mut named: Vec<Entrant> = placed.chain(unplaced).collect();
    named.sort_unstable();
    let mut drawn: Vec<Entrant> = sheet.record().lines.iter().flatten().copied().collect();
    drawn.sort_unstable();
    assert_eq!(named, drawn);
    for (who, why) in &standing.unplaced {
        let struck = sheet.record().struck.get(who);
        assert_eq!(struck.is_some(), matches!(why, Unplaced::Struck(_)));
        if sheet.is_finished() {
            assert_eq!(struck.map(|s| Unplaced::Struck(*s)), Some(*why), "{who:?}");
        }
    }
    for (_, who) in &standing.placed {
        assert!(!sheet.record().struck.contains_key(who));
    }
    // Nobody is placed better than the number of those before them allows, and nobody worse than all together.
    for (place, who) in &standing.placed {
        let better = standing.placed.iter().filter(|(p, _)| p < place).count();
        assert!(better < usize::from(*place), "{who:?} {place}");
        assert!(*place <= sheet.wiring().lines);
    }
}

/// Contests won, from outside: outcomes, and in pools opponents who are out.
fn wins_are_counted(sheet: &Sheet) {
    for who in sheet.record().lines.iter().flatten() {
        let won = sheet.wiring().contests.iter().filter(|planned| {
            let (white, blue) = sheet.slots(planned.no);
            match sheet.outcome(planned.no).map(|outcome| outcome.winner) {
                Some(Some(Side::White)) => white == Slot::Ready(*who),
                Some(Some(Side::Blue)) => blue == Slot::Ready(*who),
                Some(None) => false,
                None => {
                    let is_walk_over =
                        |own, other| own == Slot::Ready(*who) && matches!(other, Slot::Out(_));
                    let is_pool = is_pool(sheet, planned.no);
                    let is_over = sheet.stage(planned.no) == Some(Stage::WalkThrough);
                    is_pool && is_over && (is_walk_over(white, blue) || is_walk_over(blue, white))
                }
            }
        });
        assert_eq!(won.count(), usize::from(sheet.won(*who)));
    }
}

fn ended(sheet: &Sheet) {
    wins_are_counted(sheet);
    assert!(sheet.is_finished());
    assert!(sheet.open().is_empty() && sheet.decisions().is_empty());
    for planned in &sheet.wiring().contests {
        let (white, blue) = sheet.slots(planned.no);
        let stage = sheet.stage(planned.no).unwrap();
        assert!(stage.is_over() && white != Slot::Open && blue != Slot::Open);
        // An outcome exactly where two met.
        assert_eq!(
            stage == Stage::Finished,
            sheet.outcome(planned.no).is_some()
        );
        let met = matches!((white, blue), (Slot::Ready(_), Slot::Ready(_)));
        assert_eq!(met && stage != Stage::FallenAway, stage == Stage::Finished);
        assert_eq!(sheet.is_contest(planned.no), stage == Stage::Finished);
    }
}

/// When a system allows two to meet again. Knock-outs without repechage, with repechage from the quarter-final and with double
/// repechage: never at all. Full repechage and double elimination: in the repechage and for bronze, never before. One pool: never
/// (two athletes: until one has won twice). Pools before a knock-out: in the final only.
fn may_meet_again(wiring: &Wiring, in_round: Round) -> bool {
    match wiring.system.as_str() {
        "direct_knockout" | "quarter_final_repechage" | "double_repechage" => false,
        "full_repechage" | "double_elimination" => {
            matches!(in_round, Round::Repechage(_) | Round::Bronze)
        }
        "round_robin" => wiring.lines == 2,
        "double_pool" | "quadruple_pool" => in_round == Round::Final,
        "ijf_low_numbers" => wiring.lines == 3 && in_round == Round::Final,
        other => panic!("say when two may meet again in {other}"),
    }
}

fn no_early_rematch(sheet: &Sheet) {
    let mut met = BTreeSet::new();
    for planned in &sheet.wiring().contests {
        let (Slot::Ready(white), Slot::Ready(blue)) = sheet.slots(planned.no) else {
            continue;
        };
        assert_ne!(white, blue);
        let is_new = met.insert((white.min(blue), white.max(blue)));
        assert!(
            is_new || may_meet_again(sheet.wiring(), planned.round),
            "{} of {}: {white:?} v {blue:?} again in {:?}",
            sheet.wiring().system,
            sheet.wiring().lines,
            planned.round
        );
    }
}

/// The same outcomes in another order that the sheet allows give the same end.
fn any_order_is_the_same(sheet: &Sheet, fought: &[ContestNo], choices: &mut Choices) {
    let record = Record {
        outcomes: BTreeMap::new(),
        decided: BTreeMap::new(),
        ..sheet.record().clone()
    };
    let mut again = Sheet::new(sheet.wiring().clone(), ijf(), record).unwrap();
    let mut left: Vec<ContestNo> = fought.to_vec();
    while !left.is_empty() || !again.decisions().is_empty() {
        let from = choices.below(left.len());
        let (before, after) = left.split_at(from);
        let mut order = after.iter().chain(before);
        let next = order.position(|no| {
            let outcome = sheet.outcome(*no).unwrap();
            // Who is out of a pool does not fight what is left of it: such an outcome comes after what they fought.
            again.is_contest(*no)
                && (!is_pool(&again, *no) || keeps_open(&again, *no, *outcome, &left))
        });
        let Some(next) = next else {
            let mut taken = false;
            for tie in again.decisions() {
                let order = &sheet.record().decided[&tie.pool];
                again.decide(tie.pool, order, Force::No).unwrap();
                taken = true;
            }
            assert!(taken, "{left:?} are left");
            continue;
        };
        let no = left.remove((from + next) % left.len());
        let outcome = *sheet.outcome(no).unwrap();
        again.record_outcome(no, outcome, Force::No).unwrap();
    }
    assert_eq!(again.record(), sheet.record());
    assert_eq!(again.standing(), sheet.standing());
}

/// Whether everything of the same pool that is left can still be fought after an outcome.
fn keeps_open(sheet: &Sheet, no: ContestNo, outcome: Outcome, left: &[ContestNo]) -> bool {
    let mut after = sheet.clone();
    after.record_outcome(no, outcome, Force::No).unwrap();
    left.iter()
        .filter(|other| **other != no && round(sheet, **other) == round(sheet, no))
        .all(|other| {
            let is_third = after.stage(*other) == Some(Stage::Waiting);
            after.is_contest(*other) || is_third
        })
}

fn same(one: &Sheet, other: &Sheet) {
    assert_eq!(one.record(), other.record());
    assert_eq!(one.standing(), other.standing());
    assert_eq!(one.open(), other.open());
    assert_eq!(one.decisions(), other.decisions());
    for planned in &one.wiring().contests {
        assert_eq!(one.slots(planned.no), other.slots(planned.no));
        assert_eq!(one.stage(planned.no), other.stage(planned.no));
    }
    for pool in 0..u8::try_from(one.wiring().pools.len()).unwrap() {
        assert_eq!(one.table(pool), other.table(pool));
    }
}

/// A record is written and read back, and a sheet made anew of it is the same: nothing derived is kept.
fn is_what_its_record_says(sheet: &Sheet) {
    let text = serde_json::to_string(sheet.record()).unwrap();
    let record: Record = serde_json::from_str(&text).unwrap();
    let again = Sheet::new(sheet.wiring().clone(), ijf(), record).unwrap();
    same(sheet, &again);
}

fn fought_to_the_end(wiring: Wiring, list: &[u16]) {
    let mut choices = Choices::new(list);
    let mut sheet = drawn(wiring, &mut choices);
    all_named_once(&sheet);
    let fought = fight(&mut sheet, &mut choices, false);
    ended(&sheet);
    all_named_once(&sheet);
    no_early_rematch(&sheet);
    any_order_is_the_same(&sheet, &fought, &mut choices);
    is_what_its_record_says(&sheet);
}

/// A full sheet on which everything is fought: every contest takes place, and each place is one more than those before it.
fn clean(wiring: Wiring, list: &[u16]) {
    let mut choices = Choices::new(list);
    let record = Record {
        lines: (0..wiring.lines).map(|at| Some(Entrant(at))).collect(),
        ..Record::default()
    };
    let mut sheet = Sheet::new(wiring, ijf(), record).unwrap();
    let fought = fight(&mut sheet, &mut choices, true);
    ended(&sheet);
    all_named_once(&sheet);
    no_early_rematch(&sheet);
    let planned = &sheet.wiring().contests;
    let fell = |p: &&Planned| sheet.stage(p.no) == Some(Stage::FallenAway);
    assert_eq!(
        fought.len() + planned.iter().filter(fell).count(),
        planned.len()
    );
    let standing = sheet.standing();
    assert_eq!(standing.placed.len(), usize::from(sheet.wiring().lines));
    for (place, _) in &standing.placed {
        let better = standing.placed.iter().filter(|(p, _)| p < place).count();
        assert_eq!(better + 1, usize::from(*place), "{:?}", standing.placed);
    }
    assert_eq!(standing.placed[0].0, 1);
}

/// What was started or finished in a record.
fn fixed(record: &Record) -> BTreeSet<ContestNo> {
    let fought = record.outcomes.keys().chain(&record.started);
    fought.copied().collect()
}

/// Anything may be done to a sheet at any time: it is refused and changes nothing, or the sheet is what its record says, and
/// nothing was withdrawn that was not named.
fn changed_at_will(wiring: Wiring, list: &[u16]) {
    let mut choices = Choices::new(list);
    let mut sheet = drawn(wiring, &mut choices);
    let contests = sheet.wiring().contests.len();
    for _ in 0..(12 + contests / 2).min(36) {
        let before = sheet.clone();
        let force = [Force::No, Force::Yes][choices.below(2)];
        let mut no = ContestNo(u16::try_from(choices.below(contests) + 1).unwrap());
        // More often something that can be done.
        let open = sheet.open();
        if choices.below(3) > 0
            && let Some(of) = choices.of(&open)
        {
            no = *of;
        }
        let mut own = Some(no);
        let done: Result<Changed, Refusal> = match choices.below(12) {
            8 => sheet.withdraw_outcome(no, force),
            9 => sheet.start(no).map(|()| Changed::default()),
            10 => {
                own = None;
                let who =
                    Entrant(u16::try_from(choices.below(sheet.record().lines.len())).unwrap());
                let reason = [Some(Struck::Absent), None][choices.below(2)];
                sheet.strike(who, reason, force)
            }
            11 => sheet.unstart(no).map(|()| Changed::default()),
            _ => {
                let outcome = choices.outcome(is_pool(&sheet, no));
                let affected = sheet.affected(no, &outcome);
                let done = sheet.record_outcome(no, outcome, force);
                if let Ok(changed) = &done {
                    assert_eq!(changed.touched, affected);
                    assert_eq!(sheet.outcome(no), Some(&outcome));
                }
                done
            }
        };
        match done {
            Err(_) => same(&before, &sheet),
            Ok(changed) => {
                let gone: BTreeSet<ContestNo> = fixed(before.record())
                    .difference(&fixed(sheet.record()))
                    .copied()
                    .filter(|gone| Some(*gone) != own)
                    .collect();
                let withdrawn: BTreeSet<ContestNo> = changed.withdrawn.iter().copied().collect();
                assert_eq!(gone, withdrawn);
                assert!(withdrawn.iter().all(|no| changed.touched.contains(no)));
                assert!(
                    force == Force::Yes || withdrawn.is_empty() && changed.decisions.is_empty()
                );
            }
        }
        if let Some(tie) = sheet.decisions().first()
            && choices.one_in(2)
        {
            sheet.decide(tie.pool, &tie.entrants, Force::No).unwrap();
        }
        all_named_once(&sheet);
        is_what_its_record_says(&sheet);
    }
    fight(&mut sheet, &mut choices, false);
    ended(&sheet);
    all_named_once(&sheet);
    no_early_rematch(&sheet);
}

/// A record in which anything stands anywhere, part of it from a sheet that was fought.
fn no_sense(wiring: Wiring, list: &[u16]) {
    let mut choices = Choices::new(list);
    let mut sheet = drawn(wiring.clone(), &mut choices);
    if choices.below(4) > 0 {
        fight(&mut sheet, &mut choices, false);
    }
    let mut record = sheet.into_record();
    let most = record.lines.len() + 2;
    let any = |choices: &mut Choices, most: usize| u16::try_from(choices.below(most)).unwrap();
    for _ in 0..choices.below(5) {
        let who = Entrant(any(&mut choices, most));
        let no = ContestNo(any(&mut choices, wiring.contests.len() + 2));
        match choices.below(9) {
            0 => drop(record.outcomes.remove(&no)),
            1 => {
                let mut outcome = choices.outcome(true);
                if choices.one_in(6) {
                    outcome.winner = None;
                }
                record.outcomes.insert(no, outcome);
            }
            2 => drop(record.started.insert(no)),
            3 => drop(record.struck.insert(who, Struck::Withdrawn)),
            4 => drop(record.struck.remove(&who)),
            5 => drop(record.lines.pop()),
            6 => {
                let at = choices.below(record.lines.len());
                if let Some(line) = record.lines.get_mut(at) {
                    *line = Some(who);
                }
            }
            7 => {
                let other = Entrant(any(&mut choices, most));
                let pool = u8::try_from(choices.below(3)).unwrap();
                record.decided.insert(pool, vec![who, other]);
            }
            _ => drop(record.weights.insert(who, u32::MAX)),
        }
    }
    if let Ok(sheet) = Sheet::new(wiring, ijf(), record.clone()) {
        assert_eq!(*sheet.record(), record);
        all_named_once(&sheet);
        is_what_its_record_says(&sheet);
    }
}

/// A wiring in which some origins were put wrong: it is refused, or the sheet ends whatever it leads to.
fn wired_wrong(mut wiring: Wiring, list: &[u16]) {
    let mut choices = Choices::new(list);
    let contests = wiring.contests.len();
    for _ in 0..=choices.below(4) {
        let any = |choices: &mut Choices, most| u16::try_from(choices.below(most)).unwrap();
        let no = ContestNo(any(&mut choices, contests + 2));
        let origin = match choices.below(5) {
            0 => Origin::Line(Line(any(&mut choices, usize::from(wiring.lines) + 2))),
            1 => Origin::Winner(no),
            2 => Origin::Loser(no),
            3 => Origin::BeatenBy {
                winner_of: no,
                of: 1 << choices.below(8),
            },
            _ => Origin::Rank {
                pool: u8::try_from(choices.below(3)).unwrap(),
                rank: u8::try_from(choices.below(5)).unwrap(),
            },
        };
        let at = choices.below(contests);
        match choices.below(3) {
            0 => wiring.contests[at].white = origin,
            1 => wiring.contests[at].blue = origin,
            _ => {
                let rule = choices.below(wiring.places.len());
                wiring.places[rule].of = origin;
            }
        }
    }
    let lines = (0..wiring.lines).map(|at| Some(Entrant(at))).collect();
    let record = Record {
        lines,
        ..Record::default()
    };
    if let Ok(mut sheet) = Sheet::new(wiring, ijf(), record) {
        fight(&mut sheet, &mut choices, false);
        assert!(sheet.is_finished());
        let standing = sheet.standing();
        let named = standing.placed.len() + standing.unplaced.len();
        assert_eq!(named, sheet.record().lines.len());
        is_what_its_record_says(&sheet);
    }
}

fn choices() -> impl Strategy<Value = Vec<u16>> {
    prop::collection::vec(any::<u16>(), 0..900)
}

fn any_system() -> impl Strategy<Value = Wiring> {
    prop::sample::select(all_systems())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everybody_is_placed_once_in_any_order_and_nobody_meets_again_too_early(wiring in any_system(), list in choices()) {
        fought_to_the_end(wiring, &list);
    }

    #[test]
    fn a_full_sheet_has_all_its_contests_and_places(wiring in any_system(), list in choices()) {
        clean(wiring, &list);
    }

    #[test]
    fn a_sheet_changed_at_will_is_what_its_record_says(wiring in any_system(), list in choices()) {
        changed_at_will(wiring, &list);
    }

    #[test]
    fn a_wrong_wiring_is_refused_or_ends(wiring in any_system(), list in choices()) {
        wired_wrong(wiring, &list);
    }

    #[test]
    fn a_record_without_sense_is_refused_or_taken_and_never_fatal(wiring in any_system(), list in choices()) {
        no_sense(wiring, &list);
    }
}

/// Each system and size, not only those that chance picked, with a few stories of its own.
#[test]
fn every_system_and_size_holds() {
    for (at, wiring) in all_systems().into_iter().enumerate() {
        for story in 0..3_u64 {
            let seed = super::super::random::Seed(story * 1000 + at as u64);
            let mut dice = super::super::random::Dice::new(seed);
            let list: Vec<u16> = (0..1500)
                .map(|_| u16::try_from(dice.below(1 << 16)).unwrap())
                .collect();
            fought_to_the_end(wiring.clone(), &list);
            clean(wiring.clone(), &list);
            no_sense(wiring.clone(), &list);
        }
    }
}

/// All outcomes of one kind of double loss: nobody is left, the sheet ends, and everybody has a place.
#[test]
fn wherever_two_are_disqualified_the_sheet_still_ends() {
    for wiring in all_systems() {
        for kind in Kind::ALL.into_iter().filter(|kind| kind.has_no_winner()) {
            for every in 1..4 {
                let lines = (0..wiring.lines).map(|at| Some(Entrant(at))).collect();
                let record = Record {
                    lines,
                    ..Record::default()
                };
                let mut sheet = Sheet::new(wiring.clone(), ijf(), record).unwrap();
                while !sheet.is_finished() {
                    if let Some(no) = sheet.open().first() {
                        let is_draw = kind == Kind::Draw && !is_pool(&sheet, *no);
                        let outcome = if no.0 % every == 0 && !is_draw {
                            super::support::by(kind, None)
                        } else {
                            Outcome::ippon(Side::White)
                        };
                        sheet.record_outcome(*no, outcome, Force::No).unwrap();
                    } else {
                        let tie = sheet.decisions().remove(0);
                        sheet.decide(tie.pool, &tie.entrants, Force::No).unwrap();
                    }
                }
                ended(&sheet);
                all_named_once(&sheet);
            }
        }
    }
}
