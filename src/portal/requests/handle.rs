//! Answering a request: taking it on, extending its deadline with a reason, answering, or refusing with a reason (GDPR Art. 12(3)
//! and (4)). Each step is in the log, and whoever asked is told.
use std::collections::HashMap;

use ::entity::{
    data_request,
    ids::{AccountId, RequestId},
    values::operation,
};
use askama::Template;
use axum::{
    extract::State as Of,
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use serde::Deserialize;
use serde_json::json;

use super::{
    kind::{Kind, State},
    mails::{self, Told},
    make::wrong_text,
    store::{self, Request, Words},
    view,
};
use crate::{
    platform::{
        audit::{self, Entry},
        clock::today_in_slovenia,
        db::TenantTx,
        deadlines::{MONTHS_OF_EXTENSION, MONTHS_TO_ANSWER, after_months},
        error::{AppError, Result},
        i18n::{Lang, Text},
        people::store as people,
        publicity,
        services::Platform,
    },
    tenants::{
        Can,
        policy::{EditMembers, EraseMembers, ExportPerson, HandleRequests, SeeMembers},
        store as tenants,
    },
    web::{
        FieldErrors, Page, View,
        components::{Choice, ErrorSummary, Hidden, RadioGroup, SummaryList, TextArea},
        form::{CheckedForm, PathOf},
        page::FlashKind,
        page_cache::PageCache,
    },
};

/// What is written to somebody who asked.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Form {
    rev: String,
    outcome: String,
    answer: String,
    extension: String,
}

#[derive(Template)]
#[template(path = "portal/request_open.html")]
struct OpenPage {
    page: Page,
    inbox: String,
    here: String,
    name: String,
    member: Option<String>,
    by: String,
    as_guardian: bool,
    facts: SummaryList,
    text: String,
    is_new: bool,
    is_open: bool,
    can_extend: bool,
    is_late: bool,
    extended_to: String,
    is_erased: bool,
    hides_name: bool,
    task: String,
    /// Where it is done, for whoever may.
    way: Option<(String, String)>,
    written: Words,
    is_refused: bool,
    summary: ErrorSummary,
    rev: Hidden,
    rev_again: Hidden,
    rev_third: Hidden,
    outcome: RadioGroup,
    answer: TextArea,
    extension: TextArea,
}

struct Loaded {
    request: Request,
    words: Words,
    name: String,
    is_archived: bool,
    by: String,
}

async fn load(tx: &TenantTx, platform: &Platform, id: RequestId) -> Result<Loaded> {
    let request = store::find(tx, id).await?;
    let words = store::words(platform, &request.row)?;
    let subjects = request.row.member_id.map(|id| id.0).into_iter().collect();
    let names = tenants::subject_names(tx, subjects).await?;
    let card = match request.row.member_id {
        Some(member) => people::card(tx, member).await?,
        None => None,
    };
    let accounts: Vec<AccountId> = request.row.account_id.into_iter().collect();
    let askers: HashMap<AccountId, (String, String)> = tenants::account_names(tx, accounts).await?;
    Ok(Loaded {
        name: names.into_values().next().unwrap_or_default(),
        is_archived: card.is_some_and(|card| card.archived_at.is_some()),
        by: askers
            .into_values()
            .next()
            .map(|(name, _)| name)
            .unwrap_or_default(),
        request,
        words,
    })
}

/// The request, with what can be done about it.
///
/// # Errors
/// [`AppError::NotFound`] for one of nobody, or of another tenant.
pub async fn open(
    Of(platform): Of<Platform>,
    can: Can<HandleRequests>,
    PathOf((_, id)): PathOf<(String, RequestId)>,
) -> Result<Response> {
    // What somebody wrote is sealed: showing it is an opening of this member's data.
    let loaded = can
        .db
        .write(async |tx| {
            let loaded = load(tx, &platform, id).await?;
            let mut entry = Entry::new(operation::CONSULT, Some(can.account.id))
                .purpose("request")
                .detail(json!({ "what": "request-opened", "kind": loaded.request.kind.code() }));
            if let Some(member) = loaded.request.row.member_id {
                entry = entry.about(member.0);
            }
            audit::append(tx, &platform, entry).await?;
            Ok(loaded)
        })
        .await?;
    Ok(show(
        &can,
        &platform,
        &loaded,
        &Form::default(),
        &FieldErrors::new(),
    ))
}

fn show(
    can: &Can<HandleRequests>,
    platform: &Platform,
    loaded: &Loaded,
    form: &Form,
    errors: &FieldErrors,
) -> Response {
    let (lang, today) = (can.visit.lang, platform.today());
    let request = &loaded.request;
    let row = &request.row;
    let page = can.page("portal-request-title");
    let hides_name = request.kind == Kind::Objection && row.about_id.is_some();
    let rev = || Hidden::new("rev", row.rev.to_string());
    let outcome = RadioGroup::new("outcome", lang.t("portal-answer-outcome"))
        .choice(
            Choice::new(State::Answered.code(), lang.t("portal-answer-granted")).hint(
                if hides_name {
                    lang.t("portal-answer-granted-name")
                } else {
                    lang.t("portal-answer-granted-hint")
                },
            ),
        )
        .choice(
            Choice::new(State::Refused.code(), lang.t("portal-answer-refused")).hint(
                if hides_name {
                    lang.t("portal-answer-refused-name")
                } else {
                    lang.t("portal-answer-refused-hint")
                },
            ),
        );
    let view = View(OpenPage {
        page: if errors.is_empty() {
            page
        } else {
            page.refused()
        },
        inbox: can.url("/requests"),
        here: can.url(&format!("/requests/{}", row.id)),
        name: loaded.name.clone(),
        member: row
            .member_id
            .filter(|_| can.also::<SeeMembers>())
            .map(|id| can.url(&format!("/members/{id}"))),
        by: loaded.by.clone(),
        as_guardian: row.relation == "guardian",
        facts: view::facts(request, today, lang),
        text: loaded.words.text.clone(),
        is_new: request.state == State::Received,
        is_open: request.state.is_open(),
        can_extend: request.state.is_open()
            && row.extended_until.is_none()
            && !request.is_overdue(today),
        is_late: request.is_overdue(today),
        extended_to: lang.date(extended(row)),
        is_erased: row.member_id.is_none(),
        hides_name,
        task: request.kind.task(lang),
        way: way(can, loaded),
        written: loaded.words.clone(),
        is_refused: request.state == State::Refused,
        summary: errors.summary(lang),
        rev: rev(),
        rev_again: rev(),
        rev_third: rev(),
        outcome: outcome
            .selected(&form.outcome)
            .errors(errors.of("outcome", lang)),
        answer: TextArea::new("answer", lang.t("portal-answer-text"))
            .value(&form.answer)
            .rows(6)
            .hint(lang.t("portal-answer-text-hint"))
            .errors(errors.of("answer", lang)),
        extension: TextArea::new("extension", lang.t("portal-answer-extension"))
            .value(&form.extension)
            .rows(3)
            .hint(lang.t("portal-answer-extension-hint"))
            .errors(errors.of("extension", lang)),
    });
    if errors.is_empty() {
        view.into_response()
    } else {
        (StatusCode::UNPROCESSABLE_ENTITY, view).into_response()
    }
}

/// Where what is asked for is done: the copy, the member's form, the erasure. What was decided is done afterwards as well, so the link
/// stays.
fn way(can: &Can<HandleRequests>, loaded: &Loaded) -> Option<(String, String)> {
    let (lang, request) = (can.visit.lang, &loaded.request);
    let member = request.row.member_id?;
    let (may, page, key) = match request.kind {
        Kind::Access | Kind::Portability => (
            can.also::<ExportPerson>(),
            "bundle",
            "portal-answer-way-bundle",
        ),
        Kind::Rectification => (can.also::<EditMembers>(), "edit", "portal-answer-way-edit"),
        Kind::Erasure => (
            // Only who was put aside before can be erased.
            can.also::<EraseMembers>() && loaded.is_archived,
            "erase",
            "portal-answer-way-erase",
        ),
        _ => return None,
    };
    let is_refused = request.state == State::Refused;
    (may && !is_refused).then(|| (can.url(&format!("/members/{member}/{page}")), lang.t(key)))
}

/// Until when a deadline can be extended: two months more, counted from the day the request was received.
fn extended(row: &data_request::Model) -> chrono::NaiveDate {
    after_months(
        today_in_slovenia(row.received_at),
        MONTHS_TO_ANSWER + MONTHS_OF_EXTENSION,
    )
}

/// A change of a request; none when it was refused with these errors.
type Change = std::result::Result<(data_request::Model, Words, &'static str), FieldErrors>;

/// What is said once a step is done.
fn done(what: &str, row: &data_request::Model, lang: Lang) -> Text {
    match what {
        "request-taken" => Text::key("portal-request-done-taken"),
        "request-extended" => Text::key("portal-request-done-extended")
            .with("date", lang.date(row.extended_until.unwrap_or(row.due_on))),
        "request-refused" => Text::key("portal-request-done-refused"),
        _ => Text::key("portal-request-done-answered"),
    }
}

/// Writes a step, its entry in the log and its mail, or shows the form again.
async fn step(
    can: &Can<HandleRequests>,
    platform: &Platform,
    id: RequestId,
    form: &Form,
    told: Option<Told>,
    change: impl Fn(&Request, Words) -> Change + Copy,
) -> Result<Response> {
    let account = can.account.id;
    let lang = can.visit.lang;
    let stood = can
        .db
        .write(async |tx| {
            let loaded = load(tx, platform, id).await?;
            if !loaded.request.state.is_open() || loaded.request.row.rev.to_string() != form.rev {
                return Err(AppError::Conflict("portal-request-changed"));
            }
            let (row, words, what) = match change(&loaded.request, loaded.words.clone()) {
                Ok(change) => change,
                Err(errors) => return Ok(Err((loaded, errors))),
            };
            store::update(tx, platform, row.clone(), &words).await?;
            give_back_name(tx, platform, &row, &words, account).await?;
            let mut entry = Entry::new(operation::ALTER, Some(account))
                .purpose("request")
                .detail(json!({ "what": what, "request": row.id, "kind": row.kind }));
            if let Some(member) = row.member_id {
                entry = entry.about(member.0);
            }
            audit::append(tx, platform, entry).await?;
            if let Some(told) = told {
                let after = store::find(tx, id).await?;
                mails::tell_progress(tx, platform, &can.tenant, &after, told).await?;
            }
            Ok(Ok(done(what, &row, lang)))
        })
        .await?;
    let said = match stood {
        Ok(said) => said,
        Err((loaded, errors)) => return Ok(show(can, platform, &loaded, form, &errors)),
    };
    platform.part::<PageCache>().forget(&can.tenant.slug);
    platform.bell().mail.notify_one();
    can.visit.flash(FlashKind::Ok, &said).await?;
    Ok(Redirect::to(&can.url(&format!("/requests/{id}"))).into_response())
}

/// When an objection is refused, the name may be shown again as it could before: as the rule of the publication says.
async fn give_back_name(
    tx: &TenantTx,
    platform: &Platform,
    row: &data_request::Model,
    words: &Words,
    account: AccountId,
) -> Result<()> {
    let is_refused = State::parse(&row.state) == State::Refused;
    let place = row.member_id.zip(row.about_id);
    let (Some(place), Some(before), true) = (place, words.before, is_refused) else {
        return Ok(());
    };
    let others = store::list_of_member(tx, place.0).await?;
    if others
        .iter()
        .any(|other| other.state.is_open() && other.row.about_id == row.about_id)
    {
        // Another guardian's objection still waits.
        return Ok(());
    }
    match publicity::limit(tx, platform, place, before, account).await {
        // Nothing is published there any more.
        Err(AppError::NotFound) => Ok(()),
        done => done.map(drop),
    }
}

/// Takes a request on.
///
/// # Errors
/// As [`open`]; [`AppError::Conflict`] when it was answered meanwhile.
pub async fn take(
    Of(platform): Of<Platform>,
    can: Can<HandleRequests>,
    PathOf((_, id)): PathOf<(String, RequestId)>,
    CheckedForm(form): CheckedForm<Form>,
) -> Result<Response> {
    step(&can, &platform, id, &form, None, |request, words| {
        let mut row = request.row.clone();
        row.state = State::InProgress.code().to_owned();
        Ok((row, words, "request-taken"))
    })
    .await
}

/// Extends the deadline by two months, once, while it is not over, with a reason that the person reads.
///
/// # Errors
/// As [`take`].
pub async fn extend(
    Of(platform): Of<Platform>,
    can: Can<HandleRequests>,
    PathOf((_, id)): PathOf<(String, RequestId)>,
    CheckedForm(form): CheckedForm<Form>,
) -> Result<Response> {
    let today = platform.today();
    let change = |request: &Request, mut words: Words| {
        let mut errors = FieldErrors::new();
        if let Some(error) = wrong_text(&form.extension, true) {
            errors.add("extension", error);
        }
        if request.row.extended_until.is_some() || request.is_overdue(today) {
            errors.add("extension", Text::key("portal-answer-error-extended"));
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        let mut row = request.row.clone();
        row.state = State::InProgress.code().to_owned();
        row.extended_until = Some(extended(&row));
        form.extension.trim().clone_into(&mut words.extension);
        Ok((row, words, "request-extended"))
    };
    step(&can, &platform, id, &form, Some(Told::Extended), change).await
}

/// Answers or refuses.
///
/// # Errors
/// As [`take`].
pub async fn answer(
    Of(platform): Of<Platform>,
    can: Can<HandleRequests>,
    PathOf((_, id)): PathOf<(String, RequestId)>,
    CheckedForm(form): CheckedForm<Form>,
) -> Result<Response> {
    let (now, account) = (platform.now(), can.account.id);
    let change = |request: &Request, mut words: Words| {
        let mut errors = FieldErrors::new();
        let outcome = [State::Answered, State::Refused]
            .into_iter()
            .find(|state| state.code() == form.outcome);
        if outcome.is_none() {
            errors.add("outcome", Text::key("portal-answer-error-outcome"));
        }
        if let Some(error) = wrong_text(&form.answer, true) {
            errors.add("answer", error);
        }
        let Some(outcome) = outcome.filter(|_| errors.is_empty()) else {
            return Err(errors);
        };
        let mut row = request.row.clone();
        row.state = outcome.code().to_owned();
        row.answered_at = Some(now);
        row.answered_by = Some(account);
        form.answer.trim().clone_into(&mut words.answer);
        let what = match outcome {
            State::Refused => "request-refused",
            _ => "request-answered",
        };
        Ok((row, words, what))
    };
    step(&can, &platform, id, &form, Some(Told::Answered), change).await
}
