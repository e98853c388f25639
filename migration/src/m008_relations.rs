//! Which account is which member, or stands for it.
use sea_orm_migration::prelude::*;

use crate::columns::*;

/// Which account is which member, or stands for it.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.create_table(
            tenant_table("relation")
                .col(id("account_id"))
                .col(id("member_id"))
                .col(text("kind"))
                .col(id_null("guardian_id"))
                .col(instant("granted_at"))
                .col(id_null("granted_by"))
                .col(instant_null("ended_at"))
                .col(id_null("ended_by"))
                .foreign_key(&mut fk_in_tenant("relation", "member_id", "member"))
                .foreign_key(&mut fk_in_tenant("relation", "guardian_id", "guardian"))
                .to_owned(),
        )
        .await?;
        m.create_index(index_in_tenant("relation", &["account_id"]))
            .await?;
        m.create_index(index_in_tenant("relation", &["member_id"]))
            .await?;
        m.create_index(index_in_tenant("relation", &["guardian_id"]))
            .await?;
        wall(m, "relation").await?;
        own_rows_policy(m, "relation", "account_id").await?;
        Ok(())
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_table(m, "relation").await
    }
}
