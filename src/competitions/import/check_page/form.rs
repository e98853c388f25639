//! The answers of the check as they are posted, and how they change the draft.
use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use crate::competitions::import::{
    check::Checked,
    draft::{ClubChoice, Draft, Mode, PersonChoice},
    field::Field,
};

/// The form as it is posted.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "Vec<(String, String)>")]
pub struct CheckForm {
    pub(super) rev: String,
    pub(super) reason: String,
    pub(super) go: String,
    mode: Option<Mode>,
    cells: Vec<(u32, Field, String)>,
    skip: BTreeSet<u32>,
    back: BTreeSet<u32>,
    clubs: HashMap<String, String>,
    people: BTreeMap<u32, String>,
    is_rest_nobody: bool,
}

impl From<Vec<(String, String)>> for CheckForm {
    fn from(pairs: Vec<(String, String)>) -> Self {
        let mut form = Self::default();
        for (name, value) in pairs {
            let mut parts = name.splitn(3, '.');
            match (parts.next().unwrap_or_default(), parts.next(), parts.next()) {
                ("rev", ..) => form.rev = value,
                ("reason", ..) => form.reason = value,
                ("go", ..) => form.go = value,
                ("mode", ..) => {
                    form.mode = Some(if value == "add" {
                        Mode::Add
                    } else {
                        Mode::Replace
                    })
                }
                ("rest_nobody", ..) => form.is_rest_nobody = true,
                ("skip", ..) => form.skip.extend(value.parse::<u32>()),
                ("back", ..) => form.back.extend(value.parse::<u32>()),
                ("club", Some(key), None) => {
                    form.clubs.insert(key.to_owned(), value);
                }
                ("person", Some(row), None) => {
                    form.people.extend(row.parse().map(|row| (row, value)));
                }
                ("cell", Some(row), Some(field)) => {
                    form.cells.extend(
                        row.parse()
                            .ok()
                            .zip(Field::parse(field))
                            .map(|(row, field)| (row, field, value.chars().take(200).collect())),
                    );
                }
                _ => {}
            }
        }
        form
    }
}

impl CheckForm {
    /// Puts the answers into the draft.
    pub(super) fn apply(&self, draft: &mut Draft, before: &Checked) {
        let rows: BTreeSet<u32> = draft.rows.iter().map(|row| row.number).collect();
        for (row, field, value) in self.cells.iter().filter(|(row, ..)| rows.contains(row)) {
            draft
                .mended
                .entry(*row)
                .or_default()
                .insert(*field, value.clone());
        }
        draft.skipped.extend(self.skip.intersection(&rows));
        draft.skipped.retain(|row| !self.back.contains(row));
        if let Some(mode) = self.mode {
            draft.mode = mode;
        }
        for question in &before.clubs.questions {
            let Some(answer) = self.clubs.get(&short(&question.key)) else {
                continue;
            };
            let choice = match answer.split_once(':') {
                None if answer == "new" => Some(ClubChoice::New),
                Some(("id", id)) => id.parse().ok().map(ClubChoice::Known),
                Some(("as", key)) => before
                    .clubs
                    .questions
                    .iter()
                    .find(|one| short(&one.key) == key)
                    .map(|one| ClubChoice::SameAs(one.key.clone())),
                _ => None,
            };
            match choice {
                Some(choice) => draft.clubs.insert(question.key.clone(), choice),
                None => draft.clubs.remove(&question.key),
            };
        }
        for (row, _) in before.open_people() {
            let answer = self
                .people
                .get(&row.number)
                .map(String::as_str)
                .unwrap_or_default();
            let choice = match answer {
                "nobody" => Some(PersonChoice::Nobody),
                "" if self.is_rest_nobody => Some(PersonChoice::Nobody),
                id => id.parse().ok().map(PersonChoice::Member),
            };
            draft
                .people
                .extend(choice.map(|choice| (row.number, choice)));
        }
    }
}

/// A short name for a folded name of a club, for form fields.
pub(super) fn short(key: &str) -> String {
    data_encoding::HEXLOWER.encode(Sha256::digest(key).get(..6).unwrap_or_default())
}
