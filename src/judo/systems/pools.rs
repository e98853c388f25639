//! Pools: round robin, double pool, quadruple pool, and the orders in which a pool is fought.
use super::{
    Origin, Pool, Round, Wiring,
    plan::{Alike, Plan, losers, winners},
};
use crate::judo::entrant::{ContestNo, Line};

/// The order of the contests of a pool, by positions in it. 2 to 5 as JudoShiai publishes them (design §1.4, S4): the seeds stand on
/// the two positions of the last contest. 6 and 7 are ours: nobody fights twice in a row, and the last contest is that of the seeds.
pub(super) const fn order(athletes: u16) -> Option<&'static [(u16, u16)]> {
    Some(match athletes {
        2 => &[(1, 2)],
        3 => &[(1, 2), (1, 3), (2, 3)],
        4 => &[(1, 2), (3, 4), (1, 3), (2, 4), (1, 4), (2, 3)],
        5 => &[
            (4, 5),
            (1, 2),
            (3, 4),
            (1, 5),
            (2, 3),
            (1, 4),
            (3, 5),
            (2, 4),
            (1, 3),
            (2, 5),
        ],
        6 => SIX,
        7 => SEVEN,
        _ => return None,
    })
}

/// Ours: one contest of rest or more.
const SIX: &[(u16, u16)] = &[
    (3, 4),
    (2, 5),
    (3, 6),
    (1, 4),
    (5, 6),
    (2, 3),
    (1, 5),
    (4, 6),
    (1, 2),
    (3, 5),
    (2, 4),
    (1, 6),
    (4, 5),
    (1, 3),
    (2, 6),
];

/// Ours: two contests of rest or more.
const SEVEN: &[(u16, u16)] = &[
    (6, 7),
    (3, 5),
    (1, 4),
    (2, 6),
    (5, 7),
    (3, 4),
    (1, 2),
    (5, 6),
    (4, 7),
    (1, 3),
    (2, 5),
    (4, 6),
    (1, 7),
    (2, 3),
    (4, 5),
    (1, 6),
    (3, 7),
    (2, 4),
    (1, 5),
    (3, 6),
    (2, 7),
];

/// One pool: its number, its first line, and its athletes.
#[derive(Clone, Copy)]
pub(super) struct Group {
    pub pool: u8,
    pub first: u16,
    pub athletes: u16,
}

/// Lines dealt to pools from the top; the first pools are the larger ones where they are not equal.
pub(super) fn groups(pools: u8, lines: u16) -> Vec<Group> {
    let count = u16::from(pools.max(1));
    let mut first = 1;
    (0..pools)
        .map(|pool| {
            let more = u16::from(u16::from(pool) < lines % count);
            let athletes = lines / count + more;
            let group = Group {
                pool,
                first,
                athletes,
            };
            first += athletes;
            group
        })
        .collect()
}

/// Plans the contests of pools, one of each in turn so that athletes rest.
pub(super) fn fight(plan: &mut Plan, groups: &[Group]) {
    let mut contests: Vec<Vec<ContestNo>> = groups.iter().map(|_| Vec::new()).collect();
    let longest = groups
        .iter()
        .filter_map(|group| order(group.athletes))
        .map(<[_]>::len)
        .max()
        .unwrap_or(0);
    for turn in 0..longest {
        for (group, contests) in groups.iter().zip(&mut contests) {
            let pair = order(group.athletes).and_then(|order| order.get(turn));
            if let Some((white, blue)) = pair {
                let at = |position: u16| Origin::Line(Line(group.first + position - 1));
                contests.push(plan.add(Round::Pool(group.pool), at(*white), at(*blue)));
            }
        }
    }
    for (group, contests) in groups.iter().zip(contests) {
        plan.pool(Pool {
            lines: (group.first..group.first + group.athletes)
                .map(Line)
                .collect(),
            contests,
            first_to: None,
        });
    }
}

/// Everybody against everybody; two athletes fight best of three (design §1.4, S4 and continental cups).
pub(super) fn round_robin(code: &str, lines: u16) -> Wiring {
    let mut plan = Plan::default();
    let ranks = (1..=lines)
        .filter_map(|rank| u8::try_from(rank).ok())
        .map(|rank| Alike::each(vec![Origin::Rank { pool: 0, rank }]));
    let ranks: Vec<Alike> = ranks.collect();
    if lines == 2 {
        let contests = (0..3)
            .map(|_| plan.add(Round::Pool(0), Origin::Line(Line(1)), Origin::Line(Line(2))))
            .collect();
        plan.pool(Pool {
            lines: vec![Line(1), Line(2)],
            contests,
            first_to: Some(2),
        });
    } else {
        fight(&mut plan, &groups(1, lines));
    }
    plan.places(&ranks);
    plan.finish(code, lines, lines)
}

/// Two pools; the first two of each cross into the semi-finals A1-B2 and B1-A2, whose losers are third (design §1.4). Six to ten
/// athletes.
pub(super) fn double(code: &str, lines: u16) -> Wiring {
    let mut plan = Plan::default();
    let groups = groups(2, lines);
    fight(&mut plan, &groups);
    let semi_finals = plan.round(
        Round::SemiFinal,
        &[rank(0, 1), rank(1, 2), rank(1, 1), rank(0, 2)],
    );
    let last = plan.round(Round::Final, &winners(&semi_finals));
    let mut order = vec![
        Alike::winners(&last),
        Alike::losers(&last),
        Alike::losers(&semi_finals),
    ];
    order.extend(behind(&groups, 3));
    plan.places(&order);
    plan.finish(code, lines, lines)
}

/// Four pools; the first two of each go into quarter-finals A1-B2, C1-D2, B1-A2, D1-C2, so that two of one pool meet again only in the
/// final. Losers of the semi-finals are third, of the quarter-finals fifth. Twelve to twenty athletes. Ours: no source gives one.
pub(super) fn quadruple(code: &str, lines: u16) -> Wiring {
    let mut plan = Plan::default();
    let groups = groups(4, lines);
    fight(&mut plan, &groups);
    let quarter_finals = plan.round(
        Round::Of(8),
        &[
            rank(0, 1),
            rank(1, 2),
            rank(2, 1),
            rank(3, 2),
            rank(1, 1),
            rank(0, 2),
            rank(3, 1),
            rank(2, 2),
        ],
    );
    let semi_finals = plan.round(Round::SemiFinal, &winners(&quarter_finals));
    let last = plan.round(Round::Final, &winners(&semi_finals));
    let mut order = vec![
        Alike::winners(&last),
        Alike::losers(&last),
        Alike::each(losers(&semi_finals)),
        Alike::losers(&quarter_finals),
    ];
    order.extend(behind(&groups, 3));
    plan.places(&order);
    plan.finish(code, lines, lines)
}

/// Those who do not go on from their pools, rank by rank.
fn behind(groups: &[Group], from: u8) -> Vec<Alike> {
    let most = groups.iter().map(|group| group.athletes).max().unwrap_or(0);
    (from..=u8::try_from(most).unwrap_or(u8::MAX))
        .map(|place| {
            Alike::each(
                groups
                    .iter()
                    .filter(|group| u16::from(place) <= group.athletes)
                    .map(|group| rank(group.pool, place))
                    .collect(),
            )
        })
        .collect()
}

/// A rank of a pool.
pub(super) const fn rank(pool: u8, rank: u8) -> Origin {
    Origin::Rank { pool, rank }
}
