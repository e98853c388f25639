//! What the tests of sheets share: small wirings of their own, records, rules of pools.
use super::super::{
    entrant::{ContestNo, Entrant, Line, Side},
    outcome::{Kind, Outcome, Scores},
    profile::{PoolPoints, PoolRules, TieBreak},
    systems::{CODES, Origin, PlaceRule, Planned, Pool, Round, Wiring, builtin, sizes},
};
use super::{Force, Record, Sheet};

/// IJF's rules of pools.
pub fn ijf() -> PoolRules {
    PoolRules {
        points: PoolPoints::OwnScores {
            ippon: 100,
            waza_ari: 10,
            yuko: 1,
            hantei: 0,
            most: 100,
        },
        tie_breaks: vec![
            TieBreak::Wins,
            TieBreak::Points,
            TieBreak::HeadToHead,
            TieBreak::ShortestWins,
        ],
        win_halves: 2,
        draw_halves: 0,
        medal_needs_win: true,
        bronze_in_pool: 1,
    }
}

/// The quarter-final repechage, written out once more and apart from the library's builder: the replay proves one with the other.
pub fn quarter_final_repechage(lines: u16) -> Wiring {
    let mut contests: Vec<Planned> = Vec::new();
    let add = |contests: &mut Vec<Planned>, round, white, blue| {
        let no = ContestNo(u16::try_from(contests.len()).unwrap() + 1);
        contests.push(Planned {
            no,
            round,
            white,
            blue,
        });
        no
    };
    let mut ahead: Vec<Origin> = (1..=lines).map(|line| Origin::Line(Line(line))).collect();
    let mut places = Vec::new();
    let mut quarters = Vec::new();
    while ahead.len() > 4 {
        let athletes = u16::try_from(ahead.len()).unwrap();
        let round: Vec<ContestNo> = ahead
            .chunks(2)
            .map(|pair| add(&mut contests, Round::Of(athletes), pair[0], pair[1]))
            .collect();
        ahead = round.iter().map(|no| Origin::Winner(*no)).collect();
        if athletes == 8 {
            quarters = round;
        } else {
            places.extend(round.iter().map(|no| PlaceRule {
                place: athletes / 2 + 1,
                of: Origin::Loser(*no),
            }));
        }
    }
    let lost = |at: usize| Origin::Loser(quarters[at]);
    let upper = add(&mut contests, Round::Repechage(1), lost(0), lost(1));
    let lower = add(&mut contests, Round::Repechage(1), lost(2), lost(3));
    let first = add(&mut contests, Round::SemiFinal, ahead[0], ahead[1]);
    let second = add(&mut contests, Round::SemiFinal, ahead[2], ahead[3]);
    let (winner, loser) = (Origin::Winner, Origin::Loser);
    let one = add(&mut contests, Round::Bronze, winner(upper), loser(second));
    let two = add(&mut contests, Round::Bronze, winner(lower), loser(first));
    let last = add(&mut contests, Round::Final, winner(first), winner(second));
    for (place, of) in [
        (1, winner(last)),
        (2, loser(last)),
        (3, winner(one)),
        (3, winner(two)),
        (5, loser(one)),
        (5, loser(two)),
        (7, loser(upper)),
        (7, loser(lower)),
    ] {
        places.push(PlaceRule { place, of });
    }
    Wiring {
        system: "quarter_final_repechage".to_owned(),
        version: 1,
        lines,
        fewest: 6,
        contests,
        pools: Vec::new(),
        places,
    }
}

/// One pool: everybody against everybody, 1-2, 1-3 .. in this order, so many times.
pub fn one_pool(lines: u16, times: u16, first_to: Option<u8>) -> Wiring {
    let mut contests = Vec::new();
    for _ in 0..times {
        for white in 1..=lines {
            for blue in white + 1..=lines {
                contests.push(Planned {
                    no: ContestNo(u16::try_from(contests.len()).unwrap() + 1),
                    round: Round::Pool(0),
                    white: Origin::Line(Line(white)),
                    blue: Origin::Line(Line(blue)),
                });
            }
        }
    }
    let rank = |rank: u16| PlaceRule {
        place: rank,
        of: Origin::Rank {
            pool: 0,
            rank: u8::try_from(rank).unwrap(),
        },
    };
    Wiring {
        system: "test_pool".to_owned(),
        version: 1,
        lines,
        fewest: 2,
        pools: vec![Pool {
            lines: (1..=lines).map(Line).collect(),
            contests: contests.iter().map(|planned| planned.no).collect(),
            first_to,
        }],
        contests,
        places: (1..=lines).map(rank).collect(),
    }
}

/// A record with an athlete on every line: 0 on the first, 1 on the second ..
pub fn full(lines: u16) -> Record {
    Record {
        lines: (0..lines).map(|at| Some(Entrant(at))).collect(),
        ..Record::default()
    }
}

/// A sheet with somebody on every line.
pub fn sheet(wiring: Wiring) -> Sheet {
    let lines = wiring.lines;
    Sheet::new(wiring, ijf(), full(lines)).unwrap()
}

/// An outcome of a kind with nothing else said.
pub fn by(kind: Kind, winner: Option<Side>) -> Outcome {
    Outcome {
        kind,
        winner,
        white: Scores::default(),
        blue: Scores::default(),
        ..Outcome::ippon(Side::White)
    }
}

/// Records an outcome that must be taken.
pub fn fight(sheet: &mut Sheet, no: u16, outcome: Outcome) {
    sheet
        .record_outcome(ContestNo(no), outcome, Force::No)
        .unwrap();
}

/// Fights everything that is open, the upper line always winning.
pub fn white_wins_all(sheet: &mut Sheet) {
    while let Some(no) = sheet.open().first() {
        sheet
            .record_outcome(*no, Outcome::ippon(Side::White), Force::No)
            .unwrap();
    }
}

/// Every built-in system in every size.
pub fn all_systems() -> Vec<Wiring> {
    let mut all = Vec::new();
    for code in CODES {
        all.extend(
            sizes(code)
                .into_iter()
                .filter_map(|lines| builtin(code, lines)),
        );
    }
    assert!(all.len() > CODES.len());
    all
}
