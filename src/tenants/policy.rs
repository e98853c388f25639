//! Who may do what: every role and every permission, in one place. What somebody may do with the data of a person they are, or
//! stand for, is in [`person`].
pub mod document;
pub mod fields;
pub mod person;
pub mod support;

use std::{fmt, str::FromStr};

use ::entity::ids::AccountId;

use crate::platform::people::Reach;

/// A role of an account in a tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Answers for the tenant; gives and ends roles.
    Owner,
    /// Runs the tenant.
    Admin,
    /// Keeps the members.
    Secretary,
    /// Keeps the money: sees whom to send a bill.
    Treasurer,
    /// Trains: sees the members of the own groups.
    Coach,
    /// Holds exams: sees grades and enters new ones.
    Examiner,
    /// The only one who opens health data.
    HealthOfficer,
    /// Runs competitions and publishes results.
    CompetitionDirector,
    /// Works at the competition: weigh-in and mats.
    Desk,
    /// Data protection officer (GDPR Art. 39): sees evidence, no data of members.
    Dpo,
    /// Examines how the tenant works: sees evidence, no data of members.
    Auditor,
}

impl Role {
    /// All roles, in the order they are offered.
    pub const ALL: [Self; 11] = [
        Self::Owner,
        Self::Admin,
        Self::Secretary,
        Self::Treasurer,
        Self::Coach,
        Self::Examiner,
        Self::HealthOfficer,
        Self::CompetitionDirector,
        Self::Desk,
        Self::Dpo,
        Self::Auditor,
    ];

    /// As stored.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Admin => "admin",
            Self::Secretary => "secretary",
            Self::Treasurer => "treasurer",
            Self::Coach => "coach",
            Self::Examiner => "examiner",
            Self::HealthOfficer => "health_officer",
            Self::CompetitionDirector => "competition_director",
            Self::Desk => "desk",
            Self::Dpo => "dpo",
            Self::Auditor => "auditor",
        }
    }

    /// Key of its name.
    #[must_use]
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Owner => "tenants-role-owner",
            Self::Admin => "tenants-role-admin",
            Self::Secretary => "tenants-role-secretary",
            Self::Treasurer => "tenants-role-treasurer",
            Self::Coach => "tenants-role-coach",
            Self::Examiner => "tenants-role-examiner",
            Self::HealthOfficer => "tenants-role-health-officer",
            Self::CompetitionDirector => "tenants-role-competition-director",
            Self::Desk => "tenants-role-desk",
            Self::Dpo => "tenants-role-dpo",
            Self::Auditor => "tenants-role-auditor",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Role {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL
            .into_iter()
            .find(|role| role.code() == code)
            .ok_or(())
    }
}

/// How much of a second factor a permission asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor {
    /// Given at sign-in. Every role sees personal data or administers, so no permission asks for less.
    AtSignIn,
    /// Given within the last ten minutes.
    Fresh,
}

/// Something a person may do in a tenant. A handler names it: `Can<EditMembers>`.
pub trait Permission: Send + Sync + 'static {
    /// Its name in the actor matrix.
    const NAME: &'static str;
    /// Who may.
    const ROLES: &'static [Role];
    /// What second factor it asks for.
    const FACTOR: Factor;
    /// Key of the sentence that says which role is needed.
    const REFUSAL: &'static str;
}

macro_rules! permissions {
    ($($(#[$doc:meta])* $name:ident: [$($role:ident),+], $factor:ident, $refusal:literal;)+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug)]
            pub enum $name {}

            impl Permission for $name {
                const NAME: &'static str = stringify!($name);
                const ROLES: &'static [Role] = &[$(Role::$role),+];
                const FACTOR: Factor = Factor::$factor;
                const REFUSAL: &'static str = $refusal;
            }
        )+

        /// Every permission with the roles that have it and the factor it asks for, for the actor matrix and the page of roles.
        pub const PERMISSIONS: &[(&str, &[Role], Factor)] = &[
            $(($name::NAME, $name::ROLES, $name::FACTOR)),+
        ];
    };
}

permissions! {
    /// Enter the console of a tenant.
    Enter: [Owner, Admin, Secretary, Treasurer, Coach, Examiner, HealthOfficer, CompetitionDirector, Desk, Dpo, Auditor], AtSignIn, "tenants-refused-any";
    /// See the members.
    /// [`reach_of`] says whose, and [`fields`] which of their fields.
    SeeMembers: [Owner, Admin, Secretary, Treasurer, Coach, Examiner, HealthOfficer], AtSignIn, "tenants-refused-members";
    /// See what was changed on a member, and who opened what.
    SeeHistory: [Owner, Admin, Secretary], AtSignIn, "tenants-refused-members";
    /// Add, change and archive members, guardians and consents; import them.
    EditMembers: [Owner, Admin, Secretary], AtSignIn, "tenants-refused-members";
    /// Enter exams: belt and grades of a member, nothing else.
    EditGrades: [Owner, Admin, Secretary, Examiner], AtSignIn, "tenants-refused-grades";
    /// See training groups; a coach the own ones.
    SeeGroups: [Owner, Admin, Secretary, Coach], AtSignIn, "tenants-refused-groups";
    /// Make training groups, say who trains in them and who coaches them.
    ManageGroups: [Owner, Admin, Secretary], AtSignIn, "tenants-refused-members";
    /// Erase an archived member for good (GDPR Art. 17): a fresh second factor.
    EraseMembers: [Owner, Admin], Fresh, "tenants-refused-admin";
    /// Take lists of members out.
    ExportMembers: [Owner, Admin, Secretary], AtSignIn, "tenants-refused-members";
    /// Take out everything that is held about one member: a fresh second factor. Health data are in it only when a health
    /// officer does it.
    ExportPerson: [Owner, Admin, HealthOfficer], Fresh, "tenants-refused-export";
    /// Be handed a protected export that one asked for oneself, by whichever permission.
    TakeExport: [Owner, Admin, HealthOfficer, Dpo, Auditor], AtSignIn, "tenants-refused-export";
    /// Open and change health records, and answer what people suggest to be wrong in them: the health officer alone, with a fresh
    /// second factor.
    OpenHealth: [HealthOfficer], Fresh, "tenants-refused-health";
    /// Send in what was typed into an opened health record. Saving it needs what opening it needs; this only keeps what was
    /// typed from being lost when the second factor is no longer fresh.
    WriteHealth: [HealthOfficer], AtSignIn, "tenants-refused-health";
    /// Give and end roles: a fresh second factor, because whoever gives roles can give themselves the health officer's.
    ManagePeople: [Owner], Fresh, "tenants-refused-owner";
    /// Change the profile and the settings of the tenant.
    EditSettings: [Owner, Admin], AtSignIn, "tenants-refused-admin";
    /// See competitions with their entrants.
    SeeCompetitions: [Owner, Admin, Secretary, Coach, CompetitionDirector, Desk], AtSignIn, "tenants-refused-competitions";
    /// Run competitions and publish results.
    ManageCompetitions: [Owner, Admin, CompetitionDirector], AtSignIn, "tenants-refused-competitions";
    /// Draft and publish privacy notices.
    ManageNotices: [Owner, Admin], AtSignIn, "tenants-refused-admin";
    /// Read the processing agreement and the list of sub-processors.
    SeeAgreement: [Owner, Admin], AtSignIn, "tenants-refused-admin";
    /// Accept the processing agreement for the tenant, object to a sub-processor.
    AcceptAgreement: [Owner], Fresh, "tenants-refused-owner";
    /// Look into a breach of security: whose data were touched, by whom, and the notices that follow (GDPR Art. 33, 34).
    HandleBreach: [Owner, Admin, Dpo], AtSignIn, "tenants-refused-evidence";
    /// Read the processing log. Names of members are in it only for those who see all members.
    SeeLog: [Owner, Admin, Dpo, Auditor], AtSignIn, "tenants-refused-evidence";
    /// See the requests people made under the GDPR, by kind and date.
    SeeRequests: [Owner, Admin, Secretary, Dpo], AtSignIn, "tenants-refused-requests";
    /// Answer the requests people made under the GDPR, and their suggested corrections, but those of data about health.
    HandleRequests: [Owner, Admin, Secretary], AtSignIn, "tenants-refused-requests";
    /// See who of the operator's staff asked for access, and what they read.
    SeeSupport: [Owner, Admin, Dpo, Auditor], AtSignIn, "tenants-refused-evidence";
    /// Let the operator's staff in for a while: a fresh second factor.
    ApproveSupport: [Owner, Admin], Fresh, "tenants-refused-admin";
    /// Refuse the operator's staff, or end what they were allowed: at any time, at once.
    EndSupport: [Owner, Admin], AtSignIn, "tenants-refused-admin";
}

/// Whose members an account with these roles sees: a coach those of the own groups, every other role that sees members all.
#[must_use]
pub fn reach_of(account: AccountId, roles: &[Role]) -> Reach {
    let sees = |role: &&Role| SeeMembers::ROLES.contains(role);
    if roles.iter().filter(sees).any(|role| *role != Role::Coach) {
        Reach::All
    } else if roles.contains(&Role::Coach) {
        Reach::CoachedBy(account)
    } else {
        Reach::Nobody
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asvs_8_2_2_every_permission_to_do_something_with_members_belongs_to_roles_that_see_all_of_them()
     {
        let account = AccountId(uuid::Uuid::from_u128(1));
        for roles in [
            EditMembers::ROLES,
            EditGrades::ROLES,
            EraseMembers::ROLES,
            ExportMembers::ROLES,
            ExportPerson::ROLES,
            OpenHealth::ROLES,
            ManageGroups::ROLES,
        ] {
            for role in roles {
                assert_eq!(reach_of(account, &[*role]), Reach::All, "{role}");
            }
        }
        assert_eq!(
            reach_of(account, &[Role::Coach, Role::Dpo]),
            Reach::CoachedBy(account)
        );
        assert_eq!(reach_of(account, &[Role::Dpo, Role::Desk]), Reach::Nobody);
    }
}
