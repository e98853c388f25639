//! Requests in the database: what is written in them is sealed.
use ::entity::{
    data_request,
    ids::{AccountId, MemberId, RequestId, TenantId},
    scope::{Global, TenantOwned},
    tenant,
};
use chrono::{DateTime, Months, NaiveDate, Utc};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait, Condition, EntityTrait, IntoActiveModel as _, QueryFilter,
    QueryOrder, QuerySelect as _, sea_query::Expr,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::kind::{Kind, State};
use crate::platform::{
    clock::today_in_slovenia,
    db::{TenantTx, update_over},
    deadlines::{MONTHS_TO_ANSWER, after_months},
    error::{AppError, Result},
    names_policy::NameStyle,
    services::Platform,
    vault::{Cell, Purpose},
};

/// Rows of one statement.
const PORTION: usize = 500;
/// How long an answered request is kept, in months.
pub const KEPT_MONTHS: u32 = 36;

/// What is written in a request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Words {
    /// By whoever made it.
    pub text: String,
    /// Why the deadline was extended.
    pub extension: String,
    /// The answer, or the reason of a refusal.
    pub answer: String,
    /// How much of the name could be shown before an objection hid it.
    pub before: Option<NameStyle>,
}

/// A request that is being made.
#[derive(Clone, Debug)]
pub struct New {
    /// Whose data.
    pub member: MemberId,
    /// By whom.
    pub account: AccountId,
    /// As what: `athlete` or `guardian`.
    pub relation: &'static str,
    /// What is asked for.
    pub kind: Kind,
    /// Which publication, for an objection.
    pub about: Option<Uuid>,
    /// The words.
    pub words: Words,
}

/// A request as it is shown.
#[derive(Clone, Debug)]
pub struct Request {
    /// The row.
    pub row: data_request::Model,
    /// What is asked for.
    pub kind: Kind,
    /// How far it is.
    pub state: State,
}

impl Request {
    fn of(row: data_request::Model) -> Self {
        Self {
            kind: Kind::parse(&row.kind).unwrap_or(Kind::Other),
            state: State::parse(&row.state),
            row,
        }
    }

    /// Until when the answer is due.
    #[must_use]
    pub fn due(&self) -> NaiveDate {
        self.row.extended_until.unwrap_or(self.row.due_on)
    }

    /// Whether the answer is late.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.state.is_open() && self.due() < today
    }
}

/// Receives a request: the month to answer begins today.
///
/// # Errors
/// When the database or the vault does.
pub async fn insert(tx: &TenantTx, platform: &Platform, new: New) -> Result<Request> {
    let id = platform.new_id();
    let row = data_request::Model {
        tenant_id: tx.tenant(),
        id: RequestId(id),
        member_id: Some(new.member),
        account_id: Some(new.account),
        relation: new.relation.to_owned(),
        kind: new.kind.code().to_owned(),
        about_id: new.about,
        state: State::Received.code().to_owned(),
        received_at: platform.now(),
        due_on: after_months(today_in_slovenia(platform.now()), MONTHS_TO_ANSWER),
        extended_until: None,
        reminded_on: None,
        sealed: seal(platform, tx.tenant(), id, 1, &new.words)?,
        answered_at: None,
        answered_by: None,
        rev: 1,
    };
    data_request::Entity::insert(row.clone().into_active_model().reset_all())
        .exec_without_returning(tx)
        .await?;
    Ok(Request::of(row))
}

/// What somebody asked about a member, the newest first. What another guardian asked is theirs.
///
/// # Errors
/// When the database does.
pub async fn list_own(tx: &TenantTx, member: MemberId, account: AccountId) -> Result<Vec<Request>> {
    Ok(data_request::Entity::of(tx.tenant())
        .filter(data_request::Column::MemberId.eq(member))
        .filter(data_request::Column::AccountId.eq(account))
        .order_by_desc(data_request::Column::Id)
        .all(tx)
        .await?
        .into_iter()
        .map(Request::of)
        .collect())
}

/// One of them.
///
/// # Errors
/// [`AppError::NotFound`] when it is nobody's, or somebody else's.
pub async fn find_own(
    tx: &TenantTx,
    member: MemberId,
    account: AccountId,
    id: RequestId,
) -> Result<Request> {
    let request = find(tx, id).await?;
    let is_own = request.row.member_id == Some(member) && request.row.account_id == Some(account);
    if is_own {
        Ok(request)
    } else {
        Err(AppError::NotFound)
    }
}

/// All that is held of a member's requests, the oldest first.
///
/// # Errors
/// When the database does.
pub async fn list_of_member(tx: &TenantTx, member: MemberId) -> Result<Vec<Request>> {
    Ok(data_request::Entity::of(tx.tenant())
        .filter(data_request::Column::MemberId.eq(member))
        .order_by_asc(data_request::Column::Id)
        .all(tx)
        .await?
        .into_iter()
        .map(Request::of)
        .collect())
}

/// Those that wait for an answer, the first due first.
///
/// # Errors
/// When the database does.
pub async fn list_open(tx: &TenantTx) -> Result<Vec<Request>> {
    let mut open: Vec<Request> = data_request::Entity::of(tx.tenant())
        .filter(data_request::Column::AnsweredAt.is_null())
        .all(tx)
        .await?
        .into_iter()
        .map(Request::of)
        .filter(|request| request.state.is_open())
        .collect();
    open.sort_by_key(|request| (request.due(), request.row.id));
    Ok(open)
}

/// Keeps that the tenant was reminded; false when it was today already, or the request was answered meanwhile.
///
/// # Errors
/// When the database does.
pub async fn mark_reminded(tx: &TenantTx, id: RequestId, today: NaiveDate) -> Result<bool> {
    use data_request::Column as C;
    let done = data_request::Entity::update_of(tx.tenant())
        .col_expr(C::RemindedOn, Expr::value(today))
        .filter(C::Id.eq(id))
        .filter(C::AnsweredAt.is_null())
        .filter(
            Condition::any()
                .add(C::RemindedOn.is_null())
                .add(C::RemindedOn.lt(today)),
        )
        .exec(tx)
        .await?;
    Ok(done.rows_affected > 0)
}

/// The requests of a tenant: those that wait for an answer by deadline, and the answered ones, the newest first.
///
/// # Errors
/// When the database does.
pub async fn list_all(tx: &TenantTx) -> Result<(Vec<Request>, Vec<Request>)> {
    let rows = data_request::Entity::of(tx.tenant())
        .order_by_desc(data_request::Column::Id)
        .all(tx)
        .await?;
    let (mut open, done): (Vec<Request>, Vec<Request>) = rows
        .into_iter()
        .map(Request::of)
        .partition(|request| request.state.is_open());
    open.sort_by_key(|request| (request.due(), request.row.id));
    Ok((open, done))
}

/// A request of this tenant.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn find(tx: &TenantTx, id: RequestId) -> Result<Request> {
    data_request::Entity::of(tx.tenant())
        .filter(data_request::Column::Id.eq(id))
        .one(tx)
        .await?
        .map(Request::of)
        .ok_or(AppError::NotFound)
}

/// Writes a changed request with its words, unless somebody changed it meanwhile.
///
/// # Errors
/// [`AppError::Conflict`] when somebody did.
pub async fn update(
    tx: &TenantTx,
    platform: &Platform,
    row: data_request::Model,
    words: &Words,
) -> Result<()> {
    let read = (row.id, row.rev);
    let rev = row.rev + 1;
    let sealed = seal(platform, tx.tenant(), row.id.0, rev, words)?;
    let row = data_request::Model { sealed, rev, ..row };
    if update_over::<data_request::Entity>(tx, row, read).await? {
        Ok(())
    } else {
        Err(AppError::Conflict("portal-request-changed"))
    }
}

/// What is written in a request; nothing when its member was erased.
///
/// # Errors
/// When it was changed in the database.
pub fn words(platform: &Platform, row: &data_request::Model) -> Result<Words> {
    if row.sealed.is_empty() {
        return Ok(Words::default());
    }
    Ok(platform
        .sealer(row.tenant_id, Purpose::Identity)?
        .open_json(&cell(row.id.0, row.rev), &row.sealed)?)
}

/// Leaves of the requests of erased members nothing but kind and dates.
///
/// # Errors
/// When the database does.
pub async fn forget_members(tx: &TenantTx, members: &[MemberId]) -> Result<()> {
    use data_request::Column as C;
    for portion in members.chunks(PORTION) {
        data_request::Entity::update_of(tx.tenant())
            .col_expr(C::MemberId, Expr::value(None::<Uuid>))
            .col_expr(C::AccountId, Expr::value(None::<Uuid>))
            .col_expr(C::AboutId, Expr::value(None::<Uuid>))
            .col_expr(C::AnsweredBy, Expr::value(None::<Uuid>))
            .col_expr(C::Relation, Expr::value(""))
            .col_expr(C::Sealed, Expr::value(Vec::<u8>::new()))
            .filter(C::MemberId.is_in(portion.iter().copied()))
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// Those of these members who made a request.
///
/// # Errors
/// When the database does.
pub async fn list_asking(tx: &TenantTx, members: &[MemberId]) -> Result<Vec<MemberId>> {
    let mut found = Vec::new();
    for portion in members.chunks(PORTION) {
        let rows: Vec<Option<MemberId>> = data_request::Entity::of(tx.tenant())
            .filter(data_request::Column::MemberId.is_in(portion.iter().copied()))
            .select_only()
            .column(data_request::Column::MemberId)
            .distinct()
            .into_tuple()
            .all(tx)
            .await?;
        found.extend(rows.into_iter().flatten());
    }
    Ok(found)
}

/// Deletes requests that were answered long enough ago (register: three years).
///
/// # Errors
/// When the database does.
pub async fn sweep(platform: &Platform) -> Result<()> {
    let before: DateTime<Utc> = platform
        .now()
        .checked_sub_months(Months::new(KEPT_MONTHS))
        .unwrap_or(DateTime::UNIX_EPOCH);
    let tenants: Vec<TenantId> = platform
        .db()
        .system_read("whose requests were answered long ago", async |tx| {
            Ok(tenant::Entity::all_rows()
                .select_only()
                .column(tenant::Column::Id)
                .into_tuple()
                .all(tx)
                .await?)
        })
        .await?;
    for id in tenants {
        let is_over = data_request::Column::AnsweredAt.lt(before);
        let has_any = platform
            .db()
            .read(id, async |tx| {
                Ok(data_request::Entity::of(id)
                    .filter(is_over.clone())
                    .one(tx)
                    .await?
                    .is_some())
            })
            .await?;
        if has_any {
            platform
                .db()
                .write(id, async |tx| {
                    data_request::Entity::delete_of(id)
                        .filter(is_over.clone())
                        .exec(tx)
                        .await?;
                    Ok(())
                })
                .await?;
        }
    }
    Ok(())
}

fn seal(
    platform: &Platform,
    tenant: TenantId,
    id: Uuid,
    rev: i64,
    words: &Words,
) -> Result<Vec<u8>> {
    Ok(platform.sealer(tenant, Purpose::Identity)?.seal_json(
        &cell(id, rev),
        words,
        platform.random(),
    )?)
}

fn cell(row: Uuid, rev: i64) -> Cell {
    Cell {
        table: "data_request",
        row,
        column: "sealed",
        rev: rev.unsigned_abs(),
    }
}
