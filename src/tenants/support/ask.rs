//! Staff ask to be let in. Nothing of the tenant is shown for it: not even whether somebody it names is a member.
use ::entity::{
    ids::{AccountId, SupportGrantId, TenantId},
    support_grant,
    values::operation,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;
use uuid::Uuid;

use super::{
    Grant, Words, entries,
    grant::seal,
    mails::{self, News},
    store,
};
use crate::{
    accounts::security_log::{self, Event},
    platform::{
        audit,
        error::{AppError, Result},
        once,
        services::Platform,
    },
    tenants::policy::support::{Kind, Part},
};

/// What staff ask for, checked.
#[derive(Clone, Debug)]
pub struct Request {
    /// At which tenant.
    pub tenant: TenantId,
    /// Why.
    pub kind: Kind,
    /// Number of the ticket.
    pub ticket: String,
    /// Purpose: one of the kind's.
    pub purpose: &'static str,
    /// What it is limited to.
    pub parts: Vec<Part>,
    /// For how long.
    pub minutes: i32,
    /// Which colleague may approve in an emergency.
    pub second: Option<AccountId>,
    /// Which authority ordered it, and the number of its order.
    pub order: Option<(String, String)>,
    /// Until when the authority forbids to tell the tenant.
    pub tell_not_before: Option<DateTime<Utc>>,
    /// Until when erasure is held back.
    pub hold_until: Option<NaiveDate>,
    /// Whom it concerns, and what it is about.
    pub words: Words,
}

/// Writes the request, and asks whoever may approve it.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such tenant; when the database or the keystore does.
pub async fn ask(
    platform: &Platform,
    by: AccountId,
    form: Uuid,
    request: &Request,
) -> Result<SupportGrantId> {
    let tenant = platform
        .db()
        .system_read("the tenant staff ask to be let into", async |tx| {
            store::tenant(tx, request.tenant).await
        })
        .await?
        .ok_or(AppError::NotFound)?;
    let id = SupportGrantId(platform.new_id());
    let now = platform.now();
    let codes: Vec<&str> = request.parts.iter().map(|part| part.code()).collect();
    let row = support_grant::Model {
        tenant_id: tenant.id,
        id,
        kind: request.kind.code().to_owned(),
        ticket: request.ticket.clone(),
        purpose: request.purpose.to_owned(),
        scope: codes.join(","),
        member_id: None,
        minutes: request.minutes,
        requested_by: by,
        requested_at: now,
        second_by: request.second,
        approved_by: None,
        approved_at: None,
        ends_at: None,
        refused_by: None,
        refused_at: None,
        ended_by: None,
        ended_at: None,
        authority: request.order.as_ref().map(|(name, _)| name.clone()),
        order_no: request.order.as_ref().map(|(_, no)| no.clone()),
        tell_not_before: request.tell_not_before,
        told_at: None,
        reported_at: None,
        hold_until: request.hold_until,
        sealed: seal(platform, tenant.id, id, &request.words)?,
    };
    let grant = Grant::of(row.clone())
        .ok_or_else(|| AppError::internal(anyhow::anyhow!("a request of no kind")))?;
    let done = platform
        .db()
        .write(tenant.id, async |tx| {
            if let Some(earlier) = once::earlier(tx, form).await? {
                return earlier.parse().map_err(AppError::internal);
            }
            once::record(tx, form, &id.to_string(), now).await?;
            store::insert(tx, row.clone()).await?;
            let entry = entries::of(&grant, operation::ACCESS, Some(by), "support-asked");
            audit::append(tx, platform, entry).await?;
            let event = Event::new("support_asked", Some(by))
                .detail(json!({ "tenant": tenant.id, "grant": id }));
            security_log::append(tx, platform, event).await?;
            if !grant.is_secret(now) {
                mails::tell_tenant(tx, platform, &tenant, &grant, News::Asked).await?;
            }
            if request.second.is_some() {
                mails::ask_colleague(tx, platform, &tenant, &grant).await?;
            }
            Ok(id)
        })
        .await?;
    platform.bell().mail.notify_one();
    Ok(done)
}
