//! One row of a file as a placing, or what is wrong with which cell, in words.
use chrono::{Datelike as _, NaiveDate};

use super::{
    draft::{Draft, FileRow},
    field::Field,
};
use crate::{
    judo,
    platform::{i18n::Text, sheets::values, text::fold},
};

/// Longest name of anything.
const LONGEST_NAME: usize = 100;
/// Nobody places below this.
const LAST_PLACE: i32 = 999;
/// Nobody wins more contests in one category.
const MOST_CONTESTS: i32 = 50;

/// A row that can be imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// Its number in the file.
    pub number: u32,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Year of birth.
    pub birth_year: Option<i32>,
    /// Club as the file names it; empty when it names none.
    pub club: String,
    /// Country as an IOC code.
    pub country: Option<String>,
    /// Category.
    pub category: CategoryName,
    /// Place.
    pub place: i32,
    /// Contests won.
    pub contests_won: Option<i32>,
}

/// A category as the file names it, and what was recognised of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CategoryName {
    /// As the file names it.
    pub name: String,
    /// Sex, age class, weight.
    pub parts: judo::category::Parts,
}

impl CategoryName {
    /// What tells it from other categories of the competition.
    #[must_use]
    pub fn key(&self) -> String {
        key_of(
            &self.name,
            self.parts.sex,
            &self.parts.age,
            &self.parts.weight,
        )
    }
}

/// What tells a category from others: sex, age class and weight where they are known, else the name.
#[must_use]
pub fn key_of(name: &str, sex: Option<&str>, age: &str, weight: &str) -> String {
    match sex {
        Some(sex) if !weight.is_empty() => format!("{age}|{sex}|{weight}"),
        _ => fold(name),
    }
}

/// What is wrong with a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct CellError {
    /// Which.
    pub field: Field,
    /// The sentence.
    pub text: Text,
}

/// Reads a row.
///
/// # Errors
/// All that is wrong with it.
pub fn parse(draft: &Draft, row: &FileRow, held_on: NaiveDate) -> Result<Parsed, Vec<CellError>> {
    let mut errors = Vec::new();
    let (first_name, last_name) = name(draft, row).unwrap_or_else(|error| {
        errors.push(error);
        (String::new(), String::new())
    });
    let mut cell = |field: Field, result: Result<Option<i32>, Text>| {
        result.unwrap_or_else(|text| {
            errors.push(CellError { field, text });
            None
        })
    };
    let birth_year = cell(
        Field::BirthYear,
        birth_year(draft.text(row, Field::BirthYear), held_on),
    );
    let place = cell(Field::Place, place(draft.text(row, Field::Place)));
    let contests_won = cell(
        Field::ContestsWon,
        contests_won(draft.text(row, Field::ContestsWon)),
    );
    let country = match draft.text(row, Field::Country) {
        "" => None,
        text => match values::country_ioc(text) {
            Ok(country) => Some(country.ioc.clone()),
            Err(_) => {
                errors.push(CellError {
                    field: Field::Country,
                    text: Text::key("competitions-cell-country").with("typed", shortened(text)),
                });
                None
            }
        },
    };
    let club = draft
        .text(row, Field::Club)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    if club.chars().count() > LONGEST_NAME {
        errors.push(CellError {
            field: Field::Club,
            text: Text::key("competitions-cell-long").with("most", LONGEST_NAME),
        });
    }
    let category = category(draft, row);
    let name_length = category.name.chars().count();
    if name_length == 0 || fold(&category.name).is_empty() {
        errors.push(CellError {
            field: Field::Category,
            text: Text::key("competitions-cell-category-missing"),
        });
    } else if name_length > LONGEST_NAME {
        errors.push(CellError {
            field: Field::Category,
            text: Text::key("competitions-cell-long").with("most", LONGEST_NAME),
        });
    }
    match (errors.is_empty(), place) {
        (true, Some(place)) => Ok(Parsed {
            number: row.number,
            first_name,
            last_name,
            birth_year,
            club,
            country,
            category,
            place,
            contests_won,
        }),
        _ => Err(errors),
    }
}

fn shortened(text: &str) -> String {
    text.chars().take(40).collect()
}

fn name(draft: &Draft, row: &FileRow) -> Result<(String, String), CellError> {
    let error = |field, text| Err(CellError { field, text });
    let has_parts = draft.column_of(Field::LastName).is_some();
    let (first, last) = if has_parts {
        (
            values::tidy_name(draft.text(row, Field::FirstName)),
            values::tidy_name(draft.text(row, Field::LastName)),
        )
    } else {
        let name = values::split_name(draft.text(row, Field::Name), draft.name_order);
        (name.first, name.last)
    };
    let field = |part| if has_parts { part } else { Field::Name };
    if last.is_empty() && first.is_empty() {
        return error(
            field(Field::LastName),
            Text::key("competitions-cell-name-missing"),
        );
    }
    if !has_parts && (last.is_empty() || first.is_empty()) {
        return error(Field::Name, Text::key("competitions-cell-name-one-word"));
    }
    for (part, text) in [(Field::FirstName, &first), (Field::LastName, &last)] {
        if text.chars().count() > LONGEST_NAME {
            return error(
                field(part),
                Text::key("competitions-cell-long").with("most", LONGEST_NAME),
            );
        }
        if text.chars().any(|c| c.is_ascii_digit() || c.is_control()) {
            return error(field(part), Text::key("competitions-cell-name-digits"));
        }
    }
    Ok((first, last))
}

fn birth_year(text: &str, held_on: NaiveDate) -> Result<Option<i32>, Text> {
    if text.is_empty() || text == "-" {
        return Ok(None);
    }
    let latest = held_on.year() - 3;
    let range = latest - 107..=latest;
    let digits = text.trim_end_matches(".0");
    let year = if digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit()) {
        digits.parse().ok()
    } else if digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit()) {
        // Two digits: the latest year that is possible.
        digits.parse::<i32>().ok().map(|two| {
            let century = latest - latest.rem_euclid(100);
            if century + two <= latest {
                century + two
            } else {
                century - 100 + two
            }
        })
    } else {
        values::date(text, &values::DateWindow::any())
            .ok()
            .map(|date| date.year())
    };
    match year {
        Some(year) if range.contains(&year) => Ok(Some(year)),
        Some(year) => Err(Text::key("competitions-cell-year-range")
            .with("year", year.to_string())
            .with("from", range.start().to_string())
            .with("to", latest.to_string())),
        None => Err(Text::key("competitions-cell-year").with("typed", shortened(text))),
    }
}

fn whole(text: &str) -> Option<i32> {
    let digits = text
        .trim_end_matches('.')
        .trim_end_matches(".0")
        .trim_end_matches(",0");
    digits.parse().ok()
}

fn place(text: &str) -> Result<Option<i32>, Text> {
    match whole(text) {
        _ if text.is_empty() => Err(Text::key("competitions-cell-place-missing")),
        Some(place) if (1..=LAST_PLACE).contains(&place) => Ok(Some(place)),
        _ => Err(Text::key("competitions-cell-place").with("typed", shortened(text))),
    }
}

fn contests_won(text: &str) -> Result<Option<i32>, Text> {
    match whole(text) {
        _ if text.is_empty() || text == "-" => Ok(None),
        Some(won) if (0..=MOST_CONTESTS).contains(&won) => Ok(Some(won)),
        _ => Err(Text::key("competitions-cell-won")
            .with("typed", shortened(text))
            .with("most", MOST_CONTESTS)),
    }
}

fn category(draft: &Draft, row: &FileRow) -> CategoryName {
    let [age, sex, weight] =
        [Field::Age, Field::Sex, Field::Weight].map(|field| draft.text(row, field));
    let weight = if weight.starts_with(|c: char| c.is_ascii_digit())
        && !weight.trim_end_matches("kg").trim_end().ends_with('+')
    {
        format!("-{weight}")
    } else {
        weight.to_owned()
    };
    let apart = [age, sex, weight.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    let mut name = draft.text(row, Field::Category).to_owned();
    if name.is_empty() && draft.column_of(Field::Category).is_none() {
        name = if draft.category.trim().is_empty() {
            apart.clone()
        } else {
            draft.category.trim().to_owned()
        };
    }
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut parts = judo::category::parse(&fold(&name));
    let by_columns = judo::category::parse(&fold(&apart));
    parts.sex = parts.sex.or(by_columns.sex);
    if parts.age.is_empty() {
        parts.age = by_columns.age;
    }
    if parts.weight.is_empty() {
        parts.weight = by_columns.weight;
    }
    CategoryName { name, parts }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(columns: &[Field]) -> Draft {
        Draft {
            columns: columns.iter().copied().map(Some).collect(),
            ..Draft::default()
        }
    }

    fn row(cells: &[&str]) -> FileRow {
        FileRow {
            number: 7,
            cells: cells.iter().map(|cell| (*cell).to_owned()).collect(),
        }
    }

    fn event() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
    }

    #[test]
    fn a_row_becomes_a_placing() {
        let draft = draft(&[
            Field::Place,
            Field::Name,
            Field::BirthYear,
            Field::Club,
            Field::Country,
            Field::Category,
            Field::ContestsWon,
        ]);
        let parsed = parse(
            &draft,
            &row(&[
                "3.",
                "Hribar Eva",
                "1. 2. 2009",
                " JK  Zelena dolina",
                "Slovenija",
                "Ženske −57 kg, U18",
                "4",
            ]),
            event(),
        )
        .unwrap();
        assert_eq!(
            (
                parsed.first_name.as_str(),
                parsed.last_name.as_str(),
                parsed.birth_year
            ),
            ("Eva", "Hribar", Some(2009))
        );
        assert_eq!(
            (parsed.club.as_str(), parsed.country.as_deref()),
            ("JK Zelena dolina", Some("SLO"))
        );
        assert_eq!(
            (
                parsed.place,
                parsed.contests_won,
                parsed.category.key().as_str()
            ),
            (3, Some(4), "U18|f|-57")
        );
        let parsed = parse(
            &draft,
            &row(&["1", "Kos Jan", "09", "", "", "m +90"]),
            event(),
        )
        .unwrap();
        assert_eq!(
            (
                parsed.birth_year,
                parsed.club.as_str(),
                parsed.country,
                parsed.contests_won
            ),
            (Some(2009), "", None, None)
        );
    }

    #[test]
    fn all_that_is_wrong_with_a_row_is_said_at_once() {
        let draft = draft(&[
            Field::Place,
            Field::Name,
            Field::BirthYear,
            Field::Country,
            Field::Category,
            Field::ContestsWon,
        ]);
        let errors = parse(
            &draft,
            &row(&["DSQ", "Eva", "2025", "Atlantida", "", "many"]),
            event(),
        )
        .unwrap_err();
        let fields: Vec<Field> = errors.iter().map(|error| error.field).collect();
        assert_eq!(
            fields,
            [
                Field::Name,
                Field::BirthYear,
                Field::Place,
                Field::ContestsWon,
                Field::Country,
                Field::Category
            ]
        );
        let errors = parse(&draft, &row(&["", "", "x", "", "U18", ""]), event()).unwrap_err();
        assert_eq!(errors.len(), 3, "{errors:?}");
        for error in errors {
            assert!(
                !error
                    .text
                    .in_lang(crate::platform::i18n::Lang::Sl)
                    .starts_with("competitions-"),
                "{:?}",
                error.text
            );
        }
    }

    #[test]
    fn a_mended_cell_counts_and_a_category_may_stand_in_several_columns() {
        let mut draft = draft(&[
            Field::Place,
            Field::FirstName,
            Field::LastName,
            Field::Age,
            Field::Sex,
            Field::Weight,
        ]);
        let row = row(&["x", "Jan", "Kos", "U16", "M", "66 kg"]);
        draft
            .mended
            .entry(7)
            .or_default()
            .insert(Field::Place, "5".to_owned());
        let parsed = parse(&draft, &row, event()).unwrap();
        assert_eq!(
            (parsed.place, parsed.category.key().as_str()),
            (5, "U16|m|-66")
        );
        draft.columns.truncate(3);
        draft.category = "Odprta kategorija".to_owned();
        assert_eq!(
            parse(&draft, &row, event()).unwrap().category.key(),
            "odprta kategorija"
        );
    }
}
