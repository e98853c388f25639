//! The operator's own log, under a key; and the page of keys.
use entity::{operator_log, scope::Global as _};
use sea_orm::{ColumnTrait as _, QueryFilter as _, QueryOrder as _, sea_query::Expr};
use sha2::{Digest as _, Sha256};
use tatami::{
    accounts::security_log::{self, Event},
    platform::audit::Verdict,
    tenants::Role,
};

use crate::support::TestApp;

async fn write(app: &TestApp, n: usize) {
    for _ in 0..n {
        app.platform
            .db()
            .system_write("an entry of a test", async |tx| {
                let event = Event::new("mail_retried", None);
                security_log::append(tx, &app.platform, event).await
            })
            .await
            .unwrap();
    }
}

async fn verify(app: &TestApp, with_key: bool) -> Verdict {
    app.platform
        .db()
        .system_read("the check of a test", async |tx| {
            let tagger = security_log::tagger(&app.platform)?;
            security_log::verify(tx, with_key.then_some(&tagger)).await
        })
        .await
        .unwrap()
}

/// The hash of an entry as somebody without the key would make it anew.
fn hash_anew(row: &operator_log::Model) -> Vec<u8> {
    let fields: [Vec<u8>; 8] = [
        b"tatami installation log 1".to_vec(),
        row.prev_hash.clone(),
        row.id.as_bytes().to_vec(),
        row.seq.to_be_bytes().to_vec(),
        row.at.timestamp_micros().to_be_bytes().to_vec(),
        row.actor_id.map_or([0; 16], |id| *id.0.as_bytes()).to_vec(),
        row.operation.clone().into_bytes(),
        row.detail.clone().into_bytes(),
    ];
    let mut sha = Sha256::new();
    for field in &fields {
        sha.update(u64::try_from(field.len()).unwrap().to_be_bytes());
        sha.update(field);
    }
    sha.finalize().to_vec()
}

/// Changes entries, makes every hash anew and the end of the chain, as whoever can write to the database could.
async fn forge(app: &TestApp, change: fn(&mut operator_log::Model)) {
    app.platform
        .db()
        .system_write("a forgery of a test", async |tx| {
            let rows = operator_log::Entity::all_rows()
                .order_by_asc(operator_log::Column::Seq)
                .all(tx)
                .await?;
            let mut before = vec![0; 32];
            let mut last = 0;
            for mut row in rows {
                change(&mut row);
                row.prev_hash = before;
                row.hash = hash_anew(&row);
                before = row.hash.clone();
                last = row.seq;
                operator_log::Entity::update_rows()
                    .col_expr(operator_log::Column::Operation, Expr::value(row.operation))
                    .col_expr(operator_log::Column::PrevHash, Expr::value(row.prev_hash))
                    .col_expr(operator_log::Column::Hash, Expr::value(row.hash))
                    .col_expr(operator_log::Column::Tag, Expr::value(row.tag))
                    .filter(operator_log::Column::Id.eq(row.id))
                    .exec(tx)
                    .await?;
            }
            let end = format!("{last}:{}", data_encoding::HEXLOWER.encode(&before));
            entity::installation::Entity::update_rows()
                .col_expr(entity::installation::Column::Value, Expr::value(end))
                .filter(entity::installation::Column::Key.eq("log_head"))
                .exec(tx)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
}

#[tokio::test]
async fn the_log_of_the_installation_cannot_be_made_anew_without_its_key() {
    let app = TestApp::start().await;
    write(&app, 5).await;
    let whole = verify(&app, true).await;
    assert!(matches!(whole, Verdict::Sound { entries, .. } if entries >= 5));
    // With nothing changed the hashes made anew are the right ones.
    forge(&app, |_| {}).await;
    assert_eq!(verify(&app, true).await, whole);
    forge(&app, |row| {
        if row.seq == 3 {
            "tenant_ended".clone_into(&mut row.operation);
        }
    })
    .await;
    assert!(matches!(verify(&app, false).await, Verdict::Sound { .. }));
    assert_eq!(verify(&app, true).await, Verdict::Broken { seq: 3 });
    // Nor is it a way to take the keyed hashes away: the later ones say from where on there are some.
    forge(&app, |row| {
        if row.seq <= 3 {
            row.tag = None;
        }
    })
    .await;
    assert_eq!(verify(&app, true).await, Verdict::Broken { seq: 4 });
}

#[tokio::test]
async fn the_operator_reads_and_checks_its_own_log_without_names_of_tenants_people() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let operator = app.operator().await;
    operator
        .post(
            "/ops/tenants/new",
            &[
                ("kind", "club"),
                ("name", "Judo klub Čebela"),
                ("email", "ana@cebela.example"),
            ],
        )
        .await;
    operator
        .get("/ops/log")
        .await
        .ok()
        .has_text("ustanovljena organizacija Judo klub Čebela")
        .has_no_text("owner dolina");
    operator.get("/ops/log?show=sign-ins").await.ok();
    operator
        .get("/ops/log?show=everything")
        .await
        .is(axum::http::StatusCode::NOT_FOUND);
    operator
        .post("/ops/log", &[])
        .await
        .ok()
        .has_text("dnevnik je cel");
    for client in [owner, app.actor(&club, Role::Admin).await] {
        for path in ["/ops/log", "/ops/keys"] {
            client.get(path).await.is(axum::http::StatusCode::NOT_FOUND);
        }
    }
}

#[tokio::test]
async fn the_page_of_keys_names_versions_and_shows_no_key() {
    let app = TestApp::start().await;
    app.club("dolina").await;
    let operator = app.operator().await;
    let page = operator.get("/ops/keys").await.ok();
    page.has_text("dolina")
        .has_text("menjave še ni bilo")
        .has_text("zdravstvene zapise");
}
