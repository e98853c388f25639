//! Words and tags that several pages of members share.
use std::collections::HashMap;

use ::entity::ids::AccountId;
use chrono::{Datelike as _, Days, NaiveDate};

use super::list::EXPIRING_DAYS;
use crate::{
    accounts,
    judo::{ages::AgeClass, belts},
    platform::{db::TenantTx, error::Result, i18n::Lang, people::MemberState},
    web::components::{Belt, Icon, Tag},
};

pub use crate::platform::people::words::belt_name;

/// A belt drawn, with its short name; a dash for none.
pub fn belt(code: Option<&str>, lang: Lang) -> Belt {
    match code.and_then(|code| belts::short_key(code).map(|key| (code, key))) {
        Some((code, key)) => Belt::new(belts::colour(code), lang.t(key)),
        None => Belt::new("", "–"),
    }
}

/// The short name of a belt, for lists and filters.
pub fn belt_short(code: &str, lang: Lang) -> String {
    belts::short_key(code).map_or_else(|| code.to_owned(), |key| lang.t(key))
}

/// The age class of this year.
pub fn age_class(birth: NaiveDate, today: NaiveDate, lang: Lang) -> String {
    lang.t(AgeClass::of(birth.year(), today.year()).key)
}

/// The state of a competition licence.
pub fn licence(until: Option<NaiveDate>, today: NaiveDate, lang: Lang) -> Tag {
    let Some(until) = until else {
        return Tag::plain(lang.t("members-tag-no-licence")).icon(Icon::Cross);
    };
    let soon = today
        .checked_add_days(Days::new(EXPIRING_DAYS))
        .unwrap_or(today);
    if until < today {
        Tag::bad(lang.t1("members-tag-licence-expired", "date", lang.date(until)))
    } else if until <= soon {
        Tag::warn(lang.n("members-tag-licence-expiring", (until - today).num_days()))
    } else {
        Tag::ok(lang.t1("members-tag-licence-until", "date", lang.date(until)))
    }
}

/// Where a member stands.
pub fn state(state: MemberState, lang: Lang) -> Tag {
    match state {
        MemberState::Active => Tag::plain(lang.t("members-tag-active")),
        MemberState::AwaitingConsent => Tag::warn(lang.t("members-tag-awaiting")),
        MemberState::Left => Tag::plain(lang.t("members-tag-left")),
        MemberState::Archived => Tag::plain(lang.t("members-tag-archived")).icon(Icon::Archive),
    }
}

/// Names of accounts, for histories; who is not there any more has none.
///
/// # Errors
/// When the database does.
pub async fn account_names(
    tx: &TenantTx,
    ids: Vec<AccountId>,
) -> Result<HashMap<AccountId, String>> {
    let mut names = HashMap::new();
    for id in ids {
        if !names.contains_key(&id)
            && let Some(name) = accounts::name_of(tx, id).await?
        {
            names.insert(id, name);
        }
    }
    Ok(names)
}

/// Who did something.
pub fn who(actor: Option<AccountId>, names: &HashMap<AccountId, String>, lang: Lang) -> String {
    match actor {
        None => lang.t("members-system"),
        Some(id) => names
            .get(&id)
            .cloned()
            .unwrap_or_else(|| lang.t("members-account-gone")),
    }
}
