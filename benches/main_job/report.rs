//! What is printed: Markdown, so that it can be read in a terminal and stand in a document.
use std::{io::Write as _, time::Duration};

/// Prints as it is measured.
pub struct Report(());

impl Report {
    pub fn begin() -> Self {
        Self(())
    }

    pub fn line(&mut self, text: &str) {
        let mut out = std::io::stdout().lock();
        writeln!(out, "{text}").unwrap();
        out.flush().unwrap();
    }

    pub fn note(&mut self, text: &str) {
        self.line(text);
    }

    /// A heading with the head of a table.
    pub fn table(&mut self, title: &str, columns: &[&str]) {
        self.line(&format!("\n### {title}\n"));
        self.row(columns.iter().map(|c| (*c).to_owned()).collect());
        self.row(columns.iter().map(|_| "---".to_owned()).collect());
    }

    pub fn row(&mut self, cells: Vec<String>) {
        self.line(&format!("| {} |", cells.join(" | ")));
    }

    /// What the figures come from.
    pub fn machine(&mut self) {
        let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
        let cpu = read("/proc/cpuinfo")
            .lines()
            .find_map(|line| line.strip_prefix("model name")?.split_once(": "))
            .map_or_else(|| "unknown".to_owned(), |(_, name)| name.to_owned());
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let load = read("/proc/loadavg");
        let load = load.split(' ').next().unwrap_or_default().to_owned();
        self.note(&format!(
            "{cores} processors ({cpu}); load of the machine at the start: {load}; tatami {}",
            env!("CARGO_PKG_VERSION")
        ));
    }
}

/// The middle one.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    if values.len() % 2 == 1 {
        values[middle]
    } else {
        (values[middle - 1] + values[middle]) / 2.0
    }
}

/// Lowest and highest, to show how quiet the machine was.
pub fn span(values: &[f64]) -> String {
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    let high = values.iter().copied().fold(0.0, f64::max);
    format!("{low:.2} to {high:.2}")
}

pub fn seconds(time: Duration) -> String {
    if time < Duration::from_secs(1) {
        format!("{:.0} ms", time.as_secs_f64() * 1000.0)
    } else {
        format!("{:.2} s", time.as_secs_f64())
    }
}

/// Whether an aim is met, said in words.
pub fn verdict(is_met: bool) -> &'static str {
    if is_met { "met" } else { "missed" }
}
