//! Whoever guesses.
use std::{
    collections::BTreeMap,
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use data_encoding::BASE64_NOPAD;
use entity::{account, ids::AccountId};
use sea_orm::EntityTrait as _;

use super::{super::world::World, Ahead, visitor::Visitor};

const GUESSES: usize = 10_000;
const ACCOUNTS: usize = 1_000;
const ADDRESSES: u8 = 200;
/// Guesses after which the clock goes on by a minute: as many as all addresses may make in one.
const A_MINUTE: usize = 2_000;
/// How long one waits who is told that the server is busy.
const AGAIN: Duration = Duration::from_secs(1);

/// What came of the guesses.
pub struct Guessed {
    took: Duration,
    answers: BTreeMap<u16, usize>,
}

impl Guessed {
    pub fn said(&self) -> String {
        let of = |status| self.answers.get(&status).copied().unwrap_or(0);
        let (checked, busy) = (of(422), of(503));
        format!(
            "{GUESSES} guesses over {ACCOUNTS} accounts from {ADDRESSES} addresses in {:.0} s: {checked} checked and wrong \
             ({:.0} a second), {} told to wait, {busy} told that the server is busy.",
            self.took.as_secs_f64(),
            f64::from(u32::try_from(checked).unwrap()) / self.took.as_secs_f64(),
            of(429),
        )
    }
}

fn address_of(number: usize) -> String {
    format!("oseba-{number}@example.org")
}

/// The accounts that are guessed at beside those of the owners. What is kept as their password costs as much to check as a real
/// one, and nothing is its password.
pub async fn victims(world: &World, owners: usize) {
    let platform = &world.platform;
    let cost = platform.config().passwords;
    let now = platform.now();
    let kept = |fill: &mut dyn FnMut(&mut [u8])| {
        let (mut salt, mut tag) = ([0; 16], [0; 32]);
        fill(&mut salt);
        fill(&mut tag);
        format!(
            "1$argon2id$v=19$m={},t={},p=1${}${}",
            cost.memory_kib,
            cost.passes,
            BASE64_NOPAD.encode(&salt),
            BASE64_NOPAD.encode(&tag)
        )
    };
    let rows: Vec<_> = (owners..ACCOUNTS)
        .map(|number| {
            account::ActiveModel::from(account::Model {
                id: AccountId(platform.new_id()),
                email: address_of(number),
                name: "Vida Vzorec".to_owned(),
                password_hash: Some(kept(&mut |bytes| platform.random().fill(bytes))),
                totp_secret: None,
                totp_confirmed_at: None,
                totp_last_step: None,
                lang: "sl".to_owned(),
                is_operator: false,
                created_at: now,
                disabled_at: None,
                signed_out_at: None,
                rev: 1,
            })
        })
        .collect();
    for portion in rows.chunks(100) {
        platform
            .db()
            .system_write("accounts to guess at", async |tx| {
                account::Entity::insert_many(portion.to_vec())
                    .exec_without_returning(tx)
                    .await?;
                Ok(())
            })
            .await
            .unwrap();
    }
}

/// The address of the owner with this number, whom the guesses meet, too.
pub fn owners_address(number: usize) -> String {
    address_of(number)
}

/// All addresses guess at the same time, each one guess after the other, going round the accounts.
pub async fn guess(server: SocketAddr, clock: Arc<Ahead>) -> Guessed {
    let mut visitors = Vec::new();
    for number in 0..ADDRESSES {
        // Networks of their own (IPv4 /24).
        let own = IpAddr::V4(Ipv4Addr::new(127, 9, number, 7));
        let mut visitor = Visitor::at(own, server);
        assert_eq!(visitor.get("/sign-in").await, 200);
        visitors.push(visitor);
    }
    let next = AtomicUsize::new(0);
    let begun = Instant::now();
    let work = visitors.into_iter().map(async |mut visitor| {
        let mut answers = BTreeMap::<u16, usize>::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= GUESSES {
                return answers;
            }
            if number % A_MINUTE == A_MINUTE - 1 {
                clock.minute();
            }
            let who = address_of(number % ACCOUNTS);
            let status = visitor
                .give_password(&who, "rumena žaba skače visoko")
                .await;
            *answers.entry(status).or_default() += 1;
            if status == 503 {
                tokio::time::sleep(AGAIN).await;
            }
        }
    });
    let mut answers = BTreeMap::new();
    for one in futures_util::future::join_all(work).await {
        for (status, count) in one {
            *answers.entry(status).or_default() += count;
        }
    }
    Guessed {
        took: begun.elapsed(),
        answers,
    }
}
