//! Which system for how many entries: without gaps and overlaps, and with sheets that there are.
use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::{MOST_ENTRIES, Profile, Reason, SystemRange, WhenLevel},
    Faults,
};
use crate::judo::systems;

impl Profile {
    pub(super) fn check_systems(&self, faults: &mut Faults) {
        if self.systems.is_empty() {
            faults.say("systems", Reason::Empty);
        }
        let mut covered: BTreeSet<u16> = BTreeSet::new();
        for (index, range) in self.systems.iter().enumerate() {
            let field = |name: &str| format!("systems[{index}].{name}");
            let most = u32::from(MOST_ENTRIES);
            faults.code(field("system"), &range.system);
            faults.range(field("from"), range.from, 2, most);
            faults.range(field("to"), range.to, u32::from(range.from), most);
            for lines in &range.sheets {
                faults.range(field("sheets"), *lines, 2, most);
            }
            let rises = range
                .sheets
                .iter()
                .zip(range.sheets.iter().skip(1))
                .all(|(lower, upper)| lower < upper);
            if !rises {
                faults.say(field("sheets"), Reason::NotRising);
            }
            if range.lines_for(range.to).is_none() {
                faults.say(field("sheets"), Reason::SheetTooSmall);
            }
            check_sheets(faults, index, range);
            // A draw has no winner, so only everybody against everybody can take it (design §1.1: hiki-wake in pools).
            if self.contest.allows(WhenLevel::Draw) && range.system != "round_robin" {
                faults.say(field("system"), Reason::DrawNeedsPool(range.system.clone()));
            }
            for entries in range.from..=range.to.min(MOST_ENTRIES) {
                if !covered.insert(entries) {
                    faults.say(field("from"), Reason::Overlap(entries));
                    break;
                }
            }
        }
        let (first, last) = (covered.first().copied(), covered.last().copied());
        if let (Some(first), Some(last)) = (first, last)
            && let Some(gap) = (first..=last).find(|entries| !covered.contains(entries))
        {
            faults.say("systems", Reason::Gap(gap));
        }
    }
}

/// The sheets of a built-in system: there are such, and each number of entries fits the one that is taken for it (the rule of the
/// draw, too). What a federation's own system has is not known here: [`Profile::missing_systems`].
fn check_sheets(faults: &mut Faults, index: usize, range: &SystemRange) {
    let known = systems::sizes(&range.system);
    if known.is_empty() {
        return;
    }
    let field = |name: &str| format!("systems[{index}].{name}");
    let mut fewest = BTreeMap::new();
    for lines in &range.sheets {
        let Some(wiring) = systems::builtin(&range.system, *lines) else {
            return faults.say(field("sheets"), Reason::NoSuchSheet(*lines));
        };
        fewest.insert(*lines, wiring.fewest);
    }
    let too_large = (range.from..=range.to.min(MOST_ENTRIES)).find_map(|entries| {
        let lines = range.lines_for(entries)?;
        let is_too_large = fewest.get(&lines).is_some_and(|fewest| entries < *fewest);
        is_too_large.then_some((lines, entries))
    });
    if let Some((lines, entries)) = too_large {
        let is_first = entries == range.from;
        let name = if is_first { "from" } else { "sheets" };
        faults.say(field(name), Reason::SheetTooLarge { lines, entries });
    }
}
