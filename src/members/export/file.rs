//! The file itself: made in memory, sent after its entries are in the processing log.
use ::entity::values::operation;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde_json::json;

use super::choose::{ChoosePage, ExportForm};
use crate::{
    members::{BELTS, bulk::nothing_chosen},
    platform::{
        audit::{self, Entry},
        error::{AppError, Result},
        people::{
            columns::{Column, Format, PersonView},
            store,
        },
        services::Platform,
        sheets::{
            CellKind,
            values::{self, DateWindow},
            write::{self, Cell, ColumnKind, Export},
        },
    },
    tenants::{Can, policy::ExportMembers},
    web::{
        View,
        download::{CSV, download},
        form::CheckedForm,
    },
};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Sends the list, or shows the choice again.
///
/// # Errors
/// As [`crate::members::selection::Selection::resolve`]; when the database does.
pub async fn file(
    State(platform): State<Platform>,
    can: Can<ExportMembers>,
    CheckedForm(form): CheckedForm<ExportForm>,
) -> Result<Response> {
    let (today, selection) = (platform.today(), form.selection());
    let errors = form.check();
    let ids = can
        .db
        .read(async |tx| selection.resolve(tx, can.reach(), today).await)
        .await?;
    if ids.is_empty() {
        return nothing_chosen(&can, &selection.list_href(&can.url("/members"))).await;
    }
    let Some(purpose) = form.purpose().filter(|_| errors.is_empty()) else {
        let mut shown = ChoosePage::new(&can, &form, ids.len(), &errors);
        shown.page = shown.page.refused();
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, View(shown)).into_response());
    };
    let (members, guardians) = can
        .db
        .read(async |tx| {
            Ok((
                store::find_many(tx, &platform, &ids).await?,
                store::contact_guardians(tx, &platform, &ids).await?,
            ))
        })
        .await?;
    let columns = form.columns();
    let format = Format {
        lang: can.visit.lang,
        today,
        belts: BELTS,
    };
    let rows = members
        .iter()
        .map(|member| {
            let view = PersonView {
                member,
                guardian: guardians.get(&member.id),
            };
            columns
                .iter()
                .map(|column| cell(column, &view, &format))
                .collect()
        })
        .collect();
    let export = Export {
        sheet_name: can.visit.lang.t("members-title"),
        columns: columns
            .iter()
            .map(|column| write::Column {
                title: column.header(can.visit.lang),
                kind: kind(column),
            })
            .collect(),
        rows,
    };
    let is_csv = form.format == "csv";
    let written = if is_csv {
        write::to_csv(&export)
    } else {
        write::to_xlsx(&export)
    };
    let bytes = written.map_err(AppError::internal)?;
    let keys: Vec<&str> = columns.iter().map(|column| column.key).collect();
    let detail = json!({
        "what": "list",
        "export": platform.new_id(),
        "recipient": form.recipient.trim(),
        "format": form.format,
        "columns": keys,
        "count": members.len(),
    });
    let entries: Vec<Entry> = members
        .iter()
        .map(|member| {
            Entry::new(operation::EXPORT, Some(can.account.id))
                .about(member.id.0)
                .purpose(purpose)
                .detail(detail.clone())
        })
        .collect();
    can.db
        .write(async |tx| audit::append_many(tx, &platform, entries.clone()).await)
        .await?;
    let (kind, ending) = if is_csv { (CSV, "csv") } else { (XLSX, "xlsx") };
    let file = can.visit.lang.t("members-export-file");
    download(&format!("{file}-{today}.{ending}"), kind, bytes)
}

fn kind(column: &Column) -> ColumnKind {
    match column.kind {
        CellKind::Date => ColumnKind::Date,
        CellKind::Number => ColumnKind::Number,
        _ => ColumnKind::Text,
    }
}

/// A cell with the type of its column, so that a spreadsheet sorts dates as dates.
fn cell(column: &Column, view: &PersonView<'_>, format: &Format) -> Cell {
    let text = column.cell(view, format);
    match column.kind {
        CellKind::Date => {
            values::date(&text, &DateWindow::any()).map_or_else(|_| Cell::from(text), Cell::Date)
        }
        CellKind::Number => text
            .parse::<i64>()
            .map_or_else(|_| Cell::from(text), Cell::Integer),
        _ => Cell::from(text),
    }
}
