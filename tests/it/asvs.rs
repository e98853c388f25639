//! Which test proves which requirement of the OWASP Application Security Verification Standard 5.0, chapters V6 (authentication),
//! V7 (sessions) and V8 (authorisation): all of levels 1 and 2, and the chosen ones of level 3. A test names the requirements it
//! proves at the beginning of its own name: `asvs_6_2_2_and_6_2_3_..`. `docs/asvs.md` is that list; it is written by
//! `UPDATE_DOCS=1 cargo test --test it asvs::` and checked here.
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

/// Requirement, level, in a few words.
const REQUIREMENTS: &[(&str, u8, &str)] = &[
    ("6.1.1", 1, "How guessing is slowed is documented"),
    (
        "6.1.2",
        2,
        "Words of the context that a password may not be made of",
    ),
    ("6.1.3", 2, "Every way of signing in is documented"),
    (
        "6.2.1",
        1,
        "Length: 15 characters alone, 8 with a second factor",
    ),
    ("6.2.2", 1, "A password can be changed"),
    ("6.2.3", 1, "A change asks for the old and the new password"),
    ("6.2.4", 1, "Common passwords are refused"),
    ("6.2.5", 1, "No rules of composition"),
    ("6.2.6", 1, "The field is masked"),
    ("6.2.7", 1, "Pasting and password managers work"),
    ("6.2.8", 1, "The password is compared exactly"),
    ("6.2.9", 2, "At least 64 characters are allowed"),
    ("6.2.10", 2, "No rotation by the calendar"),
    ("6.2.11", 2, "Words of the context are refused"),
    ("6.2.12", 2, "Passwords known from breaches are refused"),
    ("6.3.1", 1, "Guessing is slowed"),
    ("6.3.2", 1, "No default accounts"),
    (
        "6.3.3",
        2,
        "A second factor for every role that sees, exports or administers",
    ),
    ("6.3.4", 2, "All ways of signing in are equally strong"),
    ("6.3.5", 3, "Unusual sign-ins are told"),
    ("6.3.6", 3, "E-mail is no factor"),
    ("6.3.7", 3, "Changes of credentials are told"),
    ("6.3.8", 3, "Nobody learns whether an account exists"),
    (
        "6.4.1",
        1,
        "One-time links: random, hashed, once, for a time",
    ),
    ("6.4.2", 1, "No hints and no secret questions"),
    ("6.4.3", 2, "A reset keeps the second factor"),
    ("6.4.4", 2, "A lost factor"),
    ("6.4.5", 3, "A reminder before a link runs out"),
    (
        "6.4.6",
        3,
        "An administrator starts a reset and never chooses a password",
    ),
    ("6.5.1", 2, "Codes work once"),
    ("6.5.2", 2, "Recovery codes are kept as hashes"),
    ("6.5.3", 2, "Codes come from a secure generator"),
    ("6.5.4", 2, "Codes have enough entropy"),
    ("6.5.5", 2, "Codes live briefly"),
    ("6.5.6", 3, "Every factor can be revoked"),
    ("6.5.7", 3, "Biometrics only inside passkeys"),
    ("6.5.8", 3, "Time is the server’s"),
    ("6.6.2", 2, "Codes belong to one request"),
    ("6.6.3", 2, "Codes are limited in tries"),
    ("6.7.2", 3, "Challenges are long and used once"),
    ("7.1.1", 2, "Limits of sessions are documented"),
    ("7.1.2", 2, "The number of parallel sessions is documented"),
    ("7.2.1", 1, "Sessions are checked by the server"),
    ("7.2.2", 1, "Sessions are dynamic, no fixed keys"),
    (
        "7.2.3",
        1,
        "Tokens of 128 bits or more from a secure generator",
    ),
    (
        "7.2.4",
        1,
        "A new token at signing in and at authenticating again",
    ),
    ("7.3.1", 2, "An idle session ends"),
    ("7.3.2", 2, "A session ends after its longest time"),
    ("7.4.1", 1, "Signing out ends the session at the server"),
    ("7.4.2", 1, "A disabled account has no sessions"),
    (
        "7.4.3",
        2,
        "Other sessions can be ended after a change of a factor",
    ),
    ("7.4.4", 2, "Signing out is offered on every page"),
    ("7.4.5", 2, "An administrator ends sessions"),
    (
        "7.5.1",
        2,
        "Authenticating again before changing address or factors",
    ),
    ("7.5.2", 2, "One’s own sessions can be seen and ended"),
    ("7.5.3", 3, "A second verification before sensitive work"),
    ("8.1.1", 1, "Rules of access are documented"),
    ("8.1.2", 2, "Rules for fields are documented"),
    ("8.1.3", 3, "Rules by context are documented"),
    ("8.1.4", 3, "Decisions by context are documented"),
    ("8.2.1", 1, "Functions are reached by permission only"),
    ("8.2.2", 1, "Records are reached by permission only"),
    ("8.2.3", 2, "Fields are reached by permission only"),
    ("8.2.4", 3, "Access adapts to its context"),
    ("8.3.1", 1, "Rules are enforced on the server"),
    ("8.3.2", 3, "Changes of rules work at once"),
    (
        "8.3.3",
        3,
        "What is done on behalf of somebody is checked for them",
    ),
    ("8.4.1", 2, "One tenant cannot reach another"),
];

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

/// The requirements at the beginning of a name, and how many of its words they are.
fn ids(name: &str) -> Vec<String> {
    let mut rest = name.trim_start_matches("asvs_").split('_').peekable();
    let mut found = Vec::new();
    loop {
        let mut parts = Vec::new();
        while parts.len() < 3 && rest.peek().is_some_and(|p| p.parse::<u8>().is_ok()) {
            parts.extend(rest.next());
        }
        if parts.len() < 3 {
            return found;
        }
        found.push(parts.join("."));
        if rest.peek() == Some(&"and") {
            rest.next();
        }
    }
}

/// Every test that names a requirement: its file and name.
fn proofs() -> BTreeMap<String, BTreeSet<(String, String)>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for dir in ["src", "tests"] {
        sources(&root.join(dir), &mut files);
    }
    let mut proofs: BTreeMap<String, BTreeSet<(String, String)>> = BTreeMap::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let at = file.strip_prefix(root).unwrap().display().to_string();
        let mut is_test = false;
        for line in text.lines().map(str::trim) {
            if line.starts_with("#[test]") || line.starts_with("#[tokio::test") {
                is_test = true;
            } else if let Some((_, after)) = line.split_once("fn ") {
                let name = after.split(['(', '<']).next().unwrap_or_default();
                if is_test && name.starts_with("asvs_") {
                    for id in ids(name) {
                        proofs
                            .entry(id)
                            .or_default()
                            .insert((at.clone(), name.to_owned()));
                    }
                }
                is_test = false;
            }
        }
    }
    proofs
}

fn document() -> String {
    let proofs = proofs();
    let mut text = String::from(
        "# OWASP ASVS 5.0: V6, V7 and V8, test by test\n\n\
         Levels 1 and 2 in full, and the chosen rows of level 3. Written by `UPDATE_DOCS=1 cargo test --test it asvs::` from\n\
         the names of the tests; `tests/it/asvs.rs` fails when a row has no test or this file is not what the tests say.\n\n\
         | Id | Level | What | Proved by |\n|---|---|---|---|\n",
    );
    for (id, level, what) in REQUIREMENTS {
        let tests: Vec<String> = proofs
            .get(*id)
            .into_iter()
            .flatten()
            .map(|(file, name)| format!("`{name}` ({file})"))
            .collect();
        writeln!(text, "| {id} | {level} | {what} | {} |", tests.join("<br>")).unwrap();
    }
    text
}

#[test]
fn every_requirement_has_a_test_and_every_test_names_one_that_is_listed() {
    let proofs = proofs();
    let missing: Vec<_> = REQUIREMENTS
        .iter()
        .filter(|(id, ..)| !proofs.contains_key(*id))
        .map(|(id, _, what)| format!("{id} {what}"))
        .collect();
    assert!(missing.is_empty(), "no test names:\n{}", missing.join("\n"));
    let here = |id: &&String| {
        ["6.", "7.", "8."]
            .iter()
            .any(|chapter| id.starts_with(chapter))
    };
    for id in proofs.keys().filter(here) {
        assert!(
            REQUIREMENTS.iter().any(|(known, ..)| known == id),
            "{id} is named by {:?} and not in the list",
            proofs.get(id)
        );
    }
}

#[test]
fn the_document_says_what_the_tests_prove() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/asvs.md");
    let now = document();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, &now).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == now,
        "docs/asvs.md is not what the tests prove: write it with UPDATE_DOCS=1 cargo test --test it asvs::"
    );
}

#[test]
fn a_name_tells_its_requirements() {
    assert_eq!(ids("asvs_6_2_1_a_short_one"), ["6.2.1"]);
    assert_eq!(ids("asvs_6_2_2_and_6_2_3_old_and_new"), ["6.2.2", "6.2.3"]);
    assert_eq!(ids("asvs_7_2_3_128_bits"), ["7.2.3"]);
    assert!(ids("asvs_word").is_empty());
}
