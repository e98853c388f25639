//! Invented contests: logs of events as a desk would enter them, out of which the rules make the outcome.
use crate::judo::{
    contest::{self, Act, Event, Score, What},
    entrant::Side,
    outcome::Outcome,
    profile::{ContestRules, WhenLevel},
    random::Dice,
};

/// How an invented contest ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// By ippon.
    Ippon,
    /// By two waza-ari.
    TwoWazaAri,
    /// By a waza-ari, when time is over.
    WazaAri,
    /// By a yuko, when time is over.
    Yuko,
    /// In golden score.
    GoldenScore,
    /// By the decision of the referees, where the profile has it.
    Hantei,
    /// By the opponent's third shido.
    ThirdShido,
    /// The opponent cannot go on.
    Withdrawal,
    /// The opponent does not come.
    NoShow,
    /// The opponent is disqualified for a dangerous technique.
    DangerousTechnique,
    /// The opponent is disqualified for an act against the spirit of judo.
    AgainstTheSpirit,
}

impl Ending {
    /// An ending as they happen: most by ippon, few by withdrawal. In pools everybody fights on.
    pub fn any(dice: &mut Dice, rules: &ContestRules, in_pool: bool) -> Self {
        match dice.below(100) {
            0..42 => Self::Ippon,
            42..52 => Self::TwoWazaAri,
            52..66 => Self::WazaAri,
            66..74 => Self::Yuko,
            74..82 => Self::GoldenScore,
            82..87 if rules.allows(WhenLevel::Hantei) => Self::Hantei,
            82..88 => Self::GoldenScore,
            88..95 => Self::ThirdShido,
            95..97 if !in_pool => Self::Withdrawal,
            97 if !in_pool => Self::NoShow,
            98 if !in_pool => Self::DangerousTechnique,
            _ => Self::Ippon,
        }
    }
}

/// The outcome of a contest that ends so; none when the rules refuse the log, which a test rules out.
pub fn outcome(
    rules: &ContestRules,
    ending: Ending,
    winner: Side,
    dice: &mut Dice,
) -> Option<Outcome> {
    let log = Log::of(rules, ending, winner, dice);
    contest::outcome(rules, &log.events).ok().flatten()
}

struct Log {
    events: Vec<Event>,
}

impl Log {
    fn of(rules: &ContestRules, ending: Ending, winner: Side, dice: &mut Dice) -> Self {
        let loser = winner.other();
        let time = rules.time();
        let mut log = Self { events: Vec::new() };
        if ending == Ending::NoShow {
            log.add(0, What::NoShow { side: loser });
            return log;
        }
        log.add(0, What::Hajime);
        let early = seconds(dice, 12, rules.seconds / 3);
        let late = seconds(dice, rules.seconds / 3 + 5, rules.seconds - 20);
        match ending {
            Ending::Ippon => {
                if dice.below(3) == 0 {
                    let side = if dice.below(2) == 0 { winner } else { loser };
                    log.score(early, side, Score::Yuko);
                }
                if dice.below(4) == 0 {
                    log.add(early, What::Shido { side: loser });
                }
                log.score(late, winner, Score::Ippon);
            }
            Ending::TwoWazaAri => {
                log.score(early, winner, Score::WazaAri);
                log.score(late, winner, Score::WazaAri);
            }
            Ending::WazaAri => {
                if dice.below(2) == 0 {
                    log.score(early, loser, Score::Yuko);
                }
                log.score(late, winner, Score::WazaAri);
                log.add(time, What::SoreMade);
            }
            Ending::Yuko => {
                log.score(early, winner, Score::Yuko);
                if dice.below(2) == 0 {
                    log.add(late, What::Shido { side: winner });
                }
                log.add(time, What::SoreMade);
            }
            Ending::GoldenScore | Ending::Hantei => {
                log.level(rules, ending, winner, dice);
            }
            Ending::ThirdShido => {
                log.add(early, What::Shido { side: winner });
                for at in [early, late, late + 9_000] {
                    log.add(at.min(time), What::Shido { side: loser });
                }
            }
            Ending::Withdrawal => log.add(late, What::Withdrawal { side: loser }),
            Ending::DangerousTechnique | Ending::AgainstTheSpirit => {
                let act = if ending == Ending::AgainstTheSpirit {
                    Act::AgainstTheSpirit
                } else {
                    Act::DangerousTechnique
                };
                log.add(late, What::HansokuMake { side: loser, act });
            }
            Ending::NoShow => {}
        }
        log
    }

    /// Level when time is over: golden score, and where it has a limit perhaps hantei.
    fn level(&mut self, rules: &ContestRules, ending: Ending, winner: Side, dice: &mut Dice) {
        let time = rules.time();
        self.add(time, What::GoldenScore);
        self.add(time, What::Hajime);
        let limit = rules.golden_score.and_then(|golden| golden.limit_seconds);
        match limit {
            Some(limit) if ending == Ending::Hantei => {
                self.add(time + u32::from(limit) * 1_000, What::Hantei { winner });
            }
            _ => {
                let after = seconds(dice, 8, limit.unwrap_or(150) - 5);
                let score = match dice.below(3) {
                    0 => Score::Ippon,
                    1 => Score::WazaAri,
                    _ => Score::Yuko,
                };
                self.score(time + after, winner, score);
            }
        }
    }

    fn add(&mut self, clock: u32, what: What) {
        self.events.push(Event { clock, what });
    }

    fn score(&mut self, clock: u32, side: Side, score: Score) {
        self.add(clock, What::Score { side, score });
    }
}

/// A clock in milliseconds between two seconds.
fn seconds(dice: &mut Dice, from: u16, to: u16) -> u32 {
    let span = u64::from(to.saturating_sub(from)) + 1;
    let more = u32::try_from(dice.below(span)).unwrap_or(0);
    (u32::from(from) + more) * 1_000
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::judo::{outcome::Kind, profile::templates, random::Seed};

    #[test]
    fn every_ending_is_one_that_the_rules_make_of_its_log() {
        let mut dice = Dice::new(Seed(7));
        for profile in templates::all() {
            let rules = &profile.contest;
            if !rules.yuko || rules.golden_score.is_none() {
                continue;
            }
            for (ending, kind) in [
                (Ending::Ippon, Kind::Scores),
                (Ending::TwoWazaAri, Kind::Scores),
                (Ending::WazaAri, Kind::Scores),
                (Ending::Yuko, Kind::Scores),
                (Ending::GoldenScore, Kind::Scores),
                (Ending::ThirdShido, Kind::IndirectHansokuMake),
                (Ending::Withdrawal, Kind::KikenGachi),
                (Ending::NoShow, Kind::FusenGachi),
                (
                    Ending::DangerousTechnique,
                    Kind::DirectHansokuMakeMayContinue,
                ),
                (Ending::AgainstTheSpirit, Kind::DirectHansokuMakeOut),
                (Ending::Hantei, Kind::Hantei),
            ] {
                if ending == Ending::Hantei && !rules.allows(WhenLevel::Hantei) {
                    continue;
                }
                for winner in Side::BOTH {
                    for _ in 0..20 {
                        let made = outcome(rules, ending, winner, &mut dice);
                        let made =
                            made.unwrap_or_else(|| panic!("{ending:?} under {}", profile.code));
                        assert_eq!((made.kind, made.winner), (kind, Some(winner)), "{ending:?}");
                        assert_eq!(contest::fits(rules, &made), Ok(()), "{ending:?} {made:?}");
                        assert_eq!(
                            made.golden_score,
                            matches!(ending, Ending::GoldenScore | Ending::Hantei)
                        );
                    }
                }
            }
        }
    }
}
