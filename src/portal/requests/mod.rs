//! Requests under the GDPR: made by a person or a guardian, received with a date and a deadline, answered by the tenant.
mod handle;
mod inbox;
mod kind;
mod list;
mod mails;
mod make;
mod remind;
pub(super) mod store;
mod traces;
mod view;

pub use handle::{answer, extend, open, take};
pub use inbox::inbox;
pub(super) use kind::{Kind, State};
pub use list::{list, receipt};
pub(super) use mails::tell_received;
pub(super) use make::wrong_text;
pub use make::{create, new};
pub use remind::remind;
pub use store::sweep;
pub use traces::{RequestTraces, RequestsPart};
