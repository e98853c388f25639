//! One request: how it stands; a colleague answers it, whoever asked takes it back or ends it.
use ::entity::ids::SupportGrantId;
use askama::Template;
use axum::{extract, response::Redirect};

use super::list::door;
use crate::{
    accounts::Client,
    operator::guard::Staff,
    platform::{
        error::{AppError, Result},
        i18n::Text,
        services::Platform,
    },
    tenants::{
        Tenant,
        policy::support::Kind,
        store as tenants,
        support::{self, Answerer, Grant, State, may_support, words},
    },
    web::{
        Icon, Page, View,
        components::{SummaryList, Tag},
        form::{CheckedForm, NoFields, PathOf},
        page::FlashKind,
    },
};

#[derive(Template)]
#[template(path = "operator/support/show.html")]
pub(super) struct ShowPage {
    page: Page,
    url: String,
    state: Tag,
    about: SummaryList,
    text: String,
    persons: Vec<String>,
    enter: Option<String>,
    can_answer: bool,
    is_waiting: bool,
    can_end: bool,
    is_secret: bool,
    is_hold: bool,
}

/// A grant of one's own, or one a colleague asks one to look at.
async fn find(
    platform: &Platform,
    operator: &Staff,
    id: SupportGrantId,
) -> Result<(Grant, Tenant)> {
    let row = platform
        .db()
        .own_grants(operator.account.id)
        .await?
        .into_iter()
        .find(|row| row.id == id)
        .ok_or(AppError::NotFound)?;
    let tenant = tenants::list_by_ids(platform, vec![row.tenant_id])
        .await?
        .pop()
        .ok_or(AppError::NotFound)?;
    let grant = Grant::of(row).ok_or(AppError::NotFound)?;
    Ok((grant, tenant))
}

/// `GET /ops/support/{id}`
pub(super) async fn page(
    extract::State(platform): extract::State<Platform>,
    operator: Staff,
    PathOf(id): PathOf<SupportGrantId>,
) -> Result<View<ShowPage>> {
    let (grant, tenant) = find(&platform, &operator, id).await?;
    let now = platform.now();
    let me = operator.account.id;
    let said = grant.words(&platform)?;
    let names = platform
        .db()
        .system_read("names around a request", async |tx| {
            let row = &grant.row;
            let ids = [
                Some(grant.asked_by()),
                row.second_by,
                row.approved_by,
                row.refused_by,
                row.ended_by,
            ];
            tenants::account_names(tx, ids.into_iter().flatten().collect()).await
        })
        .await?;
    let name = |id| {
        names
            .get(&id)
            .map(|(name, _)| name.clone())
            .unwrap_or_default()
    };
    let page = operator
        .page("support-ops-title")
        .with_title(grant.row.ticket.clone());
    let lang = page.lang;
    let row = &grant.row;
    let about = SummaryList::new()
        .row(lang.t("support-tenant"), &tenant.name)
        .row(lang.t("support-kind"), lang.t(grant.kind.label_key()));
    let mut about = words::asked(about, lang, &grant, name);
    if let Some(at) = row.tell_not_before {
        about = about.row(lang.t("support-tell"), lang.day(at));
    }
    if let Some(second) = row.second_by {
        about = about.row(lang.t("support-second"), name(second));
    }
    let about = words::answered(about, lang, &grant, name);
    let state = grant.state(now);
    let is_mine = grant.asked_by() == me;
    Ok(View(ShowPage {
        url: format!("/ops/support/{id}"),
        state: words::state(lang, &grant, now),
        is_hold: grant.kind == Kind::Hold,
        about,
        text: said.text,
        persons: said.persons,
        enter: (is_mine && grant.lets_in(now)).then(|| door(&tenant.slug, &grant)),
        can_answer: !is_mine && state == State::Waiting,
        is_waiting: is_mine && state == State::Waiting,
        can_end: is_mine && state == State::Active,
        is_secret: grant.is_secret(now),
        page,
    }))
}

async fn done(
    operator: &Staff,
    id: SupportGrantId,
    result: Result<()>,
    said: &'static str,
) -> Result<Redirect> {
    let (kind, key) = match result {
        Ok(()) => (FlashKind::Ok, said),
        Err(AppError::Conflict(key)) => (FlashKind::Error, key),
        Err(error) => return Err(error),
    };
    operator.visit.flash(kind, &Text::key(key)).await?;
    Ok(Redirect::to(&format!("/ops/support/{id}")))
}

/// `POST /ops/support/{id}/approve`
pub(super) async fn approve(
    extract::State(platform): extract::State<Platform>,
    operator: Staff,
    client: Client,
    PathOf(id): PathOf<SupportGrantId>,
    _: CheckedForm<NoFields>,
) -> Result<Redirect> {
    let (_, tenant) = find(&platform, &operator, id).await?;
    if !may_support(&platform, &operator.account, &client).await? {
        return Err(AppError::Forbidden("support-refused-staff"));
    }
    // As fresh as the tenant's own would have to be.
    if !operator.account.is_factor_fresh(platform.now()) {
        return Err(AppError::SecondFactor {
            next: format!("/ops/support/{id}"),
            enrol: false,
        });
    }
    let who = Answerer::Colleague(operator.account.id);
    let result = platform
        .db()
        .write(tenant.id, async |tx| {
            support::approve(tx, &platform, &tenant, id, who, None).await?;
            Ok(())
        })
        .await;
    // A name that fits nobody, or several, is an answer, too: the request is over and stands in the tenant's log. Otherwise two of the
    // staff could try names until they know who is a member.
    let result = match result {
        Err(AppError::Conflict("support-person-unclear")) => {
            platform
                .db()
                .write(tenant.id, async |tx| {
                    support::refuse(tx, &platform, &tenant, id, who).await
                })
                .await?;
            Err(AppError::Conflict("support-ops-person-unclear"))
        }
        result => result,
    };
    platform.bell().mail.notify_one();
    done(&operator, id, result, "support-ops-approved").await
}

/// `POST /ops/support/{id}/refuse`
pub(super) async fn refuse(
    extract::State(platform): extract::State<Platform>,
    operator: Staff,
    PathOf(id): PathOf<SupportGrantId>,
    _: CheckedForm<NoFields>,
) -> Result<Redirect> {
    let (_, tenant) = find(&platform, &operator, id).await?;
    let who = Answerer::Colleague(operator.account.id);
    let result = platform
        .db()
        .write(tenant.id, async |tx| {
            support::refuse(tx, &platform, &tenant, id, who).await
        })
        .await;
    platform.bell().mail.notify_one();
    done(&operator, id, result, "support-refused-done").await
}

/// `POST /ops/support/{id}/end`
pub(super) async fn end(
    extract::State(platform): extract::State<Platform>,
    operator: Staff,
    PathOf(id): PathOf<SupportGrantId>,
    _: CheckedForm<NoFields>,
) -> Result<Redirect> {
    let (grant, tenant) = find(&platform, &operator, id).await?;
    let by = operator.account.id;
    if grant.asked_by() != by {
        return Err(AppError::NotFound);
    }
    let result = platform
        .db()
        .write(tenant.id, async |tx| {
            support::end(tx, &platform, &tenant, id, by).await
        })
        .await;
    platform.bell().mail.notify_one();
    done(&operator, id, result, "support-ended-done").await
}
