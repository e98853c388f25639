//! What is stored: one file a table, no behaviour.
#![expect(
    clippy::disallowed_methods,
    reason = "scope.rs is where unscoped finders end; everybody else begins with Entity::of(tenant)"
)]

pub mod ids;
pub mod scope;
pub mod values;

pub mod acceptance;
pub mod account;
pub mod account_token;
pub mod agreement;
pub mod athlete;
pub mod category;
pub mod club;
pub mod club_alias;
pub mod coming_of_age;
pub mod competition;
pub mod consent;
pub mod contest;
pub mod correction;
pub mod correction_suggestion;
pub mod counter;
pub mod custody;
pub mod data_request;
pub mod decision;
pub mod factor_removal;
pub mod group_coach;
pub mod group_member;
pub mod guardian;
pub mod guardianship;
pub mod handover;
pub mod health_record;
pub mod import_change;
pub mod import_chunk;
pub mod import_draft;
pub mod import_run;
pub mod incident;
pub mod installation;
pub mod invitation;
pub mod job;
pub mod known_device;
pub mod legal_hold;
pub mod log_entry;
pub mod log_head;
pub mod member;
pub mod member_change;
pub mod notice;
pub mod objection;
pub mod operator_log;
pub mod outbox;
pub mod passkey;
pub mod placing;
pub mod profile;
pub mod public_placing;
pub mod public_sheet;
pub mod queue;
pub mod recovery_code;
pub mod refusal;
pub mod relation;
pub mod result_draft;
pub mod role;
pub mod session;
pub mod sheet;
pub mod staff;
pub mod staff_invitation;
pub mod sub_processor;
pub mod submission;
pub mod support_grant;
pub mod tenant;
pub mod throttle;
pub mod told;
pub mod training_group;
