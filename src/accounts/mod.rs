//! Who you are: accounts, sessions, second factors, invitations. Accounts belong to the installation and its operator; what a
//! person may do somewhere is a role of a tenant.
pub mod session_store;
mod signed_in;
mod store;

pub use signed_in::{FACTOR_FRESH, SignedIn, referer_path, session_keys};
pub use store::{find_account, name_of};
