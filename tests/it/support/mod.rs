//! A running application in a test: its own database, a clock that stands still, people who act over HTTP.
#![expect(
    unused_imports,
    reason = "not every helper is used by every build of the tests"
)]
mod app;
mod behind;
mod client;
mod db;
pub mod fought;

pub use app::{TestApp, TestTenant};
pub use behind::{behind, run};
pub use client::{Answer, Client};
pub use db::is_postgres;
