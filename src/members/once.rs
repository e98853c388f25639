//! A form that adds something to a member has one effect, however often it is posted.
use uuid::Uuid;

use crate::platform::{
    db::TenantTx,
    error::{AppError, Result},
    once,
    services::Platform,
};

/// Says whether the form was posted before, and writes its receipt if not. Call it first in the transaction of its effect.
///
/// # Errors
/// [`AppError::is_taken`] when it is posted twice at the same moment.
pub async fn is_first(
    tx: &TenantTx,
    platform: &Platform,
    form: Uuid,
    location: &str,
) -> Result<bool> {
    if once::earlier(tx, form).await?.is_some() {
        return Ok(false);
    }
    once::record(tx, form, location, platform.now()).await?;
    Ok(true)
}

/// A second posting at the same moment was refused by its receipt: its effect is there already.
///
/// # Errors
/// Every other error.
pub fn settle(done: Result<()>) -> Result<()> {
    match done {
        Err(error) if error.is_taken() => Ok(()),
        done => done,
    }
}

/// The id of a form; a form without one has no effect.
///
/// # Errors
/// [`AppError::Unreadable`].
pub fn form_id(given: Option<Uuid>) -> Result<Uuid> {
    given.ok_or(AppError::Unreadable("error-form-unreadable"))
}
