//! What holds for all weights, birth years and texts.
use proptest::prelude::*;

use super::*;

fn any_weights() -> impl Strategy<Value = Weights> {
    (
        proptest::collection::btree_set(10_000_u32..=250_000, 1..12),
        any::<bool>(),
    )
        .prop_map(|(limits, plus)| Weights {
            of: Of::Mixed,
            up_to_grams: limits.into_iter().collect(),
            plus,
        })
}

proptest! {
    #[test]
    fn every_weight_is_in_exactly_one_class_or_above_them_all(weights in any_weights(), grams in 0_u32..300_000) {
        let holding: Vec<WeightClass> = weights.classes().filter(|class| class.holds(grams)).collect();
        prop_assert!(holding.len() <= 1);
        prop_assert_eq!(weights.class_of(grams), holding.first().copied());
        let last = weights.up_to_grams.last().copied().unwrap_or(0);
        prop_assert_eq!(holding.is_empty(), !weights.plus && grams > last);
        for class in weights.classes() {
            prop_assert_eq!(weights.named(&class.code()), Some(class));
        }
    }

    #[test]
    fn without_tolerance_a_class_is_made_by_its_own_weights_only(
        weights in any_weights(), grams in 0_u32..300_000, tolerance in 0_u32..1_000,
    ) {
        for class in weights.classes() {
            match weights.weigh(class, grams, 0) {
                WeighedIn::Made => prop_assert!(class.holds(grams)),
                WeighedIn::TooHeavy { next } => prop_assert_eq!(next, weights.class_of(grams)),
                WeighedIn::TooLight { belongs } => prop_assert_eq!(Some(belongs), weights.class_of(grams)),
            }
            // Tolerance never takes a class away, and a class that is answered is made.
            if weights.weigh(class, grams, 0) == WeighedIn::Made {
                prop_assert_eq!(weights.weigh(class, grams, tolerance), WeighedIn::Made);
            }
            if let WeighedIn::TooHeavy { next: Some(next) } = weights.weigh(class, grams, tolerance) {
                prop_assert_eq!(weights.weigh(next, grams, tolerance), WeighedIn::Made);
                prop_assert!(next > class);
            }
        }
    }

    #[test]
    fn the_birth_years_of_a_group_are_those_it_holds(birth_year in 1900_i32..2040, year in 2000_i32..2040) {
        for table in templates::all() {
            for group in &table.groups {
                let (first, last) = group.birth_years(year);
                let inside = birth_year <= last && first.is_none_or(|first| birth_year >= first);
                prop_assert_eq!(group.holds(birth_year, year), inside);
                let own = table.start(&group.code, birth_year, year) == Some(Start::Own);
                prop_assert_eq!(own, inside);
            }
        }
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in ".{0,200}", at in 0_usize..1_000, cut in 0_usize..40) {
        let _ = Table::read(&text);
        let mut broken: Vec<char> = CZECH.chars().collect();
        let at = at.min(broken.len());
        let end = (at + cut).min(broken.len());
        broken.splice(at..end, text.chars());
        let _ = Table::read(&broken.into_iter().collect::<String>());
    }
}
