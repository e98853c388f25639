//! One type per kind of id, so that a member's id cannot be passed for a guardian's. All are UUIDv7, made by the application.
use std::{fmt, str::FromStr};

use sea_orm::{DbErr, DeriveValueType};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, DeriveValueType, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl sea_orm::TryFromU64 for $name {
            fn try_from_u64(_: u64) -> Result<Self, DbErr> {
                Err(DbErr::ConvertFromU64(stringify!($name)))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )* };
}

ids! {
    /// Key of `tenant`.
    TenantId,
    /// Key of `account`.
    AccountId,
    /// Key of `role`.
    RoleId,
    /// Key of `relation`.
    RelationId,
    /// Key of `training_group`.
    GroupId,
    /// Key of `handover`.
    HandoverId,
    /// Key of `correction_suggestion`.
    SuggestionId,
    /// Key of `job`.
    JobId,
    /// Key of `member`.
    MemberId,
    /// Key of `guardian`.
    GuardianId,
    /// Key of `import_draft`.
    ImportDraftId,
    /// Key of `import_run`.
    ImportRunId,
    /// Key of `competition`.
    CompetitionId,
    /// Key of `category`.
    CategoryId,
    /// Key of `club`.
    ClubId,
    /// Key of `athlete`.
    AthleteId,
    /// Key of `placing`.
    PlacingId,
    /// Key of `sheet`.
    SheetId,
    /// Key of `contest`.
    ContestId,
    /// Key of `notice`.
    NoticeId,
    /// Key of `invitation`.
    InvitationId,
    /// Key of `incident`.
    IncidentId,
    /// Key of `sub_processor`.
    SubProcessorId,
    /// Key of `staff`.
    StaffId,
    /// Key of `support_grant`.
    SupportGrantId,
    /// Key of `legal_hold`.
    LegalHoldId,
    /// Key of `data_request`.
    RequestId,
}
