//! The register of breaches (GDPR Art. 33(5)): all of them, reported or not.
use askama::Template;
use axum::extract::State;

use super::{
    clock,
    incident::{Incident, State as Standing},
    store,
};
use crate::{
    platform::{error::Result, i18n::Lang, services::Platform},
    tenants::{Can, policy::HandleBreach},
    web::{
        Icon, Page, View,
        components::{EmptyState, Tag},
    },
};

#[derive(Template)]
#[template(path = "incidents/list.html")]
pub struct ListPage {
    page: Page,
    new: String,
    log: String,
    rows: Vec<Row>,
    empty: EmptyState,
}

struct Row {
    href: String,
    number: String,
    title: String,
    noticed: String,
    state: Tag,
    deadline: String,
    is_late: bool,
}

/// The mark of a state.
pub fn tag(incident: &Incident, lang: Lang) -> Tag {
    let words = lang.t(incident.state.label_key());
    match incident.state {
        Standing::Open => Tag::warn(words),
        Standing::Reported => Tag::plain(words),
        Standing::Closed => Tag::ok(words),
    }
}

/// The title, or that it cannot be read.
pub fn title(incident: &Incident, lang: Lang) -> String {
    incident
        .told
        .as_ref()
        .map_or_else(|| lang.t("incidents-unreadable"), |told| told.title.clone())
}

/// The register.
pub async fn page(
    State(platform): State<Platform>,
    can: Can<HandleBreach>,
) -> Result<View<ListPage>> {
    let page = can.page("incidents-register");
    let lang = page.lang;
    let all = can
        .db
        .read(async |tx| store::list(tx, &platform).await)
        .await?;
    let now = platform.now();
    let rows = all
        .iter()
        .map(|incident| {
            // A finished one that was never reported has no clock that runs.
            let is_over = incident.state == Standing::Closed && incident.reported_at.is_none();
            let standing = clock::standing(incident.noticed_at, incident.reported_at, now);
            Row {
                href: can.url(&format!("/breach/{}", incident.id)),
                number: incident.number.to_string(),
                title: title(incident, lang),
                noticed: lang.datetime(incident.noticed_at),
                state: tag(incident, lang),
                deadline: if is_over {
                    lang.t("incidents-not-reported")
                } else {
                    standing.sentence().in_lang(lang)
                },
                is_late: !is_over && standing.is_late(),
            }
        })
        .collect();
    let new = can.url("/breach/new");
    Ok(View(ListPage {
        empty: EmptyState::new(lang.t("incidents-none"))
            .icon(Icon::ShieldCheck)
            .text(lang.t("incidents-none-text"))
            .action(new.clone(), lang.t("incidents-new")),
        new,
        log: can.url("/log"),
        rows,
        page,
    }))
}
