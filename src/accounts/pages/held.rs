//! What was typed before one had to sign in or give a code: sent with one button, or thrown away.
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};

use crate::{
    accounts::{
        held::{Held, PAGE},
        signed_in::SignedIn,
    },
    platform::{
        error::{AppError, Result},
        i18n::Text,
        services::Platform,
    },
    web::{
        Page, View,
        components::Hidden,
        form::{CheckedForm, NoFields},
        page::{FlashKind, Shell},
        visit::Visit,
    },
};

#[derive(Template)]
#[template(path = "accounts/held.html")]
struct HeldPage {
    page: Page,
    action: String,
    fields: Vec<Hidden>,
}

/// `GET /account/held`
pub(super) async fn show(
    State(platform): State<Platform>,
    visit: Visit,
    who: SignedIn,
) -> Result<Response> {
    super::settled(&who, PAGE)?;
    let held = Held::find(&platform, &visit.session)
        .await?
        .filter(|held| held.account == who.id);
    let Some(held) = held else {
        return Ok(Redirect::to("/").into_response());
    };
    if held.needs_factor && !who.is_factor_fresh(platform.now()) {
        return Err(AppError::SecondFactor {
            next: PAGE.to_owned(),
            enrol: !who.has_factor,
        });
    }
    Ok(View(HeldPage {
        page: visit.page(Shell::Plain, "accounts-held-title"),
        action: held.path,
        fields: held
            .fields
            .into_iter()
            .map(|(name, value)| Hidden::new(name, value))
            .collect(),
    })
    .into_response())
}

/// `POST /account/held/discard`
pub(super) async fn discard(
    visit: Visit,
    _who: SignedIn,
    CheckedForm(NoFields {}): CheckedForm<NoFields>,
) -> Result<Response> {
    Held::forget(&visit.session).await?;
    visit
        .flash(FlashKind::Ok, &Text::key("accounts-held-discarded"))
        .await?;
    Ok(Redirect::to("/").into_response())
}
