//! The platform: services without HTTP and without judo.
pub mod audit;
pub mod clock;
pub mod config;
pub mod db;
pub mod error;
pub mod exports;
pub mod i18n;
pub mod jobs;
pub mod mail;
pub mod once;
pub mod people;
pub mod qr;
pub mod random;
pub mod services;
pub mod sheets;
pub mod text;
pub mod vault;
