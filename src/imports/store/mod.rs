//! Drafts of imports, and imports that were done, in the database.
mod candidates;
mod drafts;
mod portions;
mod runs;

pub(super) use candidates::{Candidate, candidates, taken_numbers};
pub(super) use drafts::{
    Draft, Progress, count_of, create, delete, delete_expired, find, list_of, progress, save,
    start_work, tenants,
};
pub(super) use portions::{PORTION, count, insert_portions, load, save_portion};
pub(super) use runs::{
    ChangeRow, RunChange, changes_after, changes_of, create_run, delete_changes, find_run,
    forget_changes, forget_members, history_counts, insert_changes, list_runs, mark_undone,
    remembered,
};
