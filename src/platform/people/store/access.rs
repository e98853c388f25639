//! Which accounts come to a person's pages: given, extended to another child of the same guardian, and ended. What is ended works
//! at the next request.
use std::collections::HashSet;

use ::entity::{
    account,
    ids::{AccountId, GuardianId, MemberId, RelationId},
    relation,
    scope::{Global, TenantOwned},
    tenant,
    values::operation,
};
use sea_orm::{ColumnTrait, QueryFilter};
use serde_json::json;

use super::{
    Actor,
    relations::{card, end_relation, find_relation, insert_relation, list_relations, matrix_of},
};
use crate::platform::{
    audit::{self, Entry},
    db::TenantTx,
    error::{AppError, Result},
    i18n::Lang,
    mail::{self, Content, Mail},
    services::Platform,
};

/// Ids of one statement.
const PORTION: usize = 500;

/// Lets an account to the pages of a member: as the member, or as a guardian. False when it comes there already.
///
/// # Errors
/// When the member or the guardian does not exist, or the database does.
pub async fn give_access(
    tx: &TenantTx,
    platform: &Platform,
    account: AccountId,
    member: MemberId,
    guardian: Option<GuardianId>,
    by: Option<AccountId>,
) -> Result<bool> {
    let has = list_relations(tx, account)
        .await?
        .iter()
        .any(|row| row.member_id == member && row.guardian_id == guardian);
    if has {
        return Ok(false);
    }
    let kind = if guardian.is_some() {
        "guardian"
    } else {
        "athlete"
    };
    insert_relation(
        tx,
        relation::Model {
            tenant_id: tx.tenant(),
            id: RelationId(platform.new_id()),
            account_id: account,
            member_id: member,
            kind: kind.to_owned(),
            guardian_id: guardian,
            granted_at: platform.now(),
            granted_by: by,
            ended_at: None,
            ended_by: None,
        },
    )
    .await?;
    tell(tx, platform, "access-given", member, account, by).await?;
    Ok(true)
}

/// Ends that an account comes to a member's pages.
///
/// # Errors
/// [`AppError::NotFound`] when it does not, or comes to another member's; when the database does.
pub async fn end_access(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    id: RelationId,
    by: Option<AccountId>,
) -> Result<()> {
    let row = find_relation(tx, id)
        .await?
        .filter(|row| row.member_id == member)
        .ok_or(AppError::NotFound)?;
    end(tx, platform, &row, by).await
}

/// Ends that accounts come to a member's pages as this guardian.
pub(super) async fn end_of_guardian(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    guardian: GuardianId,
    actor: &Actor,
) -> Result<()> {
    let open = relation::Entity::of(tx.tenant())
        .filter(relation::Column::MemberId.eq(member))
        .filter(relation::Column::GuardianId.eq(guardian))
        .filter(relation::Column::EndedAt.is_null())
        .all(tx)
        .await?;
    for row in &open {
        end(tx, platform, row, actor.account).await?;
    }
    Ok(())
}

/// A child that is linked to a guardian whose account comes to other children's pages is added to them, and the guardian is told.
pub(super) async fn extend(
    tx: &TenantTx,
    platform: &Platform,
    links: &[(MemberId, GuardianId)],
    actor: &Actor,
) -> Result<()> {
    let mut guardians: Vec<GuardianId> = links.iter().map(|(_, guardian)| *guardian).collect();
    guardians.sort_unstable();
    guardians.dedup();
    let mut known = Vec::new();
    for portion in guardians.chunks(PORTION) {
        known.extend(
            relation::Entity::of(tx.tenant())
                .filter(relation::Column::GuardianId.is_in(portion.iter().copied()))
                .filter(relation::Column::EndedAt.is_null())
                .all(tx)
                .await?,
        );
    }
    let accounts: HashSet<(GuardianId, AccountId)> = known
        .iter()
        .filter_map(|row| row.guardian_id.map(|guardian| (guardian, row.account_id)))
        .collect();
    for (guardian, account) in accounts {
        for (member, _) in links.iter().filter(|(_, of)| *of == guardian) {
            if give_access(
                tx,
                platform,
                account,
                *member,
                Some(guardian),
                actor.account,
            )
            .await?
            {
                let agreed = matrix_of(tx, guardian, *member).await?;
                if agreed.is_some_and(|matrix| !matrix.no_contact) {
                    mail_new_child(tx, platform, account, *member).await?;
                }
            }
        }
    }
    Ok(())
}

async fn mail_new_child(
    tx: &TenantTx,
    platform: &Platform,
    account: AccountId,
    member: MemberId,
) -> Result<()> {
    if !platform.config().can_mail() {
        return Ok(());
    }
    let to = account::Entity::all_rows()
        .filter(account::Column::Id.eq(account))
        .filter(account::Column::DisabledAt.is_null())
        .one(tx)
        .await?;
    let place = tenant::Entity::all_rows()
        .filter(tenant::Column::Id.eq(tx.tenant()))
        .one(tx)
        .await?;
    let (Some(to), Some(place), Some(card)) = (to, place, card(tx, member).await?) else {
        return Ok(());
    };
    let lang = Lang::parse(&to.lang).unwrap_or_default();
    let link = platform
        .config()
        .url(&format!("/me/{}/{member}", place.slug));
    let args = [
        ("tenant", place.name.as_str().into()),
        ("child", card.first_name.as_str().into()),
        ("link", link.into()),
    ];
    let content = Content {
        to: to.email,
        subject: lang.t1(
            "guardians-mail-child-subject",
            "tenant",
            place.name.as_str(),
        ),
        body: lang.t_args("guardians-mail-child-body", &args),
    };
    let mail = Mail {
        template: "guardian-child",
        tenant: Some(tx.tenant()),
        content,
    };
    mail::queue(tx, platform, mail).await
}

async fn end(
    tx: &TenantTx,
    platform: &Platform,
    row: &relation::Model,
    by: Option<AccountId>,
) -> Result<()> {
    end_relation(tx, row.id, by, platform.now()).await?;
    tell(
        tx,
        platform,
        "access-ended",
        row.member_id,
        row.account_id,
        by,
    )
    .await
}

async fn tell(
    tx: &TenantTx,
    platform: &Platform,
    what: &'static str,
    member: MemberId,
    account: AccountId,
    by: Option<AccountId>,
) -> Result<()> {
    let entry = Entry::new(operation::ACCESS, by)
        .about(member.0)
        .detail(json!({ "what": what, "account": account }));
    audit::append(tx, platform, entry).await
}
