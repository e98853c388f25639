//! Training groups: who trains in them and who coaches them. A coach sees the members of the own groups and nobody else.
mod coach;
mod dissolve;
mod edit;
mod join;
mod list;
mod show;

pub use coach::{give, take};
pub use dissolve::{ask_dissolve, dissolve};
pub use edit::{add, edit_page, new_page, rename};
pub use join::{choose, join, leave};
pub use list::page as list_page;
pub use show::page;
