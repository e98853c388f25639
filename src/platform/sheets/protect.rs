//! Cells that a spreadsheet program would take for a formula: made harmless in CSV, and restored exactly.
//!
//! The convention: such a text gets one apostrophe in front; a text that begins with an apostrophe counts
//! as such a text itself. So the reader can take exactly one apostrophe away and has the value again.

/// Puts an apostrophe in front of a text that would be taken for a formula.
#[must_use]
pub fn neutralise(text: String) -> String {
    if is_risky(&text) {
        let mut out = text;
        out.insert(0, '\'');
        out
    } else {
        text
    }
}

/// Undoes [`neutralise`]; leaves every other text as it is.
#[must_use]
pub fn restore(text: String) -> String {
    match text.strip_prefix('\'') {
        Some(rest) if is_risky(rest) => rest.to_owned(),
        _ => text,
    }
}

/// Begins like a formula, also after white space, in full width, or with an invisible character before.
fn is_risky(text: &str) -> bool {
    if text.starts_with(['\'', '\t', '\r', '\n']) {
        return true;
    }
    text.trim_start_matches(|c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    })
    .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_begins_like_a_formula_is_neutralised_and_restored() {
        for text in [
            "=1+1",
            "+38640123456",
            "-5",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            " =1",
            "＝1",
            "＋1",
            "－1",
            "＠1",
            "'",
            "''",
            "'x",
            "'=1",
            "\u{feff}=1",
            "-",
        ] {
            let safe = neutralise(text.to_owned());
            assert_eq!(safe, format!("'{text}"));
            assert_eq!(restore(safe), text);
        }
    }

    #[test]
    fn ordinary_text_is_left_alone_both_ways() {
        for text in [
            "",
            "Ana",
            "5",
            "a=b",
            "1. 2. 2012",
            "040 123 456",
            "ana@example.si",
        ] {
            assert_eq!(neutralise(text.to_owned()), text);
            assert_eq!(restore(text.to_owned()), text);
        }
        assert_eq!(restore("'s-Hertogenbosch".to_owned()), "'s-Hertogenbosch");
    }

    proptest! {
        #[test]
        fn every_text_survives(text in "['=+@ \t\r\n＝-]{0,4}\\PC{0,8}") {
            let safe = neutralise(text.clone());
            prop_assert!(!safe.trim_start().starts_with(['=', '+', '-', '@']));
            prop_assert_eq!(restore(safe), text);
        }
    }
}
