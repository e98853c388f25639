//! Children: what is stored before a guardian consents, and who acts for them.
use super::*;

#[tokio::test]
async fn promise_b88_of_a_child_without_consent_only_name_birth_date_and_the_guardians_contact_are_stored()
 {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let mut typed = GAL.to_vec();
    typed.extend([("belt", "kyu5"), ("email", "gal@example.si")]);
    let refused = add(&owner, &club, &typed)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    let links = refused.attrs(".problem a", "href");
    assert_eq!(links, ["#email", "#belt"]);
    assert!(
        refused.visible().contains("Pas: Brez privolitve skrbnika"),
        "the summary says which field is meant"
    );
    // The button that stores only what is allowed keeps nothing else.
    let saved = send(
        &owner,
        &club.url("/members/new"),
        &fields(&refused, &[("reduce", "yes")]),
    )
    .await;
    let id = id_in(&saved);
    let member = read(&app, &club, id).await;
    assert!(member.draft == member.draft.reduced());
    let page = owner.get(club.url(&format!("/members/{id}"))).await.ok();
    assert!(
        page.visible().contains("Čaka na privolitev skrbnika")
            && page.visible().contains("petra@example.si")
    );
    // A child without anybody to ask is refused.
    let nobody: Vec<_> = GAL
        .iter()
        .copied()
        .filter(|(name, _)| !name.starts_with("guardian"))
        .collect();
    let refused = add(&owner, &club, &nobody)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused
            .attrs(".problem a", "href")
            .contains(&"#guardian_first_name".to_owned())
    );
}

#[tokio::test]
async fn promise_b64_a_guardians_consent_admits_the_rest_and_its_end_erases_it() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let mut typed = GAL.to_vec();
    typed.extend([
        ("belt", "kyu5"),
        ("email", "gal@example.si"),
        ("consent", "paper"),
        ("consent_on.day", "1"),
        ("consent_on.month", "9"),
        ("consent_on.year", "2024"),
    ]);
    let id = id_in(&add(&owner, &club, &typed).await);
    let url = club.url(&format!("/members/{id}"));
    let page = owner.get(&url).await.ok();
    assert!(
        page.visible()
            .contains("na papirju, hrani organizacija od 1. 9. 2024"),
        "{}",
        page.visible()
    );
    assert!(page.visible().contains("Petra Čeh"));
    assert_eq!(
        read(&app, &club, id).await.guardian_consent_on,
        Some(day(2024, 9, 1))
    );
    // A change that the history remembers.
    let form = owner.get(format!("{url}/edit")).await.ok();
    send(
        &owner,
        &format!("{url}/edit"),
        &fields(&form, &[("email", "drugi@example.si")]),
    )
    .await
    .redirects_to(&url);
    owner
        .get(&url)
        .await
        .ok()
        .has_text("gal@example.si → drugi@example.si");
    let withdraw = owner
        .get(&url)
        .await
        .attr("#consents a[href$=withdraw]", "href")
        .unwrap();
    owner
        .get(&withdraw)
        .await
        .ok()
        .has_text("Izbrišejo se vsi drugi podatki otroka");
    owner.post(&withdraw, &[]).await.redirects_to(&url);
    let member = read(&app, &club, id).await;
    assert!(member.draft == member.draft.reduced());
    let page = owner.get(format!("{url}/history")).await.ok();
    page.has_no_text("gal@example.si")
        .has_no_text("drugi@example.si")
        .has_text("umaknjena privolitev");
    // Twice is once.
    owner.post(&withdraw, &[]).await.redirects_to(&url);
    let log = log_of(&app, &club, id).await;
    assert_eq!(
        log.iter()
            .filter(|e| e.operation == operation::ERASE)
            .count(),
        1
    );
}

#[tokio::test]
async fn a_consent_is_given_on_the_form_by_one_of_the_guardians() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let id = id_in(&add(&owner, &club, GAL).await);
    let path = club.url(&format!("/members/{id}/consents/new"));
    let form = owner.get(&path).await.ok();
    assert!(
        form.visible().contains("Judo zelena"),
        "the text names the club"
    );
    let guardian = form.attr("select[name=person] option", "value").unwrap();
    let refused = send(&owner, &path, &fields(&form, &[("person", "self")]))
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused
            .attrs(".problem a", "href")
            .contains(&"#person".to_owned())
    );
    let given = fields(
        &form,
        &[
            ("person", &guardian),
            ("purpose", "processing"),
            ("consent", "form"),
        ],
    );
    let url = club.url(&format!("/members/{id}"));
    send(&owner, &path, &given).await.redirects_to(&url);
    send(&owner, &path, &given).await.redirects_to(&url);
    let page = owner.get(&url).await.ok();
    assert_eq!(
        page.select("#consents li").len(),
        1,
        "the same form posted twice"
    );
    page.has_text("Petra Čeh · na obrazcu 10. 3. 2026 · besedilo processing-1-sl")
        .has_no_text("Čaka na privolitev");
}

#[tokio::test]
async fn at_fifteen_nobody_waits_for_a_guardian_any_more() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let id = insert_one(&app, &club, person("Nik", "Kos", day(2011, 3, 11))).await;
    owner
        .get(club.url(&format!("/members/{id}")))
        .await
        .ok()
        .has_text("Čaka na privolitev");
    owner
        .get(club.url("/members?state=awaiting"))
        .await
        .ok()
        .has_text("Kos Nik");
    // 10 March 23:00 UTC is 11 March in Slovenia.
    app.later(TimeDelta::hours(13));
    let owner = app.owner(&club).await;
    owner
        .get(club.url(&format!("/members/{id}")))
        .await
        .ok()
        .has_no_text("Čaka na privolitev");
    assert!(names(&owner.get(club.url("/members?state=awaiting")).await.ok()).is_empty());
}

#[tokio::test]
async fn the_store_refuses_a_childs_data_whatever_the_caller_forgot() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let child = MemberDraft {
        belt: Some("kyu5".into()),
        ..person("Gal", "Čeh", day(2016, 3, 14))
    };
    let refused = app
        .platform
        .db()
        .write(club.id, async |tx| {
            insert_members(tx, &app.platform, vec![child.clone().into()], &ACTOR).await
        })
        .await;
    assert!(refused.is_err());
    let consent = Some(ConsentDraft::on_paper(day(2024, 9, 1)));
    insert(
        &app,
        &club,
        vec![NewMember {
            draft: child,
            guardians: Vec::new(),
            consent,
        }],
    )
    .await;
}

#[tokio::test]
async fn a_guardian_acts_for_brother_and_sister() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let gal = id_in(&add(&owner, &club, GAL).await);
    let sister = insert_one(&app, &club, person("Lara", "Čeh", day(2014, 1, 1))).await;
    let new = club.url(&format!("/members/{sister}/guardians/new"));
    let found = owner.get(format!("{new}?q=ceh")).await.ok();
    let guardian = found.attr("input[name=guardian]", "value").unwrap();
    let form_id = found
        .attr("form[action$=link] input[name=form_id]", "value")
        .unwrap();
    let link = [
        ("guardian", guardian.as_str()),
        ("relation", "mother"),
        ("form_id", form_id.as_str()),
    ];
    let url = club.url(&format!("/members/{sister}"));
    owner
        .post(
            club.url(&format!("/members/{sister}/guardians/link")),
            &link,
        )
        .await
        .redirects_to(&url);
    owner.get(&url).await.ok().has_text("petra@example.si");
    let edit = club.url(&format!("/members/{gal}/guardians/{guardian}"));
    let form = owner.get(&edit).await.ok();
    form.select("aside li")
        .iter()
        .for_each(|child| assert!(child.contains("Čeh")));
    // Two people change the same guardian.
    let form = owner.get(&edit).await.ok();
    let one = fields(&form, &[("guardian_email", "nova@example.si")]);
    let two = fields(&form, &[("guardian_phone", "041 222 333")]);
    send(&owner, &edit, &one).await.is(StatusCode::SEE_OTHER);
    let conflict = send(&owner, &edit, &two).await.is(StatusCode::CONFLICT);
    assert_eq!(
        conflict
            .attr("input[name=guardian_phone]", "value")
            .as_deref(),
        Some("041 222 333")
    );
    let conflict = conflict.has_text("nova@example.si");
    send(
        &owner,
        &edit,
        &fields(&conflict, &[("guardian_email", "nova@example.si")]),
    )
    .await
    .is(StatusCode::SEE_OTHER);
    owner
        .get(&url)
        .await
        .ok()
        .has_text("nova@example.si")
        .has_text("041 222 333");
    // No longer acting for one, still for the other.
    owner
        .post(format!("{edit}/unlink"), &[])
        .await
        .is(StatusCode::SEE_OTHER);
    owner
        .post(format!("{edit}/unlink"), &[])
        .await
        .is(StatusCode::NOT_FOUND);
    owner.get(&edit).await.is(StatusCode::NOT_FOUND);
    owner
        .get(club.url(&format!("/members/{gal}")))
        .await
        .ok()
        .has_text("do 10. 3. 2026");
    owner.get(&url).await.ok().has_text("od 10. 3. 2026");
}

#[tokio::test]
async fn known_guardians_are_linked_and_not_repeated_by_an_import() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let guardian = |email: &str| GuardianDraft {
        first_name: "Petra".into(),
        last_name: "Čeh".into(),
        email: email.into(),
        relation: "mother".into(),
        ..GuardianDraft::default()
    };
    let child = |name: &str, email: &str| NewMember {
        draft: person(name, "Čeh", day(2016, 3, 14)),
        guardians: vec![guardian(email)],
        consent: Some(ConsentDraft::on_paper(day(2024, 9, 1))),
    };
    insert(
        &app,
        &club,
        vec![
            child("Gal", "petra@example.si"),
            child("Lara", "PETRA@example.si"),
        ],
    )
    .await;
    insert(
        &app,
        &club,
        vec![
            child("Jan", "petra@example.si"),
            child("Tim", "druga@example.si"),
        ],
    )
    .await;
    let found = app
        .platform
        .db()
        .read(club.id, async |tx| {
            let found = store::search_guardians(tx, &app.platform, "petra ceh", 10).await?;
            let mut children = Vec::new();
            for guardian in &found {
                children.push(store::children_of(tx, guardian.id).await?.len());
            }
            Ok(children)
        })
        .await
        .unwrap();
    let mut found = found;
    found.sort_unstable();
    assert_eq!(
        found,
        [1, 3],
        "a namesake without a common contact is another person"
    );
}

#[tokio::test]
async fn addresses_of_children_are_those_of_their_guardians() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let gal = id_in(&add(&owner, &club, GAL).await);
    let mail = |first: &str, email: &str| MemberDraft {
        details: MemberDetails {
            email: email.into(),
            ..MemberDetails::default()
        },
        ..adult(first, "Zupan")
    };
    insert_one(&app, &club, mail("Ana", "ana@example.si")).await;
    insert_one(&app, &club, mail("Eva", "ana@example.si")).await;
    insert_one(&app, &club, mail("Iva", "")).await;
    let page = owner
        .post(
            club.url("/members/emails"),
            &[("all", "yes"), ("filter", "")],
        )
        .await
        .ok();
    assert_eq!(
        page.select("#addresses"),
        ["ana@example.si, petra@example.si"]
    );
    page.has_text("1 član nima naslova");
    assert_eq!(
        log_of(&app, &club, gal).await[0].operation,
        operation::EXPORT
    );
}
