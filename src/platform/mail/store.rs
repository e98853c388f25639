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

/// Writes how sending ended. The content of a sent or given-up mail is erased.
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
            if state != super::state::WAITING {
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

pub(super) fn open(platform: &Platform, row: &outbox::Model) -> Result<Content> {
    Ok(platform
        .vault()
        .instance_sealer(Purpose::Outbox)?
        .open_json(&cell(row.id), &row.sealed)?)
}
