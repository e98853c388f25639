use super::*;

mod properties;

const RULES: Rules = Rules {
    difference: Difference::Grams(3_000),
    most_years: Some(2),
    mixed: true,
    least: 3,
    ideal: 4,
    most: 5,
    step_grams: 500,
};

fn child(number: u16, grams: u32, birth_year: i32, club: u32) -> Child {
    Child {
        entrant: Entrant(number),
        grams,
        birth_year,
        sex: Some(if number.is_multiple_of(2) {
            Sex::F
        } else {
            Sex::M
        }),
        club: Some(club),
    }
}

fn children(list: &[(u32, i32, u32)]) -> Vec<Child> {
    let numbered = (0_u16..).zip(list);
    numbered
        .map(|(number, (grams, year, club))| child(number, *grams, *year, *club))
        .collect()
}

fn sizes(grouped: &Grouped) -> Vec<usize> {
    grouped
        .groups
        .iter()
        .map(|group| group.members.len())
        .collect()
}

#[test]
fn eight_of_one_weight_are_two_groups_of_four_and_clubs_are_apart() {
    let eight = children(&[
        (25_000, 2018, 1),
        (25_000, 2018, 1),
        (25_100, 2018, 2),
        (25_100, 2018, 2),
        (25_200, 2018, 3),
        (25_200, 2018, 3),
        (25_300, 2018, 4),
        (25_300, 2018, 4),
    ]);
    let grouped = group(&eight, &RULES, Seed(1)).unwrap();
    assert_eq!(sizes(&grouped), [4, 4]);
    assert_eq!(grouped.alone, []);
    assert_eq!(grouped.cost.clubmates, 0);
    // With steps of a gram the differences outweigh the clubs.
    let narrow = Rules {
        step_grams: 1,
        ..RULES
    };
    let grouped = group(&eight, &narrow, Seed(1)).unwrap();
    assert_eq!(grouped.cost.clubmates, 4);
    assert_eq!(grouped.cost.grams, 200);
}

#[test]
fn who_fits_nowhere_is_reported_and_not_forced() {
    let list = children(&[
        (20_000, 2018, 1),
        (20_500, 2018, 2),
        (21_000, 2018, 3),
        (23_000, 2018, 4),
        (30_000, 2018, 5),
        (31_000, 2014, 6),
    ]);
    let grouped = group(&list, &RULES, Seed(1)).unwrap();
    assert_eq!(sizes(&grouped), [4]);
    let first = grouped.groups.first().unwrap();
    assert_eq!((first.lightest, first.heaviest), (20_000, 23_000));
    let nobody = Why::NobodyNear;
    assert_eq!(grouped.alone, [(Entrant(4), nobody), (Entrant(5), nobody)]);
    // Four near one another with groups of exactly three: one has no room.
    let three = Rules {
        ideal: 3,
        most: 3,
        ..RULES
    };
    let grouped = group(&list, &three, Seed(1)).unwrap();
    let why = |why: Why| {
        grouped
            .alone
            .iter()
            .filter(|(_, other)| *other == why)
            .count()
    };
    assert_eq!((why(Why::NoRoom), why(Why::NobodyNear)), (1, 2));
}

#[test]
fn girls_and_boys_are_apart_unless_the_rules_mix_them() {
    let mut list = children(&[(20_000, 2018, 1); 6]);
    let apart = Rules {
        mixed: false,
        ..RULES
    };
    let grouped = group(&list, &apart, Seed(1)).unwrap();
    assert_eq!(sizes(&grouped), [3, 3]);
    for one in &grouped.groups {
        let first = one.members.first().unwrap().0 % 2;
        assert!(one.members.iter().all(|who| who.0 % 2 == first));
    }
    list[0].sex = None;
    let grouped = group(&list, &apart, Seed(1)).unwrap();
    assert!(grouped.alone.contains(&(Entrant(0), Why::SexUnknown)));
    assert_eq!(group(&list, &RULES, Seed(1)).unwrap().alone, []);
    for child in &mut list {
        child.sex = None;
    }
    assert_eq!(group(&list, &apart, Seed(1)).unwrap().alone.len(), 6);
}

#[test]
fn hundredths_count_from_the_lightest() {
    let rules = Rules {
        difference: Difference::Percent(10),
        least: 2,
        ideal: 2,
        most: 2,
        ..RULES
    };
    let pair = |heavier| {
        group(
            &children(&[(20_000, 2018, 1), (heavier, 2018, 2)]),
            &rules,
            Seed(1),
        )
    };
    assert_eq!(pair(22_000).unwrap().alone, []);
    assert_eq!(pair(22_001).unwrap().alone.len(), 2);
    assert_eq!(pair(u32::MAX).unwrap().alone.len(), 2);
}

#[test]
fn what_makes_no_sense_is_refused() {
    let twice = [child(3, 20_000, 2018, 1), child(3, 21_000, 2018, 1)];
    assert_eq!(
        group(&twice, &RULES, Seed(1)),
        Err(Refused::Twice(Entrant(3)))
    );
    for (least, ideal, most) in [(1, 4, 5), (0, 0, 0), (4, 3, 5), (3, 6, 5), (3, 4, 17)] {
        let rules = Rules {
            least,
            ideal,
            most,
            ..RULES
        };
        assert_eq!(group(&[], &rules, Seed(1)), Err(Refused::Sizes));
    }
    let empty = group(&[], &RULES, Seed(1)).unwrap();
    assert_eq!((empty.groups.len(), empty.alone.len()), (0, 0));
}

#[test]
fn hundred_and_fifty_children_are_grouped_and_nearly_all_of_them() {
    let mut dice = Dice::new(Seed(7));
    let list: Vec<Child> = (0..150)
        .map(|number| {
            let grams = 18_000 + u32::try_from(dice.below(220)).unwrap() * 100;
            let year = 2015 + i32::try_from(dice.below(5)).unwrap();
            let club = u32::try_from(dice.below(12)).unwrap();
            child(number, grams, year, club)
        })
        .collect();
    let grouped = group(&list, &RULES, Seed(1)).unwrap();
    assert_eq!(grouped.cost.alone, 0);
    assert!(grouped.cost.sizes <= 2, "{:?}", grouped.cost);
    // Where every allowed difference of weight counts alike, clubs decide: hardly a pair is left of the 16 or so of chance.
    let clubs_first = Rules {
        step_grams: 3_000,
        ..RULES
    };
    let apart = group(&list, &clubs_first, Seed(1)).unwrap();
    assert_eq!(
        (apart.cost.alone, apart.cost.sizes),
        (0, grouped.cost.sizes)
    );
    assert!(apart.cost.clubmates <= 4, "{:?}", apart.cost);
}
