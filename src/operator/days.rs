//! A day as a form sends it: in three parts.
use chrono::NaiveDate;

/// The day of three parts; none when they name no day.
pub(super) fn read(day: &str, month: &str, year: &str) -> Option<NaiveDate> {
    let year: i32 = year.trim().parse().ok()?;
    (1900..=2200)
        .contains(&year)
        .then(|| {
            NaiveDate::from_ymd_opt(year, month.trim().parse().ok()?, day.trim().parse().ok()?)
        })
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_day_of_the_calendar_is_one() {
        assert_eq!(
            read(" 29", "2", "2028"),
            NaiveDate::from_ymd_opt(2028, 2, 29)
        );
        for (day, month, year) in [
            ("29", "2", "2026"),
            ("", "", ""),
            ("1", "1", "99999"),
            ("x", "1", "2026"),
        ] {
            assert!(read(day, month, year).is_none(), "{day} {month} {year}");
        }
    }
}
