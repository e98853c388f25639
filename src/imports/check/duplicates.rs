//! Whom a row may be: a member with the same licence number or the same name and birthday, or an earlier row of the file.
use std::collections::{HashMap, HashSet};

use ::entity::ids::MemberId;
use chrono::NaiveDate;

use crate::{
    imports::{
        document::{Decision, Twin},
        store::Candidate,
    },
    platform::{people::MemberDraft, text::fold},
};

/// By what a row is compared.
#[derive(Clone, Default)]
pub(super) struct Keys {
    /// The licence number, folded.
    pub licence: Option<String>,
    /// Name, folded, and date of birth.
    pub person: Option<(String, NaiveDate)>,
}

impl Keys {
    /// The keys of a row. The licence number is given apart, since a child's may not be kept and tells who it is all the same.
    pub(super) fn new(member: &MemberDraft, licence: Option<&str>) -> Self {
        let name = person_name(&member.first_name, &member.last_name);
        Self {
            licence: licence.map(fold).filter(|l| !l.is_empty()),
            person: member
                .birth_date
                .filter(|_| !member.first_name.is_empty() && !member.last_name.is_empty())
                .map(|birth| (name, birth)),
        }
    }
}

/// First and last name, however they are ordered by whoever wrote them.
fn person_name(first: &str, last: &str) -> String {
    fold(&format!("{last} {first}"))
}

/// What the rows before have taken: the number of the row that took it.
#[derive(Default)]
pub(super) struct Seen {
    licences: HashMap<String, u32>,
    people: HashMap<(String, NaiveDate), u32>,
    members: HashMap<MemberId, u32>,
    numbers: HashSet<i64>,
}

impl Seen {
    /// Remembers what a row takes. The first row keeps it.
    pub(super) fn take(&mut self, number: u32, keys: &Keys, member: Option<MemberId>) {
        if let Some(licence) = &keys.licence {
            self.licences.entry(licence.clone()).or_insert(number);
        }
        if let Some(person) = &keys.person {
            self.people.entry(person.clone()).or_insert(number);
        }
        if let Some(member) = member {
            self.members.entry(member).or_insert(number);
        }
    }

    /// Remembers the member number that a row brings along; whether it was free.
    pub(super) fn take_number(&mut self, number: i64) -> bool {
        self.numbers.insert(number)
    }

    pub(super) fn has_number(&self, number: i64) -> bool {
        self.numbers.contains(&number)
    }

    pub(super) fn extend(&mut self, later: Self) {
        self.numbers.extend(later.numbers);
        for (licence, number) in later.licences {
            self.licences.entry(licence).or_insert(number);
        }
        for (person, number) in later.people {
            self.people.entry(person).or_insert(number);
        }
        for (member, number) in later.members {
            self.members.entry(member).or_insert(number);
        }
    }

    pub(super) fn licence(&self, keys: &Keys) -> Option<u32> {
        keys.licence
            .as_ref()
            .and_then(|l| self.licences.get(l))
            .copied()
    }

    pub(super) fn person(&self, keys: &Keys) -> Option<u32> {
        keys.person
            .as_ref()
            .and_then(|p| self.people.get(p))
            .copied()
    }

    pub(super) fn member(&self, id: MemberId) -> Option<u32> {
        self.members.get(&id).copied()
    }
}

/// The members a portion may mean, by both keys.
#[derive(Default)]
pub(super) struct Known {
    licences: HashMap<String, Candidate>,
    people: HashMap<(String, NaiveDate), Vec<Candidate>>,
}

impl Known {
    pub(super) fn new(candidates: Vec<Candidate>) -> Self {
        let mut known = Self::default();
        for candidate in candidates {
            let person = (
                person_name(&candidate.first_name, &candidate.last_name),
                candidate.birth_date,
            );
            let namesakes = known.people.entry(person).or_default();
            if namesakes.iter().all(|other| other.id != candidate.id) {
                namesakes.push(candidate.clone());
            }
            if let Some(licence) = candidate.licence_no.as_deref().map(fold) {
                known.licences.insert(licence, candidate);
            }
        }
        known
    }

    /// Whom a row may be, and the one it certainly is.
    ///
    /// Certain is a licence number that nothing contradicts, or the one member with exactly this name and birthday and no
    /// other licence number. Everything else a person decides.
    pub(super) fn twins(&self, row: &MemberDraft, keys: &Keys) -> (Vec<Twin>, Option<MemberId>) {
        if let Some(same) = keys.licence.as_ref().and_then(|l| self.licences.get(l)) {
            let name_fits = (row.first_name.is_empty()
                || fold(&row.first_name) == fold(&same.first_name))
                && (row.last_name.is_empty() || fold(&row.last_name) == fold(&same.last_name));
            let birth_fits = row.birth_date.is_none_or(|birth| birth == same.birth_date);
            return (
                vec![Twin::Licence(same.id)],
                (name_fits && birth_fits).then_some(same.id),
            );
        }
        let Some(namesakes) = keys.person.as_ref().and_then(|p| self.people.get(p)) else {
            return (Vec::new(), None);
        };
        let twins = namesakes.iter().take(3).map(|c| Twin::Name(c.id)).collect();
        let certain = match namesakes.as_slice() {
            [one] => {
                let is_spelled_alike =
                    one.first_name == row.first_name && one.last_name == row.last_name;
                let licence_fits = one.licence_no.is_none() || keys.licence.is_none();
                (is_spelled_alike && licence_fits).then_some(one.id)
            }
            _ => None,
        };
        (twins, certain)
    }
}

/// What is to be done with a row, as far as duplicates go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Somebody new.
    New,
    /// This member.
    Update(MemberId),
    /// Left out.
    Skip,
    /// A person decides.
    Ask,
}

/// Decides by what the person said, or by what is certain; asks otherwise.
pub(super) fn verdict(decision: Decision, twins: &[Twin], certain: Option<MemberId>) -> Verdict {
    let in_file = twins
        .iter()
        .any(|t| matches!(t, Twin::Row(_) | Twin::RowLicence(_)));
    let shares_licence = twins
        .iter()
        .any(|t| matches!(t, Twin::Licence(_) | Twin::RowLicence(_)));
    match decision {
        Decision::Skip => Verdict::Skip,
        // Two members cannot have one licence number.
        Decision::New if !shares_licence => Verdict::New,
        Decision::Update(id) if !in_file && twins.iter().any(|t| t.member() == Some(id)) => {
            Verdict::Update(id)
        }
        _ if in_file => Verdict::Ask,
        _ => match certain {
            Some(id) => Verdict::Update(id),
            None if twins.is_empty() => Verdict::New,
            None => Verdict::Ask,
        },
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn birth() -> NaiveDate {
        NaiveDate::from_ymd_opt(2000, 1, 2).unwrap()
    }

    fn known(id: u128, first: &str, last: &str, licence: Option<&str>) -> Candidate {
        Candidate {
            id: MemberId(Uuid::from_u128(id)),
            first_name: first.into(),
            last_name: last.into(),
            birth_date: birth(),
            licence_no: licence.map(str::to_owned),
        }
    }

    fn row(first: &str, last: &str, licence: Option<&str>) -> MemberDraft {
        MemberDraft {
            first_name: first.into(),
            last_name: last.into(),
            birth_date: Some(birth()),
            licence_no: licence.map(str::to_owned),
            ..MemberDraft::default()
        }
    }

    fn asked(members: Vec<Candidate>, row: &MemberDraft) -> Verdict {
        let (twins, certain) =
            Known::new(members).twins(row, &Keys::new(row, row.licence_no.as_deref()));
        verdict(Decision::None, &twins, certain)
    }

    #[test]
    fn a_licence_number_decides_unless_name_or_birthday_contradict() {
        let ana = || vec![known(1, "Ana", "Zupan", Some("S-1"))];
        let id = MemberId(Uuid::from_u128(1));
        assert_eq!(
            asked(ana(), &row("ana", "ZUPAN", Some("s-1"))),
            Verdict::Update(id)
        );
        assert_eq!(
            asked(
                ana(),
                &MemberDraft {
                    licence_no: Some("S-1".into()),
                    ..MemberDraft::default()
                }
            ),
            Verdict::Update(id)
        );
        assert_eq!(
            asked(ana(), &row("Maja", "Zupan", Some("S-1"))),
            Verdict::Ask
        );
    }

    #[test]
    fn name_and_birthday_decide_only_when_nothing_is_in_doubt() {
        let id = MemberId(Uuid::from_u128(1));
        let ana = |licence| known(1, "Ana", "Zupan", licence);
        assert_eq!(
            asked(vec![ana(None)], &row("Ana", "Zupan", None)),
            Verdict::Update(id)
        );
        assert_eq!(
            asked(vec![ana(None)], &row("Ana", "Župan", None)),
            Verdict::Ask,
            "spelled in another way"
        );
        assert_eq!(
            asked(vec![ana(Some("1"))], &row("Ana", "Zupan", Some("2"))),
            Verdict::Ask,
            "another licence"
        );
        assert_eq!(
            asked(
                vec![ana(None), known(2, "Ana", "Zupan", None)],
                &row("Ana", "Zupan", None)
            ),
            Verdict::Ask
        );
        assert_eq!(
            asked(vec![ana(None)], &row("Eva", "Zupan", None)),
            Verdict::New
        );
    }

    #[test]
    fn a_licence_number_is_never_given_twice() {
        let id = MemberId(Uuid::from_u128(1));
        assert_eq!(
            verdict(Decision::New, &[Twin::Licence(id)], None),
            Verdict::Ask
        );
        assert_eq!(
            verdict(Decision::New, &[Twin::RowLicence(2)], None),
            Verdict::Ask
        );
        assert_eq!(verdict(Decision::New, &[Twin::Row(2)], None), Verdict::New);
        assert_eq!(
            verdict(
                Decision::Update(id),
                &[Twin::Row(2), Twin::Name(id)],
                Some(id)
            ),
            Verdict::Ask
        );
        assert_eq!(
            verdict(Decision::Update(id), &[], None),
            Verdict::New,
            "a member who is no twin any more"
        );
    }
}
