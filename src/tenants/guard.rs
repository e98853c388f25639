//! The guard extractor: nothing of a tenant is reached without it.
use std::marker::PhantomData;

use ::entity::ids::TenantId;
use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::request::Parts,
};
use chrono::{DateTime, Utc};

use super::{
    policy::{Factor, Permission, Role, SeeRequests},
    shell,
    store::{self, OpenRequests, Tenant},
};
use crate::{
    accounts::{SignedIn, referer_path},
    platform::{
        db::{Db, TenantTx},
        error::{AppError, Result},
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
    obi: Obi,
    tenants: Vec<Tenant>,
    requests: OpenRequests,
    permission: PhantomData<P>,
}

impl<P: Permission> Can<P> {
    /// Whether the person may also do `Q` here (for what a page offers; a fresh factor is asked for when it is used).
    #[must_use]
    pub fn also<Q: Permission>(&self) -> bool {
        allows::<Q>(&self.roles)
    }

    /// Whether the person has this role here.
    #[must_use]
    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// The same proof for `Q`, when the person may do that, too, and the second factor is fresh enough for it now.
    #[must_use]
    pub fn narrow<Q: Permission>(&self, now: DateTime<Utc>) -> Option<Can<Q>> {
        let is_fresh_enough = Q::FACTOR == Factor::AtSignIn || self.account.is_factor_fresh(now);
        (is_fresh_enough && self.also::<Q>()).then(|| Can {
            tenant: self.tenant.clone(),
            account: self.account.clone(),
            roles: self.roles.clone(),
            db: self.db.clone(),
            visit: self.visit.clone(),
            obi: self.obi,
            tenants: self.tenants.clone(),
            requests: self.requests,
            permission: PhantomData,
        })
    }

    /// A page of this tenant's console.
    #[must_use]
    pub fn page(&self, title_key: &str) -> Page {
        let shell = shell::console(
            &self.visit,
            &self.tenant,
            &self.tenants,
            &self.account,
            &self.roles,
            (self.obi, self.requests),
        );
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
            return Err(AppError::NotFound);
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
        if account.factor_at.is_none()
            || (P::FACTOR == Factor::Fresh && !account.is_factor_fresh(platform.now()))
        {
            return Err(AppError::SecondFactor {
                next: back(parts),
                enrol: false,
            });
        }
        let today = platform.today();
        let (profile, requests) = platform
            .db()
            .look(tenant.id, async |tx| {
                let requests = if allows::<SeeRequests>(&roles) {
                    store::open_requests(tx, today).await?
                } else {
                    OpenRequests::default()
                };
                Ok((store::find_profile(tx).await?, requests))
            })
            .await?;
        let tenants = own.into_iter().map(|(tenant, _)| tenant).collect();
        let db = TenantDb::of(platform, tenant.id);
        let obi = profile.map(|p| Obi::parse(&p.obi)).unwrap_or_default();
        Ok(Self {
            tenant,
            account,
            roles,
            db,
            visit,
            obi,
            tenants,
            requests,
            permission: PhantomData,
        })
    }
}

async fn slug_of(parts: &mut Parts, platform: &Platform) -> Result<String> {
    let params = RawPathParams::from_request_parts(parts, platform)
        .await
        .map_err(|_| AppError::NotFound)?;
    params
        .iter()
        .find(|(name, _)| *name == "tenant")
        .map(|(_, value)| value.to_owned())
        .ok_or_else(|| AppError::internal(anyhow::anyhow!("a guard on a route without a tenant")))
}
