//! The pages of signing in and of one's own account.
mod account;
mod change_email;
mod change_password;
mod confirm;
mod confirm_email;
mod enrol;
mod factor_form;
mod held;
mod keep_factor;
mod passkeys;
mod recovery_codes;
mod reset_ask;
mod reset_set;
mod security;
mod sessions;
mod sign_in;
mod sign_in_factor;
mod sign_in_passkey;
mod sign_out;

use serde::Deserialize;

use super::signed_in::SignedIn;
use crate::{
    platform::{error::AppError, services::Platform},
    web::{
        error_pages::safe_next,
        query,
        routes::{Access, Routes},
    },
};

/// All of them.
#[must_use]
pub fn routes() -> Routes {
    Routes::new()
        .get("/sign-in", Access::Anyone, sign_in::show)
        .post("/sign-in", Access::Anyone, sign_in::post)
        .get("/sign-in/factor", Access::Anyone, sign_in_factor::show)
        .post("/sign-in/factor", Access::Anyone, sign_in_factor::post)
        .post(
            "/sign-in/factor/options",
            Access::Anyone,
            sign_in_factor::options,
        )
        .post(
            "/sign-in/passkey/options",
            Access::Anyone,
            sign_in_passkey::options,
        )
        .post("/sign-in/passkey", Access::Anyone, sign_in_passkey::post)
        .get("/keep-factor/{token}", Access::Link, keep_factor::show)
        .post("/keep-factor/{token}", Access::Link, keep_factor::post)
        .post("/sign-out", Access::Anyone, sign_out::post)
        .get("/reset", Access::Anyone, reset_ask::show)
        .post("/reset", Access::Anyone, reset_ask::post)
        .get("/reset/sent", Access::Anyone, reset_ask::sent)
        .get("/reset/{token}", Access::Link, reset_set::show)
        .post("/reset/{token}", Access::Link, reset_set::post)
        .get("/account", Access::SignedIn, account::show)
        .post("/account", Access::SignedIn, account::post)
        .get("/account/email", Access::SignedIn, change_email::show)
        .post("/account/email", Access::SignedIn, change_email::post)
        .get(
            "/account/email/{link}",
            Access::SignedIn,
            confirm_email::show,
        )
        .post(
            "/account/email/{link}",
            Access::SignedIn,
            confirm_email::post,
        )
        .get("/account/password", Access::SignedIn, change_password::show)
        .post("/account/password", Access::SignedIn, change_password::post)
        .get("/account/second-factor", Access::SignedIn, enrol::show)
        .post("/account/second-factor", Access::SignedIn, enrol::post)
        .post(
            "/account/second-factor/remove",
            Access::SignedIn,
            enrol::remove,
        )
        .post(
            "/account/second-factor/keep",
            Access::SignedIn,
            keep_factor::post_own,
        )
        .get("/account/passkeys", Access::SignedIn, passkeys::show)
        .post("/account/passkeys", Access::SignedIn, passkeys::post)
        .post(
            "/account/passkeys/options",
            Access::SignedIn,
            passkeys::options,
        )
        .post(
            "/account/passkeys/{id}/remove",
            Access::SignedIn,
            passkeys::remove,
        )
        .get("/account/security", Access::SignedIn, security::show)
        .post(
            "/account/security/not-me",
            Access::SignedIn,
            security::not_me,
        )
        .get(
            "/account/recovery-codes",
            Access::SignedIn,
            recovery_codes::show,
        )
        .post(
            "/account/recovery-codes",
            Access::SignedIn,
            recovery_codes::post,
        )
        .get("/account/confirm", Access::SignedIn, confirm::show)
        .post("/account/confirm", Access::SignedIn, confirm::post)
        .post(
            "/account/confirm/options",
            Access::SignedIn,
            confirm::options,
        )
        .post("/account/sessions/end", Access::SignedIn, sessions::end_one)
        .get("/account/held", Access::SignedIn, held::show)
        .post("/account/held/discard", Access::SignedIn, held::discard)
        .post(
            "/account/sessions/end-all",
            Access::SignedIn,
            sessions::end_all,
        )
}

/// Where to go afterwards, in the query or in a hidden field; only to paths of ours.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Next {
    next: String,
    lost: String,
}

impl Next {
    fn path(&self) -> &str {
        safe_next(&self.next)
    }

    /// Whether a form waits there.
    fn is_held(&self) -> bool {
        self.path() == super::held::PAGE
    }

    /// Whether a form was sent that could not be held.
    fn is_lost(&self) -> bool {
        !self.lost.is_empty()
    }

    /// The address of a page that goes on to the same place.
    fn on(&self, page: &str) -> String {
        if self.path() == "/" {
            page.to_owned()
        } else {
            query::set(page, "next", self.path())
        }
    }
}

/// An account with a second factor is only opened by a session that gave it.
fn settled(who: &SignedIn, path: &str) -> Result<(), AppError> {
    if who.has_factor && who.factor_at.is_none() {
        return Err(AppError::SecondFactor {
            next: path.to_owned(),
            enrol: false,
        });
    }
    Ok(())
}

/// What changes how one signs in asks again who one is: by the second factor where there is one, by the password otherwise; good
/// for ten minutes (ASVS 5.0, 7.5.1).
fn fresh(platform: &Platform, who: &SignedIn, path: &str) -> Result<(), AppError> {
    if !who.is_proof_fresh(platform.now()) {
        return Err(AppError::SecondFactor {
            next: path.to_owned(),
            enrol: false,
        });
    }
    Ok(())
}
