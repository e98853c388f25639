//! Who you are: accounts, sessions, second factors. Accounts belong to the installation and its operator; what a person may do
//! somewhere is a role of a tenant.
mod client;
mod create;
pub mod device;
mod email;
pub mod email_change;
mod end_sessions;
pub mod factor;
pub mod held;
mod housekeeping;
pub mod issue;
pub mod limits;
pub mod lost_factor;
mod mails;
mod new_password;
mod pages;
pub mod passkey;
pub mod password;
pub mod renaming;
pub mod reset;
pub mod security_log;
pub mod session_store;
mod signed_in;
mod store;
pub mod throttle;

pub use client::Client;
pub use create::{LONGEST_NAME, NewAccount, create_account, refuse_name};
pub use email::Email;
pub use end_sessions::end_sessions_of;
pub use housekeeping::housekeeping;
pub use new_password::new_password_field;
pub use pages::routes;
pub use signed_in::{FACTOR_FRESH, SignedIn, referer_path, session_keys};
pub use store::{find, find_account, find_by_email, is_staff, name_of, set_signed_out};
