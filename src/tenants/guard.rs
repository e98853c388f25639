//! The guard extractor: nothing of a tenant is reached without it.
use std::marker::PhantomData;

use ::entity::ids::{MemberId, TenantId};
use axum::{
    extract::{FromRequestParts, MatchedPath, RawPathParams},
    http::request::Parts,
};
use chrono::{DateTime, Utc};

use super::{
    lifecycle,
    policy::{
        Factor, OpenHealth, Permission, Role, SeeMembers, SeeRequests,
        fields::{self, Fields},
        reach_of,
    },
    rechecked, shell,
    store::{self, OpenRequests, Tenant},
    support::{self, Support},
};
use crate::{
    accounts::{SignedIn, referer_path},
    platform::{
        db::{Db, TenantTx},
        error::{AppError, Result},
        people::{self, MemberDraft, Reach},
        services::Platform,
    },
    web::{page::Obi, page::Page, visit::Visit},
};

/// The door to the data of one tenant. Only a guard makes one.
#[derive(Clone, Debug)]
pub struct TenantDb {
    db: Db,
    tenant: TenantId,
}

impl TenantDb {
    /// For the guards alone.
    pub(super) fn of(platform: &Platform, tenant: TenantId) -> Self {
        Self {
            db: platform.db().clone(),
            tenant,
        }
    }

    /// Reads data of this tenant.
    ///
    /// # Errors
    /// Whatever `work` returns, or the database.
    pub async fn read<T>(&self, work: impl AsyncFnOnce(&TenantTx) -> Result<T>) -> Result<T> {
        self.db.read(self.tenant, work).await
    }

    /// Reads data of this tenant without a transaction where none is needed: two statements may see two states.
    ///
    /// # Errors
    /// Whatever `work` returns, or the database.
    pub async fn look<T>(&self, work: impl AsyncFnOnce(&TenantTx) -> Result<T>) -> Result<T> {
        self.db.look(self.tenant, work).await
    }

    /// Writes data of this tenant: all of it or nothing. `work` may run again.
    ///
    /// # Errors
    /// Whatever `work` returns, or the database.
    pub async fn write<T>(
        &self,
        work: impl AsyncFnOnce(&TenantTx) -> Result<T> + Clone,
    ) -> Result<T> {
        self.db.write(self.tenant, work).await
    }
}

/// Proof that whoever asks may do `P` in the tenant of the path.
#[derive(Debug)]
pub struct Can<P> {
    /// The tenant.
    pub tenant: Tenant,
    /// The person.
    pub account: SignedIn,
    /// The person's roles in this tenant.
    pub roles: Vec<Role>,
    /// The door to its data.
    pub db: TenantDb,
    /// The request.
    pub visit: Visit,
    support: Option<Support>,
    now: DateTime<Utc>,
    obi: Obi,
    tenants: Vec<Tenant>,
    requests: OpenRequests,
    permission: PhantomData<P>,
}

impl<P: Permission> Can<P> {
    /// Whether the person may also do `Q` here (for what a page offers; a fresh factor is asked for when it is used).
    #[must_use]
    pub fn also<Q: Permission>(&self) -> bool {
        allows::<Q>(&self.roles) || self.support.as_ref().is_some_and(|s| s.reads(Q::NAME))
    }

    /// Whether the person may do what this permission names, by their roles and by how the tenant stands.
    #[must_use]
    pub fn may(&self, permission: &str) -> bool {
        rechecked::allows(self.tenant.standing.state, &self.roles, permission)
    }

    /// The access of support under which this is read; none for the tenant's own people.
    #[must_use]
    pub fn support(&self) -> Option<&Support> {
        self.support.as_ref()
    }

    /// Whether the person has this role here.
    #[must_use]
    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// Whose members the person sees here. Whatever reads members for them takes it.
    #[must_use]
    pub fn reach(&self) -> Reach {
        match &self.support {
            // The access itself says which pages, and of whom.
            Some(support) if support.reads(SeeMembers::NAME) => Reach::All,
            _ => reach_of(self.account.id, &self.roles),
        }
    }

    /// Which fields the person reads of a member, or of the members in a list. What the role of a coach alone would show counts
    /// only for members of the own groups.
    #[must_use]
    pub fn fields(&self, is_coached: bool) -> Fields {
        if self.support.is_some() && self.reach() == Reach::All {
            return Fields::of_support();
        }
        let counts = |role: &Role| {
            *role != Role::Coach || is_coached || matches!(self.reach(), Reach::CoachedBy(_))
        };
        let roles: Vec<Role> = self.roles.iter().copied().filter(counts).collect();
        Fields::of(&roles)
    }

    /// Refuses a change of fields that the person may not write.
    ///
    /// # Errors
    /// [`AppError::Forbidden`].
    pub fn check_writes(&self, before: &MemberDraft, after: &MemberDraft) -> Result<()> {
        fields::check_writes(&self.roles, before, after)
    }

    /// The same proof for `Q`, when the person may do that, too, as the tenant stands, and the second factor is fresh enough for it now.
    #[must_use]
    pub fn narrow<Q: Permission>(&self, now: DateTime<Utc>) -> Option<Can<Q>> {
        let is_fresh_enough = Q::FACTOR == Factor::AtSignIn || self.account.is_factor_fresh(now);
        let counts = self.support.is_some() || self.may(Q::NAME);
        (is_fresh_enough && counts && self.also::<Q>()).then(|| Can {
            tenant: self.tenant.clone(),
            account: self.account.clone(),
            roles: self.roles.clone(),
            db: self.db.clone(),
            visit: self.visit.clone(),
            support: self.support.clone(),
            now: self.now,
            obi: self.obi,
            tenants: self.tenants.clone(),
            requests: self.requests,
            permission: PhantomData,
        })
    }

    /// What waits for an answer in the inboxes; nothing for whoever does not see them.
    #[must_use]
    pub fn open_requests(&self) -> OpenRequests {
        self.requests
    }

    /// A page of this tenant's console.
    #[must_use]
    pub fn page(&self, title_key: &str) -> Page {
        let mut shell = shell::console(
            &self.visit,
            &self.tenant,
            &self.tenants,
            &self.account,
            &self.roles,
            (self.obi, self.requests),
        );
        if let Some(support) = &self.support {
            support::dress(&mut shell, support, &self.visit, &self.tenant, self.now);
        }
        self.visit.page(shell, title_key)
    }

    /// An address in this tenant's console: `can.url("/members")`.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("/o/{}{path}", self.tenant.slug)
    }
}

fn allows<P: Permission>(roles: &[Role]) -> bool {
    roles.iter().any(|role| P::ROLES.contains(role))
}

impl<P: Permission> FromRequestParts<Platform> for Can<P> {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self> {
        let slug = slug_of(parts, platform).await?;
        let visit = Visit::from_request_parts(parts, platform).await?;
        let account = SignedIn::from_request_parts(parts, platform).await?;
        // Whoever has no role here is told nothing, not even that the tenant exists.
        let own = store::roles_of_account(platform, account.id).await?;
        let here = own.iter().find(|(tenant, _)| tenant.slug == slug);
        let Some((tenant, roles)) = here.cloned() else {
            let (tenant, support) =
                support::enter::<P>(parts, platform, &visit, &account, &slug).await?;
            return Self::in_tenant(
                platform,
                (tenant, Vec::new(), Some(support)),
                account,
                visit,
            )
            .await;
        };
        let back = |parts: &Parts| {
            if parts.method == axum::http::Method::GET {
                visit.path.clone()
            } else {
                referer_path(parts)
            }
        };
        if !account.has_factor {
            return Err(AppError::SecondFactor {
                next: back(parts),
                enrol: true,
            });
        }
        if !allows::<P>(&roles) {
            return Err(AppError::Forbidden(P::REFUSAL));
        }
        lifecycle::check::<P>(&tenant, &roles)?;
        if account.factor_at.is_none()
            || (P::FACTOR == Factor::Fresh && !account.is_factor_fresh(platform.now()))
        {
            return Err(AppError::SecondFactor {
                next: back(parts),
                enrol: false,
            });
        }
        check_reach(parts, platform, tenant.id, reach_of(account.id, &roles)).await?;
        let mut can = Self::in_tenant(platform, (tenant, roles, None), account, visit).await?;
        can.tenants = own.into_iter().map(|(tenant, _)| tenant).collect();
        Ok(can)
    }
}

impl<P: Permission> Can<P> {
    /// What a guard hands out once it let somebody in.
    async fn in_tenant(
        platform: &Platform,
        (tenant, roles, support): (Tenant, Vec<Role>, Option<Support>),
        account: SignedIn,
        visit: Visit,
    ) -> Result<Self> {
        let today = platform.today();
        let (profile, requests) = platform
            .db()
            .look(tenant.id, async |tx| {
                let mut requests = if allows::<SeeRequests>(&roles) {
                    store::open_requests(tx, today).await?
                } else {
                    OpenRequests::default()
                };
                if allows::<OpenHealth>(&roles) {
                    requests.health_corrections = store::open_health_corrections(tx).await?;
                }
                Ok((store::find_profile(tx).await?, requests))
            })
            .await?;
        Ok(Self {
            db: TenantDb::of(platform, tenant.id),
            obi: profile.map(|p| Obi::parse(&p.obi)).unwrap_or_default(),
            tenants: Vec::new(),
            now: platform.now(),
            tenant,
            account,
            roles,
            visit,
            support,
            requests,
            permission: PhantomData,
        })
    }
}

/// A member outside somebody's reach does not exist, on whichever page of that member: asked here, so no page can forget it.
async fn check_reach(
    parts: &mut Parts,
    platform: &Platform,
    tenant: TenantId,
    reach: Reach,
) -> Result<()> {
    let is_of_member = parts
        .extensions
        .get::<MatchedPath>()
        .is_some_and(|path| path.as_str().starts_with("/o/{tenant}/members/{"));
    if reach == Reach::All || !is_of_member {
        return Ok(());
    }
    // The parameter after the tenant, whatever an area calls it.
    let id: MemberId = params(parts, platform)
        .await?
        .iter()
        .nth(1)
        .and_then(|(_, id)| id.parse().ok())
        .ok_or(AppError::NotFound)?;
    let is_within = platform
        .db()
        .look(tenant, async |tx| {
            people::store::is_within(tx, reach, id).await
        })
        .await?;
    is_within.then_some(()).ok_or(AppError::NotFound)
}

async fn slug_of(parts: &mut Parts, platform: &Platform) -> Result<String> {
    params(parts, platform)
        .await?
        .iter()
        .find(|(name, _)| *name == "tenant")
        .map(|(_, value)| value.to_owned())
        .ok_or_else(|| AppError::internal(anyhow::anyhow!("a guard on a route without a tenant")))
}

async fn params(parts: &mut Parts, platform: &Platform) -> Result<RawPathParams> {
    RawPathParams::from_request_parts(parts, platform)
        .await
        .map_err(|_| AppError::NotFound)
}
