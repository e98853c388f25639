//! Names of accounts in a copy: who did something, not the number of an account.
use std::collections::{HashMap, HashSet};

use ::entity::{account, ids::AccountId, scope::Global};
use sea_orm::{ColumnTrait, QueryFilter};
use serde_json::Value;

use super::TableRows;
use crate::platform::{db::TenantTx, error::Result};

/// Columns that hold the id of an account.
const COLUMNS: &[&str] = &[
    "actor_id",
    "recorded_by",
    "suggested_by",
    "decided_by",
    "account_id",
    "answered_by",
];

/// Replaces ids of accounts by their names.
pub(super) async fn name_accounts(tx: &TenantTx, tables: &mut [TableRows]) -> Result<()> {
    let mut ids = HashSet::new();
    for value in cells(tables) {
        ids.extend(id_of(value));
    }
    if ids.is_empty() {
        return Ok(());
    }
    let names: HashMap<AccountId, String> = account::Entity::all_rows()
        .filter(account::Column::Id.is_in(ids))
        .all(tx)
        .await?
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect();
    for value in cells(tables) {
        if let Some(id) = id_of(value) {
            *value = names
                .get(&id)
                .map_or(Value::Null, |name| Value::String(name.clone()));
        }
    }
    Ok(())
}

fn cells(tables: &mut [TableRows]) -> impl Iterator<Item = &mut Value> {
    tables
        .iter_mut()
        .flat_map(|table| &mut table.rows)
        .filter_map(Value::as_object_mut)
        .flat_map(|row| {
            row.iter_mut()
                .filter(|(name, _)| COLUMNS.contains(&name.as_str()))
                .map(|(_, value)| value)
        })
}

fn id_of(value: &Value) -> Option<AccountId> {
    serde_json::from_value(value.clone()).ok()
}
