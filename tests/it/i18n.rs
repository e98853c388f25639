//! Both languages say the same things, and every sentence that is asked for exists.
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use tatami::platform::i18n::{Arg, Lang};

/// The variables of every message of a language; the last definition of a key wins, and a second one is refused.
fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    for file in files(Path::new("assets/locales").join(lang.tag()), &["ftl"]) {
        let text = fs::read_to_string(&file).unwrap();
        let mut key: Option<String> = None;
        for line in text.lines() {
            let first = line.chars().next().unwrap_or('#');
            if first.is_ascii_alphabetic() {
                let (name, value) = line
                    .split_once('=')
                    .unwrap_or_else(|| panic!("{}: no value in {line:?}", file.display()));
                let name = name.trim().to_owned();
                assert!(
                    all.insert(name.clone(), variables(value)).is_none(),
                    "{}: {name} is defined twice",
                    file.display()
                );
                key = Some(name);
            } else if first == ' ' {
                let key = key.as_ref().unwrap_or_else(|| {
                    panic!("{}: {line:?} belongs to no message", file.display())
                });
                all.get_mut(key).unwrap().extend(variables(line));
            } else {
                assert!(
                    first == '#' || first == '}',
                    "{}: {line:?} is not a message",
                    file.display()
                );
            }
        }
    }
    all
}

fn variables(text: &str) -> BTreeSet<String> {
    text.split('$')
        .skip(1)
        .map(|rest| {
            rest.chars()
                .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
                .collect()
        })
        .collect()
}

fn files(folder: impl Into<PathBuf>, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.into()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display())) {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|ending| endings.iter().any(|e| ending == *e))
            {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Literal keys asked for in sources and templates: `t("..")`, `t1("..", ..)`, `n("..", ..)`, `Text::key("..")` and their kin.
fn asked_for() -> BTreeMap<String, PathBuf> {
    const CALLS: [&str; 10] = [
        ".t(\"",
        ".t1(\"",
        ".t2(\"",
        ".t3(\"",
        ".n(\"",
        ".t_args(\"",
        ".titled(\"",
        "Text::key(\"",
        " t(\"",
        "(t(\"",
    ];
    let mut asked = BTreeMap::new();
    for file in files("src", &["rs"])
        .into_iter()
        .chain(files("templates", &["html", "txt"]))
    {
        let whole = fs::read_to_string(&file).unwrap();
        let text = whole
            .split("#[cfg(test)]\nmod tests")
            .next()
            .unwrap_or_default();
        // A call may be broken over lines; the key then stands on the next one.
        let joined: String = text
            .lines()
            .map(str::trim)
            .collect::<Vec<_>>()
            .join(" ")
            .replace("( \"", "(\"");
        for call in CALLS {
            for rest in joined.split(call).skip(1) {
                if let Some((key, _)) = rest.split_once('"')
                    && key.contains('-')
                    && key
                        .chars()
                        .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
                {
                    asked.insert(key.to_owned(), file.clone());
                }
            }
        }
    }
    asked
}

#[test]
fn both_languages_have_the_same_sentences_with_the_same_variables() {
    let (sl, en) = (messages(Lang::Sl), messages(Lang::En));
    let missing: Vec<_> = sl.keys().filter(|key| !en.contains_key(*key)).collect();
    assert!(missing.is_empty(), "only in Slovenian: {missing:#?}");
    let missing: Vec<_> = en.keys().filter(|key| !sl.contains_key(*key)).collect();
    assert!(missing.is_empty(), "only in English: {missing:#?}");
    let differ: Vec<_> = sl
        .iter()
        .filter(|(key, variables)| en.get(*key) != Some(variables))
        .map(|(key, _)| key)
        .collect();
    assert!(differ.is_empty(), "different variables: {differ:#?}");
}

#[test]
fn every_sentence_that_is_asked_for_exists() {
    let known = messages(Lang::Sl);
    let asked = asked_for();
    assert!(
        asked.len() > 40,
        "the search finds the calls: {}",
        asked.len()
    );
    let missing: Vec<_> = asked
        .iter()
        .filter(|(key, _)| !known.contains_key(*key))
        .collect();
    assert!(missing.is_empty(), "not in the locale files: {missing:#?}");
}

#[test]
fn every_sentence_is_found_by_the_program_in_both_languages() {
    for lang in Lang::ALL {
        let unknown: Vec<_> = messages(lang)
            .into_iter()
            .filter(|(key, variables)| {
                let args: Vec<(&'static str, Arg)> = variables
                    .iter()
                    .map(|name| (&*name.clone().leak(), Arg::Count(3)))
                    .collect();
                lang.t_args(key, &args) == *key
            })
            .collect();
        assert!(unknown.is_empty(), "{lang}: cannot be read: {unknown:#?}");
    }
}

#[test]
fn slovenian_counts_have_all_four_forms() {
    for file in files("assets/locales/sl", &["ftl"]) {
        let text = fs::read_to_string(&file).unwrap();
        for part in text.split("->").skip(1) {
            let choice: String = part
                .lines()
                .take_while(|line| line.trim() != "}")
                .collect::<Vec<_>>()
                .join("\n");
            if choice.contains("[one]") || choice.contains("[few]") {
                for form in ["[one]", "[two]", "[few]", "*[other]"] {
                    assert!(
                        choice.contains(form),
                        "{}: {form} is missing in {choice}",
                        file.display()
                    );
                }
            }
        }
    }
}
