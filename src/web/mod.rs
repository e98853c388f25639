//! HTTP plumbing; knows no noun of the domain.
pub mod assets;
pub mod components;
pub mod error_page;
pub mod form_errors;
pub mod page;
pub mod query;
pub mod styleguide;
pub mod view;

pub use components::Icon;
pub use error_page::ErrorPage;
pub use form_errors::FieldErrors;
pub use page::Page;
pub use view::View;
