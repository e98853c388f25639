//! Whose data it is: tenants, roles, and who may do what. All guards are here; an area's handler takes one and has, with it, the
//! tenant, the person and the door to the data.
mod guard;
pub mod policy;
mod shell;
pub mod store;

pub use guard::{Can, TenantDb};
pub use policy::{Permission, Role};
pub use store::Tenant;
