//! What can be corrected, and how a suggested value becomes what is kept: by the same rules that read a member's form and lists.
use crate::{
    judo::belts,
    platform::{
        i18n::{Lang, Text},
        people::{
            Field, Member, MemberDraft, Rules, changes_between,
            columns::{Belts, Column, Format, PersonRow},
            words,
        },
        services::Platform,
    },
};

/// Fields whose new value is read and, when it is accepted, written as it is.
const READ: &[&str] = &[
    "first_name",
    "middle_name",
    "last_name",
    "birth_date",
    "sex",
    "joined_on",
    "left_on",
    "citizenship",
    "residence_country",
    "email",
    "phone",
    "street",
    "post_code",
    "town",
    "country",
    "belt",
    "licence_no",
    "licence_until",
    "height",
    "weight",
    "techniques",
];
/// Fields that are told in words and corrected by hand: lists, and what is kept sealed twice.
const TOLD: &[&str] = &[
    "emergency",
    "grades",
    "licence_issuer",
    "licence_issued_on",
    "memberships",
    "functions",
    "referee",
    "academy",
    "tax_number",
    OTHER,
];
/// Whatever else is wrong: a guardian, a result.
pub const OTHER: &str = "other";

/// Something that can be corrected.
#[derive(Clone, Copy)]
pub struct Correctable {
    /// Key of the field.
    pub key: &'static str,
    /// What reads a new value; none for what is corrected by hand.
    column: Option<&'static Column>,
}

impl std::fmt::Debug for Correctable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Correctable({})", self.key)
    }
}

/// Why a value was not taken.
#[derive(Debug)]
pub enum Wrong {
    /// It is what is kept.
    Same,
    /// The sentence that says the way out.
    Said(Text),
}

/// Everything that can be corrected, in the order of the form.
pub fn all() -> impl Iterator<Item = Correctable> {
    READ.iter().chain(TOLD).filter_map(|key| find(key))
}

/// The field with this key.
#[must_use]
pub fn find(key: &str) -> Option<Correctable> {
    if let Some(key) = READ.iter().find(|known| **known == key) {
        let column = Column::find(key)?;
        return Some(Correctable {
            key,
            column: Some(column),
        });
    }
    let key = TOLD.iter().find(|known| **known == key)?;
    Some(Correctable { key, column: None })
}

impl Correctable {
    /// What it is called.
    #[must_use]
    pub fn name(&self, lang: Lang) -> String {
        words::field_name(self.key, lang)
    }

    /// Whether an accepted value is written by the program, not by hand.
    #[must_use]
    pub fn is_written(&self) -> bool {
        self.column.is_some()
    }

    /// What is kept, in words; empty for nothing.
    #[must_use]
    pub fn kept(&self, draft: &MemberDraft, lang: Lang) -> String {
        let value = Field::find(self.key)
            .map(|field| field.of(draft))
            .unwrap_or_default();
        if value.is_empty() {
            value
        } else {
            words::plain_value(self.key, &value, lang)
        }
    }

    /// The member with the new value; the member as it is for what is corrected by hand.
    ///
    /// # Errors
    /// When the value cannot be read, may not be kept, or is what is kept.
    pub fn apply(
        &self,
        platform: &Platform,
        member: &Member,
        value: &str,
        lang: Lang,
    ) -> Result<MemberDraft, Wrong> {
        let Some(column) = self.column else {
            return Ok(member.draft.clone());
        };
        let format = Format {
            lang,
            today: platform.today(),
            belts: Belts {
                read: belts::read,
                name: belts::name_key,
            },
        };
        let mut row = PersonRow {
            member: member.draft.clone(),
            ..PersonRow::default()
        };
        column.read(&mut row, value, &format).map_err(Wrong::Said)?;
        if changes_between(&member.draft, &row.member).is_empty() {
            return Err(Wrong::Same);
        }
        let rules = Rules {
            today: platform.today(),
            has_consent: member.guardian_consent_on.is_some(),
            keeps_tax_numbers: true,
        };
        // What was wrong before is not this value's fault.
        let before = member.draft.check(&rules);
        let mut found = row.member.check(&rules).into_iter();
        match found.find(|fault| !before.contains(fault)) {
            Some(fault) => Err(Wrong::Said(fault.text)),
            None => Ok(row.member),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::people::FIELDS;

    #[test]
    fn whatever_is_kept_of_a_member_can_be_corrected() {
        for field in FIELDS {
            // Whoever died corrects nothing.
            assert_eq!(
                find(field.key).is_some(),
                field.key != "date_of_death",
                "{}",
                field.key
            );
        }
        assert_eq!(all().count(), READ.len() + TOLD.len());
        for one in all() {
            for lang in Lang::ALL {
                assert_ne!(one.name(lang), one.key);
            }
        }
        assert!(find("guardian_email").is_none());
    }
}
