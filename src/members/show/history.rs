//! The history of changes in words.
use std::collections::HashMap;

use ::entity::ids::AccountId;

use crate::{
    members::words,
    platform::{
        i18n::Lang,
        people::{store::HistoryEntry, words as told},
    },
    web::components::LogList,
};

/// The list of changes.
pub fn list(entries: &[HistoryEntry], names: &HashMap<AccountId, String>, lang: Lang) -> LogList {
    let mut list = LogList::new();
    for entry in entries {
        list = list.entry(
            entry.at.to_rfc3339(),
            lang.datetime(entry.at),
            words::who(entry.actor, names, lang),
            told::change_kind(&entry.kind, lang),
        );
        let detail = match &entry.changes {
            None => lang.t("members-history-unreadable"),
            Some(changes) => changes
                .iter()
                .map(|change| told::change(change, told::plain_value, lang))
                .collect::<Vec<_>>()
                .join("; "),
        };
        if !detail.is_empty() {
            list = list.detail(detail);
        }
    }
    list
}
