//! The running layer of the one door: a transaction reads each statement before it is sent and refuses the ones that forgot
//! their tenant. It is a net for forgetting, not for malice; row-level security and composite keys stand behind it.
use ::entity::{
    ids::TenantId,
    scope::{GLOBAL_TABLES, TENANT_TABLES},
};
use sea_orm::{DbErr, Statement, Value};

/// Refuses a statement of a tenant transaction that names a tenant table without binding this tenant's id.
pub(super) fn check_tenant(statement: &Statement, tenant: TenantId) -> Result<(), DbErr> {
    let tables = tables_of(&statement.sql);
    if tables.unknown {
        return Err(refusal("names a table nobody knows"));
    }
    if !tables.of_tenant {
        return Ok(());
    }
    let values = statement
        .values
        .as_ref()
        .map_or(&[][..], |v| v.0.as_slice());
    let binds_own = values.contains(&Value::Uuid(Some(tenant.0)));
    if statement.sql.contains("\"tenant_id\"") && binds_own {
        Ok(())
    } else {
        Err(refusal("names a tenant's table without its tenant"))
    }
}

/// Refuses a statement of a system transaction that names a tenant's table at all.
pub(super) fn check_system(statement: &Statement) -> Result<(), DbErr> {
    let tables = tables_of(&statement.sql);
    if tables.of_tenant || tables.unknown {
        Err(refusal(
            "names a tenant's table outside a tenant transaction",
        ))
    } else {
        Ok(())
    }
}

struct Tables {
    of_tenant: bool,
    unknown: bool,
}

/// The tables a statement written by the query builder names: identifiers in double quotes after FROM, JOIN, INTO, UPDATE.
fn tables_of(sql: &str) -> Tables {
    let mut tables = Tables {
        of_tenant: false,
        unknown: false,
    };
    let mut parts = sql.split('"');
    let Some(mut before) = parts.next() else {
        return tables;
    };
    while let Some(name) = parts.next() {
        let keyword = before
            .trim_end()
            .rsplit(|c: char| c.is_whitespace() || c == '(')
            .next()
            .unwrap_or_default();
        if ["FROM", "JOIN", "INTO", "UPDATE"]
            .iter()
            .any(|k| keyword.eq_ignore_ascii_case(k))
        {
            if TENANT_TABLES.contains(&name) {
                tables.of_tenant = true;
            } else if !GLOBAL_TABLES.contains(&name) {
                tables.unknown = true;
            }
        }
        before = parts.next().unwrap_or_default();
    }
    tables
}

fn refusal(why: &str) -> DbErr {
    DbErr::Custom(format!("statement refused: it {why}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use ::entity::{
        member,
        scope::{Global, TenantOwned},
        tenant,
    };
    use sea_orm::{DbBackend, EntityTrait, QueryTrait};
    use uuid::Uuid;

    fn id(n: u128) -> TenantId {
        TenantId(Uuid::from_u128(n))
    }

    #[test]
    fn a_statement_that_binds_its_tenant_passes() {
        let statement = member::Entity::of(id(1)).build(DbBackend::Sqlite);
        assert!(check_tenant(&statement, id(1)).is_ok());
    }

    #[test]
    #[expect(
        clippy::disallowed_methods,
        reason = "the deliberate violation: an unscoped find"
    )]
    fn an_unscoped_find_is_refused() {
        let statement = member::Entity::find().build(DbBackend::Postgres);
        assert!(check_tenant(&statement, id(1)).is_err());
        assert!(check_system(&statement).is_err());
    }

    #[test]
    fn another_tenants_id_is_refused() {
        let statement = member::Entity::of(id(2)).build(DbBackend::Sqlite);
        assert!(check_tenant(&statement, id(1)).is_err());
    }

    #[test]
    fn tables_of_the_installation_pass_in_both() {
        let statement = tenant::Entity::all_rows().build(DbBackend::Sqlite);
        assert!(check_tenant(&statement, id(1)).is_ok());
        assert!(check_system(&statement).is_ok());
    }

    #[test]
    fn raw_sql_on_a_tenants_table_is_refused() {
        let statement = Statement::from_string(DbBackend::Sqlite, "SELECT * FROM \"member\"");
        assert!(check_tenant(&statement, id(1)).is_err());
    }
}
