//! The first set-up: a link printed once by `tatami serve` on empty data, good for thirty minutes and one account. Language,
//! operator's account, its second factor, the first tenant, done.
mod account;
mod done;
mod tenant;
mod welcome;

use super::store;
use crate::{
    platform::{
        error::{AppError, Result},
        i18n::Lang,
        services::Platform,
    },
    web::{
        components::Stepper,
        routes::{Access, Routes},
    },
};

/// The pages of the set-up.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/setup/tenant", Access::Operator, tenant::ask)
        .post("/setup/tenant", Access::Operator, tenant::submit)
        .get("/setup/done", Access::Operator, done::show)
        .get("/setup/{link}", Access::Link, welcome::show)
        .get("/setup/{link}/account", Access::Link, account::ask)
        .post("/setup/{link}/account", Access::Link, account::submit)
}

/// The path of a new link; none when somebody has an account already. An earlier link is void.
///
/// # Errors
/// When the database does.
pub async fn new_link(platform: &Platform) -> Result<Option<String>> {
    let secret = platform
        .db()
        .system_write("the link of the first set-up", async |tx| {
            if store::has_accounts(tx).await? {
                return Ok(None);
            }
            store::make_link(tx, platform).await.map(Some)
        })
        .await?;
    Ok(secret.map(|secret| format!("/setup/{secret}")))
}

/// Lets a good link pass. An unknown one does not exist; one that was used or is over says so, and how to get another.
async fn check(platform: &Platform, secret: &str) -> Result<()> {
    let now = platform.now();
    let link = platform
        .db()
        .system_read("is the link of the set-up good", async |tx| {
            store::find_link(tx, secret, now).await
        })
        .await?;
    match link {
        store::Link::Good => Ok(()),
        store::Link::Over => Err(AppError::Gone("setup-over")),
        store::Link::Unknown => Err(AppError::NotFound),
    }
}

/// Where one is on the way.
fn steps(lang: Lang, current: usize) -> Stepper {
    Stepper::new(lang, current)
        .step(lang.t("setup-step-language"))
        .step(lang.t("setup-step-account"))
        .step(lang.t("setup-step-factor"))
        .step(lang.t("setup-step-tenant"))
        .step(lang.t("setup-step-done"))
}
