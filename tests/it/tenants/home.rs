//! The start page leads an empty tenant to one that works.
use axum::http::StatusCode;
use tatami::tenants::{self, Kind, ProfileDraft, Role};

use crate::support::{TestApp, TestTenant};

#[tokio::test]
async fn an_empty_tenant_is_led_step_by_step() {
    let app = TestApp::start().await;
    let ana = app.account("Ana Zupan").await;
    tenants::found(
        &app.platform,
        "prazen",
        Kind::Club,
        "JK Prazen",
        ProfileDraft::default(),
        Some(ana),
    )
    .await
    .unwrap();
    let page = app.sign_in(ana).await.get("/o/prazen").await.ok();
    assert_eq!(page.select("h1"), ["JK Prazen"]);
    assert_eq!(page.select(".todo-title").len(), 5);
    assert!(page.select(".todo .done").is_empty());
    assert_eq!(
        page.attrs(".todo .btn", "href"),
        [
            "/o/prazen/settings",
            "/o/prazen/members/import",
            "/o/prazen/members/new",
            "/o/prazen/people",
            "/o/prazen/notices",
            "/o/prazen/competitions"
        ]
    );
    page.has_text("Manjka: Uradno ime, Ulica in hišna številka")
        .has_text("Še ni članov")
        .has_text("organizacija je ustanovljena");
}

#[tokio::test]
async fn a_step_that_is_done_is_ticked_and_one_owner_is_warned_about() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    app.actor(&club, Role::Secretary).await;
    let page = owner
        .get(club.url(""))
        .await
        .ok()
        .has_text("Odgovorna oseba je ena sama.");
    assert_eq!(page.select(".todo .done .todo-title").len(), 1);
    app.owner(&club).await;
    let page = owner.get(club.url("")).await.ok();
    assert_eq!(page.select(".todo .done").len(), 2);
}

#[tokio::test]
async fn everybody_sees_what_their_role_allows() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let director = app.actor(&club, Role::CompetitionDirector).await;
    let page = director
        .get(club.url(""))
        .await
        .ok()
        .has_no_text("Zadnje v dnevniku")
        .has_no_text("/o/dolina/members");
    assert_eq!(page.attrs(".todo .btn", "href"), ["/o/dolina/competitions"]);
    director
        .get(club.url("/log"))
        .await
        .is(StatusCode::FORBIDDEN);
    let other = TestTenant {
        id: club.id,
        slug: "drug".to_owned(),
    };
    director.get(other.url("")).await.is(StatusCode::NOT_FOUND);
}
