//! A file to begin with: the usual columns, two invented people.
use axum::{extract::State, response::Response};

use crate::{
    platform::{
        error::{AppError, Result},
        i18n::Lang,
        people::columns::Column,
        services::Platform,
        sheets::write::{self, Cell, ColumnKind, Export, to_csv},
    },
    tenants::{Can, policy::EditMembers},
    web::download::{CSV, download},
};

/// Keys of the columns with what stands in them.
const SAMPLE: &[(&str, [&str; 2])] = &[
    ("last_name", ["Vzorec", "Primer"]),
    ("first_name", ["Ana", "Žiga"]),
    ("birth_date", ["1. 2. 2012", "23. 11. 1998"]),
    ("sex", ["ž", "m"]),
    ("belt", ["5. kyu", "1. dan"]),
    ("licence_no", ["", "S-1234"]),
    ("licence_until", ["", "31. 12. 2026"]),
    ("joined_on", ["1. 9. 2020", "1. 9. 2008"]),
    ("email", ["", "ziga@example.si"]),
    ("phone", ["", "040 123 456"]),
    ("street", ["Športna ulica 1", "Glavni trg 2"]),
    ("post_code", ["1000", "2000"]),
    ("town", ["Ljubljana", "Maribor"]),
    ("guardian_first_name", ["Maja", ""]),
    ("guardian_last_name", ["Vzorec", ""]),
    ("guardian_email", ["maja@example.si", ""]),
    ("guardian_phone", ["031 123 456", ""]),
];

/// Sends the file.
pub(super) async fn send(State(_): State<Platform>, can: Can<EditMembers>) -> Result<Response> {
    let lang = can.visit.lang;
    let name = lang.t("imports-sample-file");
    send_csv(&name, &sample(lang))
}

/// A CSV file as a download that nobody keeps a copy of.
pub(super) fn send_csv(name: &str, export: &Export) -> Result<Response> {
    let content = to_csv(export).map_err(AppError::internal)?;
    download(&format!("{name}.csv"), CSV, content)
}

fn sample(lang: Lang) -> Export {
    let known = || {
        SAMPLE
            .iter()
            .filter_map(|(key, cells)| Column::find(key).map(|column| (column, cells)))
    };
    Export {
        sheet_name: lang.t("imports-title"),
        columns: known()
            .map(|(c, _)| write::Column {
                title: c.header(lang),
                kind: ColumnKind::Text,
            })
            .collect(),
        rows: (0..2)
            .map(|row| {
                known()
                    .map(|(_, cells)| cells.get(row).copied().map_or(Cell::Empty, Cell::from))
                    .collect()
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_of_the_sample_is_one_an_import_reads() {
        for (key, _) in SAMPLE {
            assert!(Column::find(key).is_some_and(Column::importable), "{key}");
        }
    }
}
