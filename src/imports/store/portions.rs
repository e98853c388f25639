//! The rows of a draft, sealed in portions, so that a file of 50,000 rows is never in memory as a whole.
use ::entity::{
    ids::{ImportDraftId, TenantId},
    import_chunk,
    scope::TenantOwned,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set, sea_query::Expr};
use uuid::Uuid;

use crate::{
    imports::document::FileRow,
    platform::{
        db::TenantTx,
        error::{AppError, Result},
        services::Platform,
        vault::{Cell, Purpose},
    },
};

/// Rows of a portion.
pub(in crate::imports) const PORTION: usize = 500;

/// A portion of rows.
pub(in crate::imports) struct Portion {
    pub id: Uuid,
    pub rev: i64,
    pub rows: Vec<FileRow>,
}

/// How many portions so many rows make.
pub(in crate::imports) fn count(rows: i64) -> i64 {
    rows.max(0)
        .unsigned_abs()
        .div_ceil(PORTION as u64)
        .try_into()
        .unwrap_or(i64::MAX)
}

/// Writes the rows of a new draft.
pub(in crate::imports) async fn insert_portions(
    tx: &TenantTx,
    platform: &Platform,
    draft: ImportDraftId,
    rows: &[FileRow],
) -> Result<()> {
    for (position, portion) in (0_i64..).zip(rows.chunks(PORTION)) {
        let id = platform.new_id();
        import_chunk::Entity::insert(import_chunk::ActiveModel {
            tenant_id: Set(tx.tenant()),
            id: Set(id),
            draft_id: Set(draft),
            position: Set(position),
            sealed: Set(seal(platform, tx.tenant(), id, 1, portion)?),
            rev: Set(1),
        })
        .exec_without_returning(tx)
        .await?;
    }
    Ok(())
}

/// A portion of a draft.
pub(in crate::imports) async fn load(
    tx: &TenantTx,
    platform: &Platform,
    draft: ImportDraftId,
    position: i64,
) -> Result<Portion> {
    let row = import_chunk::Entity::of(tx.tenant())
        .filter(import_chunk::Column::DraftId.eq(draft))
        .filter(import_chunk::Column::Position.eq(position))
        .one(tx)
        .await?
        .ok_or(AppError::NotFound)?;
    let rows = platform.sealer(tx.tenant(), Purpose::Draft)?.open_json(&cell(row.id, row.rev), &row.sealed).map_err(|error| {
        tracing::error!(tenant = %row.tenant_id, draft = %draft, %error, "a portion of a draft does not open");
        AppError::Conflict("imports-damaged")
    })?;
    Ok(Portion {
        id: row.id,
        rev: row.rev,
        rows,
    })
}

/// Writes a portion over the revision that was read.
///
/// # Errors
/// [`AppError::Conflict`] when somebody else was faster.
pub(in crate::imports) async fn save_portion(
    tx: &TenantTx,
    platform: &Platform,
    portion: &Portion,
) -> Result<()> {
    let rev = portion.rev + 1;
    let sealed = seal(platform, tx.tenant(), portion.id, rev, &portion.rows)?;
    let written = import_chunk::Entity::update_of(tx.tenant())
        .col_expr(import_chunk::Column::Sealed, Expr::value(sealed))
        .col_expr(import_chunk::Column::Rev, Expr::value(rev))
        .filter(import_chunk::Column::Id.eq(portion.id))
        .filter(import_chunk::Column::Rev.eq(portion.rev))
        .exec(tx)
        .await?;
    if written.rows_affected == 0 {
        Err(AppError::Conflict("imports-busy"))
    } else {
        Ok(())
    }
}

fn cell(id: Uuid, rev: i64) -> Cell {
    Cell {
        table: "import_chunk",
        row: id,
        column: "sealed",
        rev: rev.unsigned_abs(),
    }
}

fn seal(
    platform: &Platform,
    tenant: TenantId,
    id: Uuid,
    rev: i64,
    rows: &[FileRow],
) -> Result<Vec<u8>> {
    Ok(platform.sealer(tenant, Purpose::Draft)?.seal_json(
        &cell(id, rev),
        rows,
        platform.random(),
    )?)
}
