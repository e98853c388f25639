//! What can be corrected, and how a suggested value becomes what is kept: by the same rules that read a member's form and lists.
use crate::{
    judo::belts,
    platform::{
        i18n::{Lang, Text},
        people::{
            Address, Field, Member, MemberDraft, Rules, changes_between,
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
    ADDRESS,
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
    TAX_NUMBER,
    HEALTH,
    OTHER,
];
/// Street, post code, town and country: whoever moved corrects all of them at once.
pub const ADDRESS: &str = "address";
/// The parts of an address, in the order in which a suggested one is kept, one a line.
pub const PARTS: [&str; 4] = ["street", "post_code", "town", "country"];
/// Fields that are a day.
pub const DAYS: &[&str] = &["birth_date", "joined_on", "left_on", "licence_until"];
/// The tax number, which nobody sees whole in the portal, whoever wrote it.
pub const TAX_NUMBER: &str = "tax_number";
/// What the health record says: suggested by those alone who see it, read and answered by the health officer alone.
pub const HEALTH: &str = words::HEALTH;
/// Whatever else is wrong: a guardian, a result.
pub const OTHER: &str = "other";

/// Something that can be corrected.
#[derive(Clone, Copy)]
pub struct Correctable {
    /// Key of the field.
    pub key: &'static str,
    how: How,
}

/// How a new value becomes what is kept.
#[derive(Clone, Copy)]
enum How {
    /// A column reads it.
    Read(&'static Column),
    /// Its parts are read, one a line.
    Address,
    /// By hand.
    Told,
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
    /// The same, about a part of an address.
    Part(&'static str, Text),
}

/// Everything that can be corrected, in the order of the form.
pub fn all() -> impl Iterator<Item = Correctable> {
    READ.iter().chain(TOLD).filter_map(|key| find(key))
}

/// The field with this key.
#[must_use]
pub fn find(key: &str) -> Option<Correctable> {
    // A part alone may have been suggested, too.
    let written = READ.iter().chain(&PARTS).find(|known| **known == key);
    if let Some(key) = written {
        let how = if *key == ADDRESS {
            How::Address
        } else {
            How::Read(Column::find(key)?)
        };
        return Some(Correctable { key, how });
    }
    let key = TOLD.iter().find(|known| **known == key)?;
    Some(Correctable {
        key,
        how: How::Told,
    })
}

/// The parts of a suggested address.
#[must_use]
pub fn parts(value: &str) -> [&str; 4] {
    let mut lines = value.split('\n').map(str::trim);
    std::array::from_fn(|_| lines.next().unwrap_or_default())
}

/// An address in one line.
fn in_line([street, post_code, town, country]: [&str; 4]) -> String {
    let place = format!("{post_code} {town}");
    [street, place.trim(), country]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
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
        !matches!(self.how, How::Told)
    }

    /// What is kept, in words; empty for nothing.
    #[must_use]
    pub fn kept(&self, draft: &MemberDraft, lang: Lang) -> String {
        if matches!(self.how, How::Address) {
            let kept = kept_parts(draft, lang);
            return in_line(kept.each_ref().map(String::as_str));
        }
        let value = Field::find(self.key)
            .map(|field| field.of(draft))
            .unwrap_or_default();
        if value.is_empty() {
            value
        } else {
            words::plain_value(self.key, &value, lang)
        }
    }

    /// A suggested value in one line.
    #[must_use]
    pub fn spoken(&self, value: &str) -> String {
        match self.how {
            How::Address => in_line(parts(value)),
            How::Read(_) | How::Told => value.to_owned(),
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
        match self.how {
            How::Told => return Ok(member.draft.clone()),
            How::Read(column) => column.read(&mut row, value, &format).map_err(Wrong::Said)?,
            How::Address => read_address(&mut row, parts(value), &format)?,
        }
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

/// The parts of the address that is kept, in words.
#[must_use]
pub fn kept_parts(draft: &MemberDraft, lang: Lang) -> [String; 4] {
    PARTS.map(|key| {
        let value = Field::find(key)
            .map(|field| field.of(draft))
            .unwrap_or_default();
        if value.is_empty() {
            value
        } else {
            words::plain_value(key, &value, lang)
        }
    })
}

/// A whole address in the place of the one that is kept, as the form of a member reads it: codes of other countries are taken as
/// they are.
fn read_address(
    row: &mut PersonRow,
    [street, post_code, town, country]: [&str; 4],
    format: &Format,
) -> Result<(), Wrong> {
    row.member.details.address = Address::default();
    let mut read = |key: &'static str, value: &str| match Column::find(key) {
        Some(column) if !value.is_empty() => column
            .read(row, value, format)
            .map_err(|text| Wrong::Part(key, text)),
        _ => Ok(()),
    };
    read("country", country)?;
    read("street", street)?;
    read("town", town)?;
    let address = &mut row.member.details.address;
    if address.country.is_empty() {
        HOME.clone_into(&mut address.country);
    }
    if address.country != HOME {
        post_code.clone_into(&mut address.post_code);
        return Ok(());
    }
    match Column::find("post_code") {
        Some(column) if !post_code.is_empty() => column
            .read(row, post_code, format)
            .map_err(|text| Wrong::Part("post_code", text)),
        _ => Ok(()),
    }
}

/// The country of an address that names none.
const HOME: &str = "SI";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::people::FIELDS;

    #[test]
    fn an_address_is_kept_a_part_a_line_and_said_in_one() {
        assert_eq!(
            parts("Pot 1\n1000\nLjubljana"),
            ["Pot 1", "1000", "Ljubljana", ""]
        );
        let address = find(ADDRESS).unwrap();
        assert_eq!(
            address.spoken("Pot 1\n1000\nLjubljana\nSlovenija"),
            "Pot 1, 1000 Ljubljana, Slovenija"
        );
        assert_eq!(address.spoken("\n\nBled"), "Bled");
        assert_eq!(find("phone").unwrap().spoken("041"), "041");
    }

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
