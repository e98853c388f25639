//! Measures the judo rules and prints the figures: `cargo bench --bench judo`. Nothing here is a test; what it prints stands in
//! docs/performance.md with the machine it came from.
//!
//! Everything runs on one core. `cargo bench --bench judo -- schedule` measures some parts only: `category`, `ranking`, `schedule`.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a measurement that cannot be taken ends loudly"
)]

mod category;
mod ranking;
#[path = "../main_job/report.rs"]
#[expect(
    dead_code,
    reason = "made for the main job; not all of it is needed here"
)]
mod report;
mod rounds;
mod schedule;

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
    report.machine();
    report.note(&format!("Measured: {}.", rounds::clock()));
    if wants("category") {
        category::measure(&mut report);
    }
    if wants("ranking") {
        ranking::measure(&mut report);
    }
    if wants("schedule") {
        schedule::measure(&mut report);
    }
}
