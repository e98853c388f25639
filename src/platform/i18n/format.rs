//! Dates, times, numbers and money as they are written in each language, always in the time of Ljubljana.
//!
//! Slovenian: `21. 11. 2026`, `14.52`, `1.234,50 €`. English: `21 November 2026`, `14:52`, `€1,234.50`.
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc};
use chrono_tz::Europe::Ljubljana;

use super::Lang;

const MONTHS_SL: [&str; 12] = [
    "januar",
    "februar",
    "marec",
    "april",
    "maj",
    "junij",
    "julij",
    "avgust",
    "september",
    "oktober",
    "november",
    "december",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Lang {
    /// `21. 11. 2026` or `21 November 2026`.
    pub fn date(self, date: NaiveDate) -> String {
        match self {
            Self::Sl => format!("{}. {}. {}", date.day(), date.month(), date.year()),
            Self::En => format!(
                "{} {} {}",
                date.day(),
                self.month(date.month()),
                date.year()
            ),
        }
    }

    /// With the month in words: `21. november 2026` or `21 November 2026`.
    pub fn date_long(self, date: NaiveDate) -> String {
        match self {
            Self::Sl => format!(
                "{}. {} {}",
                date.day(),
                self.month(date.month()),
                date.year()
            ),
            Self::En => self.date(date),
        }
    }

    /// The day as it is in Ljubljana at this moment.
    pub fn day(self, at: DateTime<Utc>) -> String {
        self.date(local(at).date())
    }

    /// `14.52` or `14:52`, in Ljubljana.
    pub fn time(self, at: DateTime<Utc>) -> String {
        self.clock(local(at).time())
    }

    /// A time of day that already is local.
    pub fn clock(self, time: NaiveTime) -> String {
        match self {
            Self::Sl => format!("{}.{:02}", time.hour(), time.minute()),
            Self::En => format!("{}:{:02}", time.hour(), time.minute()),
        }
    }

    /// `21. 11. 2026 ob 14.52` or `21 November 2026 at 14:52`, in Ljubljana.
    pub fn datetime(self, at: DateTime<Utc>) -> String {
        let local = local(at);
        let (day, clock) = (self.date(local.date()), self.clock(local.time()));
        match self {
            Self::Sl => format!("{day} ob {clock}"),
            Self::En => format!("{day} at {clock}"),
        }
    }

    /// The month's name, 1 to 12; empty for any other number.
    pub fn month(self, month: u32) -> &'static str {
        let names = match self {
            Self::Sl => &MONTHS_SL,
            Self::En => &MONTHS_EN,
        };
        usize::try_from(month)
            .ok()
            .and_then(|m| m.checked_sub(1))
            .and_then(|m| names.get(m))
            .copied()
            .unwrap_or("")
    }

    /// A whole number, grouped from five digits on: `1234`, `12.345`.
    pub fn number(self, value: i64) -> String {
        grouped(
            value,
            match self {
                Self::Sl => '.',
                Self::En => ',',
            },
        )
    }

    /// A decimal number with the language's comma; `decimals` digits after it.
    pub fn decimal(self, value: f64, decimals: usize) -> String {
        let plain = format!("{value:.decimals$}");
        match self {
            Self::Sl => plain.replace('.', ","),
            Self::En => plain,
        }
    }

    /// A size of a file: `2,4 MB`.
    pub fn bytes(self, bytes: u64) -> String {
        #[expect(
            clippy::cast_precision_loss,
            reason = "one digit after the comma is shown"
        )]
        let of = |unit: u64| self.decimal(bytes as f64 / unit as f64, 1);
        match bytes {
            0..1_000 => format!("{bytes} B"),
            1_000..1_000_000 => format!("{} kB", of(1_000)),
            1_000_000..1_000_000_000 => format!("{} MB", of(1_000_000)),
            _ => format!("{} GB", of(1_000_000_000)),
        }
    }
}

/// The moment on a wall clock in Ljubljana.
fn local(at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&Ljubljana).naive_local()
}

/// Groups thousands from five digits on, so that years stay whole.
pub(super) fn grouped(value: i64, mark: char) -> String {
    let sign = if value < 0 { "−" } else { "" };
    format!("{sign}{}", digits(value.unsigned_abs(), mark, 5))
}

fn digits(value: u64, mark: char, from: usize) -> String {
    let plain = format!("{value}");
    if plain.len() < from {
        return plain;
    }
    let mut out = String::with_capacity(plain.len() + plain.len() / 3);
    for (i, digit) in plain.chars().enumerate() {
        if i > 0 && (plain.len() - i) % 3 == 0 {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone as _;

    #[test]
    fn dates_and_times_are_written_as_people_write_them() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a real day");
        assert_eq!(Lang::Sl.date(day), "21. 11. 2026");
        assert_eq!(Lang::Sl.date_long(day), "21. november 2026");
        assert_eq!(Lang::En.date(day), "21 November 2026");
        let winter = Utc.with_ymd_and_hms(2026, 11, 21, 13, 52, 8).unwrap();
        assert_eq!(Lang::Sl.time(winter), "14.52");
        assert_eq!(Lang::En.datetime(winter), "21 November 2026 at 14:52");
        let summer = Utc.with_ymd_and_hms(2026, 7, 1, 22, 5, 0).unwrap();
        assert_eq!(Lang::Sl.datetime(summer), "2. 7. 2026 ob 0.05");
    }

    #[test]
    fn numbers_and_money_use_the_comma_of_the_language() {
        assert_eq!(Lang::Sl.number(2026), "2026");
        assert_eq!(Lang::Sl.number(1_234_567), "1.234.567");
        assert_eq!(Lang::Sl.decimal(31.4, 1), "31,4");
        assert_eq!(Lang::Sl.bytes(2_400_000), "2,4 MB");
        assert_eq!(Lang::Sl.month(13), "");
    }
}
