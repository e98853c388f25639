//! Names in contests: the rule of the competition, objection, erasure.
use super::*;

#[tokio::test]
async fn the_rule_of_names_holds_in_the_contests_too() {
    // Six of 12 years, six of 16.
    let births: Vec<i32> = [2014; 6].into_iter().chain([2010; 6]).collect();
    let (app, tenant, director) =
        fought::stage(vec![fought::category("ijf-2025", "-57", &births, &[])]).await;
    for path in [
        PAGE.to_owned(),
        format!("/en{PAGE}"),
        format!("{PAGE}.json"),
        format!("{PAGE}.csv"),
    ] {
        let page = app.stranger().get(&path).await.ok();
        page.has_no_text("Preizkus")
            .has_text("A. P.")
            .has_text("Gaja P.");
    }
    let shown = told(&app.stranger().get(PAGE).await.ok());
    assert!(
        shown
            .iter()
            .any(|one| one.1.starts_with("Beli: A. P.") || one.2.starts_with("Modri: A. P."))
    );
    // One of them objects: the name goes from the contests at once, the contests stay.
    let address = edit_of(&director, &fought::name(6)).await;
    let form = director.get(&address).await.ok();
    post_with(
        &director,
        &address,
        &form,
        &[("at_most", "hidden"), ("reason", "Ugovor objavi")],
    )
    .await
    .is(StatusCode::SEE_OTHER);
    let page = app.stranger().get(PAGE).await.ok();
    let after = told(&page);
    assert_eq!(after.len(), shown.len());
    assert!(
        after
            .iter()
            .all(|one| !one.1.contains("Gaja") && !one.2.contains("Gaja"))
    );
    assert!(
        after
            .iter()
            .any(|one| one.1.contains("ime ni objavljeno") || one.2.contains("ime ni objavljeno"))
    );
    page.has_no_text("Gaja");
    app.stranger()
        .get(format!("{PAGE}.json"))
        .await
        .ok()
        .has_no_text("Gaja");
    // Published again under a stricter rule: everybody is hidden, in every contest.
    set_policy_of(
        &app,
        &tenant,
        &serde_json::json!({ "under_15": "hidden", "minors_15_17": "hidden", "adults": "hidden" }),
    )
    .await;
    let event = event_of(&director).await;
    director
        .post(format!("{event}/unpublish"), &[])
        .await
        .redirects_to(&event);
    crate::results::publish(&director, &event)
        .await
        .redirects_to(&event);
    let page = app.stranger().get(PAGE).await.ok();
    page.has_no_text("A. P.");
    let hidden = told(&app.stranger().get(PAGE).await.ok());
    assert_eq!(hidden.len(), shown.len());
    assert!(
        hidden
            .iter()
            .all(|one| one.1.contains("ime ni objavljeno") && one.2.contains("ime ni objavljeno"))
    );
}

#[tokio::test]
async fn whoever_is_erased_from_a_result_leaves_a_side_without_a_name() {
    let (app, tenant, director) = twelve().await;
    let name = fought::name(0);
    let before = told(&app.stranger().get(PAGE).await.ok());
    let remove = format!("{}/remove", edit_of(&director, &name).await);
    director
        .get(&remove)
        .await
        .ok()
        .has_text("Mesto in borbe ostanejo");
    director
        .post(&remove, &[("reason", "Zahteva za izbris")])
        .await
        .is(StatusCode::SEE_OTHER);
    for path in [
        "/t/zveza/pokal".to_owned(),
        PAGE.to_owned(),
        format!("{PAGE}.json"),
        format!("{PAGE}.csv"),
        format!("/en{PAGE}"),
    ] {
        app.stranger()
            .get(&path)
            .await
            .ok()
            .has_no_text(&fought::last_name(0));
    }
    let after = told(&app.stranger().get(PAGE).await.ok());
    assert_eq!(after.len(), before.len());
    for (was, is) in before.iter().zip(&after) {
        assert_eq!(
            (&was.0, was.3, &was.4),
            (&is.0, is.3, &is.4),
            "the contest is the same"
        );
        for (was, is) in [(&was.1, &is.1), (&was.2, &is.2)] {
            if was.contains(&name) {
                assert!(is.ends_with(": ime ni objavljeno"), "{is}");
            } else {
                assert_eq!(was, is);
            }
        }
    }
    // The organiser does not know it any more either, and the sheet still gives every place.
    director
        .get(category_of(&director).await)
        .await
        .ok()
        .has_no_text(&fought::last_name(0))
        .has_text("(ime je izbrisano)");
    let placings = rows::<placing::Entity>(&app, &tenant).await;
    assert_eq!(placings.len(), 12);
    let erased = placings.iter().find(|row| row.entrant == Some(0)).unwrap();
    assert_eq!(
        (erased.club_id, &erased.country, erased.member_id),
        (None, &None, None)
    );
    replayed(&app, &tenant).await;
}

#[tokio::test]
async fn an_erased_member_loses_the_link_and_the_contests_stay() {
    let app = TestApp::start().await;
    let tenant = app.club("zveza").await;
    let gone = plant(&app, &tenant, 'A').await;
    fought::publish(
        &app,
        &tenant,
        vec![fought::category("ijf-2025", "-57", &ADULTS, &[])],
    )
    .await;
    link(&app, &tenant, gone.member).await;
    let contests = rows::<contest::Entity>(&app, &tenant).await;
    // The copy of the member's data has the contests, with nobody else's name.
    let parts: Vec<std::sync::Arc<dyn Part>> = vec![std::sync::Arc::new(PlacingsPart)];
    let copy = app
        .platform
        .db()
        .read(tenant.id, async |tx| {
            dossier::collect(tx, &app.platform, &parts, gone.member).await
        })
        .await
        .unwrap();
    let records: Vec<_> = copy
        .chapters
        .iter()
        .flat_map(|chapter| &chapter.records)
        .collect();
    let own = rows::<placing::Entity>(&app, &tenant)
        .await
        .into_iter()
        .find(|row| row.member_id == Some(gone.member))
        .unwrap();
    let fought = contests
        .iter()
        .filter(|row| row.white_id == own.id || row.blue_id == own.id);
    let told = records
        .iter()
        .filter(|record| record.table == "contest")
        .count();
    assert_eq!(told, fought.count());
    assert!(records.iter().any(|record| record.table == "sheet"));
    for record in records.iter().filter(|record| record.table == "contest") {
        let heading = record.heading(tatami::platform::i18n::Lang::Sl).unwrap();
        let stored = record.title.as_deref().unwrap();
        assert!(heading.contains(", Borba "), "{heading}");
        assert_ne!(heading, stored);
    }
    let text = format!("{records:?}");
    assert!(text.contains(&fought::name(0)) && !text.contains(&fought::last_name(1)));

    let owner = app.owner(&tenant).await;
    let url = tenant.url(&format!("/members/{}", gone.member));
    owner.get(&url).await.ok();
    owner
        .post(format!("{url}/archive"), &[])
        .await
        .redirects_to(&url);
    let page = owner.get(format!("{url}/erase")).await.ok();
    let form = page.attr("input[name=form_id]", "value").unwrap();
    owner
        .post(
            format!("{url}/erase"),
            &[
                ("form_id", &form),
                ("reason", "erasure-request"),
                ("surname", &gone.mark(3)),
            ],
        )
        .await
        .redirects_to(&tenant.url("/members"));
    let placings = rows::<placing::Entity>(&app, &tenant).await;
    assert!(placings.iter().all(|row| row.member_id.is_none()));
    assert_eq!(rows::<contest::Entity>(&app, &tenant).await, contests);
}

/// Matches entrant 0 to a member.
async fn link(app: &TestApp, tenant: &TestTenant, member: MemberId) {
    app.platform
        .db()
        .write(tenant.id, async |tx| {
            let row = placing::Entity::of(tenant.id)
                .filter(placing::Column::Entrant.eq(0))
                .one(tx)
                .await?
                .unwrap();
            let mut row = row.into_active_model();
            row.member_id = Set(Some(member));
            Ok(row.update(tx).await.map(drop)?)
        })
        .await
        .unwrap();
}
