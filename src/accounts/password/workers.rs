//! Hashing passwords costs memory and a core: as many at a time as there are cores, and a short queue before it.
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use tokio::sync::Semaphore;

use crate::platform::{
    error::{AppError, Result},
    services::Platform,
};

/// How many may wait; more are told to come back.
const QUEUE: usize = 64;

/// The places at which passwords are hashed.
pub(super) struct Workers {
    places: Semaphore,
    waiting: AtomicUsize,
}

impl Default for Workers {
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        Self {
            places: Semaphore::new(cores),
            waiting: AtomicUsize::new(0),
        }
    }
}

/// One who waits; the place in the queue is free again when it is dropped, also when the request is given up.
struct Waiting<'a>(&'a AtomicUsize);

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

/// Runs `work` on a thread of its own once there is a place.
///
/// # Errors
/// [`AppError::Unavailable`] when the queue is full.
pub(super) async fn run<T: Send + 'static>(
    platform: &Platform,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T> {
    let workers: Arc<Workers> = platform.part();
    let ahead = workers.waiting.fetch_add(1, Ordering::AcqRel);
    let waiting = Waiting(&workers.waiting);
    if ahead >= QUEUE {
        return Err(full());
    }
    let place = workers.places.acquire().await.map_err(AppError::internal)?;
    drop(waiting);
    let done = tokio::task::spawn_blocking(work)
        .await
        .map_err(AppError::internal)?;
    drop(place);
    Ok(done)
}

fn full() -> AppError {
    AppError::Unavailable(Arc::new(anyhow::anyhow!(
        "too many passwords wait to be checked"
    )))
}
