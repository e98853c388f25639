//! Categories that were drawn and fought: what is stored of them ([`stored`]), and the places that follow ([`derived`]).
//!
//! The truth is the draw and the outcomes. A place of such a category is never written by hand: it follows from them.
pub mod derived;
pub mod stored;

pub use stored::Fought;
