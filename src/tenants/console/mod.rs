//! The start page of a tenant: what is still to be done, what there is, what happened last.
mod ages;
mod checklist;
mod page;
mod standing;
mod waiting;

pub(super) use page::show;
