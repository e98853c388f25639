//! The two notices of a tenant: what is published, whether a new draft waits, what is in its way.
use askama::Template;
use axum::extract::State;

use super::{
    document::{self, Draft},
    notices::NoticeKind,
    store,
};
use crate::{
    platform::{error::Result, services::Platform},
    tenants::{Can, policy::ManageNotices},
    web::{Page, View},
};

#[derive(Template)]
#[template(path = "privacy/list.html")]
pub struct ListPage {
    page: Page,
    notices: Vec<Row>,
}

struct Row {
    title: String,
    href: String,
    public_href: String,
    published: Option<String>,
    is_new: bool,
    is_blocked: bool,
    withheld: usize,
    older: Vec<Older>,
}

struct Older {
    href: String,
    label: String,
}

/// Shows them.
pub async fn page(
    can: Can<ManageNotices>,
    State(platform): State<Platform>,
) -> Result<View<ListPage>> {
    let lang = can.visit.lang;
    let rows = can
        .db
        .read(async |tx| {
            let mut rows = Vec::new();
            for kind in NoticeKind::ALL {
                let draft = document::draft(tx, &platform, &can.tenant, kind).await?;
                let versions = store::versions(tx, kind.slug()).await?;
                rows.push((draft, versions));
            }
            Ok(rows)
        })
        .await?;
    let notices = rows
        .into_iter()
        .map(|(draft, versions)| {
            let href = can.url(&format!("/notices/{}", draft.kind.slug()));
            let public_href = format!("/t/{}/{}", can.tenant.slug, draft.kind.slug());
            let label = |n: &::entity::notice::Model| {
                let day = n.valid_from.map(|d| lang.date(d)).unwrap_or_default();
                lang.t_args(
                    "privacy-version-from",
                    &[
                        ("version", n.version.to_string().into()),
                        ("date", day.into()),
                    ],
                )
            };
            Row {
                title: title(lang, &draft),
                href,
                published: draft.published.as_ref().map(label),
                is_new: draft.is_new(),
                is_blocked: !draft.missing.is_empty() || !draft.findings.is_empty(),
                withheld: draft.generated.withheld.len(),
                older: versions
                    .iter()
                    .skip(1)
                    .map(|n| Older {
                        href: format!("{public_href}/{}", n.version),
                        label: label(n),
                    })
                    .collect(),
                public_href,
            }
        })
        .collect();
    Ok(View(ListPage {
        page: can.page("privacy-list-title"),
        notices,
    }))
}

fn title(lang: crate::platform::i18n::Lang, draft: &Draft) -> String {
    draft.generated.document(lang).title.clone()
}
