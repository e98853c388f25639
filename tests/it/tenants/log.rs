//! The processing log in plain sentences, page by page, and its check.
use axum::http::StatusCode;
use entity::{log_entry, log_head, scope::TenantOwned as _, values::operation};
use sea_orm::{ColumnTrait as _, QueryFilter as _, QueryOrder as _, sea_query::Expr};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use tatami::platform::audit::{self, Entry};

use crate::support::{TestApp, TestTenant};

async fn write(app: &TestApp, club: &TestTenant, entries: Vec<Entry>) {
    let entries = &entries;
    app.platform
        .db()
        .write(club.id, async |tx| {
            audit::append_many(tx, &app.platform, entries.clone()).await
        })
        .await
        .unwrap();
}

#[tokio::test]
async fn promise_b16_entries_are_sentences_that_say_who_what_and_whose() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let gone = app.platform.new_id();
    write(
        &app,
        &club,
        vec![
            Entry::new(operation::CONSULT, Some(owner.account()))
                .about(gone)
                .purpose("unknown-purpose"),
            Entry::new(operation::ERASE, None).detail(json!({ "what": "something-new" })),
        ],
    )
    .await;
    let page = owner.get(club.url("/log")).await.ok();
    page.has_text("Sistem – podatki izbrisani")
        .has_text("owner dolina – zapečateni podatki odprti: oseba, ki je ni več v evidenci")
        .has_text("Namen: unknown-purpose");
}

#[tokio::test]
async fn the_log_is_read_in_pages_and_by_operation() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let mut entries: Vec<Entry> = (0..60)
        .map(|_| Entry::new(operation::ALTER, None))
        .collect();
    entries.push(Entry::new(operation::EXPORT, None));
    write(&app, &club, entries).await;
    let first = owner.get(club.url("/log")).await.ok();
    assert_eq!(first.select(".log li").len(), 50);
    let older = first.attr("a[rel=next]", "href").unwrap();
    let second = owner.get(&older).await.ok();
    assert_eq!(second.select(".log li").len(), 12);
    assert!(second.attr("a[rel=next]", "href").is_none());
    let exports = owner.get(club.url("/log?op=export")).await.ok();
    assert_eq!(exports.select(".log li").len(), 1);
    for nowhere in [
        "op=nonsense",
        "before=abc",
        "before=-5",
        "before=99999999999999999999",
    ] {
        owner
            .get(club.url(&format!("/log?{nowhere}")))
            .await
            .is(StatusCode::NOT_FOUND);
    }
    owner
        .get(club.url("/log?op=publish"))
        .await
        .ok()
        .has_text("Takih vpisov ni");
}

#[tokio::test]
async fn a_sound_log_is_told_from_one_that_was_tampered_with() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    write(
        &app,
        &club,
        vec![
            Entry::new(operation::ALTER, None),
            Entry::new(operation::ALTER, None),
        ],
    )
    .await;
    let check = async || owner.post(club.url("/log/verify"), &[]).await.ok();
    check()
        .await
        .has_text("Dnevnik je cel: preverjeni so 3 vpisi");
    let seq = |n: i64| log_entry::Column::Seq.eq(n);
    app.platform
        .db()
        .write(club.id, async |tx| {
            log_entry::Entity::update_of(club.id)
                .col_expr(log_entry::Column::Operation, Expr::value("erase"))
                .filter(seq(2))
                .exec(tx)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
    check().await.has_text("pretrga pri vpisu 2");
    app.platform
        .db()
        .write(club.id, async |tx| {
            log_entry::Entity::delete_of(club.id)
                .filter(log_entry::Column::Seq.gte(2))
                .exec(tx)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
    check()
        .await
        .has_text("Dnevnik je odrezan: zadnji vpis je 1, zapisanih je bilo 3");
}

#[tokio::test]
async fn whoever_may_not_read_the_log_may_not_check_it() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let officer = app.actor(&club, tatami::tenants::Role::HealthOfficer).await;
    officer.get(club.url("")).await.ok();
    officer
        .post(club.url("/log/verify"), &[])
        .await
        .is(StatusCode::FORBIDDEN);
}

/// The hash of an entry as an attacker would make it anew, written from the description in the module and not from its code.
fn hash_anew(row: &log_entry::Model) -> Vec<u8> {
    let none = uuid::Uuid::nil();
    let fields: [Vec<u8>; 11] = [
        b"tatami log 1".to_vec(),
        row.prev_hash.clone(),
        row.tenant_id.0.as_bytes().to_vec(),
        row.id.as_bytes().to_vec(),
        row.seq.to_be_bytes().to_vec(),
        row.at.timestamp_micros().to_be_bytes().to_vec(),
        row.operation.clone().into_bytes(),
        row.actor_id.map_or(none, |id| id.0).as_bytes().to_vec(),
        row.subject_id.unwrap_or(none).as_bytes().to_vec(),
        row.sealed.clone(),
        row.record_kind.clone().unwrap_or_default().into_bytes(),
    ];
    let mut sha = Sha256::new();
    for field in fields
        .iter()
        .chain([&row.record_hash.clone().unwrap_or_default()])
    {
        sha.update(u64::try_from(field.len()).unwrap().to_be_bytes());
        sha.update(field);
    }
    sha.finalize().to_vec()
}

/// Whoever can write to the database changes an entry and makes every hash after it anew, the end of the chain included.
#[tokio::test]
async fn a_forged_entry_is_found_even_when_all_hashes_are_made_anew() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let alter = || Entry::new(operation::ALTER, None);
    write(&app, &club, vec![alter(), alter()]).await;
    let forge = async |change: fn(&mut log_entry::Model)| {
        app.platform
            .db()
            .write(club.id, async |tx| {
                let mut rows = log_entry::Entity::of(club.id)
                    .order_by_asc(log_entry::Column::Seq)
                    .all(tx)
                    .await?;
                rows.iter_mut().filter(|row| row.seq == 2).for_each(change);
                let mut before = rows[0].prev_hash.clone();
                for mut row in rows {
                    row.prev_hash = before;
                    row.hash = hash_anew(&row);
                    before = row.hash.clone();
                    log_entry::Entity::update_of(club.id)
                        .col_expr(log_entry::Column::Operation, Expr::value(row.operation))
                        .col_expr(log_entry::Column::PrevHash, Expr::value(row.prev_hash))
                        .col_expr(log_entry::Column::Hash, Expr::value(row.hash))
                        .filter(log_entry::Column::Id.eq(row.id))
                        .exec(tx)
                        .await?;
                }
                log_head::Entity::update_of(club.id)
                    .col_expr(log_head::Column::Hash, Expr::value(before))
                    .exec(tx)
                    .await?;
                Ok(())
            })
            .await
            .unwrap();
        owner.post(club.url("/log/verify"), &[]).await.ok()
    };
    // The hashes made anew are the right ones: with nothing changed the log is whole.
    forge(|_| {}).await.has_text("Dnevnik je cel");
    forge(|row| "erase".clone_into(&mut row.operation))
        .await
        .has_text("pretrga pri vpisu 2");
}
