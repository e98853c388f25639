//! Hashing passwords costs memory and a core: as many at a time as there are cores, and short queues before it. Nothing else waits
//! in them, so other pages do not wait for passwords.
//!
//! Who signs in from a browser the account never used waits in the line of strangers. Whoever is known (by such a browser, by a
//! session, by a link from a mail) has a line of their own and goes first: of the strangers no more than there are places stand
//! where both lines meet. A flood of guesses fills the line of strangers alone.
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::platform::{
    error::{AppError, Result},
    services::Platform,
};

/// How many may wait in each line; more are told to come back.
const QUEUE: usize = 64;
/// When they are told to: a full line is through by then.
const AGAIN_SECONDS: u64 = 5;

/// Where somebody waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// Anybody.
    Strangers,
    /// Whoever showed something that a stranger does not have.
    Known,
}

/// The places at which passwords are hashed.
#[derive(Clone)]
struct Workers {
    places: Arc<Semaphore>,
    /// Where strangers wait before they wait with those who are known.
    turns: Arc<Semaphore>,
    strangers: Arc<AtomicUsize>,
    known: Arc<AtomicUsize>,
}

impl Default for Workers {
    fn default() -> Self {
        Self::with(std::thread::available_parallelism().map_or(2, usize::from))
    }
}

impl Workers {
    fn with(places: usize) -> Self {
        Self {
            places: Arc::new(Semaphore::new(places)),
            turns: Arc::new(Semaphore::new(places)),
            strangers: Arc::default(),
            known: Arc::default(),
        }
    }

    fn waiting(&self, line: Line) -> &AtomicUsize {
        match line {
            Line::Strangers => &self.strangers,
            Line::Known => &self.known,
        }
    }

    async fn run<T: Send + 'static>(
        &self,
        line: Line,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T> {
        let place = self.wait(line).await?;
        tokio::task::spawn_blocking(move || {
            let done = work();
            // Here, and not where the answer is awaited: whoever hangs up has it hashed to the end, and gives no place to another
            // before that.
            drop(place);
            done
        })
        .await
        .map_err(AppError::internal)
    }

    async fn wait(&self, line: Line) -> Result<Place> {
        let counter = self.waiting(line);
        let ahead = counter.fetch_add(1, Ordering::AcqRel);
        let _waiting = Waiting(counter);
        if ahead >= QUEUE {
            return Err(full());
        }
        let own = async |of: &Arc<Semaphore>| {
            let one = Arc::clone(of).acquire_owned().await;
            one.map_err(AppError::internal)
        };
        let turn = match line {
            Line::Strangers => Some(own(&self.turns).await?),
            Line::Known => None,
        };
        Ok(Place {
            _own: own(&self.places).await?,
            _turn: turn,
        })
    }
}

/// One who hashes.
struct Place {
    _own: OwnedSemaphorePermit,
    _turn: Option<OwnedSemaphorePermit>,
}

/// One who waits; the place in the line is free again when it is dropped, also when the request is given up.
struct Waiting<'a>(&'a AtomicUsize);

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

/// Runs `work` on a thread of its own once there is a place.
///
/// # Errors
/// [`AppError::Busy`] when the line is full.
pub(super) async fn run<T: Send + 'static>(
    platform: &Platform,
    line: Line,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T> {
    platform.part::<Workers>().run(line, work).await
}

/// Whether one more can wait: asked before an attempt is counted, so that one that nobody could check counts for nothing.
///
/// # Errors
/// [`AppError::Busy`] when the line is full.
pub fn has_room(platform: &Platform, line: Line) -> Result<()> {
    if platform
        .part::<Workers>()
        .waiting(line)
        .load(Ordering::Acquire)
        >= QUEUE
    {
        return Err(full());
    }
    Ok(())
}

fn full() -> AppError {
    AppError::Busy {
        seconds: AGAIN_SECONDS,
    }
}

#[cfg(test)]
mod tests {
    use std::{
        sync::mpsc::{Receiver, Sender, channel},
        time::Duration,
    };

    use super::*;

    const PLACES: usize = 2;

    /// How many work at the same time; each until it is told to end.
    #[derive(Clone, Default)]
    struct AtWork(Arc<AtomicUsize>);

    impl AtWork {
        fn now(&self) -> usize {
            self.0.load(Ordering::SeqCst)
        }

        /// Work that lasts until something is sent or the sender is gone.
        fn until(&self, told: Receiver<()>) -> impl FnOnce() + Send + 'static + use<> {
            let count = Arc::clone(&self.0);
            move || {
                count.fetch_add(1, Ordering::SeqCst);
                // Told, or nobody is left who could tell it.
                let _told = told.recv();
                count.fetch_sub(1, Ordering::SeqCst);
            }
        }

        async fn becomes(&self, wanted: usize) {
            for _ in 0..2_000 {
                if self.now() == wanted {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            panic!("{} at work instead of {wanted}", self.now());
        }
    }

    struct One {
        tell: Sender<()>,
        task: tokio::task::JoinHandle<Result<()>>,
    }

    fn begin(workers: &Workers, at_work: &AtWork, line: Line) -> One {
        let (tell, told) = channel();
        let (workers, work) = (workers.clone(), at_work.until(told));
        let task = tokio::spawn(async move { workers.run(line, work).await });
        One { tell, task }
    }

    /// Lets everything that can go on go on.
    async fn settle() {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }

    #[tokio::test]
    async fn no_more_are_hashed_at_a_time_than_there_are_places_also_when_those_who_asked_hang_up()
    {
        let (workers, at_work) = (Workers::with(PLACES), AtWork::default());
        let gone: Vec<One> = (0..20)
            .map(|_| begin(&workers, &at_work, Line::Strangers))
            .collect();
        at_work.becomes(PLACES).await;
        for one in &gone {
            one.task.abort();
        }
        let stay: Vec<One> = (0..20)
            .map(|_| begin(&workers, &at_work, Line::Strangers))
            .collect();
        settle().await;
        assert_eq!(
            at_work.now(),
            PLACES,
            "two are hashed to the end though nobody waits for them"
        );
        drop(gone);
        for one in stay {
            assert!(at_work.now() <= PLACES);
            drop(one.tell);
            one.task.await.unwrap().unwrap();
        }
        at_work.becomes(0).await;
    }

    #[tokio::test]
    async fn a_line_of_strangers_however_long_is_passed_by_whoever_is_known() {
        let (workers, at_work) = (Workers::with(PLACES), AtWork::default());
        let mut strangers: Vec<One> = (0..QUEUE + PLACES)
            .map(|_| begin(&workers, &at_work, Line::Strangers))
            .collect();
        at_work.becomes(PLACES).await;
        settle().await;
        let refused = begin(&workers, &at_work, Line::Strangers)
            .task
            .await
            .unwrap();
        assert!(matches!(refused, Err(AppError::Busy { .. })), "{refused:?}");
        let known = begin(&workers, &at_work, Line::Known);
        settle().await;
        // One stranger ends; the one who is known is next, before all who came earlier.
        let first = strangers.remove(0);
        drop(first.tell);
        first.task.await.unwrap().unwrap();
        drop(known.tell);
        known.task.await.unwrap().unwrap();
        for one in strangers {
            drop(one.tell);
            one.task.await.unwrap().unwrap();
        }
    }
}
