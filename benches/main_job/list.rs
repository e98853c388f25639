//! The member list of 50 rows: on both databases, with one and with a thousand tenants, with a thousand and with a hundred
//! thousand members, and its share of a bare route.
use std::time::{Duration, Instant};

use tatami::tenants::{Role, Tenant};

use super::{
    bare,
    load::{self, Sample, Side, request},
    people,
    report::{Report, seconds, span, verdict},
    world::{Kind, World},
};

const ROUNDS: usize = 9;
const SLICE: Duration = Duration::from_millis(1000);
const MEMBERS: usize = 1_000;
const MANY_MEMBERS: usize = 100_000;
const TENANTS: usize = 1_000;

pub async fn measure(report: &mut Report) {
    for kind in Kind::all() {
        measure_on(report, kind).await;
    }
}

async fn measure_on(report: &mut Report, kind: Kind) {
    let one = World::start(kind).await;
    let tenant = one.tenant("klub-0", "club").await;
    one.members(tenant.id, people::members(MEMBERS, one.platform.today()))
        .await;
    one.analyze().await;
    let one_side = side(&one, &[tenant]).await;

    let many = World::start(kind).await;
    let mut tenants = Vec::new();
    for number in 0..TENANTS {
        tenants.push(many.tenant(&format!("klub-{number}"), "club").await);
    }
    let first = tenants[0].id;
    many.members(first, people::members(MEMBERS, many.platform.today()))
        .await;
    many.copy_members(first, &tenants[1..]).await;
    many.analyze().await;
    let many_side = side(&many, &tenants).await;

    let large = World::start(kind).await;
    let tenant = large.tenant("klub-0", "club").await;
    large
        .members(
            tenant.id,
            people::members(MANY_MEMBERS, large.platform.today()),
        )
        .await;
    large.analyze().await;
    let large_side = side(&large, &[tenant]).await;

    // Counts are kept in memory until the list changes; the first page after a change counts.
    let first_small = first_page(&one, &one_side).await;
    let first_large = first_page(&large, &large_side).await;
    let size = body_of(&one, &one_side).await;
    let bare = bare::constant(size).await;
    let samples = load::interleave(&[one_side, many_side, large_side, bare], ROUNDS, SLICE);
    let [one, many, large, bare] = &samples[..] else {
        panic!("four sides were measured");
    };

    let name = kind.name();
    report.table(
        &format!(
            "Member list, 50 rows of 1,000, on {name} ({} kB of HTML)",
            size / 1000
        ),
        &["what", "requests/s", "against", "ratio (all pairs)", "aim"],
    );
    share(report, "1 tenant of 1,000 members", one, bare);
    share(
        report,
        "1,000 tenants of 1,000 members, in turn",
        many,
        bare,
    );
    share(report, "1 tenant of 100,000 members", large, bare);
    against(report, "1,000 tenants", (one, many), "1 tenant", 1.3);
    against(
        report,
        "100,000 members",
        (one, large),
        "1,000 members",
        2.0,
    );
    report.row(vec![
        "first page after a change, all counts anew".to_owned(),
        String::new(),
        format!("1,000 members: {}", seconds(first_small)),
        format!("100,000 members: {}", seconds(first_large)),
        String::new(),
    ]);
}

fn share(report: &mut Report, what: &str, of: &[Sample], bare: &[Sample]) {
    let (ratio, all) = load::ratio(of, bare, |sample| sample.rate);
    report.row(vec![
        what.to_owned(),
        format!("{:.0}", load::rate(of)),
        format!("bare route: {:.0}", load::rate(bare)),
        format!("**{ratio:.3}** ({})", span(&all)),
        format!("at least 0.05: {}", verdict(ratio >= 0.05)),
    ]);
}

/// How many times slower the second is than the first.
fn against(
    report: &mut Report,
    what: &str,
    (base, of): (&[Sample], &[Sample]),
    than: &str,
    aim: f64,
) {
    let (ratio, all) = load::ratio(base, of, |sample| sample.rate);
    report.row(vec![
        format!("{what} against {than}"),
        String::new(),
        String::new(),
        format!("**{ratio:.2}** times slower ({})", span(&all)),
        format!("within {aim}: {}", verdict(ratio <= aim)),
    ]);
}

/// A secretary of each of these tenants asks for the list.
async fn side(world: &World, tenants: &[Tenant]) -> Side {
    let mut requests = Vec::new();
    for tenant in tenants {
        let person = world.person(tenant.id, Role::Secretary).await;
        requests.push(request(
            &format!("/o/{}/members?per=50", tenant.slug),
            &[("cookie", &person.cookie)],
        ));
    }
    Side {
        address: world.address,
        requests,
        status: 200,
    }
}

async fn body_of(world: &World, side: &Side) -> usize {
    let text = String::from_utf8(side.requests[0].clone()).unwrap();
    let path = text.split(' ').nth(1).unwrap();
    let cookie = text.split("cookie: ").nth(1).unwrap().trim().to_owned();
    let browser = super::browser::Client::new(world.router.clone(), Some(cookie), None);
    browser.get(path).await.ok().body.len()
}

/// The first page of a list nobody has looked at yet.
async fn first_page(world: &World, side: &Side) -> Duration {
    let begun = Instant::now();
    body_of(world, side).await;
    begun.elapsed()
}
