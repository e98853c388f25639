//! Reminds those who answer requests, so that no month passes unseen (GDPR Art. 12(3)): a week, three weeks and four weeks after one
//! came, and a week before an extended deadline. Once each, however often the clock looks.
use ::entity::ids::AccountId;
use chrono::{Days, NaiveDate};

use super::{
    mails,
    store::{self, Request},
};
use crate::{
    platform::{clock::today_in_slovenia, error::Result, services::Platform},
    tenants::{Permission as _, Role, Tenant, policy::HandleRequests, store as tenants},
};

/// So many days after a request came.
const AFTER: [u64; 3] = [7, 21, 28];
/// So many days before an extended deadline.
const BEFORE: u64 = 7;

/// The days on which a request is told of.
fn days_of(request: &Request) -> Vec<NaiveDate> {
    let received = today_in_slovenia(request.row.received_at);
    match request.row.extended_until {
        Some(until) => until
            .checked_sub_days(Days::new(BEFORE))
            .into_iter()
            .collect(),
        None => AFTER
            .iter()
            .filter_map(|days| received.checked_add_days(Days::new(*days)))
            .collect(),
    }
}

/// Whether one of the days has come since the last reminder. Days that passed while nothing ran make one reminder.
fn is_due(request: &Request, today: NaiveDate) -> bool {
    let last = request.row.reminded_on;
    days_of(request)
        .into_iter()
        .any(|day| day <= today && last.is_none_or(|last| last < day))
}

/// Reminds all tenants.
///
/// # Errors
/// When the database does.
pub async fn remind(platform: &Platform) -> Result<()> {
    let today = platform.today();
    for tenant in tenants::list_going(platform).await? {
        let due: Vec<Request> = platform
            .db()
            .read(tenant.id, async |tx| store::list_open(tx).await)
            .await?
            .into_iter()
            .filter(|request| is_due(request, today))
            .collect();
        for request in &due {
            remind_of(platform, &tenant, request, today).await?;
        }
        if !due.is_empty() {
            platform.bell().mail.notify_one();
        }
    }
    Ok(())
}

async fn remind_of(
    platform: &Platform,
    tenant: &Tenant,
    request: &Request,
    today: NaiveDate,
) -> Result<()> {
    let id = request.row.id;
    platform
        .db()
        .write(tenant.id, async |tx| {
            if !store::mark_reminded(tx, id, today).await? {
                return Ok(());
            }
            let roles = tenants::list_open(tx).await?;
            let mut to: Vec<AccountId> = roles
                .iter()
                .filter(|row| {
                    row.role
                        .parse::<Role>()
                        .is_ok_and(|role| HandleRequests::ROLES.contains(&role))
                })
                .map(|row| row.account_id)
                .collect();
            to.sort_unstable();
            to.dedup();
            mails::remind(tx, platform, (tenant, to), request, today).await
        })
        .await
}

#[cfg(test)]
mod tests {
    use ::entity::{data_request, ids::RequestId};
    use uuid::Uuid;

    use super::*;
    use crate::portal::requests::{Kind, State};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn request(extended: Option<&str>, reminded: Option<&str>) -> Request {
        let row = data_request::Model {
            tenant_id: ::entity::ids::TenantId(Uuid::nil()),
            id: RequestId(Uuid::nil()),
            member_id: None,
            account_id: None,
            relation: String::new(),
            kind: Kind::Access.code().to_owned(),
            about_id: None,
            state: State::Received.code().to_owned(),
            received_at: "2026-03-10T10:00:00Z".parse().unwrap(),
            due_on: day("2026-04-10"),
            extended_until: extended.map(day),
            reminded_on: reminded.map(day),
            sealed: Vec::new(),
            answered_at: None,
            answered_by: None,
            rev: 1,
        };
        Request {
            kind: Kind::Access,
            state: State::Received,
            row,
        }
    }

    #[test]
    fn gdpr_art_12_3_each_of_three_days_is_told_once_and_missed_ones_together() {
        let due = |today, reminded| is_due(&request(None, reminded), day(today));
        assert!(!due("2026-03-16", None));
        assert!(due("2026-03-17", None));
        assert!(!due("2026-03-17", Some("2026-03-17")));
        assert!(!due("2026-03-30", Some("2026-03-17")));
        assert!(due("2026-03-31", Some("2026-03-17")));
        assert!(due("2026-04-07", Some("2026-03-31")));
        // Nothing ran for three weeks: one reminder, and the next on its own day.
        assert!(due("2026-04-01", None));
        assert!(!due("2026-04-02", Some("2026-04-01")));
        assert!(due("2026-04-07", Some("2026-04-01")));
        assert!(!due("2026-05-30", Some("2026-04-07")));
    }

    #[test]
    fn an_extended_deadline_is_told_a_week_before() {
        let due = |today, reminded| is_due(&request(Some("2026-06-10"), reminded), day(today));
        assert!(!due("2026-06-02", Some("2026-04-01")));
        assert!(due("2026-06-03", Some("2026-04-01")));
        assert!(!due("2026-06-09", Some("2026-06-03")));
    }
}
