//! A date as three fields, in the order in which people say it.
use askama::Template;
use chrono::{Datelike as _, NaiveDate};

use super::field::{Field, field_methods};
use super::part;
use crate::platform::i18n::Lang;

/// Day, month and year. Form names are `{name}.day`, `{name}.month`, `{name}.year`.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "components/date_fields.html")]
pub struct DateFields {
    field: Field,
    lang: Lang,
    day: String,
    month: String,
    year: String,
}
part!(DateFields);

impl DateFields {
    field_methods!();

    /// A date with a form name and a legend.
    pub fn new(lang: Lang, name: impl Into<String>, legend: impl Into<String>) -> Self {
        Self {
            field: Field::new(name, legend),
            lang,
            ..Self::default()
        }
    }

    /// What is typed so far.
    #[must_use]
    pub fn typed(
        mut self,
        day: impl Into<String>,
        month: impl Into<String>,
        year: impl Into<String>,
    ) -> Self {
        (self.day, self.month, self.year) = (day.into(), month.into(), year.into());
        self
    }

    /// A date that is known.
    #[must_use]
    pub fn date(self, date: Option<NaiveDate>) -> Self {
        match date {
            Some(date) => self.typed(
                format!("{}", date.day()),
                format!("{}", date.month()),
                format!("{}", date.year()),
            ),
            None => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_a_group_of_three_named_fields() {
        let html = DateFields::new(Lang::Sl, "birth_date", "Datum rojstva")
            .typed("31", "2", "2061")
            .errors(["Ta datum ne obstaja"])
            .to_string();
        for part in [
            "name=\"birth_date.day\"",
            "id=\"birth_date-month\"",
            "value=\"2061\"",
            "id=\"birth_date-error\"",
            "Leto",
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
    }
}
