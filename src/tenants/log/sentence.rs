//! Puts entries of the processing log into plain sentences.
use std::collections::HashMap;

use ::entity::ids::AccountId;
use serde_json::Value;
use uuid::Uuid;

use crate::{
    platform::{
        audit::{CALLED, Shown},
        db::TenantTx,
        error::Result,
        i18n::{Arg, Lang},
    },
    tenants::{policy::Role, settings, store, support},
    web::components::LogList,
};

/// What is needed to say who and whose: the names behind the ids of some entries.
pub struct Reader {
    lang: Lang,
    accounts: HashMap<AccountId, (String, String)>,
    subjects: HashMap<Uuid, String>,
}

impl Reader {
    /// Looks up the names behind these entries. Whoever does not exist any more has none; where members are not to be named,
    /// they have their numbers.
    ///
    /// # Errors
    /// When the database does.
    pub async fn new(
        tx: &TenantTx,
        lang: Lang,
        entries: &[Shown],
        names_members: bool,
    ) -> Result<Self> {
        let mut people: Vec<AccountId> = entries.iter().filter_map(|e| e.actor).collect();
        people.extend(
            entries
                .iter()
                .filter_map(|e| account_in(e.detail.as_ref()?)),
        );
        let accounts = store::account_names(tx, people).await?;
        let whose = entries.iter().filter_map(|e| e.subject).collect();
        let subjects = if names_members {
            store::subject_names(tx, whose).await?
        } else {
            let numbers = store::subject_numbers(tx, whose).await?;
            let said = |number| match number {
                Some(number) => lang.t1("tenants-log-member", "number", format!("{number}")),
                None => lang.t("tenants-log-guardian"),
            };
            numbers.into_iter().map(|(id, n)| (id, said(n))).collect()
        };
        Ok(Self {
            lang,
            accounts,
            subjects,
        })
    }

    /// The entries as a list.
    #[must_use]
    pub fn list(&self, entries: &[Shown]) -> LogList {
        entries.iter().fold(LogList::new(), |list, entry| {
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

    /// The entries as a list, each with a link to its page below `base`.
    #[must_use]
    pub fn list_linked(&self, entries: &[Shown], base: &str) -> LogList {
        entries.iter().fold(LogList::new(), |list, entry| {
            let list = list.entry(
                entry.at.to_rfc3339(),
                self.lang.datetime(entry.at),
                self.who(entry),
                self.what(entry),
            );
            let list = match self.more(entry) {
                Some(more) => list.detail(more),
                None => list,
            };
            list.link(
                format!("{base}/{}", entry.seq),
                self.lang
                    .t1("log-entry-title", "number", entry.seq.to_string()),
            )
        })
    }

    /// Who did it, as they were called then; of entries from before names were written down, as they are called now.
    #[must_use]
    pub fn who(&self, entry: &Shown) -> String {
        match (entry.actor, &entry.by) {
            (None, _) => self.lang.t("tenants-log-system"),
            (Some(_), Some(name)) => name.clone(),
            (Some(id), None) => self.name(id),
        }
    }

    fn name(&self, id: AccountId) -> String {
        self.accounts.get(&id).map_or_else(
            || self.lang.t("tenants-log-account-gone"),
            |(name, _)| name.clone(),
        )
    }

    /// What was done, without whose data it was.
    #[must_use]
    pub fn deed(&self, entry: &Shown) -> String {
        entry
            .detail
            .as_ref()
            .and_then(|detail| self.own_words(&entry.operation, detail))
            .unwrap_or_else(|| self.operation(&entry.operation))
    }

    /// The name of a person, if they are still on the books.
    #[must_use]
    pub fn person(&self, id: Uuid) -> Option<&str> {
        self.subjects.get(&id).map(String::as_str)
    }

    /// What was done, and to whose data.
    #[must_use]
    pub fn what(&self, entry: &Shown) -> String {
        let what = self.deed(entry);
        match entry.subject {
            None => what,
            Some(id) => {
                let whose = self
                    .subjects
                    .get(&id)
                    .cloned()
                    .unwrap_or_else(|| self.lang.t("tenants-log-subject-gone"));
                format!("{what}: {whose}")
            }
        }
    }

    /// Areas name what was done by a code `what`. Its words are `audit-did-<operation>-<code>` where they differ by what kind of action
    /// it was, and `audit-what-<code>` otherwise.
    fn own_words(&self, operation: &str, detail: &Value) -> Option<String> {
        let what = text(detail, "what").or_else(|| text(detail, "notice").map(|_| "notice"))?;
        let args = self.args(detail);
        self.lang
            .known(&format!("audit-did-{operation}-{what}"), &args)
            .or_else(|| self.lang.known(&format!("audit-what-{what}"), &args))
    }

    fn args(&self, detail: &Value) -> Vec<(&'static str, Arg)> {
        let mut args = Vec::new();
        if let Some(id) = account_in(detail) {
            let name = text(detail, CALLED).map_or_else(|| self.name(id), str::to_owned);
            args.push(("account", name.into()));
        }
        if let Some(role) = text(detail, "role").and_then(|code| code.parse::<Role>().ok()) {
            args.push(("role", self.lang.t(role.label_key()).into()));
        }
        for name in COUNTS {
            if let Some(count) = detail.get(name).and_then(Value::as_i64) {
                args.push((name, Arg::Count(count)));
            }
        }
        if let Some(route) = text(detail, "route") {
            args.push(("page", support::words::page_name(self.lang, route).into()));
        }
        for name in ["name", "kind", "format", "ticket"] {
            if let Some(words) = text(detail, name) {
                args.push((name, words.into()));
            }
        }
        args
    }

    fn operation(&self, code: &str) -> String {
        self.lang
            .known(&format!("audit-op-{code}"), &[])
            .unwrap_or_else(|| self.lang.t("tenants-log-op-other"))
    }

    /// What a field is called: one of the settings, or one of a member.
    fn field(&self, code: &str) -> Option<String> {
        match settings::label_key(code) {
            Some(key) => Some(self.lang.t(key)),
            None => self
                .lang
                .known(&format!("people-column-{}", code.replace('_', "-")), &[]),
        }
    }

    /// Why, and which fields.
    fn more(&self, entry: &Shown) -> Option<String> {
        let mut parts = Vec::new();
        if let Some(code) = &entry.purpose {
            let purpose = self
                .lang
                .known(&format!("audit-purpose-{code}"), &[])
                .unwrap_or_else(|| code.clone());
            parts.push(self.lang.t1("tenants-log-purpose", "purpose", purpose));
        }
        match &entry.detail {
            None => parts.push(self.lang.t("tenants-log-unreadable")),
            Some(detail) => {
                if let Some(asked) = text(detail, "asked") {
                    parts.push(self.lang.t1("tenants-log-asked", "asked", asked));
                }
                let fields: Vec<String> = detail
                    .get("fields")
                    .and_then(Value::as_array)
                    .into_iter()
                    .flatten()
                    .filter_map(|field| self.field(field.as_str()?))
                    .collect();
                if !fields.is_empty() {
                    parts.push(fields.join(", "));
                }
            }
        }
        (!parts.is_empty()).then(|| parts.join(" · "))
    }
}

/// Numbers of an entry that its sentence may say.
const COUNTS: [&str; 10] = [
    "n",
    "rows",
    "version",
    "number",
    "created",
    "updated",
    "reverted",
    "refused",
    "placings",
    "categories",
];

fn account_in(detail: &Value) -> Option<AccountId> {
    text(detail, "account")?.parse().ok()
}

fn text<'a>(detail: &'a Value, name: &str) -> Option<&'a str> {
    detail.get(name)?.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::audit::touched;

    /// What an entry says stands in its own words, in both languages; a number it names is there.
    #[test]
    fn every_kind_of_entry_has_a_sentence_of_its_own() {
        let args: Vec<(&'static str, Arg)> = ["account", "role", "page", "name", "ticket"]
            .into_iter()
            .map(|name| (name, "x".into()))
            .chain(COUNTS.into_iter().map(|name| (name, Arg::Count(3))))
            .collect();
        let mut wordless = Vec::new();
        for lang in Lang::ALL {
            for what in touched::whats() {
                match lang.known(&format!("audit-what-{what}"), &args) {
                    None => wordless.push(what),
                    Some(words) => assert!(!words.contains("{$"), "{what}: {words}"),
                }
            }
        }
        assert!(wordless.is_empty(), "no sentence for {wordless:?}");
    }
}
