//! Checks the processing log: the chain itself, its ends on record, and an end out of a mail.
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{
    anchor,
    checked::{self, Checked},
    store as log_store,
};
use crate::{
    platform::{
        audit::{self, Head, Held},
        error::Result,
        i18n::{Lang, Text},
        services::Platform,
    },
    tenants::{Can, policy::SeeLog},
    web::{
        FieldErrors, Icon, Page, View,
        components::{ErrorSummary, SummaryList, Tag, TextArea},
        form::{CheckedForm, NoFields},
    },
};

/// Ends on record that the page shows.
const SHOWN: u64 = 10;

#[derive(Template)]
#[template(path = "tenants/log_verify.html")]
struct VerifyPage {
    page: Page,
    list: String,
    verify: String,
    compare: String,
    head: String,
    now: SummaryList,
    recorded: Vec<Recorded>,
    summary: ErrorSummary,
    field: TextArea,
    answer: Option<(Tag, String)>,
    outcome: Option<Outcome>,
}

/// What checking the whole log found.
struct Outcome {
    tag: Tag,
    text: String,
    facts: SummaryList,
    is_sound: bool,
}

struct Recorded {
    at: String,
    number: String,
    hash: String,
    state: Tag,
}

/// What was pasted.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::tenants) struct Pasted {
    head: String,
}

/// Explains the check and shows the present end.
pub(in crate::tenants) async fn page(can: Can<SeeLog>) -> Result<Response> {
    Ok(View(build(&can, "", &FieldErrors::new(), None).await?).into_response())
}

/// Checks the whole log. The answer is the page itself: checking changes nothing, and what was found stands beside the end to write
/// down.
pub(in crate::tenants) async fn verify(
    State(platform): State<Platform>,
    can: Can<SeeLog>,
    _: CheckedForm<NoFields>,
) -> Result<Response> {
    let found = can
        .db
        .read(async |tx| checked::check(tx, &platform).await)
        .await?;
    if !found.is_sound() {
        tracing::error!(tenant = %can.tenant.id, ?found, "the processing log is not whole");
    }
    let mut page = build(&can, "", &FieldErrors::new(), None).await?;
    page.outcome = Some(outcome(can.visit.lang, &found, platform.now()));
    Ok(View(page).into_response())
}

fn outcome(lang: Lang, found: &Checked, now: DateTime<Utc>) -> Outcome {
    let mut facts = SummaryList::new().row(lang.t("log-checked-at"), lang.datetime(now));
    if let Checked::Sound {
        entries,
        expired,
        on_record,
    } = found
    {
        facts = facts.row(lang.t("log-checked-entries"), lang.number(*entries));
        if *expired > 0 {
            facts = facts.row(lang.t("log-checked-expired"), lang.number(*expired));
        }
        facts = facts.row(lang.t("log-checked-recorded"), lang.number(*on_record));
    }
    Outcome {
        tag: if found.is_sound() {
            Tag::ok(lang.t("log-whole-tag"))
        } else {
            Tag::bad(lang.t("log-damaged-tag"))
        },
        text: found.sentence().in_lang(lang),
        facts,
        is_sound: found.is_sound(),
    }
}

/// Says whether the log still contains an end that was kept elsewhere.
pub(in crate::tenants) async fn compare(
    State(platform): State<Platform>,
    can: Can<SeeLog>,
    CheckedForm(pasted): CheckedForm<Pasted>,
) -> Result<Response> {
    let lang = can.visit.lang;
    let Ok(noted) = pasted.head.parse::<Head>() else {
        let mut errors = FieldErrors::new();
        errors.add("head", Text::key("log-error-head"));
        let page = build(&can, &pasted.head, &errors, None).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, View(page)).into_response());
    };
    let (found, held, end) = can
        .db
        .read(async |tx| {
            Ok((
                checked::check(tx, &platform).await?,
                audit::held(tx, &noted).await?,
                audit::end(tx).await?,
            ))
        })
        .await?;
    let answer = match (&found, held) {
        (Checked::Sound { .. }, Held::Yes) => (
            Tag::ok(lang.t("log-head-there-tag")),
            Text::key("log-head-there")
                .with("number", noted.seq.to_string())
                .with("since", (end.seq - noted.seq).to_string()),
        ),
        (Checked::Sound { .. }, Held::Expired) => (
            Tag::plain(lang.t("log-head-expired-tag")),
            Text::key("log-head-expired").with("number", noted.seq.to_string()),
        ),
        (_, Held::No) if noted.seq > end.seq => (
            Tag::bad(lang.t("log-head-lost-tag")),
            Text::key("log-head-cut")
                .with("number", noted.seq.to_string())
                .with("last", end.seq.to_string()),
        ),
        (_, Held::No) => (
            Tag::bad(lang.t("log-head-lost-tag")),
            Text::key("log-head-other").with("number", noted.seq.to_string()),
        ),
        (_, Held::Yes | Held::Expired) => (Tag::bad(lang.t("log-damaged-tag")), found.sentence()),
    };
    if held == Held::No {
        tracing::error!(tenant = %can.tenant.id, seq = noted.seq, "the processing log does not contain an end kept elsewhere");
    }
    let (tag, text) = answer;
    let answer = Some((tag, text.in_lang(lang)));
    Ok(View(build(&can, &pasted.head, &FieldErrors::new(), answer).await?).into_response())
}

async fn build(
    can: &Can<SeeLog>,
    typed: &str,
    errors: &FieldErrors,
    answer: Option<(Tag, String)>,
) -> Result<VerifyPage> {
    let page = can.page("log-verify-title");
    let lang = page.lang;
    let (end, at, recorded) = can
        .db
        .read(async |tx| {
            let end = audit::end(tx).await?;
            let at = audit::hash_at(tx, end.seq).await?.map(|(at, _)| at);
            let tenant = tx.tenant();
            let mut recorded = Vec::new();
            for noted in log_store::on_record(tx, anchor::NOTED, tenant, Some(SHOWN)).await? {
                let held = audit::held(tx, &noted.head).await?;
                recorded.push((noted, held));
            }
            Ok((end, at, recorded))
        })
        .await?;
    let recorded = recorded
        .into_iter()
        .map(|(noted, held)| Recorded {
            at: lang.datetime(noted.at),
            number: noted.head.seq.to_string(),
            hash: noted.head.hex(),
            state: match held {
                Held::Yes => Tag::ok(lang.t("log-head-there-tag")),
                Held::Expired => Tag::plain(lang.t("log-head-expired-tag")),
                Held::No => Tag::bad(lang.t("log-head-lost-tag")),
            },
        })
        .collect();
    let mut now = SummaryList::new().row(lang.t("log-number"), end.seq.to_string());
    if let Some(at) = at {
        now = now.row(lang.t("log-when"), lang.datetime(at));
    }
    Ok(VerifyPage {
        list: can.url("/log"),
        verify: can.url("/log/verify"),
        compare: can.url("/log/verify/head"),
        head: end.to_string(),
        now,
        recorded,
        summary: errors.summary(lang).title(lang.t("ui-check-typed")),
        field: TextArea::new("head", lang.t("log-head-field"))
            .hint(lang.t("log-head-hint"))
            .value(typed)
            .rows(3)
            .maxlength(400)
            .errors(errors.of("head", lang)),
        answer,
        outcome: None,
        page: if errors.is_empty() {
            page
        } else {
            page.refused()
        },
    })
}
