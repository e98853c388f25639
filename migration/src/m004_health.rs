//! Health records.
use sea_orm_migration::prelude::*;

use crate::columns::*;

/// Health records.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.create_table(
            tenant_table("health_record")
                .col(id("member_id"))
                .col(bytes("sealed"))
                .col(number("rev"))
                .col(instant("updated_at"))
                .foreign_key(&mut fk_in_tenant("health_record", "member_id", "member"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique_in_tenant("health_record", &["member_id"]))
            .await?;
        wall(m, "health_record").await?;
        Ok(())
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        for table in ["health_record"] {
            drop_table(m, table).await?;
        }
        Ok(())
    }
}
