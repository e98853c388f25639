//! The form of an incident: as typed, as read, as fields.
use ::entity::ids::AccountId;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{
    incident::{Incident, Scope, Told},
    session::{self, Session},
};
use crate::{
    platform::{
        audit::{self, Filter, GRANT, Shown},
        db::TenantTx,
        error::{AppError, Result},
        i18n::{Lang, Text},
        moment,
        services::Platform,
        sheets::values::{self, DateWindow},
        text::sort_key,
    },
    tenants::{log::Reader, store},
    web::{
        FieldErrors,
        components::{Checkbox, Choice, ErrorSummary, RadioGroup, Select, TextArea, TextField},
    },
};

/// Longest text of one field.
const LONGEST: usize = 8_000;
/// Longest title.
const LONGEST_TITLE: usize = 120;
/// Exports and grants that are offered.
const OFFERED: usize = 400;

/// What was typed and chosen.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub form_id: String,
    pub rev: String,
    pub title: String,
    pub noticed_day: String,
    pub noticed_time: String,
    pub what: String,
    pub scope: String,
    pub account: String,
    pub session: String,
    pub from_day: String,
    pub from_time: String,
    pub until_day: String,
    pub until_time: String,
    pub grant: String,
    pub export: String,
    pub consequences: String,
    pub measures: String,
    pub sealed_only: String,
}

/// What was read.
pub struct Read {
    pub noticed_at: DateTime<Utc>,
    pub told: Told,
}

/// A day and a time as two fields.
fn split(lang: Lang, at: Option<DateTime<Utc>>) -> (String, String) {
    at.map_or_else(Default::default, |at| (lang.day(at), lang.time(at)))
}

/// Reads a day and a time; nothing when neither is typed. A day without a time begins at midnight.
pub fn moment_of(
    errors: &mut FieldErrors,
    name: &'static str,
    (day, time): (&str, &str),
) -> Option<DateTime<Utc>> {
    if day.trim().is_empty() && time.trim().is_empty() {
        return None;
    }
    let typed = if time.trim().is_empty() { "0" } else { time };
    let at = values::date(day, &DateWindow::any())
        .ok()
        .zip(moment::clock(typed))
        .and_then(|(day, time)| moment::at(day, time));
    if at.is_none() {
        errors.add(name, Text::key("incidents-error-moment"));
    }
    at
}

/// The session an incident is about.
fn session_of(told: &Told) -> Option<Session> {
    Some(Session {
        account: told.account.filter(|_| told.scope == Scope::Session)?,
        from: told.from?,
        until: told.until?,
    })
}

impl Typed {
    /// The form with what is known.
    #[must_use]
    pub fn of(incident: &Incident, told: &Told, lang: Lang) -> Self {
        let (noticed_day, noticed_time) = split(lang, Some(incident.noticed_at));
        let (from_day, from_time) = split(lang, told.from);
        let (until_day, until_time) = split(lang, told.until);
        let session = session_of(told)
            .map(|own| own.to_string())
            .unwrap_or_default();
        let told = told.clone();
        Self {
            form_id: String::new(),
            rev: incident.rev.to_string(),
            title: told.title,
            noticed_day,
            noticed_time,
            what: told.what,
            scope: told.scope.code().to_owned(),
            session,
            account: told.account.map(|id| id.to_string()).unwrap_or_default(),
            from_day,
            from_time,
            until_day,
            until_time,
            grant: told.grant,
            export: told.export,
            consequences: told.consequences,
            measures: told.measures,
            sealed_only: if told.sealed_only { "yes" } else { "" }.to_owned(),
        }
    }

    /// An empty form: noticed now.
    #[must_use]
    pub fn fresh(now: DateTime<Utc>, lang: Lang, form_id: String) -> Self {
        let (noticed_day, noticed_time) = split(lang, Some(now));
        Self {
            form_id,
            noticed_day,
            noticed_time,
            ..Self::default()
        }
    }

    /// Reads the form. `before` is what the form does not ask for.
    pub fn read(
        &self,
        before: &Told,
        now: DateTime<Utc>,
    ) -> std::result::Result<Read, FieldErrors> {
        let mut errors = FieldErrors::new();
        let title = self.title.split_whitespace().collect::<Vec<_>>().join(" ");
        if title.is_empty() {
            errors.add("title", Text::key("incidents-error-title"));
        } else if title.chars().count() > LONGEST_TITLE {
            errors.add(
                "title",
                Text::key("incidents-error-long").with("n", LONGEST_TITLE),
            );
        }
        let noticed = moment_of(
            &mut errors,
            "noticed_day",
            (&self.noticed_day, &self.noticed_time),
        );
        match noticed {
            None if errors.of("noticed_day", Lang::Sl).is_empty() => {
                errors.add("noticed_day", Text::key("incidents-error-noticed"));
            }
            Some(at) if at > now => {
                errors.add("noticed_day", Text::key("incidents-error-future"));
            }
            _ => {}
        }
        if self.what.trim().is_empty() {
            errors.add("what", Text::key("incidents-error-what"));
        }
        for (name, text) in [
            ("what", &self.what),
            ("consequences", &self.consequences),
            ("measures", &self.measures),
        ] {
            if text.chars().count() > LONGEST {
                errors.add(name, Text::key("incidents-error-long").with("n", LONGEST));
            }
        }
        let scope = Scope::ALL
            .into_iter()
            .find(|scope| scope.code() == self.scope);
        let account: Option<AccountId> = self.account.parse().ok();
        let session: Option<Session> = self.session.parse().ok();
        match scope {
            None => errors.add("scope", Text::key("incidents-error-scope")),
            Some(Scope::Account) if account.is_none() => {
                errors.add("account", Text::key("incidents-error-account"));
            }
            Some(Scope::Session) if session.is_none() => {
                errors.add("session", Text::key("incidents-error-session"));
            }
            Some(Scope::Grant) if self.grant.trim().is_empty() => {
                errors.add("grant", Text::key("incidents-error-grant"));
            }
            Some(Scope::Export) if self.export.trim().is_empty() => {
                errors.add("export", Text::key("incidents-error-export"));
            }
            Some(_) => {}
        }
        let from = moment_of(&mut errors, "from_day", (&self.from_day, &self.from_time));
        let until = moment_of(
            &mut errors,
            "until_day",
            (&self.until_day, &self.until_time),
        );
        if from.zip(until).is_some_and(|(from, until)| from >= until) {
            errors.add("until_day", Text::key("incidents-error-period"));
        }
        if scope == Some(Scope::Period)
            && from.is_none()
            && errors.of("from_day", Lang::Sl).is_empty()
        {
            errors.add("from_day", Text::key("incidents-error-from"));
        }
        // A session has its own beginning and end, whatever stands in the fields for a period.
        let session = session.filter(|_| scope == Some(Scope::Session));
        let (from, until) = session.map_or((from, until), |own| (Some(own.from), Some(own.until)));
        match (noticed, scope) {
            (Some(noticed_at), Some(scope)) if errors.is_empty() => Ok(Read {
                noticed_at,
                told: Told {
                    title,
                    what: self.what.trim().to_owned(),
                    scope,
                    account: match session {
                        Some(own) => Some(own.account),
                        None => account.filter(|_| scope == Scope::Account),
                    },
                    from,
                    until,
                    grant: if scope == Scope::Grant {
                        self.grant.trim().to_owned()
                    } else {
                        String::new()
                    },
                    export: if scope == Scope::Export {
                        self.export.trim().to_owned()
                    } else {
                        String::new()
                    },
                    sealed_only: self.sealed_only == "yes",
                    consequences: self.consequences.trim().to_owned(),
                    measures: self.measures.trim().to_owned(),
                    reference: before.reference.clone(),
                    decision: before.decision.clone(),
                },
            }),
            _ => Err(errors),
        }
    }
}

/// What can be chosen: accounts, exports and grants that stand in the log.
#[derive(Default)]
pub struct Offered {
    accounts: Vec<(String, String)>,
    sessions: Vec<(String, String)>,
    exports: Vec<(String, String)>,
    grants: Vec<(String, String)>,
}

impl Offered {
    /// Looks them up.
    pub async fn load(tx: &TenantTx, platform: &Platform, lang: Lang) -> Result<Self> {
        // Who works here may have lost their password before they did anything.
        let mut ids = audit::actors(tx, platform).await?;
        ids.extend(store::list_open(tx).await?.iter().map(|row| row.account_id));
        ids.sort_unstable();
        ids.dedup();
        let names = store::account_names(tx, ids).await?;
        let sessions = session::offered(tx, platform, lang, &names).await?;
        let mut accounts: Vec<(String, String)> = names
            .into_iter()
            .map(|(id, (name, email))| (id.to_string(), format!("{name} ({email})")))
            .collect();
        accounts.sort_by_cached_key(|(id, name)| (sort_key(name, ""), id.clone()));
        let of = async |only_support: bool| {
            let filter = Filter {
                only_exports: !only_support,
                only_support,
                ..Filter::default()
            };
            let found = audit::find(tx, platform, &filter, None, OFFERED)
                .await?
                .entries;
            let reader = Reader::new(tx, lang, &found, false).await?;
            Ok::<_, AppError>((found, reader))
        };
        let (found, reader) = of(false).await?;
        let exports = distinct(&found, &reader, "export", lang);
        let (found, reader) = of(true).await?;
        let grants = distinct(&found, &reader, GRANT, lang);
        Ok(Self {
            accounts,
            sessions,
            exports,
            grants,
        })
    }
}

fn distinct(found: &[Shown], reader: &Reader, name: &str, lang: Lang) -> Vec<(String, String)> {
    let mut known: Vec<(String, String)> = Vec::new();
    for entry in found {
        let id = entry
            .detail
            .as_ref()
            .and_then(|detail| detail.get(name))
            .and_then(|id| id.as_str());
        if let Some(id) = id
            && !known.iter().any(|(other, _)| other == id)
        {
            let label = format!(
                "{} – {}, {}",
                lang.datetime(entry.at),
                reader.who(entry),
                reader.deed(entry)
            );
            known.push((id.to_owned(), label));
        }
    }
    known
}

/// The fields of the form.
pub struct Fields {
    pub summary: ErrorSummary,
    pub title: TextField,
    pub noticed_day: TextField,
    pub noticed_time: TextField,
    pub what: TextArea,
    pub scope: RadioGroup,
    pub account: Select,
    pub session: Select,
    pub export: Select,
    pub grant: Select,
    pub from_day: TextField,
    pub from_time: TextField,
    pub until_day: TextField,
    pub until_time: TextField,
    pub sealed_only: Checkbox,
    pub consequences: TextArea,
    pub measures: TextArea,
}

/// A field for a day.
pub fn day_field(
    lang: Lang,
    name: &'static str,
    label: String,
    value: &str,
    errors: &FieldErrors,
) -> TextField {
    TextField::new(name, label)
        .value(value)
        .hint(lang.t("log-date-hint"))
        .autocomplete("off")
        .width("w-10")
        .errors(errors.of(name, lang))
}

/// A field for a time of day.
pub fn time_field(lang: Lang, name: &'static str, value: &str) -> TextField {
    TextField::new(name, lang.t("incidents-time"))
        .value(value)
        .hint(lang.t("incidents-time-hint"))
        .autocomplete("off")
        .width("w-6")
}

impl Fields {
    pub fn new(lang: Lang, typed: &Typed, offered: &Offered, errors: &FieldErrors) -> Self {
        let area = |name: &'static str, label: String, hint: String, value: &str| {
            TextArea::new(name, label)
                .hint(hint)
                .value(value)
                .rows(4)
                .maxlength(u32::try_from(LONGEST).unwrap_or(u32::MAX))
                .errors(errors.of(name, lang))
        };
        let choice =
            |name: &'static str, label: String, offered: &[(String, String)], value: &str| {
                // What was chosen earlier and is not offered any more stays.
                let has = value.is_empty() || offered.iter().any(|(id, _)| id == value);
                let select = Select::new(name, label)
                    .placeholder(lang.t("incidents-choose"))
                    .options(
                        offered
                            .iter()
                            .map(|(id, label)| (id.clone(), label.clone())),
                    );
                let select = if has {
                    select
                } else {
                    select.option(value, value)
                };
                select.selected(value).errors(errors.of(name, lang))
            };
        Self {
            summary: errors.summary(lang),
            title: TextField::new("title", lang.t("incidents-title"))
                .value(&typed.title)
                .hint(lang.t("incidents-title-hint"))
                .autocomplete("off")
                .maxlength(u32::try_from(LONGEST_TITLE).unwrap_or(u32::MAX))
                .errors(errors.of("title", lang)),
            noticed_day: day_field(
                lang,
                "noticed_day",
                lang.t("incidents-noticed"),
                &typed.noticed_day,
                errors,
            ),
            noticed_time: time_field(lang, "noticed_time", &typed.noticed_time),
            what: area(
                "what",
                lang.t("incidents-what"),
                lang.t("incidents-what-hint"),
                &typed.what,
            ),
            scope: Scope::ALL
                .iter()
                .fold(
                    RadioGroup::new("scope", lang.t("incidents-scope")),
                    |group, scope| {
                        group.choice(
                            Choice::new(scope.code(), lang.t(scope.label_key()))
                                .hint(lang.t(scope.hint_key())),
                        )
                    },
                )
                .selected(&typed.scope)
                .errors(errors.of("scope", lang)),
            account: choice(
                "account",
                lang.t("incidents-account"),
                &offered.accounts,
                &typed.account,
            ),
            session: choice(
                "session",
                lang.t("incidents-session"),
                &offered.sessions,
                &typed.session,
            ),
            export: choice(
                "export",
                lang.t("incidents-export-which"),
                &offered.exports,
                &typed.export,
            ),
            grant: choice(
                "grant",
                lang.t("incidents-grant"),
                &offered.grants,
                &typed.grant,
            ),
            from_day: day_field(
                lang,
                "from_day",
                lang.t("incidents-from"),
                &typed.from_day,
                errors,
            ),
            from_time: time_field(lang, "from_time", &typed.from_time),
            until_day: day_field(
                lang,
                "until_day",
                lang.t("incidents-until"),
                &typed.until_day,
                errors,
            ),
            until_time: time_field(lang, "until_time", &typed.until_time),
            sealed_only: Checkbox::new("sealed_only", lang.t("incidents-sealed-only"))
                .hint(lang.t("incidents-sealed-only-hint"))
                .checked(typed.sealed_only == "yes"),
            consequences: area(
                "consequences",
                lang.t("incidents-consequences"),
                lang.t("incidents-consequences-hint"),
                &typed.consequences,
            ),
            measures: area(
                "measures",
                lang.t("incidents-measures"),
                lang.t("incidents-measures-hint"),
                &typed.measures,
            ),
        }
    }
}
