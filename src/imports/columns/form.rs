//! The form of the columns: a choice for each, what to do with empty cells, and the consents on paper.
use std::collections::HashMap;

use chrono::NaiveDate;

use crate::{
    imports::{
        document::{Choices, Document, FileColumn, Sure},
        reading::offered,
    },
    platform::i18n::{Lang, Text},
    tenants::Functions,
    web::{
        FieldErrors, Icon,
        components::{Checkbox, Choice, DateFields, ErrorSummary, RadioGroup, Select, Tag},
    },
};

/// The earliest day that consents on paper can be from.
const FIRST_PAPERS: i32 = 1990;

/// What was typed.
#[derive(Clone, Default)]
pub(super) struct Typed {
    /// The field of each column; empty for none.
    fields: Vec<String>,
    empty: String,
    has_papers: bool,
    day: String,
    month: String,
    year: String,
}

impl Typed {
    /// As the draft has it.
    pub(super) fn of(document: &Document) -> Self {
        let since = document.choices.papers_since;
        let part = |format: &str| {
            since
                .map(|d| d.format(format).to_string())
                .unwrap_or_default()
        };
        Self {
            fields: document
                .columns
                .iter()
                .map(|c| c.field.clone().unwrap_or_default())
                .collect(),
            empty: if document.choices.erases {
                "erase"
            } else {
                "keep"
            }
            .to_owned(),
            has_papers: since.is_some(),
            day: part("%-d"),
            month: part("%-m"),
            year: part("%Y"),
        }
    }

    /// As it was posted.
    pub(super) fn posted(pairs: &[(String, String)], columns: usize) -> Self {
        let find = |name: &str| {
            pairs
                .iter()
                .find(|(n, _)| n == name)
                .map(|(_, v)| v.trim().to_owned())
                .unwrap_or_default()
        };
        Self {
            fields: (0..columns)
                .map(|at| find(&format!("column.{at}")))
                .collect(),
            empty: find("empty"),
            has_papers: find("papers") == "yes",
            day: find("since.day"),
            month: find("since.month"),
            year: find("since.year"),
        }
    }

    /// Writes the choices into the document, where they are right.
    pub(super) fn apply(
        &self,
        document: &mut Document,
        functions: &Functions,
        today: NaiveDate,
    ) -> FieldErrors {
        let mut errors = FieldErrors::new();
        let mut taken: HashMap<&str, usize> = HashMap::new();
        for (at, (field, column)) in self.fields.iter().zip(&mut document.columns).enumerate() {
            if matches!(column.sure, Sure::Refused(_)) {
                continue;
            }
            if field.is_empty() {
                column.field = None;
                continue;
            }
            let Some(known) = offered(functions).find(|c| c.key == field) else {
                errors.add(format!("column.{at}"), Text::key("imports-error-field"));
                continue;
            };
            if taken.insert(known.key, at).is_some() {
                errors.add(
                    format!("column.{at}"),
                    Text::key("imports-error-field-twice"),
                );
                continue;
            }
            if column.field.as_deref() != Some(field) {
                column.sure = Sure::Chosen;
            }
            column.field = Some(known.key.to_owned());
        }
        let has = |key: &str| taken.contains_key(key);
        if errors.is_empty()
            && !has("licence_no")
            && !(has("first_name") && has("last_name") && has("birth_date"))
        {
            errors.add("", Text::key("imports-error-needed"));
        }
        document.choices = Choices {
            erases: self.empty == "erase",
            papers_since: self.papers(today, &mut errors),
        };
        errors
    }

    fn papers(&self, today: NaiveDate, errors: &mut FieldErrors) -> Option<NaiveDate> {
        if !self.has_papers {
            return None;
        }
        let number = |text: &str| text.parse::<u32>().ok();
        let since = self
            .year
            .parse::<i32>()
            .ok()
            .zip(number(&self.month).zip(number(&self.day)))
            .and_then(|(year, (month, day))| NaiveDate::from_ymd_opt(year, month, day))
            .filter(|day| *day <= today && chrono::Datelike::year(day) >= FIRST_PAPERS);
        if since.is_none() {
            errors.add("since", Text::key("imports-error-since"));
        }
        since
    }
}

/// A column of the file on the page.
pub(super) struct ColumnLine {
    /// Its header, or which one it is.
    pub header: String,
    /// A few of its values.
    pub samples: Vec<String>,
    /// What it means.
    pub select: Select,
    /// How sure that is.
    pub tag: Tag,
}

/// What the template prints.
pub(super) struct ColumnsForm {
    pub summary: ErrorSummary,
    pub lines: Vec<ColumnLine>,
    pub unmapped: usize,
    pub refused: Vec<(String, String)>,
    pub empty: RadioGroup,
    pub papers: Checkbox,
    pub since: DateFields,
}

impl ColumnsForm {
    pub(super) fn new(
        lang: Lang,
        document: &Document,
        functions: &Functions,
        typed: &Typed,
        errors: &FieldErrors,
    ) -> Self {
        let mut lines = Vec::new();
        let mut refused = Vec::new();
        for (at, column) in document.columns.iter().enumerate() {
            if let Sure::Refused(reason) = &column.sure {
                refused.push((name(lang, at, column), lang.t(reason)));
                continue;
            }
            let field = typed.fields.get(at).map_or("", String::as_str);
            let id = format!("column.{at}");
            lines.push(ColumnLine {
                header: name(lang, at, column),
                samples: column.samples.clone(),
                select: Select::new(
                    &id,
                    lang.t1("imports-column-field", "column", name(lang, at, column)),
                )
                .quiet_label()
                .placeholder(lang.t("imports-column-none"))
                .options(offered(functions).map(|c| (c.key, c.header(lang))))
                .selected(field)
                .errors(errors.of(&id, lang)),
                tag: tag(lang, column, field),
            });
        }
        Self {
            summary: errors.summary(lang),
            unmapped: typed
                .fields
                .iter()
                .filter(|f| f.is_empty())
                .count()
                .saturating_sub(refused.len()),
            lines,
            refused,
            empty: RadioGroup::new("empty", lang.t("imports-empty"))
                .choice(
                    Choice::new("keep", lang.t("imports-empty-keep"))
                        .hint(lang.t("imports-empty-keep-hint")),
                )
                .choice(
                    Choice::new("erase", lang.t("imports-empty-erase"))
                        .hint(lang.t("imports-empty-erase-hint")),
                )
                .selected(if typed.empty == "erase" {
                    "erase"
                } else {
                    "keep"
                }),
            papers: Checkbox::new("papers", lang.t("imports-papers"))
                .checked(typed.has_papers)
                .hint(lang.t("imports-papers-hint")),
            since: DateFields::new(lang, "since", lang.t("imports-since"))
                .typed(&typed.day, &typed.month, &typed.year)
                .errors(errors.of("since", lang)),
        }
    }
}

fn name(lang: Lang, at: usize, column: &FileColumn) -> String {
    if column.header.is_empty() {
        lang.n("imports-column-nameless", at + 1)
    } else {
        column.header.clone()
    }
}

fn tag(lang: Lang, column: &FileColumn, field: &str) -> Tag {
    if field.is_empty() {
        return Tag::plain(lang.t("imports-sure-left-out"));
    }
    match column.sure {
        Sure::Certain => Tag::ok(lang.t("imports-sure-certain")).icon(Icon::Check),
        Sure::Remembered => Tag::ok(lang.t("imports-sure-remembered")).icon(Icon::History),
        Sure::Chosen => Tag::ok(lang.t("imports-sure-chosen")),
        _ => Tag::warn(lang.t("imports-sure-likely")).icon(Icon::Alert),
    }
}
