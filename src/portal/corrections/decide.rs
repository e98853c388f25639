//! The tenant's side: what is kept and what is suggested side by side; accepting writes it, refusing says why (GDPR Art. 12(4)).
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
    Content, Inbox, LONGEST,
    fields::{self, Correctable, Wrong},
    inbox, mails, open, seal, state,
};
use crate::{
    platform::{
        audit::{self, Entry},
        db::TenantTx,
        error::{AppError, Result},
        i18n::{Lang, Text},
        people::{
            Actor, Member, Update,
            store::{self as people, purpose, update_member},
        },
        services::Platform,
    },
    portal::store,
    tenants::{
        Can,
        policy::{HandleRequests, OpenHealth},
        store::account_names,
    },
    web::{
        FieldErrors, Page, View,
        components::{ErrorSummary, Tag, TextArea},
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// The form as it is posted.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct DecideForm {
    answer: String,
}

#[derive(Template)]
#[template(path = "portal/decide.html")]
struct DecidePage {
    page: Page,
    list: String,
    url: String,
    member: String,
    edit: String,
    name: String,
    field: String,
    by: Option<String>,
    when: String,
    state: Tag,
    is_open: bool,
    is_written: bool,
    has_kept: bool,
    kept: String,
    content: Content,
    has_moved: bool,
    summary: ErrorSummary,
    accept_answer: TextArea,
    answer: TextArea,
}

/// A suggestion with the member as it is now.
struct Loaded {
    row: correction_suggestion::Model,
    field: Correctable,
    content: Content,
    member: Member,
    /// What whoever suggested it is called: two people may suggest something for the same field.
    by: Option<String>,
}

/// Opens a suggestion for somebody who answers such ones.
async fn load<P: Inbox>(
    tx: &TenantTx,
    platform: &Platform,
    can: &Can<P>,
    id: SuggestionId,
) -> Result<Loaded> {
    let row = store::find(tx, id).await?;
    // Nothing of it is opened here: at its own address it is asked who may.
    let is_of_health = row.field == fields::HEALTH;
    if is_of_health != P::IS_OF_HEALTH {
        let inbox = if is_of_health {
            OpenHealth::PATH
        } else {
            HandleRequests::PATH
        };
        return Err(AppError::Instead {
            page: can.url(&format!("{inbox}/{id}")),
        });
    }
    let names = account_names(tx, row.suggested_by.into_iter().collect()).await?;
    Ok(Loaded {
        by: names.into_values().next().map(|(name, _)| name),
        field: fields::find(&row.field).ok_or(AppError::NotFound)?,
        content: open(platform, &row)?,
        member: people::get(tx, platform, row.member_id).await?,
        row,
    })
}

fn page_of<P: Inbox>(
    can: &Can<P>,
    loaded: &Loaded,
    form: &DecideForm,
    errors: &FieldErrors,
) -> DecidePage {
    let page = can.page("portal-decide-title");
    let lang = page.lang;
    let page = if errors.is_empty() {
        page
    } else {
        page.refused()
    };
    let member = can.url(&format!("/members/{}", loaded.member.id));
    let kept = loaded.field.kept(&loaded.member.draft, lang);
    // The record stays sealed beside a suggestion: it is opened on its own page, for a reason.
    let has_kept = !P::IS_OF_HEALTH;
    let answer = |name: &str, key: &str| {
        TextArea::new(name, lang.t(key))
            .value(&form.answer)
            .rows(3)
            .maxlength(1000)
    };
    DecidePage {
        list: can.url(P::PATH),
        url: can.url(&format!("{}/{}", P::PATH, loaded.row.id)),
        edit: if P::IS_OF_HEALTH {
            format!("{member}/health")
        } else {
            format!("{member}/edit")
        },
        member,
        name: loaded.member.draft.full_name(),
        field: loaded.field.name(lang),
        by: loaded.by.clone(),
        when: lang.datetime(loaded.row.created_at),
        state: inbox::tag(&loaded.row.state, lang),
        is_open: loaded.row.state == state::OPEN,
        is_written: loaded.field.is_written(),
        has_kept,
        has_moved: has_kept && loaded.row.state == state::OPEN && kept != loaded.content.old,
        kept,
        content: loaded.content.clone().spoken(loaded.field.key),
        summary: errors.summary(lang),
        accept_answer: answer("answer", "portal-decide-note")
            .id("note")
            .optional(lang)
            .errors(errors.of("note", lang)),
        answer: answer("answer", "portal-decide-why")
            .hint(lang.t("portal-decide-why-hint"))
            .errors(errors.of("answer", lang)),
        page,
    }
}

/// The suggestion.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub async fn page<P: Inbox>(
    State(platform): State<Platform>,
    can: Can<P>,
    PathOf((_, id)): PathOf<(String, SuggestionId)>,
) -> Result<Response> {
    // What is kept and what is suggested is sealed: showing it is an opening of this member's data.
    let loaded = can
        .db
        .write(async |tx| {
            let loaded = load(tx, &platform, &can, id).await?;
            let entry = Entry::new(operation::CONSULT, Some(can.account.id))
                .about(loaded.member.id.0)
                .purpose(purpose::CORRECTION)
                .detail(json!({ "what": P::OPENED, "fields": [loaded.row.field] }));
            audit::append(tx, &platform, entry).await?;
            Ok(loaded)
        })
        .await?;
    let page = page_of(&can, &loaded, &DecideForm::default(), &FieldErrors::new());
    Ok(View(page).into_response())
}

enum Done {
    Decided,
    Before,
    Refused(Box<Loaded>, FieldErrors),
}

/// Writes the suggested value; what is corrected by hand was corrected before.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such suggestion.
pub async fn accept<P: Inbox>(
    State(platform): State<Platform>,
    can: Can<P>,
    PathOf((_, id)): PathOf<(String, SuggestionId)>,
    CheckedForm(form): CheckedForm<DecideForm>,
) -> Result<Response> {
    let (lang, answer) = (can.visit.lang, form.answer.trim());
    let done = can
        .db
        .write(async |tx| {
            let loaded = load(tx, &platform, &can, id).await?;
            if loaded.row.state != state::OPEN {
                return Ok(Done::Before);
            }
            if answer.chars().count() > LONGEST {
                let text = Text::key("people-error-too-long").with("n", LONGEST);
                return Ok(refused(loaded, "note", text));
            }
            if let Some(text) = write(tx, &platform, &can, &loaded, lang).await? {
                return Ok(refused(loaded, "", text));
            }
            decide(tx, &platform, &can, loaded, (state::ACCEPTED, answer)).await?;
            Ok(Done::Decided)
        })
        .await;
    let done = match done {
        Err(error) if error.is_taken_on("member", "licence_no") => {
            let loaded = can
                .db
                .read(async |tx| load(tx, &platform, &can, id).await)
                .await?;
            refused(loaded, "", Text::key("members-error-licence-taken"))
        }
        done => done?,
    };
    answer_to(&platform, &can, done, &form, "portal-decide-accepted").await
}

/// Leaves the data as they are, and says why.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such suggestion.
pub async fn refuse<P: Inbox>(
    State(platform): State<Platform>,
    can: Can<P>,
    PathOf((_, id)): PathOf<(String, SuggestionId)>,
    CheckedForm(form): CheckedForm<DecideForm>,
) -> Result<Response> {
    let answer = form.answer.trim();
    let done = can
        .db
        .write(async |tx| {
            let loaded = load(tx, &platform, &can, id).await?;
            if loaded.row.state != state::OPEN {
                return Ok(Done::Before);
            }
            if answer.is_empty() {
                return Ok(refused(
                    loaded,
                    "answer",
                    Text::key("portal-decide-why-missing"),
                ));
            }
            if answer.chars().count() > LONGEST {
                let text = Text::key("people-error-too-long").with("n", LONGEST);
                return Ok(refused(loaded, "answer", text));
            }
            decide(tx, &platform, &can, loaded, (state::REFUSED, answer)).await?;
            Ok(Done::Decided)
        })
        .await?;
    answer_to(&platform, &can, done, &form, "portal-decide-refused").await
}

fn refused(loaded: Loaded, field: &str, text: Text) -> Done {
    let mut errors = FieldErrors::new();
    errors.add(field, text);
    Done::Refused(Box::new(loaded), errors)
}

/// Writes the new value through the store of people; the sentence why not, if it may not be kept.
async fn write<P: Inbox>(
    tx: &TenantTx,
    platform: &Platform,
    can: &Can<P>,
    loaded: &Loaded,
    lang: Lang,
) -> Result<Option<Text>> {
    if !loaded.field.is_written() {
        return Ok(None);
    }
    let member = &loaded.member;
    let draft = match loaded
        .field
        .apply(platform, member, &loaded.content.new, lang)
    {
        Ok(draft) => draft,
        // Somebody wrote it by hand meanwhile.
        Err(Wrong::Same) => return Ok(None),
        Err(Wrong::Said(text) | Wrong::Part(_, text)) => return Ok(Some(text)),
    };
    let actor = Actor {
        account: Some(can.account.id),
        purpose: purpose::CORRECTION,
    };
    match update_member(tx, platform, member.id, member.rev, draft, &actor).await? {
        Update::Saved { .. } | Update::Unchanged => Ok(None),
        Update::Conflict { .. } => Err(AppError::Conflict("people-error-busy")),
    }
}

async fn decide<P: Inbox>(
    tx: &TenantTx,
    platform: &Platform,
    can: &Can<P>,
    loaded: Loaded,
    (state, answer): (&'static str, &str),
) -> Result<()> {
    let Loaded { row, content, .. } = loaded;
    let rev = row.rev + 1;
    let content = Content {
        answer: answer.to_owned(),
        ..content
    };
    let (member, field, by) = (row.member_id, row.field.clone(), row.suggested_by);
    let row = correction_suggestion::Model {
        open_field: None,
        state: state.to_owned(),
        decided_by: Some(can.account.id),
        decided_at: Some(platform.now()),
        sealed: seal(platform, tx.tenant(), (row.id.0, rev), (&field, &content))?,
        rev,
        ..row
    };
    if !store::update(tx, row).await? {
        return Err(AppError::Conflict("people-error-busy"));
    }
    let what = if state == state::ACCEPTED {
        "correction-accepted"
    } else {
        "correction-refused"
    };
    let entry = Entry::new(operation::ALTER, Some(can.account.id))
        .about(member.0)
        .purpose(purpose::CORRECTION)
        .detail(json!({ "what": what, "fields": [field] }));
    audit::append(tx, platform, entry).await?;
    if let Some(account) = by {
        mails::tell_person(tx, platform, &can.tenant, account).await?;
    }
    Ok(())
}

async fn answer_to<P: Inbox>(
    platform: &Platform,
    can: &Can<P>,
    done: Done,
    form: &DecideForm,
    key: &'static str,
) -> Result<Response> {
    let (kind, text) = match done {
        Done::Refused(loaded, errors) => {
            let page = page_of(can, &loaded, form, &errors);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, View(page)).into_response());
        }
        Done::Decided => {
            platform.bell().mail.notify_one();
            (FlashKind::Ok, Text::key(key))
        }
        Done::Before => (FlashKind::Warn, Text::key("portal-decide-before")),
    };
    can.visit.flash(kind, &text).await?;
    Ok(Redirect::to(&can.url(P::PATH)).into_response())
}
