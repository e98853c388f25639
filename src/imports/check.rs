//! Compares the rows of a draft with the members and with each other. Nothing of it is written to the members.
mod duplicates;
mod job;
mod portion;

pub(super) use job::{CheckJob, Input, KIND, end};

use ::entity::ids::{AccountId, ImportDraftId, TenantId};

use self::{duplicates::Seen, portion::check_portion};
use super::{
    document::{Counts, Summary},
    reading::Reader,
    store,
};
use crate::{
    platform::{
        db::TenantTx,
        error::{AppError, Result},
        jobs::JobContext,
        people,
        services::Platform,
    },
    tenants::{Functions, store::find_profile},
};

/// The optional functions of a tenant.
pub(super) async fn functions_of(tx: &TenantTx) -> Result<Functions> {
    Ok(find_profile(tx)
        .await?
        .map(|profile| Functions::of(&profile))
        .unwrap_or_default())
}

/// Checks every portion of a draft, each in a transaction of its own, and writes what was found.
///
/// `job` is told how far it is, and asked whether the person cancelled.
pub(super) async fn check_all(
    platform: &Platform,
    tenant: TenantId,
    id: ImportDraftId,
    account: AccountId,
    job: Option<&JobContext>,
) -> Result<Counts> {
    let db = platform.db();
    let (mut draft, functions, version) = db
        .read(tenant, async |tx| {
            let draft = store::find(tx, platform, id, account)
                .await?
                .ok_or(AppError::NotFound)?;
            Ok((
                draft,
                functions_of(tx).await?,
                people::store::members_version(tx).await?,
            ))
        })
        .await?;
    let today = platform.today();
    let reader = Reader::new(&draft.document, &functions, today);
    let mut seen = Seen::default();
    let mut portions = Vec::new();
    for (position, done) in (0..store::count(draft.rows)).zip((0..).step_by(store::PORTION)) {
        if let Some(job) = job {
            job.progress("imports-step-checking", done, draft.rows)
                .await?;
            if job.is_cancelled().await? {
                return Err(AppError::Conflict("jobs-cancelled"));
            }
        }
        let (counts, news) = db
            .write(tenant, async |tx| {
                let mut portion = store::load(tx, platform, id, position).await?;
                for row in &mut portion.rows {
                    draft.document.split_row(row);
                }
                let (counts, news) =
                    check_portion(tx, platform, &reader, &seen, &mut portion.rows).await?;
                store::save_portion(tx, platform, &portion).await?;
                Ok((counts, news))
            })
            .await?;
        seen.extend(news);
        portions.push(counts);
    }
    let summary = Summary {
        portions,
        version,
        today,
    };
    let total = summary.total();
    draft.document.summary = Some(summary);
    let draft = &draft;
    db.write(tenant, async |tx| {
        store::save(tx, platform, draft, draft.job).await
    })
    .await?;
    Ok(total)
}
