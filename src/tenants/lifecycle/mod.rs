//! How a tenant stands: founded, active, suspended, ended; and what may be done in each state.
//!
//! A founded tenant becomes active by itself, the moment its legal profile is complete and the newest agreement is accepted: nobody has
//! to press a button for what is certain. Suspending, resuming and ending are deeds of the operator, each with its reason.
mod change;
mod destroy;
mod mails;
mod store;

pub use change::{Change, activate_when_ready, change};
pub use destroy::{Certificate, destroy};
pub use store::{find, find_ended, missing};

use std::str::FromStr;

use chrono::{DateTime, Utc};

use super::{
    policy::{Permission, Role},
    store::Tenant,
};
use crate::platform::error::AppError;

/// State of a tenant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum State {
    /// Made; its people fill in the profile and accept the agreement. Nothing of it is public.
    Founded,
    /// At work.
    #[default]
    Active,
    /// Nobody can work in it.
    Suspended,
    /// Over; its addresses do not exist.
    Ended,
}

impl State {
    /// All states.
    pub const ALL: [Self; 4] = [Self::Founded, Self::Active, Self::Suspended, Self::Ended];

    /// As stored.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Founded => "founded",
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::Ended => "ended",
        }
    }

    /// Key of its name.
    #[must_use]
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Founded => "tenants-state-founded",
            Self::Active => "tenants-state-active",
            Self::Suspended => "tenants-state-suspended",
            Self::Ended => "tenants-state-ended",
        }
    }
}

impl FromStr for State {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL
            .into_iter()
            .find(|state| state.code() == code)
            .ok_or(())
    }
}

/// How a tenant stands, as routing knows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// State.
    pub state: State,
    /// Since when.
    pub since: Option<DateTime<Utc>>,
    /// Why; only of a suspended tenant.
    pub reason: Option<String>,
    /// Whether its public pages are withdrawn.
    pub is_hidden: bool,
}

impl Standing {
    /// Whether what the tenant published is shown.
    #[must_use]
    pub fn is_public(&self) -> bool {
        match self.state {
            State::Active => true,
            State::Suspended => !self.is_hidden,
            State::Founded | State::Ended => false,
        }
    }
}

/// Whether a permission counts in this state; who has it is for the policy to say.
///
/// A founded tenant is entered, set up and given people. A suspended one is entered to read why; its owners still see the log, hand over
/// and take the data out (GDPR Art. 28(3)(g)), see who of the operator's staff was let in and end it, and answer requests and breaches,
/// whose deadlines run on (GDPR Art. 12(3), 33). What is not named here waits until the tenant is active.
#[must_use]
pub fn allows(state: State, permission: &str, is_owner: bool) -> bool {
    match state {
        State::Active => true,
        State::Founded => matches!(
            permission,
            "Enter"
                | "EditSettings"
                | "ManagePeople"
                | "SeeLog"
                | "SeeAgreement"
                | "AcceptAgreement"
        ),
        State::Suspended => {
            permission == "Enter"
                || is_owner
                    && matches!(
                        permission,
                        "ManagePeople"
                            | "SeeLog"
                            | "SeeAgreement"
                            | "AcceptAgreement"
                            | "ExportMembers"
                            | "ExportPerson"
                            | "TakeExport"
                            | "SeeSupport"
                            | "EndSupport"
                            | "SeeRequests"
                            | "HandleRequests"
                            | "HandleBreach"
                    )
        }
        State::Ended => false,
    }
}

/// Whether staff of the operator who were let in read anything.
#[must_use]
pub fn allows_support(state: State) -> bool {
    matches!(state, State::Founded | State::Active)
}

/// Whether people have their own pages here, and their rights: a suspension takes them from nobody (GDPR Art. 12 to 22).
#[must_use]
pub fn has_people(state: State) -> bool {
    matches!(state, State::Active | State::Suspended)
}

/// Refuses what does not count in the state of this tenant: whoever asks is sent to its start page, which says how it stands and why.
///
/// # Errors
/// [`AppError::Instead`] with that page.
pub fn check<P: Permission>(tenant: &Tenant, roles: &[Role]) -> Result<(), AppError> {
    if allows(tenant.standing.state, P::NAME, roles.contains(&Role::Owner)) {
        return Ok(());
    }
    Err(AppError::Instead {
        page: format!("/o/{}", tenant.slug),
    })
}

/// Whether the menu offers this part of the console in this state.
#[must_use]
pub fn offers(state: State, path: &str) -> bool {
    match state {
        State::Active => true,
        State::Founded => matches!(path, "" | "/people" | "/settings" | "/log" | "/agreement"),
        State::Suspended => matches!(
            path,
            "" | "/people"
                | "/log"
                | "/agreement"
                | "/support"
                | "/requests"
                | "/corrections"
                | "/breach"
        ),
        State::Ended => false,
    }
}

/// Whether a tenant may go from one state to another.
#[must_use]
pub fn may_go(from: State, to: State) -> bool {
    matches!(
        (from, to),
        (
            State::Founded,
            State::Active | State::Suspended | State::Ended
        ) | (State::Active, State::Suspended | State::Ended)
            | (
                State::Suspended,
                State::Founded | State::Active | State::Ended
            )
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tenants::policy::PERMISSIONS;

    #[test]
    fn ended_is_final_and_nothing_goes_to_itself() {
        for to in State::ALL {
            assert!(!may_go(State::Ended, to));
            assert!(!may_go(to, to));
        }
        assert!(may_go(State::Suspended, State::Active));
        assert!(!may_go(State::Active, State::Founded));
    }

    #[test]
    fn every_permission_counts_in_an_active_tenant_and_none_in_an_ended_one() {
        for (name, ..) in PERMISSIONS {
            assert!(allows(State::Active, name, false), "{name}");
            assert!(!allows(State::Ended, name, true), "{name}");
        }
    }

    #[test]
    fn a_founded_tenant_has_no_members_and_a_suspended_one_is_only_handed_over() {
        for state in [State::Founded, State::Suspended] {
            for name in [
                "SeeMembers",
                "EditMembers",
                "OpenHealth",
                "ManageCompetitions",
                "ManageNotices",
                "SomethingNew",
            ] {
                assert!(!allows(state, name, true), "{state:?} {name}");
            }
            assert!(allows(state, "Enter", false));
        }
        assert!(allows(State::Suspended, "ExportMembers", true));
        assert!(!allows(State::Suspended, "ExportMembers", false));
        for name in ["SeeSupport", "EndSupport", "HandleRequests", "HandleBreach"] {
            assert!(allows(State::Suspended, name, true), "{name}");
            assert!(!allows(State::Suspended, name, false), "{name}");
        }
        assert!(!allows(State::Suspended, "ApproveSupport", true));
        assert!(!allows(State::Suspended, "EditSettings", true));
        assert!(!allows(State::Founded, "ExportMembers", true));
    }

    #[test]
    fn what_the_lifecycle_names_is_a_permission() {
        for name in [
            "Enter",
            "EditSettings",
            "ManagePeople",
            "SeeLog",
            "SeeAgreement",
            "AcceptAgreement",
            "ExportMembers",
            "ExportPerson",
            "TakeExport",
            "SeeSupport",
            "EndSupport",
            "SeeRequests",
            "HandleRequests",
            "HandleBreach",
        ] {
            assert!(
                PERMISSIONS.iter().any(|(known, ..)| *known == name),
                "{name}"
            );
        }
    }

    #[test]
    fn public_pages_stay_through_a_suspension_unless_they_are_withdrawn() {
        let standing = |state, is_hidden| Standing {
            state,
            is_hidden,
            ..Standing::default()
        };
        assert!(standing(State::Suspended, false).is_public());
        assert!(!standing(State::Suspended, true).is_public());
        assert!(!standing(State::Founded, false).is_public());
        assert!(!standing(State::Ended, false).is_public());
    }
}
