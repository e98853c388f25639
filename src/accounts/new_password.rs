//! The field for a new password, the same wherever one is set: what is asked for stands beside it, pasting is welcome, and a meter
//! shows how far it is while one types.
use ::entity::account;

use super::{
    email::Email,
    password::{self, Owner, SHORTEST, SHORTEST_WITH_FACTOR},
    store,
};
use crate::{
    platform::{
        error::Result,
        i18n::{Lang, Text},
        services::Platform,
    },
    web::{FieldErrors, components::TextField},
};

/// The field `password` for the new password of somebody without a second factor yet.
#[must_use]
pub fn new_password_field(lang: Lang, errors: &FieldErrors) -> TextField {
    new_password_field_for(lang, false, errors)
}

/// The field `password` for a new password.
#[must_use]
pub fn new_password_field_for(lang: Lang, has_factor: bool, errors: &FieldErrors) -> TextField {
    let least = if has_factor {
        SHORTEST_WITH_FACTOR
    } else {
        SHORTEST
    };
    let least = i64::try_from(least).unwrap_or(i64::MAX);
    TextField::new("password", lang.t("accounts-new-password"))
        .password()
        .autocomplete("new-password")
        .hint(lang.t1("accounts-new-password-hint", "least", least))
        .meter(
            least,
            [
                lang.t("accounts-meter-label"),
                lang.t("accounts-meter-short"),
                lang.t("accounts-meter-plain"),
                lang.t("accounts-meter-good"),
            ],
        )
        .errors(errors.of("password", lang))
}

/// Says why a new password of an account is refused, or nothing: what counts is whether the account has a second factor now, and
/// the names of the organisations it works for are among the words that make no password.
///
/// # Errors
/// When the database does.
pub(super) async fn refuse(
    platform: &Platform,
    account: &account::Model,
    typed: &str,
) -> Result<Option<Text>> {
    let words = store::words_around(platform, account.id).await?;
    let has_factor = platform
        .db()
        .system_read("whether there is a second factor", async |tx| {
            store::has_factor(tx, account).await
        })
        .await?;
    let email = Email::parse(&account.email);
    let owner = Owner {
        name: &account.name,
        email: email.as_ref(),
        words: &words,
        has_factor,
    };
    Ok(password::refuse_for(typed, &owner))
}
