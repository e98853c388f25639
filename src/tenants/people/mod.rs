//! People and roles: who may do what in this tenant, since when, given by whom; inviting, giving and ending roles.
mod end;
mod give;
mod invite;
mod list;
mod page;
mod revoke;
mod rights;
mod sessions;

pub(super) use end::{ask_end, end};
pub(super) use give::give;
pub(super) use invite::invite;
pub(super) use list::show;
pub(super) use revoke::revoke;
pub(super) use sessions::{begin_factor_removal, end_sessions};
