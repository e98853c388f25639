//! Whose data it is: tenants, roles, and who may do what. All guards are here; an area's handler takes one and has, with it, the
//! tenant, the person and the door to the data.
mod console;
pub mod dossier;
mod found;
mod functions;
mod guard;
pub mod invitations;
mod job_pages;
mod kind;
mod log;
mod mine;
mod people;
pub mod policy;
pub mod profile;
mod role_mails;
mod roles;
mod routes;
mod settings;
mod shell;
pub mod slug;
pub mod start;
pub mod store;

pub use found::{found, found_with};
pub use functions::{Function, Functions};
pub use guard::{Can, TenantDb};
pub use job_pages::{StateView as JobState, title as job_title};
pub use kind::Kind;
pub use mine::{Mine, Person, persons_of};
pub use policy::{Permission, Role};
pub use profile::ProfileDraft;
pub use roles::{end_role, grant_role};
pub use routes::routes;
pub use store::Tenant;
