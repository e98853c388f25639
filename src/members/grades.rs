//! Enters an exam of a member: a page as narrow as the task of an examiner, who sees and writes grades and nothing else.
use ::entity::ids::MemberId;
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};

use super::{
    edit::{Typed, add_found},
    show::refused_when_damaged,
    words,
};
use crate::{
    judo::belts,
    platform::{
        error::Result,
        i18n::{Lang, Text},
        people::{
            AwardedGrade, FieldError, Member, Rules, Update,
            store::{self, Actor},
        },
        services::Platform,
    },
    tenants::{Can, policy::EditGrades},
    web::{
        FieldErrors, Page, View,
        components::{Checkbox, DateFields, ErrorSummary, Hidden, Select, SummaryList, TextField},
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// Longest text of a field.
const LONGEST: usize = 100;

#[derive(Template)]
#[template(path = "members/grades.html")]
struct GradesPage {
    page: Page,
    list_url: String,
    url: String,
    name: String,
    summary: ErrorSummary,
    known: SummaryList,
    rev: Hidden,
    code: Select,
    on: DateFields,
    board: TextField,
    certificate: TextField,
    skips: Option<Checkbox>,
}

impl GradesPage {
    fn new(can: &Can<EditGrades>, member: &Member, typed: &Typed, errors: &FieldErrors) -> Self {
        let lang = can.visit.lang;
        let name = member.draft.full_name();
        let mut page =
            can.page("grades-title")
                .with_title(lang.t1("grades-title-of", "name", name.as_str()));
        if !errors.is_empty() {
            page = page.refused();
        }
        let text = |field: &str, label: String| {
            TextField::new(field, label)
                .value(typed.one(field))
                .errors(errors.of(field, lang))
                .autocomplete("off")
                .maxlength(u32::try_from(LONGEST).unwrap_or(100))
                .optional(lang)
        };
        let [day, month, year] = typed.date_parts("awarded_on");
        Self {
            list_url: can.url("/members"),
            url: can.url(&format!("/members/{}", member.id)),
            name,
            summary: errors.summary(lang),
            known: known(member, lang),
            rev: Hidden::new("rev", member.rev.to_string()),
            code: belts::codes()
                .fold(
                    Select::new("code", lang.t("grades-code"))
                        .placeholder(lang.t("grades-code-choose")),
                    |select, code| select.option(code, words::belt_name(code, lang)),
                )
                .selected(typed.one("code"))
                .errors(errors.of("code", lang)),
            on: DateFields::new(lang, "awarded_on", lang.t("grades-on"))
                .typed(day, month, year)
                .errors(errors.of("awarded_on", lang)),
            board: text("board", lang.t("members-grade-board")),
            certificate: text("certificate", lang.t("members-grade-certificate")),
            skips: (errors.has("skips") || typed.is_ticked("skips")).then(|| {
                Checkbox::new("skips", lang.t("grades-skips-known"))
                    .hint(lang.t("grades-skips-hint"))
                    .checked(typed.is_ticked("skips"))
                    .errors(errors.of("skips", lang))
            }),
            page,
        }
    }
}

/// The belt and the exams there are.
fn known(member: &Member, lang: Lang) -> SummaryList {
    let draft = &member.draft;
    let mut list = SummaryList::new().row(
        lang.t("people-field-belt"),
        draft
            .belt
            .as_deref()
            .map_or_else(|| lang.t("ui-none"), |code| words::belt_name(code, lang)),
    );
    for grade in &draft.details.grades {
        let day = grade.awarded_on.map(|day| lang.date(day));
        let parts = [
            words::belt_name(&grade.code, lang),
            day.unwrap_or_default(),
            grade.board.clone(),
            grade.certificate.clone(),
        ];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        list = list.row(lang.t("members-exam"), parts.join(", "));
    }
    list
}

async fn load(platform: &Platform, can: &Can<EditGrades>, id: MemberId) -> Result<Member> {
    let reach = can.reach();
    let loaded = can
        .db
        .read(async |tx| store::get_within(tx, platform, reach, id).await)
        .await;
    refused_when_damaged(platform, can, id, loaded).await
}

/// The form of an exam.
///
/// # Errors
/// [`crate::platform::error::AppError::NotFound`] for a member of nobody or of another tenant.
pub async fn page(
    State(platform): State<Platform>,
    can: Can<EditGrades>,
    PathOf((_, id)): PathOf<(String, MemberId)>,
) -> Result<impl IntoResponse> {
    let member = load(&platform, &can, id).await?;
    let typed = Typed::default();
    Ok(View(GradesPage::new(
        &can,
        &member,
        &typed,
        &FieldErrors::new(),
    )))
}

/// Enters it. Fields of a member that are posted beside those of an exam are not looked at.
///
/// # Errors
/// As [`page`].
pub async fn add(
    State(platform): State<Platform>,
    can: Can<EditGrades>,
    PathOf((_, id)): PathOf<(String, MemberId)>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let member = load(&platform, &can, id).await?;
    let (grade, mut errors) = read(&typed, platform.today());
    if typed.one("rev") != member.rev.to_string() {
        errors.add("", Text::key("grades-changed"));
    }
    let skipped = skipped(&member, &grade.code);
    if errors.is_empty() && !skipped.is_empty() && !typed.is_ticked("skips") {
        let names: Vec<String> = skipped
            .iter()
            .map(|code| words::belt_name(code, can.visit.lang))
            .collect();
        errors.add(
            "skips",
            Text::key("grades-skips").with("names", names.join(", ")),
        );
    }
    let mut draft = member.draft.clone();
    let rises = rank(Some(grade.code.as_str())) > rank(draft.belt.as_deref());
    if rises {
        draft.belt = Some(grade.code.clone());
    }
    draft.details.grades.push(grade);
    let rules = Rules {
        today: platform.today(),
        has_consent: member.guardian_consent_on.is_some(),
        keeps_tax_numbers: true,
    };
    // What was wrong with other fields before is not the examiner's to repair.
    let before: Vec<FieldError> = member.draft.check(&rules);
    let new = |error: &FieldError| before.iter().all(|known| known.field != error.field);
    let found = draft.check(&rules).into_iter().filter(new).collect();
    if errors.is_empty() {
        add_found(&mut errors, found);
    }
    if errors.is_empty() {
        can.check_writes(&member.draft, &draft)?;
        let actor = Actor::keeping(can.account.id);
        let saved = can
            .db
            .write(async |tx| {
                store::update_member(tx, &platform, id, member.rev, draft.clone(), &actor).await
            })
            .await?;
        if !matches!(saved, Update::Conflict { .. }) {
            can.visit
                .flash(FlashKind::Ok, &Text::key("grades-added"))
                .await?;
            return Ok(Redirect::to(&can.url(&format!("/members/{id}"))).into_response());
        }
        errors.add("", Text::key("grades-changed"));
    }
    let member = load(&platform, &can, id).await?;
    let page = GradesPage::new(&can, &member, &typed, &errors);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, View(page)).into_response())
}

/// The grades between the highest that is recorded below a new one and the new one. Of somebody without any grade nothing is
/// known, so nothing is missing.
fn skipped(member: &Member, new: &str) -> Vec<&'static str> {
    let Some(new) = rank(Some(new)) else {
        return Vec::new();
    };
    let draft = &member.draft;
    let recorded = draft.details.grades.iter().map(|grade| grade.code.as_str());
    let below = recorded
        .chain(draft.belt.as_deref())
        .filter_map(|code| rank(Some(code)))
        .filter(|rank| *rank < new)
        .max();
    below.map_or_else(Vec::new, |below| {
        belts::codes()
            .enumerate()
            .filter(|(rank, _)| (below + 1..new).contains(rank))
            .map(|(_, code)| code)
            .collect()
    })
}

fn rank(code: Option<&str>) -> Option<usize> {
    belts::codes().position(|known| Some(known) == code)
}

fn read(typed: &Typed, today: chrono::NaiveDate) -> (AwardedGrade, FieldErrors) {
    let mut errors = FieldErrors::new();
    let code = typed.one("code");
    if !belts::codes().any(|known| known == code) {
        errors.add("code", Text::key("grades-code-missing"));
    }
    let awarded_on = typed.date("awarded_on").unwrap_or_else(|why| {
        errors.add("awarded_on", why);
        None
    });
    if awarded_on.is_none() && !errors.has("awarded_on") {
        errors.add("awarded_on", Text::key("grades-on-missing"));
    }
    if awarded_on.is_some_and(|day| day > today) {
        errors.add("awarded_on", Text::key("grades-on-future"));
    }
    for field in ["board", "certificate"] {
        let text = typed.one(field);
        if text.chars().count() > LONGEST || text.chars().any(char::is_control) {
            errors.add(field, Text::key("grades-too-long").with("most", LONGEST));
        }
    }
    let grade = AwardedGrade {
        code: code.to_owned(),
        awarded_on,
        board: typed.one("board").to_owned(),
        certificate: typed.one("certificate").to_owned(),
    };
    (grade, errors)
}
