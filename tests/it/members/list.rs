//! The list: its order, filters, pages and parts, and its counts.
use super::*;

#[tokio::test]
async fn the_list_is_in_slovenian_order_and_found_without_accents() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    for (first, last) in [
        ("Žan", "Žagar"),
        ("Ana", "Đurić"),
        ("Cene", "Cvetko"),
        ("Bor", "Čeh"),
        ("Ana", "Dolenc"),
    ] {
        insert_one(&app, &club, adult(first, last)).await;
    }
    let list = owner.get(club.url("/members")).await.ok();
    assert_eq!(
        names(&list),
        [
            "Cvetko Cene",
            "Čeh Bor",
            "Dolenc Ana",
            "Đurić Ana",
            "Žagar Žan"
        ]
    );
    assert!(
        list.visible().contains("5 aktivnih članstev"),
        "{}",
        list.visible()
    );
    for (words, found) in [
        ("ceh", vec!["Čeh Bor"]),
        ("ČEH", vec!["Čeh Bor"]),
        ("ana%20djur", vec![]),
        ("ana%20dur", vec!["Đurić Ana"]),
        ("dolenc%20ana", vec!["Dolenc Ana"]),
        ("%25", vec![]),
        ("_", vec![]),
        ("2", vec!["Đurić Ana"]),
        ("%232", vec!["Đurić Ana"]),
    ] {
        let answer = owner
            .get(club.url(&format!("/members?q={words}")))
            .await
            .ok();
        assert_eq!(names(&answer), found, "{words}");
    }
    let turned = owner.get(club.url("/members?sort=-name")).await.ok();
    assert_eq!(
        names(&turned).first().map(String::as_str),
        Some("Žagar Žan")
    );
}

#[tokio::test]
async fn filters_show_who_they_say_and_can_be_taken_off() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let with = |draft: MemberDraft, belt: &str, until: Option<NaiveDate>, sex: &str| MemberDraft {
        belt: Some(belt.into()),
        licence_no: until.map(|_| format!("SLO-{}", draft.first_name)),
        licence_until: until,
        sex: Some(sex.into()),
        ..draft
    };
    // The clock stands at 10 March 2026.
    insert_one(
        &app,
        &club,
        with(adult("A", "Velja"), "dan1", Some(day(2026, 12, 31)), "f"),
    )
    .await;
    insert_one(
        &app,
        &club,
        with(adult("B", "Poteče"), "kyu2", Some(day(2026, 3, 20)), "m"),
    )
    .await;
    insert_one(
        &app,
        &club,
        with(adult("C", "Potekla"), "kyu5", Some(day(2026, 3, 9)), "f"),
    )
    .await;
    insert_one(&app, &club, person("D", "Brez", day(2013, 1, 1))).await;
    let left = MemberDraft {
        left_on: Some(day(2026, 3, 9)),
        ..adult("E", "Odšla")
    };
    insert_one(&app, &club, left).await;
    let archived = insert_one(&app, &club, adult("F", "Arhiv")).await;
    owner
        .post(club.url(&format!("/members/{archived}/archive")), &[])
        .await
        .is(StatusCode::SEE_OTHER);
    for (query, found) in [
        ("", vec!["Brez D", "Poteče B", "Potekla C", "Velja A"]),
        ("licence=valid", vec!["Poteče B", "Velja A"]),
        ("licence=expiring", vec!["Poteče B"]),
        ("licence=expired", vec!["Potekla C"]),
        ("licence=none", vec!["Brez D"]),
        ("state=awaiting", vec!["Brez D"]),
        ("state=left", vec!["Odšla E"]),
        ("state=archived", vec!["Arhiv F"]),
        ("state=all&sex=f", vec!["Potekla C", "Velja A"]),
        ("belt=none", vec!["Brez D"]),
        ("belt=dan1", vec!["Velja A"]),
        ("age=u14", vec!["Brez D"]),
        ("age=veterans", vec!["Poteče B", "Potekla C", "Velja A"]),
        (
            "sort=belt",
            vec!["Potekla C", "Poteče B", "Velja A", "Brez D"],
        ),
        (
            "sort=-licence",
            vec!["Velja A", "Poteče B", "Potekla C", "Brez D"],
        ),
    ] {
        let answer = owner.get(club.url(&format!("/members?{query}"))).await.ok();
        assert_eq!(names(&answer), found, "{query}");
    }
    let list = owner.get(club.url("/members")).await.ok();
    for words in [
        "Do 31. 12. 2026",
        "Poteče čez 10 dni",
        "Potekla 9. 3. 2026",
        "Brez licence",
        "Čaka na privolitev",
        "U14",
    ] {
        assert!(list.visible().contains(words), "{words}");
    }
    let filtered = owner
        .get(club.url("/members?belt=kyu1&q=x&page=1"))
        .await
        .ok();
    assert_eq!(filtered.select(".chip").len(), 2);
    assert_eq!(
        filtered.attr(".chip a", "href"),
        Some(club.url("/members?belt=kyu1"))
    );
    filtered.has_text("Nihče ne ustreza");
}

#[tokio::test]
async fn pages_are_bounded_and_what_was_changed_by_hand_is_refused() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    owner
        .get(club.url("/members"))
        .await
        .ok()
        .has_text("Članov še ni");
    insert(
        &app,
        &club,
        (0..60)
            .map(|n| adult("Ana", &format!("Novak{n:02}")).into())
            .collect(),
    )
    .await;
    let first = owner.get(club.url("/members")).await.ok();
    assert_eq!(names(&first).len(), 25);
    assert!(first.visible().contains("1–25 od 60"));
    assert_eq!(
        names(&owner.get(club.url("/members?page=3")).await.ok()).len(),
        10
    );
    assert_eq!(
        names(&owner.get(club.url("/members?per=100")).await.ok()).len(),
        60
    );
    owner
        .get(club.url("/members?page=4"))
        .await
        .is(StatusCode::NOT_FOUND);
    for query in [
        "page=0",
        "page=x",
        "per=26",
        "sort=x",
        "state=x",
        "belt=x",
        "age=x",
        "licence=x",
        "sex=x",
    ] {
        owner
            .get(club.url(&format!("/members?{query}")))
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn a_script_gets_only_the_part_that_changes() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    insert_one(&app, &club, adult("Ana", "Zupan")).await;
    let path = club.url("/members?q=ana");
    let part = owner.get_with(&path, &[("hx-request", "true")]).await.ok();
    assert!(
        part.text().trim_start().starts_with("<div id=\"list\">")
            && part.text().contains("Zupan Ana")
    );
    assert!(part.header("vary").contains("HX-Request"));
    let whole = owner
        .get_with(
            &path,
            &[
                ("hx-request", "true"),
                ("hx-history-restore-request", "true"),
            ],
        )
        .await
        .ok();
    assert!(whole.text().starts_with("<!doctype html>"));
    assert!(whole.header("vary").contains("HX-Request"));
}

#[tokio::test]
async fn whoever_may_only_look_is_offered_nothing_else() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let id = insert_one(&app, &club, adult("Ana", "Zupan")).await;
    let officer = app.actor(&club, Role::HealthOfficer).await;
    let list = officer.get(club.url("/members")).await.ok();
    // The health officer's own list is all that may be done with a choice of members.
    assert_eq!(
        list.attrs("button[formaction]", "formaction"),
        [club.url("/members/bulk/health")]
    );
    let page = officer.get(club.url(&format!("/members/{id}"))).await.ok();
    assert!(
        page.attrs("a", "href")
            .iter()
            .all(|href| !href.ends_with("/edit"))
    );
    assert!(
        page.attrs("a", "href")
            .iter()
            .any(|href| href.ends_with("/health"))
    );
    let secretary = app.actor(&club, Role::Secretary).await;
    let page = secretary
        .get(club.url(&format!("/members/{id}")))
        .await
        .ok();
    assert!(
        page.attrs("a", "href")
            .iter()
            .all(|href| !href.ends_with("/health"))
    );
    page.has_text("Zapečateno");
}

#[tokio::test]
async fn counts_follow_every_change_of_the_list() {
    let app = TestApp::start().await;
    let (club, other) = (app.club("zelena").await, app.club("modra").await);
    let owner = app.owner(&club).await;
    let tabs = |answer: &Answer| answer.select(".views a");
    insert_one(&app, &other, adult("Tuja", "Oseba")).await;
    let id = insert_one(&app, &club, adult("Ana", "Zupan")).await;
    for _ in 0..2 {
        let list = owner.get(club.url("/members")).await.ok();
        assert_eq!(
            tabs(&list),
            [
                "Aktivni 1",
                "Licenca poteče 0",
                "Čaka na privolitev 0",
                "Nekdanji 0",
                "Arhiv 0",
                "Vsi 1"
            ]
        );
    }
    owner
        .post(club.url(&format!("/members/{id}/archive")), &[])
        .await
        .is(StatusCode::SEE_OTHER);
    let list = owner.get(club.url("/members")).await.ok();
    assert_eq!(tabs(&list)[0], "Aktivni 0");
    assert_eq!(tabs(&list)[4], "Arhiv 1");
}
