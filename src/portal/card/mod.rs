//! The member card: a short text with a signature, shown as a QR code. Whoever has the organisation's public key checks it without
//! asking anybody (docs/member-card.md).
mod keys;
mod page;
mod text;
mod verify;

pub use keys::published as published_keys;
pub use page::page;
pub use verify::{check, page as verify_page};
