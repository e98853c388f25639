//! Values in words: days as people write them, codes by their names.
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;

use crate::platform::{i18n::Lang, register::Field};

/// A value as a person reads it.
#[must_use]
pub fn shown(field: &Field, value: &Value, lang: Lang) -> String {
    match (field.table, field.column, value) {
        ("log_entry", "operation", Value::String(code)) => lang.t(operation(code)),
        ("log_entry", "sealed", Value::String(code)) => purpose(code, lang),
        ("member", "sex", Value::String(code)) => lang.t(if code == "f" {
            "people-sex-f"
        } else {
            "people-sex-m"
        }),
        ("member", "belt", Value::String(code)) => belt(code),
        ("contest", "winner", Value::String(side)) => lang.t(if side == "blue" {
            "ui-blue"
        } else {
            "ui-white"
        }),
        ("contest", "kind", Value::String(code)) => lang.t(&format!("judo-outcome-{code}")),
        ("guardianship", "relation", Value::String(code)) => lang.t(match code.as_str() {
            "mother" => "people-relation-mother",
            "father" => "people-relation-father",
            "guardian" => "people-relation-guardian",
            _ => "people-relation-other",
        }),
        _ => plain(value, lang),
    }
}

/// Every area that gives a purpose to the log gives it words under this key.
fn purpose(code: &str, lang: Lang) -> String {
    let key = format!("audit-purpose-{code}");
    let words = lang.t(&key);
    if words == key { code.to_owned() } else { words }
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
        op::ACCESS => "audit-op-access",
        op::SETTINGS => "audit-op-settings",
        _ => "audit-op-refused",
    }
}

/// `kyu6` is written `6. kyu`.
fn belt(code: &str) -> String {
    let at = code
        .find(|c: char| c.is_ascii_digit())
        .unwrap_or(code.len());
    match code.split_at_checked(at) {
        Some((grade, number)) if !number.is_empty() => format!("{number}. {grade}"),
        _ => code.to_owned(),
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
    use serde_json::json;

    #[test]
    fn values_are_written_as_people_write_them() {
        assert_eq!(plain(&json!("2026-03-10"), Lang::Sl), "10. 3. 2026");
        assert_eq!(
            plain(&json!(["a", { "club": "JK", "to": null }]), Lang::Sl),
            "a; club: JK"
        );
        assert_eq!(plain(&json!("SLO-2026"), Lang::Sl), "SLO-2026");
        assert_eq!(belt("kyu6"), "6. kyu");
        assert_eq!(belt("white"), "white");
    }
}
