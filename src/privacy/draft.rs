//! The draft of a notice, as it would be published, with what it withholds and what is in its way.
use askama::Template;
use axum::extract::State;

use super::{
    document,
    notices::{
        NoticeKind,
        view::{DocumentView, HeadView},
    },
};
use crate::{
    platform::{
        error::{AppError, Result},
        services::Platform,
    },
    tenants::{Can, policy::ManageNotices},
    web::{Page, form::PathOf},
};

#[derive(Template)]
#[template(path = "privacy/draft.html")]
struct DraftPage<'a> {
    page: Page,
    slug: &'a str,
    publish: String,
    is_new: bool,
    may_be_published: bool,
    version: i32,
    missing: Vec<String>,
    findings: Vec<String>,
    withheld: Vec<(String, String)>,
    head: HeadView<'a>,
    body: DocumentView<'a>,
}

/// Shows it.
pub async fn page(
    can: Can<ManageNotices>,
    PathOf((_, kind)): PathOf<(String, String)>,
    State(platform): State<Platform>,
) -> Result<axum::response::Html<String>> {
    let kind = NoticeKind::parse(&kind).ok_or(AppError::NotFound)?;
    let lang = can.visit.lang;
    let draft = can
        .db
        .read(async |tx| document::draft(tx, &platform, &can.tenant, kind).await)
        .await?;
    let shown = draft.generated.document(lang);
    let page = DraftPage {
        page: can
            .page("privacy-list-title")
            .with_title(shown.title.clone()),
        slug: &can.tenant.slug,
        publish: can.url(&format!("/notices/{}/publish", kind.slug())),
        is_new: draft.is_new(),
        may_be_published: draft.may_be_published(),
        version: draft.version,
        missing: draft
            .missing
            .iter()
            .map(|m| m.label().in_lang(lang))
            .collect(),
        findings: draft.findings.iter().map(|f| f.text(lang)).collect(),
        withheld: draft
            .generated
            .withheld
            .iter()
            .map(|w| (w.promise.to_owned(), w.reason(lang).to_owned()))
            .collect(),
        head: HeadView::new(shown),
        body: DocumentView::new(shown),
    };
    Ok(axum::response::Html(page.render()?))
}
