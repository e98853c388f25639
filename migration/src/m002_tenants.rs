//! What every tenant has: roles, profile, processing log, jobs.
use sea_orm_migration::prelude::*;

use crate::columns::*;

/// What every tenant has: roles, profile, processing log, jobs.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.create_table(
            tenant_table("role")
                .col(id("account_id"))
                .col(text("role"))
                .col(instant("granted_at"))
                .col(id_null("granted_by"))
                .col(instant_null("ended_at"))
                .col(id_null("ended_by"))
                .to_owned(),
        )
        .await?;
        m.create_index(index_in_tenant("role", &["account_id"]))
            .await?;
        wall(m, "role").await?;
        m.create_table(
            tenant_table("invitation")
                .col(text("role"))
                .col(bytes("sealed"))
                .col(bytes("token_hash"))
                .col(instant("expires_at"))
                .col(id("invited_by"))
                .col(instant("created_at"))
                .col(instant_null("accepted_at"))
                .col(instant_null("ended_at"))
                .col(instant_null("reminded_at"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique_in_tenant("invitation", &["token_hash"]))
            .await?;
        wall(m, "invitation").await?;
        m.create_table(
            tenant_table("profile")
                .col(text("legal_name"))
                .col(text("street"))
                .col(text("post_code"))
                .col(text("town"))
                .col(text("country"))
                .col(text("email"))
                .col(text("phone"))
                .col(text("web"))
                .col(text("registration_no"))
                .col(text("tax_no"))
                .col(text("represented_by"))
                .col(text("privacy_contact"))
                .col(text("privacy_email"))
                .col(text("privacy_phone"))
                .col(json("name_policy"))
                .col(text("obi"))
                .col(json("functions"))
                .col(number("rev"))
                .col(instant("updated_at"))
                .to_owned(),
        )
        .await?;
        wall(m, "profile").await?;
        m.create_table(
            tenant_table("log_head")
                .col(number("seq"))
                .col(bytes("hash"))
                .to_owned(),
        )
        .await?;
        wall(m, "log_head").await?;
        m.create_table(
            tenant_table("log_entry")
                .col(number("seq"))
                .col(instant("at"))
                .col(text("operation"))
                .col(id_null("actor_id"))
                .col(id_null("subject_id"))
                .col(bytes("sealed"))
                .col(text_null("record_kind"))
                .col(bytes_null("record_hash"))
                .col(bytes("prev_hash"))
                .col(bytes("hash"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique_in_tenant("log_entry", &["seq"]))
            .await?;
        m.create_index(index_in_tenant("log_entry", &["subject_id", "seq"]))
            .await?;
        wall(m, "log_entry").await?;
        m.create_table(
            tenant_table("job")
                .col(text("kind"))
                .col(text("state"))
                .col(text("step"))
                .col(number("done"))
                .col(number("total"))
                .col(json("input"))
                .col(json_null("output"))
                .col(text_null("failure"))
                .col(id_null("created_by"))
                .col(instant("created_at"))
                .col(instant_null("started_at"))
                .col(instant_null("finished_at"))
                .col(instant_null("heartbeat_at"))
                .col(flag("is_cancelled"))
                .to_owned(),
        )
        .await?;
        m.create_index(index_in_tenant("job", &["created_at"]))
            .await?;
        wall(m, "job").await?;
        m.create_table(
            tenant_table("submission")
                .col(text("location"))
                .col(instant("created_at"))
                .to_owned(),
        )
        .await?;
        m.create_index(index_in_tenant("submission", &["created_at"]))
            .await?;
        wall(m, "submission").await?;
        m.create_table(
            tenant_table("counter")
                .col(text("name"))
                .col(number("value"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique_in_tenant("counter", &["name"]))
            .await?;
        wall(m, "counter").await?;
        own_rows_policy(m, "role", "account_id").await?;
        Ok(())
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            "counter",
            "submission",
            "job",
            "log_entry",
            "log_head",
            "profile",
            "invitation",
            "role",
        ] {
            drop_table(m, table).await?;
        }
        Ok(())
    }
}
