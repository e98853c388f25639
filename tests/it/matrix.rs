//! The actor matrix: every declared route, walked as everybody who must not get in, and with ids that are not theirs.
//!
//! The routes come from the program itself (`app::routes().table()`), so a new route is in the matrix by being declared.
mod everybody;

use axum::http::{Method, StatusCode};
use tatami::{
    app,
    tenants::{Role, policy::PERMISSIONS},
    web::routes::{Access, RouteInfo},
};
use uuid::Uuid;

use crate::support::{Answer, Client, TestApp};

fn routes() -> Vec<RouteInfo> {
    let table = app::routes().table().to_vec();
    assert!(table.len() > 20, "the table of routes was not read");
    table
}

fn tenant_routes() -> Vec<(RouteInfo, &'static str)> {
    routes()
        .into_iter()
        .filter_map(|route| match route.access {
            Access::Tenant(permission) => Some((route, permission)),
            _ => None,
        })
        .collect()
}

/// The path with its tenant, and every other parameter replaced by what `id` gives.
fn fill(path: &str, tenant: &str, id: impl Fn() -> String) -> String {
    let mut filled = String::new();
    for part in path.split('/').skip(1) {
        filled.push('/');
        match part {
            "{tenant}" => filled.push_str(tenant),
            part if part.starts_with('{') => filled.push_str(&id()),
            part => filled.push_str(part),
        }
    }
    filled
}

fn random_id() -> String {
    Uuid::new_v4().to_string()
}

async fn knock(client: &Client, route: &RouteInfo, path: &str) -> Answer {
    if route.method == Method::GET {
        client.get(path).await
    } else {
        client.post(path, &[]).await
    }
}

#[tokio::test]
async fn promise_a4_a_stranger_is_asked_to_sign_in_on_every_route_of_a_tenant() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    for (route, _) in tenant_routes() {
        let path = fill(route.path, &club.slug, random_id);
        let answer = knock(&app.stranger(), &route, &path).await;
        let to = answer.location().to_owned();
        let is_refused = answer.status == StatusCode::SEE_OTHER && to.starts_with("/sign-in")
            || answer.status == StatusCode::FORBIDDEN && route.method == Method::POST;
        assert!(
            is_refused,
            "{} {path}: {} {to}",
            route.method, answer.status
        );
    }
}

#[tokio::test]
async fn promise_b15_a_tenant_one_has_no_role_in_does_not_exist_byte_for_byte() {
    let app = TestApp::start().await;
    let (own, foreign) = (app.club("prvi").await, app.club("drugi").await);
    let owner = app.owner(&own).await;
    let unknown = "ni-takega";
    for (route, _) in tenant_routes() {
        let id = random_id();
        let there = knock(
            &owner,
            &route,
            &fill(route.path, &foreign.slug, || id.clone()),
        )
        .await;
        let nowhere = knock(&owner, &route, &fill(route.path, unknown, || id.clone())).await;
        assert_eq!(
            there.status,
            StatusCode::NOT_FOUND,
            "{} {}",
            route.method,
            route.path
        );
        assert_eq!(
            nowhere.status,
            StatusCode::NOT_FOUND,
            "{} {}",
            route.method,
            route.path
        );
        let (there, nowhere) = (
            there.text().replace(&foreign.slug, ""),
            nowhere.text().replace(unknown, ""),
        );
        assert_eq!(there, nowhere, "{} {}", route.method, route.path);
    }
}

#[tokio::test]
async fn an_operator_without_a_role_finds_no_tenant() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let operator = app.operator().await;
    for (route, _) in tenant_routes() {
        let answer = knock(&operator, &route, &fill(route.path, &club.slug, random_id)).await;
        assert_eq!(
            answer.status,
            StatusCode::NOT_FOUND,
            "{} {}",
            route.method,
            route.path
        );
    }
}

#[tokio::test]
async fn a_role_without_the_permission_is_refused_on_every_route() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    for role in Role::ALL {
        let actor = app.actor(&club, role).await;
        for (route, permission) in tenant_routes() {
            let (_, allowed, _) = PERMISSIONS
                .iter()
                .find(|(name, ..)| *name == permission)
                .expect("a known permission");
            if allowed.contains(&role) {
                continue;
            }
            let path = fill(route.path, &club.slug, random_id);
            let answer = knock(&actor, &route, &path).await;
            assert_eq!(
                answer.status,
                StatusCode::FORBIDDEN,
                "{role} {} {path}",
                route.method
            );
        }
    }
}

#[tokio::test]
async fn whoever_may_gets_no_fault_with_any_id_slug_number_or_key() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let account = app.account("Vsi klobuki").await;
    for role in Role::ALL {
        app.grant(&club, account, role).await;
    }
    let actor = app.sign_in(account).await;
    let odd = [
        "x",
        "0",
        "-1",
        "%00",
        "%F0%9F%A5%8B",
        "..%2F..",
        "'%20OR%201=1--",
        "%ff",
        "99999999999999999999",
    ];
    for (route, _) in tenant_routes() {
        let mut paths = vec![fill(route.path, &club.slug, random_id)];
        if route.path.matches('{').count() > 1 {
            paths.extend(
                odd.iter()
                    .map(|id| fill(route.path, &club.slug, || (*id).to_owned())),
            );
        } else {
            let plain = fill(route.path, &club.slug, random_id);
            for query in [
                "page=-1",
                "page=99999999999999999999",
                "page=x&sort=;drop",
                "q=%ff",
                "sort=%00&state=%F0%9F",
                "per=0",
                "before=x",
                "=&=&&",
            ] {
                paths.push(format!("{plain}?{query}"));
            }
        }
        for path in paths {
            let answer = knock(&actor, &route, &path).await;
            assert!(
                !answer.status.is_server_error(),
                "{} {path}: {}\n{}",
                route.method,
                answer.status,
                answer.visible()
            );
            if route.path.matches('{').count() > 1 && route.method == Method::GET {
                assert!(
                    matches!(
                        answer.status,
                        StatusCode::NOT_FOUND
                            | StatusCode::UNPROCESSABLE_ENTITY
                            | StatusCode::BAD_REQUEST
                    ),
                    "{} {path}: {}",
                    route.method,
                    answer.status
                );
            }
        }
    }
}

#[tokio::test]
async fn promise_a11_public_routes_set_no_cookie_and_never_fault() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    for route in routes()
        .into_iter()
        .filter(|r| r.access == Access::Public && r.method == Method::GET)
    {
        for tenant in [club.slug.as_str(), "ni-takega", "%ff", "x'"] {
            let path = fill(&route.path.replace("{*", "{"), tenant, random_id);
            let answer = app.stranger().get(&path).await;
            assert!(
                !answer.status.is_server_error(),
                "{path}: {}",
                answer.status
            );
            assert!(!answer.headers.contains_key("set-cookie"), "{path}");
        }
    }
}

#[tokio::test]
async fn signed_in_and_operator_routes_refuse_strangers_and_owners() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    for route in routes() {
        let path = fill(route.path, &club.slug, random_id);
        match route.access {
            Access::SignedIn => {
                let answer = knock(&app.stranger(), &route, &path).await;
                assert!(
                    matches!(answer.status, StatusCode::SEE_OTHER | StatusCode::FORBIDDEN),
                    "{} {path}: {}",
                    route.method,
                    answer.status
                );
            }
            Access::Operator | Access::Staff => {
                let stranger = knock(&app.stranger(), &route, &path).await;
                assert!(
                    matches!(
                        stranger.status,
                        StatusCode::SEE_OTHER | StatusCode::FORBIDDEN
                    ),
                    "{path}: {}",
                    stranger.status
                );
                let answer = knock(&owner, &route, &path).await;
                assert_eq!(
                    answer.status,
                    StatusCode::NOT_FOUND,
                    "{} {path}",
                    route.method
                );
            }
            Access::Demo | Access::Development => {
                let answer = knock(&app.stranger(), &route, &path).await;
                assert_eq!(
                    answer.status,
                    StatusCode::NOT_FOUND,
                    "{} {path}",
                    route.method
                );
            }
            _ => {}
        }
    }
}

#[tokio::test]
async fn every_answer_carries_the_headers_of_safety() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    for path in [
        "/",
        "/sign-in",
        "/healthz",
        "/ni-strani",
        "/o/prvi",
        "/o/prvi/members",
        "/t/prvi",
    ] {
        for client in [app.stranger(), owner.clone()] {
            let answer = client.get(path).await;
            let csp = answer.header("content-security-policy");
            assert!(
                csp.contains("default-src 'none'")
                    && !csp.contains("unsafe")
                    && !csp.contains("nonce"),
                "{path}: {csp}"
            );
            for (name, value) in [
                ("x-content-type-options", "nosniff"),
                ("referrer-policy", "same-origin"),
                ("x-frame-options", "DENY"),
            ] {
                assert_eq!(answer.header(name), value, "{path} {name}");
            }
            assert!(!answer.header("cache-control").is_empty(), "{path}");
        }
    }
}

#[tokio::test]
async fn a_form_without_this_sessions_token_or_from_another_site_is_refused() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    for (route, permission) in tenant_routes()
        .into_iter()
        .filter(|(r, _)| r.method == Method::POST)
    {
        let (_, allowed, _) = PERMISSIONS
            .iter()
            .find(|(name, ..)| *name == permission)
            .expect("a known permission");
        if !allowed.contains(&Role::Owner) {
            continue;
        }
        let path = fill(route.path, &club.slug, random_id);
        let answer = owner.post_raw(&path, "csrf=wrong&a=b").await;
        assert!(
            matches!(
                answer.status,
                StatusCode::FORBIDDEN | StatusCode::UNPROCESSABLE_ENTITY | StatusCode::NOT_FOUND
            ),
            "{path}: {}",
            answer.status
        );
    }
}
