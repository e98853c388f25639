//! Guardians of a member: added, linked when they are known already, changed, and no longer acting.
mod add;
mod custody;
mod edit;
mod link;

pub use add::{add, new_page};
pub use custody::save as save_custody;
pub use edit::{edit_page, save};
pub use link::{link, unlink};
