//! Tenants: founding, roles, settings, log, jobs.
mod founding;
