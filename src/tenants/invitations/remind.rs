//! Whoever was invited and has not answered is reminded once, a day before the invitation runs out (ASVS 5.0, 6.4.5). The mail
//! holds no link: of the one that was sent only a hash is kept, and it goes on being good.
use ::entity::invitation;
use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::ConnectionTrait;

use super::{RENEWABLE_DAYS, store};
use crate::{
    accounts::{self, Email},
    platform::{
        db::TenantTx,
        error::Result,
        i18n::Lang,
        mail::{self, Content, Mail},
        services::Platform,
    },
};
use ::entity::ids::{AccountId, TenantId};

/// How long before it runs out.
pub const REMIND_BEFORE: TimeDelta = TimeDelta::days(1);

/// An invitation that waits, as its reminder tells of it.
pub struct Reminder<'a> {
    /// The invited address.
    pub email: &'a Email,
    /// Who invites: a tenant, or the operator's staff.
    pub from: &'a str,
    /// The tenant, for the outbox.
    pub tenant: Option<TenantId>,
    /// When the invitation was sent.
    pub sent: DateTime<Utc>,
    /// Until when it is good.
    pub until: DateTime<Utc>,
    /// The language of the mail.
    pub lang: Lang,
}

/// Puts a reminder in the outbox.
///
/// # Errors
/// When the database does.
pub async fn queue_reminder(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    reminder: &Reminder<'_>,
) -> Result<()> {
    let lang = reminder.lang;
    let content = Content {
        to: reminder.email.as_str().to_owned(),
        // As the invitation itself, so that programs for mail show them together.
        subject: lang.t1("invitations-mail-subject", "tenant", reminder.from),
        body: lang.t_args(
            "invitations-mail-reminder",
            &[
                ("from", reminder.from.into()),
                ("sent", lang.datetime(reminder.sent).into()),
                ("until", lang.datetime(reminder.until).into()),
                ("days", RENEWABLE_DAYS.into()),
            ],
        ),
    };
    let mail = Mail {
        template: "invitation-reminder",
        tenant: reminder.tenant,
        content,
    };
    mail::queue(tx, platform, mail).await
}

/// The language in which somebody is written to: that of their account, of whoever invites where there is none yet.
///
/// # Errors
/// When the database does.
pub async fn lang_for(tx: &impl ConnectionTrait, email: &Email, by: AccountId) -> Result<Lang> {
    let own = accounts::find_by_email(tx, email).await?;
    let of = match own {
        Some(own) => Some(own),
        None => accounts::find(tx, by).await?,
    };
    Ok(of
        .and_then(|account| Lang::parse(&account.lang))
        .unwrap_or_default())
}

/// Reminds those of a tenant whose invitations run out within a day; whether there was anybody.
pub(super) async fn remind(tx: &TenantTx, platform: &Platform) -> Result<bool> {
    if !platform.config().can_mail() {
        return Ok(false);
    }
    let now = platform.now();
    let ending: Vec<invitation::Model> = store::ending(tx, now, now + REMIND_BEFORE).await?;
    let Some(tenant) = store::own_tenant(tx).await? else {
        return Ok(false);
    };
    let mut is_any = false;
    for row in ending {
        store::set_reminded(tx, row.id, now).await?;
        let Some(invitee) = store::open(platform, &row)? else {
            continue;
        };
        let reminder = Reminder {
            email: &invitee.email,
            from: &tenant.name,
            tenant: Some(tx.tenant()),
            sent: row.created_at,
            until: row.expires_at,
            lang: lang_for(tx, &invitee.email, row.invited_by).await?,
        };
        queue_reminder(tx, platform, &reminder).await?;
        is_any = true;
    }
    Ok(is_any)
}
