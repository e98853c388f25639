use super::*;
use crate::judo::{
    entrant::Side::{self, Blue, White},
    outcome::Kind,
    profile::{ContestRules, GoldenScore, WhenLevel, templates},
};

mod endings;
mod events;
mod properties;
mod table;

/// The rules of a template.
fn rules(name: &str) -> ContestRules {
    templates::named(name).unwrap().unwrap().contest
}

fn ijf() -> ContestRules {
    rules("ijf-2025")
}

/// A log from clocks in tenths of a second.
fn log(events: &[(u32, What)]) -> Vec<Event> {
    events
        .iter()
        .map(|(tenths, what)| Event {
            clock: tenths * 100,
            what: *what,
        })
        .collect()
}

fn state(rules: &ContestRules, events: &[(u32, What)]) -> State {
    fold(rules, &log(events)).unwrap()
}

fn fault(rules: &ContestRules, events: &[(u32, What)]) -> (usize, Reason) {
    let fault = fold(rules, &log(events)).unwrap_err();
    (fault.event, fault.reason)
}

fn end(state: &State) -> Option<(Kind, Option<Side>)> {
    state
        .outcome()
        .map(|outcome| (outcome.kind, outcome.winner))
}

fn ippon(side: Side) -> What {
    What::Score {
        side,
        score: Score::Ippon,
    }
}

fn waza_ari(side: Side) -> What {
    What::Score {
        side,
        score: Score::WazaAri,
    }
}

fn yuko(side: Side) -> What {
    What::Score {
        side,
        score: Score::Yuko,
    }
}

fn no(side: Side, score: Score) -> What {
    What::ScoreTakenBack { side, score }
}

fn shido(side: Side) -> What {
    What::Shido { side }
}

fn hold(side: Side) -> What {
    What::Osaekomi { side }
}

fn toketa(side: Side) -> What {
    What::Toketa { side }
}
