//! Checks the processing log: the chain itself, its ends on record, and an end out of a mail.
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use serde::Deserialize;

use super::{
    anchor,
    checked::{self, Checked},
    store as log_store,
};
use crate::{
    platform::{
        audit::{self, Head},
        error::Result,
        i18n::Text,
        services::Platform,
    },
    tenants::{Can, policy::SeeLog},
    web::{
        FieldErrors, Icon, Page, View,
        components::{ErrorSummary, SummaryList, Tag, TextArea},
        form::{CheckedForm, NoFields},
        page::FlashKind,
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

/// Checks the whole log.
pub(in crate::tenants) async fn verify(
    State(platform): State<Platform>,
    can: Can<SeeLog>,
    _: CheckedForm<NoFields>,
) -> Result<Redirect> {
    let found = can
        .db
        .read(async |tx| checked::check(tx, &platform).await)
        .await?;
    let kind = if found.is_sound() {
        FlashKind::Ok
    } else {
        tracing::error!(tenant = %can.tenant.id, ?found, "the processing log is not whole");
        FlashKind::Error
    };
    can.visit.flash(kind, &found.sentence()).await?;
    Ok(Redirect::to(&can.url("/log")))
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
    let (found, contains, end) = can
        .db
        .read(async |tx| {
            Ok((
                checked::check(tx, &platform).await?,
                audit::contains(tx, &noted).await?,
                audit::end(tx).await?,
            ))
        })
        .await?;
    let answer = match (&found, contains) {
        (Checked::Sound { .. }, true) => (
            Tag::ok(lang.t("log-head-there-tag")),
            Text::key("log-head-there")
                .with("number", noted.seq.to_string())
                .with("since", (end.seq - noted.seq).to_string()),
        ),
        (_, false) if noted.seq > end.seq => (
            Tag::bad(lang.t("log-head-lost-tag")),
            Text::key("log-head-cut")
                .with("number", noted.seq.to_string())
                .with("last", end.seq.to_string()),
        ),
        (_, false) => (
            Tag::bad(lang.t("log-head-lost-tag")),
            Text::key("log-head-other").with("number", noted.seq.to_string()),
        ),
        (_, true) => (Tag::bad(lang.t("log-head-lost-tag")), found.sentence()),
    };
    if !contains {
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
                let is_there = audit::contains(tx, &noted.head).await?;
                recorded.push((noted, is_there));
            }
            Ok((end, at, recorded))
        })
        .await?;
    let recorded = recorded
        .into_iter()
        .map(|(noted, is_there)| Recorded {
            at: lang.datetime(noted.at),
            number: noted.head.seq.to_string(),
            hash: noted.head.hex(),
            state: if is_there {
                Tag::ok(lang.t("log-head-there-tag"))
            } else {
                Tag::bad(lang.t("log-head-lost-tag"))
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
        summary: errors.summary(lang),
        field: TextArea::new("head", lang.t("log-head-field"))
            .hint(lang.t("log-head-hint"))
            .value(typed)
            .rows(3)
            .maxlength(400)
            .errors(errors.of("head", lang)),
        answer,
        page: if errors.is_empty() {
            page
        } else {
            page.refused()
        },
    })
}
