//! That what is written is read back, and that headers are recognised.
use super::*;
use crate::platform::{
    people::{
        Address, MemberDetails,
        details::{EmergencyContact, RefereeLicence},
    },
    sheets::{Confidence, FieldSpec, Row, guess_columns},
    text::fold,
};

const BELTS: Belts = Belts {
    read: |cell| {
        [("rumen", "kyu5"), ("kyu5", "kyu5")]
            .into_iter()
            .find(|(word, _)| *word == cell)
            .map(|(_, code)| code)
            .ok_or("people-error-choice")
    },
    // The names of the real scale are tested with it; here the code is its own name.
    name: |code| Some(code.to_owned()),
};

fn format(lang: Lang) -> Format {
    Format {
        lang,
        today: NaiveDate::from_ymd_opt(2026, 11, 20).unwrap(),
        belts: BELTS,
    }
}

fn row(cells: Vec<String>) -> Row {
    Row { number: 1, cells }
}

#[test]
fn the_header_of_every_column_is_recognised_with_certainty_in_both_languages() {
    let importable: Vec<&Column> = COLUMNS.iter().filter(|c| c.importable()).collect();
    let specs: Vec<FieldSpec<'_>> = importable
        .iter()
        .map(|c| FieldSpec {
            key: c.key,
            synonyms: c.synonyms,
            kind: c.kind,
        })
        .collect();
    for lang in Lang::ALL {
        let headers = importable.iter().map(|c| c.header(lang)).collect();
        let guesses = guess_columns(&row(headers), &[], &specs);
        for (guess, column) in guesses.iter().zip(&importable) {
            assert_eq!(
                (guess.field, guess.confidence),
                (Some(column.key), Confidence::Certain),
                "{}",
                guess.header
            );
        }
    }
}

#[test]
fn no_two_columns_share_a_synonym() {
    let mut seen = std::collections::HashMap::new();
    for column in COLUMNS {
        for synonym in column.synonyms {
            let before = seen.insert(fold(synonym), column.key);
            assert_eq!(before, None, "{synonym}");
        }
    }
}

#[test]
fn what_is_written_is_read_back() {
    let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d);
    let person = PersonRow {
        member: MemberDraft {
            first_name: "Žiga".into(),
            middle_name: "Jan".into(),
            last_name: "Đurić Čeh".into(),
            birth_date: day(1951, 2, 3),
            sex: Some("m".into()),
            belt: Some("kyu5".into()),
            licence_no: Some("SLO-0012".into()),
            licence_until: day(2027, 12, 31),
            joined_on: day(1999, 9, 1),
            left_on: day(2026, 1, 1),
            details: MemberDetails {
                address: Address {
                    street: "Gozdna pot 1 a".into(),
                    post_code: "6280".into(),
                    town: "Ankaran - Ancarano".into(),
                    country: "SI".into(),
                },
                citizenship: "NIG".into(),
                residence_country: "BRN".into(),
                email: "ziga@example.si".into(),
                phone: "+38640123456".into(),
                height_mm: Some(1805),
                weight_g: Some(81_250),
                techniques: vec!["uchi-mata".into(), "o-soto-gari".into()],
                referee: Some(RefereeLicence {
                    number: "R-7".into(),
                    level: "A".into(),
                    ..RefereeLicence::default()
                }),
                emergency: Some(EmergencyContact {
                    name: "Eva Čeh".into(),
                    phone: "+43512345678".into(),
                    relation: String::new(),
                }),
                ..MemberDetails::default()
            },
        },
        guardian: GuardianDraft {
            first_name: "Petra".into(),
            last_name: "Čeh".into(),
            email: "petra@example.si".into(),
            phone: "+38641123456".into(),
            relation: "mother".into(),
            proof: String::new(),
        },
        number: None,
    };
    let member = Member::example(person.member.clone());
    let guardian = Guardian::example(person.guardian.clone());
    let view = PersonView {
        member: &member,
        guardian: Some(&guardian),
    };
    for lang in Lang::ALL {
        let format = format(lang);
        let mut read = PersonRow::default();
        for column in COLUMNS {
            let cell = column.cell(&view, &format);
            column
                .read(&mut read, &cell, &format)
                .unwrap_or_else(|e| panic!("{}: {cell}: {}", column.key, e.in_lang(lang)));
        }
        assert_eq!(read.member.full_name(), person.member.full_name());
        let changes = crate::platform::people::changes_between(&read.member, &person.member);
        assert!(changes.is_empty(), "{changes:?}");
        assert!(read.guardian == person.guardian);
        assert_eq!(read.number, Some(member.number));
    }
}

#[test]
fn a_member_number_is_a_whole_number_from_one_on() {
    let column = Column::find("number").unwrap();
    let read = |cell: &str| {
        let mut row = PersonRow::default();
        let answer = column.read(&mut row, cell, &format(Lang::Sl));
        answer.map(|()| row.number)
    };
    for (cell, number) in [("12", Some(12)), (" 007 ", Some(7)), ("", None)] {
        assert_eq!(read(cell), Ok(number), "{cell}");
    }
    for cell in [
        "0",
        "-1",
        "+5",
        "1,5",
        "A-12",
        "1000000",
        "99999999999999999999",
    ] {
        assert!(read(cell).is_err(), "{cell}");
    }
}

#[test]
fn a_tax_number_is_read_but_never_written() {
    let column = Column::find("tax_number").unwrap();
    assert!(!column.exportable);
    let mut read = PersonRow::default();
    column
        .read(&mut read, "SI 26084279", &format(Lang::Sl))
        .unwrap();
    assert_eq!(read.member.details.tax_number, "26084279");
    let member = Member::example(read.member);
    assert_eq!(
        column.cell(
            &PersonView {
                member: &member,
                guardian: None
            },
            &format(Lang::Sl)
        ),
        ""
    );
}

#[test]
fn a_cell_with_post_code_and_town_fills_both() {
    let mut read = PersonRow::default();
    Column::find("post_code")
        .unwrap()
        .read(&mut read, "1000 Ljubljana", &format(Lang::Sl))
        .unwrap();
    assert_eq!(read.member.details.address.town, "Ljubljana");
    assert_eq!(read.member.details.address.post_code, "1000");
}

#[test]
fn a_cell_that_cannot_be_read_says_so() {
    for (key, cell) in [
        ("first_name", "12"),
        ("birth_date", "31. 2. 2012"),
        ("sex", "x"),
        ("belt", "vijoličen"),
        ("email", "nekdo@"),
        ("phone", "123"),
        ("post_code", "99"),
        ("country", "Nikjer"),
        ("guardian_relation", "sosed"),
        ("tax_number", "26084270"),
    ] {
        let error = Column::find(key)
            .unwrap()
            .read(&mut PersonRow::default(), cell, &format(Lang::Sl))
            .unwrap_err();
        assert_ne!(error.in_lang(Lang::Sl), error.key, "{key}");
    }
}
