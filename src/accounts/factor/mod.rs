//! The second factor: codes that change every thirty seconds (TOTP, RFC 6238), and recovery codes for the day the phone is gone.
//! E-mail and SMS are no factors here.
mod check;
pub mod recovery;
mod set;
pub mod store;
mod totp;

pub use check::{Verdict, check};
pub use set::{codes_anew, remove, remove_codes_app, set};
pub use totp::Secret;
