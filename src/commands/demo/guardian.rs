//! A guardian of the demonstration: two children of a club from one sign-in, and another adult who is only informed about one.
use ::entity::ids::{AccountId, MemberId};

use crate::{
    platform::{
        error::{AppError, Result},
        people::{
            Actor, CONSENT_AGE, ConsentDraft, GuardianDraft, Matrix, NewMember, age_on,
            consent_purpose, relation,
            store::{self, purpose},
        },
        services::Platform,
    },
    tenants::Tenant,
};

/// Makes an account the guardian of the first two children who have a licence.
///
/// # Errors
/// When there are no such children, or the database or the vault does.
pub async fn fill(
    platform: &Platform,
    tenant: &Tenant,
    people: &[(MemberId, NewMember)],
    account: AccountId,
    draft: &GuardianDraft,
) -> Result<()> {
    let today = platform.today();
    let is_fit = |new: &NewMember| {
        let birth = new.draft.birth_date;
        new.draft.licence_no.is_some() && birth.is_some_and(|b| age_on(b, today) < CONSENT_AGE)
    };
    let mut fit = people.iter().filter(|(_, new)| is_fit(new));
    let (Some((first, _)), Some((second, _))) = (fit.next(), fit.next()) else {
        return Err(AppError::internal(anyhow::anyhow!("no children")));
    };
    let actor = Actor {
        account: None,
        purpose: purpose::DEMO,
    };
    let agreed = Matrix {
        pays: true,
        sees_health: true,
        ..Matrix::USUAL
    };
    platform
        .db()
        .write(tenant.id, async |tx| {
            let id = store::add_guardian(tx, platform, *first, draft.clone(), &actor).await?;
            store::link_guardian(tx, platform, *second, id, relation::MOTHER, &actor).await?;
            for child in [*first, *second] {
                let access = store::Access {
                    account,
                    member: child,
                    guardian: Some(id),
                    by: None,
                    // For the other child the health officer sees that somebody waits for a word of theirs.
                    is_vouched: child == *first,
                };
                store::give_access(tx, platform, access).await?;
                store::set_matrix(tx, platform, child, id, agreed, &actor).await?;
            }
            let pictures = ConsentDraft {
                guardian: Some(id),
                person: draft.full_name(),
                ..ConsentDraft::on_paper_for(consent_purpose::PICTURES, today)
            };
            store::record_consent(tx, platform, *first, pictures, &actor).await
        })
        .await
}
