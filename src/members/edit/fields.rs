//! The fields of a member's form, built from what was typed and what is wrong with it.
use super::{read::Reading, typed::Typed};
use crate::{
    judo::{belts, techniques},
    members::{show, words},
    platform::{
        i18n::Lang,
        people::{
            Field, academy_status, columns::relation_name, consent_how, function_kind, relation,
        },
        sheets::countries,
    },
    tenants::policy::fields::FieldGroup,
    web::{
        FieldErrors,
        components::{
            Checkbox, Choice, DateFields, ErrorSummary, Hidden, RadioGroup, Select, TextField,
        },
    },
};

/// The form of a member.
pub struct MemberFields {
    pub summary: ErrorSummary,
    pub hidden: Vec<Hidden>,
    pub first_name: TextField,
    pub middle_name: TextField,
    pub last_name: TextField,
    pub birth_date: DateFields,
    pub sex: Select,
    pub joined_on: DateFields,
    pub left_on: DateFields,
    pub email: TextField,
    pub phone: TextField,
    pub street: TextField,
    pub post_code: TextField,
    pub town: TextField,
    pub country: TextField,
    pub citizenship: TextField,
    pub residence_country: TextField,
    pub emergency_name: TextField,
    pub emergency_phone: TextField,
    pub emergency_relation: TextField,
    pub belt: Select,
    pub licence_no: TextField,
    pub licence_until: DateFields,
    pub licence_issuer: TextField,
    pub licence_issued_on: DateFields,
    pub grades: Rows<GradeRow>,
    pub height: TextField,
    pub weight: TextField,
    pub techniques: TextField,
    pub memberships: Rows<PeriodRow>,
    pub functions: Option<Rows<FunctionRow>>,
    pub referee: Option<Referee>,
    pub academy: Option<AcademyFields>,
    pub tax: Option<Tax>,
    pub date_of_death: DateFields,
    pub needs_reduction: bool,
    pub duplicate: Option<Checkbox>,
    pub countries: Vec<String>,
    pub technique_names: &'static [&'static str],
}

/// Rows of fields, with what is wrong with one of them.
pub struct Rows<T> {
    pub errors: Vec<String>,
    pub rows: Vec<T>,
}

/// An exam.
pub struct GradeRow {
    pub code: Select,
    pub on: TextField,
    pub board: TextField,
    pub certificate: TextField,
}

/// A club with its period.
pub struct PeriodRow {
    pub name: TextField,
    pub from: TextField,
    pub to: TextField,
}

/// A role or function.
pub struct FunctionRow {
    pub kind: Select,
    pub period: PeriodRow,
}

/// Licence of a referee.
pub struct Referee {
    pub number: TextField,
    pub level: TextField,
    pub issuer: TextField,
    pub issued_on: TextField,
}

/// Status at the IJF Academy.
pub struct AcademyFields {
    pub status: Select,
    pub on: TextField,
    pub certificate: TextField,
}

/// The tax number; what is kept is not shown.
pub struct Tax {
    pub number: TextField,
    pub remove: Option<Checkbox>,
}

/// The fields of a guardian.
pub struct GuardianFields {
    pub first_name: TextField,
    pub last_name: TextField,
    pub email: TextField,
    pub phone: TextField,
    pub relation: Select,
    pub proof: TextField,
}

/// The fields of a consent.
pub struct ConsentFields {
    pub how: RadioGroup,
    pub on: DateFields,
}

/// Makes fields that remember what was typed.
#[derive(Clone, Copy)]
pub struct Maker<'a> {
    pub lang: Lang,
    pub typed: &'a Typed,
    pub errors: &'a FieldErrors,
}

impl Maker<'_> {
    fn text(&self, name: &str, key: &str) -> TextField {
        TextField::new(name, self.lang.t(key))
            .value(self.typed.one(name))
            .errors(self.errors.of(name, self.lang))
            .autocomplete("off")
            .maxlength(200)
    }

    fn date(&self, name: &str, key: &str) -> DateFields {
        let [day, month, year] = self.typed.date_parts(name);
        DateFields::new(self.lang, name, self.lang.t(key))
            .typed(day, month, year)
            .errors(self.errors.of(name, self.lang))
    }

    fn row_text(&self, name: &str, row: usize, key: &str) -> TextField {
        TextField::new(name, self.lang.t(key))
            .id(format!("{name}-{row}"))
            .value(self.typed.row(name, row))
            .autocomplete("off")
            .maxlength(200)
    }

    fn row_date(&self, name: &str, row: usize, key: &str) -> TextField {
        self.row_text(name, row, key).width("w-8")
    }

    /// Rows that were typed and an empty one.
    fn rows<T>(&self, counted: &str, field: &str, make: impl Fn(usize) -> T) -> Rows<T> {
        let filled = (0..self.typed.rows(counted))
            .filter(|row| !self.typed.row(counted, *row).is_empty())
            .count();
        let shown = self.typed.rows(counted).max(filled + 1);
        Rows {
            errors: self.errors.of(field, self.lang),
            rows: (0..shown.min(61)).map(make).collect(),
        }
    }

    fn belt(&self, name: &str, selected: &str) -> Select {
        let mut select = Select::new(name, self.lang.t("people-field-belt"))
            .placeholder(self.lang.t("members-belt-none"));
        for code in belts::codes() {
            select = select.option(code, words::belt_name(code, self.lang));
        }
        select.selected(selected)
    }

    /// The fields of a guardian.
    pub fn guardian(&self) -> GuardianFields {
        let mut relations = Select::new(
            "guardian_relation",
            self.lang.t("members-guardian-relation"),
        )
        .placeholder(self.lang.t("members-choose"));
        for code in relation::ALL {
            relations = relations.option(*code, relation_name(code, self.lang));
        }
        GuardianFields {
            first_name: self
                .text("guardian_first_name", "people-column-guardian-first-name")
                .maxlength(100),
            last_name: self
                .text("guardian_last_name", "people-column-guardian-last-name")
                .maxlength(100),
            email: self
                .text("guardian_email", "people-column-guardian-email")
                .email()
                .hint(self.lang.t("members-guardian-contact-hint")),
            phone: self
                .text("guardian_phone", "people-column-guardian-phone")
                .tel(),
            relation: relations
                .selected(self.typed.one("guardian_relation"))
                .errors(self.errors.of("guardian_relation", self.lang)),
            proof: self
                .text("guardian_proof", "members-guardian-proof")
                .optional(self.lang)
                .hint(self.lang.t("members-guardian-proof-hint")),
        }
    }

    /// The fields of a consent to keeping a child's data.
    pub fn consent(&self, offers_none: bool) -> ConsentFields {
        let mut how = RadioGroup::new("consent", self.lang.t("members-consent-how"));
        let chosen = match self.typed.one("consent") {
            "" if offers_none => "none",
            chosen => chosen,
        };
        if offers_none {
            how = how.choice(
                Choice::new("none", self.lang.t("members-consent-none"))
                    .hint(self.lang.t("members-consent-none-hint")),
            );
        }
        ConsentFields {
            how: how
                .choice(
                    Choice::new(consent_how::FORM, self.lang.t("members-consent-form"))
                        .hint(self.lang.t("members-consent-form-hint")),
                )
                .choice(
                    Choice::new(consent_how::PAPER, self.lang.t("members-consent-paper"))
                        .hint(self.lang.t("members-consent-paper-hint")),
                )
                .selected(chosen)
                .errors(self.errors.of("consent", self.lang)),
            on: self.date("consent_on", "members-consent-on"),
        }
    }
}

impl MemberFields {
    /// The fields; `kept_tax` is the masked tax number that is kept.
    pub fn new(
        reading: &Reading,
        typed: &Typed,
        errors: &FieldErrors,
        kept_tax: Option<String>,
    ) -> Self {
        let lang = reading.lang;
        let maker = Maker {
            lang,
            typed,
            errors,
        };
        let text = |name: &str, key: &str| maker.text(name, key);
        let optional = |name: &str, key: &str| maker.text(name, key).optional(lang);
        let hidden = ["form_id", "rev", "base"]
            .into_iter()
            .filter(|name| !typed.one(name).is_empty())
            .map(|name| Hidden::new(name, typed.one(name)))
            .collect();
        let duplicate =
            (errors.has("duplicate_ok") || typed.is_ticked("duplicate_ok")).then(|| {
                Checkbox::new("duplicate_ok", lang.t("members-duplicate-ok"))
                    .checked(typed.is_ticked("duplicate_ok"))
                    .errors(errors.of("duplicate_ok", lang))
            });
        Self {
            summary: summary(lang, errors),
            hidden,
            first_name: text("first_name", "people-field-first-name")
                .maxlength(100)
                .required(),
            middle_name: optional("middle_name", "people-field-middle-name").maxlength(100),
            last_name: text("last_name", "people-field-last-name")
                .maxlength(100)
                .required(),
            birth_date: maker
                .date("birth_date", "people-field-birth-date")
                .hint(lang.t("members-birth-date-hint")),
            sex: Select::new("sex", lang.t("people-field-sex"))
                .placeholder(lang.t("members-not-given"))
                .option("f", lang.t("people-sex-f"))
                .option("m", lang.t("people-sex-m"))
                .selected(typed.one("sex"))
                .optional(lang)
                .errors(errors.of("sex", lang)),
            joined_on: maker
                .date("joined_on", "people-field-joined-on")
                .optional(lang),
            left_on: maker.date("left_on", "people-field-left-on").optional(lang),
            email: optional("email", "people-field-email")
                .email()
                .hint(lang.t("members-email-hint")),
            phone: optional("phone", "people-field-phone")
                .tel()
                .hint(lang.t("members-phone-hint")),
            street: optional("street", "people-field-street"),
            post_code: optional("post_code", "people-field-post-code")
                .width("w-4")
                .town_into("town")
                .hint(lang.t("members-post-code-hint")),
            town: optional("town", "people-field-town"),
            country: optional("country", "people-field-country")
                .list("countries")
                .hint(lang.t("members-country-hint")),
            citizenship: optional("citizenship", "people-field-citizenship").list("countries"),
            residence_country: optional("residence_country", "people-field-residence-country")
                .list("countries"),
            emergency_name: optional("emergency_name", "members-emergency-name").maxlength(100),
            emergency_phone: optional("emergency_phone", "people-field-phone").tel(),
            emergency_relation: optional("emergency_relation", "members-emergency-relation")
                .maxlength(100),
            belt: maker
                .belt("belt", typed.one("belt"))
                .optional(lang)
                .errors(errors.of("belt", lang)),
            licence_no: optional("licence_no", "people-field-licence-no").maxlength(40),
            licence_until: maker
                .date("licence_until", "people-field-licence-until")
                .optional(lang),
            licence_issuer: optional("licence_issuer", "people-field-licence-issuer"),
            licence_issued_on: maker
                .date("licence_issued_on", "people-field-licence-issued-on")
                .optional(lang),
            grades: maker.rows("grade_code", "grades", |row| GradeRow {
                code: maker
                    .belt("grade_code", typed.row("grade_code", row))
                    .id(format!("grade_code-{row}")),
                on: maker.row_date("grade_on", row, "members-grade-on"),
                board: maker.row_text("grade_board", row, "members-grade-board"),
                certificate: maker.row_text("grade_certificate", row, "members-grade-certificate"),
            }),
            height: optional("height", "people-field-height")
                .decimal()
                .width("w-4"),
            weight: optional("weight", "people-field-weight")
                .decimal()
                .width("w-4")
                .seen_by(FieldGroup::Sport.seen_by(lang)),
            techniques: optional("techniques", "people-field-techniques")
                .list("techniques")
                .hint(lang.t("members-techniques-hint")),
            memberships: maker.rows("membership_club", "memberships", |row| PeriodRow {
                name: maker.row_text("membership_club", row, "members-club"),
                from: maker.row_date("membership_from", row, "members-from"),
                to: maker.row_date("membership_to", row, "members-to"),
            }),
            functions: reading.functions.functionary.then(|| functions(maker)),
            referee: reading.functions.referee.then(|| Referee {
                number: optional("referee_number", "people-column-referee-number"),
                level: optional("referee_level", "people-column-referee-level"),
                issuer: optional("referee_issuer", "people-field-licence-issuer"),
                issued_on: optional("referee_issued_on", "members-issued-on").width("w-8"),
            }),
            academy: reading.functions.academy.then(|| academy(maker)),
            tax: reading.functions.tax_number.then(|| Tax {
                number: optional("tax_number", "people-field-tax-number")
                    .digits()
                    .width("w-8")
                    .hint(match &kept_tax {
                        Some(masked) => lang.t1("members-tax-kept", "number", masked.as_str()),
                        None => lang.t("members-tax-hint"),
                    })
                    .seen_by(FieldGroup::TaxNumber.seen_by(lang)),
                remove: kept_tax.is_some().then(|| {
                    Checkbox::new("tax_remove", lang.t("members-tax-remove"))
                        .checked(typed.is_ticked("tax_remove"))
                }),
            }),
            date_of_death: maker
                .date("date_of_death", "people-field-date-of-death")
                .optional(lang),
            needs_reduction: errors.iter().any(|(_, texts)| {
                texts
                    .iter()
                    .any(|text| text.key == "people-error-needs-consent")
            }),
            duplicate,
            countries: country_names(lang),
            technique_names: techniques::KODOKAN,
        }
    }
}

/// The summary on top. What a child's record may not hold yet is named, so that the same sentence is not said of nameless
/// fields.
fn summary(lang: Lang, errors: &FieldErrors) -> ErrorSummary {
    let mut summary = ErrorSummary::new(lang);
    for (field, texts) in errors.iter() {
        for text in texts {
            let words = text.in_lang(lang);
            let name = Field::find(field).map(|field| lang.t(field.label));
            summary = match name.filter(|_| text.key == "people-error-needs-consent") {
                Some(name) => summary.line(field, format!("{name}: {words}")),
                None => summary.line(field, words),
            };
        }
    }
    summary
}

fn functions(maker: Maker<'_>) -> Rows<FunctionRow> {
    let lang = maker.lang;
    maker.rows("function_name", "functions", |row| {
        let mut kind = Select::new("function_kind", lang.t("members-function-where"))
            .id(format!("function_kind-{row}"));
        for code in function_kind::ALL {
            let name = lang.t(match *code {
                function_kind::FEDERATION => "members-function-federation",
                function_kind::COMMUNITY => "members-function-community",
                _ => "members-function-club",
            });
            kind = kind.option(*code, name);
        }
        FunctionRow {
            kind: kind.selected(maker.typed.row("function_kind", row)),
            period: PeriodRow {
                name: maker.row_text("function_name", row, "members-function"),
                from: maker.row_date("function_from", row, "members-from"),
                to: maker.row_date("function_to", row, "members-to"),
            },
        }
    })
}

fn academy(maker: Maker<'_>) -> AcademyFields {
    let lang = maker.lang;
    let mut status = Select::new("academy_status", lang.t("members-academy-status"))
        .placeholder(lang.t("ui-none"));
    for code in academy_status::ALL {
        status = status.option(*code, show::academy(code, lang).unwrap_or_default());
    }
    AcademyFields {
        status: status
            .selected(maker.typed.one("academy_status"))
            .optional(lang)
            .errors(maker.errors.of("academy_status", lang)),
        on: maker
            .text("academy_on", "members-academy-on")
            .optional(lang)
            .width("w-8"),
        certificate: maker
            .text("academy_certificate", "members-grade-certificate")
            .optional(lang),
    }
}

/// Names of countries for suggestions, in the order of the language.
fn country_names(lang: Lang) -> Vec<String> {
    let mut names: Vec<String> = countries::all()
        .filter(|country| country.kind == countries::Kind::Country)
        .map(|country| match lang {
            Lang::Sl => country.name_sl.clone(),
            Lang::En => country.name_en.clone(),
        })
        .collect();
    names.sort_by_cached_key(|name| crate::platform::text::sort_key(name, ""));
    names
}
