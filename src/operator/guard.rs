//! The guards of the operator's pages: an operator's account with its second factor, or a member of the staff with theirs. To everybody
//! else they do not exist.
use ::entity::staff;
use axum::{extract::FromRequestParts, http::Method, http::request::Parts};

use crate::{
    accounts::{SignedIn, referer_path},
    platform::{
        error::{AppError, Result},
        services::Platform,
    },
    tenants::{
        Tenant,
        staff::{self as people},
        store,
    },
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

/// Proof that somebody asks who works for the operator, as operator or as support.
#[derive(Clone, Debug)]
pub struct Staff {
    /// The person.
    pub account: SignedIn,
    /// The request.
    pub visit: Visit,
    /// Their row in the list of staff.
    pub row: staff::Model,
    tenants: Vec<Tenant>,
}

/// The menu of the console: address, picture, key of the name, whether support has it, too. The first four are the bar of a phone.
const MENU: [(&str, Icon, &str, bool); 11] = [
    ("/ops", Icon::Club, "operator-nav-tenants", false),
    (
        "/ops/agreements",
        Icon::Document,
        "operator-nav-agreements",
        false,
    ),
    ("/ops/outbox", Icon::Mail, "operator-nav-outbox", false),
    (
        "/ops/installation",
        Icon::Server,
        "operator-nav-installation",
        false,
    ),
    ("/ops/support", Icon::Shield, "operator-nav-support", true),
    ("/ops/jobs", Icon::Activity, "operator-nav-jobs", false),
    (
        "/ops/sub-processors",
        Icon::Link,
        "operator-nav-sub-processors",
        false,
    ),
    ("/ops/keys", Icon::Key, "operator-nav-keys", false),
    ("/ops/log", Icon::Eye, "operator-nav-log", false),
    ("/ops/staff", Icon::Users, "operator-nav-staff", false),
    (
        "/ops/statement",
        Icon::ShieldCheck,
        "operator-nav-statement",
        true,
    ),
];

fn shell(visit: &Visit, account: &SignedIn, tenants: &[Tenant]) -> Shell {
    let here = visit.path.split('?').next().unwrap_or_default();
    let below = |href: &str| {
        here.strip_prefix(href)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let nav = MENU
        .iter()
        .filter(|(_, _, _, for_support)| account.is_operator || *for_support)
        .map(|(href, icon, key, _)| {
            let is_here = if *href == "/ops" {
                here == "/ops" || below("/ops/tenants")
            } else {
                below(href) || (*href == "/ops/sub-processors" && below("/ops/objections"))
            };
            NavItem::new(*href, *icon, visit.lang.t(key)).current(is_here)
        })
        .collect();
    Shell::Operator(OperatorShell {
        account_name: account.name.clone(),
        nav,
        tenants: tenants
            .iter()
            .map(|t| TenantLink {
                slug: t.slug.clone(),
                name: t.name.clone(),
                current: false,
            })
            .collect(),
    })
}

impl Operator {
    /// A page of the operator's console.
    #[must_use]
    pub fn page(&self, title_key: &str) -> Page {
        let shell = shell(&self.visit, &self.account, &self.tenants);
        self.visit.page(shell, title_key)
    }

    /// A page without the console around it: the first set-up.
    #[must_use]
    pub fn plain_page(&self, title_key: &str) -> Page {
        self.visit.page(Shell::Plain, title_key)
    }

    /// Refuses unless the second factor was given a moment ago; afterwards one is back at `next`.
    ///
    /// # Errors
    /// [`AppError::SecondFactor`].
    pub fn freshly(&self, platform: &Platform, next: &str) -> Result<()> {
        if self.account.is_factor_fresh(platform.now()) {
            return Ok(());
        }
        Err(AppError::SecondFactor {
            next: next.to_owned(),
            enrol: false,
        })
    }
}

impl Staff {
    /// A page of the console.
    #[must_use]
    pub fn page(&self, title_key: &str) -> Page {
        let shell = shell(&self.visit, &self.account, &self.tenants);
        self.visit.page(shell, title_key)
    }
}

fn with_factor(parts: &Parts, visit: &Visit, account: &SignedIn) -> Result<()> {
    if account.factor_at.is_some() {
        return Ok(());
    }
    let next = if parts.method == Method::GET {
        visit.path.clone()
    } else {
        referer_path(parts)
    };
    Err(AppError::SecondFactor {
        next,
        enrol: !account.has_factor,
    })
}

impl FromRequestParts<Platform> for Operator {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self> {
        let visit = Visit::from_request_parts(parts, platform).await?;
        let account = SignedIn::from_request_parts(parts, platform).await?;
        if !account.is_operator {
            return Err(AppError::NotFound);
        }
        with_factor(parts, &visit, &account)?;
        let tenants = store::list_of_account(platform, account.id).await?;
        Ok(Self {
            account,
            visit,
            tenants,
        })
    }
}

impl FromRequestParts<Platform> for Staff {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self> {
        let visit = Visit::from_request_parts(parts, platform).await?;
        let account = SignedIn::from_request_parts(parts, platform).await?;
        let row = platform
            .db()
            .system_look("does this account work for the operator", async |tx| {
                people::store::of_account(tx, account.id).await
            })
            .await?
            .filter(|row| row.ended_at.is_none())
            .ok_or(AppError::NotFound)?;
        with_factor(parts, &visit, &account)?;
        let tenants = store::list_of_account(platform, account.id).await?;
        Ok(Self {
            account,
            visit,
            row,
            tenants,
        })
    }
}
