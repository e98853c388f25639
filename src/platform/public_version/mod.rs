//! A number per tenant that rises with everything that changes its public pages, so that a process knows when what it keeps in
//! memory is old, whichever process made the change.
mod store;

pub use store::{bump, current};
