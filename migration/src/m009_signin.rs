//! Signing in: passkeys, the devices a person signed in from, second factors that are about to be taken away.
use sea_orm_migration::prelude::*;

use crate::columns::*;

/// Signing in: passkeys, known devices, removals of a lost factor.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.create_table(
            global_table("passkey", id("id"))
                .col(id("account_id"))
                .col(bytes("credential_hash"))
                .col(text("name"))
                .col(bytes("sealed"))
                .col(instant("created_at"))
                .col(instant_null("used_at"))
                .col(number("rev"))
                .foreign_key(&mut fk("passkey", "account_id", "account"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique("passkey", &["credential_hash"]))
            .await?;
        m.create_index(index("passkey", &["account_id"])).await?;
        m.create_table(
            global_table("known_device", id("id"))
                .col(id("account_id"))
                .col(bytes("device_hash"))
                .col(text("words"))
                .col(instant("first_seen_at"))
                .col(instant("last_seen_at"))
                .foreign_key(&mut fk("known_device", "account_id", "account"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique("known_device", &["device_hash", "account_id"]))
            .await?;
        m.create_index(index("known_device", &["account_id"]))
            .await?;
        m.create_table(
            global_table("factor_removal", id("id"))
                .col(id("account_id"))
                .col(id_null("asked_by"))
                .col(text("ticket"))
                .col(instant("created_at"))
                .col(instant("due_at"))
                .foreign_key(&mut fk("factor_removal", "account_id", "account"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique("factor_removal", &["account_id"]))
            .await?;
        m.create_index(index("factor_removal", &["due_at"])).await?;
        m.create_index(index("operator_log", &["actor_id"])).await?;
        Ok(())
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.drop_index(
            Index::drop()
                .name("operator_log_actor_id_idx")
                .table(Alias::new("operator_log"))
                .to_owned(),
        )
        .await?;
        for table in ["factor_removal", "known_device", "passkey"] {
            drop_table(m, table).await?;
        }
        Ok(())
    }
}
