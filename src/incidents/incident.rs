//! What is known of an incident.
use ::entity::{
    ids::{AccountId, IncidentId},
    values::incident_state,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::platform::audit::Filter;

/// Where an incident stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Being looked into.
    Open,
    /// Notified to the authority.
    Reported,
    /// Finished.
    Closed,
}

impl State {
    /// As stored.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => incident_state::OPEN,
            Self::Reported => incident_state::REPORTED,
            Self::Closed => incident_state::CLOSED,
        }
    }

    /// The state with this code; open when there is none.
    #[must_use]
    pub fn of_code(code: &str) -> Self {
        match code {
            incident_state::REPORTED => Self::Reported,
            incident_state::CLOSED => Self::Closed,
            _ => Self::Open,
        }
    }

    /// Key of its name.
    #[must_use]
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Open => "incidents-state-open",
            Self::Reported => "incidents-state-reported",
            Self::Closed => "incidents-state-closed",
        }
    }
}

/// Which entries of the log an incident is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    /// What one account did.
    #[default]
    Account,
    /// What one account did from one sign-in on, as long as that session could last.
    Session,
    /// What anybody did in a period.
    Period,
    /// What was done under a grant of support access.
    Grant,
    /// What left in an export.
    Export,
    /// Nothing in the log: a copy of the data was lost outside the application.
    Outside,
}

impl Scope {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Account,
        Self::Session,
        Self::Period,
        Self::Grant,
        Self::Export,
        Self::Outside,
    ];

    /// As forms send it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Session => "session",
            Self::Period => "period",
            Self::Grant => "grant",
            Self::Export => "export",
            Self::Outside => "outside",
        }
    }

    /// Key of its name.
    #[must_use]
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Account => "incidents-scope-account",
            Self::Session => "incidents-scope-session",
            Self::Period => "incidents-scope-period",
            Self::Grant => "incidents-scope-grant",
            Self::Export => "incidents-scope-export",
            Self::Outside => "incidents-scope-outside",
        }
    }

    /// Key of what it means.
    #[must_use]
    pub fn hint_key(self) -> &'static str {
        match self {
            Self::Account => "incidents-scope-account-hint",
            Self::Session => "incidents-scope-session-hint",
            Self::Period => "incidents-scope-period-hint",
            Self::Grant => "incidents-scope-grant-hint",
            Self::Export => "incidents-scope-export-hint",
            Self::Outside => "incidents-scope-outside-hint",
        }
    }
}

/// What is sealed of an incident.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Told {
    /// In a few words.
    pub title: String,
    /// What happened.
    pub what: String,
    /// Which entries of the log.
    pub scope: Scope,
    /// By which account.
    pub account: Option<AccountId>,
    /// Not before.
    pub from: Option<DateTime<Utc>>,
    /// Before.
    pub until: Option<DateTime<Utc>>,
    /// Under which grant.
    pub grant: String,
    /// In which export.
    pub export: String,
    /// Whether only sealed data were concerned, without their keys (GDPR Art. 34(3)(a)).
    pub sealed_only: bool,
    /// Likely consequences (Art. 33(3)(c)).
    pub consequences: String,
    /// Measures taken (Art. 33(3)(d)).
    pub measures: String,
    /// The authority's reference.
    pub reference: String,
    /// How it ended, and why it was reported or not (Art. 33(5)).
    pub decision: String,
}

impl Told {
    /// The entries of the log it is about; none when the log cannot tell.
    #[must_use]
    pub fn filter(&self) -> Option<Filter> {
        let mut filter = Filter {
            from: self.from,
            until: self.until,
            ..Filter::default()
        };
        match self.scope {
            Scope::Account | Scope::Session => filter.actor = Some(self.account?),
            Scope::Period => {}
            Scope::Grant => filter.grant = Some(self.grant.clone()),
            Scope::Export => filter.export = Some(self.export.clone()),
            Scope::Outside => return None,
        }
        Some(filter)
    }
}

/// An incident of the register.
#[derive(Clone, Debug)]
pub struct Incident {
    /// Key.
    pub id: IncidentId,
    /// Number in the register.
    pub number: i64,
    /// Where it stands.
    pub state: State,
    /// When it was noticed: the clock runs from here.
    pub noticed_at: DateTime<Utc>,
    /// Who began it.
    pub created_by: Option<AccountId>,
    /// When it was reported.
    pub reported_at: Option<DateTime<Utc>>,
    /// When it was finished.
    pub closed_at: Option<DateTime<Utc>>,
    /// Revision.
    pub rev: i64,
    /// The rest; none when it does not open any more.
    pub told: Option<Told>,
}
