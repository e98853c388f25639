//! The names of accounts as they are at the moment an entry is written.
use std::collections::{BTreeSet, HashMap};

use ::entity::{account, ids::AccountId, scope::Global};
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};
use serde_json::Value;

use crate::platform::{
    audit::{CALLED, Entry},
    db::TenantTx,
    error::Result,
};

/// The names of those who did something, and of those whose accounts the entries are about.
pub(super) async fn of_entries(
    tx: &TenantTx,
    entries: &[Entry],
) -> Result<HashMap<AccountId, String>> {
    let ids: BTreeSet<AccountId> = entries
        .iter()
        .flat_map(|entry| entry.actor.into_iter().chain(account_in(&entry.detail)))
        .collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(AccountId, String)> = account::Entity::all_rows()
        .select_only()
        .columns([account::Column::Id, account::Column::Name])
        .filter(account::Column::Id.is_in(ids))
        .into_tuple()
        .all(tx)
        .await?;
    Ok(rows.into_iter().collect())
}

/// Details with the name of the account they are about.
pub(super) fn called(mut detail: Value, names: &HashMap<AccountId, String>) -> Value {
    let name = account_in(&detail).and_then(|id| names.get(&id));
    if let (Some(name), Some(fields)) = (name, detail.as_object_mut()) {
        fields.insert(CALLED.to_owned(), Value::String(name.clone()));
    }
    detail
}

fn account_in(detail: &Value) -> Option<AccountId> {
    detail.get("account")?.as_str()?.parse().ok()
}
