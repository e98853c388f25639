//! Entries of the processing log about one person, in plain sentences: who and in which role at the time, when, what, what for. Of
//! others they say nothing.
use std::collections::HashMap;

use ::entity::{
    ids::{AccountId, MemberId},
    relation, role,
};
use chrono::{DateTime, Utc};
use serde_json::Value;

use super::{
    policy::{Role, person::Relation},
    store as tenants,
};
use crate::{
    platform::{
        audit::{Shown, operation_name, purpose_name},
        db::TenantTx,
        dossier,
        error::Result,
        i18n::Lang,
        people::{store::relations_of_member, words::field_name},
    },
    web::components::LogList,
};

/// Whether an entry is about data about health.
#[must_use]
pub fn is_health(entry: &Shown) -> bool {
    text(entry, "what").is_some_and(|what| what.starts_with("health"))
}

fn text<'a>(entry: &'a Shown, name: &str) -> Option<&'a str> {
    entry
        .detail
        .as_ref()?
        .get(name)?
        .as_str()
        .filter(|text| !text.is_empty())
}

/// What is needed to say who it was.
#[derive(Debug)]
pub struct Reader {
    lang: Lang,
    me: AccountId,
    names: HashMap<AccountId, (String, String)>,
    roles: Vec<role::Model>,
    relations: Vec<relation::Model>,
}

impl Reader {
    /// For entries about a member, as `me` reads them.
    ///
    /// # Errors
    /// When the database does.
    pub async fn new(
        tx: &TenantTx,
        (lang, me): (Lang, AccountId),
        member: MemberId,
        entries: &[Shown],
    ) -> Result<Self> {
        let actors: Vec<AccountId> = entries.iter().filter_map(|entry| entry.actor).collect();
        Ok(Self {
            lang,
            me,
            names: tenants::account_names(tx, actors.clone()).await?,
            roles: tenants::roles_ever(tx, actors).await?,
            relations: relations_of_member(tx, member).await?,
        })
    }

    /// The entries as a list.
    #[must_use]
    pub fn list<'a>(&self, entries: impl IntoIterator<Item = &'a Shown>) -> LogList {
        entries.into_iter().fold(LogList::new(), |list, entry| {
            let list = list.entry(
                entry.at.to_rfc3339(),
                self.lang.datetime(entry.at),
                self.who(entry),
                self.what(entry),
            );
            match self.more(entry) {
                Some(more) => list.detail(more),
                None => list,
            }
        })
    }

    /// Name and role at the time; of the operator's staff with the ticket they worked on.
    #[must_use]
    pub fn who(&self, entry: &Shown) -> String {
        let Some(actor) = entry.actor else {
            return self.lang.t("portal-opened-system");
        };
        if actor == self.me {
            return self.lang.t("portal-opened-you");
        }
        // As they were called then; only of older entries as they are called now.
        let now = || self.names.get(&actor).map(|(name, _)| name.clone());
        let Some(name) = entry.by.clone().or_else(now) else {
            return self.lang.t("portal-opened-gone");
        };
        match self.role(entry, actor) {
            Some(role) => format!("{name} ({role})"),
            None => name,
        }
    }

    fn role(&self, entry: &Shown, actor: AccountId) -> Option<String> {
        if let Some(ticket) = text(entry, "ticket") {
            return Some(self.lang.t1("portal-opened-support", "ticket", ticket));
        }
        let held: Vec<String> = self
            .roles
            .iter()
            .filter(|row| row.account_id == actor && held_at(row, entry.at))
            .filter_map(|row| row.role.parse::<Role>().ok())
            .map(|role| self.lang.t(role.label_key()))
            .collect();
        if !held.is_empty() {
            return Some(held.join(", "));
        }
        let relation = self.relations.iter().find(|row| row.account_id == actor)?;
        let relation: Relation = relation.kind.parse().ok()?;
        Some(self.lang.t(relation.label_key()))
    }

    /// What was done, and with what.
    fn what(&self, entry: &Shown) -> String {
        let done = operation_name(&entry.operation, self.lang);
        match text(entry, "what").and_then(|what| dossier::what(what, self.lang)) {
            Some(what) => format!("{done}: {what}"),
            None => done,
        }
    }

    /// Which fields, for whom, what for.
    fn more(&self, entry: &Shown) -> Option<String> {
        let lang = self.lang;
        let mut parts = Vec::new();
        let fields: Vec<String> = entry
            .detail
            .as_ref()
            .and_then(|detail| detail.get("fields"))
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(|field| Some(field_name(field.as_str()?, lang)))
            .collect();
        if !fields.is_empty() {
            parts.push(lang.t1("exports-log-fields", "names", fields.join(", ")));
        }
        if let Some(recipient) = text(entry, "recipient") {
            parts.push(lang.t1("members-access-recipient", "recipient", recipient));
        }
        if let Some(purpose) = &entry.purpose {
            let purpose = purpose_name(purpose, lang);
            parts.push(lang.t1("members-access-purpose", "purpose", purpose));
        }
        if entry.detail.is_none() {
            parts.push(lang.t("members-history-unreadable"));
        }
        (!parts.is_empty()).then(|| parts.join(" · "))
    }
}

fn held_at(row: &role::Model, at: DateTime<Utc>) -> bool {
    row.granted_at <= at && row.ended_at.is_none_or(|end| end > at)
}
