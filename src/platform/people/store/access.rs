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

/// Who comes to whose pages.
#[derive(Clone, Copy, Debug)]
pub struct Access {
    /// The account.
    pub account: AccountId,
    /// The member.
    pub member: MemberId,
    /// As which guardian; as the member when there is none.
    pub guardian: Option<GuardianId>,
    /// Who let it in.
    pub by: Option<AccountId>,
    /// Whether they opened data about health themselves, so that nobody else has to confirm whose account it is.
    pub is_vouched: bool,
}

/// Lets an account to the pages of a member: as the member, or as a guardian. False when it comes there already.
///
/// # Errors
/// When the member or the guardian does not exist, or the database does.
pub async fn give_access(tx: &TenantTx, platform: &Platform, access: Access) -> Result<bool> {
    let Access {
        account,
        member,
        guardian,
        by,
        is_vouched,
    } = access;
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
            vouched_at: is_vouched.then(|| platform.now()),
            vouched_by: by.filter(|_| is_vouched),
        },
    )
    .await?;
    tell(tx, platform, "access-given", member, account, by).await?;
    Ok(true)
}

/// Ends that an account comes to a member's pages, and tells its owner.
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
    end(tx, platform, &row, by).await?;
    mail_ended(tx, platform, row.account_id).await
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
            let access = Access {
                account,
                member: *member,
                guardian: Some(guardian),
                by: actor.account,
                is_vouched: false,
            };
            if give_access(tx, platform, access).await? {
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
    let Some(card) = card(tx, member).await? else {
        return Ok(());
    };
    mail_account(tx, platform, account, "guardian-child", |lang, place| {
        let link = platform
            .config()
            .url(&format!("/me/{}/{member}", place.slug));
        let args = [
            ("tenant", place.name.as_str().into()),
            ("child", card.first_name.as_str().into()),
            ("link", link.into()),
        ];
        let subject = lang.t1(
            "guardians-mail-child-subject",
            "tenant",
            place.name.as_str(),
        );
        (subject, lang.t_args("guardians-mail-child-body", &args))
    })
    .await
}

/// Tells whose access the office ended: somebody who takes their place would else do it unseen.
async fn mail_ended(tx: &TenantTx, platform: &Platform, account: AccountId) -> Result<()> {
    mail_account(tx, platform, account, "access-ended", |lang, place| {
        let name = place.name.as_str();
        (
            lang.t1("guardians-mail-ended-subject", "tenant", name),
            lang.t1("guardians-mail-ended-body", "tenant", name),
        )
    })
    .await
}

/// A mail to the owner of an account that is not disabled, in their language.
async fn mail_account(
    tx: &TenantTx,
    platform: &Platform,
    account: AccountId,
    template: &'static str,
    words: impl FnOnce(Lang, &tenant::Model) -> (String, String),
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
    let (Some(to), Some(place)) = (to, place) else {
        return Ok(());
    };
    let (subject, body) = words(Lang::parse(&to.lang).unwrap_or_default(), &place);
    let content = Content {
        to: to.email,
        subject,
        body,
    };
    let mail = Mail {
        template,
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
