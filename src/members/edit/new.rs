//! Adds a member: with a child its guardian, and the guardian's consent when it is there.
use ::entity::ids::MemberId;
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};

use super::{
    Reading, Typed, add_found,
    fields::{ConsentFields, GuardianFields, Maker, MemberFields},
    functions, taken,
};
use crate::{
    members::{consents, list},
    platform::{
        error::{AppError, Result},
        i18n::Text,
        once,
        people::{
            MemberDraft, NewMember, Rules, is_under_consent_age,
            store::{self, Actor},
        },
        services::Platform,
    },
    tenants::{Can, policy::EditMembers},
    web::{FieldErrors, Page, View, form::CheckedForm, page::FlashKind},
};

#[derive(Template)]
#[template(path = "members/new.html")]
struct NewPage {
    page: Page,
    list_url: String,
    form: MemberFields,
    guardian: GuardianFields,
    consent: ConsentFields,
    consent_text: String,
    same: Vec<String>,
}

fn view(
    can: &Can<EditMembers>,
    reading: &Reading,
    typed: &Typed,
    errors: &FieldErrors,
    same: &[MemberId],
) -> NewPage {
    let lang = can.visit.lang;
    let maker = Maker {
        lang,
        typed,
        errors,
    };
    NewPage {
        page: can.page("members-new-title"),
        list_url: can.url("/members"),
        form: MemberFields::new(reading, typed, errors, None),
        guardian: maker.guardian(),
        consent: maker.consent(true),
        consent_text: consents::processing_text(lang, &can.tenant.name).1,
        same: same
            .iter()
            .map(|id| can.url(&format!("/members/{id}")))
            .collect(),
    }
}

async fn reading(platform: &Platform, can: &Can<EditMembers>) -> Result<Reading> {
    let functions = can.db.read(async |tx| functions(tx).await).await?;
    Ok(Reading {
        lang: can.visit.lang,
        today: platform.today(),
        functions,
    })
}

/// The empty form.
///
/// # Errors
/// When the database does.
pub async fn new_page(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
) -> Result<impl IntoResponse> {
    let reading = reading(&platform, &can).await?;
    let mut typed = Typed::default();
    typed.push("form_id", platform.new_id().to_string());
    typed.push_date("joined_on", None);
    Ok(View(view(&can, &reading, &typed, &FieldErrors::new(), &[])))
}

/// Adds the member, or shows the form again with everything that was typed.
///
/// # Errors
/// When the database does.
pub async fn add(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let reading = reading(&platform, &can).await?;
    let form_id = typed
        .form_id()
        .ok_or(AppError::Unreadable("error-form-unreadable"))?;
    let (mut new, mut errors) = wanted(&can, &reading, &typed);
    let rules = Rules {
        today: reading.today,
        has_consent: new.consent.is_some(),
        keeps_tax_numbers: reading.functions.tax_number,
    };
    if typed.is_ticked("reduce") && new.draft.must_be_reduced(&rules) {
        new.draft = new.draft.reduced();
        errors = only_bare(errors);
    }
    add_found(&mut errors, new.draft.check(&rules));
    let mut same = Vec::new();
    if errors.is_empty()
        && !typed.is_ticked("duplicate_ok")
        && let Some(birth) = new.draft.birth_date
    {
        let draft = &new.draft;
        same = can
            .db
            .read(async |tx| {
                list::same_person(tx, &draft.first_name, &draft.last_name, birth).await
            })
            .await?;
        if !same.is_empty() && !was_posted(&can, form_id).await? {
            errors.add("duplicate_ok", Text::key("members-error-duplicate"));
        }
    }
    if errors.is_empty() {
        match insert(&platform, &can, form_id, new).await {
            Ok(location) => {
                can.visit
                    .flash(FlashKind::Ok, &Text::key("members-added"))
                    .await?;
                return Ok(Redirect::to(&location).into_response());
            }
            Err(error) => match taken(&error) {
                Some((field, text)) => errors.add(field, text),
                None => return Err(error),
            },
        }
    }
    let mut shown = view(&can, &reading, &typed, &errors, &same);
    shown.page = shown.page.refused();
    Ok((StatusCode::UNPROCESSABLE_ENTITY, View(shown)).into_response())
}

/// What the form wants, with everything that could not be read.
fn wanted(can: &Can<EditMembers>, reading: &Reading, typed: &Typed) -> (NewMember, FieldErrors) {
    let (draft, mut errors) = reading.member(typed, &MemberDraft::default());
    let is_child = draft
        .birth_date
        .is_some_and(|birth| is_under_consent_age(birth, reading.today));
    let (guardian, guardian_errors) = reading.guardian(typed);
    errors.extend(guardian_errors);
    // A child has somebody who is asked for it; an adult may have nobody.
    if is_child || !guardian.is_empty() {
        add_found(&mut errors, guardian.check());
    }
    let text = consents::processing_text(can.visit.lang, &can.tenant.name);
    let (consent, consent_errors) = if is_child {
        reading.consent(typed, guardian.full_name(), text)
    } else {
        (None, FieldErrors::new())
    };
    errors.extend(consent_errors);
    let guardians = if guardian.is_empty() {
        Vec::new()
    } else {
        vec![guardian]
    };
    (
        NewMember {
            draft,
            guardians,
            consent,
        },
        errors,
    )
}

/// Errors of what is kept without consent; the rest is dropped anyway.
fn only_bare(errors: FieldErrors) -> FieldErrors {
    let mut bare = FieldErrors::new();
    for (field, texts) in errors.iter() {
        if field.starts_with("guardian_")
            || ["first_name", "middle_name", "last_name", "birth_date"].contains(&field)
        {
            for text in texts {
                bare.add(field, text.clone());
            }
        }
    }
    bare
}

async fn was_posted(can: &Can<EditMembers>, form_id: uuid::Uuid) -> Result<bool> {
    can.db
        .read(async |tx| Ok(once::earlier(tx, form_id).await?.is_some()))
        .await
}

/// Inserts once: the same form posted again leads to the member it made.
async fn insert(
    platform: &Platform,
    can: &Can<EditMembers>,
    form_id: uuid::Uuid,
    new: NewMember,
) -> Result<String> {
    let actor = Actor::keeping(can.account.id);
    let done = can
        .db
        .write(async |tx| {
            if let Some(location) = once::earlier(tx, form_id).await? {
                return Ok(location);
            }
            let ids = store::insert_members(tx, platform, vec![new.clone()], &actor).await?;
            let id = ids.first().ok_or(AppError::NotFound)?;
            let location = can.url(&format!("/members/{id}"));
            once::record(tx, form_id, &location, platform.now()).await?;
            Ok(location)
        })
        .await;
    match done {
        // Two postings at the same moment: the receipt of the other one refused this one.
        Err(error) if error.is_taken() && taken(&error).is_none() => {
            let earlier = can
                .db
                .read(async |tx| once::earlier(tx, form_id).await)
                .await?;
            earlier.ok_or(error)
        }
        done => done,
    }
}
