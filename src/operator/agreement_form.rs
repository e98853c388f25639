//! The form for a new version of the agreement.
use ::entity::agreement;
use chrono::{Days, NaiveDate};
use serde::Deserialize;

use super::days;
use crate::{
    platform::i18n::{Lang, Text},
    web::{
        FieldErrors,
        components::{DateFields, ErrorSummary, TextArea, TextField},
    },
};

/// Longest text, in characters.
const LONGEST: usize = 60_000;
/// The shortest and the longest notice period.
const PERIODS: std::ops::RangeInclusive<i32> = 14..=365;

/// The form as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    pub(super) no: String,
    #[serde(rename = "valid_from.day")]
    pub(super) day: String,
    #[serde(rename = "valid_from.month")]
    pub(super) month: String,
    #[serde(rename = "valid_from.year")]
    pub(super) year: String,
    pub(super) notice_days: String,
    pub(super) text_sl: String,
    pub(super) text_en: String,
}

/// What the form says once it is checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct New {
    pub(super) valid_from: NaiveDate,
    pub(super) notice_days: i32,
    pub(super) text_sl: String,
    pub(super) text_en: String,
}

/// The first day on which a change may take effect that is announced today; any day when there is nobody to tell.
pub(super) fn earliest(today: NaiveDate, notice_days: i32, has_tenants: bool) -> NaiveDate {
    let days = if has_tenants {
        u64::try_from(notice_days).unwrap_or_default()
    } else {
        0
    };
    today.checked_add_days(Days::new(days)).unwrap_or(today)
}

fn clean(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}

impl Typed {
    /// Begins with the newest version.
    pub(super) fn of(newest: &agreement::Model, on: NaiveDate) -> Self {
        use chrono::Datelike as _;
        Self {
            no: (newest.no + 1).to_string(),
            day: on.day().to_string(),
            month: on.month().to_string(),
            year: on.year().to_string(),
            notice_days: newest.notice_days.to_string(),
            text_sl: newest.text_sl.clone(),
            text_en: newest.text_en.clone(),
        }
    }

    /// What the form says, or what is wrong with it.
    pub(super) fn read(
        &self,
        lang: Lang,
        newest: &agreement::Model,
        earliest: NaiveDate,
    ) -> Result<New, FieldErrors> {
        let mut errors = FieldErrors::new();
        let valid_from = days::read(&self.day, &self.month, &self.year);
        match valid_from {
            None => errors.add("valid_from", Text::key("operator-date-wrong")),
            Some(on) if on < earliest => errors.add(
                "valid_from",
                Text::key("operator-notice-too-short").with("date", lang.date(earliest)),
            ),
            Some(on) if on <= newest.valid_from => errors.add(
                "valid_from",
                Text::key("operator-agreement-too-early")
                    .with("date", lang.date(newest.valid_from)),
            ),
            Some(_) => {}
        }
        let notice_days: Option<i32> = self
            .notice_days
            .trim()
            .parse()
            .ok()
            .filter(|days| PERIODS.contains(days));
        if notice_days.is_none() {
            errors.add("notice_days", Text::key("operator-notice-days-wrong"));
        }
        let (text_sl, text_en) = (clean(&self.text_sl), clean(&self.text_en));
        for (field, text) in [("text_sl", &text_sl), ("text_en", &text_en)] {
            if text.is_empty() {
                errors.add(field, Text::key("operator-agreement-text-missing"));
            } else if text.chars().count() > LONGEST {
                errors.add(
                    field,
                    Text::key("operator-agreement-text-long").with("most", LONGEST),
                );
            } else if let Some(letter) =
                ('a'..='h').find(|letter| !text.contains(&format!("28(3)({letter})")))
            {
                errors.add(
                    field,
                    Text::key("operator-agreement-text-lacks")
                        .with("item", format!("28(3)({letter})")),
                );
            }
        }
        if errors.is_empty()
            && text_sl == newest.text_sl
            && text_en == newest.text_en
            && notice_days == Some(newest.notice_days)
        {
            errors.add("text_sl", Text::key("operator-agreement-text-same"));
        }
        match (valid_from, notice_days) {
            (Some(valid_from), Some(notice_days)) if errors.is_empty() => Ok(New {
                valid_from,
                notice_days,
                text_sl,
                text_en,
            }),
            _ => Err(errors),
        }
    }
}

/// The fields as the page prints them.
pub(super) struct Fields {
    pub(super) summary: ErrorSummary,
    pub(super) valid_from: DateFields,
    pub(super) notice_days: TextField,
    pub(super) text_sl: TextArea,
    pub(super) text_en: TextArea,
}

impl Fields {
    pub(super) fn new(
        lang: Lang,
        typed: &Typed,
        errors: &FieldErrors,
        earliest: NaiveDate,
    ) -> Self {
        let area = |name: &'static str, label: String, value: &str| {
            TextArea::new(name, label)
                .value(value)
                .hint(lang.t("operator-agreement-text-hint"))
                .errors(errors.of(name, lang))
                .rows(24)
                .maxlength(60_000)
        };
        Self {
            summary: errors.summary(lang),
            valid_from: DateFields::new(
                lang,
                "valid_from",
                lang.t("operator-agreement-valid-from"),
            )
            .typed(&typed.day, &typed.month, &typed.year)
            .hint(lang.t1(
                "operator-agreement-valid-from-hint",
                "date",
                lang.date(earliest),
            ))
            .errors(errors.of("valid_from", lang)),
            notice_days: TextField::new("notice_days", lang.t("operator-agreement-notice-days"))
                .digits()
                .width("w-4")
                .value(&typed.notice_days)
                .hint(lang.t("operator-agreement-notice-days-hint"))
                .errors(errors.of("notice_days", lang))
                .maxlength(3),
            text_sl: area(
                "text_sl",
                lang.t("operator-agreement-text-sl"),
                &typed.text_sl,
            ),
            text_en: area(
                "text_en",
                lang.t("operator-agreement-text-en"),
                &typed.text_en,
            ),
        }
    }
}
