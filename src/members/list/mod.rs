//! The list of members: searched, filtered, ordered and paged by its address alone.
mod counts;
mod filter;
mod store;
mod view;

use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};

pub use filter::{Filter, ListQuery};
pub use store::{EXPIRING_DAYS, count_archived, ids, same_person};

use crate::{
    platform::{
        error::{AppError, Result},
        people::{is_under_consent_age, store as people},
        services::Platform,
    },
    tenants::{
        Can,
        policy::{SeeMembers, fields::FieldGroup},
    },
    web::{View, form::QueryOf},
};
use view::{ListPage, ListView, Region};

/// The list; for a script that searches while one types, only the part that changes.
///
/// # Errors
/// [`AppError::Unreadable`] for an address that was changed by hand, [`AppError::NotFound`] for a page beyond the last.
pub async fn page(
    State(platform): State<Platform>,
    can: Can<SeeMembers>,
    QueryOf(query): QueryOf<ListQuery>,
    headers: HeaderMap,
) -> Result<Response> {
    let (filter, page_of) = query.check()?;
    let (reach, fields) = (can.reach(), can.fields(false));
    if !filter.is_within(&fields) {
        return Err(AppError::Forbidden("tenants-refused-field"));
    }
    let sees_groups = fields.has(FieldGroup::Groups);
    let today = platform.today();
    let views = view::views();
    let (rows, open, total, view_counts, groups) = can
        .db
        // The version of the list is read before anything is counted, so a count is never kept for a later state than it has.
        .look(async |tx| {
            let mut wanted = views.to_vec();
            wanted.push(filter.clone());
            let mut view_counts = counts::count_each(tx, &platform, reach, &wanted).await?;
            let total = view_counts.pop().unwrap_or_default();
            let groups = if sees_groups {
                people::list_groups(tx, reach).await?
            } else {
                Vec::new()
            };
            let rows = store::rows(tx, reach, &filter, page_of, today).await?;
            let children: Vec<_> = rows
                .iter()
                .filter(|row| is_under_consent_age(row.birth_date, today))
                .map(|row| row.id)
                .collect();
            let open = people::open_among(tx, &children).await?;
            Ok((rows, open, total, view_counts, groups))
        })
        .await?;
    let is_unknown = |id| groups.iter().all(|group| group.id != id);
    if rows.is_empty() && page_of.number > 1 || filter.group.is_some_and(is_unknown) {
        return Err(AppError::NotFound);
    }
    let page = can.page("members-title");
    let list = ListView::new(
        &can,
        (&filter, page_of),
        (&rows, &open),
        (total, view_counts.as_slice()),
        &groups,
        today,
    );
    let is_region =
        headers.contains_key("hx-request") && !headers.contains_key("hx-history-restore-request");
    let mut response = if is_region {
        View(Region { page, list }).into_response()
    } else {
        View(ListPage { page, list }).into_response()
    };
    response.headers_mut().append(
        header::VARY,
        HeaderValue::from_static("HX-Request, HX-History-Restore-Request"),
    );
    Ok(response)
}
