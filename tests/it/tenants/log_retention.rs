//! Entries of the processing log whose time is over are removed by the clock, and the log stays one that can be checked.
use chrono::TimeDelta;
use entity::{log_entry, scope::TenantOwned as _};
use sea_orm::{QueryOrder as _, Value};
use tatami::{
    app,
    platform::audit::{self, KEPT_YEARS},
    tenants::log::checked::Checked,
};

use super::evidence::{alters, check, compared, end};
use crate::{
    members::{adult, insert},
    support::{TestApp, TestTenant, behind, run},
};

/// Into the year in which entries of today have to go.
async fn years_later(app: &TestApp) {
    app.later(TimeDelta::days(i64::from(KEPT_YEARS + 1) * 366));
    app::housekeeping(&app.platform).await.unwrap();
}

async fn numbers(app: &TestApp, club: &TestTenant) -> Vec<i64> {
    app.platform
        .db()
        .read(club.id, async |tx| {
            Ok(log_entry::Entity::of(club.id)
                .order_by_asc(log_entry::Column::Seq)
                .all(tx)
                .await?)
        })
        .await
        .unwrap()
        .into_iter()
        .map(|row| row.seq)
        .collect()
}

async fn remove(app: &TestApp, club: &TestTenant, through: i64) {
    let done = run(
        &behind(app).await,
        "DELETE FROM log_entry WHERE tenant_id = ? AND seq <= ?",
        vec![Value::from(club.id.0), through.into()],
    )
    .await;
    assert!(done > 0);
}

#[tokio::test]
async fn what_the_clock_removed_leaves_a_log_that_is_whole() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    alters(&app, &club, 5).await;
    let old = end(&app, &club).await;
    alters(&app, &club, 1).await;
    app::housekeeping(&app.platform).await.unwrap();
    // To the end of the second year after the entry nothing goes.
    app.later(TimeDelta::days(i64::from(KEPT_YEARS) * 366 - 1));
    app::housekeeping(&app.platform).await.unwrap();
    assert!(numbers(&app, &club).await.contains(&1));
    app.later(TimeDelta::days(366));
    alters(&app, &club, 2).await;
    app::housekeeping(&app.platform).await.unwrap();
    let kept = numbers(&app, &club).await;
    assert!(!kept.contains(&old.seq), "{kept:?}");
    let last = *kept.last().unwrap();
    let Checked::Sound {
        entries, expired, ..
    } = check(&app, &club).await
    else {
        panic!("{:?}", check(&app, &club).await);
    };
    assert_eq!(expired + entries, last);
    assert!(expired >= old.seq);
    // Doing it again changes nothing.
    app::housekeeping(&app.platform).await.unwrap();
    assert_eq!(numbers(&app, &club).await, kept);
    let owner = app.owner(&club).await;
    owner
        .post(club.url("/log/verify"), &[])
        .await
        .ok()
        .has_text("Dnevnik je cel")
        .has_text("Odstranjeni po koncu hrambe");
    owner
        .get(club.url("/log"))
        .await
        .ok()
        .has_text("stari vpisi dnevnika odstranjeni po koncu roka hrambe");
    let page = compared(&owner, &club, &old.to_string()).await;
    assert!(page.contains("ni več mogoče primerjati"), "{page}");
}

#[tokio::test]
async fn the_same_entries_removed_by_hand_are_missed() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    alters(&app, &club, 5).await;
    app.later(TimeDelta::days(i64::from(KEPT_YEARS + 1) * 366));
    alters(&app, &club, 2).await;
    assert!(check(&app, &club).await.is_sound());
    remove(&app, &club, 6).await;
    assert!(matches!(check(&app, &club).await, Checked::Damaged(_)));
    // Nothing more goes from a log that is damaged: it is evidence.
    let kept = numbers(&app, &club).await;
    app.later(TimeDelta::days(i64::from(KEPT_YEARS + 1) * 366));
    app::housekeeping(&app.platform).await.unwrap();
    assert!(numbers(&app, &club).await.starts_with(&kept));
    assert!(matches!(check(&app, &club).await, Checked::Damaged(_)));
}

#[tokio::test]
async fn beyond_what_the_clock_removed_nothing_goes_unseen() {
    for what in [
        "one more at the beginning",
        "the newest",
        "the entry that tells of it",
    ] {
        let app = TestApp::start().await;
        let club = app.club("dolina").await;
        alters(&app, &club, 5).await;
        years_later(&app).await;
        alters(&app, &club, 3).await;
        assert!(check(&app, &club).await.is_sound(), "{what}");
        let kept = numbers(&app, &club).await;
        let (first, last) = (kept[0], kept[kept.len() - 1]);
        match what {
            "one more at the beginning" => remove(&app, &club, first).await,
            "the newest" => {
                let sql = "DELETE FROM log_entry WHERE tenant_id = ? AND seq = ?";
                let values = vec![Value::from(club.id.0), last.into()];
                assert_eq!(run(&behind(&app).await, sql, values).await, 1);
            }
            _ => {
                let sql = "UPDATE log_entry SET record_hash = hash WHERE tenant_id = ? AND record_kind = 'log'";
                let values = vec![Value::from(club.id.0)];
                assert_eq!(run(&behind(&app).await, sql, values).await, 1);
            }
        }
        assert!(
            matches!(check(&app, &club).await, Checked::Damaged(_)),
            "{what}"
        );
    }
}

#[tokio::test]
async fn the_hash_of_a_sealed_record_outlives_the_entries_that_knew_it() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let ids = insert(
        &app,
        &club,
        vec![adult("Ana", "Novak").into(), adult("Bor", "Kos").into()],
    )
    .await;
    let known = async || {
        app.platform
            .db()
            .read(club.id, async |tx| {
                audit::newest_record_hash(tx, &app.platform, ids[0].0, "member").await
            })
            .await
            .unwrap()
    };
    let before = known().await;
    assert!(before.is_some());
    years_later(&app).await;
    let Checked::Sound { expired, .. } = check(&app, &club).await else {
        panic!("{:?}", check(&app, &club).await);
    };
    assert!(expired > 0);
    assert_eq!(known().await, before);
    let owner = app.owner(&club).await;
    owner
        .get(club.url(&format!("/members/{}", ids[0])))
        .await
        .ok()
        .has_text("Ana");
}
