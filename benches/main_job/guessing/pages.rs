//! The other pages: asked for at a steady pace, whether or not the last one has come.
use std::{
    collections::BTreeMap,
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use tatami::tenants::{Role, Tenant};

use super::{super::world::World, visitor::Visitor};

/// One page every so often, by each of those who look.
const PACE: Duration = Duration::from_millis(100);

/// Somebody who looks at one page again and again.
#[derive(Clone)]
pub struct Asked {
    name: &'static str,
    path: String,
    /// What is posted there; without it the page is only shown.
    form: Vec<(&'static str, String)>,
    cookie: String,
    csrf: String,
}

/// How long one page took, each time.
#[derive(Default)]
pub struct Times(Vec<Duration>);

impl Times {
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// So many of all were as fast or faster.
    pub fn at(&self, share: f64) -> Duration {
        let mut all = self.0.clone();
        all.sort();
        let at = (all.len() as f64 * share) as usize;
        all[at.min(all.len() - 1)]
    }

    pub fn said(&self) -> String {
        let ms = |share| format!("{:.1}", self.at(share).as_secs_f64() * 1000.0);
        format!("{}, {}, {} ms", ms(0.5), ms(0.99), ms(1.0))
    }
}

/// Pages of a secretary, and a form that is saved.
pub async fn of(world: &World, tenant: &Tenant) -> Vec<Asked> {
    let slug = &tenant.slug;
    let mut all = Vec::new();
    for (name, path, form) in [
        (
            "list of members",
            format!("/o/{slug}/members?per=50"),
            vec![],
        ),
        ("first page of a club", format!("/o/{slug}"), vec![]),
        ("own account", "/account".to_owned(), vec![]),
        (
            "own account, saved",
            "/account".to_owned(),
            vec![
                ("name", "Vida Vzorec".to_owned()),
                ("lang", "sl".to_owned()),
            ],
        ),
    ] {
        let person = world.person(tenant.id, Role::Secretary).await;
        all.push(Asked {
            name,
            path,
            form,
            cookie: person.cookie,
            csrf: person.csrf,
        });
    }
    all
}

/// Asks until it is over.
pub async fn ask_steadily(
    server: SocketAddr,
    asked: Vec<Asked>,
    is_over: Arc<AtomicBool>,
) -> BTreeMap<&'static str, Times> {
    let work = asked.into_iter().map(async |one| {
        let own = IpAddr::V4(Ipv4Addr::new(127, 0, 0, 1));
        let mut visitor = Visitor::at(own, server).with_session(&one.cookie, &one.csrf);
        let mut times = Times::default();
        let mut due = Instant::now();
        while !is_over.load(Ordering::Acquire) {
            tokio::time::sleep_until(due.into()).await;
            let status = if one.form.is_empty() {
                visitor.get(&one.path).await
            } else {
                let fields: Vec<_> = one.form.iter().map(|(n, v)| (*n, v.as_str())).collect();
                visitor.post(&one.path, &fields).await
            };
            let expected = if one.form.is_empty() { 200 } else { 303 };
            assert_eq!(status, expected, "{}", one.name);
            // From when it was due, so that a page that waits for the one before counts as slow, too.
            times.0.push(due.elapsed());
            due += PACE;
        }
        (one.name, times)
    });
    futures_util::future::join_all(work)
        .await
        .into_iter()
        .collect()
}
