//! What a role may do, in words, from the one list of permissions.
use crate::{
    platform::i18n::Lang,
    tenants::policy::{Factor, PERMISSIONS, Role, document::right, fields::FIELD_RULES},
};

/// A role with its rights.
pub(super) struct Rights {
    pub(super) name: String,
    pub(super) lead: String,
    pub(super) rights: Vec<String>,
}

/// All roles.
pub(super) fn all(lang: Lang) -> Vec<Rights> {
    Role::ALL.into_iter().map(|role| of(lang, role)).collect()
}

fn of(lang: Lang, role: Role) -> Rights {
    let mut rights: Vec<String> = PERMISSIONS
        .iter()
        .filter(|(_, roles, _)| roles.contains(&role))
        .filter_map(|(name, _, factor)| {
            // The document of the policy says for all roles at once whose members and groups a coach sees; here each role is alone.
            let said = match (*name, role == Role::Coach) {
                ("SeeMembers", true) => lang.t("tenants-right-see-members-own"),
                ("SeeMembers", false) => lang.t("tenants-right-see-members-all"),
                ("SeeGroups", true) => lang.t("tenants-right-see-groups-own"),
                ("SeeGroups", false) => lang.t("tenants-right-see-groups-all"),
                _ => right(name)?.in_lang(lang),
            };
            Some(if *factor == Factor::Fresh {
                lang.t1("tenants-right-fresh", "right", said)
            } else {
                said
            })
        })
        .collect();
    let read: Vec<String> = FIELD_RULES
        .iter()
        .filter(|rule| rule.reads.contains(&role))
        .map(|rule| lang.t(rule.group.label_key()).to_lowercase())
        .collect();
    if !read.is_empty() {
        rights.push(lang.t1("tenants-right-fields", "fields", read.join(", ")));
    }
    let lead = match role {
        Role::Owner => lang.t("tenants-role-owner-lead"),
        Role::Admin => lang.t("tenants-role-admin-lead"),
        Role::Secretary => lang.t("tenants-role-secretary-lead"),
        Role::Treasurer => lang.t("tenants-role-treasurer-lead"),
        Role::Coach => lang.t("tenants-role-coach-lead"),
        Role::Examiner => lang.t("tenants-role-examiner-lead"),
        Role::HealthOfficer => lang.t("tenants-role-health-officer-lead"),
        Role::CompetitionDirector => lang.t("tenants-role-competition-director-lead"),
        Role::Desk => lang.t("tenants-role-desk-lead"),
        Role::Dpo => lang.t("tenants-role-dpo-lead"),
        Role::Auditor => lang.t("tenants-role-auditor-lead"),
    };
    Rights {
        name: lang.t(role.label_key()),
        lead,
        rights,
    }
}

/// What one may do with a role, in one line, for the choice of a role.
pub(super) fn hint(lang: Lang, role: Role) -> String {
    of(lang, role).lead
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_permission_that_says_something_has_words() {
        // Entering goes with every role; the other two belong to what they continue.
        let silent = ["Enter", "TakeExport", "WriteHealth"];
        for (name, _, _) in PERMISSIONS {
            assert_eq!(right(name).is_none(), silent.contains(name), "{name}");
        }
    }

    #[test]
    fn only_the_health_officer_opens_health_data() {
        for role in Role::ALL {
            let opens = of(Lang::Sl, role)
                .rights
                .iter()
                .any(|r| r.contains(&Lang::Sl.t("tenants-right-open-health")));
            assert_eq!(opens, role == Role::HealthOfficer);
        }
    }
}
