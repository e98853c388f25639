//! Counts of the list, kept in memory until the list changes: a page costs no counting of all rows.
//!
//! They are kept by the version of the member list, which rises in the transaction of every change, so another process over the
//! same database never shows an old count for longer than its own reading takes.
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use ::entity::ids::TenantId;
use chrono::NaiveDate;

use super::{filter::Filter, store};
use crate::platform::{
    db::TenantTx,
    error::Result,
    people::{Reach, store::members_version},
    services::Platform,
};

/// Tenants whose counts are kept.
const MOST_TENANTS: usize = 2_000;
/// Filters a tenant's counts are kept for.
const MOST_FILTERS: usize = 64;

/// The counts of this process.
#[derive(Debug, Default)]
pub struct Counts(Mutex<HashMap<TenantId, Kept>>);

#[derive(Debug)]
struct Kept {
    version: i64,
    today: NaiveDate,
    counts: HashMap<(Reach, Filter), u64>,
}

/// How many match each filter, counted once for each version of the list.
///
/// # Errors
/// When the database does.
pub async fn count_each(
    tx: &TenantTx,
    platform: &Platform,
    reach: Reach,
    filters: &[Filter],
) -> Result<Vec<u64>> {
    let (tenant, today) = (tx.tenant(), platform.today());
    let version = members_version(tx).await?;
    let cache = platform.part::<Counts>();
    let plain: Vec<(Reach, Filter)> = filters
        .iter()
        .map(|filter| (reach, without_order(filter)))
        .collect();
    let mut kept = plain
        .iter()
        .map(|filter| cache.find(tenant, version, today, filter))
        .collect::<Vec<_>>();
    let missing: Vec<Filter> = plain
        .iter()
        .zip(&kept)
        .filter(|(_, count)| count.is_none())
        .map(|((_, filter), _)| filter.clone())
        .collect();
    if !missing.is_empty() {
        let mut counted = store::count(tx, reach, &missing, today).await?.into_iter();
        for (filter, count) in plain.into_iter().zip(&mut kept) {
            if count.is_none() {
                let found = counted.next().unwrap_or_default();
                cache.keep(tenant, version, today, filter, found);
                *count = Some(found);
            }
        }
    }
    Ok(kept.into_iter().map(Option::unwrap_or_default).collect())
}

/// The order does not change a count.
fn without_order(filter: &Filter) -> Filter {
    Filter {
        sort: super::filter::SortBy::default(),
        is_descending: false,
        ..filter.clone()
    }
}

impl Counts {
    fn find(
        &self,
        tenant: TenantId,
        version: i64,
        today: NaiveDate,
        filter: &(Reach, Filter),
    ) -> Option<u64> {
        let tenants = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        tenants
            .get(&tenant)
            .filter(|kept| kept.version == version && kept.today == today)
            .and_then(|kept| kept.counts.get(filter).copied())
    }

    fn keep(
        &self,
        tenant: TenantId,
        version: i64,
        today: NaiveDate,
        filter: (Reach, Filter),
        count: u64,
    ) {
        let mut tenants = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if tenants.len() >= MOST_TENANTS && !tenants.contains_key(&tenant) {
            tenants.clear();
        }
        let kept = tenants.entry(tenant).or_insert_with(|| Kept {
            version,
            today,
            counts: HashMap::new(),
        });
        if (kept.version, kept.today) != (version, today) || kept.counts.len() >= MOST_FILTERS {
            *kept = Kept {
                version,
                today,
                counts: HashMap::new(),
            };
        }
        kept.counts.insert(filter, count);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_count_is_kept_until_the_list_or_the_day_changes() {
        let counts = Counts::default();
        let tenant = TenantId(Uuid::from_u128(1));
        let day = NaiveDate::from_ymd_opt(2026, 3, 10).unwrap();
        let next = NaiveDate::from_ymd_opt(2026, 3, 11).unwrap();
        let all = (Reach::All, Filter::default());
        counts.keep(tenant, 4, day, all.clone(), 128);
        assert_eq!(counts.find(tenant, 4, day, &all), Some(128));
        assert_eq!(counts.find(tenant, 5, day, &all), None);
        assert_eq!(counts.find(tenant, 4, next, &all), None);
        assert_eq!(
            counts.find(TenantId(Uuid::from_u128(2)), 4, day, &all),
            None
        );
    }

    #[test]
    fn a_count_of_all_members_is_never_told_to_somebody_who_sees_fewer() {
        let counts = Counts::default();
        let tenant = TenantId(Uuid::from_u128(1));
        let day = NaiveDate::from_ymd_opt(2026, 3, 10).unwrap();
        counts.keep(tenant, 4, day, (Reach::All, Filter::default()), 128);
        for reach in [
            Reach::Nobody,
            Reach::CoachedBy(::entity::ids::AccountId(Uuid::from_u128(7))),
        ] {
            assert_eq!(
                counts.find(tenant, 4, day, &(reach, Filter::default())),
                None
            );
        }
    }

    #[test]
    fn memory_for_counts_is_bounded() {
        let counts = Counts::default();
        let tenant = TenantId(Uuid::from_u128(1));
        let day = NaiveDate::from_ymd_opt(2026, 3, 10).unwrap();
        for n in 0..1_000 {
            counts.keep(
                tenant,
                1,
                day,
                (
                    Reach::All,
                    Filter {
                        q: format!("{n}"),
                        ..Filter::default()
                    },
                ),
                n,
            );
        }
        let kept = counts.0.lock().unwrap();
        assert!(kept.get(&tenant).unwrap().counts.len() <= MOST_FILTERS);
    }
}
