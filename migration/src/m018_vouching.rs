//! Who confirmed that an account is whose it says, before it sees data about health.
use sea_orm_migration::prelude::*;

use crate::columns::*;

/// Who confirmed that an account is whose it says, before it sees data about health.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        // SQLite adds one column at a time. Nobody is vouched for by an update: whoever opens health data says so.
        for column in [instant_null("vouched_at"), id_null("vouched_by")] {
            m.alter_table(
                Table::alter()
                    .table(Alias::new("relation"))
                    .add_column(column)
                    .to_owned(),
            )
            .await?;
        }
        Ok(())
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        for column in ["vouched_by", "vouched_at"] {
            m.alter_table(
                Table::alter()
                    .table(Alias::new("relation"))
                    .drop_column(Alias::new(column))
                    .to_owned(),
            )
            .await?;
        }
        Ok(())
    }
}
