//! The page of the check: what is wrong, what is asked, and what the import will do.
use std::collections::HashMap;

use ::entity::{club, competition};
use askama::Template;
use uuid::Uuid;

use super::form::short;
use crate::{
    competitions::{
        category::edit::reason_field,
        import::{
            check::{Checked, Plan},
            clubs::Question,
            draft::{ClubChoice, Draft, FileRow, Mode},
            field::Field,
            members::Match,
            rows::Parsed,
            upload::steps,
        },
        label,
        placing::edit::namesake,
    },
    platform::i18n::Lang,
    tenants::{Can, policy::ManageCompetitions},
    web::{
        FieldErrors, Page,
        components::{
            Checkbox, Choice, ErrorSummary, Hidden, RadioGroup, Select, Stepper, Tag, TextField,
        },
    },
};

/// Faulty rows and questions that are shown at a time; the rest follows when these are done.
const AT_A_TIME: usize = 60;

#[derive(Template)]
#[template(path = "competitions/import_check.html")]
pub(super) struct CheckPage {
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
pub(super) struct Shown<'a> {
    pub(super) competition: &'a competition::Model,
    pub(super) draft_id: Uuid,
    pub(super) rev: i64,
    pub(super) draft: &'a Draft,
    pub(super) clubs: &'a [club::Model],
    pub(super) checked: Checked,
    pub(super) reason: &'a str,
}

pub(super) fn page_of(
    can: &Can<ManageCompetitions>,
    shown: Shown<'_>,
    errors: &FieldErrors,
) -> CheckPage {
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
                is_member: matches!(who, Match::Member(_)),
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

fn about(row: &Parsed) -> String {
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
