//! A category: podium, all places, and the contests where it was drawn here.
use askama::Template;
use serde_json::{Value, json};

use super::{
    contests::{self, Cell, Contests, Item},
    csv, json as twin, labels, overview,
    published::{Category, Competition},
    serve::{Context, Links},
};
use crate::{
    platform::sheets::write::Export,
    web::{
        Icon, Page,
        components::{LogList, Podium, PrintFoot},
    },
};

#[derive(Template)]
#[template(path = "results/category.html")]
pub struct CategoryPage {
    page: Page,
    links: Links,
    event: String,
    meta: Vec<String>,
    title: String,
    group: String,
    siblings: Vec<Sibling>,
    all_href: String,
    neighbours: Vec<Neighbour>,
    podium: Podium,
    rows: Vec<Row>,
    has_country: bool,
    has_won: bool,
    entries: usize,
    contests: Option<Contests>,
    corrections: LogList,
    foot: PrintFoot,
}

struct Sibling {
    href: String,
    label: String,
    title: String,
    current: bool,
}

struct Neighbour {
    rel: &'static str,
    href: String,
    label: String,
}

struct Row {
    place: String,
    name: String,
    href: Option<String>,
    club: String,
    country: String,
    country_name: String,
    won: String,
    without_medal: bool,
}

/// The categories before and after, in the order of the overview.
fn neighbours(
    context: &Context,
    competition: &Competition,
    own: &Category,
    base: &str,
) -> Vec<Neighbour> {
    let all = &competition.categories;
    let Some(at) = all.iter().position(|other| other.slug == own.slug) else {
        return Vec::new();
    };
    let one = |rel, found: Option<&Category>| {
        found.map(|other| Neighbour {
            rel,
            href: context.local(&format!("{base}/c/{}", other.slug)),
            label: labels::category(context.lang, other),
        })
    };
    [
        one("prev", at.checked_sub(1).and_then(|at| all.get(at))),
        one("next", all.get(at + 1)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

pub fn html(context: &Context, competition: &Competition, own: &Category) -> CategoryPage {
    let lang = context.lang;
    let title = labels::category(lang, own);
    let base = format!(
        "/t/{}/{}",
        context.organisation.slug, competition.event.slug
    );
    let group = labels::group(lang, own);
    let mut podium = Podium::new(lang);
    for medal in overview::medals(context, own) {
        podium = podium.place(medal.place, medal.name, medal.from);
        if let Some(href) = medal.href {
            podium = podium.link(href);
        }
    }
    let rows: Vec<Row> = own
        .placings
        .iter()
        .map(|placing| Row {
            place: labels::place(placing.place),
            name: labels::name(lang, placing),
            href: placing
                .athlete
                .as_ref()
                .map(|slug| context.local(&context.athlete(slug))),
            club: placing.club.clone(),
            country_name: placing
                .country
                .as_deref()
                .map(|code| labels::country(lang, code))
                .unwrap_or_default(),
            country: placing.country.clone().unwrap_or_default(),
            won: placing
                .contests_won
                .map(|won| won.to_string())
                .unwrap_or_default(),
            without_medal: placing.without_medal,
        })
        .collect();
    CategoryPage {
        page: context.page(
            format!("{title} – {}", competition.event.name),
            Some((competition, false)),
        ),
        links: context.links(),
        event: competition.event.name.clone(),
        meta: overview::meta(lang, competition),
        all_href: context.local(&base),
        neighbours: neighbours(context, competition, own, &base),
        siblings: competition
            .categories
            .iter()
            .filter(|other| labels::group(lang, other) == group)
            .map(|other| Sibling {
                href: context.local(&format!("{base}/c/{}", other.slug)),
                label: labels::short(lang, other),
                title: labels::category(lang, other),
                current: other.slug == own.slug,
            })
            .collect(),
        group: group.unwrap_or_else(|| lang.t("results-other-categories")),
        podium,
        has_country: rows.iter().any(|row| !row.country.is_empty()),
        entries: own.entries(),
        contests: contests::of(context, competition, own),
        has_won: rows.iter().any(|row| !row.won.is_empty()),
        rows,
        corrections: overview::corrections(
            lang,
            competition,
            competition.corrections_of(own),
            true,
        ),
        foot: overview::foot(context, competition),
        title,
    }
}

pub fn json(context: &Context, competition: &Competition, own: &Category) -> Value {
    let placings: Value = own
        .placings
        .iter()
        .map(|placing| twin::placing(context, placing))
        .collect();
    json!({
        "organiser": twin::organiser(context),
        "competition": twin::event(context, &competition.event),
        "category": twin::category(context, &competition.event, own),
        "placings": placings,
        "sheet": own.sheet.as_deref().map(|whole| contests::json(context.lang, whole)),
        "corrections": twin::corrections(competition.corrections_of(own)),
    })
}

pub fn csv(context: &Context, own: &Category) -> Export {
    let lang = context.lang;
    let rows = own
        .placings
        .iter()
        .map(|placing| csv::placing_cells(lang, placing))
        .collect();
    csv::table(
        labels::category(lang, own),
        &csv::placing_columns(lang),
        rows,
    )
}
