//! The copy of everything that is held about a person, taken by themselves in two clicks: one makes it and shows its passphrase
//! once, the other downloads it. One at a time; data about health are in it only for those who may see them.
use std::sync::Arc;

use ::entity::ids::MemberId;
use askama::Template;
use axum::{
    extract::State,
    http::{HeaderMap, Method, StatusCode},
    response::{IntoResponse as _, Redirect, Response},
};
use uuid::Uuid;

use crate::{
    platform::{
        audit::Purpose,
        clock,
        dossier::Bundle,
        error::{AppError, Result},
        exports::{
            handover::{Asked, Handover, KEEP, Seen},
            job,
        },
        i18n::Text,
        jobs,
        services::Platform,
    },
    tenants::{
        JobState, Mine, dossier, job_title,
        policy::person::{PersonRight as _, SeeOwnHealth, TakeOwnCopy},
    },
    web::{
        Icon, Page, View, download,
        form::{CheckedForm, NoFields, PathOf},
        page::FlashKind,
    },
};

/// Makes the copy and leads to its page. Whoever has one on the way is led to that one.
///
/// # Errors
/// [`AppError::Conflict`] when too many people of the tenant have one on the way.
pub async fn ask(
    State(platform): State<Platform>,
    mine: Mine<TakeOwnCopy>,
    _: CheckedForm<NoFields>,
) -> Result<Response> {
    // Everything at once, data about health among them: asked again who it is (ASVS 5.0, 7.5.3).
    mine.prove(platform.now(), "/data")?;
    let handover = platform.part::<Handover>();
    let (tenant, account, now) = (mine.person.tenant.id, mine.account.id, platform.now());
    let right = TakeOwnCopy::NAME;
    if let Some((export, is_ready)) = handover.under_way((tenant, account), right, now) {
        if is_ready {
            // Its passphrase was shown, and is perhaps lost: the new one takes its place.
            handover.forget(export);
        } else {
            mine.visit
                .flash(FlashKind::Warn, &Text::key("portal-copy-under-way"))
                .await?;
            let is_here = find(&mine, &platform, export).is_some();
            let to = if is_here {
                format!("/copy/{export}")
            } else {
                "/data".to_owned()
            };
            return Ok(Redirect::to(&mine.url(&to)).into_response());
        }
    }
    let bundle = Bundle {
        member: mine.member(),
        actor: account,
        organisation: mine.person.tenant.name.clone(),
        parts: dossier::own_parts(&mine, &platform, Purpose::Access),
        purpose: Purpose::Access,
        recipient: mine.account.name.clone(),
        lang: mine.visit.lang,
    };
    let asked = Asked {
        tenant,
        account,
        permission: right,
        also: mine.also::<SeeOwnHealth>().then_some(SeeOwnHealth::NAME),
        member: Some(mine.member()),
        title: "exports-bundle-title",
        people: 1,
        pages: mine.url("/copy"),
        again: mine.url("/data"),
        maker: Arc::new(bundle),
    };
    let export = handover.ask_own(&platform, asked)?;
    if !handover.start_unseen(export, now) {
        return Err(AppError::Conflict("exports-being-started"));
    }
    let job = mine
        .db
        .write(async |tx| job::enqueue(tx, &platform, export, account).await)
        .await;
    let job = match job {
        Ok(job) => job,
        Err(error) => {
            handover.forget(export);
            return Err(error);
        }
    };
    handover.started(export, job, now);
    platform.bell().jobs.notify_one();
    Ok(Redirect::to(&mine.url(&format!("/copy/{export}"))).into_response())
}

#[derive(Template)]
#[template(path = "portal/copy.html")]
struct CopyPage {
    page: Page,
    back: String,
    here: String,
    name: String,
    passphrase: Option<String>,
    minutes: i64,
    state: JobState,
}

/// The passphrase, the first time, and how far it is.
///
/// # Errors
/// [`AppError::NotFound`] for a copy of nobody, of somebody else, or handed over already.
pub async fn copy(
    State(platform): State<Platform>,
    mine: Mine<TakeOwnCopy>,
    PathOf((_, _, export)): PathOf<(String, MemberId, Uuid)>,
    method: Method,
    headers: HeaderMap,
) -> Result<Response> {
    let seen = find(&mine, &platform, export);
    let Some(id) = seen.and_then(|seen| seen.job) else {
        return Ok(gone(&mine));
    };
    // A program that only looks whether the page is there must not use up the one showing.
    if method != Method::GET {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let account = mine.account.id;
    let row = mine
        .db
        .read(async |tx| jobs::find_of_account(tx, id, account).await)
        .await?
        .ok_or(AppError::NotFound)?;
    let lang = mine.visit.lang;
    let page = mine.page("portal-copy-title");
    let here = mine.url(&format!("/copy/{export}"));
    let state = JobState::new(
        lang,
        page.csrf_field(),
        here.clone(),
        job_title(lang, &row.kind),
        &row,
    );
    if headers.contains_key("hx-request") {
        return Ok(View(state).into_response());
    }
    let passphrase = platform
        .part::<Handover>()
        .show_passphrase(export, platform.now());
    Ok(View(CopyPage {
        back: mine.url("/data"),
        here,
        name: mine.person.card.full_name(),
        passphrase: passphrase.map(|passphrase| passphrase.expose().to_owned()),
        minutes: KEEP.num_minutes(),
        state,
        page,
    })
    .into_response())
}

/// Ends the work on it.
///
/// # Errors
/// As [`copy`].
pub async fn cancel(
    State(platform): State<Platform>,
    mine: Mine<TakeOwnCopy>,
    PathOf((_, _, export)): PathOf<(String, MemberId, Uuid)>,
    _: CheckedForm<NoFields>,
) -> Result<Response> {
    let seen = find(&mine, &platform, export);
    let Some(id) = seen.and_then(|seen| seen.job) else {
        return Ok(gone(&mine));
    };
    let account = mine.account.id;
    mine.db
        .write(async |tx| {
            let row = jobs::find_of_account(tx, id, account)
                .await?
                .ok_or(AppError::NotFound)?;
            if matches!(
                row.state.as_str(),
                jobs::state::WAITING | jobs::state::RUNNING
            ) {
                jobs::cancel(tx, id).await?;
            }
            Ok(())
        })
        .await?;
    platform.part::<Handover>().forget(export);
    platform.bell().jobs.notify_one();
    mine.visit
        .flash(FlashKind::Ok, &Text::key("portal-copy-cancelled"))
        .await?;
    Ok(Redirect::to(&mine.url("/data")).into_response())
}

/// Hands the file over, once.
///
/// # Errors
/// As [`copy`].
pub async fn file(
    State(platform): State<Platform>,
    mine: Mine<TakeOwnCopy>,
    PathOf((_, _, export)): PathOf<(String, MemberId, Uuid)>,
    method: Method,
) -> Result<Response> {
    if find(&mine, &platform, export).is_none() {
        return Ok(gone(&mine));
    }
    // A program that only looks whether the file is there must not use up the one download.
    if method != Method::GET {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let Some(file) = platform.part::<Handover>().take(export, platform.now()) else {
        return Ok(gone(&mine));
    };
    let day = clock::today_in_slovenia(platform.now());
    let name = format!("moji-podatki-{day}.{}", file.kind.extension());
    download(&name, file.kind.media_type(), file.bytes)
}

/// The copy of this person, asked for by whoever asks now, as long as they may have everything that is in it.
fn find(mine: &Mine<TakeOwnCopy>, platform: &Platform, export: Uuid) -> Option<Seen> {
    platform
        .part::<Handover>()
        .find(
            export,
            (mine.person.tenant.id, mine.account.id),
            platform.now(),
        )
        .filter(|seen| seen.needs.member == Some(mine.member()))
        .filter(|seen| seen.needs.names().all(|right| mine.person.may(right)))
}

/// A copy that is not there, whatever the reason.
fn gone(mine: &Mine<TakeOwnCopy>) -> Response {
    let page = crate::web::ErrorPage::new(mine.page("portal-copy-title"), StatusCode::NOT_FOUND)
        .detail(mine.visit.lang.t("exports-gone"));
    (StatusCode::NOT_FOUND, View(page)).into_response()
}
