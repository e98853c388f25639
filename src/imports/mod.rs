//! Members come in from a file: a wizard of four steps, file, columns, check and import.
//!
//! What is read from the file waits in a draft, sealed, and goes away after the import or after 24 hours. Nothing is a member
//! before the last step, which writes everything in one transaction, or nothing. For 24 hours an import can be taken back for
//! the members whom nobody has touched since.
mod belts;
mod check;
mod columns;
mod discard;
mod document;
mod erase;
mod faulty;
mod file;
mod guardians;
mod import;
mod names;
mod observer;
mod reading;
mod review;
mod rows;
mod run;
mod sample;
mod spreadsheet;
mod store;
mod sweep;
mod undo;
mod wizard;

use std::sync::Arc;

pub use observer::Traces;
pub use sweep::housekeeping;

use crate::{
    platform::jobs::JobHandler,
    tenants::policy::{EditMembers, Permission as _},
    web::routes::{Access, Routes},
};

/// Largest file that is checked while the person waits; larger ones are a job.
const AT_ONCE: i64 = 500;

/// The pages of the import.
#[must_use]
pub fn routes() -> Routes {
    let may = Access::Tenant(EditMembers::NAME);
    Routes::new()
        .get("/o/{tenant}/members/import", may, file::show)
        .post_file("/o/{tenant}/members/import", may, file::take)
        .get("/o/{tenant}/members/import/sample", may, sample::send)
        .get("/o/{tenant}/members/import/runs/{run}", may, run::show)
        .post(
            "/o/{tenant}/members/import/runs/{run}/undo",
            may,
            undo::start,
        )
        .get(
            "/o/{tenant}/members/import/{draft}/columns",
            may,
            columns::show,
        )
        .post(
            "/o/{tenant}/members/import/{draft}/columns",
            may,
            columns::choose,
        )
        .get(
            "/o/{tenant}/members/import/{draft}/check",
            may,
            review::show,
        )
        .post("/o/{tenant}/members/import/{draft}/rows", may, rows::change)
        .get(
            "/o/{tenant}/members/import/{draft}/faulty",
            may,
            faulty::download,
        )
        .post(
            "/o/{tenant}/members/import/{draft}/commit",
            may,
            import::start,
        )
        .post(
            "/o/{tenant}/members/import/{draft}/discard",
            may,
            discard::discard,
        )
}

/// The work that the import leaves to the job runner.
#[must_use]
pub fn job_handlers() -> Vec<Arc<dyn JobHandler>> {
    vec![
        Arc::new(check::CheckJob),
        Arc::new(import::ImportJob),
        Arc::new(undo::UndoJob),
    ]
}
