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
    tenants::{
        Mine,
        policy::person::{SeeOwnHealth, SuggestCorrection},
    },
    web::{
        FieldErrors, Page, View,
        components::{DateFields, ErrorSummary, Select, TextArea, TextField},
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// The form as it is posted.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SuggestForm {
    new: String,
    #[serde(rename = "new.day")]
    day: String,
    #[serde(rename = "new.month")]
    month: String,
    #[serde(rename = "new.year")]
    year: String,
    street: String,
    post_code: String,
    town: String,
    country: String,
    reason: String,
}

impl SuggestForm {
    /// What was suggested before, or what is kept of an address: whoever moved changes only what is different. A tax number is typed
    /// again, because it is never shown whole.
    fn of(field: Correctable, before: Option<Content>, member: &Member, lang: Lang) -> Self {
        let is_new = before.is_none();
        let before = before.filter(|_| field.key != fields::TAX_NUMBER);
        let Content { new, reason, .. } = before.unwrap_or_default();
        let mut form = Self {
            reason,
            ..Self::default()
        };
        if field.key == fields::ADDRESS {
            let kept = fields::kept_parts(&member.draft, lang);
            let parts = if is_new {
                kept
            } else {
                fields::parts(&new).map(str::to_owned)
            };
            [form.street, form.post_code, form.town, form.country] = parts;
        } else if fields::DAYS.contains(&field.key) {
            let mut parts = new.split('.').map(|part| part.trim().to_owned());
            let mut next = || parts.next().unwrap_or_default();
            (form.day, form.month, form.year) = (next(), next(), next());
        } else {
            form.new = new;
        }
        form
    }

    /// The value of all that was typed, as it is kept.
    fn value(&self, field: Correctable) -> String {
        let all = |parts: &[&String]| -> Vec<String> {
            parts
                .iter()
                .map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "))
                .collect()
        };
        let (parts, between) = if field.key == fields::ADDRESS {
            let parts = [&self.street, &self.post_code, &self.town, &self.country];
            (all(&parts), "\n")
        } else if fields::DAYS.contains(&field.key) {
            (all(&[&self.day, &self.month, &self.year]), ". ")
        } else {
            (Vec::new(), "")
        };
        if parts.iter().all(String::is_empty) {
            self.new.trim().to_owned()
        } else {
            parts.join(between)
        }
    }
}

#[derive(Template)]
#[template(path = "portal/suggest.html")]
struct SuggestPage {
    page: Page,
    profile: String,
    name: String,
    field: String,
    kept: Option<String>,
    note: Option<&'static str>,
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
    Day(DateFields),
    Address(Vec<TextField>),
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
    let is_health = field.key == fields::HEALTH;
    let page = page.with_title(lang.t1("portal-suggest-of", "field", name.as_str()));
    SuggestPage {
        page: if errors.is_empty() {
            page
        } else {
            page.refused()
        },
        profile: mine.url("/profile"),
        name: mine.person.card.full_name(),
        // The record of health is opened on a page of its own.
        kept: (!is_health).then(|| field.kept(&member.draft, lang)),
        note: match field.key {
            fields::HEALTH => Some("portal-suggest-health"),
            fields::OTHER if mine.sees_health() => Some("portal-suggest-not-health"),
            _ => None,
        },
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
            .filter(|other| other.key != fields::HEALTH || is_health || mine.sees_health())
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

fn value_of(field: Correctable, form: &SuggestForm, all_errors: &FieldErrors, lang: Lang) -> Value {
    let label = lang.t("portal-suggest-new");
    let errors = all_errors.of("new", lang);
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
        fields::ADDRESS => address_of(form, all_errors, lang),
        key if fields::DAYS.contains(&key) => {
            let day = DateFields::new(lang, "new", label)
                .typed(&form.day, &form.month, &form.year)
                .hint(lang.t("portal-suggest-day-hint"))
                .errors(errors);
            Value::Day(day)
        }
        key if field.is_written() => {
            let text = TextField::new("new", label)
                .value(&form.new)
                .errors(errors)
                .autocomplete("off")
                .maxlength(200);
            Value::Line(match key {
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

/// All parts of an address.
fn address_of(form: &SuggestForm, errors: &FieldErrors, lang: Lang) -> Value {
    let part = |name: &str, key: &str, value: &str| {
        TextField::new(name, lang.t(key))
            .value(value)
            .errors(errors.of(name, lang))
            .autocomplete("off")
            .maxlength(200)
    };
    Value::Address(vec![
        part("street", "people-field-street", &form.street),
        part("post_code", "people-field-post-code", &form.post_code)
            .width("w-8")
            .town_into("town"),
        part("town", "people-field-town", &form.town),
        part("country", "people-field-country", &form.country),
    ])
}

/// A field that whoever asks may suggest something for: what is about health only who sees it.
fn field_for(mine: &Mine<SuggestCorrection>, key: &str) -> Result<Correctable> {
    let field = fields::find(key).ok_or(AppError::NotFound)?;
    if field.key == fields::HEALTH && !mine.also::<SeeOwnHealth>() {
        return Err(AppError::Forbidden("tenants-refused-person"));
    }
    Ok(field)
}

/// The form for a field, with what the same account suggested before while nobody answered.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such field.
pub async fn page(
    State(platform): State<Platform>,
    mine: Mine<SuggestCorrection>,
    PathOf((_, _, key)): PathOf<(String, String, String)>,
) -> Result<Response> {
    let field = field_for(&mine, &key)?;
    if fields::PARTS.contains(&field.key) {
        let whole = mine.url(&format!("/corrections/{}", fields::ADDRESS));
        return Ok(Redirect::to(&whole).into_response());
    }
    let (member, before) = mine
        .db
        .read(async |tx| {
            let member = people::get(tx, &platform, mine.member()).await?;
            let before = store::find_open(tx, (member.id, mine.account.id), field.key).await?;
            let before = before.map(|row| open(&platform, &row)).transpose()?;
            Ok((member, before))
        })
        .await?;
    let is_open = before.is_some();
    let form = SuggestForm::of(field, before, &member, mine.visit.lang);
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
    let field = field_for(&mine, &key)?;
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
                new: form.value(field),
                reason: form.reason.trim().to_owned(),
                answer: String::new(),
            };
            let is_first = keep(tx, &platform, &mine, (id, field), &content).await?;
            if is_first {
                mails::tell_keepers(tx, &platform, &mine.person.tenant, field.key).await?;
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
    let new = form.value(field);
    // What is wrong with the whole stands at its first field.
    let first = if field.key == fields::ADDRESS {
        "street"
    } else {
        "new"
    };
    for (name, text) in [(first, &new), ("reason", &form.reason)] {
        if text.chars().count() > LONGEST {
            errors.add(name, Text::key("people-error-too-long").with("n", LONGEST));
        }
    }
    if new.is_empty() {
        errors.add(first, Text::key("portal-suggest-empty"));
    } else if errors.is_empty() {
        match field.apply(platform, member, &new, lang) {
            Ok(_) => {}
            Err(Wrong::Same) => errors.add(first, Text::key("portal-suggest-same")),
            Err(Wrong::Said(text)) => errors.add(first, text),
            Err(Wrong::Part(part, text)) => errors.add(part, text),
        }
    }
    errors
}

/// Writes the suggestion; false when it took the place of one of the same account that nobody had answered.
async fn keep(
    tx: &TenantTx,
    platform: &Platform,
    mine: &Mine<SuggestCorrection>,
    (id, field): (SuggestionId, Correctable),
    content: &Content,
) -> Result<bool> {
    let before = store::find_open(tx, (mine.member(), mine.account.id), field.key).await?;
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
        sealed: seal(platform, tx.tenant(), (id.0, rev), (field.key, content))?,
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
