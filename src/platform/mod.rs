//! The platform: services without HTTP and without judo.
pub mod clock;
pub mod exports;
pub mod i18n;
pub mod qr;
pub mod random;
pub mod sheets;
pub mod vault;
