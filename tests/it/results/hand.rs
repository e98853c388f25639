//! Competitions, categories and placings by hand, and who may.
use super::*;

#[tokio::test]
async fn a_foreign_competition_is_not_found_and_says_the_same_as_a_random_one() {
    let stage = Stage::published().await;
    let other = stage.app.tenant("druga", "organiser").await;
    let foreign = stage.app.actor(&other, Role::CompetitionDirector).await;
    let id = stage.event.rsplit('/').next().unwrap();
    let random = uuid::Uuid::from_u128(7).to_string();
    for path in [
        "",
        "/edit",
        "/import",
        "/publish",
        "/unpublish",
        "/remove",
        "/categories/new",
    ] {
        let own = foreign
            .get(other.url(&format!("/competitions/{id}{path}")))
            .await
            .is(StatusCode::NOT_FOUND);
        let none = foreign
            .get(other.url(&format!("/competitions/{random}{path}")))
            .await
            .is(StatusCode::NOT_FOUND);
        assert_eq!(own.text().replace(id, ""), none.text().replace(&random, ""));
        foreign
            .get(stage.tenant.url(&format!("/competitions/{id}{path}")))
            .await
            .is(StatusCode::NOT_FOUND);
    }
    foreign
        .post(other.url(&format!("/competitions/{id}/unpublish")), &[])
        .await
        .is(StatusCode::NOT_FOUND);
    stage
        .public("/t/druga/pokal-jezera-2026")
        .await
        .is(StatusCode::NOT_FOUND);
    stage.public("/t/zveza/pokal-jezera-2026").await.ok();
    foreign
        .get(other.url("/competitions/not-an-id"))
        .await
        .is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_form_posted_twice_makes_one_competition_and_a_taken_address_is_said() {
    let stage = Stage::set().await;
    let form = stage
        .director
        .get(stage.tenant.url("/competitions/new"))
        .await
        .ok();
    let fields = fields(&form, "form.card");
    let typed = [
        ("name", "Drugi pokal"),
        ("town", "Bled"),
        ("held_on.day", "1"),
        ("held_on.month", "3"),
        ("held_on.year", "2026"),
    ];
    let first = stage
        .director
        .post(
            stage.tenant.url("/competitions/new"),
            &changed(&fields, &typed),
        )
        .await
        .is(StatusCode::SEE_OTHER);
    let second = stage
        .director
        .post(
            stage.tenant.url("/competitions/new"),
            &changed(&fields, &typed),
        )
        .await
        .is(StatusCode::SEE_OTHER);
    assert_eq!(first.location(), second.location());
    assert_eq!(
        rows::<competition::Entity>(&stage.app, &stage.tenant)
            .await
            .len(),
        2
    );
    let taken = [
        typed.as_slice(),
        &[("slug", "drugi-pokal"), ("form_id", "")],
    ]
    .concat();
    let answer = stage
        .director
        .post(
            stage.tenant.url("/competitions/new"),
            &changed(&fields, &taken),
        )
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    answer.has_text("že ima drugo tekmovanje");
    let free = [typed.as_slice(), &[("slug", ""), ("form_id", "")]].concat();
    stage
        .director
        .post(
            stage.tenant.url("/competitions/new"),
            &changed(&fields, &free),
        )
        .await
        .is(StatusCode::SEE_OTHER);
    let slugs: Vec<String> = rows::<competition::Entity>(&stage.app, &stage.tenant)
        .await
        .into_iter()
        .map(|c| c.slug)
        .collect();
    assert!(slugs.contains(&"drugi-pokal-2026".to_owned()), "{slugs:?}");
}

#[tokio::test]
async fn two_people_who_change_a_competition_see_each_others_values() {
    let stage = Stage::set().await;
    let address = format!("{}/edit", stage.event);
    let first = fields(&stage.director.get(&address).await.ok(), "form.card");
    stage
        .director
        .post(&address, &changed(&first, &[("town", "Kranj")]))
        .await
        .redirects_to(&stage.event);
    let second = stage
        .director
        .post(
            &address,
            &changed(&first, &[("venue", "Dvorana Zlato polje")]),
        )
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        second.attr("#venue", "value").as_deref(),
        Some("Dvorana Zlato polje")
    );
    let again = fields(&second.has_text("Medtem shranjeno: Kranj"), "form.card");
    stage
        .director
        .post(&address, &changed(&again, &[("town", "Kranj")]))
        .await
        .redirects_to(&stage.event);
    let row = rows::<competition::Entity>(&stage.app, &stage.tenant)
        .await
        .remove(0);
    assert_eq!(
        (row.town.as_str(), row.venue.as_str()),
        ("Kranj", "Dvorana Zlato polje")
    );
}

#[tokio::test]
async fn only_who_runs_competitions_may() {
    let stage = Stage::set().await;
    stage
        .app
        .stranger()
        .get(&stage.event)
        .await
        .is(StatusCode::SEE_OTHER);
    let secretary = stage.app.actor(&stage.tenant, Role::Secretary).await;
    secretary.get(&stage.event).await.ok();
    let treasurer = stage.app.actor(&stage.tenant, Role::Treasurer).await;
    treasurer.get(&stage.event).await.is(StatusCode::FORBIDDEN);
    secretary
        .post(format!("{}/publish", stage.event), &[])
        .await
        .is(StatusCode::FORBIDDEN);
    let owner = stage.app.owner(&stage.tenant).await;
    owner.get(&stage.event).await.ok();
}

#[tokio::test]
async fn a_placing_is_added_and_removed_by_hand() {
    let stage = Stage::set().await;
    let form = stage
        .director
        .get(format!("{}/categories/new", stage.event))
        .await
        .ok();
    let answer = stage
        .director
        .post(
            format!("{}/categories/new", stage.event),
            &changed(
                &fields(&form, "form.card"),
                &[("name", "Moški −66 kg, U18")],
            ),
        )
        .await
        .is(StatusCode::SEE_OTHER);
    let category = answer.location().to_owned();
    let form = stage.director.get(format!("{category}/add")).await.ok();
    let typed = [
        ("first_name", "Jan"),
        ("last_name", "Kos"),
        ("place", "prvo"),
        ("club", "JK Nov"),
    ];
    let refused = stage
        .director
        .post(
            format!("{category}/add"),
            &changed(&fields(&form, "form.card"), &typed),
        )
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        refused.attr("#club", "value").as_deref(),
        Some("JK Nov"),
        "nothing typed is lost"
    );
    let typed = [typed.as_slice(), &[("place", "1")]].concat();
    let typed: Vec<_> = typed.into_iter().filter(|(_, v)| *v != "prvo").collect();
    stage
        .director
        .post(
            format!("{category}/add"),
            &changed(&fields(&form, "form.card"), &typed),
        )
        .await
        .redirects_to(&category);
    stage
        .director
        .get(&category)
        .await
        .ok()
        .has_text("Jan Kos")
        .has_text("J. K.");
    let again = stage
        .director
        .post(
            format!("{}/categories/new", stage.event),
            &[("name", "U18 m -66kg")],
        )
        .await;
    again
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("že ima takšno kategorijo");
    let placing = stage.placing_of("Jan Kos").await;
    stage
        .director
        .post(format!("{placing}/remove"), &[])
        .await
        .redirects_to(&category);
    stage
        .director
        .post(format!("{category}/remove"), &[])
        .await
        .redirects_to(&stage.event);
    stage
        .director
        .post(format!("{}/remove", stage.event), &[])
        .await
        .redirects_to("/o/zveza/competitions");
    assert_eq!(
        rows::<competition::Entity>(&stage.app, &stage.tenant)
            .await
            .len(),
        0
    );
}

#[tokio::test]
async fn a_placing_posted_twice_is_added_once() {
    let stage = Stage::set().await;
    let form = stage
        .director
        .get(format!("{}/categories/new", stage.event))
        .await
        .ok();
    let category = stage
        .director
        .post(
            format!("{}/categories/new", stage.event),
            &changed(&fields(&form, "form.card"), &[("name", "Moški −66 kg")]),
        )
        .await
        .location()
        .to_owned();
    let add = format!("{category}/add");
    let form = stage.director.get(&add).await.ok();
    let typed = [("first_name", "Jan"), ("last_name", "Kos"), ("place", "1")];
    let sent = fields(&form, "form.card");
    let sent = changed(&sent, &typed);
    let (one, two) = tokio::join!(
        stage.director.post(&add, &sent),
        stage.director.post(&add, &sent)
    );
    one.redirects_to(&category);
    two.redirects_to(&category);
    stage
        .director
        .post(&add, &sent)
        .await
        .redirects_to(&category);
    assert_eq!(
        rows::<placing::Entity>(&stage.app, &stage.tenant)
            .await
            .len(),
        1
    );
    // Without the id of the page it came from, a form has no effect.
    stage
        .director
        .post(&add, &typed)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_second_of_two_who_change_a_category_or_a_placing_sees_what_the_first_saved() {
    let stage = Stage::set().await;
    stage.import(FILE).await;
    let other = stage
        .app
        .actor(&stage.tenant, Role::CompetitionDirector)
        .await;
    let event = stage.director.get(&stage.event).await.ok();
    let category = event.attr("table.list th a", "href").unwrap();
    for (edit, field, mine, theirs) in [
        (
            format!("{category}/edit"),
            "name",
            "Ženske −57 kg, prve",
            "Ženske −57 kg, druge",
        ),
        (
            stage.placing_of("Eva Hribar").await,
            "last_name",
            "Hribar Prva",
            "Hribar Druga",
        ),
    ] {
        let first = fields(&stage.director.get(&edit).await.ok(), "form.card");
        let second = fields(&other.get(&edit).await.ok(), "form.card");
        stage
            .director
            .post(&edit, &changed(&first, &[(field, mine)]))
            .await
            .is(StatusCode::SEE_OTHER);
        let refused = other
            .post(&edit, &changed(&second, &[(field, theirs)]))
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY)
            .has_text("Nekdo je medtem shranil spremembe")
            .has_text(&format!("Medtem shranjeno: {mine}"));
        assert_eq!(
            refused.attr(&format!("#{field}"), "value").as_deref(),
            Some(theirs),
            "nothing typed is lost"
        );
        // Having seen it, the second decides.
        let seen = fields(&refused, "form.card");
        other
            .post(&edit, &changed(&seen, &[]))
            .await
            .is(StatusCode::SEE_OTHER);
    }
}
