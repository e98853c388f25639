//! Nobody reaches another tenant: by a forgotten filter, by a reference, by a unique rule, by the runtime role.
use axum::http::StatusCode;
use entity::{
    club, club_alias,
    ids::ClubId,
    scope::{GLOBAL_TABLES, TENANT_TABLES, TenantOwned as _},
};
use sea_orm::{
    ConnectionTrait as _, Database, DatabaseConnection, DbBackend, EntityTrait as _, Set, Statement,
};
use tatami::platform::error::AppError;

use crate::support::{TestApp, TestTenant};

#[tokio::test]
async fn the_server_is_well_and_a_page_that_does_not_exist_is_not_found() {
    let app = TestApp::start().await;
    app.stranger().get("/healthz").await.ok().has_text("ok");
    app.stranger()
        .get("/o/nikoli")
        .await
        .is(StatusCode::SEE_OTHER);
    app.stranger()
        .get("/ni-strani")
        .await
        .is(StatusCode::NOT_FOUND);
}

async fn rows(db: &DatabaseConnection, sql: &str) -> Vec<(String, String)> {
    db.query_all_raw(Statement::from_string(db.get_database_backend(), sql))
        .await
        .unwrap()
        .iter()
        .map(|row| {
            (
                row.try_get_by_index(0).unwrap(),
                row.try_get_by_index(1).unwrap(),
            )
        })
        .collect()
}

async fn connection(app: &TestApp) -> DatabaseConnection {
    Database::connect(app.db.owner.as_ref().unwrap_or(&app.db.runtime).as_str())
        .await
        .unwrap()
}

#[tokio::test]
async fn every_table_is_either_a_tenants_or_the_installations() {
    let app = TestApp::start().await;
    let db = connection(&app).await;
    let sql = if db.get_database_backend() == DbBackend::Postgres {
        "SELECT tablename::text, tablename::text FROM pg_tables WHERE schemaname = 'public'"
    } else {
        "SELECT name, name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    };
    for (table, _) in rows(&db, sql).await {
        let is_known = TENANT_TABLES.contains(&table.as_str())
            || GLOBAL_TABLES.contains(&table.as_str())
            || table == "seaql_migrations";
        assert!(is_known, "{table} is in neither list of entity::scope");
    }
}

#[tokio::test]
async fn every_key_unique_rule_and_reference_of_a_tenants_table_begins_with_its_tenant() {
    let app = TestApp::start().await;
    let db = connection(&app).await;
    for table in TENANT_TABLES {
        let (unique, references) = if db.get_database_backend() == DbBackend::Postgres {
            (
                format!(
                    "SELECT i.relname::text, a.attname::text FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid \
                     JOIN pg_class t ON t.oid = x.indrelid JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = x.indkey[0] \
                     WHERE t.relname = '{table}' AND x.indisunique"
                ),
                format!(
                    "SELECT c.conname::text, a.attname::text FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid \
                     JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = c.conkey[1] WHERE t.relname = '{table}' AND c.contype = 'f'"
                ),
            )
        } else {
            (
                format!(
                    "SELECT l.name, i.name FROM pragma_index_list('{table}') l JOIN pragma_index_info(l.name) i WHERE l.\"unique\" = 1 AND i.seqno = 0"
                ),
                format!(
                    "SELECT CAST(id AS TEXT), \"from\" FROM pragma_foreign_key_list('{table}') WHERE seq = 0"
                ),
            )
        };
        let found = rows(&db, &unique).await;
        assert!(!found.is_empty(), "{table} has no key");
        for (name, first) in found.into_iter().chain(rows(&db, &references).await) {
            assert_eq!(first, "tenant_id", "{table}: {name}");
        }
    }
}

#[tokio::test]
async fn on_postgresql_row_level_security_is_forced_and_the_runtime_role_owns_nothing() {
    let app = TestApp::start().await;
    let db = connection(&app).await;
    if db.get_database_backend() != DbBackend::Postgres {
        // SQLite has no row-level security; its wall is the trigger that keeps a row's tenant.
        let triggers = rows(
            &db,
            "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'",
        )
        .await;
        for table in TENANT_TABLES {
            assert!(
                triggers.iter().any(|(_, t)| t == table),
                "{table} has no trigger"
            );
        }
        return;
    }
    let forced = rows(
        &db,
        "SELECT relname::text, (relrowsecurity AND relforcerowsecurity)::text FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
    )
    .await;
    for table in TENANT_TABLES {
        assert!(
            forced.contains(&((*table).to_owned(), "true".to_owned())),
            "{table}: row-level security is not forced"
        );
    }
    let policies = rows(
        &db,
        "SELECT tablename::text, policyname::text FROM pg_policies WHERE schemaname = 'public' ORDER BY 1, 2",
    )
    .await;
    let beyond: Vec<_> = policies
        .iter()
        .filter(|(table, name)| *name != format!("{table}_tenant"))
        .collect();
    assert_eq!(
        beyond,
        [
            &("relation".to_owned(), "relation_own".to_owned()),
            &("role".to_owned(), "role_own".to_owned()),
            &("support_grant".to_owned(), "support_grant_own".to_owned())
        ],
        "the list of policies that read across tenants"
    );
    assert_eq!(
        app.platform
            .db()
            .schema()
            .runtime_role_problem()
            .await
            .unwrap(),
        None
    );

    // The runtime role without a tenant sees nothing, whatever it asks.
    let runtime = Database::connect(app.db.runtime.as_str()).await.unwrap();
    app.club("prvi").await;
    for table in TENANT_TABLES {
        let sql = format!("SELECT count(*) FROM \"{table}\"");
        let answer = runtime
            .query_one_raw(Statement::from_string(DbBackend::Postgres, sql))
            .await;
        if let Ok(Some(row)) = answer {
            assert_eq!(row.try_get_by_index::<i64>(0).unwrap(), 0, "{table}");
        }
        assert!(
            runtime
                .execute_unprepared(&format!("TRUNCATE \"{table}\""))
                .await
                .is_err(),
            "{table} can be truncated"
        );
    }
}

async fn club_of(app: &TestApp, tenant: &TestTenant, name: &str) -> ClubId {
    let id = ClubId(app.platform.new_id());
    app.platform
        .db()
        .write(tenant.id, async |tx| {
            let row = club::Model {
                tenant_id: tenant.id,
                id,
                name: name.to_owned(),
                search: name.to_lowercase(),
                country: None,
            };
            club::Entity::insert(club::ActiveModel::from(row))
                .exec_without_returning(tx)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
    id
}

#[tokio::test]
#[expect(
    clippy::disallowed_methods,
    reason = "the deliberate violations this test is about"
)]
async fn a_transaction_of_one_tenant_reaches_no_row_of_another() {
    let app = TestApp::start().await;
    let (own, foreign) = (app.club("prvi").await, app.club("drugi").await);
    let (_, theirs) = (
        club_of(&app, &own, "Naš").await,
        club_of(&app, &foreign, "Njihov").await,
    );
    let db = app.platform.db();

    // A forgotten filter, another tenant's id, a delete without a filter: refused before they are sent.
    assert!(
        db.read(own.id, async |tx| Ok(club::Entity::find().all(tx).await?))
            .await
            .is_err()
    );
    assert!(
        db.read(own.id, async |tx| Ok(club::Entity::of(foreign.id)
            .all(tx)
            .await?))
            .await
            .is_err()
    );
    assert!(
        db.write(own.id, async |tx| Ok(club::Entity::delete_many()
            .exec(tx)
            .await?))
            .await
            .is_err()
    );
    assert!(
        db.write(own.id, async |tx| Ok(tx
            .execute_unprepared("DELETE FROM club")
            .await?))
            .await
            .is_err()
    );
    assert!(
        db.system_read("test", async |tx| Ok(club::Entity::find().all(tx).await?))
            .await
            .is_err()
    );

    // A row for another tenant, and a reference to another tenant's row: refused by the database.
    let row = club::Model {
        tenant_id: foreign.id,
        id: ClubId(app.platform.new_id()),
        name: "Vrinjen".into(),
        search: "vrinjen".into(),
        country: None,
    };
    let inserted = db
        .write(own.id, async |tx| {
            club::Entity::insert(club::ActiveModel::from(row.clone()))
                .exec_without_returning(tx)
                .await?;
            Ok(())
        })
        .await;
    assert!(inserted.is_err());
    let alias = club_alias::ActiveModel {
        tenant_id: Set(own.id),
        id: Set(app.platform.new_id()),
        club_id: Set(theirs),
        name: Set("Vzdevek".to_owned()),
        search: Set("vzdevek".to_owned()),
    };
    let linked: Result<(), AppError> = db
        .write(own.id, async move |tx| {
            club_alias::Entity::insert(alias)
                .exec_without_returning(tx)
                .await?;
            Ok(())
        })
        .await;
    assert!(linked.is_err(), "a reference crossed the wall");

    let left = db
        .read(foreign.id, async |tx| {
            Ok(club::Entity::of(foreign.id).all(tx).await?)
        })
        .await
        .unwrap();
    assert_eq!(left.len(), 1);
}
