//! Noting the end of each tenant's log down outside it: every day in the log of the installation, every week in a mail to the
//! owners. Whoever cuts off the newest entries, end and all, cannot cut them out of a mailbox.
use ::entity::ids::AccountId;
use chrono::TimeDelta;
use serde_json::json;

use super::store::{self as log_store, OnRecord};
use crate::{
    accounts::security_log::{self, Event},
    platform::{
        audit::{self, Head, Held},
        clock::today_in_slovenia,
        db::TenantTx,
        error::Result,
        i18n::Lang,
        mail::{self, Content, Mail},
        services::Platform,
    },
    tenants::{Tenant, policy::Role, store},
};

/// An end was noted.
pub const NOTED: &str = "log_head";
/// An end was mailed to the owners.
pub const MAILED: &str = "log_head_mailed";
/// How often owners get one.
const WEEK: TimeDelta = TimeDelta::days(7);

/// Notes and mails the ends that are due. Doing it again on the same day changes nothing.
///
/// # Errors
/// When the database does.
pub async fn housekeeping(platform: &Platform) -> Result<()> {
    let tenants = store::list_running(platform.db()).await?;
    let mut has_mail = false;
    for tenant in tenants {
        let done = platform
            .db()
            .write(tenant.id, async |tx| {
                note(tx, platform, &tenant).await?;
                mail_when_due(tx, platform, &tenant).await
            })
            .await;
        match done {
            Ok(was_mailed) => has_mail |= was_mailed,
            // One damaged log must not keep those of the others from being noted.
            Err(error) => {
                tracing::error!(tenant = %tenant.id, %error, "the end of a processing log could not be noted");
            }
        }
    }
    if has_mail {
        platform.bell().mail.notify_one();
    }
    Ok(())
}

async fn note(tx: &TenantTx, platform: &Platform, tenant: &Tenant) -> Result<()> {
    let last = newest(tx, NOTED, tenant).await?;
    let head = audit::end(tx).await?;
    if let Some(last) = &last {
        // A log that lost what is on record is not noted anew: the record stays what it is compared with.
        if audit::held(tx, &last.head).await? == Held::No {
            tracing::error!(tenant = %tenant.id, seq = last.head.seq, "the processing log does not contain its recorded end any more");
            return Ok(());
        }
        let day = |at| today_in_slovenia(at);
        if last.head == head || day(last.at) == day(platform.now()) {
            return Ok(());
        }
    }
    if head.seq == 0 {
        return Ok(());
    }
    record(tx, platform, NOTED, tenant, &head).await
}

async fn newest(tx: &TenantTx, operation: &str, tenant: &Tenant) -> Result<Option<OnRecord>> {
    Ok(log_store::on_record(tx, operation, tenant.id, Some(1))
        .await?
        .pop())
}

async fn record(
    tx: &TenantTx,
    platform: &Platform,
    operation: &'static str,
    tenant: &Tenant,
    head: &Head,
) -> Result<()> {
    let event = Event::new(operation, None).detail(json!({ "tenant": tenant.id, "head": head }));
    security_log::append(tx, platform, event).await
}

async fn mail_when_due(tx: &TenantTx, platform: &Platform, tenant: &Tenant) -> Result<bool> {
    if !platform.config().can_mail() {
        return Ok(false);
    }
    let now = platform.now();
    let last = newest(tx, MAILED, tenant).await?;
    let since = match &last {
        Some(last) => Some(last.at),
        None => audit::begun_at(tx).await?,
    };
    if since.is_none_or(|since| now - since < WEEK) {
        return Ok(false);
    }
    let head = audit::end(tx).await?;
    if head.seq == 0 || last.is_some_and(|last| last.head == head) {
        return Ok(false);
    }
    let owners: Vec<AccountId> = store::list_open(tx)
        .await?
        .into_iter()
        .filter(|row| row.role == Role::Owner.code())
        .map(|row| row.account_id)
        .collect();
    let people = store::recipients(tx, owners).await?;
    if people.is_empty() {
        return Ok(false);
    }
    for person in people {
        let lang = Lang::parse(&person.lang).unwrap_or_default();
        let link = platform
            .config()
            .url(&format!("/o/{}/log/verify", tenant.slug));
        let args = [
            ("tenant", tenant.name.as_str().into()),
            ("head", head.to_string().into()),
            ("number", head.seq.to_string().into()),
            ("date", lang.datetime(now).into()),
            ("link", link.into()),
        ];
        let content = Content {
            to: person.email,
            subject: lang.t1("log-mail-subject", "tenant", tenant.name.as_str()),
            body: lang.t_args("log-mail-body", &args),
        };
        mail::queue(
            tx,
            platform,
            Mail {
                template: "log-head",
                tenant: Some(tenant.id),
                content,
            },
        )
        .await?;
    }
    record(tx, platform, MAILED, tenant, &head).await?;
    Ok(true)
}
