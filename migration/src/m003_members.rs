//! Members, guardians, consents and imports.
use sea_orm_migration::prelude::*;

use crate::columns::*;

/// Members, guardians, consents and imports.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.create_table(
            tenant_table("member")
                .col(number("number"))
                .col(text("first_name"))
                .col(text("middle_name"))
                .col(text("last_name"))
                .col(bytes("sort_key"))
                .col(text("search"))
                .col(date("birth_date"))
                .col(text_null("sex"))
                .col(text_null("belt"))
                .col(text_null("licence_no"))
                .col(date_null("licence_until"))
                .col(date_null("guardian_consent_on"))
                .col(date_null("joined_on"))
                .col(date_null("left_on"))
                .col(instant_null("archived_at"))
                .col(text_null("public_at_most"))
                .col(text_null("public_in"))
                .col(bytes("details"))
                .col(bytes_null("tax_index"))
                .col(number("rev"))
                .col(instant("created_at"))
                .col(instant("updated_at"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique_in_tenant("member", &["number"]))
            .await?;
        m.create_index(unique_in_tenant("member", &["licence_no"]))
            .await?;
        m.create_index(unique_in_tenant("member", &["tax_index"]))
            .await?;
        m.create_index(index_in_tenant("member", &["sort_key", "id"]))
            .await?;
        m.create_index(index_in_tenant("member", &["birth_date"]))
            .await?;
        m.create_index(index_in_tenant(
            "member",
            &["archived_at", "sort_key", "id"],
        ))
        .await?;
        m.create_index(index_in_tenant("member", &["licence_until"]))
            .await?;
        m.create_index(index_in_tenant("member", &["belt"])).await?;
        wall(m, "member").await?;
        m.create_table(
            tenant_table("member_change")
                .col(id("member_id"))
                .col(instant("at"))
                .col(id_null("actor_id"))
                .col(text("kind"))
                .col(bytes("sealed"))
                .foreign_key(&mut fk_in_tenant("member_change", "member_id", "member"))
                .to_owned(),
        )
        .await?;
        m.create_index(index_in_tenant("member_change", &["member_id", "at"]))
            .await?;
        wall(m, "member_change").await?;
        m.create_table(
            tenant_table("guardian")
                .col(text("first_name"))
                .col(text("last_name"))
                .col(bytes("sort_key"))
                .col(text("search"))
                .col(bytes("sealed"))
                .col(number("rev"))
                .col(instant("created_at"))
                .col(instant("updated_at"))
                .to_owned(),
        )
        .await?;
        m.create_index(index_in_tenant("guardian", &["sort_key", "id"]))
            .await?;
        wall(m, "guardian").await?;
        m.create_table(
            tenant_table("guardianship")
                .col(id("member_id"))
                .col(id("guardian_id"))
                .col(text("relation"))
                .col(date("since"))
                .col(date_null("until"))
                .col(flag("pays"))
                .col(flag("consents"))
                .col(flag("is_informed"))
                .col(flag("sees_health"))
                .col(flag("no_contact"))
                .foreign_key(&mut fk_in_tenant("guardianship", "member_id", "member"))
                .foreign_key(&mut fk_in_tenant("guardianship", "guardian_id", "guardian"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique_in_tenant(
            "guardianship",
            &["member_id", "guardian_id"],
        ))
        .await?;
        m.create_index(index_in_tenant("guardianship", &["guardian_id"]))
            .await?;
        wall(m, "guardianship").await?;
        m.create_table(
            tenant_table("consent")
                .col(id("member_id"))
                .col(id_null("guardian_id"))
                .col(text("purpose"))
                .col(text("text_version"))
                .col(bytes("text_hash"))
                .col(text("how"))
                .col(date("given_on"))
                .col(bytes("sealed"))
                .col(id_null("recorded_by"))
                .col(instant("recorded_at"))
                .col(instant_null("withdrawn_at"))
                .foreign_key(&mut fk_in_tenant("consent", "member_id", "member"))
                .foreign_key(&mut fk_in_tenant("consent", "guardian_id", "guardian"))
                .to_owned(),
        )
        .await?;
        m.create_index(index_in_tenant("consent", &["member_id"]))
            .await?;
        wall(m, "consent").await?;
        m.create_table(
            tenant_table("import_draft")
                .col(text("stage"))
                .col(text("file_format"))
                .col(number("row_count"))
                .col(bytes("sealed"))
                .col(id("created_by"))
                .col(instant("created_at"))
                .col(instant("expires_at"))
                .col(number("rev"))
                .col(id_null("job_id"))
                .to_owned(),
        )
        .await?;
        m.create_index(index_in_tenant("import_draft", &["expires_at"]))
            .await?;
        wall(m, "import_draft").await?;
        m.create_table(
            tenant_table("import_chunk")
                .col(id("draft_id"))
                .col(number("position"))
                .col(bytes("sealed"))
                .col(number("rev"))
                .foreign_key(&mut fk_in_tenant(
                    "import_chunk",
                    "draft_id",
                    "import_draft",
                ))
                .to_owned(),
        )
        .await?;
        m.create_index(unique_in_tenant("import_chunk", &["draft_id", "position"]))
            .await?;
        wall(m, "import_chunk").await?;
        m.create_table(
            tenant_table("import_run")
                .col(id("created_by"))
                .col(instant("created_at"))
                .col(number("created_count"))
                .col(number("updated_count"))
                .col(instant_null("undone_at"))
                .col(json("meanings"))
                .to_owned(),
        )
        .await?;
        wall(m, "import_run").await?;
        m.create_table(
            tenant_table("import_change")
                .col(id("run_id"))
                .col(id("member_id"))
                .col(text("kind"))
                .col(number("rev_after"))
                .col(bytes("sealed"))
                .foreign_key(&mut fk_in_tenant("import_change", "run_id", "import_run"))
                .to_owned(),
        )
        .await?;
        m.create_index(index_in_tenant("import_change", &["run_id"]))
            .await?;
        m.create_index(index_in_tenant("import_change", &["member_id"]))
            .await?;
        wall(m, "import_change").await?;
        Ok(())
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            "import_change",
            "import_run",
            "import_chunk",
            "import_draft",
            "consent",
            "guardianship",
            "guardian",
            "member_change",
            "member",
        ] {
            drop_table(m, table).await?;
        }
        Ok(())
    }
}
