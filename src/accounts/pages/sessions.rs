//! Ending one's own sessions: one of them, or all everywhere.
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use super::{settled, sign_out::FORGET};
use crate::{
    accounts::{
        security_log::{self, Event, event},
        session_store::Sessions,
        signed_in::SignedIn,
        store,
    },
    platform::{error::Result, i18n::Text, services::Platform},
    web::{
        form::{CheckedForm, NoFields},
        page::FlashKind,
        visit::{Visit, session_error},
    },
};

/// Which session.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Which {
    session: String,
}

/// `POST /account/sessions/end`
pub(super) async fn end_one(
    State(platform): State<Platform>,
    visit: Visit,
    who: SignedIn,
    CheckedForm(which): CheckedForm<Which>,
) -> Result<Redirect> {
    settled(&who, "/account")?;
    Sessions::end_one_of(&platform, who.id, &which.session).await?;
    visit
        .flash(FlashKind::Ok, &Text::key("accounts-sessions-ended"))
        .await?;
    Ok(Redirect::to("/account"))
}

/// `POST /account/sessions/end-all`
pub(super) async fn end_all(
    State(platform): State<Platform>,
    visit: Visit,
    who: SignedIn,
    CheckedForm(NoFields {}): CheckedForm<NoFields>,
) -> Result<Response> {
    let now = platform.now();
    platform
        .db()
        .system_write("sign out everywhere", async |tx| {
            Sessions::end_all_of(tx, who.id).await?;
            store::set_signed_out(tx, who.id, now).await?;
            security_log::append(
                tx,
                &platform,
                Event::new(event::SIGNED_OUT_EVERYWHERE, Some(who.id)),
            )
            .await
        })
        .await?;
    visit.session.flush().await.map_err(session_error)?;
    Ok(([FORGET], Redirect::to("/sign-in?signed_out=everywhere")).into_response())
}
