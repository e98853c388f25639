//! Places of a category: 1, 2, 3, 3, 5, 5, 7, 7, then 9 for all who lost before them, or 1, 2, 3, 4 .. in a pool.
//!
//! Findings warn and never refuse: national rules know other places (IJF Sport and Organisation Rules, "Placings").

/// Something unusual about the places of a category.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Nobody is first.
    NoFirst,
    /// A place that is given once, or twice, is given more often.
    Crowded {
        /// The place.
        place: u32,
        /// How often it is given.
        count: usize,
    },
    /// A place is missing: so many were better that this place should have another number.
    Gap {
        /// The place that is given.
        place: u32,
        /// The place that would follow.
        expected: u32,
    },
}

/// How often a place is given at most.
#[must_use]
pub fn usual_count(place: u32) -> usize {
    match place {
        3 | 5 | 7 => 2,
        9.. => usize::MAX,
        _ => 1,
    }
}

/// What is unusual about these places, in any order. Of gaps only the first, since the others follow from it.
#[must_use]
pub fn check(places: &[u32]) -> Vec<Finding> {
    let mut sorted = places.to_vec();
    sorted.sort_unstable();
    let mut findings = Vec::new();
    if !sorted.is_empty() && sorted.first() != Some(&1) {
        findings.push(Finding::NoFirst);
    }
    let mut better = 0_u32;
    let mut has_gap = !findings.is_empty();
    for group in sorted.chunk_by(|a, b| a == b) {
        let Some(&place) = group.first() else {
            continue;
        };
        let expected = better + 1;
        if group.len() > usual_count(place) {
            findings.push(Finding::Crowded {
                place,
                count: group.len(),
            });
        }
        if place != expected && !has_gap && better > 0 && place > expected {
            findings.push(Finding::Gap { place, expected });
            has_gap = true;
        }
        better = better.saturating_add(u32::try_from(group.len()).unwrap_or(u32::MAX));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_places_of_the_repechage_and_of_a_pool_are_usual() {
        for usual in [
            &[1, 2, 3, 3, 5, 5, 7, 7, 9, 9, 9, 9][..],
            &[7, 3, 1, 2, 5, 3, 5, 7],
            &[1, 2, 3, 4, 5],
            &[1, 2, 3, 3],
            &[1, 2],
            &[1],
            &[],
            &[1, 2, 3, 3, 5, 5, 7, 7, 9, 9, 9, 9, 9, 9, 9, 9, 17, 17],
        ] {
            assert_eq!(check(usual), [], "{usual:?}");
        }
    }

    #[test]
    fn what_is_unusual_is_pointed_out_once() {
        assert_eq!(check(&[2, 3, 3]), [Finding::NoFirst]);
        assert_eq!(check(&[1, 1, 3]), [Finding::Crowded { place: 1, count: 2 }]);
        assert_eq!(
            check(&[1, 2, 3, 3, 3]),
            [Finding::Crowded { place: 3, count: 3 }]
        );
        assert_eq!(
            check(&[1, 2, 5, 5, 9]),
            [Finding::Gap {
                place: 5,
                expected: 3
            }]
        );
        assert_eq!(
            check(&[1, 2, 2, 4]),
            [Finding::Crowded { place: 2, count: 2 }]
        );
    }
}
