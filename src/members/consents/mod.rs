//! Consents: recorded with date, person and text, or as held on paper since a day; withdrawn as easily as given.
mod give;
mod withdraw;

pub use crate::platform::people::processing_text;
pub use give::{give, new_page};
pub use withdraw::{withdraw, withdraw_page};
