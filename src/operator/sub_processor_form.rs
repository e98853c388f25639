//! The form for a new sub-processor: what the law wants to be known of it (GDPR Art. 28(2) and (4), 44 to 49; promises B20, B41, B46).
use chrono::{Datelike as _, NaiveDate};
use serde::Deserialize;

use super::days;
use crate::{
    platform::{
        i18n::{Lang, Text},
        processors::{Category, Country, Safeguard},
    },
    tenants::contract::store::SubProcessorDraft,
    web::{
        FieldErrors,
        components::{DateFields, ErrorSummary, Select, TextField},
    },
};

/// Longest text of a field.
const LONGEST: usize = 200;

/// The form as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    name: String,
    address: String,
    country: String,
    category: String,
    task_sl: String,
    task_en: String,
    data_in: String,
    contract_ref: String,
    safeguard: String,
    #[serde(rename = "since.day")]
    day: String,
    #[serde(rename = "since.month")]
    month: String,
    #[serde(rename = "since.year")]
    year: String,
}

impl Typed {
    /// An empty form with the first day that is possible.
    pub(super) fn begin(on: NaiveDate) -> Self {
        Self {
            country: "SI".to_owned(),
            day: on.day().to_string(),
            month: on.month().to_string(),
            year: on.year().to_string(),
            ..Self::default()
        }
    }

    /// What the form says, or what is wrong with it.
    pub(super) fn read(
        &self,
        lang: Lang,
        today: NaiveDate,
        earliest: NaiveDate,
    ) -> Result<SubProcessorDraft, FieldErrors> {
        let mut errors = FieldErrors::new();
        let mut text = |field: &str, value: &str, missing: Option<Text>| {
            let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
            if let Some(missing) = missing.filter(|_| value.is_empty()) {
                errors.add(field, missing);
            } else if value.chars().count() > LONGEST {
                errors.add(field, Text::key("operator-too-long").with("most", LONGEST));
            }
            value
        };
        let name = text(
            "name",
            &self.name,
            Some(Text::key("operator-sub-name-missing")),
        );
        let address = text("address", &self.address, None);
        let task = || Some(Text::key("operator-sub-task-missing"));
        let task_sl = text("task_sl", &self.task_sl, task());
        let task_en = text("task_en", &self.task_en, task());
        let contract_ref = text(
            "contract_ref",
            &self.contract_ref,
            Some(Text::key("operator-sub-contract-missing")),
        );
        let category = Category::parse(&self.category);
        if category.is_none() {
            errors.add("category", Text::key("operator-sub-category-missing"));
        }
        let country = Country::parse(&self.country);
        if country.is_none() {
            errors.add("country", Text::key("operator-sub-country-missing"));
        }
        let (places, unknown) = places(&self.data_in);
        if let Some(unknown) = unknown {
            errors.add(
                "data_in",
                Text::key("operator-sub-data-in-unknown").with("code", unknown),
            );
        }
        let safeguard = Safeguard::parse(&self.safeguard);
        let mut places_used = country.into_iter().chain(places.iter().copied());
        if safeguard.is_none() && places_used.any(|place| !place.in_eea()) {
            errors.add("safeguard", Text::key("operator-sub-safeguard-missing"));
        }
        let since = days::read(&self.day, &self.month, &self.year);
        match since {
            None => errors.add("since", Text::key("operator-date-wrong")),
            Some(on) if on < earliest => errors.add(
                "since",
                Text::key("operator-notice-too-short").with("date", lang.date(earliest)),
            ),
            Some(_) => {}
        }
        match (country, category, since) {
            (Some(country), Some(category), Some(since)) if errors.is_empty() => {
                Ok(SubProcessorDraft {
                    name,
                    address,
                    country: country.code().to_owned(),
                    category: category.code().to_owned(),
                    task_sl,
                    task_en,
                    data_in: places.iter().map(|place| place.code().to_owned()).collect(),
                    contract_ref,
                    safeguard: safeguard
                        .map(Safeguard::code)
                        .unwrap_or_default()
                        .to_owned(),
                    since,
                    reviewed_on: Some(today),
                })
            }
            _ => Err(errors),
        }
    }
}

/// The countries of a list of codes, and the first that is none.
fn places(typed: &str) -> (Vec<Country>, Option<String>) {
    let mut places = Vec::new();
    let codes = typed
        .split(|c: char| c == ',' || c.is_whitespace())
        .filter(|code| !code.is_empty());
    for code in codes {
        match Country::parse(code) {
            Some(country) => places.push(country),
            None => return (places, Some(code.chars().take(20).collect())),
        }
    }
    (places, None)
}

/// The fields as the page prints them.
pub(super) struct Fields {
    pub(super) summary: ErrorSummary,
    pub(super) name: TextField,
    pub(super) address: TextField,
    pub(super) country: Select,
    pub(super) category: Select,
    pub(super) task_sl: TextField,
    pub(super) task_en: TextField,
    pub(super) data_in: TextField,
    pub(super) contract_ref: TextField,
    pub(super) safeguard: Select,
    pub(super) since: DateFields,
}

impl Fields {
    pub(super) fn new(
        lang: Lang,
        typed: &Typed,
        errors: &FieldErrors,
        earliest: NaiveDate,
    ) -> Self {
        let field = |name: &'static str, label: String, value: &str| {
            TextField::new(name, label)
                .value(value)
                .errors(errors.of(name, lang))
                .autocomplete("off")
                .maxlength(200)
        };
        let (eea, others): (Vec<Country>, Vec<Country>) = Country::all().partition(|c| c.in_eea());
        let option = |c: Country| (c.code().to_owned(), c.name(lang).to_owned());
        Self {
            summary: errors.summary(lang),
            name: field("name", lang.t("operator-sub-name"), &typed.name),
            address: field("address", lang.t("operator-sub-address"), &typed.address)
                .optional(lang),
            country: Select::new("country", lang.t("operator-sub-country"))
                .group(lang.t("operator-sub-eea"))
                .options(eea.into_iter().map(option))
                .group(lang.t("operator-sub-outside"))
                .options(others.into_iter().map(option))
                .selected(&typed.country)
                .errors(errors.of("country", lang)),
            category: Select::new("category", lang.t("operator-sub-category"))
                .placeholder(lang.t("operator-sub-choose"))
                .options(
                    Category::ALL
                        .into_iter()
                        .map(|c| (c.code().to_owned(), lang.t(c.key()))),
                )
                .selected(&typed.category)
                .errors(errors.of("category", lang)),
            task_sl: field("task_sl", lang.t("operator-sub-task-sl"), &typed.task_sl)
                .hint(lang.t("operator-sub-task-hint")),
            task_en: field("task_en", lang.t("operator-sub-task-en"), &typed.task_en),
            data_in: field("data_in", lang.t("operator-sub-data-in"), &typed.data_in)
                .hint(lang.t("operator-sub-data-in-hint"))
                .optional(lang),
            contract_ref: field(
                "contract_ref",
                lang.t("operator-sub-contract"),
                &typed.contract_ref,
            )
            .hint(lang.t("operator-sub-contract-hint")),
            safeguard: Select::new("safeguard", lang.t("operator-sub-safeguard"))
                .placeholder(lang.t("operator-sub-safeguard-none"))
                .options(
                    Safeguard::ALL
                        .into_iter()
                        .map(|s| (s.code().to_owned(), lang.t(s.key()))),
                )
                .selected(&typed.safeguard)
                .hint(lang.t("operator-sub-safeguard-hint"))
                .errors(errors.of("safeguard", lang)),
            since: DateFields::new(lang, "since", lang.t("operator-sub-since"))
                .typed(&typed.day, &typed.month, &typed.year)
                .hint(lang.t1("operator-sub-since-hint", "date", lang.date(earliest)))
                .errors(errors.of("since", lang)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn typed() -> Typed {
        Typed {
            name: "Gostitelj GmbH".into(),
            country: "DE".into(),
            category: "hosting".into(),
            task_sl: "gostovanje".into(),
            task_en: "hosting".into(),
            contract_ref: "P-1".into(),
            ..Typed::begin(day("2026-05-01"))
        }
    }

    fn refused(typed: &Typed) -> Vec<&'static str> {
        let errors = typed
            .read(Lang::Sl, day("2026-04-01"), day("2026-05-01"))
            .unwrap_err();
        [
            "name",
            "country",
            "category",
            "task_sl",
            "task_en",
            "data_in",
            "contract_ref",
            "safeguard",
            "since",
        ]
        .into_iter()
        .filter(|field| errors.has(field))
        .collect()
    }

    #[test]
    fn promise_b20_and_b41_a_sub_processor_without_task_or_contract_is_refused() {
        assert!(
            typed()
                .read(Lang::Sl, day("2026-04-01"), day("2026-05-01"))
                .is_ok()
        );
        let none = Typed {
            task_en: " ".into(),
            contract_ref: String::new(),
            ..typed()
        };
        assert_eq!(refused(&none), ["task_en", "contract_ref"]);
    }

    #[test]
    fn promise_b46_outside_the_eea_nobody_is_taken_without_a_safeguard() {
        let seat = Typed {
            country: "US".into(),
            ..typed()
        };
        assert_eq!(refused(&seat), ["safeguard"]);
        let data = Typed {
            data_in: "DE, us".into(),
            ..typed()
        };
        assert_eq!(refused(&data), ["safeguard"]);
        let safe = Typed {
            safeguard: "standard-clauses".into(),
            ..data
        };
        let draft = safe
            .read(Lang::Sl, day("2026-04-01"), day("2026-05-01"))
            .unwrap();
        assert_eq!(draft.data_in, ["DE", "US"]);
        let unknown = Typed {
            data_in: "Nemčija".into(),
            ..typed()
        };
        assert_eq!(refused(&unknown), ["data_in"]);
    }

    #[test]
    fn promise_b44_a_change_before_the_notice_period_is_over_is_refused() {
        let early = Typed {
            day: "30".into(),
            month: "4".into(),
            ..typed()
        };
        assert_eq!(refused(&early), ["since"]);
    }
}
