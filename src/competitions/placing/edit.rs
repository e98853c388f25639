//! One placing by hand: who, where from, which place. While the competition is public this is a correction.
use std::collections::{HashMap, HashSet};

use ::entity::{
    category, club, competition,
    ids::{CategoryId, ClubId, CompetitionId, MemberId, PlacingId},
    placing,
    values::operation,
};
use askama::Template;
use axum::{
    extract::State as Service,
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use crate::{
    competitions::{
        category::edit::reason_field,
        change,
        import::{
            clubs::Clubs,
            draft::{Draft, FileRow, PersonChoice},
            field::Field,
            members::{self, Match, Namesake},
            rows::{self, Parsed},
        },
        person::{self, Person},
        store,
    },
    platform::{
        audit::{self, Entry},
        db::TenantTx,
        error::{AppError, Result},
        i18n::{Lang, Text},
        names_policy::NameStyle,
        once,
        services::Platform,
    },
    tenants::{Can, policy::ManageCompetitions},
    web::{
        FieldErrors, Page, View,
        components::{ErrorSummary, Hidden, Select, TextField},
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// The fields that are read like a row of a file.
const COLUMNS: [Field; 7] = [
    Field::FirstName,
    Field::LastName,
    Field::BirthYear,
    Field::Club,
    Field::Country,
    Field::Place,
    Field::ContestsWon,
];

/// The form as it is posted.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PlacingForm {
    /// The revision that was shown; of a new placing the id of the form, so that it is added once however often it is posted.
    rev: String,
    first_name: String,
    last_name: String,
    birth_year: String,
    club: String,
    country: String,
    place: String,
    contests_won: String,
    member: String,
    at_most: String,
    reason: String,
}

impl PlacingForm {
    fn of(row: &placing::Model, person: &Person, club: Option<&club::Model>) -> Self {
        let number = |n: Option<i32>| n.map(|n| n.to_string()).unwrap_or_default();
        Self {
            rev: row.rev.to_string(),
            first_name: person.first_name.clone(),
            last_name: person.last_name.clone(),
            birth_year: number(person.birth_year),
            club: club.map(|club| club.name.clone()).unwrap_or_default(),
            country: row.country.clone().unwrap_or_default(),
            place: number(row.place),
            contests_won: number(row.contests_won),
            member: row
                .member_id
                .map_or_else(|| "nobody".to_owned(), |id| id.to_string()),
            at_most: person
                .at_most
                .map(|style| style.code().to_owned())
                .unwrap_or_default(),
            reason: String::new(),
        }
    }

    /// The form as a row of a file with one answer, so that the same rules read it.
    fn as_draft(&self, category: &str) -> (Draft, FileRow) {
        let cells = [
            &self.first_name,
            &self.last_name,
            &self.birth_year,
            &self.club,
            &self.country,
            &self.place,
            &self.contests_won,
        ];
        let mut draft = Draft {
            columns: COLUMNS.into_iter().map(Some).collect(),
            category: category.to_owned(),
            ..Draft::default()
        };
        let answer = match self.member.as_str() {
            "nobody" => Some(PersonChoice::Nobody),
            id => id.parse().ok().map(PersonChoice::Member),
        };
        draft.people.extend(answer.map(|answer| (0, answer)));
        (
            draft,
            FileRow {
                number: 0,
                cells: cells.into_iter().cloned().collect(),
            },
        )
    }
}

#[derive(Template)]
#[template(path = "competitions/placing.html")]
struct PlacingPage {
    page: Page,
    back: (String, String),
    remove_href: Option<String>,
    summary: ErrorSummary,
    rev: Hidden,
    first_name: TextField,
    last_name: TextField,
    birth_year: TextField,
    club: TextField,
    clubs: Vec<String>,
    country: TextField,
    place: TextField,
    contests_won: TextField,
    member: Option<Select>,
    at_most: Select,
    reason: Option<TextField>,
}

/// What the page needs beside the form.
#[derive(Clone, Debug)]
struct Around {
    competition: competition::Model,
    category: category::Model,
    row: Option<placing::Model>,
    clubs: Vec<String>,
    members: Vec<Namesake>,
    /// Whether the places of the category follow from its contests.
    is_fought: bool,
    /// The most that is shown of the name as the linked member decided.
    decided: Option<NameStyle>,
}

fn page_of(
    can: &Can<ManageCompetitions>,
    around: &Around,
    form: &PlacingForm,
    errors: &FieldErrors,
) -> PlacingPage {
    let page = can.page(if around.row.is_some() {
        "competitions-placing-edit"
    } else {
        "competitions-placing-new"
    });
    let page = if errors.is_empty() {
        page
    } else {
        page.refused()
    };
    let lang = page.lang;
    let event = can.url(&format!("/competitions/{}", around.competition.id));
    let text = |field: Field, value: &str| {
        TextField::new(field.key(), lang.t(field.label_key()))
            .value(value)
            .errors(errors.of(field.key(), lang))
            .autocomplete("off")
            .maxlength(100)
    };
    let member = (!around.members.is_empty()).then(|| {
        let mut select = Select::new("member", lang.t("competitions-member"))
            .hint(lang.t("competitions-member-hint"))
            .errors(errors.of("member", lang))
            .placeholder(lang.t("competitions-choose"))
            .option("nobody", lang.t("competitions-member-nobody"));
        for one in &around.members {
            select = select.option(one.id.to_string(), namesake(&page, one));
        }
        select.selected(form.member.as_str())
    });
    let place = text(Field::Place, &form.place).digits().width("w-4");
    let won = text(Field::ContestsWon, &form.contests_won)
        .digits()
        .width("w-4");
    let (place, contests_won) = if around.is_fought {
        (
            place
                .readonly()
                .hint(lang.t("competitions-fought-place-hint")),
            won.readonly(),
        )
    } else {
        (place.required(), won.optional(lang))
    };
    PlacingPage {
        back: (
            format!("{event}/categories/{}", around.category.id),
            around.category.name.clone(),
        ),
        remove_href: around
            .row
            .as_ref()
            .map(|row| format!("{event}/placings/{}/remove", row.id)),
        summary: errors.summary(lang),
        rev: Hidden::new("rev", &form.rev),
        first_name: text(Field::FirstName, &form.first_name),
        last_name: text(Field::LastName, &form.last_name),
        birth_year: text(Field::BirthYear, &form.birth_year)
            .digits()
            .width("w-4")
            .optional(lang)
            .hint(lang.t("competitions-birth-year-hint"))
            .seen_by(lang.t("competitions-birth-year-seen")),
        club: text(Field::Club, &form.club)
            .optional(lang)
            .list("clubs")
            .hint(lang.t("competitions-club-hint")),
        clubs: around.clubs.clone(),
        country: text(Field::Country, &form.country)
            .optional(lang)
            .width("w-10")
            .hint(lang.t("competitions-country-hint")),
        place,
        contests_won,
        member,
        at_most: Select::new("at_most", lang.t("competitions-at-most"))
            .hint(match around.decided {
                Some(style) => lang.t1(
                    "competitions-at-most-decided",
                    "style",
                    lang.t(style.label_key()),
                ),
                None => lang.t("competitions-at-most-hint"),
            })
            .errors(errors.of("at_most", lang))
            .option("", lang.t("competitions-at-most-policy"))
            .options(
                [
                    NameStyle::FirstInitial,
                    NameStyle::Initials,
                    NameStyle::Hidden,
                ]
                .map(|style| (style.code(), lang.t(style.label_key()))),
            )
            .selected(form.at_most.as_str()),
        reason: reason_field(&page, &around.competition, &form.reason, errors),
        page,
    }
}

/// A member who may be meant, in words: number, name, year of birth.
pub fn namesake(page: &Page, one: &Namesake) -> String {
    use chrono::Datelike as _;
    page.t3(
        "competitions-namesake",
        "number",
        one.number.to_string(),
        "name",
        format!("{} {}", one.first_name, one.last_name),
        "year",
        one.birth_date.year().to_string(),
    )
}

async fn around(
    tx: &TenantTx,
    id: CompetitionId,
    category: CategoryId,
    row: Option<placing::Model>,
    form: &PlacingForm,
) -> Result<Around> {
    let key = members::name_key(&form.first_name, &form.last_name);
    let mut found = if key.is_empty() {
        HashMap::new()
    } else {
        store::list_namesakes(tx, id, &HashSet::from([key.clone()])).await?
    };
    let mut list = found.remove(&key).unwrap_or_default();
    // A member who is linked stays on offer when the name was changed.
    if let Some(linked) = row
        .as_ref()
        .and_then(|row| row.member_id)
        .filter(|id| list.iter().all(|one| one.id != *id))
    {
        list.extend(linked_member(tx, id, linked).await?);
    }
    let linked = row.as_ref().and_then(|row| row.member_id);
    let decided = list
        .iter()
        .find(|one| Some(one.id) == linked)
        .and_then(|one| one.at_most);
    Ok(Around {
        competition: store::find(tx, id).await?,
        category: store::find_category(tx, id, category).await?,
        clubs: store::list_clubs(tx)
            .await?
            .into_iter()
            .map(|club| club.name)
            .collect(),
        members: list,
        is_fought: store::is_fought(tx, category).await?,
        decided,
        row,
    })
}

async fn linked_member(
    tx: &TenantTx,
    competition: CompetitionId,
    id: MemberId,
) -> Result<Option<Namesake>> {
    let known = store::known_members(tx, competition, &[id])
        .await?
        .remove(&id);
    let name = store::member_name(tx, id).await?;
    Ok(known.zip(name).map(|(known, (number, name))| Namesake {
        id,
        number,
        first_name: name,
        last_name: String::new(),
        birth_date: known.birth_date,
        at_most: known.at_most(),
    }))
}

/// The empty form.
///
/// # Errors
/// When there is no such category.
pub async fn new(
    can: Can<ManageCompetitions>,
    PathOf((_, id, category_id)): PathOf<(String, CompetitionId, CategoryId)>,
    Service(platform): Service<Platform>,
) -> Result<Response> {
    let form = PlacingForm {
        rev: platform.new_id().to_string(),
        ..PlacingForm::default()
    };
    let around = can
        .db
        .read(async |tx| around(tx, id, category_id, None, &form).await)
        .await?;
    Ok(View(page_of(&can, &around, &form, &FieldErrors::new())).into_response())
}

/// The form with what is stored.
///
/// # Errors
/// When there is no such placing.
pub async fn page(
    can: Can<ManageCompetitions>,
    PathOf((_, id, placing_id)): PathOf<(String, CompetitionId, PlacingId)>,
    Service(platform): Service<Platform>,
) -> Result<Response> {
    let (around, form) = can
        .db
        .read(async |tx| {
            let row = store::find_placing(tx, id, placing_id).await?;
            let clubs = store::clubs_by_id(tx).await?;
            let person = person::open(&platform, &row)?;
            let form = PlacingForm::of(&row, &person, row.club_id.and_then(|id| clubs.get(&id)));
            Ok((
                around(tx, id, row.category_id, Some(row), &form).await?,
                form,
            ))
        })
        .await?;
    Ok(View(page_of(&can, &around, &form, &FieldErrors::new())).into_response())
}

/// Adds a placing.
///
/// # Errors
/// When there is no such category.
pub async fn create(
    can: Can<ManageCompetitions>,
    PathOf((_, id, category_id)): PathOf<(String, CompetitionId, CategoryId)>,
    Service(platform): Service<Platform>,
    CheckedForm(form): CheckedForm<PlacingForm>,
) -> Result<Response> {
    save(&can, &platform, id, Target::New(category_id), form).await
}

/// Saves a changed placing.
///
/// # Errors
/// When there is no such placing.
pub async fn submit(
    can: Can<ManageCompetitions>,
    PathOf((_, id, placing_id)): PathOf<(String, CompetitionId, PlacingId)>,
    Service(platform): Service<Platform>,
    CheckedForm(form): CheckedForm<PlacingForm>,
) -> Result<Response> {
    save(&can, &platform, id, Target::Row(placing_id), form).await
}

/// Puts what somebody else saved meanwhile beside what was typed: the form keeps what was typed, saving again keeps that.
async fn meanwhile(
    tx: &TenantTx,
    (platform, lang): (&Platform, Lang),
    form: &PlacingForm,
    row: Option<&placing::Model>,
    errors: &mut FieldErrors,
) -> Result<()> {
    errors.add("", Text::key("competitions-meanwhile-title"));
    let Some(row) = row else {
        return Ok(());
    };
    let clubs = store::clubs_by_id(tx).await?;
    let person = person::open(platform, row)?;
    let stored = PlacingForm::of(row, &person, row.club_id.and_then(|id| clubs.get(&id)));
    let is = |value: String| Text::key("competitions-meanwhile").with("value", value);
    for (field, typed, saved) in [
        (Field::FirstName, &form.first_name, &stored.first_name),
        (Field::LastName, &form.last_name, &stored.last_name),
        (Field::BirthYear, &form.birth_year, &stored.birth_year),
        (Field::Club, &form.club, &stored.club),
        (Field::Country, &form.country, &stored.country),
        (Field::Place, &form.place, &stored.place),
        (Field::ContestsWon, &form.contests_won, &stored.contests_won),
    ] {
        if typed.trim() != saved {
            let value = if saved.is_empty() {
                lang.t("ui-none")
            } else {
                saved.clone()
            };
            errors.add(field.key(), is(value));
        }
    }
    if form.at_most != stored.at_most {
        let style = NameStyle::parse(&stored.at_most);
        let key = style.map_or("competitions-at-most-policy", NameStyle::label_key);
        errors.add("at_most", is(lang.t(key)));
    }
    if form.member != stored.member {
        errors.add("member", Text::key("competitions-meanwhile-member"));
    }
    Ok(())
}

#[derive(Clone, Copy)]
enum Target {
    New(CategoryId),
    Row(PlacingId),
}

enum Saved {
    At(CategoryId),
    Refused(Box<(Around, FieldErrors)>),
}

async fn save(
    can: &Can<ManageCompetitions>,
    platform: &Platform,
    id: CompetitionId,
    target: Target,
    mut form: PlacingForm,
) -> Result<Response> {
    let (account, lang) = (can.account.id, can.visit.lang);
    let ids = (platform.new_id(), ClubId(platform.new_id()));
    let form_id: Option<Uuid> = match target {
        Target::New(_) => Some(
            form.rev
                .parse()
                .map_err(|_| AppError::Unreadable("error-form-unreadable"))?,
        ),
        Target::Row(_) => None,
    };
    let saved = can
        .db
        .write(async |tx| {
            let (category_id, row) = match target {
                Target::New(category) => {
                    if let Some(form_id) = form_id
                        && once::earlier(tx, form_id).await?.is_some()
                    {
                        return Ok(Saved::At(category));
                    }
                    (category, None)
                }
                Target::Row(placing) => {
                    let row = store::find_placing(tx, id, placing).await?;
                    (row.category_id, Some(row))
                }
            };
            let around = around(tx, id, category_id, row, &form).await?;
            let mut errors = FieldErrors::new();
            if around
                .row
                .as_ref()
                .is_some_and(|row| row.rev.to_string() != form.rev)
            {
                meanwhile(
                    tx,
                    (platform, lang),
                    &form,
                    around.row.as_ref(),
                    &mut errors,
                )
                .await?;
            }
            if around.is_fought {
                refuse_fought(&form, around.row.as_ref(), &mut errors);
            }
            let read = read(&form, &around, &mut errors);
            change::check_reason(
                tx,
                platform,
                &around.competition,
                &[category_id],
                &form.reason,
                &mut errors,
            )
            .await?;
            let Some((parsed, member_id)) = read.filter(|_| errors.is_empty()) else {
                return Ok(Saved::Refused(Box::new((around, errors))));
            };
            let club_id = club_of(tx, &parsed, ids.1).await?;
            let kept = kept(platform, &around, &parsed, member_id)?;
            let person = Person {
                first_name: parsed.first_name,
                last_name: parsed.last_name,
                birth_year: parsed.birth_year,
                at_most: NameStyle::parse(&form.at_most).filter(|style| *style != NameStyle::Full),
                kept,
            };
            let (placing_id, rev, position, entrant) = match &around.row {
                Some(row) => (row.id, row.rev + 1, row.position, row.entrant),
                None => (PlacingId(ids.0), 1, i32::MAX, None),
            };
            let (place, contests_won) = match around.row.as_ref().filter(|_| around.is_fought) {
                Some(row) => (row.place, row.contests_won),
                None => (Some(parsed.place), parsed.contests_won),
            };
            let written = placing::Model {
                tenant_id: tx.tenant(),
                id: placing_id,
                competition_id: id,
                category_id,
                place,
                position,
                club_id,
                country: parsed.country,
                contests_won,
                member_id,
                entrant,
                without_medal: around.row.as_ref().is_some_and(|row| row.without_medal),
                sealed: person::seal(platform, tx.tenant(), placing_id.0, rev, &person)?,
                rev,
            };
            let code = if around.row.is_some() {
                store::update_placing(tx, written).await?;
                operation::ALTER
            } else {
                store::insert_placings(tx, vec![written]).await?;
                operation::COLLECT
            };
            if let Some(form_id) = form_id {
                let location = format!("{id}/{category_id}");
                once::record(tx, form_id, &location, platform.now()).await?;
            }
            let mut entry = Entry::new(code, Some(account))
                .detail(json!({ "what": "result", "competition": id, "placing": placing_id }));
            if let Some(member) = member_id {
                entry = entry.about(member.0);
            }
            audit::append(tx, platform, entry).await?;
            change::after(
                tx,
                platform,
                &around.competition,
                account,
                &form.reason,
                Some(category_id),
            )
            .await?;
            Ok(Saved::At(category_id))
        })
        .await;
    let saved = match (saved, target) {
        // Posted twice at the same moment: the receipt of the other one was first.
        (Err(error), Target::New(category)) if error.is_taken() => Saved::At(category),
        (saved, _) => saved?,
    };
    match saved {
        Saved::At(category) => {
            change::forget(platform, &can.tenant);
            can.visit
                .flash(FlashKind::Ok, &Text::key("competitions-placing-saved"))
                .await?;
            Ok(
                Redirect::to(&can.url(&format!("/competitions/{id}/categories/{category}")))
                    .into_response(),
            )
        }
        Saved::Refused(refused) => {
            let (around, errors) = *refused;
            if let Some(row) = &around.row {
                form.rev = row.rev.to_string();
            }
            Ok((
                StatusCode::UNPROCESSABLE_ENTITY,
                View(page_of(can, &around, &form, &errors)),
            )
                .into_response())
        }
    }
}

/// What a member decided stays with the placing when their link is taken off it, so that saving undoes nobody's choice. Of the member
/// who is linked it stands with the member.
fn kept(
    platform: &Platform,
    around: &Around,
    parsed: &Parsed,
    member: Option<MemberId>,
) -> Result<Option<NameStyle>> {
    let row = around.row.as_ref();
    let before = match row {
        Some(row) => person::open(platform, row)?.kept,
        None => None,
    };
    let was = row.and_then(|row| row.member_id);
    let left = around.decided.filter(|_| was != member);
    if member.is_some() {
        // Another member is meant now: what the one before decided is not theirs.
        return Ok(if was == member { before } else { None });
    }
    let same = members::name_key(&parsed.first_name, &parsed.last_name);
    let namesakes: Vec<Namesake> = around
        .members
        .iter()
        .filter(|one| members::name_key(&one.first_name, &one.last_name) == same)
        .cloned()
        .collect();
    let alike = members::decided_by_namesakes(parsed.birth_year, &namesakes);
    Ok(before.max(left).max(alike))
}

/// In a category that was drawn, nobody is added and no place is changed by hand: that would contradict its contests.
fn refuse_fought(form: &PlacingForm, row: Option<&placing::Model>, errors: &mut FieldErrors) {
    let Some(row) = row else {
        errors.add("", Text::key("competitions-fought-add"));
        return;
    };
    let number = |n: Option<i32>| n.map(|n| n.to_string()).unwrap_or_default();
    for (field, typed, stored) in [
        (Field::Place, &form.place, row.place),
        (Field::ContestsWon, &form.contests_won, row.contests_won),
    ] {
        if typed.trim() != number(stored) {
            errors.add(field.key(), Text::key("competitions-fought-place"));
        }
    }
}

fn read(
    form: &PlacingForm,
    around: &Around,
    errors: &mut FieldErrors,
) -> Option<(Parsed, Option<MemberId>)> {
    let mut form = form.clone();
    if around.is_fought {
        // Whoever did not compete has no place; what was typed is not taken anyway.
        "1".clone_into(&mut form.place);
    }
    let (draft, row) = form.as_draft(&around.category.name);
    let parsed = match rows::parse(&draft, &row, around.competition.held_on) {
        Ok(parsed) => parsed,
        Err(wrong) => {
            for error in wrong {
                errors.add(error.field.key(), error.text);
            }
            return None;
        }
    };
    let key = members::name_key(&parsed.first_name, &parsed.last_name);
    let known = HashMap::from([(key, around.members.clone())]);
    let member = match members::find(&draft, &parsed, &known) {
        _ if around.members.is_empty() => None,
        Match::Member(id) => Some(id),
        Match::Nobody => None,
        Match::Ask(_) => {
            errors.add("member", Text::key("competitions-member-ask"));
            return None;
        }
    };
    Some((parsed, member))
}

async fn club_of(tx: &TenantTx, parsed: &Parsed, new_id: ClubId) -> Result<Option<ClubId>> {
    if parsed.club.is_empty() {
        return Ok(None);
    }
    let (clubs, aliases) = (store::list_clubs(tx).await?, store::list_aliases(tx).await?);
    let known =
        Clubs::of(&Draft::default(), std::iter::empty(), &clubs, &aliases).known(&parsed.club);
    if let Some(id) = known {
        return Ok(Some(id));
    }
    match store::insert_club(tx, new_id, &parsed.club, parsed.country.clone()).await {
        Err(error) if error.is_taken_on("club", "search") => {
            Err(AppError::Conflict("competitions-changed-meanwhile"))
        }
        done => done.map(|()| Some(new_id)),
    }
}
