//! `/me/{tenant}/{member}/health`: a person looks at the own record, or a guardian at that of a child whose health they may see. First
//! why it is kept, until when, who wrote it and who opened it; the record itself only after the button, with a fresh proof of who
//! looks, and with the entry in the log (ASVS 5.0, 7.5.3 and 14.2.6).
use ::entity::{ids::MemberId, values::operation};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use chrono::{Days, NaiveDate};

use super::{
    page::facts,
    reading::{self, Opened},
    record::HealthRecord,
    scope::HealthScope,
    store,
};
use crate::{
    platform::{
        audit::{self, Purpose},
        db::TenantTx,
        error::Result,
        i18n::Lang,
        register,
        services::Platform,
    },
    tenants::{
        Mine, kept,
        openings::{Reader, is_health},
        policy::person::{DecideConsents, SeeOwnHealth, SeeOwnLog, SuggestCorrection},
    },
    web::{
        Icon, Page, View,
        components::{LogList, SummaryList, Tag},
        form::{CheckedForm, NoFields},
    },
};

/// Entries of the log that are read.
const MOST: u64 = 10_000;
/// Openings that the page lists; the rest is on the page of the log.
const LISTED: usize = 10;
/// A certificate that ends this soon is said to.
const SOON: Days = Days::new(30);

#[derive(Template)]
#[template(path = "health/own.html")]
struct OwnPage {
    page: Page,
    name: String,
    tenant: String,
    here: String,
    seen: Seen,
    confirm: Option<String>,
    kept: SummaryList,
    consent: Option<String>,
    consents: Option<String>,
    written: Option<String>,
    openings: Option<LogList>,
    all_openings: String,
    correct: Option<String>,
}

/// How far the record is open.
enum Seen {
    Sealed,
    Empty,
    Damaged,
    Record { state: Tag, facts: SummaryList },
}

/// What stands beside the record.
struct Beside {
    consent: Option<NaiveDate>,
    written: Option<(String, String)>,
    openings: LogList,
}

/// What is kept, why, and who saw it; the record is still sealed.
///
/// # Errors
/// When the database does.
pub async fn page(State(platform): State<Platform>, mine: Mine<SeeOwnHealth>) -> Result<Response> {
    let beside = mine
        .db
        .read(async |tx| beside(tx, &platform, &mine).await)
        .await?;
    Ok(View(view(&mine, &platform, beside, Seen::Sealed)).into_response())
}

/// Opens the record and writes that into the log, in one transaction.
///
/// # Errors
/// [`crate::platform::error::AppError::SecondFactor`] when it was proven too long ago who asks.
pub async fn open(
    State(platform): State<Platform>,
    mine: Mine<SeeOwnHealth>,
    _: CheckedForm<NoFields>,
) -> Result<Response> {
    mine.prove(platform.now(), "/health")?;
    let scope = HealthScope::own(&mine, Purpose::Access);
    let scope = scope.ok_or(crate::platform::error::AppError::NotFound)?;
    let member: MemberId = mine.member();
    let (opened, beside) = mine
        .db
        .write(async |tx| {
            let opened = reading::consult(tx, &platform, &scope, member).await?;
            Ok((opened, beside(tx, &platform, &mine).await?))
        })
        .await?;
    let lang = mine.visit.lang;
    let (status, seen) = match opened {
        Opened::Refused(_) => (StatusCode::CONFLICT, Seen::Damaged),
        Opened::Record { record, .. } if record.is_empty() => (StatusCode::OK, Seen::Empty),
        Opened::Record { record, .. } => {
            let seen = Seen::Record {
                state: fitness(&record, platform.today(), lang),
                facts: facts(lang, &record),
            };
            (StatusCode::OK, seen)
        }
    };
    Ok((status, View(view(&mine, &platform, beside, seen))).into_response())
}

async fn beside(tx: &TenantTx, platform: &Platform, mine: &Mine<SeeOwnHealth>) -> Result<Beside> {
    let member = mine.member();
    let lang = mine.visit.lang;
    let entries = audit::of_subject(tx, platform, member.0, MOST).await?;
    let reader = Reader::new(tx, (lang, mine.account.id), member, &entries).await?;
    let health = || entries.iter().filter(|entry| is_health(entry));
    let written = health()
        .find(|entry| entry.operation == operation::ALTER)
        .map(|entry| (reader.who(entry), lang.datetime(entry.at)));
    Ok(Beside {
        consent: store::find_consent(tx, member).await?,
        written,
        openings: reader.list(health().take(LISTED)),
    })
}

fn view(mine: &Mine<SeeOwnHealth>, platform: &Platform, beside: Beside, seen: Seen) -> OwnPage {
    let lang = mine.visit.lang;
    let here = mine.url("/health");
    OwnPage {
        page: mine.page("health-own-title"),
        name: mine.person.card.full_name(),
        tenant: mine.person.tenant.name.clone(),
        confirm: mine
            .prove(platform.now(), "/health")
            .is_err()
            .then(|| crate::web::query::set("/account/confirm", "next", &here)),
        here,
        seen,
        kept: register::collection("health")
            .map(|collection| kept::facts(collection, None, lang))
            .unwrap_or_default(),
        consent: beside
            .consent
            .map(|day| lang.t1("health-basis-since", "date", lang.date(day))),
        consents: mine.also::<DecideConsents>().then(|| mine.url("/consents")),
        written: beside.written.map(|(who, when)| {
            lang.t_args(
                "health-own-written",
                &[("who", who.into()), ("when", when.into())],
            )
        }),
        openings: mine.also::<SeeOwnLog>().then_some(beside.openings),
        all_openings: mine.url("/opened#health"),
        correct: mine
            .also::<SuggestCorrection>()
            .then(|| mine.url("/corrections/health")),
    }
}

/// Until when somebody is fit to train and compete, by what was recorded.
fn fitness(record: &HealthRecord, today: NaiveDate, lang: Lang) -> Tag {
    match record.fit_until {
        None => Tag::plain(lang.t("health-own-fit-none")),
        Some(until) if until < today => {
            Tag::bad(lang.t1("health-own-fit-over", "date", lang.date(until)))
        }
        Some(until)
            if today
                .checked_add_days(SOON)
                .is_some_and(|soon| until <= soon) =>
        {
            Tag::warn(lang.t1("health-own-fit-soon", "date", lang.date(until)))
        }
        Some(until) => Tag::ok(lang.t1("health-own-fit-until", "date", lang.date(until))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_certificate_holds_through_its_last_day_and_is_said_to_end_a_month_before() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let of = |until: Option<&str>| {
            let record = HealthRecord {
                fit_until: until.map(day),
                ..HealthRecord::default()
            };
            fitness(&record, day("2026-03-10"), Lang::En).to_string()
        };
        assert!(of(None).contains(&Lang::En.t("health-own-fit-none")));
        assert!(of(Some("2026-03-09")).contains("bad"));
        assert!(of(Some("2026-03-10")).contains("warn"));
        assert!(of(Some("2026-04-09")).contains("warn"));
        assert!(of(Some("2026-04-10")).contains("ok"));
    }
}
