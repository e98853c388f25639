//! What is kept of a member in words, grouped by what it is kept for: for the member's page in the console and for the person's own.
use chrono::NaiveDate;

use super::{Member, age_on, words};
use crate::platform::{i18n::Lang, sheets::values};

/// Which fields a group has: as the table of field rights divides them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Name, birth date, sex, membership.
    Basics,
    /// E-mail, phone, whom to call.
    Contact,
    /// Where the person lives.
    Address,
    /// Belt and exams.
    Grades,
    /// Height, weight, techniques, clubs.
    Sport,
    /// Functions.
    Functions,
}

/// Fields that are kept for one purpose.
#[derive(Clone, Debug)]
pub struct Group {
    /// Which ones.
    pub part: Part,
    /// What they are.
    pub title: String,
    /// What they are kept for.
    pub purpose: String,
    /// Those in which something stands.
    pub lines: Vec<Line>,
}

/// A name and a value.
#[derive(Clone, Debug)]
pub struct Line {
    /// The field, a key of [`super::FIELDS`]; the first of them where a line shows several.
    pub field: &'static str,
    /// What it is called.
    pub name: String,
    /// What is kept.
    pub value: String,
    /// The code of the belt, where the value is one.
    pub belt: Option<String>,
}

struct Lines {
    lines: Vec<Line>,
    lang: Lang,
}

impl Lines {
    fn new(lang: Lang) -> Self {
        Self {
            lines: Vec::new(),
            lang,
        }
    }

    /// A line that is there even when nothing is kept.
    fn always(mut self, field: &'static str, name: String, value: impl Into<String>) -> Self {
        self.lines.push(Line {
            field,
            name,
            value: value.into(),
            belt: None,
        });
        self
    }

    /// A line when something is kept.
    fn filled(self, field: &'static str, name: String, value: impl Into<String>) -> Self {
        let value = value.into();
        if value.is_empty() {
            self
        } else {
            self.always(field, name, value)
        }
    }

    fn date(&self, day: Option<NaiveDate>) -> String {
        day.map(|day| self.lang.date(day)).unwrap_or_default()
    }
}

/// The groups of a member, in the order of the form; `class` is the age class of this year, which the rules of judo know.
#[must_use]
pub fn groups(member: &Member, class: Option<&str>, today: NaiveDate, lang: Lang) -> Vec<Group> {
    let group = |part: Part, title: &str, purpose: &str, lines: Lines| Group {
        part,
        title: lang.t(title),
        purpose: lang.t(purpose),
        lines: lines.lines,
    };
    vec![
        group(
            Part::Basics,
            "members-group-basic",
            "members-purpose-basic",
            basic(member, class, today, lang),
        ),
        group(
            Part::Contact,
            "tenants-fields-contact",
            "members-purpose-contact",
            contact(member, lang),
        ),
        group(
            Part::Address,
            "tenants-fields-address",
            "members-purpose-contact",
            place(member, lang),
        ),
        group(
            Part::Grades,
            "tenants-fields-grades",
            "members-purpose-sport",
            grades(member, lang),
        ),
        group(
            Part::Sport,
            "members-group-sport",
            "members-purpose-sport",
            sport(member, lang),
        ),
        group(
            Part::Functions,
            "tenants-fields-functions",
            "members-purpose-sport",
            functions(member, lang),
        ),
    ]
}

/// The licence: number, issuer, day of issue and last day.
#[must_use]
pub fn licence(member: &Member, lang: Lang) -> Vec<Line> {
    let draft = &member.draft;
    let issue = &draft.details.licence;
    let mut lines = Lines::new(lang);
    let (until, issued) = (lines.date(draft.licence_until), lines.date(issue.issued_on));
    lines = lines
        .filled(
            "licence_no",
            lang.t("people-field-licence-no"),
            draft.licence_no.clone().unwrap_or_default(),
        )
        .filled("licence_until", lang.t("people-field-licence-until"), until)
        .filled(
            "licence_issuer",
            lang.t("people-field-licence-issuer"),
            issue.issuer.clone(),
        )
        .filled(
            "licence_issued_on",
            lang.t("people-field-licence-issued-on"),
            issued,
        );
    if let Some(referee) = &draft.details.referee {
        let said = join(&[
            referee.number.clone(),
            referee.level.clone(),
            referee.issuer.clone(),
            lines.date(referee.issued_on),
        ]);
        lines = lines.always("referee", lang.t("people-field-referee"), said);
    }
    lines.lines
}

fn basic(member: &Member, class: Option<&str>, today: NaiveDate, lang: Lang) -> Lines {
    let draft = &member.draft;
    let born = draft.birth_date.map(|day| {
        let mut about = vec![lang.n("members-age", age_on(day, today))];
        about.extend(class.map(ToOwned::to_owned));
        format!("{} ({})", lang.date(day), about.join(", "))
    });
    let lines = Lines::new(lang);
    let (joined, left, death) = (
        lines.date(draft.joined_on),
        lines.date(draft.left_on),
        lines.date(draft.details.date_of_death),
    );
    lines
        .always("first_name", lang.t("members-name"), draft.full_name())
        .always(
            "birth_date",
            lang.t("people-field-birth-date"),
            born.unwrap_or_default(),
        )
        .filled(
            "sex",
            lang.t("people-field-sex"),
            plain("sex", draft.sex.as_deref().unwrap_or_default(), lang),
        )
        .filled("joined_on", lang.t("people-field-joined-on"), joined)
        .filled("left_on", lang.t("people-field-left-on"), left)
        .filled("date_of_death", lang.t("people-field-date-of-death"), death)
}

fn contact(member: &Member, lang: Lang) -> Lines {
    let details = &member.draft.details;
    let emergency = details.emergency.as_ref().map(|contact| {
        join(&[
            contact.name.clone(),
            phone(&contact.phone),
            contact.relation.clone(),
        ])
    });
    Lines::new(lang)
        .filled(
            "email",
            lang.t("people-field-email"),
            details.email.as_str(),
        )
        .filled("phone", lang.t("people-field-phone"), phone(&details.phone))
        .filled(
            "emergency",
            lang.t("people-field-emergency"),
            emergency.unwrap_or_default(),
        )
}

fn plain(field: &str, value: &str, lang: Lang) -> String {
    if value.is_empty() {
        String::new()
    } else {
        words::plain_value(field, value, lang)
    }
}

/// Where the person lives.
fn place(member: &Member, lang: Lang) -> Lines {
    let details = &member.draft.details;
    Lines::new(lang)
        .filled("street", lang.t("members-address"), address(member, lang))
        .filled(
            "citizenship",
            lang.t("people-field-citizenship"),
            plain("citizenship", &details.citizenship, lang),
        )
        .filled(
            "residence_country",
            lang.t("people-field-residence-country"),
            plain("residence_country", &details.residence_country, lang),
        )
}

fn phone(e164: &str) -> String {
    if e164.is_empty() {
        String::new()
    } else {
        values::format_phone(e164)
    }
}

fn join(parts: &[String]) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(", ")
}

fn address(member: &Member, lang: Lang) -> String {
    let address = &member.draft.details.address;
    let town = format!("{} {}", address.post_code, address.town);
    let country = if address.country == "SI" || address.country.is_empty() {
        String::new()
    } else {
        words::country(&address.country, lang)
    };
    join(&[address.street.clone(), town.trim().to_owned(), country])
}

fn grades(member: &Member, lang: Lang) -> Lines {
    let draft = &member.draft;
    let mut lines = Lines::new(lang);
    if let Some(belt) = &draft.belt {
        lines.lines.push(Line {
            field: "belt",
            name: lang.t("people-field-belt"),
            value: words::belt_name(belt, lang),
            belt: Some(belt.clone()),
        });
    }
    for grade in &draft.details.grades {
        let said = join(&[
            words::belt_name(&grade.code, lang),
            lines.date(grade.awarded_on),
            grade.board.clone(),
            grade.certificate.clone(),
        ]);
        lines = lines.always("grades", lang.t("members-exam"), said);
    }
    lines
}

fn sport(member: &Member, lang: Lang) -> Lines {
    let details = &member.draft.details;
    let mut lines = Lines::new(lang);
    let measure = |value: Option<u32>, per: f64, unit: &str| {
        value
            .map(|value| words::measure(value, per, unit, lang))
            .unwrap_or_default()
    };
    lines = lines
        .filled(
            "height",
            lang.t("members-height"),
            measure(details.height_mm, 10.0, "cm"),
        )
        .filled(
            "weight",
            lang.t("members-weight"),
            measure(details.weight_g, 1000.0, "kg"),
        )
        .filled(
            "techniques",
            lang.t("people-field-techniques"),
            details.techniques.join(", "),
        );
    for membership in &details.memberships {
        let said = join(&[
            membership.club.clone(),
            period(membership.from, membership.to, lang),
        ]);
        lines = lines.always("memberships", lang.t("members-club"), said);
    }
    if let Some(entry) = &details.academy {
        let status = words::academy(&entry.status, lang).unwrap_or_else(|| entry.status.clone());
        let said = join(&[status, lines.date(entry.on), entry.certificate.clone()]);
        lines = lines.always("academy", lang.t("people-field-academy"), said);
    }
    lines
}

fn functions(member: &Member, lang: Lang) -> Lines {
    let mut lines = Lines::new(lang);
    for function in &member.draft.details.functions {
        let kind = words::function_place(&function.kind, lang)
            .unwrap_or_else(|| lang.t("members-function-club"));
        let said = join(&[
            function.name.clone(),
            kind,
            period(function.from, function.to, lang),
        ]);
        lines = lines.always("functions", lang.t("members-function"), said);
    }
    lines
}

fn period(from: Option<NaiveDate>, to: Option<NaiveDate>, lang: Lang) -> String {
    match (from, to) {
        (None, None) => String::new(),
        (Some(from), None) => lang.t1("members-period-from", "date", lang.date(from)),
        (None, Some(to)) => lang.t1("members-period-to", "date", lang.date(to)),
        (Some(from), Some(to)) => format!("{} – {}", lang.date(from), lang.date(to)),
    }
}
