//! Publishing, taking back and correcting.
use super::*;

#[tokio::test]
async fn what_is_published_is_what_was_previewed() {
    let stage = Stage::set().await;
    stage.import(FILE).await;
    let form = stage
        .director
        .get(format!("{}/publish", stage.event))
        .await
        .ok();
    let seen = form.attr("input[name=seen]", "value").unwrap();
    set_policy(&stage, &json!({ "under_15": "full" })).await;
    stage
        .director
        .post(format!("{}/publish", stage.event), &[("seen", &seen)])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("se medtem spremenil")
        .has_text("Nina Zupan");
    stage
        .public("/t/zveza/pokal-jezera-2026")
        .await
        .is(StatusCode::NOT_FOUND);
    stage.publish().await;
    publish(&stage.director, &stage.event)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("že objavljeni");
}

#[tokio::test]
async fn nothing_is_published_before_the_profile_is_complete() {
    use entity::profile;
    use sea_orm::sea_query::Expr;
    let stage = Stage::set().await;
    stage.import(FILE).await;
    let without = async |email: &str| {
        stage
            .app
            .platform
            .db()
            .write(stage.tenant.id, async |tx| {
                profile::Entity::update_of(stage.tenant.id)
                    .col_expr(profile::Column::PrivacyEmail, Expr::value(email))
                    .col_expr(profile::Column::Rev, Expr::value(email.len() as i64 + 5))
                    .exec(tx)
                    .await?;
                Ok(())
            })
            .await
            .unwrap();
    };
    without("").await;
    let page = stage
        .director
        .get(format!("{}/publish", stage.event))
        .await
        .ok();
    assert_eq!(
        page.attr(".note.bad a", "href").as_deref(),
        Some("/o/zveza/settings")
    );
    publish(&stage.director, &stage.event)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    stage.public("/t/zveza").await.is(StatusCode::NOT_FOUND);
    without("zasebnost@zveza.example").await;
    stage.publish().await;
    stage.public("/t/zveza").await.ok();
}

#[tokio::test]
async fn results_taken_back_are_gone() {
    let stage = Stage::published().await;
    stage.public("/t/zveza/a/eva-hribar").await.ok();
    stage
        .director
        .post(format!("{}/unpublish", stage.event), &[])
        .await
        .redirects_to(&stage.event);
    for path in [
        "",
        ".json",
        ".csv",
        "/medals",
        "/c/zenske-57-kg",
        "/c/zenske-57-kg.json",
    ] {
        let gone = stage
            .public(&format!("/t/zveza/pokal-jezera-2026{path}"))
            .await
            .is(StatusCode::GONE);
        gone.has_no_text("Hribar").has_no_text("Pokal");
    }
    stage
        .public("/en/t/zveza/pokal-jezera-2026")
        .await
        .is(StatusCode::GONE)
        .has_text("withdrawn");
    stage
        .public("/t/zveza/a/eva-hribar")
        .await
        .is(StatusCode::NOT_FOUND);
    stage.public("/t/zveza").await.ok().has_no_text("Pokal");
    assert_eq!(
        rows::<public_placing::Entity>(&stage.app, &stage.tenant)
            .await
            .len(),
        0
    );
    assert_eq!(
        rows::<athlete::Entity>(&stage.app, &stage.tenant)
            .await
            .len(),
        0
    );
    assert_eq!(
        rows::<placing::Entity>(&stage.app, &stage.tenant)
            .await
            .len(),
        5
    );
    stage
        .director
        .post(format!("{}/unpublish", stage.event), &[])
        .await
        .is(StatusCode::CONFLICT);
    stage
        .director
        .post(format!("{}/remove", stage.event), &[])
        .await
        .is(StatusCode::CONFLICT);
}

#[tokio::test]
async fn a_correction_shows_its_time_and_reason_and_not_what_was_removed() {
    let stage = Stage::published().await;
    let address = format!("{}/remove", stage.placing_of("Giulia Rossi").await);
    stage
        .director
        .post(&address, &[("reason", "")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("Napiši, zakaj");
    let refused = stage
        .director
        .post(&address, &[("reason", "Rossijeva ni tekmovala")])
        .await;
    refused
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("vsebuje priimek")
        .has_text("Podatki niso shranjeni");
    stage
        .director
        .post(&address, &[("reason", "Vpis v napačno kategorijo")])
        .await
        .is(StatusCode::SEE_OTHER);
    for path in [
        "",
        "/c/zenske-57-kg",
        "/c/zenske-57-kg.json",
        ".json",
        ".csv",
        "/medals",
    ] {
        let page = stage
            .public(&format!("/t/zveza/pokal-jezera-2026{path}"))
            .await
            .ok();
        page.has_no_text("Rossi")
            .has_no_text("Giulia")
            .has_no_text("Lecco");
    }
    let page = stage
        .public("/t/zveza/pokal-jezera-2026/c/zenske-57-kg")
        .await
        .ok();
    page.has_text("Vpis v napačno kategorijo")
        .has_text("10. 3. 2026 ob 11.00");
    stage
        .public("/t/zveza/a/giulia-rossi")
        .await
        .is(StatusCode::NOT_FOUND);
    stage
        .public("/t/zveza/pokal-jezera-2026/c/deklice-u14-40")
        .await
        .ok()
        .has_no_text("Vpis v napačno");
    let corrections = rows::<correction::Entity>(&stage.app, &stage.tenant).await;
    assert_eq!(corrections.len(), 1);
}
