//! One binary for all tests over HTTP; its files mirror `src/`.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails loudly"
)]

mod accounts;
mod architecture;
mod asvs;
mod backup;
mod canary;
mod contests;
mod contrast;
mod counters;
mod erasure;
mod exports;
mod guardians;
mod handover;
mod health;
mod i18n;
mod imports;
mod incidents;
mod isolation;
mod judo;
mod look;
mod matrix;
mod members;
mod operator;
mod policy;
mod portal;
mod portal_rights;
mod privacy;
mod promises;
mod register;
mod results;
mod support;
mod support_access;
mod templates;
mod tenants;
mod vendor;
mod withstand;
