//! What is stored: one file a table, no behaviour.
#![expect(
    clippy::disallowed_methods,
    reason = "scope.rs is where unscoped finders end; everybody else begins with Entity::of(tenant)"
)]

pub mod ids;
pub mod scope;
pub mod values;

pub mod account;
pub mod account_token;
pub mod athlete;
pub mod category;
pub mod club;
pub mod club_alias;
pub mod competition;
pub mod consent;
pub mod contest;
pub mod correction;
pub mod counter;
pub mod data_request;
pub mod guardian;
pub mod guardianship;
pub mod health_record;
pub mod import_change;
pub mod import_chunk;
pub mod import_draft;
pub mod import_run;
pub mod installation;
pub mod invitation;
pub mod job;
pub mod log_entry;
pub mod log_head;
pub mod member;
pub mod member_change;
pub mod notice;
pub mod operator_log;
pub mod outbox;
pub mod placing;
pub mod profile;
pub mod public_placing;
pub mod public_sheet;
pub mod queue;
pub mod recovery_code;
pub mod relation;
pub mod result_draft;
pub mod role;
pub mod session;
pub mod sheet;
pub mod submission;
pub mod tenant;
pub mod throttle;
