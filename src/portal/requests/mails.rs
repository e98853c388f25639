//! Mails about requests: to whoever made one, and to the tenant's contact for privacy. They say that there is something to read,
//! and until when; what is written in a request stays inside.
use ::entity::ids::AccountId;
use chrono::NaiveDate;

use super::store::Request;
use crate::{
    accounts::SignedIn,
    platform::{
        db::TenantTx,
        error::Result,
        i18n::Lang,
        mail::{self, Content, Mail},
        services::Platform,
    },
    tenants::{Person, Tenant, store as tenants},
};

/// Confirms a request to whoever made it (GDPR Art. 12(3)) and tells the tenant. Ring the bell after the commit.
///
/// # Errors
/// When the database does.
pub async fn tell_received(
    tx: &TenantTx,
    platform: &Platform,
    person: &Person,
    account: &SignedIn,
    lang: Lang,
    request: &Request,
) -> Result<()> {
    let tenant = &person.tenant;
    let config = platform.config();
    let page = format!("{}/requests/{}", person.home(), request.row.id);
    let args = [
        ("tenant", tenant.name.as_str().into()),
        ("due", lang.date(request.due()).into()),
        ("link", config.url(&page).into()),
    ];
    let content = Content {
        to: account.email.clone(),
        subject: lang.t1(
            "portal-request-mail-subject",
            "tenant",
            tenant.name.as_str(),
        ),
        body: lang.t_args("portal-request-mail-body", &args),
    };
    queue(tx, platform, "request-received", content).await?;
    let Some(profile) = tenants::find_profile(tx).await? else {
        return Ok(());
    };
    // The contact has no account, so no language: Slovenian, the language of the law that asks for the answer.
    let lang = Lang::default();
    let inbox = format!("/o/{}/requests/{}", tenant.slug, request.row.id);
    let args = [
        ("tenant", tenant.name.as_str().into()),
        ("due", lang.date(request.due()).into()),
        ("link", config.url(&inbox).into()),
    ];
    let content = Content {
        to: profile.privacy_email,
        subject: lang.t1(
            "portal-request-mail-inbox-subject",
            "tenant",
            tenant.name.as_str(),
        ),
        body: lang.t_args("portal-request-mail-inbox-body", &args),
    };
    queue(tx, platform, "request-to-answer", content).await
}

/// What happened to a request, told to whoever made it.
#[derive(Clone, Copy, Debug)]
pub enum Told {
    /// It takes longer.
    Extended,
    /// There is an answer.
    Answered,
}

/// Tells whoever made a request. Ring the bell after the commit.
///
/// # Errors
/// When the database does.
pub async fn tell_progress(
    tx: &TenantTx,
    platform: &Platform,
    tenant: &Tenant,
    request: &Request,
    told: Told,
) -> Result<()> {
    let Some((member, account)) = request.row.member_id.zip(request.row.account_id) else {
        return Ok(());
    };
    let ids: Vec<AccountId> = vec![account];
    for person in tenants::recipients(tx, ids).await? {
        let lang = Lang::parse(&person.lang).unwrap_or_default();
        let page = format!("/me/{}/{member}/requests/{}", tenant.slug, request.row.id);
        let args = [
            ("tenant", tenant.name.as_str().into()),
            ("due", lang.date(request.due()).into()),
            ("link", platform.config().url(&page).into()),
        ];
        let content = Content {
            to: person.email,
            subject: lang.t1(
                "portal-request-mail-subject",
                "tenant",
                tenant.name.as_str(),
            ),
            body: match told {
                Told::Extended => lang.t_args("portal-request-mail-extended", &args),
                Told::Answered => lang.t_args("portal-request-mail-answered", &args),
            },
        };
        queue(tx, platform, "request-progress", content).await?;
    }
    Ok(())
}

/// Reminds those who answer requests of one that waits, and the contact for privacy where it is none of them. Ring the bell after
/// the commit.
///
/// # Errors
/// When the database does.
pub async fn remind(
    tx: &TenantTx,
    platform: &Platform,
    (tenant, accounts): (&Tenant, Vec<AccountId>),
    request: &Request,
    today: NaiveDate,
) -> Result<()> {
    let mut to: Vec<(String, Lang)> = tenants::recipients(tx, accounts)
        .await?
        .into_iter()
        .map(|person| (person.email, Lang::parse(&person.lang).unwrap_or_default()))
        .collect();
    if let Some(profile) = tenants::find_profile(tx).await?
        && to.iter().all(|(email, _)| *email != profile.privacy_email)
    {
        to.push((profile.privacy_email, Lang::default()));
    }
    let left = (request.due() - today).num_days();
    let page = format!("/o/{}/requests/{}", tenant.slug, request.row.id);
    for (email, lang) in to {
        let name = tenant.name.as_str();
        let subject = if left < 0 {
            lang.t1("portal-request-mail-late-subject", "tenant", name)
        } else {
            lang.t_args(
                "portal-request-mail-reminder-subject",
                &[("tenant", name.into()), ("n", left.into())],
            )
        };
        let args = [
            ("tenant", name.into()),
            ("received", lang.day(request.row.received_at).into()),
            ("due", lang.date(request.due()).into()),
            ("link", platform.config().url(&page).into()),
        ];
        let content = Content {
            to: email,
            subject,
            body: lang.t_args("portal-request-mail-reminder-body", &args),
        };
        queue(tx, platform, "request-reminder", content).await?;
    }
    Ok(())
}

async fn queue(
    tx: &TenantTx,
    platform: &Platform,
    template: &'static str,
    content: Content,
) -> Result<()> {
    if !platform.config().can_mail() || content.to.is_empty() {
        return Ok(());
    }
    let mail = Mail {
        template,
        tenant: Some(tx.tenant()),
        content,
    };
    mail::queue(tx, platform, mail).await
}
