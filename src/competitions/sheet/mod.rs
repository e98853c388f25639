//! Categories that were drawn and fought: what is stored of them ([`stored`]), the places that follow ([`derived`]), and
//! what the rules refuse, in words ([`why_not_drawn`]).
//!
//! The truth is the draw and the outcomes. A place of such a category is never written by hand: it follows from them.
pub mod derived;
pub mod stored;
mod words;

pub use stored::Fought;
pub use words::why_not_drawn;
