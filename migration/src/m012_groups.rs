//! Training groups with their members and coaches, and the handing over of a tenant.
use sea_orm_migration::prelude::*;

use crate::columns::*;

/// Training groups with their members and coaches, and the handing over of a tenant.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.create_table(
            tenant_table("training_group")
                .col(text("name"))
                .col(instant("created_at"))
                .to_owned(),
        )
        .await?;
        m.create_table(
            tenant_table("group_member")
                .col(id("group_id"))
                .col(id("member_id"))
                .col(instant("since"))
                .foreign_key(&mut fk_in_tenant(
                    "group_member",
                    "group_id",
                    "training_group",
                ))
                .foreign_key(&mut fk_in_tenant("group_member", "member_id", "member"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique_in_tenant("group_member", &["group_id", "member_id"]))
            .await?;
        m.create_index(index_in_tenant("group_member", &["member_id"]))
            .await?;
        m.create_table(
            tenant_table("group_coach")
                .col(id("group_id"))
                .col(id("account_id"))
                .col(instant("since"))
                .foreign_key(&mut fk_in_tenant(
                    "group_coach",
                    "group_id",
                    "training_group",
                ))
                .to_owned(),
        )
        .await?;
        m.create_index(unique_in_tenant("group_coach", &["group_id", "account_id"]))
            .await?;
        m.create_index(index_in_tenant("group_coach", &["account_id"]))
            .await?;
        m.create_table(
            tenant_table("handover")
                .col(text("state"))
                .col(instant("started_at"))
                .col(id("started_by"))
                .col(id_null("invitation_id"))
                .col(json("roles"))
                .col(date_null("ends_on"))
                .col(json("checks"))
                .col(instant_null("finished_at"))
                .to_owned(),
        )
        .await?;
        m.create_index(index_in_tenant("handover", &["state"]))
            .await?;
        for table in ["training_group", "group_member", "group_coach", "handover"] {
            wall(m, table).await?;
        }
        Ok(())
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        for table in ["handover", "group_coach", "group_member", "training_group"] {
            drop_table(m, table).await?;
        }
        Ok(())
    }
}
