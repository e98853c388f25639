//! What one person suggests does not stand in the way of what another does: one open suggestion for each field of a member and each
//! account.
use sea_orm_migration::prelude::*;

use crate::columns::*;

const TABLE: &str = "correction_suggestion";
const OF_ANYBODY: &[&str] = &["member_id", "open_field"];
const OF_EACH: &[&str] = &["member_id", "open_field", "suggested_by"];

/// One open suggestion for each field of a member and each account.
#[derive(DeriveMigrationName)]
pub struct Migration;

/// Puts one unique index in the place of another.
async fn replace(
    m: &SchemaManager<'_>,
    old: &'static [&'static str],
    new: &'static [&'static str],
) -> Result<(), DbErr> {
    m.drop_index(
        Index::drop()
            .name(format!("{TABLE}_{}_key", old.join("_")))
            .table(Alias::new(TABLE))
            .to_owned(),
    )
    .await?;
    m.create_index(unique_in_tenant(TABLE, new)).await
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        replace(m, OF_ANYBODY, OF_EACH).await
    }

    /// Fails while two people have an open suggestion for the same field: whose would be thrown away is not for a program to say.
    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        replace(m, OF_EACH, OF_ANYBODY).await
    }
}
