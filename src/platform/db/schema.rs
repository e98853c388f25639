//! The schema: bringing it up to date, and telling whether it is.
use migration::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};

use uuid::Uuid;

use crate::platform::error::Result;

/// What the schema looks like to this version of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemaState {
    /// No table of ours is there.
    Empty,
    /// Older than this program: so many steps are missing.
    Behind(usize),
    /// Just right.
    Current,
}

/// The schema of a database.
pub struct Schema<'a> {
    pool: &'a DatabaseConnection,
}

/// A key for the advisory lock that keeps two migrating processes apart: "tatami" in ASCII.
const MIGRATION_LOCK: i64 = 0x7461_7461_6d69;

impl<'a> Schema<'a> {
    pub(super) fn new(pool: &'a DatabaseConnection) -> Self {
        Self { pool }
    }

    /// Compares the schema with this program, without writing anything.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn state(&self) -> Result<SchemaState> {
        let backend = self.pool.get_database_backend();
        let sql = if backend == DbBackend::Postgres {
            "SELECT count(*) FROM pg_catalog.pg_tables WHERE tablename = 'tenant' AND schemaname = current_schema()"
        } else {
            "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'tenant'"
        };
        let row = self
            .pool
            .query_one_raw(Statement::from_string(backend, sql))
            .await?;
        let tables: i64 = row.map(|r| r.try_get_by_index(0)).transpose()?.unwrap_or(0);
        if tables == 0 {
            return Ok(SchemaState::Empty);
        }
        let pending = Migrator::get_pending_migrations_read_only(self.pool)
            .await?
            .len();
        Ok(if pending == 0 {
            SchemaState::Current
        } else {
            SchemaState::Behind(pending)
        })
    }

    /// Whether no account and no tenant is there yet.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn has_no_rows(&self) -> Result<bool> {
        for table in ["account", "tenant"] {
            let sql = format!("SELECT count(*) FROM \"{table}\"");
            let row = self
                .pool
                .query_one_raw(Statement::from_string(
                    self.pool.get_database_backend(),
                    sql,
                ))
                .await?;
            let rows: i64 = row.map(|r| r.try_get_by_index(0)).transpose()?.unwrap_or(0);
            if rows > 0 {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The tenants that the database knows, for comparing with the keystore.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn tenants(&self) -> Result<Vec<Uuid>> {
        let backend = self.pool.get_database_backend();
        let rows = self
            .pool
            .query_all_raw(Statement::from_string(backend, "SELECT id FROM tenant"))
            .await?;
        Ok(rows
            .iter()
            .map(|row| row.try_get_by_index(0))
            .collect::<std::result::Result<_, _>>()?)
    }

    /// What SQLite finds damaged in its own file; `None` when all is well, and on PostgreSQL, which checks its pages itself.
    ///
    /// # Errors
    /// When the file is too damaged even for the question.
    pub async fn damage(&self) -> Result<Option<String>> {
        let backend = self.pool.get_database_backend();
        if backend == DbBackend::Postgres {
            return Ok(None);
        }
        let row = self
            .pool
            .query_one_raw(Statement::from_string(backend, "PRAGMA quick_check(1)"))
            .await?;
        let found: Option<String> = row.map(|r| r.try_get_by_index(0)).transpose()?;
        Ok(found.filter(|words| words != "ok"))
    }

    /// Takes every table away: for a demonstration that is removed, never for anything else.
    ///
    /// # Errors
    /// When the caller does not own them.
    pub async fn drop_all(&self) -> Result<()> {
        Ok(Migrator::down(self.pool, None).await?)
    }

    /// Applies all missing steps. On PostgreSQL this is called with the owner's address; one process at a time.
    ///
    /// # Errors
    /// When a step fails; it then leaves nothing behind.
    pub async fn migrate(&self) -> Result<()> {
        let postgres = self.pool.get_database_backend() == DbBackend::Postgres;
        if postgres {
            self.raw(&format!("SELECT pg_advisory_lock({MIGRATION_LOCK})"))
                .await?;
        }
        let done = Migrator::up(self.pool, None).await;
        if postgres {
            self.raw(&format!("SELECT pg_advisory_unlock({MIGRATION_LOCK})"))
                .await?;
        }
        Ok(done?)
    }

    /// Lets the runtime role use the tables: rows only, no TRUNCATE, no ownership.
    ///
    /// # Errors
    /// When the role does not exist or the caller may not grant.
    pub async fn grant_to(&self, role: &str) -> Result<()> {
        let role = role.replace('"', "\"\"");
        for sql in [
            format!("GRANT USAGE ON SCHEMA public TO \"{role}\""),
            format!(
                "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO \"{role}\""
            ),
            format!("REVOKE INSERT, UPDATE, DELETE ON seaql_migrations FROM \"{role}\""),
        ] {
            self.raw(&sql).await?;
        }
        Ok(())
    }

    /// What is wrong with the role this connection runs under: it must own nothing and be bound by row-level security.
    /// `None` on SQLite and when all is well.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn runtime_role_problem(&self) -> Result<Option<&'static str>> {
        if self.pool.get_database_backend() != DbBackend::Postgres {
            return Ok(None);
        }
        let row = self
            .pool
            .query_one_raw(Statement::from_string(
                DbBackend::Postgres,
                "SELECT (r.rolsuper OR r.rolbypassrls) AS strong, \
                 EXISTS (SELECT 1 FROM pg_catalog.pg_tables t WHERE t.tableowner = r.rolname AND t.schemaname = 'public') AS owns \
                 FROM pg_catalog.pg_roles r WHERE r.rolname = current_user",
            ))
            .await?;
        let Some(row) = row else {
            return Ok(Some("the runtime role is unknown to the database"));
        };
        Ok(if row.try_get::<bool>("", "strong")? {
            Some("the runtime role is a superuser or may bypass row-level security")
        } else if row.try_get::<bool>("", "owns")? {
            Some("the runtime role owns tables; migrate with a separate owner")
        } else {
            None
        })
    }

    async fn raw(&self, sql: &str) -> Result<()> {
        self.pool.execute_unprepared(sql).await?;
        Ok(())
    }
}
