//! Who did what with this person's data, and why, out of the processing log.
use std::collections::{HashMap, HashSet};

use ::entity::{ids::AccountId, values::operation};
use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    members::words,
    platform::{
        audit::{Shown, operation_name, purpose_name},
        i18n::Lang,
        people::{store::kind, words::change_kind},
    },
    web::components::LogList,
};

/// The entries as a list: when, who, what, why.
pub fn list(entries: &[Shown], names: &HashMap<AccountId, String>, lang: Lang) -> LogList {
    let mut list = LogList::new();
    for entry in entries {
        list = list.entry(
            entry.at.to_rfc3339(),
            lang.datetime(entry.at),
            entry
                .by
                .clone()
                .unwrap_or_else(|| words::who(entry.actor, names, lang)),
            operation_name(&entry.operation, lang),
        );
        let mut detail = Vec::new();
        if let Some(what) = entry
            .detail
            .as_ref()
            .and_then(|d| d.get("what"))
            .and_then(|w| w.as_str())
        {
            detail.extend(what_was_it(what, lang));
        }
        if let Some(purpose) = &entry.purpose {
            detail.push(lang.t1(
                "members-access-purpose",
                "purpose",
                purpose_name(purpose, lang),
            ));
        }
        let recipient = entry
            .detail
            .as_ref()
            .and_then(|d| d.get("recipient"))
            .and_then(|r| r.as_str());
        if let Some(recipient) = recipient.filter(|r| !r.is_empty()) {
            detail.push(lang.t1("members-access-recipient", "recipient", recipient));
        }
        if entry.detail.is_none() {
            detail.push(lang.t("members-history-unreadable"));
        }
        if !detail.is_empty() {
            list = list.detail(detail.join(" · "));
        }
    }
    list
}

/// How many different people opened sealed data in the last 30 days.
pub fn readers(entries: &[Shown], now: DateTime<Utc>) -> usize {
    entries
        .iter()
        .filter(|entry| {
            entry.operation == operation::CONSULT
                && !is_page(entry)
                && now - entry.at <= TimeDelta::days(30)
        })
        .filter_map(|entry| entry.actor)
        .collect::<HashSet<_>>()
        .len()
}

/// Whether the entry says that the member's page was opened, not one of the records that stay sealed on it.
pub fn is_page(entry: &Shown) -> bool {
    let what = entry.detail.as_ref().and_then(|detail| detail.get("what"));
    what.and_then(|what| what.as_str()) == Some("member-opened")
}

/// What exactly was entered or changed, where the operation does not say it.
fn what_was_it(code: &str, lang: Lang) -> Option<String> {
    match code {
        "consent" => Some(lang.t("members-consent")),
        "tax_number" => Some(lang.t("people-field-tax-number")),
        "emails" => Some(lang.t("members-emails-title")),
        "health" => Some(lang.t("health-record-word")),
        "list" => Some(lang.t("members-list")),
        "member-opened" => Some(lang.t("members-access-page")),
        "support-read" => Some(lang.t("support-access-read")),
        "support-approved" | "support-approved-second" => Some(lang.t("support-access-allowed")),
        "support-hold-agreed" => Some(lang.t("support-access-held")),
        "support-hold-ended" => Some(lang.t("support-access-released")),
        "athlete-invited" => Some(lang.t("guardians-log-athlete-invited")),
        "guardian-invited" => Some(lang.t("guardians-log-guardian-invited")),
        "person-invitation-renewed" => Some(lang.t("guardians-log-renewed")),
        "access-given" => Some(lang.t("guardians-log-access-given")),
        "handover-announced" => Some(lang.t("guardians-log-announced")),
        "access-ended" => Some(lang.t("guardians-log-access-ended")),
        "access-vouched" => Some(lang.t("guardians-log-access-vouched")),
        "access-unvouched" => Some(lang.t("guardians-log-access-unvouched")),
        "correction-opened" => Some(lang.t("audit-what-correction-opened")),
        "health-correction-opened" => Some(lang.t("audit-what-health-correction-opened")),
        "request-opened" => Some(lang.t("audit-what-request-opened")),
        "correction-suggested" => Some(lang.t("people-log-correction-suggested")),
        "correction-accepted" => Some(lang.t("people-log-correction-accepted")),
        "correction-refused" => Some(lang.t("people-log-correction-refused")),
        kind::GUARDIAN_LINKED
        | kind::GUARDIAN_CHANGED
        | kind::GUARDIAN_UNLINKED
        | kind::GUARDIAN_RIGHTS
        | kind::BOTH_NEEDED
        | kind::ONE_ENOUGH
        | kind::CONSENT_REFUSED
        | kind::CONSENT_DISPUTED
        | kind::CONSENT_SETTLED
        | kind::CONSENT_DECIDED
        | kind::HANDED_OVER
        | kind::CONSENT_GIVEN
        | kind::CONSENT_WITHDRAWN
        | kind::REDUCED => Some(change_kind(code, lang)),
        _ => None,
    }
}
