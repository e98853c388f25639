//! The form of the columns: a choice for each, what to do with empty cells, and the consents on paper.
use std::collections::HashMap;

use chrono::NaiveDate;

use crate::{
    imports::{
        document::{Choices, Document, FileColumn, Sure},
        names::{WHOLES, Whole, order_by_header},
        reading::offered,
    },
    platform::{
        i18n::{Lang, Text},
        sheets::values::{self, NameOrder},
    },
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
    /// The order in whole names, of members and of guardians; empty where nobody said.
    orders: [String; 2],
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
                .filter(|c| c.part_of.is_none())
                .map(|c| c.field.clone().unwrap_or_default())
                .collect(),
            orders: WHOLES.each_ref().map(|whole| {
                let at = document
                    .columns
                    .iter()
                    .position(|c| c.field.as_deref() == Some(whole.key));
                let chosen = document.splits.iter().find(|s| Some(s.whole) == at);
                chosen
                    .map(|split| split.order)
                    .or_else(|| order_by_header(document.columns.get(at?)?))
                    .map_or_else(String::new, |order| code(order).to_owned())
            }),
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
            orders: WHOLES.each_ref().map(|whole| find(whole.order)),
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
        lang: Lang,
        today: NaiveDate,
    ) -> FieldErrors {
        let mut errors = FieldErrors::new();
        let mut wholes = Vec::new();
        let mut taken: HashMap<&str, usize> = HashMap::new();
        for (at, (field, column)) in self.fields.iter().zip(&mut document.columns).enumerate() {
            if matches!(column.sure, Sure::Refused(_)) {
                continue;
            }
            if field.is_empty() {
                column.field = None;
                continue;
            }
            let whole = Whole::find(field);
            let known = offered(functions).find(|c| c.key == field).map(|c| c.key);
            let Some(key) = whole.map(|w| w.key).or(known) else {
                errors.add(format!("column.{at}"), Text::key("imports-error-field"));
                continue;
            };
            if taken.insert(key, at).is_some() {
                errors.add(
                    format!("column.{at}"),
                    Text::key("imports-error-field-twice"),
                );
                continue;
            }
            if column.field.as_deref() != Some(field) {
                column.sure = Sure::Chosen;
            }
            column.field = Some(key.to_owned());
            if let Some(whole) = whole {
                wholes.push((at, whole));
            }
        }
        for (at, whole) in &wholes {
            if taken.contains_key(whole.first) || taken.contains_key(whole.last) {
                errors.add(
                    format!("column.{at}"),
                    Text::key("imports-error-whole-and-parts"),
                );
            }
        }
        let ordered = self.ordered(&wholes, &mut errors);
        let has = |key: &str| taken.contains_key(key);
        if errors.is_empty()
            && !has("licence_no")
            && !(has("birth_date") && (has("whole_name") || has("first_name") && has("last_name")))
        {
            errors.add("", Text::key("imports-error-needed"));
        }
        document.choices = Choices {
            erases: self.empty == "erase",
            papers_since: self.papers(today, &mut errors),
        };
        if errors.is_empty() {
            document.split(&ordered, lang);
        }
        errors
    }

    /// The columns of whole names with the order somebody chose for each.
    fn ordered(
        &self,
        wholes: &[(usize, &'static Whole)],
        errors: &mut FieldErrors,
    ) -> Vec<(usize, &'static Whole, NameOrder)> {
        let mut ordered = Vec::new();
        for (at, whole) in wholes {
            match self.order_of(whole) {
                Some(order) => ordered.push((*at, *whole, order)),
                None => errors.add(whole.order, Text::key("imports-error-order")),
            }
        }
        ordered
    }

    fn order_of(&self, whole: &Whole) -> Option<NameOrder> {
        let typed = WHOLES
            .iter()
            .zip(&self.orders)
            .find(|(known, _)| known.key == whole.key)
            .map_or("", |(_, typed)| typed.as_str());
        [NameOrder::FirstLast, NameOrder::LastFirst]
            .into_iter()
            .find(|order| code(*order) == typed)
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
    /// What comes first in columns of whole names.
    pub orders: Vec<RadioGroup>,
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
        let own = document.columns.iter().filter(|c| c.part_of.is_none());
        for (at, column) in own.enumerate() {
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
                .options(
                    WHOLES
                        .iter()
                        .map(|w| (w.key, lang.t(w.label)))
                        .chain(offered(functions).map(|c| (c.key, c.header(lang)))),
                )
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
            orders: orders(lang, document, typed, errors),
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

fn code(order: NameOrder) -> &'static str {
    match order {
        NameOrder::FirstLast => "first_last",
        NameOrder::LastFirst => "last_first",
    }
}

/// A question for each column of whole names, with names of the file as they would be split.
fn orders(lang: Lang, document: &Document, typed: &Typed, errors: &FieldErrors) -> Vec<RadioGroup> {
    let mut groups = Vec::new();
    for (at, field) in typed.fields.iter().enumerate() {
        let (Some(whole), Some(column)) = (Whole::find(field), document.columns.get(at)) else {
            continue;
        };
        let split = |order| {
            let names = column.samples.iter().map(|sample| {
                let name = values::split_name(sample, order);
                lang.t_args(
                    "imports-order-example",
                    &[("first", name.first.into()), ("last", name.last.into())],
                )
            });
            names.collect::<Vec<_>>().join("; ")
        };
        let group = RadioGroup::new(
            whole.order,
            lang.t1("imports-order", "column", name(lang, at, column)),
        );
        // Said once is enough.
        let group = if groups.is_empty() {
            group.hint(lang.t("imports-order-hint"))
        } else {
            group
        };
        groups.push(
            group
                .choice(
                    Choice::new(
                        code(NameOrder::FirstLast),
                        lang.t("imports-order-first-last"),
                    )
                    .hint(split(NameOrder::FirstLast)),
                )
                .choice(
                    Choice::new(
                        code(NameOrder::LastFirst),
                        lang.t("imports-order-last-first"),
                    )
                    .hint(split(NameOrder::LastFirst)),
                )
                .selected(typed.order_of(whole).map_or("", code))
                .errors(errors.of(whole.order, lang)),
        );
    }
    groups
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
