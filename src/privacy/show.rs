//! The public pages of a tenant's notices: no session, no cookie, every version that was ever published.
use askama::Template;
use axum::{
    extract::State,
    http::header,
    response::{Html, IntoResponse, Response},
};

use super::{
    notices::{
        NoticeKind,
        document::Document,
        view::{DocumentView, HeadView},
    },
    store,
};
use crate::{
    platform::{
        error::{AppError, Result},
        i18n::Lang,
        services::Platform,
    },
    tenants::{
        lifecycle::State as Standing,
        store::{find_by_slug, find_profile},
    },
    web::{
        Page,
        form::PathOf,
        page::{Obi, PublicShell, Shell},
        visit::PublicVisit,
    },
};

#[derive(Template)]
#[template(path = "privacy/public.html")]
struct NoticePage<'a> {
    page: Page,
    document: &'a Document,
    head: HeadView<'a>,
    body: DocumentView<'a>,
    replaced_by: Option<String>,
    older: Vec<(String, String)>,
}

/// What stands where a notice will: links lead here from the day the tenant is active, and nobody should meet an error.
#[derive(Template)]
#[template(path = "privacy/unpublished.html")]
struct UnpublishedPage {
    page: Page,
    name: String,
    email: String,
    /// The public pages, while there are any.
    home: Option<String>,
}

/// The processor's notice, newest version.
pub async fn processor(
    visit: PublicVisit,
    PathOf(slug): PathOf<String>,
    State(platform): State<Platform>,
) -> Result<Response> {
    show(&platform, &visit, &slug, NoticeKind::Processor, None).await
}

/// The controller's policy, newest version.
pub async fn privacy(
    visit: PublicVisit,
    PathOf(slug): PathOf<String>,
    State(platform): State<Platform>,
) -> Result<Response> {
    show(&platform, &visit, &slug, NoticeKind::Privacy, None).await
}

/// One version of the processor's notice.
pub async fn processor_version(
    visit: PublicVisit,
    PathOf((slug, version)): PathOf<(String, String)>,
    State(platform): State<Platform>,
) -> Result<Response> {
    show(
        &platform,
        &visit,
        &slug,
        NoticeKind::Processor,
        Some(&version),
    )
    .await
}

/// One version of the controller's policy.
pub async fn privacy_version(
    visit: PublicVisit,
    PathOf((slug, version)): PathOf<(String, String)>,
    State(platform): State<Platform>,
) -> Result<Response> {
    show(
        &platform,
        &visit,
        &slug,
        NoticeKind::Privacy,
        Some(&version),
    )
    .await
}

async fn show(
    platform: &Platform,
    visit: &PublicVisit,
    slug: &str,
    kind: NoticeKind,
    version: Option<&str>,
) -> Result<Response> {
    // The notices stay when results are withdrawn: whose data are kept here must be able to find whom to ask.
    let tenant = find_by_slug(platform, slug)
        .await?
        .filter(|tenant| tenant.standing.state != Standing::Founded)
        .ok_or(AppError::NotFound)?;
    let asked = version
        .map(|v| v.parse::<i32>().map_err(|_| AppError::NotFound))
        .transpose()?;
    let (shown, newest, versions, profile) = platform
        .db()
        .read(tenant.id, async |tx| {
            let newest = store::newest(tx, kind.slug()).await?;
            let shown = match asked {
                Some(version) => store::version(tx, kind.slug(), version).await?,
                None => newest.clone(),
            };
            Ok((
                shown,
                newest,
                store::versions(tx, kind.slug()).await?,
                find_profile(tx).await?,
            ))
        })
        .await?;
    let lang = visit.lang;
    let home = format!(
        "{}/t/{}",
        if lang == Lang::En { "/en" } else { "" },
        tenant.slug
    );
    let obi = profile.as_ref().map(|p| Obi::parse(&p.obi));
    let shell = Shell::Public(PublicShell::new(
        tenant.slug.clone(),
        tenant.name.clone(),
        obi.unwrap_or_default(),
    ));
    let (Some(shown), Some(newest)) = (shown, newest) else {
        if asked.is_some() {
            return Err(AppError::NotFound);
        }
        let title = lang.t(match kind {
            NoticeKind::Privacy => "ui-footer-privacy",
            NoticeKind::Processor => "ui-footer-processor",
        });
        let page = UnpublishedPage {
            page: visit.page(shell).with_title(title),
            home: tenant.standing.is_public().then_some(home),
            name: tenant.name,
            email: profile.map(|p| p.privacy_email).unwrap_or_default(),
        };
        return Ok(answer(page.render()?));
    };
    let document: Document = document_of(&shown.content, lang)?;
    let base = format!("{home}/{}", kind.slug());
    let page = NoticePage {
        page: visit.page(shell).with_title(document.title.clone()),
        head: HeadView::new(&document),
        body: DocumentView::new(&document),
        replaced_by: (newest.version != shown.version).then(|| base.clone()),
        older: versions
            .iter()
            .filter(|n| n.version != shown.version)
            .map(|n| {
                let day = n.valid_from.map(|d| lang.date(d)).unwrap_or_default();
                let label = lang.t_args(
                    "privacy-version-from",
                    &[
                        ("version", n.version.to_string().into()),
                        ("date", day.into()),
                    ],
                );
                (format!("{base}/{}", n.version), label)
            })
            .collect(),
        document: &document,
    };
    Ok(answer(page.render()?))
}

fn answer(html: String) -> Response {
    let mut response = Html(html).into_response();
    response.headers_mut().insert(
        header::CACHE_CONTROL,
        axum::http::HeaderValue::from_static("public, no-cache"),
    );
    response
}

fn document_of(content: &serde_json::Value, lang: Lang) -> Result<Document> {
    let one = content.get(lang.tag()).cloned().unwrap_or_default();
    Ok(serde_json::from_value(one)?)
}
