//! Medals by club and by country.
use std::collections::BTreeMap;

use super::published::{Category, Placing};
use crate::platform::text::sort_key;

/// Medals of a club or a country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Rank: equal medals share it.
    pub rank: usize,
    /// Club, or IOC code.
    pub name: String,
    /// First places.
    pub gold: u32,
    /// Second places.
    pub silver: u32,
    /// Third places.
    pub bronze: u32,
}

impl Line {
    /// All medals.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.gold + self.silver + self.bronze
    }
}

/// The medals of each club.
#[must_use]
pub fn by_club(categories: &[Category]) -> Vec<Line> {
    table(categories, |placing| &placing.club)
}

/// The medals of each country, by IOC code.
#[must_use]
pub fn by_country(categories: &[Category]) -> Vec<Line> {
    table(categories, |placing| {
        placing.country.as_deref().unwrap_or_default()
    })
}

fn table<'a>(categories: &'a [Category], of: impl Fn(&'a Placing) -> &'a str) -> Vec<Line> {
    let mut medals: BTreeMap<&str, (u32, u32, u32)> = BTreeMap::new();
    for placing in categories.iter().flat_map(|category| &category.placings) {
        let name = of(placing);
        let Some(place) = placing.medal() else {
            continue;
        };
        if name.is_empty() {
            continue;
        }
        let count = medals.entry(name).or_default();
        match place {
            1 => count.0 += 1,
            2 => count.1 += 1,
            _ => count.2 += 1,
        }
    }
    let mut lines: Vec<Line> = medals
        .into_iter()
        .map(|(name, (gold, silver, bronze))| Line {
            rank: 0,
            name: name.to_owned(),
            gold,
            silver,
            bronze,
        })
        .collect();
    lines.sort_by_cached_key(|line| {
        (
            std::cmp::Reverse((line.gold, line.silver, line.bronze)),
            sort_key(&line.name, ""),
        )
    });
    let mut before = None;
    let mut rank = 0;
    for (at, line) in lines.iter_mut().enumerate() {
        let medals = (line.gold, line.silver, line.bronze);
        if before != Some(medals) {
            rank = at + 1;
            before = Some(medals);
        }
        line.rank = rank;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn category(placings: &[(u32, &str, &str)]) -> Category {
        Category {
            slug: String::new(),
            name: String::new(),
            sex: None,
            age_class: String::new(),
            weight: String::new(),
            placings: placings
                .iter()
                .map(|(place, club, country)| Placing {
                    place: Some(*place),
                    name: String::new(),
                    athlete: None,
                    club: (*club).to_owned(),
                    country: Some((*country).to_owned()).filter(|c| !c.is_empty()),
                    contests_won: None,
                    without_medal: false,
                    entrant: None,
                })
                .collect(),
            contests: 0,
            sheet: None,
        }
    }

    #[test]
    fn a_third_place_without_a_contest_won_brings_no_medal_where_the_profile_says_so() {
        let mut alone = category(&[(1, "A", "SLO"), (2, "B", "SLO"), (3, "C", "CRO")]);
        alone.placings[2].without_medal = true;
        let medals: Vec<(String, u32)> = by_club(&[alone])
            .into_iter()
            .map(|line| (line.name.clone(), line.total()))
            .collect();
        assert_eq!(medals, [("A".to_owned(), 1), ("B".to_owned(), 1)]);
    }

    #[test]
    fn gold_counts_before_silver_and_equals_share_a_rank() {
        let categories = [
            category(&[
                (1, "Čebela", "SLO"),
                (2, "Dolina", "SLO"),
                (3, "Čebela", "SLO"),
                (3, "Zagreb", "CRO"),
                (5, "Nič", "ITA"),
            ]),
            category(&[
                (1, "Dolina", "SLO"),
                (2, "Čebela", "SLO"),
                (3, "Dolina", ""),
                (3, "", "AUT"),
            ]),
        ];
        let clubs: Vec<_> = by_club(&categories)
            .into_iter()
            .map(|l| {
                (
                    l.rank,
                    l.name.clone(),
                    l.gold,
                    l.silver,
                    l.bronze,
                    l.total(),
                )
            })
            .collect();
        assert_eq!(
            clubs,
            [
                (1, "Čebela".to_owned(), 1, 1, 1, 3),
                (1, "Dolina".to_owned(), 1, 1, 1, 3),
                (3, "Zagreb".to_owned(), 0, 0, 1, 1)
            ]
        );
        let countries: Vec<_> = by_country(&categories)
            .into_iter()
            .map(|l| (l.rank, l.name))
            .collect();
        assert_eq!(
            countries,
            [
                (1, "SLO".to_owned()),
                (2, "AUT".to_owned()),
                (2, "CRO".to_owned())
            ]
        );
        assert_eq!(by_club(&[]), []);
    }
}
