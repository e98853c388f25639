//! One's own account: name, language, password, second factor, and where one is signed in.
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use super::settled;
use crate::{
    accounts::{
        create::refuse_name,
        factor, passkey, renaming,
        session_store::Sessions,
        signed_in::SignedIn,
        store::{self, removals},
    },
    platform::{
        error::{AppError, Result},
        i18n::{Lang, Text},
        services::Platform,
    },
    web::{
        FieldErrors, Page, View,
        components::{ErrorSummary, RadioGroup, SummaryList, TextField, choice::Choice},
        form::CheckedForm,
        page::{FlashKind, Shell},
        visit::Visit,
    },
};

#[derive(Template)]
#[template(path = "accounts/account.html")]
struct AccountPage {
    page: Page,
    form: Fields,
    security: SummaryList,
    can_remove_app: bool,
    removal: Option<String>,
    sessions: Vec<Row>,
}

struct Fields {
    summary: ErrorSummary,
    name: TextField,
    lang: RadioGroup,
}

/// A session in the list.
struct Row {
    handle: String,
    device: String,
    is_current: bool,
    began: String,
    seen: String,
    end_label: String,
}

/// What was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    name: String,
    lang: String,
}

impl Fields {
    fn new(lang: Lang, typed: &Typed, errors: &FieldErrors) -> Self {
        let languages = Lang::ALL.into_iter().fold(
            RadioGroup::new("lang", lang.t("accounts-account-lang"))
                .hint(lang.t("accounts-account-lang-hint"))
                .inline(),
            |group, choice| group.choice(Choice::new(choice.tag(), choice.own_name())),
        );
        Self {
            summary: errors.summary(lang),
            name: TextField::new("name", lang.t("accounts-name"))
                .value(&typed.name)
                .autocomplete("name")
                .maxlength(100)
                .hint(lang.t("accounts-account-name-hint"))
                .errors(errors.of("name", lang)),
            lang: languages
                .selected(&typed.lang)
                .errors(errors.of("lang", lang)),
        }
    }
}

/// `GET /account`
pub(super) async fn show(
    State(platform): State<Platform>,
    visit: Visit,
    who: SignedIn,
) -> Result<Response> {
    settled(&who, "/account")?;
    let account = store::find_account(&platform, who.id)
        .await?
        .ok_or(AppError::NotFound)?;
    let typed = Typed {
        name: account.name,
        lang: account.lang,
    };
    Ok(page(&platform, &visit, &who, &typed, &FieldErrors::new())
        .await?
        .into_response())
}

/// `POST /account`
pub(super) async fn post(
    State(platform): State<Platform>,
    mut visit: Visit,
    who: SignedIn,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    settled(&who, "/account")?;
    let mut errors = FieldErrors::new();
    let name = typed.name.trim();
    if let Some(why) = refuse_name(name) {
        errors.add("name", why);
    }
    let before = store::find_account(&platform, who.id)
        .await?
        .ok_or(AppError::NotFound)?;
    let is_renamed = before.name != name;
    if errors.is_empty()
        && is_renamed
        && let Some(why) = renaming::refuse(&platform, who.id, name).await?
    {
        errors.add("name", why);
    }
    let chosen = Lang::ALL.into_iter().find(|lang| lang.tag() == typed.lang);
    if chosen.is_none() {
        errors.add("lang", Text::key("accounts-account-lang-wrong"));
    }
    let (Some(chosen), true) = (chosen, errors.is_empty()) else {
        let view = page(&platform, &visit, &who, &typed, &errors).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view).into_response());
    };
    renaming::save(&platform, who.id, (name, chosen), is_renamed).await?;
    visit.keep_lang(&platform, chosen).await?;
    visit.lang = chosen;
    visit
        .flash(FlashKind::Ok, &Text::key("accounts-account-saved"))
        .await?;
    Ok(Redirect::to("/account").into_response())
}

async fn page(
    platform: &Platform,
    visit: &Visit,
    who: &SignedIn,
    typed: &Typed,
    errors: &FieldErrors,
) -> Result<View<AccountPage>> {
    let lang = visit.lang;
    let account = store::find_account(platform, who.id)
        .await?
        .ok_or(AppError::NotFound)?;
    let (left, passkeys, removal) = platform
        .db()
        .system_read("one's own factors", async |tx| {
            Ok((
                factor::store::codes_left(tx, who.id).await?,
                passkey::count(tx, who.id).await?,
                removals::of(tx, who.id).await?,
            ))
        })
        .await?;
    let sessions = Sessions::list_of(platform, who.id, visit.session.id()).await?;
    let page = visit.page(Shell::Plain, "accounts-account-title");
    Ok(View(AccountPage {
        page: if errors.is_empty() {
            page
        } else {
            page.refused()
        },
        form: Fields::new(lang, typed, errors),
        security: security(
            lang,
            who,
            account.totp_confirmed_at,
            i64::try_from(passkeys).unwrap_or(i64::MAX),
            i64::try_from(left).unwrap_or(i64::MAX),
        ),
        can_remove_app: account.totp_confirmed_at.is_some() && passkeys > 0,
        removal: removal.map(|r| lang.t1("accounts-removal-due", "due", lang.datetime(r.due_at))),
        sessions: sessions
            .into_iter()
            .map(|open| {
                let device = if open.device.is_empty() {
                    lang.t("accounts-sessions-unknown")
                } else {
                    open.device
                };
                let began = lang.datetime(open.began);
                Row {
                    end_label: lang.t_args(
                        "accounts-sessions-end-of",
                        &[
                            ("device", device.as_str().into()),
                            ("at", began.as_str().into()),
                        ],
                    ),
                    handle: open.handle,
                    device,
                    is_current: open.is_current,
                    began,
                    seen: lang.datetime(open.seen),
                }
            })
            .collect(),
    }))
}

fn security(
    lang: Lang,
    who: &SignedIn,
    factor: Option<chrono::DateTime<chrono::Utc>>,
    passkeys: i64,
    codes: i64,
) -> SummaryList {
    let list = SummaryList::new()
        .row(lang.t("accounts-email"), &who.email)
        .change("/account/email", lang.t("accounts-account-email-change"))
        .row(
            lang.t("accounts-password"),
            lang.t("accounts-account-password-kept"),
        )
        .change(
            "/account/password",
            lang.t("accounts-account-password-change"),
        );
    let list = match factor {
        Some(at) => list
            .row(
                lang.t("accounts-account-factor"),
                lang.t1("accounts-account-factor-on", "at", lang.day(at)),
            )
            .change(
                "/account/second-factor",
                lang.t("accounts-account-factor-change"),
            ),
        None => list
            .row(
                lang.t("accounts-account-factor"),
                lang.t("accounts-account-factor-off"),
            )
            .change(
                "/account/second-factor",
                lang.t("accounts-account-factor-set"),
            ),
    }
    .row(
        lang.t("accounts-passkeys-title"),
        lang.n("accounts-passkeys-count", passkeys),
    )
    .change("/account/passkeys", lang.t("accounts-passkeys-manage"));
    let list = if who.has_factor {
        list.row(
            lang.t("accounts-account-codes"),
            lang.n("accounts-codes-left", codes),
        )
        .change(
            "/account/recovery-codes",
            lang.t("accounts-account-codes-anew"),
        )
    } else {
        list
    };
    list.row(
        lang.t("accounts-security-title"),
        lang.t("accounts-security-short"),
    )
    .change("/account/security", lang.t("accounts-security-open"))
}
