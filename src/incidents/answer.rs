//! What an incident touched, by the processing log: whose data, which kinds of records and fields, by whom, between when and when.
//! Every person stands there with the reasons why.
use std::collections::{BTreeMap, BTreeSet};

use ::entity::{ids::AccountId, values::operation};
use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use uuid::Uuid;

use super::{incident::Told, store};
use crate::{
    platform::{
        audit::{
            self, Shown,
            touched::{self, Kind, Touched},
        },
        db::TenantTx,
        error::Result,
        i18n::Lang,
        register::Class,
        services::Platform,
        text::sort_key,
    },
    tenants::log::Reader,
};

/// Most entries that one incident takes in.
const MOST: usize = 50_000;
/// Names looked up at a time.
const PORTION: usize = 500;
/// Full age.
const ADULT: i32 = 18;

/// One person whose data were touched.
#[derive(Clone, Debug, Default)]
pub struct Person {
    /// Key.
    pub id: Uuid,
    /// Name; none when the person is not on the books any more.
    pub name: Option<String>,
    /// Whether they are of age; none for guardians and people who are gone.
    pub is_adult: Option<bool>,
    /// Kinds of records.
    pub kinds: BTreeSet<Kind>,
    /// What was done, with how often.
    pub reasons: Vec<(String, usize)>,
    /// By whom.
    pub by: Vec<String>,
    /// From when.
    pub first: DateTime<Utc>,
    /// Till when.
    pub last: DateTime<Utc>,
    /// Whether an entry does not say what it touched.
    pub is_unclear: bool,
}

/// The answer.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// People, by name.
    pub people: Vec<Person>,
    /// Kinds of records with how many people's.
    pub kinds: Vec<(Kind, usize)>,
    /// Everything that was touched, by fields.
    pub fields: Touched,
    /// By whom.
    pub by: BTreeMap<AccountId, String>,
    /// From when till when.
    pub period: Option<(DateTime<Utc>, DateTime<Utc>)>,
    /// Entries about nobody in particular: settings, roles.
    pub others: usize,
    /// Whether data were shown or left in a file: then they were not sealed when they were touched.
    pub was_opened: bool,
    /// Whether health data are among them.
    pub has_health: bool,
    /// Whether the log can tell at all.
    pub is_known: bool,
}

impl Answer {
    /// Minors among the people.
    #[must_use]
    pub fn minors(&self) -> usize {
        self.people
            .iter()
            .filter(|person| person.is_adult == Some(false))
            .count()
    }

    /// Records: a person's record of one kind counts once.
    #[must_use]
    pub fn records(&self) -> usize {
        self.people.iter().map(|person| person.kinds.len()).sum()
    }

    /// Whether the people need not be told because the data were sealed and the keys were not lost (GDPR Art. 34(3)(a)): never
    /// when the log shows that data were opened.
    #[must_use]
    pub fn is_sealed_only(&self, told: &Told) -> bool {
        told.sealed_only && !self.was_opened
    }
}

/// Looks the answer up in the log.
///
/// # Errors
/// [`crate::platform::error::AppError::TooLarge`] when the incident takes in too many entries; when the database does.
pub async fn answer(
    tx: &TenantTx,
    platform: &Platform,
    told: &Told,
    lang: Lang,
    names_members: bool,
) -> Result<Answer> {
    let Some(filter) = told.filter() else {
        return Ok(Answer::default());
    };
    let entries = audit::find_all(tx, platform, &filter, MOST).await?;
    let mut answer = Answer {
        is_known: true,
        period: entries
            .first()
            .zip(entries.last())
            .map(|(first, last)| (first.at, last.at)),
        ..Answer::default()
    };
    let mut people: BTreeMap<Uuid, Person> = BTreeMap::new();
    for portion in entries.chunks(PORTION) {
        let reader = Reader::new(tx, lang, portion, names_members).await?;
        for entry in portion {
            take_in(&mut answer, &mut people, entry, &reader);
        }
    }
    let ids: Vec<Uuid> = people.keys().copied().collect();
    let births = store::births(tx, &ids).await?;
    let today = platform.today();
    for (id, person) in &mut people {
        person.is_adult = births.get(id).map(|born| is_adult(*born, today));
    }
    let mut people: Vec<Person> = people.into_values().collect();
    people.sort_by_cached_key(|person| {
        let name = person.name.as_deref().unwrap_or_default();
        (person.name.is_none(), sort_key(name, ""), person.id)
    });
    answer.kinds = Kind::TOLD
        .iter()
        .map(|kind| {
            let with = people.iter().filter(|person| person.kinds.contains(kind));
            (*kind, with.count())
        })
        .filter(|(_, count)| *count > 0)
        .collect();
    answer.has_health = answer
        .fields
        .fields
        .iter()
        .any(|field| field.class == Class::C3);
    answer.people = people;
    Ok(answer)
}

fn take_in(
    answer: &mut Answer,
    people: &mut BTreeMap<Uuid, Person>,
    entry: &Shown,
    reader: &Reader,
) {
    let who = reader.who(entry);
    if let Some(actor) = entry.actor {
        answer.by.insert(actor, who.clone());
    }
    // A refusal shows that somebody tried, and touched nothing.
    let Some(subject) = entry
        .subject
        .filter(|_| entry.operation != operation::REFUSED)
    else {
        answer.others += 1;
        return;
    };
    let touched = touched::touched(entry);
    answer.was_opened |= matches!(
        entry.operation.as_str(),
        operation::CONSULT | operation::EXPORT | operation::PUBLISH
    );
    for field in &touched.fields {
        if !answer.fields.fields.contains(field) {
            answer.fields.fields.push(field);
        }
    }
    answer.fields.is_unknown |= touched.is_unknown;
    let person = people.entry(subject).or_insert_with(|| Person {
        id: subject,
        name: reader.person(subject).map(str::to_owned),
        first: entry.at,
        ..Person::default()
    });
    person.last = entry.at;
    person.kinds.extend(touched.kinds);
    person.is_unclear |= touched.is_unknown;
    let deed = reader.deed(entry);
    match person.reasons.iter_mut().find(|(known, _)| *known == deed) {
        Some((_, count)) => *count += 1,
        None => person.reasons.push((deed, 1)),
    }
    if !person.by.contains(&who) {
        person.by.push(who);
    }
}

fn is_adult(born: NaiveDate, today: NaiveDate) -> bool {
    let years = today.year() - born.year();
    let had_birthday = (today.month(), today.day()) >= (born.month(), born.day());
    years - i32::from(!had_birthday) >= ADULT
}
