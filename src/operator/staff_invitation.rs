//! Inviting somebody to work for the operator: by mail, or with a link handed over by hand where no mail is configured. One that ran
//! out is sent anew, asked for by whoever has the old link, to the invited address alone; declining needs no account.
use ::entity::{ids::AccountId, staff_invitation};
use chrono::TimeDelta;
use sea_orm::ConnectionTrait;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::{
    accounts::{
        self, Email,
        security_log::{self, Event},
    },
    platform::{
        error::Result,
        i18n::Lang,
        mail::{self, Content, Mail},
        random::Random,
        services::Platform,
    },
    tenants::{
        invitations::{
            VALID_DAYS,
            remind::{REMIND_BEFORE, Reminder, lang_for, queue_reminder},
        },
        staff::{
            StaffRole,
            store::invitations::{self as store, Invitee},
        },
    },
};

/// What the log of the installation calls it.
const INVITED: &str = "staff_invited";
const RENEWED: &str = "staff_invitation_renewed";
const DECLINED: &str = "staff_invitation_declined";
const REVOKED: &str = "staff_invitation_revoked";

/// What is kept of the secret of a link.
pub(super) fn hash(secret: &str) -> Vec<u8> {
    let mut sha = Sha256::new();
    sha.update(b"tatami link 1 staff:");
    sha.update(secret);
    sha.finalize().to_vec()
}

/// A new link: its path, and what is kept of it.
fn new_link(random: &dyn Random) -> (String, Vec<u8>) {
    let secret = random.token_256();
    (format!("/staff-invitation/{secret}"), hash(&secret))
}

/// Who is invited, by whom, to what.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted<'a> {
    pub role: StaffRole,
    pub email: &'a Email,
    pub by: AccountId,
    /// The language of the mail.
    pub lang: Lang,
}

/// Invites. The address of the link is returned where no mail is configured, to be shown once and handed over.
///
/// # Errors
/// When the database or the keystore does.
pub(super) async fn invite(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    wanted: &Wanted<'_>,
) -> Result<Option<String>> {
    let event = Event::new(INVITED, Some(wanted.by));
    send(tx, platform, wanted, event).await
}

/// An earlier invitation of the same address is void.
async fn send(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    wanted: &Wanted<'_>,
    event: Event,
) -> Result<Option<String>> {
    let now = platform.now();
    for row in store::unanswered(tx, now).await? {
        if store::open(platform, &row)?.is_some_and(|other| other.email == *wanted.email) {
            store::end(tx, row.id, now, false).await?;
        }
    }
    let (path, hash) = new_link(platform.random());
    let link = platform.config().url(&path);
    let until = now + TimeDelta::days(VALID_DAYS);
    let invitee = Invitee {
        email: wanted.email.clone(),
        name: String::new(),
    };
    store::insert(tx, platform, wanted.role, &invitee, hash, wanted.by, until).await?;
    let event = event.detail(json!({ "role": wanted.role.code() }));
    security_log::append(tx, platform, event).await?;
    if !platform.config().can_mail() {
        return Ok(Some(link));
    }
    let lang = wanted.lang;
    let inviter = accounts::name_of(tx, wanted.by).await?.unwrap_or_default();
    let mail = Mail {
        template: "staff-invitation",
        tenant: None,
        content: Content {
            to: wanted.email.as_str().to_owned(),
            subject: lang.t("staff-mail-subject"),
            body: lang.t_args(
                "staff-mail-body",
                &[
                    ("inviter", inviter.into()),
                    ("role", lang.t(wanted.role.label_key()).into()),
                    ("until", lang.datetime(until).into()),
                    ("link", link.into()),
                ],
            ),
        },
    };
    mail::queue(tx, platform, mail).await?;
    Ok(None)
}

/// Sends an invitation anew that ran out without an answer; false when it cannot be. The old link is over with it.
pub(super) async fn renew(platform: &Platform, secret: &str, lang: Lang) -> Result<bool> {
    // Without mail the new link would have to be shown to whoever has the old one, and that would then never run out.
    if !platform.config().can_mail() {
        return Ok(false);
    }
    let now = platform.now();
    let is_sent = platform
        .db()
        .system_write("an invitation to the staff is sent anew", async |tx| {
            let Some(row) = find(tx, platform, secret).await? else {
                return Ok(false);
            };
            let (Some(invitee), Ok(role)) = (store::open(platform, &row)?, row.role.parse()) else {
                return Ok(false);
            };
            if row.expires_at > now {
                return Ok(false);
            }
            if !may_invite(tx, row.invited_by).await? {
                store::end(tx, row.id, now, false).await?;
                return Ok(false);
            }
            let again = Wanted {
                role,
                email: &invitee.email,
                by: row.invited_by,
                lang,
            };
            send(tx, platform, &again, Event::new(RENEWED, None)).await?;
            Ok(true)
        })
        .await?;
    if is_sent {
        platform.bell().mail.notify_one();
    }
    Ok(is_sent)
}

/// Declines the invitation of a link and erases its address; false when it is not good any more.
pub(super) async fn decline(platform: &Platform, secret: &str) -> Result<bool> {
    let is_declined = platform
        .db()
        .system_write("an invitation to the staff is declined", async |tx| {
            let Some(row) = find(tx, platform, secret).await? else {
                return Ok(false);
            };
            if !store::end(tx, row.id, platform.now(), false).await? {
                return Ok(false);
            }
            let event = Event::new(DECLINED, None).detail(json!({ "role": row.role }));
            security_log::append(tx, platform, event).await?;
            tell_declined(tx, platform, &row).await?;
            Ok(true)
        })
        .await?;
    if is_declined {
        platform.bell().mail.notify_one();
    }
    Ok(is_declined)
}

/// Tells whoever sent it, and not at which address it was.
async fn tell_declined(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    row: &staff_invitation::Model,
) -> Result<()> {
    let by = accounts::find(tx, row.invited_by).await?;
    let (true, Some(by), Ok(role)) = (
        platform.config().can_mail(),
        by.filter(|account| account.is_operator),
        row.role.parse::<StaffRole>(),
    ) else {
        return Ok(());
    };
    let lang = Lang::parse(&by.lang).unwrap_or_default();
    let from = lang.t("staff-join-from");
    let args = [
        ("tenant", from.as_str().into()),
        ("role", lang.t(role.label_key()).into()),
        ("link", platform.config().url("/ops/staff").into()),
    ];
    let mail = Mail {
        template: "staff-invitation-declined",
        tenant: None,
        content: Content {
            to: by.email,
            subject: lang.t1("invitations-mail-declined-subject", "tenant", from.as_str()),
            body: lang.t_args("invitations-mail-declined", &args),
        },
    };
    mail::queue(tx, platform, mail).await
}

/// Takes an invitation back and erases its address; false when it was answered.
pub(super) async fn revoke(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    id: uuid::Uuid,
    by: AccountId,
) -> Result<bool> {
    if !store::end(tx, id, platform.now(), false).await? {
        return Ok(false);
    }
    security_log::append(tx, platform, Event::new(REVOKED, Some(by))).await?;
    Ok(true)
}

/// Whether an account lets people into the staff today.
pub(super) async fn may_invite(tx: &impl ConnectionTrait, by: AccountId) -> Result<bool> {
    let account = accounts::find(tx, by).await?;
    Ok(account.is_some_and(|account| account.is_operator))
}

/// Ends the invitations of somebody who leaves.
pub(super) async fn end_of_inviter(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    inviter: AccountId,
    by: AccountId,
) -> Result<()> {
    for row in store::unanswered(tx, platform.now()).await? {
        if row.invited_by == inviter {
            revoke(tx, platform, row.id, by).await?;
        }
    }
    Ok(())
}

/// Ends what somebody sent who is no operator any more, however that came.
pub(super) async fn end_fallen(tx: &impl ConnectionTrait, platform: &Platform) -> Result<()> {
    let now = platform.now();
    for row in store::unanswered(tx, now).await? {
        if !may_invite(tx, row.invited_by).await? && store::end(tx, row.id, now, false).await? {
            security_log::append(tx, platform, Event::new(REVOKED, None)).await?;
        }
    }
    Ok(())
}

/// Reminds those whose invitations run out within a day.
pub(super) async fn remind(tx: &impl ConnectionTrait, platform: &Platform) -> Result<()> {
    if !platform.config().can_mail() {
        return Ok(());
    }
    let now = platform.now();
    for row in store::ending(tx, now, now + REMIND_BEFORE).await? {
        store::set_reminded(tx, row.id, now).await?;
        let Some(invitee) = store::open(platform, &row)? else {
            continue;
        };
        let lang = lang_for(tx, &invitee.email, row.invited_by).await?;
        let reminder = Reminder {
            email: &invitee.email,
            from: &lang.t("staff-join-from"),
            tenant: None,
            sent: row.created_at,
            until: row.expires_at,
            lang,
        };
        queue_reminder(tx, platform, &reminder).await?;
    }
    Ok(())
}

async fn find(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    secret: &str,
) -> Result<Option<staff_invitation::Model>> {
    store::find_unanswered(tx, hash(secret), platform.now()).await
}
