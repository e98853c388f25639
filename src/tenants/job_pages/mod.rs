//! The page of a job: how far it is, how it ended. Only whoever started it sees it.
mod cancel;
mod page;
mod state_view;

pub(super) use cancel::cancel;
pub(super) use page::show;
pub use state_view::{StateView, title};
