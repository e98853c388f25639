//! Mail to the owners of a tenant, each in their language: news that only those who answer for the tenant need.
use ::entity::ids::AccountId;

use super::{policy::Role, store};
use crate::platform::{
    db::TenantTx,
    error::Result,
    i18n::Lang,
    mail::{self, Content, Mail},
    services::Platform,
};

/// Queues a mail to every owner; how many. `words` gives subject and body. Ring the bell after the commit.
///
/// # Errors
/// When the database or the vault does.
pub async fn mail_owners(
    tx: &TenantTx,
    platform: &Platform,
    template: &'static str,
    words: impl Fn(Lang) -> (String, String),
) -> Result<i32> {
    if !platform.config().can_mail() {
        return Ok(0);
    }
    let mut owners: Vec<AccountId> = store::list_open(tx)
        .await?
        .iter()
        .filter(|row| row.role == Role::Owner.code())
        .map(|row| row.account_id)
        .collect();
    owners.sort_unstable();
    owners.dedup();
    let mut mails = 0;
    for person in store::recipients(tx, owners).await? {
        let (subject, body) = words(Lang::parse(&person.lang).unwrap_or_default());
        let content = Content {
            to: person.email,
            subject,
            body,
        };
        mail::queue(
            tx,
            platform,
            Mail {
                template,
                tenant: Some(tx.tenant()),
                content,
            },
        )
        .await?;
        mails += 1;
    }
    Ok(mails)
}
