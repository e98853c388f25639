//! Texts in Slovenian and English (Fluent), and dates, times, numbers and money as people write them.
//!
//! Every visible sentence lives in `assets/locales/<lang>/*.ftl`; both languages have the same keys (a test compares).
mod arg;
mod format;
mod lang;
mod text;

pub use arg::Arg;
pub use lang::Lang;
pub use text::Text;
