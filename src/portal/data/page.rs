//! What is kept of a person, what for, from whom, for whom, and until when: the register with the number of values it holds here,
//! and a date where the rule gives one.
use ::entity::ids::MemberId;
use askama::Template;
use axum::{extract::State, response::IntoResponse};
use chrono::{Datelike as _, Months, NaiveDate};
use serde_json::Value;

use crate::{
    platform::{
        clock::today_in_slovenia,
        dossier::{self, Chapter, Parts},
        error::Result,
        i18n::Lang,
        register,
        services::Platform,
    },
    portal::{public, requests::store::KEPT_MONTHS},
    tenants::{
        Functions, Mine,
        kept::{facts, in_lang},
        policy::person::{
            DecideConsents, MakeRequest, SeeOwn, SeeOwnHealth, SeeOwnLog, TakeOwnCopy,
        },
        store as tenants,
    },
    web::{Icon, Page, View, components::SummaryList},
};

#[derive(Template)]
#[template(path = "portal/data.html")]
struct DataPage {
    page: Page,
    name: String,
    tenant: String,
    notice: String,
    chapters: Vec<Shown>,
    health: Option<Health>,
    copy: Option<String>,
    has_health: bool,
    links: Vec<(String, String, String)>,
    ask: Option<String>,
    requests: String,
}

struct Shown {
    title: &'static str,
    fields: String,
    facts: SummaryList,
    names: String,
}

struct Health {
    facts: SummaryList,
    may_see: bool,
    href: String,
}

/// The page.
///
/// # Errors
/// When the database does.
pub async fn page(
    State(platform): State<Platform>,
    mine: Mine<SeeOwn>,
) -> Result<impl IntoResponse> {
    let member: MemberId = mine.member();
    let parts = platform.part::<Parts>().all();
    let (dossier, profile) = mine
        .db
        .read(async |tx| {
            Ok((
                dossier::collect(tx, &platform, &parts, member).await?,
                tenants::find_profile(tx).await?,
            ))
        })
        .await?;
    let lang = mine.visit.lang;
    let has_health = profile.is_some_and(|profile| Functions::of(&profile).health);
    let page = mine.page("portal-data-title");
    let mut links = Vec::new();
    let mut link = |is_allowed: bool, path: &str, label: &str, text: &str| {
        if is_allowed {
            links.push((mine.url(path), lang.t(label), lang.t(text)));
        }
    };
    link(
        mine.also::<SeeOwnLog>(),
        "/opened",
        "portal-opened-title",
        "portal-data-to-opened",
    );
    link(
        mine.also::<DecideConsents>(),
        "/consents",
        "portal-consents-title",
        "portal-data-to-consents",
    );
    link(
        true,
        "/public",
        public::title(mine.person.is_me()),
        "portal-data-to-public",
    );
    Ok(View(DataPage {
        name: mine.person.card.full_name(),
        tenant: mine.person.tenant.name.clone(),
        notice: page.public_href(&format!("/t/{}/privacy", mine.person.tenant.slug)),
        chapters: dossier
            .chapters
            .iter()
            .map(|chapter| shown(chapter, lang))
            .collect(),
        health: has_health
            .then(|| health(lang, mine.also::<SeeOwnHealth>(), mine.url("/health")))
            .flatten(),
        copy: mine.also::<TakeOwnCopy>().then(|| mine.url("/data/copy")),
        has_health: has_health && mine.also::<SeeOwnHealth>(),
        links,
        ask: mine
            .also::<MakeRequest>()
            .then(|| mine.url("/requests/new")),
        requests: mine.url("/requests"),
        page,
    }))
}

fn shown(chapter: &Chapter, lang: Lang) -> Shown {
    let values: usize = chapter
        .records
        .iter()
        .map(|record| record.values.len())
        .sum();
    let mut names: Vec<&'static str> = Vec::new();
    for (field, _) in chapter.records.iter().flat_map(|record| &record.values) {
        let name = in_lang(field.label, lang);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    Shown {
        title: in_lang(chapter.collection.label, lang),
        fields: lang.n(
            "portal-data-values",
            i64::try_from(values).unwrap_or(i64::MAX),
        ),
        facts: facts(chapter.collection, until(chapter, lang), lang),
        names: names.join(", "),
    }
}

/// The day the rule gives for what is held here, where it gives one.
fn until(chapter: &Chapter, lang: Lang) -> Option<String> {
    let days = |table: &str, column: &str| -> Vec<NaiveDate> {
        chapter
            .records
            .iter()
            .filter(|record| record.table == table)
            .flat_map(|record| &record.values)
            .filter(|(field, _)| field.column == column)
            .filter_map(|(_, value)| day_of(value))
            .collect()
    };
    match chapter.collection.id {
        "log" => {
            let oldest = days("log_entry", "at").into_iter().min()?;
            let last = NaiveDate::from_ymd_opt(
                oldest.year() + crate::platform::audit::KEPT_YEARS,
                12,
                31,
            )?;
            Some(lang.t_args(
                "portal-data-until-log",
                &[
                    ("oldest", lang.date(oldest).into()),
                    ("date", lang.date(last).into()),
                ],
            ))
        }
        "member" => {
            let left = days("member", "left_on").into_iter().max()?;
            Some(lang.t1("portal-data-until-left", "date", lang.date(left)))
        }
        "guardian" => {
            let until = days("guardianship", "until").into_iter().max()?;
            Some(lang.t1("portal-data-until-guardian", "date", lang.date(until)))
        }
        "request" => {
            let answered = days("data_request", "answered_at").into_iter().min()?;
            let end = answered.checked_add_months(Months::new(KEPT_MONTHS))?;
            Some(lang.t1("portal-data-until-request", "date", lang.date(end)))
        }
        _ => None,
    }
}

/// A value as a local day: a day, or a moment.
fn day_of(value: &Value) -> Option<NaiveDate> {
    serde_json::from_value::<NaiveDate>(value.clone())
        .ok()
        .or_else(|| {
            serde_json::from_value(value.clone())
                .ok()
                .map(today_in_slovenia)
        })
}

/// Data about health are not opened to be counted: the page says what may be held and who sees it.
fn health(lang: Lang, may_see: bool, href: String) -> Option<Health> {
    let collection = register::collection("health")?;
    Some(Health {
        facts: facts(collection, None, lang),
        may_see,
        href,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::dossier::Record;
    use serde_json::json;

    fn chapter(collection: &str, table: &'static str, column: &str, value: Value) -> Chapter {
        let field = register::fields_of(table, column).next().unwrap();
        Chapter {
            collection: register::collection(collection).unwrap(),
            records: vec![Record {
                table,
                title: None,
                headings: Vec::new(),
                values: vec![(field, value)],
            }],
        }
    }

    #[test]
    fn a_date_stands_where_the_rule_gives_one() {
        let log = chapter("log", "log_entry", "at", json!("2026-12-31T23:30:00Z"));
        assert_eq!(
            until(&log, Lang::En).unwrap(),
            Lang::En.t_args(
                "portal-data-until-log",
                &[
                    (
                        "oldest",
                        Lang::En
                            .date(NaiveDate::from_ymd_opt(2027, 1, 1).unwrap())
                            .into()
                    ),
                    (
                        "date",
                        Lang::En
                            .date(NaiveDate::from_ymd_opt(2029, 12, 31).unwrap())
                            .into()
                    ),
                ]
            )
        );
        let left = chapter("member", "member", "left_on", json!("2026-02-01"));
        assert!(until(&left, Lang::Sl).unwrap().contains("1. 2. 2026"));
        let stays = chapter("member", "member", "first_name", json!("Ana"));
        assert_eq!(until(&stays, Lang::Sl), None);
    }
}
