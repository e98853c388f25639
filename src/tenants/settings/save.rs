//! Saves the settings: refused with everything typed, or kept and logged; never over another's version unseen.
use ::entity::values::operation;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use serde_json::json;

use super::{changed::changed, page, typed::Typed};
use crate::{
    platform::{
        audit::{self, Entry},
        error::{AppError, Result},
        i18n::Text,
        services::Platform,
    },
    tenants::{Can, Functions, ProfileDraft, lifecycle, policy::EditSettings, profile, store},
    web::{form::CheckedForm, page::FlashKind},
};

/// How saving ended.
enum Done {
    Saved,
    /// Saved, and the tenant is active with it.
    Activated,
    Nothing,
    Overtaken,
}

/// Takes the posted form.
pub(in crate::tenants) async fn save(
    State(platform): State<Platform>,
    can: Can<EditSettings>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let before = can
        .db
        .read(async |tx| store::find_profile(tx).await)
        .await?
        .ok_or(AppError::NotFound)?;
    let settings = match typed.read() {
        Ok(settings) => settings,
        Err(errors) => return Ok(page::refused(&can, &before, &typed, &errors)),
    };
    let asked: i64 = typed.rev.parse().unwrap_or_default();
    let settings = &settings;
    let (done, after) = can
        .db
        .write(async |tx| {
            let stored = store::find_profile(tx).await?.ok_or(AppError::NotFound)?;
            if stored.rev != asked {
                return Ok((Done::Overtaken, stored));
            }
            let was = Typed::of(&can.tenant, &stored);
            let functions = Functions {
                health: Functions::of(&stored).health,
                ..Functions::from_json(&settings.profile.functions)
            };
            let profile = ProfileDraft {
                functions: functions.to_json(),
                guardian_view: match settings.profile.guardian_view.as_str() {
                    "" => stored.guardian_view.clone(),
                    chosen => chosen.to_owned(),
                },
                ..settings.profile.clone()
            };
            store::update_profile(tx, &profile, asked, platform.now()).await?;
            store::rename(tx, &settings.name).await?;
            let now = store::find_profile(tx).await?.ok_or(AppError::NotFound)?;
            let renamed = crate::tenants::Tenant {
                name: settings.name.clone(),
                ..can.tenant.clone()
            };
            let fields = changed(&was, &Typed::of(&renamed, &now));
            if fields.is_empty() {
                return Ok((Done::Nothing, now));
            }
            let entry = Entry::new(operation::SETTINGS, Some(can.account.id))
                .detail(json!({ "what": "settings-changed", "fields": fields }));
            audit::append(tx, &platform, entry).await?;
            if lifecycle::activate_when_ready(tx, &platform, Some(can.account.id)).await? {
                return Ok((Done::Activated, now));
            }
            Ok((Done::Saved, now))
        })
        .await?;
    let sentence = match done {
        Done::Overtaken => return Ok(page::conflict(&can, &after, &typed)),
        Done::Activated => {
            platform.bell().mail.notify_one();
            Text::key("tenants-settings-saved-active")
        }
        Done::Nothing => Text::key("tenants-settings-unchanged"),
        Done::Saved if profile::may_be_public(&after) => Text::key("tenants-settings-saved"),
        Done::Saved => Text::key("tenants-settings-saved-incomplete"),
    };
    can.visit.flash(FlashKind::Ok, &sentence).await?;
    Ok(Redirect::to(&can.url("/settings")).into_response())
}
