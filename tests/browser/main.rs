//! Journeys in a real Chromium: import to published result, keyboard only, without JavaScript, at 320 pixels, as each kind of
//! user on a phone, and axe on every page in light, in dark and on a narrow phone, in both languages.
//!
//! Needs Chromium with its driver and `TATAMI_TEST_AXE` (the path of axe.min.js); `scripts/test` installs both.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails loudly"
)]

mod axe;
mod bracket;
mod browser;
mod files;
mod journey;
mod keyboard;
mod pages;
mod passkey;
mod people;
mod server;
