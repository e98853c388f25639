//! The details of an entry of the processing log in words: what it was about, which fields, who received it.
//!
//! The keys of other rows stay out (which competition, which import): they are numbers that say nothing to a reader, and stand
//! in the machine-readable files.
use serde_json::Value;

use crate::platform::{
    i18n::Lang,
    people::{columns::Column, words},
};

/// What is said, in this order.
const NAMES: &[&str] = &[
    "what",
    "purpose",
    "how",
    "renewed",
    "fields",
    "columns",
    "format",
    "count",
    "people",
    "recipient",
    "sha256",
];

/// The details as a line each.
pub(super) fn in_words(detail: &Value, lang: Lang) -> Option<String> {
    let map = detail.as_object()?;
    let lines: Vec<String> = NAMES
        .iter()
        .filter_map(|name| map.get(*name).map(|value| (*name, value)))
        .filter_map(|(name, value)| line(name, value, lang))
        .filter(|line| !line.is_empty())
        .collect();
    Some(lines.join("\n"))
}

fn line(name: &str, value: &Value, lang: Lang) -> Option<String> {
    let text = value.as_str().filter(|text| !text.is_empty());
    match name {
        "what" => what(text?, lang),
        "purpose" => words::consent_for(text?, lang),
        "how" => words::consent_way(text?, lang),
        "renewed" => value.as_bool()?.then(|| lang.t("exports-log-renewed")),
        "fields" => list(value, |key| Some(words::field_name(key, lang)))
            .map(|names| lang.t1("exports-log-fields", "names", names)),
        "columns" => list(value, |key| {
            Column::find(key).map(|column| column.header(lang))
        })
        .map(|names| lang.t1("exports-log-columns", "names", names)),
        "format" => Some(lang.t1("exports-log-format", "format", text?.to_uppercase())),
        "count" | "people" => Some(lang.n("exports-log-people", value.as_i64()?)),
        "recipient" => Some(lang.t1("members-access-recipient", "recipient", text?)),
        "sha256" => Some(lang.t1("exports-log-hash", "hash", text?)),
        _ => None,
    }
}

/// What the entry is about, where the kind of action does not say it.
#[must_use]
pub fn what(code: &str, lang: Lang) -> Option<String> {
    let key = match code {
        "member" => "exports-log-member",
        "member-opened" => "members-access-page",
        "member-damaged" => "exports-log-member-damaged",
        "consent" => "members-consent",
        "guardian" => "members-guardian",
        "tax_number" => "people-field-tax-number",
        "emails" => "members-emails-title",
        "health" => "health-record-word",
        "health-list" => "exports-log-health-list",
        "list" => "members-list",
        "bundle" => "exports-bundle-title",
        "correction-suggested" => "people-log-correction-suggested",
        "correction-accepted" => "people-log-correction-accepted",
        "correction-refused" => "people-log-correction-refused",
        "result" | "placing" => "exports-log-result",
        "correction-opened" => "audit-what-correction-opened",
        "health-correction-opened" => "audit-what-health-correction-opened",
        "request-opened" => "audit-what-request-opened",
        "request-received" => "audit-what-request-received",
        "request-taken" => "audit-what-request-taken",
        "request-extended" => "audit-what-request-extended",
        "request-answered" => "audit-what-request-answered",
        "request-refused" => "audit-what-request-refused",
        "name-limited" => "audit-what-name-limited",
        "name-by-rule" => "audit-what-name-by-rule",
        "athlete-invited" => "guardians-log-athlete-invited",
        "guardian-invited" => "guardians-log-guardian-invited",
        "person-invitation-renewed" => "guardians-log-renewed",
        "access-given" => "guardians-log-access-given",
        "access-ended" => "guardians-log-access-ended",
        "access-vouched" => "guardians-log-access-vouched",
        "access-unvouched" => "guardians-log-access-unvouched",
        "handover-announced" => "guardians-log-announced",
        other => words::change_kind_key(other)?,
    };
    Some(lang.t(key))
}

fn list(value: &Value, word: impl Fn(&str) -> Option<String>) -> Option<String> {
    let names: Vec<String> = value
        .as_array()?
        .iter()
        .filter_map(|item| word(item.as_str()?))
        .collect();
    (!names.is_empty()).then(|| names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn details_of_an_action_are_said_in_words() {
        let detail = json!({ "what": "changed", "fields": ["phone", "town"] });
        assert_eq!(
            in_words(&detail, Lang::Sl).as_deref(),
            Some("sprememba podatkov\npolja: Telefon, Kraj")
        );
        let detail = json!({ "what": "consent", "purpose": "health", "how": "paper" });
        assert_eq!(
            in_words(&detail, Lang::Sl).as_deref(),
            Some("Privolitev\nPodatki o zdravju\nna papirju")
        );
        let detail = json!({
            "what": "list", "recipient": "JZS", "format": "xlsx", "columns": ["last_name", "belt"], "count": 2,
        });
        assert_eq!(
            in_words(&detail, Lang::Sl).as_deref(),
            Some(
                "Seznam članov\npodatki na seznamu: Priimek, Pas\noblika: XLSX\nv datoteki: 2 osebi\nPrejemnik: JZS"
            )
        );
        let detail = json!({ "what": "result", "competition": uuid::Uuid::nil() });
        assert_eq!(
            in_words(&detail, Lang::En).as_deref(),
            Some("competition result")
        );
    }
}
