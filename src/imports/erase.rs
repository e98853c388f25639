//! An empty cell of a re-import erases what is kept, where the person chose so.
use crate::platform::people::{Field, MemberDraft};

/// Erases what a column stands for. Names, the date of birth and guardians are never erased by an empty cell.
pub(super) fn erase(column: &str, member: &mut MemberDraft) {
    let details = &mut member.details;
    match column {
        "first_name" | "last_name" | "birth_date" => {}
        "emergency_name" | "emergency_phone" => {
            if let Some(contact) = &mut details.emergency {
                if column == "emergency_name" {
                    contact.name.clear()
                } else {
                    contact.phone.clear()
                }
                if contact.name.is_empty() && contact.phone.is_empty() {
                    details.emergency = None;
                }
            }
        }
        "referee_number" | "referee_level" => {
            if let Some(licence) = &mut details.referee {
                if column == "referee_number" {
                    licence.number.clear()
                } else {
                    licence.level.clear()
                }
                if licence.number.is_empty() && licence.level.is_empty() {
                    details.referee = None;
                }
            }
        }
        other => {
            if let Some(field) = Field::find(other) {
                field.take(&MemberDraft::default(), member);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::people::{EmergencyContact, columns::COLUMNS};

    #[test]
    fn every_column_of_a_member_can_be_erased_but_name_birth_and_number() {
        for column in COLUMNS
            .iter()
            .filter(|c| c.importable() && c.key != "number" && !c.key.starts_with("guardian_"))
        {
            let is_known = Field::find(column.key).is_some()
                || column.key.starts_with("emergency_")
                || column.key.starts_with("referee_");
            assert!(is_known, "{}", column.key);
        }
    }

    #[test]
    fn half_an_emergency_contact_stays() {
        let mut member = MemberDraft {
            first_name: "Ana".into(),
            ..MemberDraft::default()
        };
        member.details.emergency = Some(EmergencyContact {
            name: "Eva".into(),
            phone: "+38640123456".into(),
            relation: String::new(),
        });
        erase("emergency_phone", &mut member);
        assert_eq!(
            member.details.emergency.as_ref().map(|c| c.name.as_str()),
            Some("Eva")
        );
        erase("emergency_name", &mut member);
        assert!(member.details.emergency.is_none());
        erase("first_name", &mut member);
        assert_eq!(member.first_name, "Ana");
    }
}
