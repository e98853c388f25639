//! Competitions, results and what the public sees of them.
use sea_orm_migration::prelude::*;

use crate::columns::*;

/// Competitions, results and what the public sees of them.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.create_table(
            tenant_table("competition")
                .col(text("slug"))
                .col(text("name"))
                .col(date("held_on"))
                .col(date_null("held_until"))
                .col(text("town"))
                .col(text("venue"))
                .col(text("organiser"))
                .col(text("state"))
                .col(json_null("name_policy"))
                .col(instant_null("published_at"))
                .col(number("rev"))
                .col(instant("created_at"))
                .col(instant("updated_at"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique_in_tenant("competition", &["slug"]))
            .await?;
        m.create_index(index_in_tenant("competition", &["held_on"]))
            .await?;
        wall(m, "competition").await?;
        m.create_table(
            tenant_table("category")
                .col(id("competition_id"))
                .col(text("slug"))
                .col(text("name"))
                .col(text_null("sex"))
                .col(text("age_class"))
                .col(text("weight"))
                .col(small("position"))
                .foreign_key(&mut fk_in_tenant(
                    "category",
                    "competition_id",
                    "competition",
                ))
                .to_owned(),
        )
        .await?;
        m.create_index(unique_in_tenant("category", &["competition_id", "slug"]))
            .await?;
        wall(m, "category").await?;
        m.create_table(
            tenant_table("club")
                .col(text("name"))
                .col(text("search"))
                .col(text_null("country"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique_in_tenant("club", &["search"]))
            .await?;
        wall(m, "club").await?;
        m.create_table(
            tenant_table("club_alias")
                .col(id("club_id"))
                .col(text("name"))
                .col(text("search"))
                .foreign_key(&mut fk_in_tenant("club_alias", "club_id", "club"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique_in_tenant("club_alias", &["search"]))
            .await?;
        wall(m, "club_alias").await?;
        m.create_table(
            tenant_table("placing")
                .col(id("competition_id"))
                .col(id("category_id"))
                .col(small_null("place"))
                .col(small("position"))
                .col(id_null("club_id"))
                .col(text_null("country"))
                .col(small_null("contests_won"))
                .col(flag("without_medal"))
                .col(id_null("member_id"))
                .col(small_null("entrant"))
                .col(bytes("sealed"))
                .col(number("rev"))
                .foreign_key(&mut fk_in_tenant(
                    "placing",
                    "competition_id",
                    "competition",
                ))
                .foreign_key(&mut fk_in_tenant("placing", "category_id", "category"))
                .foreign_key(&mut fk_in_tenant("placing", "club_id", "club"))
                .foreign_key(&mut fk_in_tenant("placing", "member_id", "member"))
                .to_owned(),
        )
        .await?;
        m.create_index(index_in_tenant(
            "placing",
            &["competition_id", "category_id", "position"],
        ))
        .await?;
        m.create_index(index_in_tenant("placing", &["member_id"]))
            .await?;
        m.create_index(unique_in_tenant("placing", &["category_id", "entrant"]))
            .await?;
        wall(m, "placing").await?;
        m.create_table(
            tenant_table("athlete")
                .col(text("slug"))
                .col(text("name"))
                .col(bytes("identity"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique_in_tenant("athlete", &["slug"]))
            .await?;
        m.create_index(unique_in_tenant("athlete", &["identity"]))
            .await?;
        wall(m, "athlete").await?;
        m.create_table(
            tenant_table("public_placing")
                .col(id("competition_id"))
                .col(id("category_id"))
                .col(id_null("athlete_id"))
                .col(small_null("place"))
                .col(small("position"))
                .col(text("name"))
                .col(text("club"))
                .col(text_null("country"))
                .col(small_null("contests_won"))
                .col(flag("without_medal"))
                .col(small_null("entrant"))
                .foreign_key(&mut fk_in_tenant(
                    "public_placing",
                    "competition_id",
                    "competition",
                ))
                .foreign_key(&mut fk_in_tenant(
                    "public_placing",
                    "category_id",
                    "category",
                ))
                .foreign_key(&mut fk_in_tenant("public_placing", "athlete_id", "athlete"))
                .to_owned(),
        )
        .await?;
        m.create_index(index_in_tenant(
            "public_placing",
            &["competition_id", "category_id", "position"],
        ))
        .await?;
        m.create_index(index_in_tenant("public_placing", &["athlete_id"]))
            .await?;
        wall(m, "public_placing").await?;
        m.create_table(
            tenant_table("correction")
                .col(id("competition_id"))
                .col(id_null("category_id"))
                .col(instant("at"))
                .col(text("reason"))
                .foreign_key(&mut fk_in_tenant(
                    "correction",
                    "competition_id",
                    "competition",
                ))
                .foreign_key(&mut fk_in_tenant("correction", "category_id", "category"))
                .to_owned(),
        )
        .await?;
        m.create_index(index_in_tenant("correction", &["competition_id", "at"]))
            .await?;
        wall(m, "correction").await?;
        m.create_table(
            tenant_table("result_draft")
                .col(id("competition_id"))
                .col(text("stage"))
                .col(bytes("sealed"))
                .col(id("created_by"))
                .col(instant("created_at"))
                .col(instant("expires_at"))
                .col(number("rev"))
                .foreign_key(&mut fk_in_tenant(
                    "result_draft",
                    "competition_id",
                    "competition",
                ))
                .to_owned(),
        )
        .await?;
        m.create_index(index_in_tenant("result_draft", &["competition_id"]))
            .await?;
        wall(m, "result_draft").await?;
        Ok(())
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            "result_draft",
            "correction",
            "public_placing",
            "athlete",
            "placing",
            "club_alias",
            "club",
            "category",
            "competition",
        ] {
            drop_table(m, table).await?;
        }
        Ok(())
    }
}
