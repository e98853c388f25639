//! What is told about codes: new recovery codes, and codes that somebody guesses at.
use ::entity::account;
use sea_orm::ConnectionTrait;

use super::{said, tell};
use crate::platform::{error::Result, i18n::Text, services::Platform};

/// New recovery codes are in the place of all old ones.
pub(in super::super) async fn codes_new(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
) -> Result<()> {
    let subject = Text::key("accounts-mail-codes-subject");
    let body = said(platform, account, Text::key("accounts-mail-codes-body"));
    tell(tx, platform, account, "codes-new", (subject, body)).await
}

/// Wrong codes one after another, from somebody who came as far as the code.
pub(in super::super) async fn codes_refused(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
) -> Result<()> {
    let subject = Text::key("accounts-mail-guessed-subject");
    let body = said(platform, account, Text::key("accounts-mail-guessed-body"))
        .with("log", platform.config().url("/account/security"));
    tell(tx, platform, account, "codes-refused", (subject, body)).await
}
