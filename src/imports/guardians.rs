//! The guardian a row names, for somebody who is a member already.
use ::entity::ids::{GuardianId, MemberId};
use serde::{Deserialize, Serialize};

use super::reading::Person;
use crate::platform::{
    db::TenantTx,
    error::{AppError, Result},
    people::{Actor, Guardian, GuardianDraft, store},
    services::Platform,
    text::fold,
};

/// What an import does about a guardian.
#[derive(Clone)]
pub(super) enum Step {
    /// One more guardian.
    Add(GuardianDraft),
    /// The same person has another contact.
    Change {
        /// Who.
        id: GuardianId,
        /// At which revision.
        rev: i64,
        /// As it was.
        before: GuardianDraft,
        /// As it will be.
        after: GuardianDraft,
    },
}

/// What was done, so that it can be taken back.
#[derive(Serialize, Deserialize)]
pub(super) enum Done {
    /// A guardian was linked.
    Added(GuardianId),
    /// A contact was changed; how it was, and the revision since.
    Changed(GuardianId, i64, GuardianDraft),
}

/// What is to be done about the guardian of a row; nothing when everything is known.
pub(super) async fn step(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    person: &Person,
) -> Result<Option<Step>> {
    let Some(given) = &person.guardian else {
        return Ok(None);
    };
    let known = store::guardians_of(tx, platform, member).await?;
    Ok(compare(&known, given, person.is_nameless))
}

fn compare(known: &[Guardian], given: &GuardianDraft, is_nameless: bool) -> Option<Step> {
    let open = || {
        known
            .iter()
            .filter(|g| g.link.as_ref().is_none_or(|link| link.until.is_none()))
    };
    let says_nothing_new = |g: &GuardianDraft| {
        (given.email.is_empty() || given.email.eq_ignore_ascii_case(&g.email))
            && (given.phone.is_empty() || given.phone == g.phone)
    };
    if is_nameless {
        return if open().any(|g| says_nothing_new(&g.draft)) {
            None
        } else {
            Some(Step::Add(given.clone()))
        };
    }
    let Some(same) = open().find(|g| fold(&g.draft.full_name()) == fold(&given.full_name())) else {
        return Some(Step::Add(given.clone()));
    };
    if says_nothing_new(&same.draft) {
        return None;
    }
    let mut after = same.draft.clone();
    if !given.email.is_empty() {
        after.email.clone_from(&given.email);
    }
    if !given.phone.is_empty() {
        after.phone.clone_from(&given.phone);
    }
    Some(Step::Change {
        id: same.id,
        rev: same.rev,
        before: same.draft.clone(),
        after,
    })
}

/// Does it.
pub(super) async fn apply(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    step: Step,
    actor: &Actor,
) -> Result<Done> {
    match step {
        Step::Add(draft) => Ok(Done::Added(
            store::add_guardian(tx, platform, member, draft, actor).await?,
        )),
        Step::Change {
            id,
            rev,
            before,
            after,
        } => {
            if !store::update_guardian(tx, platform, member, id, rev, &after, actor).await? {
                return Err(AppError::Conflict("imports-changed-meanwhile"));
            }
            Ok(Done::Changed(id, rev + 1, before))
        }
    }
}

/// Takes it back, where nobody has touched it since.
pub(super) async fn take_back(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    done: Done,
    actor: &Actor,
) -> Result<()> {
    match done {
        Done::Added(id) => match store::unlink_guardian(tx, platform, member, id, actor).await {
            // Ended by somebody meanwhile.
            Err(AppError::NotFound) => Ok(()),
            other => other,
        },
        Done::Changed(id, rev, before) => {
            store::update_guardian(tx, platform, member, id, rev, &before, actor)
                .await
                .map(drop)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn eva(email: &str, phone: &str) -> GuardianDraft {
        GuardianDraft {
            first_name: "Eva".into(),
            last_name: "Čeh".into(),
            email: email.into(),
            phone: phone.into(),
            relation: "mother".into(),
            proof: String::new(),
        }
    }

    #[test]
    fn a_guardian_who_is_known_is_not_repeated() {
        let known = [Guardian::example(eva("eva@example.si", "+38640123456"))];
        assert!(compare(&known, &eva("EVA@example.si", ""), false).is_none());
        assert!(compare(&known, &eva("", "+38640123456"), true).is_none());
        assert!(matches!(
            compare(&known, &eva("eva@novo.example", ""), true),
            Some(Step::Add(_))
        ));
        let Some(Step::Change { after, .. }) = compare(&known, &eva("eva@novo.example", ""), false)
        else {
            panic!()
        };
        assert_eq!(
            (after.email.as_str(), after.phone.as_str()),
            ("eva@novo.example", "+38640123456")
        );
        assert!(matches!(
            compare(&[], &eva("eva@example.si", ""), false),
            Some(Step::Add(_))
        ));
    }
}
