//! The training groups that somebody sees.
use askama::Template;

use crate::{
    members::words,
    platform::{error::Result, people::store},
    tenants::{
        Can,
        policy::{ManageGroups, SeeGroups},
    },
    web::{Icon, Page, View, components::EmptyState},
};

#[derive(Template)]
#[template(path = "members/groups/list.html")]
pub struct GroupsPage {
    page: Page,
    new_href: Option<String>,
    rows: Vec<Row>,
    empty: EmptyState,
}

struct Row {
    href: String,
    name: String,
    members: String,
    coaches: String,
}

/// The groups, by name: all of them, or those that whoever asks coaches.
///
/// # Errors
/// When the database does.
pub async fn page(can: Can<SeeGroups>) -> Result<View<GroupsPage>> {
    let reach = can.reach();
    let (groups, counts, coaches, names) = can
        .db
        .read(async |tx| {
            let groups = store::list_groups(tx, reach).await?;
            let (counts, coaches) = store::group_figures(tx).await?;
            let shown = groups.iter().filter_map(|group| coaches.get(&group.id));
            let names = words::account_names(tx, shown.flatten().copied().collect()).await?;
            Ok((groups, counts, coaches, names))
        })
        .await?;
    let page = can.page("groups-title");
    let new_href = can.also::<ManageGroups>().then(|| can.url("/groups/new"));
    let rows = groups
        .into_iter()
        .map(|group| {
            let coaches: Vec<&str> = coaches
                .get(&group.id)
                .into_iter()
                .flatten()
                .filter_map(|id| names.get(id))
                .map(String::as_str)
                .collect();
            Row {
                href: can.url(&format!("/groups/{}", group.id)),
                members: page.n(
                    "groups-members",
                    counts.get(&group.id).copied().unwrap_or_default(),
                ),
                coaches: if coaches.is_empty() {
                    page.t("groups-no-coach")
                } else {
                    coaches.join(", ")
                },
                name: group.name,
            }
        })
        .collect();
    let mut empty = EmptyState::new(page.t("groups-none")).icon(Icon::Users);
    empty = match &new_href {
        Some(href) => empty
            .text(page.t("groups-none-text"))
            .action(href.clone(), page.t("groups-new")),
        None => empty.text(page.t("groups-none-coach")),
    };
    Ok(View(GroupsPage {
        page,
        new_href,
        rows,
        empty,
    }))
}
