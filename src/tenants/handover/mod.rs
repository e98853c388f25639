//! Handing over a club (9-slovenia §5, idea 13): who comes, whose roles end and when, what else passes from hand to hand. The
//! ends wait until the new person accepted, so that a tenant is never without an owner; then they happen together, in one
//! transaction, with the sessions of those people, and everybody concerned is told.
mod begin;
mod cancel;
mod checks;
mod mails;
mod page;
mod plan_page;
mod settle;
mod store;

pub(super) use begin::begin;
pub(super) use cancel::cancel;
pub(super) use checks::check;
pub(super) use page::show;
pub(super) use plan_page::show_plan;
pub(super) use settle::accepted;
pub use settle::housekeeping;
