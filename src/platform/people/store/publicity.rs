//! How much of a member's name is public at most, as the person decided (GDPR Art. 21): for everything, and for single
//! publications. It stands with the member and not with what is published, so that nobody undoes it by publishing anew.
use std::collections::BTreeMap;

use ::entity::{ids::MemberId, member, scope::TenantOwned as _};
use sea_orm::{ColumnTrait as _, QueryFilter as _, QuerySelect as _, sea_query::Expr};
use uuid::Uuid;

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

/// What was decided for single publications, by their ids.
pub type Choices = BTreeMap<Uuid, NameStyle>;

/// Reads them as they are stored.
#[must_use]
pub fn choices(stored: Option<&str>) -> Choices {
    stored
        .and_then(|stored| serde_json::from_str(stored).ok())
        .unwrap_or_default()
}

/// What was decided for single publications.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such member.
pub async fn public_choices(tx: &TenantTx, member: MemberId) -> Result<Choices> {
    Ok(choices(stored(tx, member).await?.as_deref()))
}

async fn stored(tx: &TenantTx, member: MemberId) -> Result<Option<String>> {
    member::Entity::of(tx.tenant())
        .filter(member::Column::Id.eq(member))
        .select_only()
        .column(member::Column::PublicIn)
        .into_tuple()
        .one(tx)
        .await?
        .ok_or(AppError::NotFound)
}

/// Keeps what was decided for one publication; [`NameStyle::Full`] takes it away. Returns what counted before.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such member; [`AppError::Conflict`] when somebody decided at the same moment.
pub async fn set_public_choice(
    tx: &TenantTx,
    member: MemberId,
    publication: Uuid,
    at_most: NameStyle,
) -> Result<NameStyle> {
    let before = stored(tx, member).await?;
    let mut all = choices(before.as_deref());
    let earlier = if at_most == NameStyle::Full {
        all.remove(&publication)
    } else {
        all.insert(publication, at_most)
    };
    let earlier = earlier.unwrap_or(NameStyle::Full);
    if earlier == at_most {
        return Ok(earlier);
    }
    let after = if all.is_empty() {
        None
    } else {
        Some(serde_json::to_string(&all)?)
    };
    let change = member::Entity::update_of(tx.tenant())
        .col_expr(member::Column::PublicIn, Expr::value(after))
        .filter(member::Column::Id.eq(member));
    let change = match before {
        Some(before) => change.filter(member::Column::PublicIn.eq(before)),
        None => change.filter(member::Column::PublicIn.is_null()),
    };
    if change.exec(tx).await?.rows_affected == 1 {
        Ok(earlier)
    } else {
        Err(AppError::Conflict("people-error-busy"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_are_read_as_they_are_written() {
        let mut all = Choices::new();
        all.insert(Uuid::from_u128(7), NameStyle::FirstInitial);
        let stored = serde_json::to_string(&all).unwrap();
        assert_eq!(choices(Some(&stored)), all);
        assert_eq!(choices(None), Choices::new());
    }
}
