//! How often one address may try anything, a minute; in memory only.
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
/// Addresses remembered before those of past minutes are let go.
const REMEMBERED: usize = 10_000;

#[derive(Default)]
struct Rate(Mutex<HashMap<IpAddr, (i64, u32)>>);

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
    if seen.len() >= REMEMBERED {
        seen.retain(|_, (began, _)| now - *began < 60);
    }
    let (began, attempts) = seen.entry(address).or_insert((now, 0));
    if !(0..60).contains(&(now - *began)) {
        (*began, *attempts) = (now, 0);
    }
    if *attempts >= most {
        let seconds = u64::try_from(60 - (now - *began)).unwrap_or(60);
        return Err(AppError::TooMany { seconds });
    }
    *attempts += 1;
    Ok(())
}
