//! Signing in, second step: a code of the application, a passkey, or a recovery code.
use ::entity::account;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};

use super::{
    Next,
    factor_form::{self, At, Has, Typed},
};
use crate::{
    accounts::{client::Client, issue, store},
    platform::{
        error::{AppError, Result},
        services::Platform,
    },
    web::{
        form::{CheckedForm, NoFields, QueryOf},
        visit::Visit,
    },
};

async fn half_way(platform: &Platform, visit: &Visit) -> Result<Option<account::Model>> {
    match issue::half_way(platform, visit).await? {
        Some(id) => store::find_account(platform, id).await,
        None => Ok(None),
    }
}

/// `GET /sign-in/factor`
pub(super) async fn show(
    State(platform): State<Platform>,
    visit: Visit,
    QueryOf(next): QueryOf<Next>,
) -> Result<Response> {
    let Some(account) = half_way(&platform, &visit).await? else {
        return Ok(Redirect::to(&next.on("/sign-in")).into_response());
    };
    let has = Has::of(&platform, &account).await?;
    Ok(factor_form::show(&visit, At::SignIn, has, &next))
}

/// `POST /sign-in/factor/options`: what the browser needs to ask a passkey.
pub(super) async fn options(
    State(platform): State<Platform>,
    client: Client,
    visit: Visit,
    CheckedForm(NoFields {}): CheckedForm<NoFields>,
) -> Result<Response> {
    let account = issue::half_way(&platform, &visit)
        .await?
        .ok_or(AppError::NotFound)?;
    factor_form::options(&platform, &visit, &client, account).await
}

/// `POST /sign-in/factor`
pub(super) async fn post(
    State(platform): State<Platform>,
    client: Client,
    visit: Visit,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let Some(account) = half_way(&platform, &visit).await? else {
        return Ok(Redirect::to(&typed.next.on("/sign-in")).into_response());
    };
    if !factor_form::check(&platform, &visit, &account, &typed, &client).await? {
        let has = Has::of(&platform, &account).await?;
        return Ok(factor_form::refused(&visit, At::SignIn, has, &typed));
    }
    issue::full(&platform, &visit, &account, true, &client).await?;
    Ok(Redirect::to(typed.next.path()).into_response())
}
