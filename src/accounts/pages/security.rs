//! What happened with one's own account, in plain sentences, and the way out when something was not oneself.
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use super::{settled, sign_out::FORGET};
use crate::{
    accounts::{
        Email, reset,
        security_log::{self, Event, event},
        session_store::Sessions,
        signed_in::SignedIn,
        store::{self, devices},
    },
    platform::{error::Result, i18n::Lang, services::Platform},
    web::{
        Page, View,
        components::Pager,
        form::{CheckedForm, NoFields, QueryOf},
        page::Shell,
        visit::{Visit, session_error},
    },
};

const PATH: &str = "/account/security";

#[derive(Template)]
#[template(path = "accounts/security.html")]
struct SecurityPage {
    page: Page,
    rows: Vec<Row>,
    pager: Pager,
}

struct Row {
    iso: String,
    when: String,
    what: String,
    device: Option<String>,
}

/// Which part of the list.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    page: String,
    per: String,
}

/// `GET /account/security`
pub(super) async fn show(
    State(platform): State<Platform>,
    visit: Visit,
    who: SignedIn,
    QueryOf(asked): QueryOf<Asked>,
) -> Result<Response> {
    settled(&who, PATH)?;
    let lang = visit.lang;
    let number = asked.page.parse().unwrap_or(1_u64).clamp(1, 1_000_000);
    let per = Pager::size(asked.per.parse().ok());
    let (rows, total) = platform
        .db()
        .system_read("one's own security log", async |tx| {
            security_log::of_account(tx, who.id, number, per).await
        })
        .await?;
    let rows = rows
        .into_iter()
        .filter_map(|row| {
            let detail: serde_json::Value = serde_json::from_str(&row.detail).unwrap_or_default();
            let device = detail.get("device").and_then(|d| d.as_str());
            Some(Row {
                iso: row.at.to_rfc3339(),
                when: lang.datetime(row.at),
                what: sentence(lang, &row.operation, &detail)?,
                device: device.filter(|d| !d.is_empty()).map(str::to_owned),
            })
        })
        .collect();
    let page = visit.page(Shell::Plain, "accounts-security-title");
    Ok(View(SecurityPage {
        pager: Pager::new(lang, &page.path, number, per, total),
        rows,
        page,
    })
    .into_response())
}

fn sentence(lang: Lang, operation: &str, detail: &serde_json::Value) -> Option<String> {
    Some(match operation {
        event::ACCOUNT_MADE => lang.t("accounts-event-made"),
        event::SIGNED_IN => lang.t("accounts-event-signed-in"),
        event::NEW_DEVICE => lang.t("accounts-event-new-device"),
        event::SIGN_IN_REFUSED => lang.t("accounts-event-refused"),
        event::FACTOR_REFUSED | event::PASSKEY_REFUSED => lang.t("accounts-event-factor-refused"),
        event::FACTOR_SET => lang.t("accounts-event-factor-set"),
        event::FACTOR_REMOVED => lang.t("accounts-event-factor-removed"),
        event::FACTOR_REMOVAL_BEGUN => lang.t("accounts-event-removal-begun"),
        event::FACTOR_REMOVAL_CANCELLED => lang.t("accounts-event-removal-stopped"),
        event::PASSKEY_ADDED => lang.t("accounts-event-passkey-added"),
        event::PASSKEY_REMOVED => lang.t("accounts-event-passkey-removed"),
        event::RECOVERY_CODES_MADE => lang.t("accounts-event-codes-made"),
        event::RECOVERY_CODE_USED => match detail.get("left").and_then(serde_json::Value::as_i64) {
            Some(left) => lang.n("accounts-event-code-used-left", left),
            None => lang.t("accounts-event-code-used"),
        },
        event::PASSWORD_CHANGED => lang.t("accounts-event-password-changed"),
        event::RESET_ASKED => lang.t("accounts-event-reset-asked"),
        event::PASSWORD_RESET => lang.t("accounts-event-password-reset"),
        event::EMAIL_ASKED => lang.t("accounts-event-email-asked"),
        event::EMAIL_CHANGED => lang.t("accounts-event-email-changed"),
        event::NAME_CHANGED => lang.t("accounts-event-name-changed"),
        event::SIGNED_OUT_EVERYWHERE => lang.t("accounts-event-signed-out"),
        event::SESSIONS_ENDED => lang.t("accounts-event-sessions-ended"),
        event::NOT_ME => lang.t("accounts-event-not-me"),
        _ => return None,
    })
}

/// `POST /account/security/not-me`: every session ends, this one too; every browser counts as new again; a link for a new password
/// is mailed.
pub(super) async fn not_me(
    State(platform): State<Platform>,
    visit: Visit,
    who: SignedIn,
    CheckedForm(NoFields {}): CheckedForm<NoFields>,
) -> Result<Response> {
    settled(&who, PATH)?;
    let now = platform.now();
    platform
        .db()
        .system_write("this was not me", async |tx| {
            Sessions::end_all_of(tx, who.id).await?;
            store::set_signed_out(tx, who.id, now).await?;
            devices::forget_all(tx, who.id).await?;
            security_log::append(tx, &platform, Event::new(event::NOT_ME, Some(who.id))).await
        })
        .await?;
    if let Some(email) = Email::parse(&who.email) {
        reset::ask(&platform, &email).await?;
    }
    visit.session.flush().await.map_err(session_error)?;
    let to = if platform.config().can_mail() {
        "/reset/sent?signed_out=everywhere"
    } else {
        "/reset"
    };
    Ok(([FORGET], Redirect::to(to)).into_response())
}
