//! Entries of the log in words, as far as every page says them alike.
use ::entity::values::operation;

use crate::platform::i18n::Lang;

/// What was done.
#[must_use]
pub fn operation_name(code: &str, lang: Lang) -> String {
    lang.t(match code {
        operation::COLLECT => "audit-op-collect",
        operation::ALTER => "audit-op-alter",
        operation::CONSULT => "audit-op-consult",
        operation::EXPORT => "audit-op-export",
        operation::PUBLISH => "audit-op-publish",
        operation::UNPUBLISH => "audit-op-unpublish",
        operation::ERASE => "audit-op-erase",
        operation::ARCHIVE => "audit-op-archive",
        operation::KEEP => "audit-op-keep",
        operation::ACCESS => "audit-op-access",
        operation::SETTINGS => "audit-op-settings",
        _ => "audit-op-refused",
    })
}

/// The words of a purpose; its code when an area gave it none.
#[must_use]
pub fn purpose_name(code: &str, lang: Lang) -> String {
    lang.known(&format!("audit-purpose-{code}"), &[])
        .unwrap_or_else(|| code.to_owned())
}
