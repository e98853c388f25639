//! The person's side: what is kept, what is right instead, and why.
use ::entity::{correction_suggestion, ids::SuggestionId, values::operation};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use serde::Deserialize;
use serde_json::json;

use super::{
    Content, LONGEST,
    fields::{self, Correctable, Wrong},
    mails, open, seal, state,
};
use crate::{
    judo::belts,
    platform::{
        audit::{self, Entry},
        db::TenantTx,
        error::{AppError, Result},
        i18n::{Lang, Text},
        people::{
            Member,
            store::{self as people, purpose},
            words,
        },
        services::Platform,
    },
    portal::store,
    tenants::{Mine, policy::person::SuggestCorrection},
    web::{
        FieldErrors, Page, View,
        components::{ErrorSummary, Select, TextArea, TextField},
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// The form as it is posted.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SuggestForm {
    new: String,
    reason: String,
}

#[derive(Template)]
#[template(path = "portal/suggest.html")]
struct SuggestPage {
    page: Page,
    profile: String,
    name: String,
    field: String,
    kept: String,
    is_open: bool,
    summary: ErrorSummary,
    value: Value,
    reason: TextArea,
    others: Vec<Other>,
    tenant: String,
}

/// A field for the new value: a choice where there are few, words where it is corrected by hand.
enum Value {
    Line(TextField),
    Choice(Select),
    Words(TextArea),
}

struct Other {
    href: String,
    name: String,
    is_current: bool,
}

fn page_of(
    mine: &Mine<SuggestCorrection>,
    field: Correctable,
    member: &Member,
    (form, is_open): (&SuggestForm, bool),
    errors: &FieldErrors,
) -> SuggestPage {
    let page = mine.page("portal-suggest-title");
    let lang = page.lang;
    let name = field.name(lang);
    let page = page.with_title(lang.t1("portal-suggest-of", "field", name.as_str()));
    SuggestPage {
        page: if errors.is_empty() {
            page
        } else {
            page.refused()
        },
        profile: mine.url("/profile"),
        name: mine.person.card.full_name(),
        kept: field.kept(&member.draft, lang),
        is_open,
        summary: errors.summary(lang),
        value: value_of(field, form, errors, lang),
        reason: TextArea::new("reason", lang.t("portal-suggest-reason"))
            .hint(lang.t("portal-suggest-reason-hint"))
            .value(&form.reason)
            .errors(errors.of("reason", lang))
            .optional(lang)
            .rows(3)
            .maxlength(1000),
        others: fields::all()
            .map(|other| Other {
                href: mine.url(&format!("/corrections/{}", other.key)),
                name: other.name(lang),
                is_current: other.key == field.key,
            })
            .collect(),
        tenant: mine.person.tenant.name.clone(),
        field: name,
    }
}

fn value_of(field: Correctable, form: &SuggestForm, errors: &FieldErrors, lang: Lang) -> Value {
    let label = lang.t("portal-suggest-new");
    let errors = errors.of("new", lang);
    let choice = |options: Vec<String>| {
        let select = options.into_iter().fold(
            Select::new("new", label.clone()).placeholder(lang.t("portal-suggest-choose")),
            |select, option| select.option(option.clone(), option),
        );
        Value::Choice(select.selected(&form.new).errors(errors.clone()))
    };
    match field.key {
        "belt" => choice(
            belts::codes()
                .map(|code| words::belt_name(code, lang))
                .collect(),
        ),
        "sex" => choice(vec![lang.t("people-sex-f"), lang.t("people-sex-m")]),
        key if field.is_written() => {
            let text = TextField::new("new", label)
                .value(&form.new)
                .errors(errors)
                .autocomplete("off")
                .maxlength(200);
            Value::Line(match key {
                "birth_date" | "joined_on" | "left_on" | "licence_until" => {
                    text.hint(lang.t("portal-suggest-date-hint"))
                }
                "height" | "weight" => text.decimal().width("w-8"),
                _ => text,
            })
        }
        _ => Value::Words(
            TextArea::new("new", label)
                .hint(lang.t("portal-suggest-words-hint"))
                .value(&form.new)
                .errors(errors)
                .rows(4)
                .maxlength(1000),
        ),
    }
}

/// The form for a field, with what was suggested before while nobody answered.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such field.
pub async fn page(
    State(platform): State<Platform>,
    mine: Mine<SuggestCorrection>,
    PathOf((_, _, key)): PathOf<(String, String, String)>,
) -> Result<Response> {
    let field = fields::find(&key).ok_or(AppError::NotFound)?;
    let (member, before) = mine
        .db
        .read(async |tx| {
            let member = people::get(tx, &platform, mine.member()).await?;
            let before = store::find_open(tx, member.id, field.key).await?;
            let before = before.map(|row| open(&platform, &row)).transpose()?;
            Ok((member, before))
        })
        .await?;
    let is_open = before.is_some();
    let form = before.map_or_else(SuggestForm::default, |content| SuggestForm {
        new: content.new,
        reason: content.reason,
    });
    let page = page_of(&mine, field, &member, (&form, is_open), &FieldErrors::new());
    Ok(View(page).into_response())
}

enum Done {
    Kept { is_first: bool },
    Refused(Box<Member>, FieldErrors),
}

/// Keeps a suggestion, and tells those who answer it.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such field.
pub async fn submit(
    State(platform): State<Platform>,
    mine: Mine<SuggestCorrection>,
    PathOf((_, _, key)): PathOf<(String, String, String)>,
    CheckedForm(form): CheckedForm<SuggestForm>,
) -> Result<Response> {
    let field = fields::find(&key).ok_or(AppError::NotFound)?;
    let id = SuggestionId(platform.new_id());
    let lang = mine.visit.lang;
    let done = mine
        .db
        .write(async |tx| {
            let member = people::get(tx, &platform, mine.member()).await?;
            let errors = check(&platform, field, &member, &form, lang);
            if !errors.is_empty() {
                return Ok(Done::Refused(Box::new(member), errors));
            }
            let content = Content {
                old: field.kept(&member.draft, lang),
                new: form.new.trim().to_owned(),
                reason: form.reason.trim().to_owned(),
                answer: String::new(),
            };
            let is_first = keep(tx, &platform, &mine, (id, field), &content).await?;
            if is_first {
                mails::tell_keepers(tx, &platform, &mine.person.tenant).await?;
            }
            Ok(Done::Kept { is_first })
        })
        .await;
    let done = match done {
        // The same button pressed twice at the same moment.
        Err(error) if error.is_taken() => Done::Kept { is_first: false },
        done => done?,
    };
    match done {
        Done::Refused(member, errors) => {
            let page = page_of(&mine, field, &member, (&form, false), &errors);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, View(page)).into_response())
        }
        Done::Kept { is_first } => {
            if is_first {
                platform.bell().mail.notify_one();
            }
            let text =
                Text::key("portal-suggest-kept").with("tenant", mine.person.tenant.name.as_str());
            mine.visit.flash(FlashKind::Ok, &text).await?;
            Ok(Redirect::to(&mine.url("/profile#corrections")).into_response())
        }
    }
}

fn check(
    platform: &Platform,
    field: Correctable,
    member: &Member,
    form: &SuggestForm,
    lang: Lang,
) -> FieldErrors {
    let mut errors = FieldErrors::new();
    for (name, text) in [("new", &form.new), ("reason", &form.reason)] {
        if text.chars().count() > LONGEST {
            errors.add(name, Text::key("people-error-too-long").with("n", LONGEST));
        }
    }
    if form.new.trim().is_empty() {
        errors.add("new", Text::key("portal-suggest-empty"));
    } else if errors.is_empty() {
        match field.apply(platform, member, &form.new, lang) {
            Ok(_) => {}
            Err(Wrong::Same) => errors.add("new", Text::key("portal-suggest-same")),
            Err(Wrong::Said(text)) => errors.add("new", text),
        }
    }
    errors
}

/// Writes the suggestion; false when it took the place of one that nobody had answered.
async fn keep(
    tx: &TenantTx,
    platform: &Platform,
    mine: &Mine<SuggestCorrection>,
    (id, field): (SuggestionId, Correctable),
    content: &Content,
) -> Result<bool> {
    let before = store::find_open(tx, mine.member(), field.key).await?;
    let is_first = before.is_none();
    let (id, rev) = before.map_or((id, 1), |row| (row.id, row.rev + 1));
    let row = correction_suggestion::Model {
        tenant_id: tx.tenant(),
        id,
        member_id: mine.member(),
        field: field.key.to_owned(),
        open_field: Some(field.key.to_owned()),
        state: state::OPEN.to_owned(),
        suggested_by: Some(mine.account.id),
        created_at: platform.now(),
        decided_by: None,
        decided_at: None,
        sealed: seal(platform, tx.tenant(), (id.0, rev), content)?,
        rev,
    };
    if is_first {
        store::insert(tx, row).await?;
    } else if !store::update(tx, row).await? {
        return Err(AppError::Conflict("people-error-busy"));
    }
    let entry = Entry::new(operation::COLLECT, Some(mine.account.id))
        .about(mine.member().0)
        .purpose(purpose::CORRECTION)
        .detail(json!({ "what": "correction-suggested", "fields": [field.key] }));
    audit::append(tx, platform, entry).await?;
    Ok(is_first)
}
