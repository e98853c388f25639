//! The pages around one record: the question what for, the record, and the sentence that it cannot be opened.
use ::entity::ids::MemberId;
use askama::Template;
use axum::response::{IntoResponse as _, Response};
use chrono::NaiveDate;

use super::{
    form::{EditFields, Typed},
    reading::Damage,
    record::HealthRecord,
    store::Person,
};
use crate::{
    platform::{audit::Purpose, i18n::Lang, services::Platform},
    tenants::{
        Can,
        policy::{EditMembers, Permission},
    },
    web::{
        FieldErrors, Icon, Page, View,
        components::{Choice, ConfirmBox, ErrorSummary, RadioGroup, SummaryList},
        query,
    },
};

/// What a record is opened for.
pub const PURPOSES: &[Purpose] = &[
    Purpose::Eligibility,
    Purpose::InjuryCare,
    Purpose::CertificateCheck,
    Purpose::Correction,
    Purpose::Handover,
];

/// Where the pages of one member are.
#[derive(Clone)]
pub struct Place {
    /// The member's name.
    pub name: String,
    /// The member's page.
    pub member: String,
    /// The record.
    pub record: String,
    /// The list of members.
    pub list: String,
}

impl Place {
    /// The addresses for a member.
    pub fn new(can: &Can<impl Permission>, person: &Person) -> Self {
        let member = can.url(&format!("/members/{}", person.id));
        Self {
            name: person.name(),
            record: format!("{member}/health"),
            member,
            list: can.url("/members"),
        }
    }
}

/// The question what the record is opened for.
#[derive(Template)]
#[template(path = "health/ask.html")]
pub struct AskPage {
    page: Page,
    place: Place,
    summary: ErrorSummary,
    purposes: RadioGroup,
}

impl AskPage {
    /// The question, with what is wrong with the last answer.
    pub fn view(can: &Can<impl Permission>, person: &Person, errors: &FieldErrors) -> Response {
        let lang = can.visit.lang;
        let page = can.page("health-record-title");
        View(Self {
            page: if errors.is_empty() {
                page
            } else {
                page.refused()
            },
            place: Place::new(can, person),
            summary: errors.summary(lang),
            purposes: purposes(lang, PURPOSES, lang.t("health-purpose"), "")
                .errors(errors.of("purpose", lang)),
        })
        .into_response()
    }
}

/// The choice of a purpose.
pub fn purposes(lang: Lang, offered: &[Purpose], legend: String, chosen: &str) -> RadioGroup {
    offered
        .iter()
        .fold(RadioGroup::new("purpose", legend), |group, purpose| {
            group.choice(Choice::new(purpose.code(), lang.t(purpose.label_key())))
        })
        .selected(chosen)
}

/// The opened record with its form.
#[derive(Template)]
#[template(path = "health/record.html")]
pub struct RecordPage {
    page: Page,
    place: Place,
    purpose: String,
    facts: SummaryList,
    form: EditFields,
    is_stale: bool,
    is_refused: bool,
    confirm: Option<String>,
    /// The sentence about the consent that the record rests on; none when there is no valid one.
    consent: Option<String>,
    /// Where the consent is recorded, for whoever may.
    give: Option<String>,
}

impl RecordPage {
    /// The record as it was opened.
    pub fn opened(
        can: &Can<impl Permission>,
        subject: (&Person, Option<NaiveDate>),
        purpose: Purpose,
        record: &HealthRecord,
        rev: i64,
    ) -> Self {
        let typed = Typed::of_record(record, rev, purpose);
        Self::new(
            can,
            subject,
            purpose,
            (Some(record), &typed, &FieldErrors::new()),
        )
    }

    /// What was typed, with what is wrong with it. The record itself is not opened again for this.
    pub fn refused(
        can: &Can<impl Permission>,
        subject: (&Person, Option<NaiveDate>),
        purpose: Purpose,
        typed: &Typed,
        errors: &FieldErrors,
    ) -> Self {
        let mut this = Self::new(can, subject, purpose, (None, typed, errors));
        this.page = this.page.refused();
        this.is_refused = true;
        this
    }

    /// What was typed, when the second factor is no longer fresh: it is given again in another window.
    pub fn unconfirmed(
        can: &Can<impl Permission>,
        subject: (&Person, Option<NaiveDate>),
        purpose: Purpose,
        typed: &Typed,
        errors: &FieldErrors,
    ) -> Self {
        let mut this = Self::refused(can, subject, purpose, typed, errors);
        this.confirm = Some(format!(
            "/account/confirm?next={}",
            query::encode(&this.place.record)
        ));
        this
    }

    /// What somebody else saved in between, beside what was typed.
    pub fn stale(
        can: &Can<impl Permission>,
        subject: (&Person, Option<NaiveDate>),
        purpose: Purpose,
        present: &HealthRecord,
        typed: &Typed,
    ) -> Self {
        let mut this = Self::new(
            can,
            subject,
            purpose,
            (Some(present), typed, &FieldErrors::new()),
        );
        this.is_stale = true;
        this
    }

    fn new(
        can: &Can<impl Permission>,
        (person, consent): (&Person, Option<NaiveDate>),
        purpose: Purpose,
        (record, typed, errors): (Option<&HealthRecord>, &Typed, &FieldErrors),
    ) -> Self {
        let lang = can.visit.lang;
        let place = Place::new(can, person);
        Self {
            page: can.page("health-record-title"),
            consent: consent.map(|day| lang.t1("health-basis-since", "date", lang.date(day))),
            give: (consent.is_none() && can.also::<EditMembers>())
                .then(|| format!("{}/consents/new?purpose=health", place.member)),
            place,
            purpose: lang.t(purpose.label_key()),
            facts: record.map(|record| facts(lang, record)).unwrap_or_default(),
            form: EditFields::new(lang, typed, errors),
            is_stale: false,
            is_refused: false,
            confirm: None,
        }
    }
}

/// What the record says.
pub fn facts(lang: Lang, record: &HealthRecord) -> SummaryList {
    let day = |date: Option<chrono::NaiveDate>| date.map(|d| lang.date(d)).unwrap_or_default();
    SummaryList::new()
        .row(lang.t("health-fit-until"), day(record.fit_until))
        .row(lang.t("health-examined-by"), &record.examined_by)
        .row(lang.t("health-restrictions"), &record.restrictions)
        .row(lang.t("health-injury"), &record.injury)
        .row(
            lang.t("health-test"),
            lang.t(record.test_status.label_key()),
        )
        .row(
            lang.t("health-vaccination"),
            lang.t(record.vaccination_status.label_key()),
        )
        .row(lang.t("health-consent-on"), day(record.status_consent_on))
        .row(lang.t("health-note"), &record.note)
}

/// The record as the operator's staff read it: facts, no form.
#[derive(Template)]
#[template(path = "health/support.html")]
pub struct SupportPage {
    page: Page,
    place: Place,
    purpose: String,
    facts: SummaryList,
}

impl SupportPage {
    /// The page of an opened record.
    pub fn new(
        can: &Can<impl Permission>,
        person: &Person,
        purpose: Purpose,
        record: &HealthRecord,
    ) -> Self {
        let lang = can.visit.lang;
        Self {
            page: can.page("health-record-title"),
            place: Place::new(can, person),
            purpose: lang.t(purpose.label_key()),
            facts: facts(lang, record),
        }
    }
}

/// The sentence that a record cannot be opened, and whom to tell.
#[derive(Template)]
#[template(path = "health/refused.html")]
pub struct RefusedPage {
    page: Page,
    place: Place,
    what: String,
    privacy: String,
    operator: String,
    renew: ConfirmBox,
}

impl RefusedPage {
    /// The page for a damage.
    pub fn view(
        can: &Can<impl Permission>,
        platform: &Platform,
        person: &Person,
        (damage, purpose): (Damage, Purpose),
        privacy: String,
    ) -> Self {
        let lang = can.visit.lang;
        let page = can.page("health-refused-title");
        let place = Place::new(can, person);
        let operator = &platform.config().operator;
        let contact = [operator.name.as_str(), operator.email.as_str()];
        let renew = ConfirmBox::new(
            format!("{}/renew", place.record),
            &page.csrf,
            lang.t("health-renew-title"),
            lang.t("health-renew-button"),
        )
        .effect(lang.t("health-renew-effect-first"))
        .effect(lang.t("health-renew-effect-log"))
        .hidden("purpose", purpose.code())
        .cancel(place.member.clone(), lang.t("ui-cancel"))
        .danger();
        Self {
            what: lang.t(match damage {
                Damage::Changed => "health-refused-changed",
                Damage::Replaced => "health-refused-replaced",
                Damage::Missing => "health-refused-missing",
            }),
            privacy,
            operator: contact
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(", "),
            renew,
            page,
            place,
        }
    }
}

/// The member of an address.
pub fn member_of(path: (String, MemberId)) -> MemberId {
    path.1
}
