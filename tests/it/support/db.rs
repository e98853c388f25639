//! A database for each test: a copy of a migrated template. SQLite by default; PostgreSQL when `TEST_DATABASE_URL` names a
//! server (as a role that may create databases and roles).
use std::{
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
};

use sea_orm::{ConnectionTrait as _, Database};
use tatami::platform::db::{Db, DbUrl};
use tokio::sync::OnceCell;

/// The runtime role on PostgreSQL: owns nothing, bound by row-level security.
const RUNTIME: &str = "tatami_test_app";
/// The owner of the schema on PostgreSQL; no superuser, so that FORCE ROW LEVEL SECURITY is what protects.
const OWNER: &str = "tatami_test_owner";

static SQLITE_TEMPLATE: OnceCell<PathBuf> = OnceCell::const_new();
static POSTGRES_TEMPLATE: OnceCell<String> = OnceCell::const_new();
static NEXT: AtomicU32 = AtomicU32::new(1);

/// Addresses of a database of one's own.
pub struct TestDb {
    pub runtime: DbUrl,
    pub owner: Option<DbUrl>,
    /// Server and name of a PostgreSQL database to drop.
    drop: Option<(String, String)>,
}

impl Drop for TestDb {
    fn drop(&mut self) {
        let Some((server, name)) = self.drop.take() else {
            return;
        };
        let done = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap();
            runtime.block_on(async {
                let admin = Database::connect(&server).await.unwrap();
                drop(
                    admin
                        .execute_unprepared(&format!(
                            "DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)"
                        ))
                        .await,
                );
            });
        });
        drop(done.join());
    }
}

/// Whether the tests run on PostgreSQL.
pub fn is_postgres() -> bool {
    std::env::var("TEST_DATABASE_URL").is_ok_and(|url| !url.is_empty())
}

pub async fn fresh(dir: &Path) -> TestDb {
    match std::env::var("TEST_DATABASE_URL") {
        Ok(server) if !server.is_empty() => postgres(server).await,
        _ => sqlite(dir).await,
    }
}

/// A copy of the migrated SQLite file.
pub async fn sqlite(dir: &Path) -> TestDb {
    let template = SQLITE_TEMPLATE
        .get_or_init(|| async {
            let path =
                std::env::temp_dir().join(format!("tatami-template-{}.sqlite", std::process::id()));
            drop(std::fs::remove_file(&path));
            let db = Db::connect(&DbUrl::sqlite_file(&path)).await.unwrap();
            db.schema().migrate().await.unwrap();
            db.checkpoint(10).await.unwrap();
            db.close().await.unwrap();
            path
        })
        .await;
    let path = dir.join("tatami.sqlite");
    std::fs::copy(template, &path).unwrap();
    TestDb {
        runtime: DbUrl::sqlite_file(&path),
        owner: None,
        drop: None,
    }
}

/// A copy of the migrated database on a PostgreSQL server.
pub async fn postgres(server: String) -> TestDb {
    let template = POSTGRES_TEMPLATE
        .get_or_init(|| async {
            let name = format!("tatami_template_{}", std::process::id());
            let admin = Database::connect(&server).await.unwrap();
            for (role, extra) in [(OWNER, "CREATEDB"), (RUNTIME, "")] {
                let sql = format!(
                    "DO $$ BEGIN CREATE ROLE {role} LOGIN PASSWORD 'test' NOSUPERUSER NOBYPASSRLS {extra}; \
                     EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$"
                );
                admin.execute_unprepared(&sql).await.unwrap();
            }
            admin.execute_unprepared(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await.unwrap();
            admin.execute_unprepared(&format!("CREATE DATABASE {name} OWNER {OWNER}")).await.unwrap();
            let owner = address(&server, OWNER, &name);
            tatami::commands::start::migrate_as_owner(&owner, &address(&server, RUNTIME, &name)).await.unwrap();
            name
        })
        .await;
    let name = format!(
        "tatami_test_{}_{}",
        std::process::id(),
        NEXT.fetch_add(1, Ordering::Relaxed)
    );
    let admin = Database::connect(&server).await.unwrap();
    let copy = format!("CREATE DATABASE {name} TEMPLATE {template} OWNER {OWNER}");
    // Two copies at the same moment are refused by the server: "source database is being accessed by other users".
    for attempt in 0.. {
        match admin.execute_unprepared(&copy).await {
            Ok(_) => break,
            Err(_) if attempt < 100 => {
                tokio::time::sleep(std::time::Duration::from_millis(20)).await
            }
            Err(error) => panic!("{error}"),
        }
    }
    drop(admin.close().await);
    TestDb {
        runtime: address(&server, RUNTIME, &name),
        owner: Some(address(&server, OWNER, &name)),
        drop: Some((server, name)),
    }
}

fn address(server: &str, role: &str, name: &str) -> DbUrl {
    let rest = server.split_once("://").unwrap().1;
    let host = rest.split_once('@').map_or(rest, |(_, host)| host);
    let host = host.split('/').next().unwrap();
    DbUrl::new(format!("postgres://{role}:test@{host}/{name}")).unwrap()
}
