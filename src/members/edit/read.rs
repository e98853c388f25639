//! From what was typed to what is wanted: each field is read by the same table as a cell of an import.
use chrono::NaiveDate;

use super::typed::Typed;
use crate::{
    members::BELTS,
    platform::{
        i18n::{Lang, Text},
        people::{
            Academy, AwardedGrade, ClubMembership, ConsentDraft, EmergencyContact, Function,
            GuardianDraft, MemberDraft, RefereeLicence,
            columns::{Column, Format, PersonRow},
            consent_how, consent_purpose,
        },
        sheets::{
            post_codes,
            values::{self, DateWindow},
        },
    },
    tenants::Functions,
    web::FieldErrors,
};

/// What reading depends on.
#[derive(Clone, Copy)]
pub struct Reading {
    /// Language of words in fields.
    pub lang: Lang,
    /// The local day.
    pub today: NaiveDate,
    /// What the tenant keeps.
    pub functions: Functions,
}

/// Fields of one line that are read by the table of columns.
const LINES: &[&str] = &[
    "first_name",
    "middle_name",
    "last_name",
    "sex",
    "belt",
    "licence_no",
    "email",
    "phone",
    "street",
    "town",
    "citizenship",
    "residence_country",
    "height",
    "weight",
    "techniques",
];

impl Reading {
    /// The format of cells.
    pub fn format(&self) -> Format {
        Format {
            lang: self.lang,
            today: self.today,
            belts: BELTS,
        }
    }

    /// Reads the form of a member over what is kept, so that what the form does not show is not lost.
    pub fn member(&self, typed: &Typed, base: &MemberDraft) -> (MemberDraft, FieldErrors) {
        let mut errors = FieldErrors::new();
        let mut row = PersonRow {
            member: MemberDraft {
                details: base.details.clone(),
                ..MemberDraft::default()
            },
            ..PersonRow::default()
        };
        clear(&mut row.member);
        for key in LINES {
            self.line(key, typed, &mut row, &mut errors);
        }
        let mut date = |name: &'static str| {
            typed.date(name).unwrap_or_else(|text| {
                errors.add(name, text);
                None
            })
        };
        row.member.birth_date = date("birth_date");
        row.member.joined_on = date("joined_on");
        row.member.left_on = date("left_on");
        row.member.licence_until = date("licence_until");
        row.member.details.licence.issued_on = date("licence_issued_on");
        row.member.details.date_of_death = date("date_of_death");
        row.member.details.licence.issuer = line(typed, "licence_issuer");
        self.address(typed, &mut row, &mut errors);
        self.emergency(typed, &mut row, &mut errors);
        let details = &mut row.member.details;
        details.grades = self.grades(typed, &mut errors);
        details.memberships = self.memberships(typed, &mut errors);
        if self.functions.functionary {
            details.functions = self.held_functions(typed, &mut errors);
        }
        if self.functions.referee {
            details.referee = self.referee(typed, &mut errors);
        }
        if self.functions.academy {
            details.academy = self.academy(typed, &mut errors);
        }
        if self.functions.tax_number {
            if typed.is_ticked("tax_remove") {
                details.tax_number.clear();
            } else {
                self.line("tax_number", typed, &mut row, &mut errors);
            }
        }
        (row.member, errors)
    }

    /// Reads the fields of a guardian.
    pub fn guardian(&self, typed: &Typed) -> (GuardianDraft, FieldErrors) {
        let mut errors = FieldErrors::new();
        let mut row = PersonRow::default();
        for key in [
            "guardian_first_name",
            "guardian_last_name",
            "guardian_email",
            "guardian_phone",
            "guardian_relation",
        ] {
            self.line(key, typed, &mut row, &mut errors);
        }
        row.guardian.proof = line(typed, "guardian_proof");
        (row.guardian, errors)
    }

    /// Reads a consent to keeping the data; nothing when none is recorded.
    pub fn consent(
        &self,
        typed: &Typed,
        person: String,
        text: (String, String),
    ) -> (Option<ConsentDraft>, FieldErrors) {
        let mut errors = FieldErrors::new();
        let how = typed.one("consent");
        if how.is_empty() || how == "none" {
            return (None, errors);
        }
        if !consent_how::RECORDED.contains(&how) {
            errors.add("consent", Text::key("people-error-choice"));
            return (None, errors);
        }
        let given_on = match typed.date("consent_on") {
            Ok(Some(day)) if day > self.today => {
                errors.add("consent_on", Text::key("people-error-future"));
                return (None, errors);
            }
            Ok(Some(day)) => day,
            Ok(None) => {
                errors.add("consent_on", Text::key("members-error-consent-date"));
                return (None, errors);
            }
            Err(text) => {
                errors.add("consent_on", text);
                return (None, errors);
            }
        };
        let consent = if how == consent_how::PAPER {
            ConsentDraft {
                person,
                ..ConsentDraft::on_paper(given_on)
            }
        } else {
            ConsentDraft {
                purpose: consent_purpose::PROCESSING.to_owned(),
                how: consent_how::FORM.to_owned(),
                given_on,
                guardian: None,
                person,
                text_version: text.0,
                text: text.1,
            }
        };
        (Some(consent), errors)
    }

    fn line(
        &self,
        key: &'static str,
        typed: &Typed,
        row: &mut PersonRow,
        errors: &mut FieldErrors,
    ) {
        if let Some(column) = Column::find(key)
            && let Err(text) = column.read(row, typed.one(key), &self.format())
        {
            errors.add(key, text);
        }
    }

    fn address(&self, typed: &Typed, row: &mut PersonRow, errors: &mut FieldErrors) {
        self.line("country", typed, row, errors);
        let address = &mut row.member.details.address;
        let code = line(typed, "post_code");
        if address.country.is_empty()
            && !(code.is_empty() && address.street.is_empty() && address.town.is_empty())
        {
            address.country = "SI".to_owned();
        }
        if code.is_empty() {
            return;
        }
        if address.country == "SI" {
            match values::post_code(&code) {
                Ok(code) => address.post_code = code,
                Err(_) => errors.add(
                    "post_code",
                    Text::key("sheets-post-code-invalid").with("value", code.as_str()),
                ),
            }
            // A code suggests its town; a town that was typed stays (names of post offices are not unique).
            if address.town.is_empty()
                && let Some(town) = post_codes::town_for(&address.post_code)
            {
                address.town = town.to_owned();
            }
        } else {
            address.post_code = code;
        }
    }

    fn emergency(&self, typed: &Typed, row: &mut PersonRow, errors: &mut FieldErrors) {
        self.line("emergency_name", typed, row, errors);
        self.line("emergency_phone", typed, row, errors);
        let relation = line(typed, "emergency_relation");
        if !relation.is_empty() {
            row.member
                .details
                .emergency
                .get_or_insert_with(EmergencyContact::default)
                .relation = relation;
        }
    }

    fn day(&self, text: &str, field: &'static str, errors: &mut FieldErrors) -> Option<NaiveDate> {
        if text.is_empty() {
            return None;
        }
        match values::date(text, &DateWindow::around(self.today, 79, 20)) {
            Ok(day) => Some(day),
            Err(error) => {
                let (key, args) = error.text();
                errors.add(
                    field,
                    args.into_iter()
                        .fold(Text::key(key), |text, (name, value)| text.with(name, value)),
                );
                None
            }
        }
    }

    fn grades(&self, typed: &Typed, errors: &mut FieldErrors) -> Vec<AwardedGrade> {
        let mut grades = Vec::new();
        for row in 0..typed.rows("grade_code") {
            let [code, on, board, certificate] =
                ["grade_code", "grade_on", "grade_board", "grade_certificate"]
                    .map(|name| typed.row(name, row));
            if [code, on, board, certificate]
                .iter()
                .all(|part| part.is_empty())
            {
                continue;
            }
            if !code.is_empty() && (BELTS.name)(code).is_none() {
                errors.add("grades", Text::key("people-error-grade-code"));
            }
            grades.push(AwardedGrade {
                code: code.to_owned(),
                awarded_on: self.day(on, "grades", errors),
                board: tidy(board),
                certificate: tidy(certificate),
            });
        }
        grades
    }

    fn memberships(&self, typed: &Typed, errors: &mut FieldErrors) -> Vec<ClubMembership> {
        let mut memberships = Vec::new();
        for row in 0..typed.rows("membership_club") {
            let [club, from, to] = ["membership_club", "membership_from", "membership_to"]
                .map(|name| typed.row(name, row));
            if [club, from, to].iter().all(|part| part.is_empty()) {
                continue;
            }
            memberships.push(ClubMembership {
                club: tidy(club),
                from: self.day(from, "memberships", errors),
                to: self.day(to, "memberships", errors),
            });
        }
        memberships
    }

    fn held_functions(&self, typed: &Typed, errors: &mut FieldErrors) -> Vec<Function> {
        let mut functions = Vec::new();
        for row in 0..typed.rows("function_name") {
            let [kind, name, from, to] = [
                "function_kind",
                "function_name",
                "function_from",
                "function_to",
            ]
            .map(|field| typed.row(field, row));
            if [name, from, to].iter().all(|part| part.is_empty()) {
                continue;
            }
            functions.push(Function {
                kind: kind.to_owned(),
                name: tidy(name),
                from: self.day(from, "functions", errors),
                to: self.day(to, "functions", errors),
            });
        }
        functions
    }

    fn referee(&self, typed: &Typed, errors: &mut FieldErrors) -> Option<RefereeLicence> {
        let referee = RefereeLicence {
            number: line(typed, "referee_number"),
            level: line(typed, "referee_level"),
            issuer: line(typed, "referee_issuer"),
            issued_on: self.day(typed.one("referee_issued_on"), "referee_issued_on", errors),
        };
        (referee != RefereeLicence::default()).then_some(referee)
    }

    fn academy(&self, typed: &Typed, errors: &mut FieldErrors) -> Option<Academy> {
        let academy = Academy {
            status: typed.one("academy_status").to_owned(),
            on: self.day(typed.one("academy_on"), "academy_on", errors),
            certificate: line(typed, "academy_certificate"),
        };
        (academy != Academy::default()).then_some(academy)
    }
}

/// Empties what the form always shows; the rest stays as it is kept.
fn clear(draft: &mut MemberDraft) {
    let details = &mut draft.details;
    details.address = Default::default();
    details.citizenship.clear();
    details.residence_country.clear();
    details.email.clear();
    details.phone.clear();
    details.height_mm = None;
    details.weight_g = None;
    details.techniques.clear();
    details.emergency = None;
    details.licence = Default::default();
}

fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn line(typed: &Typed, name: &str) -> String {
    tidy(typed.one(name))
}
