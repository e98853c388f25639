//! The operator's staff let into a tenant for a while (4-security §4, break-glass). Nobody of them has standing access: a request
//! names ticket, purpose, parts and minutes; the tenant allows it, or in an emergency a second member of staff does and the tenant is
//! told at once. It only reads, everything read is in the tenant's own log first, and it ends by itself.
mod answer;
mod ask;
mod banner;
mod ended;
mod entries;
mod entry;
mod errors;
mod frame;
mod grant;
mod list;
mod mails;
mod pages;
mod person;
mod read;
mod show;
mod staff;
mod store;
mod sweep;
pub mod words;

pub use answer::{Answerer, approve, end, refuse};
pub use ask::{Request, ask};
pub use ended::end_all_of;
pub use entry::Support;
pub use errors::frame_errors;
pub use grant::{Grant, State, Words, told_of};
pub use staff::{colleagues, custodians, may_open_health, may_support};
pub use sweep::housekeeping;

pub(super) use ended::end_all;

pub(super) use banner::{Notice, notices};
pub(super) use entry::enter;
pub(super) use frame::dress;

use super::{
    policy::{ApproveSupport, EndSupport, Permission as _, SeeMembers, SeeSupport, support},
    store::Tenant,
};
use crate::{
    platform::{error::Result, services::Platform},
    web::routes::{Access, Routes},
};

/// The pages of a tenant about support.
#[must_use]
pub fn routes() -> Routes {
    Routes::new()
        .get(
            "/o/{tenant}/support",
            Access::Tenant(SeeSupport::NAME),
            list::page,
        )
        .get(
            "/o/{tenant}/support/{id}",
            Access::Tenant(SeeSupport::NAME),
            show::page,
        )
        .get(
            "/o/{tenant}/support/{id}/approve",
            Access::Tenant(ApproveSupport::NAME),
            pages::ask,
        )
        .post(
            "/o/{tenant}/support/{id}/approve",
            Access::Tenant(ApproveSupport::NAME),
            pages::approve,
        )
        .post(
            "/o/{tenant}/support/{id}/refuse",
            Access::Tenant(EndSupport::NAME),
            pages::refuse,
        )
        .post(
            "/o/{tenant}/support/{id}/end",
            Access::Tenant(EndSupport::NAME),
            pages::end,
        )
        .get(
            support::PERSON_PAGE,
            Access::Tenant(SeeMembers::NAME),
            person::page,
        )
}

/// All tenants by name, to choose one from. No member of any is counted.
///
/// # Errors
/// When the database does.
pub async fn tenants(platform: &Platform) -> Result<Vec<Tenant>> {
    let mut all = platform
        .db()
        .system_read("tenants to choose from", async |tx| {
            store::tenants(tx).await
        })
        .await?;
    all.sort_by_cached_key(|t| (crate::platform::text::sort_key(&t.name, ""), t.id));
    Ok(all)
}
