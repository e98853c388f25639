//! How staff come in: no role, but an access that is running. Nothing is read before the reading is in the tenant's own log.
use ::entity::{ids::MemberId, values::operation};
use axum::{
    extract::{FromRequestParts as _, MatchedPath, RawPathParams},
    http::{Method, request::Parts},
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    Grant, entries,
    staff::{may_open_health, may_support},
};
use crate::{
    accounts::{Client, SignedIn},
    platform::{
        audit::{self, Purpose},
        error::{AppError, Result},
        services::Platform,
    },
    tenants::{
        lifecycle,
        policy::{
            Factor, Permission,
            support::{Kind, PERSON_PAGE, Part, READABLE, Readable, readable},
        },
        store::{self, Tenant},
    },
    web::visit::Visit,
};

/// Parts of an address whose values are codes, days and numbers; nobody's name.
const CODED: [&str; 15] = [
    "page", "per", "sort", "state", "belt", "age", "licence", "sex", "group", "op", "from", "to",
    "purpose", "before", "tab",
];
/// Characters of that which are kept.
const LONGEST_ASKED: usize = 300;

/// Access that is running, as a guard carries it.
#[derive(Clone, Debug)]
pub struct Support {
    /// What was allowed.
    pub grant: Grant,
}

impl Support {
    /// Whether pages with this permission can be read.
    pub(in crate::tenants) fn reads(&self, permission: &str) -> bool {
        READABLE
            .iter()
            .any(|page| page.permission == permission && allows(&self.grant, page))
    }

    /// What a health record is opened for.
    #[must_use]
    pub fn health_purpose(&self) -> Purpose {
        if self.grant.kind == Kind::Authority {
            Purpose::Authority
        } else {
            Purpose::Support
        }
    }

    /// What a member's record is opened for.
    #[must_use]
    pub fn purpose(&self) -> &'static str {
        self.grant.purpose()
    }

    /// What the entry about an opened record says beside: what it was, under which ticket, and from when on it is shown.
    #[must_use]
    pub fn detail(&self, what: &str) -> Value {
        entries::of(&self.grant, operation::CONSULT, None, what).detail
    }

    /// What the entry about an opened health record says beside.
    #[must_use]
    pub fn health_detail(&self) -> Value {
        self.detail("health")
    }
}

/// Lets staff in, or says what a stranger is told: that there is no such page.
pub(in crate::tenants) async fn enter<P: Permission>(
    parts: &mut Parts,
    platform: &Platform,
    visit: &Visit,
    account: &SignedIn,
    slug: &str,
) -> Result<(Tenant, Support)> {
    let now = platform.now();
    let running: Vec<Grant> = platform
        .db()
        .own_grants(account.id)
        .await?
        .into_iter()
        .filter(|row| row.requested_by == account.id)
        .filter_map(Grant::of)
        .filter(|grant| grant.lets_in(now))
        .collect();
    let ids = running.iter().map(|grant| grant.row.tenant_id).collect();
    let tenant = if running.is_empty() {
        None
    } else {
        let tenants = store::list_by_ids(platform, ids).await?;
        tenants.into_iter().find(|tenant| tenant.slug == slug)
    };
    let tenant = tenant.ok_or(AppError::NotFound)?;
    // Whom nobody of the tenant may work for, nobody of the staff reads: an access waits, or is ended, until the tenant goes on.
    if !lifecycle::allows_support(tenant.standing.state) {
        return Err(AppError::Forbidden("support-refused-suspended"));
    }
    let Ok(client) = Client::from_request_parts(parts, platform).await;
    if !may_support(platform, account, &client).await? {
        return Err(AppError::Forbidden("support-refused-staff"));
    }
    if !matches!(parts.method, Method::GET | Method::HEAD) {
        return Err(AppError::Forbidden("support-refused-write"));
    }
    let route = parts
        .extensions
        .get::<MatchedPath>()
        .map(|path| path.as_str().to_owned())
        .unwrap_or_default();
    let here: Vec<Grant> = running
        .into_iter()
        .filter(|grant| grant.row.tenant_id == tenant.id)
        .collect();
    // For whoever was let in for one person, nobody else exists.
    let is_narrow = here.iter().all(Grant::is_of_one_person);
    let page = readable(&route).filter(|page| page.permission == P::NAME);
    let Some(page) = page else {
        return Err(if is_narrow {
            AppError::NotFound
        } else {
            AppError::Forbidden("support-refused-page")
        });
    };
    let named = named(parts, platform, page).await?;
    // Several may run at once; the one that allows the page counts.
    let Some(grant) = here
        .into_iter()
        .find(|grant| allows(grant, page) && fits(grant, page, named))
    else {
        return Err(if is_narrow {
            AppError::NotFound
        } else {
            AppError::Forbidden("support-refused-scope")
        });
    };
    let subject = match page.route {
        PERSON_PAGE => grant.member(),
        _ => named.map(MemberId),
    };
    if page.part == Some(Part::Health) && !may_open_health(platform, account) {
        return Err(AppError::Forbidden("support-refused-custodian"));
    }
    if !account.has_factor
        || account.factor_at.is_none()
        || (P::FACTOR == Factor::Fresh && !account.is_factor_fresh(now))
    {
        return Err(AppError::SecondFactor {
            next: visit.path.clone(),
            enrol: !account.has_factor,
        });
    }
    let asked = asked(&visit.path);
    log(platform, &tenant, &grant, page, (subject, asked)).await?;
    Ok((tenant, Support { grant }))
}

/// Whether an access includes a page.
fn allows(grant: &Grant, page: &Readable) -> bool {
    // The narrowest access has one page of its own, and nobody else has it.
    if page.route == PERSON_PAGE || grant.kind == Kind::Vital {
        return page.route == PERSON_PAGE && grant.kind == Kind::Vital;
    }
    let is_of_others = grant.is_of_one_person() && page.person.is_none();
    !is_of_others && page.part.is_none_or(|part| grant.parts.contains(&part))
}

/// Whose page is asked for: the member, or the grant whose person it is. What is no id does not exist.
async fn named(parts: &mut Parts, platform: &Platform, page: &Readable) -> Result<Option<Uuid>> {
    let wanted = match page.route {
        PERSON_PAGE => Some("id"),
        _ => page.person,
    };
    let Some(wanted) = wanted else {
        return Ok(None);
    };
    let params = RawPathParams::from_request_parts(parts, platform)
        .await
        .map_err(|_| AppError::NotFound)?;
    params
        .iter()
        .find(|(name, _)| *name == wanted)
        .and_then(|(_, value)| value.parse().ok())
        .map(Some)
        .ok_or(AppError::NotFound)
}

/// Whether a page that names somebody names the person that was allowed.
fn fits(grant: &Grant, page: &Readable, named: Option<Uuid>) -> bool {
    if page.route == PERSON_PAGE {
        return grant.member().is_some() && named == Some(grant.id().0);
    }
    match (grant.member(), named) {
        (Some(only), Some(named)) => only.0 == named,
        _ => true,
    }
}

/// Which page of a list it was, and how it was narrowed: the query of the address as a person reads it. Words that were looked for are
/// not written down: they may be a name, which would stay in the log when the person is erased.
fn asked(path: &str) -> Option<String> {
    let (_, query) = path.split_once('?')?;
    let pairs: Vec<(String, String)> = serde_html_form::from_str(query).ok()?;
    let words: Vec<String> = pairs
        .into_iter()
        .filter(|(name, value)| name != "lang" && !value.is_empty())
        .map(|(name, value)| {
            if CODED.contains(&name.as_str()) {
                format!("{name}={value}")
            } else {
                format!("{name}=…")
            }
        })
        .collect();
    let all: String = words.join(", ").chars().take(LONGEST_ASKED).collect();
    (!all.is_empty()).then_some(all)
}

/// Writes the reading into the tenant's own log. When it cannot be written, nothing is read.
async fn log(
    platform: &Platform,
    tenant: &Tenant,
    grant: &Grant,
    page: &Readable,
    (subject, asked): (Option<MemberId>, Option<String>),
) -> Result<()> {
    let mut entry = entries::of(
        grant,
        operation::CONSULT,
        Some(grant.asked_by()),
        "support-read",
    );
    entry = entries::with(entry, "route", json!(page.route));
    if let Some(asked) = asked {
        entry = entries::with(entry, "asked", json!(asked));
    }
    if let Some(member) = subject {
        entry = entry.about(member.0);
    }
    platform
        .db()
        .write(tenant.id, async |tx| {
            audit::append(tx, platform, entry.clone()).await
        })
        .await
}
