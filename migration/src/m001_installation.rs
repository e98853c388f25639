//! Tables of the installation: tenants, accounts, sessions, queues.
use sea_orm_migration::prelude::*;

use crate::columns::*;

/// Tables of the installation: tenants, accounts, sessions, queues.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.create_table(
            global_table("tenant", id("id"))
                .col(text("slug"))
                .col(text("kind"))
                .col(text("name"))
                .col(instant("created_at"))
                .col(instant_null("ended_at"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique("tenant", &["slug"])).await?;
        m.create_table(
            global_table("account", id("id"))
                .col(text("email"))
                .col(text("name"))
                .col(text_null("password_hash"))
                .col(bytes_null("totp_secret"))
                .col(instant_null("totp_confirmed_at"))
                .col(number_null("totp_last_step"))
                .col(text("lang"))
                .col(flag("is_operator"))
                .col(instant("created_at"))
                .col(instant_null("disabled_at"))
                .col(instant_null("signed_out_at"))
                .col(number("rev"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique("account", &["email"])).await?;
        m.create_table(
            global_table("recovery_code", id("id"))
                .col(id("account_id"))
                .col(bytes("code_hash"))
                .col(instant_null("used_at"))
                .foreign_key(&mut fk("recovery_code", "account_id", "account"))
                .to_owned(),
        )
        .await?;
        m.create_index(index("recovery_code", &["account_id"]))
            .await?;
        m.create_table(
            global_table("session", bytes("key"))
                .col(id_null("account_id"))
                .col(number("expires_at"))
                .col(number("seen_at"))
                .col(bytes("data"))
                .to_owned(),
        )
        .await?;
        m.create_index(index("session", &["expires_at"])).await?;
        m.create_index(index("session", &["account_id"])).await?;
        m.create_table(
            global_table("account_token", id("id"))
                .col(id_null("account_id"))
                .col(text("kind"))
                .col(bytes("token_hash"))
                .col(instant("expires_at"))
                .col(instant_null("used_at"))
                .col(instant("created_at"))
                .foreign_key(&mut fk("account_token", "account_id", "account"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique("account_token", &["token_hash"]))
            .await?;
        m.create_table(
            global_table("outbox", id("id"))
                .col(id_null("tenant_id"))
                .col(text("template"))
                .col(bytes("sealed"))
                .col(text("state"))
                .col(small("attempts"))
                .col(instant("due_at"))
                .col(instant("created_at"))
                .col(instant_null("sent_at"))
                .col(text_null("failure"))
                .to_owned(),
        )
        .await?;
        m.create_index(index("outbox", &["state", "due_at"]))
            .await?;
        m.create_table(
            global_table("queue", id("id"))
                .col(id("tenant_id"))
                .col(id("job_id"))
                .col(text("kind"))
                .col(instant("due_at"))
                .col(instant_null("taken_until"))
                .col(small("attempts"))
                .to_owned(),
        )
        .await?;
        m.create_index(index("queue", &["due_at"])).await?;
        m.create_table(
            global_table("throttle", bytes("key"))
                .col(small("failures"))
                .col(instant_null("blocked_until"))
                .col(instant("updated_at"))
                .to_owned(),
        )
        .await?;
        m.create_table(
            global_table("installation", text("key"))
                .col(text("value"))
                .to_owned(),
        )
        .await?;
        m.create_table(
            global_table("operator_log", id("id"))
                .col(number("seq"))
                .col(instant("at"))
                .col(id_null("actor_id"))
                .col(text("operation"))
                .col(text("detail"))
                .col(bytes("prev_hash"))
                .col(bytes("hash"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique("operator_log", &["seq"])).await?;
        Ok(())
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            "operator_log",
            "installation",
            "throttle",
            "queue",
            "outbox",
            "account_token",
            "session",
            "recovery_code",
            "account",
            "tenant",
        ] {
            drop_table(m, table).await?;
        }
        Ok(())
    }
}
