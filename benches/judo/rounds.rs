//! Rounds of a measurement: how long one of a thing takes, and the median of several rounds with the lowest and the highest.
//!
//! Time is the processor time of the one thread that works, where the system tells it (Linux): what else runs on the machine then
//! disturbs caches and clock rates only.
use std::{
    hint::black_box,
    sync::LazyLock,
    time::{Duration, Instant},
};

use crate::report::median;

/// How many rounds.
const ROUNDS: usize = 9;

/// How long a round lasts at least.
const ROUND: Duration = Duration::from_millis(300);

static BEGAN: LazyLock<Instant> = LazyLock::new(Instant::now);

/// The processor time of this thread so far; where that is not told, the time that passed.
fn now() -> Duration {
    processor_time().unwrap_or_else(|| BEGAN.elapsed())
}

fn processor_time() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(Duration::from_nanos(told.split(' ').next()?.parse().ok()?))
}

/// What is measured.
pub fn clock() -> &'static str {
    if processor_time().is_some() {
        "processor time of one thread"
    } else {
        "time of one thread, with whatever else the machine did"
    }
}

/// Seconds for one, a round each.
pub struct Rounds(Vec<f64>);

impl Rounds {
    /// Does one thing again and again. `what` is told how often it was done before, from 0, and starts there anew each round.
    pub fn of<T>(mut what: impl FnMut(usize) -> T) -> Self {
        // Once unmeasured, so that every round finds the same caches.
        black_box(what(0));
        let round = |_| {
            let (began, worked) = (Instant::now(), now());
            let mut done = 0;
            while began.elapsed() < ROUND {
                black_box(what(done));
                done += 1;
            }
            (now() - worked).as_secs_f64() / f64::from(u32::try_from(done).unwrap())
        };
        Self((0..ROUNDS).map(round).collect())
    }

    /// The same where what is done uses up something that has to be made first, unmeasured.
    pub fn with<G, T>(mut given: impl FnMut() -> G, mut what: impl FnMut(G) -> T) -> Self {
        let round = |_| {
            let mut times = Vec::new();
            let began = Instant::now();
            while began.elapsed() < ROUND {
                let given = given();
                let worked = now();
                let done = black_box(what(given));
                times.push((now() - worked).as_secs_f64());
                drop(done);
            }
            median(times)
        };
        Self((0..ROUNDS).map(round).collect())
    }

    /// So many in a second.
    pub fn per_second(&self) -> f64 {
        1.0 / median(self.0.clone())
    }

    /// So long for one.
    pub fn milliseconds(&self) -> f64 {
        median(self.0.clone()) * 1e3
    }

    /// The slowest and the fastest round, in a second.
    pub fn rates(&self) -> String {
        let (least, most) = self.ends();
        format!("{:.0} to {:.0}", 1.0 / most, 1.0 / least)
    }

    /// The fastest and the slowest round, for one.
    pub fn times(&self) -> String {
        let (least, most) = self.ends();
        format!("{:.3} to {:.3} ms", least * 1e3, most * 1e3)
    }

    fn ends(&self) -> (f64, f64) {
        let least = self.0.iter().copied().fold(f64::INFINITY, f64::min);
        let most = self.0.iter().copied().fold(0.0, f64::max);
        (least, most)
    }
}
