//! What the list shows: built once from rows and counts, printed by the templates.
use std::collections::HashSet;

use ::entity::ids::MemberId;
use askama::Template;
use chrono::{Datelike as _, NaiveDate};

use super::{
    filter::{Filter, LicenceFilter, PageOf, StateFilter},
    store::Row,
};
use crate::{
    judo::{ages, belts},
    members::words,
    platform::{
        i18n::Lang,
        people::{
            MemberState,
            store::{Group, state_of},
        },
    },
    tenants::{
        Can,
        policy::{
            EditMembers, ExportMembers, ManageGroups, OpenHealth, SeeMembers, fields::FieldGroup,
        },
    },
    web::{
        Icon, Page,
        components::{
            Belt, BulkBar, EmptyState, FilterChips, Hidden, Pager, Select, SortLink, Tabs, Tag,
            TextField,
        },
        query,
    },
};

/// The whole page.
#[derive(Template)]
#[template(path = "members/list.html")]
pub struct ListPage {
    pub page: Page,
    pub list: ListView,
}

/// The part that changes while one searches.
#[derive(Template)]
#[template(path = "members/list_region.html")]
pub struct Region {
    pub page: Page,
    pub list: ListView,
}

/// What both print.
pub struct ListView {
    url: String,
    lead: String,
    can_edit: bool,
    can_export: bool,
    export_href: String,
    tabs: Tabs,
    search: TextField,
    age: Select,
    belt: Option<Select>,
    licence: Option<Select>,
    sex: Select,
    group: Option<Select>,
    hidden: Vec<Hidden>,
    filters_label: String,
    chips: FilterChips,
    bulk: BulkBar,
    filter: Hidden,
    columns: Columns,
    rows: Vec<RowView>,
    pager: Pager,
    empty: Option<EmptyState>,
    has_boxes: bool,
}

struct Columns {
    name: SortLink,
    year: SortLink,
    belt: Option<SortLink>,
    licence: Option<SortLink>,
}

struct RowView {
    id: String,
    href: String,
    name: String,
    year: i32,
    age: String,
    belt: Belt,
    licence: Tag,
    state: Option<Tag>,
    is_active: bool,
    is_archived: bool,
}

/// The views offered above the list.
pub fn views() -> [Filter; 6] {
    [
        Filter::default(),
        Filter {
            licence: Some(LicenceFilter::Expiring),
            ..Filter::default()
        },
        Filter {
            state: StateFilter::Awaiting,
            ..Filter::default()
        },
        Filter {
            state: StateFilter::Left,
            ..Filter::default()
        },
        Filter {
            state: StateFilter::Archived,
            ..Filter::default()
        },
        Filter {
            state: StateFilter::All,
            ..Filter::default()
        },
    ]
}

const VIEW_KEYS: [&str; 6] = [
    "members-view-all",
    "members-view-expiring",
    "members-view-awaiting",
    "members-view-left",
    "members-view-archived",
    "members-view-everybody",
];

impl ListView {
    pub fn new(
        can: &Can<SeeMembers>,
        (filter, page_of): (&Filter, PageOf),
        (rows, open): (&[Row], &HashSet<MemberId>),
        (total, view_counts): (u64, &[u64]),
        groups: &[Group],
        today: NaiveDate,
    ) -> Self {
        let lang = can.visit.lang;
        let fields = can.fields(false);
        let url = can.url("/members");
        let address = address(&url, filter, page_of);
        let sort = filter.sort_code();
        let (can_edit, can_export) = (can.also::<EditMembers>(), can.also::<ExportMembers>());
        let count = |at: usize| view_counts.get(at).copied().unwrap_or_default();
        let (current, awaiting) = (count(0), count(2));
        let lead = if awaiting == 0 {
            lang.n("members-lead", current)
        } else {
            format!(
                "{} · {}",
                lang.n("members-lead", current),
                lang.n("members-lead-awaiting", awaiting)
            )
        };
        let mut bulk = BulkBar::new(lang);
        if can_export {
            bulk = bulk
                .button(format!("{url}/export"), lang.t("members-bulk-export"))
                .button(format!("{url}/emails"), lang.t("members-bulk-emails"));
        }
        if can_edit {
            bulk = bulk.button(
                format!("{url}/bulk/archive"),
                lang.t("members-bulk-archive"),
            );
        }
        if can.also::<ManageGroups>() {
            bulk = bulk.button(format!("{url}/bulk/group"), lang.t("groups-bulk-join"));
        }
        let can_open_health = can.also::<OpenHealth>();
        if can_open_health {
            bulk = bulk.button(format!("{url}/bulk/health"), lang.t("health-bulk-export"));
        }
        if total > u64::try_from(rows.len()).unwrap_or(u64::MAX) {
            bulk = bulk.all_matching("all", lang.n("members-bulk-all", total));
        }
        Self {
            lead,
            can_edit,
            can_export,
            export_href: query_address(&format!("{url}/export"), &filter.to_query()),
            tabs: tabs(
                lang,
                &url,
                filter,
                view_counts,
                fields.has(FieldGroup::Licence),
            ),
            search: TextField::new("q", lang.t("members-search"))
                .id("q")
                .search()
                .value(&filter.q)
                .autocomplete("off")
                .maxlength(200),
            age: select(
                lang,
                "age",
                "members-filter-age",
                std::iter::once(("", lang.t("ui-all")))
                    .chain(ages::SLOVENIAN.iter().map(|c| (c.code, lang.t(c.key)))),
            )
            .selected(filter.age.unwrap_or_default()),
            belt: fields
                .has(FieldGroup::Grades)
                .then(|| belt_select(lang).selected(filter.belt.clone().unwrap_or_default())),
            licence: fields.has(FieldGroup::Licence).then(|| {
                select(
                    lang,
                    "licence",
                    "members-filter-licence",
                    std::iter::once(("", lang.t("ui-all")))
                        .chain(LicenceFilter::EACH.map(|l| (l.code(), lang.t(l.key())))),
                )
                .selected(filter.licence.map(LicenceFilter::code).unwrap_or_default())
            }),
            group: (!groups.is_empty()).then(|| {
                groups
                    .iter()
                    .fold(
                        Select::new("group", lang.t("groups-filter")).option("", lang.t("ui-all")),
                        |select, group| select.option(group.id.to_string(), group.name.clone()),
                    )
                    .selected(filter.group.map(|id| id.to_string()).unwrap_or_default())
            }),
            sex: select(
                lang,
                "sex",
                "members-filter-sex",
                [
                    ("", lang.t("ui-all")),
                    ("f", lang.t("people-sex-f")),
                    ("m", lang.t("people-sex-m")),
                ],
            )
            .selected(filter.sex.unwrap_or_default()),
            hidden: kept(filter, page_of),
            filters_label: lang.n("ui-filters", filter.count()),
            chips: chips(lang, &url, filter, page_of, groups),
            bulk,
            filter: Hidden::new("filter", filter.to_query()),
            columns: Columns {
                name: SortLink::new(lang, &address, "name", lang.t("members-column-name"), &sort),
                year: SortLink::new(lang, &address, "year", lang.t("members-column-year"), &sort)
                    .class("only-wide"),
                belt: fields.has(FieldGroup::Grades).then(|| {
                    SortLink::new(lang, &address, "belt", lang.t("members-column-belt"), &sort)
                }),
                licence: fields.has(FieldGroup::Licence).then(|| {
                    SortLink::new(
                        lang,
                        &address,
                        "licence",
                        lang.t("members-column-licence"),
                        &sort,
                    )
                }),
            },
            rows: rows
                .iter()
                .map(|row| RowView::new(row, open.contains(&row.id), &url, today, lang))
                .collect(),
            pager: Pager::new(lang, address, page_of.number, page_of.size, total),
            empty: rows.is_empty().then(|| empty(lang, &url, filter, can_edit)),
            has_boxes: can_edit || can_export || can_open_health,
            url,
        }
    }
}

impl RowView {
    fn new(row: &Row, is_open: bool, url: &str, today: NaiveDate, lang: Lang) -> Self {
        let state = state_of(
            row.archived_at.is_some(),
            row.left_on,
            Some(row.birth_date),
            row.guardian_consent_on,
            today,
        );
        let first = [row.first_name.as_str(), row.middle_name.as_str()].join(" ");
        Self {
            id: row.id.to_string(),
            href: format!("{url}/{}", row.id),
            name: format!("{} {}", row.last_name, first.trim()),
            year: row.birth_date.year(),
            age: words::age_class(row.birth_date, today, lang),
            belt: words::belt(row.belt.as_deref(), lang),
            licence: words::licence(row.licence_until, today, lang),
            state: match state {
                MemberState::Active if is_open => {
                    Some(Tag::warn(lang.t("guardians-open-tag")).icon(Icon::Clock))
                }
                MemberState::Active => None,
                state => Some(words::state(state, lang)),
            },
            is_active: state == MemberState::Active,
            is_archived: state == MemberState::Archived,
        }
    }
}

fn query_address(url: &str, query: &str) -> String {
    if query.is_empty() {
        url.to_owned()
    } else {
        format!("{url}?{query}")
    }
}

/// The address of this view, in its one spelling.
fn address(url: &str, filter: &Filter, page_of: PageOf) -> String {
    let address = query_address(url, &filter.to_query());
    if page_of.size == Pager::size(None) {
        address
    } else {
        query::set(&address, "per", &page_of.size.to_string())
    }
}

fn tabs(lang: Lang, url: &str, filter: &Filter, counts: &[u64], sees_licences: bool) -> Tabs {
    let mut tabs = Tabs::new(lang.t("members-views"));
    let is_view_of_licence = filter.licence == Some(LicenceFilter::Expiring);
    for ((view, key), count) in views().iter().zip(VIEW_KEYS).zip(counts) {
        if view.licence.is_some() && !sees_licences {
            continue;
        }
        let is_current = view.state == filter.state && view.licence.is_some() == is_view_of_licence;
        tabs = tabs
            .tab(
                query_address(url, &view.to_query()),
                lang.t(key),
                is_current,
            )
            .count(*count);
    }
    tabs
}

fn select<'a>(
    lang: Lang,
    name: &str,
    key: &str,
    options: impl IntoIterator<Item = (&'a str, String)>,
) -> Select {
    Select::new(name, lang.t(key)).options(options)
}

fn belt_select(lang: Lang) -> Select {
    let mut select = Select::new("belt", lang.t("members-filter-belt"))
        .option("", lang.t("ui-all"))
        .option("none", lang.t("members-belt-none"));
    for code in belts::codes() {
        select = select.option(code, words::belt_short(code, lang));
    }
    select
}

/// What the filter form carries along unseen.
fn kept(filter: &Filter, page_of: PageOf) -> Vec<Hidden> {
    let mut kept = Vec::new();
    if filter.state != StateFilter::default() {
        kept.push(Hidden::new("state", filter.state.code()));
    }
    if filter.sort_code() != "name" {
        kept.push(Hidden::new("sort", filter.sort_code()));
    }
    if page_of.size != Pager::size(None) {
        kept.push(Hidden::new("per", page_of.size.to_string()));
    }
    kept
}

fn chips(lang: Lang, url: &str, filter: &Filter, page_of: PageOf, groups: &[Group]) -> FilterChips {
    let address = address(url, filter, page_of);
    let mut chips = FilterChips::new(lang);
    let mut add = |name: &str, label: String, value: String| {
        chips = std::mem::take(&mut chips)
            .chip(format!("{label}: {value}"), query::without(&address, name));
    };
    if !filter.q.is_empty() {
        add("q", lang.t("ui-search"), filter.q.clone());
    }
    if filter.state != StateFilter::default() {
        add(
            "state",
            lang.t("members-filter-state"),
            lang.t(filter.state.key()),
        );
    }
    if let Some(belt) = &filter.belt {
        let value = if belt == "none" {
            lang.t("members-belt-none")
        } else {
            words::belt_name(belt, lang)
        };
        add("belt", lang.t("members-filter-belt"), value);
    }
    if let Some(class) = filter.age.and_then(ages::AgeClass::from_code) {
        add("age", lang.t("members-filter-age"), lang.t(class.key));
    }
    if let Some(licence) = filter.licence {
        add(
            "licence",
            lang.t("members-filter-licence"),
            lang.t(licence.key()),
        );
    }
    if let Some(sex) = filter.sex {
        let value = if sex == "f" {
            lang.t("people-sex-f")
        } else {
            lang.t("people-sex-m")
        };
        add("sex", lang.t("members-filter-sex"), value);
    }
    let chosen = |group: &&Group| filter.group == Some(group.id);
    if let Some(group) = groups.iter().find(chosen) {
        add("group", lang.t("groups-filter"), group.name.clone());
    }
    if chips.is_empty() {
        chips
    } else {
        chips.clear(url.to_owned())
    }
}

fn empty(lang: Lang, url: &str, filter: &Filter, can_edit: bool) -> EmptyState {
    if !filter.is_default() {
        return EmptyState::new(lang.t("members-empty-filtered"))
            .icon(Icon::Search)
            .text(lang.t("members-empty-filtered-text"))
            .action(url.to_owned(), lang.t("members-empty-clear"));
    }
    let empty = EmptyState::new(lang.t("members-empty")).icon(Icon::Users);
    if can_edit {
        empty
            .text(lang.t("members-empty-text"))
            .action(format!("{url}/new"), lang.t("members-add"))
    } else {
        empty.text(lang.t("members-empty-reader"))
    }
}
