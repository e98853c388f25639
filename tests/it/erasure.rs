//! Erasing for good (GDPR Art. 17): nothing of the person is left but entries of the log without a name, and nobody else notices.
use std::fs;

use axum::http::StatusCode;
use chrono::TimeDelta;
use entity::{
    consent, guardian, guardianship, health_record, ids::MemberId, import_change, import_run,
    member, member_change, placing, scope::TenantOwned as _, values::operation,
};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, IntoActiveModel as _,
    PaginatorTrait as _, QueryFilter as _, Set,
};
use serde_json::json;
use tatami::{
    competitions::{CategoryDraft, EventDraft, PlacingDraft, publish_event},
    platform::audit::{self, Verdict},
    tenants::{self, Role},
};

use crate::{
    canary::{
        database, in_database,
        marks::{Marks, plant},
    },
    support::{TestApp, TestTenant},
};

/// The marks of a person and of the person's guardian.
fn marks_of(marks: &Marks) -> Vec<String> {
    (1..=10)
        .chain(20..=34)
        .chain(60..=63)
        .flat_map(|n| [marks.mark(n), marks.mark(n).to_lowercase()])
        .collect()
}

/// A published result of somebody who is matched to a member.
async fn publish_result_of(app: &TestApp, tenant: &TestTenant, member: MemberId) {
    let row = tenants::store::find_by_slug(&app.platform, &tenant.slug)
        .await
        .unwrap()
        .unwrap();
    let event = EventDraft {
        name: "Pokal Prvega".to_owned(),
        slug: "pokal".to_owned(),
        held_on: "2026-02-01".parse().unwrap(),
        town: "Ljubljana".to_owned(),
        venue: "Tivoli".to_owned(),
        organiser: "Judo prvi".to_owned(),
        categories: vec![CategoryDraft {
            sex: "f".to_owned(),
            age_class: "senior".to_owned(),
            weight: "-57".to_owned(),
            placings: vec![PlacingDraft {
                first_name: "Neža".to_owned(),
                last_name: "Rezultat".to_owned(),
                birth_year: Some(1990),
                club: "Judo prvi".to_owned(),
                country: "SLO".to_owned(),
                place: Some(1),
                contests_won: 3,
            }],
            fought: None,
        }],
    };
    let by = app.account("Vodja").await;
    publish_event(&app.platform, &row, event, by).await.unwrap();
    app.platform
        .db()
        .write(tenant.id, async |tx| {
            let row = placing::Entity::of(tenant.id).one(tx).await?.unwrap();
            let mut row = row.into_active_model();
            row.member_id = Set(Some(member));
            Ok(row.update(tx).await.map(drop)?)
        })
        .await
        .unwrap();
}

/// What an import that can still be taken back keeps of a member.
async fn plant_import_trace(app: &TestApp, tenant: &TestTenant, member: MemberId) {
    let by = app.account("Uvoznica").await;
    let (now, run, change) = (app.now(), app.platform.new_id(), app.platform.new_id());
    app.platform
        .db()
        .write(tenant.id, async |tx| {
            import_run::Entity::insert(import_run::ActiveModel::from(import_run::Model {
                tenant_id: tenant.id,
                id: entity::ids::ImportRunId(run),
                created_by: by,
                created_at: now,
                created_count: 0,
                updated_count: 1,
                undone_at: None,
                meanings: json!({}),
            }))
            .exec_without_returning(tx)
            .await?;
            import_change::Entity::insert(import_change::ActiveModel::from(import_change::Model {
                tenant_id: tenant.id,
                id: change,
                run_id: entity::ids::ImportRunId(run),
                member_id: member,
                kind: "updated".to_owned(),
                rev_after: 1,
                sealed: vec![1, 2, 3],
            }))
            .exec_without_returning(tx)
            .await?;
            Ok(())
        })
        .await
        .unwrap();
}

/// Rows that are about a member, outside the processing log.
async fn rows_about(app: &TestApp, tenant: &TestTenant, member: MemberId) -> u64 {
    app.platform
        .db()
        .read(tenant.id, async |tx| {
            let mut rows = member::Entity::of(tenant.id)
                .filter(member::Column::Id.eq(member))
                .count(tx)
                .await?;
            rows += consent::Entity::of(tenant.id)
                .filter(consent::Column::MemberId.eq(member))
                .count(tx)
                .await?;
            rows += guardianship::Entity::of(tenant.id)
                .filter(guardianship::Column::MemberId.eq(member))
                .count(tx)
                .await?;
            rows += member_change::Entity::of(tenant.id)
                .filter(member_change::Column::MemberId.eq(member))
                .count(tx)
                .await?;
            rows += health_record::Entity::of(tenant.id)
                .filter(health_record::Column::MemberId.eq(member))
                .count(tx)
                .await?;
            rows += import_change::Entity::of(tenant.id)
                .filter(import_change::Column::MemberId.eq(member))
                .count(tx)
                .await?;
            rows += placing::Entity::of(tenant.id)
                .filter(placing::Column::MemberId.eq(member))
                .count(tx)
                .await?;
            Ok(rows)
        })
        .await
        .unwrap()
}

#[tokio::test]
async fn promise_b63_an_erased_member_is_nowhere_and_everything_else_is_as_it_was() {
    let app = TestApp::start().await;
    let (own, other) = (app.club("prvi").await, app.club("drugi").await);
    let gone = plant(&app, &own, 'A').await;
    let (neighbour, foreign) = (plant(&app, &own, 'C').await, plant(&app, &other, 'B').await);
    publish_result_of(&app, &own, gone.member).await;
    plant_import_trace(&app, &own, gone.member).await;
    let results = app.stranger().get("/t/prvi/pokal").await.ok().text();
    assert!(results.contains("Rezultat"));
    let owner = app.owner(&own).await;
    let url = own.url(&format!("/members/{}", gone.member));

    // Only out of the archive, and the page offers it only there.
    owner
        .get(format!("{url}/erase"))
        .await
        .is(StatusCode::CONFLICT);
    owner.get(&url).await.ok().has_no_text("/erase\"");
    owner
        .post(format!("{url}/archive"), &[])
        .await
        .redirects_to(&url);
    owner.get(&url).await.ok().has_text("Izbriši trajno");
    let page = owner
        .get(format!("{url}/erase"))
        .await
        .ok()
        .has_text(&format!("{} {}", gone.mark(5), gone.mark(6)));
    assert!(rows_about(&app, &own, gone.member).await >= 6);
    let before = database(&app).await;
    assert!(in_database(&before, &gone.mark(1)));

    // A member of another tenant and one of nobody answer alike, byte for byte.
    let nobody = MemberId(uuid::Uuid::from_u128(77));
    let mut bodies = Vec::new();
    for id in [foreign.member, nobody] {
        let path = own.url(&format!("/members/{id}/erase"));
        for answer in [
            owner.get(&path).await,
            owner.post(&path, &[("form_id", &nobody.to_string())]).await,
        ] {
            bodies.push(
                answer
                    .is(StatusCode::NOT_FOUND)
                    .text()
                    .replace(&id.to_string(), ""),
            );
        }
    }
    assert_eq!(bodies[0], bodies[2]);
    assert_eq!(bodies[1], bodies[3]);

    // The reason and the surname are asked for, and what was typed stays.
    let form = page.attr("input[name=form_id]", "value").unwrap();
    let refused = owner
        .post(
            format!("{url}/erase"),
            &[("form_id", &form), ("surname", "Napačen")],
        )
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        refused.attr("#surname", "value").as_deref(),
        Some("Napačen")
    );
    assert!(rows_about(&app, &own, gone.member).await >= 6);

    // Twice the same form, one effect; the surname is understood without accents and capitals.
    let surname = gone.mark(3).to_uppercase();
    for _ in 0..2 {
        owner
            .post(
                format!("{url}/erase"),
                &[
                    ("form_id", &form),
                    ("reason", "erasure-request"),
                    ("surname", &surname),
                ],
            )
            .await
            .redirects_to(&own.url("/members"));
    }
    owner.get(&url).await.is(StatusCode::NOT_FOUND);
    owner
        .get(format!("{url}/erase"))
        .await
        .is(StatusCode::NOT_FOUND);

    // Nothing of the member is in any row, nor in the bytes of the database and its log.
    assert_eq!(rows_about(&app, &own, gone.member).await, 0);
    let after = database(&app).await;
    for mark in marks_of(&gone) {
        assert!(
            !in_database(&after, &mark),
            "the database still holds {mark}"
        );
    }
    if !crate::support::is_postgres() {
        let wal = app.dir.path().join("data/tatami.sqlite-wal");
        assert!(
            fs::metadata(wal).map_or(0, |file| file.len()) < 1_000_000,
            "the log was cut after the erasure"
        );
    }

    // The log says so once, without a name, and is sound.
    let (log, verdict, guardians) = app
        .platform
        .db()
        .read(own.id, async |tx| {
            Ok((
                audit::of_subject(tx, &app.platform, gone.member.0, 100).await?,
                audit::verify(tx, &app.platform).await?,
                guardian::Entity::of(own.id).count(tx).await?,
            ))
        })
        .await
        .unwrap();
    assert!(matches!(verdict, Verdict::Sound { .. }));
    assert_eq!(
        guardians, 1,
        "the neighbour's guardian stays, the other one went"
    );
    let erased: Vec<_> = log
        .iter()
        .filter(|entry| entry.operation == operation::ERASE)
        .collect();
    assert_eq!(erased.len(), 1);
    assert_eq!(erased[0].purpose.as_deref(), Some("erasure-request"));
    assert_eq!(erased[0].actor, Some(owner.account()));
    for entry in &log {
        let said = entry
            .detail
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default();
        for mark in marks_of(&gone) {
            assert!(!said.contains(&mark), "{said}");
        }
    }

    // Everybody else is as before, and so are the published results.
    owner
        .get(own.url(&format!("/members/{}", neighbour.member)))
        .await
        .ok()
        .has_text(&neighbour.mark(6));
    app.owner(&other)
        .await
        .get(other.url(&format!("/members/{}", foreign.member)))
        .await
        .ok()
        .has_text(&foreign.mark(6));
    assert_eq!(
        app.stranger().get("/t/prvi/pokal").await.ok().text(),
        results
    );
}

#[tokio::test]
async fn erasing_asks_for_a_fresh_second_factor_and_for_the_right_role() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let marks = plant(&app, &club, 'A').await;
    let url = club.url(&format!("/members/{}", marks.member));
    let owner = app.owner(&club).await;
    owner
        .post(format!("{url}/archive"), &[])
        .await
        .redirects_to(&url);
    let secretary = app.actor(&club, Role::Secretary).await;
    secretary
        .get(format!("{url}/erase"))
        .await
        .is(StatusCode::FORBIDDEN);
    secretary.get(&url).await.ok().has_no_text("/erase\"");
    app.later(TimeDelta::minutes(11));
    let answer = owner.get(format!("{url}/erase")).await;
    assert!(
        answer.location().starts_with("/account/confirm"),
        "{}",
        answer.location()
    );
    let answer = owner
        .post(
            format!("{url}/erase"),
            &[
                ("form_id", "6f8d2c1e-0000-4000-8000-000000000001"),
                ("reason", "retention-over"),
                ("surname", &marks.mark(3)),
            ],
        )
        .await;
    assert!(
        answer.location().starts_with("/account/confirm"),
        "{}",
        answer.location()
    );
    owner.get(&url).await.ok().has_text(&marks.mark(3));
}
