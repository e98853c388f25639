//! What evidence needs: indexes for searching the processing log and the log of the installation, and the register of incidents.
use sea_orm_migration::prelude::*;

use crate::columns::*;

/// The indexes, to take them away again.
const INDEXES: &[&str] = &[
    "operator_log_operation_seq_idx",
    "log_entry_at_seq_idx",
    "log_entry_operation_seq_idx",
    "log_entry_actor_id_seq_idx",
];

/// Searching the logs, and the register of incidents.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.create_index(index_in_tenant("log_entry", &["actor_id", "seq"]))
            .await?;
        m.create_index(index_in_tenant("log_entry", &["operation", "seq"]))
            .await?;
        m.create_index(index_in_tenant("log_entry", &["at", "seq"]))
            .await?;
        m.create_index(index("operator_log", &["operation", "seq"]))
            .await?;
        m.create_table(
            tenant_table("incident")
                .col(number("number"))
                .col(text("state"))
                .col(instant("noticed_at"))
                .col(id_null("created_by"))
                .col(instant("created_at"))
                .col(instant("updated_at"))
                .col(instant_null("reported_at"))
                .col(instant_null("closed_at"))
                .col(bytes("sealed"))
                .col(number("rev"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique_in_tenant("incident", &["number"]))
            .await?;
        wall(m, "incident").await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_table(m, "incident").await?;
        for name in INDEXES {
            m.drop_index(Index::drop().name(*name).to_owned()).await?;
        }
        Ok(())
    }
}
