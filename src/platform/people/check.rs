//! The rules for a member: what must be there, what must not, and what does not fit together.
use chrono::NaiveDate;

use super::{
    age::is_under_consent_age,
    details::{academy_status, function_kind},
    draft::{GuardianDraft, MemberDraft, relation},
};
use crate::platform::i18n::Text;

/// Key of a guardian's first name in forms and lists.
pub const GUARDIAN_FIRST_NAME: &str = "guardian_first_name";
/// Key of a guardian's last name.
pub const GUARDIAN_LAST_NAME: &str = "guardian_last_name";
/// Key of a guardian's e-mail address.
pub const GUARDIAN_EMAIL: &str = "guardian_email";
/// Key of a guardian's telephone.
pub const GUARDIAN_PHONE: &str = "guardian_phone";
/// Key of what a guardian is to the child.
pub const GUARDIAN_RELATION: &str = "guardian_relation";

/// Longest name of a person or of anything else that is named.
const LONGEST_NAME: usize = 100;
/// Longest other text.
const LONGEST_TEXT: usize = 200;
/// Most entries of a list in the details.
const MOST_ENTRIES: usize = 60;

/// A field that is refused, and the sentence that says the way out.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldError {
    /// Key of the field, the name in forms and lists.
    pub field: &'static str,
    /// Why, and what to do.
    pub text: Text,
}

/// What the rules depend on.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    /// The local day.
    pub today: NaiveDate,
    /// Whether a guardian's consent is there, or is recorded along.
    pub has_consent: bool,
    /// Whether this tenant keeps tax numbers.
    pub keeps_tax_numbers: bool,
}

struct Found(Vec<FieldError>);

impl Found {
    fn add(&mut self, field: &'static str, key: &'static str) {
        self.0.push(FieldError {
            field,
            text: Text::key(key),
        });
    }

    fn need(&mut self, field: &'static str, value: &str, key: &'static str) {
        if value.is_empty() {
            self.add(field, key);
        }
    }

    fn length(&mut self, field: &'static str, value: &str, longest: usize) {
        if value.chars().count() > longest {
            self.0.push(FieldError {
                field,
                text: Text::key("people-error-too-long").with("n", longest),
            });
        } else if value.chars().any(char::is_control) {
            self.add(field, "people-error-control");
        }
    }

    fn order(
        &mut self,
        field: &'static str,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
        key: &'static str,
    ) {
        if let (Some(from), Some(to)) = (from, to)
            && to < from
        {
            self.add(field, key);
        }
    }
}

impl MemberDraft {
    /// Everything that is wrong with it, in the order of the form; nothing when it may be kept.
    #[must_use]
    pub fn check(&self, rules: &Rules) -> Vec<FieldError> {
        let mut found = Found(Vec::new());
        self.check_names(&mut found);
        self.check_dates(rules, &mut found);
        self.check_details(rules, &mut found);
        if found.0.is_empty() {
            self.check_age(rules, &mut found);
        }
        found.0
    }

    /// Whether only name and date of birth may be kept of this person now.
    #[must_use]
    pub fn must_be_reduced(&self, rules: &Rules) -> bool {
        !rules.has_consent
            && self
                .birth_date
                .is_some_and(|birth| is_under_consent_age(birth, rules.today))
    }

    fn check_names(&self, found: &mut Found) {
        found.need("first_name", &self.first_name, "people-error-first-name");
        found.need("last_name", &self.last_name, "people-error-last-name");
        for (field, value) in [
            ("first_name", &self.first_name),
            ("middle_name", &self.middle_name),
            ("last_name", &self.last_name),
        ] {
            found.length(field, value, LONGEST_NAME);
        }
        if self
            .sex
            .as_deref()
            .is_some_and(|sex| !matches!(sex, "f" | "m"))
        {
            found.add("sex", "people-error-choice");
        }
        found.length(
            "licence_no",
            self.licence_no.as_deref().unwrap_or_default(),
            40,
        );
    }

    fn check_dates(&self, rules: &Rules, found: &mut Found) {
        match self.birth_date {
            None => found.add("birth_date", "people-error-birth-date"),
            Some(birth) if birth > rules.today => {
                found.add("birth_date", "people-error-birth-future")
            }
            Some(birth) if super::age_on(birth, rules.today) > 120 => {
                found.add("birth_date", "people-error-birth-past")
            }
            Some(_) => {}
        }
        found.order(
            "joined_on",
            self.birth_date,
            self.joined_on,
            "people-error-before-birth",
        );
        found.order(
            "left_on",
            self.joined_on,
            self.left_on,
            "people-error-left-before-joined",
        );
        if self.licence_until.is_some() && self.licence_no.is_none() {
            found.add("licence_no", "people-error-licence-number");
        }
        let death = self.details.date_of_death;
        if death.is_some_and(|day| day > rules.today) {
            found.add("date_of_death", "people-error-future");
        }
        found.order(
            "date_of_death",
            self.birth_date,
            death,
            "people-error-before-birth",
        );
    }

    fn check_details(&self, rules: &Rules, found: &mut Found) {
        let details = &self.details;
        if !details.tax_number.is_empty() && !rules.keeps_tax_numbers {
            found.add("tax_number", "people-error-tax-off");
        }
        for (field, value) in [
            ("street", &details.address.street),
            ("town", &details.address.town),
            ("email", &details.email),
            ("licence_issuer", &details.licence.issuer),
        ] {
            found.length(field, value, LONGEST_TEXT);
        }
        found.length("post_code", &details.address.post_code, 12);
        if let Some(contact) = &details.emergency {
            found.length("emergency_name", &contact.name, LONGEST_NAME);
            found.length("emergency_relation", &contact.relation, LONGEST_NAME);
            if contact.name.is_empty() != contact.phone.is_empty() {
                let field = if contact.name.is_empty() {
                    "emergency_name"
                } else {
                    "emergency_phone"
                };
                found.add(field, "people-error-emergency");
            }
        }
        if let Some(referee) = &details.referee {
            found.need(
                "referee_number",
                &referee.number,
                "people-error-referee-number",
            );
            for (field, value) in [
                ("referee_number", &referee.number),
                ("referee_level", &referee.level),
                ("referee_issuer", &referee.issuer),
            ] {
                found.length(field, value, LONGEST_NAME);
            }
        }
        if let Some(academy) = &details.academy {
            if !academy_status::ALL.contains(&academy.status.as_str()) {
                found.add("academy_status", "people-error-academy");
            }
            found.length("academy_certificate", &academy.certificate, LONGEST_NAME);
        }
        self.check_lists(found);
    }

    fn check_lists(&self, found: &mut Found) {
        let details = &self.details;
        for (field, count) in [
            ("techniques", details.techniques.len()),
            ("memberships", details.memberships.len()),
            ("functions", details.functions.len()),
            ("grades", details.grades.len()),
        ] {
            if count > MOST_ENTRIES {
                found.0.push(FieldError {
                    field,
                    text: Text::key("people-error-too-many").with("n", MOST_ENTRIES),
                });
            }
        }
        for technique in &details.techniques {
            found.length("techniques", technique, LONGEST_NAME);
        }
        for membership in &details.memberships {
            found.need("memberships", &membership.club, "people-error-club-name");
            found.length("memberships", &membership.club, LONGEST_NAME);
            found.order(
                "memberships",
                membership.from,
                membership.to,
                "people-error-period",
            );
        }
        for function in &details.functions {
            found.need("functions", &function.name, "people-error-function-name");
            found.length("functions", &function.name, LONGEST_NAME);
            found.order(
                "functions",
                function.from,
                function.to,
                "people-error-period",
            );
            if !function_kind::ALL.contains(&function.kind.as_str()) {
                found.add("functions", "people-error-function-kind");
            }
        }
        for grade in &details.grades {
            found.need("grades", &grade.code, "people-error-grade-code");
            found.length("grades", &grade.board, LONGEST_TEXT);
            found.length("grades", &grade.certificate, LONGEST_NAME);
            found.order(
                "grades",
                self.birth_date,
                grade.awarded_on,
                "people-error-before-birth",
            );
        }
        // One sentence a field is enough, however many entries share it.
        found.0.dedup();
    }

    /// Under 15 without a guardian's consent only name, birth date and the guardian's contact are kept (GDPR Art. 8,
    /// ZVOP-2 Art. 8).
    fn check_age(&self, rules: &Rules, found: &mut Found) {
        if !self.must_be_reduced(rules) {
            return;
        }
        for change in super::changes_between(&self.reduced(), self) {
            found.add(change.field_key(), "people-error-needs-consent");
        }
    }
}

impl GuardianDraft {
    /// Everything that is wrong with it; the fields are `guardian_first_name` and so on.
    #[must_use]
    pub fn check(&self) -> Vec<FieldError> {
        let mut found = Found(Vec::new());
        found.need(
            GUARDIAN_FIRST_NAME,
            &self.first_name,
            "people-error-guardian-first-name",
        );
        found.need(
            GUARDIAN_LAST_NAME,
            &self.last_name,
            "people-error-guardian-last-name",
        );
        found.length(GUARDIAN_FIRST_NAME, &self.first_name, LONGEST_NAME);
        found.length(GUARDIAN_LAST_NAME, &self.last_name, LONGEST_NAME);
        found.length(GUARDIAN_EMAIL, &self.email, LONGEST_TEXT);
        found.length("guardian_proof", &self.proof, LONGEST_TEXT);
        if self.email.is_empty() && self.phone.is_empty() {
            found.add(GUARDIAN_EMAIL, "people-error-guardian-contact");
        }
        if !relation::ALL.contains(&self.relation.as_str()) {
            found.add(GUARDIAN_RELATION, "people-error-choice");
        }
        found.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::people::MemberDetails;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    fn rules(today: NaiveDate, has_consent: bool) -> Rules {
        Rules {
            today,
            has_consent,
            keeps_tax_numbers: false,
        }
    }

    fn child() -> MemberDraft {
        MemberDraft {
            first_name: "Gal".into(),
            last_name: "Čeh".into(),
            birth_date: Some(day(2011, 6, 10)),
            ..MemberDraft::default()
        }
    }

    fn fields(draft: &MemberDraft, rules: &Rules) -> Vec<&'static str> {
        draft.check(rules).into_iter().map(|e| e.field).collect()
    }

    #[test]
    fn name_and_birth_date_of_a_child_are_kept_without_consent() {
        assert!(fields(&child(), &rules(day(2026, 6, 9), false)).is_empty());
    }

    #[test]
    fn anything_else_of_a_child_needs_consent_until_the_birthday() {
        let draft = MemberDraft {
            belt: Some("kyu5".into()),
            joined_on: Some(day(2024, 9, 1)),
            details: MemberDetails {
                email: "gal@example.si".into(),
                ..MemberDetails::default()
            },
            ..child()
        };
        assert_eq!(
            fields(&draft, &rules(day(2026, 6, 9), false)),
            ["joined_on", "email", "belt"]
        );
        assert!(fields(&draft, &rules(day(2026, 6, 9), true)).is_empty());
        assert!(fields(&draft, &rules(day(2026, 6, 10), false)).is_empty());
    }

    #[test]
    fn what_is_missing_or_impossible_is_named() {
        let today = day(2026, 6, 9);
        assert_eq!(
            fields(&MemberDraft::default(), &rules(today, false)),
            ["first_name", "last_name", "birth_date"]
        );
        let odd = MemberDraft {
            birth_date: Some(day(1990, 1, 1)),
            joined_on: Some(day(1980, 1, 1)),
            left_on: Some(day(1979, 1, 1)),
            licence_until: Some(day(2027, 1, 1)),
            first_name: "a".repeat(101),
            sex: Some("x".into()),
            ..child()
        };
        assert_eq!(
            fields(&odd, &rules(today, false)),
            ["first_name", "sex", "joined_on", "left_on", "licence_no"]
        );
        let unborn = MemberDraft {
            birth_date: Some(day(2026, 6, 10)),
            ..child()
        };
        assert_eq!(fields(&unborn, &rules(today, false)), ["birth_date"]);
    }

    #[test]
    fn a_tax_number_is_kept_only_where_the_tenant_needs_it() {
        let draft = MemberDraft {
            birth_date: Some(day(1990, 1, 1)),
            details: MemberDetails {
                tax_number: "26084279".into(),
                ..MemberDetails::default()
            },
            ..child()
        };
        let mut rules = rules(day(2026, 6, 9), false);
        assert_eq!(fields(&draft, &rules), ["tax_number"]);
        rules.keeps_tax_numbers = true;
        assert!(fields(&draft, &rules).is_empty());
    }

    #[test]
    fn a_guardian_has_a_name_and_a_contact() {
        let draft = GuardianDraft {
            relation: "mother".into(),
            ..GuardianDraft::default()
        };
        let fields: Vec<_> = draft.check().into_iter().map(|e| e.field).collect();
        assert_eq!(
            fields,
            [
                "guardian_first_name",
                "guardian_last_name",
                "guardian_email"
            ]
        );
    }
}
