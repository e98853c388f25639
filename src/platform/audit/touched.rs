//! Which fields of the data register an entry of the processing log touched: one table from what was done to what is there.
//!
//! Entries name the kind of record, and changes and lists name their fields. Where only the kind is named, all its fields count as
//! touched, but those that it says were left out: the page or the file showed the record as a whole.
use ::entity::values::operation;
use serde_json::Value;

use super::Shown;
use crate::platform::register::{FIELDS, Field, Kept};

/// What an entry names as not shown: keys of fields, and kinds of records.
pub const LEFT_OUT: &str = "left_out";

/// A part of what is kept about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A member's record without the tax number.
    Member,
    /// The tax number.
    TaxNumber,
    /// Names and numbers as lists have them.
    Identity,
    /// The e-mail address.
    Email,
    /// Guardians with their contacts.
    Guardian,
    /// Consents.
    Consent,
    /// What was changed earlier.
    History,
    /// The health record.
    Health,
    /// Placings in competitions.
    Result,
    /// The fields that the entry names.
    Named,
    /// It says nothing about a person.
    Nothing,
}

impl Kind {
    /// Kinds of records in the order in which they are told, the gravest first.
    pub const TOLD: &'static [Self] = &[
        Self::Health,
        Self::TaxNumber,
        Self::Member,
        Self::Identity,
        Self::Email,
        Self::Guardian,
        Self::Consent,
        Self::History,
        Self::Result,
        Self::Named,
    ];

    /// Key of its name.
    #[must_use]
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Member => "audit-kind-member",
            Self::TaxNumber => "audit-kind-tax-number",
            Self::Identity => "audit-kind-identity",
            Self::Email => "audit-kind-email",
            Self::Guardian => "audit-kind-guardian",
            Self::Consent => "audit-kind-consent",
            Self::History => "audit-kind-history",
            Self::Health => "audit-kind-health",
            Self::Result => "audit-kind-result",
            Self::Named => "audit-kind-named",
            Self::Nothing => "audit-kind-nothing",
        }
    }

    /// As entries name it.
    fn code(self) -> &'static str {
        let key = self.label_key();
        key.strip_prefix("audit-kind-").unwrap_or(key)
    }

    /// Its fields.
    fn has(self, field: &Field) -> bool {
        let is_tax = |field: &Field| {
            field.column == "tax_index"
                || matches!(field.kept, Kept::Sealed(path) if path == "tax_number")
        };
        match self {
            Self::Member => field.table == "member" && !is_tax(field),
            Self::TaxNumber => field.table == "member" && is_tax(field),
            Self::Identity => {
                field.table == "member"
                    && matches!(
                        field.column,
                        "number" | "first_name" | "last_name" | "birth_date"
                    )
            }
            Self::Email => {
                field.table == "member"
                    && matches!(field.kept, Kept::Sealed(path) if path == "email")
            }
            Self::Guardian => matches!(field.table, "guardian" | "guardianship"),
            Self::Consent => field.table == "consent",
            Self::History => field.table == "member_change",
            Self::Health => field.table == "health_record",
            Self::Result => field.table == "placing",
            Self::Named | Self::Nothing => false,
        }
    }
}

/// From what an entry says was done (`what` in its details) to the kinds of records it touched. `exported` is what differs when it
/// left in a file.
struct Line {
    what: &'static str,
    kinds: &'static [Kind],
    exported: Option<&'static [Kind]>,
}

const fn line(what: &'static str, kinds: &'static [Kind]) -> Line {
    Line {
        what,
        kinds,
        exported: None,
    }
}

const ALL_OF_A_MEMBER: &[Kind] = &[
    Kind::Member,
    Kind::TaxNumber,
    Kind::Guardian,
    Kind::Consent,
    Kind::History,
];

/// The table. A test finds every `what` in the code that is not in it.
const TABLE: &[Line] = &[
    // Members.
    line(
        "member-opened",
        &[Kind::Member, Kind::Guardian, Kind::Consent, Kind::History],
    ),
    line("member", ALL_OF_A_MEMBER),
    line("changed", &[Kind::Named]),
    line("archived", &[Kind::Named]),
    line("restored", &[Kind::Named]),
    line("reduced", &[Kind::Member]),
    // The number is shown on the member's page.
    line("tax_number", ALL_OF_A_MEMBER),
    line("emails", &[Kind::Email]),
    line("list", &[Kind::Named]),
    Line {
        what: "bundle",
        kinds: &[],
        exported: Some(&[
            Kind::Member,
            Kind::TaxNumber,
            Kind::Guardian,
            Kind::Consent,
            Kind::History,
            Kind::Result,
        ]),
    },
    line("member-damaged", &[Kind::Nothing]),
    // Guardians and consents.
    line("guardian", &[Kind::Guardian]),
    line("guardian-linked", &[Kind::Guardian]),
    line("guardian-changed", &[Kind::Guardian]),
    line("guardian-unlinked", &[Kind::Guardian]),
    line("consent", &[Kind::Consent]),
    line("consent-given", &[Kind::Consent]),
    line("consent-withdrawn", &[Kind::Consent]),
    line("consent-refused", &[Kind::Consent]),
    line("consent-disputed", &[Kind::Consent]),
    line("consent-settled", &[Kind::Consent]),
    line("consent-decided", &[Kind::Consent]),
    line("both-needed", &[Kind::Consent]),
    line("one-enough", &[Kind::Consent]),
    line("guardian-rights", &[Kind::Guardian]),
    line("handover-announced", &[Kind::Guardian]),
    line("handed-over", &[Kind::Guardian]),
    // Accounts of people: an invitation goes to an address on the books.
    line("athlete-invited", &[Kind::Email]),
    line("guardian-invited", &[Kind::Guardian]),
    line("person-invitation-renewed", &[Kind::Nothing]),
    line("access-given", &[Kind::Nothing]),
    line("access-ended", &[Kind::Nothing]),
    line("access-vouched", &[Kind::Nothing]),
    line("access-unvouched", &[Kind::Nothing]),
    // Health. A list of health data has names and dates of birth beside them.
    Line {
        what: "health",
        kinds: &[Kind::Health],
        exported: Some(&[Kind::Health, Kind::Identity]),
    },
    line("health-correction-opened", &[Kind::Health]),
    line("health-list", &[Kind::Health, Kind::Identity]),
    // Results.
    line("result", &[Kind::Result]),
    line("placing", &[Kind::Result]),
    line("results", &[Kind::Result]),
    line("name-limited", &[Kind::Result]),
    line("name-by-rule", &[Kind::Result]),
    // What is not about people, or is told by entries of its own for each of them.
    line("category", &[Kind::Nothing]),
    line("competition", &[Kind::Nothing]),
    line("competition_created", &[Kind::Nothing]),
    line("competition_changed", &[Kind::Nothing]),
    line("import", &[Kind::Nothing]),
    line("import-undone", &[Kind::Nothing]),
    line("founded", &[Kind::Nothing]),
    line("settings-changed", &[Kind::Nothing]),
    line("invited", &[Kind::Nothing]),
    line("invitation-renewed", &[Kind::Nothing]),
    line("invitation-revoked", &[Kind::Nothing]),
    line("invitation-accepted", &[Kind::Nothing]),
    line("invitation-declined", &[Kind::Nothing]),
    line("role-granted", &[Kind::Nothing]),
    line("role-ended", &[Kind::Nothing]),
    line("account-renamed", &[Kind::Nothing]),
    line("log", &[Kind::Nothing]),
    line("log-expired", &[Kind::Nothing]),
    line("record-kept", &[Kind::Nothing]),
    // What a person asked for, and what of their data was suggested to be wrong.
    line("correction-suggested", &[Kind::Named]),
    line("request-received", &[Kind::Nothing]),
    line("correction-opened", &[Kind::Named]),
    line("correction-accepted", &[Kind::Named]),
    line("correction-refused", &[Kind::Named]),
    line("request-opened", &[Kind::Nothing]),
    line("request-taken", &[Kind::Nothing]),
    line("request-extended", &[Kind::Nothing]),
    line("request-answered", &[Kind::Nothing]),
    line("request-refused", &[Kind::Nothing]),
    // Staff read the page of a member: what is on it, but the tax number. What they read of a list has no subject.
    line(
        "support-read",
        &[Kind::Member, Kind::Guardian, Kind::Consent],
    ),
    // Who was let in, and whose erasure is held back: what is then read has entries of its own.
    line("support-asked", &[Kind::Nothing]),
    line("support-approved", &[Kind::Nothing]),
    line("support-approved-second", &[Kind::Nothing]),
    line("support-refused", &[Kind::Nothing]),
    line("support-ended", &[Kind::Nothing]),
    line("support-hold-agreed", &[Kind::Nothing]),
    line("support-hold-ended", &[Kind::Nothing]),
    // Groups, accounts and the tenant itself.
    line("group-added", &[Kind::Nothing]),
    line("group-renamed", &[Kind::Nothing]),
    line("group-dissolved", &[Kind::Nothing]),
    line("group-joined", &[Kind::Nothing]),
    line("group-left", &[Kind::Nothing]),
    line("group-given", &[Kind::Nothing]),
    line("group-taken", &[Kind::Nothing]),
    line("handover-begun", &[Kind::Nothing]),
    line("handover-checked", &[Kind::Nothing]),
    line("handover-cancelled", &[Kind::Nothing]),
    line("handover-done", &[Kind::Nothing]),
    line("sessions-ended", &[Kind::Nothing]),
    line("factor-removal-begun", &[Kind::Nothing]),
    line("job-retried", &[Kind::Nothing]),
    line("agreement-announced", &[Kind::Nothing]),
    line("sub-processor-answered", &[Kind::Nothing]),
    line("agreement-accepted", &[Kind::Nothing]),
    line("sub-processor-announced", &[Kind::Nothing]),
    line("sub-processor-leaves", &[Kind::Nothing]),
    line("sub-processor-objected", &[Kind::Nothing]),
    line("notice", &[Kind::Nothing]),
    line("tenant-activated", &[Kind::Nothing]),
    line("tenant-suspended", &[Kind::Nothing]),
    line("tenant-resumed", &[Kind::Nothing]),
    line("tenant-ended", &[Kind::Nothing]),
    line("incident-begun", &[Kind::Nothing]),
    line("incident-changed", &[Kind::Nothing]),
    line("incident-reported", &[Kind::Nothing]),
    line("incident-closed", &[Kind::Nothing]),
    line("incident-reopened", &[Kind::Nothing]),
    line("incident-list", &[Kind::Nothing]),
];

/// Every word for what an entry is about.
#[cfg(test)]
pub fn whats() -> impl Iterator<Item = &'static str> {
    TABLE.iter().map(|line| line.what)
}

/// What an entry touched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// Kinds of records.
    pub kinds: Vec<Kind>,
    /// Their fields.
    pub fields: Vec<&'static Field>,
    /// Whether the entry names something this table does not know: then no field can be named, and somebody has to look.
    pub is_unknown: bool,
}

/// What an entry touched. Refusals touched nothing.
#[must_use]
pub fn touched(entry: &Shown) -> Touched {
    if entry.operation == operation::REFUSED {
        return Touched::default();
    }
    let Some(detail) = &entry.detail else {
        return Touched {
            is_unknown: true,
            ..Touched::default()
        };
    };
    let what = detail.get("what").and_then(Value::as_str);
    let Some(line) = TABLE.iter().find(|line| Some(line.what) == what) else {
        // Entries without a word for what they are about tell of settings, notices and the like when nobody is concerned.
        return Touched {
            is_unknown: entry.subject.is_some(),
            ..Touched::default()
        };
    };
    let left_out: Vec<&str> = detail
        .get(LEFT_OUT)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let kinds = line
        .exported
        .filter(|_| entry.operation == operation::EXPORT)
        .unwrap_or(line.kinds);
    let kinds: Vec<Kind> = kinds
        .iter()
        .copied()
        .filter(|kind| *kind != Kind::Nothing && !left_out.contains(&kind.code()))
        .collect();
    let hidden: Vec<&'static Field> = left_out.iter().flat_map(|key| named(key)).collect();
    let named: Vec<&'static Field> = if kinds.contains(&Kind::Named) {
        names(detail).flat_map(named).collect()
    } else {
        Vec::new()
    };
    let fields = FIELDS
        .iter()
        .filter(|field| kinds.iter().any(|kind| kind.has(field)) || named.contains(field))
        .filter(|field| !hidden.contains(field))
        .collect();
    Touched {
        kinds,
        fields,
        is_unknown: false,
    }
}

/// The fields that an entry names: columns of a list, fields of a change.
fn names(detail: &Value) -> impl Iterator<Item = &str> {
    ["columns", "fields"]
        .into_iter()
        .filter_map(|name| detail.get(name)?.as_array())
        .flatten()
        .filter_map(Value::as_str)
}

/// The fields of the register behind the key of a column of lists or of a field of forms.
#[must_use]
pub fn named(key: &str) -> Vec<&'static Field> {
    let path = match key {
        "birth_year" => "birth_date",
        "street" => "address.street",
        "post_code" => "address.post_code",
        "town" => "address.town",
        "country" => "address.country",
        "height" => "height_mm",
        "weight" => "weight_g",
        "licence_issuer" | "licence_issued_on" => "licence",
        "referee_number" | "referee_level" => "referee",
        "emergency_name" | "emergency_phone" => "emergency",
        other => other,
    };
    FIELDS
        .iter()
        .filter(|field| match path.strip_prefix("guardian_") {
            Some("first_name" | "last_name") => {
                field.table == "guardian" && Some(field.column) == path.strip_prefix("guardian_")
            }
            Some("email" | "phone") => field.table == "guardian" && field.column == "sealed",
            Some("relation") => field.table == "guardianship" && field.column == "relation",
            _ if path == "guardian" => Kind::Guardian.has(field),
            _ if path == "consent" => Kind::Consent.has(field),
            _ => {
                field.table == "member"
                    && match field.kept {
                        Kept::Sealed(sealed) => sealed == path,
                        Kept::Clear | Kept::Hash => field.column == path,
                    }
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, path::Path};

    use chrono::DateTime;
    use serde_json::json;
    use uuid::Uuid;

    use super::*;
    use crate::platform::people::{self, columns::COLUMNS};

    fn entry(operation: &str, detail: Value) -> Shown {
        Shown {
            seq: 1,
            at: DateTime::UNIX_EPOCH,
            operation: operation.to_owned(),
            actor: None,
            by: None,
            subject: Some(Uuid::nil()),
            purpose: None,
            detail: Some(detail),
        }
    }

    fn paths(touched: &Touched) -> BTreeSet<String> {
        touched
            .fields
            .iter()
            .map(|field| match field.kept {
                Kept::Sealed(path) => format!("{}.{}/{path}", field.table, field.column),
                Kept::Clear | Kept::Hash => format!("{}.{}", field.table, field.column),
            })
            .collect()
    }

    #[test]
    fn every_column_of_lists_and_every_field_of_forms_is_a_field_of_the_register() {
        for column in COLUMNS {
            assert!(!named(column.key).is_empty(), "column {}", column.key);
        }
        for field in people::FIELDS {
            assert!(!named(field.key).is_empty(), "field {}", field.key);
        }
    }

    #[test]
    fn opening_a_member_touches_neither_the_tax_number_nor_health() {
        let touched = touched(&entry("consult", json!({ "what": "member-opened" })));
        let paths = paths(&touched);
        assert!(paths.contains("member.birth_date") && paths.contains("member.details/phone"));
        assert!(paths.contains("guardian.sealed/*") && paths.contains("consent.how"));
        assert!(
            !paths.iter().any(|path| path.contains("tax")
                || path.starts_with("health_record")
                || path.starts_with("placing")),
            "{paths:?}"
        );
        assert!(!touched.is_unknown);
    }

    #[test]
    fn what_an_opened_page_left_out_is_not_touched() {
        let detail = json!({ "what": "member-opened", "left_out": ["street", "guardian"] });
        let touched = touched(&entry("consult", detail));
        let paths = paths(&touched);
        assert!(paths.contains("member.details/phone") && paths.contains("consent.how"));
        assert!(!paths.contains("member.details/address.street"));
        assert!(!paths.contains("guardian.sealed/*"));
        assert!(!touched.kinds.contains(&Kind::Guardian));
    }

    #[test]
    fn a_list_touches_its_columns_and_nothing_else() {
        let list = json!({ "what": "list", "columns": ["last_name", "town", "guardian_email"] });
        let told = touched(&entry("export", list));
        let expected = [
            "guardian.sealed/*",
            "member.details/address.town",
            "member.last_name",
        ];
        assert_eq!(paths(&told), expected.map(str::to_owned).into());
        let health = touched(&entry("consult", json!({ "what": "health" })));
        assert!(
            paths(&health)
                .iter()
                .all(|p| p.starts_with("health_record"))
        );
        let exported = touched(&entry("export", json!({ "what": "health" })));
        assert!(paths(&exported).contains("member.birth_date"));
        assert!(paths(&exported).contains("health_record.sealed/injury"));
    }

    #[test]
    fn a_refusal_touches_nothing_and_an_unknown_word_is_said_to_be_unknown() {
        assert_eq!(
            touched(&entry("refused", json!({ "what": "health" }))),
            Touched::default()
        );
        assert!(touched(&entry("consult", json!({ "what": "something-new" }))).is_unknown);
    }

    #[test]
    fn every_line_has_a_word_of_its_own() {
        let words: BTreeSet<&str> = TABLE.iter().map(|line| line.what).collect();
        assert_eq!(words.len(), TABLE.len());
    }

    /// Every `"what": "…"` in the code is in the table: a new kind of entry has to say which fields it touches.
    #[test]
    fn every_kind_of_entry_says_which_fields_it_touches() {
        fn rust_files(dir: &Path, found: &mut Vec<String>) {
            for item in std::fs::read_dir(dir).unwrap() {
                let path = item.unwrap().path();
                if path.is_dir() {
                    rust_files(&path, found);
                } else if path.extension().is_some_and(|e| e == "rs") {
                    let text = std::fs::read_to_string(&path).unwrap();
                    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
                    found.push(code.to_owned());
                }
            }
        }
        let mut files = Vec::new();
        rust_files(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
            &mut files,
        );
        let mut missing = BTreeSet::new();
        for text in &files {
            for part in text.split("\"what\": \"").skip(1) {
                let word = part.split('"').next().unwrap();
                if !TABLE.iter().any(|line| line.what == word) {
                    missing.insert(word.to_owned());
                }
            }
        }
        // Written by whoever puts the old and new values of members on record.
        for kind in [
            crate::platform::people::store::kind::CHANGED,
            crate::platform::people::store::kind::ARCHIVED,
            crate::platform::people::store::kind::RESTORED,
            crate::platform::people::store::kind::GUARDIAN_LINKED,
            crate::platform::people::store::kind::GUARDIAN_CHANGED,
            crate::platform::people::store::kind::GUARDIAN_UNLINKED,
            crate::platform::people::store::kind::CONSENT_GIVEN,
            crate::platform::people::store::kind::CONSENT_WITHDRAWN,
            crate::platform::people::store::kind::REDUCED,
        ] {
            if !TABLE.iter().any(|line| line.what == kind) {
                missing.insert(kind.to_owned());
            }
        }
        // What the log has words for is written by somebody, however the word gets there.
        let mut texts = Vec::new();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/locales/sl");
        for file in std::fs::read_dir(folder).unwrap() {
            texts.push(std::fs::read_to_string(file.unwrap().path()).unwrap());
        }
        let mut words = 0;
        for line in texts.iter().flat_map(|text| text.lines()) {
            let Some((word, _)) = line
                .strip_prefix("audit-what-")
                .and_then(|rest| rest.split_once(" ="))
            else {
                continue;
            };
            words += 1;
            if !TABLE.iter().any(|line| line.what == word) {
                missing.insert(word.to_owned());
            }
        }
        assert!(words > 50, "{words}");
        assert!(
            missing.is_empty(),
            "add to the table in platform/audit/touched.rs which fields these touch: {missing:?}"
        );
    }
}
