//! Which lines stay empty.
//!
//! Byes are spread so that the parts of the sheet differ by at most one athlete, in halves, quarters, eighths and so on (14 Grand
//! Slam draws of 2025; all 15 sheets of Paris 2024 agree). Where two parts are level the better seed goes first: lines 1, 17, 25,
//! 9, then 13, 29, 21, 5 of a sheet of 32 (the fixtures of Paris 2024: two to eight byes exactly in this order). After the eight
//! the order begins again with the other contests of the same eighths; there the sources show no rule, so this one is ours.
use super::table::Table;

/// No seed stands there, or the one that does has its bye.
const NONE: u16 = u16::MAX;

/// The tree of a sheet: node 1 is the whole, nodes 2 and 3 its halves, and so on down to the contests of the first round.
struct Tree {
    contests: usize,
    given: Table<u16>,
    room: Table<u16>,
    best: Table<u16>,
    since: Table<u16>,
}

/// The lines, from 0, of so many byes. `order` are the lines of the seed positions, the best first, whether somebody stands there
/// or not; `taken` are the lines where a seed stands. Fewer lines than asked for if there are not so many contests.
pub(super) fn byes(lines: usize, count: usize, order: &[usize], taken: &[usize]) -> Vec<usize> {
    let contests = lines / 2;
    let mut tree = Tree {
        contests,
        given: Table::of(lines, 0),
        room: Table::of(lines, 0),
        best: Table::of(lines, NONE),
        since: Table::of(lines, NONE),
    };
    for contest in 0..contests {
        let full = [2 * contest, 2 * contest + 1]
            .iter()
            .all(|line| taken.contains(line));
        tree.room.put(contests + contest, u16::from(!full));
    }
    for (rank, line) in (0u16..).zip(order) {
        let leaf = contests + line / 2;
        tree.best.put(leaf, tree.best.at(leaf).min(rank));
    }
    for node in (1..contests).rev() {
        tree.room
            .put(node, tree.room.at(2 * node) + tree.room.at(2 * node + 1));
        tree.best
            .put(node, tree.best.at(2 * node).min(tree.best.at(2 * node + 1)));
    }
    let mut empty = Vec::with_capacity(count);
    for turn in (0u16..).take(count) {
        if tree.room.at(1) == 0 {
            break;
        }
        let contest = tree.give(turn);
        let lower = 2 * contest + 1;
        empty.push(if taken.contains(&lower) {
            2 * contest
        } else {
            lower
        });
    }
    empty
}

impl Tree {
    /// Gives the next bye to a contest of the first round.
    fn give(&mut self, turn: u16) -> usize {
        let mut node = 1;
        while node < self.contests {
            let (upper, lower) = (2 * node, 2 * node + 1);
            node = if self.rank(lower) < self.rank(upper) {
                lower
            } else {
                upper
            };
        }
        let contest = node - self.contests;
        self.best.put(node, NONE);
        while node > 0 {
            self.given.put(node, self.given.at(node) + 1);
            self.room.put(node, self.room.at(node).saturating_sub(1));
            self.since.put(node, self.since.at(node).min(turn));
            if node < self.contests {
                self.best
                    .put(node, self.best.at(2 * node).min(self.best.at(2 * node + 1)));
            }
            node /= 2;
        }
        contest
    }

    /// The part with the lowest rank has the next bye: one with room, with fewer byes, with the better seed still without one,
    /// with the earlier first bye.
    fn rank(&self, node: usize) -> (bool, u16, u16, u16) {
        (
            self.room.at(node) == 0,
            self.given.at(node),
            self.best.at(node),
            self.since.at(node),
        )
    }
}
