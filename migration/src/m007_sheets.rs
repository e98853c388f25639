//! Drawn categories, their contests, and what the public sees of them.
use sea_orm_migration::prelude::*;

use crate::columns::*;

/// Drawn categories, their contests, and what the public sees of them.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.create_table(
            tenant_table("sheet")
                .col(id("competition_id"))
                .col(id("category_id"))
                .col(text("profile"))
                .col(json("wiring"))
                .col(json("draw"))
                .col(json("struck"))
                .col(json("decided"))
                .col(number("rev"))
                .col(instant("created_at"))
                .col(instant("updated_at"))
                .foreign_key(&mut fk_in_tenant("sheet", "competition_id", "competition"))
                .foreign_key(&mut fk_in_tenant("sheet", "category_id", "category"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique_in_tenant("sheet", &["category_id"]))
            .await?;
        m.create_index(index_in_tenant("sheet", &["competition_id"]))
            .await?;
        wall(m, "sheet").await?;
        m.create_table(
            tenant_table("contest")
                .col(id("sheet_id"))
                .col(small("no"))
                .col(text("round"))
                .col(id("white_id"))
                .col(id("blue_id"))
                .col(text_null("winner"))
                .col(text("kind"))
                .col(small("white_ippon"))
                .col(small("white_waza_ari"))
                .col(small("white_yuko"))
                .col(small("white_shido"))
                .col(small("blue_ippon"))
                .col(small("blue_waza_ari"))
                .col(small("blue_yuko"))
                .col(small("blue_shido"))
                .col(small("seconds"))
                .col(flag("golden_score"))
                .col(flag_null("loser_continues"))
                .col(number("rev"))
                .foreign_key(&mut fk_in_tenant("contest", "sheet_id", "sheet"))
                .foreign_key(&mut fk_in_tenant("contest", "white_id", "placing"))
                .foreign_key(&mut fk_in_tenant("contest", "blue_id", "placing"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique_in_tenant("contest", &["sheet_id", "no"]))
            .await?;
        m.create_index(index_in_tenant("contest", &["white_id"]))
            .await?;
        m.create_index(index_in_tenant("contest", &["blue_id"]))
            .await?;
        wall(m, "contest").await?;
        m.create_table(
            tenant_table("public_sheet")
                .col(id("competition_id"))
                .col(id("category_id"))
                .col(small("contests"))
                .col(json("content"))
                .foreign_key(&mut fk_in_tenant(
                    "public_sheet",
                    "competition_id",
                    "competition",
                ))
                .foreign_key(&mut fk_in_tenant("public_sheet", "category_id", "category"))
                .to_owned(),
        )
        .await?;
        m.create_index(unique_in_tenant("public_sheet", &["category_id"]))
            .await?;
        m.create_index(index_in_tenant("public_sheet", &["competition_id"]))
            .await?;
        wall(m, "public_sheet").await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        for table in ["public_sheet", "contest", "sheet"] {
            drop_table(m, table).await?;
        }
        Ok(())
    }
}
