//! The database past every rule of the application, as an attacker with access to it has it.
use sea_orm::{ConnectionTrait as _, Database, DatabaseConnection, Statement, Value, Values};

use super::{TestApp, is_postgres};

/// Past every rule of the application: as the owner of the file, or of the server.
pub async fn behind(app: &TestApp) -> DatabaseConnection {
    let Ok(server) = std::env::var("TEST_DATABASE_URL") else {
        return Database::connect(app.db.runtime.as_str()).await.unwrap();
    };
    let name = app.db.runtime.as_str().rsplit('/').next().unwrap();
    let base = server.rsplit_once('/').unwrap().0;
    Database::connect(format!("{base}/{name}")).await.unwrap()
}

pub async fn run(db: &DatabaseConnection, sql: &str, values: Vec<Value>) -> u64 {
    let sql = if is_postgres() {
        let mut n = 0;
        sql.chars()
            .map(|c| {
                if c == '?' {
                    n += 1;
                    format!("${n}")
                } else {
                    c.to_string()
                }
            })
            .collect()
    } else {
        sql.to_owned()
    };
    db.execute_raw(Statement {
        sql,
        values: Some(Values(values)),
        db_backend: db.get_database_backend(),
    })
    .await
    .unwrap()
    .rows_affected()
}
