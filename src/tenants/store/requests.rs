//! How many requests under the GDPR and suggested corrections wait for an answer, for the console's menu and start page.
use ::entity::{correction_suggestion, data_request, scope::TenantOwned};
use chrono::NaiveDate;
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};

use crate::platform::{db::TenantTx, error::Result};

/// Requests that wait for an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpenRequests {
    /// How many.
    pub all: i64,
    /// How many of them are overdue.
    pub overdue: i64,
    /// Suggested corrections that wait.
    pub corrections: i64,
}

/// Counts them.
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
    // An open suggestion keeps its field taken.
    let corrections: Vec<i64> = correction_suggestion::Entity::of(tx.tenant())
        .filter(correction_suggestion::Column::OpenField.is_not_null())
        .select_only()
        .column_as(correction_suggestion::Column::Id.count(), "n")
        .into_tuple()
        .all(tx)
        .await?;
    open.corrections = corrections.first().copied().unwrap_or_default();
    Ok(open)
}
