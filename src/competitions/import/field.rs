//! What a column of a file of results may hold.
use serde::{Deserialize, Serialize};

use crate::platform::sheets::{CellKind, FieldSpec};

/// The meaning of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Place in the category.
    Place,
    /// First and last name in one cell.
    Name,
    /// First name.
    FirstName,
    /// Last name.
    LastName,
    /// Year of birth, or a date of which only the year is taken.
    BirthYear,
    /// Club.
    Club,
    /// Country.
    Country,
    /// Category by name.
    Category,
    /// Age class, where the file has it apart.
    Age,
    /// Sex, where the file has it apart.
    Sex,
    /// Weight class, where the file has it apart.
    Weight,
    /// Contests won.
    ContestsWon,
}

impl Field {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 12] = [
        Self::Place,
        Self::Name,
        Self::FirstName,
        Self::LastName,
        Self::BirthYear,
        Self::Club,
        Self::Country,
        Self::Category,
        Self::Age,
        Self::Sex,
        Self::Weight,
        Self::ContestsWon,
    ];

    /// As stored and as forms send it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Name => "name",
            Self::FirstName => "first_name",
            Self::LastName => "last_name",
            Self::BirthYear => "birth_year",
            Self::Club => "club",
            Self::Country => "country",
            Self::Category => "category",
            Self::Age => "age",
            Self::Sex => "sex",
            Self::Weight => "weight",
            Self::ContestsWon => "contests_won",
        }
    }

    /// The field with this key.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.key() == key)
    }

    /// Key of its words.
    #[must_use]
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Place => "competitions-field-place",
            Self::Name => "competitions-field-name",
            Self::FirstName => "competitions-field-first-name",
            Self::LastName => "competitions-field-last-name",
            Self::BirthYear => "competitions-field-birth-year",
            Self::Club => "competitions-field-club",
            Self::Country => "competitions-field-country",
            Self::Category => "competitions-field-category",
            Self::Age => "competitions-field-age",
            Self::Sex => "competitions-field-sex",
            Self::Weight => "competitions-field-weight",
            Self::ContestsWon => "competitions-field-contests-won",
        }
    }
}

/// How headers name them, for the guess.
pub const SPECS: &[FieldSpec<'static>] = &[
    FieldSpec {
        key: "place",
        synonyms: &[
            "mesto",
            "uvrstitev",
            "končna uvrstitev",
            "rang",
            "place",
            "rank",
            "pos",
            "position",
            "placing",
            "platz",
        ],
        kind: CellKind::Number,
    },
    FieldSpec {
        key: "name",
        synonyms: &[
            "ime in priimek",
            "priimek in ime",
            "priimek ime",
            "ime priimek",
            "tekmovalec",
            "tekmovalka",
            "tekmovalec/ka",
            "judoist",
            "name",
            "full name",
            "athlete",
            "competitor",
            "judoka",
        ],
        kind: CellKind::Text,
    },
    FieldSpec {
        key: "first_name",
        synonyms: &["ime", "first name", "given name", "firstname", "vorname"],
        kind: CellKind::Text,
    },
    FieldSpec {
        key: "last_name",
        synonyms: &[
            "priimek",
            "last name",
            "surname",
            "family name",
            "lastname",
            "nachname",
        ],
        kind: CellKind::Text,
    },
    FieldSpec {
        key: "birth_year",
        synonyms: &[
            "letnik",
            "leto rojstva",
            "letnica rojstva",
            "datum rojstva",
            "rojen",
            "rojena",
            "rojstvo",
            "birth year",
            "year of birth",
            "yob",
            "year",
            "birth date",
            "date of birth",
            "dob",
            "born",
        ],
        kind: CellKind::Text,
    },
    FieldSpec {
        key: "club",
        synonyms: &[
            "klub",
            "društvo",
            "ekipa",
            "judo klub",
            "club",
            "team",
            "verein",
        ],
        kind: CellKind::Text,
    },
    FieldSpec {
        key: "country",
        synonyms: &["država", "country", "nation", "nat", "noc", "drž"],
        kind: CellKind::Country,
    },
    FieldSpec {
        key: "category",
        synonyms: &[
            "kategorija",
            "kat",
            "category",
            "skupina",
            "tekmovalna kategorija",
            "event",
        ],
        kind: CellKind::Text,
    },
    FieldSpec {
        key: "age",
        synonyms: &[
            "starostna kategorija",
            "starostna skupina",
            "starost",
            "age class",
            "age group",
            "age category",
        ],
        kind: CellKind::Text,
    },
    FieldSpec {
        key: "sex",
        synonyms: &["spol", "sex", "gender"],
        kind: CellKind::Sex,
    },
    FieldSpec {
        key: "weight",
        synonyms: &[
            "teža",
            "kg",
            "težnostna kategorija",
            "utežna kategorija",
            "telesna teža",
            "weight",
            "weight class",
            "weight category",
        ],
        kind: CellKind::Text,
    },
    FieldSpec {
        key: "contests_won",
        synonyms: &[
            "zmage",
            "število zmag",
            "št. zmag",
            "dobljene borbe",
            "zmag",
            "wins",
            "won",
            "contests won",
            "victories",
        ],
        kind: CellKind::Number,
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_its_synonyms() {
        let keys: Vec<&str> = SPECS.iter().map(|spec| spec.key).collect();
        for field in Field::ALL {
            assert!(keys.contains(&field.key()), "{}", field.key());
            assert_eq!(Field::parse(field.key()), Some(field));
        }
    }
}
