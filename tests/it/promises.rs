//! Which test proves which promise of the two founding documents: `docs/promises.md` is that list, and is checked here. A test
//! names the promises it proves at the beginning of its own name: `promise_b37_..`.
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use tatami::privacy::notices::promises::{self, State};

fn sources(dir: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// The ids at the beginning of a name: `promise_a22_and_b86_..`.
fn ids(name: &str) -> Vec<String> {
    let is_id = |part: &str| {
        part.len() > 1
            && part.starts_with(['a', 'b'])
            && part[1..].bytes().all(|byte| byte.is_ascii_digit())
    };
    let parts = name.trim_start_matches("promise_").split('_');
    parts
        .take_while(|part| is_id(part) || *part == "and")
        .filter(|part| is_id(part))
        .map(str::to_uppercase)
        .collect()
}

/// Every test that names a promise: id, file, name.
fn proofs() -> BTreeMap<String, BTreeSet<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for dir in ["src", "tests"] {
        sources(&root.join(dir), &mut files);
    }
    let mut proofs: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for path in files {
        let text = fs::read_to_string(&path).unwrap();
        let file = path.strip_prefix(root).unwrap().display().to_string();
        for line in text.lines() {
            let Some((before, rest)) = line.split_once("fn promise_") else {
                continue;
            };
            if !matches!(before.trim(), "" | "async") {
                continue;
            }
            let name = format!("promise_{}", rest.split('(').next().unwrap());
            let ids = ids(&name);
            assert!(!ids.is_empty(), "{file}: {name} names no promise");
            for id in ids {
                assert!(
                    promises::promise(&id).is_some(),
                    "{file}: {name}: there is no promise {id}"
                );
                proofs
                    .entry(id)
                    .or_default()
                    .insert(format!("`{name}` in {file}"));
            }
        }
    }
    proofs
}

fn as_markdown() -> String {
    let proofs = proofs();
    let mut text = String::from(
        "# Promises and their proofs\n\nGenerated; `UPDATE_DOCS=1 cargo test --test it promises` writes it again. A promise \
         whose sentence is withheld from the notices, or which people keep by hand, needs no test.\n\n\
         | promise | stands behind it | proven by |\n|---|---|---|\n",
    );
    for promise in promises::all() {
        let state = match promise.state {
            State::Kept { .. } => "the program",
            State::Manual { .. } => "people",
            State::NotYet { .. } => "nobody yet: withheld",
        };
        let tests = proofs
            .get(promise.id)
            .map(|tests| tests.iter().cloned().collect::<Vec<_>>().join(", "))
            .unwrap_or_default();
        text += &format!("| {} | {state} | {tests} |\n", promise.id);
    }
    text
}

#[test]
fn docs_promises_is_the_list_of_proofs() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/promises.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(path, as_markdown()).unwrap();
    }
    assert_eq!(
        fs::read_to_string(path).unwrap_or_default(),
        as_markdown(),
        "run it once with UPDATE_DOCS=1"
    );
}
