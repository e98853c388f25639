//! What a health record holds. One document, sealed and padded as a whole.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Health data of one member. An empty one is sealed like any other.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HealthRecord {
    /// Fit to train and compete until this day.
    pub fit_until: Option<NaiveDate>,
    /// Who examined the person.
    pub examined_by: String,
    /// What the person must not do.
    pub restrictions: String,
    /// An injury.
    pub injury: String,
    /// Of an infection, where the rules of an event ask for it.
    pub test_status: TestStatus,
    /// Where the rules of an event ask for it.
    pub vaccination_status: VaccinationStatus,
    /// When the person, or a guardian, expressly agreed that test and vaccination status are kept (GDPR Art. 9(2)(a)).
    pub status_consent_on: Option<NaiveDate>,
    /// Anything else that safe training needs.
    pub note: String,
}

impl HealthRecord {
    /// Whether nothing is kept.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether test or vaccination status is kept, which only the person's consent allows.
    #[must_use]
    pub fn has_status(&self) -> bool {
        self.test_status != TestStatus::None || self.vaccination_status != VaccinationStatus::None
    }
}

/// Never prints what it holds: a debug line may end in a log.
impl std::fmt::Debug for HealthRecord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("HealthRecord(..)")
    }
}

/// Declares a status with its codes and the keys of its words.
macro_rules! status {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal, $key:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        pub enum $name {
            /// Not recorded.
            #[default]
            #[serde(rename = "")]
            None,
            $($(#[$vdoc])* #[serde(rename = $code)] $variant,)+
        }

        impl $name {
            /// All of them, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[Self::None, $(Self::$variant),+];

            /// As stored and sent by forms.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self {
                    Self::None => "",
                    $(Self::$variant => $code,)+
                }
            }

            /// Key of its name.
            #[must_use]
            pub fn label_key(self) -> &'static str {
                match self {
                    Self::None => "health-status-none",
                    $(Self::$variant => $key,)+
                }
            }

            /// The status with this code.
            #[must_use]
            pub fn of_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|status| status.code() == code)
            }
        }
    };
}

status! {
    /// Result of a test for an infection.
    TestStatus {
        /// Negative.
        Negative = "negative", "health-test-negative";
        /// Positive.
        Positive = "positive", "health-test-positive";
        /// Recovered.
        Recovered = "recovered", "health-test-recovered";
    }
}

status! {
    /// Vaccination.
    VaccinationStatus {
        /// Not vaccinated.
        Unvaccinated = "unvaccinated", "health-vaccination-unvaccinated";
        /// Begun.
        Partial = "partial", "health-vaccination-partial";
        /// Complete.
        Full = "full", "health-vaccination-full";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_comes_back_from_json_and_an_older_one_is_read_with_defaults() {
        let record = HealthRecord {
            fit_until: NaiveDate::from_ymd_opt(2026, 9, 1),
            test_status: TestStatus::Negative,
            vaccination_status: VaccinationStatus::Full,
            ..HealthRecord::default()
        };
        let json = serde_json::to_string(&record).unwrap();
        assert_eq!(serde_json::from_str::<HealthRecord>(&json).unwrap(), record);
        assert!(record.has_status() && !record.is_empty());
        assert_eq!(serde_json::from_str::<HealthRecord>("{}").unwrap(), HealthRecord::default());
    }

    #[test]
    fn debug_shows_nothing() {
        let record = HealthRecord { note: "KANARCEK".to_owned(), ..HealthRecord::default() };
        assert!(!format!("{record:?}").contains("KANARCEK"));
    }

    #[test]
    fn every_status_has_a_code_of_its_own() {
        for status in TestStatus::ALL {
            assert_eq!(TestStatus::of_code(status.code()), Some(*status));
        }
        for status in VaccinationStatus::ALL {
            assert_eq!(VaccinationStatus::of_code(status.code()), Some(*status));
        }
        assert_eq!(TestStatus::of_code("unknown"), None);
    }
}
