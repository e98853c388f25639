//! What a fuzzer feeds the readers of the judo rules (`scripts/fuzz`), fed to the same functions: every seed, every template, and
//! thousands of cheap mutations of them. Nothing here may panic; the functions themselves say what must hold.
use std::{
    panic::{RefUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
};

use tatami::judo::random::{Dice, Seed};

#[path = "../fuzz/targets/events.rs"]
mod events;
#[path = "../fuzz/targets/profiles.rs"]
mod profiles;
#[path = "../fuzz/targets/wirings.rs"]
mod wirings;

/// How many mutations are made of all seeds of a kind.
const MUTATIONS: usize = 3000;

/// What numbers are replaced by: the ends of every width, and what is no number.
const NUMBERS: [&str; 12] = [
    "0",
    "-1",
    "1",
    "127",
    "128",
    "255",
    "256",
    "65535",
    "65536",
    "4294967296",
    "99999999999999999999",
    "1e308",
];

/// The files of the folders, by name.
fn seeds(folders: &[&str]) -> Vec<(PathBuf, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = Vec::new();
    for folder in folders {
        let files = std::fs::read_dir(root.join(folder)).unwrap();
        let mut files: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
        files.sort();
        assert!(!files.is_empty(), "{folder} has no seeds");
        for file in files {
            let text = std::fs::read(&file).unwrap();
            all.push((file, text));
        }
    }
    all
}

/// Feeds the seeds and their mutations. What fails is shown: it is a new seed.
fn feed(folders: &[&str], run: impl Fn(&[u8]) + RefUnwindSafe) {
    let seeds = seeds(folders);
    let try_one = |file: &Path, text: &[u8]| {
        let is_fine = catch_unwind(|| run(text)).is_ok();
        let text = String::from_utf8_lossy(text);
        assert!(is_fine, "{} as\n{text}", file.display());
    };
    for (file, text) in &seeds {
        try_one(file, text);
    }
    let mut dice = Dice::new(Seed(2026));
    for turn in 0..MUTATIONS {
        let (file, text) = &seeds[turn % seeds.len()];
        let mut text = text.clone();
        for _ in 0..=dice.below(3) {
            mutate(&mut text, &mut dice);
        }
        try_one(file, &text);
    }
}

fn one_of(dice: &mut Dice, n: usize) -> usize {
    usize::try_from(dice.below(n as u64)).unwrap()
}

/// A part of so many items.
fn part(dice: &mut Dice, of: usize) -> std::ops::Range<usize> {
    let (a, b) = (one_of(dice, of + 1), one_of(dice, of + 1));
    a.min(b)..a.max(b)
}

/// One change: cut, doubled, a part gone, lines or bytes exchanged, a byte changed, a number changed.
fn mutate(text: &mut Vec<u8>, dice: &mut Dice) {
    if text.is_empty() {
        return text.extend(b"[0]");
    }
    let length = text.len();
    match dice.below(8) {
        0 => text.truncate(one_of(dice, length)),
        1 => {
            let part = text[part(dice, length)].to_vec();
            let at = one_of(dice, length);
            text.splice(at..at, part);
        }
        2 => {
            let from = one_of(dice, length);
            text.drain(from..(from + one_of(dice, 40)).min(length));
        }
        3 => {
            let mut lines: Vec<&[u8]> = text.split_inclusive(|byte| *byte == b'\n').collect();
            let (a, b) = (one_of(dice, lines.len()), one_of(dice, lines.len()));
            lines.swap(a, b);
            *text = lines.concat();
        }
        4 => text.swap(one_of(dice, length), one_of(dice, length)),
        5 => text[one_of(dice, length)] = u8::try_from(dice.below(256)).unwrap(),
        _ => {
            let from = one_of(dice, length);
            let digits = (from..length).find(|at| text[*at].is_ascii_digit());
            let Some(first) = digits else { return };
            let past = (first..length).find(|at| !text[*at].is_ascii_digit());
            let number = NUMBERS[one_of(dice, NUMBERS.len())];
            text.splice(first..past.unwrap_or(length), number.bytes());
        }
    }
}

#[test]
fn no_wiring_breaks_its_reader() {
    feed(&["tests/fixtures/judo/seeds/wirings"], wirings::run);
}

#[test]
fn no_profile_breaks_its_reader() {
    let folders = [
        "tests/fixtures/judo/seeds/profiles",
        "src/judo/profile/data",
    ];
    feed(&folders, profiles::run);
}

#[test]
fn no_log_of_a_contest_breaks_its_reader() {
    feed(&["tests/fixtures/judo/seeds/events"], events::run);
}
