//! One competition: where it stands, its categories, what to do next.
use std::collections::HashMap;

use ::entity::{
    competition,
    ids::{CategoryId, CompetitionId},
};
use askama::Template;
use axum::{
    extract::State as Service,
    response::{IntoResponse as _, Response},
};

use super::{import::draft::LIFE, label, list::state_tag, state::State, store};
use crate::{
    judo::places,
    platform::{error::Result, services::Platform},
    tenants::{
        Can,
        policy::{ManageCompetitions, SeeCompetitions},
    },
    web::{
        Icon, Page, View,
        components::{EmptyState, LogList, SummaryList, Tag},
        form::PathOf,
    },
};

#[derive(Template)]
#[template(path = "competitions/show.html")]
struct ShowPage {
    page: Page,
    list_href: String,
    here: String,
    can_manage: bool,
    state: Tag,
    days: String,
    is_draft: bool,
    is_published: bool,
    has_results: bool,
    public_href: String,
    total: usize,
    categories: Vec<Category>,
    empty: EmptyState,
    details: SummaryList,
    drafts: Vec<Unfinished>,
    corrections: LogList,
}

struct Category {
    href: String,
    name: String,
    count: usize,
    unusual: Option<Tag>,
}

struct Unfinished {
    href: String,
    discard: String,
    when: String,
    until: String,
}

/// Shows it.
///
/// # Errors
/// When there is no such competition.
pub async fn page(
    can: Can<SeeCompetitions>,
    PathOf((_, id)): PathOf<(String, CompetitionId)>,
    Service(platform): Service<Platform>,
) -> Result<Response> {
    let now = platform.now();
    let can_manage = can.also::<ManageCompetitions>() && can.support().is_none();
    let (row, categories, placings, drafts, corrections) = can
        .db
        .read(async |tx| {
            Ok((
                store::find(tx, id).await?,
                store::list_categories(tx, id).await?,
                store::list_placings(tx, id).await?,
                if can_manage {
                    store::list_drafts(tx, id, now).await?
                } else {
                    Vec::new()
                },
                store::list_corrections(tx, id).await?,
            ))
        })
        .await?;
    let page = can.page("competitions-title").with_title(row.name.clone());
    let lang = page.lang;
    let here = can.url(&format!("/competitions/{id}"));
    let mut places_of: HashMap<CategoryId, Vec<u32>> = HashMap::new();
    for placing in &placings {
        places_of
            .entry(placing.category_id)
            .or_default()
            .extend(placing.place.map(i32::unsigned_abs));
    }
    let state = State::parse(&row.state);
    let categories: Vec<Category> = categories
        .into_iter()
        .map(|category| {
            let places = places_of.get(&category.id).map_or(&[][..], Vec::as_slice);
            let findings = places::check(places);
            Category {
                href: format!("{here}/categories/{}", category.id),
                count: places.len(),
                unusual: if places.is_empty() {
                    Some(Tag::plain(lang.t("competitions-category-empty")))
                } else {
                    Some(if findings.is_empty() {
                        Tag::ok(lang.t("competitions-places-fine")).icon(Icon::Check)
                    } else {
                        Tag::warn(lang.t("competitions-places-unusual")).icon(Icon::Alert)
                    })
                },
                name: category.name,
            }
        })
        .collect();
    let mut log = LogList::new();
    for (correction, category) in corrections {
        let what = category.unwrap_or_else(|| lang.t("competitions-whole"));
        log = log.entry(
            correction.at.to_rfc3339(),
            lang.datetime(correction.at),
            what,
            correction.reason,
        );
    }
    let public_path = format!("/t/{}/{}", can.tenant.slug, row.slug);
    Ok(View(ShowPage {
        list_href: can.url("/competitions"),
        state: state_tag(&page, state),
        days: label::days(lang, &row),
        is_draft: state == State::Draft,
        is_published: state == State::Published,
        has_results: !placings.is_empty(),
        public_href: page.public_href(&public_path),
        total: placings.len(),
        empty: if can_manage {
            EmptyState::new(lang.t("competitions-no-results"))
                .icon(Icon::Upload)
                .text(lang.t("competitions-no-results-text"))
                .action(format!("{here}/import"), lang.t("competitions-import"))
        } else {
            EmptyState::new(lang.t("competitions-no-results")).icon(Icon::Trophy)
        },
        details: details(
            &page,
            &row,
            can_manage.then_some(here.as_str()),
            &public_path,
        ),
        can_manage,
        drafts: drafts
            .into_iter()
            .map(|draft| Unfinished {
                href: format!(
                    "{here}/import/{}/{}",
                    draft.id,
                    if draft.stage == "columns" {
                        "columns"
                    } else {
                        "check"
                    }
                ),
                discard: format!("{here}/import/{}/discard", draft.id),
                when: lang.datetime(draft.created_at),
                until: lang.datetime(draft.created_at + LIFE),
            })
            .collect(),
        corrections: log,
        categories,
        here,
        page,
    })
    .into_response())
}

fn details(
    page: &Page,
    row: &competition::Model,
    here: Option<&str>,
    public_path: &str,
) -> SummaryList {
    let or_none = |text: &str| {
        if text.is_empty() {
            page.t("ui-none")
        } else {
            text.to_owned()
        }
    };
    let list = SummaryList::new()
        .row(page.t("competitions-when"), label::days(page.lang, row))
        .row(page.t("competitions-town"), or_none(&row.town))
        .row(page.t("competitions-venue"), or_none(&row.venue))
        .row(page.t("competitions-organiser"), or_none(&row.organiser))
        .row(page.t("competitions-address"), public_path);
    match here {
        Some(here) => list.change(format!("{here}/edit"), page.t("ui-edit")),
        None => list,
    }
}
