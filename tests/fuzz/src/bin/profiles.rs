//! Fuzz target: `scripts/fuzz profiles`.
#![no_main]

#[path = "../../targets/profiles.rs"]
mod profiles;

libfuzzer_sys::fuzz_target!(|data: &[u8]| profiles::run(data));
