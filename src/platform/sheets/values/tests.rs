//! That every sentence exists in both languages.

use super::*;

/// Asserts that a key stands in both Fluent files and uses exactly these arguments.
pub(in crate::platform::sheets) fn assert_text<'a>(key: &str, args: impl Iterator<Item = &'a str>) {
    let args: Vec<&str> = args.collect();
    for file in [
        include_str!("../../../../assets/locales/sl/sheets.ftl"),
        include_str!("../../../../assets/locales/en/sheets.ftl"),
    ] {
        let line = file
            .lines()
            .find(|line| line.starts_with(&format!("{key} =")))
            .unwrap_or_else(|| panic!("no text for {key}"));
        for arg in &args {
            assert!(
                line.contains(&format!("{{ ${arg} }}")),
                "{key} does not use {arg}"
            );
        }
        let used = line.matches("{ $").count();
        assert!(
            used >= args.len(),
            "{key} uses an argument that is not given"
        );
        for part in line.split("{ $").skip(1) {
            let name = part.split(' ').next().unwrap_or_default();
            assert!(
                args.contains(&name),
                "{key} uses {name}, which is not given"
            );
        }
    }
}

#[test]
fn every_error_has_its_text_in_both_languages() {
    let window = DateWindow::birth(chrono::NaiveDate::from_ymd_opt(2026, 11, 20).unwrap());
    let around = DateWindow::around(
        chrono::NaiveDate::from_ymd_opt(2026, 11, 20).unwrap(),
        80,
        20,
    );
    let errors = [
        date("", &window).unwrap_err(),
        date("x", &window).unwrap_err(),
        date("2012", &window).unwrap_err(),
        date("31.2.2012", &window).unwrap_err(),
        date("1.1.1800", &window).unwrap_err(),
        date("1.1.2100", &window).unwrap_err(),
        date("1.1.2100", &around).unwrap_err(),
        sex("x").unwrap_err(),
        yes_no("morda").unwrap_err(),
        phone("x").unwrap_err(),
        phone("040123456,041123456").unwrap_err(),
        email("x").unwrap_err(),
        email("a@b.si a@b.si").unwrap_err(),
        email("č@b.si").unwrap_err(),
        tax_number("x").unwrap_err(),
        tax_number("50223055").unwrap_err(),
        grams("x").unwrap_err(),
        grams("1").unwrap_err(),
        millimetres("x").unwrap_err(),
        millimetres("1 cm").unwrap_err(),
        post_code("x").unwrap_err(),
        country("x").unwrap_err(),
        country("BRN").unwrap_err(),
    ];
    let mut keys: Vec<&str> = errors.iter().map(ValueError::key).collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(
        keys.len(),
        errors.len(),
        "each of them stands for another key"
    );
    for error in &errors {
        let (key, args) = error.text();
        assert_text(key, args.iter().map(|(name, _)| *name));
    }
}

#[test]
fn an_error_never_shows_what_was_typed_in_a_log() {
    let error = date("canary 1.2", &DateWindow::any()).unwrap_err();
    assert!(!format!("{error:?} {error}").contains("canary"));
    assert!(
        error
            .text()
            .1
            .iter()
            .any(|(_, value)| value.contains("canary"))
    );
}
