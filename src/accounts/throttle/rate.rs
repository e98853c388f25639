//! How often one address may try anything, a minute; in memory only, and never more of it than is set here.
use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

use super::super::client::Client;
use crate::platform::{
    error::{AppError, Result},
    services::Platform,
};

/// Attempts a minute.
const A_MINUTE: u32 = 10;
/// Attempts a minute in the demonstration, where a whole room may sit behind one address.
const A_MINUTE_IN_DEMO: u32 = 120;
/// A minute, in seconds.
const WINDOW: i64 = 60;
/// Addresses in each of the two halves. Whoever has more of them than that is slowed by the other limits only.
const REMEMBERED: usize = 50_000;

#[derive(Default)]
struct Rate(Mutex<Seen>);

/// Addresses in two halves: whoever tried since the last turn, and whoever tried in the minute before it. At a turn the older half is
/// let go as a whole, so no request walks through them.
#[derive(Default)]
struct Seen {
    turned: i64,
    newer: HashMap<IpAddr, Tries>,
    older: HashMap<IpAddr, Tries>,
}

/// When the minute of an address began, and how often it tried since.
type Tries = (i64, u32);

impl Seen {
    /// Counts an attempt; the seconds to wait when there were too many.
    fn count(&mut self, address: IpAddr, now: i64, most: u32) -> Option<i64> {
        let is_over = !(0..WINDOW).contains(&(now - self.turned));
        if is_over || self.newer.len() >= REMEMBERED {
            self.older = std::mem::take(&mut self.newer);
            self.turned = now;
        }
        let before = self.older.remove(&address);
        let (began, attempts) = self
            .newer
            .entry(address)
            .or_insert(before.unwrap_or((now, 0)));
        if !(0..WINDOW).contains(&(now - *began)) {
            (*began, *attempts) = (now, 0);
        }
        if *attempts >= most {
            return Some(WINDOW - (now - *began));
        }
        *attempts += 1;
        None
    }
}

pub(super) fn take(platform: &Platform, client: &Client) -> Result<()> {
    // Without a peer there is no network: a call from inside the program.
    let Some(address) = client.subscriber() else {
        return Ok(());
    };
    let most = if platform.config().demo {
        A_MINUTE_IN_DEMO
    } else {
        A_MINUTE
    };
    let now = platform.now().timestamp();
    let rate = platform.part::<Rate>();
    let mut seen = rate.0.lock().unwrap_or_else(PoisonError::into_inner);
    match seen.count(address, now, most) {
        None => Ok(()),
        Some(wait) => Err(AppError::TooMany {
            seconds: u64::try_from(wait).unwrap_or(60),
        }),
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv6Addr;

    use super::*;

    fn address(n: usize) -> IpAddr {
        Ipv6Addr::from(u128::try_from(n).unwrap() << 64).into()
    }

    #[test]
    fn however_many_addresses_come_within_a_second_no_more_are_remembered_than_is_set() {
        let mut seen = Seen::default();
        for n in 0..3 * REMEMBERED {
            assert_eq!(seen.count(address(n), 1_000, A_MINUTE), None);
            assert!(seen.newer.len() + seen.older.len() <= 2 * REMEMBERED);
        }
    }

    #[test]
    fn an_address_waits_out_its_minute_over_a_turn() {
        let mut seen = Seen::default();
        for _ in 0..A_MINUTE {
            assert_eq!(seen.count(address(1), 1_050, A_MINUTE), None);
        }
        assert_eq!(seen.count(address(1), 1_050, A_MINUTE), Some(60));
        // A turn comes in between, and what was counted counts on.
        assert_eq!(seen.count(address(2), 1_109, A_MINUTE), None);
        assert_eq!(seen.count(address(1), 1_109, A_MINUTE), Some(1));
        assert_eq!(seen.count(address(1), 1_110, A_MINUTE), None);
    }

    #[test]
    fn a_clock_that_is_put_back_locks_nobody_out() {
        let mut seen = Seen::default();
        for _ in 0..=A_MINUTE {
            seen.count(address(1), 9_000, A_MINUTE);
        }
        assert_eq!(seen.count(address(1), 1_000, A_MINUTE), None);
    }
}
