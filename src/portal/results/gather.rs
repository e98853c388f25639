//! From rows to a person's results: placings with their contests, totals, and who was met how often. An opponent is named as the public
//! page of that competition names them, and only where it is public.
use std::collections::{BTreeMap, HashMap};

use ::entity::{
    category, competition, contest,
    ids::{AthleteId, CategoryId, MemberId, PlacingId},
    placing,
};

use crate::{
    judo::{
        contest::{board_number, is_ippon},
        outcome::Scores,
    },
    portal::store::{Around, Public},
};

/// A result with its contests.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Where and when.
    pub event: competition::Model,
    /// In which category.
    pub category: category::Model,
    /// The place; none for whoever was not placed.
    pub place: Option<i32>,
    /// One of the first three places without a medal.
    pub without_medal: bool,
    /// Contests won, as the list of results says it.
    pub won: Option<i32>,
    /// The contests, in their order.
    pub bouts: Vec<Bout>,
}

impl Entry {
    /// Whether everybody can see it.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.event.state == "published"
    }

    /// The medal: 1, 2 or 3.
    #[must_use]
    pub fn medal(&self) -> Option<i32> {
        self.place
            .filter(|place| (1..=3).contains(place) && !self.without_medal)
    }
}

/// How a contest ended for the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Won.
    Won,
    /// Lost, alone or with the opponent.
    Lost,
    /// Level.
    Level,
}

/// A contest, seen from the person.
#[derive(Clone, Debug)]
pub struct Bout {
    /// Code of the round.
    pub round: String,
    /// Who was met.
    pub opponent: Opponent,
    /// How it ended.
    pub end: End,
    /// Code of how it was decided.
    pub kind: String,
    /// What the boards showed, own first; none where nothing was fought.
    pub score: Option<(String, String)>,
    /// Whether it was won by ippon.
    pub by_ippon: bool,
    /// Length in seconds.
    pub seconds: i32,
    /// Whether it went into golden score.
    pub golden_score: bool,
}

/// Who was met, as far as the public knows.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Opponent {
    /// Name; empty when it is not public.
    pub name: String,
    /// Club; empty when it is not public.
    pub club: String,
    /// Tells two people with the same public name apart. Never shown.
    key: Key,
}

/// What makes two opponents one person.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    /// Nothing but name and club.
    #[default]
    None,
    /// The member.
    Member(MemberId),
    /// The page of an athlete.
    Athlete(AthleteId),
}

/// Contests with one opponent.
#[derive(Clone, Debug)]
pub struct Rival<'a> {
    /// Who.
    pub opponent: &'a Opponent,
    /// Contests won.
    pub won: usize,
    /// Contests lost.
    pub lost: usize,
    /// The contests with where they were, newest first.
    pub bouts: Vec<(&'a Entry, &'a Bout)>,
}

/// What was read.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// The person's placings.
    pub placings: Vec<placing::Model>,
    /// Their competitions and categories.
    pub around: Around,
    /// Their contests.
    pub contests: Vec<contest::Model>,
    /// The opponents' places on the sheets.
    pub opponents: HashMap<PlacingId, (CategoryId, Option<i32>, Option<MemberId>)>,
    /// What the public sees of everybody there.
    pub public: HashMap<(CategoryId, i32), Public>,
}

/// The results, newest first.
#[must_use]
pub fn entries(rows: &Rows) -> Vec<Entry> {
    let mut entries: Vec<Entry> = rows
        .placings
        .iter()
        .filter_map(|placing| {
            let event = rows.around.events.get(&placing.competition_id)?.clone();
            let bouts = rows
                .contests
                .iter()
                .filter_map(|contest| bout(rows, &event, placing.id, contest))
                .collect();
            Some(Entry {
                category: rows.around.categories.get(&placing.category_id)?.clone(),
                place: placing.place,
                without_medal: placing.without_medal,
                won: placing.contests_won,
                bouts,
                event,
            })
        })
        .collect();
    entries.sort_by(|a, b| {
        (b.event.held_on, &a.event.name, a.place).cmp(&(a.event.held_on, &b.event.name, b.place))
    });
    entries
}

fn bout(
    rows: &Rows,
    event: &competition::Model,
    own: PlacingId,
    contest: &contest::Model,
) -> Option<Bout> {
    let is_white = contest.white_id == own;
    if !is_white && contest.blue_id != own {
        return None;
    }
    let other = if is_white {
        contest.blue_id
    } else {
        contest.white_id
    };
    let small = |value: i32| u8::try_from(value).unwrap_or(0);
    let white = Scores {
        ippon: small(contest.white_ippon),
        waza_ari: small(contest.white_waza_ari),
        yuko: small(contest.white_yuko),
        shido: small(contest.white_shido),
    };
    let blue = Scores {
        ippon: small(contest.blue_ippon),
        waza_ari: small(contest.blue_waza_ari),
        yuko: small(contest.blue_yuko),
        shido: small(contest.blue_shido),
    };
    let (mine, theirs) = if is_white {
        (white, blue)
    } else {
        (blue, white)
    };
    let own_side = if is_white { "white" } else { "blue" };
    let end = match contest.winner.as_deref() {
        Some(side) if side == own_side => End::Won,
        Some(_) => End::Lost,
        None if contest.kind == "draw" => End::Level,
        None => End::Lost,
    };
    let is_fought = !matches!(contest.kind.as_str(), "fusen_gachi" | "double_fusen_gachi");
    Some(Bout {
        round: contest.round.clone(),
        opponent: opponent(rows, event, other),
        end,
        score: is_fought.then(|| (board(mine), board(theirs))),
        by_ippon: end == End::Won && is_ippon(mine),
        kind: contest.kind.clone(),
        seconds: contest.seconds,
        golden_score: contest.golden_score,
    })
}

fn board(scores: Scores) -> String {
    if is_ippon(scores) {
        "ippon".to_owned()
    } else {
        board_number(scores).to_string()
    }
}

fn opponent(rows: &Rows, event: &competition::Model, id: PlacingId) -> Opponent {
    if event.state != "published" {
        return Opponent::default();
    }
    let Some((category, Some(entrant), member)) = rows.opponents.get(&id) else {
        return Opponent::default();
    };
    match rows.public.get(&(*category, *entrant)) {
        Some(public) if !public.name.is_empty() => Opponent {
            name: public.name.clone(),
            club: public.club.clone(),
            key: member
                .map(Key::Member)
                .or(public.athlete.map(Key::Athlete))
                .unwrap_or_default(),
        },
        _ => Opponent::default(),
    }
}

/// Whom the person met, who was met most often first. Whoever has no public name is left out.
#[must_use]
pub fn rivals(entries: &[Entry]) -> Vec<Rival<'_>> {
    let mut met: BTreeMap<&Opponent, Rival<'_>> = BTreeMap::new();
    for entry in entries {
        for bout in &entry.bouts {
            if bout.opponent.name.is_empty() {
                continue;
            }
            let rival = met.entry(&bout.opponent).or_insert_with(|| Rival {
                opponent: &bout.opponent,
                won: 0,
                lost: 0,
                bouts: Vec::new(),
            });
            match bout.end {
                End::Won => rival.won += 1,
                End::Lost => rival.lost += 1,
                End::Level => {}
            }
            rival.bouts.push((entry, bout));
        }
    }
    let mut rivals: Vec<Rival<'_>> = met.into_values().collect();
    rivals.sort_by_key(|rival| std::cmp::Reverse(rival.bouts.len()));
    rivals
}

#[cfg(test)]
mod tests {
    use super::*;
    use ::entity::ids::{CompetitionId, ContestId, SheetId, TenantId};
    use chrono::{DateTime, Utc};
    use uuid::Uuid;

    fn id(number: u128) -> Uuid {
        Uuid::from_u128(number)
    }

    fn event(state: &str) -> competition::Model {
        let now = DateTime::<Utc>::UNIX_EPOCH;
        competition::Model {
            tenant_id: TenantId(id(1)),
            id: CompetitionId(id(2)),
            slug: "pokal".to_owned(),
            name: "Pokal".to_owned(),
            held_on: "2026-02-21".parse().unwrap(),
            held_until: None,
            town: String::new(),
            venue: String::new(),
            organiser: String::new(),
            state: state.to_owned(),
            name_policy: None,
            published_at: None,
            rev: 1,
            created_at: now,
            updated_at: now,
        }
    }

    fn placing(number: u128, entrant: i32) -> placing::Model {
        placing::Model {
            tenant_id: TenantId(id(1)),
            id: PlacingId(id(number)),
            competition_id: CompetitionId(id(2)),
            category_id: CategoryId(id(3)),
            place: Some(2),
            position: 0,
            club_id: None,
            country: None,
            contests_won: Some(1),
            without_medal: false,
            member_id: Some(MemberId(id(9))),
            entrant: Some(entrant),
            sealed: Vec::new(),
            rev: 1,
        }
    }

    fn contest(
        no: i32,
        white: u128,
        blue: u128,
        winner: Option<&str>,
        kind: &str,
    ) -> contest::Model {
        contest::Model {
            tenant_id: TenantId(id(1)),
            id: ContestId(id(100)),
            sheet_id: SheetId(id(4)),
            no,
            round: "SF".to_owned(),
            white_id: PlacingId(id(white)),
            blue_id: PlacingId(id(blue)),
            winner: winner.map(ToOwned::to_owned),
            kind: kind.to_owned(),
            white_ippon: 1,
            white_waza_ari: 0,
            white_yuko: 0,
            white_shido: 0,
            blue_ippon: 0,
            blue_waza_ari: 1,
            blue_yuko: 2,
            blue_shido: 0,
            seconds: 60,
            golden_score: false,
            loser_continues: None,
            rev: 1,
        }
    }

    fn rows(state: &str) -> Rows {
        let category = CategoryId(id(3));
        let public = |name: &str| Public {
            name: name.to_owned(),
            club: "JK".to_owned(),
            athlete: None,
        };
        Rows {
            placings: vec![placing(10, 0)],
            around: Around {
                events: HashMap::from([(CompetitionId(id(2)), event(state))]),
                categories: HashMap::from([(
                    category,
                    category::Model {
                        tenant_id: TenantId(id(1)),
                        id: category,
                        competition_id: CompetitionId(id(2)),
                        slug: "k".to_owned(),
                        name: "k".to_owned(),
                        sex: None,
                        age_class: String::new(),
                        weight: String::new(),
                        position: 0,
                    },
                )]),
            },
            contests: vec![
                contest(1, 10, 11, Some("white"), "scores"),
                contest(2, 11, 10, Some("white"), "scores"),
                contest(3, 10, 12, Some("white"), "fusen_gachi"),
                contest(4, 10, 12, None, "draw"),
                contest(5, 11, 12, Some("blue"), "scores"),
            ],
            opponents: HashMap::from([
                (PlacingId(id(11)), (category, Some(1), None)),
                (PlacingId(id(12)), (category, Some(2), None)),
            ]),
            public: HashMap::from([
                ((category, 1), public("Eva H.")),
                ((category, 2), public("")),
            ]),
        }
    }

    #[test]
    fn contests_are_seen_from_the_person_whichever_side_they_stood_on() {
        let entries = entries(&rows("published"));
        let ends: Vec<End> = entries[0].bouts.iter().map(|bout| bout.end).collect();
        assert_eq!(ends, [End::Won, End::Lost, End::Won, End::Level]);
        assert_eq!(
            entries[0].bouts[1].score,
            Some(("12".to_owned(), "ippon".to_owned()))
        );
        assert_eq!(entries[0].bouts[2].score, None, "nobody fought");
        assert_eq!(entries[0].medal(), Some(2));
    }

    #[test]
    fn opponents_have_the_name_the_public_sees_and_none_before_anything_is_public() {
        let published = entries(&rows("published"));
        let met = rivals(&published);
        assert_eq!(met.len(), 1, "whoever is hidden stays hidden");
        assert_eq!(met[0].opponent.name, "Eva H.");
        assert_eq!((met[0].won, met[0].lost), (1, 1));
        for state in ["draft", "unpublished"] {
            let entries = entries(&rows(state));
            assert!(rivals(&entries).is_empty());
            assert!(entries[0].bouts.iter().all(|b| b.opponent.name.is_empty()));
        }
    }

    #[test]
    fn two_people_with_the_same_initials_are_not_made_one_and_one_with_two_names_is_not_told() {
        let mut rows = rows("published");
        let category = CategoryId(id(3));
        for (number, member) in [(11, 7), (12, 8)] {
            rows.opponents.insert(
                PlacingId(id(number)),
                (category, Some(1), Some(MemberId(id(member)))),
            );
        }
        assert_eq!(rivals(&entries(&rows)).len(), 2);
        // The same member under two public names: nothing says that both are one.
        for (number, entrant) in [(11, 1), (12, 2)] {
            rows.opponents.insert(
                PlacingId(id(number)),
                (category, Some(entrant), Some(MemberId(id(7)))),
            );
        }
        rows.public.get_mut(&(category, 2)).unwrap().name = "E. H.".to_owned();
        assert_eq!(rivals(&entries(&rows)).len(), 2);
    }
}
