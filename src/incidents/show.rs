//! The page of an incident: the clock, whose data it touched with the reasons, and what comes next.
use ::entity::ids::{AccountId, IncidentId};
use askama::Template;
use axum::extract::State;
use serde::Deserialize;

use super::{
    answer::{self, Answer, Person},
    clock,
    form::{day_field, time_field},
    incident::{Incident, Scope, State as Standing, Told},
    list, store,
};
use crate::{
    platform::people::Reach,
    platform::{
        audit::touched::Kind,
        error::{AppError, Result},
        i18n::Lang,
        services::Platform,
    },
    tenants::{self, Can, log::words, policy::HandleBreach},
    web::{
        FieldErrors, Icon, Page, View,
        components::{
            ErrorSummary, Pager, Progress, Select, SummaryList, Tag, TextArea, TextField,
        },
        form::{PathOf, QueryOf},
        query,
    },
};

/// What of the list is looked at.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    kind: String,
    by: String,
    page: Option<u64>,
    per: Option<u64>,
}

#[derive(Template)]
#[template(path = "incidents/show.html")]
pub struct ShowPage {
    page: Page,
    list: String,
    url: String,
    title: String,
    state: Tag,
    is_open: bool,
    is_closed: bool,
    deadline_class: &'static str,
    bar: Option<Progress>,
    due: String,
    facts: SummaryList,
    is_known: bool,
    is_clear: bool,
    sealed_only: bool,
    sealed_refuted: bool,
    summary: Vec<String>,
    kinds: Vec<(String, String)>,
    fields: Vec<(String, String)>,
    kind: Select,
    by: Select,
    rows: Vec<Row>,
    people: usize,
    pager: Option<Pager>,
    steps: Steps,
}

struct Row {
    name: String,
    href: String,
    minor: bool,
    kinds: String,
    reasons: Vec<String>,
    by: String,
    when: String,
}

/// The forms of the next steps.
pub struct Steps {
    pub summary: ErrorSummary,
    pub day: TextField,
    pub time: TextField,
    pub reference: TextField,
    pub decision: TextArea,
}

impl Steps {
    pub fn new(lang: Lang, typed: &super::steps::Typed, errors: &FieldErrors) -> Self {
        Self {
            summary: errors.summary(lang),
            day: day_field(
                lang,
                "day",
                lang.t("incidents-reported-at"),
                &typed.day,
                errors,
            ),
            time: time_field(lang, "time", &typed.time),
            reference: TextField::new("reference", lang.t("incidents-reference"))
                .value(&typed.reference)
                .hint(lang.t("incidents-reference-hint"))
                .autocomplete("off")
                .maxlength(100),
            decision: TextArea::new("decision", lang.t("incidents-decision"))
                .value(&typed.decision)
                .hint(lang.t("incidents-decision-hint"))
                .rows(4)
                .maxlength(4_000)
                .errors(errors.of("decision", lang)),
        }
    }
}

/// An incident with what the log says of it.
pub struct Loaded {
    pub incident: Incident,
    pub told: Told,
    pub answer: Answer,
    pub account: String,
    pub recorded_by: String,
}

/// Loads an incident with its answer.
pub async fn load(can: &Can<HandleBreach>, platform: &Platform, id: IncidentId) -> Result<Loaded> {
    let lang = can.visit.lang;
    let names_members = can.reach() == Reach::All;
    can.db
        .read(async |tx| {
            let incident = store::find(tx, platform, id).await?;
            let told = incident
                .told
                .clone()
                .ok_or(AppError::Damaged { whose: None })?;
            let answer = answer::answer(tx, platform, &told, lang, names_members).await?;
            let wanted = told
                .account
                .into_iter()
                .chain(incident.created_by)
                .collect();
            let names = tenants::store::account_names(tx, wanted).await?;
            let name = |id: Option<AccountId>| match id {
                None => String::new(),
                Some(id) => names.get(&id).map_or_else(
                    || lang.t("tenants-log-account-gone"),
                    |(name, _)| name.clone(),
                ),
            };
            let (account, recorded_by) = (name(told.account), name(incident.created_by));
            Ok(Loaded {
                incident,
                told,
                answer,
                account,
                recorded_by,
            })
        })
        .await
}

/// The page.
pub async fn page(
    State(platform): State<Platform>,
    can: Can<HandleBreach>,
    PathOf((_, id)): PathOf<(String, IncidentId)>,
    QueryOf(asked): QueryOf<Asked>,
) -> Result<View<ShowPage>> {
    let typed = super::steps::Typed::fresh(platform.now(), can.visit.lang);
    let steps = Steps::new(can.visit.lang, &typed, &FieldErrors::new());
    let loaded = load(&can, &platform, id).await?;
    Ok(View(build(&can, &platform, &loaded, &asked, steps)))
}

/// What a person's records are called.
pub fn kinds_of(person: &Person, lang: Lang) -> String {
    let mut kinds: Vec<String> = Kind::TOLD
        .iter()
        .filter(|kind| person.kinds.contains(kind))
        .map(|kind| lang.t(kind.label_key()))
        .collect();
    if person.is_unclear {
        kinds.push(lang.t("incidents-kind-unclear"));
    }
    kinds.join(", ")
}

/// What was done, each with how often.
pub fn reasons_of(person: &Person) -> Vec<String> {
    person
        .reasons
        .iter()
        .map(|(reason, count)| {
            if *count > 1 {
                format!("{reason} ({count}×)")
            } else {
                reason.clone()
            }
        })
        .collect()
}

/// From when till when, once when that is the same minute.
pub fn when_of(person: &Person, lang: Lang) -> String {
    let (first, last) = (lang.datetime(person.first), lang.datetime(person.last));
    if first == last {
        first
    } else {
        format!("{first} – {last}")
    }
}

/// The name of a person.
pub fn name_of(person: &Person, lang: Lang) -> String {
    person
        .name
        .clone()
        .unwrap_or_else(|| lang.t("tenants-log-subject-gone"))
}

/// Which entries of the log it is about, in words.
fn scope_words(loaded: &Loaded, lang: Lang) -> String {
    let told = &loaded.told;
    match told.scope {
        Scope::Account => lang.t1("incidents-is-account", "name", loaded.account.as_str()),
        Scope::Session => lang.t_args(
            "incidents-is-session",
            &[
                ("name", loaded.account.as_str().into()),
                (
                    "at",
                    told.from
                        .map(|at| lang.datetime(at))
                        .unwrap_or_default()
                        .into(),
                ),
            ],
        ),
        Scope::Period => lang.t("incidents-scope-period"),
        Scope::Grant => lang.t1("incidents-is-grant", "id", told.grant.as_str()),
        Scope::Export => lang.t1("incidents-is-export", "id", told.export.as_str()),
        Scope::Outside => lang.t("incidents-scope-outside"),
    }
}

fn facts(loaded: &Loaded, lang: Lang) -> SummaryList {
    let (incident, told) = (&loaded.incident, &loaded.told);
    let mut facts = SummaryList::new()
        .row(
            lang.t("incidents-noticed"),
            lang.datetime(incident.noticed_at),
        )
        .row(lang.t("incidents-what"), &told.what)
        .row(lang.t("incidents-scope"), scope_words(loaded, lang));
    if let Some(from) = told.from {
        facts = facts.row(lang.t("incidents-from"), lang.datetime(from));
    }
    if let Some(until) = told.until {
        facts = facts.row(lang.t("incidents-until"), lang.datetime(until));
    }
    for (name, value) in [
        (lang.t("incidents-recorded-by"), &loaded.recorded_by),
        (lang.t("incidents-consequences"), &told.consequences),
        (lang.t("incidents-measures"), &told.measures),
        (lang.t("incidents-reference"), &told.reference),
        (lang.t("incidents-decision"), &told.decision),
    ] {
        if !value.is_empty() {
            facts = facts.row(name, value);
        }
    }
    if let Some(at) = incident.reported_at {
        facts = facts.row(lang.t("incidents-reported-at"), lang.datetime(at));
    }
    if let Some(at) = incident.closed_at {
        facts = facts.row(lang.t("incidents-closed-at"), lang.datetime(at));
    }
    facts
}

/// What the log says, in sentences.
pub fn sentences(answer: &Answer, lang: Lang) -> Vec<String> {
    let mut said = vec![
        lang.n("incidents-people", answer.people.len()),
        lang.n("incidents-records", answer.records()),
    ];
    if answer.minors() > 0 {
        said.push(lang.n("incidents-minors", answer.minors()));
    }
    if let Some((first, last)) = answer.period {
        said.push(lang.t_args(
            "incidents-between",
            &[
                ("first", lang.datetime(first).into()),
                ("last", lang.datetime(last).into()),
            ],
        ));
    }
    if !answer.by.is_empty() {
        let names: Vec<&str> = answer.by.values().map(String::as_str).collect();
        said.push(lang.t1("incidents-by", "names", names.join(", ")));
    }
    if answer.others > 0 {
        said.push(lang.n("incidents-others", answer.others));
    }
    said
}

/// Builds the page.
pub fn build(
    can: &Can<HandleBreach>,
    platform: &Platform,
    loaded: &Loaded,
    asked: &Asked,
    steps: Steps,
) -> ShowPage {
    let (incident, told, answer) = (&loaded.incident, &loaded.told, &loaded.answer);
    let title = format!("{}. {}", incident.number, told.title);
    let page = can.page("incidents-register").with_title(title.clone());
    let lang = page.lang;
    let url = can.url(&format!("/breach/{}", incident.id));
    let standing = clock::standing(incident.noticed_at, incident.reported_at, platform.now());
    let has_clock = incident.state != Standing::Closed || incident.reported_at.is_some();
    let chosen: Vec<&Person> = answer
        .people
        .iter()
        .filter(|person| {
            (asked.kind.is_empty()
                || person
                    .kinds
                    .iter()
                    .any(|kind| kind.label_key().ends_with(&format!("kind-{}", asked.kind))))
                && (asked.by.is_empty() || person.by.contains(&asked.by))
        })
        .collect();
    let per = Pager::size(asked.per);
    let number = asked.page.unwrap_or(1).max(1);
    let skip = usize::try_from((number - 1).saturating_mul(per)).unwrap_or(usize::MAX);
    let log = can.url("/log");
    let rows = chosen
        .iter()
        .skip(skip)
        .take(usize::try_from(per).unwrap_or(usize::MAX))
        .map(|person| Row {
            name: name_of(person, lang),
            href: query::set(&log, "person", &person.id.to_string()),
            minor: person.is_adult == Some(false),
            kinds: kinds_of(person, lang),
            reasons: reasons_of(person),
            by: person.by.join(", "),
            when: when_of(person, lang),
        })
        .collect();
    let total = u64::try_from(chosen.len()).unwrap_or(u64::MAX);
    let code = |kind: &Kind| {
        kind.label_key()
            .trim_start_matches("audit-kind-")
            .to_owned()
    };
    let sealed_only = answer.is_sealed_only(told);
    ShowPage {
        list: can.url("/breach"),
        title,
        state: list::tag(incident, lang),
        is_open: incident.state == Standing::Open,
        is_closed: incident.state == Standing::Closed,
        deadline_class: standing.class(),
        bar: has_clock.then(|| standing.bar(lang)),
        due: lang.t1(
            "incidents-due",
            "date",
            lang.datetime(clock::due(incident.noticed_at)),
        ),
        facts: facts(loaded, lang),
        is_known: answer.is_known,
        is_clear: !answer.fields.is_unknown,
        sealed_only,
        sealed_refuted: told.sealed_only && !sealed_only,
        summary: sentences(answer, lang),
        kinds: answer
            .kinds
            .iter()
            .map(|(kind, count)| {
                (
                    lang.t(kind.label_key()),
                    lang.n("incidents-persons", *count),
                )
            })
            .collect(),
        fields: words::fields(&answer.fields, lang),
        kind: Select::new("kind", lang.t("incidents-kind"))
            .placeholder(lang.t("ui-all"))
            .options(
                answer
                    .kinds
                    .iter()
                    .map(|(kind, _)| (code(kind), lang.t(kind.label_key()))),
            )
            .selected(&asked.kind),
        by: Select::new("by", lang.t("log-who"))
            .placeholder(lang.t("ui-all"))
            .options(answer.by.values().map(|name| (name.clone(), name.clone())))
            .selected(&asked.by),
        rows,
        people: answer.people.len(),
        pager: (total > per).then(|| Pager::new(lang, page.path.clone(), number, per, total)),
        steps,
        url,
        page,
    }
}

impl ShowPage {
    /// The page after something was refused.
    #[must_use]
    pub fn refused(mut self) -> Self {
        self.page = self.page.refused();
        self
    }
}
