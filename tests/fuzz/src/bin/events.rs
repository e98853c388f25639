//! Fuzz target: `scripts/fuzz events`.
#![no_main]

#[path = "../../targets/events.rs"]
mod events;

libfuzzer_sys::fuzz_target!(|data: &[u8]| events::run(data));
