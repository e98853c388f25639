//! Words about grants that several pages share.
use ::entity::ids::AccountId;

use super::{Grant, State};
use crate::{
    platform::i18n::Lang,
    tenants::policy::support::{Kind, readable},
    web::components::{SummaryList, Tag},
};

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

/// Adds what was asked for, by whom, and by which order.
#[must_use]
pub fn asked(
    list: SummaryList,
    lang: Lang,
    grant: &Grant,
    name: impl Fn(AccountId) -> String,
) -> SummaryList {
    let row = &grant.row;
    let purpose = lang.t(&format!("audit-purpose-{}", grant.purpose()));
    let by = [
        ("name", name(grant.asked_by()).into()),
        ("at", lang.datetime(row.requested_at).into()),
    ];
    let list = list.row(lang.t("support-purpose"), purpose).row(
        lang.t("support-asked-by"),
        lang.t_args("support-by-at", &by),
    );
    let list = if grant.kind == Kind::Hold {
        let until = row.hold_until.map(|day| lang.date(day)).unwrap_or_default();
        list.row(lang.t("support-hold-until"), until)
    } else {
        list.row(lang.t("support-parts"), parts(lang, grant)).row(
            lang.t("support-lasts"),
            lang.n("support-minutes-n", row.minutes),
        )
    };
    match (&row.authority, &row.order_no) {
        (Some(authority), Some(no)) => {
            list.row(lang.t("support-order"), format!("{authority}, {no}"))
        }
        _ => list,
    }
}

/// Adds who approved, refused and ended it, and when it ends by itself.
#[must_use]
pub fn answered(
    mut list: SummaryList,
    lang: Lang,
    grant: &Grant,
    name: impl Fn(AccountId) -> String,
) -> SummaryList {
    let row = &grant.row;
    let approved = if grant.is_urgent() {
        "support-approved-second"
    } else {
        "support-approved-by"
    };
    let answers = [
        (approved, row.approved_by, row.approved_at),
        ("support-refused-by", row.refused_by, row.refused_at),
        ("support-ended-by", row.ended_by, row.ended_at),
    ];
    for (key, by, at) in answers {
        if let (Some(by), Some(at)) = (by, at) {
            let at = lang.datetime(at).into();
            let said = lang.t_args("support-by-at", &[("name", name(by).into()), ("at", at)]);
            list = list.row(lang.t(key), said);
        }
    }
    match (row.ends_at, row.ended_at) {
        (Some(ends), None) if grant.kind != Kind::Hold => {
            list.row(lang.t("support-ends"), lang.datetime(ends))
        }
        _ => list,
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
