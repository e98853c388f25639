//! Replay: real competitions, given draw lines and results alone, must yield every recorded pairing, both colours and all places.
//!
//! The fixtures are the 15 competitions of one tournament of 2024; every `*.json` of the same form in the folder named by the
//! environment variable `BRACKETS_DIR` is replayed with them.
mod bracket;
mod odd;

use std::collections::BTreeSet;

use super::super::{
    entrant::{ContestNo, Entrant, Side},
    outcome::Kind,
    systems::{Round, Wiring, builtin},
};
use super::{Force, Record, Sheet, Slot, Struck, support};

use bracket::read;
pub use bracket::{Bracket, Given};

const FIXTURES: &str = include_str!("../../../tests/fixtures/judo/brackets_olympic_2024.json");

/// What a file calls a round.
fn is_called(round: Round, name: &str) -> bool {
    match round {
        Round::Of(8) => name == "QF" || name == "R8",
        Round::Of(athletes) => name == format!("R{athletes}"),
        Round::Repechage(step) => name == "REP" || name == format!("REP{step}"),
        Round::SemiFinal => name == "SF",
        Round::Bronze => name == "BRONZE",
        Round::Final => name == "FINAL",
        Round::Pool(_) => name.starts_with("POOL"),
    }
}

struct Replay<'a> {
    bracket: &'a Bracket,
    sheet: Sheet,
    given: Given,
    used: BTreeSet<usize>,
}

/// Replays a competition on a wiring.
pub fn replay(bracket: &Bracket, wiring: Wiring, given: Given) -> Result<(), String> {
    let (draw, size) = (bracket.draw.len(), usize::from(bracket.size()));
    if draw > size || wiring.lines != bracket.size() {
        return Err(format!("a draw of {draw} lines on a sheet of {size}"));
    }
    let mut record = Record::default();
    for at in 0..size {
        let name = bracket.draw.get(at).and_then(Option::as_deref);
        let entrant = Entrant(u16::try_from(at).unwrap());
        record.lines.push(name.map(|_| entrant));
        if name.is_some_and(|name| bracket.is_struck(name)) {
            record.struck.insert(entrant, Struck::Absent);
        }
    }
    let mut rules = support::ijf();
    rules.medal_needs_win = false;
    let mut replay = Replay {
        bracket,
        sheet: Sheet::new(wiring, rules, record).map_err(|refusal| format!("{refusal:?}"))?,
        given,
        used: BTreeSet::new(),
    };
    while let Some(no) = replay.sheet.open().first() {
        replay.fight(*no)?;
    }
    replay.all_recorded()?;
    replay.all_placed()
}

impl Replay<'_> {
    fn name(&self, slot: Slot) -> Option<&str> {
        let line = usize::from(slot.entrant()?.0);
        self.bracket.draw.get(line)?.as_deref()
    }

    fn round(&self, no: ContestNo) -> Round {
        self.sheet.wiring().contests[usize::from(no.0) - 1].round
    }

    fn fight(&mut self, no: ContestNo) -> Result<(), String> {
        let (white, blue) = self.sheet.slots(no);
        let (white, blue) = (self.name(white).unwrap(), self.name(blue).unwrap());
        let round = self.round(no);
        let mut bouts = self.bracket.contests.iter().enumerate();
        let found = bouts.find(|(at, bout)| {
            !self.used.contains(at)
                && is_called(round, &bout.round)
                && (bout.has(white) && bout.has(blue)
                    || !bout.has_both() && (bout.has(white) || bout.has(blue)))
        });
        let here = format!("contest {} ({round:?}) {white} v {blue}", no.0);
        let (at, bout) = found.ok_or_else(|| format!("{here}: no such pairing was recorded"))?;
        let is_upright =
            |named: &Option<String>, is: &str| named.as_deref().is_none_or(|n| n == is);
        if !is_upright(&bout.white, white) || !is_upright(&bout.blue, blue) {
            return Err(format!("{here}: recorded with the other colours"));
        }
        let outcome = match (&bout.white, &bout.blue) {
            // Who is not named did not come, or could not.
            (Some(_), None) => support::by(Kind::FusenGachi, Some(Side::White)),
            (None, Some(_)) => support::by(Kind::FusenGachi, Some(Side::Blue)),
            _ => self.bracket.outcome(bout, self.given),
        };
        if let Some(winner) = &bout.winner
            && !bout.has(winner)
        {
            return Err(format!("{here}: won by {winner}, who is neither"));
        }
        self.used.insert(at);
        let taken = self.sheet.record_outcome(no, outcome, Force::No);
        taken.map_err(|refusal| format!("{here}: {refusal:?}"))?;
        Ok(())
    }

    /// Everything that was recorded happened; what was recorded without two who could fight is a walk-through here.
    fn all_recorded(&self) -> Result<(), String> {
        for (at, bout) in self.bracket.contests.iter().enumerate() {
            if self.used.contains(&at) {
                continue;
            }
            let same = |slot: Slot, name: &Option<String>| match (slot, name.as_deref()) {
                (Slot::Nobody | Slot::Out(_), None) => true,
                (slot, name) => name.is_some() && self.name(slot) == name,
            };
            let mut contests = self.sheet.wiring().contests.iter();
            let is_walk_through = contests.any(|planned| {
                let (white, blue) = self.sheet.slots(planned.no);
                is_called(planned.round, &bout.round)
                    && !self.sheet.is_contest(planned.no)
                    && (bout.white.is_some() || bout.blue.is_some())
                    && same(white, &bout.white)
                    && same(blue, &bout.blue)
                    && [white, blue].into_iter().all(|slot| {
                        // Whoever is recorded as going on is the one who could.
                        let is_winner = self.name(slot) == bout.winner.as_deref();
                        bout.winner.is_none() || is_winner == matches!(slot, Slot::Ready(_))
                    })
            });
            if !is_walk_through {
                return Err(format!(
                    "contest {} {} ({:?} v {:?}) was recorded but did not follow",
                    bout.round,
                    bout.no.unwrap_or(0),
                    bout.white,
                    bout.blue
                ));
            }
        }
        Ok(())
    }

    fn all_placed(&self) -> Result<(), String> {
        if !self.sheet.is_finished() {
            return Err("the sheet did not end".to_owned());
        }
        let standing = self.sheet.standing();
        for (at, name) in self.bracket.draw.iter().enumerate() {
            let Some(name) = name else { continue };
            let recorded = self.bracket.place(name);
            let place = standing.place(Entrant(u16::try_from(at).unwrap()));
            // Who did not come, and some who were disqualified, have no place in official lists.
            if recorded.is_none() && self.bracket.is_marked(name) {
                continue;
            }
            if recorded != place.map(u64::from) {
                return Err(format!("{name} is {recorded:?} and came out as {place:?}"));
            }
        }
        let is_drawn = |name: &&String| self.bracket.draw.iter().flatten().any(|d| d == *name);
        match self.bracket.placings.keys().find(|name| !is_drawn(name)) {
            Some(name) => Err(format!("{name} is placed and was not drawn")),
            None => Ok(()),
        }
    }
}

/// The fixtures.
pub fn fixtures() -> Vec<Bracket> {
    read(FIXTURES).unwrap()
}

/// Replays the competitions of a file, and answers what did not follow.
fn replay_all(file: &str, brackets: &[Bracket]) -> Vec<String> {
    let mut faults = Vec::new();
    for bracket in brackets {
        let place = format!("{file}: {} {}", bracket.event, bracket.category);
        for given in [Given::Winners, Given::Outcomes] {
            if given == Given::Winners && !bracket.is_plain() {
                continue;
            }
            let done = builtin(&bracket.system, bracket.size())
                .ok_or_else(|| format!("no system {} of {} lines", bracket.system, bracket.size()))
                .and_then(|wiring| replay(bracket, wiring, given));
            if let Err(fault) = done {
                faults.push(format!("{place} ({given:?}): {fault}"));
            }
        }
    }
    faults
}

#[test]
fn fifteen_real_competitions_follow_from_draw_and_results() {
    let brackets = fixtures();
    let teams = brackets.iter().filter(|b| b.category.contains("TEAM"));
    assert_eq!((brackets.len(), teams.count()), (15, 1));
    assert!(brackets.iter().all(Bracket::is_plain));
    let faults = replay_all("brackets_olympic_2024.json", &brackets);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_competition_of_the_folder_of_brackets_follows() {
    let Some(folder) = std::env::var_os("BRACKETS_DIR") else {
        return;
    };
    let folder = std::path::PathBuf::from(folder);
    let listed = std::fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let mut files: Vec<_> = listed.map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ext| ext == "json"));
    files.sort();
    let mut faults = Vec::new();
    for path in &files {
        let name = path.display().to_string();
        let text = std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{name}: {e}"));
        match read(&text) {
            Ok(brackets) => faults.extend(replay_all(&name, &brackets)),
            Err(error) => faults.push(format!("{name}: {error}")),
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
