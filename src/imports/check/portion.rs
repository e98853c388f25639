//! Checks one portion of rows.
use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash as _, Hasher as _},
};

use ::entity::ids::MemberId;

use super::duplicates::{Keys, Known, Seen, Verdict, verdict};
use crate::{
    imports::{
        document::{Counts, FileRow, State, Twin},
        guardians,
        reading::{Base, Person, Reader},
        store,
    },
    platform::{
        db::TenantTx,
        error::Result,
        people::{self, Member, changes_between, is_under_consent_age},
        services::Platform,
    },
};

/// Checks the rows, writes into each what was found, and returns the counts and what the rows take.
pub(super) async fn check_portion(
    tx: &TenantTx,
    platform: &Platform,
    reader: &Reader,
    seen: &Seen,
    rows: &mut [FileRow],
) -> Result<(Counts, Seen)> {
    let read: Vec<(Person, Keys)> = rows
        .iter()
        .map(|row| {
            let person = reader.read(&row.cells, None);
            let keys = Keys::new(&person.member, person.licence_no.as_deref());
            (person, keys)
        })
        .collect();
    let licences: Vec<&str> = read
        .iter()
        .filter_map(|(p, _)| p.licence_no.as_deref())
        .collect();
    let mut births: Vec<_> = read
        .iter()
        .filter_map(|(p, _)| p.member.birth_date)
        .collect();
    births.sort_unstable();
    births.dedup();
    let known = Known::new(store::candidates(tx, &licences, &births).await?);
    let numbers: Vec<i64> = read.iter().filter_map(|(p, _)| p.number).collect();
    let taken = store::taken_numbers(tx, &numbers).await?;
    let mut counts = Counts::default();
    let mut news = Seen::default();
    let mut verdicts = Vec::with_capacity(rows.len());
    for (row, (person, keys)) in rows.iter_mut().zip(&read) {
        let (twins, certain) = known.twins(&person.member, keys);
        row.twins = in_file(row.number, keys, certain, seen, &news);
        row.twins.extend(twins);
        let verdict = verdict(row.decision, &row.twins, certain);
        row.target = match verdict {
            Verdict::Update(id) => Some(id),
            _ => None,
        };
        row.is_number_taken = verdict == Verdict::New
            && person.number.is_some_and(|number| {
                taken.contains(&number) || seen.has_number(number) || !news.take_number(number)
            });
        if verdict != Verdict::Skip {
            news.take(row.number, keys, row.target);
        }
        verdicts.push(verdict);
    }
    let targets: Vec<MemberId> = rows.iter().filter_map(|row| row.target).collect();
    let members: HashMap<MemberId, Member> = people::store::find_many(tx, platform, &targets)
        .await?
        .into_iter()
        .map(|m| (m.id, m))
        .collect();
    let guarded = people::store::first_guardians(tx, platform, &targets).await?;
    let mut digest = DefaultHasher::new();
    for ((row, (person, _)), verdict) in rows.iter_mut().zip(read).zip(verdicts) {
        let state = match (verdict, row.target.and_then(|id| members.get(&id))) {
            (Verdict::Skip, _) => State::Skipped,
            (Verdict::New, _) if person.errors.is_empty() && !row.is_number_taken => {
                counts.highest_number = counts.highest_number.max(person.number.unwrap_or(0));
                State::New
            }
            (Verdict::New, _) => State::Faulty,
            (Verdict::Update(_), Some(member)) => {
                let after = reader.read(&row.cells, Some(Base::of(member)));
                if after.errors.is_empty() {
                    let changes = !changes_between(&member.draft, &after.member).is_empty()
                        || reader.admits(member)
                        || guardians::step(tx, platform, member.id, &after)
                            .await?
                            .is_some();
                    if changes {
                        State::Changed
                    } else {
                        State::Unchanged
                    }
                } else {
                    State::Faulty
                }
            }
            // Gone between the two queries: the version of the list tells before anything is written.
            (Verdict::Ask | Verdict::Update(_), _) => State::Undecided,
        };
        row.state = Some(state);
        counts.add(state);
        // Whom a row changes is shown as the member is now.
        let shown = row.target.and_then(|id| members.get(&id));
        let rev = shown.filter(|_| state == State::Changed).map(|m| m.rev);
        (row.number, state, row.target, rev).hash(&mut digest);
        if matches!(state, State::New | State::Changed) {
            counts.reduced += u64::from(person.is_reduced && state == State::New);
            counts.nameless += u64::from(person.is_nameless);
            // Whoever is known has a date of birth, though the row may have none.
            let known = row.target.and_then(|id| members.get(&id));
            let birth = person.member.birth_date.or_else(|| known?.draft.birth_date);
            let is_unguarded =
                person.guardian.is_none() && row.target.is_none_or(|id| !guarded.contains_key(&id));
            counts.unguarded += u64::from(
                is_unguarded
                    && birth.is_some_and(|birth| is_under_consent_age(birth, platform.today())),
            );
            counts.unsure_names += u64::from(row.has_unsure_name());
        }
    }
    counts.digest = digest.finish();
    Ok((counts, news))
}

/// Earlier rows of the file that are the same person, or change the same member.
fn in_file(
    number: u32,
    keys: &Keys,
    certain: Option<MemberId>,
    seen: &Seen,
    news: &Seen,
) -> Vec<Twin> {
    let earlier = |found: Option<u32>| found.filter(|row| *row != number);
    let licence = earlier(seen.licence(keys).or_else(|| news.licence(keys)));
    if let Some(row) = licence {
        return vec![Twin::RowLicence(row)];
    }
    let person = seen.person(keys).or_else(|| news.person(keys));
    let member = certain.and_then(|id| seen.member(id).or_else(|| news.member(id)));
    earlier(person.or(member))
        .map(Twin::Row)
        .into_iter()
        .collect()
}
