//! Published versions of notices.
use ::entity::{
    ids::{AccountId, NoticeId},
    notice,
    scope::TenantOwned,
};
use chrono::NaiveDate;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use serde_json::Value;

use crate::platform::{db::TenantTx, error::Result, services::Platform};

const PUBLISHED: &str = "published";

/// A version about to be published.
#[derive(Clone, Debug)]
pub struct NewVersion {
    pub kind: &'static str,
    pub version: i32,
    pub basis_hash: Vec<u8>,
    pub content: Value,
    pub withheld: Value,
    pub valid_from: NaiveDate,
}

/// The newest published version of a notice.
pub async fn newest(tx: &TenantTx, kind: &str) -> Result<Option<notice::Model>> {
    Ok(notice::Entity::of(tx.tenant())
        .filter(notice::Column::Kind.eq(kind))
        .filter(notice::Column::State.eq(PUBLISHED))
        .order_by_desc(notice::Column::Version)
        .one(tx)
        .await?)
}

/// A published version of a notice.
pub async fn version(tx: &TenantTx, kind: &str, version: i32) -> Result<Option<notice::Model>> {
    Ok(notice::Entity::of(tx.tenant())
        .filter(notice::Column::Kind.eq(kind))
        .filter(notice::Column::State.eq(PUBLISHED))
        .filter(notice::Column::Version.eq(version))
        .one(tx)
        .await?)
}

/// The versions of a notice, newest first.
pub async fn versions(tx: &TenantTx, kind: &str) -> Result<Vec<notice::Model>> {
    Ok(notice::Entity::of(tx.tenant())
        .filter(notice::Column::Kind.eq(kind))
        .filter(notice::Column::State.eq(PUBLISHED))
        .order_by_desc(notice::Column::Version)
        .all(tx)
        .await?)
}

/// Publishes a version. Two at once are told apart by the unique version.
pub async fn insert(
    tx: &TenantTx,
    platform: &Platform,
    new: NewVersion,
    by: Option<AccountId>,
) -> Result<()> {
    let now = platform.now();
    notice::Entity::insert(notice::ActiveModel {
        tenant_id: Set(tx.tenant()),
        id: Set(NoticeId(platform.new_id())),
        kind: Set(new.kind.to_owned()),
        version: Set(new.version),
        state: Set(PUBLISHED.to_owned()),
        basis_hash: Set(new.basis_hash),
        content: Set(new.content),
        withheld: Set(new.withheld),
        created_at: Set(now),
        published_at: Set(Some(now)),
        published_by: Set(by),
        valid_from: Set(Some(new.valid_from)),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}
