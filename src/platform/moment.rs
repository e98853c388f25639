//! Moments as people type them: a day and a time on the wall in Slovenia.
use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone as _, Utc};
use chrono_tz::Europe::Ljubljana;

/// The moment at which a day begins.
#[must_use]
pub fn start_of(day: NaiveDate) -> Option<DateTime<Utc>> {
    at(day, NaiveTime::MIN)
}

/// A moment on the wall. An hour that the clocks skip begins with the next one; one that they repeat is the earlier.
#[must_use]
pub fn at(day: NaiveDate, time: NaiveTime) -> Option<DateTime<Utc>> {
    let wall = day.and_time(time);
    Ljubljana
        .from_local_datetime(&wall)
        .earliest()
        .or_else(|| {
            Ljubljana
                .from_local_datetime(&(wall + chrono::TimeDelta::hours(1)))
                .earliest()
        })
        .map(|at| at.with_timezone(&Utc))
}

/// A time of day: `14.30`, `14:30`, `1430`, `14`.
#[must_use]
pub fn clock(typed: &str) -> Option<NaiveTime> {
    let typed = typed.trim();
    let (hour, minute) = match typed.split_once([':', '.']) {
        Some((hour, minute)) => (hour.trim(), minute.trim()),
        None if typed.len() == 4 => typed.split_at_checked(2)?,
        None => (typed, "0"),
    };
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if !is_number(hour) || !is_number(minute) {
        return None;
    }
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_one_on_the_wall_in_slovenia() {
        let day = |m, d| NaiveDate::from_ymd_opt(2026, m, d).unwrap();
        let told = |day, hour, minute| {
            at(day, NaiveTime::from_hms_opt(hour, minute, 0).unwrap())
                .unwrap()
                .to_rfc3339()
        };
        assert_eq!(told(day(1, 10), 12, 0), "2026-01-10T11:00:00+00:00");
        assert_eq!(told(day(7, 10), 12, 0), "2026-07-10T10:00:00+00:00");
        // The clocks go forward at two, and back at three.
        assert_eq!(told(day(3, 29), 2, 30), "2026-03-29T01:30:00+00:00");
        assert_eq!(told(day(10, 25), 2, 30), "2026-10-25T00:30:00+00:00");
        assert_eq!(
            start_of(day(7, 10)).unwrap().to_rfc3339(),
            "2026-07-09T22:00:00+00:00"
        );
    }

    #[test]
    fn times_are_read_as_they_are_typed() {
        let time = |h, m| NaiveTime::from_hms_opt(h, m, 0);
        for (typed, expected) in [
            ("14.30", time(14, 30)),
            (" 9:05 ", time(9, 5)),
            ("0930", time(9, 30)),
            ("14", time(14, 0)),
            ("24:00", None),
            ("9:60", None),
            ("abc", None),
            ("", None),
            ("-1:00", None),
            ("č9:0", None),
        ] {
            assert_eq!(clock(typed), expected, "{typed}");
        }
    }
}
