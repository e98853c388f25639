//! Copies the e-mail addresses of a selection: a child's is the guardian's. That they left stands in the processing log.
use std::collections::BTreeSet;

use ::entity::values::operation;
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use serde_json::json;

use super::{bulk::nothing_chosen, selection::Selection};
use crate::{
    platform::{
        audit::{self, Entry},
        error::Result,
        people::store,
        services::Platform,
    },
    tenants::{Can, policy::ExportMembers},
    web::{Icon, Page, View, form::CheckedForm},
};

/// Purpose in the processing log.
const PURPOSE: &str = "list-contact";

#[derive(Template)]
#[template(path = "members/emails.html")]
struct EmailsPage {
    page: Page,
    list_url: String,
    addresses: String,
    lead: String,
    missing: Option<String>,
}

/// The addresses, once each.
///
/// # Errors
/// As [`Selection::resolve`].
pub async fn page(
    State(platform): State<Platform>,
    can: Can<ExportMembers>,
    CheckedForm(selection): CheckedForm<Selection>,
) -> Result<Response> {
    let today = platform.today();
    let back = selection.list_href(&can.url("/members"));
    let (members, guardians) = can
        .db
        .read(async |tx| {
            let ids = selection.resolve(tx, can.reach(), today).await?;
            Ok((
                store::find_many(tx, &platform, &ids).await?,
                store::contact_guardians(tx, &platform, &ids).await?,
            ))
        })
        .await?;
    if members.is_empty() {
        return nothing_chosen(&can, &back).await;
    }
    let mut addresses = BTreeSet::new();
    let mut entries = Vec::new();
    let mut missing = 0_u64;
    let export = platform.new_id();
    for member in &members {
        let details = &member.draft.details;
        let guardian = guardians
            .get(&member.id)
            .map(|g| g.draft.email.as_str())
            .unwrap_or_default();
        let own = details.email.as_str();
        // Messages to children go to those who act for them; nobody writes to the dead.
        let (first, second) = if member.is_child(today) {
            (guardian, own)
        } else {
            (own, guardian)
        };
        let address = if first.is_empty() { second } else { first };
        if address.is_empty() || details.date_of_death.is_some() {
            missing += 1;
            continue;
        }
        addresses.insert(address.to_owned());
        entries.push(
            Entry::new(operation::EXPORT, Some(can.account.id))
                .about(member.id.0)
                .purpose(PURPOSE)
                .detail(json!({ "what": "emails", "export": export })),
        );
    }
    can.db
        .write(async |tx| audit::append_many(tx, &platform, entries.clone()).await)
        .await?;
    let lang = can.visit.lang;
    let page = EmailsPage {
        page: can.page("members-emails-title"),
        list_url: back,
        lead: lang.n("members-emails-count", addresses.len()),
        missing: (missing > 0).then(|| lang.n("members-emails-missing", missing)),
        addresses: addresses.into_iter().collect::<Vec<_>>().join(", "),
    };
    Ok(View(page).into_response())
}
