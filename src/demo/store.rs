//! How far the demonstration was filled, as a fact of the installation.
use std::collections::BTreeMap;

use ::entity::{account, installation, scope::Global, tenant};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait as _, QueryFilter, Set, sea_query::Expr};

use crate::{
    accounts::Email,
    platform::{db::SystemTx, error::Result, services::Platform},
};

const KEY: &str = "demo";
const BEGUN: &str = "begun";
const DONE: &str = "done";

/// How far it was filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Nothing is there.
    Empty,
    /// Filling began and did not end.
    Half,
    /// All is there.
    Ready,
}

/// How far it was filled.
///
/// # Errors
/// When the database does.
pub async fn progress(platform: &Platform) -> Result<Progress> {
    let value = platform
        .db()
        .system_read("is the demonstration filled", async |tx| {
            Ok(installation::Entity::all_rows()
                .filter(installation::Column::Key.eq(KEY))
                .one(tx)
                .await?
                .map(|row| row.value))
        })
        .await?;
    Ok(match value.as_deref() {
        None => Progress::Empty,
        Some(DONE) => Progress::Ready,
        Some(_) => Progress::Half,
    })
}

/// Says that filling begins.
///
/// # Errors
/// When the database does.
pub async fn begin(platform: &Platform) -> Result<()> {
    platform
        .db()
        .system_write("the demonstration is being filled", async |tx| {
            let row = installation::ActiveModel {
                key: Set(KEY.to_owned()),
                value: Set(BEGUN.to_owned()),
            };
            installation::Entity::insert(row)
                .exec_without_returning(tx)
                .await?;
            Ok(())
        })
        .await
}

/// Says that all is there.
///
/// # Errors
/// When the database does.
pub async fn done(platform: &Platform) -> Result<()> {
    platform
        .db()
        .system_write("the demonstration is filled", async |tx| {
            installation::Entity::update_rows()
                .col_expr(installation::Column::Value, Expr::value(DONE))
                .filter(installation::Column::Key.eq(KEY))
                .exec(tx)
                .await?;
            Ok(())
        })
        .await
}

/// Names of the tenants by their slugs.
pub(super) async fn names(tx: &SystemTx) -> Result<BTreeMap<String, String>> {
    Ok(tenant::Entity::all_rows()
        .all(tx)
        .await?
        .into_iter()
        .map(|tenant| (tenant.slug, tenant.name))
        .collect())
}

/// The account of somebody in the demonstration, also after its address was changed.
pub(super) async fn account_of(
    tx: &SystemTx,
    email: &Email,
    name: &str,
) -> Result<Option<account::Model>> {
    let is_one = account::Column::Email
        .eq(email.as_str())
        .or(account::Column::Name.eq(name));
    Ok(account::Entity::all_rows().filter(is_one).one(tx).await?)
}
