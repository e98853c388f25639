//! Lists with the whole name in one column: such a column is split into two more at the end of the file's own, which are then
//! checked, corrected and imported like any other. Who is who is seen before anything is saved, and nothing is split twice:
//! a correction stays.
use super::document::{Document, FileColumn, FileRow, Split, Sure};
use crate::platform::{
    i18n::Lang,
    people::columns::Column,
    sheets::{
        CellKind, FieldSpec,
        values::{self, NameOrder},
    },
};

/// What a column of whole names may hold.
pub(super) struct Whole {
    /// Its key, among the keys of fields.
    pub key: &'static str,
    /// Key of its name.
    pub label: &'static str,
    /// Name of the question for the order.
    pub order: &'static str,
    /// Field of the first names.
    pub first: &'static str,
    /// Field of the last names.
    pub last: &'static str,
    synonyms: &'static [&'static str],
}

/// Whole names of members, and of their guardians.
pub(super) const WHOLES: [Whole; 2] = [
    Whole {
        key: "whole_name",
        label: "imports-whole-name",
        order: "name_order",
        first: "first_name",
        last: "last_name",
        synonyms: &[
            "ime in priimek",
            "priimek in ime",
            "ime priimek",
            "priimek ime",
            "ime in priimek člana",
            "priimek in ime člana",
            "ime in priimek otroka",
            "priimek in ime otroka",
            "član",
            "članica",
            "član/ica",
            "name",
            "full name",
            "first and last name",
            "name and surname",
            "member",
        ],
    },
    Whole {
        key: "guardian_whole_name",
        label: "imports-guardian-whole-name",
        order: "guardian_order",
        first: "guardian_first_name",
        last: "guardian_last_name",
        synonyms: &[
            "ime in priimek starša",
            "priimek in ime starša",
            "ime in priimek skrbnika",
            "priimek in ime skrbnika",
            "ime in priimek starša/skrbnika",
            "ime in priimek matere",
            "ime in priimek očeta",
            "starš",
            "starši",
            "starš/skrbnik",
            "skrbnik",
            "zakoniti zastopnik",
            "mati",
            "oče",
            "guardian",
            "parent",
            "guardian name",
            "parent name",
        ],
    },
];

impl Whole {
    /// The kind of whole name with this key.
    pub fn find(key: &str) -> Option<&'static Self> {
        WHOLES.iter().find(|whole| whole.key == key)
    }

    /// For guessing columns.
    pub fn spec(&self) -> FieldSpec<'static> {
        FieldSpec {
            key: self.key,
            synonyms: self.synonyms,
            kind: CellKind::Text,
        }
    }
}

/// A file with columns for the parts needs no splitting: what was taken for a whole name is left out.
pub(super) fn prefer_parts(columns: &mut [FileColumn]) {
    for whole in &WHOLES {
        let has = |key: &str| {
            columns
                .iter()
                .any(|c| c.field.as_deref() == Some(key) && c.sure == Sure::Certain)
        };
        let has_parts = has(whole.first) && has(whole.last);
        for column in columns.iter_mut() {
            if column.field.as_deref() != Some(whole.key) {
                continue;
            }
            if has_parts {
                column.field = None;
                column.sure = Sure::Unknown;
            } else {
                // The order is for a person to say.
                column.sure = Sure::Likely;
            }
        }
        // One part beside the whole, such as a column that only resembles it.
        if columns
            .iter()
            .any(|c| c.field.as_deref() == Some(whole.key))
        {
            for column in columns.iter_mut() {
                if column.sure == Sure::Likely
                    && column
                        .field
                        .as_deref()
                        .is_some_and(|f| f == whole.first || f == whole.last)
                {
                    column.field = None;
                    column.sure = Sure::Unknown;
                }
            }
        }
    }
}

/// The order as the header has it.
pub(super) fn order_by_header(column: &FileColumn) -> Option<NameOrder> {
    values::name_order(&column.header)
}

impl Document {
    /// The file's own columns.
    pub fn own_columns(&self) -> usize {
        self.columns.iter().filter(|c| c.part_of.is_none()).count()
    }

    /// Splits these columns, each in its order, and none else.
    pub fn split(&mut self, wholes: &[(usize, &'static Whole, NameOrder)], lang: Lang) {
        let own = self.own_columns();
        let splits: Vec<Split> = wholes
            .iter()
            .enumerate()
            .map(|(n, (at, _, order))| Split {
                whole: *at,
                order: *order,
                first: own + 2 * n,
                last: own + 2 * n + 1,
            })
            .collect();
        self.columns.truncate(own);
        for (at, whole, _) in wholes {
            for key in [whole.first, whole.last] {
                self.columns.push(FileColumn {
                    header: Column::find(key)
                        .map(|c| c.header(lang))
                        .unwrap_or_default(),
                    field: Some(key.to_owned()),
                    sure: Sure::Chosen,
                    part_of: Some(*at),
                    ..FileColumn::default()
                });
            }
        }
        if splits != self.splits {
            self.splits = splits;
            self.split_rev += 1;
        }
    }

    /// Writes the parts of a row's names, unless that was done already.
    pub fn split_row(&self, row: &mut FileRow) {
        if row.split_rev == self.split_rev {
            return;
        }
        row.split_rev = self.split_rev;
        row.is_unsure = false;
        row.cells.truncate(self.own_columns());
        for split in &self.splits {
            let name = values::split_name(row.cell(split.whole), split.order);
            row.is_unsure |= name.is_unsure;
            row.set_cell(split.first, name.first);
            row.set_cell(split.last, name.last);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(header: &str, field: &str, sure: Sure) -> FileColumn {
        FileColumn {
            header: header.into(),
            field: Some(field.into()),
            sure,
            ..FileColumn::default()
        }
    }

    fn row(name: &str) -> FileRow {
        FileRow {
            number: 2,
            cells: vec![name.into()],
            ..FileRow::default()
        }
    }

    #[test]
    fn a_row_is_split_once_for_each_order_and_a_correction_stays() {
        let whole = &WHOLES[0];
        let mut document = Document {
            columns: vec![column("Član", whole.key, Sure::Likely)],
            ..Document::default()
        };
        document.split(&[(0, whole, NameOrder::FirstLast)], Lang::Sl);
        let mut ana = row("Ana Marija Kos");
        document.split_row(&mut ana);
        assert_eq!(
            (ana.cell(1), ana.cell(2), ana.is_unsure),
            ("Ana", "Marija Kos", true)
        );
        ana.set_cell(1, "Ana Marija".into());
        document.split(&[(0, whole, NameOrder::FirstLast)], Lang::Sl);
        document.split_row(&mut ana);
        assert_eq!(ana.cell(1), "Ana Marija");
        document.split(&[(0, whole, NameOrder::LastFirst)], Lang::Sl);
        document.split_row(&mut ana);
        assert_eq!((ana.cell(1), ana.cell(2)), ("Kos", "Ana Marija"));
        document.split(&[], Lang::Sl);
        document.split_row(&mut ana);
        assert_eq!((ana.cells.len(), document.columns.len()), (1, 1));
    }

    #[test]
    fn parts_that_are_certain_go_before_a_whole_name() {
        let mut columns = vec![
            column("Član", "whole_name", Sure::Certain),
            column("Ime", "first_name", Sure::Certain),
            column("Priimek", "last_name", Sure::Certain),
        ];
        prefer_parts(&mut columns);
        assert_eq!(columns.first().unwrap().field, None);
        let mut columns = vec![
            column("Ime in priimek", "whole_name", Sure::Certain),
            column("Ime trenerja", "first_name", Sure::Likely),
        ];
        prefer_parts(&mut columns);
        let fields: Vec<_> = columns.iter().map(|c| c.field.as_deref()).collect();
        assert_eq!(fields, [Some("whole_name"), None]);
    }
}
