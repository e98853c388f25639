//! The outbox in the database.
use ::entity::{outbox, scope::Global};
use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
    sea_query::Expr,
};

use super::{Content, Mail, state};
use crate::platform::{
    error::Result,
    services::Platform,
    vault::{Cell, Purpose},
};

fn cell(id: uuid::Uuid) -> Cell {
    Cell {
        table: "outbox",
        row: id,
        column: "sealed",
        rev: 1,
    }
}

/// Puts a mail into the outbox. Ring the bell after the commit.
///
/// # Errors
/// When the database or the vault does.
pub async fn queue(tx: &impl ConnectionTrait, platform: &Platform, mail: Mail) -> Result<()> {
    let id = platform.new_id();
    let sealed = platform
        .vault()
        .instance_sealer(Purpose::Outbox)?
        .seal_json(&cell(id), &mail.content, platform.random())?;
    let now = platform.now();
    let state = if platform.config().demo {
        state::SHOWN
    } else {
        state::WAITING
    };
    outbox::Entity::insert(outbox::ActiveModel {
        id: Set(id),
        tenant_id: Set(mail.tenant),
        template: Set(mail.template.to_owned()),
        sealed: Set(sealed),
        state: Set(state.to_owned()),
        attempts: Set(0),
        due_at: Set(now),
        created_at: Set(now),
        sent_at: Set(None),
        failure: Set(None),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

/// A mail as the mailbox of the demonstration shows it.
#[derive(Clone, Debug)]
pub struct Listed {
    /// When it was queued.
    pub at: DateTime<Utc>,
    /// Template.
    pub template: String,
    /// Content.
    pub content: Content,
}

/// The newest mails, opened: only the mailbox of the demonstration asks for this.
///
/// # Errors
/// When the database does.
pub async fn open_all(platform: &Platform, limit: u64) -> Result<Vec<Listed>> {
    let rows = platform
        .db()
        .system_read("mailbox of the demonstration", async |tx| {
            Ok(outbox::Entity::all_rows()
                .order_by_desc(outbox::Column::CreatedAt)
                .limit(limit)
                .all(tx)
                .await?)
        })
        .await?;
    let sealer = platform.vault().instance_sealer(Purpose::Outbox)?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let content = sealer.open_json(&cell(row.id), &row.sealed).ok()?;
            Some(Listed {
                at: row.created_at,
                template: row.template,
                content,
            })
        })
        .collect())
}

pub(super) async fn due(platform: &Platform) -> Result<Vec<outbox::Model>> {
    let now = platform.now();
    platform
        .db()
        .system_read("mails that are due", async |tx| {
            Ok(outbox::Entity::all_rows()
                .filter(outbox::Column::State.eq(state::WAITING))
                .filter(outbox::Column::DueAt.lte(now))
                .order_by_asc(outbox::Column::DueAt)
                .limit(20)
                .all(tx)
                .await?)
        })
        .await
}

/// Takes a mail for five minutes, so that two processes do not send it both; false when another took it.
pub(super) async fn take(platform: &Platform, row: &outbox::Model) -> Result<bool> {
    let (id, before, until) = (row.id, row.due_at, platform.now() + TimeDelta::minutes(5));
    platform
        .db()
        .system_write("take a mail", async |tx| {
            let done = outbox::Entity::update_rows()
                .col_expr(outbox::Column::DueAt, Expr::value(until))
                .col_expr(outbox::Column::Attempts, Expr::value(row.attempts + 1))
                .filter(outbox::Column::Id.eq(id))
                .filter(outbox::Column::State.eq(state::WAITING))
                .filter(outbox::Column::DueAt.eq(before))
                .exec(tx)
                .await?;
            Ok(done.rows_affected == 1)
        })
        .await
}

/// Writes how sending ended. The content of a sent mail is erased at once; that of one that was given up is kept for a while.
pub(super) async fn settle(
    platform: &Platform,
    row: &outbox::Model,
    state: &'static str,
    due: DateTime<Utc>,
    failure: Option<String>,
) -> Result<()> {
    let (id, now) = (row.id, platform.now());
    platform
        .db()
        .system_write("how sending a mail ended", async |tx| {
            let mut change = outbox::Entity::update_rows()
                .col_expr(outbox::Column::State, Expr::value(state))
                .col_expr(outbox::Column::DueAt, Expr::value(due))
                .col_expr(outbox::Column::Failure, Expr::value(failure.clone()))
                .filter(outbox::Column::Id.eq(id));
            if state == super::state::SENT {
                change = change.col_expr(outbox::Column::Sealed, Expr::value(Vec::<u8>::new()));
            }
            if state == super::state::SENT {
                change = change.col_expr(outbox::Column::SentAt, Expr::value(now));
            }
            change.exec(tx).await?;
            Ok(())
        })
        .await
}

/// Has mails that were given up sent again: this one, or all whose content is still there; how many. Ring the bell afterwards.
///
/// # Errors
/// When the database does.
pub async fn retry_failed(platform: &Platform, id: Option<uuid::Uuid>) -> Result<u64> {
    let now = platform.now();
    platform
        .db()
        .system_write("mails are sent again", async |tx| {
            let mut change = outbox::Entity::update_rows()
                .col_expr(outbox::Column::State, Expr::value(state::WAITING))
                .col_expr(outbox::Column::Attempts, Expr::value(0))
                .col_expr(outbox::Column::DueAt, Expr::value(now))
                .filter(outbox::Column::State.eq(state::FAILED));
            if let Some(id) = id {
                change = change.filter(outbox::Column::Id.eq(id));
            }
            Ok(change.exec(tx).await?.rows_affected)
        })
        .await
}

/// Drops mails that were given up and erases what they say: this one, or those whose last try was before a moment; how many.
async fn drop_where(
    platform: &Platform,
    id: Option<uuid::Uuid>,
    before: Option<DateTime<Utc>>,
) -> Result<u64> {
    platform
        .db()
        .system_write("mails are dropped", async |tx| {
            let mut change = outbox::Entity::update_rows()
                .col_expr(outbox::Column::State, Expr::value(state::DROPPED))
                .col_expr(outbox::Column::Sealed, Expr::value(Vec::<u8>::new()))
                .filter(outbox::Column::State.eq(state::FAILED));
            if let Some(id) = id {
                change = change.filter(outbox::Column::Id.eq(id));
            }
            if let Some(before) = before {
                change = change.filter(outbox::Column::DueAt.lt(before));
            }
            Ok(change.exec(tx).await?.rows_affected)
        })
        .await
}

/// Drops a mail that was given up and erases what it says; false when there is no such mail.
///
/// # Errors
/// When the database does.
pub async fn drop_failed(platform: &Platform, id: uuid::Uuid) -> Result<bool> {
    Ok(drop_where(platform, Some(id), None).await? == 1)
}

/// Drops what was given up before this moment.
///
/// # Errors
/// When the database does.
pub async fn sweep_failed(platform: &Platform, before: DateTime<Utc>) -> Result<()> {
    drop_where(platform, None, Some(before)).await.map(drop)
}

/// The recipient of a mail whose content is still there, as the operator may see it: the host alone, `…@example.org`. A mail server that
/// does not answer is found by it; a person is not.
#[must_use]
pub fn masked(platform: &Platform, row: &outbox::Model) -> Option<String> {
    let content = open(platform, row).ok()?;
    let (_, host) = content.to.rsplit_once('@')?;
    Some(format!("…@{}", host.trim_end_matches('>')))
}

pub(super) fn open(platform: &Platform, row: &outbox::Model) -> Result<Content> {
    Ok(platform
        .vault()
        .instance_sealer(Purpose::Outbox)?
        .open_json(&cell(row.id), &row.sealed)?)
}
