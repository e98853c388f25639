//! Countries with their IOC and ISO codes and their names in both languages.
//!
//! The codes are looked up, never derived: NIG is Niger to the IOC while ISO knows it as NER, and BRN and
//! ANT mean one country to the IOC and another to ISO.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::platform::text::fold;

/// What an entry of the list is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Country,
    /// No longer exists (Yugoslavia).
    Historic,
    /// Athletes without a flag.
    Neutral,
    /// A union or federation.
    Body,
}

/// One entry of the list. The IOC code is unique.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Country {
    pub ioc: String,
    /// ISO 3166-1 alpha-3; none for teams that are no country.
    pub iso3: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub iso2: Option<String>,
    pub kind: Kind,
    pub name_en: String,
    /// The English name where there is no Slovenian one.
    pub name_sl: String,
}

/// Slovenian names of teams that are no country today.
const SLOVENIAN_TEAMS: [(&str, &str); 17] = [
    ("AHO", "Nizozemski Antili"),
    ("AIN", "Nevtralni športniki posamezniki"),
    ("EAI", "Neodvisni športniki"),
    ("EOR", "Olimpijska ekipa beguncev"),
    ("EUN", "Združena ekipa"),
    ("FRG", "Zahodna Nemčija"),
    ("GDR", "Vzhodna Nemčija"),
    ("IEA", "Neodvisni evropski športniki"),
    ("IOP", "Neodvisni olimpijski udeleženci"),
    ("IRT", "Ekipa beguncev IJF"),
    ("ROT", "Olimpijska ekipa beguncev"),
    ("SCG", "Srbija in Črna gora"),
    ("TCH", "Češkoslovaška"),
    ("URS", "Sovjetska zveza"),
    ("YAR", "Severni Jemen"),
    ("YUG", "Jugoslavija"),
    ("ZAI", "Zair"),
];

struct Lists {
    all: Vec<Country>,
    ioc: HashMap<String, usize>,
    iso3: HashMap<String, usize>,
    iso2: HashMap<String, usize>,
    names: HashMap<String, usize>,
}

/// Names in use beside the official ones.
const OTHER_NAMES: [(&str, &str); 34] = [
    ("zda", "USA"),
    ("amerika", "USA"),
    ("united states", "USA"),
    ("velika britanija", "GBR"),
    ("united kingdom", "GBR"),
    ("uk", "GBR"),
    ("anglija", "GBR"),
    ("england", "GBR"),
    ("bosna", "BIH"),
    ("bih", "BIH"),
    ("makedonija", "MKD"),
    ("macedonia", "MKD"),
    ("ceska republika", "CZE"),
    ("czech republic", "CZE"),
    ("slovaska republika", "SVK"),
    ("republika slovenija", "SLO"),
    ("republika hrvaska", "CRO"),
    ("hrvatska", "CRO"),
    ("srbija", "SRB"),
    ("rusija", "RUS"),
    ("russia", "RUS"),
    ("koreja", "KOR"),
    ("south korea", "KOR"),
    ("north korea", "PRK"),
    ("iran", "IRI"),
    ("moldova", "MDA"),
    ("holandija", "NED"),
    ("holland", "NED"),
    ("hong kong", "HKG"),
    ("turkey", "TUR"),
    ("latvija", "LAT"),
    ("tajvan", "TPE"),
    ("taiwan", "TPE"),
    ("syria", "SYR"),
];

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let slovenian: HashMap<&str, (&str, &str)> =
        include_str!("../../../assets/data/country_names_sl.csv")
            .lines()
            .skip(1)
            .filter_map(|line| {
                let (iso3, rest) = line.split_once(',')?;
                Some((iso3, rest.split_once(',')?))
            })
            .collect();
    let mut reader = ::csv::Reader::from_reader(
        include_str!("../../../assets/data/country_codes.csv").as_bytes(),
    );
    let mut all: Vec<Country> = reader
        .records()
        .filter_map(Result::ok)
        .map(|record| {
            let cell = |at: usize| record.get(at).unwrap_or_default().to_owned();
            let iso3 = Some(cell(1)).filter(|code| !code.is_empty());
            let kind = match cell(3).as_str() {
                "country" => Kind::Country,
                "historic" => Kind::Historic,
                "neutral" => Kind::Neutral,
                _ => Kind::Body,
            };
            let known = iso3
                .as_deref()
                .filter(|_| kind == Kind::Country)
                .and_then(|code| slovenian.get(code));
            let ioc = cell(0);
            let team = SLOVENIAN_TEAMS
                .iter()
                .find(|(code, _)| *code == ioc)
                .map(|(_, name)| (*name).to_owned());
            Country {
                iso2: known.map(|(iso2, _)| (*iso2).to_owned()),
                name_sl: known
                    .map(|(_, name)| (*name).to_owned())
                    .or(team)
                    .unwrap_or_else(|| cell(4)),
                ioc,
                name_en: cell(4),
                iso3,
                kind,
            }
        })
        .collect();
    all.sort_by(|a, b| a.ioc.cmp(&b.ioc));
    let mut lists = Lists {
        ioc: HashMap::new(),
        iso3: HashMap::new(),
        iso2: HashMap::new(),
        names: HashMap::new(),
        all,
    };
    for (at, country) in lists.all.iter().enumerate() {
        lists.ioc.insert(country.ioc.clone(), at);
        // Of two entries with one ISO code (North Yemen and Yemen) the present country has it.
        let present = country.kind == Kind::Country;
        for (map, code) in [
            (&mut lists.iso3, &country.iso3),
            (&mut lists.iso2, &country.iso2),
        ] {
            if let Some(code) = code
                && (present || !map.contains_key(code))
            {
                map.insert(code.clone(), at);
            }
        }
        for name in [&country.name_en, &country.name_sl] {
            let plain = fold(name);
            // "Hong Kong, China" and "Islamic Republic of Iran" have shorter names, too; see OTHER_NAMES.
            lists.names.entry(plain).or_insert(at);
        }
    }
    for (name, ioc) in OTHER_NAMES {
        if let Some(at) = lists.ioc.get(ioc) {
            lists.names.entry(name.to_owned()).or_insert(*at);
        }
    }
    lists
});

fn find(map: &HashMap<String, usize>, key: &str) -> Option<&'static Country> {
    map.get(key).and_then(|at| LISTS.all.get(*at))
}

/// By the three letters of the IOC, in any case.
#[must_use]
pub fn by_ioc(code: &str) -> Option<&'static Country> {
    find(&LISTS.ioc, &code.trim().to_ascii_uppercase())
}

/// By the three letters of ISO 3166, in any case.
#[must_use]
pub fn by_iso3(code: &str) -> Option<&'static Country> {
    find(&LISTS.iso3, &code.trim().to_ascii_uppercase())
}

/// By the two letters of ISO 3166, in any case.
#[must_use]
pub fn by_iso2(code: &str) -> Option<&'static Country> {
    find(&LISTS.iso2, &code.trim().to_ascii_uppercase())
}

/// By its name in either language, without regard to accents and case.
#[must_use]
pub fn by_name(name: &str) -> Option<&'static Country> {
    find(&LISTS.names, &fold(name))
}

/// All entries, by IOC code.
pub fn all() -> impl Iterator<Item = &'static Country> {
    LISTS.all.iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_whole_and_its_codes_are_unique() {
        assert_eq!(all().count(), 244);
        assert_eq!(LISTS.ioc.len(), 244);
        assert_eq!(
            by_name("Jemen").map(|country| country.ioc.as_str()),
            Some("YEM")
        );
        assert_eq!(
            by_ioc("YUG").map(|country| country.name_sl.as_str()),
            Some("Jugoslavija")
        );
        for country in all().filter(|country| country.kind == Kind::Country) {
            assert!(country.iso2.is_some(), "{}", country.ioc);
            assert_eq!(
                by_name(&country.name_en).map(|found| &found.ioc),
                Some(&country.ioc)
            );
            assert_eq!(
                by_name(&country.name_sl).map(|found| &found.ioc),
                Some(&country.ioc)
            );
        }
    }

    #[test]
    fn codes_are_never_guessed_by_their_first_letters() {
        assert_eq!(
            by_ioc("NIG").map(|country| country.name_en.as_str()),
            Some("Niger")
        );
        assert_eq!(by_iso3("NIG"), None);
        assert_eq!(by_ioc("SVN"), None);
        assert_eq!(
            by_iso3("SVN").map(|country| country.ioc.as_str()),
            Some("SLO")
        );
        assert_eq!(
            by_iso2("SI").map(|country| country.name_sl.as_str()),
            Some("Slovenija")
        );
        let both: Vec<&str> = all()
            .filter(|country| by_iso3(&country.ioc).is_some_and(|other| other.ioc != country.ioc))
            .map(|country| country.ioc.as_str())
            .collect();
        assert_eq!(both, ["ANT", "BRN"]);
    }

    #[test]
    fn other_names_name_a_country() {
        for (name, ioc) in OTHER_NAMES {
            assert_eq!(
                by_name(name).map(|country| country.ioc.as_str()),
                Some(ioc),
                "{name}"
            );
        }
    }
}
