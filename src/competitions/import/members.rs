//! Whether a competitor is one of the tenant's own members: certain, to be asked, or not. Never decided silently.
use std::collections::HashMap;

use ::entity::ids::MemberId;
use chrono::{Datelike as _, NaiveDate};

use super::{
    draft::{Draft, PersonChoice},
    rows::Parsed,
};
use crate::platform::{names_policy::NameStyle, text::fold};

/// A member whose name a competitor has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Namesake {
    /// Key.
    pub id: MemberId,
    /// Member number.
    pub number: i64,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Date of birth.
    pub birth_date: NaiveDate,
    /// The most that is shown of the name at the competition, when the member decided so.
    pub at_most: Option<NameStyle>,
}

/// Who a competitor is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Match {
    /// Nobody of ours has this name, or the person said so.
    Nobody,
    /// This member: name and year of birth agree and nobody else's do, or the person said so.
    Member(MemberId),
    /// Members with this name; somebody has to say.
    Ask(Vec<Namesake>),
}

/// What two writings of one name have in common: its parts in any order, without accents and capitals.
#[must_use]
pub fn name_key(first: &str, last: &str) -> String {
    let folded = fold(&format!("{first} {last}"));
    let mut words: Vec<&str> = folded
        .split([' ', '-'])
        .filter(|word| !word.is_empty())
        .collect();
    words.sort_unstable();
    words.join(" ")
}

/// What members with this name and year of birth decided. It holds also where the organiser says that none of them is meant: whoever
/// hid a name finds it hidden, and of two people who cannot be told apart in public the careful one is heard.
#[must_use]
pub fn decided_by_namesakes(year: Option<i32>, same_name: &[Namesake]) -> Option<NameStyle> {
    same_name
        .iter()
        .filter(|one| year == Some(one.birth_date.year()))
        .filter_map(|one| one.at_most)
        .max()
}

/// Who the competitor of a row is.
#[must_use]
pub fn find(draft: &Draft, row: &Parsed, namesakes: &HashMap<String, Vec<Namesake>>) -> Match {
    let Some(same_name) = namesakes.get(&name_key(&row.first_name, &row.last_name)) else {
        return Match::Nobody;
    };
    match draft.people.get(&row.number) {
        Some(PersonChoice::Nobody) => return Match::Nobody,
        // An answer counts only while its member is still among those who could be meant.
        Some(PersonChoice::Member(id)) if same_name.iter().any(|one| one.id == *id) => {
            return Match::Member(*id);
        }
        _ => {}
    }
    let same_year: Vec<&Namesake> = same_name
        .iter()
        .filter(|one| row.birth_year == Some(one.birth_date.year()))
        .collect();
    match same_year.as_slice() {
        [one] => Match::Member(one.id),
        _ => Match::Ask(same_name.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::competitions::import::rows::CategoryName;

    fn member(n: u128, year: i32) -> Namesake {
        Namesake {
            id: MemberId(uuid::Uuid::from_u128(n)),
            number: 1,
            first_name: "Eva".to_owned(),
            last_name: "Čeh Hribar".to_owned(),
            birth_date: NaiveDate::from_ymd_opt(year, 5, 1).unwrap(),
            at_most: None,
        }
    }

    fn row(birth_year: Option<i32>) -> Parsed {
        Parsed {
            number: 7,
            first_name: "Hribar-Ceh".to_owned(),
            last_name: "EVA".to_owned(),
            birth_year,
            club: String::new(),
            country: None,
            category: CategoryName {
                name: "x".to_owned(),
                parts: crate::judo::category::Parts::default(),
            },
            place: 1,
            contests_won: None,
        }
    }

    fn known(members: &[Namesake]) -> HashMap<String, Vec<Namesake>> {
        HashMap::from([(name_key("Eva", "Čeh Hribar"), members.to_vec())])
    }

    #[test]
    fn name_and_year_of_one_member_alone_are_certain() {
        let one = member(1, 2009);
        let draft = Draft::default();
        assert_eq!(
            find(
                &draft,
                &row(Some(2009)),
                &known(&[one.clone(), member(2, 2011)])
            ),
            Match::Member(one.id)
        );
        assert_eq!(
            find(&draft, &row(Some(2009)), &HashMap::new()),
            Match::Nobody
        );
    }

    #[test]
    fn everything_else_is_asked_and_an_answer_counts() {
        let one = member(1, 2009);
        let mut draft = Draft::default();
        for (year, members) in [
            (None, vec![one.clone()]),
            (Some(2010), vec![one.clone()]),
            (Some(2009), vec![one.clone(), member(2, 2009)]),
        ] {
            assert_eq!(
                find(&draft, &row(year), &known(&members)),
                Match::Ask(members)
            );
        }
        draft.people.insert(7, PersonChoice::Member(one.id));
        assert_eq!(
            find(&draft, &row(None), &known(std::slice::from_ref(&one))),
            Match::Member(one.id)
        );
        assert_eq!(
            find(&draft, &row(None), &known(&[member(2, 2009)])),
            Match::Ask(vec![member(2, 2009)]),
            "not among them any more"
        );
        draft.people.insert(7, PersonChoice::Nobody);
        assert_eq!(
            find(&draft, &row(Some(2009)), &known(&[one])),
            Match::Nobody
        );
    }
}
