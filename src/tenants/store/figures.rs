//! What the start page counts.
use ::entity::{competition, invitation, member, notice, scope::TenantOwned};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ColumnTrait, Condition, DbErr, ExprTrait, FromQueryResult, PaginatorTrait, QueryFilter,
    QueryResult, QuerySelect,
    sea_query::{CaseStatement, Expr},
};

use crate::{
    judo::ages::{AgeClass, SLOVENIAN},
    platform::{db::TenantTx, error::Result},
    tenants::policy::Role,
};

/// Members in each age class of a year, in the order of [`SLOVENIAN`], without archived ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgeCounts(pub Vec<(AgeClass, i64)>);

impl FromQueryResult for AgeCounts {
    fn from_query_result(row: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        let count = |class: &AgeClass| {
            Ok((
                *class,
                row.try_get::<Option<i64>>(prefix, class.code)?
                    .unwrap_or_default(),
            ))
        };
        SLOVENIAN
            .iter()
            .map(count)
            .collect::<Result<_, DbErr>>()
            .map(Self)
    }
}

/// What the start page counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Members by age.
    pub ages: AgeCounts,
    /// People with a role, each once.
    pub people: usize,
    /// Owners.
    pub owners: usize,
    /// Invitations that wait.
    pub invitations: u64,
    /// Kinds of notices that are published.
    pub notices: usize,
    /// Competitions, published or not.
    pub competitions: u64,
}

impl Figures {
    /// All members.
    #[must_use]
    pub fn members(&self) -> i64 {
        self.ages.0.iter().map(|(_, n)| n).sum()
    }
}

/// Counts.
///
/// # Errors
/// When the database does.
pub async fn figures(tx: &TenantTx, year: i32, now: DateTime<Utc>) -> Result<Figures> {
    let roles = super::list_open(tx).await?;
    let owners = roles
        .iter()
        .filter(|r| r.role == Role::Owner.code())
        .count();
    let mut people: Vec<_> = roles.iter().map(|r| r.account_id).collect();
    people.sort_unstable();
    people.dedup();
    let mut kinds: Vec<String> = notice::Entity::of(tx.tenant())
        .select_only()
        .column(notice::Column::Kind)
        .filter(notice::Column::PublishedAt.is_not_null())
        .into_tuple()
        .all(tx)
        .await?;
    kinds.sort_unstable();
    kinds.dedup();
    Ok(Figures {
        ages: ages(tx, year).await?,
        people: people.len(),
        owners,
        invitations: invitation::Entity::of(tx.tenant())
            .filter(invitation::Column::AcceptedAt.is_null())
            .filter(invitation::Column::EndedAt.is_null())
            .filter(invitation::Column::ExpiresAt.gt(now))
            .count(tx)
            .await?,
        notices: kinds.len(),
        competitions: competition::Entity::of(tx.tenant()).count(tx).await?,
    })
}

/// One pass over the members, whatever their number.
async fn ages(tx: &TenantTx, year: i32) -> Result<AgeCounts> {
    let day = |year: i32| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    let mut query = member::Entity::of(tx.tenant())
        .filter(member::Column::ArchivedAt.is_null())
        .select_only();
    for class in SLOVENIAN {
        let (first, last) = class.birth_years(year);
        let within = Condition::all()
            .add_option(first.map(|first| member::Column::BirthDate.gte(day(first))))
            .add_option(last.map(|last| member::Column::BirthDate.lt(day(last + 1))));
        let one_each: Expr = CaseStatement::new()
            .case(within, Expr::value(1))
            .finally(Expr::value(0))
            .into();
        query = query.column_as(one_each.sum(), class.code);
    }
    Ok(query
        .into_model::<AgeCounts>()
        .one(tx)
        .await?
        .unwrap_or_default())
}
