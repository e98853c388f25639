//! Time as an argument: nothing but this file asks the system what time it is.

use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, NaiveDate, SubsecRound as _, TimeDelta, Utc};
use chrono_tz::Europe::Ljubljana;

/// Tells the time, always in UTC and in whole microseconds, because that is what both databases keep.
pub trait Clock: Send + Sync {
    /// The present moment, cut to microseconds.
    fn now(&self) -> DateTime<Utc>;
}

/// The clock of the machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that asks the machine"
    )]
    fn now(&self) -> DateTime<Utc> {
        Utc::now().trunc_subsecs(6)
    }
}

/// A clock that stands still until it is told to move; for tests and for demo data.
#[derive(Debug)]
pub struct FixedClock(Mutex<DateTime<Utc>>);

impl FixedClock {
    /// A clock that stands at `now`.
    #[must_use]
    pub fn new(now: DateTime<Utc>) -> Self {
        Self(Mutex::new(now.trunc_subsecs(6)))
    }

    /// Puts the clock at `now`, forwards or back.
    pub fn set(&self, now: DateTime<Utc>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = now.trunc_subsecs(6);
    }

    /// Moves the clock by `by`; it stays where it is if that would leave the calendar.
    pub fn advance(&self, by: TimeDelta) {
        let mut now = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *now = now.checked_add_signed(by).unwrap_or(*now).trunc_subsecs(6);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The day on the wall calendar in Slovenia: ages, licences and consents change at its midnight, not at that of UTC.
#[must_use]
pub fn today_in_slovenia(now: DateTime<Utc>) -> NaiveDate {
    now.with_timezone(&Ljubljana).date_naive()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::{TimeZone as _, Timelike as _};

    use super::*;

    #[test]
    fn every_clock_tells_whole_microseconds() {
        assert_eq!(SystemClock.now().nanosecond() % 1_000, 0);
        let fine = Utc.timestamp_opt(1_700_000_000, 123_456_789).unwrap();
        assert_eq!(FixedClock::new(fine).now().nanosecond(), 123_456_000);
    }

    #[test]
    fn a_fixed_clock_moves_only_when_told() {
        let start = Utc.with_ymd_and_hms(2026, 3, 1, 12, 0, 0).unwrap();
        let clock = Arc::new(FixedClock::new(start));
        let shared: Arc<dyn Clock> = Arc::clone(&clock) as Arc<dyn Clock>;
        assert_eq!(shared.now(), start);
        clock.advance(TimeDelta::minutes(5));
        assert_eq!(shared.now(), start + TimeDelta::minutes(5));
        clock.set(start);
        assert_eq!(shared.now(), start);
        clock.advance(TimeDelta::MAX);
        assert_eq!(shared.now(), start);
    }

    #[test]
    fn the_day_in_slovenia_changes_at_its_own_midnight() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        let at =
            |y, m, d, h, min| today_in_slovenia(Utc.with_ymd_and_hms(y, m, d, h, min, 0).unwrap());
        // Winter: UTC+1. Summer: UTC+2.
        assert_eq!(at(2026, 1, 31, 22, 59), day(2026, 1, 31));
        assert_eq!(at(2026, 1, 31, 23, 0), day(2026, 2, 1));
        assert_eq!(at(2026, 7, 31, 21, 59), day(2026, 7, 31));
        assert_eq!(at(2026, 7, 31, 22, 0), day(2026, 8, 1));
        assert_eq!(at(2028, 2, 28, 23, 30), day(2028, 2, 29));
    }
}
