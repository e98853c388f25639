//! Signing in, second factors, sessions, forgotten passwords, invitations.
mod account;
mod email;
mod factor;
mod guessing;
mod held;
mod invitations;
pub mod people;
mod reset;
mod sessions;
mod sign_in;
