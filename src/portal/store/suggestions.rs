//! Suggested corrections in the database.
use ::entity::{
    correction_suggestion,
    ids::{AccountId, MemberId, SuggestionId},
    scope::TenantOwned,
};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait, Condition, EntityTrait, IntoActiveModel as _, QueryFilter,
    QueryOrder, QuerySelect as _,
};

use crate::{
    platform::{
        db::{TenantTx, update_over},
        error::{AppError, Result},
    },
    portal::corrections::state,
};

/// Rows of one statement.
const PORTION: usize = 500;
/// Most that a page shows of one person.
const MOST: u64 = 100;

/// Writes a new suggestion.
///
/// # Errors
/// When the same account has one for the same field open ([`AppError::is_taken`]), or the database does.
pub async fn insert(tx: &TenantTx, row: correction_suggestion::Model) -> Result<()> {
    correction_suggestion::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Writes a changed suggestion, whose `rev` is the new revision; false when somebody else changed it meanwhile.
///
/// # Errors
/// When the database does.
pub async fn update(tx: &TenantTx, row: correction_suggestion::Model) -> Result<bool> {
    let read = (row.id, row.rev - 1);
    update_over::<correction_suggestion::Entity>(tx, row, read).await
}

/// A suggestion.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub async fn find(tx: &TenantTx, id: SuggestionId) -> Result<correction_suggestion::Model> {
    correction_suggestion::Entity::of(tx.tenant())
        .filter(correction_suggestion::Column::Id.eq(id))
        .one(tx)
        .await?
        .ok_or(AppError::NotFound)
}

/// What an account suggested for a field of a member and nobody answered yet. What another account suggested is theirs: it is neither
/// shown to this one nor written over by it.
///
/// # Errors
/// When the database does.
pub async fn find_open(
    tx: &TenantTx,
    (member, account): (MemberId, AccountId),
    field: &str,
) -> Result<Option<correction_suggestion::Model>> {
    Ok(correction_suggestion::Entity::of(tx.tenant())
        .filter(correction_suggestion::Column::MemberId.eq(member))
        .filter(correction_suggestion::Column::SuggestedBy.eq(account))
        .filter(correction_suggestion::Column::OpenField.eq(field))
        .one(tx)
        .await?)
}

/// What was suggested about a member, the newest first.
///
/// # Errors
/// When the database does.
pub async fn list_of_member(
    tx: &TenantTx,
    member: MemberId,
) -> Result<Vec<correction_suggestion::Model>> {
    Ok(correction_suggestion::Entity::of(tx.tenant())
        .filter(correction_suggestion::Column::MemberId.eq(member))
        .order_by_desc(correction_suggestion::Column::CreatedAt)
        .order_by_desc(correction_suggestion::Column::Id)
        .limit(MOST)
        .all(tx)
        .await?)
}

/// Suggestions that wait for an answer, the oldest first: all of them, or those for one field.
///
/// # Errors
/// When the database does.
pub async fn list_open(
    tx: &TenantTx,
    only: Option<&str>,
    most: u64,
) -> Result<Vec<correction_suggestion::Model>> {
    Ok(correction_suggestion::Entity::of(tx.tenant())
        .filter(correction_suggestion::Column::State.eq(state::OPEN))
        .filter(of_field(only))
        .order_by_asc(correction_suggestion::Column::CreatedAt)
        .order_by_asc(correction_suggestion::Column::Id)
        .limit(most)
        .all(tx)
        .await?)
}

/// Suggestions that were answered, the newest first: all of them, or those for one field.
///
/// # Errors
/// When the database does.
pub async fn list_decided(
    tx: &TenantTx,
    only: Option<&str>,
    most: u64,
) -> Result<Vec<correction_suggestion::Model>> {
    Ok(correction_suggestion::Entity::of(tx.tenant())
        .filter(correction_suggestion::Column::State.ne(state::OPEN))
        .filter(of_field(only))
        .order_by_desc(correction_suggestion::Column::DecidedAt)
        .order_by_desc(correction_suggestion::Column::Id)
        .limit(most)
        .all(tx)
        .await?)
}

/// For one field, where one is named.
fn of_field(only: Option<&str>) -> Condition {
    Condition::all().add_option(only.map(|field| correction_suggestion::Column::Field.eq(field)))
}

/// Deletes what was suggested about these members.
///
/// # Errors
/// When the database does.
pub async fn remove_of(tx: &TenantTx, members: &[MemberId]) -> Result<()> {
    for portion in members.chunks(PORTION) {
        correction_suggestion::Entity::delete_of(tx.tenant())
            .filter(correction_suggestion::Column::MemberId.is_in(portion.iter().copied()))
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// Deletes what was suggested for one field of these members.
///
/// # Errors
/// When the database does.
pub async fn remove_of_field(tx: &TenantTx, members: &[MemberId], field: &str) -> Result<()> {
    for portion in members.chunks(PORTION) {
        correction_suggestion::Entity::delete_of(tx.tenant())
            .filter(correction_suggestion::Column::MemberId.is_in(portion.iter().copied()))
            .filter(correction_suggestion::Column::Field.eq(field))
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// Those of these members about whom something was suggested.
///
/// # Errors
/// When the database does.
pub async fn list_members_with(tx: &TenantTx, members: &[MemberId]) -> Result<Vec<MemberId>> {
    let mut found = Vec::new();
    for portion in members.chunks(PORTION) {
        let rows: Vec<MemberId> = correction_suggestion::Entity::of(tx.tenant())
            .filter(correction_suggestion::Column::MemberId.is_in(portion.iter().copied()))
            .select_only()
            .column(correction_suggestion::Column::MemberId)
            .distinct()
            .into_tuple()
            .all(tx)
            .await?;
        found.extend(rows);
    }
    Ok(found)
}
