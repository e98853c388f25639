//! Countries with their names and whether they belong to the European Economic Area.
//!
//! Short on purpose: the EEA and the countries where providers are found. An unknown country is refused, because a
//! notice must be able to name it and to say whether data leave the EEA.
use crate::platform::i18n::Lang;

/// A country a notice can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Country(&'static Row);

#[derive(Debug, PartialEq, Eq)]
struct Row {
    code: &'static str,
    eea: bool,
    sl: &'static str,
    en: &'static str,
}

impl Country {
    /// All of them: the EEA first, each part by code.
    pub fn all() -> impl Iterator<Item = Self> {
        ROWS.iter().map(Self)
    }

    /// Slovenia: what an address without a country of ours is taken for.
    pub fn slovenia() -> Self {
        static SLOVENIA: Row = eea("SI", "Slovenija", "Slovenia");
        Self(&SLOVENIA)
    }

    /// The country with this ISO 3166-1 alpha-2 code.
    pub fn parse(code: &str) -> Option<Self> {
        ROWS.iter()
            .find(|row| row.code.eq_ignore_ascii_case(code.trim()))
            .map(Self)
    }

    /// The code.
    pub fn code(self) -> &'static str {
        self.0.code
    }

    /// The name in a language.
    pub fn name(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Sl => self.0.sl,
            Lang::En => self.0.en,
        }
    }

    /// Whether it belongs to the European Economic Area.
    pub fn in_eea(self) -> bool {
        self.0.eea
    }
}

const fn eea(code: &'static str, sl: &'static str, en: &'static str) -> Row {
    Row {
        code,
        eea: true,
        sl,
        en,
    }
}

const fn third(code: &'static str, sl: &'static str, en: &'static str) -> Row {
    Row {
        code,
        eea: false,
        sl,
        en,
    }
}

static ROWS: [Row; 62] = [
    eea("AT", "Avstrija", "Austria"),
    eea("BE", "Belgija", "Belgium"),
    eea("BG", "Bolgarija", "Bulgaria"),
    eea("HR", "Hrvaška", "Croatia"),
    eea("CY", "Ciper", "Cyprus"),
    eea("CZ", "Češka", "Czechia"),
    eea("DK", "Danska", "Denmark"),
    eea("EE", "Estonija", "Estonia"),
    eea("FI", "Finska", "Finland"),
    eea("FR", "Francija", "France"),
    eea("DE", "Nemčija", "Germany"),
    eea("GR", "Grčija", "Greece"),
    eea("HU", "Madžarska", "Hungary"),
    eea("IE", "Irska", "Ireland"),
    eea("IS", "Islandija", "Iceland"),
    eea("IT", "Italija", "Italy"),
    eea("LI", "Liechtenstein", "Liechtenstein"),
    eea("LT", "Litva", "Lithuania"),
    eea("LU", "Luksemburg", "Luxembourg"),
    eea("LV", "Latvija", "Latvia"),
    eea("MT", "Malta", "Malta"),
    eea("NL", "Nizozemska", "Netherlands"),
    eea("NO", "Norveška", "Norway"),
    eea("PL", "Poljska", "Poland"),
    eea("PT", "Portugalska", "Portugal"),
    eea("RO", "Romunija", "Romania"),
    eea("SE", "Švedska", "Sweden"),
    eea("SI", "Slovenija", "Slovenia"),
    eea("SK", "Slovaška", "Slovakia"),
    eea("ES", "Španija", "Spain"),
    third("AD", "Andora", "Andorra"),
    third("AE", "Združeni arabski emirati", "United Arab Emirates"),
    third("AL", "Albanija", "Albania"),
    third("AR", "Argentina", "Argentina"),
    third("AU", "Avstralija", "Australia"),
    third("AZ", "Azerbajdžan", "Azerbaijan"),
    third("BA", "Bosna in Hercegovina", "Bosnia and Herzegovina"),
    third("BR", "Brazilija", "Brazil"),
    third("CA", "Kanada", "Canada"),
    third("CH", "Švica", "Switzerland"),
    third("CN", "Kitajska", "China"),
    third("GB", "Združeno kraljestvo", "United Kingdom"),
    third("GE", "Gruzija", "Georgia"),
    third("IL", "Izrael", "Israel"),
    third("IN", "Indija", "India"),
    third("JP", "Japonska", "Japan"),
    third("KR", "Južna Koreja", "South Korea"),
    third("KZ", "Kazahstan", "Kazakhstan"),
    third("MC", "Monako", "Monaco"),
    third("MD", "Moldavija", "Moldova"),
    third("ME", "Črna gora", "Montenegro"),
    third("MK", "Severna Makedonija", "North Macedonia"),
    third("MX", "Mehika", "Mexico"),
    third("NZ", "Nova Zelandija", "New Zealand"),
    third("RS", "Srbija", "Serbia"),
    third("SG", "Singapur", "Singapore"),
    third("SM", "San Marino", "San Marino"),
    third("TR", "Turčija", "Türkiye"),
    third("UA", "Ukrajina", "Ukraine"),
    third("US", "Združene države Amerike", "United States of America"),
    third("UZ", "Uzbekistan", "Uzbekistan"),
    third("XK", "Kosovo", "Kosovo"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_economic_area_has_thirty_states_and_no_code_twice() {
        assert_eq!(ROWS.iter().filter(|row| row.eea).count(), 30);
        for (i, row) in ROWS.iter().enumerate() {
            assert!(
                ROWS.iter().skip(i + 1).all(|other| other.code != row.code),
                "{}",
                row.code
            );
        }
    }

    #[test]
    fn an_unknown_country_is_refused() {
        assert!(Country::parse("QQ").is_none());
        let slovenia = Country::parse("si").expect("known");
        assert_eq!(
            (slovenia.name(Lang::Sl), slovenia.in_eea()),
            ("Slovenija", true)
        );
        assert!(!Country::parse("US").expect("known").in_eea());
    }
}
