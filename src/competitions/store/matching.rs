//! What of the members is needed to tell whether a competitor is one of them: names and dates of birth, nothing else.
use std::collections::HashMap;

use ::entity::{
    ids::{CompetitionId, MemberId},
    member,
    scope::TenantOwned,
};
use chrono::NaiveDate;
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};

use crate::{
    competitions::{
        import::members::{Namesake, name_key},
        projection::Known,
    },
    platform::{db::TenantTx, error::Result, names_policy::NameStyle, people::store::choices},
};

/// Members looked up in one statement: SQLite takes 32,766 bound values.
const PORTION: usize = 5_000;

/// The members whose name, in any order of its parts, is one of these, with what they decided for a competition.
///
/// # Errors
/// When the database does.
pub async fn list_namesakes(
    tx: &TenantTx,
    competition: CompetitionId,
    keys: &std::collections::HashSet<String>,
) -> Result<HashMap<String, Vec<Namesake>>> {
    let rows: Vec<(MemberId, i64, String, String, NaiveDate)> = member::Entity::of(tx.tenant())
        .select_only()
        .column(member::Column::Id)
        .column(member::Column::Number)
        .column(member::Column::FirstName)
        .column(member::Column::LastName)
        .column(member::Column::BirthDate)
        .into_tuple()
        .all(tx)
        .await?;
    let mut found: HashMap<String, Vec<Namesake>> = HashMap::new();
    for (id, number, first_name, last_name, birth_date) in rows {
        let key = name_key(&first_name, &last_name);
        if keys.contains(&key) {
            found.entry(key).or_default().push(Namesake {
                id,
                number,
                first_name,
                last_name,
                birth_date,
                at_most: None,
            });
        }
    }
    let ids: Vec<MemberId> = found.values().flatten().map(|one| one.id).collect();
    let known = known_members(tx, competition, &ids).await?;
    for one in found.values_mut().flatten() {
        one.at_most = known.get(&one.id).and_then(Known::at_most);
    }
    Ok(found)
}

/// What decides about the names of members at a competition.
///
/// # Errors
/// When the database does.
pub async fn known_members(
    tx: &TenantTx,
    competition: CompetitionId,
    ids: &[MemberId],
) -> Result<HashMap<MemberId, Known>> {
    let mut known = HashMap::with_capacity(ids.len());
    for portion in ids.chunks(PORTION) {
        let rows: Vec<(MemberId, NaiveDate, Option<String>, Option<String>)> =
            member::Entity::of(tx.tenant())
                .filter(member::Column::Id.is_in(portion.iter().copied()))
                .select_only()
                .column(member::Column::Id)
                .column(member::Column::BirthDate)
                .column(member::Column::PublicAtMost)
                .column(member::Column::PublicIn)
                .into_tuple()
                .all(tx)
                .await?;
        known.extend(rows.into_iter().map(|(id, birth_date, at_most, single)| {
            let one = Known {
                birth_date,
                everywhere: at_most.as_deref().and_then(NameStyle::parse),
                here: choices(single.as_deref()).get(&competition.0).copied(),
            };
            (id, one)
        }));
    }
    Ok(known)
}

/// Number and name of a member.
///
/// # Errors
/// When the database does.
pub async fn member_name(tx: &TenantTx, id: MemberId) -> Result<Option<(i64, String)>> {
    let row: Option<(i64, String, String)> = member::Entity::of(tx.tenant())
        .filter(member::Column::Id.eq(id))
        .select_only()
        .column(member::Column::Number)
        .column(member::Column::FirstName)
        .column(member::Column::LastName)
        .into_tuple()
        .one(tx)
        .await?;
    Ok(row.map(|(number, first, last)| (number, format!("{first} {last}"))))
}
