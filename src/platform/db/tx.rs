//! Transactions that know whose data they touch.
use ::entity::{
    ids::{AccountId, TenantId},
    role,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr,
    EntityTrait, ExecResult, QueryFilter, QueryResult, Statement,
};

use super::{guard, limit};
use crate::platform::error::Result;

/// A transaction on the data of one tenant.
#[derive(Debug)]
pub struct TenantTx {
    tx: DatabaseTransaction,
    tenant: TenantId,
}

impl TenantTx {
    pub(super) fn new(tx: DatabaseTransaction, tenant: TenantId) -> Self {
        Self { tx, tenant }
    }

    /// Whose data this transaction may touch.
    #[must_use]
    pub fn tenant(&self) -> TenantId {
        self.tenant
    }

    pub(super) async fn commit(self) -> Result<()> {
        Ok(self.tx.commit().await?)
    }

    pub(super) async fn rollback(self) {
        if let Err(error) = self.tx.rollback().await {
            tracing::warn!(%error, "a transaction could not be rolled back; its connection is dropped");
        }
    }
}

#[async_trait::async_trait]
impl ConnectionTrait for TenantTx {
    fn get_database_backend(&self) -> DbBackend {
        self.tx.get_database_backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        guard::check_tenant(&statement, self.tenant)?;
        self.tx.execute_raw(statement).await
    }

    async fn execute_unprepared(&self, _: &str) -> Result<ExecResult, DbErr> {
        Err(DbErr::Custom(
            "statement refused: raw SQL has no tenant".to_owned(),
        ))
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        guard::check_tenant(&statement, self.tenant)?;
        self.tx.query_one_raw(limit::settled(statement)).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        guard::check_tenant(&statement, self.tenant)?;
        self.tx.query_all_raw(limit::settled(statement)).await
    }
}

/// A transaction on the tables of the installation.
#[derive(Debug)]
pub struct SystemTx {
    tx: DatabaseTransaction,
}

impl SystemTx {
    pub(super) fn new(tx: DatabaseTransaction) -> Self {
        Self { tx }
    }

    pub(super) async fn commit(self) -> Result<()> {
        Ok(self.tx.commit().await?)
    }

    pub(super) async fn rollback(self) {
        if let Err(error) = self.tx.rollback().await {
            tracing::warn!(%error, "a transaction could not be rolled back; its connection is dropped");
        }
    }
}

/// Single statements on the tables of the installation, each for itself.
#[derive(Debug)]
pub struct SystemLook {
    pool: DatabaseConnection,
}

impl SystemLook {
    pub(super) fn new(pool: DatabaseConnection) -> Self {
        Self { pool }
    }
}

#[async_trait::async_trait]
impl ConnectionTrait for SystemLook {
    fn get_database_backend(&self) -> DbBackend {
        self.pool.get_database_backend()
    }

    async fn execute_raw(&self, _: Statement) -> Result<ExecResult, DbErr> {
        Err(DbErr::Custom(
            "statement refused: a look changes nothing".to_owned(),
        ))
    }

    async fn execute_unprepared(&self, _: &str) -> Result<ExecResult, DbErr> {
        Err(DbErr::Custom("statement refused: raw SQL".to_owned()))
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        guard::check_system(&statement)?;
        self.pool.query_one_raw(limit::settled(statement)).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        guard::check_system(&statement)?;
        self.pool.query_all_raw(limit::settled(statement)).await
    }
}

#[async_trait::async_trait]
impl ConnectionTrait for SystemTx {
    fn get_database_backend(&self) -> DbBackend {
        self.tx.get_database_backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        guard::check_system(&statement)?;
        self.tx.execute_raw(statement).await
    }

    async fn execute_unprepared(&self, _: &str) -> Result<ExecResult, DbErr> {
        Err(DbErr::Custom("statement refused: raw SQL".to_owned()))
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        guard::check_system(&statement)?;
        self.tx.query_one_raw(limit::settled(statement)).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        guard::check_system(&statement)?;
        self.tx.query_all_raw(limit::settled(statement)).await
    }
}

/// The open roles of one account in all tenants. On PostgreSQL the policy `role_own` lets exactly these rows through.
#[expect(
    clippy::disallowed_methods,
    reason = "one's own roles are read across tenants; by account, never by tenant"
)]
pub(super) async fn own_roles(
    tx: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<(TenantId, String)>> {
    Ok(role::Entity::find()
        .filter(role::Column::AccountId.eq(account))
        .filter(role::Column::EndedAt.is_null())
        .all(tx)
        .await?
        .into_iter()
        .map(|r| (r.tenant_id, r.role))
        .collect())
}
