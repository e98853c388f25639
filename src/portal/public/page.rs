//! Every public place a person appears in, with its pages, the reason, and the time.
use askama::Template;
use axum::{extract::State, response::IntoResponse};
use uuid::Uuid;

use super::public_words;
use crate::{
    platform::{
        error::Result,
        i18n::Lang,
        names_policy::NameStyle,
        people::store::public_limit,
        publicity::{self, Appearance, PageKind},
        register,
        services::Platform,
    },
    portal::requests::store as requests,
    tenants::{
        Mine,
        policy::person::{DecidePublication, MakeRequest, SeeOwn},
    },
    web::{
        Icon, Page, View,
        components::{EmptyState, SummaryList, Tag},
    },
};

/// The collection of the register that tells why and until when.
const COLLECTION: &str = "competition";

#[derive(Template)]
#[template(path = "portal/public.html")]
struct PublicPage {
    page: Page,
    name: String,
    tenant: String,
    decides: bool,
    is_child: bool,
    ask: Option<String>,
    everywhere: Everywhere,
    places: Vec<Place>,
    none: EmptyState,
}

/// What was decided for everything, and where that is changed.
struct Everywhere {
    tag: Option<Tag>,
    href: String,
    request: Option<(String, String)>,
}

struct Place {
    title: String,
    part: String,
    words: String,
    tag: Tag,
    links: Vec<(String, String)>,
    facts: SummaryList,
    shorten: String,
    object: String,
    request: Option<(String, String)>,
    is_hidden: bool,
}

/// The page.
///
/// # Errors
/// When the database does.
pub async fn page(
    State(platform): State<Platform>,
    mine: Mine<SeeOwn>,
) -> Result<impl IntoResponse> {
    let (member, account) = (mine.member(), mine.account.id);
    let (places, own, limit) = mine
        .db
        .read(async |tx| {
            Ok((
                publicity::appearances(tx, &platform, member).await?,
                requests::list_own(tx, member, account).await?,
                public_limit(tx, member).await?,
            ))
        })
        .await?;
    let lang = mine.visit.lang;
    let page = mine.page(super::title(mine.person.is_me()));
    // The objection to a place that waits for its answer; the member's own id stands for all places.
    let objection = |about: Uuid| {
        own.iter()
            .filter(|_| mine.also::<MakeRequest>())
            .find(|request| request.row.about_id == Some(about) && request.state.is_open())
            .map(|request| {
                (
                    mine.url(&format!("/requests/{}", request.row.id)),
                    lang.t1("portal-public-objected", "date", lang.date(request.due())),
                )
            })
    };
    let places = places
        .iter()
        .map(|place| place_of(place, &mine, &page, objection(place.about)))
        .collect();
    let everywhere = Everywhere {
        tag: (limit != NameStyle::Full)
            .then(|| Tag::ok(lang.t(limit.label_key())).icon(Icon::Check)),
        href: mine.url("/public/everywhere"),
        request: objection(member.0),
    };
    Ok(View(PublicPage {
        name: mine.person.card.full_name(),
        tenant: mine.person.tenant.name.clone(),
        decides: mine.also::<DecidePublication>(),
        is_child: mine.person.standing.stage == crate::tenants::policy::person::Stage::Child,
        ask: mine
            .also::<MakeRequest>()
            .then(|| mine.url("/requests/new?kind=objection")),
        everywhere,
        places,
        none: EmptyState::new(lang.t("portal-public-none"))
            .icon(Icon::EyeOff)
            .text(lang.t("portal-public-none-text")),
        page,
    }))
}

fn place_of(
    place: &Appearance,
    mine: &Mine<SeeOwn>,
    page: &Page,
    request: Option<(String, String)>,
) -> Place {
    let lang = mine.visit.lang;
    let base = format!("/t/{}", mine.person.tenant.slug);
    let is_hidden = place.style == NameStyle::Hidden;
    let tag = if place.style > place.by_rule {
        Tag::ok(lang.t(if is_hidden {
            "portal-public-hidden-by-you"
        } else {
            "portal-public-by-you"
        }))
        .icon(Icon::Check)
    } else {
        Tag::plain(lang.t(place.style.label_key()))
    };
    let url = |what: &str| mine.url(&format!("/public/{}/{what}", place.id));
    Place {
        title: format!("{}, {}", place.event, lang.date(place.held_on)),
        part: match place.place {
            Some(number) => lang.t_args(
                "portal-public-place",
                &[
                    ("part", place.part_in(lang).into()),
                    ("place", number.to_string().into()),
                ],
            ),
            None => place.part_in(lang),
        },
        words: public_words(place, place.style, lang),
        tag,
        links: place
            .pages
            .iter()
            .map(|(kind, path)| {
                (
                    page.public_href(&format!("{base}{path}")),
                    kind_of(*kind, lang),
                )
            })
            .collect(),
        facts: facts(place, lang),
        shorten: url("shorten"),
        object: url("object"),
        request,
        is_hidden,
    }
}

fn kind_of(kind: PageKind, lang: Lang) -> String {
    lang.t(match kind {
        PageKind::Category => "portal-public-page-category",
        PageKind::Contests => "portal-public-page-contests",
        PageKind::Competition => "portal-public-page-competition",
        PageKind::Athlete => "portal-public-page-athlete",
    })
}

/// Why, by which rule, since when and until when: the words of the register, which the notice has, too.
fn facts(place: &Appearance, lang: Lang) -> SummaryList {
    let both = |text: register::Both| match lang {
        Lang::Sl => text.sl,
        Lang::En => text.en,
    };
    let rule = lang.t_args(
        "portal-public-rule-text",
        &[
            ("age", lang.t(place.band.label_key()).into()),
            ("style", lang.t(place.by_rule.label_key()).into()),
        ],
    );
    let mut list = SummaryList::new();
    if let Some(collection) = register::collection(COLLECTION) {
        let why = collection
            .purposes
            .iter()
            .map(|purpose| {
                lang.t_args(
                    "portal-public-why-text",
                    &[
                        ("purpose", both(purpose.label).into()),
                        ("article", purpose.article.into()),
                        ("basis", both(purpose.basis).into()),
                    ],
                )
            })
            .collect::<Vec<_>>()
            .join("; ");
        list = list.row(lang.t("portal-public-why"), why);
    }
    list = list.row(lang.t("portal-public-rule"), rule);
    if let Some(at) = place.published_at {
        list = list.row(lang.t("portal-public-since"), lang.day(at));
    }
    match register::collection(COLLECTION) {
        Some(collection) => list.row(lang.t("portal-public-until"), both(collection.retention)),
        None => list,
    }
}
