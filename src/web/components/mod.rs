//! The parts pages are made of: structs that own their strings, print themselves, and escape what people typed.
//!
//! Every part is built with `new(..)` and methods, is a field of the page's struct, and is printed with `{{ form.email }}`.
pub mod belt;
pub mod bout;
pub mod bulk;
pub mod chart;
pub mod choice;
pub mod confirm;
pub mod date_fields;
pub mod empty_state;
pub mod error_summary;
pub mod field;
pub mod file_field;
pub mod filter_chips;
pub mod flash_box;
pub mod hidden;
pub mod icon;
pub mod log_list;
pub mod pager;
pub mod podium;
pub mod print;
pub mod progress;
pub mod select;
pub mod sort_link;
pub mod stepper;
pub mod summary_list;
pub mod tabs;
pub mod tag;
pub mod text_area;
pub mod text_field;
pub mod yes_no_table;

pub use belt::Belt;
pub use bout::{Bout, Side};
pub use bulk::BulkBar;
pub use chart::BarChart;
pub use choice::{Checkbox, CheckboxGroup, Choice, RadioGroup};
pub use confirm::ConfirmBox;
pub use date_fields::DateFields;
pub use empty_state::EmptyState;
pub use error_summary::ErrorSummary;
pub use file_field::FileField;
pub use filter_chips::FilterChips;
pub use flash_box::FlashBox;
pub use hidden::{CsrfField, Hidden};
pub use icon::Icon;
pub use log_list::LogList;
pub use pager::Pager;
pub use podium::Podium;
pub use print::{PrintFoot, PrintHead};
pub use progress::Progress;
pub use select::Select;
pub use sort_link::SortLink;
pub use stepper::Stepper;
pub use summary_list::SummaryList;
pub use tabs::Tabs;
pub use tag::Tag;
pub use text_area::TextArea;
pub use text_field::TextField;
pub use yes_no_table::YesNoTable;

/// Declares that a part prints finished HTML: its own template has escaped what it holds.
macro_rules! part { ($($name:ty),*) => { $(
    impl askama::filters::HtmlSafe for $name {}
)* } }
pub(crate) use part;

/// The id of an element that carries this form name: dots become hyphens.
pub fn id_of(name: &str) -> String {
    name.chars()
        .map(|c| {
            if c.is_alphanumeric() || c == '_' || c == '-' {
                c
            } else {
                '-'
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_follow_names() {
        assert_eq!(id_of("birth_date.day"), "birth_date-day");
        assert_eq!(id_of("rows[3].name"), "rows-3--name");
    }
}
