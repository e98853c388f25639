//! Settings of a tenant: its legal profile, its colour, its optional fields, and how names appear on public pages.
mod changed;
mod fields;
mod page;
mod registration_no;
mod save;
mod typed;

use axum::response::Response;

use super::{Can, policy::EditSettings, store};
use crate::platform::error::{AppError, Result};

pub(super) use changed::label_key;
pub(super) use save::save;

/// The page.
pub(super) async fn show(can: Can<EditSettings>) -> Result<Response> {
    let stored = can
        .db
        .read(async |tx| store::find_profile(tx).await)
        .await?
        .ok_or(AppError::NotFound)?;
    Ok(page::shown(&can, &stored))
}
