//! What waits for whoever opens the start page: breaches and requests with their deadlines, suggested corrections, children without
//! consent. Each stands there for those alone who may do it.
use chrono::NaiveDate;

use crate::{
    platform::{
        deadlines::notify_by, error::Result, i18n::Lang, people::store as people,
        services::Platform,
    },
    tenants::{
        Can,
        policy::{EditMembers, Enter, HandleBreach, HandleRequests, OpenHealth, Permission as _},
        shell::HEALTH_CORRECTIONS,
        store,
    },
    web::{Icon, components::Tag},
};

/// Of each kind, so many stand on the page one by one; the rest are one line.
const MOST: usize = 4;
/// From so many days before a deadline on, it stands out.
const SOON: i64 = 7;

/// Something that waits.
pub(super) struct Waiting {
    pub(super) href: String,
    pub(super) title: String,
    pub(super) tag: Option<Tag>,
}

/// The list, what is due first on top.
pub(super) async fn read(
    can: &Can<Enter>,
    platform: &Platform,
    lang: Lang,
) -> Result<Vec<Waiting>> {
    let (health, breaches, requests, members) = (
        can.may(OpenHealth::NAME),
        can.may(HandleBreach::NAME),
        can.may(HandleRequests::NAME),
        can.may(EditMembers::NAME),
    );
    let today = platform.today();
    let (open, due, awaiting, unvouched) = can
        .db
        .read(async |tx| {
            let open = if breaches {
                store::open_breaches(tx).await?
            } else {
                Vec::new()
            };
            let due = if requests {
                store::due_requests(tx).await?
            } else {
                Vec::new()
            };
            let awaiting = if members {
                store::awaiting_consent(tx, today).await?
            } else {
                0
            };
            let unvouched = if health {
                people::count_unvouched(tx).await?
            } else {
                0
            };
            Ok((open, due, awaiting, unvouched))
        })
        .await?;
    let mut list = Vec::new();
    for (id, number, noticed) in open.iter().take(MOST) {
        let due = notify_by(*noticed);
        let words = lang.t1("tenants-waiting-until", "date", lang.datetime(due));
        list.push(Waiting {
            href: can.url(&format!("/breach/{id}")),
            title: lang.t1("tenants-waiting-breach", "number", number.to_string()),
            tag: Some(if due < platform.now() {
                Tag::bad(words).icon(Icon::Alert)
            } else {
                Tag::warn(words)
            }),
        });
    }
    rest(&mut list, can, open.len(), "/breach", |n| {
        lang.n("tenants-waiting-breaches-more", n)
    });
    for request in due.iter().take(MOST) {
        let kind = lang
            .known(&format!("portal-request-kind-{}", request.kind), &[])
            .unwrap_or_default();
        list.push(Waiting {
            href: can.url(&format!("/requests/{}", request.id)),
            title: lang.t1("tenants-waiting-request", "kind", kind),
            tag: Some(due_tag(lang, request.due, today)),
        });
    }
    rest(&mut list, can, due.len(), "/requests", |n| {
        lang.n("tenants-waiting-requests-more", n)
    });
    let corrections = can.open_requests().corrections;
    if requests && corrections > 0 {
        list.push(Waiting {
            href: can.url("/corrections"),
            title: lang.n("tenants-waiting-corrections", corrections),
            tag: None,
        });
    }
    if unvouched > 0 {
        list.push(Waiting {
            href: can.url("/health#vouch"),
            title: lang.n("tenants-waiting-vouching", unvouched),
            tag: None,
        });
    }
    let of_health = can.open_requests().health_corrections;
    if can.may(OpenHealth::NAME) && of_health > 0 {
        list.push(Waiting {
            href: can.url(HEALTH_CORRECTIONS),
            title: lang.n("tenants-waiting-health-corrections", of_health),
            tag: None,
        });
    }
    if awaiting > 0 {
        list.push(Waiting {
            href: can.url("/members?state=awaiting"),
            title: lang.n("tenants-waiting-consent", awaiting),
            tag: None,
        });
    }
    Ok(list)
}

/// One line for those that do not stand there one by one.
fn rest(
    list: &mut Vec<Waiting>,
    can: &Can<Enter>,
    all: usize,
    path: &str,
    words: impl Fn(usize) -> String,
) {
    let more = all.saturating_sub(MOST);
    if more > 0 {
        list.push(Waiting {
            href: can.url(path),
            title: words(more),
            tag: None,
        });
    }
}

fn due_tag(lang: Lang, due: NaiveDate, today: NaiveDate) -> Tag {
    let words = lang.t1("tenants-waiting-until", "date", lang.date(due));
    let left = (due - today).num_days();
    if left < 0 {
        Tag::bad(lang.t1("tenants-waiting-late", "date", lang.date(due))).icon(Icon::Alert)
    } else if left <= SOON {
        Tag::warn(words)
    } else {
        Tag::plain(words).icon(Icon::Clock)
    }
}
