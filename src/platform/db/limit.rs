//! SQLite plans a statement anew each time a value is bound to its LIMIT, because the plan may depend on how many rows are wanted.
//! Written into the statement, the same few limits leave the same few statements, and each is planned once.
use sea_orm::{DbBackend, Statement, Value};

/// The statement with its last limit written out; unchanged on PostgreSQL.
pub(super) fn settled(mut statement: Statement) -> Statement {
    if statement.db_backend != DbBackend::Sqlite {
        return statement;
    }
    let Some(values) = &mut statement.values else {
        return statement;
    };
    // Values are bound in the order of the text: the limit is the last but for an offset.
    let (text, offset) = match statement.sql.strip_suffix(" OFFSET ?") {
        Some(text) => (text, " OFFSET ?"),
        None => (statement.sql.as_str(), ""),
    };
    let Some(text) = text.strip_suffix(" LIMIT ?") else {
        return statement;
    };
    let from_end = if offset.is_empty() { 1 } else { 2 };
    let Some(at) = values.0.len().checked_sub(from_end) else {
        return statement;
    };
    if let Some(Value::BigUnsigned(Some(limit))) = values.0.get(at) {
        statement.sql = format!("{text} LIMIT {limit}{offset}");
        values.0.remove(at);
    }
    statement
}

#[cfg(test)]
mod tests {
    use super::*;
    use ::entity::{ids::TenantId, member, scope::TenantOwned};
    use sea_orm::{QuerySelect, QueryTrait};
    use uuid::Uuid;

    fn built(backend: DbBackend, offset: Option<u64>) -> Statement {
        let query = member::Entity::of(TenantId(Uuid::from_u128(1))).limit(50);
        match offset {
            Some(offset) => query.offset(offset).build(backend),
            None => query.build(backend),
        }
    }

    #[test]
    fn a_limit_is_written_out_on_sqlite_alone() {
        for offset in [None, Some(100)] {
            let before = built(DbBackend::Sqlite, offset);
            let bound = before.values.as_ref().unwrap().0.len();
            let after = settled(before);
            assert!(after.sql.contains(" LIMIT 50"), "{}", after.sql);
            let left = after.values.as_ref().unwrap().0.clone();
            assert_eq!(left.len(), bound - 1);
            assert_eq!(after.sql.matches('?').count(), left.len());
            if offset.is_some() {
                assert_eq!(left.last(), Some(&Value::BigUnsigned(Some(100))));
            }
            let other = built(DbBackend::Postgres, offset);
            assert_eq!(settled(other.clone()), other);
        }
    }

    #[test]
    fn a_statement_without_a_limit_stays_as_it_is() {
        let statement = member::Entity::of(TenantId(Uuid::from_u128(1))).build(DbBackend::Sqlite);
        assert_eq!(settled(statement.clone()), statement);
    }
}
