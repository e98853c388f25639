//! The public home of a tenant: its competitions and its notices.
use askama::Template;
use serde_json::{Value, json};

use super::{
    csv, json as twin, labels,
    published::Event,
    serve::{Context, Links},
};
use crate::{
    platform::sheets::write::{Cell, ColumnKind, Export},
    web::Page,
};

#[derive(Template)]
#[template(path = "results/home.html")]
pub struct HomePage {
    page: Page,
    links: Links,
    name: String,
    events: Vec<Row>,
    notices: [(String, String); 2],
    email: String,
}

struct Row {
    href: String,
    name: String,
    days: String,
    place: String,
    count: usize,
}

pub fn html(context: &Context, events: &[(Event, usize)]) -> HomePage {
    let lang = context.lang;
    let own = &context.organisation;
    HomePage {
        page: context.page(lang.t("results-home"), None),
        links: context.links(),
        name: own.name.clone(),
        events: events
            .iter()
            .map(|(event, count)| Row {
                href: context.local(&format!("/t/{}/{}", own.slug, event.slug)),
                name: event.name.clone(),
                days: labels::days(lang, event),
                place: place(event),
                count: *count,
            })
            .collect(),
        notices: [
            (
                context.local(&format!("/t/{}/privacy", own.slug)),
                lang.t("ui-footer-privacy"),
            ),
            (
                context.local(&format!("/t/{}/processor", own.slug)),
                lang.t("ui-footer-processor"),
            ),
        ],
        email: own.privacy_email.clone(),
    }
}

/// Hall and town.
pub fn place(event: &Event) -> String {
    [event.venue.as_str(), event.town.as_str()]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

pub fn json(context: &Context, events: &[(Event, usize)]) -> Value {
    let competitions: Value = events
        .iter()
        .map(|(event, count)| {
            let mut value = twin::event(context, event);
            if let Some(fields) = value.as_object_mut() {
                fields.insert("placings".to_owned(), json!(count));
            }
            value
        })
        .collect();
    json!({ "organiser": twin::organiser(context), "competitions": competitions })
}

pub fn csv(context: &Context, events: &[(Event, usize)]) -> Export {
    let lang = context.lang;
    let columns = [
        (lang.t("results-competition"), ColumnKind::Text),
        (lang.t("results-from"), ColumnKind::Date),
        (lang.t("results-until"), ColumnKind::Date),
        (lang.t("results-town"), ColumnKind::Text),
        (lang.t("results-placings"), ColumnKind::Number),
    ];
    let rows = events
        .iter()
        .map(|(event, count)| {
            vec![
                Cell::from(event.name.as_str()),
                Cell::Date(event.held_on),
                Cell::from(event.held_until),
                Cell::from(event.town.as_str()),
                Cell::Integer(i64::try_from(*count).unwrap_or(i64::MAX)),
            ]
        })
        .collect();
    csv::table(context.organisation.name.clone(), &columns, rows)
}
