//! What guardians agreed, and what they did not: refusals, decisions, both signatures; the hand-over at 15 and at 18; and
//! invitations of members and guardians to their own pages.
use sea_orm_migration::prelude::*;

use crate::columns::*;

/// What guardians agreed, and what they did not.
#[derive(DeriveMigrationName)]
pub struct Migration;

/// Columns of tables of earlier steps. SQLite adds one at a time.
fn added() -> [(&'static str, ColumnDef); 3] {
    [
        ("invitation", id_null("member_id")),
        ("invitation", id_null("guardian_id")),
        (
            "profile",
            text("guardian_view").default("overview").to_owned(),
        ),
    ]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        for (table, mut column) in added() {
            m.alter_table(
                Table::alter()
                    .table(Alias::new(table))
                    .add_column(&mut column)
                    .to_owned(),
            )
            .await?;
        }
        m.create_table(
            tenant_table("custody")
                .col(id("member_id"))
                .col(flag("needs_both"))
                .col(instant("changed_at"))
                .col(id_null("changed_by"))
                .foreign_key(&mut fk_in_tenant("custody", "member_id", "member"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique_in_tenant("custody", &["member_id"]))
            .await?;
        m.create_table(
            tenant_table("refusal")
                .col(id("member_id"))
                .col(id_null("guardian_id"))
                .col(text("purpose"))
                .col(id_null("recorded_by"))
                .col(instant("recorded_at"))
                .col(instant_null("ended_at"))
                .foreign_key(&mut fk_in_tenant("refusal", "member_id", "member"))
                .foreign_key(&mut fk_in_tenant("refusal", "guardian_id", "guardian"))
                .to_owned(),
        )
        .await?;
        m.create_index(index_in_tenant("refusal", &["member_id"]))
            .await?;
        m.create_index(index_in_tenant("refusal", &["guardian_id"]))
            .await?;
        m.create_table(
            tenant_table("decision")
                .col(id("member_id"))
                .col(text("purpose"))
                .col(flag("is_given"))
                .col(date("decided_on"))
                .col(bytes("sealed"))
                .col(id_null("recorded_by"))
                .col(instant("recorded_at"))
                .foreign_key(&mut fk_in_tenant("decision", "member_id", "member"))
                .to_owned(),
        )
        .await?;
        m.create_index(index_in_tenant("decision", &["member_id"]))
            .await?;
        m.create_table(
            tenant_table("coming_of_age")
                .col(id("member_id"))
                .col(small("age"))
                .col(instant_null("announced_at"))
                .col(instant_null("done_at"))
                .foreign_key(&mut fk_in_tenant("coming_of_age", "member_id", "member"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique_in_tenant("coming_of_age", &["member_id", "age"]))
            .await?;
        for table in ["custody", "refusal", "decision", "coming_of_age"] {
            wall(m, table).await?;
        }
        Ok(())
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        for table in ["coming_of_age", "decision", "refusal", "custody"] {
            drop_table(m, table).await?;
        }
        for (table, column) in [
            ("profile", "guardian_view"),
            ("invitation", "guardian_id"),
            ("invitation", "member_id"),
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
