//! The judo rules without the rest of the program, so that a fuzzer's build takes seconds.
#[path = "../../../src/judo/mod.rs"]
pub mod judo;
