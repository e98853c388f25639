//! Transactions that know whose data they touch.
use ::entity::{
    ids::{AccountId, TenantId},
    relation, role, support_grant,
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend,
    DbErr, EntityTrait, ExecResult, QueryFilter, QueryOrder, QueryResult, QuerySelect, Statement,
};

use super::{guard, limit};
use crate::platform::error::Result;

/// What statements go through.
#[derive(Debug)]
enum Through {
    /// A transaction.
    Tx(DatabaseTransaction),
    /// Any connection: each statement stands for itself, and none changes anything.
    Pool(DatabaseConnection),
}

impl Through {
    fn backend(&self) -> DbBackend {
        match self {
            Self::Tx(tx) => tx.get_database_backend(),
            Self::Pool(pool) => pool.get_database_backend(),
        }
    }

    async fn commit(self) -> Result<()> {
        match self {
            Self::Tx(tx) => Ok(tx.commit().await?),
            Self::Pool(_) => Ok(()),
        }
    }

    async fn rollback(self) {
        if let Self::Tx(tx) = self
            && let Err(error) = tx.rollback().await
        {
            tracing::warn!(%error, "a transaction could not be rolled back; its connection is dropped");
        }
    }

    async fn execute(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        match self {
            Self::Tx(tx) => tx.execute_raw(statement).await,
            Self::Pool(_) => Err(changes_nothing()),
        }
    }

    async fn query_one(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        let statement = limit::settled(statement);
        match self {
            Self::Tx(tx) => tx.query_one_raw(statement).await,
            Self::Pool(pool) => pool.query_one_raw(only_reading(statement)?).await,
        }
    }

    async fn query_all(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        let statement = limit::settled(statement);
        match self {
            Self::Tx(tx) => tx.query_all_raw(statement).await,
            Self::Pool(pool) => pool.query_all_raw(only_reading(statement)?).await,
        }
    }
}

/// An insertion that returns its row is a query, too.
fn only_reading(statement: Statement) -> Result<Statement, DbErr> {
    if statement.sql.starts_with("SELECT ") {
        Ok(statement)
    } else {
        Err(changes_nothing())
    }
}

fn changes_nothing() -> DbErr {
    DbErr::Custom("statement refused: a look changes nothing".to_owned())
}

/// A transaction on the data of one tenant.
#[derive(Debug)]
pub struct TenantTx {
    through: Through,
    tenant: TenantId,
}

impl TenantTx {
    pub(super) fn new(tx: DatabaseTransaction, tenant: TenantId) -> Self {
        Self {
            through: Through::Tx(tx),
            tenant,
        }
    }

    /// Single statements instead of a transaction.
    pub(super) fn look(pool: DatabaseConnection, tenant: TenantId) -> Self {
        Self {
            through: Through::Pool(pool),
            tenant,
        }
    }

    /// Whose data this transaction may touch.
    #[must_use]
    pub fn tenant(&self) -> TenantId {
        self.tenant
    }

    pub(super) async fn commit(self) -> Result<()> {
        self.through.commit().await
    }

    pub(super) async fn rollback(self) {
        self.through.rollback().await;
    }
}

#[async_trait::async_trait]
impl ConnectionTrait for TenantTx {
    fn get_database_backend(&self) -> DbBackend {
        self.through.backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        guard::check_tenant(&statement, self.tenant)?;
        self.through.execute(statement).await
    }

    async fn execute_unprepared(&self, _: &str) -> Result<ExecResult, DbErr> {
        Err(DbErr::Custom(
            "statement refused: raw SQL has no tenant".to_owned(),
        ))
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        guard::check_tenant(&statement, self.tenant)?;
        self.through.query_one(statement).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        guard::check_tenant(&statement, self.tenant)?;
        self.through.query_all(statement).await
    }
}

/// A transaction on the tables of the installation.
#[derive(Debug)]
pub struct SystemTx {
    through: Through,
}

impl SystemTx {
    pub(super) fn new(tx: DatabaseTransaction) -> Self {
        Self {
            through: Through::Tx(tx),
        }
    }

    /// Single statements instead of a transaction.
    pub(super) fn look(pool: DatabaseConnection) -> Self {
        Self {
            through: Through::Pool(pool),
        }
    }

    pub(super) async fn commit(self) -> Result<()> {
        self.through.commit().await
    }

    pub(super) async fn rollback(self) {
        self.through.rollback().await;
    }
}

#[async_trait::async_trait]
impl ConnectionTrait for SystemTx {
    fn get_database_backend(&self) -> DbBackend {
        self.through.backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        guard::check_system(&statement)?;
        self.through.execute(statement).await
    }

    async fn execute_unprepared(&self, _: &str) -> Result<ExecResult, DbErr> {
        Err(DbErr::Custom("statement refused: raw SQL".to_owned()))
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        guard::check_system(&statement)?;
        self.through.query_one(statement).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        guard::check_system(&statement)?;
        self.through.query_all(statement).await
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

/// The open relations of one account to members, in all tenants. On PostgreSQL the policy `relation_own` lets exactly these rows
/// through.
#[expect(
    clippy::disallowed_methods,
    reason = "one's own relations are read across tenants; by account, never by tenant"
)]
pub(super) async fn own_relations(
    tx: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<relation::Model>> {
    Ok(relation::Entity::find()
        .filter(relation::Column::AccountId.eq(account))
        .filter(relation::Column::EndedAt.is_null())
        .order_by_asc(relation::Column::Id)
        .all(tx)
        .await?)
}

/// The newest grants of support that one account asked for or is asked to approve, in all tenants. On PostgreSQL the policy
/// `support_grant_own` lets exactly these rows through.
#[expect(
    clippy::disallowed_methods,
    reason = "one's own grants are read across tenants; by account, never by tenant"
)]
pub(super) async fn own_grants(
    tx: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<support_grant::Model>> {
    const NEWEST: u64 = 200;
    Ok(support_grant::Entity::find()
        .filter(
            Condition::any()
                .add(support_grant::Column::RequestedBy.eq(account))
                .add(support_grant::Column::SecondBy.eq(account)),
        )
        .order_by_desc(support_grant::Column::RequestedAt)
        .order_by_desc(support_grant::Column::Id)
        .limit(NEWEST)
        .all(tx)
        .await?)
}
