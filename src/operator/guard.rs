//! The guard of the operator's pages: an operator's account with its second factor. To everybody else they do not exist.
use axum::{extract::FromRequestParts, http::Method, http::request::Parts};

use crate::{
    accounts::{SignedIn, referer_path},
    platform::{
        error::{AppError, Result},
        services::Platform,
    },
    tenants::{Tenant, store},
    web::{
        Icon, Page,
        page::{NavItem, OperatorShell, Shell, TenantLink},
        visit::Visit,
    },
};

/// Proof that the operator asks.
#[derive(Clone, Debug)]
pub struct Operator {
    /// The person.
    pub account: SignedIn,
    /// The request.
    pub visit: Visit,
    tenants: Vec<Tenant>,
}

impl Operator {
    /// A page of the operator's console.
    #[must_use]
    pub fn page(&self, title_key: &str) -> Page {
        let here = self.visit.path.split('?').next().unwrap_or_default();
        let item = |href: &str, icon: Icon, key: &str| {
            let is_here = here == href
                || (href != "/ops" && here.starts_with(href))
                || (href == "/ops" && here.starts_with("/ops/tenants"));
            NavItem::new(href, icon, self.visit.lang.t(key)).current(is_here)
        };
        let shell = Shell::Operator(OperatorShell {
            account_name: self.account.name.clone(),
            nav: vec![
                item("/ops", Icon::Club, "operator-nav-tenants"),
                item("/ops/outbox", Icon::Mail, "operator-nav-outbox"),
                item("/ops/support", Icon::Shield, "operator-nav-support"),
                item("/ops/jobs", Icon::Activity, "operator-nav-jobs"),
                item(
                    "/ops/installation",
                    Icon::Server,
                    "operator-nav-installation",
                ),
            ],
            tenants: self
                .tenants
                .iter()
                .map(|t| TenantLink {
                    slug: t.slug.clone(),
                    name: t.name.clone(),
                    current: false,
                })
                .collect(),
        });
        self.visit.page(shell, title_key)
    }

    /// A page without the console around it: the first set-up.
    #[must_use]
    pub fn plain_page(&self, title_key: &str) -> Page {
        self.visit.page(Shell::Plain, title_key)
    }
}

impl FromRequestParts<Platform> for Operator {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self> {
        let visit = Visit::from_request_parts(parts, platform).await?;
        let account = SignedIn::from_request_parts(parts, platform).await?;
        if !account.is_operator {
            return Err(AppError::NotFound);
        }
        if account.factor_at.is_none() {
            let next = if parts.method == Method::GET {
                visit.path.clone()
            } else {
                referer_path(parts)
            };
            return Err(AppError::SecondFactor {
                next,
                enrol: !account.has_factor,
            });
        }
        let tenants = store::list_of_account(platform, account.id).await?;
        Ok(Self {
            account,
            visit,
            tenants,
        })
    }
}
