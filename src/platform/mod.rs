//! The platform: services without HTTP and without judo.
pub mod exports;
pub mod i18n;
pub mod sheets;
pub mod vault;
