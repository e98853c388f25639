//! The people on the books of a tenant: what is kept of them, the rules for it, and the one store that writes them.
//!
//! Shared by everything that brings members in or takes them out: the member pages, the import, the exports and the
//! demonstration. Each write has its entry in the processing log, with the hash of the sealed record, in the same transaction.
//! Health data are not here and cannot be: what other areas keep for every member is told to the [`observers`].
mod age;
mod agreement;
mod change;
pub mod check;
mod chosen;
pub mod columns;
mod consent_text;
mod details;
mod dossier;
mod draft;
mod matrix;
pub mod observers;
pub mod profile;
mod sentences;
pub mod store;
pub mod words;

pub use age::{CONSENT_AGE, FULL_AGE, age_on, birthday, born_after, is_under_consent_age};
pub use agreement::{By, ConsentState, Voice, state_of};
pub use change::{Change, FIELDS, Field, changes_between};
pub use check::{FieldError, Rules};
pub use chosen::Chosen;
pub use consent_text::{health_text, pictures_text, processing_text, text_for};
pub use details::{
    Academy, Address, AwardedGrade, ClubMembership, EmergencyContact, Function, LicenceIssue,
    MemberDetails, RefereeLicence, academy_status, function_kind,
};
pub use dossier::PeoplePart;
pub use draft::{
    ConsentDraft, GuardianDraft, MemberDraft, NewMember, consent_how, consent_purpose, relation,
};
pub use matrix::{GuardianRight, Matrix};
pub use observers::{Addressed, MemberObserver, Observers};
pub use sentences::Said;
pub use store::{Actor, Guardian, Member, MemberState, Reach, Update};
