//! Making a request: any kind, in one's own words, received at once with its deadline.
use ::entity::values::operation;
use askama::Template;
use axum::{
    extract::State as Of,
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use super::{
    kind::Kind,
    mails,
    store::{self, New, Words},
};
use crate::{
    platform::{
        audit::{self, Entry},
        deadlines::{MONTHS_TO_ANSWER, after_months},
        error::{AppError, Result},
        i18n::Text,
        once,
        services::Platform,
    },
    tenants::{Mine, policy::person::MakeRequest},
    web::{
        FieldErrors, Page, View,
        components::{Choice, ErrorSummary, Hidden, RadioGroup, TextArea},
        form::{CheckedForm, QueryOf},
        page::FlashKind,
    },
};

/// Longest text, in characters.
pub const LONGEST: usize = 4000;
/// A text that says something has so many letters.
pub const SHORTEST: usize = 3;

/// What was chosen and written.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Form {
    form_id: String,
    kind: String,
    text: String,
}

#[derive(Template)]
#[template(path = "portal/request_new.html")]
struct NewPage {
    page: Page,
    name: String,
    list: String,
    data: String,
    due: String,
    tenant: String,
    summary: ErrorSummary,
    form_id: Hidden,
    kinds: RadioGroup,
    text: TextArea,
}

/// The form.
///
/// # Errors
/// None of its own.
pub async fn new(
    Of(platform): Of<Platform>,
    mine: Mine<MakeRequest>,
    QueryOf(asked): QueryOf<Form>,
) -> Result<Response> {
    let form = Form {
        form_id: platform.new_id().to_string(),
        kind: asked.kind,
        text: String::new(),
    };
    Ok(View(view(&mine, &platform, &form, &FieldErrors::new())).into_response())
}

fn view(
    mine: &Mine<MakeRequest>,
    platform: &Platform,
    form: &Form,
    errors: &FieldErrors,
) -> NewPage {
    let lang = mine.visit.lang;
    let page = mine.page("portal-request-new-title");
    let kinds = Kind::ALL.into_iter().fold(
        RadioGroup::new("kind", lang.t("portal-request-what")),
        |group, kind| {
            group.choice(Choice::new(kind.code(), kind.label(lang)).hint(kind.hint(lang)))
        },
    );
    NewPage {
        page: if errors.is_empty() {
            page
        } else {
            page.refused()
        },
        name: mine.person.card.full_name(),
        list: mine.url("/requests"),
        data: mine.url("/data"),
        due: lang.date(after_months(platform.today(), MONTHS_TO_ANSWER)),
        tenant: mine.person.tenant.name.clone(),
        summary: errors.summary(lang),
        form_id: Hidden::new("form_id", form.form_id.clone()),
        kinds: kinds.selected(&form.kind).errors(errors.of("kind", lang)),
        text: TextArea::new("text", lang.t("portal-request-text"))
            .value(&form.text)
            .rows(6)
            .maxlength(u32::try_from(LONGEST).unwrap_or(u32::MAX))
            .hint(lang.t("portal-request-text-hint"))
            .errors(errors.of("text", lang)),
    }
}

/// Receives the request.
///
/// # Errors
/// When the database does.
pub async fn create(
    Of(platform): Of<Platform>,
    mine: Mine<MakeRequest>,
    CheckedForm(form): CheckedForm<Form>,
) -> Result<Response> {
    let form_id: Uuid = form
        .form_id
        .parse()
        .map_err(|_| AppError::Unreadable("error-form-unreadable"))?;
    let mut errors = FieldErrors::new();
    let kind = Kind::parse(&form.kind);
    if kind.is_none() {
        errors.add("kind", Text::key("portal-request-error-kind"));
    }
    if let Some(error) = wrong_text(&form.text, kind.is_some_and(Kind::needs_words)) {
        errors.add("text", error);
    }
    let Some(kind) = kind.filter(|_| errors.is_empty()) else {
        let shown = view(&mine, &platform, &form, &errors);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, View(shown)).into_response());
    };
    let new = New {
        member: mine.member(),
        account: mine.account.id,
        relation: mine.person.standing.relation.code(),
        kind,
        about: None,
        words: Words {
            text: form.text.trim().to_owned(),
            ..Words::default()
        },
    };
    let lang = mine.visit.lang;
    let done = mine
        .db
        .write(async |tx| {
            if let Some(earlier) = once::earlier(tx, form_id).await? {
                return Ok(earlier);
            }
            let request = store::insert(tx, &platform, new.clone()).await?;
            let location = mine.url(&format!("/requests/{}", request.row.id));
            once::record(tx, form_id, &location, platform.now()).await?;
            let entry = Entry::new(operation::COLLECT, Some(new.account))
                .about(new.member.0)
                .purpose("request")
                .detail(json!({
                    "what": "request-received", "request": request.row.id, "kind": kind.code(),
                }));
            audit::append(tx, &platform, entry).await?;
            mails::tell_received(tx, &platform, &mine.person, &mine.account, lang, &request)
                .await?;
            Ok(location)
        })
        .await;
    platform.bell().mail.notify_one();
    let location = match done {
        // Posted twice at the same moment: the other one is in the list.
        Err(error) if error.is_taken() => mine.url("/requests"),
        done => done?,
    };
    mine.visit
        .flash(FlashKind::Ok, &Text::key("portal-request-sent"))
        .await?;
    Ok(Redirect::to(&location).into_response())
}

/// What is wrong with a text, if something is.
pub fn wrong_text(text: &str, is_needed: bool) -> Option<Text> {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    if is_needed && letters < SHORTEST {
        return Some(Text::key("portal-request-error-text"));
    }
    (text.chars().count() > LONGEST)
        .then(|| Text::key("portal-request-error-long").with("most", LONGEST))
}
