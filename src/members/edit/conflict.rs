//! Two people changed the same member: both versions side by side, a choice for each field, nothing typed is lost.
use askama::Template;

use super::{fill, typed::Typed};
use crate::{
    members::show,
    platform::people::{FIELDS, Field, Member, MemberDraft},
    tenants::{Can, policy::EditMembers},
    web::{FieldErrors, Page, components::Hidden},
};

/// How names of choices begin.
const CHOICE: &str = "choice_";

/// Both versions.
#[derive(Template)]
#[template(path = "members/conflict.html")]
pub struct ConflictPage {
    page: Page,
    list_url: String,
    url: String,
    name: String,
    when: String,
    rows: Vec<Row>,
    hidden: Vec<Hidden>,
}

struct Row {
    key: &'static str,
    label: String,
    mine: String,
    theirs: String,
    /// Whether this person changed the field; what only the other one changed is taken from them unless chosen otherwise.
    is_mine: bool,
}

impl ConflictPage {
    /// The fields that differ, with the choice that fits what each of the two touched.
    pub fn new(can: &Can<EditMembers>, typed: &Typed, mine: &MemberDraft, theirs: &Member) -> Self {
        let lang = can.visit.lang;
        let base: Vec<&str> = typed.one("base").split('.').collect();
        let shown = |field: &Field, draft: &MemberDraft| {
            let value = field.of(draft);
            if value.is_empty() {
                "–".to_owned()
            } else {
                show::plain_value(field.key, &value, lang)
            }
        };
        let rows = FIELDS
            .iter()
            .enumerate()
            .filter(|(_, field)| field.of(mine) != field.of(&theirs.draft))
            .map(|(at, field)| Row {
                key: field.key,
                label: lang.t(field.label),
                mine: shown(field, mine),
                theirs: shown(field, &theirs.draft),
                is_mine: base
                    .get(at)
                    .is_none_or(|mark| *mark != fill::mark(&field.of(mine))),
            })
            .collect();
        let mut hidden: Vec<Hidden> = typed
            .hidden(&[CHOICE, "rev", "base"])
            .into_iter()
            .map(|(name, value)| Hidden::new(name, value))
            .collect();
        hidden.push(Hidden::new("rev", theirs.rev.to_string()));
        hidden.push(Hidden::new("base", fill::marks(&theirs.draft)));
        Self {
            page: can.page("members-conflict-title").refused(),
            list_url: can.url("/members"),
            url: can.url(&format!("/members/{}", theirs.id)),
            name: theirs.draft.full_name(),
            when: lang.datetime(theirs.updated_at),
            rows,
            hidden,
        }
    }
}

/// Takes the fields for which the other version was chosen, and forgets what was wrong with one's own.
pub fn take_chosen(
    typed: &Typed,
    theirs: &MemberDraft,
    mine: &mut MemberDraft,
    errors: &mut FieldErrors,
) {
    for field in FIELDS {
        if typed.one(&format!("{CHOICE}{}", field.key)) == "theirs" {
            field.take(theirs, mine);
            if errors.has(field.key) {
                let mut rest = FieldErrors::new();
                for (name, texts) in errors.iter().filter(|(name, _)| *name != field.key) {
                    for text in texts {
                        rest.add(name, text.clone());
                    }
                }
                *errors = rest;
            }
        }
    }
}
