//! Guardians: people linked to one or more children.
use std::collections::HashMap;

use ::entity::{
    guardian, guardianship,
    ids::{GuardianId, MemberId},
    scope::TenantOwned,
    values::operation,
};
use chrono::NaiveDate;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr};
use serde_json::json;

use super::{
    Actor, Guardian, Link, access,
    agreement::{admit, agreements, tell_turn},
    counters,
    find::find_row,
    history::{self, kind},
    rows::{Identity, has_words},
};
use crate::platform::{
    audit::{self, Entry},
    db::TenantTx,
    error::{AppError, Result},
    people::{
        Matrix,
        change::Change,
        draft::{GuardianDraft, NewMember},
        observers::{self, Addressed},
    },
    services::Platform,
    text::{fold, sort_key},
    vault::record_hash,
};

/// Rows of one statement.
const PORTION: usize = 500;

/// The guardians of a member, those whose time has ended last.
///
/// # Errors
/// When the database does.
pub async fn guardians_of(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
) -> Result<Vec<Guardian>> {
    let links = guardianship::Entity::of(tx.tenant())
        .filter(guardianship::Column::MemberId.eq(member))
        .order_by_asc(guardianship::Column::Id)
        .all(tx)
        .await?;
    let mut people = open_many(
        tx,
        platform,
        links.iter().map(|link| link.guardian_id).collect(),
    )
    .await?;
    let mut guardians: Vec<Guardian> = links
        .into_iter()
        .filter_map(|link| {
            people
                .remove(&link.guardian_id)
                .map(|guardian| with_link(guardian, link))
        })
        .collect();
    guardians.sort_by_key(|g| g.link.as_ref().is_some_and(|link| link.until.is_some()));
    Ok(guardians)
}

/// The guardian of each of these members who is asked first: the one linked longest whose time has not ended.
///
/// # Errors
/// When the database does.
pub async fn first_guardians(
    tx: &TenantTx,
    platform: &Platform,
    members: &[MemberId],
) -> Result<HashMap<MemberId, Guardian>> {
    first_who(tx, platform, members, |_| true).await
}

async fn first_who(
    tx: &TenantTx,
    platform: &Platform,
    members: &[MemberId],
    is_meant: fn(Matrix) -> bool,
) -> Result<HashMap<MemberId, Guardian>> {
    let mut first: HashMap<MemberId, guardianship::Model> = HashMap::new();
    for portion in members.chunks(PORTION) {
        let links = guardianship::Entity::of(tx.tenant())
            .filter(guardianship::Column::MemberId.is_in(portion.iter().copied()))
            .filter(guardianship::Column::Until.is_null())
            .order_by_asc(guardianship::Column::Id)
            .all(tx)
            .await?;
        for link in links
            .into_iter()
            .filter(|link| is_meant(Matrix::from(link)))
        {
            first.entry(link.member_id).or_insert(link);
        }
    }
    let people = open_many(
        tx,
        platform,
        first.values().map(|link| link.guardian_id).collect(),
    )
    .await?;
    Ok(first
        .into_iter()
        .filter_map(|(member, link)| {
            people
                .get(&link.guardian_id)
                .cloned()
                .map(|guardian| (member, with_link(guardian, link)))
        })
        .collect())
}

/// The adult to write to about each of these members: the one linked longest who is informed and may be contacted.
///
/// # Errors
/// When the database does.
pub async fn contact_guardians(
    tx: &TenantTx,
    platform: &Platform,
    members: &[MemberId],
) -> Result<HashMap<MemberId, Guardian>> {
    first_who(tx, platform, members, Matrix::is_written_to).await
}

/// A guardian.
///
/// # Errors
/// When the record is damaged, or the database does.
pub async fn find_guardian(
    tx: &TenantTx,
    platform: &Platform,
    id: GuardianId,
) -> Result<Option<Guardian>> {
    Ok(open_many(tx, platform, vec![id]).await?.remove(&id))
}

/// The children a guardian acts for now.
///
/// # Errors
/// When the database does.
pub async fn children_of(tx: &TenantTx, guardian: GuardianId) -> Result<Vec<MemberId>> {
    Ok(guardianship::Entity::of(tx.tenant())
        .filter(guardianship::Column::GuardianId.eq(guardian))
        .filter(guardianship::Column::Until.is_null())
        .all(tx)
        .await?
        .into_iter()
        .map(|link| link.member_id)
        .collect())
}

/// Guardians whose name has all these words, in Slovenian order.
///
/// # Errors
/// When the database does.
pub async fn search_guardians(
    tx: &TenantTx,
    platform: &Platform,
    words: &str,
    limit: u64,
) -> Result<Vec<Guardian>> {
    let identity = Identity::of(platform, tx.tenant())?;
    guardian::Entity::of(tx.tenant())
        .filter(has_words(guardian::Column::Search, words))
        .order_by_asc(guardian::Column::SortKey)
        .order_by_asc(guardian::Column::Id)
        .limit(limit)
        .all(tx)
        .await?
        .into_iter()
        .map(|row| identity.open_guardian(row))
        .collect()
}

/// Adds a guardian and links it to a member.
///
/// # Errors
/// [`AppError::NotFound`] for a member who does not exist; when the database does.
pub async fn add_guardian(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    draft: GuardianDraft,
    actor: &Actor,
) -> Result<GuardianId> {
    find_row(tx, member).await?.ok_or(AppError::NotFound)?;
    let name = draft.full_name();
    let new = NewMember {
        guardians: vec![draft],
        ..NewMember::default()
    };
    let first = insert_for(tx, platform, &[(member, &new)], actor).await?;
    let (id, _) = first.get(&member).ok_or(AppError::NotFound)?;
    tell(
        tx,
        platform,
        member,
        kind::GUARDIAN_LINKED,
        String::new(),
        name,
        actor,
    )
    .await?;
    Ok(*id)
}

/// Links a guardian who is known to a member.
///
/// # Errors
/// [`AppError::NotFound`]; when the database does.
pub async fn link_guardian(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    guardian: GuardianId,
    relation: &str,
    actor: &Actor,
) -> Result<()> {
    find_row(tx, member).await?.ok_or(AppError::NotFound)?;
    let person = find_guardian(tx, platform, guardian)
        .await?
        .ok_or(AppError::NotFound)?;
    insert_links(
        tx,
        platform,
        vec![(member, guardian, relation.to_owned())],
        actor,
    )
    .await?;
    tell(
        tx,
        platform,
        member,
        kind::GUARDIAN_LINKED,
        String::new(),
        person.draft.full_name(),
        actor,
    )
    .await
}

/// Ends that a guardian acts for a member.
///
/// # Errors
/// [`AppError::NotFound`]; when the database does.
pub async fn unlink_guardian(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    guardian: GuardianId,
    actor: &Actor,
) -> Result<()> {
    let person = find_guardian(tx, platform, guardian)
        .await?
        .ok_or(AppError::NotFound)?;
    let ended = guardianship::Entity::update_of(tx.tenant())
        .col_expr(guardianship::Column::Until, Expr::value(platform.today()))
        .filter(guardianship::Column::MemberId.eq(member))
        .filter(guardianship::Column::GuardianId.eq(guardian))
        .filter(guardianship::Column::Until.is_null())
        .exec(tx)
        .await?;
    if ended.rows_affected == 0 {
        return Err(AppError::NotFound);
    }
    access::end_of_guardian(tx, platform, member, guardian, actor).await?;
    tell(
        tx,
        platform,
        member,
        kind::GUARDIAN_UNLINKED,
        person.draft.full_name(),
        String::new(),
        actor,
    )
    .await
}

/// Ends, on the day a member comes of age, that guardians of the child act for them. Somebody who was put beside an adult stays.
/// Who they were.
///
/// # Errors
/// When the database does.
pub async fn end_guardianships(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    of_age: NaiveDate,
    actor: &Actor,
) -> Result<Vec<Guardian>> {
    let ending: Vec<Guardian> = guardians_of(tx, platform, member)
        .await?
        .into_iter()
        .filter(|guardian| {
            let link = guardian.link.as_ref();
            link.is_some_and(|link| link.until.is_none() && link.since < of_age)
        })
        .collect();
    for guardian in &ending {
        guardianship::Entity::update_of(tx.tenant())
            .col_expr(guardianship::Column::Until, Expr::value(of_age))
            .filter(guardianship::Column::MemberId.eq(member))
            .filter(guardianship::Column::GuardianId.eq(guardian.id))
            .filter(guardianship::Column::Until.is_null())
            .exec(tx)
            .await?;
        access::end_of_guardian(tx, platform, member, guardian.id, actor).await?;
        tell(
            tx,
            platform,
            member,
            kind::GUARDIAN_UNLINKED,
            guardian.draft.full_name(),
            String::new(),
            actor,
        )
        .await?;
    }
    Ok(ending)
}

/// Writes what was agreed with a guardian for a member; false when it says that already.
///
/// # Errors
/// [`AppError::NotFound`] when the guardian does not act for the member; when the database does.
pub async fn set_matrix(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    guardian: GuardianId,
    wanted: Matrix,
    actor: &Actor,
) -> Result<bool> {
    let wanted = wanted.tidy();
    let link = guardianship::Entity::of(tx.tenant())
        .filter(guardianship::Column::MemberId.eq(member))
        .filter(guardianship::Column::GuardianId.eq(guardian))
        .filter(guardianship::Column::Until.is_null())
        .one(tx)
        .await?
        .ok_or(AppError::NotFound)?;
    let before = Matrix::from(&link);
    if before == wanted {
        return Ok(false);
    }
    let was = agreements(tx, member).await?;
    guardianship::Entity::update_of(tx.tenant())
        .col_expr(guardianship::Column::Pays, Expr::value(wanted.pays))
        .col_expr(guardianship::Column::Consents, Expr::value(wanted.consents))
        .col_expr(
            guardianship::Column::IsInformed,
            Expr::value(wanted.is_informed),
        )
        .col_expr(
            guardianship::Column::SeesHealth,
            Expr::value(wanted.sees_health),
        )
        .col_expr(
            guardianship::Column::NoContact,
            Expr::value(wanted.no_contact),
        )
        .filter(guardianship::Column::Id.eq(link.id))
        .exec(tx)
        .await?;
    let change = Change {
        field: "guardian_rights".to_owned(),
        old: before.codes(),
        new: wanted.codes(),
    };
    history::append(
        tx,
        platform,
        member,
        kind::GUARDIAN_RIGHTS,
        &[change],
        actor,
    )
    .await?;
    let entry = Entry::new(operation::ALTER, actor.account)
        .about(member.0)
        .purpose(actor.purpose)
        .detail(json!({ "what": kind::GUARDIAN_RIGHTS }));
    audit::append(tx, platform, entry).await?;
    for was in &was {
        tell_turn(tx, platform, member, was, actor).await?;
    }
    admit(tx, platform, member, actor).await?;
    Ok(true)
}

/// Changes a guardian's name and contact, and what the guardian is to this member; false when somebody else was faster.
///
/// # Errors
/// [`AppError::NotFound`]; when the database does.
pub async fn update_guardian(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    guardian: GuardianId,
    expected_rev: i64,
    draft: &GuardianDraft,
    actor: &Actor,
) -> Result<bool> {
    let before = find_guardian(tx, platform, guardian)
        .await?
        .ok_or(AppError::NotFound)?;
    let rev = expected_rev + 1;
    let sealed = Identity::of(platform, tx.tenant())?.seal_guardian(guardian, rev, draft)?;
    let hash = record_hash(&sealed);
    let written = guardian::Entity::update_of(tx.tenant())
        .col_expr(
            guardian::Column::FirstName,
            Expr::value(draft.first_name.as_str()),
        )
        .col_expr(
            guardian::Column::LastName,
            Expr::value(draft.last_name.as_str()),
        )
        .col_expr(
            guardian::Column::SortKey,
            Expr::value(sort_key(&draft.last_name, &draft.first_name)),
        )
        .col_expr(
            guardian::Column::Search,
            Expr::value(fold(&draft.full_name())),
        )
        .col_expr(guardian::Column::Sealed, Expr::value(sealed))
        .col_expr(guardian::Column::Rev, Expr::value(rev))
        .col_expr(guardian::Column::UpdatedAt, Expr::value(platform.now()))
        .filter(guardian::Column::Id.eq(guardian))
        .filter(guardian::Column::Rev.eq(expected_rev))
        .exec(tx)
        .await?;
    if written.rows_affected == 0 {
        return Ok(false);
    }
    guardianship::Entity::update_of(tx.tenant())
        .col_expr(
            guardianship::Column::Relation,
            Expr::value(draft.relation.as_str()),
        )
        .filter(guardianship::Column::MemberId.eq(member))
        .filter(guardianship::Column::GuardianId.eq(guardian))
        .exec(tx)
        .await?;
    let entry = Entry::new(operation::ALTER, actor.account)
        .about(guardian.0)
        .purpose(actor.purpose)
        .detail(json!({ "what": "guardian" }))
        .record("guardian", hash);
    audit::append(tx, platform, entry).await?;
    tell(
        tx,
        platform,
        member,
        kind::GUARDIAN_CHANGED,
        contact(&before.draft),
        contact(draft),
        actor,
    )
    .await?;
    if before.draft.email != draft.email {
        let whose = Addressed::Guardian(guardian);
        observers::readdressed(tx, platform, whose, actor.account).await?;
    }
    Ok(true)
}

/// Inserts the guardians of new members, or links those who are known, and returns each member's first guardian.
pub(super) async fn insert_for(
    tx: &TenantTx,
    platform: &Platform,
    members: &[(MemberId, &NewMember)],
    actor: &Actor,
) -> Result<HashMap<MemberId, (GuardianId, String)>> {
    let wanted: Vec<(MemberId, &GuardianDraft)> = members
        .iter()
        .flat_map(|(id, new)| {
            new.guardians
                .iter()
                .filter(|g| !g.is_empty())
                .map(|g| (*id, g))
        })
        .collect();
    let mut first = HashMap::new();
    if wanted.is_empty() {
        return Ok(first);
    }
    let mut known = known_by_name(tx, platform, &wanted).await?;
    let identity = Identity::of(platform, tx.tenant())?;
    let now = platform.now();
    let (mut rows, mut links, mut entries) = (Vec::new(), Vec::new(), Vec::new());
    for (member, draft) in wanted {
        let namesakes = known.entry(fold(&draft.full_name())).or_default();
        let id = match namesakes
            .iter()
            .find(|(_, other)| is_same_person(draft, other))
        {
            Some((id, _)) => *id,
            None => {
                let id = GuardianId(platform.new_id());
                let sealed = identity.seal_guardian(id, 1, draft)?;
                entries.push(
                    Entry::new(operation::COLLECT, actor.account)
                        .about(id.0)
                        .purpose(actor.purpose)
                        .detail(json!({ "what": "guardian" }))
                        .record("guardian", record_hash(&sealed)),
                );
                rows.push(guardian::ActiveModel::from(guardian::Model {
                    tenant_id: tx.tenant(),
                    id,
                    first_name: draft.first_name.clone(),
                    last_name: draft.last_name.clone(),
                    sort_key: sort_key(&draft.last_name, &draft.first_name),
                    search: fold(&draft.full_name()),
                    sealed,
                    rev: 1,
                    created_at: now,
                    updated_at: now,
                }));
                namesakes.push((id, draft.clone()));
                id
            }
        };
        first
            .entry(member)
            .or_insert_with(|| (id, draft.full_name()));
        links.push((member, id, draft.relation.clone()));
    }
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let portion: Vec<_> = rows.by_ref().take(PORTION).collect();
        guardian::Entity::insert_many(portion)
            .exec_without_returning(tx)
            .await?;
    }
    audit::append_many(tx, platform, entries).await?;
    insert_links(tx, platform, links, actor).await?;
    Ok(first)
}

/// The same name and the same e-mail address or telephone: the same person. A namesake without a common contact is another.
fn is_same_person(a: &GuardianDraft, b: &GuardianDraft) -> bool {
    let same = |a: &str, b: &str| !a.is_empty() && a.eq_ignore_ascii_case(b);
    same(&a.email, &b.email) || same(&a.phone, &b.phone)
}

async fn known_by_name(
    tx: &TenantTx,
    platform: &Platform,
    wanted: &[(MemberId, &GuardianDraft)],
) -> Result<HashMap<String, Vec<(GuardianId, GuardianDraft)>>> {
    let identity = Identity::of(platform, tx.tenant())?;
    let mut names: Vec<String> = wanted
        .iter()
        .map(|(_, draft)| fold(&draft.full_name()))
        .collect();
    names.sort_unstable();
    names.dedup();
    let mut known: HashMap<String, Vec<(GuardianId, GuardianDraft)>> = HashMap::new();
    for portion in names.chunks(PORTION) {
        let rows = guardian::Entity::of(tx.tenant())
            .filter(guardian::Column::Search.is_in(portion.iter().map(String::as_str)))
            .all(tx)
            .await?;
        for row in rows {
            let name = row.search.clone();
            let guardian = identity.open_guardian(row)?;
            known
                .entry(name)
                .or_default()
                .push((guardian.id, guardian.draft));
        }
    }
    Ok(known)
}

/// Links guardians to members, again where the link had ended.
async fn insert_links(
    tx: &TenantTx,
    platform: &Platform,
    links: Vec<(MemberId, GuardianId, String)>,
    actor: &Actor,
) -> Result<()> {
    let pairs: Vec<(MemberId, GuardianId)> = links
        .iter()
        .map(|(member, guardian, _)| (*member, *guardian))
        .collect();
    let today: NaiveDate = platform.today();
    let mut seen = std::collections::HashSet::new();
    let rows: Vec<guardianship::ActiveModel> = links
        .into_iter()
        .filter(|(member, guardian, _)| seen.insert((*member, *guardian)))
        .map(|(member_id, guardian_id, relation)| {
            guardianship::ActiveModel::from(guardianship::Model {
                tenant_id: tx.tenant(),
                id: platform.new_id(),
                member_id,
                guardian_id,
                relation,
                since: today,
                until: None,
                pays: Matrix::USUAL.pays,
                consents: Matrix::USUAL.consents,
                is_informed: Matrix::USUAL.is_informed,
                sees_health: Matrix::USUAL.sees_health,
                no_contact: Matrix::USUAL.no_contact,
            })
        })
        .collect();
    let again = sea_orm::sea_query::OnConflict::columns([
        guardianship::Column::TenantId,
        guardianship::Column::MemberId,
        guardianship::Column::GuardianId,
    ])
    .update_columns([
        guardianship::Column::Relation,
        guardianship::Column::Since,
        guardianship::Column::Until,
    ])
    .to_owned();
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let portion: Vec<_> = rows.by_ref().take(PORTION).collect();
        guardianship::Entity::insert_many(portion)
            .on_conflict(again.clone())
            .exec_without_returning(tx)
            .await?;
    }
    access::extend(tx, platform, &pairs, actor).await
}

async fn open_many(
    tx: &TenantTx,
    platform: &Platform,
    ids: Vec<GuardianId>,
) -> Result<HashMap<GuardianId, Guardian>> {
    let identity = Identity::of(platform, tx.tenant())?;
    let mut found = HashMap::new();
    for portion in ids.chunks(PORTION) {
        let rows = guardian::Entity::of(tx.tenant())
            .filter(guardian::Column::Id.is_in(portion.iter().copied()))
            .all(tx)
            .await?;
        for row in rows {
            found.insert(row.id, identity.open_guardian(row)?);
        }
    }
    Ok(found)
}

fn with_link(mut guardian: Guardian, link: guardianship::Model) -> Guardian {
    let matrix = Matrix::from(&link);
    guardian.draft.relation = link.relation;
    guardian.link = Some(Link {
        matrix,
        id: link.id,
        member: link.member_id,
        since: link.since,
        until: link.until,
    });
    guardian
}

fn contact(draft: &GuardianDraft) -> String {
    [draft.full_name(), draft.email.clone(), draft.phone.clone()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

/// History and log of the member for what happened to a guardian.
async fn tell(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    kind: &'static str,
    old: String,
    new: String,
    actor: &Actor,
) -> Result<()> {
    let change = Change {
        field: "guardian".to_owned(),
        old,
        new,
    };
    history::append(tx, platform, member, kind, &[change], actor).await?;
    let entry = Entry::new(operation::ALTER, actor.account)
        .about(member.0)
        .purpose(actor.purpose)
        .detail(json!({ "what": kind }));
    audit::append(tx, platform, entry).await?;
    counters::raise_members_version(tx, platform).await
}
