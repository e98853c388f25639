//! The mails about an account, in its language. They hold no more than is needed: no name of a tenant, no address.
use ::entity::account;
use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;

use super::email::Email;
use crate::platform::{
    error::Result,
    i18n::Lang,
    mail::{self, Content, Mail},
    services::Platform,
};

fn lang_of(account: &account::Model) -> Lang {
    Lang::parse(&account.lang).unwrap_or_default()
}

async fn queue(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
    template: &'static str,
    subject: String,
    body: String,
) -> Result<()> {
    queue_to(tx, platform, &account.email, template, subject, body).await
}

async fn queue_to(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    to: &str,
    template: &'static str,
    subject: String,
    body: String,
) -> Result<()> {
    // Without mail, news of one's own account stand in the account's page only.
    if !platform.config().can_mail() {
        return Ok(());
    }
    let content = Content {
        to: to.to_owned(),
        subject,
        body,
    };
    mail::queue(
        tx,
        platform,
        Mail {
            template,
            tenant: None,
            content,
        },
    )
    .await
}

/// The link that sets a new password.
pub(super) async fn reset_link(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
    link: &str,
) -> Result<()> {
    let lang = lang_of(account);
    let body = lang.t_args(
        "accounts-mail-reset-body",
        &[
            ("name", account.name.as_str().into()),
            ("link", link.into()),
        ],
    );
    queue(
        tx,
        platform,
        account,
        "reset",
        lang.t("accounts-mail-reset-subject"),
        body,
    )
    .await
}

/// The password is new.
pub(super) async fn password_new(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
) -> Result<()> {
    let lang = lang_of(account);
    let body = lang.t_args(
        "accounts-mail-password-body",
        &[
            ("name", account.name.as_str().into()),
            ("at", lang.datetime(platform.now()).into()),
            ("link", platform.config().url("/reset").into()),
        ],
    );
    queue(
        tx,
        platform,
        account,
        "password-new",
        lang.t("accounts-mail-password-subject"),
        body,
    )
    .await
}

/// The second factor is new.
pub(super) async fn factor_new(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
) -> Result<()> {
    let lang = lang_of(account);
    let body = lang.t_args(
        "accounts-mail-factor-body",
        &[
            ("name", account.name.as_str().into()),
            ("at", lang.datetime(platform.now()).into()),
            ("link", platform.config().url("/reset").into()),
        ],
    );
    queue(
        tx,
        platform,
        account,
        "factor-new",
        lang.t("accounts-mail-factor-subject"),
        body,
    )
    .await
}

/// A sign-in from a browser that was not seen before.
pub(super) async fn new_device(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
    device: &str,
) -> Result<()> {
    let lang = lang_of(account);
    let device = if device.is_empty() {
        lang.t("accounts-sessions-unknown")
    } else {
        device.to_owned()
    };
    let body = lang.t_args(
        "accounts-mail-device-body",
        &[
            ("name", account.name.as_str().into()),
            ("at", lang.datetime(platform.now()).into()),
            ("device", device.into()),
            ("log", platform.config().url("/account/security").into()),
            ("link", platform.config().url("/reset").into()),
        ],
    );
    let subject = lang.t("accounts-mail-device-subject");
    queue(tx, platform, account, "new-device", subject, body).await
}

/// Somebody had the right password after many wrong ones.
pub(super) async fn after_failures(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
) -> Result<()> {
    let lang = lang_of(account);
    let body = lang.t_args(
        "accounts-mail-failures-body",
        &[
            ("name", account.name.as_str().into()),
            ("at", lang.datetime(platform.now()).into()),
            ("link", platform.config().url("/reset").into()),
        ],
    );
    let subject = lang.t("accounts-mail-failures-subject");
    queue(tx, platform, account, "after-failures", subject, body).await
}

/// A passkey was added.
pub(super) async fn passkey_added(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
    called: &str,
) -> Result<()> {
    let lang = lang_of(account);
    let body = lang.t_args(
        "accounts-mail-passkey-body",
        &[
            ("name", account.name.as_str().into()),
            ("at", lang.datetime(platform.now()).into()),
            ("called", called.into()),
            ("link", platform.config().url("/reset").into()),
        ],
    );
    let subject = lang.t("accounts-mail-passkey-subject");
    queue(tx, platform, account, "passkey-added", subject, body).await
}

/// A way of giving the second factor was removed by its owner.
pub(super) async fn factor_changed(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
) -> Result<()> {
    let lang = lang_of(account);
    let body = lang.t_args(
        "accounts-mail-factor-changed-body",
        &[
            ("name", account.name.as_str().into()),
            ("at", lang.datetime(platform.now()).into()),
            ("link", platform.config().url("/reset").into()),
        ],
    );
    let subject = lang.t("accounts-mail-factor-changed-subject");
    queue(tx, platform, account, "factor-changed", subject, body).await
}

/// The second factor will be taken away, unless its owner stops it.
pub(super) async fn removal_begun(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
    due: DateTime<Utc>,
    link: &str,
) -> Result<()> {
    let lang = lang_of(account);
    let body = lang.t_args(
        "accounts-mail-removal-body",
        &[
            ("name", account.name.as_str().into()),
            ("due", lang.datetime(due).into()),
            ("link", link.into()),
        ],
    );
    let subject = lang.t("accounts-mail-removal-subject");
    queue(tx, platform, account, "factor-removal", subject, body).await
}

/// Somebody who runs an organisation ended all sessions.
pub(super) async fn sessions_ended(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
) -> Result<()> {
    let lang = lang_of(account);
    let body = lang.t_args(
        "accounts-mail-sessions-body",
        &[
            ("name", account.name.as_str().into()),
            ("at", lang.datetime(platform.now()).into()),
        ],
    );
    let subject = lang.t("accounts-mail-sessions-subject");
    queue(tx, platform, account, "sessions-ended", subject, body).await
}

/// The operator took the second factor away.
pub(super) async fn factor_removed(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
) -> Result<()> {
    let lang = lang_of(account);
    let body = lang.t_args(
        "accounts-mail-factor-removed-body",
        &[
            ("name", account.name.as_str().into()),
            ("at", lang.datetime(platform.now()).into()),
        ],
    );
    queue(
        tx,
        platform,
        account,
        "factor-removed",
        lang.t("accounts-mail-factor-removed-subject"),
        body,
    )
    .await
}

/// A recovery code was used; `left` are left.
pub(super) async fn recovery_code_used(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
    left: u64,
) -> Result<()> {
    let lang = lang_of(account);
    let body = lang.t_args(
        "accounts-mail-recovery-body",
        &[
            ("name", account.name.as_str().into()),
            ("at", lang.datetime(platform.now()).into()),
            ("n", i64::try_from(left).unwrap_or(i64::MAX).into()),
            ("link", platform.config().url("/reset").into()),
        ],
    );
    queue(
        tx,
        platform,
        account,
        "recovery-code-used",
        lang.t("accounts-mail-recovery-subject"),
        body,
    )
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
    let lang = lang_of(account);
    let body = lang.t_args(
        "accounts-mail-email-confirm-body",
        &[
            ("name", account.name.as_str().into()),
            ("link", link.into()),
        ],
    );
    let subject = lang.t("accounts-mail-email-confirm-subject");
    queue_to(tx, platform, to.as_str(), "email-confirm", subject, body).await
}

/// A new address was wanted that belongs to an account already: told to that address only.
pub(super) async fn email_taken(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
    to: &Email,
) -> Result<()> {
    let lang = lang_of(account);
    let subject = lang.t("accounts-mail-email-taken-subject");
    let body = lang.t("accounts-mail-email-taken-body");
    queue_to(tx, platform, to.as_str(), "email-taken", subject, body).await
}

/// Somebody who is signed in wants another address; told to the present one.
pub(super) async fn email_asked(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
) -> Result<()> {
    let lang = lang_of(account);
    let body = lang.t_args(
        "accounts-mail-email-asked-body",
        &[
            ("name", account.name.as_str().into()),
            ("at", lang.datetime(platform.now()).into()),
            ("link", platform.config().url("/reset").into()),
        ],
    );
    let subject = lang.t("accounts-mail-email-asked-subject");
    queue(tx, platform, account, "email-asked", subject, body).await
}

/// The address is a new one; told to the one it was before. It can do nothing in the account any more, so no link goes along.
pub(super) async fn email_new(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
) -> Result<()> {
    let lang = lang_of(account);
    let body = lang.t_args(
        "accounts-mail-email-new-body",
        &[
            ("name", account.name.as_str().into()),
            ("at", lang.datetime(platform.now()).into()),
        ],
    );
    let subject = lang.t("accounts-mail-email-new-subject");
    queue(tx, platform, account, "email-new", subject, body).await
}

/// The same, told to the new address: from now on news of the account come here.
pub(super) async fn email_is_new(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
    to: &Email,
) -> Result<()> {
    let lang = lang_of(account);
    let body = lang.t_args(
        "accounts-mail-email-is-new-body",
        &[
            ("name", account.name.as_str().into()),
            ("at", lang.datetime(platform.now()).into()),
        ],
    );
    let subject = lang.t("accounts-mail-email-new-subject");
    queue_to(tx, platform, to.as_str(), "email-is-new", subject, body).await
}
