//! Where a member appears in published results, and how much of the name: the person's own choice (GDPR Art. 21) stands with the
//! member for the whole competition, out of the organiser's reach, and goes into the projection in one transaction.
use std::collections::HashMap;

use ::entity::{
    competition,
    ids::{AccountId, CompetitionId, MemberId},
    placing,
    values::operation,
};
use serde_json::json;
use uuid::Uuid;

use super::{
    change,
    person::{self, Person},
    projection::{self, Frozen, Known},
    state::State,
    store,
};
use crate::platform::{
    audit::{self, Entry},
    db::TenantTx,
    error::{AppError, Result},
    names_policy::NameStyle,
    people::store as people,
    publicity::{Appearance, PageKind, Publisher},
    services::Platform,
};

/// What results show of people.
#[derive(Clone, Copy, Debug, Default)]
pub struct PublicResults;

#[async_trait::async_trait]
impl Publisher for PublicResults {
    async fn appearances(
        &self,
        tx: &TenantTx,
        platform: &Platform,
        member: MemberId,
    ) -> Result<Vec<Appearance>> {
        let placings = store::list_of_member(tx, member).await?;
        let mut events: HashMap<CompetitionId, competition::Model> = HashMap::new();
        let mut found = Vec::new();
        for row in &placings {
            let event = match events.get(&row.competition_id) {
                Some(event) => event.clone(),
                None => {
                    let event = store::find(tx, row.competition_id).await?;
                    events.insert(event.id, event.clone());
                    event
                }
            };
            if State::parse(&event.state) == State::Published {
                let known = store::known_members(tx, event.id, &[member])
                    .await?
                    .remove(&member);
                found.push(appearance(tx, platform, row, &event, known).await?);
            }
        }
        found.sort_by(|a, b| (b.held_on, &a.part).cmp(&(a.held_on, &b.part)));
        Ok(found)
    }

    async fn limit(
        &self,
        tx: &TenantTx,
        platform: &Platform,
        (member, about): (MemberId, Uuid),
        at_most: NameStyle,
        by: AccountId,
    ) -> Result<Option<NameStyle>> {
        let event = match store::find(tx, CompetitionId(about)).await {
            Err(AppError::NotFound) => return Ok(None),
            found => found?,
        };
        let is_there = State::parse(&event.state) == State::Published
            && store::list_of_member(tx, member)
                .await?
                .iter()
                .any(|row| row.competition_id == event.id);
        let decided = people::public_choices(tx, member)
            .await?
            .contains_key(&about);
        if !is_there && !decided {
            return Ok(None);
        }
        let before = people::set_public_choice(tx, member, about, at_most).await?;
        if before == at_most {
            return Ok(Some(before));
        }
        let entry = Entry::new(operation::ALTER, Some(by))
            .about(member.0)
            .purpose("publication")
            .detail(json!({
                "what": if at_most == NameStyle::Full { "name-by-rule" } else { "name-limited" },
                "competition": event.id,
                "style": at_most.code(),
            }));
        audit::append(tx, platform, entry).await?;
        if is_there {
            publish_anew(tx, platform, &event, by).await?;
        }
        Ok(Some(before))
    }

    async fn refresh(
        &self,
        tx: &TenantTx,
        platform: &Platform,
        member: MemberId,
        by: AccountId,
    ) -> Result<()> {
        let rows = store::list_of_member(tx, member).await?;
        let mut ids: Vec<CompetitionId> = rows.iter().map(|row| row.competition_id).collect();
        ids.sort_unstable();
        ids.dedup();
        for id in ids {
            let event = store::find(tx, id).await?;
            if State::parse(&event.state) == State::Published {
                publish_anew(tx, platform, &event, by).await?;
            }
        }
        Ok(())
    }
}

/// Writes what is public of a competition anew. No public correction: the result stays, and a note would tell the reader whose name
/// was shortened.
async fn publish_anew(
    tx: &TenantTx,
    platform: &Platform,
    event: &competition::Model,
    by: AccountId,
) -> Result<()> {
    store::touch(tx, event.id, platform.now()).await?;
    let frozen = Frozen::of(event.name_policy.as_ref(), event.held_on);
    let projected = store::project(tx, platform, event, &frozen).await?;
    change::log_publication(tx, platform, event, by, &projected, true).await
}

async fn appearance(
    tx: &TenantTx,
    platform: &Platform,
    row: &placing::Model,
    event: &competition::Model,
    known: Option<Known>,
) -> Result<Appearance> {
    let category = store::find_category(tx, event.id, row.category_id).await?;
    let who = person::open(platform, row)?;
    let frozen = Frozen::of(event.name_policy.as_ref(), event.held_on);
    let shown = projection::show(&who, known, &frozen);
    let page = format!("/{}/c/{}", event.slug, category.slug);
    let has_contests = !store::list_contests_of(tx, &[row.id]).await?.is_empty();
    let kind = if has_contests {
        PageKind::Contests
    } else {
        PageKind::Category
    };
    // The page of medals counts them by club and country and names nobody.
    let mut pages = vec![
        (kind, page),
        (PageKind::Competition, format!("/{}", event.slug)),
    ];
    if shown.style == NameStyle::Full
        && let Some(slug) = athlete_page(tx, platform, row, &who).await?
    {
        pages.push((PageKind::Athlete, format!("/a/{slug}")));
    }
    let clubs = store::clubs_by_id(tx).await?;
    Ok(Appearance {
        id: row.id.0,
        about: event.id.0,
        event: event.name.clone(),
        part: category.name,
        class: (category.sex, category.age_class, category.weight),
        held_on: event.held_on,
        published_at: event.published_at,
        place: row.place,
        club: row
            .club_id
            .and_then(|id| clubs.get(&id))
            .map(|club| club.name.clone())
            .unwrap_or_default(),
        by_rule: frozen.policy.style(shown.band),
        band: shown.band,
        everywhere: known
            .and_then(|known| known.everywhere)
            .unwrap_or(NameStyle::Full),
        set: who.at_most.max(who.kept).unwrap_or(NameStyle::Full),
        style: shown.style,
        name: (who.first_name, who.last_name),
        pages,
    })
}

/// The name in addresses of the page of whoever has their full name published.
async fn athlete_page(
    tx: &TenantTx,
    platform: &Platform,
    row: &placing::Model,
    who: &Person,
) -> Result<Option<String>> {
    let identity = projection::identity(
        who,
        row.member_id.map(|id| id.0),
        row.club_id.map(|id| id.0),
    );
    let identity = platform
        .vault()
        .blind_index(tx.tenant().0, "athlete", &identity)?;
    store::find_athlete_slug(tx, identity.to_vec()).await
}
