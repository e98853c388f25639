//! Who the numbers of a sheet are, as the published placings say.
use std::collections::{BTreeMap, HashMap};

use crate::{
    judo::{entrant::Entrant, sheet::Slot},
    platform::{i18n::Lang, names_policy::NameStyle},
    results::{
        labels,
        published::{Category, Competition, Placing},
    },
    web::components::Side,
};

/// Kinds of clubs: what comes before the name by which a club is known in a hall.
const KINDS: [&str; 12] = [
    "športno društvo ",
    "judo klub ",
    "judo društvo ",
    "judo zveza ",
    "judo club ",
    "judo union ",
    "judoclub ",
    "klub ",
    "jk ",
    "jd ",
    "jc ",
    "dojo ",
];

/// Names and origins by the number on the sheet.
pub struct Who<'a> {
    lang: Lang,
    placings: BTreeMap<Entrant, &'a Placing>,
    home: Option<&'a str>,
}

impl<'a> Who<'a> {
    /// The entrants of a category.
    pub fn new(lang: Lang, competition: &'a Competition, own: &'a Category) -> Self {
        Self {
            lang,
            placings: own
                .placings
                .iter()
                .filter_map(|placing| Some((Entrant(placing.entrant?), placing)))
                .collect(),
            home: home(competition),
        }
    }

    /// The name as it may be shown.
    pub fn name(&self, entrant: Entrant) -> String {
        self.placings.get(&entrant).map_or_else(
            || self.lang.t(NameStyle::Hidden.label_key()),
            |placing| labels::name(self.lang, placing),
        )
    }

    /// Where from, in short: guests by their country, the others by their club.
    pub fn from(&self, entrant: Entrant) -> Option<String> {
        let placing = self.placings.get(&entrant)?;
        let country = placing.country.as_deref();
        let text = match country.filter(|_| country != self.home) {
            Some(country) => country,
            None => short(&placing.club),
        };
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// A side of a contest without its score.
    pub fn side(&self, slot: Slot) -> Side {
        match slot.entrant() {
            Some(entrant) => {
                let side = Side::new(self.name(entrant));
                match self.from(entrant) {
                    Some(from) => side.club(from),
                    None => side,
                }
            }
            None => Side::unknown(self.lang.t("results-not-known")),
        }
    }
}

/// The country most competitors come from, when there are several: it goes without saying.
fn home(competition: &Competition) -> Option<&str> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for placing in competition.categories.iter().flat_map(|one| &one.placings) {
        if let Some(country) = placing.country.as_deref() {
            *counts.entry(country).or_default() += 1;
        }
    }
    counts
        .into_iter()
        .max_by_key(|(country, count)| (*count, std::cmp::Reverse(*country)))
        .map(|(country, _)| country)
}

/// A club's name without the kind of club.
fn short(club: &str) -> &str {
    let mut rest = club;
    loop {
        let shorter = KINDS.iter().find_map(|kind| {
            let head = rest.get(..kind.len())?;
            (head.to_lowercase() == *kind).then(|| rest.get(kind.len()..))?
        });
        match shorter.map(str::trim_start) {
            Some(shorter) if !shorter.is_empty() => rest = shorter,
            _ => return rest,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn a_club_is_known_by_its_own_name() {
        for (club, name) in [
            ("Judo klub Zelena dolina", "Zelena dolina"),
            ("Športno društvo Judo klub Bežigrad", "Bežigrad"),
            ("JK Koper", "Koper"),
            ("Tisza Judo SE", "Tisza Judo SE"),
            ("Judo klub ", "Judo klub "),
            ("JC", "JC"),
            ("", ""),
        ] {
            assert_eq!(short(club), name);
        }
    }
}
