//! Writing over what was read, and over nothing newer. On PostgreSQL two transactions may read the same row; a comparison before the
//! write says nothing about the moment of the write, so the revision stands in the statement itself.
use ::entity::scope::Revised;
use sea_orm::{ActiveModelTrait as _, ColumnTrait as _, IntoActiveModel, QueryFilter as _, Value};

use super::TenantTx;
use crate::platform::error::Result;

/// Writes a row, whose revision is the new one already, over the revision `before`; false when that is not there any more.
///
/// # Errors
/// When the database does.
pub async fn update_over<E>(
    tx: &TenantTx,
    row: E::Model,
    (id, before): (impl Into<Value>, i64),
) -> Result<bool>
where
    E: Revised,
    E::Model: IntoActiveModel<E::ActiveModel>,
{
    let mut row = row.into_active_model().reset_all();
    row.not_set(E::TENANT);
    row.not_set(E::ID);
    let done = E::update_of(tx.tenant())
        .set(row)
        .filter(E::ID.eq(id))
        .filter(E::REV.eq(before))
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}
