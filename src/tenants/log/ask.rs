//! Asking for the log, or what the filter leaves of it, as a protected file: what for, and who gets it.
use std::{collections::BTreeSet, sync::Arc};

use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use serde::Deserialize;

use super::{
    export::LogExport,
    filter::{self, Asked, Read},
};
use crate::{
    platform::people::Reach,
    platform::{
        audit::{self, Purpose},
        error::{AppError, Result},
        exports::{
            self as protected,
            handover::{self, Handover},
        },
        i18n::Text,
        services::Platform,
    },
    tenants::{
        Can,
        policy::{Permission as _, SeeLog},
    },
    web::{
        FieldErrors, Icon, Page, View,
        components::{Choice, ErrorSummary, FilterChips, RadioGroup, TextField},
        form::{CheckedForm, QueryOf},
    },
};

/// What a copy of the log is for.
const PURPOSES: &[Purpose] = &[
    Purpose::Oversight,
    Purpose::Breach,
    Purpose::Access,
    Purpose::Authority,
];
/// Most entries in a file.
pub(super) const MOST: usize = 50_000;

/// What was typed and chosen; the filter stands in the address.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::tenants) struct Typed {
    reason: String,
    recipient: String,
}

#[derive(Template)]
#[template(path = "tenants/log_export.html")]
struct AskPage {
    page: Page,
    list: String,
    back: String,
    action: String,
    summary: ErrorSummary,
    chips: FilterChips,
    count: String,
    reasons: RadioGroup,
    recipient: TextField,
}

/// The question.
pub(in crate::tenants) async fn page(
    State(platform): State<Platform>,
    can: Can<SeeLog>,
    QueryOf(asked): QueryOf<Asked>,
) -> Result<Response> {
    let (read, entries, _) = chosen(&can, &platform, &asked).await?;
    Ok(show(
        &can,
        (&asked, &read),
        entries,
        &Typed::default(),
        &FieldErrors::new(),
    ))
}

/// Takes the export in and shows its passphrase on the next page.
pub(in crate::tenants) async fn submit(
    State(platform): State<Platform>,
    can: Can<SeeLog>,
    QueryOf(asked): QueryOf<Asked>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let (read, entries, people) = chosen(&can, &platform, &asked).await?;
    let mut errors = FieldErrors::new();
    let purpose = Purpose::of_code(&typed.reason, PURPOSES);
    if purpose.is_none() {
        errors.add("reason", Text::key("exports-error-purpose"));
    }
    let recipient = protected::recipient(&typed.recipient).unwrap_or_else(|why| {
        errors.add("recipient", why);
        String::new()
    });
    if entries == 0 {
        errors.add("", Text::key("log-export-nothing"));
    }
    let (Some(purpose), true) = (purpose, errors.is_empty()) else {
        return Ok((
            StatusCode::UNPROCESSABLE_ENTITY,
            show(&can, (&asked, &read), entries, &typed, &errors),
        )
            .into_response());
    };
    let order = handover::Asked {
        tenant: can.tenant.id,
        account: can.account.id,
        permission: SeeLog::NAME,
        also: None,
        member: None,
        title: "log-export-title",
        people,
        pages: can.url("/exports"),
        again: asked.query(&can.url("/log/export")),
        maker: Arc::new(LogExport {
            filter: read.filter,
            actor: can.account.id,
            organisation: can.tenant.name.clone(),
            purpose,
            recipient,
            names_members: can.reach() == Reach::All,
            lang: can.visit.lang,
        }),
    };
    let export = platform.part::<Handover>().ask(&platform, order)?;
    Ok(Redirect::to(&can.url(&format!("/exports/{export}"))).into_response())
}

/// The filter, and how many entries and people it finds.
async fn chosen(
    can: &Can<SeeLog>,
    platform: &Platform,
    asked: &Asked,
) -> Result<(Read, usize, u64)> {
    let lang = can.visit.lang;
    can.db
        .read(async |tx| {
            let read = asked
                .read(tx, platform, lang, can.reach() == Reach::All)
                .await?;
            if !read.errors.is_empty() {
                return Err(AppError::NotFound);
            }
            let entries = audit::find_all(tx, platform, &read.filter, MOST).await?;
            let people: BTreeSet<_> = entries.iter().filter_map(|entry| entry.subject).collect();
            let people = u64::try_from(people.len()).unwrap_or(u64::MAX);
            Ok((read, entries.len(), people))
        })
        .await
}

fn show(
    can: &Can<SeeLog>,
    (asked, read): (&Asked, &Read),
    entries: usize,
    typed: &Typed,
    errors: &FieldErrors,
) -> Response {
    let lang = can.visit.lang;
    let page = can.page("log-export-title");
    let list = can.url("/log");
    let address = asked.query(&can.url("/log/export"));
    View(AskPage {
        summary: errors.summary(lang),
        chips: filter::chips(lang, &address, can.url("/log/export"), asked, read),
        count: lang.n("log-export-count", entries),
        reasons: PURPOSES
            .iter()
            .fold(
                RadioGroup::new("reason", lang.t("exports-purpose")),
                |group, purpose| {
                    group.choice(Choice::new(purpose.code(), lang.t(purpose.label_key())))
                },
            )
            .selected(&typed.reason)
            .errors(errors.of("reason", lang)),
        recipient: TextField::new("recipient", lang.t("exports-recipient"))
            .value(&typed.recipient)
            .hint(lang.t("log-export-recipient-hint"))
            .autocomplete("off")
            .maxlength(u32::try_from(protected::LONGEST_RECIPIENT).unwrap_or(u32::MAX))
            .errors(errors.of("recipient", lang)),
        back: asked.query(&list),
        action: address,
        list,
        page: if errors.is_empty() {
            page
        } else {
            page.refused()
        },
    })
    .into_response()
}
