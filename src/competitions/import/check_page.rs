//! Step 3: what is wrong is mended in place, what is not certain is answered, and then everything is imported at once.
use std::collections::{BTreeMap, BTreeSet, HashMap};

use ::entity::{club, competition, ids::CompetitionId};
use askama::Template;
use axum::{
    extract::State as Service,
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{
    check::{self, Checked, Known, Plan},
    clubs::Question,
    commit,
    draft::{ClubChoice, Draft, FileRow, Mode, PersonChoice},
    field::Field,
    upload::steps,
};
use crate::{
    competitions::{category::edit::reason_field, change, label, placing::edit::namesake, store},
    platform::{
        error::{AppError, Result},
        i18n::{Lang, Text},
        services::Platform,
    },
    tenants::{Can, policy::ManageCompetitions},
    web::{
        FieldErrors, Page, View,
        components::{
            Checkbox, Choice, ErrorSummary, Hidden, RadioGroup, Select, Stepper, Tag, TextField,
        },
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// Faulty rows and questions that are shown at a time; the rest follows when these are done.
const AT_A_TIME: usize = 60;

/// The form as it is posted.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "Vec<(String, String)>")]
pub struct CheckForm {
    rev: String,
    reason: String,
    go: String,
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
    fn apply(&self, draft: &mut Draft, before: &Checked) {
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
fn short(key: &str) -> String {
    data_encoding::HEXLOWER.encode(Sha256::digest(key).get(..6).unwrap_or_default())
}

#[derive(Template)]
#[template(path = "competitions/import_check.html")]
struct CheckPage {
    page: Page,
    back: (String, String),
    columns_href: String,
    discard_href: String,
    steps: Stepper,
    summary: ErrorSummary,
    rev: Hidden,
    good: usize,
    faulty: Vec<Faulty>,
    faulty_total: usize,
    skipped: Vec<Skipped>,
    clubs: Vec<Select>,
    new_clubs: Vec<Select>,
    people: Vec<Person>,
    people_total: usize,
    rest_nobody: Option<Checkbox>,
    plans: Vec<PlanRow>,
    mode: Option<RadioGroup>,
    preview: Vec<PreviewRow>,
    reason: Option<TextField>,
    is_ready: bool,
}

struct Faulty {
    number: u32,
    name: String,
    cells: Vec<TextField>,
    skip_id: String,
}

struct Skipped {
    number: u32,
    name: String,
}

struct Person {
    number: u32,
    name: String,
    about: String,
    select: Select,
}

struct PlanRow {
    name: String,
    what: String,
    tag: Tag,
    warnings: Vec<String>,
}

struct PreviewRow {
    number: u32,
    place: i32,
    first_name: String,
    last_name: String,
    club: String,
    country: String,
    category: String,
    is_member: bool,
}

/// All that the page shows.
struct Shown<'a> {
    competition: &'a competition::Model,
    draft_id: Uuid,
    rev: i64,
    draft: &'a Draft,
    clubs: &'a [club::Model],
    checked: Checked,
    reason: &'a str,
}

fn page_of(can: &Can<ManageCompetitions>, shown: Shown<'_>, errors: &FieldErrors) -> CheckPage {
    let Shown {
        competition,
        draft_id,
        rev,
        draft,
        clubs,
        checked,
        reason,
    } = shown;
    let page = can.page("competitions-check-title");
    let page = if errors.is_empty() {
        page
    } else {
        page.refused()
    };
    let lang = page.lang;
    let event = can.url(&format!("/competitions/{}", competition.id));
    let rows: HashMap<u32, &FileRow> = draft.rows.iter().map(|row| (row.number, row)).collect();
    let name_in_file = |number: u32| {
        rows.get(&number)
            .map_or_else(String::new, |row| whole_name(draft, row))
    };
    let (asked, quiet): (Vec<_>, Vec<_>) = checked
        .clubs
        .questions
        .iter()
        .partition(|one| !one.like_known.is_empty() || one.like_new.is_some());
    let people_total = checked.open_people().count();
    let is_ready = checked.is_ready();
    CheckPage {
        columns_href: format!("{event}/import/{draft_id}/columns"),
        discard_href: format!("{event}/import/{draft_id}/discard"),
        back: (event, competition.name.clone()),
        steps: steps(&page, 2),
        summary: errors.summary(lang),
        rev: Hidden::new("rev", rev.to_string()),
        good: checked.rows.len(),
        faulty_total: checked.faulty.len(),
        faulty: checked
            .faulty
            .iter()
            .take(AT_A_TIME)
            .map(|(number, wrong)| Faulty {
                number: *number,
                name: name_in_file(*number),
                cells: wrong
                    .iter()
                    .map(|error| {
                        let typed = rows
                            .get(number)
                            .map_or("", |row| draft.text(row, error.field));
                        TextField::new(
                            format!("cell.{number}.{}", error.field.key()),
                            lang.t(error.field.label_key()),
                        )
                        .value(typed)
                        .errors([error.text.in_lang(lang)])
                        .autocomplete("off")
                        .maxlength(200)
                    })
                    .collect(),
                skip_id: format!("skip-{number}"),
            })
            .collect(),
        skipped: draft
            .skipped
            .iter()
            .map(|number| Skipped {
                number: *number,
                name: name_in_file(*number),
            })
            .collect(),
        clubs: asked
            .into_iter()
            .map(|one| club_select(lang, one, &checked, clubs))
            .collect(),
        new_clubs: quiet
            .into_iter()
            .map(|one| club_select(lang, one, &checked, clubs))
            .collect(),
        people: checked
            .open_people()
            .take(AT_A_TIME)
            .map(|(row, namesakes)| {
                let name = format!("{} {}", row.first_name, row.last_name);
                let mut select = Select::new(
                    format!("person.{}", row.number),
                    lang.t1("competitions-person-who", "name", name.as_str()),
                )
                .placeholder(lang.t("competitions-choose"))
                .option("nobody", lang.t("competitions-member-nobody"));
                for one in namesakes {
                    select = select.option(one.id.to_string(), namesake(&page, one));
                }
                Person {
                    number: row.number,
                    about: about(row),
                    name,
                    select,
                }
            })
            .collect(),
        people_total,
        rest_nobody: (people_total > 1).then(|| {
            Checkbox::new("rest_nobody", lang.t("competitions-rest-nobody"))
                .hint(lang.t("competitions-rest-nobody-hint"))
        }),
        mode: checked.plans.iter().any(|plan| plan.present > 0).then(|| {
            RadioGroup::new("mode", lang.t("competitions-mode"))
                .choice(
                    Choice::new("replace", lang.t("competitions-mode-replace"))
                        .hint(lang.t("competitions-mode-replace-hint")),
                )
                .choice(
                    Choice::new("add", lang.t("competitions-mode-add"))
                        .hint(lang.t("competitions-mode-add-hint")),
                )
                .selected(if draft.mode == Mode::Replace {
                    "replace"
                } else {
                    "add"
                })
        }),
        plans: checked
            .plans
            .iter()
            .map(|plan| plan_row(lang, plan, draft.mode))
            .collect(),
        preview: checked
            .rows
            .iter()
            .map(|(row, who)| PreviewRow {
                number: row.number,
                place: row.place,
                first_name: row.first_name.clone(),
                last_name: row.last_name.clone(),
                club: row.club.clone(),
                country: row.country.clone().unwrap_or_default(),
                category: row.category.name.clone(),
                is_member: matches!(who, super::members::Match::Member(_)),
            })
            .collect(),
        reason: if is_ready {
            reason_field(&page, competition, reason, errors)
        } else {
            None
        },
        is_ready,
        page,
    }
}

fn whole_name(draft: &Draft, row: &FileRow) -> String {
    [Field::Name, Field::FirstName, Field::LastName]
        .map(|field| draft.text(row, field))
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn about(row: &super::rows::Parsed) -> String {
    let year = row
        .birth_year
        .map(|year| year.to_string())
        .unwrap_or_default();
    [year.as_str(), row.club.as_str(), row.category.name.as_str()]
        .into_iter()
        .filter(|t| !t.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

fn club_select(lang: Lang, one: &Question, checked: &Checked, clubs: &[club::Model]) -> Select {
    let mut select = Select::new(
        format!("club.{}", short(&one.key)),
        lang.t_args(
            "competitions-club-which",
            &[("name", one.name.as_str().into()), ("n", one.rows.into())],
        ),
    );
    let like: Vec<(String, String)> = one
        .like_known
        .iter()
        .map(|(id, name)| (format!("id:{id}"), name.clone()))
        .collect();
    if !like.is_empty() || one.like_new.is_some() {
        select = select.placeholder(lang.t("competitions-choose"));
    }
    select = select.option(
        "new",
        lang.t1("competitions-club-new", "name", one.name.as_str()),
    );
    let earlier: Vec<(String, String)> = checked
        .clubs
        .questions
        .iter()
        .take_while(|earlier| earlier.key != one.key)
        .filter(|earlier| one.like_new.as_deref() == Some(earlier.key.as_str()))
        .map(|earlier| (format!("as:{}", short(&earlier.key)), earlier.name.clone()))
        .collect();
    if !like.is_empty() || !earlier.is_empty() {
        select = select
            .group(lang.t("competitions-clubs-like"))
            .options(like)
            .options(earlier);
    }
    if !clubs.is_empty() {
        select = select.group(lang.t("competitions-clubs-all")).options(
            clubs
                .iter()
                .map(|club| (format!("id:{}", club.id), club.name.clone())),
        );
    }
    let selected = match &one.answer {
        Some(ClubChoice::New) => "new".to_owned(),
        Some(ClubChoice::Known(id)) => format!("id:{id}"),
        Some(ClubChoice::SameAs(key)) => format!("as:{}", short(key)),
        None if one.is_open() => String::new(),
        None => "new".to_owned(),
    };
    select.selected(selected)
}

fn plan_row(lang: Lang, plan: &Plan, mode: Mode) -> PlanRow {
    let tag = match (plan.known, plan.present, mode) {
        _ if plan.is_fought => Tag::bad(lang.t("competitions-plan-fought")),
        (None, ..) => Tag::plain(lang.t("competitions-plan-new")),
        (Some(_), 0, _) => Tag::plain(lang.t("competitions-plan-fill")),
        (Some(_), present, Mode::Replace) => {
            Tag::warn(lang.n("competitions-plan-replace", present))
        }
        (Some(_), present, Mode::Add) => Tag::warn(lang.n("competitions-plan-add", present)),
    };
    let mut warnings: Vec<String> = plan
        .findings
        .iter()
        .map(|finding| label::finding(*finding).in_lang(lang))
        .collect();
    if plan.is_fought {
        warnings.push(lang.t("competitions-fought-import"));
    }
    warnings.extend(
        plan.doubles
            .iter()
            .map(|name| lang.t1("competitions-double", "name", name.as_str())),
    );
    PlanRow {
        name: plan.name.clone(),
        what: lang.n("competitions-competitors", plan.brought),
        tag,
        warnings,
    }
}

/// Shows what the check found.
///
/// # Errors
/// When there is no such draft.
pub async fn page(
    can: Can<ManageCompetitions>,
    PathOf((_, id, draft_id)): PathOf<(String, CompetitionId, Uuid)>,
    Service(platform): Service<Platform>,
) -> Result<Response> {
    let now = platform.now();
    let (known, row, draft) = can
        .db
        .read(async |tx| {
            let competition = store::find(tx, id).await?;
            let row = store::find_draft(tx, id, draft_id, now).await?;
            let draft = Draft::open(&platform, &row)?;
            Ok((check::load(tx, competition, &draft).await?, row, draft))
        })
        .await?;
    if !check::missing_columns(&draft).is_empty() {
        return Ok(Redirect::to(
            &can.url(&format!("/competitions/{id}/import/{draft_id}/columns")),
        )
        .into_response());
    }
    let checked = check::check(&draft, &known);
    let shown = Shown {
        competition: &known.competition,
        draft_id,
        rev: row.rev,
        draft: &draft,
        clubs: &known.clubs,
        checked,
        reason: "",
    };
    Ok(View(page_of(&can, shown, &FieldErrors::new())).into_response())
}

enum End {
    Imported(usize),
    Kept,
    Refused(Box<(Known, i64, Draft, Checked, FieldErrors)>),
}

/// Takes the answers, and imports when asked to and nothing is open.
///
/// # Errors
/// When there is no such draft.
pub async fn submit(
    can: Can<ManageCompetitions>,
    PathOf((_, id, draft_id)): PathOf<(String, CompetitionId, Uuid)>,
    Service(platform): Service<Platform>,
    CheckedForm(form): CheckedForm<CheckForm>,
) -> Result<Response> {
    let now = platform.now();
    let account = can.account.id;
    let end = can
        .db
        .write(async |tx| {
            let competition = store::find(tx, id).await?;
            let row = store::find_draft(tx, id, draft_id, now).await?;
            if row.rev.to_string() != form.rev {
                return Err(AppError::Conflict("competitions-changed-meanwhile"));
            }
            let mut draft = Draft::open(&platform, &row)?;
            let known = check::load(tx, competition.clone(), &draft).await?;
            let before = check::check(&draft, &known);
            form.apply(&mut draft, &before);
            let known = check::load(tx, competition, &draft).await?;
            let checked = check::check(&draft, &known);
            let mut errors = FieldErrors::new();
            if form.go == "import" {
                if !check::missing_columns(&draft).is_empty() || !checked.is_ready() {
                    errors.add("", Text::key("competitions-check-open"));
                    for plan in checked.plans.iter().filter(|plan| plan.is_fought) {
                        errors.add(
                            "",
                            Text::key("competitions-fought-import-of")
                                .with("name", plan.name.as_str()),
                        );
                    }
                } else {
                    let touched: Vec<_> =
                        checked.plans.iter().filter_map(|plan| plan.known).collect();
                    change::check_reason(
                        tx,
                        &platform,
                        &known.competition,
                        &touched,
                        &form.reason,
                        &mut errors,
                    )
                    .await?;
                }
                if errors.is_empty() {
                    let count = checked.rows.len();
                    commit::run(tx, &platform, &draft, known, checked, account, &form.reason)
                        .await?;
                    store::remove_draft(tx, draft_id).await?;
                    return Ok(End::Imported(count));
                }
            }
            let kept = draft.update_row(&platform, &row, "check")?;
            let rev = kept.rev;
            store::update_draft(tx, kept).await?;
            Ok(if errors.is_empty() {
                End::Kept
            } else {
                End::Refused(Box::new((known, rev, draft, checked, errors)))
            })
        })
        .await?;
    match end {
        End::Imported(count) => {
            change::forget(&platform, &can.tenant);
            can.visit
                .flash(
                    FlashKind::Ok,
                    &Text::key("competitions-imported").with("n", count),
                )
                .await?;
            Ok(Redirect::to(&can.url(&format!("/competitions/{id}"))).into_response())
        }
        End::Kept => Ok(Redirect::to(
            &can.url(&format!("/competitions/{id}/import/{draft_id}/check")),
        )
        .into_response()),
        End::Refused(refused) => {
            let (known, rev, draft, checked, errors) = *refused;
            let shown = Shown {
                competition: &known.competition,
                draft_id,
                rev,
                draft: &draft,
                clubs: &known.clubs,
                checked,
                reason: &form.reason,
            };
            Ok((
                StatusCode::UNPROCESSABLE_ENTITY,
                View(page_of(&can, shown, &errors)),
            )
                .into_response())
        }
    }
}

impl CheckPage {
    /// What the button says: an import into public results is a correction.
    fn import_label(&self) -> String {
        self.page.n(
            if self.reason.is_some() {
                "competitions-import-n-public"
            } else {
                "competitions-import-n"
            },
            self.good,
        )
    }
}
