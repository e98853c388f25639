//! Where a member appears in published results, and how much of the name: the person's own choice (GDPR Art. 21) goes the way of
//! the organiser's, into the sealed placing and from there into the projection, in one transaction.
use std::collections::HashMap;

use ::entity::{
    competition,
    ids::{AccountId, CompetitionId, MemberId, PlacingId},
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
    error::Result,
    names_policy::NameStyle,
    publicity::{Appearance, PageKind, Publisher},
    services::Platform,
};

/// The last place that stands among the medals.
const LAST_MEDAL: i32 = 3;

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
        let known = store::known_members(tx, &[member])
            .await?
            .get(&member)
            .copied();
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
        (member, id): (MemberId, Uuid),
        at_most: NameStyle,
        by: AccountId,
    ) -> Result<Option<NameStyle>> {
        let rows = store::list_of_member(tx, member).await?;
        let Some(row) = rows.into_iter().find(|row| row.id == PlacingId(id)) else {
            return Ok(None);
        };
        let event = store::find(tx, row.competition_id).await?;
        if State::parse(&event.state) != State::Published {
            return Ok(None);
        }
        let mut who = person::open(platform, &row)?;
        let before = who.at_most.unwrap_or(NameStyle::Full);
        if before == at_most {
            return Ok(Some(before));
        }
        who.at_most = (at_most != NameStyle::Full).then_some(at_most);
        let rev = row.rev + 1;
        let sealed = person::seal(platform, tx.tenant(), id, rev, &who)?;
        store::update_placing(tx, placing::Model { sealed, rev, ..row }).await?;
        let entry = Entry::new(operation::ALTER, Some(by))
            .about(member.0)
            .purpose("publication")
            .detail(json!({
                "what": if at_most == NameStyle::Full { "name-by-rule" } else { "name-limited" },
                "competition": event.id,
                "placing": id,
                "style": at_most.code(),
            }));
        audit::append(tx, platform, entry).await?;
        publish_anew(tx, platform, &event, by).await?;
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
    let mut pages = vec![(PageKind::Category, page.clone())];
    if !store::list_contests_of(tx, &[row.id]).await?.is_empty() {
        pages.push((PageKind::Contests, page));
    }
    let has_medal = row.place.is_some_and(|place| place <= LAST_MEDAL) && !row.without_medal;
    if has_medal {
        pages.push((PageKind::Medals, format!("/{}/medals", event.slug)));
    }
    if shown.style == NameStyle::Full
        && let Some(slug) = athlete_page(tx, platform, row, &who).await?
    {
        pages.push((PageKind::Athlete, format!("/a/{slug}")));
    }
    let clubs = store::clubs_by_id(tx).await?;
    Ok(Appearance {
        id: row.id.0,
        event: event.name.clone(),
        part: category.name,
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
            .and_then(|known| known.at_most)
            .unwrap_or(NameStyle::Full),
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
