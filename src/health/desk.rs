//! Where the health officer begins: what can be done here, whose accounts wait for a word of theirs, and nothing of what is sealed.
use std::collections::HashMap;

use ::entity::ids::{AccountId, RelationId};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse as _, Redirect, Response},
};
use serde::Deserialize;

use super::store;
use crate::{
    platform::{
        error::Result,
        i18n::{Lang, Text},
        people::store::{self as people, Unvouched},
        services::Platform,
    },
    tenants::{Can, policy::OpenHealth, store::account_names},
    web::{
        Icon, Page, View,
        components::{CheckboxGroup, Choice},
        form::CheckedForm,
        page::FlashKind,
    },
};

/// Accounts on the page at a time.
const MOST: u64 = 100;
/// Ticks that are read.
const MOST_TICKED: usize = 100;

#[derive(Template)]
#[template(path = "health/desk.html")]
struct DeskPage {
    page: Page,
    members: String,
    export: String,
    people: u64,
    vouch: String,
    waiting: Option<CheckboxGroup>,
}

/// The officer's page.
pub async fn page(can: Can<OpenHealth>) -> Result<Response> {
    let (people, waiting, names) = can
        .db
        .read(async |tx| {
            let waiting = people::unvouched(tx, MOST).await?;
            let named = waiting
                .iter()
                .flat_map(|one| [Some(one.account), one.by])
                .flatten()
                .collect();
            let names = account_names(tx, named).await?;
            Ok((store::count_active(tx).await?, waiting, names))
        })
        .await?;
    Ok(View(DeskPage {
        page: can.page("health-desk-title"),
        members: can.url("/members"),
        export: can.url("/health/export"),
        people,
        vouch: can.url("/health/vouch"),
        waiting: group(can.visit.lang, &waiting, &names),
    })
    .into_response())
}

/// Whose accounts wait; none when nobody does.
fn group(
    lang: Lang,
    waiting: &[Unvouched],
    names: &HashMap<AccountId, (String, String)>,
) -> Option<CheckboxGroup> {
    if waiting.is_empty() {
        return None;
    }
    let legend = lang.t("health-vouch-legend");
    let group = CheckboxGroup::new("relation", legend);
    Some(waiting.iter().fold(group, |group, one| {
        let (name, email) = names.get(&one.account).cloned().unwrap_or_default();
        let label = lang.t_args(
            "health-vouch-label",
            &[
                ("member", one.card.full_name().into()),
                ("account", name.into()),
                ("email", email.into()),
            ],
        );
        let by = one.by.and_then(|by| names.get(&by));
        let key = match (one.is_guardian, by) {
            (false, Some(_)) => "health-vouch-own-by",
            (false, None) => "health-vouch-own",
            (true, Some(_)) => "health-vouch-guardian-by",
            (true, None) => "health-vouch-guardian",
        };
        let by = by.map(|(name, _)| name.clone()).unwrap_or_default();
        let hint = lang.t_args(
            key,
            &[("date", lang.day(one.since).into()), ("by", by.into())],
        );
        group.choice(Choice::new(one.relation.to_string(), label).hint(hint))
    }))
}

/// What is ticked.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Ticked {
    relation: Vec<RelationId>,
}

/// Confirms that the ticked accounts are whose they say: from now on they see the data about health that are theirs to see.
pub async fn vouch(
    State(platform): State<Platform>,
    can: Can<OpenHealth>,
    CheckedForm(ticked): CheckedForm<Ticked>,
) -> Result<Redirect> {
    let by = can.account.id;
    // No more than the page shows.
    let ticked: Vec<RelationId> = ticked.relation.into_iter().take(MOST_TICKED).collect();
    let n = can
        .db
        .write(async |tx| people::vouch(tx, &platform, &ticked, by).await)
        .await?;
    let (kind, said) = if n == 0 {
        (FlashKind::Warn, Text::key("health-vouch-nobody"))
    } else {
        (FlashKind::Ok, Text::key("health-vouch-done").with("n", n))
    };
    can.visit.flash(kind, &said).await?;
    Ok(Redirect::to(&can.url("/health")))
}
