//! Requests under the GDPR.
use sea_orm_migration::prelude::*;

use crate::columns::*;

/// Requests under the GDPR.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.create_table(
            tenant_table("data_request")
                .col(id_null("member_id"))
                .col(id_null("account_id"))
                .col(text("relation"))
                .col(text("kind"))
                .col(id_null("about_id"))
                .col(text("state"))
                .col(instant("received_at"))
                .col(date("due_on"))
                .col(date_null("extended_until"))
                .col(date_null("reminded_on"))
                .col(bytes("sealed"))
                .col(instant_null("answered_at"))
                .col(id_null("answered_by"))
                .col(number("rev"))
                .foreign_key(&mut fk_in_tenant("data_request", "member_id", "member"))
                .to_owned(),
        )
        .await?;
        m.create_index(index_in_tenant("data_request", &["member_id"]))
            .await?;
        m.create_index(index_in_tenant("data_request", &["state", "due_on"]))
            .await?;
        wall(m, "data_request").await?;
        Ok(())
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_table(m, "data_request").await
    }
}
