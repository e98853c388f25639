//! The fields of a member one by one: for the history of changes, and for comparing two versions side by side.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    details::{AwardedGrade, ClubMembership, Function},
    draft::MemberDraft,
};

/// One field of a member that can change.
pub struct Field {
    /// Its key: the name in forms, histories and columns.
    pub key: &'static str,
    /// Key of its name on the screen.
    pub label: &'static str,
    get: fn(&MemberDraft) -> String,
    copy: fn(&MemberDraft, &mut MemberDraft),
}

/// A change of one field. Values are plain: dates as in ISO 8601, codes as stored.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Key of the field.
    pub field: String,
    /// Value before; empty for none.
    pub old: String,
    /// Value after; empty for none.
    pub new: String,
}

impl std::fmt::Debug for Change {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Change({})", self.field)
    }
}

impl Change {
    /// Key of the field, if there is such a field; empty otherwise.
    #[must_use]
    pub fn field_key(&self) -> &'static str {
        Field::find(&self.field).map_or("", |field| field.key)
    }
}

/// What differs between two versions, in the order of the form.
#[must_use]
pub fn changes_between(old: &MemberDraft, new: &MemberDraft) -> Vec<Change> {
    FIELDS
        .iter()
        .filter_map(|field| {
            let (before, after) = ((field.get)(old), (field.get)(new));
            (before != after).then(|| Change {
                field: field.key.to_owned(),
                old: before,
                new: after,
            })
        })
        .collect()
}

impl Field {
    /// The field with this key.
    #[must_use]
    pub fn find(key: &str) -> Option<&'static Self> {
        FIELDS.iter().find(|field| field.key == key)
    }

    /// Its plain value.
    #[must_use]
    pub fn of(&self, draft: &MemberDraft) -> String {
        (self.get)(draft)
    }

    /// Takes this field from another version.
    pub fn take(&self, from: &MemberDraft, to: &mut MemberDraft) {
        (self.copy)(from, to);
    }
}

fn iso(date: Option<NaiveDate>) -> String {
    date.map(|d| d.to_string()).unwrap_or_default()
}

fn period(from: Option<NaiveDate>, to: Option<NaiveDate>) -> String {
    if from.is_none() && to.is_none() {
        String::new()
    } else {
        format!(" {}/{}", iso(from), iso(to))
    }
}

fn lines<T>(entries: &[T], line: fn(&T) -> String) -> String {
    entries.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn membership(entry: &ClubMembership) -> String {
    format!("{}{}", entry.club, period(entry.from, entry.to))
}

fn function(entry: &Function) -> String {
    format!(
        "{}: {}{}",
        entry.kind,
        entry.name,
        period(entry.from, entry.to)
    )
}

fn grade(entry: &AwardedGrade) -> String {
    [
        entry.code.clone(),
        iso(entry.awarded_on),
        entry.board.clone(),
        entry.certificate.clone(),
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect::<Vec<_>>()
    .join(", ")
}

macro_rules! fields {
    ($($key:literal $label:literal [$($path:tt)+] $get:expr;)+) => {
        &[$(Field {
            key: $key,
            label: $label,
            get: $get,
            copy: |from, to| to.$($path)+.clone_from(&from.$($path)+),
        }),+]
    };
}

/// Every field, in the order of the form.
pub const FIELDS: &[Field] = fields! {
    "first_name" "people-field-first-name" [first_name] |d| d.first_name.clone();
    "middle_name" "people-field-middle-name" [middle_name] |d| d.middle_name.clone();
    "last_name" "people-field-last-name" [last_name] |d| d.last_name.clone();
    "birth_date" "people-field-birth-date" [birth_date] |d| iso(d.birth_date);
    "sex" "people-field-sex" [sex] |d| d.sex.clone().unwrap_or_default();
    "joined_on" "people-field-joined-on" [joined_on] |d| iso(d.joined_on);
    "left_on" "people-field-left-on" [left_on] |d| iso(d.left_on);
    "email" "people-field-email" [details.email] |d| d.details.email.clone();
    "phone" "people-field-phone" [details.phone] |d| d.details.phone.clone();
    "street" "people-field-street" [details.address.street] |d| d.details.address.street.clone();
    "post_code" "people-field-post-code" [details.address.post_code] |d| d.details.address.post_code.clone();
    "town" "people-field-town" [details.address.town] |d| d.details.address.town.clone();
    "country" "people-field-country" [details.address.country] |d| d.details.address.country.clone();
    "citizenship" "people-field-citizenship" [details.citizenship] |d| d.details.citizenship.clone();
    "residence_country" "people-field-residence-country" [details.residence_country] |d| d.details.residence_country.clone();
    "emergency" "people-field-emergency" [details.emergency] |d| d.details.emergency.as_ref()
        .map(|e| format!("{} {} {}", e.name, e.phone, e.relation).trim().to_owned()).unwrap_or_default();
    "belt" "people-field-belt" [belt] |d| d.belt.clone().unwrap_or_default();
    "grades" "people-field-grades" [details.grades] |d| lines(&d.details.grades, grade);
    "licence_no" "people-field-licence-no" [licence_no] |d| d.licence_no.clone().unwrap_or_default();
    "licence_until" "people-field-licence-until" [licence_until] |d| iso(d.licence_until);
    "licence_issuer" "people-field-licence-issuer" [details.licence.issuer] |d| d.details.licence.issuer.clone();
    "licence_issued_on" "people-field-licence-issued-on" [details.licence.issued_on] |d| iso(d.details.licence.issued_on);
    "height" "people-field-height" [details.height_mm] |d| d.details.height_mm.map(|mm| mm.to_string()).unwrap_or_default();
    "weight" "people-field-weight" [details.weight_g] |d| d.details.weight_g.map(|g| g.to_string()).unwrap_or_default();
    "techniques" "people-field-techniques" [details.techniques] |d| d.details.techniques.join(", ");
    "memberships" "people-field-memberships" [details.memberships] |d| lines(&d.details.memberships, membership);
    "functions" "people-field-functions" [details.functions] |d| lines(&d.details.functions, function);
    "referee" "people-field-referee" [details.referee] |d| d.details.referee.as_ref().map(|r| {
        [r.number.clone(), r.level.clone(), r.issuer.clone(), iso(r.issued_on)]
            .into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }).unwrap_or_default();
    "academy" "people-field-academy" [details.academy] |d| d.details.academy.as_ref().map(|a| {
        [a.status.clone(), iso(a.on), a.certificate.clone()]
            .into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }).unwrap_or_default();
    "tax_number" "people-field-tax-number" [details.tax_number] |d| d.details.tax_number.clone();
    "date_of_death" "people-field-date-of-death" [details.date_of_death] |d| iso(d.details.date_of_death);
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::people::details::*;

    /// A draft in which every field has a value.
    pub(crate) fn full() -> MemberDraft {
        let day = |d| NaiveDate::from_ymd_opt(2020, 5, d);
        MemberDraft {
            first_name: "Ana".into(),
            middle_name: "Marija".into(),
            last_name: "Zupan".into(),
            birth_date: NaiveDate::from_ymd_opt(1999, 2, 3),
            sex: Some("f".into()),
            belt: Some("dan1".into()),
            licence_no: Some("SLO-7".into()),
            licence_until: day(4),
            joined_on: day(5),
            left_on: day(6),
            details: MemberDetails {
                address: Address {
                    street: "Gozdna pot 1".into(),
                    post_code: "1000".into(),
                    town: "Ljubljana".into(),
                    country: "SI".into(),
                },
                citizenship: "SLO".into(),
                residence_country: "SLO".into(),
                email: "ana@example.si".into(),
                phone: "+38640123456".into(),
                height_mm: Some(1700),
                weight_g: Some(57_000),
                tax_number: "26084279".into(),
                date_of_death: day(7),
                techniques: vec!["uchi-mata".into()],
                memberships: vec![ClubMembership {
                    club: "JK".into(),
                    from: day(8),
                    to: None,
                }],
                functions: vec![Function {
                    kind: "club".into(),
                    name: "blagajna".into(),
                    from: day(9),
                    to: None,
                }],
                referee: Some(RefereeLicence {
                    number: "R1".into(),
                    ..RefereeLicence::default()
                }),
                licence: LicenceIssue {
                    issuer: "JZS".into(),
                    issued_on: day(10),
                },
                academy: Some(Academy {
                    status: "level1".into(),
                    ..Academy::default()
                }),
                grades: vec![AwardedGrade {
                    code: "dan1".into(),
                    ..AwardedGrade::default()
                }],
                emergency: Some(EmergencyContact {
                    name: "Eva".into(),
                    phone: "+38641123456".into(),
                    relation: "sestra".into(),
                }),
            },
        }
    }

    #[test]
    fn every_field_shows_its_change_and_can_be_taken_over() {
        let (empty, full) = (MemberDraft::default(), full());
        let changes = changes_between(&empty, &full);
        assert_eq!(
            changes.len(),
            FIELDS.len(),
            "a field without a value, or one that is not compared"
        );
        let mut copy = empty;
        for field in FIELDS {
            field.take(&full, &mut copy);
        }
        assert!(copy == full, "a value that no field takes over");
        assert!(changes_between(&full, &full).is_empty());
    }
}
