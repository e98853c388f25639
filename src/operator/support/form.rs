//! The form of a request: what each kind of access asks for.
use ::entity::ids::{AccountId, TenantId};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    platform::i18n::{Lang, Text},
    tenants::{
        Tenant,
        policy::support::{Kind, Part},
        support::{Request, Words},
    },
    web::{
        FieldErrors,
        components::{
            Checkbox, CheckboxGroup, Choice, DateFields, ErrorSummary, Hidden, Select, TextArea,
            TextField,
        },
    },
};

/// Longest ticket number, order number and name of an authority.
const LONGEST: usize = 120;
/// Longest explanation.
const LONGEST_TEXT: usize = 2000;
/// Most people whose erasure one request holds back: what is strictly necessary (B34).
const MOST_HELD: usize = 50;
/// Longest time erasure is held back, and a tenant is not told, in one go.
const LONGEST_DAYS: u64 = 5 * 366;

/// The form as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    pub(super) form_id: String,
    pub(super) tenant: String,
    pub(super) ticket: String,
    pub(super) purpose: String,
    pub(super) part: Vec<String>,
    pub(super) person: String,
    pub(super) minutes: String,
    pub(super) second: String,
    pub(super) authority: String,
    pub(super) order_no: String,
    pub(super) forbidden: String,
    #[serde(rename = "tell.day")]
    pub(super) tell_day: String,
    #[serde(rename = "tell.month")]
    pub(super) tell_month: String,
    #[serde(rename = "tell.year")]
    pub(super) tell_year: String,
    #[serde(rename = "hold.day")]
    pub(super) hold_day: String,
    #[serde(rename = "hold.month")]
    pub(super) hold_month: String,
    #[serde(rename = "hold.year")]
    pub(super) hold_year: String,
    pub(super) text: String,
}

/// What there is to choose from.
pub(super) struct Offered {
    pub(super) tenants: Vec<Tenant>,
    pub(super) colleagues: Vec<(AccountId, String)>,
}

fn day(day: &str, month: &str, year: &str) -> Option<NaiveDate> {
    let year: i32 = year.trim().parse().ok()?;
    NaiveDate::from_ymd_opt(year, month.trim().parse().ok()?, day.trim().parse().ok()?)
}

impl Typed {
    pub(super) fn form_id(&self) -> Option<Uuid> {
        self.form_id.parse().ok()
    }

    /// What the form says, or what is wrong with it.
    pub(super) fn read(
        &self,
        kind: Kind,
        offered: &Offered,
        today: NaiveDate,
    ) -> Result<Request, FieldErrors> {
        let mut errors = FieldErrors::new();
        let tenant: Option<TenantId> = self
            .tenant
            .parse()
            .ok()
            .filter(|id| offered.tenants.iter().any(|tenant| tenant.id == *id));
        if tenant.is_none() {
            errors.add("tenant", Text::key("support-error-tenant"));
        }
        let ticket = line(&mut errors, "ticket", &self.ticket, "support-error-ticket");
        let purpose = match kind.purposes() {
            [only] => Some(*only),
            all => all.iter().copied().find(|code| *code == self.purpose),
        };
        if purpose.is_none() {
            errors.add("purpose", Text::key("support-error-purpose"));
        }
        let persons = self.persons(kind, &mut errors);
        let parts = self.parts(kind, !persons.is_empty(), &mut errors);
        let minutes = self.minutes(kind, &mut errors);
        let second: Option<AccountId> = self
            .second
            .parse()
            .ok()
            .filter(|id| offered.colleagues.iter().any(|(own, _)| own == id))
            .filter(|_| kind.can_be_urgent());
        let (order, tell_not_before) = if kind == Kind::Authority {
            self.order(today, second.is_some(), &mut errors)
        } else {
            (None, None)
        };
        let hold_until = (kind == Kind::Hold)
            .then(|| {
                let until = day(&self.hold_day, &self.hold_month, &self.hold_year);
                in_time(&mut errors, "hold", until, today)
            })
            .flatten();
        let text = self.text.trim();
        if text.chars().count() > LONGEST_TEXT {
            errors.add(
                "text",
                Text::key("support-error-long").with("most", LONGEST_TEXT),
            );
        } else if text.is_empty() && kind != Kind::Support {
            errors.add("text", Text::key("support-error-text"));
        }
        match (tenant, purpose) {
            (Some(tenant), Some(purpose)) if errors.is_empty() => Ok(Request {
                tenant,
                kind,
                ticket,
                purpose,
                parts,
                minutes,
                second,
                order,
                tell_not_before,
                hold_until,
                words: Words {
                    persons,
                    text: text.to_owned(),
                },
            }),
            _ => Err(errors),
        }
    }

    fn persons(&self, kind: Kind, errors: &mut FieldErrors) -> Vec<String> {
        let most = if kind == Kind::Hold { MOST_HELD } else { 1 };
        let persons: Vec<String> = self
            .person
            .lines()
            .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
            .filter(|line| !line.is_empty())
            .collect();
        if persons.is_empty() && matches!(kind, Kind::Hold | Kind::Vital) {
            errors.add("person", Text::key("support-error-person"));
        } else if persons.len() > most {
            errors.add("person", Text::key("support-error-persons").with("n", most));
        } else if persons.iter().any(|line| line.chars().count() > 300) {
            errors.add("person", Text::key("support-error-long").with("most", 300));
        }
        persons
    }

    fn parts(&self, kind: Kind, has_person: bool, errors: &mut FieldErrors) -> Vec<Part> {
        let parts: Vec<Part> = kind
            .parts()
            .iter()
            .copied()
            .filter(|part| self.part.iter().any(|code| code == part.code()))
            .collect();
        if kind != Kind::Hold && parts.is_empty() {
            errors.add("part", Text::key("support-error-parts"));
        } else if has_person && parts.iter().any(|part| !part.is_of_a_person()) {
            errors.add("part", Text::key("support-error-parts-person"));
        }
        parts
    }

    fn minutes(&self, kind: Kind, errors: &mut FieldErrors) -> i32 {
        if kind == Kind::Hold {
            return 0;
        }
        let longest = kind.longest();
        let minutes = self.minutes.trim().parse().unwrap_or(0);
        if !(1..=longest).contains(&minutes) {
            errors.add(
                "minutes",
                Text::key("support-error-minutes").with("most", longest),
            );
        }
        minutes
    }

    /// The order, and until when it forbids to tell the tenant: then only a colleague can approve.
    fn order(
        &self,
        today: NaiveDate,
        has_second: bool,
        errors: &mut FieldErrors,
    ) -> (Option<(String, String)>, Option<DateTime<Utc>>) {
        let authority = line(
            errors,
            "authority",
            &self.authority,
            "support-error-authority",
        );
        let no = line(errors, "order_no", &self.order_no, "support-error-order");
        let mut tell = None;
        if self.forbidden == "yes" {
            let until = day(&self.tell_day, &self.tell_month, &self.tell_year);
            tell = in_time(errors, "tell", until, today)
                .map(|day| day.and_time(NaiveTime::MIN).and_utc());
            if !has_second {
                errors.add("second", Text::key("support-error-second"));
            }
        } else if [&self.tell_day, &self.tell_month, &self.tell_year]
            .iter()
            .any(|typed| !typed.trim().is_empty())
        {
            // Forgotten, it would tell the tenant at once: what an order forbids is not left to a guess.
            errors.add("forbidden", Text::key("support-error-forbidden"));
        }
        (Some((authority, no)), tell)
    }
}

/// A line that must not be empty.
fn line(errors: &mut FieldErrors, field: &str, typed: &str, missing: &'static str) -> String {
    let value = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if value.is_empty() {
        errors.add(field, Text::key(missing));
    } else if value.chars().count() > LONGEST {
        errors.add(field, Text::key("support-error-long").with("most", LONGEST));
    }
    value
}

/// A day that is to come, and not too far away.
fn in_time(
    errors: &mut FieldErrors,
    field: &str,
    day: Option<NaiveDate>,
    today: NaiveDate,
) -> Option<NaiveDate> {
    let last = today
        .checked_add_days(Days::new(LONGEST_DAYS))
        .unwrap_or(today);
    let day = day.filter(|day| *day > today && *day <= last);
    if day.is_none() {
        errors.add(field, Text::key("support-error-day"));
    }
    day
}

/// The fields as a page prints them.
pub(super) struct Fields {
    pub(super) summary: ErrorSummary,
    pub(super) form_id: Hidden,
    pub(super) tenant: Select,
    pub(super) ticket: TextField,
    pub(super) purpose: Option<Select>,
    pub(super) order: Option<(TextField, TextField)>,
    pub(super) tell: Option<(Checkbox, DateFields)>,
    pub(super) parts: Option<CheckboxGroup>,
    pub(super) person: Option<TextField>,
    pub(super) persons: Option<TextArea>,
    pub(super) hold: Option<DateFields>,
    pub(super) minutes: Option<TextField>,
    pub(super) second: Option<Select>,
    pub(super) text: TextArea,
}

impl Fields {
    pub(super) fn new(
        lang: Lang,
        kind: Kind,
        offered: &Offered,
        typed: &Typed,
        errors: &FieldErrors,
    ) -> Self {
        let is_hold = kind == Kind::Hold;
        let field = |name: &str, label: String, value: &str| {
            TextField::new(name, label)
                .value(value)
                .errors(errors.of(name, lang))
                .autocomplete("off")
        };
        Self {
            summary: errors.summary(lang),
            form_id: Hidden::new("form_id", typed.form_id.as_str()),
            tenant: Select::new("tenant", lang.t("support-tenant"))
                .placeholder(lang.t("support-tenant-choose"))
                .options(
                    offered
                        .tenants
                        .iter()
                        .map(|tenant| (tenant.id.to_string(), tenant.name.clone())),
                )
                .selected(typed.tenant.as_str())
                .errors(errors.of("tenant", lang)),
            ticket: field("ticket", lang.t("support-ticket"), &typed.ticket)
                .hint(lang.t("support-ticket-hint"))
                .width("w-20")
                .maxlength(120),
            purpose: (kind.purposes().len() > 1).then(|| {
                Select::new("purpose", lang.t("support-purpose"))
                    .placeholder(lang.t("support-purpose-choose"))
                    .options(
                        kind.purposes()
                            .iter()
                            .map(|code| (*code, lang.t(&format!("audit-purpose-{code}")))),
                    )
                    .selected(typed.purpose.as_str())
                    .errors(errors.of("purpose", lang))
            }),
            order: (kind == Kind::Authority).then(|| {
                (
                    field("authority", lang.t("support-authority"), &typed.authority)
                        .maxlength(120),
                    field("order_no", lang.t("support-order-no"), &typed.order_no).maxlength(120),
                )
            }),
            tell: (kind == Kind::Authority).then(|| {
                (
                    Checkbox::new("forbidden", lang.t("support-forbidden"))
                        .hint(lang.t("support-forbidden-hint"))
                        .checked(typed.forbidden == "yes")
                        .errors(errors.of("forbidden", lang)),
                    DateFields::new(lang, "tell", lang.t("support-tell"))
                        .hint(lang.t("support-tell-hint"))
                        .typed(&*typed.tell_day, &*typed.tell_month, &*typed.tell_year)
                        .errors(errors.of("tell", lang)),
                )
            }),
            parts: (!is_hold).then(|| {
                let legend = if kind == Kind::Vital {
                    lang.t("support-parts-vital")
                } else {
                    lang.t("support-parts")
                };
                kind.parts()
                    .iter()
                    .fold(CheckboxGroup::new("part", legend), |group, part| {
                        let choice = Choice::new(part.code(), lang.t(part.label_key()));
                        group.choice(if *part == Part::Health {
                            choice.hint(lang.t("support-part-health-hint"))
                        } else {
                            choice
                        })
                    })
                    .checked(&typed.part)
                    .errors(errors.of("part", lang))
            }),
            person: (!is_hold).then(|| {
                let person = field("person", lang.t("support-person"), &typed.person)
                    .hint(lang.t("support-person-hint"))
                    .maxlength(300);
                if kind == Kind::Vital {
                    person
                } else {
                    person.optional(lang)
                }
            }),
            persons: is_hold.then(|| {
                TextArea::new("person", lang.t("support-persons"))
                    .hint(lang.t("support-persons-hint"))
                    .value(typed.person.as_str())
                    .rows(4)
                    .errors(errors.of("person", lang))
            }),
            hold: is_hold.then(|| {
                DateFields::new(lang, "hold", lang.t("support-hold-until"))
                    .hint(lang.t("support-hold-until-hint"))
                    .typed(&*typed.hold_day, &*typed.hold_month, &*typed.hold_year)
                    .errors(errors.of("hold", lang))
            }),
            minutes: (!is_hold).then(|| {
                field("minutes", lang.t("support-minutes"), &typed.minutes)
                    .hint(lang.t1("support-minutes-hint", "most", kind.longest()))
                    .digits()
                    .width("w-4")
                    .maxlength(2)
            }),
            second: kind.can_be_urgent().then(|| {
                Select::new("second", lang.t("support-second"))
                    .hint(lang.t("support-second-hint"))
                    .placeholder(lang.t("support-second-none"))
                    .options(
                        offered
                            .colleagues
                            .iter()
                            .map(|(id, name)| (id.to_string(), name.clone())),
                    )
                    .selected(typed.second.as_str())
                    .errors(errors.of("second", lang))
            }),
            text: {
                let text = TextArea::new("text", lang.t("support-text"))
                    .hint(lang.t("support-text-hint"))
                    .value(typed.text.as_str())
                    .rows(4)
                    .errors(errors.of("text", lang));
                if kind == Kind::Support {
                    text.optional(lang)
                } else {
                    text
                }
            },
        }
    }
}
