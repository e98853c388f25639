//! Which fields of a member a role reads and writes: narrower than the record. A group of fields that a role may not read is not
//! on any page of it; a field it may not write is refused by whatever saves (ASVS 8.1.2, 8.2.3).
//!
//! Whose members these are is another question: [`super::reach_of`].
use super::Role;
use crate::platform::{
    error::{AppError, Result},
    i18n::Lang,
    people::{MemberDraft, changes_between, profile},
};

/// Fields of a member that are read and written together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FieldGroup {
    /// Name, date of birth, sex, number, joining and leaving.
    Basics,
    /// E-mail, telephone, whom to call.
    Contact,
    /// Where the person lives, and citizenship.
    Address,
    /// Tax number.
    TaxNumber,
    /// Belt and exams.
    Grades,
    /// Height, weight, techniques, clubs, academy.
    Sport,
    /// Competition and referee licences.
    Licence,
    /// Who stands for a child.
    Guardians,
    /// What was consented to.
    Consents,
    /// Functions in club, federation and community.
    Functions,
    /// Training groups.
    Groups,
    /// What was changed, and who opened what.
    History,
}

/// One line of the table.
#[derive(Clone, Copy, Debug)]
pub struct FieldRule {
    /// Which fields.
    pub group: FieldGroup,
    /// Keys of these fields in forms and histories; empty for what has pages of its own.
    pub keys: &'static [&'static str],
    /// Who reads them.
    pub reads: &'static [Role],
    /// Who writes them.
    pub writes: &'static [Role],
}

const OFFICE: &[Role] = &[Role::Owner, Role::Admin, Role::Secretary];

/// The table. Health data are in none of these groups: they have permissions of their own.
pub const FIELD_RULES: &[FieldRule] = &[
    FieldRule {
        group: FieldGroup::Basics,
        keys: &[
            "first_name",
            "middle_name",
            "last_name",
            "birth_date",
            "sex",
            "joined_on",
            "left_on",
            "date_of_death",
        ],
        reads: &[
            Role::Owner,
            Role::Admin,
            Role::Secretary,
            Role::Treasurer,
            Role::Coach,
            Role::Examiner,
            Role::HealthOfficer,
        ],
        writes: OFFICE,
    },
    FieldRule {
        group: FieldGroup::Contact,
        keys: &["email", "phone", "emergency"],
        reads: &[
            Role::Owner,
            Role::Admin,
            Role::Secretary,
            Role::Treasurer,
            Role::Coach,
            Role::HealthOfficer,
        ],
        writes: OFFICE,
    },
    FieldRule {
        group: FieldGroup::Address,
        keys: &[
            "street",
            "post_code",
            "town",
            "country",
            "citizenship",
            "residence_country",
        ],
        reads: &[Role::Owner, Role::Admin, Role::Secretary, Role::Treasurer],
        writes: OFFICE,
    },
    FieldRule {
        group: FieldGroup::TaxNumber,
        keys: &["tax_number"],
        reads: OFFICE,
        writes: OFFICE,
    },
    FieldRule {
        group: FieldGroup::Grades,
        keys: &["belt", "grades"],
        reads: &[
            Role::Owner,
            Role::Admin,
            Role::Secretary,
            Role::Coach,
            Role::Examiner,
            Role::HealthOfficer,
        ],
        writes: &[Role::Owner, Role::Admin, Role::Secretary, Role::Examiner],
    },
    FieldRule {
        group: FieldGroup::Sport,
        keys: &["height", "weight", "techniques", "memberships", "academy"],
        reads: &[
            Role::Owner,
            Role::Admin,
            Role::Secretary,
            Role::Coach,
            Role::HealthOfficer,
        ],
        writes: OFFICE,
    },
    FieldRule {
        group: FieldGroup::Licence,
        keys: &[
            "licence_no",
            "licence_until",
            "licence_issuer",
            "licence_issued_on",
            "referee",
        ],
        reads: &[
            Role::Owner,
            Role::Admin,
            Role::Secretary,
            Role::Treasurer,
            Role::Coach,
            Role::Examiner,
            Role::HealthOfficer,
        ],
        writes: OFFICE,
    },
    FieldRule {
        group: FieldGroup::Guardians,
        keys: &[],
        reads: &[
            Role::Owner,
            Role::Admin,
            Role::Secretary,
            Role::Treasurer,
            Role::Coach,
            Role::HealthOfficer,
        ],
        writes: OFFICE,
    },
    FieldRule {
        group: FieldGroup::Consents,
        keys: &[],
        reads: &[
            Role::Owner,
            Role::Admin,
            Role::Secretary,
            Role::Coach,
            Role::HealthOfficer,
        ],
        writes: OFFICE,
    },
    FieldRule {
        group: FieldGroup::Functions,
        keys: &["functions"],
        reads: OFFICE,
        writes: OFFICE,
    },
    FieldRule {
        group: FieldGroup::Groups,
        keys: &[],
        reads: &[Role::Owner, Role::Admin, Role::Secretary, Role::Coach],
        writes: OFFICE,
    },
    FieldRule {
        group: FieldGroup::History,
        keys: &[],
        reads: OFFICE,
        writes: &[],
    },
];

impl FieldGroup {
    /// All groups, in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> {
        FIELD_RULES.iter().map(|rule| rule.group)
    }

    /// The group a field of a member belongs to, by its key.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        FIELD_RULES
            .iter()
            .find(|rule| rule.keys.contains(&key))
            .map(|rule| rule.group)
    }

    /// Key of its name.
    #[must_use]
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Basics => "tenants-fields-basics",
            Self::Contact => "tenants-fields-contact",
            Self::Address => "tenants-fields-address",
            Self::TaxNumber => "tenants-fields-tax-number",
            Self::Grades => "tenants-fields-grades",
            Self::Sport => "tenants-fields-sport",
            Self::Licence => "tenants-fields-licence",
            Self::Guardians => "tenants-fields-guardians",
            Self::Consents => "tenants-fields-consents",
            Self::Functions => "tenants-fields-functions",
            Self::Groups => "tenants-fields-groups",
            Self::History => "tenants-fields-history",
        }
    }

    /// Who reads it.
    #[must_use]
    pub fn readers(self) -> &'static [Role] {
        FIELD_RULES
            .iter()
            .find(|rule| rule.group == self)
            .map_or(&[], |rule| rule.reads)
    }

    /// Who reads it, in words.
    #[must_use]
    pub fn seen_by(self, lang: Lang) -> String {
        let roles: Vec<String> = self
            .readers()
            .iter()
            .map(|role| lang.t(role.label_key()).to_lowercase())
            .collect();
        lang.t1("members-seen-by-roles", "roles", roles.join(", "))
    }

    /// The group whose rights decide about a part of the profile.
    #[must_use]
    pub fn of_part(part: profile::Part) -> Self {
        match part {
            profile::Part::Basics => Self::Basics,
            profile::Part::Contact => Self::Contact,
            profile::Part::Address => Self::Address,
            profile::Part::Grades => Self::Grades,
            profile::Part::Sport => Self::Sport,
            profile::Part::Functions => Self::Functions,
        }
    }

    fn writers(self) -> &'static [Role] {
        FIELD_RULES
            .iter()
            .find(|rule| rule.group == self)
            .map_or(&[], |rule| rule.writes)
    }
}

/// The fields of a member that somebody reads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(Vec<FieldGroup>);

impl Fields {
    /// Those that these roles read together.
    #[must_use]
    pub fn of(roles: &[Role]) -> Self {
        Self(
            FieldGroup::all()
                .filter(|group| roles.iter().any(|role| group.readers().contains(role)))
                .collect(),
        )
    }

    /// Those that the operator's staff read under a grant: no number that leads elsewhere, and not who else looked.
    #[must_use]
    pub fn of_support() -> Self {
        let kept_back = [FieldGroup::TaxNumber, FieldGroup::History];
        Self(
            FieldGroup::all()
                .filter(|group| !kept_back.contains(group))
                .collect(),
        )
    }

    /// What is left out on a page that shows these: keys of fields, and kinds of records as the log names them. No page shows the tax
    /// number among other fields.
    #[must_use]
    pub fn left_out(&self) -> Vec<&'static str> {
        let mut out = Vec::new();
        let hidden = |rule: &&FieldRule| {
            rule.group != FieldGroup::TaxNumber && !self.has(rule.group)
        };
        for rule in FIELD_RULES.iter().filter(hidden) {
            out.extend(rule.keys);
            match rule.group {
                FieldGroup::Guardians => out.push("guardian"),
                FieldGroup::Consents => out.push("consent"),
                FieldGroup::History => out.push("history"),
                _ => {}
            }
        }
        out
    }

    /// Whether a group of fields is read.
    #[must_use]
    pub fn has(&self, group: FieldGroup) -> bool {
        self.0.contains(&group)
    }
}

/// Refuses a change of any field that these roles may not write, whatever form or service it comes from.
///
/// # Errors
/// [`AppError::Forbidden`].
pub fn check_writes(roles: &[Role], before: &MemberDraft, after: &MemberDraft) -> Result<()> {
    let may = |key: &str| {
        FieldGroup::of(key)
            .is_some_and(|group| roles.iter().any(|role| group.writers().contains(role)))
    };
    if changes_between(before, after)
        .iter()
        .all(|change| may(&change.field))
    {
        Ok(())
    } else {
        Err(AppError::Forbidden("tenants-refused-field"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        platform::people::FIELDS,
        tenants::policy::{
            EditGrades, EditMembers, Permission as _, SeeGroups, SeeHistory, SeeMembers,
        },
    };

    #[test]
    fn asvs_8_1_2_every_field_of_a_member_is_in_one_group_of_the_table() {
        for field in FIELDS {
            let groups = FIELD_RULES
                .iter()
                .filter(|rule| rule.keys.contains(&field.key))
                .count();
            assert_eq!(groups, 1, "{}", field.key);
        }
        for key in FIELD_RULES.iter().flat_map(|rule| rule.keys) {
            assert!(FIELDS.iter().any(|field| field.key == *key), "{key}");
        }
    }

    #[test]
    fn asvs_8_1_2_nobody_writes_what_they_do_not_read_or_reads_without_seeing_members() {
        for rule in FIELD_RULES {
            for role in rule.writes {
                assert!(rule.reads.contains(role), "{rule:?}");
            }
            for role in rule.reads {
                assert!(SeeMembers::ROLES.contains(role), "{rule:?}");
            }
        }
        for role in SeeMembers::ROLES {
            assert!(Fields::of(&[*role]).has(FieldGroup::Basics), "{role}");
        }
        assert_eq!(SeeGroups::ROLES, FieldGroup::Groups.readers());
        assert_eq!(SeeHistory::ROLES, FieldGroup::History.readers());
        assert_eq!(EditGrades::ROLES, FieldGroup::Grades.writers());
        for group in FieldGroup::all().filter(|group| *group != FieldGroup::History) {
            for role in EditMembers::ROLES {
                assert!(group.writers().contains(role), "{group:?} {role}");
            }
        }
    }

    #[test]
    fn asvs_8_2_3_an_examiner_changes_grades_and_nothing_else() {
        let before = MemberDraft::default();
        let graded = MemberDraft {
            belt: Some("kyu5".to_owned()),
            ..MemberDraft::default()
        };
        let renamed = MemberDraft {
            first_name: "Ana".to_owned(),
            ..graded.clone()
        };
        assert!(check_writes(&[Role::Examiner], &before, &graded).is_ok());
        assert!(check_writes(&[Role::Examiner], &before, &renamed).is_err());
        assert!(check_writes(&[Role::Coach], &before, &graded).is_err());
        assert!(check_writes(&[Role::Secretary], &before, &renamed).is_ok());
    }
}
