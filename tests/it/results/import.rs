//! Results out of a file.
use super::*;

#[tokio::test]
async fn faulty_rows_are_mended_in_place_or_left_out() {
    let stage = Stage::set().await;
    let file = "Mesto;Priimek in ime;Letnik;Klub;Država;Kategorija\n\
        1;Hribar Eva;2000;JK Koper;Atlantida;A\nDSQ;Rossi Giulia;2001;JK Koper;ITA;A\n2;Kos;x;JK Koper;;A\n";
    let check = upload(&stage.director, &stage.event, file)
        .await
        .is(StatusCode::SEE_OTHER)
        .location()
        .to_owned();
    let page = stage.director.get(&check).await.ok();
    let page = page
        .has_text("Vrstica 2 · Hribar Eva")
        .has_text("Države »Atlantida« ne poznamo")
        .has_text("»DSQ« ni mesto")
        .has_text("samo ena beseda");
    let form = fields(&page, "form.stack");
    stage
        .director
        .post(&check, &changed(&form, &[("go", "import")]))
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("Uvoziti še ni mogoče");
    assert_eq!(
        rows::<placing::Entity>(&stage.app, &stage.tenant)
            .await
            .len(),
        0
    );
    let page = stage.director.get(&check).await.ok();
    let form = fields(&page, "form.stack");
    let mended = [
        ("cell.2.country", "Slovenija"),
        ("skip", "3"),
        ("cell.4.name", "Kos Jan"),
        ("cell.4.birth_year", ""),
        ("go", "check"),
    ];
    stage
        .director
        .post(&check, &changed(&form, &mended))
        .await
        .redirects_to(&check);
    let page = stage.director.get(&check).await.ok();
    let page = page
        .has_text("2 vrstici sta v redu")
        .has_text("1 izpuščena vrstica")
        .has_text("Uvozi 2 uvrstitvi");
    let form = fields(&page, "form.stack");
    stage
        .director
        .post(&check, &changed(&form, &[("go", "import")]))
        .await
        .redirects_to(&stage.event);
    let placings = rows::<placing::Entity>(&stage.app, &stage.tenant).await;
    assert_eq!(
        placings
            .iter()
            .map(|p| p.country.as_deref())
            .collect::<Vec<_>>(),
        [Some("SLO"), None]
    );
    assert_eq!(
        rows::<result_draft::Entity>(&stage.app, &stage.tenant)
            .await
            .len(),
        0,
        "the draft is gone"
    );
    stage.director.get(&check).await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_uncertain_member_is_asked_about_and_never_linked_silently() {
    let stage = Stage::set().await;
    let eva = add_member(&stage.app, &stage.tenant, 12, "Eva", "Hribar", (2000, 5, 1)).await;
    add_member(
        &stage.app,
        &stage.tenant,
        13,
        "Petra",
        "Kralj",
        (2002, 5, 1),
    )
    .await;
    let check = upload(&stage.director, &stage.event, FILE)
        .await
        .is(StatusCode::SEE_OTHER)
        .location()
        .to_owned();
    let page = stage.director.get(&check).await.ok();
    let page = page
        .has_text("Je to naš član?")
        .has_text("Kdo je Petra Kralj?")
        .has_text("št. 13: Petra Kralj, letnik 2002")
        .has_no_text("Kdo je Eva");
    let form = fields(&page, "form.stack");
    stage
        .director
        .post(&check, &changed(&form, &[("go", "import")]))
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    let page = stage.director.get(&check).await.ok();
    let form = fields(&page, "form.stack");
    let question = form
        .iter()
        .find(|(name, _)| name.starts_with("person."))
        .unwrap()
        .0
        .clone();
    stage
        .director
        .post(
            &check,
            &changed(&form, &[(&question, "nobody"), ("go", "import")]),
        )
        .await
        .redirects_to(&stage.event);
    let linked: Vec<_> = rows::<placing::Entity>(&stage.app, &stage.tenant)
        .await
        .iter()
        .filter_map(|p| p.member_id)
        .collect();
    assert_eq!(linked, [eva]);
}

#[tokio::test]
async fn a_clubs_spelling_is_asked_once_and_known_ever_after() {
    let stage = Stage::set().await;
    stage.import(FILE).await;
    let again = "Mesto;Priimek in ime;Letnik;Klub;Kategorija\n1;Novak Ana;2000;Judo klub Koper;Ženske +70 kg\n";
    let check = upload(&stage.director, &stage.event, again)
        .await
        .is(StatusCode::SEE_OTHER)
        .location()
        .to_owned();
    let page = stage
        .director
        .get(&check)
        .await
        .ok()
        .has_text("Kateri klub je to?");
    let form = fields(&page, "form.stack");
    let question = form
        .iter()
        .find(|(name, _)| name.starts_with("club."))
        .unwrap();
    assert_eq!(question.1, "", "nothing is decided silently");
    let known = page.attrs("optgroup option", "value")[0].clone();
    stage
        .director
        .post(
            &check,
            &changed(&form, &[(&question.0, &known), ("go", "import")]),
        )
        .await
        .redirects_to(&stage.event);
    let aliases = rows::<club_alias::Entity>(&stage.app, &stage.tenant).await;
    assert_eq!(
        aliases.iter().map(|a| a.name.as_str()).collect::<Vec<_>>(),
        ["Judo klub Koper"]
    );
    let third = "Mesto;Priimek in ime;Klub;Kategorija\n1;Novak Ana;JUDO KLUB KOPER;Ženske -70 kg\n";
    let check = upload(&stage.director, &stage.event, third)
        .await
        .is(StatusCode::SEE_OTHER)
        .location()
        .to_owned();
    stage
        .director
        .get(&check)
        .await
        .ok()
        .has_no_text("Kateri klub");
}

#[tokio::test]
async fn a_second_import_replaces_or_adds_by_category() {
    let stage = Stage::set().await;
    stage.import(FILE).await;
    let again = "Mesto;Priimek in ime;Letnik;Kategorija\n5;Novak Ana;2000;Ženske −57 kg\n";
    import(&stage.director, &stage.event, again, &[("mode", "add")])
        .await
        .is(StatusCode::SEE_OTHER);
    assert_eq!(
        rows::<placing::Entity>(&stage.app, &stage.tenant)
            .await
            .len(),
        6
    );
    import(&stage.director, &stage.event, again, &[("mode", "replace")])
        .await
        .is(StatusCode::SEE_OTHER);
    assert_eq!(
        rows::<placing::Entity>(&stage.app, &stage.tenant)
            .await
            .len(),
        2,
        "the other category stays"
    );
    stage
        .director
        .get(&stage.event)
        .await
        .ok()
        .has_text("preveri mesta");
    stage.publish().await;
    // Into public results, an import is a correction with a reason.
    let refused = import(&stage.director, &stage.event, again, &[("reason", "")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    refused.has_text("Napiši, zakaj");
    import(
        &stage.director,
        &stage.event,
        &again.replace("5;", "1;"),
        &[("reason", "Popravek mest")],
    )
    .await
    .is(StatusCode::SEE_OTHER);
    let page = stage
        .public("/t/zveza/pokal-jezera-2026/c/zenske-57-kg")
        .await
        .ok()
        .has_text("Popravek mest");
    assert_eq!(page.select("table.places tbody .place"), ["1"]);
}

#[tokio::test]
async fn a_draft_is_sealed_and_deleted_after_a_day() {
    let stage = Stage::set().await;
    let check = upload(&stage.director, &stage.event, FILE)
        .await
        .is(StatusCode::SEE_OTHER)
        .location()
        .to_owned();
    let drafts = rows::<result_draft::Entity>(&stage.app, &stage.tenant).await;
    assert!(!String::from_utf8_lossy(&drafts[0].sealed).contains("Hribar"));
    stage
        .director
        .get(&stage.event)
        .await
        .ok()
        .has_text("Nedokončan uvoz");
    stage.app.later(TimeDelta::hours(24));
    let director = stage
        .app
        .actor(&stage.tenant, Role::CompetitionDirector)
        .await;
    director.get(&check).await.is(StatusCode::NOT_FOUND);
    tatami::competitions::sweep(&stage.app.platform)
        .await
        .unwrap();
    assert_eq!(
        rows::<result_draft::Entity>(&stage.app, &stage.tenant)
            .await
            .len(),
        0
    );
}

#[tokio::test]
async fn unreadable_files_are_answered_with_a_sentence_and_nothing_is_stored() {
    let stage = Stage::set().await;
    let many = format!("Mesto;Ime;Kategorija\n{}", "1;Ana Novak;A\n".repeat(5_100));
    let wide = "x;".repeat(80);
    for (content, sentence) in [
        ("", "prazna"),
        ("\u{0}\u{1}\u{2}\u{3}binary", ""),
        ("Mesto;Ime;Kategorija\n", "vrstic z rezultati ni"),
        (&many, "5000"),
        (&wide, "60"),
    ] {
        let answer = stage
            .director
            .upload(
                format!("{}/import", stage.event),
                &[],
                ("file", "x.csv", content.as_bytes()),
            )
            .await;
        answer
            .is(StatusCode::UNPROCESSABLE_ENTITY)
            .has_text("Podatki niso shranjeni")
            .has_text(sentence);
    }
    let huge = vec![b'a'; 11 * 1024 * 1024];
    stage
        .director
        .upload(
            format!("{}/import", stage.event),
            &[],
            ("file", "x.csv", &huge),
        )
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("10 MB");
    assert_eq!(
        rows::<result_draft::Entity>(&stage.app, &stage.tenant)
            .await
            .len(),
        0
    );
}
