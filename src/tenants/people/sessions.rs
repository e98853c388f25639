//! What an owner can do about the sign-in of their own people (ASVS 5.0, 7.4.5, 6.4.4): end their sessions, and begin to take a
//! lost second factor away. Nobody chooses a password for somebody else.
use ::entity::{
    ids::{AccountId, TenantId},
    values::operation,
};
use axum::{extract::State, response::Redirect};

use crate::{
    accounts::{self, end_sessions_of, lost_factor},
    platform::{
        audit::{self, Entry},
        error::{AppError, Result},
        i18n::Text,
        services::Platform,
    },
    tenants::{Can, policy::ManagePeople, store},
    web::{
        form::{CheckedForm, NoFields, PathOf},
        page::FlashKind,
    },
};

/// Whether somebody works for this organisation alone: the sign-in of one who works elsewhere or for the operator, too, is in the hands
/// of nobody here. Where else that is, nobody is told.
///
/// # Errors
/// [`AppError::NotFound`] for somebody without a role here.
async fn is_ours_alone(
    platform: &Platform,
    can: &Can<ManagePeople>,
    id: AccountId,
) -> Result<bool> {
    let (here, elsewhere): (Vec<TenantId>, Vec<TenantId>) = platform
        .db()
        .own_roles(id)
        .await?
        .into_iter()
        .map(|(tenant, _)| tenant)
        .partition(|tenant| *tenant == can.tenant.id);
    if here.is_empty() {
        return Err(AppError::NotFound);
    }
    if !store::list_by_ids(platform, elsewhere).await?.is_empty() {
        return Ok(false);
    }
    let account = accounts::find_account(platform, id)
        .await?
        .ok_or(AppError::NotFound)?;
    Ok(!account.is_operator && !accounts::is_staff(platform, id).await?)
}

/// Says that only the operator can do it, at the request of the person.
async fn refuse(can: &Can<ManagePeople>) -> Result<Redirect> {
    can.visit
        .flash(
            FlashKind::Error,
            &Text::key("tenants-people-not-ours-alone"),
        )
        .await?;
    Ok(Redirect::to(&can.url("/people")))
}

/// Ends all sessions of somebody with a role here, and tells them.
pub(in crate::tenants) async fn end_sessions(
    State(platform): State<Platform>,
    can: Can<ManagePeople>,
    PathOf((_, id)): PathOf<(String, AccountId)>,
    _: CheckedForm<NoFields>,
) -> Result<Redirect> {
    if id != can.account.id && !is_ours_alone(&platform, &can, id).await? {
        return refuse(&can).await;
    }
    can.db
        .write(async |tx| {
            if store::roles_of(tx, id).await?.is_empty() {
                return Err(AppError::NotFound);
            }
            let detail = serde_json::json!({ "what": "sessions-ended", "account": id });
            let entry = Entry::new(operation::ACCESS, Some(can.account.id)).detail(detail);
            audit::append(tx, &platform, entry).await?;
            end_sessions_of(tx, &platform, id).await
        })
        .await?;
    platform.bell().mail.notify_one();
    can.visit
        .flash(FlashKind::Ok, &Text::key("tenants-people-sessions-ended"))
        .await?;
    Ok(Redirect::to(&can.url("/people")))
}

/// Begins to take a lost second factor of somebody with a role here away.
pub(in crate::tenants) async fn begin_factor_removal(
    State(platform): State<Platform>,
    can: Can<ManagePeople>,
    PathOf((_, id)): PathOf<(String, AccountId)>,
    _: CheckedForm<NoFields>,
) -> Result<Redirect> {
    let by = can.account.id;
    if id != by && !is_ours_alone(&platform, &can, id).await? {
        return refuse(&can).await;
    }
    let ticket = can.tenant.slug.clone();
    let done = can
        .db
        .write(async |tx| {
            // One's own is not removed but replaced; and only for people of this organisation.
            if id == by || store::roles_of(tx, id).await?.is_empty() {
                return Err(AppError::NotFound);
            }
            let account = accounts::find(tx, id).await?.ok_or(AppError::NotFound)?;
            let detail = serde_json::json!({ "what": "factor-removal-begun", "account": id });
            let entry = Entry::new(operation::ACCESS, Some(by)).detail(detail);
            audit::append(tx, &platform, entry).await?;
            lost_factor::begin(tx, &platform, &account, Some(by), &ticket).await
        })
        .await;
    match done {
        Err(AppError::Conflict(key)) => can.visit.flash(FlashKind::Error, &Text::key(key)).await?,
        Err(error) => return Err(error),
        Ok(()) => {
            platform.bell().mail.notify_one();
            can.visit
                .flash(FlashKind::Ok, &Text::key("tenants-people-factor-begun"))
                .await?;
        }
    }
    Ok(Redirect::to(&can.url("/people")))
}
