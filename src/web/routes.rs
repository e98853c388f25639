//! Routes that declare who may use them. The table they leave is what the actor matrix walks: a route that is not declared does
//! not exist.
use axum::{Router, extract::DefaultBodyLimit, handler::Handler, http::Method, routing};

use crate::platform::services::Platform;

/// Who may use a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Access {
    /// Everybody; no session is read, no cookie is set.
    Public,
    /// Everybody, with a session (sign-in, password reset).
    Anyone,
    /// Whoever holds a link with a secret in it.
    Link,
    /// Whoever is signed in.
    SignedIn,
    /// A role in the tenant of the path that has this permission.
    Tenant(&'static str),
    /// Whoever is the person of the path, or stands for them, with this right.
    Person(&'static str),
    /// The operator of the installation.
    Operator,
    /// Whoever works for the operator: operators and support.
    Staff,
    /// Only in the demonstration.
    Demo,
    /// Only when `development` is set.
    Development,
}

/// A declared route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteInfo {
    /// Method.
    pub method: Method,
    /// Path with its parameters in braces.
    pub path: &'static str,
    /// Who may.
    pub access: Access,
}

/// Routes of an area.
#[derive(Default)]
pub struct Routes {
    public: Router<Platform>,
    with_session: Router<Platform>,
    table: Vec<RouteInfo>,
}

impl Routes {
    /// No routes yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A page.
    #[must_use]
    pub fn get<H, T>(self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, Platform>,
        T: 'static,
    {
        self.add(Method::GET, path, access, routing::get(handler))
    }

    /// A posted form.
    #[must_use]
    pub fn post<H, T>(self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, Platform>,
        T: 'static,
    {
        self.add(Method::POST, path, access, routing::post(handler))
    }

    /// A posted form with a file; the file itself is bounded by [`super::upload::FILE_LIMIT`].
    #[must_use]
    pub fn post_file<H, T>(self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, Platform>,
        T: 'static,
    {
        // Higher than the limit of the file, so that a larger file is answered with a sentence.
        let route = routing::post(handler).layer(DefaultBodyLimit::max(128 * 1024 * 1024));
        self.add(Method::POST, path, access, route)
    }

    /// The routes of another area.
    #[must_use]
    pub fn with(mut self, other: Self) -> Self {
        self.public = self.public.merge(other.public);
        self.with_session = self.with_session.merge(other.with_session);
        self.table.extend(other.table);
        self
    }

    /// What was declared.
    #[must_use]
    pub fn table(&self) -> &[RouteInfo] {
        &self.table
    }

    /// The routers: without and with sessions.
    pub fn into_routers(self) -> (Router<Platform>, Router<Platform>) {
        (self.public, self.with_session)
    }

    fn add(
        mut self,
        method: Method,
        path: &'static str,
        access: Access,
        route: routing::MethodRouter<Platform>,
    ) -> Self {
        self.table.push(RouteInfo {
            method,
            path,
            access,
        });
        if access == Access::Public {
            self.public = self.public.route(path, route);
        } else {
            self.with_session = self.with_session.route(path, route);
        }
        self
    }
}
