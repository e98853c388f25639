//! The form of a health record: what was typed, what is wrong with it, and the record it makes.
use chrono::{Datelike as _, Months, NaiveDate};
use serde::Deserialize;

use super::{
    record::{HealthRecord, TestStatus, VaccinationStatus},
    store::Person,
};
use crate::{
    platform::{
        audit::Purpose,
        i18n::{Lang, Text},
        people::is_under_consent_age,
    },
    web::{
        FieldErrors,
        components::{DateFields, ErrorSummary, Hidden, Select, TextArea, TextField},
    },
};

/// Longest text of a field, in characters.
const LONGEST: usize = 2000;
/// Longest name of an examiner, in characters.
const LONGEST_NAME: usize = 200;

/// What a person typed.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// The revision the form was made from.
    pub rev: String,
    /// Code of the purpose the record was opened for.
    pub purpose: String,
    #[serde(rename = "fit_until.day")]
    fit_until_day: String,
    #[serde(rename = "fit_until.month")]
    fit_until_month: String,
    #[serde(rename = "fit_until.year")]
    fit_until_year: String,
    examined_by: String,
    restrictions: String,
    injury: String,
    test_status: String,
    vaccination_status: String,
    #[serde(rename = "status_consent_on.day")]
    consent_day: String,
    #[serde(rename = "status_consent_on.month")]
    consent_month: String,
    #[serde(rename = "status_consent_on.year")]
    consent_year: String,
    note: String,
}

impl Typed {
    /// A form that shows a record.
    pub fn of_record(record: &HealthRecord, rev: i64, purpose: Purpose) -> Self {
        let parts = |date: Option<NaiveDate>| {
            date.map(|d| {
                (
                    format!("{}", d.day()),
                    format!("{}", d.month()),
                    format!("{}", d.year()),
                )
            })
            .unwrap_or_default()
        };
        let (fit_until_day, fit_until_month, fit_until_year) = parts(record.fit_until);
        let (consent_day, consent_month, consent_year) = parts(record.status_consent_on);
        Self {
            rev: format!("{rev}"),
            purpose: purpose.code().to_owned(),
            fit_until_day,
            fit_until_month,
            fit_until_year,
            examined_by: record.examined_by.clone(),
            restrictions: record.restrictions.clone(),
            injury: record.injury.clone(),
            test_status: record.test_status.code().to_owned(),
            vaccination_status: record.vaccination_status.code().to_owned(),
            consent_day,
            consent_month,
            consent_year,
            note: record.note.clone(),
        }
    }

    /// The same form over a newer revision.
    pub fn over(mut self, rev: i64) -> Self {
        self.rev = format!("{rev}");
        self
    }

    /// The record that was typed.
    pub fn check(
        &self,
        person: &Person,
        has_consent: bool,
        today: NaiveDate,
    ) -> Result<HealthRecord, FieldErrors> {
        let mut errors = FieldErrors::new();
        let fit_until = date(
            &mut errors,
            "fit_until",
            [
                &self.fit_until_day,
                &self.fit_until_month,
                &self.fit_until_year,
            ],
        );
        if fit_until
            .is_some_and(|d| d < today - Months::new(12 * 20) || d > today + Months::new(12 * 10))
        {
            errors.add("fit_until", Text::key("health-error-fit-range"));
        }
        let status_consent_on = date(
            &mut errors,
            "status_consent_on",
            [&self.consent_day, &self.consent_month, &self.consent_year],
        );
        if status_consent_on.is_some_and(|d| d > today || d < person.birth_date) {
            errors.add("status_consent_on", Text::key("health-error-consent-range"));
        }
        let record = HealthRecord {
            fit_until,
            examined_by: text(&mut errors, "examined_by", &self.examined_by, LONGEST_NAME),
            restrictions: text(&mut errors, "restrictions", &self.restrictions, LONGEST),
            injury: text(&mut errors, "injury", &self.injury, LONGEST),
            test_status: TestStatus::of_code(&self.test_status).unwrap_or_else(|| {
                errors.add("test_status", Text::key("health-error-choose"));
                TestStatus::None
            }),
            vaccination_status: VaccinationStatus::of_code(&self.vaccination_status)
                .unwrap_or_else(|| {
                    errors.add("vaccination_status", Text::key("health-error-choose"));
                    VaccinationStatus::None
                }),
            status_consent_on,
            note: text(&mut errors, "note", &self.note, LONGEST),
        };
        // Promise B25: test and vaccination data only on the person's consent.
        if record.has_status()
            && record.status_consent_on.is_none()
            && !errors.has("status_consent_on")
        {
            errors.add(
                "status_consent_on",
                Text::key("health-error-consent-missing"),
            );
        }
        if !record.is_empty() && needs_guardian(person, today) {
            errors.add("", Text::key("health-error-guardian"));
        } else if !record.is_empty() && !has_consent {
            errors.add("", Text::key("health-error-basis"));
        }
        if errors.is_empty() {
            Ok(record)
        } else {
            Err(errors)
        }
    }
}

/// Whether only name, birth date and the guardian's contact of this person may be kept (GDPR Art. 8, ZVOP-2 Art. 8).
fn needs_guardian(person: &Person, today: NaiveDate) -> bool {
    is_under_consent_age(person.birth_date, today) && person.guardian_consent_on.is_none()
}

fn date(errors: &mut FieldErrors, name: &str, typed: [&String; 3]) -> Option<NaiveDate> {
    if typed.iter().all(|part| part.trim().is_empty()) {
        return None;
    }
    let [day, month, year] =
        typed.map(|part| part.trim().trim_end_matches('.').parse::<u32>().ok());
    let date = match (day, month, year) {
        (Some(day), Some(month), Some(year @ 1900..=2200)) => i32::try_from(year)
            .ok()
            .and_then(|year| NaiveDate::from_ymd_opt(year, month, day)),
        _ => None,
    };
    if date.is_none() {
        errors.add(name, Text::key("health-error-date"));
    }
    date
}

fn text(errors: &mut FieldErrors, name: &str, typed: &str, longest: usize) -> String {
    let clean: String = typed
        .replace("\r\n", "\n")
        .chars()
        .filter(|c| *c == '\n' || !c.is_control())
        .collect();
    let clean = clean.trim().to_owned();
    if clean.chars().count() > longest {
        errors.add(name, Text::key("health-error-long").with("n", longest));
    }
    clean
}

/// What the template prints.
pub struct EditFields {
    /// All errors.
    pub summary: ErrorSummary,
    /// Revision and purpose.
    pub hidden: [Hidden; 2],
    /// Fit until.
    pub fit_until: DateFields,
    /// Examined by.
    pub examined_by: TextField,
    /// Restrictions.
    pub restrictions: TextArea,
    /// Injury.
    pub injury: TextArea,
    /// Test.
    pub test_status: Select,
    /// Vaccination.
    pub vaccination_status: Select,
    /// Consent to test and vaccination.
    pub status_consent_on: DateFields,
    /// Note.
    pub note: TextArea,
}

impl EditFields {
    /// The fields with what was typed and what is wrong.
    pub fn new(lang: Lang, typed: &Typed, errors: &FieldErrors) -> Self {
        let longest = u32::try_from(LONGEST).unwrap_or(u32::MAX);
        let area = |name: &'static str, label: String, hint: String, value: &str| {
            TextArea::new(name, label)
                .hint(hint)
                .value(value)
                .maxlength(longest)
                .rows(3)
                .optional(lang)
                .errors(errors.of(name, lang))
        };
        Self {
            summary: errors.summary(lang),
            hidden: [
                Hidden::new("rev", &typed.rev),
                Hidden::new("purpose", &typed.purpose),
            ],
            fit_until: DateFields::new(lang, "fit_until", lang.t("health-fit-until"))
                .typed(
                    &typed.fit_until_day,
                    &typed.fit_until_month,
                    &typed.fit_until_year,
                )
                .hint(lang.t("health-fit-until-hint"))
                .optional(lang)
                .errors(errors.of("fit_until", lang)),
            examined_by: TextField::new("examined_by", lang.t("health-examined-by"))
                .value(&typed.examined_by)
                .hint(lang.t("health-examined-by-hint"))
                .autocomplete("off")
                .maxlength(u32::try_from(LONGEST_NAME).unwrap_or(u32::MAX))
                .optional(lang)
                .errors(errors.of("examined_by", lang)),
            restrictions: area(
                "restrictions",
                lang.t("health-restrictions"),
                lang.t("health-restrictions-hint"),
                &typed.restrictions,
            ),
            injury: area(
                "injury",
                lang.t("health-injury"),
                lang.t("health-injury-hint"),
                &typed.injury,
            ),
            test_status: Select::new("test_status", lang.t("health-test"))
                .options(
                    TestStatus::ALL
                        .iter()
                        .map(|s| (s.code(), lang.t(s.label_key()))),
                )
                .selected(&typed.test_status)
                .errors(errors.of("test_status", lang)),
            vaccination_status: Select::new("vaccination_status", lang.t("health-vaccination"))
                .options(
                    VaccinationStatus::ALL
                        .iter()
                        .map(|s| (s.code(), lang.t(s.label_key()))),
                )
                .selected(&typed.vaccination_status)
                .errors(errors.of("vaccination_status", lang)),
            status_consent_on: DateFields::new(
                lang,
                "status_consent_on",
                lang.t("health-consent-on"),
            )
            .typed(
                &typed.consent_day,
                &typed.consent_month,
                &typed.consent_year,
            )
            .hint(lang.t("health-consent-on-hint"))
            .optional(lang)
            .errors(errors.of("status_consent_on", lang)),
            note: area(
                "note",
                lang.t("health-note"),
                lang.t("health-note-hint"),
                &typed.note,
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ::entity::ids::MemberId;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn person(born: NaiveDate) -> Person {
        Person {
            id: MemberId(uuid::Uuid::from_u128(1)),
            number: 1,
            first_name: "Ana".to_owned(),
            last_name: "Zupan".to_owned(),
            birth_date: born,
            guardian_consent_on: None,
        }
    }

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        serde_html_form::from_str(&serde_html_form::to_string(pairs).unwrap()).unwrap()
    }

    #[test]
    fn what_was_typed_comes_back_as_a_record_and_as_a_form() {
        let form = typed(&[
            ("fit_until.day", "1."),
            ("fit_until.month", "9"),
            ("fit_until.year", "2026"),
            ("injury", " koleno \r\n do maja "),
            ("test_status", "negative"),
            ("status_consent_on.day", "2"),
            ("status_consent_on.month", "3"),
            ("status_consent_on.year", "2026"),
        ]);
        let record = form
            .check(&person(day(2000, 1, 1)), true, day(2026, 3, 10))
            .unwrap();
        assert_eq!(record.fit_until, Some(day(2026, 9, 1)));
        assert_eq!(record.injury, "koleno \n do maja");
        let again = Typed::of_record(&record, 4, Purpose::InjuryCare);
        assert_eq!(
            (again.rev.as_str(), again.purpose.as_str()),
            ("4", "injury-care")
        );
        assert_eq!(
            again
                .check(&person(day(2000, 1, 1)), true, day(2026, 3, 10))
                .unwrap(),
            record
        );
    }

    #[test]
    fn promise_b25_a_test_or_vaccination_without_consent_is_refused() {
        for field in [("test_status", "negative"), ("vaccination_status", "full")] {
            let errors = typed(&[field])
                .check(&person(day(2000, 1, 1)), true, day(2026, 3, 10))
                .unwrap_err();
            assert!(errors.has("status_consent_on"));
        }
    }

    #[test]
    fn a_child_without_a_guardians_consent_gets_no_health_data() {
        let form = typed(&[("note", "astma")]);
        let today = day(2026, 3, 10);
        assert!(
            form.check(&person(day(2011, 3, 11)), true, today)
                .unwrap_err()
                .has("")
        );
        assert!(
            form.check(&person(day(2011, 3, 10)), true, today).is_ok(),
            "fifteen today"
        );
        let mut child = person(day(2016, 1, 1));
        assert!(
            typed(&[]).check(&child, true, today).is_ok(),
            "an empty record is not data"
        );
        child.guardian_consent_on = Some(day(2025, 9, 1));
        assert!(form.check(&child, true, today).is_ok());
    }

    #[test]
    fn promise_b25_nothing_about_health_is_kept_without_consent_to_it() {
        let (ana, today) = (person(day(2000, 1, 1)), day(2026, 3, 10));
        for field in [
            ("fit_until.year", ""),
            ("injury", "koleno"),
            ("note", "astma"),
        ] {
            let form = typed(&[field]);
            assert_eq!(
                form.check(&ana, false, today).is_err(),
                !field.1.is_empty(),
                "{field:?}"
            );
            assert!(form.check(&ana, true, today).is_ok());
        }
        assert!(
            typed(&[]).check(&ana, false, today).is_ok(),
            "a record can always be emptied"
        );
    }

    #[test]
    fn dates_and_lengths_are_bounded() {
        let today = day(2026, 3, 10);
        let person = person(day(2000, 1, 1));
        for (d, m, y) in [
            ("31", "2", "2026"),
            ("1", "", "2026"),
            ("x", "1", "2026"),
            ("1", "1", "99999999999"),
            ("1", "1", "2050"),
        ] {
            let form = typed(&[
                ("fit_until.day", d),
                ("fit_until.month", m),
                ("fit_until.year", y),
            ]);
            assert!(
                form.check(&person, true, today)
                    .unwrap_err()
                    .has("fit_until"),
                "{d} {m} {y}"
            );
        }
        let long = "č".repeat(LONGEST + 1);
        assert!(
            typed(&[("note", &long)])
                .check(&person, true, today)
                .unwrap_err()
                .has("note")
        );
        assert!(
            typed(&[("test_status", "perhaps")])
                .check(&person, true, today)
                .unwrap_err()
                .has("test_status")
        );
    }
}
