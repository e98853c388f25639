//! CSV of any make: separator recognised, quotation marks understood, row numbers as a spreadsheet shows them.
//!
//! Our own parser, because blank lines must count and limits must hold while reading; a property test
//! compares it with the `csv` crate.

use std::iter::Peekable;
use std::str::Chars;

use super::encoding::is_kept;
use super::limits::{Collector, is_blank};
use super::{Limits, ReadError, Sheet, protect};

/// Lines that are looked at to recognise the separator.
const SNIFFED: usize = 20;

pub(super) fn read(text: &str, limits: &Limits) -> Result<Sheet, ReadError> {
    let (delimiter, text) = match declared(text) {
        Some((delimiter, rest)) => (delimiter, rest),
        None => (sniff(text, limits), text),
    };
    let mut collector = Collector::new(limits);
    let mut records = Records::new(text, delimiter);
    while let Some(cells) = records.next(&collector)? {
        collector.push(records.number, cells)?;
    }
    collector.finish()
}

/// Excel's own first line `sep=;`, which it hides and does not count.
fn declared(text: &str) -> Option<(char, &str)> {
    let (line, rest) = text.split_once('\n')?;
    let separator = line.trim_end_matches('\r').strip_prefix("sep=")?;
    let mut chars = separator.chars();
    let delimiter = chars.next()?;
    (chars.next().is_none() && matches!(delimiter, ';' | ',' | '\t')).then_some((delimiter, rest))
}

/// The separator that divides most of the first lines into the same number of fields.
fn sniff(text: &str, limits: &Limits) -> char {
    // "Novak, Ana" is a name, not two cells: a comma before a space counts only if nothing else divides.
    let strict = |delimiter| score(text, delimiter, limits, true);
    let loose = |delimiter| score(text, delimiter, limits, false);
    let best = |measure: &dyn Fn(char) -> (bool, usize)| {
        // The first of equals wins, hence in the order of their frequency here.
        let mut best = (';', measure(';'));
        for delimiter in ['\t', ','] {
            let score = measure(delimiter);
            if score > best.1 {
                best = (delimiter, score);
            }
        }
        best
    };
    match best(&strict) {
        (_, (_, 0)) => best(&loose).0,
        (delimiter, _) => delimiter,
    }
}

/// Whether the separator divides every line into the same number of fields, as in our own exports;
/// otherwise how often it divides lines of the most frequent number of fields.
fn score(text: &str, delimiter: char, limits: &Limits, strict: bool) -> (bool, usize) {
    // Generous bounds: a wrong separator makes long cells, which must not end the trial.
    let roomy = Limits {
        columns: usize::MAX,
        cell_chars: limits.cell_chars.saturating_mul(4),
        ..*limits
    };
    let collector = Collector::new(&roomy);
    let mut records = Records::new(text, delimiter);
    let mut widths: Vec<usize> = Vec::new();
    while widths.len() < SNIFFED {
        let Ok(Some(cells)) = records.next(&collector) else {
            break;
        };
        if cells.iter().all(|cell| is_blank(cell)) {
            continue;
        }
        let spaced = cells
            .iter()
            .skip(1)
            .filter(|cell| cell.starts_with(' '))
            .count();
        widths.push(match delimiter {
            // Text after a closing quotation mark: the mark closes before another separator.
            _ if records.odd => 1,
            ',' if strict => cells.len() - spaced,
            _ => cells.len(),
        });
    }
    let mut best = 0;
    for width in widths.iter().filter(|width| **width > 1) {
        let lines = widths.iter().filter(|other| *other == width).count();
        if lines == widths.len() {
            // Among separators that divide every line the more frequent one wins, not the busier one.
            return (true, 1);
        }
        best = best.max(lines * (width - 1));
    }
    (false, best)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    FieldStart,
    Plain,
    Quoted,
    QuoteInQuoted,
}

struct Records<'t> {
    chars: Peekable<Chars<'t>>,
    delimiter: char,
    /// Number of the record that was returned last.
    number: u32,
    /// Whether that record had text after a closing quotation mark.
    odd: bool,
}

impl<'t> Records<'t> {
    fn new(text: &'t str, delimiter: char) -> Self {
        Self {
            chars: text.chars().peekable(),
            delimiter,
            number: 0,
            odd: false,
        }
    }

    /// The cells of the next record (none for a blank line), or `None` at the end.
    fn next(&mut self, bounds: &Collector<'_>) -> Result<Option<Vec<String>>, ReadError> {
        if self.chars.peek().is_none() {
            return Ok(None);
        }
        self.number = self.number.saturating_add(1);
        self.odd = false;
        let row = self.number;
        let limits = bounds.limits();
        let mut cells = Vec::new();
        let mut cell = String::new();
        let mut column = 0;
        let mut state = State::FieldStart;
        let ended = loop {
            let Some(c) = self.chars.next() else {
                break state != State::Quoted;
            };
            match state {
                State::Quoted if c == '"' => state = State::QuoteInQuoted,
                State::Quoted => push(&mut cell, c),
                State::FieldStart if c == '"' => state = State::Quoted,
                State::QuoteInQuoted if c == '"' => {
                    cell.push('"');
                    state = State::Quoted;
                }
                _ if c == self.delimiter => {
                    keep(&mut cells, std::mem::take(&mut cell), column, row, bounds)?;
                    column += 1;
                    state = State::FieldStart;
                }
                _ if c == '\n' || c == '\r' => {
                    if c == '\r' {
                        self.chars.next_if_eq(&'\n');
                    }
                    break true;
                }
                _ => {
                    self.odd |= state == State::QuoteInQuoted;
                    push(&mut cell, c);
                    state = State::Plain;
                }
            }
            // Four bytes to a character at most: beyond this the cell is too long in any case.
            if cell.len() > limits.cell_chars.saturating_mul(4) {
                // A mark that is never closed swallows line after line.
                if state == State::Quoted && cell.lines().count() > 3 {
                    return Err(ReadError::UnclosedQuote { row });
                }
                bounds.check(row, column, &cell)?;
            }
        };
        if !ended {
            return Err(ReadError::UnclosedQuote { row });
        }
        keep(&mut cells, cell, column, row, bounds)?;
        Ok(Some(cells))
    }
}

fn push(cell: &mut String, c: char) {
    if is_kept(c) {
        cell.push(c);
    }
}

/// Checks a finished cell; an empty one beyond the last column is dropped.
fn keep(
    cells: &mut Vec<String>,
    cell: String,
    column: usize,
    row: u32,
    bounds: &Collector<'_>,
) -> Result<(), ReadError> {
    let cell = protect::restore(cell);
    if is_blank(&cell) {
        if column < bounds.limits().columns {
            cells.push(cell);
        }
        return Ok(());
    }
    bounds.check(row, column, &cell)?;
    cells.push(cell);
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rows(text: &str) -> Vec<(u32, Vec<String>)> {
        read(text, &Limits::default())
            .unwrap()
            .rows
            .into_iter()
            .map(|row| (row.number, row.cells))
            .collect()
    }

    fn cells(of: &[&str]) -> Vec<String> {
        of.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn blank_lines_count_and_a_record_with_line_breaks_counts_once() {
        let text = "Priimek;Naslov\r\n\r\n;;\r\nNovak;\"Ulica 1\r\n1000 Ljubljana\"\r\n\n\nKos;\"a \"\"b\"\" c\"";
        assert_eq!(
            rows(text),
            [
                (1, cells(&["Priimek", "Naslov"])),
                (4, cells(&["Novak", "Ulica 1\r\n1000 Ljubljana"])),
                (7, cells(&["Kos", "a \"b\" c"])),
            ]
        );
    }

    #[test]
    fn old_line_ends_and_missing_last_line_end_are_read() {
        assert_eq!(
            rows("a;b\rc;d"),
            [(1, cells(&["a", "b"])), (2, cells(&["c", "d"]))]
        );
    }

    #[test]
    fn the_separator_is_recognised() {
        for (text, delimiter) in [
            ("Ime;Priimek;Teža\nAna;Novak;52,5\nMiha;Kos;61,2\n", ';'),
            ("Ime,Priimek\nAna,Novak\n", ','),
            ("Ime, Priimek, Klub\nAna, Novak, Olimpija\n", ','),
            ("Ime\tPriimek\nAna; Eva\tNovak\n", '\t'),
            (
                "Priimek in ime;Naslov\nNovak, Ana;Ulica 1, Kranj\nKos, Miha;Cesta 2, Bled\n",
                ';',
            ),
            (
                "Seznam članov, stanje 2024\n\nIme;Priimek;Klub\nAna;Novak;A\n",
                ';',
            ),
            ("\"Ime;x\",\"Priimek;y\"\n\"a;b\",\"c;d\"\n", ','),
            ("Ime\nAna\n", ';'),
        ] {
            assert_eq!(sniff(text, &Limits::default()), delimiter, "{text}");
        }
    }

    #[test]
    fn excels_declared_separator_is_obeyed_and_not_counted() {
        assert_eq!(rows("sep=,\r\na,b;c\r\n"), [(1, cells(&["a", "b;c"]))]);
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_names_its_row() {
        let error = read("a;b\nc;\"d\ne;f\n", &Limits::default());
        assert_eq!(error, Err(ReadError::UnclosedQuote { row: 2 }));
        let long = format!("a;b\nc;\"d\n{}", "e;f\n".repeat(20_000));
        assert_eq!(
            read(&long, &Limits::default()),
            Err(ReadError::UnclosedQuote { row: 2 })
        );
    }

    #[test]
    fn empty_cells_beyond_the_last_column_do_no_harm() {
        let text = format!("a;b{}\nc;d\n", ";".repeat(300));
        assert_eq!(rows(&text).len(), 2);
    }

    proptest! {
        /// On records without blank lines and without our own protection both parsers agree.
        #[test]
        fn the_parser_agrees_with_the_csv_crate(
            records in prop::collection::vec(prop::collection::vec("[a-zč;\", \n]{1,6}x", 2..5), 1..8)
        ) {
            let mut writer = ::csv::WriterBuilder::new().delimiter(b';').flexible(true).from_writer(Vec::new());
            for record in &records {
                writer.write_record(record).unwrap();
            }
            let bytes = writer.into_inner().unwrap();
            let ours = {
                let limits = Limits::default();
                let collector = Collector::new(&limits);
                let mut reader = Records::new(std::str::from_utf8(&bytes).unwrap(), ';');
                std::iter::from_fn(|| reader.next(&collector).unwrap()).collect::<Vec<_>>()
            };
            let mut reader = ::csv::ReaderBuilder::new()
                .delimiter(b';').has_headers(false).flexible(true).from_reader(bytes.as_slice());
            let theirs: Vec<Vec<String>> = reader
                .records()
                .map(|record| record.unwrap().iter().map(str::to_owned).collect())
                .collect();
            prop_assert_eq!(ours, theirs);
        }

        /// Odd quotation marks too: where the csv crate reads a text, so do we, with the same cells.
        #[test]
        fn odd_quotation_marks_are_read_as_the_csv_crate_reads_them(text in "[ab;\"]{1,12}") {
            let limits = Limits::default();
            let collector = Collector::new(&limits);
            let ours = Records::new(&text, ';').next(&collector);
            let mut reader = ::csv::ReaderBuilder::new()
                .delimiter(b';').has_headers(false).flexible(true).from_reader(text.as_bytes());
            let theirs: Vec<String> = reader.records().next().unwrap().unwrap().iter().map(str::to_owned).collect();
            if let Ok(Some(ours)) = ours {
                prop_assert_eq!(ours, theirs);
            }
        }
    }
}
