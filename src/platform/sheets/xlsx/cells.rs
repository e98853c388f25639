//! The rows of one sheet, cell by cell, as text.

use chrono::{Days, NaiveDate};
use quick_xml::events::{BytesStart, Event};

use super::super::ReadError;
use super::super::limits::{Collector, is_blank};
use super::strings::SharedStrings;
use super::styles::{Shown, Styles};
use super::xml::{Xml, attribute};

/// What the values of cells refer to.
pub(super) struct Context<'c> {
    pub(super) strings: &'c SharedStrings,
    pub(super) styles: &'c Styles,
    pub(super) from_1904: bool,
}

/// Reads the sheet row by row into the collector. The size a sheet claims for itself is ignored: rows and
/// cells cost memory only where there is content.
pub(super) fn read(
    xml: &mut Xml<'_>,
    context: &Context<'_>,
    collector: &mut Collector<'_>,
) -> Result<(), ReadError> {
    let mut number = 0_u32;
    let mut cells: Vec<String> = Vec::new();
    let mut column = 0_usize;
    loop {
        let cell = match xml.next()? {
            Event::Start(start) => match start.local_name().as_ref() {
                "row" => {
                    number = attribute(&start, "r")
                        .and_then(|r| r.parse().ok())
                        .unwrap_or_else(|| number.saturating_add(1));
                    column = 0;
                    None
                }
                "c" => Some(Cell::begin(&start)),
                _ => None,
            },
            Event::End(end) => match end.local_name().as_ref() {
                "row" => {
                    collector.push(number, std::mem::take(&mut cells))?;
                    None
                }
                "sheetData" => return Ok(()),
                _ => None,
            },
            Event::Eof => return Ok(()),
            _ => None,
        };
        let Some(cell) = cell else { continue };
        let at = cell.column.unwrap_or(column);
        column = at.saturating_add(1);
        let text = cell.finish(xml, context, collector)?;
        // Styled cells without content reach far beyond the table.
        if text.is_empty() && at >= cells.len()
            || is_blank(&text) && at >= collector.limits().columns
        {
            continue;
        }
        collector.check(number, at, &text)?;
        if at >= cells.len() {
            cells.resize(at + 1, String::new());
        }
        if let Some(place) = cells.get_mut(at) {
            *place = text;
        }
    }
}

/// A cell whose start tag was read.
struct Cell {
    column: Option<usize>,
    kind: String,
    style: usize,
}

impl Cell {
    fn begin(start: &BytesStart<'_>) -> Self {
        Self {
            column: attribute(start, "r").and_then(|r| column_of(&r)),
            kind: attribute(start, "t").unwrap_or_default(),
            style: attribute(start, "s")
                .and_then(|s| s.parse().ok())
                .unwrap_or(0),
        }
    }

    /// Reads up to the end of the cell and gives its text.
    fn finish(
        self,
        xml: &mut Xml<'_>,
        context: &Context<'_>,
        collector: &Collector<'_>,
    ) -> Result<String, ReadError> {
        let most = collector.limits().cell_chars.saturating_mul(4);
        let mut raw = String::new();
        let mut depth = 0_u32;
        loop {
            let inner = match xml.next()? {
                Event::Start(start) => match start.local_name().as_ref() {
                    "v" => Some(true),
                    "is" => Some(false),
                    _ => {
                        depth += 1;
                        None
                    }
                },
                Event::End(_) if depth == 0 => break,
                Event::End(_) => {
                    depth -= 1;
                    None
                }
                Event::Eof => return Err(ReadError::Damaged),
                _ => None,
            };
            if let Some(own) = inner {
                raw = xml.text(own, most)?;
            }
        }
        Ok(match self.kind.as_str() {
            "s" => {
                let index = raw.trim().parse().map_err(|_| ReadError::Damaged)?;
                context
                    .strings
                    .get(index)
                    .ok_or(ReadError::Damaged)?
                    .to_owned()
            }
            "str" | "inlineStr" | "e" => raw,
            "b" => (if raw.trim() == "1" { "TRUE" } else { "FALSE" }).to_owned(),
            "d" => iso_date(raw.trim()),
            _ => number(
                raw.trim(),
                context.styles.shown(self.style),
                context.from_1904,
            ),
        })
    }
}

/// The column of a reference such as `BC23`, from 0.
fn column_of(reference: &str) -> Option<usize> {
    let mut column = 0_usize;
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic);
    for letter in letters.take(4) {
        column = column * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1;
    }
    column.checked_sub(1)
}

/// A date that the file already holds in ISO 8601; midnight is no time.
fn iso_date(raw: &str) -> String {
    match raw.split_once('T') {
        Some((date, time)) if time.starts_with("00:00") => date.to_owned(),
        Some((date, time)) => format!("{date} {}", time.get(..5).unwrap_or(time)),
        None => raw.to_owned(),
    }
}

/// A stored number as its cell shows it.
fn number(raw: &str, shown: Shown, from_1904: bool) -> String {
    let Ok(value) = raw.parse::<f64>() else {
        return raw.to_owned();
    };
    if !value.is_finite() {
        return raw.to_owned();
    }
    let shown_date = match shown {
        Shown::Number => None,
        Shown::Padded(digits) if value.fract() == 0.0 && value >= 0.0 => {
            Some(format!("{value:0width$}", width = usize::from(digits)))
        }
        Shown::Padded(_) => None,
        Shown::Date | Shown::Time | Shown::DateTime => moment(value, shown, from_1904),
    };
    shown_date.unwrap_or_else(|| plain(value))
}

/// Fifteen significant digits, as spreadsheet programs show them, without a trailing `.0`.
fn plain(value: f64) -> String {
    let rounded: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    if rounded == 0.0 {
        "0".to_owned()
    } else {
        rounded.to_string()
    }
}

/// A serial day number as a date, a time or both; `None` where the calendar ends.
fn moment(value: f64, shown: Shown, from_1904: bool) -> Option<String> {
    if !(0.0..2_958_466.0).contains(&value) {
        return None;
    }
    // The largest value fits: it was checked above. Rounding to minutes first, so that 23:59:59.9 is midnight.
    let minutes = (value * 1440.0).round() as u64;
    let (days, minutes) = (minutes / 1440, minutes % 1440);
    let time = format!("{:02}:{:02}", minutes / 60, minutes % 60);
    if shown == Shown::Time {
        return (days == 0).then_some(time);
    }
    let date = serial_date(days, from_1904)?;
    Some(if shown == Shown::DateTime && minutes != 0 {
        format!("{date} {time}")
    } else {
        date.to_string()
    })
}

/// The date of a serial day. Excel believes that 1900 was a leap year: day 60 does not exist.
fn serial_date(days: u64, from_1904: bool) -> Option<NaiveDate> {
    let (epoch, days) = match (from_1904, days) {
        (true, days) => (NaiveDate::from_ymd_opt(1904, 1, 1)?, days),
        (false, 0 | 60) => return None,
        (false, days @ 1..60) => (NaiveDate::from_ymd_opt(1899, 12, 31)?, days),
        (false, days) => (NaiveDate::from_ymd_opt(1899, 12, 30)?, days),
    };
    epoch.checked_add_days(Days::new(days))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_look_as_in_the_spreadsheet() {
        for (raw, text) in [
            ("12", "12"),
            ("12.0", "12"),
            ("52.5", "52.5"),
            ("0.30000000000000004", "0.3"),
            ("-0", "0"),
            ("38640123456", "38640123456"),
            ("1E3", "1000"),
            ("abc", "abc"),
            ("", ""),
        ] {
            assert_eq!(number(raw, Shown::Number, false), text, "{raw}");
        }
        assert_eq!(number("7", Shown::Padded(4), false), "0007");
        assert_eq!(number("1000", Shown::Padded(4), false), "1000");
    }

    #[test]
    fn serial_days_become_dates() {
        assert_eq!(number("40940", Shown::Date, false), "2012-02-01");
        assert_eq!(
            number("40940.75", Shown::DateTime, false),
            "2012-02-01 18:00"
        );
        assert_eq!(number("40940.75", Shown::Date, false), "2012-02-01");
        assert_eq!(number("40940", Shown::DateTime, false), "2012-02-01");
        assert_eq!(number("0.5", Shown::Time, false), "12:00");
        assert_eq!(number("39478", Shown::Date, true), "2012-02-01");
        assert_eq!(number("1", Shown::Date, false), "1900-01-01");
        assert_eq!(number("61", Shown::Date, false), "1900-03-01");
        assert_eq!(number("60", Shown::Date, false), "60");
        assert_eq!(number("-3", Shown::Date, false), "-3");
        assert_eq!(number("99999999", Shown::Date, false), "99999999");
        assert_eq!(iso_date("2012-02-01T00:00:00"), "2012-02-01");
        assert_eq!(iso_date("2012-02-01T09:30:00"), "2012-02-01 09:30");
    }

    #[test]
    fn references_give_columns() {
        assert_eq!(column_of("A1"), Some(0));
        assert_eq!(column_of("AA10"), Some(26));
        assert_eq!(column_of("XFD1048576"), Some(16383));
        assert_eq!(column_of("12"), None);
        assert_eq!(column_of("ZZZZZZZZZZ1"), column_of("ZZZZ1"));
    }
}
