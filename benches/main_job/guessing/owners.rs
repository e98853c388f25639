//! Those to whom the accounts belong: half of them sign in with a browser of theirs, half with one that was never used before.
use std::{
    net::{IpAddr, Ipv4Addr},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use tatami::{
    accounts::{Email, NewAccount, create_account},
    platform::i18n::Lang,
};

use super::{super::world::World, attack::owners_address, visitor::Visitor};

const OWNERS: u8 = 20;
const PASSWORD: &str = "modra riba plava proti toku";
/// One signs in every so often.
const PACE: Duration = Duration::from_millis(700);
/// How long one waits who is turned away.
const AGAIN: Duration = Duration::from_secs(1);
/// More tries than that nobody makes.
const MOST_TRIES: u32 = 5;

/// Somebody with an account.
pub struct Owner {
    email: String,
    visitor: Visitor,
    is_known: bool,
}

/// What came of it.
#[derive(Default)]
pub struct GotIn {
    known: Tried,
    new: Tried,
}

#[derive(Default)]
struct Tried {
    people: u32,
    got_in: u32,
    at_once: u32,
    longest: Duration,
}

impl Tried {
    fn said(&self, from: &str) -> String {
        format!(
            "{} of {} who signed in from {from} got in, {} at the first try, the longest took {:.1} s",
            self.got_in,
            self.people,
            self.at_once,
            self.longest.as_secs_f64()
        )
    }
}

impl GotIn {
    pub fn said(&self) -> String {
        format!(
            "Owners, all of whose accounts were guessed at: {}; {}.",
            self.known.said("a browser of theirs"),
            self.new.said("a new one")
        )
    }
}

/// The owners, with accounts; half of them have signed in before.
pub async fn make(world: &World) -> Vec<Owner> {
    let mut owners = Vec::new();
    for number in 0..OWNERS {
        let email = owners_address(usize::from(number));
        let address = Email::parse(&email).unwrap();
        let new = NewAccount::prepare(&world.platform, "Vida Vzorec", address, PASSWORD, Lang::Sl)
            .await
            .unwrap();
        world
            .platform
            .db()
            .system_write("an owner", async |tx| {
                create_account(tx, &world.platform, &new).await
            })
            .await
            .unwrap();
        let own = IpAddr::V4(Ipv4Addr::new(127, 8, number, 7));
        let mut visitor = Visitor::at(own, world.address);
        let is_known = number % 2 == 0;
        if is_known {
            visitor.get("/sign-in").await;
            assert_eq!(visitor.give_password(&email, PASSWORD).await, 303);
            visitor.forget_session();
        }
        owners.push(Owner {
            email,
            visitor,
            is_known,
        });
    }
    owners
}

/// One after the other, each once, as long as it is not over.
pub async fn sign_in_steadily(owners: Vec<Owner>, is_over: Arc<AtomicBool>) -> GotIn {
    // Until the queue is full.
    tokio::time::sleep(2 * AGAIN).await;
    let mut got_in = GotIn::default();
    for mut owner in owners {
        if is_over.load(Ordering::Acquire) {
            break;
        }
        let tried = if owner.is_known {
            &mut got_in.known
        } else {
            &mut got_in.new
        };
        tried.people += 1;
        let begun = Instant::now();
        assert_eq!(owner.visitor.get("/sign-in").await, 200);
        for n in 0..MOST_TRIES {
            if owner.visitor.give_password(&owner.email, PASSWORD).await == 303 {
                tried.got_in += 1;
                tried.at_once += u32::from(n == 0);
                tried.longest = tried.longest.max(begun.elapsed());
                break;
            }
            tokio::time::sleep(AGAIN).await;
        }
        tokio::time::sleep(PACE).await;
    }
    got_in
}
