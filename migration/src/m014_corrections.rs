//! What people say is wrong in their data.
use sea_orm_migration::prelude::*;

use crate::columns::*;

/// What people say is wrong in their data.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.create_table(
            tenant_table("correction_suggestion")
                .col(id("member_id"))
                .col(text("field"))
                .col(text_null("open_field"))
                .col(text("state"))
                .col(id_null("suggested_by"))
                .col(instant("created_at"))
                .col(id_null("decided_by"))
                .col(instant_null("decided_at"))
                .col(bytes("sealed"))
                .col(number("rev"))
                .foreign_key(&mut fk_in_tenant(
                    "correction_suggestion",
                    "member_id",
                    "member",
                ))
                .to_owned(),
        )
        .await?;
        // One open suggestion for each field of a member: two empty values are never the same.
        m.create_index(unique_in_tenant(
            "correction_suggestion",
            &["member_id", "open_field"],
        ))
        .await?;
        m.create_index(index_in_tenant(
            "correction_suggestion",
            &["state", "created_at"],
        ))
        .await?;
        wall(m, "correction_suggestion").await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_table(m, "correction_suggestion").await
    }
}
