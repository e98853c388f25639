//! What a change of results means while they are public: a reason that everybody reads, the projection written anew, the log.
use std::collections::HashSet;

use ::entity::{
    competition,
    ids::{AccountId, CategoryId},
    values::operation,
};
use serde_json::json;

use super::{
    person,
    projection::Frozen,
    state::State,
    store::{self, Projected},
};
use crate::{
    platform::{
        audit::{self, Entry},
        db::TenantTx,
        error::Result,
        i18n::Text,
        services::Platform,
        text::fold,
    },
    tenants::Tenant,
    web::{FieldErrors, page_cache::PageCache},
};

/// Longest reason of a correction.
pub const LONGEST_REASON: usize = 300;

/// Refuses a change of public results without a reason, and a reason that tells who stood there: the public page must not
/// repeat what a correction removed.
///
/// # Errors
/// When the database or the vault does.
pub async fn check_reason(
    tx: &TenantTx,
    platform: &Platform,
    competition: &competition::Model,
    categories: &[CategoryId],
    reason: &str,
    errors: &mut FieldErrors,
) -> Result<()> {
    if State::parse(&competition.state) != State::Published {
        return Ok(());
    }
    if reason.chars().filter(|c| c.is_alphabetic()).count() < 3 {
        errors.add("reason", Text::key("competitions-reason-missing"));
        return Ok(());
    }
    if reason.chars().count() > LONGEST_REASON {
        errors.add(
            "reason",
            Text::key("competitions-reason-long").with("most", LONGEST_REASON),
        );
    }
    for category in categories {
        for row in store::list_of_category(tx, *category).await? {
            let person = person::open_whole(platform, &row)?;
            if person.is_some_and(|person| names(reason, &person.last_name)) {
                errors.add("reason", Text::key("competitions-reason-names"));
                return Ok(());
            }
        }
    }
    Ok(())
}

/// Whether a text holds a last name, in any case of its declension that keeps the stem.
fn names(text: &str, last_name: &str) -> bool {
    let words: HashSet<String> = fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    fold(last_name)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| part.chars().count() > 2)
        .any(|part| {
            // "Hribarjeve", "Hribarju", "Zupanovo": the name and an ending of up to four letters.
            let stem = part
                .strip_suffix('a')
                .filter(|stem| stem.chars().count() > 3)
                .unwrap_or(part);
            let longest = if stem.chars().count() < 5 { 3 } else { 4 };
            words.iter().any(|word| {
                word.strip_prefix(stem)
                    .is_some_and(|ending| ending.chars().count() <= longest)
            })
        })
}

/// Finishes a change, in its transaction: while the competition is public, the correction and the new projection.
///
/// # Errors
/// When the database or the vault does.
pub async fn after(
    tx: &TenantTx,
    platform: &Platform,
    competition: &competition::Model,
    account: AccountId,
    reason: &str,
    category: Option<CategoryId>,
) -> Result<()> {
    let now = platform.now();
    store::touch(tx, competition.id, now).await?;
    if State::parse(&competition.state) != State::Published {
        return Ok(());
    }
    store::insert_correction(
        tx,
        platform.new_id(),
        competition.id,
        category,
        reason.trim(),
        now,
    )
    .await?;
    let frozen = Frozen::of(competition.name_policy.as_ref(), competition.held_on);
    let projected = store::project(tx, platform, competition, &frozen).await?;
    log_publication(tx, platform, competition, account, &projected, true).await
}

/// Writes a publication into the processing log: once for all, and for each member among those who placed.
///
/// # Errors
/// When the database or the vault does.
pub async fn log_publication(
    tx: &TenantTx,
    platform: &Platform,
    competition: &competition::Model,
    account: AccountId,
    projected: &Projected,
    is_correction: bool,
) -> Result<()> {
    let mut entries = vec![Entry::new(operation::PUBLISH, Some(account)).detail(json!({
        "what": "results",
        "competition": competition.id,
        "placings": projected.placings,
        "full_names": projected.full_names,
        "contests": projected.contests,
        "correction": is_correction,
    }))];
    if !is_correction {
        entries.extend(projected.members.iter().map(|member| {
            Entry::new(operation::PUBLISH, Some(account))
                .about(*member)
                .detail(json!({ "what": "result", "competition": competition.id }))
        }));
    }
    audit::append_many(tx, platform, entries).await
}

/// Lets go of the tenant's public pages in memory. Call it after the commit.
pub fn forget(platform: &Platform, tenant: &Tenant) {
    platform.part::<PageCache>().forget(&tenant.slug);
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn a_reason_that_tells_a_name_is_noticed() {
        for text in [
            "Napačen rezultat Hribar",
            "rezultat Hribarjeve je bil vpisan dvakrat",
            "HRIBARJU smo vzeli mesto",
            "Eva Hribar-Kos",
        ] {
            assert!(names(text, "Hribar"), "{text}");
        }
        assert!(
            names("Popravek za Novakovo", "Novak")
                && names("Kovačič, Ana", "Kovačič")
                && names("Mlaki je", "Mlaka")
        );
        for text in ["Zamenjani mesti 1 in 2", "Napaka v zapisniku", "hribi"] {
            assert!(!names(text, "Hribar"), "{text}");
        }
        assert!(
            !names("Po pritožbi", "Po"),
            "a name of two letters is too common a word"
        );
    }
}
