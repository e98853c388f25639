//! From what is kept to what stands in the fields; the opposite of reading.
use chrono::NaiveDate;
use sha2::{Digest as _, Sha256};

use super::{read::Reading, typed::Typed};
use crate::platform::{
    people::{
        FIELDS, Guardian, GuardianRight, Member, MemberDraft,
        columns::{Column, PersonView},
    },
    sheets::values,
};

/// Fields whose text is that of a cell.
const CELLS: &[&str] = &[
    "first_name",
    "middle_name",
    "last_name",
    "licence_no",
    "email",
    "phone",
    "street",
    "post_code",
    "town",
    "country",
    "citizenship",
    "residence_country",
    "height",
    "weight",
    "techniques",
    "emergency_name",
    "emergency_phone",
];

impl Reading {
    /// What the form of a member shows at first.
    pub fn fill(&self, member: &Member) -> Typed {
        let mut typed = Typed::default();
        let view = PersonView {
            member,
            guardian: None,
        };
        for key in CELLS {
            if let Some(column) = Column::find(key) {
                typed.push(key, column.cell(&view, &self.format()));
            }
        }
        let draft = &member.draft;
        let details = &draft.details;
        typed.push("sex", draft.sex.clone().unwrap_or_default());
        typed.push("belt", draft.belt.clone().unwrap_or_default());
        typed.push_date("birth_date", draft.birth_date);
        typed.push_date("joined_on", draft.joined_on);
        typed.push_date("left_on", draft.left_on);
        typed.push_date("licence_until", draft.licence_until);
        typed.push_date("licence_issued_on", details.licence.issued_on);
        typed.push_date("date_of_death", details.date_of_death);
        typed.push("licence_issuer", details.licence.issuer.clone());
        typed.push(
            "emergency_relation",
            details
                .emergency
                .as_ref()
                .map(|e| e.relation.clone())
                .unwrap_or_default(),
        );
        for grade in &details.grades {
            typed.push("grade_code", grade.code.clone());
            typed.push("grade_on", day(grade.awarded_on));
            typed.push("grade_board", grade.board.clone());
            typed.push("grade_certificate", grade.certificate.clone());
        }
        for membership in &details.memberships {
            typed.push("membership_club", membership.club.clone());
            typed.push("membership_from", day(membership.from));
            typed.push("membership_to", day(membership.to));
        }
        for function in &details.functions {
            typed.push("function_kind", function.kind.clone());
            typed.push("function_name", function.name.clone());
            typed.push("function_from", day(function.from));
            typed.push("function_to", day(function.to));
        }
        if let Some(referee) = &details.referee {
            typed.push("referee_number", referee.number.clone());
            typed.push("referee_level", referee.level.clone());
            typed.push("referee_issuer", referee.issuer.clone());
            typed.push("referee_issued_on", day(referee.issued_on));
        }
        if let Some(academy) = &details.academy {
            typed.push("academy_status", academy.status.clone());
            typed.push("academy_on", day(academy.on));
            typed.push("academy_certificate", academy.certificate.clone());
        }
        typed.push("rev", member.rev.to_string());
        typed.push("base", marks(draft));
        typed
    }

    /// What the form of a guardian shows at first.
    pub fn fill_guardian(&self, guardian: &Guardian) -> Typed {
        let mut typed = Typed::default();
        let draft = &guardian.draft;
        typed.push("guardian_first_name", draft.first_name.clone());
        typed.push("guardian_last_name", draft.last_name.clone());
        typed.push("guardian_email", draft.email.clone());
        typed.push(
            "guardian_phone",
            if draft.phone.is_empty() {
                String::new()
            } else {
                values::format_phone(&draft.phone)
            },
        );
        typed.push("guardian_relation", draft.relation.clone());
        typed.push("guardian_proof", draft.proof.clone());
        typed.push("rev", guardian.rev.to_string());
        let matrix = guardian.link.as_ref().map(|link| link.matrix);
        for right in GuardianRight::ALL {
            if matrix.is_some_and(|matrix| matrix.has(right)) {
                typed.push("rights", right.code());
            }
        }
        typed
    }
}

fn day(date: Option<NaiveDate>) -> String {
    date.map(values::format_date).unwrap_or_default()
}

/// A short mark of each field's value when the form was opened: tells, when two people changed a record, which fields this
/// person touched. The marks stand in the person's own form only.
pub fn marks(draft: &MemberDraft) -> String {
    FIELDS
        .iter()
        .map(|field| mark(&field.of(draft)))
        .collect::<Vec<_>>()
        .join(".")
}

/// The mark of one value.
pub fn mark(value: &str) -> String {
    let hash = Sha256::digest(value.as_bytes());
    hash.iter()
        .take(4)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        platform::{
            i18n::Lang,
            people::{
                Academy, Address, AwardedGrade, ClubMembership, EmergencyContact, Function,
                LicenceIssue, MemberDetails, RefereeLicence, changes_between,
            },
        },
        tenants::Functions,
    };

    #[test]
    fn a_form_that_is_sent_back_as_it_was_changes_nothing() {
        let on = |d| NaiveDate::from_ymd_opt(2020, 5, d);
        let draft = MemberDraft {
            first_name: "Ana".into(),
            middle_name: "Marija".into(),
            last_name: "Zupan".into(),
            birth_date: NaiveDate::from_ymd_opt(1999, 2, 3),
            sex: Some("f".into()),
            belt: Some("dan1".into()),
            licence_no: Some("SLO-7".into()),
            licence_until: on(4),
            joined_on: on(5),
            left_on: on(6),
            details: MemberDetails {
                address: Address {
                    street: "Via 1".into(),
                    post_code: "34100".into(),
                    town: "Trst".into(),
                    country: "IT".into(),
                },
                citizenship: "SLO".into(),
                residence_country: "ITA".into(),
                email: "ana@example.si".into(),
                phone: "+38640123456".into(),
                height_mm: Some(1705),
                weight_g: Some(57_250),
                tax_number: "26084279".into(),
                date_of_death: on(7),
                techniques: vec!["uchi-mata".into(), "seoi-nage".into()],
                memberships: vec![ClubMembership {
                    club: "JK".into(),
                    from: on(8),
                    to: None,
                }],
                functions: vec![Function {
                    kind: "club".into(),
                    name: "blagajna".into(),
                    from: on(9),
                    to: on(10),
                }],
                referee: Some(RefereeLicence {
                    number: "R1".into(),
                    level: "A".into(),
                    issuer: "JZS".into(),
                    issued_on: on(2),
                }),
                licence: LicenceIssue {
                    issuer: "JZS".into(),
                    issued_on: on(10),
                },
                academy: Some(Academy {
                    status: "level1".into(),
                    on: on(3),
                    certificate: "C".into(),
                }),
                grades: vec![AwardedGrade {
                    code: "dan1".into(),
                    awarded_on: on(1),
                    board: "A, B".into(),
                    certificate: "9".into(),
                }],
                emergency: Some(EmergencyContact {
                    name: "Eva".into(),
                    phone: "+38641123456".into(),
                    relation: "sestra".into(),
                }),
            },
        };
        let member = Member::example(draft.clone());
        for functions in [
            Functions::default(),
            Functions {
                tax_number: true,
                referee: true,
                academy: true,
                functionary: true,
                ..Functions::default()
            },
        ] {
            for lang in Lang::ALL {
                let reading = Reading {
                    lang,
                    today: NaiveDate::from_ymd_opt(2026, 3, 10).unwrap(),
                    functions,
                };
                let (read, errors) = reading.member(&reading.fill(&member), &draft);
                assert!(errors.is_empty(), "{errors:?}");
                let changes = changes_between(&draft, &read);
                assert!(changes.is_empty(), "{changes:?}");
            }
        }
    }
}
