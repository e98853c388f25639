//! All rows of a draft against what the tenant has: what can be imported, what is wrong, what has to be answered.
use std::collections::{BTreeMap, HashMap, HashSet};

use ::entity::{category, club, club_alias, competition, ids::CategoryId};

use super::{
    clubs::Clubs,
    draft::{Draft, Mode},
    field::Field,
    members::{self, Match, Namesake},
    rows::{self, CellError, Parsed},
};
use crate::{
    competitions::store,
    judo::places::{self, Finding},
    platform::{db::TenantTx, error::Result, text::fold},
};

/// What the tenant has, as far as an import needs it.
#[derive(Clone, Debug)]
pub struct Known {
    /// The competition.
    pub competition: competition::Model,
    /// Its categories.
    pub categories: Vec<category::Model>,
    /// The places given in each.
    pub places: HashMap<CategoryId, Vec<u32>>,
    /// Those of them that were drawn: their places follow from their contests.
    pub fought: HashSet<CategoryId>,
    /// The tenant's clubs.
    pub clubs: Vec<club::Model>,
    /// Their other spellings.
    pub aliases: Vec<club_alias::Model>,
    /// Members by the key of their name.
    pub namesakes: HashMap<String, Vec<Namesake>>,
}

/// A draft, checked.
#[derive(Clone, Debug)]
pub struct Checked {
    /// Rows that can be imported, with who they are.
    pub rows: Vec<(Parsed, Match)>,
    /// Rows that cannot, with what is wrong.
    pub faulty: Vec<(u32, Vec<CellError>)>,
    /// The clubs of the file.
    pub clubs: Clubs,
    /// What happens to each category.
    pub plans: Vec<Plan>,
}

/// What happens to a category.
#[derive(Clone, Debug)]
pub struct Plan {
    /// What tells it from others.
    pub key: String,
    /// Its name: as it is known, else as in the file.
    pub name: String,
    /// The category, when the competition has it already.
    pub known: Option<CategoryId>,
    /// How many the file brings.
    pub brought: usize,
    /// How many are there.
    pub present: usize,
    /// Whether it was drawn, so that no file can say its places.
    pub is_fought: bool,
    /// What is unusual about the places afterwards.
    pub findings: Vec<Finding>,
    /// People who stand in it twice.
    pub doubles: Vec<String>,
}

impl Checked {
    /// Rows whose competitor may be a member.
    pub fn open_people(&self) -> impl Iterator<Item = (&Parsed, &[Namesake])> {
        self.rows.iter().filter_map(|(row, who)| match who {
            Match::Ask(namesakes) => Some((row, namesakes.as_slice())),
            _ => None,
        })
    }

    /// Whether it can be imported as it is.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        !self.rows.is_empty()
            && self.faulty.is_empty()
            && !self.plans.iter().any(|plan| plan.is_fought)
            && self.clubs.is_answered()
            && self.open_people().next().is_none()
    }
}

/// What stands in the way of reading the rows at all; the name of the form field and the key of the sentence.
#[must_use]
pub fn missing_columns(draft: &Draft) -> Vec<(&'static str, &'static str)> {
    let has = |field| draft.column_of(field).is_some();
    let mut missing = Vec::new();
    if !has(Field::Name) && !has(Field::LastName) {
        missing.push(("columns", "competitions-columns-no-name"));
    }
    if has(Field::Name) && (has(Field::LastName) || has(Field::FirstName)) {
        missing.push(("columns", "competitions-columns-two-names"));
    }
    if has(Field::LastName) && !has(Field::FirstName) {
        missing.push(("columns", "competitions-columns-no-first-name"));
    }
    if !has(Field::Place) {
        missing.push(("columns", "competitions-columns-no-place"));
    }
    if !has(Field::Category) && !has(Field::Weight) && draft.category.trim().is_empty() {
        missing.push(("category", "competitions-columns-no-category"));
    }
    missing
}

/// Reads what the check of a draft needs.
///
/// # Errors
/// When the database does.
pub async fn load(tx: &TenantTx, competition: competition::Model, draft: &Draft) -> Result<Known> {
    let names: HashSet<String> = draft
        .rows
        .iter()
        .filter_map(|row| rows::parse(draft, row, competition.held_on).ok())
        .map(|row| members::name_key(&row.first_name, &row.last_name))
        .collect();
    let mut given: HashMap<CategoryId, Vec<u32>> = HashMap::new();
    for row in store::list_placings(tx, competition.id).await? {
        given
            .entry(row.category_id)
            .or_default()
            .extend(row.place.map(i32::unsigned_abs));
    }
    Ok(Known {
        categories: store::list_categories(tx, competition.id).await?,
        places: given,
        fought: store::list_fought(tx, competition.id).await?,
        clubs: store::list_clubs(tx).await?,
        aliases: store::list_aliases(tx).await?,
        namesakes: if names.is_empty() {
            HashMap::new()
        } else {
            store::list_namesakes(tx, competition.id, &names).await?
        },
        competition,
    })
}

/// Checks a draft.
#[must_use]
pub fn check(draft: &Draft, known: &Known) -> Checked {
    let mut rows = Vec::new();
    let mut faulty = Vec::new();
    for row in draft
        .rows
        .iter()
        .filter(|row| !draft.skipped.contains(&row.number))
    {
        match rows::parse(draft, row, known.competition.held_on) {
            Ok(parsed) => {
                let who = members::find(draft, &parsed, &known.namesakes);
                rows.push((parsed, who));
            }
            Err(errors) => faulty.push((row.number, errors)),
        }
    }
    let clubs = Clubs::of(
        draft,
        rows.iter().map(|(row, _)| row.club.as_str()),
        &known.clubs,
        &known.aliases,
    );
    let plans = plans(draft, known, &rows);
    Checked {
        rows,
        faulty,
        clubs,
        plans,
    }
}

fn plans(draft: &Draft, known: &Known, rows: &[(Parsed, Match)]) -> Vec<Plan> {
    let mut by_key: BTreeMap<String, (usize, Vec<&Parsed>)> = BTreeMap::new();
    for (order, (row, _)) in rows.iter().enumerate() {
        by_key
            .entry(row.category.key())
            .or_insert_with(|| (order, Vec::new()))
            .1
            .push(row);
    }
    let mut plans: Vec<(_, Plan)> = by_key
        .into_iter()
        .map(|(key, (order, rows))| {
            let category = known.categories.iter().find(|own| {
                rows::key_of(&own.name, own.sex.as_deref(), &own.age_class, &own.weight) == key
            });
            let present = category.and_then(|own| known.places.get(&own.id));
            let mut given: Vec<u32> = rows.iter().map(|row| row.place.unsigned_abs()).collect();
            if draft.mode == Mode::Add {
                given.extend(present.into_iter().flatten());
            }
            let first = rows.first();
            let parts = first
                .map(|row| row.category.parts.clone())
                .unwrap_or_default();
            let plan = Plan {
                name: category
                    .map(|own| own.name.clone())
                    .or_else(|| first.map(|row| row.category.name.clone()))
                    .unwrap_or_default(),
                known: category.map(|own| own.id),
                is_fought: category.is_some_and(|own| known.fought.contains(&own.id)),
                brought: rows.len(),
                present: present.map_or(0, Vec::len),
                findings: places::check(&given),
                doubles: doubles(&rows),
                key,
            };
            (
                (
                    crate::judo::category::rank(parts.sex, &parts.age, &parts.weight),
                    order,
                ),
                plan,
            )
        })
        .collect();
    plans.sort_by_key(|(rank, _)| *rank);
    plans.into_iter().map(|(_, plan)| plan).collect()
}

fn doubles(rows: &[&Parsed]) -> Vec<String> {
    let mut seen = HashSet::new();
    let mut twice = Vec::new();
    for row in rows {
        let name = format!("{} {}", row.first_name, row.last_name);
        if !seen.insert((fold(&name), fold(&row.club), row.birth_year)) && !twice.contains(&name) {
            twice.push(name);
        }
    }
    twice
}
