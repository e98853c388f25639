//! The deciding contest of a level encounter: one class is drawn and fights in golden score. A class where nobody can fight is not
//! among those to draw from; where one side cannot, the class stays and gives the other the win; after a double third shido the
//! class stays and it is drawn again, after a double direct hansoku-make it is taken out.
use super::{
    encounter::{Encounter, Fault, Next, Standing},
    order::{ClassNo, classes},
};
use crate::judo::{
    contest::Pair,
    entrant::Side,
    outcome::{Kind, Outcome},
    profile::TeamRules,
};

impl Encounter {
    /// The standing of an encounter that is level with every contest fought.
    pub(super) fn decide(&self, rules: &TeamRules, won: Pair<u8>) -> Result<Standing, Fault> {
        let level = |next| Standing {
            won,
            by_decisive: false,
            next,
        };
        let settled = |winner: Side| {
            let mut won = won;
            *won.of_mut(winner) += 1;
            Standing {
                won,
                by_decisive: true,
                next: Next::Ended(Some(winner)),
            }
        };
        for (index, drawn) in self.decisive.iter().enumerate() {
            let before = self.decisive.get(..index).unwrap_or_default();
            let able = |side| self.is_able(side, drawn.class, before.iter().copied());
            let winner = match (able(Side::White), able(Side::Blue), drawn.outcome) {
                (false, false, _) => return Err(Fault::NotDrawn(drawn.class)),
                (true, false, None) => Some(Side::White),
                (false, true, None) => Some(Side::Blue),
                (true, true, None) => return self.last(index, level(Next::Decisive(drawn.class))),
                (true, true, Some(outcome)) => outcome.winner,
                (_, _, Some(_)) => return Err(Fault::NotFought(drawn.class)),
            };
            if let Some(winner) = winner {
                return self.last(index, settled(winner));
            }
        }
        let pot: Vec<_> = classes(rules)
            .filter(|class| {
                let able = |side| self.is_able(side, *class, self.decisive.iter().copied());
                Side::BOTH.into_iter().any(able)
            })
            .collect();
        Ok(level(if pot.is_empty() {
            Next::Undecided
        } else {
            Next::Draw(pot)
        }))
    }

    /// Nothing may have been drawn after the contest that is to come or that settled it.
    fn last(&self, index: usize, standing: Standing) -> Result<Standing, Fault> {
        match self.decisive.get(index + 1) {
            Some(later) => Err(Fault::NotDrawn(later.class)),
            None => Ok(standing),
        }
    }

    /// Whether a side has somebody who can fight in a class.
    fn is_able(
        &self,
        side: Side,
        class: ClassNo,
        decisive: impl Iterator<Item = super::Decisive>,
    ) -> bool {
        let fought = decisive
            .filter(|drawn| drawn.class == class)
            .filter_map(|drawn| drawn.outcome)
            .chain(self.outcomes.get(&class).copied());
        self.is_present(side, class)
            && !self.unable.contains(&(side, class))
            && !fought.into_iter().any(|outcome| puts_out(&outcome, side))
    }
}

/// Whether somebody cannot fight again after a contest. Three shido do not put out, of one side or of both.
fn puts_out(outcome: &Outcome, side: Side) -> bool {
    outcome.kind != Kind::DoubleIndirectHansokuMake && !outcome.continues(side)
}
