//! What stands between the operator and its tenants: how a tenant stands, agreements and who accepted them, sub-processors, objections,
//! who was told of what, and who works for the operator.
use sea_orm_migration::prelude::*;

use crate::columns::*;

/// What stands between the operator and its tenants.
#[derive(DeriveMigrationName)]
pub struct Migration;

/// Adds columns one by one: SQLite takes one at a time.
async fn add(m: &SchemaManager<'_>, table: &'static str, column: ColumnDef) -> Result<(), DbErr> {
    m.alter_table(
        Table::alter()
            .table(Alias::new(table))
            .add_column(column)
            .to_owned(),
    )
    .await
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        // Whoever was here before this step was at work.
        add(m, "tenant", text("state").default("active").to_owned()).await?;
        add(m, "tenant", instant_null("state_at")).await?;
        add(m, "tenant", text_null("state_reason")).await?;
        add(m, "tenant", flag("is_hidden").default(false).to_owned()).await?;
        add(m, "tenant", small_null("agreement_no")).await?;
        add(m, "queue", instant_null("failed_at")).await?;
        m.create_table(
            global_table("agreement", id("id"))
                .col(small("no"))
                .col(date("valid_from"))
                .col(small("notice_days"))
                .col(text("text_sl"))
                .col(text("text_en"))
                .col(bytes("hash"))
                .col(instant("created_at"))
                .col(id_null("published_by"))
                .col(instant_null("told_at"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique("agreement", &["no"])).await?;
        m.create_table(
            global_table("acceptance", id("id"))
                .col(id("tenant_id"))
                .col(small("agreement_no"))
                .col(bytes("agreement_hash"))
                .col(id_null("account_id"))
                .col(instant("accepted_at"))
                .foreign_key(&mut fk("acceptance", "tenant_id", "tenant"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique("acceptance", &["tenant_id", "agreement_no"]))
            .await?;
        m.create_table(
            global_table("sub_processor", id("id"))
                .col(text("name"))
                .col(text("address"))
                .col(text("country"))
                .col(text("category"))
                .col(text("task_sl"))
                .col(text("task_en"))
                .col(json("data_in"))
                .col(text("contract_ref"))
                .col(text("safeguard"))
                .col(date("since"))
                .col(date_null("until"))
                .col(date_null("reviewed_on"))
                .col(instant("created_at"))
                .col(instant_null("told_at"))
                .col(instant_null("end_told_at"))
                .to_owned(),
        )
        .await?;
        m.create_index(index("sub_processor", &["since"])).await?;
        m.create_table(
            global_table("objection", id("id"))
                .col(id("tenant_id"))
                .col(id("sub_processor_id"))
                .col(id("account_id"))
                .col(text("reason"))
                .col(instant("created_at"))
                .col(text_null("answer"))
                .col(instant_null("answered_at"))
                .col(id_null("answered_by"))
                .foreign_key(&mut fk("objection", "tenant_id", "tenant"))
                .foreign_key(&mut fk("objection", "sub_processor_id", "sub_processor"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique("objection", &["tenant_id", "sub_processor_id"]))
            .await?;
        m.create_table(
            global_table("told", id("id"))
                .col(id("tenant_id"))
                .col(text("kind"))
                .col(id("subject_id"))
                .col(small("mails"))
                .col(instant("told_at"))
                .foreign_key(&mut fk("told", "tenant_id", "tenant"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique("told", &["tenant_id", "kind", "subject_id"]))
            .await?;
        m.create_table(
            global_table("staff", id("id"))
                .col(id("account_id"))
                .col(text("role"))
                .col(small_null("statement_no"))
                .col(bytes_null("statement_hash"))
                .col(instant_null("signed_at"))
                .col(date_null("trained_on"))
                .col(instant("joined_at"))
                .col(instant_null("ended_at"))
                .foreign_key(&mut fk("staff", "account_id", "account"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique("staff", &["account_id"])).await?;
        m.create_table(
            global_table("staff_invitation", id("id"))
                .col(text("role"))
                .col(bytes("sealed"))
                .col(bytes("token_hash"))
                .col(id("invited_by"))
                .col(instant("created_at"))
                .col(instant("expires_at"))
                .col(instant_null("accepted_at"))
                .col(instant_null("ended_at"))
                .col(instant_null("reminded_at"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique("staff_invitation", &["token_hash"]))
            .await?;
        // Operators who were made before there was a list of staff. The key of their row is their own: one row for each.
        m.get_connection()
            .execute_unprepared(
                "INSERT INTO \"staff\" (\"id\", \"account_id\", \"role\", \"joined_at\") \
                 SELECT \"id\", \"id\", 'operator', \"created_at\" FROM \"account\" WHERE \"is_operator\"",
            )
            .await?;
        Ok(())
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            "staff_invitation",
            "staff",
            "told",
            "objection",
            "sub_processor",
            "acceptance",
            "agreement",
        ] {
            drop_table(m, table).await?;
        }
        for (table, column) in [
            ("queue", "failed_at"),
            ("tenant", "agreement_no"),
            ("tenant", "is_hidden"),
            ("tenant", "state_reason"),
            ("tenant", "state_at"),
            ("tenant", "state"),
        ] {
            m.alter_table(
                Table::alter()
                    .table(Alias::new(table))
                    .drop_column(Alias::new(column))
                    .to_owned(),
            )
            .await?;
        }
        Ok(())
    }
}
