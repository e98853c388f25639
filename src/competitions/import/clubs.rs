//! Which club a name in the file means. A spelling that was answered once is known ever after.
use std::collections::{BTreeMap, HashMap};

use ::entity::{club, club_alias, ids::ClubId};

use super::draft::{ClubChoice, Draft};
use crate::platform::text::fold;

/// Words that do not tell one club from another.
const COMMON: [&str; 16] = [
    "jk", "dk", "sd", "sk", "ju", "jd", "judo", "klub", "club", "drustvo", "sportno", "sportni",
    "team", "sekcija", "za", "e",
];

/// A name in the file that no club has yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// As in the file, first occurrence.
    pub name: String,
    /// Folded; the key of the answer.
    pub key: String,
    /// How many rows name it.
    pub rows: usize,
    /// Known clubs whose name is like it.
    pub like_known: Vec<(ClubId, String)>,
    /// The name of this file that is like it and came first.
    pub like_new: Option<String>,
    /// What was answered; without an answer and without likeness it is a new club.
    pub answer: Option<ClubChoice>,
}

impl Question {
    /// Whether somebody has to say.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.answer.is_none() && (!self.like_known.is_empty() || self.like_new.is_some())
    }
}

/// What is known about the clubs of a file.
#[derive(Clone, Debug, Default)]
pub struct Clubs {
    known: HashMap<String, ClubId>,
    /// Names that no club has yet.
    pub questions: Vec<Question>,
}

impl Clubs {
    /// Looks the names of a file up.
    #[must_use]
    pub fn of<'a>(
        draft: &Draft,
        names: impl Iterator<Item = &'a str>,
        clubs: &[club::Model],
        aliases: &[club_alias::Model],
    ) -> Self {
        let mut known: HashMap<String, ClubId> = aliases
            .iter()
            .map(|alias| (alias.search.clone(), alias.club_id))
            .collect();
        known.extend(clubs.iter().map(|club| (club.search.clone(), club.id)));
        let mut unknown: Vec<(String, String)> = Vec::new();
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for name in names.filter(|name| !name.is_empty()) {
            let key = fold(name);
            if key.is_empty() || known.contains_key(&key) {
                continue;
            }
            let count = counts.entry(key.clone()).or_default();
            *count += 1;
            if *count == 1 {
                unknown.push((key, name.to_owned()));
            }
        }
        let mut questions: Vec<Question> = Vec::with_capacity(unknown.len());
        for (key, name) in unknown {
            let like_known: Vec<(ClubId, String)> = clubs
                .iter()
                .filter(|club| is_like(&club.search, &key))
                .map(|club| (club.id, club.name.clone()))
                .collect();
            let like_new = questions
                .iter()
                .find(|earlier| is_like(&earlier.key, &key))
                .map(|earlier| earlier.key.clone());
            let answer = draft.clubs.get(&key).filter(|choice| match choice {
                ClubChoice::New => true,
                ClubChoice::Known(id) => clubs.iter().any(|club| club.id == *id),
                // Only an earlier name: no circles.
                ClubChoice::SameAs(other) => questions.iter().any(|earlier| earlier.key == *other),
            });
            questions.push(Question {
                rows: counts.get(&key).copied().unwrap_or_default(),
                answer: answer.cloned(),
                name,
                key,
                like_known,
                like_new,
            });
        }
        Self { known, questions }
    }

    /// The club of a name, if it is known already.
    #[must_use]
    pub fn known(&self, name: &str) -> Option<ClubId> {
        self.known.get(&fold(name)).copied()
    }

    /// Whether every name has its club.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        !self.questions.iter().any(Question::is_open)
    }
}

fn core(folded: &str) -> Vec<&str> {
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !COMMON.contains(word))
        .collect()
}

/// Whether two folded names may mean one club: the same words apart from those common to clubs, one's words among the other's,
/// or a letter or two of difference.
fn is_like(a: &str, b: &str) -> bool {
    let (a, b) = (core(a), core(b));
    if a.is_empty() || b.is_empty() {
        return false;
    }
    let contains = |more: &[&str], less: &[&str]| less.iter().all(|word| more.contains(word));
    if contains(&a, &b) || contains(&b, &a) {
        return true;
    }
    let (a, b) = (a.join(" "), b.join(" "));
    let allowed = match a.chars().count().min(b.chars().count()) {
        0..5 => 0,
        5..9 => 1,
        _ => 2,
    };
    distance(&a, &b) <= allowed
}

/// How many letters differ (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (y, cell) in b.iter().zip(row.iter_mut().skip(1)) {
            let above = *cell;
            left = (diagonal + usize::from(x != *y))
                .min(above + 1)
                .min(left + 1);
            diagonal = above;
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use ::entity::ids::TenantId;
    use uuid::Uuid;

    fn club(n: u128, name: &str) -> club::Model {
        club::Model {
            tenant_id: TenantId(Uuid::nil()),
            id: ClubId(Uuid::from_u128(n)),
            name: name.to_owned(),
            search: fold(name),
            country: None,
        }
    }

    #[test]
    fn letters_that_differ_are_counted() {
        for (a, b, d) in [
            ("", "", 0),
            ("abc", "abc", 0),
            ("abc", "abd", 1),
            ("bezigrad", "bezgrad", 1),
            ("a", "", 1),
            ("", "ab", 2),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!(distance(a, b), d, "{a} {b}");
            assert_eq!(distance(b, a), d, "{b} {a}");
        }
    }

    #[test]
    fn a_spelling_is_known_by_name_or_alias_and_likeness_is_asked_about() {
        let clubs = [club(1, "Judo klub Zelena dolina"), club(2, "JK Bežigrad")];
        let alias = club_alias::Model {
            tenant_id: TenantId(Uuid::nil()),
            id: Uuid::from_u128(9),
            club_id: clubs[0].id,
            name: "JKZD".to_owned(),
            search: "jkzd".to_owned(),
        };
        let names = [
            "judo klub zelena DOLINA",
            "jkzd",
            "JK Zelena dolina",
            "Bezgrad",
            "JK Koper",
            "Koper",
            "",
            "JK Koper",
        ];
        let mut draft = Draft::default();
        let found = Clubs::of(
            &draft,
            names.into_iter(),
            &clubs,
            std::slice::from_ref(&alias),
        );
        assert_eq!(found.known("Judo Klub Zelena Dolina"), Some(clubs[0].id));
        assert_eq!(found.known("JKZD"), Some(clubs[0].id));
        let open: Vec<(&str, bool, usize)> = found
            .questions
            .iter()
            .map(|q| (q.name.as_str(), q.is_open(), q.rows))
            .collect();
        assert_eq!(
            open,
            [
                ("JK Zelena dolina", true, 1),
                ("Bezgrad", true, 1),
                ("JK Koper", false, 2),
                ("Koper", true, 1)
            ]
        );
        assert_eq!(found.questions[3].like_new.as_deref(), Some("jk koper"));
        assert!(!found.is_answered());
        draft.clubs.insert(
            "jk zelena dolina".to_owned(),
            ClubChoice::Known(clubs[0].id),
        );
        draft.clubs.insert("bezgrad".to_owned(), ClubChoice::New);
        draft.clubs.insert(
            "koper".to_owned(),
            ClubChoice::SameAs("jk koper".to_owned()),
        );
        assert!(
            Clubs::of(
                &draft,
                names.into_iter(),
                &clubs,
                std::slice::from_ref(&alias)
            )
            .is_answered()
        );
        draft
            .clubs
            .insert("koper".to_owned(), ClubChoice::SameAs("koper".to_owned()));
        assert!(
            !Clubs::of(&draft, names.into_iter(), &clubs, &[alias]).is_answered(),
            "a circle is no answer"
        );
    }
}
