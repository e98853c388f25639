//! A training group: its members and its coaches.
use ::entity::ids::{AccountId, GroupId};
use askama::Template;

use crate::{
    members::words,
    platform::{error::Result, people::store},
    tenants::{
        Can, Role,
        policy::{ManageGroups, SeeGroups},
        store as tenants,
    },
    web::{
        Icon, Page, View,
        components::{Select, Tag},
        form::PathOf,
    },
};

#[derive(Template)]
#[template(path = "members/groups/show.html")]
pub struct GroupPage {
    page: Page,
    list_url: String,
    base: String,
    members_url: String,
    can_manage: bool,
    lead: String,
    members: Vec<MemberRow>,
    coaches: Vec<CoachRow>,
    choice: Option<Select>,
}

struct MemberRow {
    href: String,
    leave: String,
    name: String,
    archived: Option<Tag>,
}

struct CoachRow {
    take: String,
    name: String,
}

/// The page of a group.
///
/// # Errors
/// [`crate::platform::error::AppError::NotFound`] for a group of nobody, of another tenant or out of reach.
pub async fn page(
    can: Can<SeeGroups>,
    PathOf((_, id)): PathOf<(String, GroupId)>,
) -> Result<View<GroupPage>> {
    let reach = can.reach();
    let (group, members, coaches, others, names) = can
        .db
        .read(async |tx| {
            let group = store::get_group(tx, reach, id).await?;
            let members = store::members_of_group(tx, id).await?;
            let (_, mut coaches) = store::group_figures(tx).await?;
            let coaches = coaches.remove(&id).unwrap_or_default();
            let others = free(tx, &coaches).await?;
            let known = coaches.iter().chain(&others).copied().collect();
            let names = words::account_names(tx, known).await?;
            Ok((group, members, coaches, others, names))
        })
        .await?;
    let lang = can.visit.lang;
    let name_of = |id: &AccountId| {
        names
            .get(id)
            .cloned()
            .unwrap_or_else(|| lang.t("members-account-gone"))
    };
    let base = can.url(&format!("/groups/{id}"));
    let can_manage = can.also::<ManageGroups>();
    let choice = (can_manage && !others.is_empty()).then(|| {
        others.iter().fold(
            Select::new("account", lang.t("groups-coach-choose"))
                .placeholder(lang.t("groups-coach-choose")),
            |select, id| select.option(id.to_string(), name_of(id)),
        )
    });
    Ok(View(GroupPage {
        page: can.page("groups-title").with_title(group.name),
        list_url: can.url("/groups"),
        members_url: format!("{}?group={id}", can.url("/members")),
        can_manage,
        lead: lang.n("groups-members", members.len()),
        members: members
            .into_iter()
            .map(|row| MemberRow {
                href: can.url(&format!("/members/{}", row.id)),
                leave: format!("{base}/members/{}/leave", row.id),
                name: format!("{} {}", row.last_name, row.first_name)
                    .trim()
                    .to_owned(),
                archived: row
                    .archived_at
                    .map(|_| Tag::plain(lang.t("members-tag-archived")).icon(Icon::Archive)),
            })
            .collect(),
        coaches: coaches
            .iter()
            .map(|id| CoachRow {
                take: format!("{base}/coaches/{id}/take"),
                name: name_of(id),
            })
            .collect(),
        choice,
        base,
    }))
}

/// Accounts with the role of a coach that do not coach the group yet.
async fn free(tx: &crate::platform::db::TenantTx, coaches: &[AccountId]) -> Result<Vec<AccountId>> {
    Ok(tenants::list_open(tx)
        .await?
        .into_iter()
        .filter(|row| row.role == Role::Coach.code() && !coaches.contains(&row.account_id))
        .map(|row| row.account_id)
        .collect())
}
