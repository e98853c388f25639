//! What was typed into a form, as it came: nothing of it is lost on the way to a refused page and back.
use chrono::NaiveDate;
use serde::Deserialize;
use uuid::Uuid;

use crate::platform::i18n::Text;

/// Names and values of a posted form, in their order.
#[derive(Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct Typed {
    pairs: Vec<(String, String)>,
}

impl std::fmt::Debug for Typed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Typed(..)")
    }
}

impl Typed {
    /// The value of a field without white space around it; empty when missing.
    pub fn one(&self, name: &str) -> &str {
        self.pairs
            .iter()
            .find(|(n, _)| n == name)
            .map_or("", |(_, value)| value.trim())
    }

    /// The value of a field in a row.
    pub fn row<'a>(&'a self, name: &str, row: usize) -> &'a str {
        self.pairs
            .iter()
            .filter(|(n, _)| n == name)
            .nth(row)
            .map_or("", |(_, value)| value.trim())
    }

    /// How many rows a list of fields has.
    pub fn rows(&self, name: &str) -> usize {
        self.pairs.iter().filter(|(n, _)| n == name).count()
    }

    /// Whether a box is ticked.
    pub fn is_ticked(&self, name: &str) -> bool {
        self.one(name) == "yes"
    }

    /// Adds a value.
    pub fn push(&mut self, name: &str, value: impl Into<String>) {
        self.pairs.push((name.to_owned(), value.into()));
    }

    /// Adds a date as its three fields.
    pub fn push_date(&mut self, name: &str, date: Option<NaiveDate>) {
        use chrono::Datelike as _;
        if let Some(date) = date {
            self.push(&format!("{name}.day"), date.day().to_string());
            self.push(&format!("{name}.month"), date.month().to_string());
            self.push(&format!("{name}.year"), date.year().to_string());
        }
    }

    /// The three fields of a date as typed.
    pub fn date_parts(&self, name: &str) -> [&str; 3] {
        [
            self.one(&format!("{name}.day")),
            self.one(&format!("{name}.month")),
            self.one(&format!("{name}.year")),
        ]
    }

    /// A date out of its three fields; nothing when all of them are empty.
    ///
    /// # Errors
    /// A sentence that says what is missing or impossible.
    pub fn date(&self, name: &str) -> Result<Option<NaiveDate>, Text> {
        let parts = self.date_parts(name);
        if parts.iter().all(|part| part.is_empty()) {
            return Ok(None);
        }
        let number = |part: &str| part.trim_end_matches('.').parse::<u32>();
        let [day, month, year] = parts;
        let (Ok(day), Ok(month), Ok(year)) = (number(day), number(month), number(year)) else {
            return Err(Text::key("members-error-date-incomplete"));
        };
        if !(1900..=2199).contains(&year) {
            return Err(Text::key("members-error-date-year"));
        }
        i32::try_from(year)
            .ok()
            .and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
            .map(Some)
            .ok_or_else(|| Text::key("members-error-date-impossible"))
    }

    /// The id of the form, by which it has one effect; a form without one has no effect.
    pub fn form_id(&self) -> Option<Uuid> {
        self.one("form_id").parse().ok()
    }

    /// Everything but the token and the names that begin like one of these, for hidden fields of another form.
    pub fn hidden(&self, without: &[&str]) -> Vec<(String, String)> {
        self.pairs
            .iter()
            .filter(|(name, _)| {
                name != "csrf" && !without.iter().any(|start| name.starts_with(start))
            })
            .cloned()
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn typed(day: &str, month: &str, year: &str) -> Typed {
        let mut typed = Typed::default();
        for (part, value) in [("day", day), ("month", month), ("year", year)] {
            typed.push(&format!("on.{part}"), value);
        }
        typed
    }

    #[test]
    fn a_date_is_read_out_of_three_fields() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d);
        assert_eq!(typed("1", "2", "2012").date("on"), Ok(day(2012, 2, 1)));
        assert_eq!(typed("1.", " 02. ", "2012").date("on"), Ok(day(2012, 2, 1)));
        assert_eq!(typed("", "", "").date("on"), Ok(None));
        for (parts, key) in [
            (("31", "2", "2012"), "members-error-date-impossible"),
            (("1", "", "2012"), "members-error-date-incomplete"),
            (("x", "2", "2012"), "members-error-date-incomplete"),
            (("1", "2", "12"), "members-error-date-year"),
            (("1", "2", "99999999999"), "members-error-date-incomplete"),
        ] {
            assert_eq!(
                typed(parts.0, parts.1, parts.2).date("on").unwrap_err().key,
                key
            );
        }
    }

    proptest! {
        #[test]
        fn whatever_is_typed_as_a_date_is_answered(day in ".{0,6}", month in ".{0,6}", year in ".{0,6}") {
            drop(typed(&day, &month, &year).date("on"));
        }
    }
}
