//! The rows to be corrected as a file of their own: the columns of the file, the row number and the reason.
use std::collections::HashMap;

use ::entity::ids::{ImportDraftId, MemberId};
use axum::{extract::State, response::Response};

use super::{
    check::functions_of,
    document::{State as RowState, Sure},
    reading::{Base, Reader},
    sample::send_csv,
    store::{self, Progress},
    wizard::{draft_of, to_job, to_step},
};
use crate::{
    platform::{
        error::Result,
        people::{self, Member},
        services::Platform,
        sheets::write::{Cell, Column, ColumnKind, Export},
    },
    tenants::{Can, policy::EditMembers},
    web::form::PathOf,
};

/// Sends the file.
pub(super) async fn download(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id)): PathOf<(String, ImportDraftId)>,
) -> Result<Response> {
    let platform = &platform;
    let lang = can.visit.lang;
    let (draft, progress, functions) = can
        .db
        .read(async |tx| {
            let (draft, progress) = draft_of(tx, platform, &can, id).await?;
            Ok((draft, progress, functions_of(tx).await?))
        })
        .await?;
    let summary = match (progress, &draft.document.summary) {
        (Progress::Working(job), _) => return Ok(to_job(&can, job)),
        (_, Some(summary)) => summary,
        (_, None) => return Ok(to_step(&can, id, "columns")),
    };
    let reader = Reader::new(&draft.document, &functions, platform.today());
    let kept: Vec<(usize, &str)> = draft
        .document
        .columns
        .iter()
        .enumerate()
        .filter(|(at, c)| {
            // Of a name that was split, the parts go out, as corrected.
            !matches!(c.sure, Sure::Refused(_))
                && draft.document.splits.iter().all(|split| split.whole != *at)
        })
        .map(|(at, c)| (at, c.header.as_str()))
        .collect();
    let rows = can
        .db
        .read(async |tx| {
            let mut rows = Vec::new();
            for (position, counts) in (0_i64..).zip(&summary.portions) {
                if counts.faulty == 0 {
                    continue;
                }
                let portion = store::load(tx, platform, id, position).await?;
                let faulty = || {
                    portion
                        .rows
                        .iter()
                        .filter(|row| row.state == Some(RowState::Faulty))
                };
                let targets: Vec<MemberId> = faulty().filter_map(|row| row.target).collect();
                let members: HashMap<MemberId, Member> =
                    people::store::find_many(tx, platform, &targets)
                        .await?
                        .into_iter()
                        .map(|m| (m.id, m))
                        .collect();
                for row in faulty() {
                    let base = row.target.and_then(|id| members.get(&id)).map(Base::of);
                    let reasons: Vec<String> = reader
                        .read_checked(row, base)
                        .errors
                        .iter()
                        .map(|error| {
                            let header = error
                                .column
                                .and_then(|at| draft.document.columns.get(at))
                                .map(|c| c.header.as_str());
                            let text = error.text.in_lang(lang);
                            header
                                .map_or_else(|| text.clone(), |header| format!("{header}: {text}"))
                        })
                        .collect();
                    let mut cells: Vec<Cell> = kept
                        .iter()
                        .map(|(at, _)| Cell::from(row.cell(*at)))
                        .collect();
                    cells.push(Cell::from(row.number.to_string()));
                    cells.push(Cell::from(reasons.join(" ")));
                    rows.push(cells);
                }
            }
            Ok(rows)
        })
        .await?;
    let own = [
        lang.t("imports-faulty-row"),
        lang.t("imports-faulty-reason"),
    ];
    let columns = kept
        .iter()
        .map(|(_, header)| (*header).to_owned())
        .chain(own)
        .map(|title| Column {
            title,
            kind: ColumnKind::Text,
        })
        .collect();
    send_csv(
        &lang.t("imports-faulty-file"),
        &Export {
            sheet_name: lang.t("imports-title"),
            columns,
            rows,
        },
    )
}
