//! A no where another guardian said yes, told to those who can do something about it: the tenant's contact for privacy and the other
//! guardians who are informed. Nobody is told what somebody else said; the mail says that there is something to agree on.
use crate::{
    platform::{
        db::TenantTx,
        error::Result,
        i18n::Lang,
        mail::{self, Content, Mail},
        people::store::{self, Agreement},
        services::Platform,
    },
    tenants::{Mine, policy::person::DecideConsents, store as tenants},
};

/// Tells them when what somebody just said opened a disagreement. Ring the bell after the commit.
///
/// # Errors
/// When the database or the vault does.
pub async fn tell_if_opened(
    tx: &TenantTx,
    platform: &Platform,
    mine: &Mine<DecideConsents>,
    before: &Agreement,
) -> Result<()> {
    let member = mine.member();
    let after = store::agreement(tx, member, before.purpose).await?.state;
    if before.state.is_open() || !after.is_open() {
        return Ok(());
    }
    let tenant = &mine.person.tenant;
    // Neither the contact nor a guardian need have an account, so there is no language to ask for.
    let lang = Lang::default();
    let body = |key: &str, path: String| {
        let args = [
            ("tenant", tenant.name.as_str().into()),
            ("link", platform.config().url(&path).into()),
        ];
        lang.t_args(key, &args)
    };
    let mut all = Vec::new();
    if let Some(profile) = tenants::find_profile(tx).await? {
        let page = format!("/o/{}/members/{member}", tenant.slug);
        all.push((
            profile.privacy_email,
            body("guardians-mail-open-office", page),
        ));
    }
    for guardian in store::guardians_of(tx, platform, member).await? {
        let is_told = guardian
            .link
            .as_ref()
            .is_some_and(|link| link.until.is_none() && link.matrix.is_written_to());
        if is_told && Some(guardian.id) != mine.person.guardian {
            let page = format!("/me/{}/{member}/consents", tenant.slug);
            all.push((guardian.draft.email, body("guardians-mail-open-body", page)));
        }
    }
    for (to, body) in all {
        if !platform.config().can_mail() || to.is_empty() {
            continue;
        }
        let content = Content {
            to,
            subject: lang.t1(
                "guardians-mail-open-subject",
                "tenant",
                tenant.name.as_str(),
            ),
            body,
        };
        let mail = Mail {
            template: "consent-open",
            tenant: Some(tx.tenant()),
            content,
        };
        mail::queue(tx, platform, mail).await?;
    }
    Ok(())
}
