//! Privacy notices.
use sea_orm_migration::prelude::*;

use crate::columns::*;

/// Privacy notices.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.create_table(
            tenant_table("notice")
                .col(text("kind"))
                .col(small("version"))
                .col(text("state"))
                .col(bytes("basis_hash"))
                .col(json("content"))
                .col(json("withheld"))
                .col(instant("created_at"))
                .col(instant_null("published_at"))
                .col(id_null("published_by"))
                .col(date_null("valid_from"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique_in_tenant("notice", &["kind", "version"]))
            .await?;
        wall(m, "notice").await?;
        Ok(())
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        for table in ["notice"] {
            drop_table(m, table).await?;
        }
        Ok(())
    }
}
