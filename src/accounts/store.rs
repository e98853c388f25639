//! Reading accounts.
use ::entity::{account, ids::AccountId, scope::Global};
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter};

use crate::platform::{error::Result, services::Platform};

/// An account that may sign in.
///
/// # Errors
/// When the database does.
pub async fn find_account(platform: &Platform, id: AccountId) -> Result<Option<account::Model>> {
    platform
        .db()
        .system_read("the account of a session", async |tx| {
            Ok(account::Entity::all_rows()
                .filter(account::Column::Id.eq(id))
                .filter(account::Column::DisabledAt.is_null())
                .one(tx)
                .await?)
        })
        .await
}

/// The name of an account, for logs and histories.
///
/// # Errors
/// When the database does.
pub async fn name_of(tx: &impl ConnectionTrait, id: AccountId) -> Result<Option<String>> {
    Ok(account::Entity::all_rows().filter(account::Column::Id.eq(id)).one(tx).await?.map(|a| a.name))
}
