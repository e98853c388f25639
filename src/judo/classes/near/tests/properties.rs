//! Compared with a search through all groupings, and what holds for every list and all rules.
use proptest::prelude::*;

use super::*;
use cost::Field;

/// Every grouping there is, tried one child after the other.
fn brute(field: &Field, count: usize) -> Cost {
    fn deal(field: &Field, next: usize, count: usize, parts: &mut Parts, best: &mut Option<Cost>) {
        if next == count {
            if parts
                .groups
                .iter()
                .all(|group| field.cost_of(group).is_some())
            {
                let cost = field.cost(parts);
                *best = Some(best.map_or(cost, |other| other.min(cost)));
            }
            return;
        }
        parts.alone.push(next);
        deal(field, next + 1, count, parts, best);
        parts.alone.pop();
        for at in 0..parts.groups.len() {
            parts.groups[at].push(next);
            deal(field, next + 1, count, parts, best);
            parts.groups[at].pop();
        }
        parts.groups.push(vec![next]);
        deal(field, next + 1, count, parts, best);
        parts.groups.pop();
    }
    let mut best = None;
    deal(field, 0, count, &mut Parts::default(), &mut best);
    best.unwrap()
}

fn any_rules() -> impl Strategy<Value = Rules> {
    let difference = prop_oneof![
        (500_u32..5_000).prop_map(Difference::Grams),
        (3_u8..20).prop_map(Difference::Percent),
    ];
    (
        difference,
        proptest::option::of(0_u8..3),
        any::<bool>(),
        2_u8..4,
        0_u8..2,
        0_u8..3,
        prop_oneof![Just(1_u32), Just(500), Just(5_000)],
    )
        .prop_map(
            |(difference, most_years, mixed, least, ideal, most, step_grams)| Rules {
                difference,
                most_years,
                mixed,
                least,
                ideal: least + ideal,
                most: least + ideal + most,
                step_grams,
            },
        )
}

fn any_children(most: usize) -> impl Strategy<Value = Vec<Child>> {
    proptest::collection::vec((0_u32..60, 2015_i32..2019, 0_u32..4), 0..=most).prop_map(|list| {
        let list: Vec<_> = list
            .into_iter()
            .map(|(steps, year, club)| (20_000 + steps * 100, year, club))
            .collect();
        children(&list)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_grouping_of_a_few_children_is_better_than_the_one_found(
        list in any_children(8), rules in any_rules(), seed in any::<u64>(),
    ) {
        let found = group(&list, &rules, Seed(seed)).unwrap();
        let field = Field::new(sorted(&list, Seed(seed)), rules);
        prop_assert_eq!(found.cost, brute(&field, list.len()));
    }

    #[test]
    fn runs_leave_no_more_alone_than_any_grouping_where_years_do_not_bind(
        list in any_children(8), mut rules in any_rules(),
    ) {
        rules.most_years = None;
        rules.mixed = true;
        let field = Field::new(sorted(&list, Seed(1)), rules);
        let everybody: Vec<usize> = (0..list.len()).collect();
        let found = field.cost(&runs::best(&field, &everybody));
        let best = brute(&field, list.len());
        prop_assert_eq!((found.alone, found.sizes), (best.alone, best.sizes));
        // Grams decide before clubs where a step is a gram, and then runs are best in them, too.
        if rules.step_grams == 1 {
            prop_assert_eq!(found.grams, best.grams);
        }
        let mended = field.cost(&improve::mended(&field, runs::best(&field, &everybody)));
        prop_assert!(mended <= found && mended >= best);
    }

    #[test]
    fn runs_and_mending_are_never_better_than_the_best_and_never_break_a_rule(
        list in any_children(8), rules in any_rules(),
    ) {
        let field = Field::new(sorted(&list, Seed(1)), rules);
        for cluster in field.clusters() {
            let parts = improve::mended(&field, runs::best(&field, &cluster));
            prop_assert!(parts.groups.iter().all(|group| field.cost_of(group).is_some()));
            let mut all: Vec<usize> = parts.groups.iter().flatten().chain(&parts.alone).copied().collect();
            all.sort_unstable();
            prop_assert_eq!(&all, &cluster);
            prop_assert!(field.cost(&parts) >= field.cost(&exact::best(&field, &cluster)));
        }
    }

    #[test]
    fn everybody_is_in_one_group_or_reported_and_no_rule_is_broken(
        list in any_children(40), rules in any_rules(),
    ) {
        let found = group(&list, &rules, Seed(5)).unwrap();
        let told = found.groups.iter().flat_map(|group| group.members.iter().copied());
        let mut all: Vec<Entrant> = told.chain(found.alone.iter().map(|(who, _)| *who)).collect();
        all.sort_unstable();
        let expected: Vec<Entrant> = list.iter().map(|child| child.entrant).collect();
        prop_assert_eq!(all, expected);
        for one in &found.groups {
            let size = u8::try_from(one.members.len()).unwrap();
            prop_assert!((rules.least..=rules.most).contains(&size));
            let inside = || list.iter().filter(|child| one.members.contains(&child.entrant));
            let limit = match rules.difference {
                Difference::Grams(grams) => one.lightest + grams,
                Difference::Percent(percent) => one.lightest * (100 + u32::from(percent)) / 100,
            };
            prop_assert!(one.heaviest <= limit);
            prop_assert!(inside().all(|child| (one.lightest..=one.heaviest).contains(&child.grams)));
            let years = || inside().map(|child| child.birth_year);
            let apart = years().max().unwrap() - years().min().unwrap();
            prop_assert!(rules.most_years.is_none_or(|most| apart <= i32::from(most)));
            let girls = inside().filter(|child| child.sex == Some(Sex::F)).count();
            prop_assert!(rules.mixed || girls == 0 || girls == one.members.len());
        }
    }

    #[test]
    fn the_order_of_the_list_changes_nothing(
        list in any_children(30), rules in any_rules(), seed in any::<u64>(), mix in any::<u64>(),
    ) {
        let mut mixed = list.clone();
        Dice::new(Seed(mix)).shuffle(&mut mixed);
        prop_assert_eq!(group(&list, &rules, Seed(seed)), group(&mixed, &rules, Seed(seed)));
    }
}
