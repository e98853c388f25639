//! Pools: a table who won against whom, and the contests in their order.
use super::{Who, rounds, words};
use crate::{
    judo::{
        entrant::{ContestNo, Entrant, Side},
        outcome::Kind,
        sheet::{Row, Sheet, Slot, Stage},
        systems::Pool,
    },
    platform::i18n::Lang,
    web::components::Bout,
};

/// A pool.
pub struct PoolView {
    /// For links.
    pub id: String,
    /// Heading.
    pub title: String,
    /// Everybody, by lines.
    pub rows: Vec<PoolRow>,
    /// The contests in their order.
    pub bouts: Vec<Bout>,
    /// What decision contests settled, or have to.
    pub note: Option<String>,
}

/// Somebody of a pool.
pub struct PoolRow {
    /// The number in the table.
    pub number: usize,
    /// Name.
    pub name: String,
    /// Where from.
    pub from: Option<String>,
    /// What happened against each of the pool.
    pub cells: Vec<Cell>,
    /// Contests won.
    pub wins: u16,
    /// Points.
    pub points: u32,
    /// Place in the pool.
    pub rank: String,
}

/// What happened against one of the pool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// The same person.
    Own,
    /// Nothing yet.
    Open,
    /// Won, with this score.
    Won(String),
    /// Lost, with this score.
    Lost(String),
    /// Level.
    Level,
}

/// The pools of a sheet.
pub fn views(lang: Lang, sheet: &Sheet, who: &Who<'_>) -> Vec<PoolView> {
    (0..)
        .zip(&sheet.wiring().pools)
        .map(|(number, pool)| view(lang, sheet, who, (number, pool)))
        .collect()
}

fn view(lang: Lang, sheet: &Sheet, who: &Who<'_>, (number, pool): (u8, &Pool)) -> PoolView {
    let table = sheet.table(number);
    let members: Vec<Entrant> = pool
        .lines
        .iter()
        .filter_map(|line| {
            let at = usize::from(line.0).checked_sub(1)?;
            (*sheet.record().lines.get(at)?).filter(|own| !sheet.record().struck.contains_key(own))
        })
        .collect();
    let rows = members
        .iter()
        .enumerate()
        .map(|(at, own)| {
            let row: Option<&Row> = table.iter().find(|row| row.entrant == *own);
            PoolRow {
                number: at + 1,
                name: who.name(*own),
                from: who.from(*own),
                cells: members
                    .iter()
                    .map(|other| cell(sheet, pool, *own, *other))
                    .collect(),
                wins: row.map_or(0, |row| row.wins),
                points: row.map_or(0, |row| row.points),
                rank: row.map_or_else(|| "–".to_owned(), |row| row.rank.to_string()),
            }
        })
        .collect();
    PoolView {
        id: format!("pool-{}", number + 1),
        title: if sheet.wiring().pools.len() == 1 {
            lang.t("results-round-robin")
        } else {
            words::pool(lang, number)
        },
        rows,
        bouts: pool
            .contests
            .iter()
            .filter(|no| sheet.is_contest(**no))
            .map(|no| rounds::bout(lang, sheet, who, *no))
            .collect(),
        note: note(lang, sheet, who, number),
    }
}

/// What happened between two, from the first one's side; of several contests the last.
fn cell(sheet: &Sheet, pool: &Pool, own: Entrant, other: Entrant) -> Cell {
    if own == other {
        return Cell::Own;
    }
    let mut found = Cell::Open;
    for no in &pool.contests {
        let (white, blue) = sheet.slots(*no);
        let side = match (white.entrant(), blue.entrant()) {
            (Some(w), Some(b)) if (w, b) == (own, other) => Side::White,
            (Some(w), Some(b)) if (w, b) == (other, own) => Side::Blue,
            _ => continue,
        };
        found = one(sheet, *no, side, found);
    }
    found
}

fn one(sheet: &Sheet, no: ContestNo, side: Side, before: Cell) -> Cell {
    let (white, blue) = sheet.slots(no);
    match (sheet.stage(no), sheet.outcome(no)) {
        (_, Some(outcome)) if outcome.kind == Kind::Draw => Cell::Level,
        (_, Some(outcome)) => {
            let score = words::score(outcome, side);
            if outcome.winner == Some(side) {
                Cell::Won(score)
            } else {
                Cell::Lost(score)
            }
        }
        // Against somebody who is out it is won without a contest.
        (Some(Stage::WalkThrough), None) => {
            let own = match side {
                Side::White => white,
                Side::Blue => blue,
            };
            if matches!(own, Slot::Ready(_)) {
                Cell::Won(String::new())
            } else {
                Cell::Lost(String::new())
            }
        }
        _ => before,
    }
}

fn note(lang: Lang, sheet: &Sheet, who: &Who<'_>, pool: u8) -> Option<String> {
    let names = |of: &[Entrant]| {
        of.iter()
            .map(|one| who.name(*one))
            .collect::<Vec<_>>()
            .join(", ")
    };
    if let Some(order) = sheet.record().decided.get(&pool) {
        return Some(lang.t1("results-pool-decided", "names", names(order)));
    }
    let ties = sheet.decisions();
    let tie = ties.iter().find(|tie| tie.pool == pool)?;
    Some(lang.t1("results-pool-undecided", "names", names(&tie.entrants)))
}
