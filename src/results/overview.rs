//! A competition: its categories with their medals, its corrections.
use askama::Template;
use serde_json::{Value, json};

use super::{
    csv, home, json as twin, labels,
    published::{Category, Competition},
    serve::{Context, Links},
};
use crate::{
    platform::{i18n::Lang, sheets::write::Export},
    web::{
        Page,
        components::{LogList, PrintFoot},
    },
};

#[derive(Template)]
#[template(path = "results/overview.html")]
pub struct OverviewPage {
    page: Page,
    links: Links,
    name: String,
    meta: Vec<String>,
    groups: Vec<Group>,
    corrections: LogList,
    foot: PrintFoot,
}

struct Group {
    id: String,
    title: String,
    cards: Vec<Card>,
}

struct Card {
    href: String,
    title: String,
    count: usize,
    contests: usize,
    medals: Vec<Medal>,
}

/// A medal in a short list.
pub struct Medal {
    /// Place.
    pub place: u32,
    /// Name as it may be shown.
    pub name: String,
    /// The person's page.
    pub href: Option<String>,
    /// Club and country.
    pub from: String,
}

/// What stands below the name of the competition.
pub fn meta(lang: Lang, competition: &Competition) -> Vec<String> {
    let event = &competition.event;
    let count = lang.n("results-competitors", competition.count());
    let countries = competition.countries();
    let from = if countries > 1 {
        lang.t_args(
            "results-from-countries",
            &[("who", count.into()), ("n", countries.into())],
        )
    } else {
        count
    };
    [labels::days(lang, event), home::place(event), from]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect()
}

/// The state of the results, for printouts: which version, since when, where.
pub fn foot(context: &Context, competition: &Competition) -> PrintFoot {
    let lang = context.lang;
    let event = &competition.event;
    let version = lang.t_args(
        "results-version",
        &[
            ("version", event.version.to_string().into()),
            ("when", lang.datetime(event.updated_at).into()),
        ],
    );
    PrintFoot::new([context.url(&context.bare), version])
}

/// The corrections of a competition; `in_category` when the page names the category itself.
pub fn corrections<'a>(
    lang: Lang,
    competition: &Competition,
    corrections: impl Iterator<Item = &'a super::published::Correction>,
    in_category: bool,
) -> LogList {
    let mut log = LogList::new();
    for one in corrections {
        let category = one.category.as_ref().filter(|_| !in_category);
        let what = category
            .and_then(|slug| {
                competition
                    .categories
                    .iter()
                    .find(|category| category.slug == *slug)
            })
            .map_or_else(
                || lang.t("results-corrected"),
                |category| labels::category(lang, category),
            );
        log = log.entry(
            one.at.to_rfc3339(),
            lang.datetime(one.at),
            what,
            one.reason.clone(),
        );
    }
    log
}

/// The medals of a category.
pub fn medals(context: &Context, category: &Category) -> Vec<Medal> {
    category
        .placings
        .iter()
        .filter_map(|placing| Some((placing.medal()?, placing)))
        .map(|(place, placing)| Medal {
            place,
            name: labels::name(context.lang, placing),
            href: placing
                .athlete
                .as_ref()
                .map(|slug| context.local(&context.athlete(slug))),
            from: labels::from(placing),
        })
        .collect()
}

pub fn html(context: &Context, competition: &Competition) -> OverviewPage {
    let lang = context.lang;
    let mut groups: Vec<Group> = Vec::new();
    for category in &competition.categories {
        let title =
            labels::group(lang, category).unwrap_or_else(|| lang.t("results-other-categories"));
        let card = Card {
            href: context.local(&format!("{}/c/{}", context.bare, category.slug)),
            title: labels::short(lang, category),
            count: category.entries(),
            contests: category.contests,
            medals: medals(context, category),
        };
        match groups.last_mut().filter(|group| group.title == title) {
            Some(group) => group.cards.push(card),
            None => groups.push(Group {
                id: format!("g{}", groups.len() + 1),
                title,
                cards: vec![card],
            }),
        }
    }
    OverviewPage {
        page: context.page(competition.event.name.clone(), Some((competition, false))),
        links: context.links(),
        name: competition.event.name.clone(),
        meta: meta(lang, competition),
        groups,
        corrections: corrections(lang, competition, competition.corrections.iter(), false),
        foot: foot(context, competition),
    }
}

pub fn json(context: &Context, competition: &Competition) -> Value {
    let event = &competition.event;
    let categories: Value = competition
        .categories
        .iter()
        .map(|category| {
            let placings: Value = category
                .placings
                .iter()
                .map(|placing| twin::placing(context, placing))
                .collect();
            json!({ "category": twin::category(context, event, category), "placings": placings })
        })
        .collect();
    json!({
        "organiser": twin::organiser(context),
        "competition": twin::event(context, event),
        "categories": categories,
        "corrections": twin::corrections(competition.corrections.iter()),
    })
}

pub fn csv(context: &Context, competition: &Competition) -> Export {
    csv::of_categories(context, &competition.event.name, &competition.categories)
}
