//! Corrections and decisions of one page of rows; the rows are then checked again.
use std::collections::HashMap;

use ::entity::ids::{ImportDraftId, MemberId};
use axum::{extract::State, response::Response};

use super::{
    columns::begin_check,
    document::{Decision, Document, FileRow, Sure},
    store::{self, Progress},
    wizard::{draft_of, to_job, to_step},
};
use crate::{
    platform::{error::Result, services::Platform},
    tenants::{Can, policy::EditMembers},
    web::form::{CheckedForm, PathOf},
};

/// Longest text of a corrected cell, as of a cell of the file.
const LONGEST: usize = 5_000;

/// What a page of rows says.
#[derive(Default)]
struct Edits {
    cells: HashMap<(u32, usize), String>,
    for_all: Vec<(u32, usize)>,
    decisions: HashMap<u32, Decision>,
}

/// Takes a page of corrections.
pub(super) async fn change(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id)): PathOf<(String, ImportDraftId)>,
    CheckedForm(fields): CheckedForm<Vec<(String, String)>>,
) -> Result<Response> {
    let platform = &platform;
    let (mut draft, progress) = can
        .db
        .read(async |tx| draft_of(tx, platform, &can, id).await)
        .await?;
    match progress {
        Progress::Working(job) => return Ok(to_job(&can, job)),
        Progress::Columns => return Ok(to_step(&can, id, "columns")),
        Progress::Checked => {}
    }
    let edits = Edits::of(&fields, &draft.document);
    // What the check found is not true of corrected rows. It goes in the same transaction, so that nobody imports them unchecked.
    draft.document.summary = None;
    let unchecked = &draft;
    let rows = draft.rows;
    let has_changed = can
        .db
        .write(async |tx| {
            // The corrections for all equal cells need the old value, which stands in one of the portions.
            let mut equal: HashMap<(usize, String), String> = HashMap::new();
            if !edits.for_all.is_empty() {
                for position in 0..store::count(rows) {
                    for row in store::load(tx, platform, id, position).await?.rows {
                        edits.collect_equal(&row, &mut equal);
                    }
                }
            }
            let mut has_changed = false;
            for position in 0..store::count(rows) {
                let mut portion = store::load(tx, platform, id, position).await?;
                let mut is_other = false;
                for row in &mut portion.rows {
                    is_other |= edits.apply(row, &equal);
                }
                if is_other {
                    store::save_portion(tx, platform, &portion).await?;
                    has_changed = true;
                }
            }
            if has_changed {
                store::save(tx, platform, unchecked, None).await?;
            }
            Ok(has_changed)
        })
        .await?;
    if !has_changed {
        return Ok(to_step(&can, id, "check"));
    }
    draft.rev += 1;
    begin_check(platform, &can, &draft).await
}

impl Edits {
    fn of(fields: &[(String, String)], document: &Document) -> Self {
        let mut edits = Self::default();
        for (name, value) in fields {
            let mut parts = name.split('.');
            let (Some(kind), Some(Ok(row))) = (parts.next(), parts.next().map(str::parse::<u32>))
            else {
                continue;
            };
            let column = parts
                .next()
                .and_then(|c| c.parse::<usize>().ok())
                .filter(|at| {
                    document
                        .columns
                        .get(*at)
                        .is_some_and(|c| c.field.is_some() && !matches!(c.sure, Sure::Refused(_)))
                });
            match (kind, column) {
                ("cell", Some(at)) => {
                    edits
                        .cells
                        .insert((row, at), value.chars().take(LONGEST).collect());
                }
                ("all", Some(at)) => edits.for_all.push((row, at)),
                ("skip", _) if value == "yes" => {
                    edits.decisions.insert(row, Decision::Skip);
                }
                ("back", _) if value == "yes" => {
                    edits.decisions.insert(row, Decision::None);
                }
                ("decide", _) => {
                    if let Some(decision) = decision(value) {
                        edits.decisions.entry(row).or_insert(decision);
                    }
                }
                _ => {}
            }
        }
        edits
    }

    /// Old values of the cells whose correction is meant for all equal ones.
    fn collect_equal(&self, row: &FileRow, equal: &mut HashMap<(usize, String), String>) {
        for (number, at) in &self.for_all {
            if *number == row.number
                && let Some(new) = self.cells.get(&(*number, *at))
                && !row.cell(*at).trim().is_empty()
            {
                equal.insert((*at, row.cell(*at).trim().to_owned()), new.clone());
            }
        }
    }

    /// Corrects a row; whether it is another now.
    fn apply(&self, row: &mut FileRow, equal: &HashMap<(usize, String), String>) -> bool {
        let before = (row.cells.clone(), row.decision);
        for ((at, old), new) in equal {
            if row.cell(*at).trim() == old {
                row.set_cell(*at, new.clone());
            }
        }
        // A cell that was posted as it was is not a correction: it follows the others that were equal.
        let was = |at: usize| before.0.get(at).map_or("", String::as_str);
        for ((number, at), new) in &self.cells {
            if *number == row.number && was(*at) != new {
                row.set_cell(*at, new.clone());
            }
        }
        if let Some(decision) = self.decisions.get(&row.number) {
            row.decision = *decision;
        }
        (&before.0, before.1) != (&row.cells, row.decision)
    }
}

fn decision(value: &str) -> Option<Decision> {
    match value {
        "new" => Some(Decision::New),
        "skip" => Some(Decision::Skip),
        other => other
            .strip_prefix("update:")
            .and_then(|id| id.parse::<MemberId>().ok())
            .map(Decision::Update),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::imports::document::FileColumn;

    #[test]
    fn a_correction_for_all_changes_every_equal_cell_of_the_column() {
        let document = Document {
            columns: vec![FileColumn {
                field: Some("belt".into()),
                ..FileColumn::default()
            }],
            ..Document::default()
        };
        let pairs = [
            ("cell.14.0", "rumen"),
            ("all.14.0", "yes"),
            ("skip.15", "yes"),
            ("cell.14.9", "x"),
            ("cell.x.0", "y"),
        ];
        let pairs: Vec<_> = pairs
            .iter()
            .map(|(n, v)| ((*n).to_owned(), (*v).to_owned()))
            .collect();
        let edits = Edits::of(&pairs, &document);
        let row = |number| FileRow {
            number,
            cells: vec!["zel-mod".into()],
            ..FileRow::default()
        };
        let mut equal = HashMap::new();
        edits.collect_equal(&row(14), &mut equal);
        let (mut first, mut other) = (row(14), row(15));
        assert!(edits.apply(&mut first, &equal) && edits.apply(&mut other, &equal));
        assert_eq!(
            (first.cell(0), other.cell(0), other.decision),
            ("rumen", "rumen", Decision::Skip)
        );
        assert!(
            !edits.apply(&mut first, &HashMap::new()),
            "the same once more changes nothing"
        );
    }
}
