//! Journeys in a real Chromium against the demonstration: import to published result, keyboard only, without JavaScript, at
//! 320 pixels, and axe on every page in light and dark.
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
mod journeys;
mod support;
