//! Signing in, second factors, sessions, forgotten passwords, invitations.
mod account;
mod authenticator;
mod email;
mod factor;
mod guessing;
mod held;
mod invitations;
mod later;
mod names;
mod passkeys;
pub mod people;
mod proxies;
mod renaming;
mod reset;
mod sessions;
mod sign_in;
mod strength;
