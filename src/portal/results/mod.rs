//! `GET /me/{tenant}/{member}/results`: what the person achieved here, contest by contest, and against whom.
pub mod gather;

use askama::Template;
use axum::response::IntoResponse;

use self::gather::{Bout, End, Entry, Rival, Rows};
use super::store;
use crate::{
    platform::{competing, db::TenantTx, error::Result, i18n::Lang},
    tenants::{Mine, policy::person::SeeOwn},
    web::{
        Icon, Page, View,
        components::{BarChart, EmptyState, Tag},
    },
};
use ::entity::ids::MemberId;

#[derive(Template)]
#[template(path = "portal/results.html")]
struct ResultsPage {
    page: Page,
    name: String,
    empty: EmptyState,
    totals: Vec<(String, String)>,
    chart: Option<BarChart>,
    entries: Vec<EntryView>,
    rivals: Vec<RivalView>,
}

struct EntryView {
    id: String,
    event: String,
    href: Option<String>,
    when: String,
    town: String,
    category: String,
    place: String,
    medal: Option<Tag>,
    state: Option<Tag>,
    won: String,
    bouts: Vec<BoutView>,
}

struct BoutView {
    round: String,
    opponent: String,
    club: String,
    end: Tag,
    score: String,
    how: String,
    length: String,
}

struct RivalView {
    name: String,
    club: String,
    won: usize,
    lost: usize,
    bouts: Vec<(String, BoutView)>,
}

/// Everything about a member's results, in one look: a fixed number of questions, however many results there are.
pub async fn read(tx: &TenantTx, member: MemberId) -> Result<Vec<Entry>> {
    let placings = store::own_placings(tx, member).await?;
    if placings.is_empty() {
        return Ok(Vec::new());
    }
    let around = store::around(tx, &placings).await?;
    let contests = store::contests_of(tx, &placings).await?;
    let mut others: Vec<_> = contests
        .iter()
        .flat_map(|contest| [contest.white_id, contest.blue_id])
        .collect();
    others.sort_unstable();
    others.dedup();
    let opponents = store::opponents(tx, &others).await?;
    let categories: Vec<_> = around
        .categories
        .values()
        .filter(|category| {
            let event = around.events.get(&category.competition_id);
            event.is_some_and(|event| event.state == "published")
        })
        .map(|category| category.id)
        .collect();
    let public = store::public_of(tx, &categories).await?;
    Ok(gather::entries(&Rows {
        placings,
        around,
        contests,
        opponents,
        public,
    }))
}

/// The page.
///
/// # Errors
/// When the database does.
pub async fn page(mine: Mine<SeeOwn>) -> Result<impl IntoResponse> {
    let found = mine
        .db
        .read(async |tx| read(tx, mine.member()).await)
        .await?;
    let page = mine.page("portal-results-title");
    let lang = page.lang;
    let slug = &mine.person.tenant.slug;
    let rivals = gather::rivals(&found);
    Ok(View(ResultsPage {
        name: mine.person.card.full_name(),
        empty: EmptyState::new(page.t("portal-results-empty"))
            .icon(Icon::Trophy)
            .text(page.t1(
                "portal-results-empty-text",
                "tenant",
                mine.person.tenant.name.as_str(),
            )),
        totals: totals(&found, lang),
        chart: chart(&found, lang),
        entries: found
            .iter()
            .enumerate()
            .map(|(at, entry)| entry_view(at, entry, slug, &page))
            .collect(),
        rivals: rivals.iter().map(|rival| rival_view(rival, lang)).collect(),
        page,
    }))
}

fn bouts(entries: &[Entry]) -> impl Iterator<Item = &Bout> {
    entries.iter().flat_map(|entry| &entry.bouts)
}

fn totals(entries: &[Entry], lang: Lang) -> Vec<(String, String)> {
    let count = |end: End| bouts(entries).filter(|bout| bout.end == end).count();
    let medals = |place: i32| {
        entries
            .iter()
            .filter(|entry| entry.medal() == Some(place))
            .count()
    };
    let mut totals = vec![
        (
            entries.len().to_string(),
            lang.n("portal-results-n", entries.len()),
        ),
        (
            format!("{} – {} – {}", medals(1), medals(2), medals(3)),
            lang.t("portal-results-medals"),
        ),
    ];
    if bouts(entries).next().is_some() {
        totals.push((
            format!("{} – {}", count(End::Won), count(End::Lost)),
            lang.t("portal-results-won-lost"),
        ));
    }
    totals
}

/// How contests were won and lost; nothing for whoever fought few.
fn chart(entries: &[Entry], lang: Lang) -> Option<BarChart> {
    if bouts(entries).count() < 3 {
        return None;
    }
    let number = |is: fn(&Bout) -> bool| {
        u64::try_from(bouts(entries).filter(|bout| is(bout)).count()).unwrap_or(0)
    };
    let by_points = |bout: &Bout| bout.kind == "scores" && !bout.by_ippon;
    let points = |end: End| {
        let count = bouts(entries)
            .filter(|bout| bout.end == end && by_points(bout))
            .count();
        u64::try_from(count).unwrap_or(0)
    };
    let chart = BarChart::new(
        lang,
        lang.t("portal-results-how"),
        lang.t("portal-results-contests"),
    )
    .bar(
        lang.t("portal-results-by-ippon"),
        number(|bout| bout.by_ippon),
    )
    .bar(lang.t("portal-results-by-points"), points(End::Won))
    .bar(
        lang.t("portal-results-by-other"),
        number(|bout| bout.end == End::Won && !bout.by_ippon && bout.kind != "scores"),
    )
    .bar(
        lang.t("portal-results-lost"),
        number(|bout| bout.end == End::Lost),
    );
    Some(chart)
}

fn entry_view(at: usize, entry: &Entry, slug: &str, page: &Page) -> EntryView {
    let lang = page.lang;
    let event = &entry.event;
    let category = competing::category(
        lang,
        &entry.category.name,
        (
            entry.category.sex.as_deref(),
            &entry.category.age_class,
            &entry.category.weight,
        ),
    );
    EntryView {
        id: format!("r{at}"),
        href: entry.is_public().then(|| {
            page.public_href(&format!(
                "/t/{slug}/{}/c/{}",
                event.slug, entry.category.slug
            ))
        }),
        event: event.name.clone(),
        when: lang.date(event.held_on),
        town: event.town.clone(),
        category,
        place: entry
            .place
            .map_or_else(|| "–".to_owned(), |place| format!("{place}.")),
        medal: entry.medal().map(|place| {
            let words = lang.t(match place {
                1 => "portal-medal-1",
                2 => "portal-medal-2",
                _ => "portal-medal-3",
            });
            Tag::plain(words).icon(Icon::Medal)
        }),
        state: (!entry.is_public()).then(|| Tag::plain(lang.t("portal-results-not-public"))),
        won: entry
            .won
            .map(|won| lang.n("portal-results-won", won))
            .unwrap_or_default(),
        bouts: entry
            .bouts
            .iter()
            .map(|bout| bout_view(bout, lang))
            .collect(),
    }
}

fn bout_view(bout: &Bout, lang: Lang) -> BoutView {
    let how = if bout.kind == "scores" {
        String::new()
    } else {
        lang.known(&format!("judo-outcome-{}", bout.kind), &[])
            .unwrap_or_default()
    };
    let mut length = if bout.seconds > 0 {
        format!("{}:{:02}", bout.seconds / 60, bout.seconds % 60)
    } else {
        String::new()
    };
    if bout.golden_score && !length.is_empty() {
        length = lang.t1("results-golden-score", "length", length);
    }
    BoutView {
        round: competing::round(lang, &bout.round),
        opponent: if bout.opponent.name.is_empty() {
            lang.t("portal-results-no-name")
        } else {
            bout.opponent.name.clone()
        },
        club: bout.opponent.club.clone(),
        end: match bout.end {
            End::Won => Tag::ok(lang.t("portal-results-end-won")),
            End::Lost => Tag::plain(lang.t("portal-results-end-lost")).icon(Icon::Cross),
            End::Level => Tag::plain(lang.t("portal-results-end-level")).icon(Icon::Minus),
        },
        score: bout
            .score
            .as_ref()
            .map(|(own, theirs)| format!("{own} : {theirs}"))
            .unwrap_or_default(),
        how,
        length,
    }
}

fn rival_view(rival: &Rival<'_>, lang: Lang) -> RivalView {
    RivalView {
        name: rival.opponent.name.clone(),
        club: rival.opponent.club.clone(),
        won: rival.won,
        lost: rival.lost,
        bouts: rival
            .bouts
            .iter()
            .map(|(entry, bout)| {
                let place = format!("{}, {}", entry.event.name, lang.date(entry.event.held_on));
                (place, bout_view(bout, lang))
            })
            .collect(),
    }
}
