//! One access of support as the tenant sees it: what was asked, who answered, and everything that was read.
use ::entity::ids::{AccountId, SupportGrantId};
use askama::Template;
use axum::extract;

use super::{
    Grant, State,
    answer::{asked, find_told},
    read, words,
};
use crate::{
    platform::{
        error::Result,
        people::{
            Reach,
            store::{self as people, Card},
        },
        services::Platform,
        text::sort_key,
    },
    tenants::{
        Can,
        log::Reader,
        policy::{EndSupport, SeeMembers, SeeSupport, support::Kind},
        store,
    },
    web::{
        Page, View,
        components::{LogList, SummaryList, Tag},
        form::PathOf,
    },
};

#[derive(Template)]
#[template(path = "tenants/support/show.html")]
pub(super) struct ShowPage {
    page: Page,
    list_url: String,
    url: String,
    state: Tag,
    about: SummaryList,
    is_hold: bool,
    can_answer: bool,
    can_end: bool,
    was_read: bool,
    log: LogList,
}

/// What a page about a grant says of it.
pub(super) fn about(
    page: &Page,
    grant: &Grant,
    name: impl Fn(AccountId) -> String,
    (persons, text): (&[String], &str),
) -> SummaryList {
    let lang = page.lang;
    let list = SummaryList::new()
        .row(lang.t("support-kind"), lang.t(grant.kind.label_key()))
        .row(lang.t("support-ticket"), &grant.row.ticket);
    let mut list = words::asked(list, lang, grant, &name);
    if !persons.is_empty() {
        list = list.row(lang.t("support-persons"), persons.join(", "));
    }
    if !text.is_empty() {
        list = list.row(lang.t("support-text"), text);
    }
    words::answered(list, lang, grant, name)
}

/// The people around a grant.
pub(super) fn people_of(grant: &Grant) -> Vec<AccountId> {
    let row = &grant.row;
    [
        Some(row.requested_by),
        row.second_by,
        row.approved_by,
        row.refused_by,
        row.ended_by,
    ]
    .into_iter()
    .flatten()
    .collect()
}

pub(super) async fn page(
    extract::State(platform): extract::State<Platform>,
    can: Can<SeeSupport>,
    PathOf((_, id)): PathOf<(String, SupportGrantId)>,
) -> Result<View<ShowPage>> {
    let page = can.page("support-title");
    let lang = page.lang;
    let now = platform.now();
    // Names of members are for those who see them.
    let sees = can.also::<SeeMembers>();
    let names_members = can.reach() == Reach::All;
    let (asked, held, names, log) = can
        .db
        .read(async |tx| {
            let grant = find_told(tx, id, now).await?;
            let names = store::account_names(tx, people_of(&grant)).await?;
            let entries = read::entries(tx, &platform, &grant).await?;
            let log = Reader::new(tx, lang, &entries, names_members)
                .await?
                .list(&entries);
            let mut held: Vec<Card> = Vec::new();
            if sees && grant.kind == Kind::Hold {
                for hold in people::holds_of(tx, id).await? {
                    held.extend(people::card(tx, hold.member_id).await?);
                }
                held.sort_by_cached_key(|card| sort_key(&card.last_name, &card.first_name));
            }
            let asked = asked(tx, &platform, grant).await?;
            Ok((asked, held, names, log))
        })
        .await?;
    let grant = &asked.grant;
    let persons: Vec<String> = if sees && held.is_empty() {
        asked
            .persons
            .iter()
            .map(|(typed, _)| typed.clone())
            .collect()
    } else {
        held.iter().map(Card::full_name).collect()
    };
    let name = |id: AccountId| {
        names
            .get(&id)
            .map(|(name, _)| name.clone())
            .unwrap_or_default()
    };
    let text = if sees { asked.text.as_str() } else { "" };
    let state = grant.state(now);
    let is_open = can.also::<EndSupport>();
    Ok(View(ShowPage {
        about: about(&page, grant, name, (&persons, text)),
        list_url: can.url("/support"),
        url: can.url(&format!("/support/{id}")),
        state: words::state(lang, grant, now),
        is_hold: grant.kind == Kind::Hold,
        can_answer: is_open && state == State::Waiting && grant.asked_by() != can.account.id,
        can_end: is_open && state == State::Active,
        was_read: sees && grant.row.approved_at.is_some() && grant.kind != Kind::Hold,
        log: if sees { log } else { LogList::new() },
        page,
    }))
}
