//! A visit: what is seen, how long, and what the tenant is told afterwards.
use super::*;

#[tokio::test]
async fn promise_b15_staff_see_what_a_tenant_allowed_and_only_while_it_does() {
    let app = TestApp::start().await;
    let (club, other) = (app.club("prvi").await, app.club("drugi").await);
    let owner = app.owner(&club).await;
    let ids = members(&app, &club).await;
    let staff = employee(&app).await;
    let nowhere = staff.get("/o/ni-takega/members").await;
    let id = ask(&staff, &club, "support", &[("part", "members")]).await;

    // A request alone opens nothing, and the page that refuses is the one of a tenant that does not exist.
    let there = staff
        .get(club.url("/members"))
        .await
        .is(StatusCode::NOT_FOUND);
    assert_eq!(
        there.text().replace(&club.slug, ""),
        nowhere.text().replace("ni-takega", "")
    );
    assert_eq!(mails(&app, "support-asked").await.len(), 1);
    owner
        .get(club.url(""))
        .await
        .ok()
        .has_text("Podpora prosi za dostop (zahtevek P-2026-041).");
    let url = club.url(&format!("/support/{id}"));
    owner
        .get(&url)
        .await
        .ok()
        .has_text("Seznam se ne odpre.")
        .has_text("30 minut")
        .has_text("člani");
    allow(&owner, &club, &id).await;

    let list = staff.get(club.url("/members")).await.ok();
    let taking = "a[href*='/members/export'], button[formaction*='/members/']";
    assert!(list.select(taking).is_empty(), "{}", list.visible());
    list.has_text("Novak Ana")
        .has_text("Podpora – samo za branje")
        .has_text("še 30 minut")
        .has_no_text("/members/new")
        .has_no_text("/competitions\"");
    staff
        .get(member_url(&club, ids[0]))
        .await
        .ok()
        .has_text("Skrita pot 7")
        .has_no_text("12345679");
    staff.get(club.url("")).await.ok().has_no_text("/log\"");
    owner
        .get(club.url(""))
        .await
        .ok()
        .has_text("Podpora ima zdaj dostop");

    // Neither another tenant nor another part, and nothing that writes, exports or is a form.
    staff
        .get(other.url("/members"))
        .await
        .is(StatusCode::NOT_FOUND);
    for path in ["/competitions", "/log", "/settings"] {
        staff
            .get(club.url(path))
            .await
            .is(StatusCode::FORBIDDEN)
            .has_text("Dovoljeni obseg te strani ne vključuje.");
    }
    for path in ["/members/new", "/members/export", "/people", "/support"] {
        staff
            .get(club.url(path))
            .await
            .is(StatusCode::FORBIDDEN)
            .has_text("Te strani podpora ne odpre");
    }
    for path in ["/archive", "/tax-number", "/edit"] {
        staff
            .post(format!("{}{path}", member_url(&club, ids[0])), &[])
            .await
            .is(StatusCode::FORBIDDEN)
            .has_text("Podpora samo bere.");
    }
    assert_eq!(
        readings(&app, &club).await,
        [
            "/o/{tenant}",
            "/o/{tenant}/members/{id}",
            "/o/{tenant}/members"
        ]
    );
    // The person concerned and the tenant read who looked.
    owner
        .get(member_url(&club, ids[0]))
        .await
        .ok()
        .has_text("podpora obdelovalca, ogled");
    owner
        .get(&url)
        .await
        .ok()
        .has_text("podpora, ogled: stran člana (zahtevek P-2026-041): Ana Novak");

    // It ends by itself, with its last minute.
    app.later(TimeDelta::minutes(30) - TimeDelta::seconds(1));
    staff
        .get(club.url("/members"))
        .await
        .ok()
        .has_text("še 1 minuta");
    app.later(TimeDelta::seconds(1));
    let over = staff
        .get(club.url("/members"))
        .await
        .is(StatusCode::NOT_FOUND);
    assert_eq!(
        over.text().replace(&club.slug, ""),
        nowhere.text().replace("ni-takega", "")
    );
}

#[tokio::test]
async fn the_sixty_first_minute_is_refused_and_nobody_gets_more_than_sixty() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    let staff = employee(&app).await;
    for minutes in ["0", "61", "-1", "x", ""] {
        send(
            &staff,
            &club,
            "support",
            &[("part", "members"), ("minutes", minutes)],
        )
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("Vpiši število minut od 1 do 60.");
    }
    let id = ask(
        &staff,
        &club,
        "support",
        &[("part", "members"), ("minutes", "60")],
    )
    .await;
    allow(&owner, &club, &id).await;
    app.later(TimeDelta::minutes(60) - TimeDelta::seconds(1));
    // Half an hour without a request ends the session of staff; the access is still there.
    let staff = app.sign_in(staff.account()).await;
    staff.get(club.url("/members")).await.ok();
    app.later(TimeDelta::seconds(1));
    staff
        .get(club.url("/members"))
        .await
        .is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_was_refused_ended_or_waited_too_long_opens_nothing() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    let staff = employee(&app).await;
    let parts = [("part", "members")];

    let refused = ask(&staff, &club, "support", &parts).await;
    let url = club.url(&format!("/support/{refused}"));
    owner
        .post(format!("{url}/refuse"), &[])
        .await
        .redirects_to(&url);
    // Nobody changes their mind behind the back of whoever refused.
    owner
        .post(format!("{url}/approve"), &[])
        .await
        .redirects_to(&url);
    owner
        .get(&url)
        .await
        .ok()
        .has_text("Na to prošnjo je že kdo odgovoril.")
        .has_text("zavrnjeno");
    staff.get(club.url("")).await.is(StatusCode::NOT_FOUND);

    let ended = ask(&staff, &club, "support", &parts).await;
    allow(&owner, &club, &ended).await;
    staff.get(club.url("/members")).await.ok();
    let url = club.url(&format!("/support/{ended}"));
    owner
        .post(format!("{url}/end"), &[])
        .await
        .redirects_to(&url);
    staff
        .get(club.url("/members"))
        .await
        .is(StatusCode::NOT_FOUND);

    let own = ask(&staff, &club, "support", &parts).await;
    allow(&owner, &club, &own).await;
    staff.get(club.url("/members")).await.ok();
    staff
        .post(format!("/ops/support/{own}/end"), &[])
        .await
        .redirects_to(&format!("/ops/support/{own}"));
    staff
        .get(club.url("/members"))
        .await
        .is(StatusCode::NOT_FOUND);

    let late = ask(&staff, &club, "support", &parts).await;
    app.later(TimeDelta::hours(73));
    let (owner, staff) = (
        app.sign_in(owner.account()).await,
        app.sign_in(staff.account()).await,
    );
    let url = club.url(&format!("/support/{late}"));
    owner
        .post(format!("{url}/approve"), &[])
        .await
        .redirects_to(&url);
    owner
        .get(&url)
        .await
        .ok()
        .has_text("Prošnja je čakala predolgo");
    staff.get(club.url("")).await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_cannot_be_logged_is_not_read() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    let ids = members(&app, &club).await;
    let staff = let_in(&app, &owner, &club, &["members"]).await;
    staff
        .get(club.url("/members"))
        .await
        .ok()
        .has_text("Novak Ana");
    // The head of the log is what every entry changes first: without it none can be written.
    app.platform
        .db()
        .write(club.id, async |tx| {
            log_head::Entity::delete_of(club.id).exec(tx).await?;
            Ok(())
        })
        .await
        .unwrap();
    for path in [club.url("/members"), member_url(&club, ids[0])] {
        let answer = staff.get(&path).await;
        assert!(answer.status.is_server_error(), "{}", answer.status);
        answer.has_no_text("Novak");
    }
}

#[tokio::test]
async fn what_was_read_is_reported_once_and_names_nobody() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    let ids = members(&app, &club).await;
    let staff = let_in(&app, &owner, &club, &["members"]).await;
    staff.get(club.url("/members")).await.ok();
    staff.get(club.url("/members?q=novak")).await.ok();
    staff.get(member_url(&club, ids[0])).await.ok();
    app::housekeeping(&app.platform).await.unwrap();
    assert!(mails(&app, "support-report").await.is_empty(), "it runs");
    // How a list was narrowed is in the log; words, which may be a name, are not.
    owner
        .get(club.url("/log"))
        .await
        .ok()
        .has_text("Prikaz: q=…")
        .has_no_text("novak");
    app.later(TimeDelta::minutes(31));
    for _ in 0..3 {
        app::housekeeping(&app.platform).await.unwrap();
    }
    let reports = mails(&app, "support-report").await;
    assert_eq!(reports.len(), 1);
    let body = &reports[0].body;
    for words in [
        "- seznam članov: 2",
        "- stran člana: 1",
        TICKET,
        "Operater",
        "Pozdrav,",
        "Vrsta:",
        "Namen:",
        "Obseg:",
        "/o/prvi/support/",
    ] {
        assert!(body.contains(words), "{words} in {body}");
    }
    for name in ["Ana", "Novak", "novak"] {
        assert!(!body.contains(name), "{name} in {body}");
    }
}
