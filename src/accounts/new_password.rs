//! The field for a new password, the same wherever one is set: what is asked for stands beside it, pasting is welcome.
use super::password::SHORTEST;
use crate::{
    platform::i18n::Lang,
    web::{FieldErrors, components::TextField},
};

/// The field `password` for a new password.
#[must_use]
pub fn new_password_field(lang: Lang, errors: &FieldErrors) -> TextField {
    let least = i64::try_from(SHORTEST).unwrap_or(i64::MAX);
    TextField::new("password", lang.t("accounts-new-password"))
        .password()
        .autocomplete("new-password")
        .hint(lang.t1("accounts-new-password-hint", "least", least))
        .errors(errors.of("password", lang))
}
