//! Who works for the operator: their role, the statement of confidentiality they signed and when they were last trained (GDPR Art. 28(3)(b),
//! 29, 32(4); promises B39 and B93). Asked by support access; kept by the operator's console.
pub mod store;

use std::str::FromStr;

use ::entity::staff;
use chrono::{Months, NaiveDate};
use sha2::{Digest as _, Sha256};

use super::contract::ContractText;
use crate::platform::i18n::{Lang, Text};

/// The version of the statement that is signed now.
pub const STATEMENT_NO: i32 = 1;
const SL: &str = include_str!("../../../assets/statement/1.sl.txt");
const EN: &str = include_str!("../../../assets/statement/1.en.txt");
/// A signature and a training are good for this long.
const VALID: Months = Months::new(12);
/// This many days before, they are said to run out.
const SOON_DAYS: i64 = 30;

/// A role with the operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StaffRole {
    /// Runs the installation.
    Operator,
    /// Helps tenants, by their leave.
    Support,
}

impl StaffRole {
    /// Both, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Support, Self::Operator];

    /// As stored.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Operator => "operator",
            Self::Support => "support",
        }
    }

    /// Key of its name.
    #[must_use]
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Operator => "staff-role-operator",
            Self::Support => "staff-role-support",
        }
    }
}

impl FromStr for StaffRole {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL
            .into_iter()
            .find(|role| role.code() == code)
            .ok_or(())
    }
}

/// The statement in a language.
#[must_use]
pub fn statement(lang: Lang) -> ContractText {
    ContractText::read(match lang {
        Lang::Sl => SL,
        Lang::En => EN,
    })
}

/// The hash of the statement in both languages, kept with each signature.
#[must_use]
pub fn statement_hash() -> Vec<u8> {
    let mut sha = Sha256::new();
    sha.update(b"tatami statement 1");
    sha.update(STATEMENT_NO.to_be_bytes());
    for text in [SL, EN] {
        sha.update(u64::try_from(text.len()).unwrap_or(u64::MAX).to_be_bytes());
        sha.update(text.as_bytes());
    }
    sha.finalize().to_vec()
}

/// How something stands that is good for a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Record {
    /// Never made, or of an older text.
    Missing,
    /// Good until this day.
    Good(NaiveDate),
    /// Good until this day, which is near.
    Soon(NaiveDate),
    /// Over since this day.
    Over(NaiveDate),
}

impl Record {
    fn of(made: Option<NaiveDate>, today: NaiveDate) -> Self {
        let Some(until) = made.and_then(|day| day.checked_add_months(VALID)) else {
            return Self::Missing;
        };
        match (until - today).num_days() {
            ..0 => Self::Over(until),
            0..=SOON_DAYS => Self::Soon(until),
            _ => Self::Good(until),
        }
    }

    /// Whether it counts.
    #[must_use]
    pub fn counts(self) -> bool {
        matches!(self, Self::Good(_) | Self::Soon(_))
    }
}

/// The statement of confidentiality of a member of staff.
#[must_use]
pub fn signature(row: &staff::Model, today: NaiveDate) -> Record {
    let is_present = row.statement_no == Some(STATEMENT_NO)
        && row.statement_hash.as_deref() == Some(statement_hash().as_slice());
    let signed = row
        .signed_at
        .filter(|_| is_present)
        .map(|at| at.date_naive());
    Record::of(signed, today)
}

/// The training of a member of staff.
#[must_use]
pub fn training(row: &staff::Model, today: NaiveDate) -> Record {
    Record::of(row.trained_on, today)
}

/// Why a member of staff may not ask for support access; nothing when they may.
#[must_use]
pub fn obstacle(row: Option<&staff::Model>, today: NaiveDate) -> Option<Text> {
    let Some(row) = row.filter(|row| row.ended_at.is_none()) else {
        return Some(Text::key("staff-obstacle-none"));
    };
    if !signature(row, today).counts() {
        return Some(Text::key("staff-obstacle-statement"));
    }
    (!training(row, today).counts()).then(|| Text::key("staff-obstacle-training"))
}

#[cfg(test)]
mod tests {
    use ::entity::ids::{AccountId, StaffId};
    use chrono::{DateTime, Utc};

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn row(signed: Option<&str>, trained: Option<&str>) -> staff::Model {
        let at = |text: &str| {
            DateTime::<Utc>::from_naive_utc_and_offset(day(text).and_hms_opt(8, 0, 0).unwrap(), Utc)
        };
        staff::Model {
            id: StaffId(uuid::Uuid::nil()),
            account_id: AccountId(uuid::Uuid::nil()),
            role: "support".into(),
            statement_no: Some(STATEMENT_NO),
            statement_hash: Some(statement_hash()),
            signed_at: signed.map(at),
            trained_on: trained.map(day),
            joined_at: at("2025-01-01"),
            ended_at: None,
        }
    }

    #[test]
    fn promise_b39_and_b93_support_needs_a_statement_and_a_training_of_the_last_year() {
        let today = day("2026-06-15");
        let may = |row: &staff::Model| obstacle(Some(row), today).is_none();
        assert!(may(&row(Some("2025-06-15"), Some("2026-01-01"))));
        assert!(!may(&row(Some("2025-06-14"), Some("2026-01-01"))));
        assert!(!may(&row(Some("2026-01-01"), Some("2025-06-14"))));
        assert!(!may(&row(None, Some("2026-01-01"))));
        assert!(!may(&row(Some("2026-01-01"), None)));
        let mut old_text = row(Some("2026-01-01"), Some("2026-01-01"));
        old_text.statement_hash = Some(vec![1]);
        assert!(!may(&old_text));
        let mut gone = row(Some("2026-01-01"), Some("2026-01-01"));
        gone.ended_at = Some(DateTime::UNIX_EPOCH);
        assert!(!may(&gone));
        assert!(obstacle(None, today).is_some());
    }

    #[test]
    fn a_training_warns_a_month_before_it_runs_out() {
        let trained = |on| row(None, Some(on));
        let today = day("2026-06-15");
        assert_eq!(
            training(&trained("2025-07-15"), today),
            Record::Soon(day("2026-07-15"))
        );
        assert_eq!(
            training(&trained("2025-07-16"), today),
            Record::Good(day("2026-07-16"))
        );
        assert_eq!(
            training(&trained("2025-06-14"), today),
            Record::Over(day("2026-06-14"))
        );
        assert_eq!(training(&row(None, None), today), Record::Missing);
    }
}
