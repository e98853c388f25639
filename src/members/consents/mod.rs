//! Consents: recorded with date, person and text, or as held on paper since a day; withdrawn as easily as given.
mod give;
mod text;
mod withdraw;

pub use give::{give, new_page};
pub use text::processing_text;
pub use withdraw::{withdraw, withdraw_page};
