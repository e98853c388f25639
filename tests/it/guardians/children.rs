//! Several persons from one sign-in.
use axum::http::StatusCode;

use super::{day, draft, family, member, own};
use crate::support::TestApp;

#[tokio::test]
async fn three_children_in_two_clubs_oneself_and_nobody_elses() {
    let app = TestApp::start().await;
    let (green, red) = (app.club("zelena").await, app.club("rdeca").await);
    let ana = family(&app, &green, "Ana", day(2013, 5, 1), "").await;
    let tim = family(&app, &green, "Tim", day(2015, 5, 1), "").await;
    let eva = family(&app, &red, "Eva", day(2012, 5, 1), "").await;
    let other = family(&app, &red, "Bor", day(2012, 5, 1), "").await;
    let own_self = member(&app, &red, draft("Maja", day(1985, 1, 1), "")).await;
    let account = app.account("Maja Zupan").await;
    app.relate(&green, account, ana.child, Some(ana.mother))
        .await;
    app.relate(&green, account, tim.child, Some(tim.mother))
        .await;
    app.relate(&red, account, eva.child, Some(eva.mother)).await;
    app.relate(&red, account, own_self, None).await;
    let maja = app.sign_in(account).await;
    let start = maja.get("/me").await.ok();
    let names = start.text();
    let at = |name: &str| names.find(name).unwrap_or_else(|| panic!("{name}"));
    assert!(
        at("to sem jaz") < at("Ana Zupan"),
        "one's own pages stand first"
    );
    for (club, child) in [(&green, ana.child), (&green, tim.child), (&red, eva.child)] {
        for path in ["", "/guardians", "/handover"] {
            maja.get(own(club, child, path)).await.ok();
        }
    }
    maja.get(own(&red, own_self, "")).await.ok();
    // A sibling's guardian is not everybody's, and a child is not found in another club.
    for (club, child) in [(&red, other.child), (&red, ana.child), (&green, eva.child)] {
        for path in ["", "/guardians", "/handover"] {
            maja.get(own(club, child, path))
                .await
                .is(StatusCode::NOT_FOUND);
        }
    }
}

#[tokio::test]
async fn a_former_guardian_sees_nobody() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let ana = family(&app, &club, "Ana", day(2013, 5, 1), "").await;
    let account = app.account("Bivša").await;
    app.relate(&club, account, ana.child, Some(ana.mother))
        .await;
    let client = app.sign_in(account).await;
    client
        .get("/me")
        .await
        .redirects_to(&own(&club, ana.child, ""));
    app.platform
        .db()
        .write(club.id, async |tx| {
            tatami::platform::people::store::unlink_guardian(
                tx,
                &app.platform,
                ana.child,
                ana.mother,
                &super::ACTOR,
            )
            .await
        })
        .await
        .unwrap();
    client
        .get("/me")
        .await
        .ok()
        .has_text("še ni povezan z nobenim članom");
    client
        .get(own(&club, ana.child, "/guardians"))
        .await
        .is(StatusCode::NOT_FOUND);
}
