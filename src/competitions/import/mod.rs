//! Results out of a file: upload, columns, check, commit. Until the commit everything is one sealed draft that is deleted after
//! a day; the commit is one transaction.
pub mod check;
pub mod check_page;
pub mod clubs;
pub mod columns;
pub mod commit;
pub mod draft;
pub mod field;
pub mod members;
pub mod rows;
pub mod upload;
