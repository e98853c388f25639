//! Sealed health records: one a member, made empty with the member, so that neither the existence nor the length of one
//! tells anything.
//!
//! Only this area may ask the vault for the health purpose. Whatever opens a record needs a [`HealthScope`]: proof of the
//! role, of a second factor within ten minutes and of a purpose. And whatever opens a record writes the opening into the
//! processing log in the same transaction, before it returns what it read: no log, no opening.
mod bundle;
mod desk;
mod exports;
mod form;
mod list;
mod observer;
mod open;
mod own;
mod page;
mod reading;
mod record;
mod renew;
mod save;
mod scope;
mod store;
mod writing;

pub use bundle::Contribution;
pub use observer::Records;
pub use record::{HealthRecord, TestStatus, VaccinationStatus};
pub use scope::HealthScope;
pub use writing::fill;

use crate::{
    tenants::policy::{
        OpenHealth, Permission as _, WriteHealth,
        person::{PersonRight as _, SeeOwnHealth},
    },
    web::routes::{Access, Routes},
};

/// The routes of this area.
#[must_use]
pub fn routes() -> Routes {
    let officer = Access::Tenant(OpenHealth::NAME);
    let own = Access::Person(SeeOwnHealth::NAME);
    Routes::new()
        .get("/o/{tenant}/health", officer, desk::page)
        .post("/o/{tenant}/health/vouch", officer, desk::vouch)
        .get("/o/{tenant}/members/{member}/health", officer, open::page)
        .post("/o/{tenant}/members/{member}/health", officer, open::submit)
        .post(
            "/o/{tenant}/members/{member}/health/save",
            Access::Tenant(WriteHealth::NAME),
            save::submit,
        )
        .post(
            "/o/{tenant}/members/{member}/health/renew",
            officer,
            renew::submit,
        )
        .get("/me/{tenant}/{member}/health", own, own::page)
        .post("/me/{tenant}/{member}/health", own, own::open)
        .get("/o/{tenant}/health/export", officer, exports::page)
        .post("/o/{tenant}/health/export", officer, exports::submit)
}
