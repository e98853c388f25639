//! The mails about an account, in its language. They hold no more than is needed: no name of a tenant, no address.
use ::entity::account;
use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;

use super::email::Email;
use crate::platform::{
    error::Result,
    i18n::{Lang, Text},
    mail::{self, Content, Mail},
    services::Platform,
};

mod factor;

pub(super) use factor::{codes_new, codes_refused};

fn lang_of(account: &account::Model) -> Lang {
    Lang::parse(&account.lang).unwrap_or_default()
}

/// A body with what every mail may say: whose account it is, when, and where a new password is set.
fn said(platform: &Platform, account: &account::Model, body: Text) -> Text {
    let at = lang_of(account).datetime(platform.now());
    body.with("name", account.name.as_str())
        .with("at", at)
        .with("link", platform.config().url("/reset"))
}

async fn tell(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
    template: &'static str,
    (subject, body): (Text, Text),
) -> Result<()> {
    let to = &account.email;
    tell_at(tx, platform, to, account, template, (subject, body)).await
}

/// Tells another address than that of the account.
async fn tell_at(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    to: &str,
    account: &account::Model,
    template: &'static str,
    (subject, body): (Text, Text),
) -> Result<()> {
    // Without mail, news of one's own account stand in the account's page only.
    if !platform.config().can_mail() {
        return Ok(());
    }
    let lang = lang_of(account);
    let content = Content {
        to: to.to_owned(),
        subject: subject.in_lang(lang),
        body: body.in_lang(lang),
    };
    let mail = Mail {
        template,
        tenant: None,
        content,
    };
    mail::queue(tx, platform, mail).await
}

/// The link that sets a new password.
pub(super) async fn reset_link(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
    link: &str,
) -> Result<()> {
    let subject = Text::key("accounts-mail-reset-subject");
    let body = said(platform, account, Text::key("accounts-mail-reset-body")).with("link", link);
    tell(tx, platform, account, "reset", (subject, body)).await
}

/// The password is new.
pub(super) async fn password_new(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
) -> Result<()> {
    let subject = Text::key("accounts-mail-password-subject");
    let body = said(platform, account, Text::key("accounts-mail-password-body"));
    tell(tx, platform, account, "password-new", (subject, body)).await
}

/// The second factor is new.
pub(super) async fn factor_new(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
) -> Result<()> {
    let subject = Text::key("accounts-mail-factor-subject");
    let body = said(platform, account, Text::key("accounts-mail-factor-body"));
    tell(tx, platform, account, "factor-new", (subject, body)).await
}

/// A sign-in from a browser that was not seen before.
pub(super) async fn new_device(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
    device: &str,
) -> Result<()> {
    let subject = Text::key("accounts-mail-device-subject");
    let device = if device.is_empty() {
        lang_of(account).t("accounts-sessions-unknown")
    } else {
        device.to_owned()
    };
    let body = said(platform, account, Text::key("accounts-mail-device-body"))
        .with("device", device)
        .with("log", platform.config().url("/account/security"));
    tell(tx, platform, account, "new-device", (subject, body)).await
}

/// Somebody had the right password after many wrong ones.
pub(super) async fn after_failures(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
) -> Result<()> {
    let subject = Text::key("accounts-mail-failures-subject");
    let body = said(platform, account, Text::key("accounts-mail-failures-body"));
    tell(tx, platform, account, "after-failures", (subject, body)).await
}

/// A passkey was added.
pub(super) async fn passkey_added(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
    called: &str,
) -> Result<()> {
    let subject = Text::key("accounts-mail-passkey-subject");
    let body =
        said(platform, account, Text::key("accounts-mail-passkey-body")).with("called", called);
    tell(tx, platform, account, "passkey-added", (subject, body)).await
}

/// A way of giving the second factor was removed by its owner.
pub(super) async fn factor_changed(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
) -> Result<()> {
    let subject = Text::key("accounts-mail-factor-changed-subject");
    let body = said(
        platform,
        account,
        Text::key("accounts-mail-factor-changed-body"),
    );
    tell(tx, platform, account, "factor-changed", (subject, body)).await
}

/// The second factor will be taken away, unless its owner stops it.
pub(super) async fn removal_begun(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
    due: DateTime<Utc>,
    link: &str,
) -> Result<()> {
    let subject = Text::key("accounts-mail-removal-subject");
    let body = said(platform, account, Text::key("accounts-mail-removal-body"))
        .with("due", lang_of(account).datetime(due))
        .with("link", link);
    tell(tx, platform, account, "factor-removal", (subject, body)).await
}

/// Somebody who runs an organisation ended all sessions.
pub(super) async fn sessions_ended(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
) -> Result<()> {
    let subject = Text::key("accounts-mail-sessions-subject");
    let body = said(platform, account, Text::key("accounts-mail-sessions-body"));
    tell(tx, platform, account, "sessions-ended", (subject, body)).await
}

/// The operator took the second factor away.
pub(super) async fn factor_removed(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
) -> Result<()> {
    let subject = Text::key("accounts-mail-factor-removed-subject");
    let body = said(
        platform,
        account,
        Text::key("accounts-mail-factor-removed-body"),
    );
    tell(tx, platform, account, "factor-removed", (subject, body)).await
}

/// A recovery code was used; `left` are left.
pub(super) async fn recovery_code_used(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
    left: u64,
) -> Result<()> {
    let subject = Text::key("accounts-mail-recovery-subject");
    let body = said(platform, account, Text::key("accounts-mail-recovery-body"))
        .with("n", i64::try_from(left).unwrap_or(i64::MAX));
    tell(tx, platform, account, "recovery-code-used", (subject, body)).await
}

/// The link that confirms a new address, to that address.
pub(super) async fn email_confirm(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
    to: &Email,
    link: &str,
) -> Result<()> {
    let subject = Text::key("accounts-mail-email-confirm-subject");
    let body = said(
        platform,
        account,
        Text::key("accounts-mail-email-confirm-body"),
    )
    .with("link", link);
    tell_at(
        tx,
        platform,
        to.as_str(),
        account,
        "email-confirm",
        (subject, body),
    )
    .await
}

/// A new address was wanted that belongs to an account already: told to that address only.
pub(super) async fn email_taken(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
    to: &Email,
) -> Result<()> {
    let subject = Text::key("accounts-mail-email-taken-subject");
    let body = Text::key("accounts-mail-email-taken-body");
    tell_at(
        tx,
        platform,
        to.as_str(),
        account,
        "email-taken",
        (subject, body),
    )
    .await
}

/// Somebody who is signed in wants another address; told to the present one.
pub(super) async fn email_asked(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
) -> Result<()> {
    let subject = Text::key("accounts-mail-email-asked-subject");
    let body = said(
        platform,
        account,
        Text::key("accounts-mail-email-asked-body"),
    );
    tell(tx, platform, account, "email-asked", (subject, body)).await
}

/// The address is a new one; told to the one it was before. It can do nothing in the account any more, so no link goes along.
pub(super) async fn email_new(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
) -> Result<()> {
    let subject = Text::key("accounts-mail-email-new-subject");
    let body = said(platform, account, Text::key("accounts-mail-email-new-body"));
    tell(tx, platform, account, "email-new", (subject, body)).await
}

/// The same, told to the new address: from now on news of the account come here.
pub(super) async fn email_is_new(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
    to: &Email,
) -> Result<()> {
    let subject = Text::key("accounts-mail-email-new-subject");
    let body = said(
        platform,
        account,
        Text::key("accounts-mail-email-is-new-body"),
    );
    tell_at(
        tx,
        platform,
        to.as_str(),
        account,
        "email-is-new",
        (subject, body),
    )
    .await
}
