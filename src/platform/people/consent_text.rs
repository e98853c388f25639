//! The texts of consents. A changed text is a new version: its number and its hash stay with every receipt.
use super::consent_purpose;
use crate::platform::i18n::Lang;

/// Version of the text about keeping a child's data. Raise it with every change of the text in either language.
const PROCESSING: &str = "processing-1";
/// Version of the text about pictures.
const PICTURES: &str = "pictures-1";

/// Version of the text about health.
const HEALTH: &str = "health-1";

/// Version and words of the consent to keeping a child's data (GDPR Art. 8, ZVOP-2 Art. 8).
#[must_use]
pub fn processing_text(lang: Lang, tenant: &str) -> (String, String) {
    (
        format!("{PROCESSING}-{}", lang.tag()),
        lang.t1("members-consent-text-processing", "tenant", tenant),
    )
}

/// Version and words of the consent to pictures.
#[must_use]
pub fn pictures_text(lang: Lang, tenant: &str) -> (String, String) {
    (
        format!("{PICTURES}-{}", lang.tag()),
        lang.t1("members-consent-text-pictures", "tenant", tenant),
    )
}

/// Version and words of the explicit consent to keeping data about health (GDPR Art. 9(2)(a)).
#[must_use]
pub fn health_text(lang: Lang, tenant: &str) -> (String, String) {
    (
        format!("{HEALTH}-{}", lang.tag()),
        lang.t1("members-consent-text-health", "tenant", tenant),
    )
}

/// Version and words of the consent to a purpose, one of [`consent_purpose`]; nothing for what is none.
#[must_use]
pub fn text_for(purpose: &str, lang: Lang, tenant: &str) -> Option<(String, String)> {
    match purpose {
        consent_purpose::PROCESSING => Some(processing_text(lang, tenant)),
        consent_purpose::HEALTH => Some(health_text(lang, tenant)),
        consent_purpose::PICTURES => Some(pictures_text(lang, tenant)),
        _ => None,
    }
}
