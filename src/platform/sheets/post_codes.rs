//! Slovenian post codes and the towns of their post offices.
//!
//! A code suggests its town, never the reverse: names are not unique (Šentrupert is 3271 and 8232).

use std::sync::LazyLock;

/// Sorted by code.
static TOWNS: LazyLock<Vec<(&'static str, &'static str)>> = LazyLock::new(|| {
    let mut towns: Vec<_> = include_str!("../../../assets/data/si_post_codes.csv")
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once(','))
        .collect();
    towns.sort_unstable();
    towns
});

/// The town of a code of four digits; `None` if no post office has it.
#[must_use]
pub fn town_for(code: &str) -> Option<&'static str> {
    let at = TOWNS
        .binary_search_by_key(&code.trim(), |(code, _)| code)
        .ok()?;
    TOWNS.get(at).map(|(_, town)| *town)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_suggests_its_town() {
        assert_eq!(town_for("1000"), Some("Ljubljana"));
        assert_eq!(
            town_for("6280").map(|town| town.starts_with("Ankaran")),
            Some(true)
        );
        assert_eq!(town_for("3271"), Some("Šentrupert"));
        assert_eq!(town_for("8232"), Some("Šentrupert"));
        assert_eq!(town_for("9999"), None);
        assert_eq!(town_for(""), None);
    }

    #[test]
    fn the_list_is_whole_and_well_formed() {
        assert_eq!(TOWNS.iter().copied().count(), 466);
        assert!(
            TOWNS
                .iter()
                .copied()
                .all(|(code, town)| code.len() == 4 && !town.is_empty() && !town.contains(','))
        );
        assert!(
            TOWNS
                .iter()
                .copied()
                .map(|(code, _)| code)
                .is_sorted_by(|a, b| a < b)
        );
    }
}
