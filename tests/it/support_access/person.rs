//! Access for one person alone (B35).
use super::*;

#[tokio::test]
async fn promise_b35_somebody_in_danger_is_found_and_nobody_else_is() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    let ids = members(&app, &club).await;
    let actor = Actor {
        account: None,
        purpose: people::purpose::MEMBERSHIP,
    };
    app.platform
        .db()
        .write(club.id, async |tx| {
            let draft = GuardianDraft {
                first_name: "Eva".to_owned(),
                last_name: "Mati".to_owned(),
                ..GuardianDraft::default()
            };
            people::add_guardian(tx, &app.platform, ids[0], draft, &actor).await
        })
        .await
        .unwrap();
    let (staff, colleague) = (employee(&app).await, employee(&app).await);
    let second = colleague.account().to_string();
    for (minutes, status) in [
        ("16", StatusCode::UNPROCESSABLE_ENTITY),
        ("15", StatusCode::SEE_OTHER),
    ] {
        send(
            &staff,
            &club,
            "vital",
            &[
                ("part", "address"),
                ("person", "Ana Novak"),
                ("minutes", minutes),
            ],
        )
        .await
        .is(status);
    }
    send(&staff, &club, "vital", &[("part", "address")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("Vpiši, za koga gre.");
    // Somebody who cannot be told apart is not found: the colleague chooses nobody.
    let unclear = ask(
        &staff,
        &club,
        "vital",
        &[
            ("part", "address"),
            ("person", "Neznana Oseba"),
            ("second", &second),
        ],
    )
    .await;
    let url = format!("/ops/support/{unclear}");
    colleague
        .post(format!("{url}/approve"), &[])
        .await
        .redirects_to(&url);
    colleague
        .get(&url)
        .await
        .ok()
        .has_text("ne imenuje natanko enega člana")
        .has_text("zavrnjeno");
    // It is over, and the tenant sees that it was tried.
    colleague
        .post(format!("{url}/approve"), &[])
        .await
        .redirects_to(&url);
    colleague
        .get(&url)
        .await
        .ok()
        .has_text("Na to prošnjo je že kdo odgovoril.");
    owner
        .get(club.url(&format!("/support/{unclear}")))
        .await
        .ok()
        .has_text("zavrnjeno");

    let id = ask(
        &staff,
        &club,
        "vital",
        &[
            ("part", "address"),
            ("person", "Ana Novak"),
            ("second", &second),
        ],
    )
    .await;
    colleague
        .post(format!("/ops/support/{id}/approve"), &[])
        .await
        .is(StatusCode::SEE_OTHER);
    assert_eq!(mails(&app, "support-urgent").await.len(), 1, "told at once");
    let door = staff
        .get(format!("/ops/support/{id}"))
        .await
        .ok()
        .has_text("Nujno dovoljenje drugega zaposlenega")
        .has_text("Velja do")
        .has_text("15 minut")
        .has_no_text("Trajanje v minutah")
        .attr("main a.primary", "href")
        .unwrap();
    assert_eq!(door, club.url(&format!("/support/{id}/person")));
    staff
        .get(&door)
        .await
        .ok()
        .has_text("Ana Novak")
        .has_text("Skrita pot 7, 1000 Ljubljana")
        .has_no_text("Ljubljana, SI")
        .has_text("še 15 minut")
        .has_no_text("ana@novak.example")
        .has_no_text("333 444")
        .has_no_text("Eva Mati");
    // Nobody else, and nothing else of this person.
    for other in [
        member_url(&club, ids[1]),
        member_url(&club, ids[0]),
        club.url(""),
        club.url("/members"),
        club.url(&format!("/support/{unclear}/person")),
    ] {
        staff.get(&other).await.is(StatusCode::NOT_FOUND);
    }
    assert_eq!(
        readings(&app, &club).await,
        ["/o/{tenant}/support/{id}/person"]
    );
    owner
        .get(member_url(&club, ids[0]))
        .await
        .ok()
        .has_text("podpora obdelovalca, ogled");
    app.later(TimeDelta::minutes(15));
    staff.get(&door).await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn access_for_one_person_knows_nobody_else() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    let ids = members(&app, &club).await;
    let staff = employee(&app).await;
    let address = format!("http://localhost:8080{}", member_url(&club, ids[1]));
    send(
        &staff,
        &club,
        "support",
        &[("part", "log"), ("person", &address)],
    )
    .await
    .is(StatusCode::UNPROCESSABLE_ENTITY);
    let id = ask(
        &staff,
        &club,
        "support",
        &[("part", "members"), ("person", &address)],
    )
    .await;
    owner
        .get(club.url(&format!("/support/{id}/approve")))
        .await
        .ok()
        .has_text("Bor Kovač");
    allow(&owner, &club, &id).await;
    staff
        .get(member_url(&club, ids[1]))
        .await
        .ok()
        .has_text("Bor Kovač");
    for path in [
        member_url(&club, ids[0]),
        club.url("/members"),
        club.url(""),
        club.url("/log"),
    ] {
        staff.get(&path).await.is(StatusCode::NOT_FOUND);
    }
}
