//! The 72 hours of GDPR Art. 33(1), from when the breach was noticed.
use chrono::{DateTime, Utc};

use crate::{
    platform::{
        deadlines::{HOURS_TO_NOTIFY, notify_by},
        i18n::{Lang, Text},
    },
    web::components::Progress,
};

/// How long there is to notify the authority.
pub const HOURS: i64 = HOURS_TO_NOTIFY;
/// From here on the clock warns.
const SOON: i64 = 24;

/// How a deadline stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// There is time.
    Running {
        /// Whole hours left.
        left: i64,
    },
    /// It is over and nothing was reported.
    Over {
        /// Whole hours since.
        by: i64,
    },
    /// Reported in time.
    InTime {
        /// Hours it took.
        after: i64,
    },
    /// Reported late.
    Late {
        /// Hours it took.
        after: i64,
    },
}

/// When the notice is due.
#[must_use]
pub fn due(noticed: DateTime<Utc>) -> DateTime<Utc> {
    notify_by(noticed)
}

/// How the deadline stands.
#[must_use]
pub fn standing(
    noticed: DateTime<Utc>,
    reported: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Standing {
    let due = due(noticed);
    match reported {
        Some(at) if at <= due => Standing::InTime {
            after: (at - noticed).num_hours(),
        },
        Some(at) => Standing::Late {
            after: (at - noticed).num_hours(),
        },
        None if now <= due => Standing::Running {
            left: (due - now).num_hours(),
        },
        None => Standing::Over {
            by: (now - due).num_hours(),
        },
    }
}

impl Standing {
    /// The class of its bar.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Running { left } if left <= SOON => "deadline soon",
            Self::Running { .. } | Self::InTime { .. } => "deadline",
            Self::Over { .. } | Self::Late { .. } => "deadline over",
        }
    }

    /// Whether more than 72 hours went by.
    #[must_use]
    pub fn is_late(self) -> bool {
        matches!(self, Self::Over { .. } | Self::Late { .. })
    }

    /// In words.
    #[must_use]
    pub fn sentence(self) -> Text {
        match self {
            Self::Running { left } => Text::key("incidents-left").with("n", left),
            Self::Over { by } => Text::key("incidents-over").with("n", by),
            Self::InTime { after } => Text::key("incidents-in-time").with("n", after),
            Self::Late { after } => Text::key("incidents-late").with("n", after),
        }
    }

    /// The bar: how much of the 72 hours is used up.
    #[must_use]
    pub fn bar(self, lang: Lang) -> Progress {
        let used = match self {
            Self::Running { left } => HOURS - left,
            Self::Over { .. } => HOURS,
            Self::InTime { after } | Self::Late { after } => after.min(HOURS),
        };
        Progress::new(
            u64::try_from(used).unwrap_or_default(),
            u64::try_from(HOURS).unwrap_or_default(),
            lang.t("incidents-clock"),
            self.sentence().in_lang(lang),
        )
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone as _;

    use super::*;
    use chrono::TimeDelta;

    #[test]
    fn the_clock_runs_seventy_two_hours_from_when_it_was_noticed() {
        let noticed = Utc.with_ymd_and_hms(2026, 3, 27, 12, 0, 0).unwrap();
        let at = |hours| noticed + TimeDelta::hours(hours);
        assert_eq!(
            standing(noticed, None, at(0)),
            Standing::Running { left: 72 }
        );
        assert_eq!(
            standing(noticed, None, at(72)),
            Standing::Running { left: 0 }
        );
        let second = TimeDelta::seconds(1);
        let over = standing(noticed, None, at(72) + second);
        assert_eq!(over, Standing::Over { by: 0 });
        assert!(over.is_late() && over.class().contains("over"));
        assert!(standing(noticed, None, at(50)).class().contains("soon"));
        assert_eq!(
            standing(noticed, Some(at(72)), at(400)),
            Standing::InTime { after: 72 }
        );
        assert!(standing(noticed, Some(at(73)), at(400)).is_late());
    }

    #[test]
    fn deadlines_are_hours_that_passed_not_hours_on_the_wall() {
        // The clocks go forward on 29 March 2026: three days later on the wall is one hour more.
        let noticed = Utc.with_ymd_and_hms(2026, 3, 27, 12, 0, 0).unwrap();
        assert_eq!(Lang::Sl.datetime(noticed), "27. 3. 2026 ob 13.00");
        assert_eq!(Lang::Sl.datetime(due(noticed)), "30. 3. 2026 ob 14.00");
    }
}
