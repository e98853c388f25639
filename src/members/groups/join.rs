//! Puts members chosen in the list into a training group, and takes one out of it.
use ::entity::ids::{GroupId, MemberId};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use crate::{
    members::{bulk::nothing_chosen, selection::Selection},
    platform::{
        error::Result,
        i18n::Text,
        people::store::{self, Actor, Group},
        services::Platform,
    },
    tenants::{Can, policy::ManageGroups},
    web::{
        FieldErrors, Page, View,
        components::{Choice, ErrorSummary, Hidden, RadioGroup},
        form::{CheckedForm, NoFields, PathOf},
        page::FlashKind,
    },
};

/// Who, and into which group.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct JoinForm {
    id: Vec<String>,
    all: String,
    filter: String,
    group: String,
}

impl JoinForm {
    fn selection(&self) -> Selection {
        Selection {
            id: self.id.clone(),
            all: self.all.clone(),
            filter: self.filter.clone(),
        }
    }
}

#[derive(Template)]
#[template(path = "members/groups/join.html")]
struct JoinPage {
    page: Page,
    list_url: String,
    back: String,
    action: String,
    new_href: String,
    lead: String,
    summary: ErrorSummary,
    hidden: Vec<Hidden>,
    groups: Option<RadioGroup>,
}

impl JoinPage {
    fn new(
        can: &Can<ManageGroups>,
        selection: &Selection,
        count: usize,
        groups: &[Group],
        errors: &FieldErrors,
    ) -> Self {
        let lang = can.visit.lang;
        let page = can.page("groups-join-title");
        let list_url = can.url("/members");
        Self {
            page: if errors.is_empty() {
                page
            } else {
                page.refused()
            },
            back: selection.list_href(&list_url),
            action: format!("{list_url}/bulk/group/join"),
            new_href: can.url("/groups/new"),
            lead: lang.n("groups-join-lead", count),
            summary: errors.summary(lang),
            hidden: selection.hidden(),
            groups: (!groups.is_empty()).then(|| {
                groups.iter().fold(
                    RadioGroup::new("group", lang.t("groups-join-which"))
                        .errors(errors.of("group", lang)),
                    |radio, group| {
                        radio.choice(Choice::new(group.id.to_string(), group.name.clone()))
                    },
                )
            }),
            list_url,
        }
    }
}

/// Asks which group.
///
/// # Errors
/// As [`Selection::resolve`].
pub async fn choose(
    State(platform): State<Platform>,
    can: Can<ManageGroups>,
    CheckedForm(form): CheckedForm<JoinForm>,
) -> Result<Response> {
    show(&platform, &can, &form, &FieldErrors::new()).await
}

async fn show(
    platform: &Platform,
    can: &Can<ManageGroups>,
    form: &JoinForm,
    errors: &FieldErrors,
) -> Result<Response> {
    let selection = form.selection();
    let (reach, today) = (can.reach(), platform.today());
    let (ids, groups) = can
        .db
        .read(async |tx| {
            let ids = selection.resolve(tx, reach, today).await?;
            Ok((ids, store::list_groups(tx, reach).await?))
        })
        .await?;
    if ids.is_empty() {
        return nothing_chosen(can, &selection.list_href(&can.url("/members"))).await;
    }
    let page = JoinPage::new(can, &selection, ids.len(), &groups, errors);
    Ok(if errors.is_empty() {
        View(page).into_response()
    } else {
        (StatusCode::UNPROCESSABLE_ENTITY, View(page)).into_response()
    })
}

/// Puts them into it; whoever is in it stays.
///
/// # Errors
/// As [`Selection::resolve`]; [`crate::platform::error::AppError::NotFound`] for a group of nobody or of another tenant.
pub async fn join(
    State(platform): State<Platform>,
    can: Can<ManageGroups>,
    CheckedForm(form): CheckedForm<JoinForm>,
) -> Result<Response> {
    let Ok(group) = form.group.parse::<GroupId>() else {
        let mut errors = FieldErrors::new();
        errors.add("group", Text::key("groups-join-missing"));
        return show(&platform, &can, &form, &errors).await;
    };
    let selection = form.selection();
    let actor = Actor::keeping(can.account.id);
    let (reach, today) = (can.reach(), platform.today());
    let joined = can
        .db
        .write(async |tx| {
            let ids = selection.resolve(tx, reach, today).await?;
            store::join_group(tx, &platform, group, &ids, &actor).await
        })
        .await?;
    can.visit
        .flash(FlashKind::Ok, &Text::key("groups-joined").with("n", joined))
        .await?;
    Ok(Redirect::to(&can.url(&format!("/groups/{group}"))).into_response())
}

/// Takes a member out of a group.
///
/// # Errors
/// [`crate::platform::error::AppError::NotFound`] for a member who is not in it.
pub async fn leave(
    State(platform): State<Platform>,
    can: Can<ManageGroups>,
    PathOf((_, group, member)): PathOf<(String, GroupId, MemberId)>,
    _: CheckedForm<NoFields>,
) -> Result<Redirect> {
    let actor = Actor::keeping(can.account.id);
    can.db
        .write(async |tx| store::leave_group(tx, &platform, group, member, &actor).await)
        .await?;
    can.visit
        .flash(FlashKind::Ok, &Text::key("groups-left"))
        .await?;
    Ok(Redirect::to(&can.url(&format!("/groups/{group}"))))
}
