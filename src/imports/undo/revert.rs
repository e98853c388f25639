//! Takes back what an import did, member by member. Whoever was touched since stays as is, and is named on the page.
use std::collections::HashMap;

use ::entity::ids::{ImportRunId, MemberId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    imports::{
        guardians,
        store::{self, ChangeRow},
    },
    platform::{
        db::TenantTx,
        error::{AppError, Result},
        people::{
            self, Actor, Member, MemberDraft, Update, observers,
            store::{delete_members, find, find_many, held_of, update_member, withdraw_consent},
        },
        services::Platform,
    },
};

/// How a member was before an import; empty for whoever came in with it.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::imports) struct Before {
    /// The member's data.
    pub draft: Option<MemberDraft>,
    /// The consent that the import recorded.
    pub consent: Option<Uuid>,
    /// What it did to a guardian.
    pub guardian: Option<guardians::Done>,
}

/// Changes taken back at a time.
const PORTION: u64 = 500;

/// Takes back everything that is untouched, and says how many that were and how many not.
pub(super) async fn revert_all(
    tx: &TenantTx,
    platform: &Platform,
    run: ImportRunId,
    actor: &Actor,
) -> Result<(u64, u64)> {
    let (mut reverted, mut refused) = (0, 0);
    let mut after = None;
    loop {
        let portion = store::changes_after(tx, platform, run, after, PORTION).await?;
        let Some(last) = portion.last() else { break };
        after = Some(last.id);
        let total = portion.len() as u64;
        let done = revert_portion(tx, platform, portion, actor).await?;
        reverted += done;
        refused += total - done;
    }
    Ok((reverted, refused))
}

async fn revert_portion(
    tx: &TenantTx,
    platform: &Platform,
    portion: Vec<ChangeRow>,
    actor: &Actor,
) -> Result<u64> {
    let ids: Vec<MemberId> = portion.iter().map(|change| change.member).collect();
    let members: HashMap<MemberId, Member> = find_many(tx, platform, &ids)
        .await?
        .into_iter()
        .map(|m| (m.id, m))
        .collect();
    let histories = store::history_counts(tx, &ids).await?;
    let written = observers::written_about(tx, platform, &ids).await?;
    // Whoever is held back for legal claims stays, as whoever was changed since does.
    let held = held_of(tx, &ids, platform.today()).await?;
    let (mut gone, mut done) = (Vec::new(), Vec::new());
    for change in portion {
        let Some(member) = members
            .get(&change.member)
            .filter(|m| m.rev == change.rev_after)
        else {
            continue;
        };
        if change.kind == "created" {
            let is_untouched = !histories.contains_key(&member.id)
                && written.binary_search(&member.id).is_err()
                && !held.contains(&member.id);
            if is_untouched {
                gone.push(member.id);
                done.push(change.id);
            }
        } else if let Some(before) = change
            .before
            .and_then(|json| serde_json::from_value::<Before>(json).ok())
            && restore(tx, platform, member, before, actor).await?
        {
            done.push(change.id);
        }
    }
    delete_members(tx, platform, &gone, actor).await?;
    store::delete_changes(tx, &done).await?;
    Ok(done.len() as u64)
}

/// Gives a member back its data of before the import.
async fn restore(
    tx: &TenantTx,
    platform: &Platform,
    member: &Member,
    before: Before,
    actor: &Actor,
) -> Result<bool> {
    let Some(draft) = before.draft else {
        return Ok(false);
    };
    if let Some(guardian) = before.guardian {
        guardians::take_back(tx, platform, member.id, guardian, actor).await?;
    }
    if let Some(consent) = before.consent {
        withdraw_consent(tx, platform, member.id, consent, actor).await?;
    }
    let now = find(tx, platform, member.id)
        .await?
        .ok_or(AppError::NotFound)?;
    let draft = keep_rule(draft, &now, platform);
    match update_member(tx, platform, member.id, now.rev, draft, actor).await? {
        Update::Saved { .. } | Update::Unchanged => Ok(true),
        Update::Conflict { .. } => Err(AppError::Conflict("imports-changed-meanwhile")),
    }
}

/// A child without consent keeps the least, whatever was kept before (GDPR Art. 8).
fn keep_rule(draft: MemberDraft, now: &Member, platform: &Platform) -> MemberDraft {
    let rules = people::Rules {
        today: platform.today(),
        has_consent: now.guardian_consent_on.is_some(),
        keeps_tax_numbers: true,
    };
    if draft.must_be_reduced(&rules) {
        draft.reduced()
    } else {
        draft
    }
}
