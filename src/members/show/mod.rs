//! A member's page: what is kept, for what and who sees it; guardians, consents, what changed, and who opened what.
mod access;
mod history;
mod view;

use ::entity::{ids::MemberId, values::operation};
use axum::{extract::State, response::IntoResponse};
use serde_json::json;

use crate::{
    platform::{
        audit::{self, Entry},
        error::{AppError, Result},
        people::store::Actor,
        services::Platform,
    },
    tenants::{
        Can, Permission,
        policy::{SeeHistory, SeeMembers},
    },
    web::{View, form::PathOf},
};
use view::{HistoryPage, ShowPage};

pub use crate::platform::audit::purpose_name;
pub use crate::platform::people::words::{academy, mask, plain_value};

/// Entries of history and log on the member's page.
const FEW: u64 = 8;
/// Entries on the page of the whole history.
const MANY: u64 = 500;

/// The page of a member.
///
/// # Errors
/// [`AppError::NotFound`] for a member of nobody, of another tenant or out of reach.
pub async fn page(
    State(platform): State<Platform>,
    can: Can<SeeMembers>,
    PathOf((_, id)): PathOf<(String, MemberId)>,
) -> Result<impl IntoResponse> {
    let shown = build(&platform, &can, id, None).await?;
    opened(&platform, &can, id).await?;
    Ok(View(shown))
}

/// Builds the page; with a tax number when it was just opened.
///
/// # Errors
/// As [`page`].
pub async fn build(
    platform: &Platform,
    can: &Can<SeeMembers>,
    id: MemberId,
    tax_number: Option<String>,
) -> Result<ShowPage> {
    let loaded = can
        .db
        .read(async |tx| view::Loaded::read(tx, platform, can, id, FEW).await)
        .await;
    let loaded = refused_when_damaged(platform, can, id, loaded).await?;
    Ok(ShowPage::new(can, platform, &loaded, tax_number))
}

/// The whole history of a member, and the log of who opened what.
///
/// # Errors
/// As [`page`].
pub async fn history_page(
    State(platform): State<Platform>,
    can: Can<SeeHistory>,
    PathOf((_, id)): PathOf<(String, MemberId)>,
) -> Result<impl IntoResponse> {
    let loaded = can
        .db
        .read(async |tx| view::Loaded::read(tx, &platform, &can, id, MANY).await)
        .await;
    let loaded = refused_when_damaged(&platform, &can, id, loaded).await?;
    opened(&platform, &can, id).await?;
    Ok(View(HistoryPage::new(&can, &loaded)))
}

/// Writes into the processing log that a member's record was opened, before it is shown; what is not written is not shown.
///
/// # Errors
/// When the database does.
pub async fn opened<P: Permission>(platform: &Platform, can: &Can<P>, id: MemberId) -> Result<()> {
    let actor = Actor::keeping(can.account.id);
    // What support opens is told as all it reads: under its ticket, and not before an authority allows it (B33).
    let (purpose, mut detail) = match can.support() {
        Some(support) => (support.purpose(), support.detail("member-opened")),
        None => (actor.purpose, json!({ "what": "member-opened" })),
    };
    // What this person's roles keep from them was not seen, and no breach has to count it. Whether a coach coaches this member is not
    // asked: then more is counted than was shown, never less.
    let left_out = can.fields(true).left_out();
    if let (false, Some(map)) = (left_out.is_empty(), detail.as_object_mut()) {
        map.insert(audit::touched::LEFT_OUT.to_owned(), json!(left_out));
    }
    can.db
        .write(async |tx| {
            let entry = Entry::new(operation::CONSULT, actor.account)
                .about(id.0)
                .purpose(purpose)
                .detail(detail.clone());
            audit::append(tx, platform, entry).await
        })
        .await
}

/// A record that does not open is refused, and that it was is written into the processing log.
pub async fn refused_when_damaged<T, P: Permission>(
    platform: &Platform,
    can: &Can<P>,
    id: MemberId,
    loaded: Result<T>,
) -> Result<T> {
    if let Err(AppError::Damaged { .. }) = &loaded {
        let actor = Actor::keeping(can.account.id);
        can.db
            .write(async |tx| {
                let entry = Entry::new(operation::REFUSED, actor.account)
                    .about(id.0)
                    .purpose(actor.purpose)
                    .detail(json!({ "what": "member-damaged" }));
                audit::append(tx, platform, entry).await
            })
            .await?;
    }
    loaded
}
