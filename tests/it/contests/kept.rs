//! What is kept of contests: what the console refuses, what is taken back or removed, what another tenant finds.
use super::*;

#[tokio::test]
async fn places_of_a_category_that_was_fought_are_not_changed_by_hand() {
    let (app, tenant, director) = twelve().await;
    let before = rows::<placing::Entity>(&app, &tenant).await;
    let category = category_of(&director).await;
    director
        .get(&category)
        .await
        .ok()
        .has_text("izhajajo iz žreba in borb")
        .has_no_text("Dodaj uvrstitev");
    let address = edit_of(&director, &fought::name(0)).await;
    let form = director.get(&address).await.ok();
    assert!(form.attr("#place", "readonly").is_some());
    for change in [("place", "1"), ("contests_won", "9"), ("place", "")] {
        let stored = form
            .attr(&format!("#{}", change.0), "value")
            .unwrap_or_default();
        if stored == change.1 {
            continue;
        }
        post_with(
            &director,
            &address,
            &form,
            &[change, ("reason", "Napaka v zapisniku")],
        )
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("je treba popraviti izid borbe");
    }
    let add = format!("{category}/add");
    let empty = director.get(&add).await.ok();
    let typed = [
        ("first_name", "Nova"),
        ("last_name", "Oseba"),
        ("place", "13"),
        ("reason", "Pozabljena"),
    ];
    post_with(&director, &add, &empty, &typed)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("ni mogoče nikogar dodati");
    assert_eq!(rows::<placing::Entity>(&app, &tenant).await, before);
    // A name can be corrected, and is correct in the contests at once.
    post_with(
        &director,
        &address,
        &form,
        &[
            ("last_name", "Popravljena"),
            ("reason", "Napaka v zapisniku"),
        ],
    )
    .await
    .is(StatusCode::SEE_OTHER);
    let page = app.stranger().get(PAGE).await.ok();
    assert!(
        told(&page)
            .iter()
            .any(|one| one.1.contains("Ana Popravljena") || one.2.contains("Ana Popravljena"))
    );
    page.has_no_text(&fought::name(0));
}

#[tokio::test]
async fn a_file_cannot_replace_the_places_of_a_category_that_was_fought() {
    let (app, tenant, director) = twelve().await;
    let event = event_of(&director).await;
    let before = rows::<placing::Entity>(&app, &tenant).await;
    let file = "Mesto;Ime;Priimek;Kategorija\n1;Nova;Oseba;SEN ženske -57 kg\n";
    let check = upload(&director, &event, file)
        .await
        .is(StatusCode::SEE_OTHER)
        .location()
        .to_owned();
    let page = director
        .get(&check)
        .await
        .ok()
        .has_text("Njena mesta izhajajo iz borb");
    let fields = crate::results::fields(&page, "form.stack");
    let typed = crate::results::changed(&fields, &[("go", "import"), ("reason", "Nov zapisnik")]);
    director
        .post(&check, &typed)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("ni mogoče uvoziti");
    assert_eq!(rows::<placing::Entity>(&app, &tenant).await, before);
}

#[tokio::test]
async fn what_is_taken_back_shows_no_contest_and_what_is_removed_is_gone() {
    let (app, tenant, director) = twelve().await;
    let event = event_of(&director).await;
    let before = told(&app.stranger().get(PAGE).await.ok());
    let contests = rows::<contest::Entity>(&app, &tenant).await;
    director
        .post(format!("{event}/unpublish"), &[])
        .await
        .redirects_to(&event);
    for path in [
        PAGE.to_owned(),
        format!("/en{PAGE}"),
        format!("{PAGE}.json"),
        format!("{PAGE}.csv"),
    ] {
        app.stranger()
            .get(&path)
            .await
            .is(StatusCode::GONE)
            .has_no_text("Preizkus")
            .has_no_text("Borba");
    }
    assert!(rows::<public_sheet::Entity>(&app, &tenant).await.is_empty());
    assert_eq!(rows::<contest::Entity>(&app, &tenant).await, contests);
    // Public again, all of it is there again.
    crate::results::publish(&director, &event)
        .await
        .redirects_to(&event);
    assert_eq!(told(&app.stranger().get(PAGE).await.ok()), before);
    let category = category_of(&director).await;
    director
        .post(
            format!("{category}/remove"),
            &[("reason", "Napačna kategorija")],
        )
        .await
        .is(StatusCode::SEE_OTHER);
    app.stranger().get(PAGE).await.is(StatusCode::NOT_FOUND);
    assert!(rows::<sheet::Entity>(&app, &tenant).await.is_empty());
    assert!(rows::<contest::Entity>(&app, &tenant).await.is_empty());
    assert!(rows::<public_sheet::Entity>(&app, &tenant).await.is_empty());
    assert!(rows::<category::Entity>(&app, &tenant).await.is_empty());
}

#[tokio::test]
async fn a_draft_that_was_fought_is_removed_whole() {
    let (app, tenant, director) = twelve().await;
    // As if it had never been public.
    app.platform
        .db()
        .write(tenant.id, async |tx| {
            let row = competition::Entity::of(tenant.id).one(tx).await?.unwrap();
            let mut row = row.into_active_model();
            row.state = Set("draft".to_owned());
            Ok(row.update(tx).await.map(drop)?)
        })
        .await
        .unwrap();
    app.platform
        .db()
        .write(tenant.id, async |tx| {
            entity::public_placing::Entity::delete_of(tenant.id)
                .exec(tx)
                .await?;
            entity::public_sheet::Entity::delete_of(tenant.id)
                .exec(tx)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
    let event = event_of(&director).await;
    director
        .post(format!("{event}/remove"), &[])
        .await
        .redirects_to("/o/zveza/competitions");
    assert!(rows::<sheet::Entity>(&app, &tenant).await.is_empty());
    assert!(rows::<contest::Entity>(&app, &tenant).await.is_empty());
    assert!(rows::<placing::Entity>(&app, &tenant).await.is_empty());
}

#[tokio::test]
async fn another_tenant_finds_nothing_of_it() {
    let (app, tenant, director) = twelve().await;
    let other = app.tenant("druga", "federation").await;
    let stranger = app.actor(&other, Role::CompetitionDirector).await;
    let category = category_of(&director).await;
    let placing = edit_of(&director, &fought::name(0)).await;
    for path in [&category, &placing] {
        stranger.get(path).await.is(StatusCode::NOT_FOUND);
        stranger
            .get(path.replace("/o/zveza/", "/o/druga/"))
            .await
            .is(StatusCode::NOT_FOUND);
    }
    app.stranger()
        .get(PAGE.replace("zveza", "druga"))
        .await
        .is(StatusCode::NOT_FOUND);
    assert!(rows::<sheet::Entity>(&app, &other).await.is_empty());
    assert!(rows::<contest::Entity>(&app, &other).await.is_empty());
    assert!(!rows::<contest::Entity>(&app, &tenant).await.is_empty());
}

#[tokio::test]
async fn whoever_did_not_compete_has_no_place_and_the_reason_is_not_public() {
    let draft = fought::category("ijf-2025", "-57", &ADULTS, &[4]);
    let (app, tenant, director) = fought::stage(vec![draft]).await;
    let row = rows::<placing::Entity>(&app, &tenant)
        .await
        .into_iter()
        .find(|row| row.entrant == Some(4))
        .unwrap();
    assert_eq!((row.place, row.contests_won), (None, None));
    let page = app.stranger().get(PAGE).await.ok();
    assert_eq!(
        page.select("table.places tbody .place").last().unwrap(),
        "–"
    );
    assert_eq!(
        page.select("table.places tbody .nm").last().unwrap(),
        &fought::name(4)
    );
    let page = page.has_text("11 uvrstitev");
    assert!(
        told(&page)
            .iter()
            .all(|one| !one.1.contains("Ema") && !one.2.contains("Ema"))
    );
    assert!(!page.text().contains("failed"));
    let twin = json(&app, &format!("{PAGE}.json")).await;
    assert_eq!(twin["sheet"]["absent"], serde_json::json!([4]));
    assert!(!twin.to_string().contains("failed"));
    let public = rows::<public_sheet::Entity>(&app, &tenant)
        .await
        .pop()
        .unwrap();
    assert!(!public.content.to_string().contains("failed"));
    // The organiser can correct the name all the same.
    let address = edit_of(&director, &fought::name(4)).await;
    let form = director.get(&address).await.ok();
    assert_eq!(form.attr("#place", "value").unwrap_or_default(), "");
    post_with(
        &director,
        &address,
        &form,
        &[("first_name", "Ota"), ("reason", "Napaka v imenu")],
    )
    .await
    .is(StatusCode::SEE_OTHER);
    app.stranger()
        .get(PAGE)
        .await
        .ok()
        .has_text(&format!("Ota {}", fought::last_name(4)));
}
