//! The rows of a page, as they are shown: with their errors, or beside whom they may be.
use std::collections::HashMap;

use ::entity::ids::MemberId;
use chrono::NaiveDate;

use super::compare::{Comparison, comparisons};
use crate::{
    imports::{
        document::{FileRow, Show},
        reading::{Base, Reader},
        store::Draft,
    },
    platform::{
        db::TenantTx,
        error::Result,
        i18n::Lang,
        people::{self, Member},
        services::Platform,
        sheets::values,
    },
    web::components::{Checkbox, RadioGroup, TextField},
};

/// A row on the page.
pub(super) struct Line {
    /// Its number in the file.
    pub number: u32,
    /// First and last name, as written.
    pub name: String,
    /// First name and last name, apart.
    pub parts: (String, String),
    /// Date of birth, as read; as written, too, where that looks otherwise.
    pub birth: String,
    /// Cells to be corrected.
    pub cells: Vec<CellLine>,
    /// What is wrong with no cell of the file.
    pub loose: Vec<String>,
    /// Whether only the least is kept.
    pub is_reduced: bool,
    /// Beside whom it may be.
    pub comparisons: Vec<Comparison>,
    /// What to do with it.
    pub decide: Option<RadioGroup>,
    /// Leaves it out, or takes it back in.
    pub tick: Checkbox,
}

/// A cell to be corrected.
pub(super) struct CellLine {
    pub field: TextField,
    /// Corrects all equal cells of the column.
    pub all: Option<Checkbox>,
}

/// Makes the lines of a page.
pub(super) async fn lines_of(
    tx: &TenantTx,
    platform: &Platform,
    lang: Lang,
    draft: &Draft,
    reader: &Reader,
    show: Show,
    rows: Vec<FileRow>,
) -> Result<Vec<Line>> {
    let targets: Vec<MemberId> = rows.iter().filter_map(|row| row.target).collect();
    let members: HashMap<MemberId, Member> = people::store::find_many(tx, platform, &targets)
        .await?
        .into_iter()
        .map(|m| (m.id, m))
        .collect();
    let mut compared = match show {
        Show::Twins | Show::Changed => {
            comparisons(tx, platform, lang, draft, reader, &rows).await?
        }
        _ => HashMap::new(),
    };
    Ok(rows
        .iter()
        .map(|row| {
            let base = row.target.and_then(|id| members.get(&id)).map(Base::of);
            let person = reader.read_checked(row, base);
            let mut line = bare(lang, reader, row, show);
            line.is_reduced = person.is_reduced;
            line.birth = date_as_read(lang, line.birth, person.member.birth_date);
            if show == Show::Faulty {
                for error in person.errors {
                    match error.column {
                        Some(at) => line.cells.push(cell_line(
                            lang,
                            draft,
                            row,
                            at,
                            Some(error.text.in_lang(lang)),
                        )),
                        None => line.loose.push(error.text.in_lang(lang)),
                    }
                }
            }
            if show == Show::Names {
                for split in &draft.document.splits {
                    for at in [split.first, split.last] {
                        line.cells.push(cell_line(lang, draft, row, at, None));
                    }
                }
            }
            if let Some((comparisons, decide)) = compared.remove(&row.number) {
                line.comparisons = comparisons;
                line.decide = Some(decide);
            }
            line
        })
        .collect())
}

/// A date as it was read, so that a wrong reading is noticed: beside what was written, unless that is the same.
pub(super) fn date_as_read(lang: Lang, typed: String, read: Option<NaiveDate>) -> String {
    let Some(day) = read.filter(|_| !typed.is_empty()) else {
        return typed;
    };
    let shown = lang.date(day);
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    if [&shown, &values::format_date(day)]
        .iter()
        .any(|text| bare(text) == bare(&typed))
    {
        return shown;
    }
    lang.t_args(
        "imports-read-as",
        &[("typed", typed.into()), ("read", shown.into())],
    )
}

fn bare(lang: Lang, reader: &Reader, row: &FileRow, show: Show) -> Line {
    let cell = |key: &str| {
        reader
            .column_of(key)
            .map_or("", |at| row.cell(at))
            .trim()
            .to_owned()
    };
    let parts = (cell("first_name"), cell("last_name"));
    let name = format!("{} {}", parts.0, parts.1).trim().to_owned();
    let name = if name.is_empty() {
        lang.t("imports-no-name")
    } else {
        name
    };
    let n = row.number;
    let tick = if show == Show::Skipped {
        Checkbox::new(
            format!("back.{n}"),
            lang.t_args("imports-take-back", &[("row", n.to_string().into())]),
        )
    } else {
        Checkbox::new(
            format!("skip.{n}"),
            lang.t_args("imports-skip", &[("row", n.to_string().into())]),
        )
    };
    Line {
        number: n,
        name,
        parts,
        birth: cell("birth_date"),
        cells: Vec::new(),
        loose: Vec::new(),
        is_reduced: false,
        comparisons: Vec::new(),
        decide: None,
        tick,
    }
}

fn cell_line(
    lang: Lang,
    draft: &Draft,
    row: &FileRow,
    at: usize,
    error: Option<String>,
) -> CellLine {
    let header = draft
        .document
        .columns
        .get(at)
        .map_or("", |c| c.header.as_str());
    let value = row.cell(at);
    let id = format!("cell.{}.{at}", row.number);
    let label = lang.t_args(
        "imports-cell",
        &[
            ("column", header.into()),
            ("row", row.number.to_string().into()),
        ],
    );
    let all = (error.is_some() && !value.trim().is_empty()).then(|| {
        let short: String = value.trim().chars().take(40).collect();
        Checkbox::new(
            format!("all.{}.{at}", row.number),
            lang.t1("imports-all-equal", "value", short),
        )
    });
    CellLine {
        field: TextField::new(id, label)
            .value(value)
            .errors(error)
            .autocomplete("off"),
        all,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_stands_as_it_was_read_and_as_written_where_that_differs() {
        let day = NaiveDate::from_ymd_opt(2000, 1, 2);
        for (typed, read, shown) in [
            ("36527", day, "36527 → 2. 1. 2000"),
            ("2.1.00", day, "2.1.00 → 2. 1. 2000"),
            ("2.1.2000", day, "2. 1. 2000"),
            ("lani", None, "lani"),
            ("", day, ""),
        ] {
            assert_eq!(date_as_read(Lang::Sl, typed.to_owned(), read), shown);
        }
        assert_eq!(
            date_as_read(Lang::En, "2. 1. 2000".to_owned(), day),
            "2 January 2000"
        );
    }
}
