//! One decision for everything that is public of a name, now and in what is published later: less of it at once, or an objection
//! (GDPR Art. 21), which hides it and waits for the tenant's answer.
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use serde::Deserialize;

use super::object::receive;
use crate::{
    platform::{
        deadlines::{MONTHS_TO_ANSWER, after_months},
        error::{AppError, Result},
        i18n::Text,
        names_policy::NameStyle,
        people::store::public_limit,
        publicity,
        services::Platform,
    },
    portal::requests::{store as requests, wrong_text},
    tenants::{Mine, policy::person::DecidePublication},
    web::{
        FieldErrors, Page, View,
        components::{Choice, ErrorSummary, RadioGroup, TextArea},
        form::CheckedForm,
        page::FlashKind,
        page_cache::PageCache,
    },
};

/// The choice that is an objection, not a style.
const OBJECT: &str = "object";

/// What was chosen.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Form {
    style: String,
    reason: String,
}

#[derive(Template)]
#[template(path = "portal/everywhere.html")]
struct EverywherePage {
    page: Page,
    name: String,
    tenant: String,
    back: String,
    due: String,
    summary: ErrorSummary,
    styles: RadioGroup,
    reason: TextArea,
}

/// The choice.
///
/// # Errors
/// When the database does.
pub async fn everywhere_page(
    State(platform): State<Platform>,
    mine: Mine<DecidePublication>,
) -> Result<Response> {
    let member = mine.member();
    let limit = mine
        .db
        .look(async |tx| public_limit(tx, member).await)
        .await?;
    let form = Form {
        style: limit.code().to_owned(),
        reason: String::new(),
    };
    Ok(View(view(&mine, &platform, &form, &FieldErrors::new())).into_response())
}

fn view(
    mine: &Mine<DecidePublication>,
    platform: &Platform,
    form: &Form,
    errors: &FieldErrors,
) -> EverywherePage {
    let lang = mine.visit.lang;
    let page = mine.page("portal-everywhere-title");
    let card = &mine.person.card;
    let styles = NameStyle::ALL.into_iter().fold(
        RadioGroup::new("style", lang.t("portal-everywhere-how")),
        |group, style| {
            let (words, hint) = match style {
                NameStyle::Full => (
                    lang.t("portal-everywhere-rule"),
                    lang.t("portal-everywhere-rule-hint"),
                ),
                NameStyle::Hidden => (
                    lang.t("portal-public-hidden"),
                    lang.t("portal-everywhere-hidden-hint"),
                ),
                style => (
                    style.show(&card.first_name, &card.last_name),
                    lang.t(style.label_key()),
                ),
            };
            group.choice(Choice::new(style.code(), words).hint(hint))
        },
    );
    let styles = styles.choice(
        Choice::new(OBJECT, lang.t("portal-everywhere-object"))
            .hint(lang.t("portal-everywhere-object-hint")),
    );
    EverywherePage {
        page: if errors.is_empty() {
            page
        } else {
            page.refused()
        },
        name: card.full_name(),
        tenant: mine.person.tenant.name.clone(),
        back: mine.url("/public"),
        due: lang.date(after_months(platform.today(), MONTHS_TO_ANSWER)),
        summary: errors.summary(lang),
        styles: styles
            .selected(&form.style)
            .errors(errors.of("style", lang)),
        reason: TextArea::new("reason", lang.t("portal-everywhere-reason"))
            .value(&form.reason)
            .rows(4)
            .hint(lang.t("portal-object-reason-hint"))
            .errors(errors.of("reason", lang)),
    }
}

/// Keeps the decision: public pages are written anew in the same transaction, later results follow it.
///
/// # Errors
/// [`AppError::Conflict`] while an objection waits for its answer and more would be shown.
pub async fn everywhere(
    State(platform): State<Platform>,
    mine: Mine<DecidePublication>,
    CheckedForm(form): CheckedForm<Form>,
) -> Result<Response> {
    let (member, account, lang) = (mine.member(), mine.account.id, mine.visit.lang);
    let style = NameStyle::parse(&form.style);
    let is_objection = form.style == OBJECT;
    let mut errors = FieldErrors::new();
    if style.is_none() && !is_objection {
        errors.add("style", Text::key("portal-shorten-error"));
    }
    if let Some(error) = wrong_text(&form.reason, is_objection) {
        errors.add("reason", error);
    }
    if !errors.is_empty() {
        let shown = view(&mine, &platform, &form, &errors);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, View(shown)).into_response());
    }
    let text = format!(
        "{}\n\n{}",
        form.reason.trim(),
        lang.t("portal-everywhere-title")
    );
    let request = mine
        .db
        .write(async |tx| {
            let Some(style) = style else {
                return receive(tx, &platform, &mine, member.0, text.clone())
                    .await
                    .map(Some);
            };
            let is_objected = requests::list_of_member(tx, member)
                .await?
                .iter()
                .any(|request| request.state.is_open() && request.row.about_id == Some(member.0));
            if is_objected && style < NameStyle::Hidden {
                return Err(AppError::Conflict("portal-shorten-objected"));
            }
            publicity::limit_everywhere(tx, &platform, member, style, account).await?;
            Ok(None)
        })
        .await?;
    platform
        .part::<PageCache>()
        .forget(&mine.person.tenant.slug);
    platform.bell().mail.notify_one();
    let (done, to) = match request {
        Some(request) => ("portal-object-done", format!("/requests/{request}")),
        None => ("portal-everywhere-done", "/public".to_owned()),
    };
    mine.visit.flash(FlashKind::Ok, &Text::key(done)).await?;
    Ok(Redirect::to(&mine.url(&to)).into_response())
}
