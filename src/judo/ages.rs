//! Age classes by the calendar year.
//!
//! "Un" holds whoever is younger than n in the year of the event: event year minus birth year is less than n; the birthday does
//! not matter (SK and CZ rules 2025, HR 2017; design 9 §6.7). Lower bounds and "one class up" differ by federation and event, so
//! a list shows the youngest class a person fits into. Veterans begin with the year of the 30th birthday (IJF and EJU veterans).

/// An age class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgeClass {
    /// Code in addresses: `u14`, `seniors`, `veterans`.
    pub code: &'static str,
    /// Key of its label.
    pub key: &'static str,
    /// The youngest difference of years in it.
    from: i32,
    /// The difference of years that is no longer in it; none without an upper bound.
    below: Option<i32>,
}

/// The classes used in Slovenia, the youngest first. Effective until a federation enters its own table.
pub const SLOVENIAN: &[AgeClass] = &[
    class("u8", "ages-u8", 0, Some(8)),
    class("u10", "ages-u10", 8, Some(10)),
    class("u12", "ages-u12", 10, Some(12)),
    class("u14", "ages-u14", 12, Some(14)),
    class("u16", "ages-u16", 14, Some(16)),
    class("u18", "ages-u18", 16, Some(18)),
    class("u21", "ages-u21", 18, Some(21)),
    class("u23", "ages-u23", 21, Some(23)),
    class("seniors", "ages-seniors", 23, Some(30)),
    class("veterans", "ages-veterans", 30, None),
];

const fn class(code: &'static str, key: &'static str, from: i32, below: Option<i32>) -> AgeClass {
    AgeClass {
        code,
        key,
        from,
        below,
    }
}

impl AgeClass {
    /// The youngest class of somebody born in `birth_year` for events of `year`; the youngest of all for the unborn.
    #[must_use]
    pub fn of(birth_year: i32, year: i32) -> Self {
        let years = year - birth_year;
        SLOVENIAN
            .iter()
            .find(|class| class.below.is_none_or(|below| years < below))
            .copied()
            .unwrap_or(class("veterans", "ages-veterans", 30, None))
    }

    /// The class with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        SLOVENIAN.iter().find(|class| class.code == code).copied()
    }

    /// The first and the last birth year in it for events of `year`; none for an open end.
    #[must_use]
    pub fn birth_years(self, year: i32) -> (Option<i32>, Option<i32>) {
        let first = self.below.map(|below| year - below + 1);
        let last = (self.from > 0).then_some(year - self.from);
        (first, last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(birth_year: i32) -> &'static str {
        AgeClass::of(birth_year, 2025).code
    }

    #[test]
    fn classes_go_by_the_calendar_year() {
        // SK 2025: U18 is 2008 to 2010. CZ 2025: U12 is 2014 and 2015, U14 2012 and 2013, U16 2010 and 2011.
        for (year, expected) in [
            (2025, "u8"),
            (2018, "u8"),
            (2017, "u10"),
            (2016, "u10"),
            (2015, "u12"),
            (2014, "u12"),
            (2013, "u14"),
            (2012, "u14"),
            (2011, "u16"),
            (2010, "u16"),
            (2009, "u18"),
            (2008, "u18"),
            (2007, "u21"),
            (2005, "u21"),
            (2004, "u23"),
            (2003, "u23"),
            (2002, "seniors"),
            (1996, "seniors"),
            (1995, "veterans"),
            (1930, "veterans"),
            (2030, "u8"),
        ] {
            assert_eq!(code(year), expected, "{year}");
        }
    }

    #[test]
    fn the_birth_years_of_a_class_are_those_that_fall_into_it() {
        for class in SLOVENIAN {
            let (first, last) = class.birth_years(2025);
            for year in 1900..2026 {
                let inside = first.is_none_or(|f| year >= f) && last.is_none_or(|l| year <= l);
                assert_eq!(
                    inside,
                    AgeClass::of(year, 2025) == *class,
                    "{} {year}",
                    class.code
                );
            }
            assert_eq!(AgeClass::from_code(class.code), Some(*class));
        }
        assert_eq!(AgeClass::from_code("u99"), None);
    }
}
