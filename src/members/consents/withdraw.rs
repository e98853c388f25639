//! Withdraws a consent. When a child's data rest on it, the page says before what will be erased.
use ::entity::ids::MemberId;
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect},
};
use uuid::Uuid;

use crate::{
    members::archive::Nothing,
    platform::{
        error::{AppError, Result},
        i18n::Text,
        people::{
            consent_purpose,
            store::{self, Actor, Withdrawal},
        },
        services::Platform,
    },
    tenants::{Can, policy::EditMembers},
    web::{
        Page, View,
        components::ConfirmBox,
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

#[derive(Template)]
#[template(path = "members/consent_withdraw.html")]
struct WithdrawPage {
    page: Page,
    list_url: String,
    url: String,
    name: String,
    confirm: ConfirmBox,
}

/// What will follow.
///
/// # Errors
/// [`AppError::NotFound`] for a member or consent of nobody or of another tenant.
pub async fn withdraw_page(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id, consent)): PathOf<(String, MemberId, Uuid)>,
) -> Result<impl IntoResponse> {
    let (member, consents) = can
        .db
        .read(async |tx| {
            Ok((
                store::get(tx, &platform, id).await?,
                store::list_consents(tx, &platform, id).await?,
            ))
        })
        .await?;
    let wanted = consents
        .iter()
        .find(|c| c.id == consent && c.withdrawn_at.is_none())
        .ok_or(AppError::NotFound)?;
    let others = consents
        .iter()
        .any(|c| c.id != consent && c.withdrawn_at.is_none() && c.purpose == wanted.purpose);
    let lang = can.visit.lang;
    let url = can.url(&format!("/members/{id}"));
    let page = can.page("members-consent-withdraw");
    let is_erasing = wanted.purpose == consent_purpose::PROCESSING
        && !others
        && member.is_child(platform.today());
    let is_emptying = wanted.purpose == consent_purpose::HEALTH && !others;
    let mut confirm = ConfirmBox::new(
        format!("{url}/consents/{consent}/withdraw"),
        &page.csrf,
        lang.t("members-withdraw-question"),
        lang.t(if is_erasing {
            "members-withdraw-erase"
        } else if is_emptying {
            "members-withdraw-empty"
        } else {
            "members-consent-withdraw"
        }),
    )
    .cancel(url.clone(), lang.t("ui-cancel"));
    if is_erasing {
        confirm = confirm
            .effect(lang.t("members-withdraw-kept"))
            .effect(lang.t("members-withdraw-erased"))
            .effect(lang.t("members-withdraw-final"))
            .danger();
    } else if is_emptying {
        confirm = confirm
            .effect(lang.t("members-withdraw-health"))
            .effect(lang.t("members-withdraw-receipt"))
            .effect(lang.t("members-withdraw-final"))
            .danger();
    } else {
        confirm = confirm.effect(lang.t("members-withdraw-receipt"));
    }
    Ok(View(WithdrawPage {
        page,
        list_url: can.url("/members"),
        url,
        name: member.draft.full_name(),
        confirm,
    }))
}

/// Withdraws; twice is once.
///
/// # Errors
/// As [`withdraw_page`].
pub async fn withdraw(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id, consent)): PathOf<(String, MemberId, Uuid)>,
    CheckedForm(Nothing {}): CheckedForm<Nothing>,
) -> Result<impl IntoResponse> {
    let actor = Actor::keeping(can.account.id);
    let done = can
        .db
        .write(async |tx| store::withdraw_consent(tx, &platform, id, consent, &actor).await)
        .await?;
    // What was erased must not wait in the write-ahead log. What cannot be cut now, housekeeping cuts.
    if let Err(error) = platform.db().cut_when_owed().await {
        tracing::error!(%error, "the write-ahead log could not be cut after an erasure; it is tried again");
    }
    let words = match done {
        Withdrawal::Reduced => "members-withdrawn-erased",
        Withdrawal::HealthEmptied => "members-withdrawn-health",
        Withdrawal::Recorded | Withdrawal::Before => "members-withdrawn",
    };
    can.visit.flash(FlashKind::Ok, &Text::key(words)).await?;
    Ok(Redirect::to(&can.url(&format!("/members/{id}"))))
}
