//! Agreements, acceptances, sub-processors and objections in the database. Tables of the installation: they are the contract between the
//! operator and its tenants, read by both sides.
use std::collections::HashMap;

use ::entity::{
    acceptance, agreement,
    ids::{AccountId, SubProcessorId, TenantId},
    objection,
    scope::Global,
    sub_processor, tenant, told,
};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set, sea_query::Expr,
};
use uuid::Uuid;

use crate::platform::{error::Result, services::Platform};

/// A version about to be published.
#[derive(Clone, Debug)]
pub struct NewAgreement {
    /// Number, one higher than the last.
    pub no: i32,
    /// The day it takes effect.
    pub valid_from: NaiveDate,
    /// Days between an announcement and the day it takes effect.
    pub notice_days: i32,
    /// Slovenian.
    pub text_sl: String,
    /// English.
    pub text_en: String,
    /// Over all of it.
    pub hash: Vec<u8>,
    /// Who publishes it.
    pub by: Option<AccountId>,
    /// Whether nobody has to be told.
    pub is_told: bool,
}

/// The newest version, in force or still to come.
///
/// # Errors
/// When the database does.
pub async fn newest_agreement(tx: &impl ConnectionTrait) -> Result<Option<agreement::Model>> {
    Ok(agreement::Entity::all_rows()
        .order_by_desc(agreement::Column::No)
        .limit(1)
        .one(tx)
        .await?)
}

/// All versions, the newest first.
///
/// # Errors
/// When the database does.
pub async fn agreements(tx: &impl ConnectionTrait) -> Result<Vec<agreement::Model>> {
    Ok(agreement::Entity::all_rows()
        .order_by_desc(agreement::Column::No)
        .all(tx)
        .await?)
}

/// The version in force on a day.
///
/// # Errors
/// When the database does.
pub async fn agreement_in_force(
    tx: &impl ConnectionTrait,
    on: NaiveDate,
) -> Result<Option<agreement::Model>> {
    Ok(agreement::Entity::all_rows()
        .filter(agreement::Column::ValidFrom.lte(on))
        .order_by_desc(agreement::Column::No)
        .limit(1)
        .one(tx)
        .await?)
}

/// Writes a version.
///
/// # Errors
/// When the database does, or the number is taken.
pub async fn insert_agreement(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    new: NewAgreement,
) -> Result<()> {
    let now = platform.now();
    agreement::Entity::insert(agreement::ActiveModel {
        id: Set(platform.new_id()),
        no: Set(new.no),
        valid_from: Set(new.valid_from),
        notice_days: Set(new.notice_days),
        text_sl: Set(new.text_sl),
        text_en: Set(new.text_en),
        hash: Set(new.hash),
        created_at: Set(now),
        published_by: Set(new.by),
        told_at: Set(new.is_told.then_some(now)),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

/// What a tenant accepted, the newest first.
///
/// # Errors
/// When the database does.
pub async fn acceptances(
    tx: &impl ConnectionTrait,
    tenant: TenantId,
) -> Result<Vec<acceptance::Model>> {
    Ok(acceptance::Entity::all_rows()
        .filter(acceptance::Column::TenantId.eq(tenant))
        .order_by_desc(acceptance::Column::AgreementNo)
        .all(tx)
        .await?)
}

/// Writes that a tenant accepted a version.
///
/// # Errors
/// When the database does, or it accepted this version before.
pub async fn insert_acceptance(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    tenant: TenantId,
    version: &agreement::Model,
    by: Option<AccountId>,
) -> Result<()> {
    acceptance::Entity::insert(acceptance::ActiveModel {
        id: Set(platform.new_id()),
        tenant_id: Set(tenant),
        agreement_no: Set(version.no),
        agreement_hash: Set(version.hash.clone()),
        account_id: Set(by),
        accepted_at: Set(platform.now()),
    })
    .exec_without_returning(tx)
    .await?;
    tenant::Entity::update_rows()
        .col_expr(tenant::Column::AgreementNo, Expr::value(version.no))
        .filter(tenant::Column::Id.eq(tenant))
        .exec(tx)
        .await?;
    Ok(())
}

/// How many tenants that have not ended accepted this version or a newer one, and how many there are.
///
/// # Errors
/// When the database does.
pub async fn count_accepted(tx: &impl ConnectionTrait, no: i32) -> Result<(u64, u64)> {
    let open = tenant::Entity::all_rows().filter(tenant::Column::EndedAt.is_null());
    let all = open.clone().count(tx).await?;
    let accepted = open
        .filter(tenant::Column::AgreementNo.gte(no))
        .count(tx)
        .await?;
    Ok((accepted, all))
}

/// A row of the register about to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubProcessorDraft {
    /// Name.
    pub name: String,
    /// Address.
    pub address: String,
    /// Country of the seat: ISO 3166-1 alpha-2.
    pub country: String,
    /// Code of a [`crate::platform::processors::Category`].
    pub category: String,
    /// Task in Slovenian.
    pub task_sl: String,
    /// Task in English.
    pub task_en: String,
    /// Countries of the data, when not that of the seat.
    pub data_in: Vec<String>,
    /// Reference of the contract.
    pub contract_ref: String,
    /// Code of a [`crate::platform::processors::Safeguard`]; may be empty.
    pub safeguard: String,
    /// From which day.
    pub since: NaiveDate,
    /// When its guarantees were last looked at.
    pub reviewed_on: Option<NaiveDate>,
}

/// Whether the register has any row.
///
/// # Errors
/// When the database does.
pub async fn has_sub_processor(tx: &impl ConnectionTrait) -> Result<bool> {
    Ok(sub_processor::Entity::all_rows()
        .limit(1)
        .one(tx)
        .await?
        .is_some())
}

/// The whole register, the oldest first.
///
/// # Errors
/// When the database does.
pub async fn sub_processors(tx: &impl ConnectionTrait) -> Result<Vec<sub_processor::Model>> {
    Ok(sub_processor::Entity::all_rows()
        .order_by_asc(sub_processor::Column::Since)
        .order_by_asc(sub_processor::Column::Id)
        .all(tx)
        .await?)
}

/// A row of the register.
///
/// # Errors
/// When the database does.
pub async fn find_sub_processor(
    tx: &impl ConnectionTrait,
    id: SubProcessorId,
) -> Result<Option<sub_processor::Model>> {
    Ok(sub_processor::Entity::all_rows()
        .filter(sub_processor::Column::Id.eq(id))
        .one(tx)
        .await?)
}

/// Writes a row of the register.
///
/// # Errors
/// When the database does.
pub async fn insert_sub_processor(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    draft: SubProcessorDraft,
    is_told: bool,
) -> Result<SubProcessorId> {
    let (id, now) = (SubProcessorId(platform.new_id()), platform.now());
    sub_processor::Entity::insert(sub_processor::ActiveModel {
        id: Set(id),
        name: Set(draft.name),
        address: Set(draft.address),
        country: Set(draft.country),
        category: Set(draft.category),
        task_sl: Set(draft.task_sl),
        task_en: Set(draft.task_en),
        data_in: Set(serde_json::json!(draft.data_in)),
        contract_ref: Set(draft.contract_ref),
        safeguard: Set(draft.safeguard),
        since: Set(draft.since),
        until: Set(None),
        reviewed_on: Set(draft.reviewed_on),
        created_at: Set(now),
        told_at: Set(is_told.then_some(now)),
        end_told_at: Set(None),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(id)
}

/// Writes the last day of a row; false when it has one already.
///
/// # Errors
/// When the database does.
pub async fn end_sub_processor(
    tx: &impl ConnectionTrait,
    id: SubProcessorId,
    until: NaiveDate,
) -> Result<bool> {
    let done = sub_processor::Entity::update_rows()
        .col_expr(sub_processor::Column::Until, Expr::value(Some(until)))
        .filter(sub_processor::Column::Id.eq(id))
        .filter(sub_processor::Column::Until.is_null())
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Writes the day on which its guarantees were looked at.
///
/// # Errors
/// When the database does.
pub async fn set_reviewed(
    tx: &impl ConnectionTrait,
    id: SubProcessorId,
    on: NaiveDate,
) -> Result<()> {
    sub_processor::Entity::update_rows()
        .col_expr(sub_processor::Column::ReviewedOn, Expr::value(Some(on)))
        .filter(sub_processor::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// The objections of a tenant.
///
/// # Errors
/// When the database does.
pub async fn objections_of(
    tx: &impl ConnectionTrait,
    tenant: TenantId,
) -> Result<Vec<objection::Model>> {
    Ok(objection::Entity::all_rows()
        .filter(objection::Column::TenantId.eq(tenant))
        .all(tx)
        .await?)
}

/// Objections with the names of their tenants, those without an answer first; at most `limit`.
///
/// # Errors
/// When the database does.
pub async fn objections(
    tx: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<(objection::Model, String)>> {
    let rows = objection::Entity::all_rows()
        .order_by_desc(objection::Column::AnsweredAt.is_null())
        .order_by_desc(objection::Column::CreatedAt)
        .limit(limit)
        .all(tx)
        .await?;
    let ids: Vec<TenantId> = rows.iter().map(|row| row.tenant_id).collect();
    let names: HashMap<TenantId, String> = tenant::Entity::all_rows()
        .filter(tenant::Column::Id.is_in(ids))
        .all(tx)
        .await?
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect();
    Ok(rows
        .into_iter()
        .map(|row| {
            let name = names.get(&row.tenant_id).cloned().unwrap_or_default();
            (row, name)
        })
        .collect())
}

/// Writes an objection.
///
/// # Errors
/// When the database does, or this tenant objected to it before.
pub async fn insert_objection(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    tenant: TenantId,
    to: SubProcessorId,
    by: AccountId,
    reason: &str,
) -> Result<()> {
    objection::Entity::insert(objection::ActiveModel {
        id: Set(platform.new_id()),
        tenant_id: Set(tenant),
        sub_processor_id: Set(to),
        account_id: Set(by),
        reason: Set(reason.to_owned()),
        created_at: Set(platform.now()),
        answer: Set(None),
        answered_at: Set(None),
        answered_by: Set(None),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

/// An objection by its key.
///
/// # Errors
/// When the database does.
pub async fn find_objection(
    tx: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<objection::Model>> {
    Ok(objection::Entity::all_rows()
        .filter(objection::Column::Id.eq(id))
        .one(tx)
        .await?)
}

/// Writes the answer to an objection; false when it was answered before.
///
/// # Errors
/// When the database does.
pub async fn answer_objection(
    tx: &impl ConnectionTrait,
    id: Uuid,
    answer: &str,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<bool> {
    let done = objection::Entity::update_rows()
        .col_expr(objection::Column::Answer, Expr::value(answer))
        .col_expr(objection::Column::AnsweredAt, Expr::value(now))
        .col_expr(objection::Column::AnsweredBy, Expr::value(by.0))
        .filter(objection::Column::Id.eq(id))
        .filter(objection::Column::AnsweredAt.is_null())
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// What tenants are told of.
#[derive(Clone, Debug)]
pub(super) enum News {
    /// A new version of the agreement.
    Agreement(agreement::Model),
    /// A new sub-processor.
    Joins(sub_processor::Model),
    /// The end of one.
    Leaves(sub_processor::Model),
}

impl News {
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Agreement(_) => "agreement",
            Self::Joins(_) => "sub_processor",
            Self::Leaves(_) => "sub_processor_end",
        }
    }

    pub(super) fn subject(&self) -> Uuid {
        match self {
            Self::Agreement(row) => row.id,
            Self::Joins(row) | Self::Leaves(row) => row.id.0,
        }
    }
}

/// What not all tenants were told of yet.
pub(super) async fn untold(tx: &impl ConnectionTrait) -> Result<Vec<News>> {
    use sub_processor::Column as S;
    let mut news: Vec<News> = agreement::Entity::all_rows()
        .filter(agreement::Column::ToldAt.is_null())
        .all(tx)
        .await?
        .into_iter()
        .map(News::Agreement)
        .collect();
    let joins = sub_processor::Entity::all_rows().filter(S::ToldAt.is_null());
    news.extend(joins.all(tx).await?.into_iter().map(News::Joins));
    let leaves = sub_processor::Entity::all_rows()
        .filter(S::Until.is_not_null())
        .filter(S::EndToldAt.is_null());
    news.extend(leaves.all(tx).await?.into_iter().map(News::Leaves));
    Ok(news)
}

/// Writes that all tenants were told.
pub(super) async fn set_told(
    tx: &impl ConnectionTrait,
    news: &News,
    now: DateTime<Utc>,
) -> Result<()> {
    match news {
        News::Agreement(row) => {
            agreement::Entity::update_rows()
                .col_expr(agreement::Column::ToldAt, Expr::value(Some(now)))
                .filter(agreement::Column::Id.eq(row.id))
                .exec(tx)
                .await?;
        }
        News::Joins(row) => {
            sub_processor::Entity::update_rows()
                .col_expr(sub_processor::Column::ToldAt, Expr::value(Some(now)))
                .filter(sub_processor::Column::Id.eq(row.id))
                .exec(tx)
                .await?;
        }
        News::Leaves(row) => {
            sub_processor::Entity::update_rows()
                .col_expr(sub_processor::Column::EndToldAt, Expr::value(Some(now)))
                .filter(sub_processor::Column::Id.eq(row.id))
                .exec(tx)
                .await?;
        }
    }
    Ok(())
}

/// Whether this tenant was told.
pub(super) async fn is_told(
    tx: &impl ConnectionTrait,
    tenant: TenantId,
    news: &News,
) -> Result<bool> {
    Ok(told::Entity::all_rows()
        .filter(told::Column::TenantId.eq(tenant))
        .filter(told::Column::Kind.eq(news.kind()))
        .filter(told::Column::SubjectId.eq(news.subject()))
        .one(tx)
        .await?
        .is_some())
}

/// Writes that this tenant was told.
pub(super) async fn insert_told(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    tenant: TenantId,
    news: &News,
    mails: i32,
) -> Result<()> {
    told::Entity::insert(told::ActiveModel {
        id: Set(platform.new_id()),
        tenant_id: Set(tenant),
        kind: Set(news.kind().to_owned()),
        subject_id: Set(news.subject()),
        mails: Set(mails),
        told_at: Set(platform.now()),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

/// How many tenants were told of a subject, by kind and key.
///
/// # Errors
/// When the database does.
pub async fn count_told(tx: &impl ConnectionTrait, kind: &str, subject: Uuid) -> Result<u64> {
    Ok(told::Entity::all_rows()
        .filter(told::Column::Kind.eq(kind))
        .filter(told::Column::SubjectId.eq(subject))
        .count(tx)
        .await?)
}

/// Tenants that have not ended.
pub(super) async fn open_tenants(tx: &impl ConnectionTrait) -> Result<Vec<tenant::Model>> {
    Ok(tenant::Entity::all_rows()
        .filter(tenant::Column::EndedAt.is_null())
        .order_by_asc(tenant::Column::Id)
        .all(tx)
        .await?)
}

/// Whether any tenant has not ended: only then is there anybody to give notice to.
///
/// # Errors
/// When the database does.
pub async fn has_tenants(tx: &impl ConnectionTrait) -> Result<bool> {
    Ok(tenant::Entity::all_rows()
        .filter(tenant::Column::EndedAt.is_null())
        .limit(1)
        .one(tx)
        .await?
        .is_some())
}
