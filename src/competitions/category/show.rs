//! The placings of a category as the organiser knows them, beside how the public sees each name.
use ::entity::ids::{CategoryId, CompetitionId};
use askama::Template;
use axum::{
    extract::State as Service,
    response::{IntoResponse as _, Response},
};

use crate::{
    competitions::{
        label, person,
        projection::{self, Frozen},
        state::State,
        store,
    },
    judo::places,
    platform::{
        error::Result,
        names_policy::{NameStyle, NamesPolicy},
        services::Platform,
    },
    tenants::{
        self, Can,
        policy::{ManageCompetitions, SeeCompetitions},
    },
    web::{Icon, Page, View, form::PathOf},
};

#[derive(Template)]
#[template(path = "competitions/category.html")]
struct CategoryPage {
    page: Page,
    list_href: String,
    back: (String, String),
    here: String,
    public_href: Option<String>,
    is_fought: bool,
    can_manage: bool,
    findings: Vec<String>,
    rows: Vec<Row>,
}

struct Row {
    href: String,
    place: String,
    name: String,
    birth_year: String,
    club: String,
    country: String,
    contests_won: String,
    is_member: bool,
    shown: String,
}

/// The policy that counts for a competition now: what was frozen, else the tenant's own.
pub fn policy_of(
    competition: &::entity::competition::Model,
    profile: Option<&::entity::profile::Model>,
) -> Frozen {
    let today = profile.map_or_else(NamesPolicy::default, |profile| {
        NamesPolicy::from_json(&profile.name_policy)
    });
    if State::parse(&competition.state) == State::Published {
        Frozen::of(competition.name_policy.as_ref(), competition.held_on)
    } else {
        Frozen::next(competition.name_policy.as_ref(), today, competition.held_on)
    }
}

/// Shows it.
///
/// # Errors
/// When there is no such category.
pub async fn page(
    can: Can<SeeCompetitions>,
    PathOf((_, id, category_id)): PathOf<(String, CompetitionId, CategoryId)>,
    Service(platform): Service<Platform>,
) -> Result<Response> {
    let (competition, category, placings, clubs, known, is_fought, profile) = can
        .db
        .read(async |tx| {
            let competition = store::find(tx, id).await?;
            let category = store::find_category(tx, id, category_id).await?;
            let placings = store::list_of_category(tx, category_id).await?;
            let members: Vec<_> = placings.iter().filter_map(|row| row.member_id).collect();
            let known = store::known_members(tx, id, &members).await?;
            Ok((
                competition,
                category,
                placings,
                store::clubs_by_id(tx).await?,
                known,
                store::is_fought(tx, category_id).await?,
                tenants::store::find_profile(tx).await?,
            ))
        })
        .await?;
    let page = can
        .page("competitions-title")
        .with_title(category.name.clone());
    let back = can.url(&format!("/competitions/{id}"));
    let frozen = policy_of(&competition, profile.as_ref());
    let places: Vec<u32> = placings
        .iter()
        .filter_map(|row| row.place.map(i32::unsigned_abs))
        .collect();
    let mut rows = Vec::with_capacity(placings.len());
    for row in placings {
        let person = person::open_whole(&platform, &row)?;
        let is_damaged = person.is_none();
        let person = person.unwrap_or_default();
        let shown = projection::show(
            &person,
            row.member_id.and_then(|id| known.get(&id).copied()),
            &frozen,
        );
        rows.push(Row {
            href: format!("{back}/placings/{}", row.id),
            place: label::place(row.place),
            name: if is_damaged {
                page.t("competitions-placing-damaged")
            } else {
                label::name(page.lang, &person)
            },
            birth_year: person
                .birth_year
                .map(|year| year.to_string())
                .unwrap_or_default(),
            club: row
                .club_id
                .and_then(|id| clubs.get(&id))
                .map(|club| club.name.clone())
                .unwrap_or_default(),
            country: row.country.unwrap_or_default(),
            contests_won: row
                .contests_won
                .map(|won| won.to_string())
                .unwrap_or_default(),
            is_member: row.member_id.is_some(),
            shown: if is_damaged {
                String::new()
            } else if shown.style == NameStyle::Hidden {
                page.t(NameStyle::Hidden.label_key())
            } else {
                shown.name
            },
        });
    }
    let public_href = (State::parse(&competition.state) == State::Published).then(|| {
        page.public_href(&format!(
            "/t/{}/{}/c/{}",
            can.tenant.slug, competition.slug, category.slug
        ))
    });
    Ok(View(CategoryPage {
        list_href: can.url("/competitions"),
        here: format!("{back}/categories/{category_id}"),
        back: (back, competition.name),
        findings: places::check(&places)
            .into_iter()
            .map(|finding| label::finding(finding).in_lang(page.lang))
            .collect(),
        public_href,
        is_fought,
        can_manage: can.also::<ManageCompetitions>() && can.support().is_none(),
        rows,
        page,
    })
    .into_response())
}
