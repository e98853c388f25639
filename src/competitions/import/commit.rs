//! The import itself: categories, clubs and placings in one transaction with the log, or nothing.
use std::collections::HashMap;

use ::entity::{
    category, competition,
    ids::{AccountId, CategoryId, ClubId, MemberId, PlacingId},
    placing,
    values::operation,
};
use serde_json::json;

use super::{
    check::{Checked, Known, Plan},
    draft::{ClubChoice, Draft, Mode},
    members::{Match, Namesake, decided_by_namesakes, name_key},
    rows::Parsed,
};
use crate::{
    competitions::{change, person, person::Person, slug, store},
    platform::{
        audit::{self, Entry},
        db::TenantTx,
        error::Result,
        names_policy::NameStyle,
        services::Platform,
        text::fold,
    },
};

/// Writes what a checked draft holds. While the competition is public, `reason` is the correction's.
///
/// # Errors
/// When the database or the vault does; nothing is then written.
pub async fn run(
    tx: &TenantTx,
    platform: &Platform,
    draft: &Draft,
    known: Known,
    checked: Checked,
    account: AccountId,
    reason: &str,
) -> Result<()> {
    let competition = known.competition.clone();
    let categories = write_categories(tx, platform, &known, &checked).await?;
    let mut limits = Limits::default();
    if draft.mode == Mode::Replace {
        let replaced: Vec<CategoryId> =
            checked.plans.iter().filter_map(|plan| plan.known).collect();
        limits.read(tx, platform, &replaced).await?;
        store::remove_of_categories(tx, &replaced).await?;
    }
    let clubs = write_clubs(tx, platform, &checked).await?;
    let mut rows = Vec::with_capacity(checked.rows.len());
    let mut members = Vec::new();
    let mut positions: HashMap<CategoryId, i32> = HashMap::new();
    let count = checked.rows.len();
    for (row, who) in checked.rows {
        let Some(category_id) = categories.get(&row.category.key()).copied() else {
            continue;
        };
        let position = positions.entry(category_id).or_default();
        *position += 1;
        let member_id = if let Match::Member(id) = who {
            Some(id)
        } else {
            None
        };
        members.extend(member_id.map(|id| id.0));
        let club_id = clubs.get(&fold(&row.club)).copied();
        let limit = limits.of(&row, member_id, &known.namesakes);
        rows.push(placing_of(
            tx,
            platform,
            &competition,
            row,
            category_id,
            club_id,
            member_id,
            *position,
            limit,
        )?);
    }
    store::insert_placings(tx, rows).await?;
    let mut entries = vec![
        Entry::new(operation::COLLECT, Some(account))
            .detail(json!({ "what": "results", "competition": competition.id, "placings": count, "categories": checked.plans.len() })),
    ];
    entries.extend(members.into_iter().map(|member| {
        Entry::new(operation::COLLECT, Some(account))
            .about(member)
            .detail(json!({ "what": "result", "competition": competition.id }))
    }));
    audit::append_many(tx, platform, entries).await?;
    let corrected = match categories.values().collect::<Vec<_>>().as_slice() {
        [only] => Some(**only),
        _ => None,
    };
    change::after(tx, platform, &competition, account, reason, corrected).await
}

/// What the organiser set, and what a member had decided who is not linked any more.
type Limit = (Option<NameStyle>, Option<NameStyle>);

/// What was set for the names of the rows that a file replaces: an import shows nobody's name more than before.
#[derive(Default)]
struct Limits(HashMap<(String, Option<i32>), Limit>);

impl Limits {
    async fn read(
        &mut self,
        tx: &TenantTx,
        platform: &Platform,
        replaced: &[CategoryId],
    ) -> Result<()> {
        for category in replaced {
            for row in store::list_of_category(tx, *category).await? {
                let Some(who) = person::open_whole(platform, &row)? else {
                    continue;
                };
                let key = (name_key(&who.first_name, &who.last_name), who.birth_year);
                let limit = self.0.entry(key).or_default();
                *limit = (limit.0.max(who.at_most), limit.1.max(who.kept));
            }
        }
        Ok(())
    }

    fn of(
        &self,
        row: &Parsed,
        member: Option<MemberId>,
        namesakes: &HashMap<String, Vec<Namesake>>,
    ) -> Limit {
        let name = name_key(&row.first_name, &row.last_name);
        let same_name = namesakes.get(&name).map_or(&[][..], Vec::as_slice);
        let (at_most, kept) = self
            .0
            .get(&(name, row.birth_year))
            .copied()
            .unwrap_or_default();
        match member {
            // What the member decides stands with the member.
            Some(_) => (at_most, kept),
            None => (
                at_most,
                kept.max(decided_by_namesakes(row.birth_year, same_name)),
            ),
        }
    }
}

#[expect(
    clippy::too_many_arguments,
    reason = "a row is made of what was found out about it"
)]
fn placing_of(
    tx: &TenantTx,
    platform: &Platform,
    competition: &competition::Model,
    row: Parsed,
    category_id: CategoryId,
    club_id: Option<ClubId>,
    member_id: Option<MemberId>,
    position: i32,
    (at_most, kept): Limit,
) -> Result<placing::Model> {
    let id = platform.new_id();
    let person = Person {
        first_name: row.first_name,
        last_name: row.last_name,
        birth_year: row.birth_year,
        at_most,
        kept,
    };
    Ok(placing::Model {
        tenant_id: tx.tenant(),
        id: PlacingId(id),
        competition_id: competition.id,
        category_id,
        place: Some(row.place),
        position,
        club_id,
        country: row.country,
        contests_won: row.contests_won,
        member_id,
        entrant: None,
        without_medal: false,
        sealed: person::seal(platform, tx.tenant(), id, 1, &person)?,
        rev: 1,
    })
}

async fn write_categories(
    tx: &TenantTx,
    platform: &Platform,
    known: &Known,
    checked: &Checked,
) -> Result<HashMap<String, CategoryId>> {
    let mut slugs: Vec<String> = known
        .categories
        .iter()
        .map(|own| own.slug.clone())
        .collect();
    let mut ids = HashMap::new();
    for (
        order,
        Plan {
            key,
            name,
            known: own,
            ..
        },
    ) in checked.plans.iter().enumerate()
    {
        let id = if let Some(id) = own {
            *id
        } else {
            let parts = checked
                .rows
                .iter()
                .find(|(row, _)| row.category.key() == *key)
                .map(|(row, _)| row.category.parts.clone())
                .unwrap_or_default();
            let id = CategoryId(platform.new_id());
            let slug = slug::first_free(&slug::suggest(name), |slug| {
                slugs.iter().any(|own| own == slug)
            });
            slugs.push(slug.clone());
            let row = category::Model {
                tenant_id: tx.tenant(),
                id,
                competition_id: known.competition.id,
                slug,
                name: name.clone(),
                sex: parts.sex.map(str::to_owned),
                age_class: parts.age,
                weight: parts.weight,
                position: i32::try_from(order).unwrap_or(i32::MAX),
            };
            store::insert_category(tx, row).await?;
            id
        };
        ids.insert(key.clone(), id);
    }
    Ok(ids)
}

/// Writes new clubs and new spellings; returns every folded name of the file with its club.
async fn write_clubs(
    tx: &TenantTx,
    platform: &Platform,
    checked: &Checked,
) -> Result<HashMap<String, ClubId>> {
    let mut ids: HashMap<String, ClubId> = HashMap::new();
    for (row, _) in &checked.rows {
        if let Some(id) = checked.clubs.known(&row.club) {
            ids.insert(fold(&row.club), id);
        }
    }
    for question in &checked.clubs.questions {
        let known = match &question.answer {
            Some(ClubChoice::Known(id)) => Some(*id),
            Some(ClubChoice::SameAs(other)) => ids.get(other).copied(),
            Some(ClubChoice::New) | None => None,
        };
        let id = if let Some(id) = known {
            store::insert_alias(tx, platform.new_id(), id, &question.name).await?;
            id
        } else {
            let id = ClubId(platform.new_id());
            let country = checked
                .rows
                .iter()
                .find(|(row, _)| fold(&row.club) == question.key)
                .and_then(|(row, _)| row.country.clone());
            store::insert_club(tx, id, &question.name, country).await?;
            id
        };
        ids.insert(question.key.clone(), id);
    }
    Ok(ids)
}
