//! The hand-over at 15 and at 18 in the database: whose birthday is coming, whose has come, and what was told and done about it.
use ::entity::{coming_of_age, ids::MemberId, member, scope::TenantOwned, values::operation};
use chrono::{Days, NaiveDate};
use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, QuerySelect, Set,
    sea_query::{Expr, OnConflict},
};
use serde_json::json;

use super::{
    Actor,
    history::{self, kind},
    relations::Card,
};
use crate::platform::{
    audit::{self, Entry},
    db::TenantTx,
    error::Result,
    people::age::{birthday, born_after},
    services::Platform,
};

/// What is noted down about a hand-over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Both were told before.
    Announced,
    /// The day has come.
    Done,
}

/// Those whose birthday of this age is after today and within this many days, and who were not told yet.
///
/// # Errors
/// When the database does.
pub async fn coming(tx: &TenantTx, age: i32, today: NaiveDate, within: u64) -> Result<Vec<Card>> {
    let until = today + Days::new(within);
    let cards = born_between(tx, born_after(age, today), born_after(age, until)).await?;
    without(tx, cards, age, Mark::Announced).await
}

/// Those whose birthday of this age is today, or was within this many days, who were kept here before it, and for whom nothing
/// was done yet.
///
/// # Errors
/// When the database does.
pub async fn reached(tx: &TenantTx, age: i32, today: NaiveDate, within: u64) -> Result<Vec<Card>> {
    let from = today - Days::new(within);
    let cards = born_between(tx, born_after(age, from), born_after(age, today)).await?;
    let mut there = Vec::new();
    for (card, since) in cards.iter().zip(kept_since(tx, &cards).await?) {
        if since.is_some_and(|since| since < birthday(card.birth_date, age)) {
            there.push(card.clone());
        }
    }
    without(tx, there, age, Mark::Done).await
}

/// Those born after the first day and not after the second, who are members and not put aside.
async fn born_between(tx: &TenantTx, after: NaiveDate, until: NaiveDate) -> Result<Vec<Card>> {
    Ok(member::Entity::of(tx.tenant())
        .filter(member::Column::BirthDate.gt(after))
        .filter(member::Column::BirthDate.lte(until))
        .filter(member::Column::ArchivedAt.is_null())
        .filter(member::Column::LeftOn.is_null())
        .select_only()
        .columns([
            member::Column::Id,
            member::Column::FirstName,
            member::Column::LastName,
            member::Column::BirthDate,
            member::Column::ArchivedAt,
        ])
        .into_model::<Card>()
        .all(tx)
        .await?)
}

async fn kept_since(tx: &TenantTx, cards: &[Card]) -> Result<Vec<Option<NaiveDate>>> {
    let mut since = Vec::with_capacity(cards.len());
    for card in cards {
        let row = member::Entity::of(tx.tenant())
            .filter(member::Column::Id.eq(card.id))
            .one(tx)
            .await?;
        since.push(row.map(|row| row.created_at.date_naive()));
    }
    Ok(since)
}

async fn without(tx: &TenantTx, cards: Vec<Card>, age: i32, mark: Mark) -> Result<Vec<Card>> {
    let mut left = Vec::new();
    for card in cards {
        let row = coming_of_age::Entity::of(tx.tenant())
            .filter(coming_of_age::Column::MemberId.eq(card.id))
            .filter(coming_of_age::Column::Age.eq(age))
            .one(tx)
            .await?;
        let is_marked = row.is_some_and(|row| match mark {
            Mark::Announced => row.announced_at.is_some(),
            Mark::Done => row.done_at.is_some(),
        });
        if !is_marked {
            left.push(card);
        }
    }
    Ok(left)
}

/// Notes down that it was told, or done; false when somebody was faster.
///
/// # Errors
/// When the database does.
pub async fn mark(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    age: i32,
    mark: Mark,
    actor: &Actor,
) -> Result<bool> {
    let now = platform.now();
    let once = OnConflict::columns([
        coming_of_age::Column::TenantId,
        coming_of_age::Column::MemberId,
        coming_of_age::Column::Age,
    ])
    .do_nothing()
    .to_owned();
    coming_of_age::Entity::insert(coming_of_age::ActiveModel {
        tenant_id: Set(tx.tenant()),
        id: Set(platform.new_id()),
        member_id: Set(member),
        age: Set(age),
        announced_at: Set(None),
        done_at: Set(None),
    })
    .on_conflict(once)
    .exec_without_returning(tx)
    .await?;
    let column = match mark {
        Mark::Announced => coming_of_age::Column::AnnouncedAt,
        Mark::Done => coming_of_age::Column::DoneAt,
    };
    let written = coming_of_age::Entity::update_of(tx.tenant())
        .col_expr(column, Expr::value(now))
        .filter(coming_of_age::Column::MemberId.eq(member))
        .filter(coming_of_age::Column::Age.eq(age))
        .filter(column.is_null())
        .exec(tx)
        .await?;
    if written.rows_affected == 0 {
        return Ok(false);
    }
    let what = match mark {
        Mark::Announced => "handover-announced",
        Mark::Done => kind::HANDED_OVER,
    };
    if mark == Mark::Done {
        history::append(tx, platform, member, kind::HANDED_OVER, &[], actor).await?;
    }
    let entry = Entry::new(operation::ACCESS, actor.account)
        .about(member.0)
        .detail(json!({ "what": what, "n": age }));
    audit::append(tx, platform, entry).await?;
    Ok(true)
}
