//! Making an account: from an invitation, by the first set-up, by the demonstration. Nobody signs up by themselves.
use ::entity::{account, ids::AccountId};
use sea_orm::ConnectionTrait;

use super::{
    email::Email,
    password::{self, Hashed},
    security_log::{self, Event, event},
    store,
};
use crate::platform::{
    error::Result,
    i18n::{Lang, Text},
    services::Platform,
    text,
};

/// The longest name, in characters.
pub const LONGEST_NAME: usize = 100;

/// Says why a name is refused, or nothing.
#[must_use]
pub fn refuse_name(typed: &str) -> Option<Text> {
    let name = typed.trim();
    let key = if name.is_empty() {
        "accounts-name-missing"
    } else if name.chars().count() > LONGEST_NAME {
        "accounts-name-long"
    } else if !text::is_name(name) {
        "accounts-name-strange"
    } else {
        return None;
    };
    Some(Text::key(key))
}

/// An account that is about to be made. Its password is hashed already, because that takes too long for a transaction.
#[derive(Clone, Debug)]
pub struct NewAccount {
    id: AccountId,
    name: String,
    email: Email,
    password: Hashed,
    lang: Lang,
    is_operator: bool,
}

impl NewAccount {
    /// Prepares an account. Check the password with [`password::refuse`] first.
    ///
    /// # Errors
    /// When too many passwords wait already, or the keystore cannot be read.
    pub async fn prepare(
        platform: &Platform,
        name: &str,
        email: Email,
        password: &str,
        lang: Lang,
    ) -> Result<Self> {
        let id = AccountId(platform.new_id());
        let password = password::hash(platform, id, password).await?;
        Ok(Self {
            id,
            name: name.trim().to_owned(),
            email,
            password,
            lang,
            is_operator: false,
        })
    }

    /// Makes it the operator of the installation.
    #[must_use]
    pub fn operator(mut self) -> Self {
        self.is_operator = true;
        self
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> AccountId {
        self.id
    }
}

/// Makes the account. `tx` may be a tenant's transaction, so that a role can be given with it.
///
/// # Errors
/// [`crate::platform::error::AppError::is_taken_on`] `("account", "email")` when the address has an account.
pub async fn create_account(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    new: &NewAccount,
) -> Result<AccountId> {
    let row = account::Model {
        id: new.id,
        email: new.email.as_str().to_owned(),
        name: new.name.clone(),
        password_hash: Some(new.password.clone().into_column()),
        totp_secret: None,
        totp_confirmed_at: None,
        totp_last_step: None,
        lang: new.lang.tag().to_owned(),
        is_operator: new.is_operator,
        created_at: platform.now(),
        disabled_at: None,
        signed_out_at: None,
        rev: 1,
    };
    store::insert(tx, row).await?;
    security_log::append(tx, platform, Event::new(event::ACCOUNT_MADE, Some(new.id))).await?;
    Ok(new.id)
}
