//! Training groups: who trains in them, and who coaches them.
use std::collections::{HashMap, HashSet};

use ::entity::{
    group_coach, group_member,
    ids::{AccountId, GroupId, MemberId},
    member,
    scope::TenantOwned,
    training_group,
    values::operation,
};
use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    Set, sea_query::Expr,
};
use serde_json::json;

use super::{Actor, Reach, counters::raise_members_version};
use crate::platform::{
    audit::{self, Entry},
    db::TenantTx,
    error::{AppError, Result},
    services::Platform,
    text::{fold, sort_key},
};

/// Longest name of a group.
pub const LONGEST_GROUP_NAME: usize = 80;

/// A training group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Key.
    pub id: GroupId,
    /// What it is called.
    pub name: String,
}

/// Somebody of a group, as its page shows them; nothing sealed is opened for it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct GroupMember {
    /// Which member.
    pub id: MemberId,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Put aside since.
    pub archived_at: Option<chrono::DateTime<chrono::Utc>>,
}

/// The groups somebody sees, by name: all, or those they coach.
///
/// # Errors
/// When the database does.
pub async fn list_groups(tx: &TenantTx, reach: Reach) -> Result<Vec<Group>> {
    let query = training_group::Entity::of(tx.tenant());
    let query = match reach {
        Reach::All => query,
        Reach::CoachedBy(account) => query.filter(
            training_group::Column::Id.in_subquery(
                group_coach::Entity::of(tx.tenant())
                    .filter(group_coach::Column::AccountId.eq(account))
                    .select_only()
                    .column(group_coach::Column::GroupId)
                    .into_query(),
            ),
        ),
        Reach::Nobody => return Ok(Vec::new()),
    };
    let mut groups: Vec<Group> = query
        .all(tx)
        .await?
        .into_iter()
        .map(|row| Group {
            id: row.id,
            name: row.name,
        })
        .collect();
    groups.sort_by_cached_key(|group| (sort_key(&group.name, ""), group.id));
    Ok(groups)
}

/// A group that somebody sees.
///
/// # Errors
/// [`AppError::NotFound`] when it is nobody's, or outside the reach; when the database does.
pub async fn get_group(tx: &TenantTx, reach: Reach, id: GroupId) -> Result<Group> {
    list_groups(tx, reach)
        .await?
        .into_iter()
        .find(|group| group.id == id)
        .ok_or(AppError::NotFound)
}

/// How many members, and which accounts coach, each group has.
///
/// # Errors
/// When the database does.
pub async fn group_figures(
    tx: &TenantTx,
) -> Result<(HashMap<GroupId, u64>, HashMap<GroupId, Vec<AccountId>>)> {
    let counts: Vec<(GroupId, i64)> = group_member::Entity::of(tx.tenant())
        .select_only()
        .column(group_member::Column::GroupId)
        .column_as(group_member::Column::Id.count(), "n")
        .group_by(group_member::Column::GroupId)
        .into_tuple()
        .all(tx)
        .await?;
    let mut coaches: HashMap<GroupId, Vec<AccountId>> = HashMap::new();
    for row in group_coach::Entity::of(tx.tenant())
        .order_by_asc(group_coach::Column::Since)
        .order_by_asc(group_coach::Column::Id)
        .all(tx)
        .await?
    {
        coaches
            .entry(row.group_id)
            .or_default()
            .push(row.account_id);
    }
    let counts = counts
        .into_iter()
        .map(|(id, count)| (id, count.unsigned_abs()))
        .collect();
    Ok((counts, coaches))
}

/// Who trains in a group, by name.
///
/// # Errors
/// When the database does.
pub async fn members_of_group(tx: &TenantTx, group: GroupId) -> Result<Vec<GroupMember>> {
    Ok(member::Entity::of(tx.tenant())
        .filter(member::Column::Id.in_subquery(in_group(tx, group)))
        .select_only()
        .columns([
            member::Column::Id,
            member::Column::FirstName,
            member::Column::LastName,
            member::Column::ArchivedAt,
        ])
        .order_by_asc(member::Column::SortKey)
        .order_by_asc(member::Column::Id)
        .into_model::<GroupMember>()
        .all(tx)
        .await?)
}

/// The keys of those who train in a group, for a condition of another query.
pub fn in_group(tx: &TenantTx, group: GroupId) -> sea_orm::sea_query::SelectStatement {
    group_member::Entity::of(tx.tenant())
        .filter(group_member::Column::GroupId.eq(group))
        .select_only()
        .column(group_member::Column::MemberId)
        .into_query()
}

/// The groups a member trains in, with the moment of joining, by name.
///
/// # Errors
/// When the database does.
pub async fn groups_of_member(
    tx: &TenantTx,
    member: MemberId,
) -> Result<Vec<(Group, chrono::DateTime<chrono::Utc>)>> {
    let rows = group_member::Entity::of(tx.tenant())
        .filter(group_member::Column::MemberId.eq(member))
        .all(tx)
        .await?;
    let since: HashMap<GroupId, _> = rows
        .into_iter()
        .map(|row| (row.group_id, row.since))
        .collect();
    Ok(list_groups(tx, Reach::All)
        .await?
        .into_iter()
        .filter_map(|group| since.get(&group.id).map(|at| (group.clone(), *at)))
        .collect())
}

/// Whether an account coaches a group in which this member trains.
///
/// # Errors
/// When the database does.
pub async fn is_coached_by(tx: &TenantTx, member: MemberId, account: AccountId) -> Result<bool> {
    super::is_within(tx, Reach::CoachedBy(account), member).await
}

/// Makes a group.
///
/// # Errors
/// [`AppError::Conflict`] when there is one of this name; when the database does.
pub async fn add_group(
    tx: &TenantTx,
    platform: &Platform,
    name: &str,
    actor: &Actor,
) -> Result<GroupId> {
    let id = GroupId(platform.new_id());
    log(
        tx,
        platform,
        actor,
        json!({ "what": "group-added", "name": name }),
    )
    .await?;
    refuse_twin(tx, None, name).await?;
    training_group::Entity::insert(training_group::ActiveModel {
        tenant_id: Set(tx.tenant()),
        id: Set(id),
        name: Set(name.to_owned()),
        created_at: Set(platform.now()),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(id)
}

/// Calls a group something else.
///
/// # Errors
/// As [`add_group`].
pub async fn rename_group(
    tx: &TenantTx,
    platform: &Platform,
    id: GroupId,
    name: &str,
    actor: &Actor,
) -> Result<()> {
    log(
        tx,
        platform,
        actor,
        json!({ "what": "group-renamed", "name": name }),
    )
    .await?;
    refuse_twin(tx, Some(id), name).await?;
    training_group::Entity::update_of(tx.tenant())
        .col_expr(training_group::Column::Name, Expr::value(name))
        .filter(training_group::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Dissolves a group: its members stay, its coaches see them no longer through it.
///
/// # Errors
/// [`AppError::NotFound`]; when the database does.
pub async fn delete_group(
    tx: &TenantTx,
    platform: &Platform,
    id: GroupId,
    actor: &Actor,
) -> Result<()> {
    let group = get_group(tx, Reach::All, id).await?;
    group_member::Entity::delete_of(tx.tenant())
        .filter(group_member::Column::GroupId.eq(id))
        .exec(tx)
        .await?;
    group_coach::Entity::delete_of(tx.tenant())
        .filter(group_coach::Column::GroupId.eq(id))
        .exec(tx)
        .await?;
    training_group::Entity::delete_of(tx.tenant())
        .filter(training_group::Column::Id.eq(id))
        .exec(tx)
        .await?;
    log(
        tx,
        platform,
        actor,
        json!({ "what": "group-dissolved", "name": group.name }),
    )
    .await?;
    raise_members_version(tx, platform).await
}

/// Puts members into a group; how many were not in it.
///
/// # Errors
/// When one of them does not exist, or the database does.
pub async fn join_group(
    tx: &TenantTx,
    platform: &Platform,
    group: GroupId,
    members: &[MemberId],
    actor: &Actor,
) -> Result<u64> {
    let name = get_group(tx, Reach::All, group).await?.name;
    let there: HashSet<MemberId> = group_member::Entity::of(tx.tenant())
        .filter(group_member::Column::GroupId.eq(group))
        .all(tx)
        .await?
        .into_iter()
        .map(|row| row.member_id)
        .collect();
    let mut new: Vec<MemberId> = members
        .iter()
        .copied()
        .filter(|id| !there.contains(id))
        .collect();
    new.sort_unstable();
    new.dedup();
    if new.is_empty() {
        return Ok(0);
    }
    for portion in new.chunks(200) {
        let rows = portion.iter().map(|member| group_member::ActiveModel {
            tenant_id: Set(tx.tenant()),
            id: Set(platform.new_id()),
            group_id: Set(group),
            member_id: Set(*member),
            since: Set(platform.now()),
        });
        group_member::Entity::insert_many(rows)
            .exec_without_returning(tx)
            .await?;
    }
    let entries = new
        .iter()
        .map(|id| {
            Entry::new(operation::ALTER, actor.account)
                .about(id.0)
                .purpose(actor.purpose)
                .detail(json!({ "what": "group-joined", "name": name }))
        })
        .collect();
    audit::append_many(tx, platform, entries).await?;
    raise_members_version(tx, platform).await?;
    Ok(u64::try_from(new.len()).unwrap_or(u64::MAX))
}

/// Takes a member out of a group.
///
/// # Errors
/// [`AppError::NotFound`] when the group is nobody's or the member is not in it; when the database does.
pub async fn leave_group(
    tx: &TenantTx,
    platform: &Platform,
    group: GroupId,
    member: MemberId,
    actor: &Actor,
) -> Result<()> {
    let name = get_group(tx, Reach::All, group).await?.name;
    let done = group_member::Entity::delete_of(tx.tenant())
        .filter(group_member::Column::GroupId.eq(group))
        .filter(group_member::Column::MemberId.eq(member))
        .exec(tx)
        .await?;
    if done.rows_affected == 0 {
        return Err(AppError::NotFound);
    }
    let entry = Entry::new(operation::ALTER, actor.account)
        .about(member.0)
        .purpose(actor.purpose)
        .detail(json!({ "what": "group-left", "name": name }));
    audit::append(tx, platform, entry).await?;
    raise_members_version(tx, platform).await
}

/// Gives a group to an account to coach. That the account has the role is the caller's to ask.
///
/// # Errors
/// [`AppError::NotFound`] for a group of nobody; when the database does.
pub async fn give_group(
    tx: &TenantTx,
    platform: &Platform,
    group: GroupId,
    account: AccountId,
    actor: &Actor,
) -> Result<()> {
    let name = get_group(tx, Reach::All, group).await?.name;
    let detail = json!({ "what": "group-given", "name": name, "account": account });
    // The log's lock makes such changes follow one another, so a group is given once.
    access(tx, platform, actor.account, detail).await?;
    let is_given = group_coach::Entity::of(tx.tenant())
        .filter(group_coach::Column::GroupId.eq(group))
        .filter(group_coach::Column::AccountId.eq(account))
        .one(tx)
        .await?
        .is_some();
    if is_given {
        return Ok(());
    }
    group_coach::Entity::insert(group_coach::ActiveModel {
        tenant_id: Set(tx.tenant()),
        id: Set(platform.new_id()),
        group_id: Set(group),
        account_id: Set(account),
        since: Set(platform.now()),
    })
    .exec_without_returning(tx)
    .await?;
    raise_members_version(tx, platform).await
}

/// Takes a group from an account; from the next request on its members are out of reach.
///
/// # Errors
/// [`AppError::NotFound`] when the account does not coach it; when the database does.
pub async fn take_group(
    tx: &TenantTx,
    platform: &Platform,
    group: GroupId,
    account: AccountId,
    by: Option<AccountId>,
) -> Result<()> {
    let name = get_group(tx, Reach::All, group).await?.name;
    let done = group_coach::Entity::delete_of(tx.tenant())
        .filter(group_coach::Column::GroupId.eq(group))
        .filter(group_coach::Column::AccountId.eq(account))
        .exec(tx)
        .await?;
    if done.rows_affected == 0 {
        return Err(AppError::NotFound);
    }
    let detail = json!({ "what": "group-taken", "name": name, "account": account });
    access(tx, platform, by, detail).await?;
    raise_members_version(tx, platform).await
}

/// Takes all groups from an account whose role as a coach ends: with another such role it begins without any.
///
/// # Errors
/// When the database does.
pub async fn take_all_groups(
    tx: &TenantTx,
    platform: &Platform,
    account: AccountId,
    by: Option<AccountId>,
) -> Result<()> {
    let held: Vec<GroupId> = group_coach::Entity::of(tx.tenant())
        .filter(group_coach::Column::AccountId.eq(account))
        .all(tx)
        .await?
        .into_iter()
        .map(|row| row.group_id)
        .collect();
    for group in held {
        take_group(tx, platform, group, account, by).await?;
    }
    Ok(())
}

async fn refuse_twin(tx: &TenantTx, own: Option<GroupId>, name: &str) -> Result<()> {
    let wanted = fold(name);
    let is_taken = list_groups(tx, Reach::All)
        .await?
        .iter()
        .any(|group| Some(group.id) != own && fold(&group.name) == wanted);
    if is_taken {
        return Err(AppError::Conflict("groups-name-taken"));
    }
    Ok(())
}

async fn log(
    tx: &TenantTx,
    platform: &Platform,
    actor: &Actor,
    detail: serde_json::Value,
) -> Result<()> {
    let entry = Entry::new(operation::SETTINGS, actor.account).detail(detail);
    audit::append(tx, platform, entry).await
}

async fn access(
    tx: &TenantTx,
    platform: &Platform,
    by: Option<AccountId>,
    detail: serde_json::Value,
) -> Result<()> {
    audit::append(
        tx,
        platform,
        Entry::new(operation::ACCESS, by).detail(detail),
    )
    .await
}
