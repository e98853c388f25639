//! The list in the database: one bounded query for a page of rows, and counts.
use ::entity::{ids::MemberId, member, scope::TenantOwned};
use chrono::{Days, NaiveDate};
use sea_orm::{
    ColumnTrait, Condition, DbErr, FromQueryResult, Order, QueryFilter, QueryOrder, QueryResult,
    QuerySelect, Select,
    sea_query::{CaseStatement, Expr, ExprTrait, NullOrdering, SimpleExpr},
};

use super::filter::{Filter, LicenceFilter, PageOf, SortBy, StateFilter};
use crate::{
    judo::{ages::AgeClass, belts},
    platform::{
        db::TenantTx,
        error::Result,
        people::{
            CONSENT_AGE, Reach, born_after,
            store::{has_words, in_group},
        },
        text::fold,
    },
};

/// A licence that ends within so many days is about to expire.
pub const EXPIRING_DAYS: u64 = 30;

/// A row of the list; nothing sealed is read for it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Row {
    pub id: MemberId,
    pub first_name: String,
    pub middle_name: String,
    pub last_name: String,
    pub birth_date: NaiveDate,
    pub belt: Option<String>,
    pub licence_until: Option<NaiveDate>,
    pub guardian_consent_on: Option<NaiveDate>,
    pub left_on: Option<NaiveDate>,
    pub archived_at: Option<chrono::DateTime<chrono::Utc>>,
}

/// The rows of one page.
///
/// # Errors
/// When the database does.
pub async fn rows(
    tx: &TenantTx,
    reach: Reach,
    filter: &Filter,
    page: PageOf,
    today: NaiveDate,
) -> Result<Vec<Row>> {
    let query = filtered(tx, reach, filter, today).select_only().columns([
        member::Column::Id,
        member::Column::FirstName,
        member::Column::MiddleName,
        member::Column::LastName,
        member::Column::BirthDate,
        member::Column::Belt,
        member::Column::LicenceUntil,
        member::Column::GuardianConsentOn,
        member::Column::LeftOn,
        member::Column::ArchivedAt,
    ]);
    Ok(ordered(query, filter)
        .offset((page.number - 1).saturating_mul(page.size))
        .limit(page.size)
        .into_model::<Row>()
        .all(tx)
        .await?)
}

/// How many match each filter, in one pass over the members however many filters there are.
///
/// # Errors
/// When the database does.
pub async fn count(
    tx: &TenantTx,
    reach: Reach,
    filters: &[Filter],
    today: NaiveDate,
) -> Result<Vec<u64>> {
    let mut query = within(tx, reach).select_only();
    query = match filters {
        // A single one may be answered out of an index.
        [filter] => query
            .filter(matches(tx, filter, today))
            .column_as(member::Column::Id.count(), name(0)),
        _ => filters
            .iter()
            .enumerate()
            .fold(query, |query, (at, filter)| {
                let counted = CaseStatement::new().case(matches(tx, filter, today), 1);
                query.column_as(Expr::expr(counted).count(), name(at))
            }),
    };
    let counted = query.into_model::<Counted>().one(tx).await?;
    Ok(counted.map(|counted| counted.0).unwrap_or_default())
}

/// As many counts as were asked for.
struct Counted(Vec<u64>);

impl FromQueryResult for Counted {
    fn from_query_result(row: &QueryResult, _: &str) -> Result<Self, DbErr> {
        let count = |at| row.try_get_by_index::<i64>(at).map(i64::unsigned_abs);
        Ok(Self(
            (0..row.column_names().len())
                .map(count)
                .collect::<Result<_, _>>()?,
        ))
    }
}

/// What a count is called among the columns of an answer.
fn name(at: usize) -> String {
    format!("n{at}")
}

/// The keys of all who match, in the order of the list, at most `limit`.
///
/// # Errors
/// When the database does.
pub async fn ids(
    tx: &TenantTx,
    reach: Reach,
    filter: &Filter,
    today: NaiveDate,
    limit: u64,
) -> Result<Vec<MemberId>> {
    let query = filtered(tx, reach, filter, today)
        .select_only()
        .column(member::Column::Id);
    Ok(ordered(query, filter)
        .limit(limit)
        .into_tuple()
        .all(tx)
        .await?)
}

/// How many of these are put aside already.
///
/// # Errors
/// When the database does.
pub async fn count_archived(tx: &TenantTx, ids: &[MemberId]) -> Result<u64> {
    let mut all = 0;
    for portion in ids.chunks(500) {
        let count: Option<i64> = member::Entity::of(tx.tenant())
            .filter(member::Column::Id.is_in(portion.iter().copied()))
            .filter(member::Column::ArchivedAt.is_not_null())
            .select_only()
            .column_as(member::Column::Id.count(), "n")
            .into_tuple()
            .one(tx)
            .await?;
        all += count.unwrap_or_default().unsigned_abs();
    }
    Ok(all)
}

/// Members with this name (without accents and case) and this date of birth: somebody may be about to be added twice.
///
/// # Errors
/// When the database does.
pub async fn same_person(
    tx: &TenantTx,
    first_name: &str,
    last_name: &str,
    birth: NaiveDate,
) -> Result<Vec<MemberId>> {
    let wanted = (fold(first_name), fold(last_name));
    let rows: Vec<(MemberId, String, String)> = member::Entity::of(tx.tenant())
        .filter(member::Column::BirthDate.eq(birth))
        .select_only()
        .columns([
            member::Column::Id,
            member::Column::FirstName,
            member::Column::LastName,
        ])
        .into_tuple()
        .all(tx)
        .await?;
    Ok(rows
        .into_iter()
        .filter(|(_, first, last)| (fold(first), fold(last)) == wanted)
        .map(|(id, _, _)| id)
        .collect())
}

fn filtered(
    tx: &TenantTx,
    reach: Reach,
    filter: &Filter,
    today: NaiveDate,
) -> Select<member::Entity> {
    within(tx, reach).filter(matches(tx, filter, today))
}

/// The members somebody sees.
fn within(tx: &TenantTx, reach: Reach) -> Select<member::Entity> {
    member::Entity::of(tx.tenant()).filter(reach.condition(tx.tenant()))
}

/// What a filter asks of a member.
fn matches(tx: &TenantTx, filter: &Filter, today: NaiveDate) -> Condition {
    use member::Column as C;
    let awaiting = || {
        Condition::all()
            .add(C::GuardianConsentOn.is_null())
            .add(C::BirthDate.gt(born_after(CONSENT_AGE, today)))
    };
    let mut all = Condition::all();
    all = match filter.state {
        StateFilter::Current => all.add(is_current(today)),
        StateFilter::Awaiting => all.add(is_current(today)).add(awaiting()),
        StateFilter::Left => all.add(C::ArchivedAt.is_null()).add(C::LeftOn.lt(today)),
        StateFilter::Archived => all.add(C::ArchivedAt.is_not_null()),
        StateFilter::All => all.add(C::Id.is_not_null()),
    };
    all = match filter.belt.as_deref() {
        None => all,
        Some("none") => all.add(C::Belt.is_null()),
        Some(code) => all.add(C::Belt.eq(code)),
    };
    if let Some(class) = filter.age.and_then(AgeClass::from_code) {
        let (first, last) = class.birth_years(chrono::Datelike::year(&today));
        if let Some(day) = first.and_then(|year| NaiveDate::from_ymd_opt(year, 1, 1)) {
            all = all.add(C::BirthDate.gte(day));
        }
        if let Some(day) = last.and_then(|year| NaiveDate::from_ymd_opt(year, 12, 31)) {
            all = all.add(C::BirthDate.lte(day));
        }
    }
    let soon = today
        .checked_add_days(Days::new(EXPIRING_DAYS))
        .unwrap_or(today);
    all = match filter.licence {
        None => all,
        Some(LicenceFilter::Valid) => all.add(C::LicenceUntil.gte(today)),
        Some(LicenceFilter::Expiring) => all.add(C::LicenceUntil.between(today, soon)),
        Some(LicenceFilter::Expired) => all.add(C::LicenceUntil.lt(today)),
        Some(LicenceFilter::Missing) => all.add(C::LicenceUntil.is_null()),
    };
    if let Some(sex) = filter.sex {
        all = all.add(C::Sex.eq(sex));
    }
    if let Some(group) = filter.group {
        all = all.add(C::Id.in_subquery(in_group(tx, group)));
    }
    match search(&filter.q) {
        Some(found) => all.add(found),
        None => all,
    }
}

fn is_current(today: NaiveDate) -> Condition {
    Condition::all()
        .add(member::Column::ArchivedAt.is_null())
        .add(
            Condition::any()
                .add(member::Column::LeftOn.is_null())
                .add(member::Column::LeftOn.gte(today)),
        )
}

/// Every word must occur in the name or the licence number; a number alone is also a member number.
fn search(words: &str) -> Option<Condition> {
    let folded = fold(words);
    let all = has_words(member::Column::Search, words);
    if all.is_empty() {
        return None;
    }
    match folded.trim_start_matches('#').parse::<i64>() {
        Ok(number) => Some(
            Condition::any()
                .add(all)
                .add(member::Column::Number.eq(number)),
        ),
        Err(_) => Some(all),
    }
}

fn ordered(query: Select<member::Entity>, filter: &Filter) -> Select<member::Entity> {
    let order = if filter.is_descending {
        Order::Desc
    } else {
        Order::Asc
    };
    let query = match filter.sort {
        SortBy::Name => {
            return query
                .order_by(member::Column::SortKey, order.clone())
                .order_by(member::Column::Id, order);
        }
        // The youngest last, like years in a column.
        SortBy::Year => query.order_by(member::Column::BirthDate, order),
        SortBy::Belt => query.order_by_with_nulls(rank(), order, NullOrdering::Last),
        SortBy::Licence => {
            query.order_by_with_nulls(member::Column::LicenceUntil, order, NullOrdering::Last)
        }
    };
    query
        .order_by_asc(member::Column::SortKey)
        .order_by_asc(member::Column::Id)
}

/// The rank of a belt: codes in alphabetical order would put the dan before the kyu.
fn rank() -> SimpleExpr {
    let mut case = CaseStatement::new();
    for (rank, code) in (0_i32..).zip(belts::codes()) {
        case = case.case(
            Expr::col((member::Entity, member::Column::Belt)).eq(code),
            rank,
        );
    }
    case.into()
}
