//! A tenant comes to be whole or not at all, and always keeps an owner.
use tatami::{
    platform::{audit, error::AppError},
    tenants::{self, Kind, ProfileDraft, Role, grant_role, store},
};

use crate::support::TestApp;

#[tokio::test]
async fn a_tenant_is_founded_with_its_key_log_profile_and_owner() {
    let app = TestApp::start().await;
    let owner = app.account("Ana Zupan").await;
    let id = tenants::found(
        &app.platform,
        "dolina",
        Kind::Club,
        "JK Dolina",
        ProfileDraft::default(),
        Some(owner),
    )
    .await
    .unwrap();
    assert!(app.platform.vault().has_tenant(id.0));
    let (roles, profile, verdict, entries) = app
        .platform
        .db()
        .read(id, async |tx| {
            Ok((
                store::roles_of(tx, owner).await?,
                store::find_profile(tx).await?.unwrap(),
                audit::verify(tx, &app.platform).await?,
                audit::page(tx, &app.platform, None, 10).await?,
            ))
        })
        .await
        .unwrap();
    assert_eq!(roles, [Role::Owner]);
    assert_eq!(profile.rev, 1);
    assert_eq!(
        verdict,
        audit::Verdict::Sound {
            entries: 2,
            expired: 0
        }
    );
    assert_eq!(entries[1].detail.as_ref().unwrap()["what"], "founded");
}

#[tokio::test]
async fn a_slug_that_is_taken_leaves_no_key_behind() {
    let app = TestApp::start().await;
    app.club("dolina").await;
    let keys = app.platform.vault().keystore().tenants().unwrap();
    let error = tenants::found(
        &app.platform,
        "dolina",
        Kind::Club,
        "JK Dolina",
        ProfileDraft::default(),
        None,
    )
    .await
    .unwrap_err();
    assert!(error.is_taken_on("tenant", "slug"), "{error}");
    assert_eq!(app.platform.vault().keystore().tenants().unwrap(), keys);
}

#[tokio::test]
async fn the_last_owner_stays() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let (ana, bor) = (app.account("Ana").await, app.account("Bor").await);
    let end = async |id| {
        app.platform
            .db()
            .write(club.id, async |tx| {
                tenants::end_role(tx, &app.platform, id, Some(ana)).await
            })
            .await
    };
    let give = async |account, role| {
        app.platform
            .db()
            .write(club.id, async |tx| {
                grant_role(tx, &app.platform, account, role, Some(ana)).await
            })
            .await
            .unwrap()
    };
    let first = give(ana, Role::Owner).await;
    let admin = give(ana, Role::Admin).await;
    assert_eq!(give(ana, Role::Owner).await, first, "a role is held once");
    assert!(matches!(
        end(first).await,
        Err(AppError::Conflict("tenants-last-owner"))
    ));
    let second = give(bor, Role::Owner).await;
    end(first).await.unwrap();
    end(admin).await.unwrap();
    assert!(
        matches!(end(first).await, Err(AppError::NotFound)),
        "a role ends once"
    );
    assert!(matches!(
        end(second).await,
        Err(AppError::Conflict("tenants-last-owner"))
    ));
    let verdict = app
        .platform
        .db()
        .read(club.id, async |tx| audit::verify(tx, &app.platform).await)
        .await
        .unwrap();
    assert!(matches!(verdict, audit::Verdict::Sound { .. }));
}

#[tokio::test]
async fn whoever_becomes_health_officer_switches_health_records_on() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let ana = app.account("Ana").await;
    let health = async || {
        let profile = app
            .platform
            .db()
            .read(club.id, async |tx| store::find_profile(tx).await)
            .await
            .unwrap()
            .unwrap();
        (tenants::Functions::of(&profile).health, profile.rev)
    };
    assert_eq!(health().await, (false, 1));
    app.platform
        .db()
        .write(club.id, async |tx| {
            grant_role(tx, &app.platform, ana, Role::HealthOfficer, Some(ana)).await
        })
        .await
        .unwrap();
    assert_eq!(health().await, (true, 1));
}
