//! Who opened a person's data, in plain sentences out of the processing log (GDPR Art. 15; ZVOP-2 Art. 22): who and in which role
//! at the time, when, what, what for. What was done with data about health stands on top. Of others it says nothing.
use std::collections::HashMap;

use ::entity::{
    ids::{AccountId, MemberId},
    relation, role,
};
use askama::Template;
use axum::{extract::State, response::IntoResponse};
use chrono::{DateTime, Datelike as _, Utc};
use serde::Deserialize;
use serde_json::Value;

use crate::{
    platform::{
        audit::{self, Shown, operation_name, purpose_name},
        clock::today_in_slovenia,
        dossier,
        error::Result,
        i18n::Lang,
        people::{store::relations_of_member, words::field_name},
        services::Platform,
    },
    tenants::{
        Mine, Role,
        policy::person::{Relation, SeeOwnLog},
        store as tenants,
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
            let actors: Vec<AccountId> = entries.iter().filter_map(|entry| entry.actor).collect();
            let reader = Reader {
                lang: mine.visit.lang,
                me: mine.account.id,
                names: tenants::account_names(tx, actors.clone()).await?,
                roles: tenants::roles_ever(tx, actors).await?,
                relations: relations_of_member(tx, member).await?,
            };
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
        data: mine.url("/data"),
        page,
    }))
}

/// Whether an entry is about data about health.
fn is_health(entry: &Shown) -> bool {
    text(entry, "what").is_some_and(|what| what.starts_with("health"))
}

fn text<'a>(entry: &'a Shown, name: &str) -> Option<&'a str> {
    entry
        .detail
        .as_ref()?
        .get(name)?
        .as_str()
        .filter(|text| !text.is_empty())
}

/// What is needed to say who it was.
struct Reader {
    lang: Lang,
    me: AccountId,
    names: HashMap<AccountId, (String, String)>,
    roles: Vec<role::Model>,
    relations: Vec<relation::Model>,
}

impl Reader {
    fn list<'a>(&self, entries: impl IntoIterator<Item = &'a Shown>) -> LogList {
        entries.into_iter().fold(LogList::new(), |list, entry| {
            let list = list.entry(
                entry.at.to_rfc3339(),
                self.lang.datetime(entry.at),
                self.who(entry),
                self.what(entry),
            );
            match self.more(entry) {
                Some(more) => list.detail(more),
                None => list,
            }
        })
    }

    /// Name and role at the time; of the operator's staff with the ticket they worked on.
    fn who(&self, entry: &Shown) -> String {
        let Some(actor) = entry.actor else {
            return self.lang.t("portal-opened-system");
        };
        if actor == self.me {
            return self.lang.t("portal-opened-you");
        }
        let Some((name, _)) = self.names.get(&actor) else {
            return self.lang.t("portal-opened-gone");
        };
        match self.role(entry, actor) {
            Some(role) => format!("{name} ({role})"),
            None => name.clone(),
        }
    }

    fn role(&self, entry: &Shown, actor: AccountId) -> Option<String> {
        if let Some(ticket) = text(entry, "ticket") {
            return Some(self.lang.t1("portal-opened-support", "ticket", ticket));
        }
        let held: Vec<String> = self
            .roles
            .iter()
            .filter(|row| row.account_id == actor && held_at(row, entry.at))
            .filter_map(|row| row.role.parse::<Role>().ok())
            .map(|role| self.lang.t(role.label_key()))
            .collect();
        if !held.is_empty() {
            return Some(held.join(", "));
        }
        let relation = self.relations.iter().find(|row| row.account_id == actor)?;
        let relation: Relation = relation.kind.parse().ok()?;
        Some(self.lang.t(relation.label_key()))
    }

    /// What was done, and with what.
    fn what(&self, entry: &Shown) -> String {
        let done = operation_name(&entry.operation, self.lang);
        match text(entry, "what").and_then(|what| dossier::what(what, self.lang)) {
            Some(what) => format!("{done}: {what}"),
            None => done,
        }
    }

    /// Which fields, for whom, what for.
    fn more(&self, entry: &Shown) -> Option<String> {
        let lang = self.lang;
        let mut parts = Vec::new();
        let fields: Vec<String> = entry
            .detail
            .as_ref()
            .and_then(|detail| detail.get("fields"))
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(|field| Some(field_name(field.as_str()?, lang)))
            .collect();
        if !fields.is_empty() {
            parts.push(lang.t1("exports-log-fields", "names", fields.join(", ")));
        }
        if let Some(recipient) = text(entry, "recipient") {
            parts.push(lang.t1("members-access-recipient", "recipient", recipient));
        }
        if let Some(purpose) = &entry.purpose {
            let purpose = purpose_name(purpose, lang);
            parts.push(lang.t1("members-access-purpose", "purpose", purpose));
        }
        if entry.detail.is_none() {
            parts.push(lang.t("members-history-unreadable"));
        }
        (!parts.is_empty()).then(|| parts.join(" · "))
    }
}

fn held_at(row: &role::Model, at: DateTime<Utc>) -> bool {
    row.granted_at <= at && row.ended_at.is_none_or(|end| end > at)
}
