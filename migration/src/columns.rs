//! Portable columns, keys and walls. Everything here means the same on SQLite and on PostgreSQL.
use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

/// A text column.
pub fn text(name: &'static str) -> ColumnDef {
    ColumnDef::new(Alias::new(name))
        .text()
        .not_null()
        .to_owned()
}
/// A text column; may be missing.
pub fn text_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(Alias::new(name)).text().null().to_owned()
}
/// A day.
pub fn date(name: &'static str) -> ColumnDef {
    ColumnDef::new(Alias::new(name))
        .date()
        .not_null()
        .to_owned()
}
/// A day; may be missing.
pub fn date_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(Alias::new(name)).date().null().to_owned()
}
/// A moment in UTC, written by the application's clock.
pub fn instant(name: &'static str) -> ColumnDef {
    ColumnDef::new(Alias::new(name))
        .timestamp_with_time_zone()
        .not_null()
        .to_owned()
}
/// A moment in UTC, written by the application's clock; may be missing.
pub fn instant_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(Alias::new(name))
        .timestamp_with_time_zone()
        .null()
        .to_owned()
}
/// Bytes: ciphertexts, hashes, sort keys.
pub fn bytes(name: &'static str) -> ColumnDef {
    ColumnDef::new(Alias::new(name))
        .binary()
        .not_null()
        .to_owned()
}
/// Bytes: ciphertexts, hashes, sort keys; may be missing.
pub fn bytes_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(Alias::new(name)).binary().null().to_owned()
}
/// A 64-bit number.
pub fn number(name: &'static str) -> ColumnDef {
    ColumnDef::new(Alias::new(name))
        .big_integer()
        .not_null()
        .to_owned()
}
/// A 64-bit number; may be missing.
pub fn number_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(Alias::new(name))
        .big_integer()
        .null()
        .to_owned()
}
/// A 32-bit number.
pub fn small(name: &'static str) -> ColumnDef {
    ColumnDef::new(Alias::new(name))
        .integer()
        .not_null()
        .to_owned()
}
/// A 32-bit number; may be missing.
pub fn small_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(Alias::new(name)).integer().null().to_owned()
}
/// Yes or no.
pub fn flag(name: &'static str) -> ColumnDef {
    ColumnDef::new(Alias::new(name))
        .boolean()
        .not_null()
        .to_owned()
}
/// Yes or no; may be missing.
pub fn flag_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(Alias::new(name)).boolean().null().to_owned()
}
/// A JSON document.
pub fn json(name: &'static str) -> ColumnDef {
    ColumnDef::new(Alias::new(name))
        .json()
        .not_null()
        .to_owned()
}
/// A JSON document; may be missing.
pub fn json_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(Alias::new(name)).json().null().to_owned()
}
/// An id.
pub fn id(name: &'static str) -> ColumnDef {
    ColumnDef::new(Alias::new(name))
        .uuid()
        .not_null()
        .to_owned()
}
/// An id; may be missing.
pub fn id_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(Alias::new(name)).uuid().null().to_owned()
}

/// A table of a tenant: the primary key begins with the tenant.
pub fn tenant_table(name: &'static str) -> TableCreateStatement {
    Table::create()
        .table(Alias::new(name))
        .col(id("tenant_id"))
        .col(id("id"))
        .primary_key(
            Index::create()
                .name(format!("{name}_pkey"))
                .col(Alias::new("tenant_id"))
                .col(Alias::new("id")),
        )
        .to_owned()
}

/// A table of the installation, with its key column.
pub fn global_table(name: &'static str, mut key: ColumnDef) -> TableCreateStatement {
    Table::create()
        .table(Alias::new(name))
        .col(key.primary_key().to_owned())
        .to_owned()
}

/// A reference within one tenant: it cannot point at another tenant's row, whatever the code forgets.
pub fn fk_in_tenant(
    table: &'static str,
    column: &'static str,
    parent: &'static str,
) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .name(format!("{table}_{column}_fk"))
        .from(
            Alias::new(table),
            (Alias::new("tenant_id"), Alias::new(column)),
        )
        .to(
            Alias::new(parent),
            (Alias::new("tenant_id"), Alias::new("id")),
        )
        .on_delete(ForeignKeyAction::Restrict)
        .to_owned()
}

/// A reference between tables of the installation.
pub fn fk(
    table: &'static str,
    column: &'static str,
    parent: &'static str,
) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .name(format!("{table}_{column}_fk"))
        .from(Alias::new(table), Alias::new(column))
        .to(Alias::new(parent), Alias::new("id"))
        .on_delete(ForeignKeyAction::Restrict)
        .to_owned()
}

fn index_on(
    table: &'static str,
    columns: &[&'static str],
    in_tenant: bool,
    suffix: &str,
) -> IndexCreateStatement {
    let mut index = Index::create();
    index
        .name(format!("{table}_{}_{suffix}", columns.join("_")))
        .table(Alias::new(table));
    if in_tenant {
        index.col(Alias::new("tenant_id"));
    }
    for column in columns {
        index.col(Alias::new(*column));
    }
    index
}
/// Unique within a tenant; never across tenants, which would tell one tenant of another.
pub fn unique_in_tenant(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    index_on(table, columns, true, "key").unique().to_owned()
}
/// An index within a tenant.
pub fn index_in_tenant(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    index_on(table, columns, true, "idx")
}
/// Unique in the whole installation: only for tables of the installation.
pub fn unique(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    index_on(table, columns, false, "key").unique().to_owned()
}
/// An index of a table of the installation.
pub fn index(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    index_on(table, columns, false, "idx")
}

/// The database's own wall around a tenant table: row-level security on PostgreSQL,
/// "a row never changes its tenant" on SQLite (which has no row-level security).
pub async fn wall(m: &SchemaManager<'_>, table: &str) -> Result<(), DbErr> {
    let db = m.get_connection();
    if m.get_database_backend() == DbBackend::Postgres {
        for sql in [
            format!("ALTER TABLE \"{table}\" ENABLE ROW LEVEL SECURITY"),
            format!("ALTER TABLE \"{table}\" FORCE ROW LEVEL SECURITY"),
            format!(
                "CREATE POLICY \"{table}_tenant\" ON \"{table}\" FOR ALL \
                 USING (tenant_id = (SELECT current_setting('app.tenant', true))::uuid) \
                 WITH CHECK (tenant_id = (SELECT current_setting('app.tenant', true))::uuid)"
            ),
        ] {
            db.execute_unprepared(&sql).await?;
        }
    } else {
        db.execute_unprepared(&format!(
            "CREATE TRIGGER \"{table}_tenant_fixed\" BEFORE UPDATE OF tenant_id ON \"{table}\" \
             WHEN NEW.tenant_id IS NOT OLD.tenant_id \
             BEGIN SELECT RAISE(ABORT, 'a row never changes its tenant'); END"
        ))
        .await?;
    }
    Ok(())
}

/// The one thing that is read across tenants: rows that say what a person's own account is somewhere (roles, relations to
/// members), to offer the places they may enter.
pub async fn own_rows_policy(
    m: &SchemaManager<'_>,
    table: &str,
    account: &str,
) -> Result<(), DbErr> {
    if m.get_database_backend() == DbBackend::Postgres {
        m.get_connection()
            .execute_unprepared(&format!(
                "CREATE POLICY {table}_own ON \"{table}\" FOR SELECT \
                 USING ({account} = (SELECT nullif(current_setting('app.account', true), ''))::uuid)"
            ))
            .await?;
    }
    Ok(())
}

/// Drops a table.
pub async fn drop_table(m: &SchemaManager<'_>, table: &'static str) -> Result<(), DbErr> {
    m.drop_table(Table::drop().table(Alias::new(table)).to_owned())
        .await
}
