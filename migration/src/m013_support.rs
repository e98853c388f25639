//! The operator's staff let into a tenant for a while, and members who must not be erased for a while.
use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

use crate::columns::*;

/// The operator's staff let into a tenant for a while, and members who must not be erased for a while.
#[derive(DeriveMigrationName)]
pub struct Migration;

/// Across tenants, staff see what they asked for and what a colleague asks them to approve.
async fn own_grants_policy(m: &SchemaManager<'_>) -> Result<(), DbErr> {
    if m.get_database_backend() == DbBackend::Postgres {
        m.get_connection()
            .execute_unprepared(
                "CREATE POLICY support_grant_own ON \"support_grant\" FOR SELECT \
                 USING ((SELECT nullif(current_setting('app.account', true), ''))::uuid IN (requested_by, second_by))",
            )
            .await?;
    }
    Ok(())
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.create_table(
            tenant_table("support_grant")
                .col(text("kind"))
                .col(text("ticket"))
                .col(text("purpose"))
                .col(text("scope"))
                .col(id_null("member_id"))
                .col(small("minutes"))
                .col(id("requested_by"))
                .col(instant("requested_at"))
                .col(id_null("second_by"))
                .col(id_null("approved_by"))
                .col(instant_null("approved_at"))
                .col(instant_null("ends_at"))
                .col(id_null("refused_by"))
                .col(instant_null("refused_at"))
                .col(id_null("ended_by"))
                .col(instant_null("ended_at"))
                .col(text_null("authority"))
                .col(text_null("order_no"))
                .col(instant_null("tell_not_before"))
                .col(instant_null("told_at"))
                .col(instant_null("reported_at"))
                .col(date_null("hold_until"))
                .col(bytes("sealed"))
                .to_owned(),
        )
        .await?;
        m.create_index(index_in_tenant("support_grant", &["requested_at"]))
            .await?;
        m.create_index(index("support_grant", &["requested_by"]))
            .await?;
        m.create_index(index("support_grant", &["second_by"]))
            .await?;
        wall(m, "support_grant").await?;
        own_grants_policy(m).await?;
        // The member may be gone once the hold is over: what was held, and why, stays.
        m.create_table(
            tenant_table("legal_hold")
                .col(id("grant_id"))
                .col(id("member_id"))
                .col(id("agreed_by"))
                .col(instant("agreed_at"))
                .col(date("until"))
                .col(id_null("ended_by"))
                .col(instant_null("ended_at"))
                .foreign_key(&mut fk_in_tenant("legal_hold", "grant_id", "support_grant"))
                .to_owned(),
        )
        .await?;
        m.create_index(index_in_tenant("legal_hold", &["member_id"]))
            .await?;
        m.create_index(index_in_tenant("legal_hold", &["grant_id"]))
            .await?;
        wall(m, "legal_hold").await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_table(m, "legal_hold").await?;
        drop_table(m, "support_grant").await
    }
}
