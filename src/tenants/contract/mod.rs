//! The contract between the operator and a tenant (GDPR Art. 28): versions of the processing agreement and who accepted them, the
//! register of sub-processors with its dated changes, and the objections of tenants. The operator publishes, owners read, accept and
//! object; both sides see the same rows.
mod accept;
mod first;
mod object;
mod page;
mod register;
pub mod store;
mod tell;
pub mod text;

pub use accept::{accept, needs};
pub use first::{NOTICE_DAYS, begin};
pub use register::{Standing, data_in, dates, in_force, processor_line};
pub use tell::{tell_all, tell_answer};
pub use text::ContractText;

pub(super) use accept::submit as submit_acceptance;
pub(super) use object::submit as submit_objection;
pub(super) use page::show;
