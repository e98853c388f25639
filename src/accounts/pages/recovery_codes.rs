//! Recovery codes: shown once, right after they were made.
use askama::Template;
use axum::{extract::State, http::Method, response::Redirect};

use super::{Next, fresh};
use crate::{
    accounts::{
        factor, issue, mails,
        session_store::Sessions,
        signed_in::{SignedIn, session_keys},
        store,
    },
    platform::{
        error::{AppError, Result},
        services::Platform,
    },
    web::{
        Page, View,
        form::{CheckedForm, NoFields, QueryOf},
        page::Shell,
        visit::{Visit, session_error},
    },
};

const PATH: &str = "/account/recovery-codes";

#[derive(Template)]
#[template(path = "accounts/recovery_codes.html")]
pub(super) struct CodesPage {
    page: Page,
    codes: Vec<String>,
    left: i64,
    print_for: String,
    go_on: String,
}

/// `GET /account/recovery-codes`
pub(super) async fn show(
    State(platform): State<Platform>,
    visit: Visit,
    who: SignedIn,
    QueryOf(next): QueryOf<Next>,
    method: Method,
) -> Result<View<CodesPage>> {
    settled_with_factor(&platform, &who)?;
    // A program that only looks whether the page is there must not use up the one showing.
    let codes: Option<Vec<String>> = if method == Method::GET {
        visit
            .session
            .remove(session_keys::CODES_TO_SHOW)
            .await
            .map_err(session_error)?
    } else {
        None
    };
    let left = platform
        .db()
        .system_read("recovery codes left", async |tx| {
            factor::store::codes_left(tx, who.id).await
        })
        .await?;
    let lang = visit.lang;
    let print_for = lang.t_args(
        "accounts-codes-print-for",
        &[
            ("email", who.email.as_str().into()),
            ("at", lang.datetime(platform.now()).into()),
        ],
    );
    let go_on = if next.next.is_empty() {
        "/account".to_owned()
    } else {
        next.path().to_owned()
    };
    Ok(View(CodesPage {
        page: visit.page(Shell::Plain, "accounts-codes-title"),
        codes: codes.unwrap_or_default(),
        left: i64::try_from(left).unwrap_or(i64::MAX),
        print_for,
        go_on,
    }))
}

/// `POST /account/recovery-codes`
pub(super) async fn post(
    State(platform): State<Platform>,
    visit: Visit,
    who: SignedIn,
    CheckedForm(NoFields {}): CheckedForm<NoFields>,
) -> Result<Redirect> {
    settled_with_factor(&platform, &who)?;
    let codes = platform
        .db()
        .system_write("new recovery codes", async |tx| {
            let account = store::find_locked(tx, who.id)
                .await?
                .ok_or(AppError::NotFound)?;
            // The factor may have been taken away since this request began, and codes alone are none.
            if !store::has_factor(tx, &account).await? {
                return Err(AppError::NotFound);
            }
            let codes = factor::codes_anew(tx, &platform, who.id).await?;
            Sessions::end_all_of(tx, who.id).await?;
            mails::codes_new(tx, &platform, &account).await?;
            Ok(codes)
        })
        .await?;
    platform.bell().mail.notify_one();
    visit
        .session
        .insert(session_keys::CODES_TO_SHOW, codes)
        .await
        .map_err(session_error)?;
    // This session was ended with the others; it goes on under a new id.
    issue::renew(&visit).await?;
    Ok(Redirect::to(PATH))
}

fn settled_with_factor(platform: &Platform, who: &SignedIn) -> Result<()> {
    if !who.has_factor {
        return Err(AppError::SecondFactor {
            next: PATH.to_owned(),
            enrol: true,
        });
    }
    fresh(platform, who, PATH)
}
