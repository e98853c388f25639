//! The form of a request as it is read: what each kind of access asks for.
use ::entity::ids::{AccountId, TenantId};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    platform::i18n::Text,
    tenants::{
        Tenant,
        policy::support::{Kind, Part},
        support::{Request, Words},
    },
    web::FieldErrors,
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
    /// Whether whoever asks may open health data at all.
    pub(super) is_custodian: bool,
    /// Who may, by name.
    pub(super) custodians: Vec<String>,
}

impl Offered {
    /// What a request of this kind can be limited to. Health data only for those who may open them: what is refused at the door is not
    /// promised before it.
    pub(super) fn parts(&self, kind: Kind) -> impl Iterator<Item = Part> {
        let may = self.is_custodian;
        kind.parts()
            .iter()
            .copied()
            .filter(move |part| may || *part != Part::Health)
    }
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
        let parts = self.parts(kind, offered, !persons.is_empty(), &mut errors);
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

    fn parts(
        &self,
        kind: Kind,
        offered: &Offered,
        has_person: bool,
        errors: &mut FieldErrors,
    ) -> Vec<Part> {
        let is_chosen = |part: &Part| self.part.iter().any(|code| code == part.code());
        let parts: Vec<Part> = offered.parts(kind).filter(is_chosen).collect();
        if !offered.is_custodian && is_chosen(&Part::Health) && kind.parts().contains(&Part::Health)
        {
            errors.add("part", Text::key("support-refused-custodian"));
        } else if kind != Kind::Hold && parts.is_empty() {
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
