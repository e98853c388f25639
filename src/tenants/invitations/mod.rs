//! Invitations to a role, or of a member or a guardian to their own pages: good for five days and one time, bound to tenant,
//! address and what is offered. Whoever is invited sees who invites, for whom and to what, and answers by a button; whichever way
//! it ends, the address is erased. One that nobody answered in time can be sent anew, by whoever was invited and to the same
//! address alone. It is good no longer than whoever sent it may invite, and no longer than its address is the one on the record.
//!
//! For the page of people and roles: [`invite`], [`list`], [`revoke`]; for a member's page: [`invite_person`], [`list_persons`].
mod accept;
pub mod answer;
mod decline;
mod invite;
mod link;
mod list;
mod offer;
mod pages;
mod person;
pub mod remind;
mod renew;
mod revoke;
mod standing;
mod store;
mod sweep;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    accounts::Email,
    web::routes::{Access, Routes},
};

pub use invite::{Invite, Invited, invite};
pub use list::{Waiting, list};
pub use offer::Offer;
pub use person::{InvitePerson, WaitingPerson, invite_person, list_persons, revoke_of_guardian};
pub use revoke::revoke;
pub use standing::{Addresses, end_of_inviter};
pub use sweep::housekeeping;

/// Days an invitation is good for.
pub const VALID_DAYS: i64 = 5;

/// Days after that in which whoever was invited may have it sent anew; then the address is erased.
pub const RENEWABLE_DAYS: i64 = 25;

/// What ran out then or before cannot be sent anew any more.
#[must_use]
pub fn last_erased(now: DateTime<Utc>) -> DateTime<Utc> {
    now - TimeDelta::days(RENEWABLE_DAYS)
}

/// Who is invited: sealed in the row, and erased when the invitation ends.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Invitee {
    email: Email,
    name: String,
}

/// The pages of whoever is invited.
#[must_use]
pub fn routes() -> Routes {
    Routes::new()
        .get("/invitation/{link}", Access::Link, pages::show)
        .post("/invitation/{link}/accept", Access::Link, pages::accept)
        .post("/invitation/{link}/renew", Access::Link, pages::renew)
        .post("/invitation/{link}/decline", Access::Link, pages::decline)
}
