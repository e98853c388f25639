//! What of the log is looked at: the filter as it stands in the address, as a form, and as the log understands it.
use std::collections::HashMap;

use ::entity::{ids::AccountId, values::operation};
use chrono::{Days, NaiveDate};
use serde::Deserialize;
use uuid::Uuid;

use super::store as log_store;
use crate::{
    platform::{
        audit::{self, Filter, Purpose},
        db::TenantTx,
        error::{AppError, Result},
        i18n::{Lang, Text},
        moment,
        services::Platform,
        sheets::values::{self, DateWindow},
    },
    tenants::store,
    web::{
        FieldErrors,
        components::{Checkbox, FilterChips, Select, TextField},
        query,
    },
};

/// Purposes that entries have beside those of [`Purpose`].
const OTHER_PURPOSES: &[&str] = &[
    "membership",
    "import",
    "list-competition",
    "list-federation",
    "list-grant",
    "list-training",
    "list-contact",
    "list-backup",
];

/// The filter as it stands in the address; also as hidden fields of the export's form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::tenants) struct Asked {
    pub(super) op: String,
    pub(super) who: String,
    pub(super) about: String,
    pub(super) person: String,
    pub(super) from: String,
    pub(super) to: String,
    pub(super) purpose: String,
    pub(super) health: String,
    pub(super) exports: String,
    pub(super) support: String,
    pub(super) before: String,
}

/// A filter that was read, and what the page says of it.
pub(super) struct Read {
    pub(super) filter: Filter,
    pub(super) errors: FieldErrors,
    /// Accounts that may be chosen, by name.
    pub(super) accounts: Vec<(AccountId, String)>,
    /// Name of the one person that is looked at.
    pub(super) person: Option<String>,
}

/// What was asked for, or nothing; an address changed by hand to what there is not leads nowhere.
pub(super) fn some<'a, T>(
    asked: &'a str,
    read: impl FnOnce(&'a str) -> Option<T>,
) -> Result<Option<T>> {
    if asked.is_empty() {
        return Ok(None);
    }
    read(asked).map(Some).ok_or(AppError::NotFound)
}

fn day(errors: &mut FieldErrors, name: &'static str, typed: &str) -> Option<NaiveDate> {
    if typed.trim().is_empty() {
        return None;
    }
    match values::date(typed, &DateWindow::any()) {
        Ok(day) => Some(day),
        Err(_) => {
            errors.add(name, Text::key("log-error-date"));
            None
        }
    }
}

impl Asked {
    /// The pairs of the address, without the place in the list.
    pub(super) fn pairs(&self) -> Vec<(&'static str, &str)> {
        [
            ("op", &self.op),
            ("who", &self.who),
            ("about", &self.about),
            ("person", &self.person),
            ("from", &self.from),
            ("to", &self.to),
            ("purpose", &self.purpose),
            ("health", &self.health),
            ("exports", &self.exports),
            ("support", &self.support),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| (name, value.as_str()))
        .collect()
    }

    /// The filter as a query.
    pub(super) fn query(&self, path: &str) -> String {
        self.pairs()
            .into_iter()
            .fold(path.to_owned(), |address, (name, value)| {
                query::set(&address, name, value)
            })
    }

    pub(super) async fn read(
        &self,
        tx: &TenantTx,
        platform: &Platform,
        lang: Lang,
        names_members: bool,
    ) -> Result<Read> {
        let mut errors = FieldErrors::new();
        let mut filter = Filter::default();
        filter.operations.extend(some(&self.op, |op| {
            operation::ALL.iter().copied().find(|own| *own == op)
        })?);
        filter.actor = some(&self.who, |id| id.parse().ok())?;
        let person: Option<Uuid> = some(&self.person, |id| id.parse().ok())?;
        let about = self.about.trim();
        if let Some(person) = person {
            filter.subjects = Some(vec![person]);
        } else if !about.is_empty() && names_members {
            // Whoever does not know the names cannot look for them either.
            filter.subjects = Some(log_store::people_named(tx, about).await?);
        }
        filter.from = day(&mut errors, "from", &self.from).and_then(moment::start_of);
        filter.until = day(&mut errors, "to", &self.to)
            .and_then(|day| day.checked_add_days(Days::new(1)))
            .and_then(moment::start_of);
        if let (Some(from), Some(until)) = (filter.from, filter.until)
            && from >= until
        {
            errors.add("to", Text::key("log-error-period"));
        }
        filter.purpose = (!self.purpose.is_empty()).then(|| self.purpose.clone());
        filter.only_health = self.health == "yes";
        filter.only_exports = self.exports == "yes";
        filter.only_support = self.support == "yes";
        let names = store::account_names(tx, audit::actors(tx, platform).await?).await?;
        let names: HashMap<AccountId, String> = names
            .into_iter()
            .map(|(id, (name, _))| (id, name))
            .collect();
        let mut accounts: Vec<(AccountId, String)> = names.into_iter().collect();
        accounts.sort_by_cached_key(|(id, name)| (crate::platform::text::sort_key(name, ""), *id));
        let person = match person {
            None => None,
            Some(id) if !names_members => {
                let number = store::subject_numbers(tx, vec![id]).await?.remove(&id);
                Some(match number.flatten() {
                    Some(number) => lang.t1("tenants-log-member", "number", format!("{number}")),
                    None => lang.t("tenants-log-guardian"),
                })
            }
            Some(id) => Some(
                store::subject_names(tx, vec![id])
                    .await?
                    .remove(&id)
                    .unwrap_or_else(|| lang.t("tenants-log-subject-gone")),
            ),
        };
        Ok(Read {
            filter,
            errors,
            accounts,
            person,
        })
    }
}

/// The fields of the filter.
pub(super) struct Fields {
    pub(super) op: Select,
    pub(super) who: Select,
    pub(super) about: TextField,
    pub(super) from: TextField,
    pub(super) to: TextField,
    pub(super) purpose: Select,
    pub(super) health: Checkbox,
    pub(super) exports: Checkbox,
    pub(super) support: Checkbox,
}

impl Fields {
    pub(super) fn new(lang: Lang, asked: &Asked, read: &Read) -> Self {
        let box_of = |name: &'static str, label: String, value: &str| {
            Checkbox::new(name, label).checked(value == "yes")
        };
        let purposes = Purpose::ALL
            .iter()
            .map(|purpose| purpose.code())
            .chain(OTHER_PURPOSES.iter().copied());
        Self {
            op: Select::new("op", lang.t("tenants-log-filter"))
                .placeholder(lang.t("ui-all"))
                .options(
                    operation::ALL
                        .iter()
                        .map(|op| (*op, operation_name(op, lang))),
                )
                .selected(&asked.op),
            who: Select::new("who", lang.t("log-who"))
                .placeholder(lang.t("ui-all"))
                .options(
                    read.accounts
                        .iter()
                        .map(|(id, name)| (id.to_string(), name.clone())),
                )
                .selected(&asked.who),
            about: TextField::new("about", lang.t("log-about"))
                .value(&asked.about)
                .hint(lang.t("log-about-hint"))
                .autocomplete("off")
                .maxlength(100),
            from: TextField::new("from", lang.t("log-from"))
                .value(&asked.from)
                .hint(lang.t("log-date-hint"))
                .autocomplete("off")
                .width("w-10")
                .errors(read.errors.of("from", lang)),
            to: TextField::new("to", lang.t("log-to"))
                .value(&asked.to)
                .hint(lang.t("log-date-hint"))
                .autocomplete("off")
                .width("w-10")
                .errors(read.errors.of("to", lang)),
            purpose: Select::new("purpose", lang.t("log-purpose"))
                .placeholder(lang.t("ui-all"))
                .options(purposes.map(|code| (code, purpose_name(code, lang))))
                .selected(&asked.purpose),
            health: box_of("health", lang.t("log-only-health"), &asked.health),
            exports: box_of("exports", lang.t("log-only-exports"), &asked.exports),
            support: box_of("support", lang.t("log-only-support"), &asked.support),
        }
    }
}

/// What is filtered, each with the address without it.
pub(super) fn chips(
    lang: Lang,
    path: &str,
    clear: String,
    asked: &Asked,
    read: &Read,
) -> FilterChips {
    let path = query::without(path, "before");
    let mut chips = FilterChips::new(lang);
    let mut add = |name: &str, label: String| {
        chips = std::mem::take(&mut chips).chip(label, query::without(&path, name));
    };
    if !asked.op.is_empty() {
        add("op", operation_name(&asked.op, lang));
    }
    if let Some(actor) = read.filter.actor {
        let name = read.accounts.iter().find(|(id, _)| *id == actor);
        let name = name.map_or_else(
            || lang.t("tenants-log-account-gone"),
            |(_, name)| name.clone(),
        );
        add("who", lang.t1("log-chip-who", "name", name));
    }
    if let Some(name) = &read.person {
        add("person", lang.t1("log-chip-about", "name", name));
    } else if !asked.about.trim().is_empty() && read.filter.subjects.is_some() {
        add(
            "about",
            lang.t1("log-chip-about", "name", asked.about.trim()),
        );
    }
    if !asked.from.is_empty() {
        add(
            "from",
            lang.t1("log-chip-from", "date", asked.from.as_str()),
        );
    }
    if !asked.to.is_empty() {
        add("to", lang.t1("log-chip-to", "date", asked.to.as_str()));
    }
    if !asked.purpose.is_empty() {
        add("purpose", purpose_name(&asked.purpose, lang));
    }
    for (name, value, key) in [
        ("health", &asked.health, lang.t("log-only-health")),
        ("exports", &asked.exports, lang.t("log-only-exports")),
        ("support", &asked.support, lang.t("log-only-support")),
    ] {
        if value == "yes" {
            add(name, key);
        }
    }
    if chips.is_empty() {
        chips
    } else {
        chips.clear(clear)
    }
}

/// What a purpose is called; its code when it has no name.
#[must_use]
pub fn purpose_name(code: &str, lang: Lang) -> String {
    lang.known(&format!("audit-purpose-{code}"), &[])
        .unwrap_or_else(|| code.to_owned())
}

/// What an operation is called where one is chosen.
pub(super) fn operation_name(code: &str, lang: Lang) -> String {
    let key = match code {
        operation::COLLECT => "tenants-log-choose-collect",
        operation::ALTER => "tenants-log-choose-alter",
        operation::CONSULT => "tenants-log-choose-consult",
        operation::EXPORT => "tenants-log-choose-export",
        operation::PUBLISH => "tenants-log-choose-publish",
        operation::UNPUBLISH => "tenants-log-choose-unpublish",
        operation::ERASE => "tenants-log-choose-erase",
        operation::ARCHIVE => "tenants-log-choose-archive",
        operation::KEEP => "tenants-log-choose-keep",
        operation::ACCESS => "tenants-log-choose-access",
        operation::SETTINGS => "tenants-log-choose-settings",
        _ => "tenants-log-choose-refused",
    };
    lang.t(key)
}
