//! The import of 10,000 rows against multi-row inserts of the same rows.
use std::time::{Duration, Instant};

use entity::{
    consent, guardian, guardianship, health_record, ids::TenantId, import_change, import_run,
    log_entry, member, scope::TenantOwned,
};
use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, EntityTrait, IntoActiveModel, Iterable as _, Value,
};
use tatami::{
    app,
    platform::jobs::Runner,
    tenants::{Role, Tenant},
};

use super::{
    browser::{Answer, Client},
    people,
    report::{Report, median, seconds, span, verdict},
    world::{Kind, World},
};

pub const ROWS: usize = 10_000;
const ROUNDS: usize = 5;
/// Rows of one statement of the comparison.
const PORTION: usize = 500;

/// What an import took, step by step.
struct Steps {
    upload: Duration,
    check: Duration,
    write: Duration,
}

pub async fn measure(report: &mut Report) {
    report.table(
        &format!("Import of {ROWS} rows, six of ten children with guardian and consent"),
        &[
            "database",
            "step",
            "time (median)",
            "against",
            "ratio (all pairs)",
            "aim",
        ],
    );
    for kind in Kind::all() {
        measure_on(report, kind).await;
    }
}

async fn measure_on(report: &mut Report, kind: Kind) {
    let world = World::start(kind).await;
    let file = people::csv(ROWS, world.platform.today());
    let mut steps = Vec::new();
    let (mut all, mut only) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let tenant = world.tenant(&format!("uvoz-{round}"), "club").await;
        let person = world.person(tenant.id, Role::Secretary).await;
        let done = import(&world, &world.browser(&person), &tenant, &file).await;
        let rows = Rows::of(&world, tenant.id).await;
        assert_eq!(rows.members.len(), ROWS);
        let beside = world.tenant(&format!("vse-{round}"), "club").await;
        all.push(rows.clone().insert(&world, beside.id, true).await);
        let beside = world.tenant(&format!("clani-{round}"), "club").await;
        only.push(rows.insert(&world, beside.id, false).await);
        steps.push(done);
    }
    let name = kind.name();
    let of = |what: fn(&Steps) -> Duration| -> Vec<Duration> { steps.iter().map(what).collect() };
    for (step, times) in [
        ("upload and reading", of(|s| s.upload)),
        ("check of all rows", of(|s| s.check)),
    ] {
        report.row(vec![
            name.to_owned(),
            step.to_owned(),
            seconds(middle(&times)),
            String::new(),
            String::new(),
            String::new(),
        ]);
    }
    let written = of(|s| s.write);
    for (than, base) in [
        ("multi-row inserts of all rows it writes", &all),
        ("multi-row inserts of the members alone", &only),
    ] {
        let ratios: Vec<f64> = written
            .iter()
            .zip(base)
            .map(|(a, b)| a.as_secs_f64() / b.as_secs_f64())
            .collect();
        let ratio = median(ratios.clone());
        report.row(vec![
            name.to_owned(),
            "import itself, one transaction".to_owned(),
            seconds(middle(&written)),
            format!("{than}: {}", seconds(middle(base))),
            format!("**{ratio:.2}** ({})", span(&ratios)),
            format!("within 5: {}", verdict(ratio <= 5.0)),
        ]);
    }
}

fn middle(times: &[Duration]) -> Duration {
    Duration::from_secs_f64(median(times.iter().map(Duration::as_secs_f64).collect()))
}

/// The four steps of the wizard, as a browser takes them.
async fn import(world: &World, browser: &Client, tenant: &Tenant, file: &str) -> Steps {
    let start = format!("/o/{}/members/import", tenant.slug);
    browser.get(&start).await.ok();
    let begun = Instant::now();
    let answer = browser
        .upload(&start, &[], ("file", "clani.csv", file.as_bytes()))
        .await;
    let columns = answer.location().to_owned();
    assert!(columns.ends_with("/columns"), "{}", answer.visible());
    let upload = begun.elapsed();
    let draft = columns.trim_end_matches("/columns").to_owned();
    let begun = Instant::now();
    let answer = choose_columns(browser, &columns).await;
    assert!(
        answer.contains("/jobs/") || answer.ends_with("/check"),
        "{answer}"
    );
    work(world).await;
    let check = begun.elapsed();
    let page = browser.get(format!("{draft}/check")).await.ok();
    let [form, review] = confirmation(&page);
    let begun = Instant::now();
    browser
        .post(
            format!("{draft}/commit"),
            &[("form_id", &form), ("review", &review)],
        )
        .await;
    work(world).await;
    Steps {
        upload,
        check,
        write: begun.elapsed(),
    }
}

/// What the form of a review says: which form it is, and which review.
pub fn confirmation(page: &Answer) -> [String; 2] {
    ["form_id", "review"].map(|name| {
        page.attr(&format!("input[name={name}]"), "value")
            .unwrap_or_else(|| panic!("no form to import in {}", page.visible()))
    })
}

/// Takes the guessed columns, with the declaration that the consents are on paper. Returns where it leads.
pub async fn choose_columns(browser: &Client, columns: &str) -> String {
    let page = browser.get(columns).await.ok();
    let mut fields: Vec<(String, String)> = page
        .attrs("select", "name")
        .into_iter()
        .map(|name| {
            let chosen = format!("select[name='{name}'] option[selected]");
            let value = page.attr(&chosen, "value").unwrap_or_default();
            (name, value)
        })
        .collect();
    for (name, value) in [
        ("papers", "yes"),
        ("since.day", "1"),
        ("since.month", "9"),
        ("since.year", "2024"),
    ] {
        fields.push((name.to_owned(), value.to_owned()));
    }
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(n, v)| (n.as_str(), v.as_str()))
        .collect();
    let answer = browser.post(columns, &fields).await;
    assert!(answer.status.is_redirection(), "{}", answer.visible());
    answer.location().to_owned()
}

/// Runs the jobs that are due.
pub async fn work(world: &World) {
    Runner::new(world.platform.clone(), app::job_handlers())
        .work_all()
        .await
        .unwrap();
}

/// Everything an import has written.
#[derive(Clone)]
struct Rows {
    members: Vec<member::ActiveModel>,
    guardians: Vec<guardian::ActiveModel>,
    guardianships: Vec<guardianship::ActiveModel>,
    consents: Vec<consent::ActiveModel>,
    health: Vec<health_record::ActiveModel>,
    log: Vec<log_entry::ActiveModel>,
    runs: Vec<import_run::ActiveModel>,
    changes: Vec<import_change::ActiveModel>,
}

impl Rows {
    async fn of(world: &World, tenant: TenantId) -> Self {
        let mut log: Vec<log_entry::ActiveModel> =
            rows::<log_entry::Entity, _>(world, tenant).await;
        for entry in &mut log {
            // Beyond what the log of another tenant begins with.
            let seq = *entry.seq.as_ref();
            entry.seq = sea_orm::Set(seq + 1_000_000);
        }
        Self {
            members: rows::<member::Entity, _>(world, tenant).await,
            guardians: rows::<guardian::Entity, _>(world, tenant).await,
            guardianships: rows::<guardianship::Entity, _>(world, tenant).await,
            consents: rows::<consent::Entity, _>(world, tenant).await,
            health: rows::<health_record::Entity, _>(world, tenant).await,
            log,
            runs: rows::<import_run::Entity, _>(world, tenant).await,
            changes: rows::<import_change::Entity, _>(world, tenant).await,
        }
    }

    /// Inserts them for another tenant in one transaction, and says how long that took.
    async fn insert(self, world: &World, tenant: TenantId, all: bool) -> Duration {
        let members = moved::<member::Entity, _>(self.members, tenant);
        let rest = all.then(|| {
            (
                moved::<guardian::Entity, _>(self.guardians, tenant),
                moved::<guardianship::Entity, _>(self.guardianships, tenant),
                moved::<consent::Entity, _>(self.consents, tenant),
                moved::<health_record::Entity, _>(self.health, tenant),
                moved::<log_entry::Entity, _>(self.log, tenant),
                moved::<import_run::Entity, _>(self.runs, tenant),
                moved::<import_change::Entity, _>(self.changes, tenant),
            )
        });
        let begun = Instant::now();
        world
            .platform
            .db()
            .write(tenant, async |tx| {
                insert_all::<member::Entity, _>(tx, &members).await?;
                if let Some((guardians, ships, consents, health, log, runs, changes)) = &rest {
                    insert_all::<guardian::Entity, _>(tx, guardians).await?;
                    insert_all::<guardianship::Entity, _>(tx, ships).await?;
                    insert_all::<consent::Entity, _>(tx, consents).await?;
                    insert_all::<health_record::Entity, _>(tx, health).await?;
                    insert_all::<log_entry::Entity, _>(tx, log).await?;
                    insert_all::<import_run::Entity, _>(tx, runs).await?;
                    insert_all::<import_change::Entity, _>(tx, changes).await?;
                }
                Ok(())
            })
            .await
            .unwrap();
        begun.elapsed()
    }
}

async fn rows<E, A>(world: &World, tenant: TenantId) -> Vec<A>
where
    E: TenantOwned,
    E::Model: IntoActiveModel<A> + Send + Sync,
    A: ActiveModelTrait<Entity = E> + Send,
{
    world
        .platform
        .db()
        .read(tenant, async |tx| Ok(E::of(tenant).all(tx).await?))
        .await
        .unwrap()
        .into_iter()
        .map(IntoActiveModel::into_active_model)
        .collect()
}

/// The same rows as another tenant's.
fn moved<E, A>(rows: Vec<A>, tenant: TenantId) -> Vec<A>
where
    E: TenantOwned,
    A: ActiveModelTrait<Entity = E>,
{
    rows.into_iter()
        .map(|mut row| {
            row.set(E::TENANT, Value::from(tenant));
            // What was read counts as unchanged; an insert takes what is set.
            for column in E::Column::iter() {
                row.reset(column);
            }
            row
        })
        .collect()
}

async fn insert_all<E, A>(
    tx: &tatami::platform::db::TenantTx,
    rows: &[A],
) -> tatami::platform::error::Result<()>
where
    E: EntityTrait,
    A: ActiveModelTrait<Entity = E> + ActiveModelBehavior + Send + Clone,
{
    for portion in rows.chunks(PORTION) {
        E::insert_many(portion.to_vec())
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}
