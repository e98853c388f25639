//! Reads the command line and does what it says.
use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    tatami::commands::run().await
}
