//! Searches a small sheet through: line by line, giving up a way as soon as it is as bad as the best one known.
use super::{
    badness::{Badness, measure},
    field::{Field, Placement},
};
use crate::judo::random::Dice;

/// How many steps are taken before the search gives up and what there is must do.
const STEPS: usize = 300_000;

/// Entries that are alike.
struct Class {
    waiting: Vec<u8>,
}

/// A placement that is better than the badness given, if there is one; then the best.
pub(super) fn search(field: &Field, than: &Badness, dice: &mut Dice) -> Option<Placement> {
    let mut free = field.free.clone();
    dice.shuffle(&mut free);
    let mut classes: Vec<Class> = Vec::new();
    for entry in free {
        let like = classes.iter_mut().find(|class| {
            class
                .waiting
                .first()
                .is_some_and(|first| field.alike(*first, entry))
        });
        match like {
            Some(class) => class.waiting.push(entry),
            None => classes.push(Class {
                waiting: vec![entry],
            }),
        }
    }
    let placement = Placement::new(field);
    let badness = measure(field, &placement);
    let mut search = Search {
        field,
        classes,
        placement,
        badness,
        least: *than,
        best: None,
        steps: STEPS,
    };
    search.go(&field.open);
    search.best
}

/// A search on its way.
struct Search<'a> {
    field: &'a Field,
    classes: Vec<Class>,
    placement: Placement,
    badness: Badness,
    least: Badness,
    best: Option<Placement>,
    steps: usize,
}

impl Search<'_> {
    /// Fills the open lines.
    fn go(&mut self, open: &[usize]) {
        let Some((line, rest)) = open.split_first() else {
            self.least = self.badness;
            self.best = Some(self.placement.clone());
            return;
        };
        for class in 0..self.classes.len() {
            let Some(entry) = self
                .classes
                .get_mut(class)
                .and_then(|class| class.waiting.pop())
            else {
                continue;
            };
            if self.steps > 0 {
                self.steps -= 1;
                let before = self.badness;
                self.count(*line, entry);
                // Pairs only ever come on top, so a way that is no better now never will be.
                if self.badness < self.least {
                    self.placement.put(*line, entry);
                    self.go(rest);
                    self.placement.take(*line, entry);
                }
                self.badness = before;
            }
            if let Some(class) = self.classes.get_mut(class) {
                class.waiting.push(entry);
            }
        }
    }

    /// Counts whom an entry meets from a line among those who stand.
    fn count(&mut self, line: usize, entry: u8) {
        for (kind, groups) in self.field.kinds.iter().enumerate() {
            for mate in groups.members(groups.of(entry)) {
                if let Some(other) = self.placement.line(*mate) {
                    self.badness.add(self.field.shape.round(line, other), kind);
                }
            }
        }
    }
}
