use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

fn ioc(code: &str) -> Country {
    Country::from_ioc(code).unwrap_or_else(|| panic!("{code}"))
}

#[test]
fn every_line_of_the_table_is_read_and_its_ioc_codes_are_unique_and_in_order() {
    assert_eq!(Country::all().count(), TABLE.lines().count() - 1);
    assert_eq!(Country::all().count(), 244);
    let codes: Vec<&str> = Country::all().map(Country::ioc).collect();
    assert!(codes.is_sorted());
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len());
    let three = |code: &str| code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase());
    assert!(codes.iter().all(|code| three(code)));
    for country in Country::all() {
        assert!(country.iso3().is_none_or(three), "{country:?}");
        assert!(
            country.iso2().is_none_or(|code| code.len() == 2),
            "{country:?}"
        );
        assert_eq!(
            country.iso3().is_some(),
            country.iso2().is_some(),
            "{country:?}"
        );
    }
}

#[test]
fn every_country_with_a_slovenian_name_is_one_of_today() {
    let names = include_str!("../../../assets/data/country_names_sl.csv");
    for line in names.lines().skip(1) {
        let mut cells = line.split(',');
        let country = Country::from_iso3(cells.next().unwrap()).unwrap();
        assert_eq!(country.iso2(), cells.next(), "{line}");
        assert_eq!(country.kind(), Kind::Country);
    }
}

#[test]
fn every_country_comes_back_from_each_of_its_codes() {
    for country in Country::all() {
        assert_eq!(Country::from_ioc(country.ioc()), Some(country));
        let lower = country.ioc().to_lowercase();
        assert_eq!(Country::from_ioc(&lower), Some(country));
        if country.kind() == Kind::Country {
            assert_eq!(Country::from_iso3(country.iso3().unwrap()), Some(country));
            assert_eq!(Country::from_iso2(country.iso2().unwrap()), Some(country));
        }
        let kept = serde_json::to_string(&country).unwrap();
        assert_eq!(serde_json::from_str::<Country>(&kept).unwrap(), country);
    }
}

/// Design source §3.5.
#[test]
fn well_known_countries_have_both_codes() {
    for (code, iso3, iso2) in [
        ("SLO", "SVN", "SI"),
        ("SVK", "SVK", "SK"),
        ("GER", "DEU", "DE"),
        ("SUI", "CHE", "CH"),
        ("CRO", "HRV", "HR"),
        ("NED", "NLD", "NL"),
        ("DEN", "DNK", "DK"),
        ("POR", "PRT", "PT"),
        ("GRE", "GRC", "GR"),
        ("BUL", "BGR", "BG"),
        ("LAT", "LVA", "LV"),
        ("MON", "MCO", "MC"),
        ("ALG", "DZA", "DZ"),
        ("RSA", "ZAF", "ZA"),
        ("CHI", "CHL", "CL"),
        ("IRI", "IRN", "IR"),
        ("KSA", "SAU", "SA"),
        ("UAE", "ARE", "AE"),
        ("MGL", "MNG", "MN"),
        ("TPE", "TWN", "TW"),
        ("KOS", "XKX", "XK"),
        ("PLE", "PSE", "PS"),
        ("INA", "IDN", "ID"),
        ("PHI", "PHL", "PH"),
        ("VIE", "VNM", "VN"),
        ("NGR", "NGA", "NG"),
        ("NIG", "NER", "NE"),
        ("CRC", "CRI", "CR"),
        ("HAI", "HTI", "HT"),
    ] {
        let country = ioc(code);
        assert_eq!(
            (country.iso3(), country.iso2()),
            (Some(iso3), Some(iso2)),
            "{code}"
        );
        assert_eq!(Country::from_iso3(iso3), Some(country));
        assert_eq!(Country::from_iso2(iso2), Some(country));
    }
}

#[test]
fn codes_of_what_is_no_country_today_are_kinds_of_their_own() {
    for (codes, kind) in [
        ("URS YUG GDR FRG TCH SCG EUN AHO YAR ZAI", Kind::Historic),
        ("EOR AIN ROT IRT ROC RPC IOP IEA EAI RJF", Kind::Neutral),
        ("IJF EJU AJU JUA OJU PJC", Kind::Body),
    ] {
        for code in codes.split(' ') {
            assert_eq!(ioc(code).kind(), kind, "{code}");
        }
        let all = Country::all().filter(|country| country.kind() == kind);
        assert_eq!(all.count(), codes.split(' ').count());
    }
    let countries = Country::all().filter(|country| country.kind() == Kind::Country);
    assert!(
        countries
            .into_iter()
            .all(|country| country.iso3().is_some())
    );
    // ISO 3166-3 keeps the codes of those that are no more.
    for (code, iso3, iso2) in [
        ("AHO", "ANT", "AN"),
        ("ZAI", "ZAR", "ZR"),
        ("URS", "SUN", "SU"),
        ("YUG", "YUG", "YU"),
        ("GDR", "DDR", "DD"),
        ("TCH", "CSK", "CS"),
        ("SCG", "SCG", "CS"),
    ] {
        assert_eq!(
            (ioc(code).iso3(), ioc(code).iso2()),
            (Some(iso3), Some(iso2))
        );
        assert_eq!(Country::from_iso3(iso3), Some(ioc(code)));
    }
    // CS was Czechoslovakia before it was Serbia and Montenegro: the later one.
    assert_eq!(Country::from_iso2("CS"), Some(ioc("SCG")));
    // The codes of the Federal Republic are Germany's now, those of North Yemen Yemen's; the Unified Team never had any.
    assert_eq!(Country::from_iso3("DEU"), Some(ioc("GER")));
    assert_eq!(ioc("FRG").iso3(), Some("DEU"));
    assert_eq!(ioc("EUN").iso3(), None);
    assert_eq!(Country::from_iso3("YEM"), Some(ioc("YEM")));
    assert_eq!(ioc("YAR").iso3(), Some("YEM"));
}

#[test]
fn codes_that_mean_two_countries_are_never_confused() {
    // Every code of three letters that either table has, by the table alone.
    let all: BTreeSet<&str> = Country::all()
        .flat_map(|country| [Some(country.ioc()), country.iso3()])
        .flatten()
        .collect();
    let two: Vec<&str> = all
        .into_iter()
        .filter(|code| Country::ambiguous(code).is_some())
        .collect();
    assert_eq!(two, ["ANT", "BRN"]);
    for (code, by_ioc, by_iso) in [("BRN", "BHR", "BRU"), ("ANT", "ATG", "AHO")] {
        let both = Country::ambiguous(code).unwrap();
        assert_eq!(both.ioc.iso3(), Some(by_ioc));
        assert_eq!(both.iso3.ioc(), by_iso);
        assert_eq!(Country::from_iso3(by_ioc), Some(both.ioc));
    }
    assert_eq!(Country::ambiguous("SLO"), None);
    assert_eq!(Country::ambiguous("AUT"), None);
}

#[test]
fn many_codes_would_be_wrong_if_they_were_copied() {
    let differ = |country: &Country| country.iso3().is_some_and(|iso3| iso3 != country.ioc());
    let differing: Vec<Country> = Country::all().filter(differ).collect();
    // 89 of the IJF's list (design §3.5), and DEU, DDR, CSK and SUN of ISO 3166-3.
    assert_eq!(differing.len(), 93);
    for country in differing {
        // The IOC's letters are no ISO code of the same country, nor the other way round.
        assert_ne!(Country::from_iso3(country.ioc()), Some(country));
    }
}

#[test]
fn first_letters_say_nothing() {
    // Two letters of an IOC code are often the alpha-2 of another country: SLO and SL (Sierra Leone), GER and GE (Georgia).
    let misled: Vec<&str> = Country::all()
        .filter(|country| {
            let guess = country.ioc().get(..2).and_then(Country::from_iso2);
            country.kind() == Kind::Country && guess.is_some_and(|other| other != *country)
        })
        .map(Country::ioc)
        .collect();
    assert!(misled.len() > 20, "{misled:?}");
    for code in ["SLO", "GER", "CHI", "NIG"] {
        let country = ioc(code);
        let guess = code.get(..2).and_then(Country::from_iso2);
        assert_ne!(guess, Some(country), "{code}");
    }
}

proptest! {
    #[test]
    fn only_the_table_knows_codes(code in "[A-Za-z]{0,4}") {
        let upper = code.to_uppercase();
        let in_column = |column: usize| {
            TABLE.lines().skip(1).any(|line| {
                !upper.is_empty() && line.split(',').nth(column) == Some(upper.as_str())
            })
        };
        prop_assert_eq!(Country::from_ioc(&code).is_some(), in_column(0));
        prop_assert_eq!(Country::from_iso3(&code).is_some(), in_column(1));
        prop_assert_eq!(Country::from_iso2(&code).is_some(), in_column(2));
    }
}
