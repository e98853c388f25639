//! Ending somebody else's sessions, by whoever answers for them.
use ::entity::ids::AccountId;
use sea_orm::ConnectionTrait;

use super::{
    mails,
    security_log::{self, Event, event},
    session_store::Sessions,
    store,
};
use crate::platform::{
    error::{AppError, Result},
    services::Platform,
};

/// Ends every session of an account and tells its owner.
///
/// # Errors
/// [`AppError::NotFound`] without such an account; the database.
pub async fn end_sessions_of(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    id: AccountId,
) -> Result<()> {
    let account = store::find(tx, id).await?.ok_or(AppError::NotFound)?;
    Sessions::end_all_of(tx, id).await?;
    store::set_signed_out(tx, id, platform.now()).await?;
    security_log::append(tx, platform, Event::new(event::SESSIONS_ENDED, Some(id))).await?;
    mails::sessions_ended(tx, platform, &account).await
}
