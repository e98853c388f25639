//! The start page.
use askama::Template;
use axum::extract::State;
use chrono::Datelike as _;

use super::{
    ages,
    checklist::{Checklist, Step},
    standing::{self, Standing},
    waiting::{self, Waiting},
};
use crate::{
    platform::{
        audit,
        db::TenantTx,
        error::{AppError, Result},
        people::{
            Reach,
            store::{self as people, Group},
        },
        services::Platform,
    },
    tenants::{
        Can, Role,
        lifecycle::State as Stands,
        log::Reader,
        policy::{
            EditMembers, Enter, ManagePeople, SeeCompetitions, SeeLog, SeeRequests, SeeSupport,
        },
        profile::may_be_public,
        store::{self, Figures},
        support::{Notice, notices},
    },
    web::{
        Icon, Page, View,
        components::{BarChart, EmptyState, LogList, Progress},
    },
};

/// Log entries shown here.
const LATEST: u64 = 6;

#[derive(Template)]
#[template(path = "tenants/home.html")]
pub(in crate::tenants) struct HomePage {
    page: Page,
    base: String,
    slug: String,
    is_public: bool,
    standing: Option<Standing>,
    waiting: Vec<Waiting>,
    progress: Option<Progress>,
    steps: Vec<Step>,
    stats: Vec<Stat>,
    chart: Option<BarChart>,
    no_members: Option<EmptyState>,
    log: Option<LogList>,
    support: Vec<Notice>,
}

/// A figure that leads somewhere.
struct Stat {
    href: String,
    n: i64,
    label: String,
}

pub(in crate::tenants) async fn show(
    State(platform): State<Platform>,
    can: Can<Enter>,
) -> Result<View<HomePage>> {
    let page = can
        .page("tenants-nav-home")
        .with_title(can.tenant.name.clone());
    let lang = page.lang;
    let sees_log = can.also::<SeeLog>();
    let names = can.reach() == Reach::All;
    let year = platform.today().year();
    let sees_support = can.also::<SeeSupport>();
    let base = can.url("");
    let (profile, figures, groups, log, support) = can
        .db
        .read(async |tx| {
            let profile = store::find_profile(tx).await?.ok_or(AppError::NotFound)?;
            let figures = store::figures(tx, year, platform.now()).await?;
            // Where a coach begins: with the groups they train.
            let groups = own_groups(tx, can.reach()).await?;
            let log = if sees_log {
                let entries = audit::page(tx, &platform, None, LATEST).await?;
                Some(Reader::new(tx, lang, &entries, names).await?.list(&entries))
            } else {
                None
            };
            let support = if sees_support {
                notices(tx, &platform, lang, &base).await?
            } else {
                Vec::new()
            };
            Ok((profile, figures, groups, log, support))
        })
        .await?;
    let standing = standing::read(&can, &platform, lang).await?;
    let waiting = waiting::read(&can, &platform, lang).await?;
    let is_suspended = can.tenant.standing.state == Stands::Suspended;
    let list = Checklist::new(&can, &profile, &figures, lang);
    // Until it is active, what comes first is what makes it so; a suspended tenant has nothing to do.
    let is_active = can.tenant.standing.state == Stands::Active;
    let progress = (is_active && list.has_mine()).then(|| {
        let (done, total) = (list.done as u64, list.steps.len() as u64);
        let text = lang.t_args(
            "tenants-home-progress",
            &[("done", done.into()), ("total", total.into())],
        );
        Progress::new(done, total, lang.t("tenants-home-steps"), text)
    });
    // Counts of all members are told only to those who see all of them.
    let sees_members = can.reach() == Reach::All;
    let has_members = figures.members() > 0;
    let no_members = (is_active && can.also::<EditMembers>() && !has_members).then(|| {
        EmptyState::new(lang.t("tenants-home-no-members"))
            .icon(Icon::Users)
            .text(lang.t("tenants-home-no-members-text"))
            .action(
                can.url("/members/import"),
                lang.t("tenants-home-members-import"),
            )
            .action(can.url("/members/new"), lang.t("tenants-home-members-add"))
    });
    Ok(View(HomePage {
        support,
        base,
        slug: can.tenant.slug.clone(),
        is_public: may_be_public(&profile) && can.tenant.standing.is_public(),
        standing,
        waiting,
        progress,
        steps: list.steps,
        stats: if is_active {
            let mut stats = stats(&can, &figures, &page);
            stats.extend(groups.into_iter().map(|(group, n)| Stat {
                href: can.url(&format!("/groups/{}", group.id)),
                label: page.lang.t1("tenants-home-stat-group", "group", group.name),
                n,
            }));
            stats
        } else {
            Vec::new()
        },
        chart: (is_active && sees_members && has_members).then(|| ages::chart(lang, &figures.ages)),
        no_members,
        // In a suspended tenant the log is for its owners.
        log: log.filter(|log| !log.is_empty() && (!is_suspended || can.is(Role::Owner))),
        page,
    }))
}

/// The groups that somebody who sees no other members coaches, with how many train in each.
async fn own_groups(tx: &TenantTx, reach: Reach) -> Result<Vec<(Group, i64)>> {
    if reach == Reach::All {
        return Ok(Vec::new());
    }
    let (counts, _) = people::group_figures(tx).await?;
    let count = |group: &Group| counts.get(&group.id).copied().unwrap_or_default();
    Ok(people::list_groups(tx, reach)
        .await?
        .into_iter()
        .map(|group| {
            let n = i64::try_from(count(&group)).unwrap_or(i64::MAX);
            (group, n)
        })
        .collect())
}

fn stats(can: &Can<Enter>, figures: &Figures, page: &Page) -> Vec<Stat> {
    let mut stats = Vec::new();
    let mut add = |may: bool, path: &str, n: i64, label: String| {
        if may {
            stats.push(Stat {
                href: can.url(path),
                n,
                label,
            });
        }
    };
    let competitions = i64::try_from(figures.competitions).unwrap_or(i64::MAX);
    let people = i64::try_from(figures.people).unwrap_or(i64::MAX);
    add(
        can.reach() == Reach::All,
        "/members",
        figures.members(),
        page.n("tenants-home-stat-members", figures.members()),
    );
    add(
        can.also::<SeeCompetitions>(),
        "/competitions",
        competitions,
        page.n("tenants-home-stat-competitions", competitions),
    );
    add(
        can.also::<ManagePeople>(),
        "/people",
        people,
        page.n("tenants-home-stat-people", people),
    );
    let open = can.open_requests();
    let requests = if open.overdue > 0 {
        let args = [("n", open.all.into()), ("late", open.overdue.into())];
        page.lang.t_args("tenants-home-stat-requests-late", &args)
    } else {
        page.n("tenants-home-stat-requests", open.all)
    };
    add(can.also::<SeeRequests>(), "/requests", open.all, requests);
    add(
        can.also::<SeeRequests>(),
        "/corrections",
        open.corrections,
        page.n("tenants-home-stat-corrections", open.corrections),
    );
    stats
}
