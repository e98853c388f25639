//! One's own passkeys: named when they are added, listed, removed. Whoever adds or removes one proves first who they are.
use askama::Template;
use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use uuid::Uuid;

use super::fresh;
use crate::{
    accounts::{
        client::Client,
        issue, mails,
        passkey::{self, LONGEST_NAME, Registered},
        security_log::{self, Event, event},
        session_store::Sessions,
        signed_in::{SignedIn, session_keys},
        store, throttle,
    },
    platform::{
        error::{AppError, Result},
        i18n::Text,
        services::Platform,
        text,
    },
    web::{
        FieldErrors, Page, View,
        components::{ErrorSummary, TextField},
        form::{CheckedForm, NoFields, PathOf},
        page::{FlashKind, Shell},
        visit::{Visit, session_error},
    },
};

const PATH: &str = "/account/passkeys";

#[derive(Template)]
#[template(path = "accounts/passkeys.html")]
struct PasskeysPage {
    page: Page,
    host: Option<String>,
    rows: Vec<Row>,
    summary: ErrorSummary,
    name: TextField,
}

struct Row {
    id: Uuid,
    name: String,
    about: String,
}

/// What was typed, and the answer of the device.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    name: String,
    credential: String,
}

async fn page(
    platform: &Platform,
    visit: &Visit,
    who: &SignedIn,
    name: &str,
    errors: &FieldErrors,
) -> Result<Response> {
    let lang = visit.lang;
    let rows = platform
        .db()
        .system_read("one's own passkeys", async |tx| {
            passkey::list(tx, who.id).await
        })
        .await?;
    let rows = rows
        .into_iter()
        .map(|row| {
            let added = lang.t1("accounts-passkeys-added", "at", lang.day(row.created_at));
            let used = row.used_at.map_or_else(
                || lang.t("accounts-passkeys-unused"),
                |at| lang.t1("accounts-passkeys-used", "at", lang.datetime(at)),
            );
            Row {
                id: row.id,
                about: format!("{added} · {used}"),
                name: row.name,
            }
        })
        .collect();
    let page = visit.page(Shell::Plain, "accounts-passkeys-title");
    let (status, page) = if errors.is_empty() {
        (StatusCode::OK, page)
    } else {
        (StatusCode::UNPROCESSABLE_ENTITY, page.refused())
    };
    let view = View(PasskeysPage {
        page,
        host: passkey::domain(platform),
        rows,
        summary: errors.summary(lang),
        name: TextField::new("name", lang.t("accounts-passkeys-name"))
            .value(name)
            .autocomplete("off")
            .maxlength(60)
            .hint(lang.t("accounts-passkeys-name-hint"))
            .errors(errors.of("name", lang)),
    });
    Ok((status, view).into_response())
}

/// `GET /account/passkeys`
pub(super) async fn show(
    State(platform): State<Platform>,
    visit: Visit,
    who: SignedIn,
) -> Result<Response> {
    fresh(&platform, &who, PATH)?;
    page(&platform, &visit, &who, "", &FieldErrors::new()).await
}

/// `POST /account/passkeys/options`: what the browser needs to make one.
pub(super) async fn options(
    State(platform): State<Platform>,
    client: Client,
    visit: Visit,
    who: SignedIn,
    CheckedForm(NoFields {}): CheckedForm<NoFields>,
) -> Result<Response> {
    throttle::per_address(&platform, &client)?;
    fresh(&platform, &who, PATH)?;
    let account = store::find_account(&platform, who.id)
        .await?
        .ok_or(AppError::NotFound)?;
    let options = passkey::begin_registration(&platform, &visit, &account).await?;
    Ok(Json(options).into_response())
}

/// `POST /account/passkeys`
pub(super) async fn post(
    State(platform): State<Platform>,
    client: Client,
    visit: Visit,
    who: SignedIn,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    throttle::per_address(&platform, &client)?;
    fresh(&platform, &who, PATH)?;
    let mut errors = FieldErrors::new();
    let name = match typed.name.trim() {
        "" => visit.lang.t("accounts-passkeys-name-none"),
        name => name.to_owned(),
    };
    if name.chars().count() > LONGEST_NAME {
        errors.add("name", Text::key("accounts-passkeys-name-long"));
        return page(&platform, &visit, &who, &typed.name, &errors).await;
    }
    if !text::is_name(&name) {
        errors.add("name", Text::key("accounts-name-strange"));
        return page(&platform, &visit, &who, &typed.name, &errors).await;
    }
    let account = store::find_account(&platform, who.id)
        .await?
        .ok_or(AppError::NotFound)?;
    let done =
        passkey::finish_registration(&platform, &visit, &account, &name, &typed.credential).await?;
    let codes = match done {
        Registered::Yes(codes) => codes,
        Registered::Refused | Registered::Taken => {
            let why = if done == Registered::Taken {
                "accounts-passkeys-taken"
            } else {
                "accounts-passkey-failed-add"
            };
            errors.add("", Text::key(why));
            return page(&platform, &visit, &who, &typed.name, &errors).await;
        }
    };
    platform
        .db()
        .system_write("other devices after a new passkey", async |tx| {
            Sessions::end_all_of(tx, who.id).await
        })
        .await?;
    // The device made sure who holds it: that is a second factor given just now. Other devices sign in again.
    issue::factor_given(&platform, &visit).await?;
    if let Some(codes) = codes {
        visit
            .session
            .insert(session_keys::CODES_TO_SHOW, codes)
            .await
            .map_err(session_error)?;
        return Ok(Redirect::to("/account/recovery-codes").into_response());
    }
    visit
        .flash(FlashKind::Ok, &Text::key("accounts-passkeys-done"))
        .await?;
    Ok(Redirect::to(PATH).into_response())
}

/// `POST /account/passkeys/{id}/remove`
pub(super) async fn remove(
    State(platform): State<Platform>,
    visit: Visit,
    who: SignedIn,
    PathOf(id): PathOf<Uuid>,
    CheckedForm(NoFields {}): CheckedForm<NoFields>,
) -> Result<Redirect> {
    fresh(&platform, &who, PATH)?;
    let is_done = platform
        .db()
        .system_write("a passkey is removed", async |tx| {
            let account = store::find_locked(tx, who.id)
                .await?
                .ok_or(AppError::NotFound)?;
            let has_app = account.totp_confirmed_at.is_some();
            // The last factor is replaced, not removed: the password may be a short one.
            if !has_app && passkey::count(tx, who.id).await? < 2 {
                return Ok(false);
            }
            if !passkey::remove(tx, who.id, id).await? {
                return Err(AppError::NotFound);
            }
            let removed = Event::new(event::PASSKEY_REMOVED, Some(who.id));
            security_log::append(tx, &platform, removed).await?;
            Sessions::end_all_of(tx, who.id).await?;
            mails::factor_changed(tx, &platform, &account).await?;
            Ok(true)
        })
        .await?;
    let (kind, said) = if is_done {
        platform.bell().mail.notify_one();
        issue::renew(&visit).await?;
        (FlashKind::Ok, "accounts-passkeys-removed")
    } else {
        (FlashKind::Error, "accounts-passkeys-last")
    };
    visit.flash(kind, &Text::key(said)).await?;
    Ok(Redirect::to(PATH))
}
