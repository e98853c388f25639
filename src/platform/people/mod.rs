//! The people of a tenant: what members, imports, exports and health share.
pub mod observers;

pub use observers::{MemberObserver, Observers};
