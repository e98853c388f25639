//! Who allows it.
use super::*;

#[tokio::test]
async fn only_an_owner_or_administrator_with_a_fresh_second_factor_lets_support_in() {
    let app = TestApp::start().await;
    let (club, other) = (app.club("prvi").await, app.club("drugi").await);
    let staff = employee(&app).await;
    let id = ask(&staff, &club, "support", &[("part", "members")]).await;
    let path = format!("/support/{id}/approve");
    for role in [Role::Secretary, Role::Dpo, Role::Coach, Role::HealthOfficer] {
        let actor = app.actor(&club, role).await;
        actor
            .post(club.url(&path), &[])
            .await
            .is(StatusCode::FORBIDDEN);
    }
    // Somebody else's request does not exist at another tenant.
    app.owner(&other)
        .await
        .post(other.url(&path), &[])
        .await
        .is(StatusCode::NOT_FOUND);
    // The data protection officer reads that there was a request.
    let dpo = app.actor(&club, Role::Dpo).await;
    dpo.get(club.url("/support")).await.ok().has_text(TICKET);
    let admin = app.actor(&club, Role::Admin).await;
    app.later(TimeDelta::minutes(11));
    let asked = admin.post(club.url(&path), &[]).await;
    assert!(
        asked.location().starts_with("/account/confirm"),
        "{}",
        asked.location()
    );
    staff.get(club.url("")).await.is(StatusCode::NOT_FOUND);
    let admin = app.sign_in(admin.account()).await;
    allow(&admin, &club, &id).await;
    let staff = app.sign_in(staff.account()).await;
    staff.get(club.url("/members")).await.ok();
}

#[tokio::test]
async fn asvs_2_3_5_nobody_approves_their_own_request() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    // Somebody of the staff who is an owner of the tenant, too.
    let staff = employee(&app).await;
    app.grant(&club, staff.account(), Role::Owner).await;
    let id = ask(&staff, &club, "support", &[("part", "members")]).await;
    let url = club.url(&format!("/support/{id}"));
    staff
        .post(format!("{url}/approve"), &[])
        .await
        .is(StatusCode::FORBIDDEN)
        .has_text("Odločita dva.");
    // Nor as the second person: the form takes no choice of oneself, and whoever is not named has no say.
    let me = staff.account().to_string();
    let id = ask(
        &staff,
        &club,
        "incident",
        &[("part", "members"), ("second", &me)],
    )
    .await;
    staff
        .post(format!("/ops/support/{id}/approve"), &[])
        .await
        .is(StatusCode::NOT_FOUND);
    let colleague = employee(&app).await;
    colleague
        .post(format!("/ops/support/{id}/approve"), &[])
        .await
        .is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn in_an_emergency_a_colleague_approves_and_the_tenant_is_told_at_once() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    members(&app, &club).await;
    let (staff, colleague) = (employee(&app).await, employee(&app).await);
    let second = colleague.account().to_string();
    let id = ask(
        &staff,
        &club,
        "incident",
        &[("part", "members"), ("part", "log"), ("second", &second)],
    )
    .await;
    assert_eq!(mails(&app, "support-second").await.len(), 1);
    assert!(mails(&app, "support-urgent").await.is_empty());
    colleague
        .get("/ops/support")
        .await
        .ok()
        .has_text("prosi te sodelavec")
        .has_no_text("Novak");
    let url = format!("/ops/support/{id}");
    colleague
        .get(&url)
        .await
        .ok()
        .has_text("Odobri nujni dostop")
        .has_no_text("Novak");
    colleague
        .post(format!("{url}/approve"), &[])
        .await
        .redirects_to(&url);
    let told = mails(&app, "support-urgent").await;
    assert_eq!(told.len(), 1);
    assert!(told[0].body.contains(TICKET) && told[0].body.contains("dnevnik obdelave"));
    // The colleague allowed it for another, not for themselves.
    colleague.get(club.url("")).await.is(StatusCode::NOT_FOUND);
    staff
        .get(club.url("/members"))
        .await
        .ok()
        .has_text("Novak Ana");
    app.later(TimeDelta::minutes(31));
    let owner = app.sign_in(owner.account()).await;
    let staff = app.sign_in(staff.account()).await;
    let colleague = app.sign_in(colleague.account()).await;
    owner
        .get(club.url(""))
        .await
        .ok()
        .has_text("Podpora je imela nujen dostop, ki ga je odobril drugi zaposleni");
    owner
        .get(club.url("/log"))
        .await
        .ok()
        .has_text("nujni dostop podpore je odobril drugi zaposleni obdelovalca");
    // Help that somebody asked for is never so urgent: no colleague can be named.
    let id = ask(
        &staff,
        &club,
        "support",
        &[("part", "members"), ("second", &second)],
    )
    .await;
    colleague
        .get(format!("/ops/support/{id}"))
        .await
        .is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_access_of_whoever_leaves_the_staff_ends_and_is_reported() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    members(&app, &club).await;
    let operator = app.operator().await;
    let staff = let_in(&app, &owner, &club, &["members"]).await;
    staff.get(club.url("/members")).await.ok();
    let waiting = ask(&staff, &club, "support", &[("part", "log")]).await;
    let row = app
        .platform
        .db()
        .system_read("test", async |tx| {
            tatami::tenants::staff::store::of_account(tx, staff.account()).await
        })
        .await
        .unwrap()
        .unwrap();
    operator
        .post(format!("/ops/staff/{}/end", row.id), &[])
        .await
        .redirects_to("/ops/staff");
    let list = owner.get(club.url("/support")).await.ok();
    let states = list.select("td.st");
    assert_eq!(states, ["končano", "končano"]);
    owner
        .get(club.url(&format!("/support/{waiting}")))
        .await
        .ok()
        .has_text("Konec");
    assert_eq!(mails(&app, "support-report").await.len(), 1);
}
