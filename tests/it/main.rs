//! One binary for all tests over HTTP; its files mirror `src/`.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails loudly"
)]

mod accounts;
mod contrast;
mod health;
mod i18n;
mod imports;
mod architecture;
mod isolation;
mod look;
mod members;
mod privacy;
mod register;
mod support;
mod templates;
mod tenants;
mod vendor;
