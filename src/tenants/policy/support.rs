//! What the operator's staff may read while a tenant lets them in: kinds of access, what they can be limited to, and, for each
//! part, the permissions and the pages. A page that is not here is closed, whatever the grant says; nothing here writes.
use std::{fmt, str::FromStr};

use super::{
    EditSettings, Enter, ManageNotices, OpenHealth, Permission as _, SeeCompetitions, SeeLog,
    SeeMembers,
};

/// Minutes of the longest access.
pub const LONGEST: i32 = 60;
/// Minutes of the longest access for vital interests (B35).
pub const LONGEST_VITAL: i32 = 15;

/// Why staff are let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Somebody of the tenant asked for help.
    Support,
    /// Looking into an incident.
    Incident,
    /// A court or an inspector ordered it (B33).
    Authority,
    /// Data are needed for legal claims: no access, erasure of some members is held back (B34).
    Hold,
    /// Somebody is in danger (B35, GDPR Art. 6(1)(d)).
    Vital,
}

impl Kind {
    /// All kinds, in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::Support,
        Self::Incident,
        Self::Authority,
        Self::Vital,
        Self::Hold,
    ];

    /// As stored and in addresses.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Support => "support",
            Self::Incident => "incident",
            Self::Authority => "authority",
            Self::Hold => "hold",
            Self::Vital => "vital",
        }
    }

    /// Key of its name.
    #[must_use]
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Support => "support-kind-support",
            Self::Incident => "support-kind-incident",
            Self::Authority => "support-kind-authority",
            Self::Hold => "support-kind-hold",
            Self::Vital => "support-kind-vital",
        }
    }

    /// Key of the sentence that says what it is for.
    #[must_use]
    pub fn lead_key(self) -> &'static str {
        match self {
            Self::Support => "support-kind-support-lead",
            Self::Incident => "support-kind-incident-lead",
            Self::Authority => "support-kind-authority-lead",
            Self::Hold => "support-kind-hold-lead",
            Self::Vital => "support-kind-vital-lead",
        }
    }

    /// Its purposes, as the processing log has them.
    #[must_use]
    pub fn purposes(self) -> &'static [&'static str] {
        match self {
            Self::Support => &["support-fault", "support-question", "support-import"],
            Self::Incident => &["support-incident"],
            Self::Authority => &["support-order"],
            Self::Hold => &["support-claim"],
            Self::Vital => &["support-danger"],
        }
    }

    /// What it can be limited to.
    #[must_use]
    pub fn parts(self) -> &'static [Part] {
        match self {
            Self::Support | Self::Incident | Self::Authority => &[
                Part::Members,
                Part::Competitions,
                Part::Log,
                Part::Settings,
                Part::Health,
            ],
            Self::Vital => &[Part::Address, Part::Contact, Part::Guardians],
            Self::Hold => &[],
        }
    }

    /// Whether a second member of staff may approve it in the tenant's place. Help that somebody asked for is never so urgent, and
    /// holding data back needs both parties (B34).
    #[must_use]
    pub fn can_be_urgent(self) -> bool {
        matches!(self, Self::Incident | Self::Authority | Self::Vital)
    }

    /// Most minutes.
    #[must_use]
    pub fn longest(self) -> i32 {
        if self == Self::Vital {
            LONGEST_VITAL
        } else {
            LONGEST
        }
    }
}

impl FromStr for Kind {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.code() == code)
            .ok_or(())
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// What access can be limited to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// The members, without health data and with masked tax numbers.
    Members,
    /// Competitions and their results.
    Competitions,
    /// The processing log.
    Log,
    /// Settings and privacy notices.
    Settings,
    /// Health records: never without being named, and only for the few custodians (B51).
    Health,
    /// One person's address.
    Address,
    /// One person's telephone and e-mail, and whom to call in an emergency.
    Contact,
    /// One person's guardians with their contacts.
    Guardians,
}

impl Part {
    /// All parts.
    pub const ALL: [Self; 8] = [
        Self::Members,
        Self::Competitions,
        Self::Log,
        Self::Settings,
        Self::Health,
        Self::Address,
        Self::Contact,
        Self::Guardians,
    ];

    /// As stored and sent by forms.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Members => "members",
            Self::Competitions => "competitions",
            Self::Log => "log",
            Self::Settings => "settings",
            Self::Health => "health",
            Self::Address => "address",
            Self::Contact => "contact",
            Self::Guardians => "guardians",
        }
    }

    /// Key of its name.
    #[must_use]
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Members => "support-part-members",
            Self::Competitions => "support-part-competitions",
            Self::Log => "support-part-log",
            Self::Settings => "support-part-settings",
            Self::Health => "support-part-health",
            Self::Address => "support-part-address",
            Self::Contact => "support-part-contact",
            Self::Guardians => "support-part-guardians",
        }
    }

    /// Whether it makes sense for one person alone.
    #[must_use]
    pub fn is_of_a_person(self) -> bool {
        !matches!(self, Self::Competitions | Self::Log | Self::Settings)
    }
}

/// A page that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Readable {
    /// Part of which; none for what every access but the narrowest includes.
    pub part: Option<Part>,
    /// The permission its handler asks for.
    pub permission: &'static str,
    /// Its route.
    pub route: &'static str,
    /// Which parameter of the route is the member.
    pub person: Option<&'static str>,
    /// Key of what the page is called in the log and in the report.
    pub label_key: &'static str,
}

/// The page of one person's fields, for vital interests alone.
pub const PERSON_PAGE: &str = "/o/{tenant}/support/{id}/person";

const fn page(
    part: Option<Part>,
    permission: &'static str,
    route: &'static str,
    person: Option<&'static str>,
    label_key: &'static str,
) -> Readable {
    Readable {
        part,
        permission,
        route,
        person,
        label_key,
    }
}

/// Everything that can be read. Forms, exports and downloads are not here.
pub const READABLE: &[Readable] = &[
    page(None, Enter::NAME, "/o/{tenant}", None, "support-page-home"),
    page(
        Some(Part::Members),
        SeeMembers::NAME,
        "/o/{tenant}/members",
        None,
        "support-page-members",
    ),
    page(
        Some(Part::Members),
        SeeMembers::NAME,
        "/o/{tenant}/members/{id}",
        Some("id"),
        "support-page-member",
    ),
    page(
        Some(Part::Competitions),
        SeeCompetitions::NAME,
        "/o/{tenant}/competitions",
        None,
        "support-page-competitions",
    ),
    page(
        Some(Part::Competitions),
        SeeCompetitions::NAME,
        "/o/{tenant}/competitions/{competition}",
        None,
        "support-page-competition",
    ),
    page(
        Some(Part::Competitions),
        SeeCompetitions::NAME,
        "/o/{tenant}/competitions/{competition}/categories/{category}",
        None,
        "support-page-category",
    ),
    page(
        Some(Part::Log),
        SeeLog::NAME,
        "/o/{tenant}/log",
        None,
        "support-page-log",
    ),
    page(
        Some(Part::Settings),
        EditSettings::NAME,
        "/o/{tenant}/settings",
        None,
        "support-page-settings",
    ),
    page(
        Some(Part::Settings),
        ManageNotices::NAME,
        "/o/{tenant}/notices",
        None,
        "support-page-notices",
    ),
    page(
        Some(Part::Health),
        OpenHealth::NAME,
        "/o/{tenant}/members/{member}/health",
        Some("member"),
        "support-page-health",
    ),
    page(
        None,
        SeeMembers::NAME,
        PERSON_PAGE,
        None,
        "support-page-person",
    ),
];

/// The page of a route, when it can be read at all.
#[must_use]
pub fn readable(route: &str) -> Option<&'static Readable> {
    READABLE.iter().find(|page| page.route == route)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::i18n::Lang;

    #[test]
    fn every_kind_part_purpose_and_page_has_words_in_both_languages() {
        for lang in Lang::ALL {
            let said = |key: &str| assert_ne!(lang.t(key), key);
            for kind in Kind::ALL {
                said(kind.label_key());
                said(kind.lead_key());
                for purpose in kind.purposes() {
                    said(&format!("audit-purpose-{purpose}"));
                }
            }
            for part in Part::ALL {
                said(part.label_key());
            }
            for page in READABLE {
                said(page.label_key);
            }
        }
    }

    #[test]
    fn health_is_read_only_where_health_is_named() {
        for page in READABLE {
            assert_eq!(
                page.permission == OpenHealth::NAME,
                page.part == Some(Part::Health),
                "{page:?}"
            );
        }
    }
}
