//! Ten thousand guesses of passwords over a thousand accounts from two hundred addresses, with the real cost of Argon2id, while
//! signed-in people look at other pages and owners sign in: how long the other pages take without and with the guesses, and
//! whether the owners get in. Every address is one of its own on the loopback interface; whoever is told that the server is busy
//! comes again. Every two thousand guesses the clock of the server goes on by a minute, so that the limit of ten guesses a minute
//! and address holds off as few as possible: the guesses that cost most are those that are checked.
mod attack;
mod owners;
mod pages;
mod visitor;

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicI64, Ordering},
    },
    time::Duration,
};

use chrono::{DateTime, TimeDelta, Utc};
use tatami::platform::clock::{Clock, SystemClock};

use super::{
    people,
    report::{Report, verdict},
    world::{Kind, World},
};

/// Longest that 99 of 100 other pages may take.
const AIM: Duration = Duration::from_millis(500);
/// How long the other pages are measured without guesses.
const QUIET: Duration = Duration::from_secs(20);
const MEMBERS: usize = 1_000;

/// The clock of the machine, and as much further as it was told to go on.
#[derive(Default)]
pub struct Ahead(AtomicI64);

impl Ahead {
    fn minute(&self) {
        self.0.fetch_add(60, Ordering::Relaxed);
    }
}

impl Clock for Ahead {
    fn now(&self) -> DateTime<Utc> {
        SystemClock.now() + TimeDelta::seconds(self.0.load(Ordering::Relaxed))
    }
}

pub async fn measure(report: &mut Report) {
    for kind in Kind::all() {
        measure_on(report, kind).await;
    }
}

async fn measure_on(report: &mut Report, kind: Kind) {
    let clock = Arc::new(Ahead::default());
    let world = World::start_at(kind, Arc::clone(&clock) as Arc<dyn Clock>).await;
    let tenant = world.tenant("klub-0", "club").await;
    world
        .members(tenant.id, people::members(MEMBERS, world.platform.today()))
        .await;
    world.analyze().await;
    let asked = pages::of(&world, &tenant).await;
    let owners = owners::make(&world).await;
    attack::victims(&world, owners.len()).await;

    let address = world.address;
    let is_over = Arc::new(AtomicBool::new(false));
    let quiet = {
        let (is_over, asked) = (Arc::clone(&is_over), asked.clone());
        let watch = apart(async move || pages::ask_steadily(address, asked, is_over).await);
        tokio::time::sleep(QUIET).await;
        watch
    };
    is_over.store(true, Ordering::Release);
    let quiet = joined(quiet).await;

    is_over.store(false, Ordering::Release);
    let busy = {
        let is_over = Arc::clone(&is_over);
        apart(async move || pages::ask_steadily(address, asked, is_over).await)
    };
    let getting_in = {
        let is_over = Arc::clone(&is_over);
        apart(async move || owners::sign_in_steadily(owners, is_over).await)
    };
    let guessed = joined(apart(async move || attack::guess(address, clock).await)).await;
    is_over.store(true, Ordering::Release);
    let (busy, got_in) = (joined(busy).await, joined(getting_in).await);

    report.table(
        &format!("Other pages during guesses, on {}", kind.name()),
        &[
            "page",
            "",
            "without (p50, p99, max)",
            "with",
            "p99 times",
            "aim",
        ],
    );
    for (page, quiet) in &quiet {
        let busy = &busy[page];
        let (without, with) = (quiet.at(0.99), busy.at(0.99));
        report.row(vec![
            (*page).to_owned(),
            format!("{} and {} times", quiet.count(), busy.count()),
            quiet.said(),
            busy.said(),
            format!("{:.1}", with.as_secs_f64() / without.as_secs_f64()),
            format!("p99 under 0.5 s: {}", verdict(with < AIM)),
        ]);
    }
    report.note("");
    report.note(&guessed.said());
    report.note(&got_in.said());
}

/// On a thread of its own, so that who measures does not wait in the queues of the server.
fn apart<T: Send + 'static>(
    work: impl AsyncFnOnce() -> T + Send + 'static,
) -> std::thread::JoinHandle<T> {
    std::thread::spawn(move || {
        tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap()
            .block_on(work())
    })
}

async fn joined<T: Send + 'static>(thread: std::thread::JoinHandle<T>) -> T {
    tokio::task::spawn_blocking(|| thread.join().unwrap())
        .await
        .unwrap()
}
