//! Until when something must be answered. A month is counted by Regulation (EEC, Euratom) No 1182/71: it ends on the same date
//! of the next month, on the last day of a shorter one (Art. 3(2)(c)), and on the next working day when that date is none (Art.
//! 3(4)); so do the guidelines 01/2022 of the European Data Protection Board count the month of GDPR Art. 12(3).
use chrono::{DateTime, Datelike as _, Days, Months, NaiveDate, TimeDelta, Utc, Weekday};

/// Within how many months a request is answered (GDPR Art. 12(3)).
pub const MONTHS_TO_ANSWER: u32 = 1;
/// By how many months that can be extended (GDPR Art. 12(3)).
pub const MONTHS_OF_EXTENSION: u32 = 2;

/// Within how many hours a breach is notified to the supervisory authority (GDPR Art. 33(1)).
pub const HOURS_TO_NOTIFY: i64 = 72;

/// Days off work on a fixed date (ZPDPD, Art. 1 and 2): month and day.
const FIXED: &[(u32, u32)] = &[
    (1, 1),
    (1, 2),
    (2, 8),
    (4, 27),
    (5, 1),
    (5, 2),
    (6, 25),
    (8, 15),
    (10, 31),
    (11, 1),
    (12, 25),
    (12, 26),
];

/// Until when a breach that was noticed then is notified: hours run over nights and holidays alike.
#[must_use]
pub fn notify_by(noticed: DateTime<Utc>) -> DateTime<Utc> {
    noticed + TimeDelta::hours(HOURS_TO_NOTIFY)
}

/// The last day of so many months that began on a day.
#[must_use]
pub fn after_months(began: NaiveDate, months: u32) -> NaiveDate {
    // Adding months takes the last day of a shorter month; only beyond the calendar of the library there is none.
    let end = began
        .checked_add_months(Months::new(months))
        .unwrap_or(NaiveDate::MAX);
    first_working_day(end)
}

/// The day itself, or the next one on which people work.
fn first_working_day(day: NaiveDate) -> NaiveDate {
    let mut day = day;
    while !is_working_day(day) {
        match day.checked_add_days(Days::new(1)) {
            Some(next) => day = next,
            None => return day,
        }
    }
    day
}

/// Whether people work on a day in Slovenia.
#[must_use]
pub fn is_working_day(day: NaiveDate) -> bool {
    let is_weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let is_fixed = FIXED.contains(&(day.month(), day.day()));
    let is_easter_monday = easter_sunday(day.year())
        .and_then(|easter| easter.checked_add_days(Days::new(1)))
        == Some(day);
    !(is_weekend || is_fixed || is_easter_monday)
}

/// Easter Sunday by the Gregorian calendar (the algorithm of Meeus, Jones and Butcher). Whitsun is a Sunday anyway.
fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(
        year,
        u32::try_from(n / 31).ok()?,
        u32::try_from(n % 31 + 1).ok()?,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn gdpr_art_12_3_a_month_ends_on_the_same_date_or_the_last_of_a_shorter_month() {
        for (received, due) in [
            ("2026-03-05", "2026-04-07"), // 5 April is Easter Sunday, 6 April Easter Monday
            ("2026-02-10", "2026-03-10"),
            ("2025-01-31", "2025-02-28"),
            ("2028-01-31", "2028-02-29"),
            ("2026-08-31", "2026-09-30"),
            ("2026-12-31", "2027-02-01"), // 31 January 2027 is a Sunday
            ("2026-11-25", "2026-12-28"), // Christmas, St Stephen's, and then a Sunday
            ("2026-04-01", "2026-05-04"), // 1 and 2 May, and then a Sunday
            ("2026-10-01", "2026-11-02"), // 1 November is a Sunday
        ] {
            assert_eq!(
                after_months(day(received), MONTHS_TO_ANSWER),
                day(due),
                "{received}"
            );
        }
        assert_eq!(
            after_months(day("2025-11-30"), MONTHS_TO_ANSWER + MONTHS_OF_EXTENSION),
            day("2026-03-02"),
            "three months end on 28 February, a Saturday"
        );
    }

    #[test]
    fn easter_is_where_the_calendars_have_it() {
        for easter in [
            "1961-04-02",
            "2000-04-23",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2038-04-25",
        ] {
            let easter = day(easter);
            assert_eq!(easter_sunday(easter.year()), Some(easter));
            assert!(!is_working_day(easter + Days::new(1)), "{easter}");
        }
    }

    proptest! {
        #[test]
        fn an_answer_is_due_on_a_working_day_after_a_month_and_before_five_days_more(
            days in 0..40_000_u64, months in 1..=3_u32
        ) {
            let received = day("1990-01-01") + Days::new(days);
            let due = after_months(received, months);
            let plain = received + Months::new(months);
            prop_assert!(is_working_day(due));
            prop_assert!(due >= plain && due <= plain + Days::new(5), "{received} {due}");
            prop_assert!(plain.day() <= received.day());
        }

        #[test]
        fn whoever_asks_later_is_answered_no_earlier(days in 0..40_000_u64) {
            let received = day("1990-01-01") + Days::new(days);
            prop_assert!(after_months(received, 1) <= after_months(received + Days::new(1), 1));
        }
    }
}
