//! The mails around access of support. They name the ticket, the time and the kind of what was read; nobody's data.
use ::entity::ids::AccountId;

use super::Grant;
use crate::{
    platform::{
        db::TenantTx,
        error::Result,
        i18n::{Arg, Lang},
        mail::{self, Content, Mail},
        services::Platform,
    },
    tenants::{
        policy::{Permission as _, SeeSupport, support::Kind},
        store::{self, Tenant},
    },
};

/// What there is to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum News {
    /// Staff ask to be let in.
    Asked,
    /// It was allowed.
    Allowed,
    /// A colleague allowed it in an emergency.
    Urgent,
    /// It was refused.
    Refused,
    /// It was allowed a while ago, and an authority forbade to tell until now.
    Late,
}

impl News {
    fn template(self) -> &'static str {
        match self {
            Self::Asked => "support-asked",
            Self::Allowed => "support-allowed",
            Self::Urgent => "support-urgent",
            Self::Refused => "support-refused",
            Self::Late => "support-late",
        }
    }

    /// Holding back erasure lets nobody in, and is not told as if it did.
    fn subject_key(self, kind: Kind) -> &'static str {
        match self {
            Self::Asked if kind == Kind::Hold => "support-mail-hold-asked-subject",
            Self::Allowed if kind == Kind::Hold => "support-mail-hold-allowed-subject",
            Self::Asked => "support-mail-asked-subject",
            Self::Allowed => "support-mail-allowed-subject",
            Self::Urgent => "support-mail-urgent-subject",
            Self::Refused => "support-mail-refused-subject",
            Self::Late => "support-mail-late-subject",
        }
    }

    fn body_key(self, kind: Kind) -> &'static str {
        match self {
            Self::Asked if kind == Kind::Hold => "support-mail-hold-asked-body",
            Self::Allowed if kind == Kind::Hold => "support-mail-hold-allowed-body",
            Self::Asked => "support-mail-asked-body",
            Self::Allowed => "support-mail-allowed-body",
            Self::Urgent => "support-mail-urgent-body",
            Self::Refused => "support-mail-refused-body",
            Self::Late => "support-mail-late-body",
        }
    }
}

/// Who answers for the tenant: owners and administrators.
async fn answerable(tx: &TenantTx) -> Result<Vec<store::Recipient>> {
    let roles = store::list_open(tx).await?;
    let mut ids: Vec<AccountId> = roles
        .iter()
        .filter(|row| {
            row.role.parse().is_ok_and(|role| {
                crate::tenants::policy::ApproveSupport::ROLES.contains(&role)
                    && SeeSupport::ROLES.contains(&role)
            })
        })
        .map(|row| row.account_id)
        .collect();
    ids.sort_unstable();
    ids.dedup();
    store::recipients(tx, ids).await
}

/// The words every mail about a grant may use.
async fn args(
    tx: &TenantTx,
    platform: &Platform,
    tenant: &Tenant,
    grant: &Grant,
    lang: Lang,
    path: &str,
) -> Result<Vec<(&'static str, Arg)>> {
    let row = &grant.row;
    let mut people = vec![grant.asked_by()];
    people.extend(row.approved_by);
    let names = store::account_names(tx, people).await?;
    let name = |id: Option<AccountId>| {
        id.and_then(|id| names.get(&id))
            .map(|(name, _)| name.clone())
            .unwrap_or_default()
    };
    Ok(vec![
        ("tenant", tenant.name.as_str().into()),
        ("who", name(Some(grant.asked_by())).into()),
        ("by", name(row.approved_by).into()),
        ("ticket", row.ticket.as_str().into()),
        ("kind", lang.t(grant.kind.label_key()).into()),
        (
            "purpose",
            lang.t(&format!("audit-purpose-{}", grant.purpose())).into(),
        ),
        ("parts", super::words::parts(lang, grant).into()),
        (
            "day",
            row.hold_until
                .map(|day| lang.date(day))
                .unwrap_or_default()
                .into(),
        ),
        ("minutes", i64::from(row.minutes).into()),
        ("link", platform.config().url(path).into()),
    ])
}

async fn queue(
    tx: &TenantTx,
    platform: &Platform,
    template: &'static str,
    to: String,
    subject: String,
    body: String,
) -> Result<()> {
    let content = Content { to, subject, body };
    mail::queue(
        tx,
        platform,
        Mail {
            template,
            tenant: Some(tx.tenant()),
            content,
        },
    )
    .await
}

/// Tells whoever answers for the tenant. Ring the bell after the commit.
pub(super) async fn tell_tenant(
    tx: &TenantTx,
    platform: &Platform,
    tenant: &Tenant,
    grant: &Grant,
    news: News,
) -> Result<()> {
    if !platform.config().can_mail() {
        return Ok(());
    }
    let path = format!("/o/{}/support/{}", tenant.slug, grant.id());
    for person in answerable(tx).await? {
        let lang = Lang::parse(&person.lang).unwrap_or_default();
        let args = args(tx, platform, tenant, grant, lang, &path).await?;
        let subject = lang.t1(news.subject_key(grant.kind), "tenant", tenant.name.as_str());
        let body = lang.t_args(news.body_key(grant.kind), &args);
        queue(tx, platform, news.template(), person.email, subject, body).await?;
    }
    Ok(())
}

/// Asks the colleague who was named to look at a request.
pub(super) async fn ask_colleague(
    tx: &TenantTx,
    platform: &Platform,
    tenant: &Tenant,
    grant: &Grant,
) -> Result<()> {
    let ids = grant.row.second_by.into_iter().collect();
    tell_staff(
        tx,
        platform,
        tenant,
        grant,
        ids,
        (
            "support-second",
            "support-mail-second-subject",
            "support-mail-second-body",
        ),
    )
    .await
}

/// Tells whoever asked how it was answered.
pub(super) async fn tell_asker(
    tx: &TenantTx,
    platform: &Platform,
    tenant: &Tenant,
    grant: &Grant,
    news: News,
) -> Result<()> {
    let (subject, body) = match news {
        News::Refused => ("support-mail-refused-subject", "support-mail-refused-body"),
        _ if grant.kind == Kind::Hold => (
            "support-mail-hold-answered-subject",
            "support-mail-hold-answered-body",
        ),
        _ => (
            "support-mail-answered-subject",
            "support-mail-answered-body",
        ),
    };
    let ids = vec![grant.asked_by()];
    let template = ("support-answered", subject, body);
    tell_staff(tx, platform, tenant, grant, ids, template).await
}

async fn tell_staff(
    tx: &TenantTx,
    platform: &Platform,
    tenant: &Tenant,
    grant: &Grant,
    ids: Vec<AccountId>,
    (template, subject, body): (&'static str, &'static str, &'static str),
) -> Result<()> {
    if !platform.config().can_mail() {
        return Ok(());
    }
    let path = format!("/ops/support/{}", grant.id());
    for person in store::recipients(tx, ids).await? {
        let lang = Lang::parse(&person.lang).unwrap_or_default();
        let args = args(tx, platform, tenant, grant, lang, &path).await?;
        let subject = lang.t1(subject, "tenant", tenant.name.as_str());
        let body = lang.t_args(body, &args);
        queue(tx, platform, template, person.email, subject, body).await?;
    }
    Ok(())
}

/// Reports to whoever answers for the tenant what was read: kinds of pages and counts, and where the whole list is.
pub(super) async fn report(
    tx: &TenantTx,
    platform: &Platform,
    tenant: &Tenant,
    grant: &Grant,
    read: &[(&'static str, usize)],
) -> Result<()> {
    if !platform.config().can_mail() {
        return Ok(());
    }
    let path = format!("/o/{}/support/{}", tenant.slug, grant.id());
    let now = platform.now();
    for person in answerable(tx).await? {
        let lang = Lang::parse(&person.lang).unwrap_or_default();
        let mut args = args(tx, platform, tenant, grant, lang, &path).await?;
        let time = |at: Option<chrono::DateTime<chrono::Utc>>| {
            at.map(|at| lang.datetime(at)).unwrap_or_default()
        };
        args.push(("from", time(grant.row.approved_at).into()));
        args.push(("until", time(grant.over_at(now)).into()));
        let lines: Vec<String> = read
            .iter()
            .map(|(label, count)| format!("- {}: {count}", lang.t(label)))
            .collect();
        args.push((
            "read",
            if lines.is_empty() {
                lang.t("support-mail-report-nothing").into()
            } else {
                lines.join("\n").into()
            },
        ));
        let subject = lang.t1(
            "support-mail-report-subject",
            "tenant",
            tenant.name.as_str(),
        );
        let body = lang.t_args("support-mail-report-body", &args);
        queue(tx, platform, "support-report", person.email, subject, body).await?;
    }
    Ok(())
}
