//! Sheets and contests as the organiser knows them, and their public copies.
use std::collections::{HashMap, HashSet};

use ::entity::{
    contest,
    ids::{CategoryId, CompetitionId, PlacingId, SheetId},
    public_sheet,
    scope::TenantOwned,
    sheet,
};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait, Condition, EntityTrait, IntoActiveModel as _, QueryFilter,
    QueryOrder, QuerySelect as _, QueryTrait as _, sea_query::SelectStatement,
};

use crate::{
    competitions::sheet::stored,
    judo::sheet::Struck,
    platform::{db::TenantTx, error::Result, services::Platform},
};

/// Rows inserted in one statement: SQLite takes 32,766 bound values.
const PORTION: usize = 500;

/// Writes a sheet with its contests.
///
/// # Errors
/// When the database does.
pub async fn insert_sheet(
    tx: &TenantTx,
    row: sheet::Model,
    contests: Vec<contest::Model>,
) -> Result<()> {
    sheet::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(tx)
        .await?;
    let mut contests = contests
        .into_iter()
        .map(|row| row.into_active_model().reset_all())
        .peekable();
    while contests.peek().is_some() {
        let portion: Vec<_> = contests.by_ref().take(PORTION).collect();
        contest::Entity::insert_many(portion)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// The sheets of a competition, each with its contests in their order.
///
/// # Errors
/// When the database does.
pub async fn list_sheets(
    tx: &TenantTx,
    competition: CompetitionId,
) -> Result<Vec<(sheet::Model, Vec<contest::Model>)>> {
    let sheets = sheet::Entity::of(tx.tenant())
        .filter(sheet::Column::CompetitionId.eq(competition))
        .order_by_asc(sheet::Column::Id)
        .all(tx)
        .await?;
    let mut by_sheet: HashMap<SheetId, Vec<contest::Model>> = HashMap::new();
    let contests = contest::Entity::of(tx.tenant())
        .filter(contest::Column::SheetId.in_subquery(sheets_of(tx, competition)))
        .order_by_asc(contest::Column::SheetId)
        .order_by_asc(contest::Column::No)
        .all(tx)
        .await?;
    for row in contests {
        by_sheet.entry(row.sheet_id).or_default().push(row);
    }
    Ok(sheets
        .into_iter()
        .map(|row| {
            let contests = by_sheet.remove(&row.id).unwrap_or_default();
            (row, contests)
        })
        .collect())
}

/// The categories of a competition that were drawn.
///
/// # Errors
/// When the database does.
pub async fn list_fought(tx: &TenantTx, competition: CompetitionId) -> Result<HashSet<CategoryId>> {
    let rows: Vec<CategoryId> = sheet::Entity::of(tx.tenant())
        .filter(sheet::Column::CompetitionId.eq(competition))
        .select_only()
        .column(sheet::Column::CategoryId)
        .into_tuple()
        .all(tx)
        .await?;
    Ok(rows.into_iter().collect())
}

/// Whether a category was drawn, so that its places follow from a sheet.
///
/// # Errors
/// When the database does.
pub async fn is_fought(tx: &TenantTx, category: CategoryId) -> Result<bool> {
    let found: Option<SheetId> = sheet::Entity::of(tx.tenant())
        .filter(sheet::Column::CategoryId.eq(category))
        .select_only()
        .column(sheet::Column::Id)
        .into_tuple()
        .one(tx)
        .await?;
    Ok(found.is_some())
}

/// The contests in which one of these placings stands.
///
/// # Errors
/// When the database does.
pub async fn list_contests_of(
    tx: &TenantTx,
    placings: &[PlacingId],
) -> Result<Vec<contest::Model>> {
    let mut contests = Vec::new();
    for portion in placings.chunks(PORTION) {
        let stands = Condition::any()
            .add(contest::Column::WhiteId.is_in(portion.iter().copied()))
            .add(contest::Column::BlueId.is_in(portion.iter().copied()));
        contests.extend(
            contest::Entity::of(tx.tenant())
                .filter(stands)
                .order_by_asc(contest::Column::SheetId)
                .order_by_asc(contest::Column::No)
                .all(tx)
                .await?,
        );
    }
    Ok(contests)
}

/// The sheets of these categories.
///
/// # Errors
/// When the database does.
pub async fn list_sheets_of(tx: &TenantTx, categories: &[CategoryId]) -> Result<Vec<sheet::Model>> {
    let mut sheets = Vec::new();
    for portion in categories.chunks(PORTION) {
        sheets.extend(
            sheet::Entity::of(tx.tenant())
                .filter(sheet::Column::CategoryId.is_in(portion.iter().copied()))
                .order_by_asc(sheet::Column::Id)
                .all(tx)
                .await?,
        );
    }
    Ok(sheets)
}

fn sheets_of(tx: &TenantTx, competition: CompetitionId) -> SelectStatement {
    sheet::Entity::of(tx.tenant())
        .filter(sheet::Column::CompetitionId.eq(competition))
        .select_only()
        .column(sheet::Column::Id)
        .into_query()
}

/// Deletes all sheets and contests of a competition.
///
/// # Errors
/// When the database does.
pub async fn remove_sheets(tx: &TenantTx, competition: CompetitionId) -> Result<()> {
    contest::Entity::delete_of(tx.tenant())
        .filter(contest::Column::SheetId.in_subquery(sheets_of(tx, competition)))
        .exec(tx)
        .await?;
    sheet::Entity::delete_of(tx.tenant())
        .filter(sheet::Column::CompetitionId.eq(competition))
        .exec(tx)
        .await?;
    withdraw_sheets(tx, competition).await
}

/// Deletes the sheet and the contests of a category, the public copy included.
///
/// # Errors
/// When the database does.
pub async fn remove_sheet(tx: &TenantTx, category: CategoryId) -> Result<()> {
    let tenant = tx.tenant();
    let own = sheet::Entity::of(tenant)
        .filter(sheet::Column::CategoryId.eq(category))
        .select_only()
        .column(sheet::Column::Id)
        .into_query();
    contest::Entity::delete_of(tenant)
        .filter(contest::Column::SheetId.in_subquery(own))
        .exec(tx)
        .await?;
    sheet::Entity::delete_of(tenant)
        .filter(sheet::Column::CategoryId.eq(category))
        .exec(tx)
        .await?;
    public_sheet::Entity::delete_of(tenant)
        .filter(public_sheet::Column::CategoryId.eq(category))
        .exec(tx)
        .await?;
    Ok(())
}

/// Writes the public copies of the sheets of a competition anew; answers how many contests became public.
///
/// # Errors
/// When the database does, or a stored sheet is none.
pub async fn project_sheets(
    tx: &TenantTx,
    platform: &Platform,
    competition: CompetitionId,
) -> Result<usize> {
    withdraw_sheets(tx, competition).await?;
    let mut count = 0;
    let mut copies = Vec::new();
    for (row, contests) in list_sheets(tx, competition).await? {
        let mut whole = stored::whole(&row, &contests)?;
        // Why somebody did not take part (weight, absence) is between them and the organiser.
        for reason in whole.record.struck.values_mut() {
            *reason = Struck::Withdrawn;
        }
        count += contests.len();
        copies.push(
            public_sheet::Model {
                tenant_id: tx.tenant(),
                id: platform.new_id(),
                competition_id: competition,
                category_id: row.category_id,
                contests: i32::try_from(contests.len()).unwrap_or(i32::MAX),
                content: serde_json::to_value(&whole)?,
            }
            .into_active_model()
            .reset_all(),
        );
    }
    for portion in copies.chunks(PORTION) {
        public_sheet::Entity::insert_many(portion.to_vec())
            .exec_without_returning(tx)
            .await?;
    }
    Ok(count)
}

/// Takes the public copies of the sheets of a competition back.
///
/// # Errors
/// When the database does.
pub async fn withdraw_sheets(tx: &TenantTx, competition: CompetitionId) -> Result<()> {
    public_sheet::Entity::delete_of(tx.tenant())
        .filter(public_sheet::Column::CompetitionId.eq(competition))
        .exec(tx)
        .await?;
    Ok(())
}
