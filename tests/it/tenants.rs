//! Tenants: founding, roles, settings, start page, log, jobs.
mod elsewhere;
pub mod evidence;
mod founding;
mod home;
mod jobs;
mod log;
mod log_retention;
mod outlived;
mod people;
mod settings;
