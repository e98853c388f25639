//! Who opened a person's data, in plain sentences out of the processing log (GDPR Art. 15; ZVOP-2 Art. 22): who and in which role
//! at the time, when, what, what for. What was done with data about health stands on top. Of others it says nothing.
use ::entity::ids::{AccountId, MemberId};
use askama::Template;
use axum::{extract::State, response::IntoResponse};
use chrono::Datelike as _;
use serde::Deserialize;

use crate::{
    platform::{
        audit::{self, Shown},
        clock::today_in_slovenia,
        error::Result,
        services::Platform,
    },
    tenants::{
        Mine,
        openings::{Reader, is_health},
        policy::person::{SeeOwnHealth, SeeOwnLog},
    },
    web::{
        Icon, Page, View,
        components::{FilterChips, LogList, Pager},
        form::QueryOf,
        query,
    },
};

/// Entries that are read; more than anybody's log has in the years it is kept.
const MOST: u64 = 10_000;
/// Entries on a page.
const PER: usize = 100;

/// What is asked to be listed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    year: String,
    page: String,
}

#[derive(Template)]
#[template(path = "portal/opened.html")]
struct OpenedPage {
    page: Page,
    name: String,
    all: i64,
    readers: i64,
    years: Vec<Year>,
    chips: Option<FilterChips>,
    health: LogList,
    record: Option<String>,
    others: LogList,
    pager: Option<Pager>,
    data: String,
}

struct Year {
    href: String,
    words: String,
    is_current: bool,
}

/// The page.
///
/// # Errors
/// When the database does.
pub async fn page(
    State(platform): State<Platform>,
    mine: Mine<SeeOwnLog>,
    QueryOf(wanted): QueryOf<Wanted>,
) -> Result<impl IntoResponse> {
    let member: MemberId = mine.member();
    let (entries, reader) = mine
        .db
        .read(async |tx| {
            let entries = audit::of_subject(tx, &platform, member.0, MOST).await?;
            let who = (mine.visit.lang, mine.account.id);
            let reader = Reader::new(tx, who, member, &entries).await?;
            Ok((entries, reader))
        })
        .await?;
    let lang = mine.visit.lang;
    let page = mine.page("portal-opened-title");
    let year_of = |entry: &Shown| today_in_slovenia(entry.at).year();
    let mut years: Vec<i32> = entries.iter().map(year_of).collect();
    years.dedup();
    let year = wanted
        .year
        .parse::<i32>()
        .ok()
        .filter(|year| years.contains(year));
    let shown: Vec<&Shown> = entries
        .iter()
        .filter(|entry| year.is_none_or(|year| year_of(entry) == year))
        .collect();
    let (health, others): (Vec<&Shown>, Vec<&Shown>) =
        shown.iter().copied().partition(|entry| is_health(entry));
    let last = others.len().div_ceil(PER).max(1);
    let number = wanted.page.parse::<usize>().unwrap_or(1).clamp(1, last);
    let part = others
        .iter()
        .skip((number - 1).saturating_mul(PER))
        .take(PER);
    let mut readers: Vec<AccountId> = shown
        .iter()
        .filter_map(|entry| entry.actor)
        .filter(|actor| *actor != mine.account.id)
        .collect();
    readers.sort_unstable();
    readers.dedup();
    let whole = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    let here = mine.url("/opened");
    Ok(View(OpenedPage {
        name: mine.person.card.full_name(),
        all: i64::try_from(shown.len()).unwrap_or(i64::MAX),
        readers: i64::try_from(readers.len()).unwrap_or(i64::MAX),
        years: years
            .iter()
            .map(|of| Year {
                href: query::set(&here, "year", &of.to_string()),
                words: of.to_string(),
                is_current: year == Some(*of),
            })
            .collect(),
        chips: year.map(|year| {
            FilterChips::new(lang)
                .chip(
                    lang.t1("portal-opened-year", "year", year.to_string()),
                    here.clone(),
                )
                .clear(here.clone())
        }),
        health: reader.list(health),
        others: reader.list(part.copied()),
        pager: (others.len() > PER).then(|| {
            Pager::new(
                lang,
                page.path.clone(),
                whole(number),
                whole(PER),
                whole(others.len()),
            )
        }),
        record: mine.also::<SeeOwnHealth>().then(|| mine.url("/health")),
        data: mine.url("/data"),
        page,
    }))
}
