//! Members come in: one from a form, thousands from an import.
use ::entity::{ids::MemberId, member, values::operation};
use chrono::NaiveDate;
use sea_orm::EntityTrait;
use serde_json::json;

use super::{
    Actor, consents, counters, guardians,
    rows::{Fixed, Identity, member_row},
};
use crate::platform::{
    audit::{self, Entry},
    db::TenantTx,
    error::{AppError, Result},
    people::{
        check::Rules,
        draft::{ConsentDraft, NewMember, consent_purpose},
        observers,
    },
    services::Platform,
    vault::record_hash,
};

/// Rows of one statement: SQLite takes 32,766 bound values.
const PORTION: usize = 500;

/// Inserts members with their guardians and consents, and returns their keys in the same order.
///
/// # Errors
/// When one of them may not be kept as it is (the callers have asked [`crate::platform::people::MemberDraft::check`] before),
/// when a licence or tax number is taken ([`AppError::is_taken_on`]), or when the database does.
pub async fn insert_members(
    tx: &TenantTx,
    platform: &Platform,
    members: Vec<NewMember>,
    actor: &Actor,
) -> Result<Vec<MemberId>> {
    let members = members.into_iter().map(|new| (new, None)).collect();
    insert_numbered(tx, platform, members, actor).await
}

/// Inserts members of whom some bring their member number along; the others get the next ones, beyond all of those.
///
/// # Errors
/// As of [`insert_members`], and when a number is taken.
pub async fn insert_numbered(
    tx: &TenantTx,
    platform: &Platform,
    members: Vec<(NewMember, Option<i64>)>,
    actor: &Actor,
) -> Result<Vec<MemberId>> {
    if members.is_empty() {
        return Ok(Vec::new());
    }
    let (members, numbers): (Vec<NewMember>, Vec<Option<i64>>) = members.into_iter().unzip();
    let (tenant, now) = (tx.tenant(), platform.now());
    let identity = Identity::of(platform, tenant)?;
    if let Some(highest) = numbers.iter().flatten().max() {
        counters::pass_number(tx, platform, *highest).await?;
    }
    let without = numbers.iter().filter(|number| number.is_none()).count();
    let without = i64::try_from(without).map_err(AppError::internal)?;
    let mut next = counters::take_numbers(tx, platform, without).await?;
    let mut ids = Vec::with_capacity(members.len());
    let mut entries = Vec::with_capacity(members.len());
    for (portion, numbers) in members.chunks(PORTION).zip(numbers.chunks(PORTION)) {
        let mut rows = Vec::with_capacity(portion.len());
        for (new, number) in portion.iter().zip(numbers) {
            refuse_too_much(new, platform.today())?;
            let number = number.unwrap_or_else(|| {
                let given = next;
                next += 1;
                given
            });
            let id = MemberId(platform.new_id());
            let fixed = Fixed {
                tenant,
                id,
                number,
                rev: 1,
                guardian_consent_on: consent_to_processing(new).map(|consent| consent.given_on),
                archived_at: None,
                public_at_most: None,
                created_at: now,
                now,
            };
            let row = member_row(&identity, &fixed, &new.draft)?;
            entries.push(
                Entry::new(operation::COLLECT, actor.account)
                    .about(id.0)
                    .purpose(actor.purpose)
                    .detail(json!({ "what": "member" }))
                    .record("member", record_hash(&row.details)),
            );
            ids.push(id);
            rows.push(member::ActiveModel::from(row));
        }
        member::Entity::insert_many(rows)
            .exec_without_returning(tx)
            .await?;
    }
    audit::append_many(tx, platform, entries).await?;
    let with_ids: Vec<(MemberId, &NewMember)> = ids.iter().copied().zip(&members).collect();
    let first_guardians = guardians::insert_for(tx, platform, &with_ids, actor).await?;
    let mut consents = Vec::new();
    for (id, new) in &with_ids {
        if let Some(mut consent) = new.consent.clone() {
            if consent.guardian.is_none()
                && let Some((guardian, name)) = first_guardians.get(id)
            {
                consent.guardian = Some(*guardian);
                if consent.person.is_empty() {
                    consent.person.clone_from(name);
                }
            }
            consents.push((*id, consent));
        }
    }
    consents::insert_many(tx, platform, consents, actor).await?;
    observers::inserted(tx, platform, &ids).await?;
    counters::raise_members_version(tx, platform).await?;
    Ok(ids)
}

fn consent_to_processing(new: &NewMember) -> Option<&ConsentDraft> {
    new.consent
        .as_ref()
        .filter(|consent| consent.purpose == consent_purpose::PROCESSING)
}

/// The rule for children, once more: a caller that forgot it gets nothing stored.
fn refuse_too_much(new: &NewMember, today: NaiveDate) -> Result<()> {
    let rules = Rules {
        today,
        has_consent: consent_to_processing(new).is_some(),
        keeps_tax_numbers: true,
    };
    if new.draft.must_be_reduced(&rules) && new.draft != new.draft.reduced() {
        return Err(AppError::internal(anyhow::anyhow!(
            "a child's data without a guardian's consent were refused by the store"
        )));
    }
    Ok(())
}
