//! The data register and the databases agree, column by column.
use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait as _, Database, DbBackend, Statement};
use tatami::platform::register::{FIELDS, technical};

use crate::support::TestApp;

async fn columns_of(url: &str) -> BTreeSet<(String, String)> {
    let db = Database::connect(url).await.unwrap();
    let sql = if db.get_database_backend() == DbBackend::Postgres {
        "SELECT table_name::text, column_name::text FROM information_schema.columns WHERE table_schema = 'public'"
    } else {
        "SELECT m.name, p.name FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"
    };
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.unwrap();
    rows.iter().map(|row| (row.try_get_by_index(0).unwrap(), row.try_get_by_index(1).unwrap())).collect()
}

#[tokio::test]
async fn promise_b11_every_column_of_the_database_is_in_the_register_or_declared_technical() {
    let app = TestApp::start().await;
    let url = app.db.owner.as_ref().unwrap_or(&app.db.runtime);
    let there = columns_of(url.as_str()).await;
    assert!(there.len() > 100, "the schema was not read");
    let unknown: Vec<_> = there
        .iter()
        .filter(|(table, column)| {
            !technical::is_technical(table, column) && !FIELDS.iter().any(|f| f.table == table && f.column == column)
        })
        .collect();
    assert!(unknown.is_empty(), "not in the data register (src/platform/register): {unknown:?}");
    let gone: Vec<_> = FIELDS
        .iter()
        .map(|f| (f.table.to_owned(), f.column.to_owned()))
        .chain(technical::TECHNICAL.iter().flat_map(|(t, cs)| cs.iter().map(|c| ((*t).to_owned(), (*c).to_owned()))))
        .filter(|pair| !there.contains(pair))
        .collect();
    assert!(gone.is_empty(), "in the register but not in the database: {gone:?}");
}
