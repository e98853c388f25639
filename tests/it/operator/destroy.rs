//! The end of a tenant: its key and every row of it go, whatever it accepted and objected to.
use chrono::TimeDelta;
use entity::{acceptance, ids::SubProcessorId, objection, sub_processor, told};
use sea_orm::{ActiveValue::Set, EntityTrait as _};
use tatami::{
    app,
    platform::error::AppError,
    tenants::lifecycle::{self, Change, find_ended},
};

use crate::{
    members::{adult, insert},
    support::{TestApp, behind},
};

/// Rows of every table that has the column of a tenant, counted behind the application.
async fn rows_left(app: &TestApp, tenant: uuid::Uuid) -> Vec<String> {
    use sea_orm::{ConnectionTrait as _, Statement};
    let db = behind(app).await;
    let mut left = Vec::new();
    let more = ["acceptance", "objection", "told", "outbox", "queue"];
    for table in entity::scope::TENANT_TABLES.iter().chain(&more) {
        let backend = db.get_database_backend();
        let mark = if backend == sea_orm::DbBackend::Postgres {
            "$1"
        } else {
            "?"
        };
        // Quoted: `placing` is a word of PostgreSQL's own.
        let sql = format!("SELECT COUNT(*) AS n FROM \"{table}\" WHERE tenant_id = {mark}");
        let row = db
            .query_one_raw(Statement::from_sql_and_values(
                backend,
                sql,
                [tenant.into()],
            ))
            .await
            .unwrap()
            .unwrap();
        let n: i64 = row.try_get("", "n").unwrap();
        if n > 0 {
            left.push(format!("{table}: {n}"));
        }
    }
    left
}

#[tokio::test]
async fn promise_b37_an_ended_tenant_is_destroyed_with_its_key_and_nothing_hinders_it() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let other = app.club("druga").await;
    let owner = app.owner(&club).await;
    app.owner(&other).await;
    insert(&app, &club, vec![adult("Ana", "Novak").into()]).await;
    insert(&app, &other, vec![adult("Bor", "Kos").into()]).await;
    app::housekeeping(&app.platform).await.unwrap();
    // It accepted an agreement, objected to a sub-processor and was told of it.
    let (now, new) = (app.now(), || app.platform.new_id());
    let processor = new();
    let (accepted, objected, announced) = (new(), new(), new());
    app.platform
        .db()
        .system_write("what a test accepted", async |tx| {
            sub_processor::Entity::insert(sub_processor::ActiveModel {
                id: Set(SubProcessorId(processor)),
                name: Set("Gostovanje".into()),
                address: Set("Ljubljana".into()),
                country: Set("SI".into()),
                category: Set("hosting".into()),
                task_sl: Set("gostovanje".into()),
                task_en: Set("hosting".into()),
                data_in: Set(serde_json::json!(["SI"])),
                contract_ref: Set("1".into()),
                safeguard: Set(String::new()),
                since: Set(now.date_naive()),
                until: Set(None),
                reviewed_on: Set(None),
                created_at: Set(now),
                told_at: Set(None),
                end_told_at: Set(None),
            })
            .exec_without_returning(tx)
            .await?;
            acceptance::Entity::insert(acceptance::ActiveModel {
                id: Set(accepted),
                tenant_id: Set(club.id),
                agreement_no: Set(7),
                agreement_hash: Set(vec![1; 32]),
                account_id: Set(Some(owner.account())),
                accepted_at: Set(now),
            })
            .exec_without_returning(tx)
            .await?;
            objection::Entity::insert(objection::ActiveModel {
                id: Set(objected),
                tenant_id: Set(club.id),
                sub_processor_id: Set(SubProcessorId(processor)),
                account_id: Set(owner.account()),
                reason: Set("Ne želimo.".into()),
                created_at: Set(now),
                answer: Set(None),
                answered_at: Set(None),
                answered_by: Set(None),
            })
            .exec_without_returning(tx)
            .await?;
            told::Entity::insert(told::ActiveModel {
                id: Set(announced),
                tenant_id: Set(club.id),
                kind: Set("sub_processor".into()),
                subject_id: Set(processor),
                mails: Set(1),
                told_at: Set(now),
            })
            .exec_without_returning(tx)
            .await?;
            Ok(())
        })
        .await
        .unwrap();
    let found = async |slug: &str| {
        let slug = slug.to_owned();
        app.platform
            .db()
            .system_read("a tenant of a test", async |tx| find_ended(tx, &slug).await)
            .await
            .unwrap()
    };
    // Only what has ended is destroyed.
    assert!(found("dolina").await.is_none());
    let operator = app.operator().await;
    let by = operator.account();
    let end = Change::End {
        reason: "Pogodba je potekla.".into(),
    };
    app.platform
        .db()
        .write(club.id, async |tx| {
            lifecycle::change(tx, &app.platform, &end, by).await
        })
        .await
        .unwrap();
    app.later(TimeDelta::days(8));
    let ended = found("dolina").await.unwrap();
    assert!(!rows_left(&app, club.id.0).await.is_empty());
    let certificate = lifecycle::destroy(&app.platform, &ended, Some(by))
        .await
        .unwrap();
    assert_eq!(rows_left(&app, club.id.0).await, Vec::<String>::new());
    assert!(certificate.rows > 5 && certificate.log_end.seq > 0);
    assert!(!app.platform.vault().has_tenant(club.id.0));
    assert!(found("dolina").await.is_none());
    // The others have all of theirs, and the operator's log says what was done.
    assert!(!rows_left(&app, other.id.0).await.is_empty());
    assert!(app.platform.vault().has_tenant(other.id.0));
    let operator = app.sign_in(by).await;
    operator
        .get("/ops/log")
        .await
        .ok()
        .has_text("uničeni podatki organizacije");
    let again = lifecycle::destroy(&app.platform, &ended, Some(by)).await;
    assert!(matches!(
        again,
        Err(AppError::NotFound | AppError::Internal(_))
    ));
}
