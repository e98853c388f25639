//! How much of a member's name is public at most, as the person decided for everything (GDPR Art. 21).
use ::entity::{ids::MemberId, member, scope::TenantOwned as _};
use sea_orm::{ColumnTrait as _, QueryFilter as _, QuerySelect as _, sea_query::Expr};

use crate::platform::{
    db::TenantTx,
    error::{AppError, Result},
    names_policy::NameStyle,
};

/// What is shown at most; [`NameStyle::Full`] when nothing was decided.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such member.
pub async fn public_limit(tx: &TenantTx, member: MemberId) -> Result<NameStyle> {
    let found: Option<Option<String>> = member::Entity::of(tx.tenant())
        .filter(member::Column::Id.eq(member))
        .select_only()
        .column(member::Column::PublicAtMost)
        .into_tuple()
        .one(tx)
        .await?;
    let style = found.ok_or(AppError::NotFound)?;
    Ok(style
        .as_deref()
        .and_then(NameStyle::parse)
        .unwrap_or(NameStyle::Full))
}

/// Keeps it. The revision stays: nothing that is sealed, and nothing that a form of the member shows, is changed.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such member.
pub async fn set_public_limit(tx: &TenantTx, member: MemberId, at_most: NameStyle) -> Result<()> {
    let style = (at_most != NameStyle::Full).then(|| at_most.code().to_owned());
    let done = member::Entity::update_of(tx.tenant())
        .col_expr(member::Column::PublicAtMost, Expr::value(style))
        .filter(member::Column::Id.eq(member))
        .exec(tx)
        .await?;
    if done.rows_affected == 0 {
        return Err(AppError::NotFound);
    }
    Ok(())
}
