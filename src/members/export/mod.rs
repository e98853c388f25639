//! Ordinary lists leave as CSV or XLSX: chosen columns out of an allow-list, with purpose and recipient asked and logged.
mod choose;
mod file;

pub use choose::{page_of_selection, page_of_view};
pub use file::file;
