//! The columns of lists of members: one table for the import that reads them and the export that writes them, so that an
//! export can be imported again.
//!
//! A column that is not [`Column::exportable`] never leaves in an ordinary list: tax numbers, and whatever is not in this table
//! at all (health, above all).
mod cells;
mod table;

use chrono::NaiveDate;

pub use cells::relation_name;
pub use table::COLUMNS;

use super::{
    draft::{GuardianDraft, MemberDraft},
    store::{Guardian, Member},
};
use crate::platform::{
    i18n::{Lang, Text},
    sheets::CellKind,
};

/// The scale of belts, which the platform does not know: it is handed in by whoever reads or writes cells.
#[derive(Clone, Copy)]
pub struct Belts {
    /// The stored code of what people write for a belt, or the key of the sentence why it is none.
    pub read: fn(&str) -> Result<&'static str, &'static str>,
    /// Key of the name of a stored code.
    pub name: fn(&str) -> Option<String>,
}

/// What reading and writing of cells depends on.
#[derive(Clone, Copy)]
pub struct Format {
    /// Language of words in cells.
    pub lang: Lang,
    /// The local day, for centuries of short years.
    pub today: NaiveDate,
    /// The scale of belts.
    pub belts: Belts,
}

/// A person as a row: the member and a guardian.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonRow {
    /// The member.
    pub member: MemberDraft,
    /// A guardian; empty for none.
    pub guardian: GuardianDraft,
    /// The member number; none where the organisation gives the next one.
    pub number: Option<i64>,
}

/// A person as an export sees it.
#[derive(Clone, Copy)]
pub struct PersonView<'a> {
    /// The member.
    pub member: &'a Member,
    /// The guardian who is asked first; none for most adults.
    pub guardian: Option<&'a Guardian>,
}

/// Why the tax number is in the list of columns, and in no export: how closely a column is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Personal data.
    Personal,
    /// Personal data from which health could be guessed: height, weight. Never chosen beforehand.
    Inferring,
    /// Personal data that never leave in an ordinary list.
    Sealed,
}

/// Reads a cell into a row.
type Setter = fn(&mut PersonRow, &str, &Format) -> Result<(), Text>;

/// A column.
pub struct Column {
    /// Its key: the name of the field in forms, too.
    pub key: &'static str,
    /// Key of its header in the locale files.
    pub label: &'static str,
    /// What headers in other people's files say, both languages.
    pub synonyms: &'static [&'static str],
    /// What its values look like.
    pub kind: CellKind,
    /// How closely it is kept.
    pub class: Class,
    /// Whether a child's row may have it without consent (GDPR Art. 8).
    pub without_consent: bool,
    /// Whether an ordinary export offers it.
    pub exportable: bool,
    /// Whether an ordinary export has it chosen beforehand.
    pub preselected: bool,
    get: fn(&PersonView<'_>, &Format) -> String,
    set: Option<Setter>,
}

impl Column {
    /// The column with this key.
    #[must_use]
    pub fn find(key: &str) -> Option<&'static Self> {
        COLUMNS.iter().find(|column| column.key == key)
    }

    /// Whether an import may fill it.
    #[must_use]
    pub fn importable(&self) -> bool {
        self.set.is_some()
    }

    /// Its header.
    #[must_use]
    pub fn header(&self, lang: Lang) -> String {
        lang.t(self.label)
    }

    /// The cell of a person, as a person reads it and as an import reads it back.
    #[must_use]
    pub fn cell(&self, person: &PersonView<'_>, format: &Format) -> String {
        (self.get)(person, format)
    }

    /// Reads a cell into a row. An empty cell leaves the row as it is: keeping or erasing is the caller's choice.
    ///
    /// # Errors
    /// A sentence that says what the cell should look like.
    pub fn read(&self, row: &mut PersonRow, cell: &str, format: &Format) -> Result<(), Text> {
        if cell.trim().is_empty() {
            return Ok(());
        }
        self.set.map_or(Ok(()), |set| set(row, cell, format))
    }
}

#[cfg(test)]
mod tests;
