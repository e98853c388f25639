//! Countries in cells; the list itself is in [`countries`](super::super::countries).

use super::super::countries::{self, Country};
use super::{ValueError, clean};

/// Reads a country by its name in either language, by its IOC code or by an ISO code.
///
/// # Errors
/// `sheets-country-ambiguous` for a code that means one country to the IOC and another to ISO (BRN, ANT);
/// `sheets-country-unknown`.
pub fn country(text: &str) -> Result<&'static Country, ValueError> {
    let value = clean(text)?;
    match (countries::by_ioc(&value), countries::by_iso3(&value)) {
        (Some(ioc), Some(iso)) if ioc.ioc != iso.ioc => {
            Err(ValueError::new("sheets-country-ambiguous")
                .with("code", value.to_uppercase())
                .with("ioc", ioc.name_en.as_str())
                .with("iso", iso.name_en.as_str()))
        }
        (Some(found), _) | (None, Some(found)) => Ok(found),
        (None, None) => other(&value),
    }
}

/// As [`country`], where codes of three letters are those of the IOC, as in competition results.
///
/// # Errors
/// `sheets-country-unknown`.
pub fn country_ioc(text: &str) -> Result<&'static Country, ValueError> {
    let value = clean(text)?;
    countries::by_ioc(&value)
        .or_else(|| countries::by_iso3(&value))
        .map_or_else(|| other(&value), Ok)
}

/// As [`country`], where codes of three letters are those of ISO 3166, as in registers of citizens.
///
/// # Errors
/// `sheets-country-unknown`.
pub fn country_iso(text: &str) -> Result<&'static Country, ValueError> {
    let value = clean(text)?;
    countries::by_iso3(&value)
        .or_else(|| countries::by_ioc(&value))
        .map_or_else(|| other(&value), Ok)
}

fn other(value: &str) -> Result<&'static Country, ValueError> {
    countries::by_iso2(value)
        .or_else(|| countries::by_name(value))
        .ok_or_else(|| ValueError::new("sheets-country-unknown"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ioc(text: &str) -> &'static str {
        country(text).map_or("none", |country| country.ioc.as_str())
    }

    #[test]
    fn names_and_codes_are_read() {
        for text in [
            "SLO",
            "slo",
            "SVN",
            "SI",
            "Slovenija",
            "SLOVENIJA",
            "Slovenia",
        ] {
            assert_eq!(ioc(text), "SLO", "{text}");
        }
        for (text, code) in [
            ("Hrvaška", "CRO"),
            ("HRV", "CRO"),
            ("CRO", "CRO"),
            ("Nemčija", "GER"),
            ("DEU", "GER"),
            ("Švica", "SUI"),
            ("ZDA", "USA"),
            ("BiH", "BIH"),
            ("Bosna in Hercegovina", "BIH"),
            ("NIG", "NIG"),
            ("NER", "NIG"),
            ("Niger", "NIG"),
            ("NGA", "NGR"),
            ("Nigerija", "NGR"),
            ("Kosovo", "KOS"),
            ("XKX", "KOS"),
            ("Velika Britanija", "GBR"),
            ("Hong Kong", "HKG"),
        ] {
            assert_eq!(ioc(text), code, "{text}");
        }
        for text in ["Slov", "SL0", "xx", "Republika", "GE R"] {
            assert_eq!(ioc(text), "none", "{text}");
        }
    }

    #[test]
    fn a_code_with_two_meanings_is_asked_about() {
        for text in ["BRN", "ant"] {
            assert_eq!(
                country(text).map_err(|error| error.key()),
                Err("sheets-country-ambiguous"),
                "{text}"
            );
        }
        assert_eq!(
            country_ioc("BRN").map(|country| country.name_en.as_str()),
            Ok("Bahrain")
        );
        assert_eq!(
            country_iso("BRN").map(|country| country.name_en.as_str()),
            Ok("Brunei Darussalam")
        );
        assert_eq!(
            country_ioc("ANT").map(|country| country.name_en.as_str()),
            Ok("Antigua And Barbuda")
        );
    }
}
