//! What is to leave, as what, what for and to whom.
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use crate::{
    members::{bulk::nothing_chosen, list::ListQuery, selection::Selection, show::purpose_name},
    platform::{
        error::Result,
        i18n::{Lang, Text},
        people::columns::{COLUMNS, Class, Column},
        services::Platform,
    },
    tenants::{Can, policy::ExportMembers},
    web::{
        FieldErrors, Icon, Page, View,
        components::{CheckboxGroup, Choice, ErrorSummary, Hidden, RadioGroup, Select, TextField},
        form::{CheckedForm, QueryOf},
    },
};

/// Purposes of an ordinary list, as they stand in the processing log.
pub const PURPOSES: &[&str] = &[
    "list-competition",
    "list-federation",
    "list-grant",
    "list-training",
    "list-contact",
    "list-backup",
];

/// What was chosen.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ExportForm {
    pub id: Vec<String>,
    pub all: String,
    pub filter: String,
    pub column: Vec<String>,
    pub format: String,
    pub purpose: String,
    pub recipient: String,
}

impl ExportForm {
    fn at_first(selection: Selection) -> Self {
        let column = COLUMNS
            .iter()
            .filter(|c| c.preselected)
            .map(|c| c.key.to_owned())
            .collect();
        Self {
            id: selection.id,
            all: selection.all,
            filter: selection.filter,
            column,
            format: "xlsx".to_owned(),
            ..Self::default()
        }
    }

    /// The members it is about.
    pub fn selection(&self) -> Selection {
        Selection {
            id: self.id.clone(),
            all: self.all.clone(),
            filter: self.filter.clone(),
        }
    }

    /// The chosen columns, in the order of the table; what is not exportable is not chosen, whatever the form says.
    pub fn columns(&self) -> Vec<&'static Column> {
        COLUMNS
            .iter()
            .filter(|c| c.exportable && self.column.iter().any(|key| key == c.key))
            .collect()
    }

    /// The chosen purpose, out of the list.
    pub fn purpose(&self) -> Option<&'static str> {
        PURPOSES.iter().copied().find(|code| *code == self.purpose)
    }

    /// What is missing.
    pub fn check(&self) -> FieldErrors {
        let mut errors = FieldErrors::new();
        if self.columns().is_empty() {
            errors.add("column", Text::key("members-export-error-column"));
        }
        if !matches!(self.format.as_str(), "csv" | "xlsx") {
            errors.add("format", Text::key("people-error-choice"));
        }
        if self.purpose().is_none() {
            errors.add("purpose", Text::key("members-export-error-purpose"));
        }
        let recipient = self.recipient.trim();
        if recipient.is_empty() {
            errors.add("recipient", Text::key("members-export-error-recipient"));
        } else if recipient.chars().count() > 200 {
            errors.add(
                "recipient",
                Text::key("people-error-too-long").with("n", 200),
            );
        }
        errors
    }
}

#[derive(Template)]
#[template(path = "members/export.html")]
pub struct ChoosePage {
    pub page: Page,
    list_url: String,
    action: String,
    lead: String,
    summary: ErrorSummary,
    hidden: Vec<Hidden>,
    columns: CheckboxGroup,
    format: RadioGroup,
    purpose: Select,
    recipient: TextField,
}

impl ChoosePage {
    pub fn new(
        can: &Can<ExportMembers>,
        form: &ExportForm,
        count: usize,
        errors: &FieldErrors,
    ) -> Self {
        let lang = can.visit.lang;
        let selection = form.selection();
        Self {
            page: can.page("members-export-title"),
            list_url: selection.list_href(&can.url("/members")),
            action: can.url("/members/export/file"),
            lead: lang.n("members-export-count", count),
            summary: errors.summary(lang),
            hidden: selection.hidden(),
            columns: columns(lang)
                .checked(&form.column)
                .errors(errors.of("column", lang)),
            format: RadioGroup::new("format", lang.t("members-export-format"))
                .choice(Choice::new("xlsx", lang.t("members-export-xlsx")))
                .choice(
                    Choice::new("csv", lang.t("members-export-csv"))
                        .hint(lang.t("members-export-csv-hint")),
                )
                .selected(&form.format)
                .errors(errors.of("format", lang)),
            purpose: PURPOSES
                .iter()
                .fold(
                    Select::new("purpose", lang.t("members-export-purpose"))
                        .placeholder(lang.t("members-choose")),
                    |select, code| select.option(*code, purpose_name(code, lang)),
                )
                .selected(form.purpose.clone())
                .hint(lang.t("members-export-purpose-hint"))
                .errors(errors.of("purpose", lang)),
            recipient: TextField::new("recipient", lang.t("members-export-recipient"))
                .value(&form.recipient)
                .hint(lang.t("members-export-recipient-hint"))
                .autocomplete("off")
                .maxlength(200)
                .errors(errors.of("recipient", lang)),
        }
    }
}

fn columns(lang: Lang) -> CheckboxGroup {
    let group = CheckboxGroup::new("column", lang.t("members-export-columns"))
        .hint(lang.t("members-export-columns-hint"));
    COLUMNS
        .iter()
        .filter(|c| c.exportable)
        .fold(group, |group, column| {
            let choice = Choice::new(column.key, column.header(lang));
            group.choice(if column.class == Class::Inferring {
                choice.hint(lang.t("members-export-inferring"))
            } else {
                choice
            })
        })
}

/// The choice for the view of the list that the address names.
///
/// # Errors
/// As [`Selection::resolve`].
pub async fn page_of_view(
    State(platform): State<Platform>,
    can: Can<ExportMembers>,
    QueryOf(query): QueryOf<ListQuery>,
) -> Result<Response> {
    let (filter, _) = query.check()?;
    choose(&platform, &can, Selection::all_of(&filter)).await
}

/// The choice for ticked members.
///
/// # Errors
/// As [`Selection::resolve`].
pub async fn page_of_selection(
    State(platform): State<Platform>,
    can: Can<ExportMembers>,
    CheckedForm(selection): CheckedForm<Selection>,
) -> Result<Response> {
    choose(&platform, &can, selection).await
}

async fn choose(
    platform: &Platform,
    can: &Can<ExportMembers>,
    selection: Selection,
) -> Result<Response> {
    let today = platform.today();
    let ids = can
        .db
        .read(async |tx| selection.resolve(tx, can.reach(), today).await)
        .await?;
    if ids.is_empty() {
        return nothing_chosen(can, &selection.list_href(&can.url("/members"))).await;
    }
    let form = ExportForm::at_first(selection);
    Ok(View(ChoosePage::new(can, &form, ids.len(), &FieldErrors::new())).into_response())
}
