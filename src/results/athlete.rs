//! The page of somebody whose full name is published: their results within this tenant, and why they are here.
use askama::Template;
use serde_json::{Value, json};

use super::{
    csv, home, json as twin, labels,
    published::Athlete,
    serve::{Context, Links},
};
use crate::{
    platform::sheets::write::{Cell, ColumnKind, Export},
    web::{Page, components::PrintFoot},
};

#[derive(Template)]
#[template(path = "results/athlete.html")]
pub struct AthletePage {
    page: Page,
    links: Links,
    name: String,
    organiser: String,
    rows: Vec<Row>,
    email: String,
    privacy_href: String,
    foot: PrintFoot,
}

struct Row {
    days: String,
    event: String,
    event_href: String,
    category: String,
    category_href: String,
    place: String,
    club: String,
}

pub fn html(context: &Context, athlete: &Athlete) -> AthletePage {
    let lang = context.lang;
    let own = &context.organisation;
    AthletePage {
        page: context.page(athlete.name.clone(), None),
        links: context.links(),
        name: athlete.name.clone(),
        organiser: own.name.clone(),
        rows: athlete
            .results
            .iter()
            .map(|one| {
                let event_href = context.local(&format!("/t/{}/{}", own.slug, one.event.slug));
                Row {
                    days: lang.date(one.event.held_on),
                    event: one.event.name.clone(),
                    category: labels::category(lang, &one.category),
                    category_href: format!("{event_href}/c/{}", one.category.slug),
                    event_href,
                    place: labels::place(one.placing.place),
                    club: labels::from(&one.placing),
                }
            })
            .collect(),
        email: own.privacy_email.clone(),
        privacy_href: context.local(&format!("/t/{}/privacy", own.slug)),
        foot: PrintFoot::new([context.url(&context.bare)]),
    }
}

pub fn json(context: &Context, athlete: &Athlete) -> Value {
    let results: Value = athlete
        .results
        .iter()
        .map(|one| {
            json!({
                "competition": twin::event(context, &one.event),
                "category": twin::category(context, &one.event, &one.category),
                "placing": twin::placing(context, &one.placing),
            })
        })
        .collect();
    json!({
        "organiser": twin::organiser(context),
        "athlete": { "name": athlete.name, "url": context.url(&context.athlete(&athlete.slug)) },
        "results": results,
    })
}

pub fn csv(context: &Context, athlete: &Athlete) -> Export {
    let lang = context.lang;
    let mut columns = vec![
        (lang.t("results-from"), ColumnKind::Date),
        (lang.t("results-competition"), ColumnKind::Text),
        (lang.t("results-town"), ColumnKind::Text),
        (lang.t("results-category"), ColumnKind::Text),
    ];
    columns.extend(csv::placing_columns(lang));
    let rows = athlete
        .results
        .iter()
        .map(|one| {
            let mut cells = vec![
                Cell::Date(one.event.held_on),
                Cell::from(one.event.name.as_str()),
                Cell::from(home::place(&one.event)),
                Cell::from(labels::category(lang, &one.category)),
            ];
            cells.extend(csv::placing_cells(lang, &one.placing));
            cells
        })
        .collect();
    csv::table(athlete.name.clone(), &columns, rows)
}
