//! Records what was decided where guardians disagree, on which document: a court's decision, or what they agreed in writing.
use ::entity::ids::MemberId;
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};

use crate::{
    members::edit::Typed,
    platform::{
        error::{AppError, Result},
        i18n::{Lang, Text},
        people::{
            consent_purpose,
            store::{self, Actor, DecisionDraft},
            words::consent_for,
        },
        services::Platform,
    },
    tenants::{Can, policy::EditMembers},
    web::{
        FieldErrors, Page, View,
        components::{Choice, DateFields, ErrorSummary, RadioGroup, TextField},
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// Longest reference to a document.
const LONGEST: usize = 200;

#[derive(Template)]
#[template(path = "members/consent_decide.html")]
struct DecidePage {
    page: Page,
    list_url: String,
    url: String,
    name: String,
    purpose: String,
    form: Fields,
}

struct Fields {
    summary: ErrorSummary,
    outcome: RadioGroup,
    document: TextField,
    decided_on: DateFields,
}

impl Fields {
    fn new(lang: Lang, typed: &Typed, errors: &FieldErrors) -> Self {
        let [day, month, year] = typed.date_parts("decided_on");
        Self {
            summary: errors.summary(lang),
            outcome: RadioGroup::new("outcome", lang.t("guardians-decide-outcome"))
                .choice(
                    Choice::new("yes", lang.t("guardians-decide-yes"))
                        .hint(lang.t("guardians-decide-yes-hint")),
                )
                .choice(
                    Choice::new("no", lang.t("guardians-decide-no"))
                        .hint(lang.t("guardians-decide-no-hint")),
                )
                .selected(typed.one("outcome"))
                .errors(errors.of("outcome", lang)),
            document: TextField::new("document", lang.t("guardians-decide-document"))
                .hint(lang.t("guardians-decide-document-hint"))
                .value(typed.one("document"))
                .autocomplete("off")
                .maxlength(200)
                .errors(errors.of("document", lang)),
            decided_on: DateFields::new(lang, "decided_on", lang.t("guardians-decide-on"))
                .typed(day, month, year)
                .errors(errors.of("decided_on", lang)),
        }
    }
}

fn view(
    can: &Can<EditMembers>,
    id: MemberId,
    name: String,
    purpose: &str,
    typed: &Typed,
    errors: &FieldErrors,
) -> DecidePage {
    let lang = can.visit.lang;
    DecidePage {
        page: can.page("guardians-decide-title"),
        list_url: can.url("/members"),
        url: can.url(&format!("/members/{id}")),
        name,
        purpose: consent_for(purpose, lang).unwrap_or_default(),
        form: Fields::new(lang, typed, errors),
    }
}

/// The name of the member, when guardians disagree about this purpose.
async fn load(
    platform: &Platform,
    can: &Can<EditMembers>,
    id: MemberId,
    purpose: &str,
) -> Result<(String, &'static str)> {
    let purpose = consent_purpose::ALL
        .iter()
        .find(|known| **known == purpose)
        .ok_or(AppError::NotFound)?;
    let (member, found) = can
        .db
        .read(async |tx| {
            let member = store::get(tx, platform, id).await?;
            Ok((member, store::agreement(tx, id, purpose).await?))
        })
        .await?;
    if !found.state.is_open() {
        return Err(AppError::NotFound);
    }
    Ok((member.draft.full_name(), purpose))
}

/// The form.
///
/// # Errors
/// [`AppError::NotFound`] for a member of nobody or of another tenant, and where nothing is to be decided.
pub async fn decide_page(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id, purpose)): PathOf<(String, MemberId, String)>,
) -> Result<impl IntoResponse> {
    let (name, purpose) = load(&platform, &can, id, &purpose).await?;
    let mut typed = Typed::default();
    typed.push_date("decided_on", Some(platform.today()));
    Ok(View(view(
        &can,
        id,
        name,
        purpose,
        &typed,
        &FieldErrors::new(),
    )))
}

/// Records it, or shows the form again.
///
/// # Errors
/// As [`decide_page`].
pub async fn decide(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id, purpose)): PathOf<(String, MemberId, String)>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let (name, purpose) = load(&platform, &can, id, &purpose).await?;
    let draft = match read(&platform, purpose, &typed) {
        Ok(draft) => draft,
        Err(errors) => {
            let mut shown = view(&can, id, name, purpose, &typed, &errors);
            shown.page = shown.page.refused();
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, View(shown)).into_response());
        }
    };
    let actor = Actor::keeping(can.account.id);
    can.db
        .write(async |tx| store::record_decision(tx, &platform, id, &draft, &actor).await)
        .await?;
    // What was erased must not wait in the write-ahead log. What cannot be cut now, housekeeping cuts.
    if let Err(error) = platform.db().cut_when_owed().await {
        tracing::error!(%error, "the write-ahead log could not be cut after an erasure; it is tried again");
    }
    can.visit
        .flash(FlashKind::Ok, &Text::key("guardians-decided"))
        .await?;
    Ok(Redirect::to(&can.url(&format!("/members/{id}#consents"))).into_response())
}

fn read(
    platform: &Platform,
    purpose: &'static str,
    typed: &Typed,
) -> Result<DecisionDraft, FieldErrors> {
    let mut errors = FieldErrors::new();
    let outcome = typed.one("outcome");
    if !matches!(outcome, "yes" | "no") {
        errors.add("outcome", Text::key("people-error-choice"));
    }
    let document = typed.one("document");
    if document.is_empty() {
        errors.add("document", Text::key("guardians-decide-document-missing"));
    } else if document.chars().count() > LONGEST || document.chars().any(char::is_control) {
        let text = Text::key("tenants-settings-too-long").with("most", LONGEST);
        errors.add("document", text);
    }
    let decided_on = match typed.date("decided_on") {
        Ok(Some(day)) if day > platform.today() => {
            errors.add("decided_on", Text::key("people-error-future"));
            None
        }
        Ok(Some(day)) => Some(day),
        Ok(None) => {
            errors.add("decided_on", Text::key("members-error-consent-date"));
            None
        }
        Err(text) => {
            errors.add("decided_on", text);
            None
        }
    };
    match decided_on.filter(|_| errors.is_empty()) {
        Some(decided_on) => Ok(DecisionDraft {
            purpose,
            is_given: outcome == "yes",
            decided_on,
            document: document.to_owned(),
        }),
        None => Err(errors),
    }
}
