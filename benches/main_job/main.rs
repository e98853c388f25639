//! Measures the main job and prints the figures as ratios: `cargo bench`. Nothing here is a test; what it prints stands in
//! docs/performance.md with the machine it came from.
//!
//! The two sides of a ratio are measured in turn, A B A B, and the median of the pairs is printed, so that what else the machine
//! does meets both. `cargo bench --bench main_job -- results list` measures some parts only.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a measurement that cannot be taken ends loudly"
)]

mod bare;
#[path = "../../tests/it/support/client.rs"]
#[expect(dead_code, reason = "made for the tests; not all of it is needed here")]
mod browser;
#[path = "../../tests/it/support/db.rs"]
#[expect(dead_code, reason = "made for the tests; not all of it is needed here")]
mod databases;
mod export;
mod guessing;
mod import;
mod list;
mod load;
mod people;
mod process;
mod report;
mod results;
mod world;

use report::Report;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut report = Report::begin();
    // `cargo test --all-targets` starts this program, too, without asking for a measurement.
    if !arguments.iter().any(|argument| argument == "--bench") {
        return report.note("Nothing is measured without --bench: use `cargo bench`.");
    }
    let parts: Vec<&str> = arguments
        .iter()
        .map(String::as_str)
        .filter(|argument| !argument.starts_with('-'))
        .collect();
    let wants = |part: &str| parts.is_empty() || parts.contains(&part);
    // As `tatami serve` runs: a worker for each core.
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    report.machine();
    if world::server().is_none() {
        report.note(
            "PostgreSQL was not measured: TEST_DATABASE_URL names no server (a role that may create databases and roles).",
        );
    }
    if wants("process") {
        process::measure(&mut report, &runtime);
    }
    if wants("results") {
        runtime.block_on(results::measure(&mut report));
    }
    if wants("list") {
        runtime.block_on(list::measure(&mut report));
    }
    if wants("import") {
        runtime.block_on(import::measure(&mut report));
    }
    if wants("export") {
        runtime.block_on(export::measure(&mut report));
    }
    if wants("guessing") {
        runtime.block_on(guessing::measure(&mut report));
    }
}
