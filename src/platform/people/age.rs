//! Ages by the calendar: who is too young to consent alone.
use chrono::{Datelike as _, NaiveDate};

/// From this age on a person consents without a guardian: 15 years in Slovenia (GDPR Art. 8, ZVOP-2 Art. 8).
pub const CONSENT_AGE: i32 = 15;

/// From this age on nobody stands for a person (Family Code, DZ Art. 117).
pub const FULL_AGE: i32 = 18;

/// Whole years of age on a day. Whoever was born on 29 February is a year older on 1 March of a common year: the later of the
/// two possible days, because until then the stricter rule protects the child.
#[must_use]
pub fn age_on(birth: NaiveDate, day: NaiveDate) -> i32 {
    let years = day.year() - birth.year();
    if (day.month(), day.day()) < (birth.month(), birth.day()) {
        years - 1
    } else {
        years
    }
}

/// The day on which somebody is `age` years old, by the rule of [`age_on`].
#[must_use]
pub fn birthday(birth: NaiveDate, age: i32) -> NaiveDate {
    let year = birth.year() + age;
    NaiveDate::from_ymd_opt(year, birth.month(), birth.day())
        .or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
        .unwrap_or(NaiveDate::MAX)
}

/// Whether a guardian must consent for this person on this day, the local one (Europe/Ljubljana).
#[must_use]
pub fn is_under_consent_age(birth: NaiveDate, today: NaiveDate) -> bool {
    age_on(birth, today) < CONSENT_AGE
}

/// Whoever is born after this day is younger than `age` on `today`: the rule of [`age_on`] as a bound for queries.
#[must_use]
pub fn born_after(age: i32, today: NaiveDate) -> NaiveDate {
    let year = today.year() - age;
    // On 29 February of a leap year people born on 28 February of a common one have had their birthday.
    NaiveDate::from_ymd_opt(year, today.month(), today.day())
        .or_else(|| NaiveDate::from_ymd_opt(year, 2, 28))
        .unwrap_or(NaiveDate::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn fifteen_begins_on_the_birthday() {
        let birth = day(2011, 6, 10);
        assert!(is_under_consent_age(birth, day(2026, 6, 9)));
        assert!(!is_under_consent_age(birth, day(2026, 6, 10)));
    }

    #[test]
    fn the_leap_day_counts_from_the_first_of_march() {
        let birth = day(2008, 2, 29);
        assert!(is_under_consent_age(birth, day(2023, 2, 28)));
        assert!(!is_under_consent_age(birth, day(2023, 3, 1)));
        assert_eq!(age_on(birth, day(2024, 2, 29)), 16);
    }

    proptest! {
        #[test]
        fn the_birthday_is_the_first_day_of_that_age(birth in 0..40_000_i32, age in 1..60_i32) {
            let birth = day(1950, 1, 1) + chrono::Days::new(u64::try_from(birth).unwrap());
            let on = birthday(birth, age);
            prop_assert_eq!(age_on(birth, on), age);
            prop_assert_eq!(age_on(birth, on.pred_opt().unwrap()), age - 1);
        }

        #[test]
        fn the_bound_for_queries_says_the_same_as_the_rule(birth in 0..40_000_i32, today in 20_000..50_000_i32) {
            let start = day(1950, 1, 1);
            let at = |days: i32| start + chrono::Days::new(u64::try_from(days).unwrap());
            let (birth, today) = (at(birth), at(today));
            prop_assert_eq!(is_under_consent_age(birth, today), birth > born_after(CONSENT_AGE, today));
        }
    }
}
