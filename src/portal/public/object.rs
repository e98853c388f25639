//! Objects to a publication (GDPR Art. 21(1)): the name is hidden at once, because processing stops until the tenant has weighed
//! the grounds; the objection waits in the tenant's inbox with its deadline.
use ::entity::{
    ids::{MemberId, RequestId},
    values::operation,
};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use super::{find, public_words};
use crate::{
    platform::{
        audit::{self, Entry},
        db::TenantTx,
        deadlines::{MONTHS_TO_ANSWER, after_months},
        error::Result,
        i18n::Text,
        names_policy::NameStyle,
        publicity::{self, Appearance},
        services::Platform,
    },
    portal::requests::{
        Kind,
        store::{self as requests, New, Words},
        tell_received, wrong_text,
    },
    tenants::{Mine, policy::person::DecidePublication},
    web::{
        FieldErrors, Page, View,
        components::{ErrorSummary, TextArea},
        form::{CheckedForm, PathOf},
        page::FlashKind,
        page_cache::PageCache,
    },
};

/// Why.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Form {
    reason: String,
}

#[derive(Template)]
#[template(path = "portal/object.html")]
struct ObjectPage {
    page: Page,
    back: String,
    shorten: String,
    event: String,
    now: String,
    then: String,
    due: String,
    tenant: String,
    summary: ErrorSummary,
    reason: TextArea,
}

/// What happens then, what remains, and until when the answer comes.
///
/// # Errors
/// [`crate::platform::error::AppError::NotFound`] when the person does not appear there.
pub async fn object_page(
    State(platform): State<Platform>,
    mine: Mine<DecidePublication>,
    PathOf((_, _, id)): PathOf<(String, MemberId, Uuid)>,
) -> Result<Response> {
    let place = find(&mine, &platform, id).await?;
    let shown = view(&mine, &platform, &place, "", &FieldErrors::new());
    Ok(View(shown).into_response())
}

fn view(
    mine: &Mine<DecidePublication>,
    platform: &Platform,
    place: &Appearance,
    reason: &str,
    errors: &FieldErrors,
) -> ObjectPage {
    let lang = mine.visit.lang;
    let page = mine.page("portal-object-title");
    ObjectPage {
        page: if errors.is_empty() {
            page
        } else {
            page.refused()
        },
        back: mine.url("/public"),
        shorten: mine.url(&format!("/public/{}/shorten", place.id)),
        event: format!("{}, {}", place.event, place.part_in(lang)),
        now: public_words(place, place.style, lang),
        then: public_words(place, NameStyle::Hidden, lang),
        due: lang.date(after_months(platform.today(), MONTHS_TO_ANSWER)),
        tenant: mine.person.tenant.name.clone(),
        summary: errors.summary(lang),
        reason: TextArea::new("reason", lang.t("portal-object-reason"))
            .value(reason)
            .rows(5)
            .hint(lang.t("portal-object-reason-hint"))
            .errors(errors.of("reason", lang)),
    }
}

/// Hides the name and receives the objection, in one transaction. A second objection to the same place is the first one.
///
/// # Errors
/// As [`object_page`].
pub async fn object(
    State(platform): State<Platform>,
    mine: Mine<DecidePublication>,
    PathOf((_, _, id)): PathOf<(String, MemberId, Uuid)>,
    CheckedForm(form): CheckedForm<Form>,
) -> Result<Response> {
    let place = find(&mine, &platform, id).await?;
    if let Some(error) = wrong_text(&form.reason, true) {
        let mut errors = FieldErrors::new();
        errors.add("reason", error);
        let shown = view(&mine, &platform, &place, &form.reason, &errors);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, View(shown)).into_response());
    }
    let text = format!("{}\n\n{}, {}", form.reason.trim(), place.event, place.part);
    let request = mine
        .db
        .write(async |tx| receive(tx, &platform, &mine, place.about, text.clone()).await)
        .await?;
    platform
        .part::<PageCache>()
        .forget(&mine.person.tenant.slug);
    platform.bell().mail.notify_one();
    mine.visit
        .flash(FlashKind::Ok, &Text::key("portal-object-done"))
        .await?;
    // Everybody who may decide about publication may make requests.
    Ok(Redirect::to(&mine.url(&format!("/requests/{request}"))).into_response())
}

/// Hides the name in a publication (the member's own id stands for all of them) and receives the objection. A second objection of the
/// same account to the same place is the first one.
pub(super) async fn receive(
    tx: &TenantTx,
    platform: &Platform,
    mine: &Mine<DecidePublication>,
    about: Uuid,
    text: String,
) -> Result<RequestId> {
    let (member, account, lang) = (mine.member(), mine.account.id, mine.visit.lang);
    let open: Vec<_> = requests::list_of_member(tx, member)
        .await?
        .into_iter()
        .filter(|request| request.state.is_open() && request.row.about_id == Some(about))
        .collect();
    let own = open
        .iter()
        .find(|request| request.row.account_id == Some(account));
    if let Some(own) = own {
        return Ok(own.row.id);
    }
    let hidden = NameStyle::Hidden;
    let mut before = publicity::limit(tx, platform, (member, about), hidden, account).await?;
    // Another guardian objected before: what was shown then is what a refusal of both gives back.
    if let Some(other) = open.first() {
        let words = requests::words(platform, &other.row)?;
        before = words.before.unwrap_or(before);
    }
    let new = New {
        member,
        account,
        relation: mine.person.standing.relation.code(),
        kind: Kind::Objection,
        about: Some(about),
        words: Words {
            text,
            before: Some(before),
            ..Words::default()
        },
    };
    let request = requests::insert(tx, platform, new).await?;
    let entry = Entry::new(operation::COLLECT, Some(account))
        .about(member.0)
        .purpose("request")
        .detail(json!({
            "what": "request-received", "request": request.row.id,
            "kind": Kind::Objection.code(), "about": about,
        }));
    audit::append(tx, platform, entry).await?;
    tell_received(tx, platform, &mine.person, &mine.account, lang, &request).await?;
    Ok(request.row.id)
}
