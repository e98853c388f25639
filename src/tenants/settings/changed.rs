//! Which settings differ between two versions: for the processing log (names of fields only) and for whoever has to choose.
use super::typed::Typed;
use crate::platform::i18n::Lang;

/// A setting with two values.
pub(super) struct Difference {
    pub(super) label: String,
    pub(super) mine: String,
    pub(super) theirs: String,
}

type Read = fn(&Typed) -> String;

/// Every setting: its code in the log, the key of its name, how to read it.
const SETTINGS: [(&str, &str, Read); 21] = [
    ("name", "tenants-settings-name", |t| t.name.clone()),
    ("legal_name", "tenants-profile-legal-name", |t| {
        t.legal_name.clone()
    }),
    ("street", "tenants-profile-street", |t| t.street.clone()),
    ("post_code", "tenants-profile-post-code", |t| {
        t.post_code.clone()
    }),
    ("town", "tenants-profile-town", |t| t.town.clone()),
    ("country", "tenants-profile-country", |t| t.country.clone()),
    ("email", "tenants-profile-email", |t| t.email.clone()),
    ("phone", "tenants-profile-phone", |t| t.phone.clone()),
    ("web", "tenants-profile-web", |t| t.web.clone()),
    ("registration_no", "tenants-profile-registration-no", |t| {
        t.registration_no.clone()
    }),
    ("tax_no", "tenants-profile-tax-no", |t| t.tax_no.clone()),
    ("represented_by", "tenants-profile-represented-by", |t| {
        t.represented_by.clone()
    }),
    ("privacy_contact", "tenants-profile-privacy-contact", |t| {
        t.privacy_contact.clone()
    }),
    ("privacy_email", "tenants-profile-privacy-email", |t| {
        t.privacy_email.clone()
    }),
    ("privacy_phone", "tenants-profile-privacy-phone", |t| {
        t.privacy_phone.clone()
    }),
    ("obi", "tenants-settings-obi", |t| t.obi.clone()),
    ("functions", "tenants-settings-functions", |t| {
        t.functions.join(", ")
    }),
    ("adults", "tenants-settings-adults", |t| t.adults.clone()),
    ("minors_15_17", "tenants-settings-minors", |t| {
        t.minors_15_17.clone()
    }),
    ("under_15", "tenants-settings-under-15", |t| {
        t.under_15.clone()
    }),
    ("guardian_view", "guardians-view", |t| {
        t.guardian_view.clone()
    }),
];

/// The codes of what differs.
pub(super) fn changed(before: &Typed, after: &Typed) -> Vec<&'static str> {
    SETTINGS
        .iter()
        .filter(|(_, _, read)| read(before) != read(after))
        .map(|(code, _, _)| *code)
        .collect()
}

/// The name of a setting by its code in the log.
pub(in crate::tenants) fn label_key(code: &str) -> Option<&'static str> {
    SETTINGS
        .iter()
        .find(|(known, _, _)| *known == code)
        .map(|(_, key, _)| *key)
}

/// What differs, in words.
pub(super) fn differences(mine: &Typed, theirs: &Typed, lang: Lang) -> Vec<Difference> {
    SETTINGS
        .iter()
        .map(|(_, key, read)| Difference {
            label: lang.t(key),
            mine: read(mine),
            theirs: read(theirs),
        })
        .filter(|d| d.mine != d.theirs)
        .collect()
}
