//! A finished competition written and published at once: for the demonstration, which has no director. It goes through the same
//! stores and the same projection as an import.
use std::collections::{BTreeMap, HashMap, HashSet};

use ::entity::{
    category, competition,
    ids::{AccountId, CategoryId, ClubId, CompetitionId, MemberId, PlacingId},
    placing,
};
use chrono::{Datelike as _, NaiveDate};

use super::{
    change,
    import::members::name_key,
    person::{self, Person},
    projection::Frozen,
    sheet::{Fought, derived, stored},
    slug,
    state::State,
    store,
};
use crate::{
    platform::{
        db::TenantTx, error::Result, names_policy::NamesPolicy, services::Platform, text::fold,
    },
    tenants::Tenant,
};

/// A competition to be published.
#[derive(Clone, Debug)]
pub struct EventDraft {
    /// Name.
    pub name: String,
    /// Name in addresses.
    pub slug: String,
    /// First day.
    pub held_on: NaiveDate,
    /// Town.
    pub town: String,
    /// Venue.
    pub venue: String,
    /// Organiser.
    pub organiser: String,
    /// Categories with their results.
    pub categories: Vec<CategoryDraft>,
}

/// A category with its results.
#[derive(Clone, Debug)]
pub struct CategoryDraft {
    /// `m` or `f`.
    pub sex: String,
    /// Age class.
    pub age_class: String,
    /// Weight class.
    pub weight: String,
    /// Results, best first; of a category that was fought, its entrants in the order of their numbers.
    pub placings: Vec<PlacingDraft>,
    /// Draw and contests. The places and contests won of `placings` follow from them and are not looked at.
    pub fought: Option<Fought>,
}

/// A result.
#[derive(Clone, Debug)]
pub struct PlacingDraft {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Year of birth; never public.
    pub birth_year: Option<i32>,
    /// Club.
    pub club: String,
    /// Country, by the IOC's code.
    pub country: String,
    /// Place; none for whoever did not compete.
    pub place: Option<i32>,
    /// Contests won.
    pub contests_won: i32,
}

/// Writes and publishes it.
///
/// # Errors
/// When the database or the vault does.
pub async fn publish_event(
    platform: &Platform,
    tenant: &Tenant,
    event: EventDraft,
    by: AccountId,
) -> Result<()> {
    platform
        .db()
        .write(tenant.id, async |tx| {
            let row = write(tx, platform, &event).await?;
            let frozen = Frozen::next(None, NamesPolicy::default(), row.held_on);
            let row = competition::Model {
                state: State::Published.code().to_owned(),
                name_policy: Some(serde_json::to_value(frozen)?),
                published_at: Some(platform.now()),
                rev: row.rev + 1,
                ..row
            };
            store::update(tx, row.clone()).await?;
            let projected = store::project(tx, platform, &row, &frozen).await?;
            change::log_publication(tx, platform, &row, by, &projected, false).await
        })
        .await
}

async fn write(
    tx: &TenantTx,
    platform: &Platform,
    event: &EventDraft,
) -> Result<competition::Model> {
    let now = platform.now();
    let row = competition::Model {
        tenant_id: tx.tenant(),
        id: CompetitionId(platform.new_id()),
        slug: event.slug.clone(),
        name: event.name.clone(),
        held_on: event.held_on,
        held_until: None,
        town: event.town.clone(),
        venue: event.venue.clone(),
        organiser: event.organiser.clone(),
        state: State::Draft.code().to_owned(),
        name_policy: None,
        published_at: None,
        rev: 1,
        created_at: now,
        updated_at: now,
    };
    store::insert(tx, row.clone()).await?;
    let mut clubs: HashMap<String, ClubId> = store::list_clubs(tx)
        .await?
        .into_iter()
        .map(|club| (club.search, club.id))
        .collect();
    let members = members_of(tx, row.id, event).await?;
    for (at, drafted) in event.categories.iter().enumerate() {
        let sex = if drafted.sex == "f" {
            "ženske"
        } else {
            "moški"
        };
        let name = format!("{} {sex} {} kg", drafted.age_class, drafted.weight);
        let id = CategoryId(platform.new_id());
        store::insert_category(
            tx,
            category::Model {
                tenant_id: tx.tenant(),
                id,
                competition_id: row.id,
                slug: slug::suggest(&name),
                name,
                sex: Some(drafted.sex.clone()),
                age_class: drafted.age_class.clone(),
                weight: drafted.weight.clone(),
                position: i32::try_from(at).unwrap_or(i32::MAX),
            },
        )
        .await?;
        let mut rows = Vec::with_capacity(drafted.placings.len());
        for (position, placing) in drafted.placings.iter().enumerate() {
            let club = match clubs.get(&fold(&placing.club)) {
                Some(club) => *club,
                None => {
                    let club = ClubId(platform.new_id());
                    store::insert_club(tx, club, &placing.club, Some(placing.country.clone()))
                        .await?;
                    clubs.insert(fold(&placing.club), club);
                    club
                }
            };
            let member = placing.birth_year.and_then(|year| {
                let key = name_key(&placing.first_name, &placing.last_name);
                members.get(&(key, year)).copied()
            });
            rows.push(placing::Model {
                member_id: member,
                ..placing_row(tx, platform, (row.id, id), (position, club), placing)?
            });
        }
        match &drafted.fought {
            None => store::insert_placings(tx, rows).await?,
            Some(fought) => write_fought(tx, platform, (row.id, id), rows, fought).await?,
        }
    }
    Ok(row)
}

/// Members who are named like somebody in a competition, by name and year of birth; none where two are.
async fn members_of(
    tx: &TenantTx,
    competition: CompetitionId,
    event: &EventDraft,
) -> Result<HashMap<(String, i32), MemberId>> {
    let names: HashSet<String> = event
        .categories
        .iter()
        .flat_map(|category| &category.placings)
        .map(|placing| name_key(&placing.first_name, &placing.last_name))
        .collect();
    let mut found = HashMap::new();
    for (key, namesakes) in store::list_namesakes(tx, competition, &names).await? {
        for one in &namesakes {
            let year = one.birth_date.year();
            let same = namesakes.iter().filter(|two| two.birth_date.year() == year);
            if same.count() == 1 {
                found.insert((key.clone(), year), one.id);
            }
        }
    }
    Ok(found)
}

/// Writes the placings of a category that was fought, as they follow from its sheet, and the sheet.
async fn write_fought(
    tx: &TenantTx,
    platform: &Platform,
    (competition, category): (CompetitionId, CategoryId),
    mut rows: Vec<placing::Model>,
    fought: &Fought,
) -> Result<()> {
    let sheet = fought.sheet()?;
    let mut who = BTreeMap::new();
    for (entrant, derived) in derived::of(&sheet) {
        if let Some(row) = rows.get_mut(usize::from(entrant.0)) {
            row.entrant = Some(entrant.0.into());
            row.place = derived.place;
            row.position = derived.position;
            row.contests_won = derived.place.map(|_| derived.won);
            row.without_medal = derived.without_medal;
            who.insert(entrant, row.id);
        }
    }
    store::insert_placings(tx, rows).await?;
    let row = stored::sheet_row(tx, platform, (competition, category), fought)?;
    let contests = stored::contest_rows(tx, platform, row.id, &sheet, &who)?;
    store::insert_sheet(tx, row, contests).await
}

fn placing_row(
    tx: &TenantTx,
    platform: &Platform,
    (competition, category): (CompetitionId, CategoryId),
    (position, club): (usize, ClubId),
    drafted: &PlacingDraft,
) -> Result<placing::Model> {
    let id = PlacingId(platform.new_id());
    let person = Person {
        first_name: drafted.first_name.clone(),
        last_name: drafted.last_name.clone(),
        birth_year: drafted.birth_year,
        ..Person::default()
    };
    Ok(placing::Model {
        tenant_id: tx.tenant(),
        id,
        competition_id: competition,
        category_id: category,
        place: drafted.place,
        position: i32::try_from(position).unwrap_or(i32::MAX),
        club_id: Some(club),
        country: Some(drafted.country.clone()),
        contests_won: Some(drafted.contests_won),
        member_id: None,
        entrant: None,
        without_medal: false,
        sealed: person::seal(platform, tx.tenant(), id.0, 1, &person)?,
        rev: 1,
    })
}
