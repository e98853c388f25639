//! The rules of context, and every page against them.
use super::*;

#[tokio::test]
async fn asvs_8_2_4_support_from_outside_its_networks_is_refused() {
    let inside = TestApp::start_with(|config| {
        config.operator.networks = vec!["127.0.0.0/8".to_owned()];
    })
    .await;
    let club = inside.club("prvi").await;
    let owner = inside.owner(&club).await;
    let staff = let_in(&inside, &owner, &club, &["members"]).await;
    staff.get(club.url("/members")).await.ok();

    let outside = TestApp::start_with(|config| {
        config.operator.networks = vec!["192.0.2.0/24".to_owned()];
    })
    .await;
    let staff = employee(&outside).await;
    staff
        .get("/ops/support/new/support")
        .await
        .is(StatusCode::FORBIDDEN)
        .has_text("Od tu ali s tem računom podpora ne vstopa.");
    // Where it begins says the same, and does not offer what would be refused.
    let page = staff.get("/ops/support").await.ok();
    let page = page.has_text("Od tu ali s tem računom podpora ne vstopa.");
    let links = page.attrs("main a", "href");
    assert!(links.contains(&"/ops/statement".to_owned()), "{links:?}");
    assert!(!links.contains(&"/ops/support/new".to_owned()), "{links:?}");
    // What was allowed is worth nothing from there, either.
    let club = outside.club("prvi").await;
    let owner = outside.owner(&club).await;
    let id = grant_behind_the_pages(&outside, &staff, &club).await;
    allow(&owner, &club, &id).await;
    staff
        .get(club.url("/members"))
        .await
        .is(StatusCode::FORBIDDEN)
        .has_text("Od tu ali s tem računom podpora ne vstopa.");
    assert!(readings(&outside, &club).await.is_empty());
}

async fn grant_behind_the_pages(app: &TestApp, staff: &Client, club: &TestTenant) -> String {
    use tatami::tenants::{
        policy::support::{Kind, Part},
        support::{Request, Words, ask},
    };
    let request = Request {
        tenant: club.id,
        kind: Kind::Support,
        ticket: TICKET.to_owned(),
        purpose: "support-fault",
        parts: vec![Part::Members],
        minutes: 30,
        second: None,
        order: None,
        tell_not_before: None,
        hold_until: None,
        words: Words::default(),
    };
    let form = app.platform.new_id();
    ask(&app.platform, staff.account(), form, &request)
        .await
        .unwrap()
        .to_string()
}

#[tokio::test]
async fn asvs_8_1_4_the_rules_of_context_are_written_down() {
    let text = include_str!("../../../docs/threat-model.md");
    for words in [
        "within the last ten minutes",
        "at most 60 minutes",
        "at most 15 minutes",
        "operator.networks",
        "operator.custodians",
    ] {
        assert!(text.contains(words), "{words}");
    }
    assert_eq!(tatami::accounts::FACTOR_FRESH, TimeDelta::minutes(10));
    assert_eq!(tatami::tenants::policy::support::LONGEST, 60);
    assert_eq!(tatami::tenants::policy::support::LONGEST_VITAL, 15);
}

#[tokio::test]
async fn asvs_8_2_1_access_of_every_part_opens_the_pages_that_are_listed_and_no_other() {
    let app = TestApp::start_with(|config| {
        config.operator.custodians = vec!["skrbnica@operater.example".to_owned()];
    })
    .await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    let staff = employee(&app).await;
    set_email(&app, staff.account(), "skrbnica@operater.example").await;
    let parts = ["members", "competitions", "log", "settings", "health"].map(|part| ("part", part));
    let id = ask(&staff, &club, "support", &parts).await;
    allow(&owner, &club, &id).await;
    let random = uuid::Uuid::new_v4().to_string();
    for route in app::routes().table() {
        let Access::Tenant(_) = route.access else {
            continue;
        };
        let path: Vec<&str> = route
            .path
            .split('/')
            .map(|part| match part {
                "{tenant}" => club.slug.as_str(),
                part if part.starts_with('{') => random.as_str(),
                part => part,
            })
            .collect();
        let path = path.join("/");
        let answer = if route.method == Method::GET {
            staff.get(&path).await
        } else {
            staff.post(&path, &[]).await
        };
        let is_listed = route.method == Method::GET
            && READABLE.iter().any(|page| page.route == route.path)
            && !route.path.ends_with("/person");
        let fits = if is_listed {
            // With an id of nobody: not found, or the list.
            matches!(answer.status, StatusCode::OK | StatusCode::NOT_FOUND)
        } else {
            answer.status == StatusCode::FORBIDDEN
        };
        assert!(fits, "{} {path}: {}", route.method, answer.status);
    }
    // Pages that are listed exist.
    for page in READABLE {
        assert!(
            app::routes()
                .table()
                .iter()
                .any(|route| route.path == page.route
                    && route.method == Method::GET
                    && route.access == Access::Tenant(page.permission)),
            "{page:?}"
        );
    }
}

#[tokio::test]
async fn requests_of_support_have_no_fault_with_odd_input() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let staff = employee(&app).await;
    staff
        .get("/ops/support/new/nekaj")
        .await
        .is(StatusCode::NOT_FOUND);
    staff.get("/ops/support/x").await.is(StatusCode::NOT_FOUND);
    for kind in ["support", "incident", "authority", "vital", "hold"] {
        let refused = staff
            .post(format!("/ops/support/new/{kind}"), &[("ticket", "<b>")])
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY);
        refused.has_text("Izberi organizacijo.").has_no_text("<b>");
    }
    // The same form posted twice is one request.
    let form = app.platform.new_id().to_string();
    let tenant = club.id.to_string();
    let fields = [
        ("form_id", form.as_str()),
        ("tenant", tenant.as_str()),
        ("ticket", TICKET),
        ("purpose", "support-question"),
        ("part", "members"),
        ("minutes", "5"),
    ];
    let first = staff.post("/ops/support/new/support", &fields).await;
    let again = staff.post("/ops/support/new/support", &fields).await;
    assert_eq!(first.location(), again.location());
}
