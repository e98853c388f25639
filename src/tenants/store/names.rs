//! Names for what a log or a list knows by id.
use std::collections::HashMap;

use ::entity::{
    account, guardian,
    ids::{AccountId, GuardianId, MemberId},
    member,
    scope::{Global, TenantOwned},
};
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::platform::{db::TenantTx, error::Result};

/// Name and e-mail address of accounts; ids nobody has are left out.
///
/// # Errors
/// When the database does.
pub async fn account_names(
    tx: &impl ConnectionTrait,
    mut ids: Vec<AccountId>,
) -> Result<HashMap<AccountId, (String, String)>> {
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(AccountId, String, String)> = account::Entity::all_rows()
        .select_only()
        .columns([
            account::Column::Id,
            account::Column::Name,
            account::Column::Email,
        ])
        .filter(account::Column::Id.is_in(ids))
        .into_tuple()
        .all(tx)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(id, name, email)| (id, (name, email)))
        .collect())
}

/// Names of the members and guardians of this tenant that still exist.
///
/// # Errors
/// When the database does.
pub async fn subject_names(tx: &TenantTx, mut ids: Vec<Uuid>) -> Result<HashMap<Uuid, String>> {
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(MemberId, String, String)> = member::Entity::of(tx.tenant())
        .select_only()
        .columns([
            member::Column::Id,
            member::Column::FirstName,
            member::Column::LastName,
        ])
        .filter(member::Column::Id.is_in(ids.iter().copied()))
        .into_tuple()
        .all(tx)
        .await?;
    let mut names: HashMap<Uuid, String> = rows
        .into_iter()
        .map(|(id, first, last)| (id.0, format!("{first} {last}")))
        .collect();
    ids.retain(|id| !names.contains_key(id));
    if ids.is_empty() {
        return Ok(names);
    }
    let rows: Vec<(GuardianId, String, String)> = guardian::Entity::of(tx.tenant())
        .select_only()
        .columns([
            guardian::Column::Id,
            guardian::Column::FirstName,
            guardian::Column::LastName,
        ])
        .filter(guardian::Column::Id.is_in(ids))
        .into_tuple()
        .all(tx)
        .await?;
    names.extend(
        rows.into_iter()
            .map(|(id, first, last)| (id.0, format!("{first} {last}"))),
    );
    Ok(names)
}

/// Numbers of the members of this tenant that still exist, and none for guardians: for those who see no names.
///
/// # Errors
/// When the database does.
pub async fn subject_numbers(tx: &TenantTx, ids: Vec<Uuid>) -> Result<HashMap<Uuid, Option<i64>>> {
    let members: Vec<(MemberId, i64)> = member::Entity::of(tx.tenant())
        .select_only()
        .columns([member::Column::Id, member::Column::Number])
        .filter(member::Column::Id.is_in(ids.iter().copied()))
        .into_tuple()
        .all(tx)
        .await?;
    let guardians: Vec<GuardianId> = guardian::Entity::of(tx.tenant())
        .select_only()
        .column(guardian::Column::Id)
        .filter(guardian::Column::Id.is_in(ids))
        .into_tuple()
        .all(tx)
        .await?;
    let members = members.into_iter().map(|(id, number)| (id.0, Some(number)));
    Ok(members
        .chain(guardians.into_iter().map(|id| (id.0, None)))
        .collect())
}

/// Somebody who gets a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// Address.
    pub email: String,
    /// Language.
    pub lang: String,
}

/// Address and language of accounts that may sign in.
///
/// # Errors
/// When the database does.
pub async fn recipients(tx: &impl ConnectionTrait, ids: Vec<AccountId>) -> Result<Vec<Recipient>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<(String, String)> = account::Entity::all_rows()
        .select_only()
        .columns([account::Column::Email, account::Column::Lang])
        .filter(account::Column::Id.is_in(ids))
        .filter(account::Column::DisabledAt.is_null())
        .into_tuple()
        .all(tx)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(email, lang)| Recipient { email, lang })
        .collect())
}
