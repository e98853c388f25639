//! Values in words, by the fields of the register: days as people write them, measures with their unit, codes by their names,
//! what is kept as a document as sentences.
use chrono::{DateTime, NaiveDate, Utc};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{action, field_name};
use crate::platform::{
    i18n::Lang,
    names_policy::NameStyle,
    people::{
        self, Academy, AwardedGrade, Change, ClubMembership, EmergencyContact, GuardianDraft,
        LicenceIssue, RefereeLicence, Said, columns::relation_name, words as people_words,
    },
    register::Field,
    sheets::values,
};

/// A value as a person reads it.
#[must_use]
pub fn shown(field: &Field, value: &Value, lang: Lang) -> String {
    let name = field_name(field);
    let said = match value {
        Value::String(code) => code_in_words(field.table, &name, code, lang),
        Value::Number(number) => number
            .as_u64()
            .and_then(|number| u32::try_from(number).ok())
            .and_then(|number| measured(field.table, &name, number, lang)),
        Value::Array(_) | Value::Object(_) => document(field.table, &name, value, lang),
        Value::Null | Value::Bool(_) => None,
    };
    said.unwrap_or_else(|| plain(value, lang))
}

/// The words of a code; nothing for a field that has none, and for a code nobody gave words.
fn code_in_words(table: &str, name: &str, code: &str, lang: Lang) -> Option<String> {
    match (table, name) {
        ("member", "sex") => lang.known(&format!("people-sex-{code}"), &[]),
        ("member", "belt") => Some(people_words::belt_name(code, lang)),
        ("member", "details.phone") => Some(values::format_phone(code)),
        (
            "member",
            "details.address.country" | "details.citizenship" | "details.residence_country",
        )
        | ("placing", "country") => Some(people_words::country(code, lang)),
        ("member_change", "kind") => Some(people_words::change_kind(code, lang)),
        ("correction_suggestion", "field") => Some(people_words::field_name(code, lang)),
        ("correction_suggestion", "state") => lang.known(&format!("people-correction-{code}"), &[]),
        ("guardianship", "relation") => {
            Some(relation_name(code, lang)).filter(|words| !words.is_empty())
        }
        ("data_request", "kind") => lang.known(&format!("portal-request-kind-{code}"), &[]),
        ("data_request", "state") => lang.known(&format!("portal-request-state-{code}"), &[]),
        ("data_request", "relation") => lang.known(&format!("tenants-relation-{code}"), &[]),
        ("consent" | "refusal" | "decision", "purpose") => people_words::consent_for(code, lang),
        ("consent", "text_version") => people_words::consent_text(code, lang),
        ("consent", "how") => people_words::consent_way(code, lang),
        ("health_record", "sealed.test_status") => lang.known(&format!("health-test-{code}"), &[]),
        ("health_record", "sealed.vaccination_status") => {
            lang.known(&format!("health-vaccination-{code}"), &[])
        }
        ("member", "public_at_most" | "public_in")
        | ("placing", "sealed.at_most" | "sealed.kept") => {
            NameStyle::parse(code).map(|style| lang.t(style.label_key()))
        }
        ("sheet", "struck") => lang.known(&format!("judo-struck-{code}"), &[]),
        ("contest", "winner") => lang.known(&format!("ui-{code}"), &[]),
        ("contest", "kind") => lang.known(&format!("judo-outcome-{code}"), &[]),
        ("log_entry", "operation") => Some(lang.t(operation(code))),
        // Every area that gives a purpose to the log gives it words under this key.
        ("log_entry", "sealed.purpose") => lang.known(&format!("audit-purpose-{code}"), &[]),
        _ => None,
    }
}

/// A number that has a unit, in the unit people use.
fn measured(table: &str, name: &str, number: u32, lang: Lang) -> Option<String> {
    match (table, name) {
        ("member", "details.height_mm") => Some(people_words::measure(number, 10.0, "cm", lang)),
        ("member", "details.weight_g") => Some(people_words::measure(number, 1000.0, "kg", lang)),
        ("contest", "seconds") => Some(format!("{}:{:02} min", number / 60, number % 60)),
        _ => None,
    }
}

/// What is kept as a document, as sentences: a line an entry.
fn document(table: &str, name: &str, value: &Value, lang: Lang) -> Option<String> {
    match (table, name) {
        ("member", "details.memberships") => entries::<ClubMembership>(value, lang),
        ("member", "details.functions") => entries::<people::Function>(value, lang),
        ("member", "details.grades") => entries::<AwardedGrade>(value, lang),
        ("member", "details.referee") => one::<RefereeLicence>(value, lang),
        ("member", "details.licence") => one::<LicenceIssue>(value, lang),
        ("member", "details.academy") => one::<Academy>(value, lang),
        ("member", "details.emergency") => one::<EmergencyContact>(value, lang),
        ("member_change", "sealed") => entries::<Change>(value, lang),
        ("guardian", "sealed") => one::<GuardianDraft>(value, lang),
        ("log_entry", "sealed.detail") => action::in_words(value, lang),
        _ => None,
    }
}

impl Said for Change {
    fn said(&self, lang: Lang) -> String {
        people_words::change(self, people_words::whole_value, lang)
    }
}

fn one<T: DeserializeOwned + Said>(value: &Value, lang: Lang) -> Option<String> {
    let entry: T = serde_json::from_value(value.clone()).ok()?;
    Some(entry.said(lang))
}

fn entries<T: DeserializeOwned + Said>(value: &Value, lang: Lang) -> Option<String> {
    let entries: Vec<T> = serde_json::from_value(value.clone()).ok()?;
    let lines: Vec<String> = entries.iter().map(|entry| entry.said(lang)).collect();
    Some(lines.join("\n"))
}

fn operation(code: &str) -> &'static str {
    use ::entity::values::operation as op;
    match code {
        op::COLLECT => "audit-op-collect",
        op::ALTER => "audit-op-alter",
        op::CONSULT => "audit-op-consult",
        op::EXPORT => "audit-op-export",
        op::PUBLISH => "audit-op-publish",
        op::UNPUBLISH => "audit-op-unpublish",
        op::ERASE => "audit-op-erase",
        op::ARCHIVE => "audit-op-archive",
        op::KEEP => "audit-op-keep",
        op::ACCESS => "audit-op-access",
        op::SETTINGS => "audit-op-settings",
        _ => "audit-op-refused",
    }
}

fn plain(value: &Value, lang: Lang) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(yes) => lang.t(if *yes { "ui-yes" } else { "ui-no" }),
        Value::Number(number) => format!("{number}"),
        Value::String(text) => text
            .parse::<NaiveDate>()
            .map(|day| lang.date(day))
            .or_else(|_| text.parse::<DateTime<Utc>>().map(|at| lang.datetime(at)))
            .unwrap_or_else(|_| text.clone()),
        Value::Array(items) => items
            .iter()
            .map(|item| plain(item, lang))
            .collect::<Vec<_>>()
            .join("; "),
        Value::Object(map) => map
            .iter()
            .map(|(name, value)| (name, plain(value, lang)))
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}: {value}"))
            .collect::<Vec<_>>()
            .join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        judo::{outcome::Kind, sheet::Struck},
        platform::register,
    };
    use serde_json::json;

    fn said(table: &str, name: &str, value: &Value, lang: Lang) -> String {
        let field = register::FIELDS
            .iter()
            .find(|field| field.table == table && field_name(field) == name)
            .unwrap_or_else(|| panic!("{table}.{name}"));
        shown(field, value, lang)
    }

    #[test]
    fn values_without_codes_are_written_as_people_write_them() {
        assert_eq!(plain(&json!("2026-03-10"), Lang::Sl), "10. 3. 2026");
        assert_eq!(
            plain(&json!(["a", { "club": "JK", "to": null }]), Lang::Sl),
            "a; club: JK"
        );
        assert_eq!(plain(&json!("SLO-2026"), Lang::Sl), "SLO-2026");
    }

    #[test]
    fn measures_have_their_unit_and_the_decimal_sign_of_the_language() {
        for (name, number, sl, en) in [
            ("details.height_mm", 1880, "188 cm", "188 cm"),
            ("details.height_mm", 1705, "170,5 cm", "170.5 cm"),
            ("details.weight_g", 73_000, "73 kg", "73 kg"),
            ("details.weight_g", 52_500, "52,5 kg", "52.5 kg"),
        ] {
            assert_eq!(said("member", name, &json!(number), Lang::Sl), sl);
            assert_eq!(said("member", name, &json!(number), Lang::En), en);
        }
        assert_eq!(
            said("contest", "seconds", &json!(245), Lang::Sl),
            "4:05 min"
        );
    }

    #[test]
    fn codes_are_said_by_their_names() {
        for (table, name, code, sl, en) in [
            ("member", "sex", "f", "ženska", "female"),
            ("member", "belt", "kyu4", "oranžni pas (4. kyu)", ""),
            (
                "member",
                "details.address.country",
                "SI",
                "Slovenija",
                "Slovenia",
            ),
            (
                "member",
                "details.citizenship",
                "SLO",
                "Slovenija",
                "Slovenia",
            ),
            ("placing", "country", "CRO", "Hrvaška", "Croatia"),
            ("member", "details.phone", "+38640123456", "040 123 456", ""),
            (
                "member_change",
                "kind",
                "consent-given",
                "vpisana privolitev",
                "",
            ),
            ("consent", "purpose", "health", "Podatki o zdravju", ""),
            (
                "consent",
                "text_version",
                "paper",
                "besedilo na papirju, ki ga hrani organizacija",
                "",
            ),
            ("consent", "how", "paper", "na papirju", ""),
            ("guardianship", "relation", "mother", "mati", ""),
            (
                "health_record",
                "sealed.test_status",
                "negative",
                "negativen",
                "",
            ),
            (
                "health_record",
                "sealed.vaccination_status",
                "full",
                "v celoti",
                "",
            ),
            (
                "log_entry",
                "sealed.purpose",
                "membership",
                "vodenje članstva",
                "",
            ),
        ] {
            assert_eq!(said(table, name, &json!(code), Lang::Sl), sl, "{name}");
            let english = said(table, name, &json!(code), Lang::En);
            assert!(en.is_empty() || english == en, "{name}: {english}");
        }
    }

    #[test]
    fn every_outcome_and_every_reason_not_to_compete_has_words() {
        for kind in Kind::ALL {
            let code = serde_json::to_value(kind).unwrap();
            for lang in Lang::ALL {
                assert_ne!(json!(said("contest", "kind", &code, lang)), code);
            }
        }
        for reason in [Struck::FailedWeighIn, Struck::Absent, Struck::Withdrawn] {
            let code = serde_json::to_value(reason).unwrap();
            for lang in Lang::ALL {
                assert_ne!(json!(said("sheet", "struck", &code, lang)), code);
            }
        }
    }

    #[test]
    fn documents_are_sentences_without_names_of_keys() {
        let grades = json!([{ "code": "kyu5", "awarded_on": "2024-05-01" }, { "code": "kyu4" }]);
        assert_eq!(
            said("member", "details.grades", &grades, Lang::Sl),
            "rumeni pas (5. kyu), izpit 1. 5. 2024\noranžni pas (4. kyu)"
        );
        let changes = json!([
            { "field": "consent", "old": "", "new": "health paper 2026-02-01" },
            { "field": "height", "old": "1700", "new": "1705" },
        ]);
        assert_eq!(
            said("member_change", "sealed", &changes, Lang::Sl),
            "Privolitev: Podatki o zdravju na papirju 1. 2. 2026\nVišina (cm): 170 cm → 170,5 cm"
        );
        let contact = json!({ "email": "p@example.si", "phone": "", "proof": "" });
        assert_eq!(
            said("guardian", "sealed", &contact, Lang::Sl),
            "p@example.si"
        );
        let detail = json!({ "what": "health" });
        assert_eq!(
            said("log_entry", "sealed.detail", &detail, Lang::Sl),
            "zdravstveni zapis"
        );
    }
}
