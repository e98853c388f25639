//! Reads the public projection.
use std::{collections::HashMap, sync::Arc};

use ::entity::{
    athlete, category, competition, correction,
    ids::{AthleteId, CategoryId, CompetitionId},
    public_placing, public_sheet,
    scope::TenantOwned,
};
use sea_orm::{
    ColumnTrait, Order, QueryFilter, QueryOrder, QuerySelect as _,
    sea_query::{IntoCondition, NullOrdering},
};

use super::published::{
    Athlete, Category, Competition, Correction, Event, Found, Organisation, Placing, Result as Row,
};
use crate::{
    judo::{self, sheet::Whole},
    platform::{
        db::TenantTx,
        error::{AppError, Result},
        public_version,
        services::Platform,
        text::sort_key,
    },
    tenants,
    web::page::Obi,
};

/// A public tenant, and the stamp of all its public pages: differs when one of them may differ.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such tenant, or nothing of it may be public.
pub async fn organisation(platform: &Platform, slug: &str) -> Result<(Organisation, String)> {
    let tenant = tenants::store::find_by_slug(platform, slug)
        .await?
        .filter(|tenant| tenant.standing.is_public())
        .ok_or(AppError::NotFound)?;
    let (profile, version) = platform
        .db()
        .read(tenant.id, async |tx| {
            Ok((
                tenants::store::find_profile(tx).await?,
                public_version::current(tx).await?,
            ))
        })
        .await?;
    let profile = profile
        .filter(tenants::profile::may_be_public)
        .ok_or(AppError::NotFound)?;
    let stamp = format!("{}|{}|{}|{version}", tenant.id, tenant.name, profile.rev);
    let organisation = Organisation {
        id: tenant.id,
        slug: tenant.slug,
        name: tenant.name,
        obi: Obi::parse(&profile.obi),
        privacy_email: profile.privacy_email,
    };
    Ok((organisation, stamp))
}

/// The published competitions of a tenant, newest first, each with the number of its placings.
///
/// # Errors
/// When the database does.
pub async fn list(tx: &TenantTx) -> Result<Vec<(Event, usize)>> {
    let mut counts: HashMap<CompetitionId, usize> = HashMap::new();
    let placed =
        public_placing::Entity::of(tx.tenant()).filter(public_placing::Column::Place.is_not_null());
    for row in placed.all(tx).await? {
        *counts.entry(row.competition_id).or_default() += 1;
    }
    let rows = published(tx)
        .order_by_desc(competition::Column::HeldOn)
        .order_by_desc(competition::Column::Id)
        .all(tx)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let count = counts.get(&row.id).copied().unwrap_or_default();
            (event_of(row), count)
        })
        .collect())
}

/// A competition with its results, and with the contests of the category that is asked for by name.
///
/// # Errors
/// [`AppError::NotFound`] when there is none, or it was never public.
pub async fn competition(tx: &TenantTx, slug: &str, with_contests: Option<&str>) -> Result<Found> {
    let tenant = tx.tenant();
    let row = competition::Entity::of(tenant)
        .filter(competition::Column::Slug.eq(slug))
        .one(tx)
        .await?
        .ok_or(AppError::NotFound)?;
    match row.state.as_str() {
        "published" => {}
        "unpublished" => return Ok(Found::Gone),
        _ => return Err(AppError::NotFound),
    }
    let categories = category::Entity::of(tenant)
        .filter(category::Column::CompetitionId.eq(row.id))
        .all(tx)
        .await?;
    let placings = public_placing::Entity::of(tenant)
        .filter(public_placing::Column::CompetitionId.eq(row.id))
        .order_by_with_nulls(
            public_placing::Column::Place,
            Order::Asc,
            NullOrdering::Last,
        )
        .order_by_asc(public_placing::Column::Position)
        .order_by_asc(public_placing::Column::Id)
        .all(tx)
        .await?;
    let athletes: Vec<AthleteId> = placings
        .iter()
        .filter_map(|placing| placing.athlete_id)
        .collect();
    let slugs = slugs_of(tx, &athletes).await?;
    let corrections = correction::Entity::of(tenant)
        .filter(correction::Column::CompetitionId.eq(row.id))
        .order_by_desc(correction::Column::At)
        .all(tx)
        .await?;
    let contests = contests_of(tx, public_sheet::Column::CompetitionId.eq(row.id)).await?;
    let mut sheet = match categories
        .iter()
        .find(|category| with_contests == Some(category.slug.as_str()))
    {
        Some(category) => sheet_of(tx, category.id).await?,
        None => None,
    };
    let category_slugs: HashMap<CategoryId, String> = categories
        .iter()
        .map(|row| (row.id, row.slug.clone()))
        .collect();
    let mut by_category: HashMap<CategoryId, Vec<Placing>> = HashMap::new();
    for placing in placings {
        by_category
            .entry(placing.category_id)
            .or_default()
            .push(placing_of(placing, &slugs));
    }
    let mut categories: Vec<Category> = categories
        .into_iter()
        .filter_map(|row| {
            // Nobody placed, nothing to show.
            let placings = by_category.remove(&row.id)?;
            let count = contests.get(&row.id).copied().unwrap_or_default();
            let is_asked_for = with_contests == Some(row.slug.as_str());
            Some(Category {
                contests: count,
                sheet: sheet.take_if(|_| is_asked_for),
                ..category_of(row, placings)
            })
        })
        .collect();
    categories.sort_by_cached_key(|row| {
        (
            judo::category::rank(row.sex.as_deref(), &row.age_class, &row.weight),
            sort_key(&row.name, ""),
        )
    });
    let corrections = corrections
        .into_iter()
        .map(|row| Correction {
            at: row.at,
            reason: row.reason,
            category: row
                .category_id
                .and_then(|id| category_slugs.get(&id).cloned()),
        })
        .collect();
    Ok(Found::Published(Box::new(Competition {
        event: event_of(row),
        categories,
        corrections,
    })))
}

/// How many contests of each of these categories are public.
async fn contests_of(tx: &TenantTx, of: impl IntoCondition) -> Result<HashMap<CategoryId, usize>> {
    let rows: Vec<(CategoryId, i32)> = public_sheet::Entity::of(tx.tenant())
        .filter(of)
        .select_only()
        .column(public_sheet::Column::CategoryId)
        .column(public_sheet::Column::Contests)
        .into_tuple()
        .all(tx)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(category, count)| (category, usize::try_from(count).unwrap_or_default()))
        .collect())
}

/// The contests of a category; none where it was not drawn.
async fn sheet_of(tx: &TenantTx, category: CategoryId) -> Result<Option<Arc<Whole>>> {
    let row = public_sheet::Entity::of(tx.tenant())
        .filter(public_sheet::Column::CategoryId.eq(category))
        .one(tx)
        .await?;
    match row {
        Some(row) => Ok(Some(Arc::new(serde_json::from_value(row.content)?))),
        None => Ok(None),
    }
}

/// Whoever has a page, with the results of published competitions, newest first.
///
/// # Errors
/// [`AppError::NotFound`] when nobody has this page.
pub async fn athlete(tx: &TenantTx, slug: &str) -> Result<Athlete> {
    let tenant = tx.tenant();
    let row = athlete::Entity::of(tenant)
        .filter(athlete::Column::Slug.eq(slug))
        .one(tx)
        .await?
        .ok_or(AppError::NotFound)?;
    let placings = public_placing::Entity::of(tenant)
        .filter(public_placing::Column::AthleteId.eq(row.id))
        .all(tx)
        .await?;
    let events: HashMap<CompetitionId, competition::Model> = published(tx)
        .all(tx)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let wanted: Vec<CategoryId> = placings.iter().map(|placing| placing.category_id).collect();
    let categories: HashMap<CategoryId, category::Model> = category::Entity::of(tenant)
        .filter(category::Column::Id.is_in(wanted.iter().copied()))
        .all(tx)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let contests = contests_of(tx, public_sheet::Column::CategoryId.is_in(wanted)).await?;
    let slugs = HashMap::from([(row.id, row.slug.clone())]);
    let mut results: Vec<Row> = placings
        .into_iter()
        .filter_map(|placing| {
            let event = events.get(&placing.competition_id)?.clone();
            let category = categories.get(&placing.category_id)?.clone();
            Some(Row {
                event: event_of(event),
                category: Category {
                    contests: contests.get(&category.id).copied().unwrap_or_default(),
                    ..category_of(category, Vec::new())
                },
                placing: placing_of(placing, &slugs),
            })
        })
        .collect();
    if results.is_empty() {
        return Err(AppError::NotFound);
    }
    results.sort_by(|a, b| {
        let place = |row: &Row| row.placing.place.unwrap_or(u32::MAX);
        (b.event.held_on, &a.event.name, place(a)).cmp(&(a.event.held_on, &b.event.name, place(b)))
    });
    Ok(Athlete {
        slug: row.slug,
        name: row.name,
        results,
    })
}

fn published(tx: &TenantTx) -> sea_orm::Select<competition::Entity> {
    competition::Entity::of(tx.tenant()).filter(competition::Column::State.eq("published"))
}

async fn slugs_of(tx: &TenantTx, ids: &[AthleteId]) -> Result<HashMap<AthleteId, String>> {
    let mut slugs = HashMap::with_capacity(ids.len());
    // SQLite takes 32,766 bound values.
    for portion in ids.chunks(5_000) {
        let rows = athlete::Entity::of(tx.tenant())
            .filter(athlete::Column::Id.is_in(portion.iter().copied()))
            .all(tx)
            .await?;
        slugs.extend(rows.into_iter().map(|row| (row.id, row.slug)));
    }
    Ok(slugs)
}

fn event_of(row: competition::Model) -> Event {
    Event {
        slug: row.slug,
        name: row.name,
        held_on: row.held_on,
        held_until: row.held_until.filter(|until| *until > row.held_on),
        town: row.town,
        venue: row.venue,
        organiser: row.organiser,
        version: row.rev,
        published_at: row.published_at,
        updated_at: row.updated_at,
    }
}

fn category_of(row: category::Model, placings: Vec<Placing>) -> Category {
    Category {
        slug: row.slug,
        name: row.name,
        sex: row.sex,
        age_class: row.age_class,
        weight: row.weight,
        placings,
        contests: 0,
        sheet: None,
    }
}

fn placing_of(row: public_placing::Model, slugs: &HashMap<AthleteId, String>) -> Placing {
    Placing {
        place: row.place.map(i32::unsigned_abs),
        name: row.name,
        athlete: row.athlete_id.and_then(|id| slugs.get(&id).cloned()),
        club: row.club,
        country: row.country,
        contests_won: row.contests_won,
        without_medal: row.without_medal,
        entrant: row.entrant.and_then(|number| u16::try_from(number).ok()),
    }
}
