//! Where the table of a sheet begins and ends: title lines above, the header row, total lines below.

use super::limits::is_blank;
use super::{Row, Sheet};
use crate::platform::text::fold;

/// How many rows at the top may precede the header.
const TOP: usize = 30;

/// How many rows are looked at to learn how wide the table is.
const LOOKED_AT: usize = 60;

/// A table found in a sheet. Rows that are left out of it are named by their number in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Lines above the header, and repetitions of the header further down.
    pub titles: Vec<u32>,
    /// The row that names the columns; empty in an empty sheet.
    pub header: Row,
    /// The rows of the table.
    pub rows: Vec<Row>,
    /// Sums, counts and footers ("Skupaj", "Total", "Izpisano dne ...").
    pub totals: Vec<u32>,
}

impl Default for Row {
    /// A row that is in no file.
    fn default() -> Self {
        Self {
            number: 0,
            cells: Vec::new(),
        }
    }
}

/// Finds the table of a sheet.
///
/// The header is the first row about as wide as the table; a narrow row above it is a title. A total is a
/// row that begins with a word for it and otherwise holds numbers only, or a last row of numbers alone.
#[must_use]
pub fn find_table(sheet: &Sheet) -> Table {
    let Some(at) = header_at(&sheet.rows) else {
        return Table::default();
    };
    let mut table = Table::default();
    let (above, rest) = sheet.rows.split_at(at);
    table.titles.extend(above.iter().map(|row| row.number));
    let Some((header, body)) = rest.split_first() else {
        return table;
    };
    table.header = header.clone();
    let named: Vec<String> = header.cells.iter().map(|cell| fold(cell)).collect();
    let width = filled(header);
    for row in body {
        if width > 1
            && row.cells.len() == named.len()
            && row
                .cells
                .iter()
                .zip(&named)
                .all(|(cell, name)| fold(cell) == *name)
        {
            table.titles.push(row.number);
        } else if is_total(row, width) {
            table.totals.push(row.number);
        } else {
            table.rows.push(row.clone());
        }
    }
    // Sums without a word: only at the very end, where the leading columns are empty.
    while let Some(last) = table.rows.last() {
        let lone_sums = width > 2
            && table.rows.len() > 1
            && is_blank(last.cell(0))
            && filled(last) * 2 < width
            && last
                .cells
                .iter()
                .all(|cell| is_blank(cell) || is_number(cell));
        if !lone_sums {
            break;
        }
        table.totals.push(last.number);
        table.rows.pop();
    }
    table.totals.sort_unstable();
    table
}

/// The place of the header among the rows.
fn header_at(rows: &[Row]) -> Option<usize> {
    let mut widths: Vec<usize> = rows.iter().take(LOOKED_AT).map(filled).collect();
    widths.sort_unstable();
    // The upper quartile: titles and totals are few and narrow.
    let usual = widths
        .get(widths.len() * 3 / 4)
        .or(widths.last())
        .copied()?;
    let wide = (usual * 3).div_ceil(5).max(usual.min(2));
    let first = rows
        .iter()
        .take(TOP)
        .position(|row| filled(row) >= wide)
        .unwrap_or(0);
    let row = rows.get(first)?;
    if names_columns(row) {
        return Some(first);
    }
    // "Klub: | Olimpija | Stanje: | 1. 9. 2024" is wide, but the header below it is wider and all names.
    let fuller = rows
        .iter()
        .enumerate()
        .skip(first + 1)
        .take(6)
        .find(|(_, below)| filled(below) > filled(row) && names_columns(below));
    Some(fuller.map_or(first, |(at, _)| at))
}

/// Every cell with content is a different text, none looks like data.
fn names_columns(row: &Row) -> bool {
    let mut names: Vec<String> = row
        .cells
        .iter()
        .filter(|cell| !is_blank(cell))
        .map(|cell| fold(cell))
        .collect();
    let looks_like_name = |name: &String| {
        name.chars().any(char::is_alphabetic) && !name.contains('@') && !name.ends_with(':')
    };
    if !names.iter().all(looks_like_name) {
        return false;
    }
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    names.len() == count
}

fn filled(row: &Row) -> usize {
    row.cells.iter().filter(|cell| !is_blank(cell)).count()
}

const TOTALS: [&str; 16] = [
    "skupaj",
    "skupno",
    "skupna",
    "skupno stevilo",
    "vsota",
    "sestevek",
    "vse skupaj",
    "stevilo vseh",
    "povprecje",
    "total",
    "grand total",
    "totals",
    "subtotal",
    "sum",
    "average",
    "vmesna vsota",
];

const FOOTERS: [&str; 10] = [
    "izpisano",
    "izpis",
    "natisnjeno",
    "pripravil",
    "pripravila",
    "stran",
    "opomba",
    "printed",
    "page",
    "note",
];

fn is_total(row: &Row, width: usize) -> bool {
    let mut cells = row.cells.iter().filter(|cell| !is_blank(cell));
    let Some(first) = cells.next() else {
        return false;
    };
    let text = fold(first);
    let word = |words: &[&str]| {
        words.iter().any(|word| {
            text.strip_prefix(word)
                .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
    };
    let rest_is_numbers = cells.all(|cell| is_number(cell));
    if word(&TOTALS) && rest_is_numbers {
        return true;
    }
    width > 2 && filled(row) == 1 && word(&FOOTERS)
}

/// A number with separators, a unit of money or of weight, or per cent.
fn is_number(cell: &str) -> bool {
    let text = fold(cell);
    let bare = text
        .trim_end_matches("eur")
        .trim_end_matches("kg")
        .trim_end_matches(['€', '%', ' '])
        .trim_start_matches(['€', '-', '+', ' ']);
    !bare.is_empty()
        && bare.starts_with(|c: char| c.is_ascii_digit())
        && bare
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\''))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(rows: &[&[&str]]) -> Sheet {
        let rows = rows
            .iter()
            .zip(1..)
            .filter(|(cells, _)| !cells.is_empty())
            .map(|(cells, number)| Row {
                number,
                cells: cells.iter().map(|cell| (*cell).to_owned()).collect(),
            })
            .collect();
        Sheet { rows }
    }

    fn numbers(table: &Table) -> (Vec<u32>, u32, Vec<u32>, Vec<u32>) {
        (
            table.titles.clone(),
            table.header.number,
            table.rows.iter().map(|row| row.number).collect(),
            table.totals.clone(),
        )
    }

    #[test]
    fn titles_header_and_totals_are_told_apart() {
        let table = find_table(&sheet(&[
            &["Judo klub Sakura"],
            &["Seznam članov", "", "", "stanje 1. 9. 2024"],
            &[],
            &["Št.", "Priimek", "Ime", "Rojen", "Članarina"],
            &["1", "Novak", "Ana", "1. 2. 2012", "20,00"],
            &["2", "Kos", "Miha", "", "20,00"],
            &["3", "Skupaj", "Miha", "3. 3. 2013", "20,00"],
            &["", "SKUPAJ: 3", "", "", "60,00"],
            &["", "", "", "", "60,00"],
            &["Izpisano 1. 9. 2024"],
        ]));
        assert_eq!(
            numbers(&table),
            (vec![1, 2], 4, vec![5, 6, 7], vec![8, 9, 10])
        );
    }

    #[test]
    fn a_plain_table_begins_with_its_header() {
        let table = find_table(&sheet(&[
            &["Ime", "Priimek"],
            &["Ana", "Novak"],
            &["Miha", "Kos"],
        ]));
        assert_eq!(numbers(&table), (vec![], 1, vec![2, 3], vec![]));
        let table = find_table(&sheet(&[&["E-pošta"], &["ana@example.si"]]));
        assert_eq!(numbers(&table), (vec![], 1, vec![2], vec![]));
    }

    #[test]
    fn a_wide_line_of_labels_and_values_is_a_title() {
        let table = find_table(&sheet(&[
            &["Klub:", "Sakura", "Datum:", "1. 9. 2024"],
            &["Priimek", "Ime", "Rojen", "Pas", "Klub"],
            &["Novak", "Ana", "1. 2. 2012", "rumen", "Sakura"],
            &["Kos", "Miha", "1. 2. 2012", "rumen", "Sakura"],
            &["Zajc", "Eva", "1. 2. 2012", "rumen", "Sakura"],
        ]));
        assert_eq!(numbers(&table), (vec![1], 2, vec![3, 4, 5], vec![]));
    }

    #[test]
    fn data_without_a_header_takes_its_first_row() {
        let table = find_table(&sheet(&[
            &["Novak", "Ana", "1. 2. 2012"],
            &["Kos", "Miha", ""],
            &["Zajc", "Eva", "3. 4. 2011"],
        ]));
        assert_eq!(table.header.number, 1);
    }

    #[test]
    fn a_repeated_header_is_no_member() {
        let table = find_table(&sheet(&[
            &["Ime", "Priimek"],
            &["Ana", "Novak"],
            &["IME", "priimek"],
            &["Miha", "Kos"],
        ]));
        assert_eq!(numbers(&table), (vec![3], 1, vec![2, 4], vec![]));
    }

    #[test]
    fn a_member_with_few_data_stays_a_member() {
        let table = find_table(&sheet(&[
            &["Priimek", "Ime", "Rojen", "E-pošta"],
            &["Novak", "Ana", "1. 2. 2012", "a@example.si"],
            &["Vsota", "Eva"],
            &["Kos"],
        ]));
        assert_eq!(numbers(&table), (vec![], 1, vec![2, 3, 4], vec![]));
    }

    #[test]
    fn english_totals_and_an_empty_sheet() {
        let table = find_table(&sheet(&[
            &["Name", "Club", "Fee"],
            &["Ann", "A", "10"],
            &["Total", "", "€ 1,280.00"],
            &["Average:", "", "10 %"],
        ]));
        assert_eq!(numbers(&table), (vec![], 1, vec![2], vec![3, 4]));
        assert_eq!(find_table(&Sheet::default()), Table::default());
    }
}
