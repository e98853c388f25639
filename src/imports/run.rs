//! What an import did, and the way back.
use ::entity::ids::{ImportRunId, MemberId};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};

use super::{
    store, undo,
    wizard::{Step, counted, stepper},
};
use crate::{
    platform::{
        error::{AppError, Result},
        people,
        services::Platform,
    },
    tenants::{Can, policy::EditMembers},
    web::{Icon, Page, View, components::Stepper, form::PathOf},
};

/// Members named on the page whose import could not be taken back.
const NAMED: u64 = 100;

#[derive(Template)]
#[template(path = "imports/run.html")]
struct RunPage {
    page: Page,
    steps: Stepper,
    members: String,
    import: String,
    base: String,
    when: String,
    created: Option<String>,
    updated: Option<String>,
    is_undone: bool,
    undone: Option<String>,
    until: Option<String>,
    refused: Vec<(String, String)>,
}

/// Shows an import of this organisation.
pub(super) async fn show(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id)): PathOf<(String, ImportRunId)>,
) -> Result<Response> {
    let platform = &platform;
    let (run, refused) = can
        .db
        .read(async |tx| {
            let run = store::find_run(tx, id).await?.ok_or(AppError::NotFound)?;
            let mut refused = Vec::new();
            if run.undone_at.is_some() {
                let changes = store::changes_of(tx, platform, id, NAMED).await?;
                let ids: Vec<MemberId> = changes.iter().map(|change| change.member).collect();
                refused = people::store::find_many(tx, platform, &ids).await?;
            }
            Ok((run, refused))
        })
        .await?;
    let lang = can.visit.lang;
    let count = |n: i64| n.unsigned_abs();
    let is_open = undo::is_open(&run, platform.now());
    Ok(View(RunPage {
        page: can.page(if run.undone_at.is_some() {
            "imports-undone-title"
        } else {
            "imports-done-title"
        }),
        steps: stepper(lang, Step::Import, None),
        members: can.url("/members"),
        import: can.url("/members/import"),
        base: can.url(&format!("/members/import/runs/{id}")),
        when: lang.datetime(run.created_at),
        created: counted(lang, "imports-created", count(run.created_count)),
        updated: counted(lang, "imports-updated", count(run.updated_count)),
        is_undone: run.undone_at.is_some(),
        undone: run
            .undone_at
            .map(|at| lang.t1("imports-undone-at", "at", lang.datetime(at))),
        until: is_open.then(|| {
            lang.t1(
                "imports-undo-until",
                "at",
                lang.datetime(run.created_at + undo::OPEN_FOR),
            )
        }),
        refused: refused
            .into_iter()
            .map(|member| {
                (
                    can.url(&format!("/members/{}", member.id)),
                    member.draft.full_name(),
                )
            })
            .collect(),
    })
    .into_response())
}
