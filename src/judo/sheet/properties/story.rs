//! Stories of sheets: who is drawn, what happens, in which order; all from one list of numbers.
use super::super::{
    super::{
        entrant::{ContestNo, Entrant, Side},
        outcome::{Kind, Outcome, Scores},
        systems::{Round, Wiring},
    },
    Force, Record, Refusal, Sheet, Struck,
    support::ijf,
};

/// Choices one after the other; when the list is at its end, always the first.
pub struct Choices<'a>(std::slice::Iter<'a, u16>);

impl<'a> Choices<'a> {
    pub fn new(list: &'a [u16]) -> Self {
        Self(list.iter())
    }

    pub fn below(&mut self, n: usize) -> usize {
        usize::from(self.0.next().copied().unwrap_or(0)) % n.max(1)
    }

    pub fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == n - 1
    }

    pub fn of<'b, T>(&mut self, list: &'b [T]) -> Option<&'b T> {
        list.get(self.below(list.len()))
    }

    pub fn scores(&mut self) -> Scores {
        let bits = self.below(256);
        let count = |shift: usize| u8::try_from(bits >> shift & 3).unwrap();
        Scores {
            ippon: count(0) / 2 % 2,
            waza_ari: count(2) % 2,
            yuko: count(4),
            shido: count(6),
        }
    }

    /// Any outcome that a contest can have.
    pub fn outcome(&mut self, is_pool: bool) -> Outcome {
        let kinds: Vec<Kind> = Kind::ALL
            .into_iter()
            .filter(|kind| is_pool || *kind != Kind::Draw)
            .collect();
        // Half of them are won by scores.
        let kind = match self.below(2 * kinds.len()) {
            at if at < kinds.len() => Kind::Scores,
            at => kinds[at - kinds.len()],
        };
        let side = Side::BOTH[self.below(2)];
        Outcome {
            kind,
            winner: (!kind.has_no_winner()).then_some(side),
            white: self.scores(),
            blue: self.scores(),
            seconds: u16::try_from(self.below(4) * 60).unwrap(),
            golden_score: self.one_in(4),
            loser_continues: [None, None, None, None, Some(true), Some(false)][self.below(6)],
        }
    }
}

/// A drawn sheet: all systems and sizes, lines empty here and there, athletes struck off.
pub fn drawn(wiring: Wiring, choices: &mut Choices) -> Sheet {
    let mut record = Record::default();
    for line in 0..wiring.lines {
        let is_empty = wiring.lines > 2 && choices.one_in(6);
        record.lines.push((!is_empty).then_some(Entrant(line)));
        if !is_empty && choices.one_in(12) {
            let reasons = [Struck::FailedWeighIn, Struck::Absent, Struck::Withdrawn];
            let reason = reasons[choices.below(3)];
            record.struck.insert(Entrant(line), reason);
        }
    }
    Sheet::new(wiring, ijf(), record).unwrap()
}

pub fn round(sheet: &Sheet, no: ContestNo) -> Round {
    sheet.wiring().contests[usize::from(no.0) - 1].round
}

pub fn is_pool(sheet: &Sheet, no: ContestNo) -> bool {
    matches!(round(sheet, no), Round::Pool(_))
}

/// Fights to the end: any open contest, any outcome; decision contests at random. Answers the contests in the order fought.
pub fn fight(sheet: &mut Sheet, choices: &mut Choices, is_clean: bool) -> Vec<ContestNo> {
    let mut order = Vec::new();
    loop {
        let open = sheet.open();
        if let Some(no) = choices.of(&open) {
            let outcome = if is_clean {
                Outcome::ippon(Side::BOTH[choices.below(2)])
            } else {
                choices.outcome(is_pool(sheet, *no))
            };
            match sheet.record_outcome(*no, outcome, Force::No) {
                Ok(changed) => assert!(changed.withdrawn.is_empty()),
                // Whatever was fought stands, but somebody is put out of a pool who is just fighting another contest of it.
                Err(Refusal::Rewrites { contests, .. }) if is_pool(sheet, *no) => {
                    let record = sheet.record();
                    // A wrong wiring may let winners of single contests of a pool go on, who are none if both are out.
                    let is_right =
                        |of: &ContestNo| record.started.contains(of) || !is_pool(sheet, *of);
                    assert!(contests.iter().all(is_right));
                    let plain = Outcome::ippon(Side::White);
                    sheet.record_outcome(*no, plain, Force::No).unwrap();
                }
                Err(refusal) => panic!("{no:?} {outcome:?}: {refusal:?}"),
            }
            order.push(*no);
        } else if let Some(tie) = sheet.decisions().first() {
            let mut order = tie.entrants.clone();
            let by = choices.below(order.len());
            order.rotate_left(by);
            sheet.decide(tie.pool, &order, Force::No).unwrap();
        } else {
            return order;
        }
    }
}
