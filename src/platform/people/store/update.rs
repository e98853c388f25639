//! Changing a member: only the version that was read may be overwritten.
use ::entity::{ids::MemberId, member, scope::TenantOwned, values::operation};
use sea_orm::{ActiveModelTrait, ColumnTrait, NotSet, QueryFilter};
use serde_json::json;

use super::{
    Actor, Member, counters,
    find::get,
    history::{self, kind},
    rows::{Fixed, Identity, member_row},
};
use crate::platform::{
    audit::{self, Entry},
    db::TenantTx,
    error::{AppError, Result},
    people::{
        change::{Change, changes_between},
        check::Rules,
        draft::MemberDraft,
        observers::{self, Addressed},
    },
    services::Platform,
    vault::record_hash,
};

/// What became of a change.
#[derive(Debug)]
pub enum Update {
    /// Kept, with this revision.
    Saved {
        /// The new revision.
        rev: i64,
    },
    /// Nothing differs from what is kept.
    Unchanged,
    /// Somebody else was faster: their version.
    Conflict {
        /// What is kept now.
        theirs: Box<Member>,
    },
}

/// Changes a member that was read at revision `expected_rev`.
///
/// # Errors
/// [`AppError::NotFound`]; when the change may not be kept (callers have asked the rules before), when a licence or tax number
/// is taken ([`AppError::is_taken_on`]), or when the database does.
pub async fn update_member(
    tx: &TenantTx,
    platform: &Platform,
    id: MemberId,
    expected_rev: i64,
    draft: MemberDraft,
    actor: &Actor,
) -> Result<Update> {
    let before = get(tx, platform, id).await?;
    let changes = changes_between(&before.draft, &draft);
    if changes.is_empty() {
        return Ok(Update::Unchanged);
    }
    if before.rev != expected_rev {
        return Ok(Update::Conflict {
            theirs: Box::new(before),
        });
    }
    let rules = Rules {
        today: platform.today(),
        has_consent: before.guardian_consent_on.is_some(),
        keeps_tax_numbers: true,
    };
    if draft.must_be_reduced(&rules) && draft != draft.reduced() {
        return Err(AppError::internal(anyhow::anyhow!(
            "a child's data without a guardian's consent were refused by the store"
        )));
    }
    let after = Member { draft, ..before };
    if !write(
        tx,
        platform,
        &after,
        &changes,
        kind::CHANGED,
        operation::ALTER,
        actor,
    )
    .await?
    {
        // On PostgreSQL another transaction committed between reading and writing.
        return Ok(Update::Conflict {
            theirs: Box::new(get(tx, platform, id).await?),
        });
    }
    Ok(Update::Saved {
        rev: expected_rev + 1,
    })
}

/// Writes a member over the revision it was read at, with history and log; false when that revision is not there any more.
pub(super) async fn write(
    tx: &TenantTx,
    platform: &Platform,
    after: &Member,
    changes: &[Change],
    kind: &'static str,
    operation: &'static str,
    actor: &Actor,
) -> Result<bool> {
    let tenant = tx.tenant();
    let fixed = Fixed {
        tenant,
        id: after.id,
        number: after.number,
        rev: after.rev + 1,
        guardian_consent_on: after.guardian_consent_on,
        archived_at: after.archived_at,
        public_at_most: after.public_at_most,
        created_at: after.created_at,
        now: platform.now(),
    };
    let row = member_row(&Identity::of(platform, tenant)?, &fixed, &after.draft)?;
    let hash = record_hash(&row.details);
    let written = member::Entity::update_of(tenant)
        .set(member::ActiveModel {
            tenant_id: NotSet,
            id: NotSet,
            // Decided by the person elsewhere, perhaps since this version was read; no form of the office writes it.
            public_at_most: NotSet,
            public_in: NotSet,
            ..member::ActiveModel::from(row).reset_all()
        })
        .filter(member::Column::Id.eq(after.id))
        .filter(member::Column::Rev.eq(after.rev))
        .exec(tx)
        .await?;
    if written.rows_affected == 0 {
        return Ok(false);
    }
    history::append(tx, platform, after.id, kind, changes, actor).await?;
    let fields: Vec<&str> = changes.iter().map(|change| change.field.as_str()).collect();
    audit::append(
        tx,
        platform,
        Entry::new(operation, actor.account)
            .about(after.id.0)
            .purpose(actor.purpose)
            .detail(json!({ "what": kind, "fields": fields }))
            .record("member", hash),
    )
    .await?;
    counters::raise_members_version(tx, platform).await?;
    if fields.contains(&"email") {
        observers::readdressed(tx, platform, Addressed::Member(after.id), actor.account).await?;
    }
    Ok(true)
}

/// As [`write`], for changes that do not come from a version somebody looked at.
pub(super) async fn must_write(
    tx: &TenantTx,
    platform: &Platform,
    after: &Member,
    changes: &[Change],
    kind: &'static str,
    operation: &'static str,
    actor: &Actor,
) -> Result<()> {
    if write(tx, platform, after, changes, kind, operation, actor).await? {
        Ok(())
    } else {
        Err(AppError::Conflict("people-error-busy"))
    }
}
