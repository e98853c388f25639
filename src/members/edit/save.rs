//! Changes a member; who was slower sees both versions.
use ::entity::ids::MemberId;
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};

use super::{
    Reading, Typed, add_found,
    conflict::{self, ConflictPage},
    fields::MemberFields,
    functions, taken,
};
use crate::{
    members::show,
    platform::{
        error::{AppError, Result},
        i18n::Text,
        people::{
            Member, Rules, Update,
            store::{self, Actor},
        },
        services::Platform,
    },
    tenants::{Can, policy::EditMembers},
    web::{
        FieldErrors, Page, View,
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

#[derive(Template)]
#[template(path = "members/edit.html")]
struct EditPage {
    page: Page,
    list_url: String,
    url: String,
    name: String,
    is_child: bool,
    has_consent: bool,
    form: MemberFields,
}

fn view(
    can: &Can<EditMembers>,
    reading: &Reading,
    member: &Member,
    typed: &Typed,
    errors: &FieldErrors,
) -> EditPage {
    let tax = &member.draft.details.tax_number;
    let kept_tax = (!tax.is_empty()).then(|| show::mask(tax));
    EditPage {
        page: can.page("members-edit-title").with_title(can.visit.lang.t1(
            "members-edit-of",
            "name",
            member.draft.full_name(),
        )),
        list_url: can.url("/members"),
        url: can.url(&format!("/members/{}", member.id)),
        name: member.draft.full_name(),
        is_child: member.is_child(reading.today),
        has_consent: member.guardian_consent_on.is_some(),
        form: MemberFields::new(reading, typed, errors, kept_tax),
    }
}

async fn load(
    platform: &Platform,
    can: &Can<EditMembers>,
    id: MemberId,
) -> Result<(Reading, Member)> {
    let loaded = can
        .db
        .read(async |tx| Ok((functions(tx).await?, store::get(tx, platform, id).await?)))
        .await;
    let (functions, member) = show::refused_when_damaged(platform, can, id, loaded).await?;
    Ok((
        Reading {
            lang: can.visit.lang,
            today: platform.today(),
            functions,
        },
        member,
    ))
}

/// The form with what is kept.
///
/// # Errors
/// [`AppError::NotFound`] for a member of nobody or of another tenant.
pub async fn edit_page(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id)): PathOf<(String, MemberId)>,
) -> Result<impl IntoResponse> {
    let (reading, member) = load(&platform, &can, id).await?;
    show::opened(&platform, &can, id).await?;
    let typed = reading.fill(&member);
    Ok(View(view(
        &can,
        &reading,
        &member,
        &typed,
        &FieldErrors::new(),
    )))
}

/// Saves the form, or shows it again with everything that was typed; a conflict shows both versions.
///
/// # Errors
/// As [`edit_page`].
pub async fn save(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id)): PathOf<(String, MemberId)>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let (reading, member) = load(&platform, &can, id).await?;
    let rev: i64 = typed
        .one("rev")
        .parse()
        .map_err(|_| AppError::Unreadable("error-form-unreadable"))?;
    let (mut draft, mut errors) = reading.member(&typed, &member.draft);
    if rev == member.rev {
        conflict::take_chosen(&typed, &member.draft, &mut draft, &mut errors);
    }
    let rules = Rules {
        today: reading.today,
        has_consent: member.guardian_consent_on.is_some(),
        keeps_tax_numbers: reading.functions.tax_number
            || !member.draft.details.tax_number.is_empty(),
    };
    if typed.is_ticked("reduce") && draft.must_be_reduced(&rules) {
        draft = draft.reduced();
        errors = FieldErrors::new();
    }
    add_found(&mut errors, draft.check(&rules));
    if errors.is_empty() {
        can.check_writes(&member.draft, &draft)?;
        let actor = Actor::keeping(can.account.id);
        let saved = can
            .db
            .write(async |tx| {
                store::update_member(tx, &platform, id, rev, draft.clone(), &actor).await
            })
            .await;
        match saved {
            Ok(Update::Saved { .. } | Update::Unchanged) => {
                can.visit
                    .flash(FlashKind::Ok, &Text::key("members-saved"))
                    .await?;
                return Ok(Redirect::to(&can.url(&format!("/members/{id}"))).into_response());
            }
            Ok(Update::Conflict { theirs }) => {
                let page = ConflictPage::new(&can, &typed, &draft, &theirs);
                return Ok((StatusCode::CONFLICT, View(page)).into_response());
            }
            Err(error) => match taken(&error) {
                Some((field, text)) => errors.add(field, text),
                None => return Err(error),
            },
        }
    }
    let mut shown = view(&can, &reading, &member, &typed, &errors);
    shown.page = shown.page.refused();
    Ok((StatusCode::UNPROCESSABLE_ENTITY, View(shown)).into_response())
}
