//! The table that decides, as a document: docs/policy.md (ASVS 8.1.1, 8.1.2).
use super::{
    Factor, PERMISSIONS, Role,
    fields::FIELD_RULES,
    person::{RIGHTS, When},
    support::READABLE,
};
use crate::platform::i18n::{Lang, Text};

/// The words for a permission, for the page of people and roles too; `None` for what goes without saying.
#[must_use]
pub fn right(permission: &str) -> Option<Text> {
    Some(match permission {
        "SeeMembers" => Text::key("tenants-right-see-members"),
        "SeeHistory" => Text::key("tenants-right-see-history"),
        "EditMembers" => Text::key("tenants-right-edit-members"),
        "EditGrades" => Text::key("tenants-right-edit-grades"),
        "SeeGroups" => Text::key("tenants-right-see-groups"),
        "ManageGroups" => Text::key("tenants-right-manage-groups"),
        "EraseMembers" => Text::key("tenants-right-erase-members"),
        "ExportMembers" => Text::key("tenants-right-export-members"),
        "ExportPerson" => Text::key("tenants-right-export-person"),
        "OpenHealth" => Text::key("tenants-right-open-health"),
        "ManagePeople" => Text::key("tenants-right-manage-people"),
        "EditSettings" => Text::key("tenants-right-edit-settings"),
        "ManageCompetitions" => Text::key("tenants-right-manage-competitions"),
        "SeeCompetitions" => Text::key("tenants-right-see-competitions"),
        "SeeRequests" => Text::key("tenants-right-see-requests"),
        "HandleRequests" => Text::key("tenants-right-handle-requests"),
        "SeeSupport" => Text::key("tenants-right-see-support"),
        "EndSupport" => Text::key("tenants-right-end-support"),
        "SeeAgreement" => Text::key("tenants-right-see-agreement"),
        "AcceptAgreement" => Text::key("tenants-right-accept-agreement"),
        "HandleBreach" => Text::key("tenants-right-handle-breach"),
        "ApproveSupport" => Text::key("tenants-right-approve-support"),
        "ManageNotices" => Text::key("tenants-right-manage-notices"),
        "SeeLog" => Text::key("tenants-right-see-log"),
        _ => return None,
    })
}

/// The whole table in one language, as Markdown.
#[must_use]
pub fn markdown(lang: Lang) -> String {
    let mut text = String::from(
        "# Who may do what\n\n\
         Generated from `src/tenants/policy.rs`, `policy/fields.rs` and `policy/person.rs`; \
         `UPDATE_DOCS=1 cargo test --test it policy` writes it again.\n\n\
         Every route of a tenant names one permission, and the guard asks for it before anything else of a request is looked at. \
         Whoever has no role in a tenant is answered as if it did not exist. Every role needs a second factor; *fresh* means one \
         given within the last ten minutes. A role that ends is gone at the next request.\n",
    );
    roles(&mut text, lang);
    permissions(&mut text, lang);
    fields(&mut text, lang);
    rights(&mut text);
    support(&mut text, lang);
    text
}

fn roles(text: &mut String, lang: Lang) {
    text.push_str("\n## Roles\n\n| role | code | whose members it sees |\n|---|---|---|\n");
    for role in Role::ALL {
        let reach = match super::reach_of(::entity::ids::AccountId(uuid::Uuid::nil()), &[role]) {
            crate::platform::people::Reach::All => "all",
            crate::platform::people::Reach::CoachedBy(_) => "those of the groups it coaches",
            crate::platform::people::Reach::Nobody => "none",
        };
        let name = lang.t(role.label_key());
        line(text, &[&name, &format!("`{role}`"), reach]);
    }
}

fn permissions(text: &mut String, lang: Lang) {
    text.push_str("\n## Permissions by role\n\n");
    head(text, &["permission", "what", "second factor"], &Role::ALL);
    for (name, allowed, factor) in PERMISSIONS {
        let what = right(name).map_or_else(String::new, |words| words.in_lang(lang));
        let factor = match factor {
            Factor::AtSignIn => "at sign-in",
            Factor::Fresh => "fresh",
        };
        let mut cells = vec![format!("`{name}`"), what, factor.to_owned()];
        cells.extend(
            Role::ALL
                .iter()
                .map(|role| mark(allowed.contains(role), "yes")),
        );
        owned_line(text, &cells);
    }
}

fn fields(text: &mut String, lang: Lang) {
    text.push_str(
        "\n## Fields of a member by role\n\nNarrower than the record: *r* reads, *w* writes too. Health data are in none of these groups; \
         the permission `OpenHealth` is the only way to them.\n\n",
    );
    let readers: Vec<Role> = Role::ALL
        .into_iter()
        .filter(|role| FIELD_RULES.iter().any(|rule| rule.reads.contains(role)))
        .collect();
    head(text, &["fields", "keys"], &readers);
    for rule in FIELD_RULES {
        let keys: Vec<String> = rule.keys.iter().map(|key| format!("`{key}`")).collect();
        let mut cells = vec![lang.t(rule.group.label_key()), keys.join(" ")];
        cells.extend(readers.iter().map(|role| {
            if rule.writes.contains(role) {
                "r w".to_owned()
            } else {
                mark(rule.reads.contains(role), "r")
            }
        }));
        owned_line(text, &cells);
    }
}

fn rights(text: &mut String) {
    text.push_str(
        "\n## Rights of the people the data are about\n\nAn athlete and a guardian hold no role; they stand in a relation to a member. Nobody \
         stands for an adult, and whoever may have no contact has no right at all.\n\n\
         | right | the person, under 15 | the person, from 15 | a guardian, under 15 | a guardian, 15 to 18 |\n|---|---|---|---|---|\n",
    );
    let said = |when: When| match when {
        When::Never => "",
        When::Always => "yes",
        When::Involved => "who consents or is informed",
        When::Consents => "who consents",
        When::Vouched => "once the account is confirmed as theirs",
        When::SeesHealth => "who sees health data, once the account is confirmed as theirs",
    };
    for rule in RIGHTS {
        line(
            text,
            &[
                &format!("`{}`", rule.name),
                said(rule.own_child),
                said(rule.own),
                said(rule.guardian_child),
                said(rule.guardian_youth),
            ],
        );
    }
}

fn mark(is_there: bool, words: &str) -> String {
    if is_there {
        words.to_owned()
    } else {
        String::new()
    }
}

fn head(text: &mut String, first: &[&str], roles: &[Role]) {
    let mut cells: Vec<String> = first.iter().map(|cell| (*cell).to_owned()).collect();
    cells.extend(roles.iter().map(|role| role.code().replace('_', " ")));
    owned_line(text, &cells);
    text.push_str(&"|---".repeat(cells.len()));
    text.push_str("|\n");
}

fn owned_line(text: &mut String, cells: &[String]) {
    let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
    line(text, &cells);
}

fn line(text: &mut String, cells: &[&str]) {
    text.push_str("| ");
    text.push_str(&cells.join(" | "));
    text.push_str(" |\n");
}

/// What the operator's staff read under a grant, and what else decides beside roles.
fn support(text: &mut String, lang: Lang) {
    text.push_str(
        "\n## Support access\n\n\
         The operator's staff have no role anywhere. A grant that the tenant approved (or, in an emergency, a second member of \
         staff) lets one of them read these pages for at most 60 minutes: GET only, with a second factor, from the networks the \
         installation allows, with a statement of confidentiality and a training of the last year. Each reading is in the \
         tenant's log before anything is read. Fields kept back: the tax number and who else looked.\n\n\
         | part | page | permission |\n|---|---|---|\n",
    );
    for page in READABLE {
        let part = page
            .part
            .map_or_else(|| "any".to_owned(), |part| lang.t(part.label_key()));
        text.push_str(&format!(
            "| {part} | `{}` | {} |\n",
            page.route, page.permission
        ));
    }
}
