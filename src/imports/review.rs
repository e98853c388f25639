//! The third step: what the check found, to be corrected and decided, fifty rows a page.
mod compare;
mod lines;

use ::entity::ids::ImportDraftId;
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use uuid::Uuid;

use self::lines::{Line, lines_of};
use super::{
    check::functions_of,
    document::{Counts, FileRow, Show, Summary},
    reading::Reader,
    store::{self, Draft, Progress},
    wizard::{Step, counted, draft_of, stepper, to_job, to_step},
};
use crate::{
    platform::{
        db::TenantTx,
        error::{AppError, Result},
        services::Platform,
    },
    tenants::{Can, policy::EditMembers},
    web::{
        Icon, Page, View,
        components::{Pager, Progress as ProgressBar, Stepper, Tabs},
        form::{PathOf, QueryOf},
        query,
    },
};

/// Rows of a page, unless the person asks for more or fewer.
const PER_PAGE: u64 = 50;

/// Which rows are asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    show: String,
    page: String,
    per: String,
}

#[derive(Template)]
#[template(path = "imports/review.html")]
struct ReviewPage {
    page: Page,
    steps: Stepper,
    base: String,
    members: String,
    import: String,
    form_id: Uuid,
    /// Revision of the draft that is shown: what is imported is what was seen.
    review: i64,
    head: String,
    about: String,
    bar: ProgressBar,
    tabs: Tabs,
    show: Show,
    lines: Vec<Line>,
    pager: Pager,
    counts: Counts,
    importable: u64,
    left_out: Option<String>,
    unchanged: Option<String>,
    warning: Option<String>,
    notes: Vec<String>,
    until: String,
}

/// Shows what the check found.
pub(super) async fn show(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id)): PathOf<(String, ImportDraftId)>,
    QueryOf(asked): QueryOf<Asked>,
) -> Result<Response> {
    let platform = &platform;
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
    let counts = summary.total();
    let first = Show::ALL
        .into_iter()
        .find(|show| counts.of(*show) > 0)
        .unwrap_or(Show::New);
    let show = if asked.show.is_empty() {
        first
    } else {
        Show::parse(&asked.show).ok_or(AppError::NotFound)?
    };
    let per = if asked.per.is_empty() {
        PER_PAGE
    } else {
        Pager::size(asked.per.parse().ok())
    };
    let place = Place {
        show,
        per,
        page: page_no(&asked.page, per, counts.of(show))?,
    };
    let reader = Reader::new(&draft.document, &functions, platform.today());
    let lang = can.visit.lang;
    let lines = can
        .db
        .read(async |tx| {
            let rows = rows_of(tx, platform, &draft, summary, place).await?;
            lines_of(tx, platform, lang, &draft, &reader, show, rows).await
        })
        .await?;
    Ok(View(page(platform, &can, &draft, counts, place, lines)).into_response())
}

/// Which rows are shown.
#[derive(Clone, Copy)]
struct Place {
    show: Show,
    per: u64,
    page: u64,
}

fn page_no(asked: &str, per: u64, total: u64) -> Result<u64> {
    if asked.is_empty() {
        return Ok(1);
    }
    let page: u64 = asked.parse().map_err(|_| AppError::NotFound)?;
    if page == 0 || page > total.div_ceil(per).max(1) {
        Err(AppError::NotFound)
    } else {
        Ok(page)
    }
}

/// The rows of a page: portions without such rows are not opened.
async fn rows_of(
    tx: &TenantTx,
    platform: &Platform,
    draft: &Draft,
    summary: &Summary,
    Place { show, per, page }: Place,
) -> Result<Vec<FileRow>> {
    let mut skip = page.saturating_sub(1).saturating_mul(per);
    let mut rows = Vec::new();
    for (position, counts) in (0_i64..).zip(&summary.portions) {
        let here = counts.of(show);
        if here <= skip {
            skip -= here;
            continue;
        }
        let portion = store::load(tx, platform, draft.id, position).await?;
        let wanted = portion.rows.into_iter().filter(|row| show.holds(row));
        for row in wanted.skip(usize::try_from(skip).unwrap_or(usize::MAX)) {
            if rows.len() as u64 == per {
                return Ok(rows);
            }
            rows.push(row);
        }
        skip = 0;
    }
    Ok(rows)
}

fn page(
    platform: &Platform,
    can: &Can<EditMembers>,
    draft: &Draft,
    counts: Counts,
    Place {
        show,
        per,
        page: page_no,
    }: Place,
    lines: Vec<Line>,
) -> ReviewPage {
    let lang = can.visit.lang;
    let base = can.url(&format!("/members/import/{}", draft.id));
    let address = query::set(&format!("{base}/check?per={per}"), "show", show.code());
    let open = counts.faulty + counts.undecided;
    // As many as the button imports: rows that are left out, or say what is known, are none of them.
    let ready = counts.importable();
    let head = if open == 0 {
        lang.n("imports-ready", ready)
    } else {
        format!(
            "{} {}",
            lang.n("imports-ready-comma", ready),
            lang.n("imports-to-mend", open)
        )
    };
    let mut about = vec![
        draft.document.file_name.clone(),
        lang.n("imports-rows", counts.rows()),
    ];
    about.extend(counted(lang, "imports-will-change", counts.changed));
    about.push(lang.t("imports-nothing-saved"));
    let notes = [
        ("imports-warn-reduced", counts.reduced),
        ("imports-warn-nameless", counts.nameless),
    ];
    ReviewPage {
        page: can.page("imports-title"),
        steps: stepper(lang, Step::Check, Some(format!("{base}/columns"))),
        members: can.url("/members"),
        import: can.url("/members/import"),
        form_id: platform.new_id(),
        review: draft.rev,
        head,
        about: about.join(" · "),
        bar: ProgressBar::new(
            ready,
            counts.rows(),
            lang.t("imports-ready-label"),
            lang.t_args(
                "imports-ready-of",
                &[("ready", ready.into()), ("total", counts.rows().into())],
            ),
        ),
        tabs: tabs(can, &base, counts, show),
        show,
        lines,
        pager: Pager::new(lang, address, page_no, per, counts.of(show)),
        counts,
        importable: ready,
        left_out: counted(lang, "imports-left-out", open),
        unchanged: counted(lang, "imports-unchanged", counts.unchanged),
        warning: counted(lang, "imports-warn-unguarded", counts.unguarded),
        notes: notes
            .into_iter()
            .filter_map(|(key, n)| counted(lang, key, n))
            .collect(),
        until: lang.datetime(draft.expires_at),
        base,
    }
}

fn tabs(can: &Can<EditMembers>, base: &str, counts: Counts, current: Show) -> Tabs {
    let lang = can.visit.lang;
    let mut tabs = Tabs::new(lang.t("imports-lists"));
    for show in Show::ALL {
        if counts.of(show) == 0 && show != current {
            continue;
        }
        let label = match show {
            Show::Faulty => lang.t("imports-list-faulty"),
            Show::Twins => lang.t("imports-list-twins"),
            Show::Names => lang.t("imports-list-names"),
            Show::Changed => lang.t("imports-list-changed"),
            Show::New => lang.t("imports-list-new"),
            Show::Skipped => lang.t("imports-list-skipped"),
        };
        let href = format!("{base}/check?show={}", show.code());
        tabs = tabs
            .tab(href, label, show == current)
            .count(counts.of(show));
    }
    tabs
}
