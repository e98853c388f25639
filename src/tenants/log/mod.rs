//! The processing log as people read it (ZVOP-2 Art. 22): who did what to whose data, what for, when.
pub mod anchor;
mod ask;
pub mod checked;
mod entry;
pub mod expire;
mod export;
mod filter;
mod page;
mod sentence;
mod store;
mod verify;
pub mod words;

pub(super) use ask::{page as ask_page, submit as ask_submit};
pub(super) use entry::show as show_entry;
pub use filter::purpose_name;
pub(super) use page::show;
pub use sentence::Reader;
pub(super) use verify::{compare, page as verify_page, verify};
