//! The systems that come with the house, by code and size.
use super::{Wiring, knockout, ladder, low_numbers, pools, repechage};

/// The codes of the built-in systems.
pub const CODES: [&str; 9] = [
    "direct_knockout",
    "quarter_final_repechage",
    "double_repechage",
    "full_repechage",
    "double_elimination",
    "round_robin",
    "double_pool",
    "quadruple_pool",
    "ijf_low_numbers",
];

/// The sizes of a built-in system: how many lines its sheets have. None for an unknown code.
#[must_use]
pub fn sizes(code: &str) -> Vec<u16> {
    match code {
        "direct_knockout"
        | "quarter_final_repechage"
        | "double_repechage"
        | "full_repechage"
        | "double_elimination" => knockout::SHEETS.to_vec(),
        "round_robin" => (2..=7).collect(),
        "double_pool" => (6..=10).collect(),
        "quadruple_pool" => (12..=20).collect(),
        "ijf_low_numbers" => (2..=5).collect(),
        _ => Vec::new(),
    }
}

/// A built-in system with so many lines, if there is one.
#[must_use]
pub fn builtin(code: &str, lines: u16) -> Option<Wiring> {
    if !sizes(code).contains(&lines) {
        return None;
    }
    Some(match code {
        // On a sheet of four nobody is beaten before the semi-finals: see `knockout::direct`.
        "direct_knockout" => knockout::direct(code, lines),
        "quarter_final_repechage"
        | "double_repechage"
        | "full_repechage"
        | "double_elimination"
            if lines == 4 =>
        {
            knockout::direct(code, lines)
        }
        "quarter_final_repechage" => repechage::quarter_final(code, lines),
        "double_repechage" => repechage::double(code, lines),
        "full_repechage" => ladder::full(code, lines),
        "double_elimination" => ladder::double_elimination(code, lines),
        "round_robin" => pools::round_robin(code, lines),
        "double_pool" => pools::double(code, lines),
        "quadruple_pool" => pools::quadruple(code, lines),
        "ijf_low_numbers" => return low_numbers::low_numbers(code, lines),
        _ => return None,
    })
}
