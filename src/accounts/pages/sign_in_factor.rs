//! Signing in, second step: a code of the application, or a recovery code.
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};

use super::{
    Next,
    factor_form::{self, At, Typed},
};
use crate::{
    accounts::{
        client::Client,
        factor::{self, Verdict},
        issue,
        security_log::{self, Event, event},
        store,
    },
    platform::{error::Result, services::Platform},
    web::{
        form::{CheckedForm, QueryOf},
        visit::Visit,
    },
};

/// `GET /sign-in/factor`
pub(super) async fn show(
    State(platform): State<Platform>,
    visit: Visit,
    QueryOf(next): QueryOf<Next>,
) -> Result<Response> {
    if issue::half_way(&platform, &visit).await?.is_none() {
        return Ok(Redirect::to(&next.on("/sign-in")).into_response());
    }
    Ok(factor_form::show(&visit, At::SignIn, &next))
}

/// `POST /sign-in/factor`
pub(super) async fn post(
    State(platform): State<Platform>,
    client: Client,
    visit: Visit,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let account = match issue::half_way(&platform, &visit).await? {
        Some(id) => store::find_account(&platform, id).await?,
        None => None,
    };
    let Some(account) = account else {
        return Ok(Redirect::to(&typed.next.on("/sign-in")).into_response());
    };
    if factor::check(&platform, &account, typed.given(), &client).await? == Verdict::Wrong {
        return Ok(factor_form::refused(&visit, At::SignIn, &typed));
    }
    platform
        .db()
        .system_write("somebody signed in", async |tx| {
            security_log::append(
                tx,
                &platform,
                Event::new(event::SIGNED_IN, Some(account.id)),
            )
            .await
        })
        .await?;
    issue::full(&platform, &visit, &account, true, &client).await?;
    Ok(Redirect::to(typed.next.path()).into_response())
}
