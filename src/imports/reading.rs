//! Reads a row of the file into a person, and says what is wrong with which cell.
use std::collections::HashMap;

use chrono::NaiveDate;

use super::{
    belts::BELTS,
    document::{Choices, Document, FileRow},
    erase::erase,
};
use crate::platform::{
    i18n::{Lang, Text},
    people::{
        GuardianDraft, Member, MemberDraft, Rules,
        columns::{COLUMNS, Column, Format, PersonRow},
        relation,
    },
    sheets::{post_codes, values},
};
use crate::tenants::Functions;

/// Key of the column with member numbers.
pub(super) const NUMBER: &str = "number";

/// Reads rows with the columns of one file.
pub(super) struct Reader {
    columns: Vec<(usize, &'static Column)>,
    by_key: HashMap<&'static str, usize>,
    format: Format,
    choices: Choices,
    keeps_tax_numbers: bool,
}

/// A cell, or the row as a whole, that is refused.
#[derive(Debug)]
pub(super) struct CellError {
    /// The column of the file; none when no column of the file is to blame.
    pub column: Option<usize>,
    /// Why, and what to do.
    pub text: Text,
}

/// A row as a person.
pub(super) struct Person {
    /// The member as it should be.
    pub member: MemberDraft,
    /// The licence number of the row, whether it may be kept or not.
    pub licence_no: Option<String>,
    /// The member number that somebody new brings along. Whoever is known keeps the number of this organisation, whatever the
    /// file says: it stands on cards and in other lists.
    pub number: Option<i64>,
    /// The guardian the row names.
    pub guardian: Option<GuardianDraft>,
    /// Whether the guardian has no name in the file.
    pub is_nameless: bool,
    /// Whether only name, birth date and guardian may be kept.
    pub is_reduced: bool,
    /// What is wrong.
    pub errors: Vec<CellError>,
}

/// Somebody known already whom a row changes.
#[derive(Clone, Copy)]
pub(super) struct Base<'a> {
    /// As kept.
    pub member: &'a MemberDraft,
    /// Whether a guardian's consent is there.
    pub has_consent: bool,
}

impl<'a> Base<'a> {
    pub(super) fn of(member: &'a Member) -> Self {
        Self {
            member: &member.draft,
            has_consent: member.guardian_consent_on.is_some(),
        }
    }
}

/// The columns that a file may fill in this organisation: what is switched off is not offered.
pub(super) fn offered(functions: &Functions) -> impl Iterator<Item = &'static Column> {
    let (tax, referee) = (functions.tax_number, functions.referee);
    COLUMNS
        .iter()
        .filter(|column| column.importable())
        .filter(move |column| tax || column.key != "tax_number")
        .filter(move |column| referee || !column.key.starts_with("referee_"))
}

/// A Slovenian post code without a town says which town, as it does in the form.
fn fill_town(member: &mut MemberDraft) {
    let address = &mut member.details.address;
    if address.town.is_empty()
        && matches!(address.country.as_str(), "" | "SI")
        && let Some(town) = post_codes::town_for(&address.post_code)
    {
        address.town = town.to_owned();
    }
}

impl Reader {
    pub(super) fn new(document: &Document, functions: &Functions, today: NaiveDate) -> Self {
        let mut columns: Vec<(usize, &'static Column)> = document
            .columns
            .iter()
            .enumerate()
            .filter_map(|(at, column)| {
                let key = column.field.as_deref()?;
                offered(functions).find(|c| c.key == key).map(|c| (at, c))
            })
            .collect();
        // Names that were split stand at the end of the file; a person looks for them first.
        columns.sort_by_key(|(_, column)| !matches!(column.key, "first_name" | "last_name"));
        let by_key = columns
            .iter()
            .map(|(at, column)| (column.key, *at))
            .collect();
        let lang = Lang::parse(&document.lang).unwrap_or_default();
        Self {
            columns,
            by_key,
            format: Format {
                lang,
                today,
                belts: BELTS,
            },
            choices: document.choices.clone(),
            keeps_tax_numbers: functions.tax_number,
        }
    }

    /// The columns of the file that are read.
    pub(super) fn columns(&self) -> &[(usize, &'static Column)] {
        &self.columns
    }

    /// The column of the file for a field.
    pub(super) fn column_of(&self, key: &str) -> Option<usize> {
        self.by_key.get(key).copied()
    }

    /// How cells are read and written.
    pub(super) fn format(&self) -> &Format {
        &self.format
    }

    /// Since when the consents are on paper.
    pub(super) fn papers_since(&self) -> Option<NaiveDate> {
        self.choices.papers_since
    }

    /// Whether the papers admit the data of a child who is known already.
    pub(super) fn admits(&self, member: &Member) -> bool {
        self.choices.papers_since.is_some()
            && member.guardian_consent_on.is_none()
            && member.is_child(self.format.today)
    }

    /// Reads a row that was checked, with what the check found beside its cells.
    pub(super) fn read_checked(&self, row: &FileRow, base: Option<Base<'_>>) -> Person {
        let mut person = self.read(&row.cells, base);
        if let Some(number) = person.number.filter(|_| row.is_number_taken) {
            let text = Text::key("imports-error-number-taken").with("number", number.to_string());
            self.blame(&mut person.errors, NUMBER, text);
        }
        person
    }

    /// Reads a row: as somebody new, or over somebody who is known.
    pub(super) fn read(&self, cells: &[String], base: Option<Base<'_>>) -> Person {
        let mut row = PersonRow {
            member: base.map(|b| b.member.clone()).unwrap_or_default(),
            ..PersonRow::default()
        };
        let mut errors = Vec::new();
        for (at, column) in &self.columns {
            if base.is_some() && column.key == NUMBER {
                continue;
            }
            let cell = cells.get(*at).map_or("", String::as_str);
            if cell.trim().is_empty() {
                if base.is_some() && self.choices.erases {
                    erase(column.key, &mut row.member);
                }
            } else if let Err(text) = column.read(&mut row, cell, &self.format) {
                errors.push(CellError {
                    column: Some(*at),
                    text,
                });
            }
        }
        if base.is_none() {
            fill_town(&mut row.member);
        }
        let today = self.format.today;
        let licence_no = row.member.licence_no.clone();
        let has_consent =
            self.choices.papers_since.is_some() || base.is_some_and(|b| b.has_consent);
        let is_reduced = row.member.must_be_reduced(&Rules {
            today,
            has_consent,
            keeps_tax_numbers: self.keeps_tax_numbers,
        });
        if is_reduced {
            // What does not come in need not be right.
            row.member = row.member.reduced();
            errors.retain(|e| {
                e.column.is_none_or(|at| {
                    self.columns
                        .iter()
                        .any(|(c, column)| *c == at && column.without_consent)
                })
            });
        }
        if let Some(text) = self.foreign_post_code(cells, &row.member, base) {
            self.blame(&mut errors, "post_code", text);
        }
        let rules = Rules {
            today,
            has_consent: true,
            keeps_tax_numbers: self.keeps_tax_numbers || base.is_some(),
        };
        for error in row.member.check(&rules) {
            self.blame(&mut errors, error.field, error.text);
        }
        let (guardian, is_nameless) = self.guardian(row.guardian, &row.member, &mut errors);
        Person {
            member: row.member,
            licence_no,
            number: row.number,
            guardian,
            is_nameless,
            is_reduced,
            errors,
        }
    }

    /// A post code of an address in Slovenia, or of none that says a country, has our four digits, as in the form of a member: the list
    /// of post offices lacks those of post boxes. What is kept already is nobody's mistake here.
    fn foreign_post_code(
        &self,
        cells: &[String],
        member: &MemberDraft,
        base: Option<Base<'_>>,
    ) -> Option<Text> {
        let typed = cells.get(self.column_of("post_code")?)?.trim();
        let address = &member.details.address;
        let is_kept =
            base.is_some_and(|base| base.member.details.address.post_code == address.post_code);
        let is_ours = matches!(address.country.as_str(), "" | "SI");
        if typed.is_empty() || address.post_code.is_empty() || is_kept || !is_ours {
            return None;
        }
        values::post_code(&address.post_code)
            .is_err()
            .then(|| Text::key("imports-error-post-code").with("value", typed))
    }

    /// A guardian known only by a contact gets the child's name to be found by; the page says how many.
    fn guardian(
        &self,
        mut draft: GuardianDraft,
        child: &MemberDraft,
        errors: &mut Vec<CellError>,
    ) -> (Option<GuardianDraft>, bool) {
        if draft.is_empty() {
            return (None, false);
        }
        if draft.relation.is_empty() {
            draft.relation = relation::GUARDIAN.to_owned();
        }
        let is_nameless = draft.first_name.is_empty() && draft.last_name.is_empty();
        if is_nameless {
            draft.first_name = self.format.lang.t("imports-nameless-guardian");
            draft.last_name = child.full_name().chars().take(100).collect();
        }
        // A contact that cannot be read is not missing as well.
        let contacts = ["guardian_email", "guardian_phone"];
        let has_blamed = contacts.iter().any(|key| {
            let column = self.column_of(key);
            column.is_some() && errors.iter().any(|e| e.column == column)
        });
        for error in draft.check() {
            if !(has_blamed && contacts.contains(&error.field)) {
                self.blame(errors, error.field, error.text);
            }
        }
        (Some(draft), is_nameless)
    }

    /// Adds an error to the column of a field, unless that cell has one already.
    fn blame(&self, errors: &mut Vec<CellError>, field: &str, text: Text) {
        let column = self.column_of(field);
        if column.is_none() || errors.iter().all(|e| e.column != column) {
            errors.push(CellError { column, text });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::imports::document::FileColumn;

    fn reader(fields: &[&str], choices: Choices) -> Reader {
        let columns = fields
            .iter()
            .map(|f| FileColumn {
                field: Some((*f).to_owned()),
                ..FileColumn::default()
            })
            .collect();
        let document = Document {
            columns,
            choices,
            ..Document::default()
        };
        Reader::new(
            &document,
            &Functions::default(),
            NaiveDate::from_ymd_opt(2026, 3, 10).unwrap(),
        )
    }

    fn cells(row: &[&str]) -> Vec<String> {
        row.iter().map(|c| (*c).to_owned()).collect()
    }

    const FIELDS: &[&str] = &[
        "first_name",
        "last_name",
        "birth_date",
        "phone",
        "guardian_email",
    ];

    #[test]
    fn a_child_without_consent_comes_in_with_name_birth_and_guardian_alone() {
        let row = cells(&["Ana", "Zupan", "1.2.16", "abc", "eva@example.si"]);
        let person = reader(FIELDS, Choices::default()).read(&row, None);
        assert!(person.errors.is_empty(), "{:?}", person.errors);
        assert!(person.is_reduced && person.is_nameless);
        assert!(person.member.details.is_empty());
        let with_papers = Choices {
            papers_since: NaiveDate::from_ymd_opt(2025, 9, 1),
            ..Choices::default()
        };
        let person = reader(FIELDS, with_papers).read(&row, None);
        assert!(!person.is_reduced);
        assert_eq!(
            person.errors.iter().map(|e| e.column).collect::<Vec<_>>(),
            [Some(3)]
        );
    }

    #[test]
    fn a_cell_that_cannot_be_read_is_named_once() {
        let person =
            reader(FIELDS, Choices::default()).read(&cells(&["", "Zupan", "31.2.1990"]), None);
        assert_eq!(
            person.errors.iter().map(|e| e.column).collect::<Vec<_>>(),
            [Some(2), Some(0)]
        );
    }

    #[test]
    fn an_empty_cell_keeps_or_erases_what_is_known() {
        let reading = |erases| {
            reader(
                FIELDS,
                Choices {
                    erases,
                    ..Choices::default()
                },
            )
        };
        let row = cells(&["Ana", "Zupan", "1. 2. 1990", "040 123 456"]);
        let known = reading(false).read(&row, None).member;
        assert_eq!(known.details.phone, "+38640123456");
        let base = Base {
            member: &known,
            has_consent: false,
        };
        let bare = cells(&["Ana", "Zupan", "1990-02-01"]);
        assert!(reading(false).read(&bare, Some(base)).member == known);
        assert!(
            reading(true)
                .read(&bare, Some(base))
                .member
                .details
                .phone
                .is_empty()
        );
    }
}
