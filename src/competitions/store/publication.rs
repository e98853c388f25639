//! The public projection of a competition: written with what it shows, in one transaction, and taken back whole.
use std::collections::{HashMap, HashSet};

use ::entity::{
    athlete, category, competition, correction,
    ids::{AthleteId, CategoryId, CompetitionId},
    public_placing,
    scope::TenantOwned,
};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait, EntityTrait, IntoActiveModel as _, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait as _,
};
use uuid::Uuid;

use super::{clubs_by_id, known_members, list_placings};
use crate::{
    competitions::{
        person,
        projection::{self, Frozen},
        slug,
    },
    platform::{
        db::TenantTx, error::Result, names_policy::NameStyle, public_version, services::Platform,
    },
};

/// Rows inserted in one statement: SQLite takes 32,766 bound values.
const PORTION: usize = 500;

/// What was written, for the processing log.
#[derive(Clone, Debug, Default)]
pub struct Projected {
    /// Placings on public pages.
    pub placings: usize,
    /// Of those, with the full name.
    pub full_names: usize,
    /// Contests on public pages.
    pub contests: usize,
    /// Members of this tenant among them.
    pub members: Vec<Uuid>,
}

/// Writes the projection of a competition anew.
///
/// # Errors
/// When the database or the vault does.
pub async fn project(
    tx: &TenantTx,
    platform: &Platform,
    competition: &competition::Model,
    frozen: &Frozen,
) -> Result<Projected> {
    let tenant = tx.tenant();
    let rows = list_placings(tx, competition.id).await?;
    let clubs = clubs_by_id(tx).await?;
    let member_ids: Vec<_> = rows.iter().filter_map(|row| row.member_id).collect();
    let known = known_members(tx, competition.id, &member_ids).await?;
    let mut pages = Pages::load(tx).await?;
    let mut done = Projected::default();
    let mut projected = Vec::with_capacity(rows.len());
    for row in rows {
        let person = person::open(platform, &row)?;
        let member = row.member_id.and_then(|id| known.get(&id).copied());
        let shown = projection::show(&person, member, frozen);
        let athlete_id = if shown.style == NameStyle::Full {
            done.full_names += 1;
            let identity = projection::identity(
                &person,
                row.member_id.map(|id| id.0),
                row.club_id.map(|id| id.0),
            );
            let identity = platform
                .vault()
                .blind_index(tenant.0, "athlete", &identity)?;
            Some(pages.page_of(platform, identity.to_vec(), &shown.name))
        } else {
            None
        };
        done.placings += 1;
        done.members.extend(row.member_id.map(|id| id.0));
        projected.push(public_placing::Model {
            tenant_id: tenant,
            id: platform.new_id(),
            competition_id: competition.id,
            category_id: row.category_id,
            athlete_id,
            place: row.place,
            position: row.position,
            name: shown.name,
            club: row
                .club_id
                .and_then(|id| clubs.get(&id))
                .map(|club| club.name.clone())
                .unwrap_or_default(),
            country: row.country,
            contests_won: row.contests_won,
            entrant: row.entrant,
            without_medal: row.without_medal,
        });
    }
    public_placing::Entity::delete_of(tenant)
        .filter(public_placing::Column::CompetitionId.eq(competition.id))
        .exec(tx)
        .await?;
    pages.write(tx).await?;
    let mut projected = projected
        .into_iter()
        .map(|row| row.into_active_model().reset_all())
        .peekable();
    while projected.peek().is_some() {
        let portion: Vec<_> = projected.by_ref().take(PORTION).collect();
        public_placing::Entity::insert_many(portion)
            .exec_without_returning(tx)
            .await?;
    }
    remove_pages_without_results(tx).await?;
    done.contests = super::project_sheets(tx, platform, competition.id).await?;
    public_version::bump(tx, platform).await?;
    Ok(done)
}

/// Takes the projection of a competition back.
///
/// # Errors
/// When the database does.
pub async fn withdraw(
    tx: &TenantTx,
    platform: &Platform,
    competition: CompetitionId,
) -> Result<()> {
    public_placing::Entity::delete_of(tx.tenant())
        .filter(public_placing::Column::CompetitionId.eq(competition))
        .exec(tx)
        .await?;
    super::withdraw_sheets(tx, competition).await?;
    remove_pages_without_results(tx).await?;
    public_version::bump(tx, platform).await
}

/// The name in addresses of the page of somebody whose full name is published.
///
/// # Errors
/// When the database does.
pub async fn find_athlete_slug(tx: &TenantTx, identity: Vec<u8>) -> Result<Option<String>> {
    Ok(athlete::Entity::of(tx.tenant())
        .filter(athlete::Column::Identity.eq(identity))
        .one(tx)
        .await?
        .map(|row| row.slug))
}

/// Nobody keeps a page, or an identifier, when the last result with their full name is gone.
async fn remove_pages_without_results(tx: &TenantTx) -> Result<()> {
    let tenant = tx.tenant();
    let still_named = public_placing::Entity::of(tenant)
        .filter(public_placing::Column::AthleteId.is_not_null())
        .select_only()
        .column(public_placing::Column::AthleteId)
        .into_query();
    athlete::Entity::delete_of(tenant)
        .filter(athlete::Column::Id.not_in_subquery(still_named))
        .exec(tx)
        .await?;
    Ok(())
}

/// The pages of athletes, while a projection is being made.
struct Pages {
    known: HashMap<Vec<u8>, athlete::Model>,
    slugs: HashSet<String>,
    new: Vec<athlete::Model>,
    renamed: HashMap<AthleteId, athlete::Model>,
}

impl Pages {
    async fn load(tx: &TenantTx) -> Result<Self> {
        let rows = athlete::Entity::of(tx.tenant()).all(tx).await?;
        Ok(Self {
            slugs: rows.iter().map(|row| row.slug.clone()).collect(),
            known: rows
                .into_iter()
                .map(|row| (row.identity.clone(), row))
                .collect(),
            new: Vec::new(),
            renamed: HashMap::new(),
        })
    }

    fn page_of(&mut self, platform: &Platform, identity: Vec<u8>, name: &str) -> AthleteId {
        if let Some(known) = self.known.get_mut(&identity) {
            if known.name != name && !self.new.iter().any(|new| new.id == known.id) {
                let old = known.name.clone();
                name.clone_into(&mut known.name);
                // The address says the name, too. Nothing remembers the old one: it answers like any page that is not there.
                let base = slug::suggest(name);
                if slug::suggest(&old) != base {
                    known.slug = slug::first_free(&base, |slug| self.slugs.contains(slug));
                    self.slugs.insert(known.slug.clone());
                }
                self.renamed.insert(known.id, known.clone());
            }
            return known.id;
        }
        let slug = slug::first_free(&slug::suggest(name), |slug| self.slugs.contains(slug));
        self.slugs.insert(slug.clone());
        let row = athlete::Model {
            // Filled in when written: the transaction knows whose it is.
            tenant_id: ::entity::ids::TenantId(Uuid::nil()),
            id: AthleteId(platform.new_id()),
            slug,
            name: name.to_owned(),
            identity: identity.clone(),
        };
        let id = row.id;
        self.new.push(row.clone());
        self.known.insert(identity, row);
        id
    }

    async fn write(self, tx: &TenantTx) -> Result<()> {
        for row in self.renamed.into_values() {
            row.into_active_model().reset_all().update(tx).await?;
        }
        let tenant_id = tx.tenant();
        let mut new = self
            .new
            .into_iter()
            .map(|row| {
                athlete::Model { tenant_id, ..row }
                    .into_active_model()
                    .reset_all()
            })
            .peekable();
        while new.peek().is_some() {
            let portion: Vec<_> = new.by_ref().take(PORTION).collect();
            athlete::Entity::insert_many(portion)
                .exec_without_returning(tx)
                .await?;
        }
        Ok(())
    }
}

/// Notes a correction for the public page.
///
/// # Errors
/// When the database does.
pub async fn insert_correction(
    tx: &TenantTx,
    id: Uuid,
    competition: CompetitionId,
    category: Option<CategoryId>,
    reason: &str,
    at: DateTime<Utc>,
) -> Result<()> {
    let row = correction::Model {
        tenant_id: tx.tenant(),
        id,
        competition_id: competition,
        category_id: category,
        at,
        reason: reason.to_owned(),
    };
    correction::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The corrections of a competition, newest first, each with its category.
///
/// # Errors
/// When the database does.
pub async fn list_corrections(
    tx: &TenantTx,
    competition: CompetitionId,
) -> Result<Vec<(correction::Model, Option<String>)>> {
    let rows = correction::Entity::of(tx.tenant())
        .filter(correction::Column::CompetitionId.eq(competition))
        .order_by_desc(correction::Column::At)
        .all(tx)
        .await?;
    let names: HashMap<CategoryId, String> = category::Entity::of(tx.tenant())
        .filter(category::Column::CompetitionId.eq(competition))
        .all(tx)
        .await?
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect();
    Ok(rows
        .into_iter()
        .map(|row| {
            let name = row.category_id.and_then(|id| names.get(&id).cloned());
            (row, name)
        })
        .collect())
}
