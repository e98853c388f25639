//! What an unfinished import holds: the rows of the file, what was said about them, nothing else.
use std::collections::{BTreeMap, BTreeSet};

use ::entity::{
    ids::{AccountId, ClubId, CompetitionId, MemberId, TenantId},
    result_draft,
};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::field::Field;
use crate::platform::{
    error::Result,
    services::Platform,
    sheets::{
        self,
        values::{self, NameOrder},
    },
    vault::{Cell, Purpose},
};

/// Drafts are personal data: they live for a day.
pub const LIFE: TimeDelta = TimeDelta::hours(24);

/// What happens to the placings a category already has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// They are replaced by those of the file.
    #[default]
    Replace,
    /// They stay.
    Add,
}

/// Who a name of a club in the file is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClubChoice {
    /// A club not known so far.
    New,
    /// A known club; the name becomes another spelling of it.
    Known(ClubId),
    /// The same club as another name in this file (folded).
    SameAs(String),
}

/// Who a competitor is among the tenant's members.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PersonChoice {
    /// Nobody of ours.
    Nobody,
    /// This member.
    Member(MemberId),
}

/// A row as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRow {
    /// The number a spreadsheet shows beside it.
    pub number: u32,
    /// Its cells.
    pub cells: Vec<String>,
}

/// An import that is being prepared.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Draft {
    /// Name of the file.
    pub file_name: String,
    /// Names of its columns.
    pub header: Vec<String>,
    /// Its rows.
    pub rows: Vec<FileRow>,
    /// Rows that are titles or totals and were left out.
    pub left_out: Vec<u32>,
    /// What each column holds.
    pub columns: Vec<Option<Field>>,
    /// Columns that must not be imported, with the key of the sentence that says why.
    pub refused: BTreeMap<usize, String>,
    /// Order of a name in one cell.
    pub name_order: NameOrder,
    /// The category of all rows, where the file has no column for it.
    pub category: String,
    /// What happens to what is there.
    pub mode: Mode,
    /// Cells that were mended, by row and field.
    pub mended: BTreeMap<u32, BTreeMap<Field, String>>,
    /// Rows that are left out.
    pub skipped: BTreeSet<u32>,
    /// Clubs, by the folded name in the file.
    pub clubs: BTreeMap<String, ClubChoice>,
    /// Members, by row.
    pub people: BTreeMap<u32, PersonChoice>,
}

impl Draft {
    /// A draft of a table, with the columns guessed.
    #[must_use]
    pub fn of_table(file_name: &str, table: sheets::Table) -> Self {
        let guesses = sheets::guess_columns(&table.header, &table.rows, super::field::SPECS);
        let mut columns: Vec<Option<Field>> = guesses
            .iter()
            .map(|guess| guess.field.and_then(Field::parse))
            .collect();
        // "Ime" beside no "Priimek" is the whole name.
        if !columns.contains(&Some(Field::LastName)) && !columns.contains(&Some(Field::Name)) {
            for column in &mut columns {
                if *column == Some(Field::FirstName) {
                    *column = Some(Field::Name);
                }
            }
        }
        let refused: BTreeMap<usize, String> = guesses
            .iter()
            .filter_map(|guess| match guess.confidence {
                sheets::Confidence::Refused(key) => Some((guess.column, key.to_owned())),
                _ => None,
            })
            .collect();
        let name_at = columns
            .iter()
            .position(|column| *column == Some(Field::Name));
        let mut left_out = table.titles;
        left_out.extend(table.totals);
        left_out.sort_unstable();
        let mut rows: Vec<FileRow> = table
            .rows
            .into_iter()
            .map(|row| FileRow {
                number: row.number,
                cells: row.cells,
            })
            .collect();
        // What must not be imported is not kept either, not even sealed.
        for row in &mut rows {
            for at in refused.keys() {
                if let Some(cell) = row.cells.get_mut(*at) {
                    cell.clear();
                }
            }
        }
        let name_order = name_at
            .and_then(|at| guesses.get(at))
            .and_then(|guess| values::name_order(&guess.header))
            // Lists of results have the last name first.
            .unwrap_or_default();
        Self {
            file_name: file_name.chars().take(120).collect(),
            header: guesses.iter().map(|guess| guess.header.clone()).collect(),
            rows,
            left_out,
            columns,
            refused,
            name_order,
            ..Self::default()
        }
    }

    /// Where a field stands, if a column holds it.
    #[must_use]
    pub fn column_of(&self, field: Field) -> Option<usize> {
        self.columns
            .iter()
            .position(|column| *column == Some(field))
    }

    /// The text of a field in a row: as mended, else as in the file.
    #[must_use]
    pub fn text<'a>(&'a self, row: &'a FileRow, field: Field) -> &'a str {
        let mended = self
            .mended
            .get(&row.number)
            .and_then(|cells| cells.get(&field));
        let in_file = || self.column_of(field).and_then(|at| row.cells.get(at));
        mended.or_else(in_file).map_or("", |text| text.trim())
    }

    /// The draft as a row of the database, sealed.
    ///
    /// # Errors
    /// When the keystore has no key for this tenant.
    pub fn into_row(
        &self,
        platform: &Platform,
        tenant: TenantId,
        competition: CompetitionId,
        by: AccountId,
    ) -> Result<result_draft::Model> {
        let now = platform.now();
        let id = platform.new_id();
        Ok(result_draft::Model {
            tenant_id: tenant,
            id,
            competition_id: competition,
            stage: "columns".to_owned(),
            sealed: self.seal(platform, tenant, id, 1)?,
            created_by: by,
            created_at: now,
            expires_at: now + LIFE,
            rev: 1,
        })
    }

    /// The row with this draft as its content, one revision on.
    ///
    /// # Errors
    /// As [`Draft::into_row`].
    pub fn update_row(
        &self,
        platform: &Platform,
        row: &result_draft::Model,
        stage: &str,
    ) -> Result<result_draft::Model> {
        let rev = row.rev + 1;
        let sealed = self.seal(platform, row.tenant_id, row.id, rev)?;
        Ok(result_draft::Model {
            stage: stage.to_owned(),
            sealed,
            rev,
            ..row.clone()
        })
    }

    fn seal(&self, platform: &Platform, tenant: TenantId, id: Uuid, rev: i64) -> Result<Vec<u8>> {
        Ok(platform.sealer(tenant, Purpose::Draft)?.seal_json(
            &cell(id, rev),
            self,
            platform.random(),
        )?)
    }

    /// Opens a draft.
    ///
    /// # Errors
    /// When it is damaged.
    pub fn open(platform: &Platform, row: &result_draft::Model) -> Result<Self> {
        Ok(platform
            .sealer(row.tenant_id, Purpose::Draft)?
            .open_json(&cell(row.id, row.rev), &row.sealed)?)
    }
}

fn cell(id: Uuid, rev: i64) -> Cell {
    Cell {
        table: "result_draft",
        row: id,
        column: "sealed",
        rev: rev.unsigned_abs(),
    }
}
