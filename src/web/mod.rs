//! HTTP plumbing; knows no noun of the domain.
pub mod anonymous;
pub mod assets;
pub mod components;
pub mod download;
pub mod encoding;
pub mod error_page;
pub mod error_pages;
pub mod form;
pub mod form_errors;
pub mod front;
pub mod headers;
pub mod health_check;
pub mod page;
pub mod page_cache;
pub mod query;
pub mod routes;
pub mod styleguide;
pub mod upload;
pub mod view;
pub mod visit;

pub use components::Icon;
pub use download::download;
pub use error_page::ErrorPage;
pub use form_errors::FieldErrors;
pub use page::Page;
pub use view::View;
