use super::*;
use crate::judo::profile as profiles;

mod files;
mod properties;

/// CZ 2025 (design 9 §6.7): U14 only in its own group; 14 years into U18 with the 5th kyu.
const CZECH: &str = r#"
code = "csju"
version = 1
valid_from = "2025-01-01"
source = "CZ 2025, age groups only; weights are examples"
groups = [
  { code = "u12", from = 10, below = 12, near = { difference = { grams = 3_000 }, most_years = 1, mixed = true, least = 2, ideal = 4, most = 5, step_grams = 500 } },
  { code = "u14", from = 12, below = 14, weights = [{ of = "mixed", up_to_grams = [38_000, 50_000], plus = true }] },
  { code = "u16", from = 14, below = 16, starts_up = [{ into = "u18", from_age = 14, least_grade = "kyu5" }], weights = [{ of = "f", up_to_grams = [44_000], plus = true }, { of = "m", up_to_grams = [50_000], plus = true }] },
  { code = "u18", from = 16, below = 18, weights = [{ of = "f", up_to_grams = [48_000], plus = true }, { of = "m", up_to_grams = [60_000], plus = true }] },
  { code = "u21", from = 18, below = 21, weights = [{ of = "m", up_to_grams = [60_000], plus = true }] },
]
"#;

fn table(name: &str) -> Table {
    templates::named(name).unwrap().unwrap()
}

fn weights(name: &str, group: &str, sex: Sex) -> Weights {
    table(name).weights(group, sex).unwrap().clone()
}

fn codes(weights: &Weights) -> String {
    let codes: Vec<String> = weights.classes().map(WeightClass::code).collect();
    codes.join(" ")
}

#[test]
fn every_table_is_read_and_survives_its_file() {
    for (name, text) in templates::FILES {
        let table = Table::read(text).unwrap_or_else(|faults| panic!("{name}: {faults:?}"));
        let file = table.write().unwrap();
        assert_eq!(Table::read(&file).unwrap(), table, "{name}");
    }
    assert_eq!(templates::all().count(), templates::FILES.len());
}

/// Design §1.2, all rows of its table; the Austrian one as far as it goes.
#[test]
fn the_classes_are_those_of_the_rulebooks() {
    for (name, group, women, men) in [
        (
            "ijf",
            "seniors",
            "-48 -52 -57 -63 -70 -78 +78",
            "-60 -66 -73 -81 -90 -100 +100",
        ),
        (
            "ijf",
            "juniors",
            "-48 -52 -57 -63 -70 -78 +78",
            "-60 -66 -73 -81 -90 -100 +100",
        ),
        (
            "ijf",
            "cadets",
            "-40 -44 -48 -52 -57 -63 -70 +70",
            "-50 -55 -60 -66 -73 -81 -90 +90",
        ),
        (
            "ijf-children",
            "13-14",
            "-32 -36 -40 -44 -48 -52 -57 -63 -70 +70",
            "-34 -38 -42 -46 -50 -55 -60 -66 -73 -81 -90 +90",
        ),
        (
            "ijf-children",
            "11-12",
            "-22 -25 -28 -32 -36 -40 -44 -48",
            "-24 -27 -30 -34 -38 -42 -46 -50 -60 -66",
        ),
        (
            "oejv-2026",
            "u16",
            "-32 -36 -40 -44 -48 -52 -57 -63 -70 +70",
            "-38 -42 -46 -50 -55 -60 -66 -73 -81 +81",
        ),
        (
            "oejv-2026",
            "u14",
            "-25 -28 -32 -36 -40 -44 -48 -52 -57 +57",
            "-30 -34 -38 -42 -46 -50 -55 -60 -66 +66",
        ),
        (
            "oejv-2026",
            "u12",
            "-22 -25 -28 -32 -36 -40 -44 -48 -52 +52",
            "-24 -27 -30 -34 -38 -42 -46 -50 -55 +55",
        ),
    ] {
        assert_eq!(
            codes(&weights(name, group, Sex::F)),
            women,
            "{name} {group}"
        );
        assert_eq!(codes(&weights(name, group, Sex::M)), men, "{name} {group}");
    }
}

#[test]
fn the_upper_limit_is_inside_the_class_and_the_next_begins_over_it() {
    let men = weights("ijf", "seniors", Sex::M);
    let code = |grams| men.class_of(grams).map(WeightClass::code);
    assert_eq!(code(60_000).as_deref(), Some("-60"));
    assert_eq!(code(60_001).as_deref(), Some("-66"));
    assert_eq!(code(100_000).as_deref(), Some("-100"));
    assert_eq!(code(100_100).as_deref(), Some("+100"));
    assert_eq!(code(1).as_deref(), Some("-60"));
    let boys = weights("ijf-children", "11-12", Sex::M);
    assert_eq!(
        boys.class_of(66_000).map(WeightClass::code).as_deref(),
        Some("-66")
    );
    assert_eq!(boys.class_of(66_001), None);
    assert_eq!(
        men.named("-73").and_then(|class| class.up_to_grams),
        Some(73_000)
    );
    assert_eq!(men.named("-74"), None);
    let half = WeightClass {
        over_grams: None,
        up_to_grams: Some(27_500),
    };
    assert_eq!(half.code(), "-27.5");
}

#[test]
fn the_scale_answers_and_decides_nothing() {
    let men = weights("ijf", "seniors", Sex::M);
    let class = |code: &str| men.named(code).unwrap();
    let weigh = |code, measured, tolerance| men.weigh(class(code), measured, tolerance);
    let heavy = |code| WeighedIn::TooHeavy {
        next: Some(class(code)),
    };
    // IJF: no tolerance, over or under is out (S1 6.2.5).
    assert_eq!(weigh("-60", 60_000, 0), WeighedIn::Made);
    assert_eq!(weigh("-60", 60_100, 0), heavy("-66"));
    assert_eq!(weigh("-60", 85_000, 0), heavy("-90"));
    let light = WeighedIn::TooLight {
        belongs: class("-60"),
    };
    assert_eq!(weigh("-66", 60_000, 0), light);
    assert_eq!(weigh("-66", 60_100, 0), WeighedIn::Made);
    assert_eq!(
        weigh("+100", 100_000, 0),
        WeighedIn::TooLight {
            belongs: class("-100")
        }
    );
    assert_eq!(weigh("+100", 180_000, 0), WeighedIn::Made);
    // OeJV 2026: 100 g for men, 200 g for women (S5).
    let oejv = profiles::templates::named("oejv-2026-u12")
        .unwrap()
        .unwrap();
    let tolerance = oejv.weigh_in.tolerance_grams;
    assert_eq!(tolerance.of(Sex::M), 100);
    assert_eq!(tolerance.of(Sex::F), 200);
    assert_eq!(weigh("-60", 60_100, tolerance.of(Sex::M)), WeighedIn::Made);
    assert_eq!(weigh("-60", 60_101, 100), heavy("-66"));
    assert_eq!(weigh("-60", 66_050, 100), heavy("-66"));
    let boys = weights("ijf-children", "11-12", Sex::M);
    let last = boys.named("-66").unwrap();
    assert_eq!(
        boys.weigh(last, 70_000, 0),
        WeighedIn::TooHeavy { next: None }
    );
}

/// IJF SOR 2026 §6.2 (S1): 48 gives 50.4, 57 gives 59.9; cadets 200 g more; plus classes are not weighed.
#[test]
fn the_random_weigh_in_is_for_classes_with_a_limit() {
    let profile = |name| profiles::templates::named(name).unwrap().unwrap().weigh_in;
    let women = weights("ijf", "seniors", Sex::F);
    let day = |code, grams, name| women.named(code).unwrap().on_the_day(grams, &profile(name));
    assert_eq!(day("-48", 50_400, "ijf-2025"), OnTheDay::Within);
    assert_eq!(
        day("-48", 50_500, "ijf-2025"),
        OnTheDay::Over { limit: 50_400 }
    );
    assert_eq!(day("-48", 50_600, "ijf-2025-cadets"), OnTheDay::Within);
    assert_eq!(day("-57", 59_900, "ijf-2025"), OnTheDay::Within);
    assert_eq!(day("+78", 150_000, "ijf-2025"), OnTheDay::NotWeighed);
    assert_eq!(day("-48", 60_000, "djb-2026"), OnTheDay::NotWeighed);
}

/// IJF: cadets 15 to 17, juniors 15 to 20, seniors from 15 (design §1.2, sure).
#[test]
fn age_groups_go_by_the_calendar_year_and_may_overlap() {
    let ijf = table("ijf");
    let groups = |birth_year| {
        let groups: Vec<&str> = ijf
            .groups_of(birth_year, 2026)
            .map(|g| g.code.as_str())
            .collect();
        groups.join(" ")
    };
    assert_eq!(groups(2012), "");
    assert_eq!(groups(2011), "cadets juniors seniors");
    assert_eq!(groups(2009), "cadets juniors seniors");
    assert_eq!(groups(2008), "juniors seniors");
    assert_eq!(groups(2006), "juniors seniors");
    assert_eq!(groups(2005), "seniors");
    assert_eq!(groups(1950), "seniors");
    assert_eq!(
        ijf.group("cadets").unwrap().birth_years(2026),
        (Some(2009), 2011)
    );
    assert_eq!(
        ijf.group("seniors").unwrap().birth_years(2026),
        (None, 2011)
    );
    assert_eq!(ijf.start("cadets", 2012, 2026), Some(Start::TooYoung));
    assert_eq!(ijf.start("cadets", 2008, 2026), Some(Start::TooOld));
    assert_eq!(ijf.start("seniors", 2011, 2026), Some(Start::Own));
    assert_eq!(ijf.start("veterans", 2011, 2026), None);
}

#[test]
fn starting_one_group_up_is_what_the_federation_wrote() {
    let table = Table::read(CZECH).unwrap();
    let up = Start::Up {
        from: "u16".to_owned(),
        least_grade: Some("kyu5".to_owned()),
    };
    assert_eq!(table.start("u18", 2011, 2025), Some(up));
    assert_eq!(table.start("u18", 2012, 2025), Some(Start::TooYoung));
    assert_eq!(table.start("u16", 2012, 2025), Some(Start::TooYoung));
    assert_eq!(table.start("u16", 2011, 2025), Some(Start::Own));
    assert_eq!(table.start("u21", 2011, 2025), Some(Start::TooYoung));
    let raised = CZECH.replace("from_age = 14", "from_age = 15");
    let raised = Table::read(&raised).unwrap();
    assert_eq!(raised.start("u18", 2011, 2025), Some(Start::TooYoung));
    // Girls and boys meet in the U14 of this table: one list for both.
    assert_eq!(table.weights("u14", Sex::F), table.weights("u14", Sex::M));
    assert_ne!(table.weights("u16", Sex::F), table.weights("u16", Sex::M));
    assert_eq!(table.weights("u12", Sex::F), None);
    assert!(table.group("u12").unwrap().near.is_some());
}

#[test]
fn the_edition_of_the_day_holds() {
    let first = table("ijf");
    let mut second = first.clone();
    second.valid_from = "2027-01-01".parse().unwrap();
    second.version = 2;
    let mut mended = second.clone();
    mended.version = 3;
    let all = [second, mended, first, table("oejv-2026")];
    let on = |day: &str| Table::in_force(&all, "ijf", day.parse().unwrap()).map(|t| t.version);
    assert_eq!(on("2024-12-31"), None);
    assert_eq!(on("2025-01-01"), Some(1));
    assert_eq!(on("2026-12-31"), Some(1));
    assert_eq!(on("2027-01-01"), Some(3));
}
