//! The tenant answers a request, and ends what runs.
use ::entity::ids::{AccountId, MemberId, SupportGrantId};
use askama::Template;
use axum::{
    extract,
    response::{IntoResponse as _, Redirect, Response},
};
use serde::Deserialize;

use super::{
    State,
    answer::{self, Answerer, Asked, asked, find_told},
    show::{about, people_of},
};
use crate::{
    platform::{
        error::{AppError, Result},
        i18n::{Lang, Text},
        services::Platform,
    },
    tenants::{
        Can,
        policy::{ApproveSupport, EndSupport, support::Kind, support::Part},
        store,
    },
    web::{
        Page, View,
        components::{Select, SummaryList},
        form::{CheckedForm, NoFields, PathOf},
        page::FlashKind,
    },
};

#[derive(Template)]
#[template(path = "tenants/support/approve.html")]
struct ApprovePage {
    page: Page,
    url: String,
    list_url: String,
    about: SummaryList,
    persons: Vec<Select>,
    unknown: Vec<String>,
    has_health: bool,
    is_hold: bool,
}

/// Which member is meant by each person named.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Chosen {
    person: Vec<String>,
}

/// The choice of the member each person named is.
fn selects(lang: Lang, asked: &Asked) -> Vec<Select> {
    asked
        .persons
        .iter()
        .enumerate()
        .filter(|(_, (_, meant))| !meant.is_empty())
        .map(|(at, (typed, meant))| {
            let only = match meant.as_slice() {
                [only] => only.id.to_string(),
                _ => String::new(),
            };
            let select = Select::new(
                "person",
                lang.t1("support-person-is", "typed", typed.as_str()),
            )
            .id(format!("person-{at}"))
            .options(meant.iter().map(|card| {
                let born = lang.date(card.birth_date);
                (card.id.to_string(), format!("{}, {born}", card.full_name()))
            }))
            .selected(only.clone());
            if only.is_empty() {
                select.placeholder(lang.t("support-person-choose"))
            } else {
                select
            }
        })
        .collect()
}

/// What is asked for, and what follows from allowing it.
pub(super) async fn ask(
    extract::State(platform): extract::State<Platform>,
    can: Can<ApproveSupport>,
    PathOf((_, id)): PathOf<(String, SupportGrantId)>,
) -> Result<Response> {
    let now = platform.now();
    let (asked, names) = can
        .db
        .read(async |tx| {
            let grant = find_told(tx, id, now).await?;
            let names = store::account_names(tx, people_of(&grant)).await?;
            Ok((asked(tx, &platform, grant).await?, names))
        })
        .await?;
    let url = can.url(&format!("/support/{id}"));
    if asked.grant.state(now) != State::Waiting {
        return Ok(Redirect::to(&url).into_response());
    }
    let page = can.page("support-approve-title");
    let lang = page.lang;
    let name = |id: AccountId| {
        names
            .get(&id)
            .map(|(name, _)| name.clone())
            .unwrap_or_default()
    };
    let typed: Vec<String> = asked
        .persons
        .iter()
        .map(|(typed, _)| typed.clone())
        .collect();
    Ok(View(ApprovePage {
        about: about(&page, &asked.grant, name, (&typed, &asked.text)),
        list_url: can.url("/support"),
        url,
        persons: selects(lang, &asked),
        unknown: asked
            .persons
            .iter()
            .filter(|(_, meant)| meant.is_empty())
            .map(|(typed, _)| typed.clone())
            .collect(),
        has_health: asked.grant.parts.contains(&Part::Health),
        is_hold: asked.grant.kind == Kind::Hold,
        page,
    })
    .into_response())
}

/// Allows it.
pub(super) async fn approve(
    extract::State(platform): extract::State<Platform>,
    can: Can<ApproveSupport>,
    PathOf((_, id)): PathOf<(String, SupportGrantId)>,
    CheckedForm(chosen): CheckedForm<Chosen>,
) -> Result<Response> {
    let ids: Option<Vec<MemberId>> = chosen.person.iter().map(|id| id.parse().ok()).collect();
    let Some(ids) = ids else {
        return back(&can, id, "support-person-unclear").await;
    };
    let who = Answerer::Tenant(can.account.id);
    let picked = (!ids.is_empty()).then_some(ids.as_slice());
    let done = can
        .db
        .write(async |tx| {
            let given = answer::approve(tx, &platform, &can.tenant, id, who, picked).await?;
            Ok(given.kind)
        })
        .await;
    let kind = match done {
        Ok(kind) => kind,
        Err(AppError::Conflict(key)) => return back(&can, id, key).await,
        Err(error) => return Err(error),
    };
    platform.bell().mail.notify_one();
    let said = if kind == Kind::Hold {
        Text::key("support-hold-done")
    } else {
        Text::key("support-approved-done")
    };
    can.visit.flash(FlashKind::Ok, &said).await?;
    Ok(Redirect::to(&can.url(&format!("/support/{id}"))).into_response())
}

async fn back<P: crate::tenants::Permission>(
    can: &Can<P>,
    id: SupportGrantId,
    key: &'static str,
) -> Result<Response> {
    can.visit.flash(FlashKind::Error, &Text::key(key)).await?;
    Ok(Redirect::to(&can.url(&format!("/support/{id}"))).into_response())
}

/// Refuses it.
pub(super) async fn refuse(
    extract::State(platform): extract::State<Platform>,
    can: Can<EndSupport>,
    PathOf((_, id)): PathOf<(String, SupportGrantId)>,
    _: CheckedForm<NoFields>,
) -> Result<Response> {
    let who = Answerer::Tenant(can.account.id);
    let done = can
        .db
        .write(async |tx| answer::refuse(tx, &platform, &can.tenant, id, who).await)
        .await;
    match done {
        Ok(()) => {}
        Err(AppError::Conflict(key)) => return back(&can, id, key).await,
        Err(error) => return Err(error),
    }
    platform.bell().mail.notify_one();
    can.visit
        .flash(FlashKind::Ok, &Text::key("support-refused-done"))
        .await?;
    Ok(Redirect::to(&can.url(&format!("/support/{id}"))).into_response())
}

/// Ends it, now.
pub(super) async fn end(
    extract::State(platform): extract::State<Platform>,
    can: Can<EndSupport>,
    PathOf((_, id)): PathOf<(String, SupportGrantId)>,
    _: CheckedForm<NoFields>,
) -> Result<Response> {
    let by = can.account.id;
    can.db
        .write(async |tx| {
            find_told(tx, id, platform.now()).await?;
            answer::end(tx, &platform, &can.tenant, id, by).await
        })
        .await?;
    platform.bell().mail.notify_one();
    can.visit
        .flash(FlashKind::Ok, &Text::key("support-ended-done"))
        .await?;
    Ok(Redirect::to(&can.url(&format!("/support/{id}"))).into_response())
}
