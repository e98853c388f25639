//! Erases an archived member for good (GDPR Art. 17): a page says before what goes and what stays and why, and asks for the reason
//! and the typed surname. The effect is one transaction with its entry in the processing log.
use ::entity::ids::MemberId;
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use super::once;
use crate::{
    platform::{
        audit::Purpose,
        db::TenantTx,
        error::{AppError, Result},
        i18n::Text,
        once::earlier,
        people::store::{self, Actor, Doomed},
        services::Platform,
        text::fold,
    },
    tenants::{Can, policy::EraseMembers},
    web::{
        FieldErrors, Icon, Page, View,
        components::{Choice, ErrorSummary, Hidden, RadioGroup, TextField},
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// Why a member is erased.
const REASONS: &[Purpose] = &[
    Purpose::ErasureRequest,
    Purpose::RetentionOver,
    Purpose::EnteredByMistake,
];

/// What was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    form_id: String,
    reason: String,
    surname: String,
}

#[derive(Template)]
#[template(path = "members/erase.html")]
struct ErasePage {
    page: Page,
    list_url: String,
    url: String,
    name: String,
    goes: Vec<String>,
    stays: Vec<String>,
    summary: ErrorSummary,
    form_id: Hidden,
    reason: RadioGroup,
    surname: TextField,
}

fn view(
    can: &Can<EraseMembers>,
    platform: &Platform,
    id: MemberId,
    doomed: &Doomed,
    asked: &Asked,
    errors: &FieldErrors,
) -> ErasePage {
    let lang = can.visit.lang;
    let guardians = if doomed.guardians.is_empty() {
        lang.t("members-erase-goes-links")
    } else {
        lang.t1(
            "members-erase-goes-guardians",
            "names",
            doomed.guardians.join(", "),
        )
    };
    let reasons = REASONS.iter().fold(
        RadioGroup::new("reason", lang.t("members-erase-reason")),
        |group, reason| {
            group.choice(Choice::new(
                reason.code(),
                lang.t(&format!("members-erase-reason-{}", reason.code())),
            ))
        },
    );
    let form_id = asked
        .form_id
        .parse()
        .unwrap_or_else(|_| platform.new_id())
        .to_string();
    ErasePage {
        page: can.page("members-erase"),
        list_url: can.url("/members"),
        url: can.url(&format!("/members/{id}")),
        name: doomed.name.clone(),
        goes: vec![
            lang.t("members-erase-goes-record"),
            guardians,
            lang.n("members-erase-goes-consents", doomed.consents),
            lang.n("members-erase-goes-history", doomed.changes),
            lang.t("members-erase-goes-health"),
            lang.t("members-erase-goes-imports"),
        ],
        stays: vec![
            lang.t("members-erase-stays-results"),
            lang.t("members-erase-stays-log"),
            lang.t("members-erase-stays-drafts"),
            lang.t("members-erase-stays-backups"),
        ],
        summary: errors.summary(lang),
        form_id: Hidden::new("form_id", form_id),
        reason: reasons
            .selected(asked.reason.as_str())
            .errors(errors.of("reason", lang)),
        surname: TextField::new("surname", lang.t("members-erase-surname"))
            .hint(lang.t1(
                "members-erase-surname-hint",
                "surname",
                doomed.surname.as_str(),
            ))
            .value(asked.surname.as_str())
            .autocomplete("off")
            .maxlength(200)
            .errors(errors.of("surname", lang)),
    }
}

async fn archived(tx: &TenantTx, platform: &Platform, id: MemberId) -> Result<Doomed> {
    let doomed = store::doomed(tx, platform, id).await?;
    if doomed.is_held {
        Err(AppError::Conflict("support-hold-refused"))
    } else if doomed.is_archived {
        Ok(doomed)
    } else {
        Err(AppError::Conflict("members-erase-not-archived"))
    }
}

/// What would go, what stays.
///
/// # Errors
/// [`AppError::NotFound`] for a member of nobody or of another tenant; a conflict for one who is not archived.
pub async fn page(
    State(platform): State<Platform>,
    can: Can<EraseMembers>,
    PathOf((_, id)): PathOf<(String, MemberId)>,
) -> Result<impl IntoResponse> {
    let doomed = can
        .db
        .read(async |tx| archived(tx, &platform, id).await)
        .await?;
    Ok(View(view(
        &can,
        &platform,
        id,
        &doomed,
        &Asked::default(),
        &FieldErrors::new(),
    )))
}

/// Erases; the same form posted twice erases once.
///
/// # Errors
/// As [`page`].
pub async fn erase(
    State(platform): State<Platform>,
    can: Can<EraseMembers>,
    PathOf((_, id)): PathOf<(String, MemberId)>,
    CheckedForm(asked): CheckedForm<Asked>,
) -> Result<Response> {
    let here = can.url(&format!("/members/{id}/erase"));
    let form = once::form_id(asked.form_id.parse().ok())?;
    let doomed = can
        .db
        .read(async |tx| {
            // A form that erased this member leads to the same place again.
            if earlier(tx, form).await?.is_some_and(|done| done == here) {
                return Ok(None);
            }
            archived(tx, &platform, id).await.map(Some)
        })
        .await?;
    let Some(doomed) = doomed else {
        return Ok(Redirect::to(&can.url("/members")).into_response());
    };
    let mut errors = FieldErrors::new();
    let reason = Purpose::of_code(&asked.reason, REASONS);
    if reason.is_none() {
        errors.add("reason", Text::key("people-error-choice"));
    }
    if fold(asked.surname.trim()) != fold(doomed.surname.trim()) {
        errors.add("surname", Text::key("members-erase-surname-wrong"));
    }
    let Some(reason) = reason.filter(|_| errors.is_empty()) else {
        let mut shown = view(&can, &platform, id, &doomed, &asked, &errors);
        shown.page = shown.page.refused();
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, View(shown)).into_response());
    };
    let actor = Actor {
        account: Some(can.account.id),
        purpose: reason.code(),
    };
    let done = can
        .db
        .write(async |tx| {
            if once::is_first(tx, &platform, form, &here).await? {
                archived(tx, &platform, id).await?;
                store::delete_members(tx, &platform, &[id], &actor).await?;
            }
            Ok(())
        })
        .await;
    once::settle(done)?;
    // What was erased must not wait in the write-ahead log. What cannot be cut now, housekeeping cuts.
    if let Err(error) = platform.db().cut_when_owed().await {
        tracing::error!(%error, "the write-ahead log could not be cut after an erasure; it is tried again");
    }
    can.visit
        .flash(FlashKind::Ok, &Text::key("members-erased"))
        .await?;
    Ok(Redirect::to(&can.url("/members")).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::i18n::Lang;

    #[test]
    fn every_reason_has_words_in_both_languages() {
        for reason in REASONS {
            let key = format!("members-erase-reason-{}", reason.code());
            for lang in Lang::ALL {
                assert_ne!(lang.t(&key), key);
            }
        }
    }
}
