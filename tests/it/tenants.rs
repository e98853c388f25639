//! Tenants: founding, roles, settings, start page, log, jobs.
mod founding;
mod home;
mod jobs;
mod log;
mod settings;
