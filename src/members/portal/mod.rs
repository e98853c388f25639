//! Access of a member and of the guardians to their own pages: invited, taken back, ended. What is ended works at the next request.
mod end;
mod invite;
mod revoke;
mod view;

pub use end::end;
pub use invite::invite;
pub use revoke::revoke;
pub use view::{Door, Doors};
