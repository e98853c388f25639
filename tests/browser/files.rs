//! Files that people hand in: as a club keeps its list, and as a competition office writes its results.
use std::path::{Path, PathBuf};

use tatami::platform::sheets::write::{Cell, Column, ColumnKind, Export, to_xlsx};

/// Writes a list of members as a spreadsheet of the year 2003 would: Windows-1250, semicolons.
pub fn members(dir: &Path, name: &str, lines: &[&str]) -> PathBuf {
    let path = dir.join(name);
    let text = lines.join("\r\n");
    let (bytes, _, _) = encoding_rs::WINDOWS_1250.encode(&text);
    std::fs::write(&path, &bytes).unwrap();
    path
}

/// Writes results as XLSX: the first row is the header.
pub fn results(dir: &Path, rows: &[&[&str]]) -> PathBuf {
    let (header, rows) = rows.split_first().unwrap();
    let export = Export {
        sheet_name: "Rezultati".to_owned(),
        columns: header
            .iter()
            .map(|title| Column {
                title: (*title).to_owned(),
                kind: ColumnKind::Text,
            })
            .collect(),
        rows: rows
            .iter()
            .map(|row| row.iter().map(|cell| Cell::from(*cell)).collect())
            .collect(),
    };
    let path = dir.join("rezultati.xlsx");
    std::fs::write(&path, to_xlsx(&export).unwrap()).unwrap();
    path
}
