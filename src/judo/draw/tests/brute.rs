//! Separation against brute force: every placement that seeds and byes leave open is tried, and none is better.
use super::*;

/// The badness of lines, counted anew and without any code of the draw: by round, then club before region.
fn counted(entries: &[Entry], lines: &[Option<Entrant>]) -> Vec<u32> {
    let mut rounds = vec![0; 14];
    for (i, a) in lines.iter().enumerate() {
        for (j, b) in lines.iter().enumerate().take(i) {
            let (Some(a), Some(b)) = (a, b) else { continue };
            let (a, b) = (&entries[usize::from(a.0)], &entries[usize::from(b.0)]);
            let (mut x, mut y, mut round) = (i, j, 0);
            while x != y {
                (x, y, round) = (x / 2, y / 2, round + 1);
            }
            rounds[(round - 1) * 2] += u32::from(a.club.is_some() && a.club == b.club);
            rounds[(round - 1) * 2 + 1] += u32::from(a.region.is_some() && a.region == b.region);
        }
    }
    rounds
}

/// The best badness there is when `waiting` (entrants by class; those of a class are alike) fill the open lines.
fn best(
    entries: &[Entry],
    lines: &mut Vec<Option<Entrant>>,
    open: &[usize],
    waiting: &mut Vec<Vec<Entrant>>,
) -> Vec<u32> {
    let Some((line, rest)) = open.split_first() else {
        return counted(entries, lines);
    };
    let mut least = vec![u32::MAX];
    for class in 0..waiting.len() {
        if let Some(entrant) = waiting[class].pop() {
            lines[*line] = Some(entrant);
            least = least.min(best(entries, lines, rest, waiting));
            lines[*line] = None;
            waiting[class].push(entrant);
        }
    }
    least
}

/// Draws and compares. Seeds and byes stay where they are.
fn compare(entries: Vec<Entry>, lines: u16, option: &str, seed: u64) {
    let input = Input {
        separation: vec![Separation::Club, Separation::Region],
        ..input(entries, lines, option, seed)
    };
    let drawn = make(&input).unwrap();
    let seeds = input.seeding.lines(lines).len();
    let mut fixed = drawn.lines.clone();
    let mut open = Vec::new();
    let mut waiting: Vec<Vec<Entrant>> = Vec::new();
    for (index, who) in drawn.lines.iter().enumerate() {
        let Some(entrant) = who else { continue };
        let entry = &input.entries[usize::from(entrant.0)];
        if entry.seed.is_some_and(|seed| usize::from(seed) <= seeds) {
            continue;
        }
        fixed[index] = None;
        open.push(index);
        let like = waiting.iter_mut().find(|class| {
            let first = &input.entries[usize::from(class[0].0)];
            (first.club, first.region) == (entry.club, entry.region)
        });
        match like {
            Some(class) => class.push(*entrant),
            None => waiting.push(vec![*entrant]),
        }
    }
    let least = best(&input.entries, &mut fixed, &open, &mut waiting);
    assert_eq!(
        counted(&input.entries, &drawn.lines),
        least,
        "{:?}",
        drawn.record
    );
}

/// Every way in which so many people can be of clubs: club 0 for the first, then a known club or the next new one.
fn patterns(people: usize) -> Vec<Vec<u32>> {
    let mut all = vec![vec![]];
    for _ in 0..people {
        all = all
            .into_iter()
            .flat_map(|pattern: Vec<u32>| {
                let next = pattern.iter().max().map_or(0, |most| most + 1);
                (0..=next).map(move |club| [pattern.clone(), vec![club]].concat())
            })
            .collect();
    }
    all
}

/// As [`patterns`], but only how large the clubs are.
fn sizes(people: usize) -> Vec<Vec<u32>> {
    let mut all: Vec<Vec<u32>> = patterns(people)
        .into_iter()
        .filter(|p| p.is_sorted())
        .collect();
    let size = |pattern: &[u32], club| pattern.iter().filter(|c| **c == club).count();
    all.retain(|p| (1..8).all(|club| size(p, club) <= size(p, club - 1)));
    all
}

#[test]
fn no_placement_on_a_sheet_of_four_is_better_whatever_the_clubs() {
    for people in 2..=4 {
        for pattern in patterns(people) {
            for seeds in 0..=people {
                for option in ["ijf", "judoshiai"] {
                    compare(seeded(entries(&pattern), seeds), 4, option, 1);
                }
            }
        }
    }
}

#[test]
fn no_placement_on_a_sheet_of_eight_is_better_whatever_the_clubs_without_seeds() {
    for people in 4..=8 {
        for pattern in sizes(people) {
            for seed in 0..2 {
                // All alone in their clubs: nothing to compare.
                if pattern.last().is_some_and(|last| *last < 5) {
                    compare(entries(&pattern), 8, "none", seed);
                }
            }
        }
    }
}

#[test]
fn no_placement_on_a_sheet_of_eight_is_better_whatever_the_clubs_with_seeds() {
    for people in 4..=8 {
        for (number, pattern) in (0..).zip(patterns(people)) {
            compare(
                seeded(entries(&pattern), 4),
                8,
                if number % 2 == 0 { "ijf" } else { "judoshiai" },
                number,
            );
            if people < 8 || number % 16 == 0 {
                compare(seeded(entries(&pattern), 3), 8, "ijf", number);
            }
            if people < 7 || number % 40 == 0 {
                compare(seeded(entries(&pattern), 2), 8, "ijf", number);
            }
        }
    }
}

#[test]
fn byes_elsewhere_would_separate_no_better_without_seeds() {
    for people in 4..=7usize {
        for pattern in sizes(people)
            .into_iter()
            .filter(|p| p.last().is_some_and(|last| *last < 4))
        {
            let all = entries(&pattern);
            let drawn = make(&input(all.clone(), 8, "none", 3)).unwrap();
            let mut waiting: Vec<Vec<Entrant>> = Vec::new();
            for club in 0..4 {
                waiting.push(
                    all.iter()
                        .filter(|e| e.club == Some(club))
                        .map(|e| e.entrant)
                        .collect(),
                );
            }
            let ours = counted(&all, &drawn.lines);
            for empty in 0u32..256 {
                let empty_at = |line: usize| empty >> line & 1 == 1;
                let twice =
                    (0..4).any(|contest| empty_at(2 * contest) && empty_at(2 * contest + 1));
                if twice || empty.count_ones() as usize != 8 - people {
                    continue;
                }
                let open: Vec<usize> = (0..8).filter(|line| !empty_at(*line)).collect();
                assert!(
                    ours <= best(&all, &mut vec![None; 8], &open, &mut waiting),
                    "{pattern:?}"
                );
            }
        }
    }
}

#[test]
fn no_placement_on_a_sheet_of_sixteen_is_better_with_few_clubs() {
    for case in 0..60u64 {
        let mut dice = Dice::new(Seed(case));
        let people = 9 + usize::try_from(dice.below(8)).unwrap();
        let clubs = 2 + dice.below(2);
        let regions = dice.below(2) == 0;
        let seeds = if clubs == 2 { 5 } else { 8 } + usize::try_from(dice.below(2)).unwrap();
        let pattern: Vec<u32> = (0..people)
            .map(|_| u32::try_from(dice.below(clubs)).unwrap())
            .collect();
        let mut all = seeded(entries(&pattern), seeds.min(8));
        if regions {
            for entry in &mut all {
                entry.region = Some(u32::try_from(dice.below(2)).unwrap());
            }
        }
        compare(
            all,
            16,
            if case % 3 == 0 { "judoshiai" } else { "ijf" },
            case,
        );
    }
}

#[test]
fn no_placement_on_a_sheet_of_sixteen_is_better_with_two_clubs_and_no_seeds() {
    for (people, second) in [(9, 2), (10, 4), (12, 3), (13, 5), (16, 2), (16, 4)] {
        let pattern: Vec<u32> = (0..people).map(|i| u32::from(i < second)).collect();
        compare(entries(&pattern), 16, "none", people);
    }
}
