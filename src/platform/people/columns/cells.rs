//! What people write in the cells of a list, and how a value stands in one.
use chrono::NaiveDate;

use super::{Format, PersonRow};
use crate::platform::{
    i18n::{Lang, Text},
    people::{
        details::{EmergencyContact, RefereeLicence},
        draft::relation,
    },
    sheets::{
        countries,
        values::{self, DateWindow, ValueError},
    },
    text::fold,
};

pub(super) fn words(error: &ValueError) -> Text {
    let (key, args) = error.text();
    args.into_iter()
        .fold(Text::key(key), |text, (name, value)| text.with(name, value))
}

/// A name or a word: white space tidied, invisible marks dropped.
pub(super) fn tidy(cell: &str) -> String {
    cell.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace(['\u{200b}', '\u{feff}'], "")
}

/// A name, refused when it can be none.
pub(super) fn name(cell: &str) -> Result<String, Text> {
    let name = tidy(cell);
    if name.chars().count() > 100 {
        return Err(Text::key("people-error-too-long").with("n", 100));
    }
    if name.chars().any(|c| c.is_control()) || !name.chars().any(char::is_alphabetic) {
        return Err(Text::key("people-error-name"));
    }
    Ok(name)
}

/// Highest member number that is taken from a file: the next ones are counted from it, so a slip must not carry them away.
pub(super) const HIGHEST_NUMBER: i64 = 999_999;

pub(super) fn member_number(cell: &str) -> Result<i64, Text> {
    let digits = cell.trim();
    digits
        .parse::<i64>()
        .ok()
        .filter(|number| (1..=HIGHEST_NUMBER).contains(number))
        .filter(|_| digits.bytes().all(|byte| byte.is_ascii_digit()))
        .ok_or_else(|| Text::key("people-error-number"))
}

pub(super) fn short(cell: &str) -> Result<String, Text> {
    let text = tidy(cell);
    if text.chars().count() > 200 {
        return Err(Text::key("people-error-too-long").with("n", 200));
    }
    if text.chars().any(char::is_control) {
        return Err(Text::key("people-error-control"));
    }
    Ok(text)
}

pub(super) fn day(cell: &str, format: &Format) -> Result<NaiveDate, Text> {
    values::date(cell, &DateWindow::around(format.today, 79, 20)).map_err(|e| words(&e))
}

pub(super) fn shown(date: Option<NaiveDate>) -> String {
    date.map(values::format_date).unwrap_or_default()
}

/// A post code of another country, such as `34100` or `A-1010`: longer than ours, with digits.
pub(super) fn foreign_post_code(cell: &str) -> Option<String> {
    let code = tidy(cell);
    let is_code = (5..=12).contains(&code.len())
        && code.chars().any(|c| c.is_ascii_digit())
        && code
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-'))
        && values::post_code(&code).is_err();
    is_code.then_some(code)
}

pub(super) fn country_name(ioc: &str, lang: Lang) -> String {
    countries::by_ioc(ioc).map_or_else(
        || ioc.to_owned(),
        |country| match lang {
            Lang::Sl => country.name_sl.clone(),
            Lang::En => country.name_en.clone(),
        },
    )
}

/// Thousandths without needless zeros: 57500 is `57,5`.
pub(super) fn thousandths(value: u32, per: u32) -> String {
    let (whole, rest) = (value / per, value % per);
    let digits = per.to_string().len() - 1;
    format!("{whole},{rest:0digits$}")
        .trim_end_matches('0')
        .trim_end_matches(',')
        .to_owned()
}

pub(super) fn emergency(row: &mut PersonRow) -> &mut EmergencyContact {
    row.member.details.emergency.get_or_insert_default()
}

pub(super) fn referee(row: &mut PersonRow) -> &mut RefereeLicence {
    row.member.details.referee.get_or_insert_default()
}

pub(super) fn relation_of(cell: &str) -> Result<String, Text> {
    let word = fold(cell);
    let code = match word.trim_end_matches('.') {
        "mati" | "mama" | "mother" | "mum" | "mom" => relation::MOTHER,
        "oce" | "ata" | "father" | "dad" => relation::FATHER,
        "skrbnik"
        | "skrbnica"
        | "zakoniti zastopnik"
        | "zakonita zastopnica"
        | "skrbnik ali skrbnica"
        | "guardian"
        | "legal guardian" => relation::GUARDIAN,
        "drugo" | "drug" | "other" => relation::OTHER,
        other => relation::ALL
            .iter()
            .copied()
            .find(|code| *code == other)
            .ok_or_else(|| Text::key("people-error-relation"))?,
    };
    Ok(code.to_owned())
}

/// Name of a relation.
#[must_use]
pub fn relation_name(code: &str, lang: Lang) -> String {
    match code {
        relation::MOTHER => lang.t("people-relation-mother"),
        relation::FATHER => lang.t("people-relation-father"),
        relation::GUARDIAN => lang.t("people-relation-guardian"),
        relation::OTHER => lang.t("people-relation-other"),
        _ => String::new(),
    }
}

pub(super) fn sex_name(code: &str, lang: Lang) -> String {
    match code {
        "f" => lang.t("people-sex-f"),
        "m" => lang.t("people-sex-m"),
        _ => String::new(),
    }
}
