//! What the start page of a tenant says about support: who asks, who is in, and who came in without being allowed by the tenant.
use chrono::TimeDelta;

use super::{Grant, State, grant::told_of};
use crate::{
    platform::{db::TenantTx, error::Result, i18n::Lang, services::Platform},
    tenants::policy::support::Kind,
};

/// How long the start page tells of an access that the tenant did not allow itself.
const TOLD: TimeDelta = TimeDelta::days(7);
/// Grants that are looked at.
const NEWEST: u64 = 50;

/// A sentence with a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::tenants) struct Notice {
    /// What there is.
    pub(in crate::tenants) text: String,
    /// Where more is.
    pub(in crate::tenants) href: String,
    /// What the link says.
    pub(in crate::tenants) label: String,
    /// Whether somebody is in now, or was let in by others.
    pub(in crate::tenants) is_urgent: bool,
}

/// The sentences for a start page.
pub(in crate::tenants) async fn notices(
    tx: &TenantTx,
    platform: &Platform,
    lang: Lang,
    base: &str,
) -> Result<Vec<Notice>> {
    let now = platform.now();
    let grants = told_of(tx, now, NEWEST).await?;
    Ok(grants
        .iter()
        .filter_map(|grant| {
            let (key, label, is_urgent) = said(grant, now)?;
            let ticket = grant.row.ticket.as_str();
            Some(Notice {
                text: lang.t1(key, "ticket", ticket),
                href: format!("{base}/support/{}", grant.id()),
                label: lang.t(label),
                is_urgent,
            })
        })
        .collect())
}

fn said(
    grant: &Grant,
    now: chrono::DateTime<chrono::Utc>,
) -> Option<(&'static str, &'static str, bool)> {
    let was_told = grant.row.told_at.is_some_and(|at| now - at < TOLD);
    match grant.state(now) {
        State::Waiting if grant.kind == Kind::Hold => {
            Some(("support-notice-hold", "support-notice-answer", false))
        }
        State::Waiting => Some(("support-notice-asked", "support-notice-answer", false)),
        State::Active if grant.kind != Kind::Hold => {
            Some(("support-notice-active", "support-notice-see", true))
        }
        State::Over | State::Ended if grant.is_urgent() && was_told => {
            Some(("support-notice-urgent", "support-notice-see", true))
        }
        _ => None,
    }
}
