//! The mails about an account, in its language. They hold no more than is needed: no name of a tenant, no address.
use ::entity::account;
use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;

use super::email::Email;
use crate::platform::{
    error::Result,
    i18n::{Arg, Lang},
    mail::{self, Content, Mail},
    services::Platform,
};

fn lang_of(account: &account::Model) -> Lang {
    Lang::parse(&account.lang).unwrap_or_default()
}

/// A mail about an account: its name in the outbox, its texts, and what is said in them beside the name of the account.
struct Letter<'a> {
    platform: &'a Platform,
    account: &'a account::Model,
    template: &'static str,
    subject: &'static str,
    body: &'static str,
    args: Vec<(&'static str, Arg)>,
}

impl<'a> Letter<'a> {
    fn new(
        (platform, account): (&'a Platform, &'a account::Model),
        template: &'static str,
        subject: &'static str,
        body: &'static str,
    ) -> Self {
        let args = vec![("name", account.name.as_str().into())];
        Self {
            platform,
            account,
            template,
            subject,
            body,
            args,
        }
    }

    fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Says when it happened: now.
    fn dated(self) -> Self {
        let now = lang_of(self.account).datetime(self.platform.now());
        self.with("at", now)
    }

    /// Says where a new password is set, for whoever did not do what the mail tells.
    fn way_out(self) -> Self {
        let link = self.platform.config().url("/reset");
        self.with("link", link)
    }

    /// Goes to the address of the account.
    async fn send(self, tx: &impl ConnectionTrait) -> Result<()> {
        let to = &self.account.email;
        self.send_to(tx, to).await
    }

    /// Goes to another address.
    async fn send_to(self, tx: &impl ConnectionTrait, to: &str) -> Result<()> {
        // Without mail, news of one's own account stand in the account's page only.
        if !self.platform.config().can_mail() {
            return Ok(());
        }
        let lang = lang_of(self.account);
        let content = Content {
            to: to.to_owned(),
            subject: lang.t(self.subject),
            body: lang.t_args(self.body, &self.args),
        };
        let mail = Mail {
            template: self.template,
            tenant: None,
            content,
        };
        mail::queue(tx, self.platform, mail).await
    }
}

/// The link that sets a new password.
pub(super) async fn reset_link(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
    link: &str,
) -> Result<()> {
    Letter::new(
        (platform, account),
        "reset",
        "accounts-mail-reset-subject",
        "accounts-mail-reset-body",
    )
    .with("link", link)
    .send(tx)
    .await
}

/// The password is new.
pub(super) async fn password_new(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
) -> Result<()> {
    Letter::new(
        (platform, account),
        "password-new",
        "accounts-mail-password-subject",
        "accounts-mail-password-body",
    )
    .dated()
    .way_out()
    .send(tx)
    .await
}

/// The second factor is new.
pub(super) async fn factor_new(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
) -> Result<()> {
    Letter::new(
        (platform, account),
        "factor-new",
        "accounts-mail-factor-subject",
        "accounts-mail-factor-body",
    )
    .dated()
    .way_out()
    .send(tx)
    .await
}

/// A sign-in from a browser that was not seen before.
pub(super) async fn new_device(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
    device: &str,
) -> Result<()> {
    let device = if device.is_empty() {
        lang_of(account).t("accounts-sessions-unknown")
    } else {
        device.to_owned()
    };
    Letter::new(
        (platform, account),
        "new-device",
        "accounts-mail-device-subject",
        "accounts-mail-device-body",
    )
    .dated()
    .with("device", device)
    .with("log", platform.config().url("/account/security"))
    .way_out()
    .send(tx)
    .await
}

/// Somebody had the right password after many wrong ones.
pub(super) async fn after_failures(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
) -> Result<()> {
    Letter::new(
        (platform, account),
        "after-failures",
        "accounts-mail-failures-subject",
        "accounts-mail-failures-body",
    )
    .dated()
    .way_out()
    .send(tx)
    .await
}

/// A passkey was added.
pub(super) async fn passkey_added(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
    called: &str,
) -> Result<()> {
    Letter::new(
        (platform, account),
        "passkey-added",
        "accounts-mail-passkey-subject",
        "accounts-mail-passkey-body",
    )
    .dated()
    .with("called", called)
    .way_out()
    .send(tx)
    .await
}

/// A way of giving the second factor was removed by its owner.
pub(super) async fn factor_changed(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
) -> Result<()> {
    Letter::new(
        (platform, account),
        "factor-changed",
        "accounts-mail-factor-changed-subject",
        "accounts-mail-factor-changed-body",
    )
    .dated()
    .way_out()
    .send(tx)
    .await
}

/// The second factor will be taken away, unless its owner stops it.
pub(super) async fn removal_begun(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
    due: DateTime<Utc>,
    link: &str,
) -> Result<()> {
    Letter::new(
        (platform, account),
        "factor-removal",
        "accounts-mail-removal-subject",
        "accounts-mail-removal-body",
    )
    .with("due", lang_of(account).datetime(due))
    .with("link", link)
    .send(tx)
    .await
}

/// Somebody who runs an organisation ended all sessions.
pub(super) async fn sessions_ended(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
) -> Result<()> {
    Letter::new(
        (platform, account),
        "sessions-ended",
        "accounts-mail-sessions-subject",
        "accounts-mail-sessions-body",
    )
    .dated()
    .send(tx)
    .await
}

/// The operator took the second factor away.
pub(super) async fn factor_removed(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
) -> Result<()> {
    Letter::new(
        (platform, account),
        "factor-removed",
        "accounts-mail-factor-removed-subject",
        "accounts-mail-factor-removed-body",
    )
    .dated()
    .send(tx)
    .await
}

/// A recovery code was used; `left` are left.
pub(super) async fn recovery_code_used(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
    left: u64,
) -> Result<()> {
    Letter::new(
        (platform, account),
        "recovery-code-used",
        "accounts-mail-recovery-subject",
        "accounts-mail-recovery-body",
    )
    .dated()
    .with("n", i64::try_from(left).unwrap_or(i64::MAX))
    .way_out()
    .send(tx)
    .await
}

/// The link that confirms a new address, to that address.
pub(super) async fn email_confirm(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
    to: &Email,
    link: &str,
) -> Result<()> {
    Letter::new(
        (platform, account),
        "email-confirm",
        "accounts-mail-email-confirm-subject",
        "accounts-mail-email-confirm-body",
    )
    .with("link", link)
    .send_to(tx, to.as_str())
    .await
}

/// A new address was wanted that belongs to an account already: told to that address only.
pub(super) async fn email_taken(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
    to: &Email,
) -> Result<()> {
    Letter::new(
        (platform, account),
        "email-taken",
        "accounts-mail-email-taken-subject",
        "accounts-mail-email-taken-body",
    )
    .send_to(tx, to.as_str())
    .await
}

/// Somebody who is signed in wants another address; told to the present one.
pub(super) async fn email_asked(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
) -> Result<()> {
    Letter::new(
        (platform, account),
        "email-asked",
        "accounts-mail-email-asked-subject",
        "accounts-mail-email-asked-body",
    )
    .dated()
    .way_out()
    .send(tx)
    .await
}

/// The address is a new one; told to the one it was before. It can do nothing in the account any more, so no link goes along.
pub(super) async fn email_new(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
) -> Result<()> {
    Letter::new(
        (platform, account),
        "email-new",
        "accounts-mail-email-new-subject",
        "accounts-mail-email-new-body",
    )
    .dated()
    .send(tx)
    .await
}

/// The same, told to the new address: from now on news of the account come here.
pub(super) async fn email_is_new(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
    to: &Email,
) -> Result<()> {
    Letter::new(
        (platform, account),
        "email-is-new",
        "accounts-mail-email-new-subject",
        "accounts-mail-email-is-new-body",
    )
    .dated()
    .send_to(tx, to.as_str())
    .await
}
