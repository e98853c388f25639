//! A person's own results, and of whom they met no more than the public sees. Each question is asked once for all of them.
use std::collections::HashMap;

use ::entity::{
    category, competition, contest,
    ids::{AthleteId, CategoryId, CompetitionId, MemberId, PlacingId},
    placing, public_placing,
    scope::TenantOwned,
};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect as _};

use crate::platform::{db::TenantTx, error::Result};

/// Results on one page: more than anybody's career within one organisation.
const MOST: u64 = 300;
/// Ids of one statement: SQLite takes 32,766 bound values.
const PORTION: usize = 500;

/// The competitions and categories of placings.
#[derive(Clone, Debug, Default)]
pub struct Around {
    /// The competitions by their keys.
    pub events: HashMap<CompetitionId, competition::Model>,
    /// The categories by their keys.
    pub categories: HashMap<CategoryId, category::Model>,
}

/// Where somebody stands: in which category, as which entrant, and as which member.
pub type Stand = (CategoryId, Option<i32>, Option<MemberId>);

/// Somebody as the public sees them in a category.
#[derive(Clone, Debug)]
pub struct Public {
    /// Name as the policy of the competition allows; empty when it is hidden.
    pub name: String,
    /// Club.
    pub club: String,
    /// Who has a page of their own.
    pub athlete: Option<AthleteId>,
}

/// The placings that were matched to a member, newest competition first.
///
/// # Errors
/// When the database does.
pub async fn own_placings(tx: &TenantTx, member: MemberId) -> Result<Vec<placing::Model>> {
    Ok(placing::Entity::of(tx.tenant())
        .filter(placing::Column::MemberId.eq(member))
        .order_by_desc(placing::Column::CompetitionId)
        .order_by_asc(placing::Column::Id)
        .limit(MOST)
        .all(tx)
        .await?)
}

/// The competitions and categories of these placings.
///
/// # Errors
/// When the database does.
pub async fn around(tx: &TenantTx, placings: &[placing::Model]) -> Result<Around> {
    let events = competition::Entity::of(tx.tenant())
        .filter(competition::Column::Id.is_in(placings.iter().map(|row| row.competition_id)))
        .all(tx)
        .await?;
    let categories = category::Entity::of(tx.tenant())
        .filter(category::Column::Id.is_in(placings.iter().map(|row| row.category_id)))
        .all(tx)
        .await?;
    Ok(Around {
        events: events.into_iter().map(|row| (row.id, row)).collect(),
        categories: categories.into_iter().map(|row| (row.id, row)).collect(),
    })
}

/// The contests in which one of these placings stands, in their order.
///
/// # Errors
/// When the database does.
pub async fn contests_of(
    tx: &TenantTx,
    placings: &[placing::Model],
) -> Result<Vec<contest::Model>> {
    let ids = || placings.iter().map(|row| row.id);
    Ok(contest::Entity::of(tx.tenant())
        .filter(
            Condition::any()
                .add(contest::Column::WhiteId.is_in(ids()))
                .add(contest::Column::BlueId.is_in(ids())),
        )
        .order_by_asc(contest::Column::SheetId)
        .order_by_asc(contest::Column::No)
        .all(tx)
        .await?)
}

/// In which category, as which entrant and as which member these placings stand.
///
/// # Errors
/// When the database does.
pub async fn opponents(tx: &TenantTx, ids: &[PlacingId]) -> Result<HashMap<PlacingId, Stand>> {
    let mut found = HashMap::with_capacity(ids.len());
    for portion in ids.chunks(PORTION) {
        let rows: Vec<(PlacingId, CategoryId, Option<i32>, Option<MemberId>)> =
            placing::Entity::of(tx.tenant())
                .filter(placing::Column::Id.is_in(portion.iter().copied()))
                .select_only()
                .columns([
                    placing::Column::Id,
                    placing::Column::CategoryId,
                    placing::Column::Entrant,
                    placing::Column::MemberId,
                ])
                .into_tuple()
                .all(tx)
                .await?;
        found.extend(
            rows.into_iter()
                .map(|(id, category, entrant, member)| (id, (category, entrant, member))),
        );
    }
    Ok(found)
}

/// The entrants of published categories as the public sees them, by category and number.
///
/// # Errors
/// When the database does.
pub async fn public_of(
    tx: &TenantTx,
    categories: &[CategoryId],
) -> Result<HashMap<(CategoryId, i32), Public>> {
    type Row = (CategoryId, Option<i32>, String, String, Option<AthleteId>);
    let mut found = HashMap::new();
    for portion in categories.chunks(PORTION) {
        let rows: Vec<Row> = public_placing::Entity::of(tx.tenant())
            .filter(public_placing::Column::CategoryId.is_in(portion.iter().copied()))
            .filter(public_placing::Column::Entrant.is_not_null())
            .select_only()
            .columns([
                public_placing::Column::CategoryId,
                public_placing::Column::Entrant,
                public_placing::Column::Name,
                public_placing::Column::Club,
                public_placing::Column::AthleteId,
            ])
            .into_tuple()
            .all(tx)
            .await?;
        found.extend(
            rows.into_iter()
                .filter_map(|(category, entrant, name, club, athlete)| {
                    let who = Public {
                        name,
                        club,
                        athlete,
                    };
                    Some(((category, entrant?), who))
                }),
        );
    }
    Ok(found)
}
