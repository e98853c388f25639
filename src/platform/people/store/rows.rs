//! Between rows and what they stand for: sealing, opening, and what is derived for searching and sorting.
use ::entity::{
    guardian,
    ids::{GuardianId, MemberId, TenantId},
    member,
};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{ColumnTrait, Condition, sea_query::LikeExpr};
use serde::{Deserialize, Serialize};

use super::{Guardian, Member};
use crate::platform::{
    error::{AppError, Result},
    names_policy::NameStyle,
    people::{
        details::MemberDetails,
        draft::{GuardianDraft, MemberDraft},
    },
    random::Random,
    services::Platform,
    text::{fold, sort_key},
    vault::{Cell, Purpose, Sealer},
};

/// The refusal of somebody's record that does not open.
pub(super) fn damaged(first_name: &str, last_name: &str) -> AppError {
    AppError::Damaged {
        whose: Some(format!("{first_name} {last_name}")),
    }
}

/// Seals and opens what belongs to people of one tenant.
pub(super) struct Identity<'a> {
    sealer: Sealer,
    platform: &'a Platform,
    tenant: TenantId,
}

/// What is sealed of a guardian.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct GuardianContact {
    email: String,
    phone: String,
    proof: String,
}

impl<'a> Identity<'a> {
    pub(super) fn of(platform: &'a Platform, tenant: TenantId) -> Result<Self> {
        Ok(Self {
            sealer: platform.sealer(tenant, Purpose::Identity)?,
            platform,
            tenant,
        })
    }

    pub(super) fn random(&self) -> &dyn Random {
        self.platform.random()
    }

    pub(super) fn sealer(&self) -> &Sealer {
        &self.sealer
    }

    pub(super) fn seal_details(
        &self,
        id: MemberId,
        rev: i64,
        details: &MemberDetails,
    ) -> Result<Vec<u8>> {
        Ok(self
            .sealer
            .seal_json(&details_cell(id, rev), details, self.random())?)
    }

    pub(super) fn open_details(&self, row: &member::Model) -> Result<MemberDetails> {
        self.sealer.open_json(&details_cell(row.id, row.rev), &row.details).map_err(|error| {
            tracing::error!(tenant = %self.tenant, member = %row.id, %error, "the sealed part of a member does not open");
            damaged(&row.first_name, &row.last_name)
        })
    }

    pub(super) fn open_member(&self, row: member::Model) -> Result<Member> {
        let details = self.open_details(&row)?;
        Ok(Member {
            id: row.id,
            number: row.number,
            rev: row.rev,
            draft: MemberDraft {
                first_name: row.first_name,
                middle_name: row.middle_name,
                last_name: row.last_name,
                birth_date: Some(row.birth_date),
                sex: row.sex,
                belt: row.belt,
                licence_no: row.licence_no,
                licence_until: row.licence_until,
                joined_on: row.joined_on,
                left_on: row.left_on,
                details,
            },
            guardian_consent_on: row.guardian_consent_on,
            archived_at: row.archived_at,
            public_at_most: row.public_at_most.as_deref().and_then(NameStyle::parse),
            created_at: row.created_at,
            updated_at: row.updated_at,
        })
    }

    /// The blind index of a tax number: equal numbers of a tenant are found without being read.
    pub(super) fn tax_index(&self, number: &str) -> Result<Option<Vec<u8>>> {
        if number.is_empty() {
            return Ok(None);
        }
        Ok(Some(
            self.platform
                .vault()
                .blind_index(self.tenant.0, "member.tax_index", number)?
                .to_vec(),
        ))
    }

    pub(super) fn seal_guardian(
        &self,
        id: GuardianId,
        rev: i64,
        draft: &GuardianDraft,
    ) -> Result<Vec<u8>> {
        let contact = GuardianContact {
            email: draft.email.clone(),
            phone: draft.phone.clone(),
            proof: draft.proof.clone(),
        };
        Ok(self
            .sealer
            .seal_json(&guardian_cell(id, rev), &contact, self.random())?)
    }

    pub(super) fn open_guardian(&self, row: guardian::Model) -> Result<Guardian> {
        let contact: GuardianContact =
            self.sealer.open_json(&guardian_cell(row.id, row.rev), &row.sealed).map_err(|error| {
                tracing::error!(tenant = %self.tenant, guardian = %row.id, %error, "the sealed part of a guardian does not open");
                damaged(&row.first_name, &row.last_name)
            })?;
        Ok(Guardian {
            id: row.id,
            rev: row.rev,
            draft: GuardianDraft {
                first_name: row.first_name,
                last_name: row.last_name,
                email: contact.email,
                phone: contact.phone,
                relation: String::new(),
                proof: contact.proof,
            },
            link: None,
        })
    }
}

fn details_cell(id: MemberId, rev: i64) -> Cell {
    Cell {
        table: "member",
        row: id.0,
        column: "details",
        rev: rev.unsigned_abs(),
    }
}

fn guardian_cell(id: GuardianId, rev: i64) -> Cell {
    Cell {
        table: "guardian",
        row: id.0,
        column: "sealed",
        rev: rev.unsigned_abs(),
    }
}

/// What a search looks into: names and licence number without accents and case.
#[must_use]
pub fn search_text(draft: &MemberDraft) -> String {
    fold(&format!(
        "{} {} {} {}",
        draft.first_name,
        draft.middle_name,
        draft.last_name,
        draft.licence_no.as_deref().unwrap_or_default()
    ))
}

/// Every one of these words occurs in a column of folded text, such as [`search_text`]; no condition for no words.
#[must_use]
pub fn has_words(column: impl ColumnTrait, words: &str) -> Condition {
    let mut all = Condition::all();
    for word in fold(words).split(' ').filter(|word| !word.is_empty()) {
        let escaped = word
            .replace('\\', "\\\\")
            .replace('%', "\\%")
            .replace('_', "\\_");
        all = all.add(column.like(LikeExpr::new(format!("%{escaped}%")).escape('\\')));
    }
    all
}

/// What stays the same or is decided by the store in a row of `member`.
pub(super) struct Fixed {
    pub(super) tenant: TenantId,
    pub(super) id: MemberId,
    pub(super) number: i64,
    pub(super) rev: i64,
    pub(super) guardian_consent_on: Option<NaiveDate>,
    pub(super) archived_at: Option<DateTime<Utc>>,
    pub(super) public_at_most: Option<NameStyle>,
    pub(super) created_at: DateTime<Utc>,
    pub(super) now: DateTime<Utc>,
}

/// The row of a draft, sealed for its revision.
pub(super) fn member_row(
    identity: &Identity<'_>,
    fixed: &Fixed,
    draft: &MemberDraft,
) -> Result<member::Model> {
    let birth_date = draft
        .birth_date
        .ok_or_else(|| AppError::internal(anyhow::anyhow!("a member without a date of birth")))?;
    Ok(member::Model {
        tenant_id: fixed.tenant,
        id: fixed.id,
        number: fixed.number,
        first_name: draft.first_name.clone(),
        middle_name: draft.middle_name.clone(),
        last_name: draft.last_name.clone(),
        sort_key: sort_key(&draft.last_name, &draft.first_name),
        search: search_text(draft),
        birth_date,
        sex: draft.sex.clone(),
        belt: draft.belt.clone(),
        licence_no: draft.licence_no.clone(),
        licence_until: draft.licence_until,
        guardian_consent_on: fixed.guardian_consent_on,
        joined_on: draft.joined_on,
        left_on: draft.left_on,
        archived_at: fixed.archived_at,
        public_at_most: fixed.public_at_most.map(|style| style.code().to_owned()),
        public_in: None,
        details: identity.seal_details(fixed.id, fixed.rev, &draft.details)?,
        tax_index: identity.tax_index(&draft.details.tax_number)?,
        rev: fixed.rev,
        created_at: fixed.created_at,
        updated_at: fixed.now,
    })
}
