//! Fuzz target: `scripts/fuzz wirings`.
#![no_main]

#[path = "../../targets/wirings.rs"]
mod wirings;

libfuzzer_sys::fuzz_target!(|data: &[u8]| wirings::run(data));
