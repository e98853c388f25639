//! Signing in with a passkey: no address, no password, no code. The device made sure who holds it.
use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use super::{Next, sign_in};
use crate::{
    accounts::{client::Client, issue, passkey, throttle},
    platform::{error::Result, services::Platform},
    web::{
        form::{CheckedForm, NoFields},
        visit::Visit,
    },
};

/// How long a challenge of somebody who is not signed in keeps its row.
const KEPT: time::Duration = time::Duration::minutes(10);

/// The answer of the device.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    credential: String,
    #[serde(flatten)]
    next: Next,
}

/// `POST /sign-in/passkey/options`
pub(super) async fn options(
    State(platform): State<Platform>,
    client: Client,
    visit: Visit,
    CheckedForm(NoFields {}): CheckedForm<NoFields>,
) -> Result<Response> {
    throttle::per_address(&platform, &client)?;
    let options = passkey::begin_sign_in(&platform, &visit).await?;
    visit
        .session
        .set_expiry(Some(tower_sessions::Expiry::OnInactivity(KEPT)));
    Ok(Json(options).into_response())
}

/// `POST /sign-in/passkey`
pub(super) async fn post(
    State(platform): State<Platform>,
    client: Client,
    visit: Visit,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    throttle::per_address(&platform, &client)?;
    let Some(account) = passkey::finish_sign_in(&platform, &visit, &typed.credential).await? else {
        return Ok(sign_in::passkey_refused(&platform, &visit, &typed.next));
    };
    issue::full(&platform, &visit, &account, true, &client).await?;
    Ok(Redirect::to(typed.next.path()).into_response())
}
