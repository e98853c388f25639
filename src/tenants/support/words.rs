//! Words about grants that several pages share.
use super::{Grant, State};
use crate::{platform::i18n::Lang, tenants::policy::support::readable, web::components::Tag};

/// What a grant is limited to.
#[must_use]
pub fn parts(lang: Lang, grant: &Grant) -> String {
    let words: Vec<String> = grant
        .parts
        .iter()
        .map(|part| lang.t(part.label_key()))
        .collect();
    if words.is_empty() {
        lang.t("support-part-none")
    } else {
        words.join(", ")
    }
}

/// How a grant stands.
#[must_use]
pub fn state(lang: Lang, grant: &Grant, now: chrono::DateTime<chrono::Utc>) -> Tag {
    match grant.state(now) {
        State::Waiting => Tag::warn(lang.t("support-state-waiting")),
        State::Lapsed => Tag::plain(lang.t("support-state-lapsed")),
        State::Refused => Tag::plain(lang.t("support-state-refused")),
        State::Active => Tag::bad(lang.t("support-state-active")),
        State::Over => Tag::plain(lang.t("support-state-over")),
        State::Ended => Tag::plain(lang.t("support-state-ended")),
    }
}

/// What a page that was read is called.
#[must_use]
pub fn page_name(lang: Lang, route: &str) -> String {
    readable(route).map_or_else(
        || lang.t("support-page-other"),
        |page| lang.t(page.label_key),
    )
}
