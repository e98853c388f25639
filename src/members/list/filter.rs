//! What is looked for in the list: everything stands in the address, so a view can be kept as a bookmark.
use ::entity::ids::GroupId;
use serde::Deserialize;

use crate::{
    judo::{ages::AgeClass, belts},
    platform::error::{AppError, Result},
    tenants::policy::fields::{FieldGroup, Fields},
    web::{components::Pager, query},
};

/// Longest search text.
const LONGEST_SEARCH: usize = 200;
/// No list has more pages; what is beyond does not exist. It also keeps the offset far from the end of the numbers.
const LAST_PAGE: u64 = 1_000_000;

/// The query of the list's address, as it comes.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ListQuery {
    q: String,
    state: String,
    belt: String,
    age: String,
    licence: String,
    sex: String,
    group: String,
    sort: String,
    page: String,
    per: String,
}

/// Which members, by where they stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum StateFilter {
    /// Members now, with those who wait for consent.
    #[default]
    Current,
    /// Children who wait for a guardian's consent.
    Awaiting,
    /// Those who left.
    Left,
    /// Those put aside.
    Archived,
    /// Everybody.
    All,
}

impl StateFilter {
    /// All, in the order they are offered.
    pub const EACH: [Self; 5] = [
        Self::Current,
        Self::Awaiting,
        Self::Left,
        Self::Archived,
        Self::All,
    ];

    /// As in the address.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Awaiting => "awaiting",
            Self::Left => "left",
            Self::Archived => "archived",
            Self::All => "all",
        }
    }

    /// Key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Current => "members-state-current",
            Self::Awaiting => "members-state-awaiting",
            Self::Left => "members-state-left",
            Self::Archived => "members-state-archived",
            Self::All => "members-state-all",
        }
    }
}

/// Which members, by their competition licence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LicenceFilter {
    /// Valid today.
    Valid,
    /// Valid today, but not for long.
    Expiring,
    /// Not valid any more.
    Expired,
    /// None.
    Missing,
}

impl LicenceFilter {
    /// All, in the order they are offered.
    pub const EACH: [Self; 4] = [Self::Valid, Self::Expiring, Self::Expired, Self::Missing];

    /// As in the address.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Valid => "valid",
            Self::Expiring => "expiring",
            Self::Expired => "expired",
            Self::Missing => "none",
        }
    }

    /// Key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Valid => "members-licence-valid",
            Self::Expiring => "members-licence-expiring",
            Self::Expired => "members-licence-expired",
            Self::Missing => "members-licence-none",
        }
    }
}

/// By what the list is ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SortBy {
    /// Last name, first name.
    #[default]
    Name,
    /// Year of birth.
    Year,
    /// Rank of the belt.
    Belt,
    /// Last day of the licence.
    Licence,
}

impl SortBy {
    const EACH: [Self; 4] = [Self::Name, Self::Year, Self::Belt, Self::Licence];

    /// As in the address.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Year => "year",
            Self::Belt => "belt",
            Self::Licence => "licence",
        }
    }
}

/// What is looked for, checked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    /// Words in name, licence number or member number.
    pub q: String,
    /// By where they stand.
    pub state: StateFilter,
    /// Code of a belt; `none` for none.
    pub belt: Option<String>,
    /// Age class.
    pub age: Option<&'static str>,
    /// By licence.
    pub licence: Option<LicenceFilter>,
    /// `f` or `m`.
    pub sex: Option<&'static str>,
    /// Training group.
    pub group: Option<GroupId>,
    /// Order.
    pub sort: SortBy,
    /// Whether the order is turned around.
    pub is_descending: bool,
}

/// Which page of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageOf {
    /// From 1.
    pub number: u64,
    /// Rows.
    pub size: u64,
}

impl ListQuery {
    /// The checked filter and page.
    ///
    /// # Errors
    /// [`AppError::Unreadable`] for anything the list does not offer.
    pub fn check(&self) -> Result<(Filter, PageOf)> {
        let refuse = || AppError::Unreadable("error-query-unreadable");
        let (sort, is_descending) = match self.sort.strip_prefix('-') {
            Some(sort) => (sort, true),
            None => (self.sort.as_str(), false),
        };
        let number = if self.page.is_empty() {
            1
        } else {
            self.page.parse().map_err(|_| refuse())?
        };
        let size = if self.per.is_empty() {
            Pager::size(None)
        } else {
            self.per.parse().map_err(|_| refuse())?
        };
        if self.sort == "-" {
            return Err(refuse());
        }
        if number == 0 || !Pager::SIZES.contains(&size) || self.q.chars().count() > LONGEST_SEARCH {
            return Err(refuse());
        }
        if number > LAST_PAGE {
            return Err(AppError::NotFound);
        }
        let belt = known(&self.belt, |code| {
            (code == "none" || belts::codes().any(|known| known == code)).then(|| code.to_owned())
        })?;
        let filter = Filter {
            q: self.q.split_whitespace().collect::<Vec<_>>().join(" "),
            state: known(&self.state, |code| {
                StateFilter::EACH.into_iter().find(|s| s.code() == code)
            })?
            .unwrap_or_default(),
            belt,
            age: known(&self.age, |code| {
                AgeClass::from_code(code).map(|class| class.code)
            })?,
            licence: known(&self.licence, |code| {
                LicenceFilter::EACH.into_iter().find(|l| l.code() == code)
            })?,
            sex: known(&self.sex, |code| {
                ["f", "m"].into_iter().find(|sex| *sex == code)
            })?,
            group: known(&self.group, |id| id.parse().ok())?,
            sort: known(sort, |code| {
                SortBy::EACH.into_iter().find(|s| s.code() == code)
            })?
            .unwrap_or_default(),
            is_descending,
        };
        Ok((filter, PageOf { number, size }))
    }
}

/// Nothing for nothing, a value the list offers, or a refusal.
fn known<T>(code: &str, find: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>> {
    if code.is_empty() {
        return Ok(None);
    }
    find(code)
        .map(Some)
        .ok_or(AppError::Unreadable("error-query-unreadable"))
}

impl Filter {
    /// A filter out of the query part of an address, as a form carries it.
    ///
    /// # Errors
    /// As [`ListQuery::check`].
    pub fn from_query(query: &str) -> Result<Self> {
        let query: ListQuery = serde_html_form::from_str(query)
            .map_err(|_| AppError::Unreadable("error-query-unreadable"))?;
        Ok(query.check()?.0)
    }

    /// The query part of the address, without page. The same filter always gives the same words.
    #[must_use]
    pub fn to_query(&self) -> String {
        let mut address = String::new();
        let mut set = |key: &str, value: &str| address = query::set(&address, key, value);
        if !self.q.is_empty() {
            set("q", &self.q);
        }
        if self.state != StateFilter::default() {
            set("state", self.state.code());
        }
        if let Some(belt) = &self.belt {
            set("belt", belt);
        }
        if let Some(age) = self.age {
            set("age", age);
        }
        if let Some(licence) = self.licence {
            set("licence", licence.code());
        }
        if let Some(sex) = self.sex {
            set("sex", sex);
        }
        if let Some(group) = self.group {
            set("group", &group.to_string());
        }
        if (self.sort, self.is_descending) != (SortBy::default(), false) {
            set("sort", &self.sort_code());
        }
        address.trim_start_matches('?').to_owned()
    }

    /// The order as in the address.
    #[must_use]
    pub fn sort_code(&self) -> String {
        format!(
            "{}{}",
            if self.is_descending { "-" } else { "" },
            self.sort.code()
        )
    }

    /// How many filters beside the search are on.
    #[must_use]
    pub fn count(&self) -> usize {
        usize::from(self.state != StateFilter::default())
            + usize::from(self.belt.is_some())
            + usize::from(self.age.is_some())
            + usize::from(self.licence.is_some())
            + usize::from(self.sex.is_some())
            + usize::from(self.group.is_some())
    }

    /// Whether it asks only for what somebody who reads these fields may ask: a question is an answer, too.
    #[must_use]
    pub fn is_within(&self, fields: &Fields) -> bool {
        let asks_grades = self.belt.is_some() || self.sort == SortBy::Belt;
        let asks_licence = self.licence.is_some() || self.sort == SortBy::Licence;
        (!asks_grades || fields.has(FieldGroup::Grades))
            && (!asks_licence || fields.has(FieldGroup::Licence))
            && (self.group.is_none() || fields.has(FieldGroup::Groups))
    }

    /// Whether everybody who is a member now is shown.
    #[must_use]
    pub fn is_default(&self) -> bool {
        self.q.is_empty() && self.count() == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(query: &str) -> Result<(Filter, PageOf)> {
        serde_html_form::from_str::<ListQuery>(query)
            .unwrap()
            .check()
    }

    #[test]
    fn what_the_list_does_not_offer_is_refused() {
        for query in [
            "state=x",
            "belt=kyu9",
            "age=u99",
            "licence=maybe",
            "sex=x",
            "sort=shoe",
            "sort=--name",
            "sort=-",
            "page=0",
            "page=-1",
            "page=x",
            "page=99999999999999999999",
            "per=7",
            "per=1000000",
        ] {
            assert!(
                matches!(check(query), Err(AppError::Unreadable(_))),
                "{query}"
            );
        }
        assert!(check(&format!("q={}", "a".repeat(201))).is_err());
        for page in ["1000001", "9223372036854775807", "18446744073709551615"] {
            assert!(
                matches!(check(&format!("page={page}")), Err(AppError::NotFound)),
                "{page}"
            );
        }
    }

    #[test]
    fn an_empty_address_shows_members_now_by_name() {
        let (filter, page) = check("").unwrap();
        assert_eq!(filter, Filter::default());
        assert!(filter.is_default());
        assert_eq!(
            page,
            PageOf {
                number: 1,
                size: 25
            }
        );
        assert_eq!(filter.to_query(), "");
    }

    proptest! {
        #[test]
        fn a_filter_survives_its_own_address(
            q in "[a-zčšž0-9 %_&=+]{0,20}", state in 0..5_usize, belt in 0..18_usize, age in 0..11_usize,
            licence in 0..5_usize, sex in 0..3_usize, group: Option<u128>, sort in 0..4_usize, is_descending: bool,
        ) {
            let belts: Vec<&str> = belts::codes().chain(["none"]).collect();
            let filter = Filter {
                q: q.split_whitespace().collect::<Vec<_>>().join(" "),
                state: StateFilter::EACH[state],
                belt: belts.get(belt).map(|code| (*code).to_owned()),
                age: crate::judo::ages::SLOVENIAN.get(age).map(|class| class.code),
                licence: LicenceFilter::EACH.get(licence).copied(),
                sex: ["f", "m"].get(sex).copied(),
                group: group.map(|id| GroupId(uuid::Uuid::from_u128(id))),
                sort: SortBy::EACH[sort],
                is_descending,
            };
            prop_assert_eq!(Filter::from_query(&filter.to_query()).unwrap(), filter);
        }
    }
}
