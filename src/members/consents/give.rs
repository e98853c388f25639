//! Records a consent.
use ::entity::ids::{GuardianId, MemberId};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};

use crate::{
    members::{
        edit::{ConsentFields, Maker, Typed},
        once,
    },
    platform::{
        error::Result,
        i18n::Text,
        people::{
            ConsentDraft, Guardian, Member, consent_how, consent_purpose, health_text,
            pictures_text, processing_text,
            store::{self, Actor},
        },
        services::Platform,
    },
    tenants::{Can, policy::EditMembers},
    web::{
        FieldErrors, Page, View,
        components::{Choice, ErrorSummary, Hidden, RadioGroup, Select},
        form::{CheckedForm, PathOf, QueryOf},
        page::FlashKind,
    },
};

/// The choice "the member": who gives a consent from 15 years on.
const SELF: &str = "self";

/// What the page that led here wants a consent for.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Wanted {
    purpose: String,
}

#[derive(Template)]
#[template(path = "members/consent_new.html")]
struct NewConsentPage {
    page: Page,
    list_url: String,
    url: String,
    name: String,
    is_child: bool,
    has_guardian: bool,
    summary: ErrorSummary,
    form_id: Hidden,
    purpose: RadioGroup,
    person: Select,
    consent: ConsentFields,
}

struct Loaded {
    member: Member,
    guardians: Vec<Guardian>,
}

async fn load(platform: &Platform, can: &Can<EditMembers>, id: MemberId) -> Result<Loaded> {
    can.db
        .read(async |tx| {
            let member = store::get(tx, platform, id).await?;
            let mut guardians = store::guardians_of(tx, platform, id).await?;
            guardians.retain(|g| g.link.as_ref().is_some_and(|link| link.until.is_none()));
            Ok(Loaded { member, guardians })
        })
        .await
}

fn view(
    can: &Can<EditMembers>,
    platform: &Platform,
    loaded: &Loaded,
    typed: &Typed,
    errors: &FieldErrors,
) -> NewConsentPage {
    let lang = can.visit.lang;
    let is_child = loaded.member.is_child(platform.today());
    let tenant = &can.tenant.name;
    let mut purpose = RadioGroup::new("purpose", lang.t("members-consent-purpose"));
    if is_child {
        purpose = purpose.choice(
            Choice::new(
                consent_purpose::PROCESSING,
                lang.t("members-consent-processing"),
            )
            .hint(processing_text(lang, tenant).1),
        );
    }
    purpose = purpose.choice(
        Choice::new(consent_purpose::HEALTH, lang.t("members-consent-health"))
            .hint(health_text(lang, tenant).1),
    );
    purpose = purpose.choice(
        Choice::new(
            consent_purpose::PICTURES,
            lang.t("members-consent-pictures"),
        )
        .hint(pictures_text(lang, tenant).1),
    );
    let chosen = match typed.one("purpose") {
        "" if is_child && loaded.member.guardian_consent_on.is_none() => {
            consent_purpose::PROCESSING
        }
        "" => consent_purpose::PICTURES,
        chosen => chosen,
    };
    let mut person = Select::new("person", lang.t("members-consent-person"));
    if !is_child {
        person = person.option(SELF, loaded.member.draft.full_name());
    }
    for guardian in &loaded.guardians {
        person = person.option(guardian.id.to_string(), guardian.draft.full_name());
    }
    let form_id = typed.form_id().unwrap_or_else(|| platform.new_id());
    NewConsentPage {
        page: can.page("members-consent-add"),
        list_url: can.url("/members"),
        url: can.url(&format!("/members/{}", loaded.member.id)),
        name: loaded.member.draft.full_name(),
        has_guardian: !is_child || !loaded.guardians.is_empty(),
        is_child,
        summary: errors.summary(lang),
        form_id: Hidden::new("form_id", form_id.to_string()),
        purpose: purpose.selected(chosen).errors(errors.of("purpose", lang)),
        person: person
            .selected(typed.one("person"))
            .errors(errors.of("person", lang)),
        consent: Maker {
            lang,
            typed,
            errors,
        }
        .consent(false),
    }
}

/// The form.
///
/// # Errors
/// [`crate::platform::error::AppError::NotFound`] for a member of nobody or of another tenant.
pub async fn new_page(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id)): PathOf<(String, MemberId)>,
    QueryOf(wanted): QueryOf<Wanted>,
) -> Result<impl IntoResponse> {
    let loaded = load(&platform, &can, id).await?;
    let mut typed = Typed::default();
    if consent_purpose::ALL.contains(&wanted.purpose.as_str()) {
        typed.push("purpose", wanted.purpose);
    }
    typed.push("consent", consent_how::FORM);
    typed.push_date("consent_on", Some(platform.today()));
    Ok(View(view(
        &can,
        &platform,
        &loaded,
        &typed,
        &FieldErrors::new(),
    )))
}

/// Records the consent, or shows the form again.
///
/// # Errors
/// As [`new_page`].
pub async fn give(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id)): PathOf<(String, MemberId)>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let form_id = once::form_id(typed.form_id())?;
    let loaded = load(&platform, &can, id).await?;
    let draft = match wanted(&can, &platform, &loaded, &typed) {
        Ok(draft) => draft,
        Err(errors) => {
            let mut shown = view(&can, &platform, &loaded, &typed, &errors);
            shown.page = shown.page.refused();
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, View(shown)).into_response());
        }
    };
    let location = can.url(&format!("/members/{id}"));
    let actor = Actor::keeping(can.account.id);
    let done = can
        .db
        .write(async |tx| {
            if once::is_first(tx, &platform, form_id, &location).await? {
                store::record_consent(tx, &platform, id, draft.clone(), &actor).await?;
            }
            Ok(())
        })
        .await;
    once::settle(done)?;
    can.visit
        .flash(FlashKind::Ok, &Text::key("members-consent-recorded"))
        .await?;
    Ok(Redirect::to(&location).into_response())
}

fn wanted(
    can: &Can<EditMembers>,
    platform: &Platform,
    loaded: &Loaded,
    typed: &Typed,
) -> Result<ConsentDraft, FieldErrors> {
    let mut errors = FieldErrors::new();
    let today = platform.today();
    let is_child = loaded.member.is_child(today);
    let refuse =
        |errors: &mut FieldErrors, field: &str| errors.add(field, Text::key("people-error-choice"));
    let purpose = typed.one("purpose");
    if !consent_purpose::ALL.contains(&purpose)
        || (purpose == consent_purpose::PROCESSING && !is_child)
    {
        refuse(&mut errors, "purpose");
    }
    let how = typed.one("consent");
    if !consent_how::RECORDED.contains(&how) {
        refuse(&mut errors, "consent");
    }
    // A guardian's consent must be a guardian's: the person is one of those who are linked.
    let person = typed.one("person");
    let chosen = loaded.guardians.iter().find(|g| g.id.to_string() == person);
    let (guardian, name): (Option<GuardianId>, String) = match chosen {
        Some(guardian) => (Some(guardian.id), guardian.draft.full_name()),
        None if person == SELF && !is_child => (None, loaded.member.draft.full_name()),
        None => {
            errors.add("person", Text::key("members-error-consent-person"));
            (None, String::new())
        }
    };
    let given_on = match typed.date("consent_on") {
        Ok(Some(day)) if day > today => {
            errors.add("consent_on", Text::key("people-error-future"));
            None
        }
        Ok(Some(day))
            if loaded
                .member
                .draft
                .birth_date
                .is_some_and(|birth| day < birth) =>
        {
            errors.add("consent_on", Text::key("people-error-before-birth"));
            None
        }
        Ok(Some(day)) => Some(day),
        Ok(None) => {
            errors.add("consent_on", Text::key("members-error-consent-date"));
            None
        }
        Err(text) => {
            errors.add("consent_on", text);
            None
        }
    };
    let Some(given_on) = given_on.filter(|_| errors.is_empty()) else {
        return Err(errors);
    };
    let (text_version, text) = if how == consent_how::PAPER {
        (consent_how::PAPER.to_owned(), String::new())
    } else if purpose == consent_purpose::PICTURES {
        pictures_text(can.visit.lang, &can.tenant.name)
    } else if purpose == consent_purpose::HEALTH {
        health_text(can.visit.lang, &can.tenant.name)
    } else {
        processing_text(can.visit.lang, &can.tenant.name)
    };
    Ok(ConsentDraft {
        purpose: purpose.to_owned(),
        how: how.to_owned(),
        given_on,
        guardian,
        person: name,
        text_version,
        text,
    })
}
