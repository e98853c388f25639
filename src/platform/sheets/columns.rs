//! What the columns of a table mean: a guess from their headers, confirmed or weakened by their values.

use super::Row;
use super::limits::is_blank;
use super::refused::refusal;
use super::values::{self, DateWindow};
use crate::platform::text::fold;

/// How many values of a column are looked at.
const LOOKED_AT: usize = 200;

/// A field that a column may stand for. The synonyms (both languages, in any case and with or without
/// accents) come from the area that imports.
#[derive(Clone, Copy, Debug)]
pub struct FieldSpec<'f> {
    pub key: &'f str,
    pub synonyms: &'f [&'f str],
    pub kind: CellKind,
}

/// What the values of a field look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellKind {
    /// Anything; values neither confirm nor weaken.
    Text,
    Date,
    Email,
    Phone,
    PostCode,
    Sex,
    Number,
    TaxNumber,
    Country,
}

/// How sure a guess is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// The header is a synonym and the values fit.
    Certain,
    /// The header resembles a synonym, or the values alone tell.
    Likely,
    /// No field recognised.
    None,
    /// A column that must not be imported; the Fluent key says why.
    Refused(&'static str),
}

/// The guess for one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess<'f> {
    /// From 0.
    pub column: usize,
    /// The header as written, on one line.
    pub header: String,
    /// The key of the field; each field is guessed for one column at most.
    pub field: Option<&'f str>,
    pub confidence: Confidence,
    /// The first three values; none of a refused column.
    pub samples: Vec<String>,
}

/// Guesses the field of every column.
///
/// `sample_rows` are rows of the table, the more the better; the first 200 are looked at.
#[must_use]
pub fn guess_columns<'f>(
    header: &Row,
    sample_rows: &[Row],
    fields: &[FieldSpec<'f>],
) -> Vec<Guess<'f>> {
    let width = sample_rows
        .iter()
        .take(LOOKED_AT)
        .map(|row| row.cells.len())
        .max()
        .unwrap_or(0)
        .max(header.cells.len());
    let columns: Vec<Column> = (0..width)
        .map(|at| Column::of(at, header, sample_rows))
        .collect();
    let mut guesses: Vec<Guess<'f>> = columns.iter().map(Column::unknown).collect();
    let mut candidates: Vec<(u32, usize, usize)> = Vec::new();
    for column in columns.iter().filter(|column| column.refused.is_none()) {
        for (index, field) in fields.iter().enumerate() {
            let score = column.score(field);
            if score > 0 {
                candidates.push((score, column.at, index));
            }
        }
    }
    // Best first; among equals the column further left.
    candidates.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    let mut taken = vec![false; fields.len()];
    for (score, at, index) in candidates {
        let (Some(guess), Some(field), Some(taken)) =
            (guesses.get_mut(at), fields.get(index), taken.get_mut(index))
        else {
            continue;
        };
        if guess.field.is_none() && !*taken {
            *taken = true;
            guess.field = Some(field.key);
            guess.confidence = if score >= CERTAIN {
                Confidence::Certain
            } else {
                Confidence::Likely
            };
        }
    }
    by_values_alone(&columns, fields, &mut taken, &mut guesses);
    guesses
}

/// A column whose header says nothing, but whose values can only be one field that is still free.
fn by_values_alone<'f>(
    columns: &[Column],
    fields: &[FieldSpec<'f>],
    taken: &mut [bool],
    guesses: &mut [Guess<'f>],
) {
    for kind in [CellKind::Email, CellKind::Phone] {
        let free: Vec<usize> = fields
            .iter()
            .enumerate()
            .filter(|(index, field)| field.kind == kind && taken.get(*index) == Some(&false))
            .map(|(index, _)| index)
            .collect();
        let fitting: Vec<usize> = columns
            .iter()
            .zip(guesses.iter())
            .filter(|(column, guess)| {
                guess.field.is_none()
                    && column.refused.is_none()
                    && column.values.len() > 1
                    && column.share(kind) >= 90
            })
            .map(|(column, _)| column.at)
            .collect();
        if let ([index], [at]) = (free.as_slice(), fitting.as_slice())
            && let (Some(field), Some(guess), Some(taken)) = (
                fields.get(*index),
                guesses.get_mut(*at),
                taken.get_mut(*index),
            )
        {
            guess.field = Some(field.key);
            guess.confidence = Confidence::Likely;
            *taken = true;
        }
    }
}

const CERTAIN: u32 = 1000;

struct Column {
    at: usize,
    header: String,
    /// Words of the header.
    words: Vec<String>,
    values: Vec<String>,
    refused: Option<&'static str>,
}

impl Column {
    fn of(at: usize, header: &Row, rows: &[Row]) -> Self {
        let header = header
            .cell(at)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        let values: Vec<String> = rows
            .iter()
            .take(LOOKED_AT)
            .map(|row| row.cell(at))
            .filter(|cell| !is_blank(cell))
            .map(str::to_owned)
            .collect();
        let words = words(&header);
        let refused = refusal(&words, &values);
        Self {
            at,
            header,
            words,
            values,
            refused,
        }
    }

    fn unknown<'f>(&self) -> Guess<'f> {
        let samples = if self.refused.is_some() {
            Vec::new()
        } else {
            self.values.iter().take(3).cloned().collect()
        };
        Guess {
            column: self.at,
            header: self.header.clone(),
            field: None,
            confidence: self.refused.map_or(Confidence::None, Confidence::Refused),
            samples,
        }
    }

    /// 0 for no resemblance, [`CERTAIN`] or more for a synonym whose values fit.
    fn score(&self, field: &FieldSpec<'_>) -> u32 {
        let named = field
            .synonyms
            .iter()
            .map(|synonym| self.resembles(&words(synonym)))
            .max()
            .unwrap_or(0);
        if named == 0 || field.kind == CellKind::Text || self.values.is_empty() {
            return named;
        }
        match self.share(field.kind) {
            80.. => named + 50,
            // A few odd values do not make another column of it, but a person should look.
            40..80 => named.min(CERTAIN - 1),
            _ if named >= CERTAIN => 300,
            _ => 0,
        }
    }

    /// How much the header resembles a synonym, given as words.
    fn resembles(&self, synonym: &[String]) -> u32 {
        if synonym.is_empty() || self.words.is_empty() {
            return 0;
        }
        if self.words == *synonym || self.words.concat() == synonym.concat() {
            return CERTAIN;
        }
        let length: usize = synonym.iter().map(String::len).sum();
        let whole: usize = self.words.iter().map(String::len).sum();
        // The longer the part of the header that is the synonym, the better: "e-pošta starša" is rather
        // "e-pošta starša" than "e-pošta".
        let part = u32::try_from(length * 100 / whole.max(1))
            .unwrap_or(0)
            .min(100);
        if self
            .words
            .windows(synonym.len())
            .any(|window| window == synonym)
        {
            return 500 + part;
        }
        // "Dat. roj." for "datum rojstva", "Priim." for "priimek"
        let abbreviated = self.words.len() == synonym.len()
            && self
                .words
                .iter()
                .zip(synonym)
                .all(|(short, long)| short.len() >= 3 && long.starts_with(short.as_str()));
        if abbreviated { 450 + part.min(40) } else { 0 }
    }

    /// The share of values that are of a kind, in per cent.
    fn share(&self, kind: CellKind) -> usize {
        let fitting = self
            .values
            .iter()
            .filter(|value| is_of_kind(value, kind))
            .count();
        fitting * 100 / self.values.len().max(1)
    }
}

fn is_of_kind(value: &str, kind: CellKind) -> bool {
    match kind {
        CellKind::Text => true,
        CellKind::Date => values::date(value, &DateWindow::any()).is_ok(),
        CellKind::Email => values::email(value).is_ok(),
        CellKind::Phone => values::phone(value).is_ok(),
        CellKind::PostCode => values::post_code(value).is_ok(),
        CellKind::Sex => values::sex(value).is_ok(),
        CellKind::Number => {
            let text = value.trim().trim_start_matches('-').replace(',', ".");
            text.parse::<f64>().is_ok_and(f64::is_finite)
        }
        CellKind::TaxNumber => values::tax_number(value).is_ok(),
        CellKind::Country => values::country(value).is_ok(),
    }
}

/// The words of a header or a synonym: letters and digits without accents and case.
fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIELDS: &[FieldSpec<'_>] = &[
        FieldSpec {
            key: "last_name",
            synonyms: &["priimek", "last name", "surname"],
            kind: CellKind::Text,
        },
        FieldSpec {
            key: "first_name",
            synonyms: &["ime", "first name", "name"],
            kind: CellKind::Text,
        },
        FieldSpec {
            key: "born_on",
            synonyms: &["datum rojstva", "rojen", "rojena", "birth date", "dob"],
            kind: CellKind::Date,
        },
        FieldSpec {
            key: "joined_on",
            synonyms: &["datum vpisa", "član od"],
            kind: CellKind::Date,
        },
        FieldSpec {
            key: "email",
            synonyms: &["e-pošta", "email", "elektronski naslov"],
            kind: CellKind::Email,
        },
        FieldSpec {
            key: "guardian_email",
            synonyms: &["e-pošta starša", "email starša"],
            kind: CellKind::Email,
        },
        FieldSpec {
            key: "phone",
            synonyms: &["telefon", "gsm", "mobitel", "phone"],
            kind: CellKind::Phone,
        },
        FieldSpec {
            key: "post_code",
            synonyms: &["poštna številka", "pošta", "zip"],
            kind: CellKind::PostCode,
        },
        FieldSpec {
            key: "sex",
            synonyms: &["spol", "sex", "gender"],
            kind: CellKind::Sex,
        },
    ];

    fn row(cells: &[&str]) -> Row {
        Row {
            number: 1,
            cells: cells.iter().map(|cell| (*cell).to_owned()).collect(),
        }
    }

    fn guessed(header: &[&str], rows: &[&[&str]]) -> Vec<(Option<&'static str>, Confidence)> {
        let rows: Vec<Row> = rows.iter().map(|cells| row(cells)).collect();
        guess_columns(&row(header), &rows, FIELDS)
            .into_iter()
            .map(|guess| (guess.field, guess.confidence))
            .collect()
    }

    #[test]
    fn synonyms_in_any_case_and_without_accents_are_certain() {
        use Confidence::Certain;
        assert_eq!(
            guessed(
                &[
                    "PRIIMEK",
                    "Ime",
                    "Datum  rojstva",
                    "E posta",
                    "GSM",
                    "Postna stevilka",
                    "Spol"
                ],
                &[&[
                    "Novak",
                    "Ana",
                    "1. 2. 2012",
                    "a@example.si",
                    "040 123 456",
                    "1000",
                    "ž"
                ]],
            ),
            [
                (Some("last_name"), Certain),
                (Some("first_name"), Certain),
                (Some("born_on"), Certain),
                (Some("email"), Certain),
                (Some("phone"), Certain),
                (Some("post_code"), Certain),
                (Some("sex"), Certain),
            ]
        );
    }

    #[test]
    fn longer_headers_abbreviations_and_odd_values_are_likely() {
        use Confidence::{Likely, None};
        assert_eq!(
            guessed(
                &["Dat. roj.", "Priimek člana", "Telefon", "Opombe", "Spol"],
                &[
                    &["1. 2. 2012", "Novak", "040 123 456", "x", "modra"],
                    &["1. 2. 2013", "Kos", "ni", "y", "zelena"],
                ],
            ),
            [
                (Some("born_on"), Likely),
                (Some("last_name"), Likely),
                (Some("phone"), Likely),
                (Option::None, None),
                (Some("sex"), Likely),
            ]
        );
    }

    #[test]
    fn each_field_goes_to_its_best_column() {
        let guesses = guessed(
            &["E-pošta starša", "E-pošta", "E-pošta 2"],
            &[&["m@example.si", "a@example.si", "b@example.si"]],
        );
        assert_eq!(
            guesses,
            [
                (Some("guardian_email"), Confidence::Certain),
                (Some("email"), Confidence::Certain),
                (None, Confidence::None),
            ]
        );
    }

    #[test]
    fn values_alone_tell_an_address_only_where_one_field_is_free() {
        let fields: Vec<FieldSpec<'_>> = FIELDS
            .iter()
            .copied()
            .filter(|field| field.key != "guardian_email")
            .collect();
        let rows = [
            row(&["Novak", "a@example.si"]),
            row(&["Kos", "b@example.si"]),
        ];
        let guesses = guess_columns(&row(&["Priimek", "Stik"]), &rows, &fields);
        let second = guesses.get(1).unwrap();
        assert_eq!(
            (second.field, second.confidence),
            (Some("email"), Confidence::Likely)
        );
    }

    #[test]
    fn three_samples_are_shown_and_columns_without_header_too() {
        let rows: Vec<Row> = ["a", "", "b", "c", "d"]
            .iter()
            .map(|cell| row(&["x", cell]))
            .collect();
        let guesses = guess_columns(&row(&["Ime"]), &rows, FIELDS);
        assert_eq!(
            guesses.get(1).map(|guess| guess.samples.clone()),
            Some(vec!["a".into(), "b".into(), "c".into()])
        );
        assert_eq!(
            guesses.get(1).map(|guess| guess.confidence),
            Some(Confidence::None)
        );
    }
}
