//! Tenants: founding, roles, settings, start page, log, jobs.
pub mod evidence;
mod founding;
mod home;
mod jobs;
mod log;
mod log_retention;
mod outlived;
mod elsewhere;
mod people;
mod settings;
