//! The data register (*evidenca polj*): every column that holds personal data, once, with what it is for.
//!
//! Notices, records of processing, exports and the bundle of a person are computed from it. A column of the database that is
//! neither here nor in [`technical`] fails the build (tests/it/register.rs reads the schema of both databases).
mod collections;
mod fields;
pub mod technical;

pub use collections::COLLECTIONS;
pub use fields::FIELDS;

/// A text in both languages. A register entry in one language only cannot be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Both {
    /// Slovenian.
    pub sl: &'static str,
    /// English.
    pub en: &'static str,
}

const fn both(sl: &'static str, en: &'static str) -> Both {
    Both { sl, en }
}

/// How closely data are kept (4-security).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Public: a published result.
    Public,
    /// Operational.
    C1,
    /// Personal.
    C2,
    /// Personal, and telling of health or the like (height, weight).
    C2Inferring,
    /// Special category (GDPR Art. 9).
    C3,
    /// Keys and secrets.
    Secret,
}

/// Who decides about the data (GDPR Art. 4(7)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Controller {
    /// The tenant.
    Tenant,
    /// The operator of the installation.
    Operator,
}

/// The function a tenant uses that brings the data; off means absent from its notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    /// Always.
    Always,
    /// Members.
    Members,
    /// Health records.
    Health,
    /// Competitions and results.
    Results,
}

/// A purpose with its legal basis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Purpose {
    /// What for.
    pub label: Both,
    /// Legal basis as lawyers write it: `6(1)(b)`.
    pub article: &'static str,
    /// What the basis is here.
    pub basis: Both,
}

/// A collection of data about one kind of person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Collection {
    /// Name in code and in addresses.
    pub id: &'static str,
    /// Name on paper.
    pub label: Both,
    /// Which function brings it.
    pub function: Function,
    /// Who decides.
    pub controller: Controller,
    /// Whose data.
    pub persons: Both,
    /// What for, on what basis. Never empty.
    pub purposes: &'static [Purpose],
    /// Where the data come from (GDPR Art. 14(2)(f)).
    pub source: Both,
    /// Whether the source is publicly accessible.
    pub source_is_public: bool,
    /// Who gets them beside the controller and its processors.
    pub recipients: &'static [Both],
    /// How long they are kept.
    pub retention: Both,
}

/// Where and how a field is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// As it is, so that lists can sort and search.
    Clear,
    /// Sealed with the tenant's key: the whole column, or this member of the sealed document in it.
    Sealed(&'static str),
    /// Only a keyed hash, to compare.
    Hash,
}

/// Whether a field can become public.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Publication {
    /// Never.
    Never,
    /// In results, under the tenant's publication policy.
    Results,
}

/// One field of personal data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its collection.
    pub collection: &'static str,
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// How it is kept.
    pub kept: Kept,
    /// Name on paper; two entries with one name are one field to a reader.
    pub label: Both,
    /// How closely.
    pub class: Class,
    /// Whether a record cannot be without it.
    pub required: bool,
    /// Whether it can become public.
    pub publication: Publication,
    /// Whether the person gets it in a copy of their data (GDPR Art. 15).
    pub exportable: bool,
}

/// The fields of a table's column.
pub fn fields_of(table: &str, column: &str) -> impl Iterator<Item = &'static Field> {
    FIELDS
        .iter()
        .filter(move |field| field.table == table && field.column == column)
}

/// A collection by its id.
#[must_use]
pub fn collection(id: &str) -> Option<&'static Collection> {
    COLLECTIONS.iter().find(|collection| collection.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_belongs_to_a_collection_with_purpose_basis_and_retention() {
        for field in FIELDS {
            let collection = collection(field.collection).unwrap_or_else(|| panic!("{field:?}"));
            assert!(
                !collection.purposes.is_empty() && !collection.retention.sl.is_empty(),
                "{collection:?}"
            );
        }
    }

    #[test]
    fn special_categories_are_sealed_and_never_public() {
        for field in FIELDS.iter().filter(|f| f.class == Class::C3) {
            assert!(matches!(field.kept, Kept::Sealed(_)), "{field:?}");
            assert_eq!(field.publication, Publication::Never, "{field:?}");
        }
    }

    #[test]
    fn no_field_is_both_personal_and_technical_as_a_whole() {
        for field in FIELDS {
            assert!(
                !technical::is_technical(field.table, field.column),
                "{}.{}",
                field.table,
                field.column
            );
        }
    }

    #[test]
    fn there_is_no_field_the_commissioner_found_excessive() {
        // Opinion 0712-1/2017/2368: neither EMŠO nor the number of health insurance.
        for field in FIELDS {
            let words = format!("{} {}", field.label.sl, field.label.en).to_lowercase();
            assert!(
                !words.contains("emšo") && !words.contains("zavarovan"),
                "{words}"
            );
        }
    }
}
