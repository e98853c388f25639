//! Which members something is done with: the ticked ones, or all that match the filter of the list.
use ::entity::ids::MemberId;
use chrono::NaiveDate;
use serde::Deserialize;

use super::list::{self, Filter};
use crate::{
    platform::{
        db::TenantTx,
        error::{AppError, Result},
        people::{Reach, store::within},
    },
    web::components::Hidden,
};

/// Most members at a time.
pub const MOST: u64 = 50_000;

/// A selection as a form carries it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Selection {
    /// Ticked members.
    pub id: Vec<String>,
    /// `yes` for all that match the filter.
    pub all: String,
    /// The filter, as in the address of the list.
    pub filter: String,
}

impl Selection {
    /// All that match a filter.
    pub fn all_of(filter: &Filter) -> Self {
        Self {
            id: Vec::new(),
            all: "yes".to_owned(),
            filter: filter.to_query(),
        }
    }

    /// The members, in the order of the list.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when one of them is nobody's, another tenant's or out of reach; [`AppError::Unreadable`] for a filter that was
    /// changed by hand; [`AppError::TooLarge`] for more than can be done at once.
    pub async fn resolve(
        &self,
        tx: &TenantTx,
        reach: Reach,
        today: NaiveDate,
    ) -> Result<Vec<MemberId>> {
        if self.all == "yes" {
            let filter = Filter::from_query(&self.filter)?;
            let ids = list::ids(tx, reach, &filter, today, MOST + 1).await?;
            if u64::try_from(ids.len()).unwrap_or(u64::MAX) > MOST {
                return Err(AppError::TooLarge("members-error-too-many"));
            }
            return Ok(ids);
        }
        let mut wanted = Vec::with_capacity(self.id.len());
        for id in &self.id {
            wanted.push(id.parse::<MemberId>().map_err(|_| AppError::NotFound)?);
        }
        wanted.sort_unstable();
        wanted.dedup();
        let found = within(tx, reach, &wanted).await?;
        if found.len() == wanted.len() {
            Ok(found)
        } else {
            Err(AppError::NotFound)
        }
    }

    /// The selection as hidden fields of the next form.
    pub fn hidden(&self) -> Vec<Hidden> {
        let mut fields = vec![Hidden::new("filter", self.filter.clone())];
        if self.all == "yes" {
            fields.push(Hidden::new("all", "yes"));
        } else {
            fields.extend(self.id.iter().map(|id| Hidden::new("id", id.clone())));
        }
        fields
    }

    /// Where the list with this filter is.
    pub fn list_href(&self, list_url: &str) -> String {
        match Filter::from_query(&self.filter).map(|filter| filter.to_query()) {
            Ok(query) if !query.is_empty() => format!("{list_url}?{query}"),
            _ => list_url.to_owned(),
        }
    }
}
