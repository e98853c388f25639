//! Setting up the second factor, or putting a new one in the place of the old.
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use super::{Next, fresh};
use crate::{
    accounts::{
        factor::{self, Secret},
        issue,
        limits::FactorRule,
        mails, passkey,
        session_store::Sessions,
        signed_in::{SignedIn, session_keys},
        store,
    },
    platform::{
        error::{AppError, Result},
        i18n::Text,
        qr::Qr,
        services::Platform,
    },
    web::{
        FieldErrors, Page, View,
        components::{ErrorSummary, Hidden, TextField},
        form::{CheckedForm, NoFields, QueryOf},
        page::{FlashKind, Shell},
        visit::{Visit, session_error},
    },
};

const PATH: &str = "/account/second-factor";
/// Who issued the code, as the application on the phone names it.
const ISSUER: &str = "Tatami";

#[derive(Template)]
#[template(path = "accounts/enrol.html")]
struct EnrolPage {
    page: Page,
    replaces: bool,
    is_optional: bool,
    way_out: String,
    qr: Qr,
    key: String,
    summary: ErrorSummary,
    code: TextField,
    next: Hidden,
}

/// What was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    code: String,
    #[serde(flatten)]
    next: Next,
}

fn enrol_page(
    page: Page,
    who: &SignedIn,
    rule: FactorRule,
    secret: &Secret,
    next: &Next,
    errors: &FieldErrors,
) -> Result<View<EnrolPage>> {
    let lang = page.lang;
    Ok(View(EnrolPage {
        page,
        replaces: who.has_factor,
        is_optional: !who.has_factor && rule != FactorRule::Compulsory,
        way_out: if who.has_factor && next.next.is_empty() {
            "/account".to_owned()
        } else {
            next.path().to_owned()
        },
        qr: Qr::of(&secret.uri(ISSUER, &who.email)).map_err(AppError::internal)?,
        key: secret.in_groups(),
        summary: errors.summary(lang),
        code: TextField::new("code", lang.t("accounts-factor-code"))
            .digits()
            .autocomplete("one-time-code")
            .maxlength(10)
            .width("w-10")
            .errors(errors.of("code", lang)),
        next: Hidden::new("next", next.path()),
    }))
}

/// The secret that waits for its first code; the same one until then, so that a page opened twice does no harm.
async fn waiting(platform: &Platform, visit: &Visit) -> Result<Secret> {
    let kept: Option<String> = visit
        .session
        .get(session_keys::FACTOR_TO_CONFIRM)
        .await
        .map_err(session_error)?;
    if let Some(secret) = kept.as_deref().and_then(Secret::from_base32) {
        return Ok(secret);
    }
    let secret = Secret::new(platform.random());
    visit
        .session
        .insert(session_keys::FACTOR_TO_CONFIRM, secret.base32())
        .await
        .map_err(session_error)?;
    Ok(secret)
}

/// `GET /account/second-factor`
pub(super) async fn show(
    State(platform): State<Platform>,
    visit: Visit,
    who: SignedIn,
    QueryOf(next): QueryOf<Next>,
) -> Result<Response> {
    fresh(&platform, &who, PATH)?;
    let secret = waiting(&platform, &visit).await?;
    let rule = FactorRule::of_account(&platform, who.id).await?;
    let page = visit.page(Shell::Plain, "accounts-enrol-title");
    Ok(enrol_page(page, &who, rule, &secret, &next, &FieldErrors::new())?.into_response())
}

/// `POST /account/second-factor`
pub(super) async fn post(
    State(platform): State<Platform>,
    visit: Visit,
    who: SignedIn,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    fresh(&platform, &who, PATH)?;
    let secret = waiting(&platform, &visit).await?;
    let Some(step) = secret.step_of(&typed.code, platform.now())? else {
        let mut errors = FieldErrors::new();
        errors.add("code", Text::key("accounts-enrol-wrong"));
        let rule = FactorRule::of_account(&platform, who.id).await?;
        let page = visit.page(Shell::Plain, "accounts-enrol-title").refused();
        let view = enrol_page(page, &who, rule, &secret, &typed.next, &errors)?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view).into_response());
    };
    let codes = platform
        .db()
        .system_write("a second factor", async |tx| {
            let account = store::find(tx, who.id).await?.ok_or(AppError::NotFound)?;
            // Somebody may have set one up in another session since this one began: then a code of that one is asked for.
            if !who.has_factor && store::has_factor(tx, &account).await? {
                return Err(AppError::SecondFactor {
                    next: PATH.to_owned(),
                    enrol: false,
                });
            }
            let codes = factor::set(tx, &platform, who.id, &secret, step).await?;
            Sessions::end_all_of(tx, who.id).await?;
            mails::factor_new(tx, &platform, &account).await?;
            Ok(codes)
        })
        .await?;
    platform.bell().mail.notify_one();
    let session = &visit.session;
    session
        .remove::<String>(session_keys::FACTOR_TO_CONFIRM)
        .await
        .map_err(session_error)?;
    session
        .insert(session_keys::CODES_TO_SHOW, codes)
        .await
        .map_err(session_error)?;
    issue::factor_given(&platform, &visit).await?;
    Ok(Redirect::to(&typed.next.on("/account/recovery-codes")).into_response())
}

/// `POST /account/second-factor/remove`: the codes of the application go, where a passkey takes their place.
pub(super) async fn remove(
    State(platform): State<Platform>,
    visit: Visit,
    who: SignedIn,
    CheckedForm(NoFields {}): CheckedForm<NoFields>,
) -> Result<Redirect> {
    fresh(&platform, &who, "/account")?;
    let is_done = platform
        .db()
        .system_write("an application's codes are taken away", async |tx| {
            let account = store::find_locked(tx, who.id)
                .await?
                .ok_or(AppError::NotFound)?;
            if passkey::count(tx, who.id).await? == 0 {
                return Ok(false);
            }
            factor::remove_codes_app(tx, &platform, &account).await?;
            Sessions::end_all_of(tx, who.id).await?;
            Ok(true)
        })
        .await?;
    let (kind, said) = if is_done {
        platform.bell().mail.notify_one();
        issue::renew(&visit).await?;
        (FlashKind::Ok, "accounts-account-factor-removed")
    } else {
        (FlashKind::Error, "accounts-passkeys-last")
    };
    visit.flash(kind, &Text::key(said)).await?;
    Ok(Redirect::to("/account"))
}
