//! How long a session lasts, and how many a person may have: one table, read when somebody signs in and again whenever the
//! session is used, so that a role given later shortens a session that began without it (docs/sign-in.md; ASVS 5.0, 7.1.1,
//! 7.1.2, 7.3.1, 7.3.2; NIST SP 800-63B-4, 2.2.3).
use ::entity::{account, ids::AccountId};
use chrono::TimeDelta;

use super::store;
use crate::platform::{error::Result, services::Platform};

/// How long a session lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Without a request.
    pub idle: TimeDelta,
    /// However busy.
    pub absolute: TimeDelta,
}

/// The operator's people, and whoever sees health data.
pub const STAFF: Limits = Limits {
    idle: TimeDelta::minutes(30),
    absolute: TimeDelta::hours(12),
};
/// Everybody else with a role in a tenant.
pub const TENANT_ROLE: Limits = Limits {
    idle: TimeDelta::minutes(60),
    absolute: TimeDelta::hours(12),
};
/// Athletes and guardians, who see themselves and their children only. What changes their credentials asks again who they are.
pub const PORTAL: Limits = Limits {
    idle: TimeDelta::hours(8),
    absolute: TimeDelta::days(30),
};

/// Sessions one account may have at a time; one more ends the one used longest ago.
pub const MOST_SESSIONS: u64 = 10;

/// Roles that see health data.
pub const HEALTH_ROLES: &[&str] = &["health_officer"];
/// Relations of people to their own data, which are no roles.
pub const PORTAL_ROLES: &[&str] = &["athlete", "guardian"];

impl Limits {
    /// The strictest that applies; a role this table does not name counts as a role of a tenant.
    #[must_use]
    pub fn of<'a>(is_operator: bool, roles: impl IntoIterator<Item = &'a str>) -> Self {
        if is_operator {
            return STAFF;
        }
        let mut limits = PORTAL;
        for role in roles {
            if HEALTH_ROLES.contains(&role) {
                return STAFF;
            }
            if !PORTAL_ROLES.contains(&role) {
                limits = TENANT_ROLE;
            }
        }
        limits
    }

    /// What holds for an account at this moment.
    ///
    /// # Errors
    /// When the database does.
    pub async fn of_account(platform: &Platform, account: &account::Model) -> Result<Self> {
        let roles = own_roles(platform, account.id).await?;
        // Who works as support has no operator's console, and none the less what the operator's people have.
        let is_staff = account.is_operator || store::is_staff(platform, account.id).await?;
        Ok(Self::of(is_staff, roles.iter().map(String::as_str)))
    }

    /// For the store of sessions.
    #[must_use]
    pub fn expiry(self) -> tower_sessions::Expiry {
        tower_sessions::Expiry::OnInactivity(time::Duration::seconds(self.idle.num_seconds()))
    }
}

/// What is asked of an account without a second factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactorRule {
    /// Whoever sees other people's data, or works for the operator, sets one up before anything else.
    Compulsory,
    /// It is offered: the account has nothing to do with anybody yet.
    Offered,
    /// It may wait: these people see themselves and their children only.
    Optional,
}

impl FactorRule {
    /// What holds for an account at this moment.
    ///
    /// # Errors
    /// When the database does.
    pub async fn of_account(platform: &Platform, account: AccountId) -> Result<Self> {
        let roles = own_roles(platform, account).await?;
        let is_operator = store::find_account(platform, account)
            .await?
            .is_some_and(|account| account.is_operator);
        let is_staff = is_operator || store::is_staff(platform, account).await?;
        if is_staff || roles.iter().any(|r| !PORTAL_ROLES.contains(&r.as_str())) {
            return Ok(Self::Compulsory);
        }
        let relations = platform.db().own_relations(account).await?;
        Ok(if relations.is_empty() {
            Self::Offered
        } else {
            Self::Optional
        })
    }
}

async fn own_roles(platform: &Platform, account: AccountId) -> Result<Vec<String>> {
    let own = platform.db().own_roles(account).await?;
    Ok(own.into_iter().map(|(_, role)| role).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asvs_7_1_1_the_strictest_limit_of_all_roles_holds() {
        for (is_operator, roles, expected) in [
            (false, vec![], PORTAL),
            (false, vec!["athlete", "guardian"], PORTAL),
            (false, vec!["athlete", "secretary"], TENANT_ROLE),
            (false, vec!["a role of tomorrow"], TENANT_ROLE),
            (false, vec!["secretary", "health_officer"], STAFF),
            (true, vec![], STAFF),
        ] {
            assert_eq!(
                Limits::of(is_operator, roles.clone()),
                expected,
                "{roles:?}"
            );
        }
    }

    #[test]
    fn asvs_7_1_1_and_7_1_2_the_document_says_what_the_code_does() {
        let said = include_str!("../../docs/sign-in.md");
        for (who, limits) in [
            ("operator, health officer", STAFF),
            ("every other role of a tenant", TENANT_ROLE),
            ("athlete, guardian, no role", PORTAL),
        ] {
            let hours = |delta: TimeDelta| match (delta.num_minutes(), delta.num_hours()) {
                (minutes, 0) => format!("{minutes} min"),
                (60, _) => "60 min".to_owned(),
                (_, hours) if hours >= 48 => format!("{} d", delta.num_days()),
                (_, hours) => format!("{hours} h"),
            };
            let line = format!(
                "| {who} | {} | {} |",
                hours(limits.idle),
                hours(limits.absolute)
            );
            assert!(said.contains(&line), "{line}");
        }
        assert!(said.contains(&format!("at most {MOST_SESSIONS} sessions")));
    }
}
