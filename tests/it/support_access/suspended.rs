//! Access of support in a tenant that is suspended or has ended: nothing is read, and what was is told.
use super::*;

async fn stand(app: &TestApp, tenant: &TestTenant, deed: &str) {
    app.operator()
        .await
        .post(
            format!("/ops/tenants/{}/standing/{deed}", tenant.id),
            &[
                ("reason", "Neplačani računi."),
                ("word", tenant.slug.as_str()),
            ],
        )
        .await
        .is(StatusCode::SEE_OTHER);
}

async fn running(app: &TestApp, owner: &Client, tenant: &TestTenant) -> (Client, String) {
    let staff = employee(app).await;
    let id = ask(&staff, tenant, "support", &[("part", "members")]).await;
    allow(owner, tenant, &id).await;
    (staff, id)
}

#[tokio::test]
async fn access_to_a_suspended_organisation_reads_nothing_and_its_owner_ends_it() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    let admin = app.actor(&club, Role::Admin).await;
    members(&app, &club).await;
    let (staff, id) = running(&app, &owner, &club).await;
    staff.get(club.url("/members")).await.ok();
    let read = readings(&app, &club).await.len();
    stand(&app, &club, "suspend").await;
    for path in ["/members", "", "/log"] {
        staff.get(club.url(path)).await.is(StatusCode::FORBIDDEN);
    }
    staff
        .get(club.url("/members"))
        .await
        .has_text("Organizacija je začasno ustavljena");
    assert_eq!(readings(&app, &club).await.len(), read);
    // The owner sees it in the menu, and ends it; nobody is let in.
    owner.get(club.url("")).await.ok().has_text("Podpora");
    let grant = club.url(&format!("/support/{id}"));
    owner.get(club.url("/support")).await.ok().has_text(TICKET);
    owner.get(&grant).await.ok().has_text("seznam članov");
    admin
        .get(club.url("/support"))
        .await
        .redirects_to(&club.url(""));
    owner
        .get(format!("{grant}/approve"))
        .await
        .redirects_to(&club.url(""));
    owner
        .post(format!("{grant}/end"), &[])
        .await
        .is(StatusCode::SEE_OTHER);
    // One for each of those who answer for the organisation.
    assert_eq!(mails(&app, "support-report").await.len(), 2);
    stand(&app, &club, "resume").await;
    staff
        .get(club.url("/members"))
        .await
        .is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn access_to_a_suspended_organisation_counts_again_when_it_goes_on() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    members(&app, &club).await;
    let (staff, _) = running(&app, &owner, &club).await;
    stand(&app, &club, "suspend").await;
    staff
        .get(club.url("/members"))
        .await
        .is(StatusCode::FORBIDDEN);
    stand(&app, &club, "resume").await;
    staff.get(club.url("/members")).await.ok();
}

#[tokio::test]
async fn access_to_an_organisation_ends_with_it_and_is_reported_to_its_owners() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    members(&app, &club).await;
    let (staff, _) = running(&app, &owner, &club).await;
    staff.get(club.url("/members")).await.ok();
    stand(&app, &club, "end").await;
    staff
        .get(club.url("/members"))
        .await
        .is(StatusCode::NOT_FOUND);
    let reports = mails(&app, "support-report").await;
    assert_eq!(reports.len(), 1);
    assert!(reports[0].body.contains("- seznam članov: 1"));
    let log = log_of(&app, &club).await;
    assert!(log.iter().any(|entry| {
        let detail = entry.detail.as_ref();
        detail.is_some_and(|detail| detail["what"] == "support-ended")
    }));
    // Once, whatever the clock does later.
    app.later(TimeDelta::hours(2));
    app::housekeeping(&app.platform).await.unwrap();
    assert_eq!(mails(&app, "support-report").await.len(), 1);
}

#[tokio::test]
async fn promise_b33_what_an_authority_forbade_to_tell_is_told_after_the_organisation_ended_too() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    app.owner(&club).await;
    let ids = members(&app, &club).await;
    let (staff, colleague) = (employee(&app).await, employee(&app).await);
    let second = colleague.account().to_string();
    let order = [
        ("part", "members"),
        ("authority", "Okrožno sodišče"),
        ("order_no", "II Kpr 5/2026"),
        ("forbidden", "yes"),
        ("tell.day", "1"),
        ("tell.month", "4"),
        ("tell.year", "2026"),
        ("second", second.as_str()),
    ];
    let id = ask(&staff, &club, "authority", &order).await;
    colleague
        .post(format!("/ops/support/{id}/approve"), &[])
        .await
        .is(StatusCode::SEE_OTHER);
    staff.get(member_url(&club, ids[0])).await.ok();
    stand(&app, &club, "end").await;
    for template in ["support-late", "support-report"] {
        assert!(mails(&app, template).await.is_empty(), "{template}");
    }
    app.later(TimeDelta::days(22));
    for _ in 0..2 {
        app::housekeeping(&app.platform).await.unwrap();
    }
    for template in ["support-late", "support-report"] {
        assert_eq!(mails(&app, template).await.len(), 1, "{template}");
    }
}
