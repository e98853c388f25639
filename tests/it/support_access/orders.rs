//! Orders of an authority (B33).
use super::*;

#[tokio::test]
async fn promise_b33_an_order_that_forbids_to_tell_is_told_by_the_clock() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
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
    ];
    send(&staff, &club, "authority", &order)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("Izberi drugega zaposlenega");
    let mut with_second = order.to_vec();
    with_second.push(("second", second.as_str()));
    let id = ask(&staff, &club, "authority", &with_second).await;
    colleague
        .post(format!("/ops/support/{id}/approve"), &[])
        .await
        .is(StatusCode::SEE_OTHER);
    staff
        .get(member_url(&club, ids[0]))
        .await
        .ok()
        .has_text("Skrita pot 7");
    // Read-only and only its scope, as every access.
    staff.get(club.url("/log")).await.is(StatusCode::FORBIDDEN);
    staff
        .post(format!("{}/archive", member_url(&club, ids[0])), &[])
        .await
        .is(StatusCode::FORBIDDEN);

    // Until the day, nothing shows: no mail, no list, no page, no log, no word on the member's page.
    app.later(TimeDelta::hours(2));
    let owner = app.sign_in(owner.account()).await;
    app::housekeeping(&app.platform).await.unwrap();
    for template in [
        "support-asked",
        "support-urgent",
        "support-late",
        "support-report",
    ] {
        assert!(mails(&app, template).await.is_empty(), "{template}");
    }
    for path in ["", "/support", "/log"] {
        owner.get(club.url(path)).await.ok().has_no_text(TICKET);
    }
    owner
        .get(club.url(&format!("/support/{id}")))
        .await
        .is(StatusCode::NOT_FOUND);
    for path in ["approve", "end", "refuse"] {
        owner
            .post(club.url(&format!("/support/{id}/{path}")), &[])
            .await
            .is(StatusCode::NOT_FOUND);
    }
    owner
        .get(member_url(&club, ids[0]))
        .await
        .ok()
        .has_no_text("podpora obdelovalca");
    // It is in the chain all the same, and the chain is sound.
    assert!(readings(&app, &club).await.is_empty());
    let verdict = app
        .platform
        .db()
        .read(club.id, async |tx| audit::verify(tx, &app.platform).await)
        .await
        .unwrap();
    assert!(
        matches!(verdict, audit::Verdict::Sound { entries, .. } if entries >= 3),
        "{verdict:?}"
    );

    // On the day, the clock tells, once.
    app.later(TimeDelta::days(22));
    for _ in 0..3 {
        app::housekeeping(&app.platform).await.unwrap();
    }
    let late = mails(&app, "support-late").await;
    assert_eq!(late.len(), 1);
    assert!(
        late[0].body.contains("Prepoved je minila"),
        "{}",
        late[0].body
    );
    assert_eq!(mails(&app, "support-report").await.len(), 1);
    let owner = app.sign_in(owner.account()).await;
    owner
        .get(club.url(&format!("/support/{id}")))
        .await
        .ok()
        .has_text("Okrožno sodišče, II Kpr 5/2026")
        .has_text("podpora, ogled: stran člana");
    owner.get(club.url("/log")).await.ok().has_text(TICKET);
    assert_eq!(readings(&app, &club).await, ["/o/{tenant}/members/{id}"]);
}

#[tokio::test]
async fn promise_b33_an_order_that_forbids_nothing_is_told_at_once() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    let (staff, colleague) = (employee(&app).await, employee(&app).await);
    let second = colleague.account().to_string();
    let id = ask(
        &staff,
        &club,
        "authority",
        &[
            ("part", "settings"),
            ("authority", "Informacijski pooblaščenec"),
            ("order_no", "0603-1/2026"),
            ("second", &second),
        ],
    )
    .await;
    assert_eq!(mails(&app, "support-asked").await.len(), 1);
    colleague
        .post(format!("/ops/support/{id}/approve"), &[])
        .await
        .is(StatusCode::SEE_OTHER);
    assert_eq!(mails(&app, "support-urgent").await.len(), 1);
    staff.get(club.url("/settings")).await.ok();
    staff
        .get(club.url("/members"))
        .await
        .is(StatusCode::FORBIDDEN);
    owner
        .get(club.url(&format!("/support/{id}")))
        .await
        .ok()
        .has_text("Informacijski pooblaščenec, 0603-1/2026");
    for missing in ["authority", "order_no"] {
        send(
            &staff,
            &club,
            "authority",
            &[
                ("part", "settings"),
                ("authority", "Sodišče"),
                ("order_no", "1/2026"),
            ]
            .map(|(name, value)| (name, if name == missing { "" } else { value })),
        )
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    }
}
