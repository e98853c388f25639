//! The medals of a competition, by club and by country.
use askama::Template;
use serde_json::{Value, json};

use super::{
    csv, json as twin, labels,
    medals::{self, Line},
    overview,
    published::Competition,
    serve::{Context, Links},
};
use crate::{
    platform::sheets::write::{Cell, ColumnKind, Export},
    web::{Page, components::PrintFoot},
};

#[derive(Template)]
#[template(path = "results/medals.html")]
pub struct MedalsPage {
    page: Page,
    links: Links,
    event: String,
    meta: Vec<String>,
    tables: Vec<Table>,
    is_empty: bool,
    foot: PrintFoot,
}

struct Table {
    id: &'static str,
    title: String,
    column: String,
    lines: Vec<(Line, String)>,
}

/// Medals of countries say something only where there are several.
fn countries(competition: &Competition) -> Vec<Line> {
    if competition.countries() > 1 {
        medals::by_country(&competition.categories)
    } else {
        Vec::new()
    }
}

pub fn html(context: &Context, competition: &Competition) -> MedalsPage {
    let lang = context.lang;
    let clubs: Vec<_> = medals::by_club(&competition.categories)
        .into_iter()
        .map(|line| (line.clone(), line.name))
        .collect();
    let countries: Vec<_> = countries(competition)
        .into_iter()
        .map(|line| {
            let name = format!("{} ({})", labels::country(lang, &line.name), line.name);
            (line, name)
        })
        .collect();
    MedalsPage {
        page: context.page(
            format!(
                "{} – {}",
                lang.t("results-tab-medals"),
                competition.event.name
            ),
            Some((competition, true)),
        ),
        links: context.links(),
        event: competition.event.name.clone(),
        meta: overview::meta(lang, competition),
        is_empty: clubs.is_empty() && countries.is_empty(),
        tables: vec![
            Table {
                id: "clubs",
                title: lang.t("results-medals-clubs"),
                column: lang.t("results-club"),
                lines: clubs,
            },
            Table {
                id: "countries",
                title: lang.t("results-medals-countries"),
                column: lang.t("results-country"),
                lines: countries,
            },
        ],
        foot: overview::foot(context, competition),
    }
}

fn as_json(lines: &[Line]) -> Value {
    lines
        .iter()
        .map(|line| {
            json!({
                "rank": line.rank, "name": line.name, "gold": line.gold, "silver": line.silver, "bronze": line.bronze, "total": line.total(),
            })
        })
        .collect()
}

pub fn json(context: &Context, competition: &Competition) -> Value {
    json!({
        "organiser": twin::organiser(context),
        "competition": twin::event(context, &competition.event),
        "clubs": as_json(&medals::by_club(&competition.categories)),
        "countries": as_json(&countries(competition)),
    })
}

pub fn csv(context: &Context, competition: &Competition) -> Export {
    let lang = context.lang;
    let columns = [
        (lang.t("results-medals-of"), ColumnKind::Text),
        (lang.t("results-rank"), ColumnKind::Number),
        (lang.t("results-medals-name"), ColumnKind::Text),
        (lang.t("results-gold"), ColumnKind::Number),
        (lang.t("results-silver"), ColumnKind::Number),
        (lang.t("results-bronze"), ColumnKind::Number),
        (lang.t("results-total"), ColumnKind::Number),
    ];
    let rows = [
        (
            lang.t("results-club"),
            medals::by_club(&competition.categories),
        ),
        (lang.t("results-country"), countries(competition)),
    ]
    .into_iter()
    .flat_map(|(kind, lines)| lines.into_iter().map(move |line| (kind.clone(), line)))
    .map(|(kind, line)| {
        let number = |n: u32| Cell::Integer(i64::from(n));
        let totals = [line.gold, line.silver, line.bronze, line.total()];
        let mut cells = vec![
            Cell::from(kind),
            Cell::Integer(i64::try_from(line.rank).unwrap_or(i64::MAX)),
            Cell::from(line.name),
        ];
        cells.extend(totals.map(number));
        cells
    })
    .collect();
    csv::table(competition.event.name.clone(), &columns, rows)
}
