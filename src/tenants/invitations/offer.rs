//! What an invitation offers.
use ::entity::{
    ids::{GuardianId, MemberId},
    invitation,
};

use crate::tenants::{Role, policy::person::Relation};

/// What somebody is invited to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// A role in the tenant.
    Role(Role),
    /// The pages of the member who is invited.
    Athlete(MemberId),
    /// The pages of every child the guardian acts for.
    Guardian(GuardianId),
}

impl Offer {
    /// What a row offers; none for what is not known any more.
    pub(super) fn of(row: &invitation::Model) -> Option<Self> {
        match (row.role.parse::<Relation>(), row.member_id, row.guardian_id) {
            (Ok(Relation::Athlete), Some(member), _) => Some(Self::Athlete(member)),
            (Ok(Relation::Guardian), _, Some(guardian)) => Some(Self::Guardian(guardian)),
            _ => row.role.parse().ok().map(Self::Role),
        }
    }

    /// As stored.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Role(role) => role.code(),
            Self::Athlete(_) => Relation::Athlete.code(),
            Self::Guardian(_) => Relation::Guardian.code(),
        }
    }

    pub(super) fn member(self) -> Option<MemberId> {
        match self {
            Self::Athlete(member) => Some(member),
            _ => None,
        }
    }

    pub(super) fn guardian(self) -> Option<GuardianId> {
        match self {
            Self::Guardian(guardian) => Some(guardian),
            _ => None,
        }
    }
}
