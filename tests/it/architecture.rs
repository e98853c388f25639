//! What the structure promises: who imports whom, where queries are built, what templates may hold.
use std::{
    fs,
    path::{Path, PathBuf},
};

const AREAS: &[&str] = &[
    "members",
    "imports",
    "incidents",
    "health",
    "exports",
    "competitions",
    "demo",
    "results",
    "portal",
    "privacy",
    "operator",
];

fn files(dir: &str, extension: &str) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(dir);
    let mut found = Vec::new();
    let mut open = vec![root];
    while let Some(dir) = open.pop() {
        let Ok(entries) = fs::read_dir(&dir) else {
            continue;
        };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|e| e == extension) {
                found.push((path.clone(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(!found.is_empty(), "nothing found below {dir}");
    found
}

fn name(path: &Path) -> String {
    path.strip_prefix(env!("CARGO_MANIFEST_DIR"))
        .unwrap()
        .display()
        .to_string()
}

/// The code without comments and without its tests. `mod tests;` names a file of tests and ends nothing.
fn code(text: &str) -> String {
    const TESTS: &str = "#[cfg(test)]\nmod ";
    let end = text
        .match_indices(TESTS)
        .map(|(at, _)| at)
        .find(|at| {
            let named = &text[at + TESTS.len()..];
            named.lines().next().is_some_and(|line| line.ends_with('{'))
        })
        .unwrap_or(text.len());
    text[..end]
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The modules of ours a text imports: `crate::x` and `crate::{x, y::z}`.
fn imports(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for part in text.split("crate::").skip(1) {
        if let Some(group) = part.strip_prefix('{') {
            let mut depth = 0;
            let mut word = String::new();
            for c in group.chars() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => found.push(std::mem::take(&mut word)),
                    c if depth == 0 => word.push(c),
                    _ => {}
                }
            }
            found.push(word);
        } else {
            found.push(
                part.chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect(),
            );
        }
    }
    found
        .into_iter()
        .map(|w| w.trim().split("::").next().unwrap().trim().to_owned())
        .filter(|w| !w.is_empty())
        .collect()
}

#[test]
fn areas_do_not_import_each_other() {
    for area in AREAS {
        if !Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("src")
            .join(area)
            .exists()
        {
            continue;
        }
        for (path, text) in files(&format!("src/{area}"), "rs") {
            for import in imports(&code(&text)) {
                assert!(
                    import == *area || !AREAS.contains(&import.as_str()),
                    "{} imports {import}",
                    name(&path)
                );
                assert!(
                    import != "app" && import != "commands",
                    "{} imports {import}",
                    name(&path)
                );
            }
        }
    }
}

#[test]
fn the_lower_floors_do_not_know_the_upper_ones() {
    let floors: &[(&str, &[&str])] = &[
        ("src/judo", &["judo"]),
        ("src/platform", &["platform"]),
        ("src/web", &["web", "platform"]),
        ("src/accounts", &["accounts", "web", "platform"]),
    ];
    for (dir, allowed) in floors {
        for (path, text) in files(dir, "rs") {
            for import in imports(&code(&text)) {
                let known = [
                    "judo", "platform", "web", "accounts", "tenants", "commands", "app",
                ];
                if known.contains(&import.as_str()) || AREAS.contains(&import.as_str()) {
                    // Accounts accept invitations, which are rows of tenants: the one step down-and-up the design names.
                    let is_invitation = *dir == "src/accounts" && import == "tenants";
                    assert!(
                        allowed.contains(&import.as_str()) || is_invitation,
                        "{} imports {import}",
                        name(&path)
                    );
                }
            }
        }
    }
}

#[test]
fn promise_b52_only_health_may_obtain_the_key_of_health_data() {
    for (path, text) in files("src", "rs") {
        let path = name(&path);
        if !path.starts_with("src/health/") && !path.starts_with("src/platform/vault/") {
            assert!(!code(&text).contains("health_sealer"), "{path}");
        }
    }
}

#[test]
fn only_stores_build_queries() {
    for (path, text) in files("src", "rs") {
        let path = name(&path);
        let is_store = path.contains("/store/")
            || path.ends_with("/store.rs")
            || path.ends_with("_store.rs")
            || path.starts_with("src/platform/db/");
        if !is_store {
            for word in [
                "EntityTrait",
                "QueryFilter",
                "QuerySelect",
                "::Entity::",
                "execute_unprepared",
            ] {
                assert!(
                    !code(&text).contains(word),
                    "{path} builds queries ({word}); stores do"
                );
            }
        }
    }
}

#[test]
fn promise_a24_results_see_only_projections() {
    if Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src/results")
        .exists()
    {
        for (path, text) in files("src/results", "rs") {
            for table in [
                "member::",
                "placing::Entity::of",
                "guardian",
                "health",
                "sealer(",
            ] {
                let code = code(&text).replace("public_placing::", "");
                assert!(!code.contains(table), "{} names {table}", name(&path));
            }
        }
    }
}

#[test]
fn templates_hold_no_script_no_style_and_nothing_from_elsewhere() {
    for (path, text) in files("templates", "html") {
        let path = name(&path);
        if path.starts_with("templates/commands/") {
            continue;
        }
        assert!(
            !text.contains("|safe") && !text.contains("| safe"),
            "{path}: |safe"
        );
        assert!(!text.contains(" style="), "{path}: inline style");
        assert!(!text.contains("<style"), "{path}: style element");
        for (at, _) in text.match_indices("<script") {
            let tag = text[at..].split('>').next().unwrap();
            assert!(tag.contains(" src="), "{path}: inline script");
        }
        for event in [
            " onclick",
            " onchange",
            " onsubmit",
            " onload",
            " oninput",
            " onerror",
            "javascript:",
            "hx-on",
        ] {
            assert!(!text.contains(event), "{path}: {event}");
        }
        for foreign in ["src=\"http", "href=\"http://", "url(http"] {
            assert!(!text.contains(foreign), "{path}: {foreign}");
        }
    }
}

#[test]
fn nobody_asks_the_system_what_time_it_is_but_the_clock() {
    for (path, text) in files("src", "rs") {
        let path = name(&path);
        if path != "src/platform/clock.rs" {
            for word in [
                "Utc::now",
                "SystemTime::now",
                "OffsetDateTime::now",
                "Local::now",
            ] {
                assert!(!code(&text).contains(word), "{path}: {word}");
            }
        }
    }
}
