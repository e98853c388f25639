//! Going from one state to another: in the log of the tenant, in the log of the installation, and by mail to the owners, at once.
use ::entity::{ids::AccountId, tenant, values::operation};
use serde_json::json;

use super::{State, mails, may_go, store};
use crate::{
    accounts::security_log::{self, Event},
    platform::{
        audit::{self, Entry},
        db::TenantTx,
        error::{AppError, Result},
        public_version,
        services::Platform,
    },
    tenants::{Tenant, support},
};

/// A deed of the operator.
#[derive(Clone, Debug)]
pub enum Change {
    /// Nobody works in it any more.
    Suspend {
        /// Why; the people of the tenant read it.
        reason: String,
        /// Whether its public pages are withdrawn, too.
        is_hidden: bool,
    },
    /// It goes on where it stood.
    Resume,
    /// It is over, for good.
    End {
        /// Why; it stands in the tenant's log and in the mail.
        reason: String,
    },
}

fn parse(row: &tenant::Model) -> State {
    row.state.parse().unwrap_or_default()
}

/// What the log of the installation calls it.
fn event(to: State) -> &'static str {
    match to {
        State::Founded | State::Active => "tenant_resumed",
        State::Suspended => "tenant_suspended",
        State::Ended => "tenant_ended",
    }
}

/// Makes a founded tenant active once its profile is complete and the newest agreement accepted; false when something is missing, or it
/// is not founded. Ring the bell of mails after the commit.
///
/// # Errors
/// When the database or the vault does.
pub async fn activate_when_ready(
    tx: &TenantTx,
    platform: &Platform,
    by: Option<AccountId>,
) -> Result<bool> {
    let Some(row) = store::find(tx, tx.tenant()).await? else {
        return Ok(false);
    };
    if parse(&row) != State::Founded {
        return Ok(false);
    }
    let (fields, agreement_waits) = store::missing(tx, platform).await?;
    if !fields.is_empty() || agreement_waits {
        return Ok(false);
    }
    audit::append(
        tx,
        platform,
        Entry::new(operation::SETTINGS, by).detail(json!({ "what": "tenant-activated" })),
    )
    .await?;
    let step = (State::Founded, State::Active);
    if !store::set_state(tx, row.id, step, None, false, platform.now()).await? {
        return Ok(false);
    }
    let event = Event::new("tenant_activated", by).detail(json!({ "tenant": row.id }));
    security_log::append(tx, platform, event).await?;
    public_version::bump(tx, platform).await?;
    mails::activated(tx, platform, &row).await?;
    Ok(true)
}

/// Does a deed of the operator; the state it led to. Ring the bell of mails after the commit.
///
/// # Errors
/// [`AppError::Conflict`] when the tenant stands otherwise by now, [`AppError::NotFound`] when there is none.
pub async fn change(
    tx: &TenantTx,
    platform: &Platform,
    change: &Change,
    by: AccountId,
) -> Result<State> {
    let row = store::find(tx, tx.tenant())
        .await?
        .ok_or(AppError::NotFound)?;
    let from = parse(&row);
    let (to, what, reason, is_hidden) = match change {
        Change::Suspend { reason, is_hidden } => (
            State::Suspended,
            "tenant-suspended",
            Some(reason.as_str()),
            *is_hidden,
        ),
        Change::Resume => (resumed(tx, platform).await?, "tenant-resumed", None, false),
        Change::End { reason } => (State::Ended, "tenant-ended", Some(reason.as_str()), true),
    };
    if !may_go(from, to) {
        return Err(AppError::Conflict("operator-tenant-changed"));
    }
    // The mail goes to those who are owners now, in the words of what follows.
    match change {
        Change::Suspend { reason, .. } => mails::suspended(tx, platform, &row, reason).await?,
        Change::Resume => mails::resumed(tx, platform, &row).await?,
        Change::End { reason } => mails::ended(tx, platform, &row, reason).await?,
    }
    let mut detail = json!({ "what": what });
    if let (Some(reason), Some(fields)) = (reason, detail.as_object_mut()) {
        fields.insert("name".to_owned(), json!(reason));
    }
    audit::append(
        tx,
        platform,
        Entry::new(operation::SETTINGS, Some(by)).detail(detail),
    )
    .await?;
    if to == State::Ended {
        let tenant = Tenant::from(row.clone());
        support::end_all(tx, platform, &tenant, by).await?;
    }
    let now = platform.now();
    if !store::set_state(tx, row.id, (from, to), reason, is_hidden, now).await? {
        return Err(AppError::Conflict("operator-tenant-changed"));
    }
    // Its number in the table of tenants is enough here: why stands in the tenant's own log.
    let event = Event::new(event(to), Some(by)).detail(json!({ "tenant": row.id }));
    security_log::append(tx, platform, event).await?;
    public_version::bump(tx, platform).await?;
    Ok(to)
}

/// Where a tenant goes on: at work, or where it still has to be made ready.
async fn resumed(tx: &TenantTx, platform: &Platform) -> Result<State> {
    let (fields, _) = store::missing(tx, platform).await?;
    let row = store::find(tx, tx.tenant()).await?;
    let has_agreement = row.is_some_and(|row| row.agreement_no.is_some());
    Ok(if fields.is_empty() && has_agreement {
        State::Active
    } else {
        State::Founded
    })
}
