//! When a result passes into its next year: the Monday of the ISO week, the same day, or the season.
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::Validity;

impl Validity {
    /// The first day on which a result is in its n-th following year (1: a year later). None only for days no calendar has.
    ///
    /// IJF (design §1.10, one good source): "week 10 -> week 11", the Monday of the week after the week of the event. Week 53 in a year
    /// that has none is its week 52, so that the change is the Monday after the last week of the year (ours). An event with a fixed week
    /// is taken to have been in that week of the calendar year of its last day (the year is ours).
    #[must_use]
    pub fn change(self, last_day: NaiveDate, fixed_week: Option<u8>, n: u16) -> Option<NaiveDate> {
        let n = i32::from(n);
        match self {
            Self::IsoWeek { weeks_later } => {
                let iso = last_day.iso_week();
                let (year, week) = match fixed_week {
                    Some(week) => (last_day.year(), u32::from(week)),
                    None => (iso.year(), iso.week()),
                };
                let year = year.checked_add(n)?;
                monday(year, week.min(weeks_of(year)))?
                    .checked_add_days(Days::new(7 * u64::from(weeks_later)))
            }
            // The 29th of February passes on the 28th (ours).
            Self::Day => {
                last_day.checked_add_months(Months::new(u32::try_from(n).ok()?.checked_mul(12)?))
            }
            Self::Season { month, day } => {
                let begins = |year| NaiveDate::from_ymd_opt(year, month.into(), day.into());
                let year = last_day.year();
                let season = if last_day < begins(year)? {
                    year.checked_sub(1)?
                } else {
                    year
                };
                begins(season.checked_add(n)?)
            }
        }
    }
}

fn monday(year: i32, week: u32) -> Option<NaiveDate> {
    NaiveDate::from_isoywd_opt(year, week, Weekday::Mon)
}

/// The ISO weeks of a year: 52 or 53.
fn weeks_of(year: i32) -> u32 {
    if monday(year, 53).is_some() { 53 } else { 52 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    const IJF: Validity = Validity::IsoWeek { weeks_later: 1 };

    #[test]
    fn week_10_changes_on_the_monday_of_week_11() {
        // Sunday 9 March 2025 is in week 10. Week 11 of 2026 begins on 9 March, of 2027 on 15 March.
        let event = day("2025-03-09");
        assert_eq!(event.iso_week().week(), 10);
        assert_eq!(IJF.change(event, None, 1), Some(day("2026-03-09")));
        assert_eq!(IJF.change(event, None, 2), Some(day("2027-03-15")));
        // Any day of the week is the same.
        assert_eq!(
            IJF.change(day("2025-03-03"), None, 1),
            Some(day("2026-03-09"))
        );
    }

    #[test]
    fn week_53_changes_after_the_last_week_of_a_year_without_one() {
        // 2026 has 53 weeks, 2027 and 2028 have 52.
        let event = day("2027-01-03");
        assert_eq!(
            (event.iso_week().year(), event.iso_week().week()),
            (2026, 53)
        );
        assert_eq!(IJF.change(event, None, 1), Some(day("2028-01-03")));
        assert_eq!(IJF.change(event, None, 2), Some(day("2029-01-01")));
        // 2032 has a week 53 again.
        assert_eq!(IJF.change(event, None, 6), Some(day("2033-01-03")));
        // Week 52 of 2025, and 2026 goes on with week 53.
        let event = day("2025-12-28");
        assert_eq!(event.iso_week().week(), 52);
        assert_eq!(IJF.change(event, None, 1), Some(day("2026-12-28")));
    }

    #[test]
    fn continental_championships_are_in_their_fixed_week_whenever_they_are() {
        for held in ["2025-04-26", "2025-05-30", "2025-11-04"] {
            // Week 18 of 2026 begins on 27 April, of 2027 on 3 May.
            assert_eq!(
                IJF.change(day(held), Some(17), 1),
                Some(day("2026-04-27")),
                "{held}"
            );
            assert_eq!(IJF.change(day(held), Some(17), 2), Some(day("2027-05-03")));
        }
    }

    #[test]
    fn days_and_seasons_pass_by_the_calendar() {
        assert_eq!(
            Validity::Day.change(day("2024-02-29"), None, 1),
            Some(day("2025-02-28"))
        );
        let season = Validity::Season { month: 9, day: 1 };
        assert_eq!(
            season.change(day("2025-08-31"), None, 1),
            Some(day("2025-09-01"))
        );
        assert_eq!(
            season.change(day("2025-09-01"), None, 1),
            Some(day("2026-09-01"))
        );
        assert_eq!(
            season.change(day("2025-09-01"), None, 2),
            Some(day("2027-09-01"))
        );
    }
}
