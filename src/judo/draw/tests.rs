use super::*;
use crate::judo::{
    entrant::{Entrant, Line},
    random::Seed,
};

fn entries(clubs: &[u32]) -> Vec<Entry> {
    (0u16..)
        .zip(clubs)
        .map(|(index, club)| Entry {
            club: Some(*club),
            ..Entry::new(Entrant(index))
        })
        .collect()
}

fn seeded(mut entries: Vec<Entry>, seeds: usize) -> Vec<Entry> {
    for (seed, entry) in (1u16..).zip(entries.iter_mut().take(seeds)) {
        entry.seed = Some(seed);
    }
    entries
}

fn input(entries: Vec<Entry>, lines: u16, seeding: &str, seed: u64) -> Input {
    Input {
        seeding: Seeding::builtin(seeding).expect("builtin"),
        ..Input::new(entries, lines, Seed(seed))
    }
}

#[test]
fn seeds_of_the_ijf_stand_on_the_lines_of_its_draws() {
    let all: Vec<u32> = (0..32).collect();
    let drawn = make(&input(seeded(entries(&all), 8), 32, "ijf", 7)).unwrap();
    let line = |e: u16| {
        drawn
            .lines
            .iter()
            .position(|x| *x == Some(Entrant(e)))
            .unwrap()
            + 1
    };
    assert_eq!([0, 3, 1, 2].map(line), [1, 9, 17, 25]);
    assert_eq!([7, 4, 6, 5].map(line), [5, 13, 21, 29]);
    assert_eq!(check(&drawn.record.input, &drawn.lines), Ok(vec![]));
    assert_eq!(first_meeting(32, Line(1), Line(17)), Some(5));
}
