//! A fresh code of the second factor, before what asks for one: health records, protected exports, the factor itself.
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
        signed_in::SignedIn,
        store,
    },
    platform::{
        error::{AppError, Result},
        services::Platform,
    },
    web::{
        form::{CheckedForm, QueryOf},
        visit::Visit,
    },
};

/// `GET /account/confirm`
pub(super) async fn show(
    visit: Visit,
    who: SignedIn,
    QueryOf(next): QueryOf<Next>,
) -> Result<Response> {
    has_one(&who, &next)?;
    Ok(factor_form::show(&visit, At::Confirm, &next))
}

/// `POST /account/confirm`
pub(super) async fn post(
    State(platform): State<Platform>,
    client: Client,
    visit: Visit,
    who: SignedIn,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    has_one(&who, &typed.next)?;
    let account = store::find_account(&platform, who.id)
        .await?
        .ok_or(AppError::NotFound)?;
    if factor::check(&platform, &account, typed.given(), &client).await? == Verdict::Wrong {
        return Ok(factor_form::refused(&visit, At::Confirm, &typed));
    }
    issue::factor_given(&platform, &visit).await?;
    Ok(Redirect::to(typed.next.path()).into_response())
}

fn has_one(who: &SignedIn, next: &Next) -> Result<()> {
    if who.has_factor {
        return Ok(());
    }
    Err(AppError::SecondFactor {
        next: next.path().to_owned(),
        enrol: true,
    })
}
