//! Dates in the ways people write them, day first.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::{ValueError, clean};
use crate::platform::text::fold;

/// Between which days a date may lie; also decides the century of a year of two digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateWindow {
    earliest: NaiveDate,
    latest: NaiveDate,
    /// A later date is "in the future".
    until_today: bool,
}

impl DateWindow {
    /// For dates of birth: from 1900 to today. `1.2.12` is 2012, `1.2.60` is 1960 until 2060.
    #[must_use]
    pub fn birth(today: NaiveDate) -> Self {
        Self {
            earliest: FIRST,
            latest: today,
            until_today: true,
        }
    }

    /// For dates of events and validity: so many years before and after today. With a hundred years in all
    /// every year of two digits is unambiguous.
    #[must_use]
    pub fn around(today: NaiveDate, years_before: u32, years_after: u32) -> Self {
        let earliest = today
            .checked_sub_months(Months::new(years_before.saturating_mul(12)))
            .and_then(|day| day.checked_add_days(Days::new(1)))
            .unwrap_or(FIRST)
            .max(FIRST);
        let latest = today
            .checked_add_months(Months::new(years_after.saturating_mul(12)))
            .unwrap_or(NaiveDate::MAX);
        Self {
            earliest,
            latest,
            until_today: years_after == 0,
        }
    }

    /// Any date from 1900 to 2199, for telling dates from other values.
    #[must_use]
    pub fn any() -> Self {
        Self {
            earliest: FIRST,
            latest: LAST,
            until_today: false,
        }
    }

    fn year(self, two_digits: i32, month: u32, day: u32) -> i32 {
        // The latest century in which the date is not too late.
        // An impossible day is judged by its month, so that it is refused as impossible.
        let in_2000 = 2000 + two_digits;
        let date = NaiveDate::from_ymd_opt(in_2000, month, day)
            .or_else(|| NaiveDate::from_ymd_opt(in_2000, month, 1));
        if date.is_none_or(|date| date <= self.latest) {
            in_2000
        } else {
            1900 + two_digits
        }
    }
}

const FIRST: NaiveDate = day_of(1900);
const LAST: NaiveDate = match NaiveDate::from_ymd_opt(2199, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

const fn day_of(year: i32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, 1, 1) {
        Some(day) => day,
        None => NaiveDate::MIN,
    }
}

/// Reads a date: `1. 2. 2012`, `1.2.12`, `01/02/2012` (day first), `2012-02-01`, `20120201`,
/// `7. marec 2010`, `7. marca 2010`, `7 March 2010`, `March 7, 2010`, an Excel day number such as `40940`;
/// a time after the date is ignored.
///
/// # Errors
/// `sheets-date-unknown` (not a date), `-incomplete` (only a year or a month), `-impossible` (31. 2.),
/// `-before-1900`, `-future` (after today), `-outside` (beyond the window).
pub fn date(text: &str, window: &DateWindow) -> Result<NaiveDate, ValueError> {
    let value = clean(text)?;
    let unknown = || ValueError::new("sheets-date-unknown").with("value", shortened(&value));
    let parts = parts(&value).ok_or_else(unknown)?;
    let parts: Vec<&Part> = parts.iter().collect();
    let date = match parts.as_slice() {
        [Part::Number(digits)] if digits.len() == 8 => compact(digits, window, &value)?,
        [Part::Number(days)] | [Part::Number(days), Part::Number(_)] if days.len() == 5 => {
            from_excel(days).ok_or_else(unknown)?
        }
        [Part::Number(year)] if year.len() == 4 => return Err(incomplete(&value)),
        [Part::Month(_), Part::Number(year)] | [Part::Number(_), Part::Number(year)]
            if year.len() == 4 =>
        {
            return Err(incomplete(&value));
        }
        [Part::Number(year), Part::Number(month), Part::Number(day)] if year.len() == 4 => {
            build(year, number(month), day, window, &value)?
        }
        [Part::Number(day), Part::Number(month), Part::Number(year)] => {
            build(year, number(month), day, window, &value)?
        }
        [Part::Number(day), Part::Month(month), Part::Number(year)]
        | [Part::Month(month), Part::Number(day), Part::Number(year)] => {
            build(year, Some(*month), day, window, &value)?
        }
        _ => return Err(unknown()),
    };
    check(date, window, &value)
}

/// A date as Slovenian readers expect it: `1. 2. 2012`.
#[must_use]
pub fn format_date(date: NaiveDate) -> String {
    format!("{}. {}. {}", date.day(), date.month(), date.year())
}

enum Part {
    Number(String),
    Month(u32),
}

/// Numbers and months, without separators, ordinals and a time at the end; `None` for anything else.
fn parts(value: &str) -> Option<Vec<Part>> {
    let folded = fold(value);
    let mut text = folded.as_str();
    if let Some(colon) = text.find(':') {
        // "2012-02-01 00:00:00", "2012-02-01T00:00"
        let before = text.get(..colon)?;
        text = before.get(..before.rfind([' ', 't'])?)?;
    }
    if !text.starts_with(char::is_alphanumeric) {
        return None;
    }
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = |rest: &str, of: fn(char) -> bool| rest.find(|c| !of(c)).unwrap_or(rest.len());
        if first.is_ascii_digit() {
            let (digits, after) = rest.split_at(length(rest, |c| c.is_ascii_digit()));
            parts.push(Part::Number(digits.to_owned()));
            rest = after;
        } else if first.is_alphabetic() {
            let (word, after) = rest.split_at(length(rest, char::is_alphabetic));
            if !matches!(
                word,
                "st" | "nd" | "rd" | "th" | "of" | "leta" | "leto" | "l" | "r"
            ) {
                parts.push(Part::Month(month(word)?));
            }
            rest = after;
        } else if matches!(first, ' ' | '.' | '/' | '-' | ',') {
            rest = rest.get(1..)?;
        } else {
            return None;
        }
    }
    Some(parts)
}

/// Months in Slovenian (nominative, genitive, locative) and English, whole or shortened to three letters.
fn month(word: &str) -> Option<u32> {
    const STEMS: [(&str, u32); 20] = [
        ("januar", 1),
        ("january", 1),
        ("februar", 2),
        ("february", 2),
        ("marec", 3),
        ("marc", 3),
        ("march", 3),
        ("april", 4),
        ("maj", 5),
        ("may", 5),
        ("junij", 6),
        ("june", 6),
        ("julij", 7),
        ("july", 7),
        ("avgust", 8),
        ("august", 8),
        ("september", 9),
        ("oktober", 10),
        ("october", 10),
        ("november", 11),
    ];
    const DECEMBER: (&str, u32) = ("december", 12);
    // "septembra", "oktobru": the e of the ending falls out; "januarja" has a j between.
    let bare = match word.strip_suffix(['a', 'u', 'i']) {
        Some(stem) if stem.ends_with("br") => format!("{}er", stem.trim_end_matches('r')),
        Some(stem) if stem.ends_with("arj") => stem.trim_end_matches('j').to_owned(),
        Some(stem) if stem.len() >= 3 => stem.to_owned(),
        _ => word.to_owned(),
    };
    let known = || STEMS.iter().chain(std::iter::once(&DECEMBER));
    known()
        .find(|(name, _)| *name == word || *name == bare)
        .or_else(|| {
            known().find(|(name, _)| (3..=4).contains(&word.len()) && name.starts_with(word))
        })
        .map(|(_, month)| *month)
}

fn number(digits: &str) -> Option<u32> {
    (digits.len() <= 2).then(|| digits.parse().ok()).flatten()
}

fn build(
    year: &str,
    month: Option<u32>,
    day: &str,
    window: &DateWindow,
    value: &str,
) -> Result<NaiveDate, ValueError> {
    let unknown = || ValueError::new("sheets-date-unknown").with("value", shortened(value));
    let (Some(month), Some(day)) = (month, number(day)) else {
        return Err(unknown());
    };
    let year = match (year.len(), year.parse::<i32>()) {
        (2, Ok(year)) => window.year(year, month, day),
        (4, Ok(year)) => year,
        _ => return Err(unknown()),
    };
    if year < 1900 {
        return Err(ValueError::new("sheets-date-before-1900").with("value", shortened(value)));
    }
    NaiveDate::from_ymd_opt(year, month, day)
        .ok_or_else(|| ValueError::new("sheets-date-impossible").with("value", shortened(value)))
}

/// `20120201` or `01022012`; no eight digits can be both.
fn compact(digits: &str, window: &DateWindow, value: &str) -> Result<NaiveDate, ValueError> {
    let cut = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    build(cut(0, 4), number(cut(4, 6)), cut(6, 8), window, value).or_else(|year_first| {
        build(cut(4, 8), number(cut(2, 4)), cut(0, 2), window, value).map_err(|_| year_first)
    })
}

/// A day number of Excel, from 1927 on: earlier ones have four digits, like years.
fn from_excel(days: &str) -> Option<NaiveDate> {
    let days: u64 = days.parse().ok()?;
    let epoch = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    (10_000..=73_050)
        .contains(&days)
        .then(|| epoch.checked_add_days(Days::new(days)))
        .flatten()
}

fn check(date: NaiveDate, window: &DateWindow, value: &str) -> Result<NaiveDate, ValueError> {
    if date > window.latest && window.until_today {
        return Err(ValueError::new("sheets-date-future").with("value", shortened(value)));
    }
    if date < window.earliest || date > window.latest {
        return Err(ValueError::new("sheets-date-outside")
            .with("value", shortened(value))
            .with("earliest", format_date(window.earliest))
            .with("latest", format_date(window.latest)));
    }
    Ok(date)
}

fn incomplete(value: &str) -> ValueError {
    ValueError::new("sheets-date-incomplete").with("value", shortened(value))
}

/// What was typed, short enough for a sentence.
fn shortened(value: &str) -> String {
    match value.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", value.get(..at).unwrap_or_default()),
        None => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn today() -> NaiveDate {
        day(2026, 11, 20)
    }

    fn born(text: &str) -> Result<NaiveDate, &'static str> {
        date(text, &DateWindow::birth(today())).map_err(|error| error.key())
    }

    #[test]
    fn the_ways_people_write_dates_are_read() {
        for text in [
            "1. 2. 2012",
            "1.2.2012",
            "01.02.2012",
            "1.2.12",
            "1. 2. 12",
            "01/02/2012",
            "1-2-2012",
            "2012-02-01",
            "2012/02/01",
            "2012. 02. 01.",
            "2012-02-01T00:00:00",
            "2012-02-01 00:00:00",
            "1. 2. 2012 0:00:00",
            "1.2.2012.",
            "20120201",
            "01022012",
            "40940",
            "40940.5",
            "40940,0",
            " 1.\u{a0}2.\u{a0}2012 ",
            "'1.2.2012",
            "1 2 2012",
            "1. februar 2012",
            "1. februarja 2012",
            "1. feb. 2012",
            "1 February 2012",
            "1st of February 2012",
            "February 1, 2012",
            "Feb 1 2012",
            "1. FEBRUAR 2012",
            "1. 2. leta 2012",
        ] {
            assert_eq!(born(text), Ok(day(2012, 2, 1)), "{text}");
        }
    }

    #[test]
    fn months_have_names_in_both_languages() {
        for (text, month) in [
            ("7. januar 2010", 1),
            ("7. januarja 2010", 1),
            ("7. marec 2010", 3),
            ("7. marca 2010", 3),
            ("7 March 2010", 3),
            ("7. mar. 2010", 3),
            ("7. april 2010", 4),
            ("7. aprila 2010", 4),
            ("7. maj 2010", 5),
            ("7. maja 2010", 5),
            ("7 May 2010", 5),
            ("7. junija 2010", 6),
            ("7 June 2010", 6),
            ("7. julija 2010", 7),
            ("7. jul 2010", 7),
            ("7. avgusta 2010", 8),
            ("7 Aug 2010", 8),
            ("7. avg. 2010", 8),
            ("7. septembra 2010", 9),
            ("7 Sept 2010", 9),
            ("7. oktobra 2010", 10),
            ("7 October 2010", 10),
            ("7. novembra 2010", 11),
            ("7. decembra 2010", 12),
            ("7 Dec 2010", 12),
        ] {
            assert_eq!(born(text), Ok(day(2010, month, 7)), "{text}");
        }
    }

    #[test]
    fn a_birth_date_is_never_in_the_future() {
        assert_eq!(born("20.11.26"), Ok(day(2026, 11, 20)));
        assert_eq!(born("21.11.26"), Ok(day(1926, 11, 21)));
        assert_eq!(born("1.2.60"), Ok(day(1960, 2, 1)));
        assert_eq!(born("1.2.00"), Ok(day(2000, 2, 1)));
        assert_eq!(born("21.11.2026"), Err("sheets-date-future"));
    }

    #[test]
    fn the_window_decides_the_century_of_other_dates() {
        let window = DateWindow::around(today(), 80, 20);
        assert_eq!(date("31.12.30", &window), Ok(day(2030, 12, 31)));
        assert_eq!(date("31.12.46", &window), Ok(day(1946, 12, 31)));
        assert_eq!(date("1.1.46", &window), Ok(day(2046, 1, 1)));
        assert_eq!(
            date("1.1.2050", &window).unwrap_err().key(),
            "sheets-date-outside"
        );
        assert_eq!(
            date("1.1.1940", &window).unwrap_err().key(),
            "sheets-date-outside"
        );
        assert_eq!(
            date("1.1.2030", &DateWindow::around(today(), 50, 0))
                .unwrap_err()
                .key(),
            "sheets-date-future"
        );
    }

    #[test]
    fn impossible_and_incomplete_dates_are_refused() {
        for text in [
            "31. 2. 2012",
            "29.2.2011",
            "31.4.10",
            "0.1.2010",
            "1.13.2012",
            "32.1.2012",
            "02/13/2012",
            "2012-13-01",
            "20121301",
            "30. februar 2012",
            "29.2.11",
        ] {
            assert_eq!(born(text), Err("sheets-date-impossible"), "{text}");
        }
        assert_eq!(born("29.2.2012"), Ok(day(2012, 2, 29)));
        for text in ["2012", "marec 2010", "3. 2010"] {
            assert_eq!(born(text), Err("sheets-date-incomplete"), "{text}");
        }
        for text in ["1.2.1899", "1. 1. 1012"] {
            assert_eq!(born(text), Err("sheets-date-before-1900"), "{text}");
        }
        for text in [
            "ne vem",
            "1.2.",
            "12",
            "1.2.201",
            "1.2.20123",
            "-1.2.2012",
            "5000",
            "99999",
            "1.2.2012 2012",
            "1 foo 2012",
            "1+2+2012",
            "14",
            "a@b.si",
            "040 123 456",
            "12:30",
            "1.2.3.2012",
        ] {
            assert!(
                matches!(
                    born(text),
                    Err("sheets-date-unknown" | "sheets-date-incomplete")
                ),
                "{text}: {:?}",
                born(text)
            );
        }
        assert_eq!(born("  "), Err("sheets-value-empty"));
    }

    proptest! {
        #[test]
        fn every_date_survives_the_ways_of_writing(days in 0_u64..46_000) {
            let date = FIRST.checked_add_days(Days::new(days)).unwrap();
            let window = DateWindow::any();
            for text in [
                format_date(date), date.to_string(), date.format("%d/%m/%Y").to_string(),
                date.format("%Y%m%d").to_string(), date.format("%d%m%Y").to_string(),
                date.format("%e %B %Y").to_string(), date.format("%b %e, %Y").to_string(),
            ] {
                prop_assert_eq!(super::date(&text, &window), Ok(date), "{}", text);
            }
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,20}") {
            let _ = born(&text);
        }
    }
}
