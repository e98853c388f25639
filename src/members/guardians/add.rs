//! Adds a guardian, or finds one who is known already (a brother's or sister's) to be linked.
use ::entity::ids::MemberId;
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use crate::{
    members::{
        edit::{GuardianFields, Maker, Reading, Typed, add_found, functions},
        once,
    },
    platform::{
        error::Result,
        i18n::{Lang, Text},
        people::{
            Member,
            columns::relation_name,
            relation,
            store::{self, Actor},
        },
        services::Platform,
    },
    tenants::{Can, policy::EditMembers},
    web::{
        FieldErrors, Icon, Page, View,
        components::{Choice, ErrorSummary, Hidden, RadioGroup, Select, TextField},
        form::{CheckedForm, PathOf, QueryOf},
        page::FlashKind,
    },
};

/// Guardians shown by a search.
const MOST: u64 = 20;

/// What is looked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Search {
    q: String,
}

#[derive(Template)]
#[template(path = "members/guardian_new.html")]
struct NewGuardianPage {
    page: Page,
    list_url: String,
    url: String,
    name: String,
    search: TextField,
    found: RadioGroup,
    has_found: bool,
    is_searched: bool,
    relation: Select,
    summary: ErrorSummary,
    form_id: Hidden,
    link_id: Hidden,
    fields: GuardianFields,
}

struct Found {
    id: String,
    name: String,
    contact: String,
}

/// Those who were found, the first one chosen.
fn choices(lang: Lang, found: Vec<Found>) -> RadioGroup {
    let first = found
        .first()
        .map(|guardian| guardian.id.clone())
        .unwrap_or_default();
    let group = RadioGroup::new("guardian", lang.t("members-guardian-choose"));
    found
        .into_iter()
        .fold(group, |group, guardian| {
            group.choice(Choice::new(guardian.id, guardian.name).hint(guardian.contact))
        })
        .selected(first)
}

fn relations(lang: Lang) -> Select {
    let mut select =
        Select::new("relation", lang.t("members-guardian-relation")).id("link-relation");
    for code in relation::ALL {
        select = select.option(*code, relation_name(code, lang));
    }
    select
}

fn view(
    can: &Can<EditMembers>,
    platform: &Platform,
    member: &Member,
    search: &Search,
    found: Vec<Found>,
    typed: &Typed,
    errors: &FieldErrors,
) -> NewGuardianPage {
    let lang = can.visit.lang;
    let form_id = typed.form_id().unwrap_or_else(|| platform.new_id());
    NewGuardianPage {
        page: can.page("members-guardian-add"),
        list_url: can.url("/members"),
        url: can.url(&format!("/members/{}", member.id)),
        name: member.draft.full_name(),
        search: TextField::new("q", lang.t("members-guardian-search"))
            .search()
            .value(&search.q)
            .autocomplete("off")
            .maxlength(100),
        is_searched: !search.q.trim().is_empty(),
        has_found: !found.is_empty(),
        found: choices(lang, found),
        relation: relations(lang),
        summary: errors.summary(lang),
        form_id: Hidden::new("form_id", form_id.to_string()),
        link_id: Hidden::new("form_id", platform.new_id().to_string()),
        fields: Maker {
            lang,
            typed,
            errors,
        }
        .guardian(),
    }
}

/// The form, with those who are known and match what is looked for.
///
/// # Errors
/// [`crate::platform::error::AppError::NotFound`] for a member of nobody or of another tenant.
pub async fn new_page(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id)): PathOf<(String, MemberId)>,
    QueryOf(search): QueryOf<Search>,
) -> Result<impl IntoResponse> {
    let (member, found) = can
        .db
        .read(async |tx| {
            let member = store::get(tx, &platform, id).await?;
            let found = if search.q.trim().is_empty() {
                Vec::new()
            } else {
                store::search_guardians(tx, &platform, &search.q, MOST).await?
            };
            Ok((member, found))
        })
        .await?;
    let found = found
        .into_iter()
        .map(|guardian| Found {
            id: guardian.id.to_string(),
            name: guardian.draft.full_name(),
            contact: if guardian.draft.email.is_empty() {
                guardian.draft.phone
            } else {
                guardian.draft.email
            },
        })
        .collect();
    Ok(View(view(
        &can,
        &platform,
        &member,
        &search,
        found,
        &Typed::default(),
        &FieldErrors::new(),
    )))
}

/// Adds the guardian, or shows the form again.
///
/// # Errors
/// As [`new_page`].
pub async fn add(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id)): PathOf<(String, MemberId)>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let form_id = once::form_id(typed.form_id())?;
    let (member, functions) = can
        .db
        .read(async |tx| Ok((store::get(tx, &platform, id).await?, functions(tx).await?)))
        .await?;
    let reading = Reading {
        lang: can.visit.lang,
        today: platform.today(),
        functions,
    };
    let (draft, mut errors) = reading.guardian(&typed);
    add_found(&mut errors, draft.check());
    if !errors.is_empty() {
        let mut shown = view(
            &can,
            &platform,
            &member,
            &Search::default(),
            Vec::new(),
            &typed,
            &errors,
        );
        shown.page = shown.page.refused();
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, View(shown)).into_response());
    }
    let location = can.url(&format!("/members/{id}"));
    let actor = Actor::keeping(can.account.id);
    let done = can
        .db
        .write(async |tx| {
            if once::is_first(tx, &platform, form_id, &location).await? {
                store::add_guardian(tx, &platform, id, draft.clone(), &actor).await?;
            }
            Ok(())
        })
        .await;
    once::settle(done)?;
    can.visit
        .flash(FlashKind::Ok, &Text::key("members-guardian-added"))
        .await?;
    Ok(Redirect::to(&location).into_response())
}
