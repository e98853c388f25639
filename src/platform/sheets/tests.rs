//! Whole files: what is written is read back, and what is malicious is refused within bounds.

use std::io::{Cursor, Write};

use calamine::Reader;
use chrono::NaiveDate;
use proptest::prelude::*;
use zip::write::SimpleFileOptions;

use super::write::{Cell, Column, ColumnKind, Export, WriteError, to_csv, to_xlsx};
use super::*;

fn export(rows: Vec<Vec<Cell>>) -> Export {
    let width = rows.iter().map(Vec::len).max().unwrap_or(1);
    Export {
        sheet_name: "Člani".to_owned(),
        columns: (0..width)
            .map(|at| Column {
                title: format!("Stolpec {at}"),
                kind: ColumnKind::Text,
            })
            .collect(),
        rows,
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn read_rows(bytes: &[u8]) -> Vec<Vec<String>> {
    read("izvoz", bytes, &Limits::default())
        .unwrap()
        .rows
        .into_iter()
        .map(|row| row.cells)
        .collect()
}

/// A workbook from the XML of its parts.
fn workbook(sheet: &str, strings: &str, styles: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let parts = [
        ("_rels/.rels", format!("<Relationships><Relationship Id=\"r1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")),
        ("xl/workbook.xml", "<workbook><sheets><sheet name=\"Navodila\" sheetId=\"1\" state=\"hidden\" r:id=\"r0\"/><sheet name=\"A\" sheetId=\"2\" r:id=\"r1\"/></sheets></workbook>".to_owned()),
        ("xl/_rels/workbook.xml.rels", format!("<Relationships><Relationship Id=\"r1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{office}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"{office}/styles\" Target=\"styles.xml\"/></Relationships>")),
        ("xl/worksheets/sheet1.xml", sheet.to_owned()),
        ("xl/sharedStrings.xml", strings.to_owned()),
        ("xl/styles.xml", styles.to_owned()),
    ];
    for (name, body) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(body.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn sheet_of(rows: &str) -> String {
    format!(
        "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>{rows}</sheetData></worksheet>"
    )
}

fn read_book(sheet: &str, strings: &str, styles: &str) -> Result<Sheet, ReadError> {
    read(
        "a.xlsx",
        &workbook(sheet, strings, styles),
        &Limits::default(),
    )
}

const NO_STRINGS: &str = "<sst/>";
const NO_STYLES: &str = "<styleSheet/>";

#[test]
fn an_export_comes_back_with_the_same_values() {
    let rows = vec![
        vec![
            Cell::from("Žagar"),
            Cell::from("+386 40 123 456"),
            Cell::from(day(2012, 2, 1)),
            Cell::from(-5),
        ],
        vec![
            Cell::from("=1+1"),
            Cell::from("'tako"),
            Cell::Empty,
            Cell::Decimal(52.5),
        ],
        vec![
            Cell::from("a;b \"c\"\r\nd"),
            Cell::from("00123"),
            Cell::from("-5"),
            Cell::from("Novak, Ana"),
        ],
    ];
    let expected = |decimal: &'static str| {
        vec![
            vec!["Žagar", "+386 40 123 456", "2012-02-01", "-5"],
            vec!["=1+1", "'tako", "", decimal],
            vec!["a;b \"c\"\r\nd", "00123", "-5", "Novak, Ana"],
        ]
    };
    let export = export(rows);
    let csv = to_csv(&export).unwrap();
    assert!(csv.starts_with("\u{feff}Stolpec 0;Stolpec 1;Stolpec 2;Stolpec 3\r\n".as_bytes()));
    assert!(
        String::from_utf8(csv.clone())
            .unwrap()
            .contains("'=1+1;''tako;;52,5\r\n")
    );
    assert_eq!(read_rows(&csv).get(1..).unwrap(), expected("52,5"));
    let xlsx = to_xlsx(&export).unwrap();
    assert_eq!(read_rows(&xlsx).get(1..).unwrap(), expected("52.5"));
}

#[test]
fn a_single_column_with_commas_and_tabs_comes_back_whole() {
    let addresses = ["Ulica 1,Kranj", "a\tb\tc", "Cesta 2,Bled"];
    let rows = addresses
        .iter()
        .map(|text| vec![Cell::from(*text)])
        .collect();
    let read = read_rows(&to_csv(&export(rows)).unwrap());
    assert_eq!(
        read.concat(),
        ["Stolpec 0", "Ulica 1,Kranj", "a\tb\tc", "Cesta 2,Bled"]
    );
}

#[test]
fn an_independent_reader_finds_texts_dates_and_no_formula() {
    let export = export(vec![vec![
        Cell::from("=1+1"),
        Cell::from("+38640123456"),
        Cell::from(day(2012, 2, 1)),
    ]]);
    let mut book = calamine::Xlsx::new(Cursor::new(to_xlsx(&export).unwrap())).unwrap();
    assert_eq!(book.sheet_names(), ["Člani"]);
    let range = book.worksheet_range("Člani").unwrap();
    assert_eq!(
        range.get((1, 0)),
        Some(&calamine::Data::String("=1+1".to_owned()))
    );
    assert_eq!(
        range.get((1, 1)),
        Some(&calamine::Data::String("+38640123456".to_owned()))
    );
    assert!(matches!(
        range.get((1, 2)),
        Some(calamine::Data::DateTime(_))
    ));
    assert!(book.worksheet_formula("Člani").unwrap().is_empty());
}

#[test]
fn an_export_beyond_the_size_of_a_sheet_says_so() {
    let long = export(vec![vec![Cell::Empty, Cell::from("x".repeat(40_000))]]);
    let error = to_xlsx(&long).unwrap_err();
    assert_eq!(
        error,
        WriteError::CellTooLong {
            limit: 32_767,
            row: 2,
            column: 2
        }
    );
    assert!(to_csv(&long).is_ok());
    for error in [
        error,
        WriteError::TooLarge {
            rows: 1,
            columns: 1,
        },
        WriteError::Failed(String::new()),
    ] {
        let (key, args) = error.text();
        values::tests::assert_text(key, args.iter().map(|(name, _)| *name));
    }
    let empty = Export {
        sheet_name: String::new(),
        columns: vec![],
        rows: vec![],
    };
    assert!(to_xlsx(&empty).is_ok() && to_csv(&empty).is_ok());
}

#[test]
fn a_workbook_is_read_with_its_row_numbers() {
    let sheet = sheet_of(
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"inlineStr\"><is><t>Rojen</t></is></c></row>\
         <row r=\"3\"><c r=\"A3\" s=\"1\"/></row>\
         <row r=\"7\"><c r=\"A7\" t=\"b\"><v>1</v></c><c r=\"B7\"><v>3.0</v></c><c r=\"C7\" s=\"1\"><f>TODAY()</f><v>40940</v></c>\
         <c r=\"D7\" t=\"str\"><f>A1</f><v>x &amp; y</v></c><c r=\"E7\" t=\"e\"><v>#N/A</v></c></row>\
         <row><c><v>8</v></c><c><v>9.5</v></c></row>",
    );
    let styles =
        "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
    let sheet = read_book(
        &sheet,
        "<sst uniqueCount=\"1\"><si><t>Priimek</t></si></sst>",
        styles,
    )
    .unwrap();
    let rows: Vec<(u32, Vec<&str>)> = sheet
        .rows
        .iter()
        .map(|row| (row.number, row.cells.iter().map(String::as_str).collect()))
        .collect();
    assert_eq!(
        rows,
        [
            (2, vec!["Priimek", "", "Rojen"]),
            (7, vec!["TRUE", "3", "2012-02-01", "x & y", "#N/A"]),
            (8, vec!["8", "9.5"]),
        ]
    );
}

#[test]
fn limits_are_named() {
    let limits = Limits::default();
    let big = vec![b'a'; 50 * 1024 * 1024];
    assert_eq!(
        read("a.csv", &big, &limits),
        Err(ReadError::FileTooLarge {
            limit: 10 * 1024 * 1024
        })
    );
    for empty in ["", " \r\n", "\u{feff}", ";;;\r\n;;\r\n"] {
        assert_eq!(
            read("a.csv", empty.as_bytes(), &limits),
            Err(ReadError::Empty),
            "{empty:?}"
        );
    }
    let wide = format!("a;b\n{}\n", vec!["x"; 200].join(";"));
    assert_eq!(
        read("a.csv", wide.as_bytes(), &limits),
        Err(ReadError::TooManyColumns { limit: 100, row: 2 })
    );
    let long = format!("a;b\nc;{}\n", "č".repeat(10_000));
    assert_eq!(
        read("a.csv", long.as_bytes(), &limits),
        Err(ReadError::CellTooLong {
            limit: 5_000,
            row: 2,
            column: 2
        })
    );
    let exact = format!("a;b\nc;{}\n", "č".repeat(5_000));
    assert!(read("a.csv", exact.as_bytes(), &limits).is_ok());
}

#[test]
fn fifty_thousand_rows_pass_and_one_more_does_not() {
    let limits = Limits::default();
    let mut text = "Seznam\r\n\r\nPriimek;Ime;Rojen\r\n".to_owned();
    text.push_str(&"Novak;Ana;1. 2. 2012\r\n".repeat(50_000));
    text.push_str("Skupaj;50000\r\n");
    let sheet = read("a.csv", text.as_bytes(), &limits).unwrap();
    assert_eq!(find_table(&sheet).rows.len(), 50_000);
    text.push_str("Novak;Ana;1. 2. 2012\r\n");
    assert_eq!(
        read("a.csv", text.as_bytes(), &limits),
        Err(ReadError::TooManyRows { limit: 50_000 })
    );
    text.push_str(&"Novak;Ana;1. 2. 2012\r\n".repeat(1_000));
    assert_eq!(
        read("a.csv", text.as_bytes(), &limits),
        Err(ReadError::TooManyRows { limit: 50_000 })
    );
}

#[test]
fn what_is_no_table_is_refused() {
    let limits = Limits::default();
    let noise: Vec<u8> = (0..5000_u32)
        .map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    for (name, bytes, error) in [
        ("a.csv", noise.as_slice(), ReadError::NotATable),
        ("a.xlsx", noise.as_slice(), ReadError::Damaged),
        ("a.pdf", b"%PDF-1.7 abc".as_slice(), ReadError::NotATable),
        ("a.xls", b"<html><table>".as_slice(), ReadError::WebPage),
        (
            "a.xls",
            &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0],
            ReadError::OldOrProtected,
        ),
        (
            "a.xlsx",
            b"PK\x03\x04 nonsense".as_slice(),
            ReadError::Damaged,
        ),
    ] {
        assert_eq!(read(name, bytes, &limits), Err(error), "{name}");
    }
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("content.xml", SimpleFileOptions::default())
        .unwrap();
    zip.write_all(b"<office/>").unwrap();
    let ods = zip.finish().unwrap().into_inner();
    assert_eq!(read("a.ods", &ods, &limits), Err(ReadError::OtherFormat));
}

#[test]
fn a_packed_bomb_is_refused() {
    // The directory admits it: 300 MB of spaces in 300 kB.
    let spaces = " ".repeat(300 * 1024 * 1024);
    let bytes = workbook(&sheet_of(""), &spaces, NO_STYLES);
    drop(spaces);
    assert!(bytes.len() < 1024 * 1024);
    let refused = Err(ReadError::UnpackedTooLarge {
        limit: 200 * 1024 * 1024,
    });
    assert_eq!(read("a.xlsx", &bytes, &Limits::default()), refused);
    // The directory lies: sizes are patched to ten bytes; what is unpacked counts.
    let rows = "<row><c/></row>".repeat(200_000);
    let mut bytes = workbook(&sheet_of(&rows), NO_STRINGS, NO_STYLES);
    let size = u32::try_from(sheet_of(&rows).len()).unwrap().to_le_bytes();
    let places: Vec<usize> = bytes
        .windows(4)
        .enumerate()
        .filter(|(_, window)| *window == size)
        .map(|(at, _)| at)
        .collect();
    assert!(!places.is_empty());
    for at in places {
        bytes
            .get_mut(at..at + 4)
            .unwrap()
            .copy_from_slice(&10_u32.to_le_bytes());
    }
    let tight = Limits {
        unpacked: 1024 * 1024,
        ..Limits::default()
    };
    assert!(read("a.xlsx", &bytes, &tight).is_err());
}

#[test]
fn a_claimed_size_reserves_nothing() {
    // A cell in the last corner of the sheet, a count of strings beyond any memory.
    let corner = sheet_of("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>");
    let strings =
        "<sst count=\"99999999999\" uniqueCount=\"99999999999999\"><si><t>a</t></si></sst>";
    assert_eq!(
        read_book(&corner, strings, NO_STYLES),
        Err(ReadError::TooManyColumns {
            limit: 100,
            row: 1_048_576
        })
    );
    let far = sheet_of(
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row><row r=\"4294967295\"><c r=\"B1\"><v>1</v></c></row>",
    );
    let sheet = read_book(&far, strings, NO_STYLES).unwrap();
    assert_eq!(
        sheet.rows.iter().map(|row| row.number).collect::<Vec<_>>(),
        [1, u32::MAX]
    );
}

#[test]
fn one_long_string_used_by_many_cells_does_not_multiply() {
    let strings = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(4_900));
    let row = |number: u32| {
        format!(
            "<row r=\"{number}\">{}</row>",
            "<c t=\"s\"><v>0</v></c>".repeat(100)
        )
    };
    let rows: String = (1..=1_000).map(row).collect();
    assert_eq!(
        read_book(&sheet_of(&rows), &strings, NO_STYLES),
        Err(ReadError::TooMuchText {
            limit: 40 * 1024 * 1024
        })
    );
    let strings = format!(
        "<sst><si><t>{}</t></si><si><t>kratko</t></si></sst>",
        "x".repeat(9_000)
    );
    let used = sheet_of("<row r=\"4\"><c r=\"B4\" t=\"s\"><v>0</v></c></row>");
    assert_eq!(
        read_book(&used, &strings, NO_STYLES),
        Err(ReadError::CellTooLong {
            limit: 5_000,
            row: 4,
            column: 2
        })
    );
    let unused = sheet_of("<row r=\"4\"><c r=\"B4\" t=\"s\"><v>1</v></c></row>");
    assert!(read_book(&unused, &strings, NO_STYLES).is_ok());
}

#[test]
fn a_font_of_a_megabyte_in_a_thousand_styles_costs_nothing() {
    let font = format!(
        "<fonts><font><name val=\"{}\"/></font></fonts>",
        "x".repeat(900_000)
    );
    let styles = format!(
        "<styleSheet>{font}<cellXfs>{}</cellXfs></styleSheet>",
        "<xf numFmtId=\"0\" fontId=\"0\"/>".repeat(20_000)
    );
    let sheet = sheet_of("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
    assert!(read_book(&sheet, NO_STRINGS, &styles).is_ok());
}

#[test]
fn deep_nesting_missing_parts_and_bad_references_are_refused() {
    let sheet = sheet_of(&"<row>".repeat(10_000));
    assert_eq!(
        read_book(&sheet, NO_STRINGS, NO_STYLES),
        Err(ReadError::Damaged)
    );
    let sheet = sheet_of("<row r=\"1\"><c t=\"s\"><v>5</v></c></row>");
    assert_eq!(
        read_book(&sheet, NO_STRINGS, NO_STYLES),
        Err(ReadError::Damaged)
    );
    assert_eq!(
        read_book(
            "<worksheet><sheetData><row><c><v>1</v>",
            NO_STRINGS,
            NO_STYLES
        ),
        Err(ReadError::Damaged)
    );
    assert_eq!(
        read_book(
            &sheet_of("<row r=\"1\"><c s=\"9\"/></row>"),
            NO_STRINGS,
            NO_STYLES
        ),
        Err(ReadError::Empty)
    );
}

#[test]
fn more_parts_than_any_workbook_has_are_refused() {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..5_000 {
        zip.start_file(format!("xl/{number}"), SimpleFileOptions::default())
            .unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    assert_eq!(
        read("a.xlsx", &bytes, &Limits::default()),
        Err(ReadError::Damaged)
    );
}

fn any_text() -> impl Strategy<Value = String> {
    // Characters that a cell keeps, with those that are special in CSV more often.
    "([=+@'\"; ,\t\r\n-]|[^\\p{Cc}\u{fffe}\u{ffff}]){0,12}"
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn every_text_survives_both_formats(texts in prop::collection::vec(prop::collection::vec(any_text(), 1..5), 1..5)) {
        // Marks around the texts, since rows without content are not kept and blank ends are cut.
        let rows: Vec<Vec<Cell>> = texts
            .iter()
            .map(|row| std::iter::once("#").chain(row.iter().map(String::as_str)).chain(["#"]).map(Cell::from).collect())
            .collect();
        let expected: Vec<Vec<String>> = texts
            .iter()
            .map(|row| std::iter::once("#").chain(row.iter().map(String::as_str)).chain(["#"]).map(str::to_owned).collect())
            .collect();
        let export = export(rows);
        for bytes in [to_csv(&export).unwrap(), to_xlsx(&export).unwrap()] {
            let mut rows = read_rows(&bytes);
            rows.remove(0);
            prop_assert_eq!(&rows, &expected);
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), head in prop::sample::select(vec![&b""[..], b"PK\x03\x04", b"\xff\xfe", b"a;b\n"])) {
        let bytes = [head, bytes.as_slice()].concat();
        if let Ok(sheet) = read("a", &bytes, &Limits::default()) {
            let table = find_table(&sheet);
            let _ = guess_columns(&table.header, &table.rows, &[]);
        }
    }

    #[test]
    fn no_damage_to_a_workbook_makes_it_panic(place in 0_usize..4_000, value in any::<u8>(), cut in 0_usize..8_000) {
        let mut bytes = to_xlsx(&export(vec![vec![Cell::from("a"), Cell::from(day(2012, 2, 1)), Cell::from(3)]; 3])).unwrap();
        let place = place % bytes.len();
        if let Some(byte) = bytes.get_mut(place) {
            *byte = value;
        }
        bytes.truncate(bytes.len().saturating_sub(cut.saturating_sub(6_000)));
        let _ = read("a.xlsx", &bytes, &Limits::default());
    }

    #[test]
    fn no_xml_makes_it_panic(inner in "(<(/?(row|c|v|is|t|f|si)( (r|t|s)=\"[A-Z0-9sbn]{0,3}\")?/?)>|[0-9a&;x#]{1,3}){0,20}") {
        let _ = read_book(&sheet_of(&inner), &format!("<sst>{inner}</sst>"), &format!("<styleSheet>{inner}</styleSheet>"));
    }
}
