//! The encrypted export of 10,000 people with their health records.
use std::time::{Duration, Instant};

use chrono::Days;
use entity::{ids::MemberId, member, scope::TenantOwned as _};
use sea_orm::{QueryOrder as _, QuerySelect as _};
use tatami::{
    health::{self, HealthRecord},
    platform::people::{Actor, ConsentDraft, consent_purpose, store},
    tenants::{Role, Tenant},
};

use super::{
    browser::Client,
    import::{ROWS, work},
    people,
    report::{Report, median, seconds},
    world::{Kind, World},
};

const ROUNDS: usize = 3;

pub async fn measure(report: &mut Report) {
    report.table(
        &format!("Encrypted export (XLSX, AES-256) of {ROWS} people with health records; each opening is in the log"),
        &["database", "time (median)", "people/s", "file"],
    );
    for kind in Kind::all() {
        let world = World::start(kind).await;
        let tenant = world.tenant("klub", "club").await;
        world
            .members(tenant.id, people::members(ROWS, world.platform.today()))
            .await;
        fill(&world, &tenant).await;
        let officer = world.person(tenant.id, Role::HealthOfficer).await;
        let browser = world.browser(&officer);
        let (mut times, mut size) = (Vec::new(), 0);
        for _ in 0..ROUNDS {
            let (time, bytes) = export(&world, &browser, &tenant).await;
            times.push(time.as_secs_f64());
            size = bytes;
        }
        let time = Duration::from_secs_f64(median(times));
        report.row(vec![
            kind.name().to_owned(),
            seconds(time),
            format!("{:.0}", ROWS as f64 / time.as_secs_f64()),
            format!("{:.1} MB", size as f64 / 1e6),
        ]);
    }
}

/// Gives everybody a health record.
async fn fill(world: &World, tenant: &Tenant) {
    let platform = &world.platform;
    let ids: Vec<MemberId> = platform
        .db()
        .read(tenant.id, async |tx| {
            Ok(member::Entity::of(tx.tenant())
                .select_only()
                .column(member::Column::Id)
                .order_by_asc(member::Column::Number)
                .into_tuple()
                .all(tx)
                .await?)
        })
        .await
        .unwrap();
    let record = HealthRecord {
        fit_until: platform.today().checked_add_days(Days::new(200)),
        examined_by: "dr. Izmišljena Zdravnica".to_owned(),
        restrictions: "brez metov na hrbet do kontrole".to_owned(),
        ..HealthRecord::default()
    };
    let actor = Actor {
        account: None,
        purpose: store::purpose::DEMO,
    };
    platform
        .db()
        .write(tenant.id, async |tx| {
            for id in &ids {
                // The club holds the paper on which the person, or a guardian, consented to it.
                store::record_consent(
                    tx,
                    platform,
                    *id,
                    ConsentDraft::on_paper_for(consent_purpose::HEALTH, platform.today()),
                    &actor,
                )
                .await?;
                health::fill(tx, platform, *id, &record, None).await?;
            }
            Ok(())
        })
        .await
        .unwrap();
}

/// Asks, reads the passphrase, starts; the time is that from the start to the finished file.
async fn export(world: &World, browser: &Client, tenant: &Tenant) -> (Duration, usize) {
    let ask = format!("/o/{}/health/export", tenant.slug);
    browser.get(&ask).await.ok();
    let answer = browser
        .post(
            &ask,
            &[
                ("purpose", "certificate-check"),
                ("recipient", "Dr. Nada Kovač"),
            ],
        )
        .await;
    let export = answer.location().to_owned();
    assert!(export.contains("/exports/"), "{}", answer.visible());
    browser.get(&export).await.ok();
    let begun = Instant::now();
    browser
        .post(format!("{export}/start"), &[("written", "yes")])
        .await;
    work(world).await;
    let time = begun.elapsed();
    let file = browser.get(format!("{export}/file")).await.ok();
    (time, file.body.len())
}
