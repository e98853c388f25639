//! The log of the installation under a key: whoever can write to the database, but has no key, cannot make its chain anew unseen.
use sea_orm_migration::prelude::*;

use crate::columns::*;

/// The log of the installation under a key.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.alter_table(
            Table::alter()
                .table(Alias::new("operator_log"))
                .add_column(bytes_null("tag"))
                .to_owned(),
        )
        .await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.alter_table(
            Table::alter()
                .table(Alias::new("operator_log"))
                .drop_column(Alias::new("tag"))
                .to_owned(),
        )
        .await
    }
}
