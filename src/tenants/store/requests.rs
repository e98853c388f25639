//! How many requests under the GDPR and suggested corrections wait for an answer, for the console's menu and start page.
use ::entity::{
    correction_suggestion::{self, Column},
    data_request,
    scope::TenantOwned,
};
use chrono::NaiveDate;
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect, sea_query::SimpleExpr};

use crate::platform::{db::TenantTx, error::Result, people::words};

/// Requests that wait for an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpenRequests {
    /// How many.
    pub all: i64,
    /// How many of them are overdue.
    pub overdue: i64,
    /// Suggested corrections that wait, but those of data about health.
    pub corrections: i64,
    /// Those of data about health; the health officer alone answers them.
    pub health_corrections: i64,
}

/// Counts those that whoever answers requests answers.
///
/// # Errors
/// When the database does.
pub async fn open_requests(tx: &TenantTx, today: NaiveDate) -> Result<OpenRequests> {
    let rows: Vec<(NaiveDate, Option<NaiveDate>)> = data_request::Entity::of(tx.tenant())
        .filter(data_request::Column::AnsweredAt.is_null())
        .select_only()
        .column(data_request::Column::DueOn)
        .column(data_request::Column::ExtendedUntil)
        .into_tuple()
        .all(tx)
        .await?;
    let mut open = OpenRequests::default();
    for (due, extended) in rows {
        open.all += 1;
        open.overdue += i64::from(extended.unwrap_or(due) < today);
    }
    open.corrections = open_corrections(tx, Column::Field.ne(words::HEALTH)).await?;
    Ok(open)
}

/// Counts the suggested corrections of data about health that wait for the health officer.
///
/// # Errors
/// When the database does.
pub async fn open_health_corrections(tx: &TenantTx) -> Result<i64> {
    open_corrections(tx, Column::Field.eq(words::HEALTH)).await
}

async fn open_corrections(tx: &TenantTx, which: SimpleExpr) -> Result<i64> {
    // An open suggestion keeps its field taken.
    let counted: Vec<i64> = correction_suggestion::Entity::of(tx.tenant())
        .filter(Column::OpenField.is_not_null())
        .filter(which)
        .select_only()
        .column_as(Column::Id.count(), "n")
        .into_tuple()
        .all(tx)
        .await?;
    Ok(counted.first().copied().unwrap_or_default())
}
