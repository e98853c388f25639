//! The colours of the style sheet keep the contrast that WCAG 2.2 asks for, light and dark.
use std::collections::BTreeMap;

/// Every colour token: its light and its dark value.
fn tokens() -> BTreeMap<String, (String, String)> {
    let css = std::fs::read_to_string("assets/css/tatami.css").unwrap();
    let root = css
        .split(":root {")
        .nth(1)
        .and_then(|rest| rest.split('}').next())
        .expect("the tokens");
    let mut found = BTreeMap::new();
    for declaration in root.split(';') {
        let Some((name, value)) = declaration
            .rsplit_once("--")
            .and_then(|(_, rest)| rest.split_once(':'))
        else {
            continue;
        };
        let value = value.trim();
        let pair = match value
            .strip_prefix("light-dark(")
            .and_then(|v| v.strip_suffix(')'))
            .and_then(|v| v.split_once(','))
        {
            Some((light, dark)) => (light.trim(), dark.trim()),
            None => (value, value),
        };
        if pair.0.starts_with('#') {
            found.insert(
                name.trim().to_owned(),
                (pair.0.to_owned(), pair.1.to_owned()),
            );
        }
    }
    found
}

/// Relative luminance (WCAG 2.2).
fn luminance(hex: &str) -> f64 {
    let channel = |at: usize| {
        let c = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
        if c <= 0.04045 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Foreground, ground, and the least contrast: 4.5 for text, 3 for edges of controls and marks.
const PAIRS: &[(&str, &str, f64)] = &[
    ("ink", "bg", 7.0),
    ("ink", "surface", 7.0),
    ("ink", "sunk", 7.0),
    ("ink", "hover", 7.0),
    ("ink", "win", 7.0),
    ("ink", "blue-tint", 7.0),
    ("ink", "green-tint", 7.0),
    ("ink", "red-tint", 7.0),
    ("ink", "amber-tint", 7.0),
    ("ink-2", "bg", 4.5),
    ("ink-2", "surface", 4.5),
    ("ink-2", "sunk", 4.5),
    ("ink-2", "hover", 4.5),
    ("ink-2", "win", 4.5),
    ("ink-2", "blue-tint", 4.5),
    ("blue", "bg", 4.5),
    ("blue", "surface", 4.5),
    ("blue", "sunk", 4.5),
    ("blue", "blue-tint", 4.5),
    ("blue-strong", "surface", 4.5),
    ("blue-strong", "blue-tint", 4.5),
    ("blue-strong", "amber-tint", 4.5),
    ("blue-strong", "red-tint", 4.5),
    ("on-blue", "blue", 4.5),
    ("on-blue", "blue-strong", 4.5),
    ("red", "bg", 4.5),
    ("red", "surface", 4.5),
    ("red", "red-tint", 4.5),
    ("on-red", "red", 4.5),
    ("green", "bg", 4.5),
    ("green", "surface", 4.5),
    ("green", "green-tint", 4.5),
    ("amber", "surface", 4.5),
    ("amber", "amber-tint", 4.5),
    ("on-night", "night", 7.0),
    ("on-night-2", "night", 4.5),
    ("on-night", "night-2", 4.5),
    ("on-night-2", "night-2", 4.5),
    ("bg", "ink", 7.0),
    ("edge", "surface", 3.0),
    ("edge", "bg", 3.0),
    ("edge", "sunk", 3.0),
    ("outline", "surface", 3.0),
    ("judogi-edge", "surface", 3.0),
    ("focus", "night", 3.0),
    ("focus-ring", "surface", 3.0),
    ("focus-ring", "bg", 3.0),
    ("print-ink", "gold", 4.5),
    ("print-ink", "silver", 4.5),
    ("print-ink", "bronze", 4.5),
    ("print-ink", "focus", 4.5),
];

#[test]
fn every_pair_of_colours_can_be_read_in_light_and_dark() {
    let tokens = tokens();
    let mut weak = Vec::new();
    for (front, ground, least) in PAIRS {
        let (front_light, front_dark) = tokens
            .get(*front)
            .unwrap_or_else(|| panic!("no token {front}"));
        let (ground_light, ground_dark) = tokens
            .get(*ground)
            .unwrap_or_else(|| panic!("no token {ground}"));
        for (mode, a, b) in [
            ("light", front_light, ground_light),
            ("dark", front_dark, ground_dark),
        ] {
            let ratio = contrast(a, b);
            if ratio < *least {
                weak.push(format!(
                    "{mode}: {front} on {ground} is {ratio:.2}, not {least}"
                ));
            }
        }
    }
    assert!(weak.is_empty(), "{weak:#?}");
}

#[test]
fn colours_outside_the_tokens_do_not_exist() {
    let css = std::fs::read_to_string("assets/css/tatami.css").unwrap();
    let (_, after) = css
        .split_once("@layer base {")
        .expect("the layer after the tokens");
    let stray: Vec<_> = after
        .lines()
        .filter(|line| {
            line.split('#')
                .skip(1)
                .any(|rest| rest.chars().take_while(char::is_ascii_hexdigit).count() >= 3)
        })
        .collect();
    assert!(stray.is_empty(), "{stray:#?}");
}

#[test]
fn the_reckoning_agrees_with_a_known_value() {
    assert!((contrast("#FFFFFF", "#000000") - 21.0).abs() < 0.001);
    assert!((contrast("#767676", "#FFFFFF") - 4.54).abs() < 0.01);
}
