//! Members added and changed in the form.
use super::*;

#[tokio::test]
async fn a_member_is_added_and_shown_and_counted() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    owner
        .get(club.url("/members"))
        .await
        .ok()
        .has_text("0 aktivnih članstev");
    let mut typed = ANA.to_vec();
    typed.extend([
        ("sex", "f"),
        ("belt", "kyu5"),
        ("email", "ana@example.si"),
        ("phone", "040 123 456"),
        ("street", "Gozdna pot 1"),
        ("post_code", "1000"),
        ("licence_no", "SLO-77"),
        ("licence_until.day", "31"),
        ("licence_until.month", "12"),
        ("licence_until.year", "2026"),
        ("height", "170,5"),
        ("techniques", "uchi-mata, seoi-nage"),
        ("emergency_name", "Eva Zupan"),
        ("emergency_phone", "041 123 456"),
    ]);
    let id = id_in(&add(&owner, &club, &typed).await);
    let page = owner.get(club.url(&format!("/members/{id}"))).await.ok();
    for words in [
        "Ana Zupan",
        "1. 2. 1999",
        "27 let",
        "ženska",
        "040 123 456",
        "Gozdna pot 1, 1000 Ljubljana",
        "rumeni pas (5. kyu)",
        "SLO-77",
        "Do 31. 12. 2026",
        "170,5 cm",
        "uchi-mata, seoi-nage",
        "Eva Zupan, 041 123 456",
        "Zapečateno",
        "Član je dodan",
    ] {
        assert!(
            page.visible().contains(words),
            "{words} is not in {}",
            page.visible()
        );
    }
    let member = read(&app, &club, id).await;
    assert_eq!(member.draft.details.phone, "+38640123456");
    assert_eq!(member.draft.details.address.country, "SI");
    assert_eq!(
        log_of(&app, &club, id).await[0].operation,
        operation::COLLECT
    );
    owner
        .get(club.url("/members"))
        .await
        .ok()
        .has_text("1 aktivno članstvo");
    owner
        .get(club.url("/members?q=slo-77"))
        .await
        .ok()
        .has_text("Zupan Ana");
}

#[tokio::test]
async fn a_refused_form_keeps_everything_typed_and_says_the_way_out() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let page = add(
        &owner,
        &club,
        &[
            ("first_name", "Ana"),
            ("birth_date.day", "31"),
            ("birth_date.month", "2"),
            ("birth_date.year", "2061"),
            ("email", "ana@"),
            ("phone", "12"),
            ("post_code", "99"),
            ("grade_code", "kyu5"),
            ("grade_on", "včeraj"),
        ],
    )
    .await
    .is(StatusCode::UNPROCESSABLE_ENTITY);
    for (field, value) in [
        ("first_name", "Ana"),
        ("birth_date.year", "2061"),
        ("email", "ana@"),
        ("phone", "12"),
        ("post_code", "99"),
        ("grade_on", "včeraj"),
    ] {
        assert_eq!(
            page.attr(&format!("input[name='{field}']"), "value")
                .as_deref(),
            Some(value),
            "{field}"
        );
    }
    for href in [
        "#last_name",
        "#birth_date",
        "#email",
        "#phone",
        "#post_code",
        "#grades",
    ] {
        assert!(
            page.attrs(".problem a", "href").contains(&href.to_owned()),
            "{href} of {:?}",
            page.attrs(".problem a", "href")
        );
    }
    assert!(page.select("title")[0].starts_with("Napaka:"));
    owner
        .get(club.url("/members"))
        .await
        .ok()
        .has_text("Članov še ni");
}

#[tokio::test]
async fn the_same_form_posted_twice_adds_one_member() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let page = owner.get(club.url("/members/new")).await.ok();
    let typed = fields(&page, ANA);
    let first = id_in(&send(&owner, &club.url("/members/new"), &typed).await);
    let second = id_in(&send(&owner, &club.url("/members/new"), &typed).await);
    assert_eq!(first, second);
    let path = club.url("/members/new");
    let page = owner.get(&path).await.ok();
    let typed = fields(
        &page,
        &[
            ("first_name", "Bor"),
            ("last_name", "Kralj"),
            ("birth_date.day", "1"),
            ("birth_date.month", "1"),
            ("birth_date.year", "1990"),
        ],
    );
    let (a, b) = tokio::join!(send(&owner, &path, &typed), send(&owner, &path, &typed));
    assert_eq!(id_in(&a), id_in(&b));
    assert_eq!(names(&owner.get(club.url("/members")).await.ok()).len(), 2);
}

#[tokio::test]
async fn somebody_who_is_there_already_is_asked_about() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let id = insert_one(&app, &club, person("ANA", "Župan", day(1999, 2, 1))).await;
    let page = add(&owner, &club, ANA)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.attrs(".note a", "href")
            .contains(&club.url(&format!("/members/{id}")))
    );
    let other = send(
        &owner,
        &club.url("/members/new"),
        &fields(&page, &[("duplicate_ok", "yes")]),
    )
    .await;
    assert_ne!(id_in(&other), id);
}

#[tokio::test]
async fn a_licence_number_belongs_to_one_member() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    insert_one(
        &app,
        &club,
        MemberDraft {
            licence_no: Some("SLO-1".into()),
            ..adult("Eva", "Hribar")
        },
    )
    .await;
    let mut typed = ANA.to_vec();
    typed.push(("licence_no", "SLO-1"));
    let page = add(&owner, &club, &typed)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.attrs(".problem a", "href"), ["#licence_no"]);
    // Another club may have the same number.
    let other = app.club("modra").await;
    insert_one(
        &app,
        &other,
        MemberDraft {
            licence_no: Some("SLO-1".into()),
            ..adult("Eva", "Hribar")
        },
    )
    .await;
}

#[tokio::test]
async fn a_change_is_saved_and_its_history_tells_old_and_new() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let draft = MemberDraft {
        belt: Some("kyu5".into()),
        ..adult("Ana", "Zupan")
    };
    let id = insert_one(&app, &club, draft).await;
    let url = club.url(&format!("/members/{id}"));
    let form = owner.get(format!("{url}/edit")).await.ok();
    let typed = fields(&form, &[("belt", "kyu4"), ("last_name", "Žagar")]);
    send(&owner, &format!("{url}/edit"), &typed)
        .await
        .redirects_to(&url);
    // The same form once more changes nothing.
    send(&owner, &format!("{url}/edit"), &typed)
        .await
        .redirects_to(&url);
    let page = owner.get(&url).await.ok();
    page.has_text("Ana Žagar")
        .has_text("Priimek: Zupan → Žagar; Pas: rumeni pas (5. kyu) → oranžni pas (4. kyu)");
    let member = read(&app, &club, id).await;
    assert_eq!(member.rev, 2);
    let history = app
        .platform
        .db()
        .read(club.id, async |tx| {
            store::history_of(tx, &app.platform, id, 10).await
        })
        .await
        .unwrap();
    assert_eq!(
        history.iter().map(|e| e.kind.as_str()).collect::<Vec<_>>(),
        [kind::CHANGED]
    );
    assert_eq!(
        log_of(&app, &club, id).await[0].detail,
        Some(json!({ "what": "changed", "fields": ["last_name", "belt"] }))
    );
    owner
        .get(club.url("/members?q=zagar"))
        .await
        .ok()
        .has_text("Žagar Ana");
}

#[tokio::test]
async fn the_second_of_two_people_sees_both_versions_and_loses_nothing() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let (owner, secretary) = (
        app.owner(&club).await,
        app.actor(&club, Role::Secretary).await,
    );
    let draft = MemberDraft {
        details: MemberDetails {
            email: "stari@example.si".into(),
            ..MemberDetails::default()
        },
        ..adult("Ana", "Zupan")
    };
    let id = insert_one(&app, &club, draft).await;
    let url = club.url(&format!("/members/{id}"));
    let edit = format!("{url}/edit");
    let (one, two) = (owner.get(&edit).await.ok(), secretary.get(&edit).await.ok());
    send(
        &owner,
        &edit,
        &fields(&one, &[("email", "prvi@example.si"), ("belt", "kyu5")]),
    )
    .await
    .redirects_to(&url);
    let typed = fields(
        &two,
        &[("email", "drugi@example.si"), ("phone", "040 123 456")],
    );
    let conflict = send(&secretary, &edit, &typed)
        .await
        .is(StatusCode::CONFLICT);
    for words in [
        "prvi@example.si",
        "drugi@example.si",
        "040 123 456",
        "rumeni pas",
    ] {
        assert!(
            conflict.visible().contains(words),
            "{words}: {}",
            conflict.visible()
        );
    }
    // What only the other one touched is theirs unless chosen otherwise; what was typed is mine.
    assert_eq!(
        conflict
            .attr("input[name=choice_belt][checked]", "value")
            .as_deref(),
        Some("theirs")
    );
    assert_eq!(
        conflict
            .attr("input[name=choice_phone][checked]", "value")
            .as_deref(),
        Some("mine")
    );
    let chosen = fields(&conflict, &[("choice_email", "theirs")]);
    send(&secretary, &edit, &chosen).await.redirects_to(&url);
    let member = read(&app, &club, id).await;
    let details = &member.draft.details;
    assert_eq!(
        (details.email.as_str(), details.phone.as_str()),
        ("prvi@example.si", "+38640123456")
    );
    assert_eq!(member.draft.belt.as_deref(), Some("kyu5"));
}

#[tokio::test]
async fn a_foreign_member_is_not_found_and_looks_like_none() {
    let app = TestApp::start().await;
    let (own, foreign) = (app.club("prvi").await, app.club("drugi").await);
    let owner = app.owner(&own).await;
    let theirs = insert_one(&app, &foreign, adult("Ana", "Zupan")).await;
    let nobody = app.platform.new_id();
    for rest in ["", "/edit", "/history", "/guardians/new", "/consents/new"] {
        let there = owner
            .get(own.url(&format!("/members/{theirs}{rest}")))
            .await
            .is(StatusCode::NOT_FOUND);
        let nowhere = owner
            .get(own.url(&format!("/members/{nobody}{rest}")))
            .await
            .is(StatusCode::NOT_FOUND);
        assert_eq!(
            there.text().replace(&theirs.to_string(), ""),
            nowhere.text().replace(&nobody.to_string(), ""),
            "{rest}"
        );
    }
    for rest in ["/archive", "/restore", "/tax-number"] {
        owner
            .post(own.url(&format!("/members/{theirs}{rest}")), &[])
            .await
            .is(StatusCode::NOT_FOUND);
    }
    let id = theirs.to_string();
    for path in [
        "/members/bulk/archive",
        "/members/bulk/archive/confirm",
        "/members/export",
        "/members/emails",
    ] {
        owner
            .post(own.url(path), &[("id", id.as_str())])
            .await
            .is(StatusCode::NOT_FOUND);
    }
    assert!(read(&app, &foreign, theirs).await.archived_at.is_none());
}

#[tokio::test]
async fn a_tax_number_is_asked_only_where_it_is_needed_and_shown_only_on_request() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    assert_eq!(
        owner
            .get(club.url("/members/new"))
            .await
            .ok()
            .select("#tax_number")
            .len(),
        0
    );
    let mut typed = ANA.to_vec();
    typed.push(("tax_number", "26084279"));
    let ignored = id_in(&add(&owner, &club, &typed).await);
    assert_eq!(
        read(&app, &club, ignored).await.draft.details.tax_number,
        ""
    );
    switch_on(&app, &club, json!({ "tax_number": true })).await;
    let page = add(
        &owner,
        &club,
        &[
            ("first_name", "Eva"),
            ("last_name", "Kos"),
            ("birth_date.day", "1"),
            ("birth_date.month", "1"),
            ("birth_date.year", "1980"),
            ("tax_number", "26084270"),
        ],
    )
    .await
    .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.attrs(".problem a", "href"), ["#tax_number"]);
    let id = id_in(
        &send(
            &owner,
            &club.url("/members/new"),
            &fields(&page, &[("tax_number", "SI26084279")]),
        )
        .await,
    );
    let url = club.url(&format!("/members/{id}"));
    owner
        .get(&url)
        .await
        .ok()
        .has_text("•••••279")
        .has_no_text("26084279");
    let form = owner.get(format!("{url}/edit")).await.ok();
    assert_eq!(form.attr("#tax_number", "value").as_deref(), Some(""));
    send(
        &owner,
        &format!("{url}/edit"),
        &fields(&form, &[("phone", "040 123 456")]),
    )
    .await
    .redirects_to(&url);
    assert_eq!(
        read(&app, &club, id).await.draft.details.tax_number,
        "26084279",
        "an empty field keeps it"
    );
    let before = log_of(&app, &club, id).await.len();
    owner
        .post(format!("{url}/tax-number"), &[])
        .await
        .ok()
        .has_text("26084279");
    let log = log_of(&app, &club, id).await;
    assert_eq!(log.len(), before + 1);
    assert_eq!(
        (log[0].operation.as_str(), log[0].actor),
        (operation::CONSULT, Some(owner.account()))
    );
    let twin = add(
        &owner,
        &club,
        &[
            ("first_name", "Iva"),
            ("last_name", "Kos"),
            ("birth_date.day", "1"),
            ("birth_date.month", "1"),
            ("birth_date.year", "1981"),
            ("tax_number", "26084279"),
        ],
    )
    .await;
    assert_eq!(
        twin.is(StatusCode::UNPROCESSABLE_ENTITY)
            .attrs(".problem a", "href"),
        ["#tax_number"]
    );
    owner
        .get(format!("{url}/history"))
        .await
        .ok()
        .has_no_text("26084279");
}
