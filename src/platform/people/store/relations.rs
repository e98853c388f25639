//! Which account is which member, or stands for it.
use ::entity::{
    guardianship,
    ids::{AccountId, GuardianId, MemberId, RelationId},
    member, relation,
    scope::TenantOwned,
};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
    Set, sea_query::Expr,
};

use super::rows::has_words;
use crate::platform::{db::TenantTx, error::Result, people::Matrix, text::fold};

/// What the frame of a person's own pages needs; nothing sealed is opened for it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Card {
    /// Which member.
    pub id: MemberId,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Date of birth.
    pub birth_date: NaiveDate,
    /// Put aside since.
    pub archived_at: Option<DateTime<Utc>>,
}

impl Card {
    /// First and last name.
    #[must_use]
    pub fn full_name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
            .trim()
            .to_owned()
    }
}

/// The card of a member.
///
/// # Errors
/// When the database does.
pub async fn card(tx: &TenantTx, id: MemberId) -> Result<Option<Card>> {
    Ok(cards(tx, vec![id]).await?.pop())
}

/// The cards of members, of a page's worth.
pub(super) async fn cards(tx: &TenantTx, ids: Vec<MemberId>) -> Result<Vec<Card>> {
    Ok(member::Entity::of(tx.tenant())
        .filter(member::Column::Id.is_in(ids))
        .select_only()
        .columns([
            member::Column::Id,
            member::Column::FirstName,
            member::Column::LastName,
            member::Column::BirthDate,
            member::Column::ArchivedAt,
        ])
        .into_model::<Card>()
        .all(tx)
        .await?)
}

/// The members somebody named: by the member's id anywhere in the text (a copied address), by member number, or by the whole name in
/// either order.
///
/// # Errors
/// When the database does.
pub async fn named(tx: &TenantTx, text: &str) -> Result<Vec<Card>> {
    let text = text.trim();
    let id = text
        .split(|c: char| !c.is_ascii_hexdigit() && c != '-')
        .find_map(|part| part.parse::<MemberId>().ok());
    let mut query = member::Entity::of(tx.tenant())
        .select_only()
        .columns([
            member::Column::Id,
            member::Column::FirstName,
            member::Column::LastName,
            member::Column::BirthDate,
            member::Column::ArchivedAt,
        ])
        .order_by_asc(member::Column::Id)
        .limit(200);
    query = match (id, text.parse::<i64>()) {
        (Some(id), _) => query.filter(member::Column::Id.eq(id)),
        (None, Ok(number)) => query.filter(member::Column::Number.eq(number)),
        (None, Err(_)) if fold(text).is_empty() => return Ok(Vec::new()),
        (None, Err(_)) => query.filter(has_words(member::Column::Search, text)),
    };
    let is_named = id.is_none() && text.parse::<i64>().is_err();
    let wanted = fold(text);
    let found = query.into_model::<Card>().all(tx).await?;
    Ok(found
        .into_iter()
        .filter(|card| {
            let one = format!("{} {}", card.first_name, card.last_name);
            let other = format!("{} {}", card.last_name, card.first_name);
            !is_named || [one, other].iter().any(|name| fold(name) == wanted)
        })
        .collect())
}

/// What was agreed for a guardian and a child; `None` when the guardian does not act for it any more.
///
/// # Errors
/// When the database does.
pub async fn matrix_of(
    tx: &TenantTx,
    guardian: GuardianId,
    member: MemberId,
) -> Result<Option<Matrix>> {
    let link = guardianship::Entity::of(tx.tenant())
        .filter(guardianship::Column::MemberId.eq(member))
        .filter(guardianship::Column::GuardianId.eq(guardian))
        .filter(guardianship::Column::Until.is_null())
        .one(tx)
        .await?;
    Ok(link.as_ref().map(Matrix::from))
}

/// The open relations of an account to members of this tenant, the oldest first.
///
/// # Errors
/// When the database does.
pub async fn list_relations(tx: &TenantTx, account: AccountId) -> Result<Vec<relation::Model>> {
    Ok(relation::Entity::of(tx.tenant())
        .filter(relation::Column::AccountId.eq(account))
        .filter(relation::Column::EndedAt.is_null())
        .order_by_asc(relation::Column::Id)
        .all(tx)
        .await?)
}

/// The open relations of accounts to a member.
///
/// # Errors
/// When the database does.
pub async fn relations_of_member(tx: &TenantTx, member: MemberId) -> Result<Vec<relation::Model>> {
    Ok(relation::Entity::of(tx.tenant())
        .filter(relation::Column::MemberId.eq(member))
        .filter(relation::Column::EndedAt.is_null())
        .order_by_asc(relation::Column::Id)
        .all(tx)
        .await?)
}

/// The accounts that stand for a member or once did, and those that come to other children's pages as one of the member's guardians:
/// none of them is ever the member's own.
///
/// # Errors
/// When the database does.
pub async fn guardian_accounts(tx: &TenantTx, member: MemberId) -> Result<Vec<AccountId>> {
    let guardians: Vec<GuardianId> = guardianship::Entity::of(tx.tenant())
        .filter(guardianship::Column::MemberId.eq(member))
        .all(tx)
        .await?
        .into_iter()
        .map(|link| link.guardian_id)
        .collect();
    let here = Condition::all()
        .add(relation::Column::MemberId.eq(member))
        .add(relation::Column::GuardianId.is_not_null());
    let as_one_of_them = Condition::any()
        .add(here)
        .add(relation::Column::GuardianId.is_in(guardians));
    Ok(relation::Entity::of(tx.tenant())
        .filter(as_one_of_them)
        .all(tx)
        .await?
        .into_iter()
        .map(|row| row.account_id)
        .collect())
}

/// The open relations in which an account stands for children as this guardian.
///
/// # Errors
/// When the database does.
pub async fn relations_of_guardian(
    tx: &TenantTx,
    guardian: GuardianId,
) -> Result<Vec<relation::Model>> {
    Ok(relation::Entity::of(tx.tenant())
        .filter(relation::Column::GuardianId.eq(guardian))
        .filter(relation::Column::EndedAt.is_null())
        .order_by_asc(relation::Column::Id)
        .all(tx)
        .await?)
}

/// An open relation by its key.
///
/// # Errors
/// When the database does.
pub async fn find_relation(tx: &TenantTx, id: RelationId) -> Result<Option<relation::Model>> {
    Ok(relation::Entity::of(tx.tenant())
        .filter(relation::Column::Id.eq(id))
        .filter(relation::Column::EndedAt.is_null())
        .one(tx)
        .await?)
}

/// Writes a relation. Whether the account has it already is the caller's to ask.
///
/// # Errors
/// When the member or the guardian does not exist, or the database does.
pub async fn insert_relation(tx: &TenantTx, row: relation::Model) -> Result<()> {
    relation::Entity::insert(relation::ActiveModel {
        tenant_id: Set(tx.tenant()),
        ..row.into()
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

/// Writes the end of a relation.
///
/// # Errors
/// When the database does.
pub async fn end_relation(
    tx: &TenantTx,
    id: RelationId,
    by: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<()> {
    relation::Entity::update_of(tx.tenant())
        .col_expr(relation::Column::EndedAt, Expr::value(Some(now)))
        .col_expr(relation::Column::EndedBy, Expr::value(by))
        .filter(relation::Column::Id.eq(id))
        .filter(relation::Column::EndedAt.is_null())
        .exec(tx)
        .await?;
    Ok(())
}
