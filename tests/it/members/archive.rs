//! The archive, lists that leave, and records that are damaged.
use super::*;

#[tokio::test]
async fn archiving_happens_at_once_and_can_be_taken_back() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let id = insert_one(&app, &club, adult("Ana", "Zupan")).await;
    let url = club.url(&format!("/members/{id}"));
    owner
        .post(format!("{url}/archive"), &[])
        .await
        .redirects_to(&url);
    let page = owner.get(&url).await.ok();
    let undo = page.attr("form[action$=restore]", "action").unwrap();
    assert_eq!(undo, format!("{url}/restore"));
    page.has_text("Zapis je arhiviran").has_text("Razveljavi");
    assert!(names(&owner.get(club.url("/members")).await.ok()).is_empty());
    owner
        .post(format!("{url}/archive"), &[])
        .await
        .redirects_to(&url);
    owner.post(&undo, &[]).await.redirects_to(&url);
    assert_eq!(names(&owner.get(club.url("/members")).await.ok()).len(), 1);
    assert_eq!(read(&app, &club, id).await.rev, 3, "twice is once");
}

#[tokio::test]
async fn many_are_archived_after_a_check_and_very_many_by_a_job() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let ids = insert(
        &app,
        &club,
        (0..60)
            .map(|n| adult("Ana", &format!("Novak{n:02}")).into())
            .collect(),
    )
    .await;
    let (a, b) = (ids[0].to_string(), ids[1].to_string());
    let check = owner
        .post(club.url("/members/bulk/archive"), &[("id", &a), ("id", &b)])
        .await
        .ok();
    check.has_text("Arhiviram 2 zapisa?");
    assert!(read(&app, &club, ids[0]).await.archived_at.is_none());
    owner
        .post(
            club.url("/members/bulk/archive/confirm"),
            &[("id", &a), ("id", &b)],
        )
        .await
        .redirects_to(&club.url("/members"));
    owner
        .get(club.url("/members"))
        .await
        .ok()
        .has_text("2 zapisa sta arhivirana")
        .has_text("58 aktivnih");
    let all = [("all", "yes"), ("filter", "")];
    owner
        .post(club.url("/members/bulk/archive"), &all)
        .await
        .ok()
        .has_text("Arhiviram 58 zapisov?")
        .has_text("Delo teče v ozadju");
    let answer = owner
        .post(club.url("/members/bulk/archive/confirm"), &all)
        .await
        .is(StatusCode::SEE_OTHER);
    assert!(
        answer.location().starts_with(&club.url("/jobs/")),
        "{}",
        answer.location()
    );
    app.work().await;
    owner
        .get(club.url("/members"))
        .await
        .ok()
        .has_text("0 aktivnih");
    assert_eq!(
        names(
            &owner
                .get(club.url("/members?state=archived&per=100"))
                .await
                .ok()
        )
        .len(),
        60
    );
    owner
        .post(club.url("/members/bulk/archive"), &[])
        .await
        .redirects_to(&club.url("/members"));
    owner
        .get(club.url("/members"))
        .await
        .ok()
        .has_text("Najprej označi vsaj enega člana");
}

#[tokio::test]
async fn a_list_leaves_with_purpose_and_recipient_in_the_log_and_can_be_imported_again() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    switch_on(&app, &club, json!({ "tax_number": true })).await;
    let draft = MemberDraft {
        belt: Some("kyu5".into()),
        details: MemberDetails {
            email: "ana@example.si".into(),
            tax_number: "26084279".into(),
            ..MemberDetails::default()
        },
        ..adult("Ana", "=Zupan")
    };
    let id = insert_one(&app, &club, draft).await;
    let page = owner.get(club.url("/members/export")).await.ok();
    assert!(
        page.attrs("input[name=column]", "value")
            .iter()
            .all(|key| key != "tax_number")
    );
    let refused = owner
        .post(
            club.url("/members/export/file"),
            &[("all", "yes"), ("column", "last_name"), ("format", "csv")],
        )
        .await;
    let links = refused
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .attrs(".problem a", "href");
    assert_eq!(links, ["#purpose", "#recipient"]);
    let chosen = [
        ("all", "yes"),
        ("filter", ""),
        ("column", "last_name"),
        ("column", "first_name"),
        ("column", "birth_date"),
        ("column", "belt"),
        ("column", "email"),
        ("column", "tax_number"),
        ("format", "csv"),
        ("purpose", "list-federation"),
        ("recipient", "Judo zveza"),
    ];
    let file = owner
        .post(club.url("/members/export/file"), &chosen)
        .await
        .ok();
    assert!(
        file.header("content-disposition")
            .contains("clani-2026-03-10.csv")
    );
    assert_eq!(file.header("cache-control"), "no-store");
    let text = file.text();
    assert!(
        text.starts_with('\u{feff}') && text.contains("Priimek;Ime;Datum rojstva;Pas;E-pošta"),
        "{text}"
    );
    assert!(
        !text.contains("26084279") && !text.contains("\n=Zupan"),
        "{text}"
    );
    let sheet = tatami::platform::sheets::read(
        "clani.csv",
        &file.body,
        &tatami::platform::sheets::Limits::default(),
    )
    .unwrap();
    assert_eq!(
        sheet.rows[1].cells,
        [
            "=Zupan",
            "Ana",
            "1990-05-06",
            "rumeni pas (5. kyu)",
            "ana@example.si"
        ]
    );
    let log = log_of(&app, &club, id).await;
    assert_eq!(log[0].operation, operation::EXPORT);
    assert_eq!(log[0].purpose.as_deref(), Some("list-federation"));
    assert_eq!(log[0].detail.as_ref().unwrap()["recipient"], "Judo zveza");
    owner
        .get(club.url(&format!("/members/{id}")))
        .await
        .ok()
        .has_text("Seznam članov · Namen: poročanje zvezi · Prejemnik: Judo zveza");
    let mut chosen = chosen;
    chosen[8].1 = "xlsx";
    let file = owner
        .post(club.url("/members/export/file"), &chosen)
        .await
        .ok();
    assert!(file.body.starts_with(b"PK"));
    let officer = app.actor(&club, Role::HealthOfficer).await;
    officer
        .post(club.url("/members/export/file"), &chosen)
        .await
        .is(StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_damaged_or_old_record_is_refused_and_logged_and_others_are_unaffected() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let ids = insert(
        &app,
        &club,
        vec![adult("Ana", "Zupan").into(), adult("Bor", "Kralj").into()],
    )
    .await;
    let row = |id: MemberId| {
        let app = &app;
        let club = &club;
        async move {
            app.platform
                .db()
                .read(club.id, async |tx| {
                    Ok(member::Entity::of(club.id)
                        .filter(member::Column::Id.eq(id))
                        .one(tx)
                        .await?
                        .unwrap())
                })
                .await
                .unwrap()
        }
    };
    let put = |changed: member::ActiveModel| {
        let app = &app;
        let club = &club;
        async move {
            app.platform
                .db()
                .write(club.id, async |tx| {
                    Ok(changed.clone().update(tx).await.map(drop)?)
                })
                .await
                .unwrap();
        }
    };
    let url = club.url(&format!("/members/{}", ids[0]));
    let old = row(ids[0]).await;
    let form = owner.get(format!("{url}/edit")).await.ok();
    send(
        &owner,
        &format!("{url}/edit"),
        &fields(&form, &[("phone", "040 123 456")]),
    )
    .await
    .redirects_to(&url);
    let new = row(ids[0]).await;
    // The old record put back together with its revision.
    let mut changed = new.clone().into_active_model();
    changed.details = Set(old.details.clone());
    changed.rev = Set(old.rev);
    put(changed).await;
    owner
        .get(&url)
        .await
        .is(StatusCode::CONFLICT)
        .has_text("Zapis je poškodovan");
    // One flipped bit.
    let mut bytes = new.details.clone();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    let mut changed = new.clone().into_active_model();
    changed.details = Set(bytes);
    changed.rev = Set(new.rev);
    put(changed).await;
    owner.get(&url).await.is(StatusCode::CONFLICT);
    // A list with it is not made, and says whose it is, so that it can be left out.
    let all = [
        ("all", "yes"),
        ("filter", ""),
        ("column", "last_name"),
        ("column", "email"),
        ("format", "csv"),
        ("purpose", "list-federation"),
        ("recipient", "Judo zveza"),
    ];
    owner
        .post(club.url("/members/export/file"), &all)
        .await
        .is(StatusCode::CONFLICT)
        .has_text("Zapis je poškodovan: Ana Zupan");
    let (other, mut without) = (ids[1].to_string(), all);
    without[0] = ("id", other.as_str());
    owner
        .post(club.url("/members/export/file"), &without)
        .await
        .ok()
        .has_text("Kralj");
    // Another member's record.
    let mut changed = new.clone().into_active_model();
    changed.details = Set(row(ids[1]).await.details);
    put(changed).await;
    owner
        .get(format!("{url}/edit"))
        .await
        .is(StatusCode::CONFLICT);
    let log = log_of(&app, &club, ids[0]).await;
    assert_eq!(
        log.iter()
            .filter(|e| e.operation == operation::REFUSED)
            .count(),
        3
    );
    owner
        .get(club.url(&format!("/members/{}", ids[1])))
        .await
        .ok();
    assert_eq!(names(&owner.get(club.url("/members")).await.ok()).len(), 2);
    let mut whole = new.into_active_model();
    whole = whole.reset_all();
    put(whole).await;
    owner.get(&url).await.ok().has_text("040 123 456");
}
