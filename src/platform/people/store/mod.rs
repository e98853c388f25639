//! The store of people: the only code that writes members, guardians and consents.
//!
//! Every function works in the caller's transaction and writes, with each change, its entry in the processing log and, where a
//! sealed record changed, the record's hash. The rule for children (GDPR Art. 8, ZVOP-2 Art. 8) is asked here once more, so
//! that no caller can forget it.
mod access;
mod agreement;
mod archive;
mod consents;
mod counters;
mod delete;
mod disputed;
mod find;
mod groups;
mod guardians;
pub mod handover;
mod history;
mod holds;
mod insert;
mod publicity;
mod reach;
mod relations;
mod rows;
mod update;
mod vouching;

use ::entity::ids::{AccountId, GuardianId, MemberId};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{
    Matrix,
    age::is_under_consent_age,
    draft::{GuardianDraft, MemberDraft},
};
use crate::platform::names_policy::NameStyle;

pub use access::{Access, end_access, give_access};
pub use agreement::{
    Agreement, Decision, DecisionDraft, Refusal, agreement, agreements, has_consent,
    list_decisions, list_refusals, needs_both, record_decision, refuse_consent, set_needs_both,
};
pub use archive::{archive, restore};
pub use consents::{Consent, Withdrawal, list_consents, record_consent, withdraw_consent};
pub use counters::{members_version, pass_number, raise_members_version};
pub use delete::{Doomed, delete_members, doomed};
pub use disputed::open_among;
pub use find::{find, find_many, get};
pub use groups::{
    Group, GroupMember, LONGEST_GROUP_NAME, add_group, delete_group, get_group, give_group,
    group_figures, groups_of_member, in_group, is_coached_by, join_group, leave_group, list_groups,
    members_of_group, rename_group, take_all_groups, take_group,
};
pub use guardians::{
    add_guardian, children_of, contact_guardians, end_guardianships, find_guardian,
    first_guardians, guardians_of, link_guardian, search_guardians, set_matrix, unlink_guardian,
    update_guardian,
};
pub use history::{HistoryEntry, history_of, kind};
pub use holds::{any_held, end_holds, held_of, holds_of, insert_holds};
pub use insert::{insert_members, insert_numbered};
pub use publicity::{
    Choices, choices, public_choices, public_limit, set_public_choice, set_public_limit,
};
pub use reach::{Reach, births, get_within, is_within, within};
pub use relations::{
    Card, card, end_relation, find_relation, guardian_accounts, insert_relation, list_relations,
    matrix_of, named, relations_of_guardian, relations_of_member,
};
pub use rows::{has_words, search_text};
pub use update::{Update, update_member};
pub use vouching::{
    Unvouched, count_unvouched, unvouch_guardian, unvouched, vouch, vouch_guardian,
};

/// Who writes, and what for.
#[derive(Clone, Copy, Debug)]
pub struct Actor {
    /// The account; none for what the system does by itself.
    pub account: Option<AccountId>,
    /// Purpose in the processing log: a code.
    pub purpose: &'static str,
}

impl Actor {
    /// Somebody who keeps the members.
    #[must_use]
    pub fn keeping(account: AccountId) -> Self {
        Self {
            account: Some(account),
            purpose: purpose::MEMBERSHIP,
        }
    }
}

/// Purposes of the processing log that people are written for.
pub mod purpose {
    /// Keeping the members.
    pub const MEMBERSHIP: &str = "membership";
    /// Bringing members in from a file.
    pub const IMPORT: &str = "import";
    /// A correction the person asked for (GDPR Art. 16).
    pub const CORRECTION: &str = "correction";
    /// Invented people of the demonstration.
    pub const DEMO: &str = "demo";
}

/// Where a member stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MemberState {
    /// A member.
    Active,
    /// Under 15 without a guardian's consent: only name, birth date and the guardian's contact are kept.
    AwaitingConsent,
    /// No longer a member.
    Left,
    /// Put aside.
    Archived,
}

/// A member with the sealed part opened.
#[derive(Clone, Debug)]
pub struct Member {
    /// Key.
    pub id: MemberId,
    /// Member number.
    pub number: i64,
    /// Revision.
    pub rev: i64,
    /// What is kept.
    pub draft: MemberDraft,
    /// Since when a guardian's consent to keeping the data is there.
    pub guardian_consent_on: Option<NaiveDate>,
    /// Since when it is put aside.
    pub archived_at: Option<DateTime<Utc>>,
    /// The most that is shown of the name in public, when the person decided so for everything.
    pub public_at_most: Option<NameStyle>,
    /// Came in.
    pub created_at: DateTime<Utc>,
    /// Last changed.
    pub updated_at: DateTime<Utc>,
}

impl Member {
    /// Where the member stands today.
    #[must_use]
    pub fn state(&self, today: NaiveDate) -> MemberState {
        state_of(
            self.archived_at.is_some(),
            self.draft.left_on,
            self.draft.birth_date,
            self.guardian_consent_on,
            today,
        )
    }

    /// Whether a guardian decides for this person.
    #[must_use]
    pub fn is_child(&self, today: NaiveDate) -> bool {
        self.draft
            .birth_date
            .is_some_and(|birth| is_under_consent_age(birth, today))
    }

    /// A member that is in no database.
    #[cfg(test)]
    pub(crate) fn example(draft: MemberDraft) -> Self {
        let now = DateTime::<Utc>::UNIX_EPOCH;
        Self {
            id: MemberId(Uuid::from_u128(1)),
            number: 7,
            rev: 1,
            draft,
            guardian_consent_on: None,
            archived_at: None,
            public_at_most: None,
            created_at: now,
            updated_at: now,
        }
    }
}

/// Where somebody stands: archived before left before waiting before active.
#[must_use]
pub fn state_of(
    is_archived: bool,
    left_on: Option<NaiveDate>,
    birth: Option<NaiveDate>,
    consent_on: Option<NaiveDate>,
    today: NaiveDate,
) -> MemberState {
    if is_archived {
        MemberState::Archived
    } else if left_on.is_some_and(|day| day < today) {
        MemberState::Left
    } else if consent_on.is_none() && birth.is_some_and(|birth| is_under_consent_age(birth, today))
    {
        MemberState::AwaitingConsent
    } else {
        MemberState::Active
    }
}

/// A guardian, with the link to a child where one was asked for.
#[derive(Clone, Debug)]
pub struct Guardian {
    /// Key.
    pub id: GuardianId,
    /// Revision.
    pub rev: i64,
    /// Name and contact; the relation is that of the link.
    pub draft: GuardianDraft,
    /// The link to the child.
    pub link: Option<Link>,
}

/// That a guardian acts for a child.
#[derive(Clone, Debug)]
pub struct Link {
    /// Key of the link.
    pub id: Uuid,
    /// The child.
    pub member: MemberId,
    /// Since when.
    pub since: NaiveDate,
    /// Until when; none while it lasts.
    pub until: Option<NaiveDate>,
    /// What was agreed.
    pub matrix: Matrix,
}

impl Guardian {
    /// A guardian that is in no database.
    #[cfg(test)]
    pub(crate) fn example(draft: GuardianDraft) -> Self {
        Self {
            id: GuardianId(Uuid::from_u128(2)),
            rev: 1,
            draft,
            link: None,
        }
    }
}
