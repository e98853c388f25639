//! Health data: only where they are named, and only for custodians.
use super::*;

#[tokio::test]
async fn promise_b51_health_is_read_only_when_it_is_named_and_by_a_custodian() {
    let app = TestApp::start_with(|config| {
        config.operator.custodians = vec!["skrbnica@operater.example".to_owned()];
    })
    .await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    let ids = members(&app, &club).await;
    let health = format!("{}/health", member_url(&club, ids[0]));

    let all = ["members", "competitions", "log", "settings"];
    let staff = let_in(&app, &owner, &club, &all).await;
    staff
        .get(member_url(&club, ids[0]))
        .await
        .ok()
        .has_no_text("/health\"");
    staff
        .get(&health)
        .await
        .is(StatusCode::FORBIDDEN)
        .has_text("Dovoljeni obseg te strani ne vključuje.");

    // Whoever is no custodian is not offered what would be refused at the door, and is told who has to ask.
    let form = staff.get("/ops/support/new/support").await.ok();
    assert!(form.attr("input[value=members]", "name").is_some());
    assert!(form.attr("input[value=health]", "name").is_none());
    form.has_text("ti še niso imenovani");
    send(
        &staff,
        &club,
        "support",
        &[("part", "members"), ("part", "health")],
    )
    .await
    .is(StatusCode::UNPROCESSABLE_ENTITY)
    .has_text("Prošnjo naj odda eden od njih.");

    let other = staff;
    let staff = employee(&app).await;
    set_email(&app, staff.account(), "skrbnica@operater.example").await;
    let form = other.get("/ops/support/new/support").await.ok();
    form.has_text("odprejo jih samo skrbniki posebnih podatkov (");
    let form = staff.get("/ops/support/new/support").await.ok();
    assert!(form.attr("input[value=health]", "name").is_some());
    let fields = [("part", "members"), ("part", "health")];
    let id = ask(&staff, &club, "support", &fields).await;
    owner
        .get(club.url(&format!("/support/{id}/approve")))
        .await
        .ok()
        .has_text("Prošnja obsega zdravstvene podatke.");
    allow(&owner, &club, &id).await;
    staff
        .get(&health)
        .await
        .ok()
        .has_text("podpora obdelovalca")
        .has_no_text("textarea");
    staff
        .post(&health, &[("purpose", "injury-care")])
        .await
        .is(StatusCode::FORBIDDEN);
    assert_eq!(
        readings(&app, &club).await.first().map(String::as_str),
        Some("/o/{tenant}/members/{member}/health")
    );
    // As for everybody, the factor has to be fresh.
    app.later(TimeDelta::minutes(11));
    let again = staff.get(&health).await.is(StatusCode::SEE_OTHER);
    assert!(again.location().starts_with("/account/confirm"));
    // Whoever is a custodian no more opens nothing with what was allowed before.
    set_email(&app, staff.account(), "bivsa@operater.example").await;
    staff
        .get(&health)
        .await
        .is(StatusCode::FORBIDDEN)
        .has_text("samo skrbniki posebnih podatkov");
}
